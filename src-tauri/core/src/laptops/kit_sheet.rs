//! The sheet that is printed for the day the main laptop is lost.

use super::hand_over::kit;
use crate::academy;
use crate::error::Result;
use crate::exchange::KitSheet;
use crate::register::Register;
use crate::store::roster;

/// Returns what the keeper's sheet says. An office that was just taken over gets a key of its own
/// first, and with it a new number; the sheet before it is worth nothing then.
///
/// Refuses with [`crate::error::Code::KeeperOnly`] on any laptop but the keeper's.
pub fn kit_sheet(register: &Register) -> Result<KitSheet> {
    let kit = kit(register)?;
    let identity = register.identity();
    register.read(|connection| {
        let language = academy::language(connection)?;
        let academy = academy::academy(connection)?;
        Ok(KitSheet {
            academy: academy.name.shown(language).to_owned(),
            laptop_name: super::name(connection, identity.laptop)?,
            laptop_code: identity.code.clone(),
            made_on: register.clock().today().to_string(),
            number: roster::read(connection)?.generation() + 1,
            groups: kit.groups(),
        })
    })
}
