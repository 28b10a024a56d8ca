//! The forum, both its sign-in sheets and a webinar's report, each decided without a human as far as it
//! may be.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::desk::Desk;
use crate::lists::Told;
use crate::tally::{Figures, Tally};
use crate::truth::{Row, Truth};

const REPORT: &str = "webinar_zoom.csv";
/// The part of the session that makes somebody present.
const THRESHOLD: u64 = 70;

/// Whom the forum's form made of whom.
struct Forum {
    event: String,
    owner: BTreeMap<String, String>,
    trainee: BTreeMap<String, String>,
}

pub fn score(folder: &Path, truth: &Truth, figures: &mut Figures, verbose: bool) {
    let desk = Desk::found();
    let forum = take_forum(&desk, folder, truth);
    for (session, file) in [("1", "signin_day1.csv"), ("2", "signin_day2.csv")] {
        score_sheet(&desk, folder, truth, (&forum, session, file), figures);
    }
    let name = format!("{} {REPORT}", folder.display());
    let planned = truth.value["files"][REPORT]["meeting"].clone();
    let (day, starts) = planned["start"].as_str().unwrap().split_at(10);
    let ends = &planned["end"].as_str().unwrap()[11..16];
    let words = [
        "session",
        "add",
        "--event",
        &forum.event,
        "--title",
        "Вебинар",
    ];
    let times = ["--date", day, "--starts", &starts[1..6], "--ends", ends];
    assert_eq!(desk.run(&[&words[..], &times].concat()).exit, 0);
    let path = folder.join(REPORT);
    let words = ["import", "presence", path.to_str().unwrap()];
    let more = [
        "--event",
        &forum.event,
        "--session",
        "3",
        "--threshold",
        "70%",
    ];
    let ran = desk.run(&[&words[..], &more].concat());
    let said = Told::of(&ran.value);
    let known = score_rows(&forum, truth, &said, (&name, figures), verbose);
    score_presence(&forum, truth, &ran.value, (&name, figures), &known);
    score_shown(&desk, &forum, &ran.value, (&name, figures));
}

impl Forum {
    /// Whether one person alone in the register bears the name of a line, and it says the whole of it.
    fn is_alone(&self, truth: &Truth, row: Row<'_>) -> bool {
        let is_whole = row.0["defects"].as_array().is_some_and(|it| {
            let whole = ["name:latin_full", "name:cyr_full", "name:original"];
            it.iter()
                .filter_map(Value::as_str)
                .any(|it| whole.contains(&it))
        });
        is_whole && self.bearers(truth, row) == 1
    }

    fn bearers(&self, truth: &Truth, row: Row<'_>) -> usize {
        let name = |id: &str| {
            let person = truth.person(id);
            (person["surname"].clone(), person["given"].clone())
        };
        let own = name(row.person());
        self.trainee.keys().filter(|it| name(it) == own).count()
    }

    /// Of two people of one name whose address the form does not tell nobody can say which one it is.
    fn can_be_known(&self, truth: &Truth, row: Row<'_>) -> bool {
        let form = truth.rows("forum_registration.xlsx");
        let told = form.iter().filter(|it| it.person() == row.person());
        let is_told = |it: &Row<'_>| it.canonical("email").is_some_and(Value::is_string);
        self.bearers(truth, row) < 2 || told.into_iter().any(is_told)
    }
}

fn take_forum(desk: &Desk, folder: &Path, truth: &Truth) -> Forum {
    let event = desk.forum();
    let file = "forum_registration.xlsx";
    let said = Told::of(&desk.import(&folder.join(file), Some(&event)).value);
    let (mut owner, mut trainee) = (BTreeMap::new(), BTreeMap::new());
    for row in truth.rows(file) {
        if let Some(id) = said.trainee(row.number()) {
            owner.insert(id.to_owned(), row.person().to_owned());
            trainee.insert(row.person().to_owned(), id.to_owned());
        }
    }
    Forum {
        event,
        owner,
        trainee,
    }
}

/// A typed sheet: the marks of those it was sure of are those of the truth.
fn score_sheet(
    desk: &Desk,
    folder: &Path,
    truth: &Truth,
    (forum, session, file): (&Forum, &str, &str),
    figures: &mut Figures,
) {
    let path = folder.join(file);
    let words = ["import", "attendance", path.to_str().unwrap()];
    let ran = desk.run(&[&words[..], &["--event", &forum.event, "--session", session]].concat());
    let said = Told::of(&ran.value);
    let sheet = desk.run(&["attendance", "show", "--event", &forum.event]);
    let number = session.parse::<u64>().unwrap();
    let marks: BTreeMap<&str, &Value> = (sheet.value.as_array().unwrap().iter())
        .filter(|it| it["session_no"] == number)
        .map(|it| (it["trainee"].as_str().unwrap(), it))
        .collect();
    let mut equal = Tally::default();
    let mut best: BTreeMap<&str, (u8, &str)> = BTreeMap::new();
    for row in truth.rows(file) {
        let status = row.canonical("status").and_then(Value::as_str);
        let Some(status) = status else { continue };
        let rank = ["present", "late", "excused", "absent"];
        let rank = rank.iter().position(|it| *it == status).unwrap() as u8;
        let Some(trainee) = said.trainee(row.number()) else {
            continue;
        };
        let kept = best.entry(trainee).or_insert((rank, status));
        *kept = (*kept).min((rank, status));
    }
    for (trainee, (_, status)) in best {
        equal.add(marks.get(trainee).is_some_and(|it| it["mark"] == status));
    }
    let name = format!("{} {file}", folder.display());
    figures.share("marks of sign-in sheets as in the truth", &name, equal, 1.0);
}

/// Says who each line is, and returns for whom every line is known.
fn score_rows<'a>(
    forum: &Forum,
    truth: &'a Truth,
    said: &Told,
    (name, figures): (&str, &mut Figures),
    verbose: bool,
) -> BTreeMap<&'a str, bool> {
    let (mut by_address, mut wrong, mut guessed, mut lost) = (Tally::default(), 0, 0, 0);
    // Missed for want of an address that the form does not hold: told beside, and counted all the same.
    let mut hidden = 0;
    let (mut by_name, mut known) = (Tally::default(), BTreeMap::new());
    for row in truth.rows(REPORT) {
        let found = said.trainee(row.number());
        let is_here = forum.trainee.contains_key(row.person());
        let is_right =
            found.and_then(|it| forum.owner.get(it)).map(String::as_str) == Some(row.person());
        lost += u32::from(!said.has(row.number()) && !is_left_out(row));
        wrong += u32::from(found.is_some() && !is_right);
        let kind = row.0["match"].as_str().unwrap();
        match kind {
            "sure" | "email" if is_here => {
                by_address.add(is_right);
                hidden += u32::from(!is_right && !forum.can_be_known(truth, row));
            }
            "name" if is_here => by_name.add(is_right),
            // The truth counts namesakes whom this register has never heard of.
            "weak" | "none" => guessed += u32::from(found.is_some() && !forum.is_alone(truth, row)),
            _ => {}
        }
        let is_missed = is_here && !is_right && matches!(kind, "sure" | "email");
        let is_guessed = found.is_some() && (!is_right || matches!(kind, "weak" | "none"));
        if verbose && (is_missed || is_guessed) {
            println!("   {name}:{} {}", row.number(), show(row));
        }
        *known.entry(row.person()).or_insert(is_here) &= is_right;
    }
    println!(
        "{name}: sure and e-mail {by_address} ({hidden} of namesakes without an address), name {by_name}, wrong {wrong}, guessed {guessed}, to choose {}",
        said.to_choose.len()
    );
    figures.share("report lines, sure and e-mail", name, by_address, 0.95);
    figures.share("report lines, by name", name, by_name, 0.0);
    figures.number("report lines given to another", name, f64::from(wrong), 0.0);
    figures.number("report lines guessed", name, f64::from(guessed), 0.0);
    figures.number("report lines lost", name, f64::from(lost), 0.0);
    known
}

/// Whoever led the meeting is nobody's to be marked.
fn is_left_out(row: Row<'_>) -> bool {
    row.0["match"] == "host"
}

fn show(row: Row<'_>) -> String {
    format!("{} {}", row.person(), row.0["defects"])
}

fn score_presence(
    forum: &Forum,
    truth: &Truth,
    value: &Value,
    (name, figures): (&str, &mut Figures),
    known: &BTreeMap<&str, bool>,
) {
    let told: BTreeMap<&str, &Value> = (value["presence"].as_array().unwrap().iter())
        .filter_map(|it| Some((it["trainee"].as_str()?, it)))
        .collect();
    let whole = value["presence_of"]["seconds"].as_u64().unwrap();
    let (mut seconds, mut marks) = (Tally::default(), Tally::default());
    for (person, expected) in truth.value["files"][REPORT]["presence_seconds"]
        .as_object()
        .unwrap()
    {
        if known.get(person.as_str()) != Some(&true) {
            continue;
        }
        let expected = expected.as_u64().unwrap();
        let found = told.get(forum.trainee[person].as_str());
        let is_near =
            found.is_some_and(|it| it["seconds"].as_u64().unwrap().abs_diff(expected) <= 1);
        seconds.add(is_near);
        let mark = if expected * 100 >= whole * THRESHOLD {
            "present"
        } else {
            "absent"
        };
        marks.add(found.is_some_and(|it| it["mark"] == mark));
    }
    println!("{name}: presence {seconds}, marks {marks}");
    figures.share("presence within a second", name, seconds, 1.0);
    figures.share("marks of the report as in the truth", name, marks, 1.0);
}

/// What was written is what was answered.
fn score_shown(desk: &Desk, forum: &Forum, value: &Value, (name, figures): (&str, &mut Figures)) {
    let shown = desk.run(&["attendance", "show", "--event", &forum.event]);
    let marks: BTreeMap<&str, &str> = (shown.value.as_array().unwrap().iter())
        .filter(|it| it["session_no"] == 3)
        .map(|it| {
            (
                it["trainee"].as_str().unwrap(),
                it["mark"].as_str().unwrap(),
            )
        })
        .collect();
    let mut written = Tally::default();
    for line in value["presence"].as_array().unwrap() {
        let mark = line["trainee"].as_str().and_then(|it| marks.get(it));
        written.add(mark.copied() == line["mark"].as_str());
    }
    figures.share("marks written as answered", name, written, 1.0);
}
