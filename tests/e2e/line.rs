//! What a test does by the command line: beside the window, or on another laptop.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::driver::{Step, application};

/// Asks the command line of the laptop that keeps everything in `home`, and returns its JSON.
pub(crate) fn told(home: &Path, arguments: &[&str]) -> Step<Value> {
    let answer = Command::new(application().with_file_name("tizim-cli"))
        .env("TIZIM_DATA", home.join("data"))
        .env("TIZIM_KEYS", home.join("keys"))
        .env("TZ", "Asia/Aqtobe")
        .arg("--json")
        .args(arguments)
        .output()?;
    let said = String::from_utf8_lossy(&answer.stderr);
    serde_json::from_slice(&answer.stdout).map_err(|_| format!("{arguments:?}: {said}").into())
}

/// Returns the id of a record that the command line answered with.
pub(crate) fn id_of(answer: &Value) -> Step<String> {
    let id = answer.get("id").and_then(Value::as_str);
    Ok(id.ok_or_else(|| format!("no id in {answer}"))?.to_owned())
}
