//! `cargo xtask pictures`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::display::Display;
use crate::setup::{self, tool_path};
use crate::shell::{Done, FEATURES, cargo, finish, npm, program, root, target};

/// What the guide keeps beside Kazakh, of which it keeps all.
const MAIN: [&str; 28] = [
    "attendance",
    "board",
    "calendar",
    "call-out",
    "clubs",
    "consents",
    "designer",
    "door",
    "door-in",
    "door-paper-rows",
    "door-several",
    "event",
    "events",
    "exchange",
    "exchange-plan",
    "exchange-versions",
    "groups",
    "home",
    "hours",
    "intake-columns",
    "intake-people",
    "issue",
    "people",
    "person",
    "plan",
    "settings-academy",
    "start",
    "templates",
];

/// A screen that the largest pictures fit on.
const SCREEN: &str = "1600x1000x24";

/// Fills samples, takes every screen in three languages into `target/pictures`, and puts those the
/// guide keeps into `docs/guide/pictures`; with arguments, only the named parts.
pub(crate) fn run(which: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return Err("the window is driven on Linux only".to_owned());
    }
    setup::for_tests()?;
    finish(&mut npm(&["run", "--silent", "build"]))?;
    let parts = ["--workspace", "--locked", "--features", FEATURES];
    finish(cargo(&["build", "--bins", "--test", "pictures"]).args(parts))?;
    let samples = fill_samples()?;
    let display = Display::start_sized(SCREEN)?;
    let album = target().join("pictures/album");
    let mut test = cargo(&["test", "--quiet", "--test", "pictures"]);
    test.args(parts).arg("--").args(["--test-threads", "2"]);
    test.args(which)
        .env("DISPLAY", display.name())
        .env_remove("WAYLAND_DISPLAY")
        .env("TIZIM_APP", target().join("debug/tizim"))
        .env("TIZIM_DEMO", samples)
        .env("TIZIM_SHOTS", &album)
        .env("TAURI_DRIVER", tool_path("tauri-driver"));
    finish(&mut test)?;
    keep(&album)
}

/// Fills samples anew: what they tell is counted from today.
fn fill_samples() -> Result<PathBuf, String> {
    let folder = target().join("pictures/samples");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|it| it.to_string())?;
    }
    let mut fill = program(target().join("debug/tizim-cli"));
    fill.arg("demo")
        .env("TIZIM_DATA", folder.join("data"))
        .env("TIZIM_KEYS", folder.join("keys"));
    finish(&mut fill)?;
    Ok(folder)
}

/// Copies what the guide keeps, with as few colours as the eye needs.
fn keep(album: &Path) -> Done {
    let guide = root().join("docs/guide/pictures");
    for lang in ["kk", "ru", "en"] {
        let Ok(taken) = fs::read_dir(album.join(lang)) else {
            continue;
        };
        let kept = guide.join(lang);
        fs::create_dir_all(&kept).map_err(|it| it.to_string())?;
        for picture in taken.flatten().map(|it| it.path()) {
            let screen = picture.file_stem().unwrap_or_default().to_string_lossy();
            if lang == "kk" || MAIN.contains(&screen.as_ref()) {
                shrink(&picture, &kept.join(format!("{screen}.png")))?;
            }
        }
    }
    finish(program("git").args(["status", "--short", "docs/guide/pictures"]))
}

/// Uses pngquant where it is installed; it puts no dots where a colour is missing.
fn shrink(from: &Path, to: &Path) -> Done {
    let mut quant: Command = program("pngquant");
    quant.args(["--force", "--strip", "--nofs", "--speed", "1", "--output"]);
    quant.arg(to).arg("256").arg("--").arg(from);
    let done = quant.stderr(Stdio::null()).status();
    if done.is_ok_and(|it| it.success()) {
        return Ok(());
    }
    fs::copy(from, to).map(drop).map_err(|it| it.to_string())
}
