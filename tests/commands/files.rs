//! What is written never takes the place of the register, of what is read, or of a device.

use std::path::PathBuf;
use std::process::{Command, Output};

use crate::laptop::{Laptop, text};

/// Runs a verb on a register of any name, without the environment's keys.
pub fn run_on(register: &str, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizim-cli"));
    command
        .env_remove("TIZIM_KEYS")
        .env_remove("TIZIM_PASSWORD_FILE");
    command.args(["--register", register, "--json"]).args(words);
    command.output().unwrap()
}

/// Returns the exit code and the stable code of a refusal.
pub fn outcome(output: &Output) -> (Option<i32>, String) {
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let code = printed["code"].as_str().unwrap_or_default();
    (output.status.code(), code.to_owned())
}

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_register_of_any_name_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["x.tizim", "y.2026", "z"] {
        let register = folder.path().join(name);
        let register = text(&register);
        let founded = run_on(register, &["init", "--academy", "Академия"]);
        assert_eq!(founded.status.code(), Some(0), "{name}");
        let before = std::fs::read(register).unwrap();
        let stem = match name {
            "x.tizim" => format!("{}/x", text(folder.path())),
            _ => register.to_owned(),
        };
        let mut own: Vec<String> = ["", "-wal", "-shm", "-journal"]
            .map(|it| format!("{register}{it}"))
            .to_vec();
        own.extend([".keys", ".key", ".published", ".restoring"].map(|it| format!("{stem}{it}")));
        own.push(format!("{}/./{name}", text(folder.path())));
        for path in own {
            for words in [
                &["backup", &path][..],
                &["certificate", "book", "--out", &path],
            ] {
                let refused = (Some(1), "own_file".to_owned());
                assert_eq!(outcome(&run_on(register, words)), refused, "{words:?}");
            }
        }
        assert_eq!(std::fs::read(register).unwrap(), before);
    }
}

#[test]
fn a_link_to_the_register_is_known_for_the_register() {
    #[cfg(unix)]
    {
        let laptop = Laptop::found();
        let link = laptop.place("link.xlsx");
        std::os::unix::fs::symlink(laptop.place("data/academy.tizim-base"), &link).unwrap();
        assert_eq!(laptop.refuses(&["backup", text(&link)]), "own_file");
    }
}

#[test]
fn a_folder_or_a_pipe_is_refused_before_anything_is_written() {
    let laptop = Laptop::found();
    let out = laptop.place("out");
    std::fs::create_dir_all(out.join("folder")).unwrap();
    let pipe = out.join("pipe");
    #[cfg(unix)]
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let before = (laptop.bytes(), names_in(&out));
    let places: [PathBuf; 2] = [out.join("folder"), pipe];
    for place in places.iter().filter(|it| it.exists()) {
        let place = text(place);
        assert_eq!(laptop.refuses(&["backup", place]), "file_failed");
        let book = ["certificate", "book", "--out", place];
        assert_eq!(laptop.refuses(&book), "file_failed");
    }
    assert_eq!((laptop.bytes(), names_in(&out)), before);
}

#[test]
fn a_backup_leaves_the_files_beside_it_alone() {
    let laptop = Laptop::found();
    let out = laptop.place("out");
    std::fs::create_dir_all(&out).unwrap();
    for end in ["part", "new", "check"] {
        std::fs::write(out.join(format!("a.tizim-copy.{end}")), "a letter").unwrap();
    }
    let copy = out.join("a.tizim-copy");
    laptop.says(&["backup", text(&copy)]);
    assert_eq!(names_in(&out).len(), 4, "{:?}", names_in(&out));
    for end in ["part", "new", "check"] {
        let kept = std::fs::read_to_string(out.join(format!("a.tizim-copy.{end}")));
        assert_eq!(kept.unwrap(), "a letter");
    }
}

#[test]
fn problems_never_take_the_place_of_the_form() {
    let laptop = Laptop::found();
    let form = laptop.place("form.xlsx");
    let shipped = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/forum_registration.xlsx"
    );
    std::fs::copy(shipped, &form).unwrap();
    let whole = std::fs::read(&form).unwrap();
    let spelt = laptop.place("./form.xlsx");
    let words = [
        "import",
        "trainees",
        text(&form),
        "--problems",
        text(&spelt),
    ];
    assert_eq!(laptop.refuses(&words), "bad_value");
    assert_eq!(std::fs::read(&form).unwrap(), whole);
}

#[test]
fn a_restore_reads_no_file_that_it_would_write_over() {
    let laptop = Laptop::found();
    let copy = laptop.place("data/academy.tizim-copy");
    laptop.says(&["backup", text(&copy)]);
    let restoring = laptop.place("data/academy.restoring");
    std::fs::rename(&copy, &restoring).unwrap();
    let whole = std::fs::read(&restoring).unwrap();
    let refused = laptop.refuses(&["restore", text(&restoring)]);
    assert_eq!(refused, "own_file");
    assert_eq!(std::fs::read(&restoring).unwrap(), whole);
}
