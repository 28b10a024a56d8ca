//! Values of club lists: sums, counts, days and years as people type them.

use chrono::NaiveDate;

use crate::clubs::MOST_MEMBERS;
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

/// Endings of those words: миллиона, тысяч.
const ENDINGS: [&str; 5] = ["ов", "ячи", "яч", "а", "ы"];

/// Words of tenge.
const TENGE: [&str; 6] = ["тг", "тенге", "теңге", "₸", "kzt", "tenge"];

/// Signs and words of other money.
const OTHER_MONEY: [&str; 10] = [
    "$", "€", "₽", "£", "usd", "eur", "rub", "долл", "евро", "руб",
];

/// More than any grant was.
const GREATEST_SUM: f64 = 1e12;

/// Reads a sum in tenge: 1350000 тг, 2,7 млн, 1 000 000 ₸.
pub(super) fn read_sum(cell: &Cell) -> Option<i64> {
    let sum = match cell {
        Cell::Number(number) => *number,
        _ => read_written_sum(&cell.text())?,
    };
    // Part of a tenge is no sum of a grant: «500,50» may mean thousands.
    let is_whole = (sum - sum.round()).abs() < 0.005;
    let is_sum = is_whole && (0.0..GREATEST_SUM).contains(&sum);
    is_sum.then(|| sum.round() as i64)
}

fn read_written_sum(text: &str) -> Option<f64> {
    let text: String = text
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .collect();
    if OTHER_MONEY.iter().any(|it| text.contains(it)) {
        return None;
    }
    let (number, mut rest) = split_number(&text)?;
    let Some(mut times) = times_before(&mut rest) else {
        // The word may stand before the only number, or after the tenge.
        let is_only = split_number(rest).is_none();
        let mut all = TIMES.iter().filter(|_| is_only);
        let times = all.find(|(word, _)| text.contains(word));
        return read_number(number, times.map(|(_, times)| *times));
    };
    let mut sum = read_number(number, Some(times))?;
    // «2 млн 300 мың»: what follows at once adds to it.
    while rest.starts_with(|c: char| c.is_ascii_digit()) {
        let (number, after) = split_number(rest)?;
        rest = after;
        let next = times_before(&mut rest);
        let more = read_number(number, next)?;
        let is_tenge = rest.is_empty() || TENGE.iter().any(|it| rest.starts_with(it));
        let is_part = more < times && (next.is_some() || is_tenge);
        if !is_part {
            return None;
        }
        sum += more;
        times = next.unwrap_or(1.0);
    }
    Some(sum)
}

/// Takes the first number and what follows it.
fn split_number(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| c.is_ascii_digit() || c == '-')?;
    let (_, from) = text.split_at(at);
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-');
    let end = from.find(|c| !is_of_number(c)).unwrap_or(from.len());
    let (number, rest) = from.split_at(end);
    Some((number.trim_end_matches(['.', ',', '-']), rest))
}

/// Takes the word that makes the number before it so many times greater.
fn times_before(rest: &mut &str) -> Option<f64> {
    let (word, times) = TIMES.iter().find(|(word, _)| rest.starts_with(word))?;
    let after = rest.strip_prefix(word)?;
    let ends = |ending: &&&str| after.starts_with(**ending);
    let ending = ENDINGS.iter().find(ends).copied().unwrap_or_default();
    *rest = after
        .strip_prefix(ending)
        .unwrap_or(after)
        .trim_start_matches('.');
    Some(*times)
}

fn read_number(number: &str, times: Option<f64>) -> Option<f64> {
    match times {
        Some(times) => Some(number.replace(',', ".").parse::<f64>().ok()? * times),
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
        let is_count = number.fract() == 0.0 && (0.0..1e5).contains(number);
        return is_count.then_some(*number as u32);
    }
    let text = cell.text();
    let mut numbers = digit_groups(&text);
    let first = numbers.next()?;
    // «20-25» names two numbers, and neither is the count.
    let count = numbers.next().is_none().then(|| first.parse().ok())?;
    count.filter(|it| *it <= MOST_MEMBERS)
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
