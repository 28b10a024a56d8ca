//! A webinar's form of 300 people already known by name, group and phone.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::desk::Desk;
use crate::lists::Told;
use crate::tally::{Figures, Tally};
use crate::truth::Truth;

const PEOPLE: usize = 300;
/// The most decisions a coordinator may be left with.
const DECISIONS: f64 = 10.0;

pub fn score(folder: &Path, truth: &Truth, figures: &mut Figures, verbose: bool) {
    let students: Vec<&Value> = truth
        .everybody()
        .iter()
        .filter(|it| it["group"].is_string())
        .rev()
        .take(PEOPLE)
        .collect();
    let desk = Desk::found();
    let event = desk.forum();
    let path = desk.folder.path().join("known.csv");
    std::fs::write(&path, known(&students)).unwrap();
    let known = Told::of(&desk.import(&path, None).value);
    let path = desk.folder.path().join("webinar.csv");
    std::fs::write(&path, form(&students)).unwrap();
    let ran = desk.import(&path, Some(&event));
    let said = Told::of(&ran.value);
    let (mut right, mut wrong, mut new) = (Tally::default(), 0, 0);
    for row in 2..students.len() as u64 + 2 {
        let (before, now) = (known.trainee(row), said.trainee(row));
        right.add(now.is_some() && now == before);
        let is_somebody_else = known.assigned.values().any(|it| it.as_deref() == now);
        wrong += u32::from(now.is_some() && now != before && is_somebody_else);
        new += u32::from(now.is_some() && now != before && !is_somebody_else);
        if verbose && now != before {
            println!("   webinar {row} {now:?} {}", students[row as usize - 2]);
        }
    }
    let name = format!("{} webinar", folder.display());
    let asked = said.to_choose.len();
    println!(
        "{name}: {} rows, right {right}, to choose {asked}, new {new}, wrong {wrong}",
        students.len()
    );
    figures.number("webinar decisions", &name, asked as f64, DECISIONS);
    figures.number("webinar second people", &name, f64::from(new), 0.0);
    figures.number("webinar wrong people", &name, f64::from(wrong), 0.0);
}

fn part<'a>(person: &'a Value, key: &str) -> &'a str {
    person[key].as_str().unwrap_or_default()
}

fn known(students: &[&Value]) -> String {
    let mut text = String::from("Тегі;Аты;Әкесінің аты;Туған күні;Топ;Телефон\n");
    for person in students {
        let keys = [
            "surname",
            "given",
            "patronymic",
            "birth_date",
            "group",
            "phone",
        ];
        let line = keys.map(|key| part(person, key)).join(";");
        writeln!(text, "{line}").unwrap();
    }
    text
}

/// The same people as they type themselves: order, capitals, patronymic, keyboard, phone.
fn form(students: &[&Value]) -> String {
    let mut text = String::from("Аты-жөніңіз;Топ;Телефон (WhatsApp)\n");
    for (turn, person) in students.iter().enumerate() {
        let [surname, given, patronymic] =
            ["surname", "given", "patronymic"].map(|key| part(person, key));
        let name = match turn % 6 {
            0 => format!("{surname} {given} {patronymic}"),
            1 => format!("{given} {surname}"),
            2 => format!("{surname} {given} {patronymic}").to_uppercase(),
            3 => format!("  {surname}  {given}").to_lowercase(),
            4 => on_russian_keyboard(&format!("{surname} {given} {patronymic}")),
            _ => on_russian_keyboard(&format!("{given} {patronymic} {surname}")),
        };
        let (group, digits) = (part(person, "group"), &part(person, "phone")[2..]);
        let group = match turn % 3 {
            0 => group.to_owned(),
            1 => group.to_lowercase(),
            _ => group.replace('-', " "),
        };
        let phone = match turn % 4 {
            0 => format!("8{digits}"),
            1 => format!("+7 ({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]),
            2 => digits.to_owned(),
            _ => format!("7{digits}"),
        };
        writeln!(text, "{name};{group};{phone}").unwrap();
    }
    text
}

fn on_russian_keyboard(text: &str) -> String {
    let (from, to) = ("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ");
    text.chars()
        .map(|letter| {
            let at = from.chars().position(|it| it == letter);
            at.and_then(|at| to.chars().nth(at)).unwrap_or(letter)
        })
        .collect()
}
