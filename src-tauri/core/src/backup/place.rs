//! Where a backup may be restored to.

use std::path::Path;

use crate::error::{Code, Error, Result};
use crate::register::{is_own_file, is_shared_folder};

/// Refuses a restore that could not go well, before anything is written.
///
/// Refuses with [`Code::SharedFolder`] a place in a cloud or network folder, and with
/// [`Code::OwnFile`] a backup under the name of one of the register's own files, which the
/// restore would write over. The copies kept beside the register may be restored.
pub(super) fn require_place(backup: &Path, place: &Path) -> Result<()> {
    if is_shared_folder(place) {
        return Err(Error::refused(Code::SharedFolder));
    }
    if is_own_file(place, backup) {
        return Err(Error::refused(Code::OwnFile).with("file", backup.display()));
    }
    Ok(())
}
