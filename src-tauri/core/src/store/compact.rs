//! Writing the file of the register anew, so that nothing erased is left in its free pages.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;

use crate::error::{Doing, Error, Result};

const DOING: &str = "write the file anew";

/// The bytes of a page of the encrypted file.
const PAGE: u64 = 4_096;

/// How often is looked how far the work has come.
const GLANCE: Duration = Duration::from_millis(40);

/// So many steps of SQLite's machine go by between two counts.
const COUNTED: i32 = 1_000;

/// About so many steps of the machine copy one page of the register.
const STEPS_OF_A_PAGE: u64 = 60;

/// Writes the file at a path anew, on its only writing connection, without the pages and the log
/// beside it in which old values may lie.
///
/// `tell` hears how far it is in pages: each is copied out, and then written into the file. Returns
/// whether the log could be emptied: another program that reads holds it.
pub fn compact(
    connection: &mut Connection,
    path: &Path,
    tell: &mut dyn FnMut(u32, u32),
) -> Result<bool> {
    let pages: i64 = connection
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .doing(DOING)?;
    let pages = pages.unsigned_abs();
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let steps = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&steps);
    let is_held = thread::scope(|scope| {
        let work = scope.spawn(|| write_anew(connection, counted));
        while !work.is_finished() {
            let copied = steps.load(Ordering::Relaxed) * u64::from(COUNTED.unsigned_abs());
            let written = std::fs::metadata(&log).map_or(0, |it| it.len() / PAGE);
            let far = (copied / STEPS_OF_A_PAGE).min(pages) + written.min(pages);
            let number = |pages: u64| u32::try_from(pages).unwrap_or(u32::MAX);
            tell(number(far), number(pages * 2));
            thread::sleep(GLANCE);
        }
        work.join()
            .map_err(|_| Error::Bug("writing the file anew broke off".to_owned()))?
    })?;
    Ok(!is_held)
}

/// Returns whether another program holds the log.
fn write_anew(connection: &mut Connection, steps: Arc<AtomicU64>) -> Result<bool> {
    let count = move || {
        steps.fetch_add(1, Ordering::Relaxed);
        false
    };
    connection
        .progress_handler(COUNTED, Some(count))
        .doing(DOING)?;
    let done = connection.execute_batch("VACUUM");
    connection
        .progress_handler(0, None::<fn() -> bool>)
        .doing(DOING)?;
    done.doing(DOING)?;
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .doing(DOING)
}
