//! Events.

use tizim_core::error::Result;
use tizim_core::events::{self, EventFields, EventQuery};

use crate::args::{Args, EventAdd, EventVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &EventVerb) -> Result<Answer> {
    match verb {
        EventVerb::Add(add) => event_add(args, add),
        EventVerb::List => list(args),
    }
}

fn event_add(args: &Args, add: &EventAdd) -> Result<Answer> {
    let register = desk::open(args)?;
    let period = match (&add.start, &add.end, &add.when) {
        (Some(start), Some(end), _) => format!("{start}/{end}"),
        (Some(day), None, _) | (None, _, Some(day)) => day.clone(),
        _ => String::new(),
    };
    let mut fields = EventFields {
        kind: add.kind.clone(),
        period,
        district: add.district.clone(),
        hours: add.hours,
        emergency: add.emergency,
        ..EventFields::default()
    };
    match args.lang.as_str() {
        "ru" => fields.title_ru.clone_from(&add.title),
        "en" => fields.title_en.clone_from(&add.title),
        _ => fields.title_kk.clone_from(&add.title),
    }
    let event = events::add_dated(&register, fields, add.sessions)?.value;
    Ok(Answer::new(to_json(&event), [event.id.to_string()]))
}

fn list(args: &Args) -> Result<Answer> {
    let register = desk::open(args)?;
    let rows = register
        .read(|it| events::list(it, &EventQuery::default()))?
        .rows;
    let lines = rows.iter().map(|it| {
        format!(
            "{}  {}  {}",
            it.id,
            it.fields.period,
            it.fields.title(lang(args))
        )
    });
    let mut lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        lines.push(String::new());
    }
    Ok(Answer::new(to_json(&rows), lines))
}
