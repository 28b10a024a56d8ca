//! An event out of a line of a plan, and an event that stands already tied to a line.

use chrono::Days;
use rusqlite::Connection;

use super::{PlanLine, line};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::events::{self, EventFields, EventRecord, Period};
use crate::ids::Id;
use crate::kazakh::fold;
use crate::reference;
use crate::register::{Fields, Outcome, Register};

/// The kind of an event whose title names none.
const USUAL_KIND: &str = "meeting";

/// Returns what an event of a line would say of itself; refuses with
/// [`crate::error::Code::NotFound`].
pub fn event_fields(connection: &Connection, id: Id) -> Result<EventFields> {
    let line = line(connection, id)?;
    Ok(EventFields {
        kind: kind_of(connection, &line)?,
        format: "offline".to_owned(),
        period: time_of(&line.period),
        title_kk: line.title_kk,
        title_ru: line.title_ru,
        place: line.place,
        responsible: line.responsible,
        outcome: line.outcome,
        plan_line: id.to_string(),
        ..EventFields::default()
    })
}

/// Adds an event that carries what a line says; `kind` is a code, or empty for the one the title
/// names.
///
/// Refuses with [`crate::error::Code::NotFound`] or [`crate::error::Code::InTrash`] the line.
pub fn make_event(register: &Register, id: Id, kind: &str) -> Result<Outcome<EventRecord>> {
    register.transact(Act::EventAdd, |change| {
        change.present(Table::PlanLine, id)?;
        let mut fields = event_fields(change, id)?;
        if !kind.is_empty() {
            kind.clone_into(&mut fields.kind);
        }
        let event = events::write_new(change, fields)?;
        events::event(change, event)
    })
}

/// Ties events to a line, or unties them where there is none.
///
/// Refuses with [`crate::error::Code::NotFound`] or [`crate::error::Code::InTrash`] what is to be tied.
pub fn tie(register: &Register, line: Option<Id>, events: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::EventCorrect, |change| {
        if let Some(line) = line {
            change.present(Table::PlanLine, line)?;
        }
        let fields = Fields::new().id("plan_line", line);
        let mut events = events.iter();
        events.try_for_each(|event| change.correct(Table::Event, *event, fields.clone()))
    })
}

/// Several months are a term of a plan, and no time of an event: its days are chosen later.
fn time_of(text: &str) -> String {
    let period = Period::read(text).unwrap_or_default();
    let (Some(first), Some(last)) = (period.first(), period.last()) else {
        return String::new();
    };
    let is_long = first
        .checked_add_days(Days::new(31))
        .is_none_or(|it| it < last);
    match is_long && !period.days().is_empty() {
        true => String::new(),
        false => period.text().to_owned(),
    }
}

/// The kind of event whose name the title holds, the longest of them.
fn kind_of(connection: &Connection, line: &PlanLine) -> Result<String> {
    let title = format!(" {} {}", fold(&line.title_kk), fold(&line.title_ru));
    let kinds = reference::list(connection)?;
    let kinds = kinds
        .iter()
        .filter(|it| it.kind.code() == "event_kind" && !it.hidden && it.code != "other");
    let mut best: Option<(usize, &str)> = None;
    for kind in kinds {
        for name in [&kind.name.kk, &kind.name.ru].map(|it| fold(it)) {
            let is_longer = best.is_none_or(|(length, _)| name.len() > length);
            if !name.is_empty() && is_longer && title.contains(&format!(" {name}")) {
                best = Some((name.len(), &kind.code));
            }
        }
    }
    Ok(best.map_or(USUAL_KIND, |(_, code)| code).to_owned())
}
