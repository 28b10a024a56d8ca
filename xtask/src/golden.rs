//! `cargo xtask golden`.

use crate::setup;
use crate::shell::{Done, FEATURES, cargo, finish};

/// Rewrites the kept papers; look at the difference before committing it.
pub(crate) fn run() -> Done {
    setup::for_tests()?;
    let mut test = cargo(&["test", "--workspace", "--locked", "--features", FEATURES]);
    finish(
        test.args(["--quiet", "--test", "golden"])
            .env("TIZIM_GOLDEN", "rewrite"),
    )?;
    finish(crate::shell::program("git").args(["status", "--short", "tests/golden"]))
}
