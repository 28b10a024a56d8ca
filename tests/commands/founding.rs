//! Founding: whole or not at all, and never over another register.

use std::process::{Command, Stdio};

use crate::files::{outcome, run_on};
use crate::laptop::{Laptop, text};

const INIT: [&str; 3] = ["init", "--academy", "Академия"];

#[test]
fn two_registers_that_differ_after_a_dot_have_keys_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| text(&folder.path().join(name)).to_owned();
    for year in ["2026", "2027"] {
        let founded = run_on(&place(&format!("academy.{year}")), &INIT);
        assert_eq!(founded.status.code(), Some(0));
    }
    for year in ["2026", "2027"] {
        let checked = run_on(&place(&format!("academy.{year}")), &["check"]);
        assert_eq!(checked.status.code(), Some(0), "{year} opens");
    }
    let shares_keys = run_on(&place("one.tizim-base"), &INIT);
    assert_eq!(shares_keys.status.code(), Some(0));
    let taken = (Some(1), "register_exists".to_owned());
    assert_eq!(outcome(&run_on(&place("one.tizim"), &INIT)), taken);
    assert!(!folder.path().join("one.tizim").exists());
}

#[test]
fn of_two_at_once_one_founds() {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("academy.tizim-base");
    let begin = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizim-cli"));
        command.env_remove("TIZIM_KEYS");
        command.arg("--register").arg(&register).args(INIT);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    };
    let mut running = [begin(), begin(), begin()];
    let founded = running
        .iter_mut()
        .map(|it| it.wait().unwrap().success())
        .filter(|it| *it);
    assert_eq!(founded.count(), 1);
    let checked = run_on(text(&register), &["check"]);
    assert_eq!(checked.status.code(), Some(0), "and that one opens");
}

#[test]
fn a_founding_that_was_stopped_is_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("academy.tizim-base");
    let place = |end: &str| folder.path().join(format!("academy.{end}"));
    std::fs::write(place("keys"), "{}").unwrap();
    let refused = outcome(&run_on(text(&register), &INIT));
    assert_eq!(refused, (Some(1), "register_exists".to_owned()));
    assert!(place("keys").exists(), "keys of a lost register stay");
    // What a program leaves that is killed after it laid the keys.
    std::fs::write(place("tizim-base.founding"), "").unwrap();
    std::fs::write(place("tizim-base.founding-base"), "half a database").unwrap();
    let founded = run_on(text(&register), &INIT);
    assert_eq!(founded.status.code(), Some(0));
    assert_eq!(run_on(text(&register), &["check"]).status.code(), Some(0));
    assert!(!place("tizim-base.founding").exists());
    assert!(!place("tizim-base.founding-base").exists());
}

#[test]
fn a_password_is_read_as_typed_and_never_empty() {
    let laptop = Laptop::found();
    let place = laptop.place("other/academy.tizim-base");
    for (short, name) in [
        ("", "empty.txt"),
        ("\u{feff}", "mark.txt"),
        ("сөз", "s.txt"),
    ] {
        let file = laptop.file(name, short);
        let words = [&INIT[..], &["--password-file", &file]].concat();
        let refused = outcome(&run_on(text(&place), &words));
        assert_eq!(refused, (Some(1), "bad_value".to_owned()), "{name}");
        assert!(!place.exists());
    }
    let file = laptop.file("notepad.txt", "\u{feff}қыран бүркіт\r");
    let words = [&INIT[..], &["--password-file", &file]].concat();
    assert_eq!(run_on(text(&place), &words).status.code(), Some(0));
    let plain = laptop.file("plain.txt", "қыран бүркіт\n");
    let opened = Command::new(env!("CARGO_BIN_EXE_tizim-cli"))
        .env_remove("TIZIM_KEYS")
        .env("TIZIM_PASSWORD_FILE", plain)
        .arg("--register")
        .arg(&place)
        .arg("check")
        .output();
    assert_eq!(opened.unwrap().status.code(), Some(0));
}

#[test]
fn a_cloud_folder_is_known_however_it_is_spelt() {
    let laptop = Laptop::found();
    let copy = laptop.place("copy.tizim-copy");
    laptop.says(&["backup", text(&copy)]);
    let shared = (Some(1), "shared_folder".to_owned());
    for name in [
        "Google Диск",
        "Мой диск",
        "MEGA",
        "pCloudDrive",
        "Box",
        "Яндекс.Диск",
    ] {
        let inside = laptop.place(name).join("academy.tizim-base");
        assert_eq!(outcome(&run_on(text(&inside), &INIT)), shared, "{name}");
        let restored = run_on(text(&inside), &["restore", text(&copy)]);
        assert_eq!(outcome(&restored), shared, "{name}");
        assert!(!laptop.place(name).exists(), "nothing was made");
    }
    let boxing = laptop.place("Boxing").join("academy.tizim-base");
    assert_eq!(run_on(text(&boxing), &INIT).status.code(), Some(0));
    #[cfg(unix)]
    {
        let cloud = laptop.place("Dropbox");
        std::fs::create_dir(&cloud).unwrap();
        let link = laptop.place("link");
        std::os::unix::fs::symlink(&cloud, &link).unwrap();
        let inside = link.join("academy.tizim-base");
        assert_eq!(outcome(&run_on(text(&inside), &INIT)), shared);
    }
}
