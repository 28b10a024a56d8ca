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

/// The keys of an object written in one pair of braces, at its first level.
fn keys_of(object: &str) -> BTreeSet<String> {
    let mut depth = 0_i32;
    let (mut key, mut keys, mut in_key) = (String::new(), BTreeSet::new(), true);
    for letter in object.chars() {
        match letter {
            '{' | '<' | '(' | '[' => depth += 1,
            '}' | '>' | ')' | ']' => depth -= 1,
            ';' | ',' if depth == 0 => {
                keys.insert(std::mem::take(&mut key));
                in_key = true;
            }
            ':' if depth == 0 => in_key = false,
            _ if in_key && (letter.is_ascii_alphanumeric() || letter == '_') => key.push(letter),
            _ => {}
        }
    }
    keys.insert(key);
    keys.remove("");
    keys
}

/// The text up to the brace that closes the one already open.
fn inside(text: &str) -> &str {
    let mut depth = 1_i32;
    let end = text.find(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        depth == 0
    });
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// What the contract of the window sends with a command: `name(a: { key: type; … })`.
fn keys_sent(contract: &str, command: &str) -> BTreeSet<String> {
    let start = format!("\n  {command}(a: {{");
    contract
        .split_once(&start)
        .map_or_else(BTreeSet::new, |(_, rest)| keys_of(inside(rest)))
}

#[test]
fn the_window_sends_what_the_command_takes() {
    let parts = [
        "ui/src/backend/backend.ts",
        "ui/src/backend/days.ts",
        "ui/src/backend/doors.ts",
        "ui/src/backend/laptops.ts",
        "ui/src/backend/papers.ts",
        "ui/src/backend/plans.ts",
        "ui/src/backend/templates.ts",
    ];
    let contract = parts.map(read).concat();
    let bindings = read(super::PATH);
    let mut found = Vec::new();
    for command in names_of_the_shell() {
        let name = format!("(\"{command}\"");
        let taken = bindings
            .lines()
            .filter(|line| line.contains("__TAURI_INVOKE"))
            .find_map(|line| line.split_once(&name))
            .and_then(|(_, rest)| rest.strip_prefix(", {"))
            .map_or_else(BTreeSet::new, |rest| keys_of(inside(rest)));
        let sent = keys_sent(&contract, &command);
        if sent != taken {
            found.push(format!(
                "{command}: the window sends {sent:?}, Rust takes {taken:?}"
            ));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
