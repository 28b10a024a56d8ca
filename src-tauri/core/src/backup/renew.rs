//! Putting one new backup in the place of the older ones, which still hold what was erased.

use std::fs;

use super::list::write_now_telling;
use super::thin::{automatic_folder, is_replaced, list_automatic, list_unfinished};
use crate::error::Result;
use crate::keys;
use crate::register::Register;

/// What became of the backups beside a register.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Renewed {
    /// Older ones that are gone.
    pub removed: u32,
    /// Those that stay because they are of a register that a restore set aside.
    pub kept: u32,
    /// Those, whole or begun, that the system did not let go of.
    pub stuck: u32,
}

/// Writes a backup beside the register, reads it back, and then removes the older ones there, and
/// what programs that were stopped while they wrote one left behind, of whatever day.
///
/// `tell` hears how much of the new backup is written, and how much there is. Where it cannot be
/// written the older ones stay, and this refuses as [`super::write_now`] does; one that cannot be
/// removed is counted and holds up no other.
pub(crate) fn renew(register: &Register, tell: &mut dyn FnMut(u32, u32)) -> Result<Renewed> {
    let older = list_automatic(register.path())?;
    let fresh = write_now_telling(register, tell)?;
    let mut renewed = Renewed::default();
    for (_, path) in older {
        if is_replaced(&path) {
            renewed.kept += 1;
        } else if path.display().to_string() != fresh.path {
            match fs::remove_file(&path) {
                Ok(()) => {
                    keys::forget_beside(&path);
                    renewed.removed += 1;
                }
                Err(_) => renewed.stuck += 1,
            }
        }
    }
    for path in list_unfinished(&automatic_folder(register.path()))? {
        // Another program may have removed its own meanwhile.
        if fs::remove_file(&path).is_err() && path.exists() {
            renewed.stuck += 1;
        }
    }
    Ok(renewed)
}
