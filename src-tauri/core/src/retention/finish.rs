//! What erasing a person still owes once the values are gone from the tables and the log: the pages
//! of the file and the copies beside it in which they may lie.
//!
//! That is owed is written with the erasing itself, so that a laptop switched off in between does
//! the rest when the register is opened next.

use rusqlite::Connection;

use super::purge::{PurgeProgress, PurgeStage};
use crate::backup;
use crate::error::{Doing, Result};
use crate::register::Register;
use crate::store::compact;

/// The setting that says that the rest of an erasing is owed.
const OWED: &str = "erasing.owed";

/// What became of the file and the copies.
pub(super) struct Finished {
    /// What became of the copies beside the register.
    pub copies: backup::Renewed,
    /// Whether nothing old is left in the file and the log beside it.
    pub is_clean: bool,
}

/// Writes down that the rest is owed, in the transaction that erases.
pub(super) fn owe(connection: &Connection) -> Result<()> {
    connection
        .execute(
            "INSERT OR REPLACE INTO local_setting(name, value) VALUES (?1, '1')",
            [OWED],
        )
        .doing("erase a person")
        .map(drop)
}

/// Writes the file anew and puts a new copy in the place of the older ones.
///
/// Refuses as a backup does. What is owed stays so then, and also where another program holds the
/// log of the register or the system did not let go of a copy: the next opening tries again.
pub(super) fn finish(register: &Register, progress: &mut PurgeProgress<'_>) -> Result<Finished> {
    // Too late to be stopped: the answer is not asked for.
    let mut tell = |stage, done, total| {
        let _ = progress(stage, done, total);
    };
    let is_clean = register.with_writer(|connection| {
        compact::compact(connection, register.path(), &mut |done, total| {
            tell(PurgeStage::Compacting, done, total);
        })
    })?;
    let copies = backup::renew(register, &mut |done, total| {
        tell(PurgeStage::Copying, done, total);
    })?;
    if is_clean && copies.stuck == 0 {
        register.write_local(|connection| {
            connection
                .execute("DELETE FROM local_setting WHERE name = ?1", [OWED])
                .doing("erase a person")
        })?;
    }
    Ok(Finished { copies, is_clean })
}

/// Does what an erasing that was cut short still owes, and tells how far it is; nothing stops it. What
/// cannot be done now, because another program has the register open or the disk is full, stays owed.
pub(crate) fn finish_owed(register: &Register, progress: &mut PurgeProgress<'_>) {
    if matches!(register.find_setting(OWED), Ok(Some(_))) {
        drop(finish(register, progress));
    }
}
