//! Putting one new backup in the place of the older ones, which still hold what was erased.

use std::fs;

use super::list::write_now_telling;
use super::thin::{is_replaced, list_automatic};
use crate::error::{Doing, Result};
use crate::keys;
use crate::register::Register;

/// Writes a backup beside the register, reads it back, and then removes the older ones there.
///
/// Returns how many were removed, and how many stay because they are of a register that a restore
/// set aside. `tell` hears how much of the new backup is written, and how much there is. Where it
/// cannot be written the older ones stay, and this refuses as [`super::write_now`] does.
pub(crate) fn renew(register: &Register, tell: &mut dyn FnMut(u32, u32)) -> Result<(u32, u32)> {
    let older = list_automatic(register.path())?;
    let fresh = write_now_telling(register, tell)?;
    let (mut removed, mut kept) = (0, 0);
    for (_, path) in older {
        if is_replaced(&path) {
            kept += 1;
        } else if path.display().to_string() != fresh.path {
            fs::remove_file(&path).doing("remove an older backup")?;
            keys::forget_beside(&path);
            removed += 1;
        }
    }
    Ok((removed, kept))
}
