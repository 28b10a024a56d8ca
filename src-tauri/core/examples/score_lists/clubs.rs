//! Scores the import of club lists: clubs, their leaders and their grants against the truth.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use tizim_core::clock::SystemClock;
use tizim_core::clubs::{self, ClubQuery};
use tizim_core::grants::{self, GrantQuery};
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::ClubLists;
use tizim_core::intake::import::{Import, Source};
use tizim_core::keys::{Effort, NoStore};
use tizim_core::memberships;
use tizim_core::register::{Founding, Register};

/// Every order in which the lists may come.
const ORDERS: [&[&str]; 4] = [
    &["clubs"],
    &["forum", "students", "clubs"],
    &["clubs", "forum", "students"],
    &["students", "clubs", "forum", "clubs"],
];

/// Scores one folder in every order.
pub fn score_clubs(folder: &Path, verbose: bool) {
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    for order in ORDERS {
        let room = tempfile::tempdir().unwrap();
        let register = found(room.path());
        let mut scored = Scored::default();
        for list in order {
            match *list {
                "forum" => people(
                    &register,
                    folder,
                    "forum_registration.xlsx",
                    &truth,
                    &mut scored,
                ),
                "students" => people(&register, folder, "students.csv", &truth, &mut scored),
                _ => clubs_of(&register, folder, &truth, &mut scored, verbose),
            }
        }
        println!("== {} {}", folder.display(), order.join(", "));
        scored.show(&register, &truth);
    }
}

fn found(room: &Path) -> Register {
    let founding = Founding {
        academy: "Өлшем".to_owned(),
        language: "kk".to_owned(),
        worker: "Өлшем".to_owned(),
        laptop: "Өлшем".to_owned(),
        password: None,
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let clock = Arc::new(SystemClock);
    let path = room.join("score.tizim-base");
    Register::create(&path, &founding, &NoStore, clock)
        .unwrap()
        .register
}

#[derive(Default)]
struct Scored {
    /// Whose records people of the truth became.
    records: BTreeMap<String, BTreeSet<Id>>,
    club_rows: (u32, u32),
    leader_rows: (u32, u32),
    asked: u32,
    grants: (u32, u32),
    grants_asked: u32,
    wrong: Vec<String>,
}

fn people(register: &Register, folder: &Path, file: &str, truth: &Value, scored: &mut Scored) {
    let path = folder.join(file);
    let mut import = Import::open(register, Source::File(&path), None, None).unwrap();
    import.decide(register).unwrap();
    let done = import
        .apply(register, &mut |_, _| std::ops::ControlFlow::Continue(()))
        .unwrap();
    for row in truth["files"][file]["rows"].as_array().unwrap() {
        let number = row["row"].as_u64().unwrap() as u32;
        if let (Some(person), Some(id)) = (row["person"].as_str(), done.value.assigned.get(&number))
        {
            let records = scored.records.entry(person.to_owned()).or_default();
            records.insert(*id);
        }
    }
}

fn clubs_of(register: &Register, folder: &Path, truth: &Value, scored: &mut Scored, verbose: bool) {
    let lists = ClubLists::open(register, &folder.join("clubs.xlsx"), None).unwrap();
    let done = lists.apply(register).unwrap().value;
    let report = lists.report(Some(&done));
    if verbose {
        for problem in &report.problems {
            println!(
                "   {:?} {:?} {} {}",
                problem.row, problem.column, problem.code, problem.value
            );
        }
    }
    let mut club_of: BTreeMap<String, Id> = BTreeMap::new();
    let rows = truth["files"]["clubs.xlsx"]["rows"].as_array().unwrap();
    for row in rows {
        let told = report
            .clubs
            .iter()
            .find(|it| u64::from(it.row) == row["row"].as_u64().unwrap());
        let Some(told) = told else {
            scored.wrong.push(format!("no club of {row}"));
            continue;
        };
        let club = row["club"].as_str().unwrap().to_owned();
        let is_first = !club_of.contains_key(&club);
        let is_right = told
            .club
            .is_some_and(|id| *club_of.entry(club.clone()).or_insert(id) == id);
        count(&mut scored.club_rows, is_right);
        if !is_right {
            scored.wrong.push(format!("club {} {told:?}", row["row"]));
        }
        if told.leader.is_none() {
            scored.asked += u32::from(is_first);
            scored
                .wrong
                .push(format!("leader asked: {told:?} {}", row["defects"]));
        }
        let person = row["person"].as_str().unwrap();
        let records = scored.records.entry(person.to_owned()).or_default();
        let is_right = match told.leader {
            Some(id) if records.is_empty() => records.insert(id),
            Some(id) => records.contains(&id),
            None => false,
        };
        count(&mut scored.leader_rows, is_right);
        if told.leader.is_some() && !is_right {
            scored
                .wrong
                .push(format!("leader of {person} {records:?}: {told:?}"));
        }
    }
    score_grants(register, truth, &report, &club_of, scored);
}

fn score_grants(
    register: &Register,
    truth: &Value,
    report: &tizim_core::intake::club_lists::ClubListReport,
    club_of: &BTreeMap<String, Id>,
    scored: &mut Scored,
) {
    for row in truth["files"]["clubs.xlsx#Гранттар"]["rows"]
        .as_array()
        .unwrap()
    {
        let told = report
            .grants
            .iter()
            .find(|it| u64::from(it.row) == row["row"].as_u64().unwrap());
        let Some((told, grant)) = told.and_then(|it| Some((it, it.grant?))) else {
            scored.grants_asked += 1;
            scored.wrong.push(format!("grant asked: {row} {told:?}"));
            continue;
        };
        let kept = register
            .read(|it| grants::find(it, grant))
            .unwrap()
            .unwrap();
        let is_right = told.club.as_ref() == club_of.get(row["club"].as_str().unwrap())
            && Some(kept.sum) == row["canonical"]["amount"].as_i64()
            && Some(kept.won_on.as_str()) == row["canonical"]["date"].as_str();
        count(&mut scored.grants, is_right);
        if !is_right {
            scored.wrong.push(format!("grant {row} {kept:?}"));
        }
    }
}

fn count(tally: &mut (u32, u32), is_right: bool) {
    tally.0 += u32::from(is_right);
    tally.1 += 1;
}

impl Scored {
    fn show(&self, register: &Register, truth: &Value) {
        let today = register.clock().today();
        let rows = register
            .read(|it| clubs::list(it, &ClubQuery::default(), today))
            .unwrap()
            .rows;
        let grants = register
            .read(|it| grants::list_all(it, &GrantQuery::default(), today))
            .unwrap();
        let led: usize = rows.iter().filter(|it| it.leaders.len() == 1).count();
        println!(
            "   clubs {} (wanted 60), with one leader {led}, rows {}/{}, leaders {}/{} ({} asked), grants {}/{} ({} asked), kept {}",
            rows.len(),
            self.club_rows.0,
            self.club_rows.1,
            self.leader_rows.0,
            self.leader_rows.1,
            self.asked,
            self.grants.0,
            self.grants.1,
            self.grants_asked,
            grants.len(),
        );
        let fields = self.fields_right(register, truth);
        println!("   school, district, founded, members, directions right: {fields:?}");
        for wrong in &self.wrong {
            println!("   - {wrong}");
        }
    }

    /// How many of the clubs have each field as the truth says; they are found by their leader.
    fn fields_right(&self, register: &Register, truth: &Value) -> [usize; 5] {
        let mut right = [0; 5];
        let today = register.clock().today();
        let rows = register
            .read(|it| clubs::list(it, &ClubQuery::default(), today))
            .unwrap()
            .rows;
        let schools: BTreeMap<&str, &str> = truth["schools"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                (
                    it["id"].as_str().unwrap(),
                    it["kk"].as_str().unwrap_or_default(),
                )
            })
            .collect();
        let named: BTreeMap<String, String> = tizim_core::reference_data::shipped_of("school")
            .map(|it| (it.key.clone(), it.kk.clone()))
            .collect();
        for club in truth["clubs"].as_array().unwrap() {
            let Some(records) = self.records.get(club["leader"].as_str().unwrap()) else {
                continue;
            };
            let leads = |id: Id| {
                let members = register.read(|it| memberships::list(it, id)).unwrap();
                members.iter().any(|it| records.contains(&it.trainee))
            };
            let Some(row) = rows.iter().find(|it| leads(it.club.id)) else {
                continue;
            };
            let fields = &row.club.fields;
            let mut directions: Vec<&str> = club["directions"]
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it.as_str().unwrap())
                .collect();
            directions.sort_unstable();
            let found = [
                named.get(&fields.school).map(String::as_str)
                    == schools.get(club["school"].as_str().unwrap()).copied(),
                fields.district == club["district"].as_str().unwrap(),
                fields.founded_on.get(..4) == Some(club["founded"].to_string().as_str()),
                u64::from(fields.head_count) == club["members"].as_u64().unwrap(),
                fields.directions == directions,
            ];
            for (sum, is_right) in right.iter_mut().zip(found) {
                *sum += usize::from(is_right);
            }
        }
        right
    }
}
