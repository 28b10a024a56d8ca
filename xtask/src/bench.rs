//! `cargo xtask bench`.

use crate::setup;
use crate::shell::{Done, cargo, finish};

/// Measures in an optimised build; arguments choose what.
pub(crate) fn run(arguments: &[&str]) -> Done {
    setup::for_building()?;
    let mut command = cargo(&[
        "test",
        "--quiet",
        "--release",
        "--locked",
        "--package",
        "tizim-tests",
    ]);
    finish(command.args(["--test", "bench", "--"]).args(arguments))
}
