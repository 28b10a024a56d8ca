//! The system's own windows: choosing files, opening what was written.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Deserialize;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};
use tauri_plugin_opener::OpenerExt as _;
use tizim_core::blobs;

use crate::reply::{Answer, Bytes, Refusal};
use crate::state::aside;

/// What a chosen file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PickPurpose {
    /// A list of people.
    Spreadsheet,
    /// A backup of a register.
    Backup,
    /// A file from another laptop.
    Exchange,
    /// A logo or a signature.
    Picture,
    /// A paper to be checked.
    Paper,
    /// The list of one event for a helper's laptop.
    Door,
    /// What a helper's laptop gave back.
    DoorMarks,
    /// Anything.
    Any,
}

impl PickPurpose {
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Spreadsheet => &["xlsx", "xls", "xlsm", "ods", "csv", "tsv", "txt"],
            Self::Backup => &["tizim-copy"],
            Self::Exchange => &["tizim"],
            Self::Picture => &["png", "jpg", "jpeg"],
            Self::Paper => &["pdf", "png", "jpg", "jpeg"],
            Self::Door => &["tizim-door"],
            Self::DoorMarks => &["tizim-marks"],
            Self::Any => &[],
        }
    }
}

/// Asks for a file to read; nothing where the user cancels.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn file_pick(app: AppHandle, purpose: PickPurpose) -> Answer<Option<PathBuf>> {
    ask(app, move |dialog| match purpose.endings() {
        [] => dialog.blocking_pick_file(),
        endings => dialog
            .add_filter(endings.join(", ").to_uppercase(), endings)
            .blocking_pick_file(),
    })
    .await
}

/// Asks where to write a file, proposing a name.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn file_save_as(app: AppHandle, name: String) -> Answer<Option<PathBuf>> {
    ask(app, move |dialog| {
        let ending = Path::new(&name)
            .extension()
            .and_then(|it| it.to_str())
            .map(str::to_owned);
        let dialog = match &ending {
            Some(ending) => dialog.add_filter(ending.to_uppercase(), &[ending]),
            None => dialog,
        };
        dialog.set_file_name(name).blocking_save_file()
    })
    .await
}

/// Asks for a folder.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn folder_pick(app: AppHandle) -> Answer<Option<PathBuf>> {
    ask(app, FileDialogBuilder::blocking_pick_folder).await
}

/// Returns the bytes of a picture that was picked or dropped, so that the window can make it small.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn picture_read(path: PathBuf) -> Answer<Bytes> {
    aside(move || Ok(Bytes(blobs::read_picture(&path)?))).await
}

/// Opens a file with the system's viewer, which is also where papers are printed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn file_open(app: AppHandle, path: PathBuf) -> Answer<()> {
    aside(move || {
        present(&path)?;
        #[cfg(feature = "rehearsal")]
        if crate::rehearsal::note_opened(&path) {
            return Ok(());
        }
        let path = path.to_string_lossy();
        app.opener()
            .open_path(path, None::<&str>)
            .map_err(Refusal::file_failed)
    })
    .await
}

/// Shows a file in its folder.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn file_reveal(app: AppHandle, path: PathBuf) -> Answer<()> {
    aside(move || {
        present(&path)?;
        #[cfg(feature = "rehearsal")]
        if crate::rehearsal::note_opened(&path) {
            return Ok(());
        }
        app.opener()
            .reveal_item_in_dir(path)
            .map_err(Refusal::file_failed)
    })
    .await
}

type Dialog = FileDialogBuilder<tauri::Wry>;
type Picked = Option<tauri_plugin_dialog::FilePath>;

/// Whether the system's window is open: a second click does not open a second one.
static IS_ASKING: AtomicBool = AtomicBool::new(false);

async fn ask(
    app: AppHandle,
    question: impl FnOnce(Dialog) -> Picked + Send + 'static,
) -> Answer<Option<PathBuf>> {
    aside(move || {
        #[cfg(feature = "rehearsal")]
        if let Some(pick) = crate::rehearsal::take_pick() {
            return Ok(pick);
        }
        if IS_ASKING.swap(true, Ordering::AcqRel) {
            return Ok(None);
        }
        let picked = question(app.dialog().file()).map(tauri_plugin_dialog::FilePath::into_path);
        IS_ASKING.store(false, Ordering::Release);
        picked.transpose().map_err(Refusal::file_failed)
    })
    .await
}

fn present(path: &Path) -> Answer<()> {
    path.try_exists()
        .map_err(Refusal::file_failed)?
        .then_some(())
        .ok_or_else(|| Refusal::file_failed("the file is no longer there"))
}
