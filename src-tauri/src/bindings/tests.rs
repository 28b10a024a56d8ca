#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_file_is_in_step_with_the_commands() {
    let kept = read(super::PATH);
    assert!(
        kept == super::text().unwrap(),
        "run `cargo xtask bindings` and commit the file"
    );
}

/// Names between the braces of `const NAMES = {…}`.
fn names_of_the_window() -> BTreeSet<String> {
    let text = read("ui/src/backend/commands.ts");
    let (_, list) = text.split_once("const NAMES = {").unwrap();
    let (list, _) = list.split_once('}').unwrap();
    list.lines()
        .filter_map(|line| line.trim().split_once(':'))
        .map(|(n, _)| n.to_owned())
        .collect()
}

fn names_of_the_shell() -> BTreeSet<String> {
    let text = read("src-tauri/src/handlers.rs");
    let (_, list) = text.split_once("collect_commands![").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let last = |path: &str| {
        path.trim()
            .rsplit("::")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    list.split(',')
        .map(last)
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn the_window_knows_every_command() {
    let window = names_of_the_window();
    let unknown: Vec<_> = names_of_the_shell().difference(&window).cloned().collect();
    assert!(
        unknown.is_empty(),
        "not in ui/src/backend/commands.ts: {unknown:?}"
    );
}
