//! `cargo xtask run`.

use crate::setup;
use crate::shell::{Done, cargo, finish, npm, program, root, target};

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
        window.env("TIZIM_DATA", fill_demo()?);
    }
    finish(&mut window)
}

/// Fills a register of its own with made-up data, once.
fn fill_demo() -> Result<std::path::PathBuf, String> {
    let folder = root().join("target/demo");
    if !folder.join("register.tizimdb").exists() {
        std::fs::create_dir_all(&folder).map_err(|it| it.to_string())?;
        let mut fill = program(target().join("debug/tizim-cli"));
        finish(fill.env("TIZIM_DATA", &folder).arg("demo"))?;
    }
    Ok(folder)
}
