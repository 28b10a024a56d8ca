//! Lines of a plan.

use serde_json::json;
use tizim_core::common::Lang;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::plan_lines::{self, PlanLine, PlanLineChanges, PlanLineDraft};
use tizim_core::register::Register;

use crate::args::{Args, PlanLineFields, PlanLineVerb};
use crate::lists;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, register: &Register, verb: &PlanLineVerb) -> Result<Answer> {
    match verb {
        PlanLineVerb::Add { plan, fields } => {
            let draft = draft(args, fields.clone());
            Ok(one(args, &plan_lines::add(register, *plan, draft)?.value))
        }
        PlanLineVerb::Correct { id, fields, period } => {
            let mut changes = changes(args, fields.clone());
            changes.period.clone_from(period);
            Ok(one(
                args,
                &plan_lines::correct(register, *id, changes)?.value,
            ))
        }
        PlanLineVerb::Move { id, to } => {
            plan_lines::place(register, *id, to.saturating_sub(1))?;
            show_all(args, register, &[*id])
        }
        PlanLineVerb::Event { id, kind } => {
            let mut kind = Some(kind.clone());
            lists::read(register, "event_kind", "kind", &mut kind)?;
            let kind = kind.unwrap_or_default();
            let event = plan_lines::make_event(register, *id, &kind)?.value;
            Ok(Answer::new(to_json(&event), [event.id.to_string()]))
        }
        PlanLineVerb::Tie { line, events } => {
            let line = match line.as_str() {
                "none" => None,
                id => Some(id.parse()?),
            };
            plan_lines::tie(register, line, events)?;
            Ok(Answer::value(json!({ "line": line, "events": events })))
        }
        PlanLineVerb::Trash { ids } => {
            plan_lines::trash(register, ids)?;
            show_all(args, register, ids)
        }
        PlanLineVerb::Restore { ids } => {
            plan_lines::restore(register, ids)?;
            show_all(args, register, ids)
        }
    }
}

/// Titles in the two languages of a plan; what is typed in English stands as Russian.
fn titles(args: &Args, title: Option<String>) -> (Option<String>, Option<String>) {
    match lang(args) {
        Lang::Kk => (title, None),
        Lang::Ru | Lang::En => (None, title),
    }
}

fn draft(args: &Args, fields: PlanLineFields) -> PlanLineDraft {
    let (title_kk, title_ru) = titles(args, fields.title);
    PlanLineDraft {
        section: fields.section.unwrap_or_default(),
        title_kk: title_kk.unwrap_or_default(),
        title_ru: title_ru.unwrap_or_default(),
        term: fields.term.unwrap_or_default(),
        place: fields.place.unwrap_or_default(),
        responsible: fields.responsible.unwrap_or_default(),
        outcome: fields.outcome.unwrap_or_default(),
        done: fields.done.unwrap_or_default(),
    }
}

fn changes(args: &Args, fields: PlanLineFields) -> PlanLineChanges {
    let (title_kk, title_ru) = titles(args, fields.title);
    PlanLineChanges {
        section: fields.section,
        title_kk,
        title_ru,
        term: fields.term,
        period: None,
        place: fields.place,
        responsible: fields.responsible,
        outcome: fields.outcome,
        done: fields.done,
    }
}

fn one(args: &Args, line: &PlanLine) -> Answer {
    let said = format!("{}  {}  {}", line.id, line.title(lang(args)), line.term);
    Answer::new(to_json(line), [said])
}

fn show_all(args: &Args, register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        Ok(one(args, &register.read(|it| plan_lines::line(it, *id))?))
    })
}
