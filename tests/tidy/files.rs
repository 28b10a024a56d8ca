//! Files stay small and finished.

use crate::{list, read, shown};

const CODE: [&str; 6] = [".rs", ".ts", ".svelte", ".css", ".js", ".sql"];
const FOLDERS: [&str; 5] = ["src-tauri", "ui/src", "tests", "xtask", "assets"];
const WRITTEN_BY_A_PROGRAM: [&str; 1] = ["ui/src/backend/bindings.ts"];
const LONGEST: usize = 400;

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let files = FOLDERS.iter().flat_map(|folder| list(folder, &CODE));
    let long: Vec<String> = files
        .map(|path| (shown(&path), read(&path).lines().count()))
        .filter(|(name, lines)| *lines > LONGEST && !WRITTEN_BY_A_PROGRAM.contains(&name.as_str()))
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    assert!(long.is_empty(), "split by verb: {long:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    // Written in two halves, so that this file does not find itself.
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["todo", "!("],
        ["unimplemented", "!("],
    ];
    let marks = marks.map(|halves| halves.concat());
    let mut found = Vec::new();
    for path in FOLDERS.iter().flat_map(|folder| list(folder, &CODE)) {
        for (number, line) in read(&path).lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark.as_str())) {
                found.push(format!("{}:{}", shown(&path), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "finish it or open an issue: {found:#?}");
}

#[test]
fn no_test_is_switched_off_or_sleeps() {
    let marks = [
        ["#[ign", "ore"],
        ["#[should_", "panic"],
        ["thread::sl", "eep"],
        [".ski", "p('"],
    ];
    let marks = marks.map(|halves| halves.concat());
    let tests = list("tests", &[".rs"])
        .into_iter()
        .chain(list("ui/src", &[".test.ts"]));
    let tests = tests.chain(list("src-tauri", &["tests.rs"]));
    let found: Vec<String> = tests
        .filter(|path| marks.iter().any(|mark| read(path).contains(mark.as_str())))
        .map(|path| shown(&path))
        .collect();
    assert!(
        found.is_empty(),
        "a test that cannot fail is none: {found:#?}"
    );
}
