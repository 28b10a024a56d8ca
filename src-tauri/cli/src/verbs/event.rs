//! Events.

use tizim_core::error::Result;
use tizim_core::events::{
    self, CloneRequest, EventChanges, EventFields as Fields, EventQuery, EventRecord, EventRow,
    EventStatus,
};
use tizim_core::ids::Id;
use tizim_core::register::Register;

use crate::args::{Args, EventAdd, EventClone, EventFields, EventVerb};
use crate::desk;
use crate::lists;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &EventVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        EventVerb::Add(add) => add_event(args, &register, add),
        EventVerb::Correct {
            id,
            title,
            kind,
            fields,
        } => {
            let mut changes = changes(fields);
            changes.kind.clone_from(kind);
            read_lists(&register, &mut changes)?;
            put_title(args, &mut changes, title.clone());
            Ok(one(args, &events::correct(&register, *id, changes)?.value))
        }
        EventVerb::Clone(wanted) => clone_event(&register, wanted),
        EventVerb::List { trash } => {
            let query = EventQuery {
                trashed: *trash,
                ..EventQuery::default()
            };
            let rows = register.read(|it| events::list(it, &query))?.rows;
            Ok(listed(args, &rows))
        }
        EventVerb::Find { text, limit } => {
            let rows = register.read(|it| events::find(it, text, *limit))?;
            Ok(listed(args, &rows))
        }
        EventVerb::Show { id } => {
            let today = register.clock().today();
            let card = register.read(|it| events::show(it, *id, today))?;
            Ok(Answer::value(to_json(&card)))
        }
        EventVerb::Trash { ids } => {
            events::trash(&register, ids)?;
            show_all(args, &register, ids)
        }
        EventVerb::Restore { ids } => {
            events::restore(&register, ids)?;
            show_all(args, &register, ids)
        }
    }
}

fn add_event(args: &Args, register: &Register, add: &EventAdd) -> Result<Answer> {
    let mut wanted = changes(&add.fields);
    wanted.kind = Some(add.kind.clone());
    read_lists(register, &mut wanted)?;
    put_title(args, &mut wanted, Some(add.title.clone()));
    let fields = Fields {
        title_kk: wanted.title_kk.unwrap_or_default(),
        title_ru: wanted.title_ru.unwrap_or_default(),
        title_en: wanted.title_en.unwrap_or_default(),
        kind: wanted.kind.unwrap_or_default(),
        programme: wanted.programme.unwrap_or_default(),
        period: wanted.period.unwrap_or_default(),
        format: wanted.format.unwrap_or_default(),
        place: wanted.place.unwrap_or_default(),
        district: wanted.district.unwrap_or_default(),
        directions: wanted.directions.unwrap_or_default(),
        hours: wanted.hours.unwrap_or_default(),
        status: wanted.status.unwrap_or_default(),
        emergency: wanted.emergency.unwrap_or_default(),
        note: wanted.note.unwrap_or_default(),
        link: wanted.link.unwrap_or_default(),
        audience: wanted.audience.unwrap_or_default(),
        partners: wanted.partners.unwrap_or_default(),
        capacity: wanted.capacity.unwrap_or_default(),
        responsible: wanted.responsible.unwrap_or_default(),
        outcome: wanted.outcome.unwrap_or_default(),
        plan_line: wanted.plan_line.unwrap_or_default(),
    };
    let event = events::add_dated(register, fields, add.sessions)?.value;
    Ok(Answer::new(to_json(&event), [event.id.to_string()]))
}

fn clone_event(register: &Register, wanted: &EventClone) -> Result<Answer> {
    let request = CloneRequest {
        start: wanted.start.clone(),
        sessions: wanted.sessions,
        speakers: wanted.speakers,
        people: wanted.people,
        groups: wanted.groups,
        columns: wanted.columns,
        directions: wanted.directions,
        partners: wanted.partners,
    };
    let made = events::clone(register, wanted.id, &request)?.value;
    let lines = [made.event.id.to_string()].into_iter();
    Ok(Answer::new(
        to_json(&made),
        lines.chain(made.kept_out.clone()),
    ))
}

fn changes(fields: &EventFields) -> EventChanges {
    let fields = fields.clone();
    EventChanges {
        programme: fields.programme.map(|it| it.to_string()),
        period: match (fields.start, fields.end, fields.when) {
            (Some(start), Some(end), _) => Some(format!("{start}/{end}")),
            (Some(day), None, _) | (None, _, Some(day)) => Some(day),
            _ => None,
        },
        format: fields.format,
        place: fields.place,
        district: fields.district,
        directions: fields.directions,
        hours: fields.hours,
        status: fields.status.as_deref().map(EventStatus::read),
        emergency: fields.emergency,
        note: fields.note,
        link: fields.link,
        audience: fields.audience,
        partners: fields.partners.map(|it| it.join("\n")),
        capacity: fields.capacity,
        responsible: fields.responsible,
        outcome: fields.outcome,
        plan_line: fields.plan_line.map(|it| it.to_string()),
        ..EventChanges::default()
    }
}

/// Refuses with `bad_value` a code that no row of its list has.
fn read_lists(register: &Register, changes: &mut EventChanges) -> Result<()> {
    lists::read(register, "event_kind", "kind", &mut changes.kind)?;
    lists::read(register, "format", "format", &mut changes.format)?;
    lists::read(register, "district", "district", &mut changes.district)?;
    lists::read_each(register, "direction", "directions", &mut changes.directions)
}

fn put_title(args: &Args, changes: &mut EventChanges, title: Option<String>) {
    match args.lang.as_str() {
        "ru" => changes.title_ru = title,
        "en" => changes.title_en = title,
        _ => changes.title_kk = title,
    }
}

fn line(args: &Args, id: Id, fields: &Fields) -> String {
    format!("{id}  {}  {}", fields.period, fields.title(lang(args)))
}

fn listed(args: &Args, rows: &[EventRow]) -> Answer {
    let lines = rows.iter().map(|it| line(args, it.id, &it.fields));
    Answer::list(to_json(&rows), lines)
}

fn one(args: &Args, event: &EventRecord) -> Answer {
    Answer::new(to_json(event), [line(args, event.id, &event.fields)])
}

fn show_all(args: &Args, register: &Register, ids: &[Id]) -> Result<Answer> {
    let one_of = |id: &Id| Ok(one(args, &register.read(|it| events::event(it, *id))?));
    Answer::each(ids, one_of)
}
