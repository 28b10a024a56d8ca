//! Whether hurried queries find their people in a register that the lists were imported into.

use std::ops::ControlFlow;
use std::sync::Arc;

use tizim_core::clock::SystemClock;
use tizim_core::intake::import::{Import, Source};
use tizim_core::kazakh::fold;
use tizim_core::keys::{Effort, NoStore};
use tizim_core::register::{Founding, Register};
use tizim_core::trainees::{self, Trainee};

use super::*;

const FILES: [&str; 2] = ["forum_registration.xlsx", "students.csv"];

/// Imports the lists of a folder and asks its `search_queries.json`; prints what was found among the
/// first ten and three, of queries whose field some imported row carries.
pub fn score_search(folder: &Path, verbose: bool) {
    let read = |name: &str| -> Value {
        serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap()
    };
    let (truth, queries) = (read("truth.json"), read("search_queries.json"));
    let place = tempfile::tempdir().unwrap();
    let register = found(place.path());
    for file in FILES {
        let mut import =
            Import::open(&register, Source::File(&folder.join(file)), None, None).unwrap();
        import.decide(&register).unwrap();
        import
            .apply(&register, &mut |_, _| ControlFlow::Continue(()))
            .unwrap();
    }
    let known = Known::read(&truth, &register);
    let (mut ten, mut three, mut every, mut stretch) = (
        Tally::default(),
        Tally::default(),
        Tally::default(),
        Tally::default(),
    );
    let mut left_out = 0;
    for query in queries.as_array().unwrap() {
        let (text, kind) = (
            query["q"].as_str().unwrap(),
            query["kind"].as_str().unwrap(),
        );
        let wanted: BTreeSet<&str> = query["expect"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .filter(|person| known.carries(person, kind))
            .collect();
        if wanted.is_empty() {
            left_out += 1;
            continue;
        }
        let found = register.read(|it| trainees::find(it, text, 10)).unwrap();
        let who: Vec<Option<&str>> = found
            .iter()
            .map(|one| known.person(&one.row.trainee))
            .collect();
        let is_wanted = |one: &Option<&str>| one.is_some_and(|it| wanted.contains(it));
        let in_ten = who.iter().any(is_wanted);
        let in_three = who.iter().take(3).any(is_wanted);
        if query["level"] == "must" {
            ten.add(in_ten);
            three.add(in_three);
            every.add(wanted.iter().all(|it| who.contains(&Some(*it))));
        } else {
            stretch.add(in_ten);
        }
        if verbose && !(in_ten && in_three) {
            let names: Vec<String> = found.iter().map(|it| it.row.trainee.full_name()).collect();
            println!("   {kind} {text:?} wanted {wanted:?}: {names:?}");
        }
    }
    println!(
        "== {}: {} people; must in ten {}, in three {}, everybody in ten {}; stretch {}; left out {left_out}",
        folder.display(),
        known.of.len(),
        ten.show(),
        three.show(),
        every.show(),
        stretch.show()
    );
}

fn found(folder: &Path) -> Register {
    let founding = Founding {
        academy: "ProActive академиясы".into(),
        language: "kk".into(),
        worker: String::new(),
        laptop: String::new(),
        password: None,
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let path = folder.join("academy.tizim-base");
    Register::create(&path, &founding, &NoStore, Arc::new(SystemClock))
        .unwrap()
        .register
}

/// Which person of the truth each record is.
struct Known {
    of: BTreeMap<String, String>,
    with_phone: BTreeSet<String>,
    with_patronymic: BTreeSet<String>,
}

impl Known {
    fn read(truth: &Value, register: &Register) -> Self {
        let text = |one: &Value, field: &str| one[field].as_str().unwrap_or_default().to_owned();
        let people = truth["people"].as_array().unwrap();
        let mut known = Self {
            of: BTreeMap::new(),
            with_phone: BTreeSet::new(),
            with_patronymic: BTreeSet::new(),
        };
        let today = register.clock().today();
        let query = trainees::TraineeQuery::default();
        let all: Vec<Trainee> = register
            .read(|it| {
                let ids = trainees::ids(it, &query, today)?;
                ids.into_iter().map(|id| trainees::show(it, id)).collect()
            })
            .unwrap();
        for trainee in all {
            let same =
                |field: &str, own: &str, one: &Value| !own.is_empty() && text(one, field) == own;
            let given = fold(&trainee.given);
            let is_named = |one: &Value| {
                let names = [text(one, "surname"), text(one, "given")].map(|it| fold(&it));
                names.contains(&given) && names.contains(&fold(&trainee.surname))
            };
            let fits = |one: &&Value| {
                same("iin", &trainee.iin, one)
                    || same("email", &trainee.email, one) && fold(&text(one, "given")) == given
                    || same("phone", &trainee.phone, one) && fold(&text(one, "given")) == given
                    || same("birth_date", &trainee.birth_date, one) && is_named(one)
            };
            let first = people.iter().find(fits);
            let Some(person) = first.or_else(|| people.iter().find(|one| is_named(one))) else {
                continue;
            };
            let id = text(person, "id");
            if !trainee.phone.is_empty() {
                known.with_phone.insert(id.clone());
            }
            if !trainee.patronymic.is_empty() {
                known.with_patronymic.insert(id.clone());
            }
            known.of.insert(trainee.id.to_string(), id);
        }
        known
    }

    fn person(&self, trainee: &Trainee) -> Option<&str> {
        self.of.get(&trainee.id.to_string()).map(String::as_str)
    }

    fn carries(&self, person: &str, kind: &str) -> bool {
        match kind {
            "phone_tail" | "phone_full" => self.with_phone.contains(person),
            "patronymic" => self.with_patronymic.contains(person),
            _ => self.of.values().any(|it| it == person),
        }
    }
}
