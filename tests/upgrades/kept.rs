//! Registers and files of earlier versions, as `keep_version` wrote them.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tizim_core::exchange::Role;
use tizim_core::laptops;
use tizim_core::register::Register;
use tizim_core::trainees::{self, TraineeQuery};
use tizim_tests::new_folder;

use crate::academy::{self, Told, digest, read};
use crate::open;

/// Every version that was kept.
fn versions() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("upgrades");
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut versions: Vec<PathBuf> = entries.filter(|it| it.is_dir()).collect();
    versions.sort();
    versions
}

/// A copy of a version, which may be written to.
fn copied(version: &Path) -> (TempDir, Told) {
    let folder = new_folder();
    for entry in fs::read_dir(version).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let told = fs::read_to_string(version.join("told.json")).unwrap();
    (folder, serde_json::from_str(&told).unwrap())
}

fn people(register: &Register) -> Vec<String> {
    let today = register.clock().today();
    let list = register.read(|it| trainees::list(it, &TraineeQuery::default(), today));
    let rows = list.unwrap().rows;
    let mut names: Vec<String> = rows.iter().map(|it| it.trainee.full_name()).collect();
    names.retain(|it| !it.starts_with("№ "));
    names
}

fn is_sound(register: &Register) {
    let checked = register.check().unwrap();
    assert!(checked.is_sound(), "{checked:?}");
    assert_eq!(checked.unknown, 0);
}

#[test]
fn registers_of_every_version_open_and_say_the_same() {
    assert!(!versions().is_empty());
    for version in versions() {
        let (folder, told) = copied(&version);
        for (name, chance) in [("keeper", 11), ("member", 12)] {
            let register = open(folder.path(), name, chance);
            assert_eq!(digest(&register), told[name], "{name} of {version:?}");
            is_sound(&register);
        }
        let keeper = open(folder.path(), "keeper", 13);
        assert_eq!(people(&keeper), ["Жүсіпова Інжу"]);
    }
}

#[test]
fn files_of_every_version_are_read() {
    for version in versions() {
        let (folder, told) = copied(&version);
        let at = |name: &str| folder.path().join(name);
        let member = open(folder.path(), "member", 12);
        assert_eq!(people(&member), ["Қасымова Дана"]);
        read(&member, &at("delta.tizim"));
        assert_eq!(people(&member), ["Жүсіпова Інжу"], "and somebody is erased");
        let newcomer = open(folder.path(), "newcomer", 14);
        read(&newcomer, &at("full.tizim"));
        assert_eq!(people(&newcomer), ["Жүсіпова Інжу"]);
        let keeper = open(folder.path(), "keeper", 13);
        for register in [&member, &newcomer] {
            is_sound(register);
            academy::write(register, &at("answer.tizim"), false);
            read(&keeper, &at("answer.tizim"));
            fs::remove_file(at("answer.tizim")).unwrap();
        }
        academy::write(&keeper, &at("last.tizim"), false);
        for register in [&member, &newcomer] {
            read(register, &at("last.tizim"));
            assert_eq!(digest(register), digest(&keeper), "{version:?}");
        }
        let asked = laptops::read_request(&at("request.tizim")).unwrap();
        let words: Vec<String> = asked.words.into_iter().map(|it| it.text).collect();
        assert_eq!(words.join(" "), told["words"]);
        let go = &mut |_, _| ControlFlow::Continue(());
        let (request, out) = (at("request.tizim"), at("fourth.tizim"));
        laptops::approve(&keeper, &request, Role::Member, &out, go).unwrap();
    }
}

#[test]
fn the_story_is_told_the_same_way_each_time() {
    let folder = new_folder();
    let once = academy::tell(&folder.path().join("once"));
    assert_eq!(academy::tell(&folder.path().join("again")), once);
}
