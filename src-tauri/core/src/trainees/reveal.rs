//! Looking at what lists and cards mask.

use super::show;
use crate::disclosures::note_view;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::register::Register;

/// Returns a person's whole phone, second phone, e-mail or IIN; the look is remembered on this laptop.
///
/// Refuses with [`Code::BadValue`] any other field.
pub fn reveal(register: &Register, id: Id, field: &str) -> Result<String> {
    let person = register.read(|it| show(it, id))?;
    let value = match field {
        "phone" => person.phone,
        "phone_more" => person.phone_more,
        "email" => person.email,
        "iin" => person.iin,
        _ => return Err(Error::refused(Code::BadValue).with("field", field)),
    };
    note_view(register, field, person.id)?;
    Ok(value)
}
