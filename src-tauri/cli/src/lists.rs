//! Codes typed for rows of the academy's lists.
//!
//! The window offers the rows; what is typed here must name one of them.

use tizim_core::error::Result;
use tizim_core::reference;
use tizim_core::register::Register;

/// Puts the code of a row where its code or name was typed.
///
/// Refuses with [`Code::BadValue`](tizim_core::error::Code::BadValue), naming field and value,
/// what no row is called.
pub fn read(
    register: &Register,
    kind: &str,
    field: &str,
    typed: &mut Option<String>,
) -> Result<()> {
    if let Some(text) = typed {
        *text = register.read(|it| reference::require_code(it, kind, field, text))?;
    }
    Ok(())
}

/// Does the same for each of several; refuses as [`read`] does.
pub fn read_each(
    register: &Register,
    kind: &str,
    field: &str,
    typed: &mut Option<Vec<String>>,
) -> Result<()> {
    for text in typed.iter_mut().flatten() {
        *text = register.read(|it| reference::require_code(it, kind, field, text))?;
    }
    Ok(())
}
