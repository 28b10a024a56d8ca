//! The other measurements: speed, a webinar of known people, sign-in sheets, hostile files.
#![allow(unused_imports, reason = "the head is shared with the main file")]

use super::*;
use tizim_core::intake::attendance::Times;

/// Imports the first 10,000 rows of a file of clean people against all of them.
pub fn measure_speed(path: &Path) {
    let start = Instant::now();
    let book = open_book(path).unwrap();
    let (_, rows) = read(&book).unwrap();
    println!("read {} rows in {:?}", rows.people.len(), start.elapsed());
    let all: Vec<Facts> = rows.people.iter().map(PersonRow::facts).collect();
    let start = Instant::now();
    let known = KnownPeople::new(all.iter().cloned());
    println!("prepared {} people in {:?}", all.len(), start.elapsed());
    let start = Instant::now();
    let mut few = book.clone();
    few.sheets[0].rows.truncate(10_001);
    let (_, rows) = read(&few).unwrap();
    println!("read {} rows in {:?}", rows.people.len(), start.elapsed());
    for without in [false, true] {
        let facts: Vec<(u32, Facts)> = rows
            .people
            .iter()
            .map(|person| {
                let mut facts = person.facts();
                if without {
                    (facts.birth_date, facts.iin) = (None, None);
                    facts.phones.clear();
                }
                (person.row, facts)
            })
            .collect();
        let start = Instant::now();
        let decisions = match_people(
            facts.iter().map(|(r, f)| (*r, "", f)),
            &known,
            &Memory::default(),
        );
        let took = start.elapsed();
        let known = decisions
            .iter()
            .filter(|d| matches!(d.verdict, Verdict::Known { .. }))
            .count();
        let choose = decisions
            .iter()
            .filter(|d| d.verdict == Verdict::ToChoose)
            .count();
        println!(
            "matched {} rows in {took:?}: known {known}, to choose {choose}",
            facts.len()
        );
    }
}

/// A webinar's form of 300 people already known by name, group and phone.
pub fn score_webinar(folder: &Path) {
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    let students: Vec<&Value> = truth["people"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| p["group"].is_string())
        .rev()
        .take(300)
        .collect();
    let mut register = Vec::new();
    let mut text = String::from("Аты-жөні;Топ;Телефон\n");
    for (n, person) in students.iter().enumerate() {
        let part = |key: &str| person[key].as_str().unwrap_or_default();
        register.push(Facts {
            names: vec![FullName::new(
                part("surname"),
                part("given"),
                part("patronymic"),
            )],
            phones: vec![part("phone").into()],
            group: part("group").into(),
            ..Facts::default()
        });
        let name = match n % 4 {
            0 => format!(
                "{} {} {}",
                part("surname"),
                part("given"),
                part("patronymic")
            ),
            1 => format!("{} {}", part("given"), part("surname")),
            2 => format!(
                "{} {} {}",
                part("surname"),
                part("given"),
                part("patronymic")
            )
            .to_uppercase(),
            _ => format!("{} {}", part("surname"), part("given"))
                .replace(['і', 'ы'], "и")
                .replace(['ұ', 'ү'], "у"),
        };
        text.push_str(&format!(
            "{name};{};8{}\n",
            part("group").to_lowercase(),
            &part("phone")[2..]
        ));
    }
    let path = std::env::temp_dir().join(format!("webinar-{}.csv", std::process::id()));
    std::fs::write(&path, text).unwrap();
    let done = import(&path, &mut register);
    std::fs::remove_file(&path).unwrap();
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for decision in &done.decisions {
        *counts
            .entry(format!(
                "{:?} {:?}",
                std::mem::discriminant(&decision.verdict),
                decision.reason
            ))
            .or_default() += 1;
    }
    for row in &done.new {
        let person = done.rows.people.iter().find(|p| p.row == *row).unwrap();
        println!(
            "   new {row}: {:?} {:?} for {:?}",
            person.typed_name,
            person.name.name.parts(),
            register[*row as usize - 2].names[0].parts()
        );
    }
    let open = done
        .decisions
        .iter()
        .filter(|d| d.verdict == Verdict::ToChoose)
        .count();
    println!(
        "== {} webinar: {} rows, to choose {open}, new {} {counts:?}",
        folder.display(),
        done.decisions.len(),
        done.new.len()
    );
}

/// The sign-in sheets against the people of the forum as enrolled, everybody else as known.
pub fn score_signin(folder: &Path, verbose: bool) {
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    let people = truth["people"].as_array().unwrap();
    let school = |id: &str| {
        let found = truth["schools"]
            .as_array()
            .unwrap()
            .iter()
            .find(|s| s["id"] == id);
        found
            .map(|s| s["kk"].as_str().unwrap().to_owned())
            .unwrap_or_default()
    };
    let to_facts = |person: &Value| {
        let part = |key: &str| person[key].as_str().unwrap_or_default();
        Facts {
            names: vec![FullName::new(
                part("surname"),
                part("given"),
                part("patronymic"),
            )],
            school: school(part("school")),
            organisation: match (part("organisation"), part("school")) {
                ("", "") => "Қ. Жұбанов атындағы Ақтөбе өңірлік университеті".into(),
                (organisation, _) => organisation.into(),
            },
            ..Facts::default()
        }
    };
    let facts: Vec<Facts> = people.iter().map(to_facts).collect();
    let known = KnownPeople::new(facts.iter().cloned());
    let forum = truth["files"]["forum_registration.xlsx"]["rows"]
        .as_array()
        .unwrap();
    let ids: BTreeSet<&str> = forum.iter().filter_map(|r| r["person"].as_str()).collect();
    let enrolled = people
        .iter()
        .enumerate()
        .filter(|(_, p)| ids.contains(p["id"].as_str().unwrap()));
    let enrolled: BTreeSet<PersonIndex> = enrolled.map(|(i, _)| PersonIndex(i as u32)).collect();
    let names: Vec<String> = facts.iter().map(|it| it.names[0].in_full()).collect();
    for file in ["signin_day1.csv", "signin_day2.csv"] {
        let book = open_book(&folder.join(file)).unwrap();
        let (table, rows) = read(&book).unwrap();
        let (marks, rest) = read_marks(&table, rows);
        let times = Times::of(None, marks.iter().filter_map(|it| it.mark.as_ref()));
        let facts: Vec<(u32, Facts)> = marks
            .iter()
            .map(|m| (m.person.row, m.person.facts()))
            .collect();
        let decisions = match_marks(facts.iter().map(|(r, f)| (*r, f)), &enrolled, &known);
        let (mut sure, mut wrong, mut choose, mut listed, mut status) =
            (Tally::default(), 0, 0, Tally::default(), Tally::default());
        let mut lost = Vec::new();
        for row in truth["files"][file]["rows"].as_array().unwrap() {
            let number = row["row"].as_u64().unwrap() as u32;
            if row["kind"] != "data" {
                continue;
            }
            let Some(decision) = decisions.iter().find(|d| d.row == number) else {
                lost.push(number);
                continue;
            };
            let mark = marks.iter().find(|m| m.person.row == number).unwrap();
            let kind = mark
                .mark
                .as_ref()
                .map(|m| format!("{:?}", m.settle(times).0).to_lowercase());
            let late = mark.mark.as_ref().and_then(|m| m.came_at.clone());
            let wanted_late = row["canonical"]["late_at"]
                .as_str()
                .map(|t| format!("{t:0>5}"));
            status.add(row["canonical"]["status"] == Value::from(kind) && late == wanted_late);
            let right = people
                .iter()
                .position(|p| p["id"] == row["person"])
                .unwrap() as u32;
            let found = match decision.verdict {
                Verdict::Known { person }
                | Verdict::Repeat {
                    person: Some(person),
                    ..
                } => Some(person.0),
                _ => None,
            };
            if found.is_some_and(|f| f != right) {
                wrong += 1;
                if verbose {
                    let names = found.map(|f| &people[f as usize]);
                    println!(
                        "   wrong {number} {:?} {} {:?}",
                        mark.person.typed_name,
                        row["person"],
                        names.map(Value::to_string)
                    );
                }
            }
            if found.is_none() {
                choose += 1;
                let offered = |c: &tizim_core::intake::matching::Candidate| {
                    c.who
                        == Who::Known {
                            person: PersonIndex(right),
                        }
                };
                let is_offered = decision.candidates.iter().any(offered);
                listed.add(is_offered);
                if verbose && !is_offered {
                    let (typed, kind) = (&mark.person.typed_name, decision.verdict);
                    println!(
                        "   not offered {number} {typed:?} {kind:?} {}",
                        names[right as usize]
                    );
                }
            }
            let is_enrolled = enrolled.contains(&PersonIndex(right));
            if row["match"] == "sure" && is_enrolled {
                sure.add(found == Some(right));
                if verbose && found != Some(right) {
                    println!(
                        "   {number} {:?} {} {:?}",
                        mark.person.typed_name, row["defects"], decision.reason
                    );
                }
            }
        }
        println!(
            "== {} {file}: marks {}; sure and enrolled {}; wrong {wrong}; to choose {choose}, the right one offered {}; lost {lost:?}; skipped {} problems {}",
            folder.display(),
            status.show(),
            sure.show(),
            listed.show(),
            rest.skipped.len(),
            rest.problems.len(),
        );
    }
}

pub fn score_broken(folder: &Path) {
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    println!("== {}/broken", folder.display());
    for (file, wanted) in truth["broken"].as_object().unwrap() {
        let start = Instant::now();
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .arg("--one")
            .arg(folder.join("broken").join(file))
            .output()
            .unwrap();
        let took = start.elapsed();
        let text = String::from_utf8_lossy(&output.stdout);
        let rows: Vec<u64> = wanted["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["row"].as_u64().unwrap())
            .collect();
        let line = |key: &str| {
            text.lines()
                .find_map(|l| l.strip_prefix(key))
                .unwrap_or("")
                .trim()
                .to_owned()
        };
        let taken = line("rows");
        let is_same = taken == format!("{rows:?}");
        let mark = match (
            wanted["verdict"].as_str().unwrap(),
            line("refused").is_empty(),
        ) {
            ("reject", false) => "ok",
            ("accept", true) if is_same && line("notes").is_empty() => "ok",
            ("warn", true)
                if is_same && !(line("notes").is_empty() && line("problems").is_empty()) =>
            {
                "ok"
            }
            _ => "LOOK",
        };
        println!(
            "{mark:4} {file:22} {:6} {:20} {took:>9.1?} {:>9} kB  {}{} | {} | {}",
            wanted["verdict"].as_str().unwrap(),
            wanted["reason"].as_str().unwrap(),
            line("peak"),
            line("refused"),
            if is_same {
                String::new()
            } else {
                format!("rows {taken} for {rows:?}")
            },
            line("notes"),
            line("problems"),
        );
    }
}

pub fn read_one(path: &Path) {
    match open_book(path)
        .map_err(|r| format!("{:?}", r.code))
        .and_then(|book| read(&book).map(|r| (book, r)))
    {
        Err(code) => println!("refused {code}"),
        Ok((book, (table, rows))) => {
            let taken: Vec<u32> = rows.people.iter().map(|p| p.row).collect();
            println!("rows {taken:?}");
            let mut notes: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for note in book.notes.iter().chain(&table.notes) {
                let place = format!(
                    "{}{}",
                    note.column.clone().unwrap_or_default(),
                    note.row.map(|r| r.to_string()).unwrap_or_default()
                );
                notes
                    .entry(format!("{:?}", note.code))
                    .or_default()
                    .push(place);
            }
            println!(
                "notes {}",
                if notes.is_empty() {
                    String::new()
                } else {
                    format!("{notes:?}")
                }
            );
            let problems = rows
                .problems
                .iter()
                .chain(rows.people.iter().flat_map(|p| &p.problems));
            let shown: Vec<String> = problems
                .map(|p| format!("{:?}@{}", p.code, p.row))
                .collect();
            println!("problems {}", shown.join(" "));
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|l| l.strip_prefix("VmHWM:"))
        .unwrap_or("")
        .trim()
        .trim_end_matches(" kB");
    println!("peak {peak}");
}
