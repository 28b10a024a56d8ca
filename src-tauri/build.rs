//! Prepares the shell's build: one list of commands, one page to embed.
//!
//! `src/handlers.rs` is the only list of commands. From it come the application manifest and the
//! permissions of the window, so that the three can never differ.

use std::error::Error;
use std::fs;
use std::path::Path;

const HANDLERS: &str = "src-tauri/src/handlers.rs";
const CAPABILITY: &str = "src-tauri/capabilities/window.json";
const GRANTED: &str = "gen/capabilities/window.json";
const PAGE: &str = "ui/dist/index.html";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={HANDLERS}");
    println!("cargo:rerun-if-changed={CAPABILITY}");
    let commands = command_names(&fs::read_to_string(HANDLERS)?)?;
    grant(&commands)?;
    ensure_page()?;

    // The build script ends with the process: leaking a hundred names costs nothing.
    let names: Vec<&'static str> = commands.into_iter().map(|name| &*name.leak()).collect();
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("gen/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(names.leak()))
        .codegen(tauri_build::CodegenContext::new());
    Ok(tauri_build::try_build(attributes)?)
}

/// Reads the last part of every path inside `collect_commands![…]`.
fn command_names(source: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let (_, list) = source
        .split_once("collect_commands![")
        .ok_or("no list of commands")?;
    let (list, _) = list
        .split_once(']')
        .ok_or("the list of commands has no end")?;
    let without_comments = list
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let names = without_comments.collect::<String>();
    let names = names
        .split(',')
        .filter_map(|path| path.trim().rsplit("::").next());
    Ok(names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}

/// Adds every command to what the window may ask.
fn grant(commands: &[String]) -> Result<(), Box<dyn Error>> {
    let mut capability: serde_json::Value = serde_json::from_str(&fs::read_to_string(CAPABILITY)?)?;
    let permissions = capability
        .get_mut("permissions")
        .and_then(serde_json::Value::as_array_mut)
        .ok_or("the capability has no permissions")?;
    permissions.extend(
        commands
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")).into()),
    );
    let text = serde_json::to_string_pretty(&capability)?;
    write_if_different(Path::new(GRANTED), &text)
}

/// Lets a build without a built window succeed: checks and core work need no Node.
fn ensure_page() -> Result<(), Box<dyn Error>> {
    if Path::new(PAGE).exists() {
        return Ok(());
    }
    write_if_different(
        Path::new(PAGE),
        "<!doctype html><meta charset=\"utf-8\"><title>Tizim</title>\
         <p>The window is not built: run <code>cargo xtask run</code>.</p>",
    )
}

/// An untouched file keeps its date, and so the next build has nothing to do.
fn write_if_different(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    if fs::read_to_string(path).is_ok_and(|present| present == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}
