//! `cargo xtask bench`.

use crate::display::Display;
use crate::setup::{self, tool_path};
use crate::shell::{Done, FEATURES, cargo, finish, npm, target};

/// The one that needs a screen.
const WINDOW: &str = "window";

/// Measures in an optimised build; arguments choose what.
pub(crate) fn run(arguments: &[&str]) -> Done {
    let others: Vec<&str> = arguments
        .iter()
        .copied()
        .filter(|it| *it != WINDOW)
        .collect();
    if arguments.is_empty() || !others.is_empty() {
        setup::for_building()?;
        let mut command = cargo(&["test", "--quiet", "--release", "--locked"]);
        command.args(["--package", "tizim-tests", "--test", "bench", "--"]);
        finish(command.args(&others))?;
    }
    if arguments.is_empty() || arguments.contains(&WINDOW) {
        window()?;
    }
    Ok(())
}

/// Frames of the real window on a screen nobody looks at.
fn window() -> Done {
    if !cfg!(target_os = "linux") {
        println!("the window is driven on Linux only: left out");
        return Ok(());
    }
    setup::for_tests()?;
    finish(&mut npm(&["run", "--silent", "build"]))?;
    let parts = [
        "--release",
        "--workspace",
        "--locked",
        "--features",
        FEATURES,
    ];
    finish(cargo(&["build", "--bins", "--test", "smooth"]).args(parts))?;
    let display = Display::start()?;
    let mut test = cargo(&["test", "--quiet", "--test", "smooth"]);
    test.args(parts)
        .args(["--", "--nocapture"])
        .env("DISPLAY", display.name())
        .env_remove("WAYLAND_DISPLAY")
        .env("TIZIM_APP", target().join("release/tizim"))
        .env("TAURI_DRIVER", tool_path("tauri-driver"));
    finish(&mut test)
}
