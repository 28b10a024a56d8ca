//! A register of its own for one story, driven by the command line.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::Value;
use tizim_tests::new_folder;

/// How often a running program's memory is looked at; the system keeps the highest it ever was.
const GLANCE: Duration = Duration::from_millis(1);

/// A folder with a register founded by the command line, removed at the end.
pub struct Desk {
    pub folder: tempfile::TempDir,
}

/// What one run of the command line gave.
pub struct Ran {
    pub exit: i32,
    pub value: Value,
    pub time: Duration,
    /// The most memory it held, in KiB, as seen a millisecond before its end.
    pub peak: u64,
}

impl Desk {
    pub fn found() -> Self {
        let desk = Self {
            folder: new_folder(),
        };
        let ran = desk.run(&["init", "--academy", "ProActive академиясы"]);
        assert_eq!(ran.exit, 0, "init: {}", ran.value);
        desk
    }

    pub fn register(&self) -> PathBuf {
        self.folder.path().join("academy.tizim-base")
    }

    /// Adds the forum of two days and returns its id.
    pub fn forum(&self) -> String {
        let words = ["event", "add", "--title", "Волонтерлікке жол"];
        let days = ["--kind", "forum", "--start", "2026-10-15"];
        let more = ["--end", "2026-10-16", "--sessions", "2"];
        let ran = self.run(&[&words[..], &days, &more].concat());
        assert_eq!(ran.exit, 0, "event add: {}", ran.value);
        ran.value["id"].as_str().unwrap().to_owned()
    }

    /// Imports people of a file, into an event where one is named.
    pub fn import(&self, file: &Path, event: Option<&str>) -> Ran {
        let mut words = vec!["import", "trainees", file.to_str().unwrap()];
        words.extend(event.iter().flat_map(|event| ["--event", event]));
        self.run(&words)
    }

    /// Lists everybody in the register.
    pub fn people(&self) -> Vec<Value> {
        let ran = self.run(&["trainee", "list"]);
        assert_eq!(ran.exit, 0, "trainee list: {}", ran.value);
        ran.value.as_array().unwrap().clone()
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        let out = self.folder.path().join("answer.json");
        let start = Instant::now();
        let mut child = Command::new(program())
            .env_remove("TIZIM_KEYS")
            .env_remove("TIZIM_PASSWORD_FILE")
            .arg("--register")
            .arg(self.register())
            .arg("--json")
            .args(words)
            .stdin(Stdio::null())
            .stdout(std::fs::File::create(&out).unwrap())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command line starts");
        let mut peak = 0;
        let status = loop {
            peak = peak.max(memory_of(child.id()));
            match child.try_wait().unwrap() {
                Some(status) => break status,
                None => glance(),
            }
        };
        let time = start.elapsed();
        let text = std::fs::read_to_string(&out).unwrap();
        std::fs::remove_file(&out).unwrap();
        Ran {
            exit: status.code().unwrap_or(-1),
            value: serde_json::from_str(&text).unwrap_or(Value::Null),
            time,
            peak,
        }
    }
}

/// Waits on a channel that nobody sends to.
fn glance() {
    let (_kept, nobody) = mpsc::channel::<()>();
    assert!(nobody.recv_timeout(GLANCE).is_err());
}

/// The most memory a running program held so far, in KiB; 0 where the system does not tell.
fn memory_of(process: u32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = text.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    let number = line.and_then(|it| it.split_whitespace().next()?.parse().ok());
    number.unwrap_or_default()
}

fn program() -> PathBuf {
    if let Some(path) = std::env::var_os("TIZIM_CLI") {
        return PathBuf::from(path);
    }
    let own = std::env::current_exe().unwrap();
    let built = own.parent().and_then(Path::parent).unwrap();
    let path = built.join(format!("tizim-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(path.is_file(), "`cargo build -p tizim-cli` comes first");
    path
}
