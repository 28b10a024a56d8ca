//! `cargo xtask bindings`.

use crate::setup;
use crate::shell::{Done, FEATURES, cargo, finish};

/// Writes the types the window shares with the shell.
pub(crate) fn run() -> Done {
    setup::for_building()?;
    let mut command = cargo(&["run", "--quiet", "--features", FEATURES]);
    finish(command.args(["--bin", "export-bindings"]))
}
