//! What takes too long for every change: reading, writing and upgrades killed a thousand times.

use crate::shell::{Done, FEATURES, cargo, finish};

/// How often a deed is killed in all.
const KILLS: &str = "1000";

/// Runs the stories of killed deeds with many more moments than `cargo xtask test` does.
pub(crate) fn run() -> Done {
    let mut test = cargo(&["test", "--workspace", "--locked", "--features", FEATURES]);
    test.args(["--test", "killed", "--", "laptops"]);
    finish(test.env("TIZIM_KILLS", KILLS))
}
