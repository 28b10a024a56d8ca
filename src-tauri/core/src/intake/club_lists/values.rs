//! Values of club lists: sums, counts, days and years as people type them.

use chrono::NaiveDate;

use crate::grants::GrantState;
use crate::intake::book::Cell;
use crate::kazakh::date::{Epoch, read_day, read_serial};
use crate::kazakh::fold;

/// Words after a number that make it so many times greater.
const TIMES: [(&str, f64); 8] = [
    ("млрд", 1e9),
    ("млн", 1e6),
    ("миллион", 1e6),
    ("mln", 1e6),
    ("мың", 1e3),
    ("мын", 1e3),
    ("тыс", 1e3),
    ("thousand", 1e3),
];

/// More than any grant was.
const GREATEST_SUM: f64 = 1e12;

/// Reads a sum in tenge: 1350000 тг, 2,7 млн, 1 000 000 ₸.
pub(super) fn read_sum(cell: &Cell) -> Option<i64> {
    let sum = match cell {
        Cell::Number(number) => *number,
        _ => read_written_sum(&cell.text())?,
    };
    let is_sum = (0.0..GREATEST_SUM).contains(&sum);
    is_sum.then(|| sum.round() as i64)
}

fn read_written_sum(text: &str) -> Option<f64> {
    let text = text.to_lowercase();
    let times = TIMES.iter().find(|(word, _)| text.contains(word));
    let number: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .skip_while(|c| !c.is_ascii_digit() && *c != '-')
        .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-'))
        .collect();
    let number = number.trim_end_matches(['.', ',', '-']);
    match times {
        Some((_, times)) => Some(number.replace(',', ".").parse::<f64>().ok()? * times),
        None => without_groups(number).parse().ok(),
    }
}

/// «1,350,000» and «1.350.000» are in groups of three; «1350000,50» has a fraction.
fn without_groups(number: &str) -> String {
    let parts: Vec<&str> = number.split([',', '.']).collect();
    let in_groups = parts.iter().skip(1).all(|it| it.len() == 3);
    match parts.as_slice() {
        [whole, fraction] if !in_groups => format!("{whole}.{fraction}"),
        _ if in_groups => parts.concat(),
        _ => number.to_owned(),
    }
}

/// Reads a number of people: 31, «31 оқушы».
pub(super) fn read_count(cell: &Cell) -> Option<u32> {
    if let Cell::Number(number) = cell {
        let is_count = number.fract() == 0.0 && (0.0..1e6).contains(number);
        return is_count.then_some(*number as u32);
    }
    let text = cell.text();
    let mut numbers = digit_groups(&text);
    let first = numbers.next()?;
    // «20-25» names two numbers, and neither is the count.
    numbers.next().is_none().then(|| first.parse().ok())?
}

/// Reads a day: of Excel, in words, in digits.
pub(super) fn read_date(cell: &Cell) -> Option<NaiveDate> {
    match cell {
        Cell::Date(moment) => Some(moment.date()),
        Cell::Number(number) if *number >= 10_000.0 => {
            read_serial(*number, Epoch::Y1900).ok().map(|it| it.date)
        }
        _ => read_day(&cell.text(), Epoch::Y1900).ok().map(|it| it.date),
    }
}

/// Reads when a club was founded: a day, or the year alone, of a school year its first.
pub(super) fn read_founded(cell: &Cell) -> Option<String> {
    let text = cell.text();
    let groups: Vec<&str> = digit_groups(&text).collect();
    let year = |text: &&str| text.len() == 4 && (1900..=2100).contains(&text.parse().unwrap_or(0));
    match (cell, groups.as_slice()) {
        (Cell::Date(_), _) => {}
        (_, [only]) if year(only) => return Some((*only).to_owned()),
        (_, [from, to]) if year(from) && (year(to) || to.len() == 2) => {
            return Some((*from).to_owned());
        }
        _ => {}
    }
    read_date(cell).map(|day| day.to_string())
}

fn digit_groups(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|it| !it.is_empty())
}

/// Words of each state of a grant, the more telling first.
const STATES: [(GrantState, &[&str]); 4] = [
    (
        GrantState::Refused,
        &[
            "отказ",
            "отклон",
            "қабылданба",
            "жеңілді",
            "бас тарт",
            "берілме",
            "не выигр",
            "не поддерж",
            "өтпеді",
            "не прош",
            "refused",
            "rejected",
            "declined",
        ],
    ),
    (
        GrantState::Reported,
        &[
            "есеп берілді",
            "есеп тапсырылды",
            "есебі",
            "отчет сдан",
            "отчёт сдан",
            "отчитал",
            "аяқтал",
            "заверш",
            "reported",
            "closed",
        ],
    ),
    (
        GrantState::Applied,
        &[
            "өтін",
            "қарал",
            "рассмотр",
            "подан",
            "подал",
            "заявк",
            "күт",
            "ожида",
            "applied",
            "pending",
        ],
    ),
    (
        GrantState::Won,
        &[
            "жең",
            "ұтты",
            "берілді",
            "алды",
            "мақұл",
            "қолдау",
            "выигр",
            "побед",
            "одобр",
            "получ",
            "выдан",
            "won",
            "granted",
            "approved",
        ],
    ),
];

/// Reads how far a grant has come.
pub(super) fn read_state(text: &str) -> Option<GrantState> {
    let folded = format!(" {}", fold(text));
    let says = |word: &&str| folded.contains(&format!(" {}", fold(word)));
    let found = STATES.iter().find(|(_, words)| words.iter().any(says));
    found.map(|(state, _)| *state)
}
