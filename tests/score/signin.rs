//! Typed sign-in sheets of the forum's two days, after the form and the students' list.

use std::collections::BTreeMap;
use std::path::Path;

use crate::desk::Desk;
use crate::lists::Told;
use crate::tally::{Figures, Tally};
use crate::truth::Truth;

pub fn score(folder: &Path, truth: &Truth, figures: &mut Figures, verbose: bool) {
    let desk = Desk::found();
    let event = desk.forum();
    // Whose trainee each is, as the lists before told.
    let mut owner: BTreeMap<String, String> = BTreeMap::new();
    let mut enrolled: Vec<String> = Vec::new();
    for (file, event) in [
        ("forum_registration.xlsx", Some(event.as_str())),
        ("students.csv", None),
    ] {
        let said = Told::of(&desk.import(&folder.join(file), event).value);
        for row in truth.rows(file) {
            if let Some(trainee) = said.trainee(row.number()) {
                owner.insert(trainee.to_owned(), row.person().to_owned());
                enrolled.extend(event.map(|_| row.person().to_owned()));
            }
        }
    }
    for (session, file) in [("1", "signin_day1.csv"), ("2", "signin_day2.csv")] {
        let path = folder.join(file);
        let words = ["import", "attendance", path.to_str().unwrap()];
        let ran = desk.run(&[&words[..], &["--event", &event, "--session", session]].concat());
        let said = Told::of(&ran.value);
        let (mut sure, mut wrong, mut lost) = (Tally::default(), 0, Vec::new());
        for row in truth.rows(file) {
            let trainee = said.trainee(row.number());
            let whose = trainee.and_then(|it| owner.get(it)).map(String::as_str);
            if !said.has(row.number()) {
                lost.push(row.number());
            }
            let is_right = whose == Some(row.person());
            wrong += u32::from(trainee.is_some() && !is_right);
            if row.is_sure() && enrolled.iter().any(|it| it == row.person()) {
                sure.add(is_right);
            }
            if verbose && trainee.is_some() && !is_right {
                println!("   signed for another {file}:{} {}", row.number(), row.0);
            }
        }
        let name = format!("{} {file}", folder.display());
        println!(
            "{name}: exit {}, sure and enrolled {sure}, wrong {wrong}, to choose {}, lost {lost:?}",
            ran.exit,
            said.to_choose.len()
        );
        figures.share("sign-in lines, sure and enrolled", &name, sure, 0.0);
        figures.number(
            "sign-in lines given to another",
            &name,
            f64::from(wrong),
            0.0,
        );
        figures.number("sign-in lines lost", &name, lost.len() as f64, 0.0);
    }
}
