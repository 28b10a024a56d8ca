//! `cargo xtask release`.

use crate::setup;
use crate::shell::{Done, finish, program, root};

/// Builds the installers of this system into `target/release/bundle`.
pub(crate) fn run() -> Done {
    setup::for_building()?;
    let bundles = match std::env::consts::OS {
        "windows" => "nsis",
        "macos" => "dmg",
        _ => "deb,rpm",
    };
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut tauri = program(root().join("ui/node_modules/.bin").join(name));
    finish(tauri.args(["build", "--ci", "--bundles", bundles]))
}
