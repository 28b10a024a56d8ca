//! Which pairs of records are found, where every row is a record.

use std::ops::ControlFlow;

use super::*;

/// Every row of the form and of the students' list is a record: which pairs are found?
pub fn score_pairs(folder: &Path, verbose: bool) {
    let truth: Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("truth.json")).unwrap()).unwrap();
    let (mut facts, mut who) = (Vec::new(), Vec::new());
    for file in ["forum_registration.xlsx", "students.csv"] {
        let (_, rows) = read(&open_book(&folder.join(file)).unwrap()).unwrap();
        for person in &rows.people {
            let row = truth["files"][file]["rows"]
                .as_array()
                .unwrap()
                .iter()
                .find(|it| it["row"] == person.row);
            let Some(id) = row.and_then(|it| it["person"].as_str()) else {
                continue;
            };
            facts.push(person.facts());
            who.push((id.to_owned(), row.unwrap()["match"] == "sure"));
        }
    }
    let known = KnownPeople::new(facts.iter().cloned());
    let start = Instant::now();
    let pairs = find_pairs(&known, |_, _| false, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let (mut strict, mut loose) = (Tally::default(), BTreeSet::new());
    for pair in &pairs {
        let [a, b] = pair.people.map(|it| it.0 as usize);
        let is_right = who[a].0 == who[b].0;
        if pair.is_strict {
            strict.add(is_right);
            if verbose && !is_right {
                println!(
                    "   wrong {:?} {:?} {pair:?}",
                    facts[a].names, facts[b].names
                );
            }
        }
        loose.insert((a, b));
    }
    let mut recall = Tally::default();
    for a in 0..who.len() {
        for b in a + 1..who.len() {
            if who[a].0 == who[b].0 && who[a].1 && who[b].1 {
                recall.add(loose.contains(&(a, b)));
                if verbose && !loose.contains(&(a, b)) {
                    println!("   missed {:?} {:?}", facts[a], facts[b]);
                }
            }
        }
    }
    println!(
        "== {}: {} pairs in {:?}; strict right {}; loose finds {}",
        folder.display(),
        pairs.len(),
        start.elapsed(),
        strict.show(),
        recall.show()
    );
}
