//! Laptops as people name them.

use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::store::roster;

/// Finds a laptop of the academy by what it is called, by its code or by its id.
///
/// Refuses with [`Code::NotFound`] what no laptop is called, with [`Code::SeveralLaptops`] a name
/// that two of them have, and with [`Code::NotJoined`] on a laptop that waits to be let in.
pub fn find(register: &Register, typed: &str) -> Result<Id> {
    let typed = typed.trim();
    register.read(|connection| {
        if crate::exchange::joined::is_pending(connection)? {
            return Err(Error::refused(Code::NotJoined));
        }
        let known = roster::read(connection)?;
        let mut named = Vec::new();
        for state in known.laptops() {
            let listed = &state.listed;
            let is_meant = listed.id.to_string() == typed.to_lowercase()
                || listed.code.eq_ignore_ascii_case(typed);
            if is_meant {
                return Ok(listed.id);
            }
            let name = super::name(connection, listed.id)?;
            let same = |name: &str| name.to_lowercase() == typed.to_lowercase();
            if same(&listed.name) || same(&name) {
                named.push(listed.id);
            }
        }
        match named.as_slice() {
            [] => Err(Error::not_found("laptop", typed)),
            [one] => Ok(*one),
            _ => Err(Error::refused(Code::SeveralLaptops).with("name", typed)),
        }
    })
}
