//! Batches of papers are killed at any moment: no number is given twice, nobody is without a paper and
//! without being told of, and the book agrees with the files.
//!
//! One register lives through all kills, as a laptop would: after each the batch is gone or whole, what
//! has no file is drawn as the window and the command line offer it, and the next batch begins.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates::{self, CertificateQuery, CertificateRow};
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::events::{self, EventFields};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::register::Register;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{Desk, new_folder};

use crate::laptops::open;
use crate::{GLANCE, command_line, glance, quiet, register_in, spread};

/// How many people come.
const PEOPLE: u32 = 12;
/// The register is looked through from the log so often, and at the end.
const CHECKED_EVERY: usize = 50;

/// How often a batch is killed: `TIZIM_KILLS`, or a few.
fn kills() -> u32 {
    let told = std::env::var("TIZIM_KILLS").ok();
    told.and_then(|it| it.parse().ok()).unwrap_or(24)
}

/// A register with an event that everybody came to.
struct Office {
    folder: TempDir,
    event: Id,
}

impl Office {
    fn found() -> Self {
        let folder = new_folder();
        let desk = Desk::found(1).unwrap();
        let fields = EventFields {
            title_kk: "Волонтерлікке жол".to_owned(),
            kind: "forum".to_owned(),
            period: "2026-10-14".to_owned(),
            ..EventFields::default()
        };
        let event = events::add_dated(&desk.register, fields, 1).unwrap().value;
        let people: Vec<Id> = (0..PEOPLE).map(|at| person(&desk.register, at)).collect();
        let state = EnrolmentState::Registered;
        enrolments::add(&desk.register, event.id, &people, "", state).unwrap();
        let mark = |trainee: &Id| MarkChange {
            session: event.sessions[0].id,
            trainee: *trainee,
            state: Some(MarkState::Present),
            minutes: 0,
        };
        let marks: Vec<MarkChange> = people.iter().map(mark).collect();
        attendance::mark(&desk.register, event.id, &marks).unwrap();
        let from = desk.path();
        drop(desk.register);
        for end in ["tizim-base", "keys", "key"] {
            let to = register_in(folder.path()).with_extension(end);
            std::fs::copy(from.with_extension(end), to).unwrap();
        }
        Self {
            folder,
            event: event.id,
        }
    }

    fn path(&self) -> PathBuf {
        register_in(self.folder.path())
    }

    fn file(&self, turn: usize) -> PathBuf {
        self.folder.path().join(format!("papers-{turn}.pdf"))
    }

    fn start(&self, turn: usize) -> Child {
        let mut command: Command = quiet(&self.path());
        command.args(["certificate", "issue", "--event"]);
        command.arg(self.event.to_string());
        command.arg("--out").arg(self.file(turn));
        command.spawn().expect("the command line starts")
    }
}

fn person(register: &Register, at: u32) -> Id {
    let draft = TraineeDraft {
        surname: format!("Адамов{}", char::from_u32(0x430 + at).unwrap()),
        given: "Адам".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(register, draft).unwrap().value.id
}

fn book(register: &Register) -> Vec<CertificateRow> {
    let query = CertificateQuery::default();
    let rows = register.read(|it| certificates::list(it, &query, Lang::Kk));
    rows.unwrap().rows
}

/// What a batch that was killed left.
#[derive(Default, Debug)]
struct Left {
    nothing: u32,
    without_file: u32,
    with_file: u32,
}

/// Looks at what one kill left, draws what has no file, and makes room for the next batch.
fn look_and_mend(office: &Office, turn: usize, seen: &mut BTreeSet<String>, left: &mut Left) {
    let when = format!("kill {turn}");
    let register = open(&office.path());
    let rows = book(&register);
    let fresh: Vec<&CertificateRow> = rows
        .iter()
        .filter(|it| !seen.contains(&it.serial))
        .collect();
    let numbers: BTreeSet<&String> = rows.iter().map(|it| &it.serial).collect();
    assert_eq!(numbers.len(), rows.len(), "{when}: a number twice");
    let file = office.file(turn);
    let runs = register
        .read(|it| certificates::unfinished(it, Lang::Kk))
        .unwrap();
    match fresh.len() {
        0 => {
            assert!(
                !file.exists() && runs.is_empty(),
                "{when}: papers that no book has"
            );
            left.nothing += 1;
            return;
        }
        all => assert_eq!(all, PEOPLE as usize, "{when}: a part of a batch"),
    }
    let ids: BTreeSet<Id> = fresh.iter().map(|it| it.id).collect();
    if !file.exists() {
        assert_eq!(runs.len(), 1, "{when}: nobody is told of the papers");
        left.without_file += 1;
    } else {
        left.with_file += 1;
    }
    for run in runs {
        assert_eq!(
            run.certificates.iter().copied().collect::<BTreeSet<_>>(),
            ids,
            "{when}"
        );
        assert_eq!(run.path, file, "{when}");
        let go = &mut |_| ControlFlow::Continue(());
        let bytes = certificates::draw_issued(&register, &run.certificates, go).unwrap();
        if file.exists() {
            assert_eq!(
                std::fs::read(&file).unwrap(),
                bytes,
                "{when}: the file is whole"
            );
        }
        out_file::write(&register, &file, &bytes).unwrap();
        certificates::written(&register, &run.certificates).unwrap();
    }
    let pages = std::fs::read(&file).unwrap();
    assert!(
        pages.starts_with(b"%PDF") && pages.trim_ascii_end().ends_with(b"%%EOF"),
        "{when}"
    );
    std::fs::remove_file(&file).unwrap();
    seen.extend(fresh.iter().map(|it| it.serial.clone()));
    let ids: Vec<Id> = ids.into_iter().collect();
    certificates::void(&register, &ids, "келесі топтама үшін").unwrap();
    if turn.is_multiple_of(CHECKED_EVERY) {
        let report = register.check().unwrap();
        assert!(report.is_sound(), "{when}: {report:?}");
    }
}

fn kill_after(child: &mut Child, time: Duration) -> bool {
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() && begun.elapsed() < time {
        glance(GLANCE);
    }
    drop(child.kill());
    !child.wait().unwrap().success()
}

#[test]
#[expect(clippy::print_stdout, reason = "whoever asks for many is told")]
fn killed_batches_give_no_number_twice_and_leave_nobody_untold() {
    let office = Office::found();
    let begun = Instant::now();
    assert!(office.start(0).wait().unwrap().success(), "a whole batch");
    let mut whole = begun.elapsed();
    let (mut seen, mut left) = (BTreeSet::new(), Left::default());
    look_and_mend(&office, 0, &mut seen, &mut left);
    let mut at_work = 0;
    for (turn, part) in (1..).zip(spread(kills())) {
        let mut child = office.start(turn);
        let before = left.nothing;
        let was_at_work = kill_after(&mut child, whole.mul_f64(part));
        at_work += u32::from(was_at_work);
        look_and_mend(&office, turn, &mut seen, &mut left);
        // What else the machine does makes a batch longer or shorter than the first one was: the
        // moments follow it, so that as many come after the numbers as before them.
        let factor = match (was_at_work, left.nothing > before) {
            (false, _) => 0.9,
            (true, true) => 1.03,
            (true, false) => 1.0,
        };
        whole = whole.mul_f64(factor);
    }
    let register = open(&office.path());
    assert!(register.check().unwrap().is_sound());
    assert_eq!(book(&register).len(), seen.len());
    assert!(left.nothing > 0, "no batch was stopped before its numbers");
    if std::env::var_os("TIZIM_KILLS").is_some() {
        println!(
            "{at_work} of {} killed at work: {left:?}, {} numbers",
            kills(),
            seen.len()
        );
    }
}

/// Issues with ever more room, 32 KiB more each time, until it comes to its end.
#[cfg(unix)]
#[test]
fn a_batch_out_of_room_is_gone_or_told_of() {
    let office = Office::found();
    let (mut seen, mut left) = (BTreeSet::new(), Left::default());
    for turn in 1..=96 {
        let inner = office.start_with_room(turn);
        look_and_mend(&office, turn, &mut seen, &mut left);
        if inner {
            assert!(left.nothing > 0, "there was room at once: {left:?}");
            return;
        }
    }
    panic!("never room enough: {left:?}");
}

impl Office {
    /// Says whether it came to its end. Blocks are of 512 bytes.
    fn start_with_room(&self, turn: usize) -> bool {
        let mut shell = Command::new("sh");
        let script = format!("ulimit -f {}; trap '' XFSZ; exec \"$@\"", turn * 64);
        shell
            .args(["-c", script.as_str(), "sh"])
            .arg(command_line());
        let told = quiet(&self.path());
        shell
            .args(told.get_args())
            .env_remove("TIZIM_KEYS")
            .env_remove("TIZIM_PASSWORD_FILE");
        shell.args(["certificate", "issue", "--event", &self.event.to_string()]);
        shell.arg("--out").arg(self.file(turn));
        shell
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null());
        shell.status().unwrap().success()
    }
}
