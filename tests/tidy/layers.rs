//! The core stands without a window, the network and async code.

use std::collections::BTreeSet;
use std::process::Command;

use crate::{list, read, root, shown};

/// The crates that the core is built from on this system.
fn crates_of_the_core() -> BTreeSet<String> {
    let mut tree = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tree.args([
        "tree",
        "--locked",
        "--package",
        "tizim-core",
        "--edges",
        "normal",
    ]);
    tree.args(["--prefix", "none"]).current_dir(root());
    let printed = tree.output().map(|it| it.stdout).unwrap_or_default();
    let printed = String::from_utf8_lossy(&printed).into_owned();
    printed
        .lines()
        .filter_map(|line| line.split(' ').next().map(str::to_owned))
        .collect()
}

#[test]
fn the_core_knows_no_window_no_network_and_nothing_async() {
    let reached = crates_of_the_core();
    assert!(reached.contains("rusqlite"), "the tree was read");
    let forbidden = [
        "tauri",
        "wry",
        "gtk",
        "webkit2gtk",
        "tokio",
        "reqwest",
        "hyper",
        "zbus",
    ];
    let found: Vec<_> = forbidden
        .iter()
        .filter(|name| reached.contains(**name))
        .collect();
    assert!(found.is_empty(), "the core reaches {found:?}");
}

#[test]
fn the_shell_speaks_no_sql() {
    let shell = list("src-tauri/src", &[".rs"]);
    let found: Vec<String> = shell
        .into_iter()
        .filter(|path| read(path).contains("rusqlite"))
        .map(|path| shown(&path))
        .collect();
    assert!(found.is_empty(), "the shell calls the core: {found:?}");
}

#[test]
fn the_window_reaches_the_host_through_one_folder() {
    let pages = list("ui/src", &[".ts", ".svelte"]);
    let found: Vec<String> = pages
        .into_iter()
        .filter(|path| read(path).contains("@tauri-apps") && !shown(path).contains("/backend/"))
        .map(|path| shown(&path))
        .collect();
    assert!(found.is_empty(), "only ui/src/backend: {found:?}");
}

#[test]
fn the_window_is_built_from_permissive_packages() {
    let lock: serde_json::Value =
        serde_json::from_str(&read(&root().join("ui/package-lock.json"))).unwrap_or_default();
    let packages = lock
        .get("packages")
        .and_then(|it| it.as_object())
        .into_iter()
        .flatten();
    let licences =
        packages.filter_map(|(name, about)| Some((name, about.get("license")?.as_str()?)));
    let free = [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "0BSD",
        "MPL-2.0",
        "CC0-1.0",
        "BlueOak-1.0.0",
        "Unlicense",
    ];
    let is_free = |text: &str| {
        let words = text
            .split([' ', '(', ')'])
            .filter(|word| !matches!(*word, "" | "AND" | "OR"));
        words.into_iter().all(|word| free.contains(&word))
    };
    let found: Vec<_> = licences.filter(|(_, text)| !is_free(text)).collect();
    assert!(found.is_empty(), "not permissive: {found:?}");
}

#[test]
fn lock_files_name_no_place_to_download_from() {
    let lock = read(&root().join("ui/package-lock.json"));
    assert!(
        !lock.contains("\"resolved\""),
        "keep `omit-lockfile-registry-resolved` in ui/.npmrc"
    );
}
