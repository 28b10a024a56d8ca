//! The shell: a window over the core.
//!
//! It knows Tauri and the operating system and no rule: every command decodes, makes one call of
//! the core and encodes the answer. Deliberately absent: SQL, decisions about people, and words in
//! any language.

pub mod bindings;
pub mod commands;
pub mod doors;
mod handlers;
pub mod imports;
pub mod jobs;
pub mod journal;
pub mod key_store;
pub mod printing;
#[cfg(feature = "rehearsal")]
pub mod rehearsal;
pub mod reply;
pub mod state;

use tauri::{AppHandle, Manager as _, RunEvent};

/// Opens the window and stays until it is closed.
#[expect(
    clippy::expect_used,
    reason = "without a window there is nobody to tell"
)]
pub fn run() {
    let commands = handlers::builder();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            come_forward(app)
        }))
        .plugin(journal::plugin())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(commands.invoke_handler())
        .setup(|app| {
            journal::note_panics();
            printing::clear(app.handle());
            app.manage(imports::Imports::default());
            app.manage(doors::Doors::default());
            let desk = state::Desk::new(app.handle().clone())?;
            app.manage(desk);
            Ok(())
        })
        .build(context())
        .expect("the window opens")
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                printing::clear(app);
            }
        });
}

/// The page, the icons and the permissions, as `build.rs` put them together.
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::disallowed_types,
    reason = "the code is generated"
)]
fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}

/// A second start shows the window of the first instead of a second one on the same register.
fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        drop(window.unminimize());
        drop(window.set_focus());
    }
}
