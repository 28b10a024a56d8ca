//! The log file for support.
//!
//! It holds starts, commands that failed and places in the program; deliberately absent: names,
//! phones, file names and any other value a person typed.

use std::fs;
use std::path::PathBuf;

use log::LevelFilter;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

use crate::reply::{Answer, Refusal};

const NAME: &str = "tizim";
const LARGEST: u128 = 1024 * 1024;

/// Returns the plugin that writes the file, one megabyte at most.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    Builder::new()
        .level(LevelFilter::Warn)
        .level_for("tizim_shell", LevelFilter::Info)
        .max_file_size(LARGEST)
        .rotation_strategy(RotationStrategy::KeepOne)
        .clear_targets()
        .target(Target::new(TargetKind::LogDir {
            file_name: Some(NAME.to_owned()),
        }))
        .build()
}

/// Writes where the program broke; what it held at that moment may be somebody's data.
pub fn note_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        log::error!("broke at {place}");
    }));
}

/// Returns where the file lies.
pub fn path(app: &AppHandle) -> Answer<PathBuf> {
    let folder = app.path().app_log_dir().map_err(Refusal::file_failed)?;
    Ok(folder.join(NAME).with_extension("log"))
}

/// Returns the last lines of the file, oldest first.
pub fn last_lines(app: &AppHandle, count: usize) -> Answer<Vec<String>> {
    let text = fs::read_to_string(path(app)?).unwrap_or_default();
    let mut lines: Vec<String> = text.lines().rev().take(count).map(str::to_owned).collect();
    lines.reverse();
    Ok(lines)
}
