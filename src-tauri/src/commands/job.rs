//! Long work.

use tauri::State;

use crate::reply::Answer;
use crate::state::Desk;

/// Asks a piece of work to end; it refuses with `stopped` and has written nothing.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands over values")]
pub fn job_stop(desk: State<'_, Desk>, job: String) -> Answer<()> {
    desk.jobs().stop(&job);
    Ok(())
}
