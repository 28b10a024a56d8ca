//! What came of a line in words: «15.10.2026 өтті, 84 адам тізім бойынша, 36 тізімсіз».

use chrono::{Datelike as _, NaiveDate};

use super::LineEvent;
use crate::common::{Argument, Lang, Trilingual};
use crate::events::{EventStatus, Period};
use crate::kazakh::date::{DateForm, month_in_words};
use crate::plan_lines::PlanLine;
use crate::words::words;

/// Tells what came of a line: what somebody typed, or its events that were held or cancelled.
pub(super) fn told(line: &PlanLine, events: &[LineEvent]) -> Trilingual {
    if !line.done.is_empty() {
        return [(); 3].map(|()| line.done.clone()).into_trilingual();
    }
    Lang::ALL
        .map(|lang| {
            let said = events.iter().filter_map(|event| tell(event, lang));
            said.collect::<Vec<_>>().join("; ")
        })
        .into_trilingual()
}

trait IntoTrilingual {
    fn into_trilingual(self) -> Trilingual;
}

impl IntoTrilingual for [String; 3] {
    fn into_trilingual(self) -> Trilingual {
        let [kk, ru, en] = self;
        Trilingual { kk, ru, en }
    }
}

fn tell(event: &LineEvent, lang: Lang) -> Option<String> {
    let when = Argument::Text(when(&event.period, lang));
    let said = words(lang);
    let held = match (event.status, event.period.is_empty()) {
        (EventStatus::Cancelled, _) => return Some(said.say("plan-told-cancelled", &[])),
        (status, _) if !status.is_over() => return None,
        (_, false) => said.say("plan-told-held", &[("when", when)]),
        (_, true) => said.say("plan-told-held-undated", &[]),
    };
    let listed = ("listed", Argument::Number(event.people));
    let counted = ("counted", Argument::Number(event.counted));
    // Whoever was counted may be on the list as well: the two are never one number.
    let people = match (event.people, event.counted) {
        (0, 0) => return Some(held),
        (_, 0) => said.say("plan-told-listed", &[listed]),
        (0, _) => said.say("plan-told-counted", &[counted]),
        _ => said.say("plan-told-both", &[listed, counted]),
    };
    Some(format!("{held}, {people}"))
}

/// Days as tables write them: 15.10.2026, 15–16.10.2026; a month in words.
fn when(text: &str, lang: Lang) -> String {
    let period = Period::read(text).unwrap_or_default();
    let (Some(first), Some(last)) = (period.first(), period.last()) else {
        return String::new();
    };
    if period.days().is_empty() {
        // A quarter and a year are told as they are kept.
        let is_month = (first.year(), first.month()) == (last.year(), last.month());
        return match is_month {
            true => month_in_words(first, lang, DateForm::Plain),
            false => text.to_owned(),
        };
    }
    in_figures(first, last)
}

fn in_figures(first: NaiveDate, last: NaiveDate) -> String {
    let whole = last.format("%d.%m.%Y");
    if first == last {
        whole.to_string()
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        format!("{}–{whole}", first.format("%d"))
    } else if first.year() == last.year() {
        format!("{}–{whole}", first.format("%d.%m"))
    } else {
        format!("{}–{whole}", first.format("%d.%m.%Y"))
    }
}
