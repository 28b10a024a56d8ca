//! Preferences of this laptop's window: language, theme, columns, saved views. They never travel.

use std::collections::BTreeMap;

use crate::error::{Code, Error, Result};
use crate::register::Register;

/// What the names of preferences begin with among the settings of this laptop.
const PREFIX: &str = "preference.";

/// The longest name and the longest value, in bytes.
const LONGEST: (usize, usize) = (120, 64 * 1024);

/// Returns every preference by its name.
pub fn list(register: &Register) -> Result<BTreeMap<String, String>> {
    let settings = register.list_settings(PREFIX)?;
    let bare = |name: &str| name.strip_prefix(PREFIX).unwrap_or(name).to_owned();
    Ok(settings
        .into_iter()
        .map(|(name, value)| (bare(&name), value))
        .collect())
}

/// Keeps a preference; refuses with [`Code::BadValue`] an empty or overlong name and an overlong
/// value.
pub fn write(register: &Register, name: &str, value: &str) -> Result<()> {
    if name.is_empty() || name.len() > LONGEST.0 || value.len() > LONGEST.1 {
        return Err(Error::refused(Code::BadValue).with("field", "name"));
    }
    register.keep_setting(&format!("{PREFIX}{name}"), value)
}
