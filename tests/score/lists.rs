//! The registration form and the students' list, in either order and encoding.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::desk::Desk;
use crate::tally::{Figures, Tally};
use crate::truth::{Row, Truth};
use crate::values;

const STORIES: [[&str; 2]; 4] = [
    ["forum_registration.xlsx", "students.csv"],
    ["students.csv", "forum_registration.xlsx"],
    ["forum_registration.xlsx", "students_utf16.csv"],
    ["students_utf16.csv", "forum_registration.xlsx"],
];

/// What one import said of its rows.
pub struct Told {
    pub assigned: BTreeMap<u64, Option<String>>,
    pub to_choose: BTreeSet<u64>,
    pub problems: BTreeSet<u64>,
}

impl Told {
    pub fn of(report: &Value) -> Self {
        let rows = |key: &str| {
            let all = report[key].as_array().into_iter().flatten();
            all.filter_map(|it| it["row"].as_u64())
        };
        let assigned = report["assigned"].as_array().into_iter().flatten();
        let trainee = |it: &Value| it["trainee"].as_str().map(str::to_owned);
        Self {
            assigned: assigned
                .map(|it| (it["row"].as_u64().unwrap(), trainee(it)))
                .collect(),
            to_choose: rows("to_choose").collect(),
            problems: rows("problems").collect(),
        }
    }

    pub fn trainee(&self, row: u64) -> Option<&str> {
        self.assigned.get(&row)?.as_deref()
    }

    /// Whether a row is assigned, to choose or a problem.
    pub fn has(&self, row: u64) -> bool {
        self.trainee(row).is_some() || self.to_choose.contains(&row) || self.problems.contains(&row)
    }
}

/// What is gathered over the files of one story.
#[derive(Default)]
struct Story {
    /// Whose rows each trainee holds.
    holders: BTreeMap<String, BTreeSet<String>>,
    /// The trainee of the first row of each person that became one.
    first: BTreeMap<String, String>,
    repeats: Tally,
    across: Tally,
    second: Vec<String>,
    lost: Vec<String>,
}

pub fn score(folder: &Path, truth: &Truth, figures: &mut Figures, verbose: bool) {
    for files in STORIES {
        let desk = Desk::found();
        let event = desk.forum();
        let name = format!("{} {}", folder.display(), files.join(" then "));
        let (mut story, mut told) = (Story::default(), Vec::new());
        for file in files {
            let ran = desk.import(&folder.join(file), Some(&event));
            if ran.exit != 0 {
                figures.miss(format!("{name}: {file} exit {}", ran.exit));
            }
            let rows = truth.rows(file);
            let said = Told::of(&ran.value);
            let choose = rows
                .iter()
                .filter(|it| said.to_choose.contains(&it.number()));
            let share = choose.count() as f64 * 100.0 / rows.len() as f64;
            figures.number("% left to choose", &format!("{name} {file}"), share, 10.0);
            story.take(file, &rows, &said, verbose);
            told.push((rows, said));
        }
        story.tell(&name, truth, figures);
        values::score(&name, truth, &desk.people(), &told, figures, verbose);
    }
}

impl Story {
    fn take(&mut self, file: &str, rows: &[Row<'_>], said: &Told, verbose: bool) {
        let mut here: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for row in rows {
            let (number, person) = (row.number(), row.person());
            let trainee = said.trainee(number);
            if !said.has(number) {
                self.lost.push(format!("{file}:{number}"));
            }
            if let Some(id) = trainee {
                let people = self.holders.entry(id.to_owned()).or_default();
                people.insert(person.to_owned());
            }
            let before = match row.repeat_of() {
                Some(first) => said.trainee(first),
                None => self.first.get(person).map(String::as_str),
            };
            let is_again = row.repeat_of().is_some() || before.is_some();
            if is_again && row.is_sure() {
                let is_right = trainee.is_some() && trainee == before;
                let tally = match row.repeat_of() {
                    Some(_) => &mut self.repeats,
                    None => &mut self.across,
                };
                tally.add(is_right);
                // Held by a trainee although another one already holds the person.
                let is_second = trainee.is_some_and(|id| {
                    let mut others = self.holders.iter().filter(|(other, _)| *other != id);
                    others.any(|(_, people)| people.contains(person))
                });
                if is_second {
                    self.second.push(format!("{file}:{number}"));
                }
                if verbose && !is_right {
                    let asked = if is_second { "SECOND" } else { "asked" };
                    println!("   {asked} {file}:{number} {}", row.0);
                }
            }
            let known = trainee.map(str::to_owned);
            here.entry(person).or_insert(known);
        }
        for (person, trainee) in here {
            if let Some(trainee) = trainee {
                self.first.entry(person.to_owned()).or_insert(trainee);
            }
        }
    }

    fn tell(&self, name: &str, truth: &Truth, figures: &mut Figures) {
        let of_two = self.holders.values().filter(|it| it.len() > 1).count();
        let joined = |pair: &Vec<&str>| {
            let holds = |people: &BTreeSet<String>| pair.iter().all(|it| people.contains(*it));
            self.holders.values().any(holds)
        };
        let joined = truth.apart().iter().filter(|it| joined(it)).count();
        println!(
            "{name}: repeats {}; across {}; second {:?}; lost {:?}; holding two {of_two}",
            self.repeats, self.across, self.second, self.lost
        );
        figures.share("sure repeats on the first", name, self.repeats, 0.95);
        let mut both = self.repeats;
        both.right += self.across.right;
        both.all += self.across.all;
        figures.share(
            "sure repeats and people of the other file",
            name,
            both,
            0.95,
        );
        for (what, number) in [
            ("must not merge, joined", joined),
            ("trainees holding two people", of_two),
            ("second people", self.second.len()),
            ("rows lost", self.lost.len()),
        ] {
            figures.number(what, name, number as f64, 0.0);
        }
    }
}
