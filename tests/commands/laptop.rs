//! A laptop with the command line on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A register of its own, the key beside it.
pub struct Laptop {
    folder: TempDir,
}

impl Laptop {
    /// A machine with no register on it.
    pub fn bare() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Founds an academy on a laptop of a name.
    pub fn office() -> Self {
        let laptop = Self::bare();
        let words = ["init", "--academy", "Академия", "--laptop", "Кабинет 1"];
        laptop.says(&words);
        laptop
    }

    /// A laptop that an academy let in.
    pub fn let_in(keeper: &Self, name: &str) -> Self {
        let laptop = Self::bare();
        let (request, answer) = (laptop.place("request.tizim"), keeper.place("full.tizim"));
        let (request, answer) = (text(&request), text(&answer));
        laptop.says(&["laptop", "join-request", "--name", name, "--out", request]);
        keeper.says(&["laptop", "approve", request, "--out", answer]);
        laptop.says(&["exchange", "read", answer]);
        laptop
    }

    /// Writes a file for all the others and returns its path.
    pub fn sends(&self, name: &str) -> String {
        let path = text(&self.place(name)).to_owned();
        self.says(&["exchange", "write", "--for", "all", "--out", &path]);
        path
    }

    /// Carries out a verb that reads standard input.
    pub fn told(&self, words: &[&str], input: &str) -> Output {
        use std::io::Write as _;
        let mut child = Command::new(env!("CARGO_BIN_EXE_tizim-cli"))
            .env_remove("TIZIM_KEYS")
            .env_remove("TIZIM_PASSWORD_FILE")
            .arg("--register")
            .arg(self.register())
            .arg("--json")
            .args(words)
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        child.wait_with_output().unwrap()
    }

    /// Founds an academy.
    pub fn found() -> Self {
        let laptop = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        laptop.says(&["init", "--academy", "Жастар академиясы"]);
        laptop
    }

    /// Returns a place on this laptop.
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and returns its path as text.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.place(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Carries out a verb that must be done and returns its JSON value.
    pub fn says(&self, words: &[&str]) -> Value {
        let output = self.run(words);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {error}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Carries out a verb that must be refused and returns the code.
    pub fn refuses(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        let refusal: Value = serde_json::from_slice(&output.stdout).unwrap();
        let code = refusal["code"].as_str().unwrap().to_owned();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(error.starts_with(&code), "{words:?}: {error}");
        code
    }

    /// Runs a verb with `--json`.
    pub fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tizim-cli"))
            .env_remove("TIZIM_KEYS")
            .env_remove("TIZIM_PASSWORD_FILE")
            .arg("--register")
            .arg(self.register())
            .arg("--json")
            .args(words)
            .output()
            .unwrap()
    }

    /// Carries out a verb that must be done and returns the lines for a person, in Russian.
    pub fn prints(&self, words: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_tizim-cli"))
            .env_remove("TIZIM_KEYS")
            .env_remove("TIZIM_PASSWORD_FILE")
            .arg("--register")
            .arg(self.register())
            .args(["--lang", "ru"])
            .args(words)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Returns the bytes of the register.
    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.register()).unwrap()
    }

    fn register(&self) -> PathBuf {
        self.folder.path().join("data").join("academy.tizim-base")
    }

    /// Adds a two-day event with two sessions and returns its id.
    pub fn forum(&self) -> String {
        let event = self.says(&[
            "event",
            "add",
            "--title",
            "Волонтерлікке жол",
            "--kind",
            "forum",
            "--start",
            "2026-10-15",
            "--end",
            "2026-10-16",
            "--sessions",
            "2",
        ]);
        assert_eq!(event["sessions"].as_array().unwrap().len(), 2);
        id_of(&event)
    }

    /// Adds a person and returns the id.
    pub fn person(&self, surname: &str, given: &str, born: &str) -> String {
        id_of(&self.says(&[
            "trainee",
            "add",
            "--surname",
            surname,
            "--given",
            given,
            "--birth-date",
            born,
        ]))
    }
}

/// Returns the id of a printed record.
pub fn id_of(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

/// Returns how many records a list has.
pub fn len(value: &Value) -> usize {
    value.as_array().unwrap().len()
}

/// Returns a path as text.
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
