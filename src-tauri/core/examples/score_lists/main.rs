//! Scores intake against folders of generated lists with their `truth.json`.
//!
//! `score_lists [-v] DIR…` imports the registration form and the students' list into one register
//! held in memory, in both orders; `score_lists --broken DIR…` reads the hostile files, each in a
//! process of its own, and prints verdict, time and peak memory; `score_lists --clubs DIR…` imports
//! the lists of clubs and grants into a register, before and after the others.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
#![allow(clippy::print_stdout, missing_docs)]

mod clubs;
mod others;
mod pairs;
mod search;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use serde_json::Value;
use tizim_core::intake::attendance::read_marks;
use tizim_core::intake::book::{Book, open_book};
use tizim_core::intake::columns::{Table, TableChoices, find_table};
use tizim_core::intake::matching::{
    Decision, Facts, KnownPeople, Memory, PersonIndex, Verdict, Who, find_pairs, match_marks,
    match_people,
};
use tizim_core::intake::rows::{Corrections, PersonRow, ReadOptions, Reference, Rows, read_rows};
use tizim_core::kazakh::name::FullName;

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut has = |flag: &str| {
        let before = arguments.len();
        arguments.retain(|a| a != flag);
        before != arguments.len()
    };
    let (verbose, broken, one) = (has("-v"), has("--broken"), has("--one"));
    let (webinar, signin) = (has("--webinar"), has("--signin"));
    let (speed, pairs) = (has("--speed"), has("--pairs"));
    let clubs = has("--clubs");
    let search = has("--search");
    for folder in &arguments {
        match () {
            () if one => others::read_one(Path::new(folder)),
            () if broken => others::score_broken(Path::new(folder)),
            () if search => search::score_search(Path::new(folder), verbose),
            () if pairs => pairs::score_pairs(Path::new(folder), verbose),
            () if clubs => clubs::score_clubs(Path::new(folder), verbose),
            () if speed => others::measure_speed(Path::new(folder)),
            () if signin => others::score_signin(Path::new(folder), verbose),
            () if webinar => others::score_webinar(Path::new(folder)),
            () => {
                score_folder(
                    Path::new(folder),
                    &["forum_registration.xlsx", "students.csv"],
                    verbose,
                );
                score_folder(
                    Path::new(folder),
                    &["students.csv", "forum_registration.xlsx"],
                    verbose,
                );
            }
        }
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

struct Import {
    table: Table,
    rows: Rows,
    decisions: Vec<Decision>,
    /// Row to person of the register; none while a human must choose.
    assigned: BTreeMap<u32, Option<usize>>,
    new: BTreeSet<u32>,
}

fn read(book: &Book) -> Result<(Table, Rows), String> {
    let sheet = book.main_sheet().ok_or("no visible sheet")?;
    let table = find_table(sheet, &TableChoices::default()).map_err(|r| r.to_string())?;
    let options = ReadOptions {
        today: today(),
        corrections: &Corrections::default(),
        reference: &Reference::shipped(),
        for_all: &BTreeMap::new(),
        by_hand: &BTreeMap::new(),
    };
    let rows = read_rows(sheet, &table, options);
    Ok((table, rows))
}

fn import(path: &Path, register: &mut Vec<Facts>) -> Import {
    let book = open_book(path).unwrap();
    let (table, rows) = read(&book).unwrap();
    let known = KnownPeople::new(register.iter().cloned());
    let facts: Vec<(u32, String, Facts)> = rows
        .people
        .iter()
        .map(|p| (p.row, p.fingerprint(), p.facts()))
        .collect();
    let decisions = match_people(
        facts.iter().map(|(r, p, f)| (*r, p.as_str(), f)),
        &known,
        &Memory::default(),
    );
    let mut assigned = BTreeMap::new();
    let mut new = BTreeSet::new();
    for (decision, (row, _, facts)) in decisions.iter().zip(&facts) {
        let person = match decision.verdict {
            Verdict::New => {
                register.push(facts.clone());
                new.insert(*row);
                Some(register.len() - 1)
            }
            Verdict::Known { person }
            | Verdict::Repeat {
                person: Some(person),
                ..
            } => Some(person.0 as usize),
            Verdict::Repeat {
                of_row,
                person: None,
            } => assigned.get(&of_row).copied().flatten(),
            Verdict::ToChoose => None,
        };
        if let Some(index) = person {
            enrich(&mut register[index], facts);
        }
        assigned.insert(*row, person);
    }
    Import {
        table,
        rows,
        decisions,
        assigned,
        new,
    }
}

/// Fills what is empty, as the register does.
fn enrich(person: &mut Facts, row: &Facts) {
    let fill = |a: &mut String, b: &String| {
        if a.is_empty() {
            b.clone_into(a);
        }
    };
    person.birth_date = person.birth_date.or(row.birth_date);
    person.iin = person.iin.clone().or_else(|| row.iin.clone());
    if person.phones.is_empty() {
        person.phones = row.phones.clone();
    }
    if person.emails.is_empty() {
        person.emails = row.emails.clone();
    }
    fill(&mut person.group, &row.group);
    fill(&mut person.faculty, &row.faculty);
    fill(&mut person.school, &row.school);
    fill(&mut person.organisation, &row.organisation);
    person.course = person.course.or(row.course);
    person.grade = person.grade.or(row.grade);
}

#[derive(Default)]
struct Tally {
    right: u32,
    all: u32,
}

impl Tally {
    fn add(&mut self, is_right: bool) {
        self.all += 1;
        self.right += u32::from(is_right);
    }

    fn show(&self) -> String {
        format!(
            "{}/{} ({:.1} %)",
            self.right,
            self.all,
            f64::from(self.right) * 100.0 / f64::from(self.all.max(1))
        )
    }
}

fn score_folder(folder: &Path, files: &[&str], verbose: bool) {
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    let mut register = Vec::new();
    let mut holders: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut first_of: BTreeMap<String, (String, Option<usize>)> = BTreeMap::new();
    println!("== {} {}", folder.display(), files.join(" then "));
    for file in files {
        let start = Instant::now();
        let done = import(&folder.join(file), &mut register);
        let took = start.elapsed();
        let rows = truth["files"][file]["rows"].as_array().unwrap();
        let (mut lost, mut choose, mut data) = (Vec::new(), 0, 0);
        let (mut repeats, mut second_new, mut across) =
            (Tally::default(), Vec::new(), Tally::default());
        for row in rows {
            let number = row["row"].as_u64().unwrap() as u32;
            let is_problem = done.rows.problems.iter().any(|p| p.row == number);
            let is_skipped = done.rows.skipped.iter().any(|s| s.row == number);
            if row["kind"] != "data" || row["person"].is_null() {
                if done.assigned.contains_key(&number) && verbose {
                    println!("   junk row {number} taken as a person: {row}");
                }
                continue;
            }
            data += 1;
            let person = row["person"].as_str().unwrap().to_owned();
            let assigned = done.assigned.get(&number);
            match assigned {
                None if is_problem => {}
                None => lost.push((number, is_skipped)),
                Some(None) => choose += 1,
                Some(Some(index)) => {
                    holders.entry(*index).or_default().insert(person.clone());
                }
            }
            let here = assigned.copied().flatten();
            let is_sure = row["match"] == "sure";
            if let Some(first) = row["repeat_of_row"].as_u64() {
                let first = done.assigned.get(&(first as u32)).copied().flatten();
                if is_sure {
                    repeats.add(here.is_some() && here == first);
                    if done.new.contains(&number) {
                        second_new.push(number);
                    }
                }
                if verbose && !(here.is_some() && here == first) {
                    explain("repeat missed", &done, number, row);
                }
            } else if let Some((other, first)) = first_of.get(&person)
                && other != file
                && is_sure
            {
                across.add(here.is_some() && here == *first);
                if here.is_some() && here != *first && first.is_some() {
                    second_new.push(number);
                }
                if verbose && here != *first {
                    explain("across missed", &done, number, row);
                }
            }
            first_of
                .entry(person)
                .or_insert_with(|| ((*file).to_owned(), here));
        }
        println!(
            "{file}: {data} rows in {took:?}; lost {lost:?}; to choose {choose} ({:.1} %); problems {}; skipped {}",
            f64::from(choose) * 100.0 / f64::from(data),
            done.rows.problems.len(),
            done.rows.skipped.len(),
        );
        println!(
            "   repeats on the first {}; from the other file {}; second new {second_new:?}",
            repeats.show(),
            across.show()
        );
        score_values(file, &done, rows, verbose);
        score_columns(&done.table, &truth["files"][file]["columns"]);
    }
    score_joins(&truth, &holders);
}

fn explain(what: &str, done: &Import, number: u32, row: &Value) {
    let decision = done.decisions.iter().find(|d| d.row == number);
    let person = done.rows.people.iter().find(|p| p.row == number);
    let name = person.map(|p| p.typed_name.clone()).unwrap_or_default();
    println!(
        "   {what} row {number}: {name:?} {} {:?}",
        row["defects"],
        decision.map(|d| (d.verdict, d.reason))
    );
    for candidate in decision.into_iter().flat_map(|d| &d.candidates) {
        if let Who::Row { row } = candidate.who {
            let other = done
                .rows
                .people
                .iter()
                .find(|p| p.row == row)
                .map(|p| p.typed_name.clone());
            println!("        {candidate:?} {other:?}");
        }
    }
}

fn score_values(file: &str, done: &Import, rows: &[Value], verbose: bool) {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for row in rows.iter().filter(|row| row["kind"] == "data") {
        let number = row["row"].as_u64().unwrap() as u32;
        let Some(person) = done.rows.people.iter().find(|p| p.row == number) else {
            continue;
        };
        let wanted = &row["canonical"];
        let mut check = |field: &'static str, found: Value| {
            if let Some(expected) = wanted.get(field) {
                let is_right = *expected == found;
                tallies.entry(field).or_default().add(is_right);
                if verbose && !is_right {
                    println!(
                        "   {field} of row {number}: {found} for {expected} {}",
                        row["defects"]
                    );
                }
            }
        };
        check("phone", person.phones.first().cloned().into());
        if !person.is_offered_by_iin {
            check(
                "birth_date",
                person.birth_date.map(|d| d.to_string()).into(),
            );
        }
        check("district", person.district.clone().into());
        check("email", person.email.clone().into());
        check("iin", person.iin.clone().into());
        check("course", person.course.into());
        check("grade", person.grade.into());
        check("group", person.group.clone().into());
        check("consent_photo", person.consent_photo.into());
        check("consent_parent", person.consent_parent.into());
        check(
            "faculty",
            person.faculty_key.as_deref().map(faculty_id).into(),
        );
        check("directions", sorted_directions(person));
    }
    let shown: Vec<String> = tallies
        .iter()
        .map(|(field, tally)| format!("{field} {}", tally.show()))
        .collect();
    println!("   values of {file}: {}", shown.join("; "));
}

fn faculty_id(key: &str) -> String {
    let place = Reference::shipped()
        .faculties
        .iter()
        .position(|row| row.key == key)
        .unwrap_or(98);
    format!("F{:02}", place + 1)
}

fn sorted_directions(person: &PersonRow) -> Value {
    let order = Reference::shipped();
    let mut keys = person.directions.clone();
    keys.sort_by_key(|key| order.directions.iter().position(|row| row.key == *key));
    keys.into()
}

fn score_columns(table: &Table, wanted: &Value) {
    let found = table.columns.iter().map(|c| c.meaning.key());
    let found: Vec<String> = found.map(Cow::into_owned).collect();
    let wanted: Vec<&str> = wanted
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v.as_str().unwrap())
        .collect();
    if found != wanted {
        println!("   columns {found:?} for {wanted:?}");
    }
}

fn score_joins(truth: &Value, holders: &BTreeMap<usize, BTreeSet<String>>) {
    let two: Vec<_> = holders.values().filter(|people| people.len() > 1).collect();
    let joined = |pair: &&Value| {
        let ids: Vec<&str> = pair["persons"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p.as_str().unwrap())
            .collect();
        holders
            .values()
            .any(|people| ids.iter().all(|id| people.contains(*id)))
    };
    let wrong = truth["must_not_merge"]
        .as_array()
        .unwrap()
        .iter()
        .filter(joined)
        .count();
    println!(
        "   register {} people; holding two {two:?}; must-not-merge joined {wrong}",
        holders.len()
    );
}
