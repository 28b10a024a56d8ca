//! `cargo xtask run`.

use std::process::Command;

use crate::setup;
use crate::shell::{Done, cargo, finish, npm, program, target};

/// Builds the program and opens its window.
pub(crate) fn run(arguments: &[&str]) -> Done {
    let demo = match arguments {
        [] => false,
        ["--demo"] => true,
        _ => return Err("cargo xtask run [--demo]".to_owned()),
    };
    setup::for_building()?;
    finish(&mut npm(&["run", "--silent", "build"]))?;
    finish(&mut cargo(&[
        "build",
        "--locked",
        "--workspace",
        "--bin",
        "tizim",
        "--bin",
        "tizim-cli",
    ]))?;
    let has_screen = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    if cfg!(target_os = "linux") && !has_screen("DISPLAY") && !has_screen("WAYLAND_DISPLAY") {
        return Err("built, but there is no screen here: DISPLAY is not set".to_owned());
    }
    let mut window = program(target().join("debug/tizim"));
    if demo {
        fill_demo()?;
        at_demo(&mut window);
    }
    finish(&mut window)
}

/// Fills a register of its own with made-up data, once.
fn fill_demo() -> Done {
    if target().join("demo/academy.tizim-base").exists() {
        return Ok(());
    }
    let mut fill = program(target().join("debug/tizim-cli"));
    at_demo(&mut fill);
    finish(fill.arg("demo"))
}

/// The demo lies apart from one's own register, its key too.
fn at_demo(command: &mut Command) {
    let folder = target().join("demo");
    command
        .env("TIZIM_KEYS", folder.join("keys"))
        .env("TIZIM_DATA", folder);
}
