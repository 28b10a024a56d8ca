//! Answers for the system's own windows while a test plays the user.
//!
//! Built only with the feature `rehearsal`, never into a release. `TIZIM_PICKS` names a file with
//! one path a line: each question for a file takes the first. `TIZIM_OPENED` names a file that
//! collects what would have been opened in another program.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Takes the next answer; `None` without a rehearsal, `Some(None)` where the user cancels.
pub fn take_pick() -> Option<Option<PathBuf>> {
    let queue = PathBuf::from(std::env::var_os("TIZIM_PICKS")?);
    let text = fs::read_to_string(&queue).unwrap_or_default();
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    if fs::write(&queue, rest).is_err() {
        return Some(None);
    }
    Some(
        Some(first.trim())
            .filter(|line| !line.is_empty())
            .map(PathBuf::from),
    )
}

/// Notes what would be opened; says whether this is a rehearsal.
pub fn note_opened(path: &Path) -> bool {
    let Some(list) = std::env::var_os("TIZIM_OPENED") else {
        return false;
    };
    let file = fs::OpenOptions::new().create(true).append(true).open(list);
    file.and_then(|mut file| writeln!(file, "{}", path.display()))
        .is_ok()
}
