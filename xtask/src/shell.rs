//! Starting other programs.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a task answers with; the text says what went wrong.
pub(crate) type Done = Result<(), String>;

/// Everything that is compiled for tests is compiled with these, in one workspace build: another
/// selection would give shared crates other features and build them twice.
pub(crate) const FEATURES: &str = "tizim/rehearsal,tizim/bindings";

/// Returns the root of the repository; Cargo names it anew at every start, so a copied `target`
/// does not lead elsewhere.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| ".".into());
    let root = Path::new(&own).join("..");
    root.canonicalize().unwrap_or(root)
}

/// Returns the folder of build results.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Prepares a program to run at the root, without what Cargo told this one about itself.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
            .iter()
            .any(|it| text.starts_with(it))
        {
            command.env_remove(&name);
        }
    }
    command
}

/// Prepares Cargo.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Prepares npm inside `ui`.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = program(name);
    command.current_dir(root().join("ui")).args(arguments);
    command
}

/// Runs a program to its end.
pub(crate) fn finish(command: &mut Command) -> Done {
    let shown = words(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{shown}: {status}")),
        Err(error) => Err(format!("{shown}: {error}")),
    }
}

/// Runs a program and returns what it printed; nothing where it failed.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn words(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let rest = command.get_args();
    let words: Vec<_> = std::iter::once(name)
        .chain(rest)
        .map(OsStr::to_string_lossy)
        .collect();
    words.join(" ")
}
