//! The core stands without a window, the network and async code.

use std::collections::{BTreeMap, BTreeSet};

use crate::{list, read, root, shown};

/// Whom each package of the lock file stands on, by name; tests of a package count as well.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let lock = read(&root().join("Cargo.lock"));
    let mut packages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let value = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
        let name = package
            .lines()
            .find(|line| line.starts_with("name = "))
            .map(value);
        let needs = package
            .lines()
            .filter(|line| line.starts_with(" \""))
            .map(value);
        let needs = needs.filter_map(|it| it.split(' ').next().map(str::to_owned));
        packages
            .entry(name.unwrap_or_default())
            .or_default()
            .extend(needs);
    }
    packages
}

#[test]
fn the_core_knows_no_window_no_network_and_nothing_async() {
    let packages = dependencies();
    let mut reached = BTreeSet::new();
    let mut waiting = vec!["tizim-core".to_owned()];
    while let Some(name) = waiting.pop() {
        if reached.insert(name.clone()) {
            waiting.extend(packages.get(&name).into_iter().flatten().cloned());
        }
    }
    assert!(reached.contains("rusqlite"), "the lock file was read");
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
fn only_the_register_and_its_store_speak_sql() {
    // Local reading of a noun is SQL too; what must not happen is SQL in the shell.
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
