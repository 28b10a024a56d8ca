//! Everything that must hold before a change is taken.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::display::Display;
use crate::setup::{self, tool_path};
use crate::shell::{Done, FEATURES, cargo, finish, npm, program, root, target};
use crate::stages::{self, Stage};

/// In the order in which mistakes are cheapest to find.
const STAGES: [Stage; 13] = [
    Stage("set-up", setup::for_tests),
    Stage("format", || {
        finish(&mut cargo(&["fmt", "--all", "--check"]))
    }),
    Stage("licences", licences),
    Stage("advisories", advisories),
    Stage("workflows", || {
        finish(&mut npm(&["run", "--silent", "workflows"]))
    }),
    Stage("eslint", || finish(&mut npm(&["run", "--silent", "lint"]))),
    Stage("svelte-check", || {
        finish(&mut npm(&["run", "--silent", "check"]))
    }),
    Stage("vitest", || finish(&mut npm(&["run", "--silent", "test"]))),
    Stage("window", || finish(&mut npm(&["run", "--silent", "build"]))),
    Stage("clippy", clippy),
    Stage("build", build),
    Stage("rust", || on_workspace("test", &["--no-fail-fast"], &[])),
    Stage("e2e", end_to_end),
];

/// Targets that plain `cargo test` leaves out.
const APART: [&str; 10] = [
    "--test", "e2e", "--test", "bench", "--test", "pictures", "--test", "score", "--test", "smooth",
];

/// How long the list of known weaknesses may take to arrive.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs the chosen stages, or all.
pub(crate) fn run(chosen: &[&str]) -> Done {
    let mut stages = chosen.to_vec();
    // Without these the window of yesterday would be judged.
    if chosen.contains(&"e2e") {
        stages.extend(["window", "build"].iter().filter(|it| !chosen.contains(it)));
    }
    stages::run(&STAGES, &stages)
}

fn on_workspace(verb: &str, options: &[&str], rest: &[&str]) -> Done {
    let mut command = cargo(&[
        verb,
        "--workspace",
        "--locked",
        "--quiet",
        "--features",
        FEATURES,
    ]);
    finish(command.args(options).args(rest))
}

/// What plain `cargo test` leaves out is named apart, for `--all-targets` leaves it out too.
fn clippy() -> Done {
    let strict = ["--", "--deny", "warnings"];
    on_workspace("clippy", &["--all-targets"], &strict)?;
    on_workspace("clippy", &APART, &strict)
}

fn build() -> Done {
    on_workspace("build", &["--all-targets"], &[])?;
    on_workspace("build", &APART, &[])
}

fn licences() -> Done {
    let mut deny = program(tool_path("cargo-deny"));
    finish(deny.args([
        "--log-level",
        "error",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}

/// Left out, and said so, where the list of known weaknesses cannot be reached.
fn advisories() -> Done {
    let mut fetch = program(tool_path("cargo-deny"));
    fetch
        .args(["--log-level", "off", "fetch", "db"])
        .stderr(Stdio::null())
        .stdout(Stdio::null());
    if !within(PATIENCE, &mut fetch) {
        println!("the database of advisories cannot be reached from here: left out");
        return Ok(());
    }
    let mut deny = program(tool_path("cargo-deny"));
    finish(deny.args([
        "--log-level",
        "error",
        "check",
        "--disable-fetch",
        "advisories",
    ]))
}

fn within(limit: Duration, command: &mut Command) -> bool {
    let Ok(mut child) = command.spawn() else {
        return false;
    };
    let until = Instant::now() + limit;
    while Instant::now() < until {
        if let Ok(Some(status)) = child.try_wait() {
            return status.success();
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    drop(child.kill());
    drop(child.wait());
    false
}

/// The real window on a screen nobody looks at; pictures are left in `target/e2e`.
fn end_to_end() -> Done {
    if !cfg!(target_os = "linux") {
        println!("the window is driven on Linux only: left out");
        return Ok(());
    }
    let display = Display::start()?;
    let mut test = cargo(&["test", "--workspace", "--locked", "--features", FEATURES]);
    test.args(["--quiet", "--test", "e2e", "--", "--test-threads", "2"]);
    test.env("DISPLAY", display.name())
        .env_remove("WAYLAND_DISPLAY")
        .env("TIZIM_APP", target().join("debug/tizim"))
        .env("TIZIM_SHOTS", root().join("target/e2e"))
        .env("TAURI_DRIVER", tool_path("tauri-driver"));
    finish(&mut test)
}
