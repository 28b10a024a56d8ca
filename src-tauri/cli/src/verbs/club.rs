//! Clubs.

use tizim_core::clubs::{self, Club, ClubChanges, ClubFields as Fields, ClubQuery};
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::ids::{Id, Link};
use tizim_core::register::Register;

use crate::args::{Args, ClubFields, ClubVerb};
use crate::desk;
use crate::lists;
use crate::say::{Answer, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ClubVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        ClubVerb::Add(fields) => {
            let draft = draft(changes(args, &register, fields)?);
            Ok(one(&clubs::add(&register, draft)?.value))
        }
        ClubVerb::Correct { id, fields } => {
            let changes = changes(args, &register, fields)?;
            Ok(one(&clubs::correct(&register, *id, changes)?.value))
        }
        ClubVerb::List { trash } => list(
            &register,
            &ClubQuery {
                trashed: *trash,
                ..ClubQuery::default()
            },
        ),
        ClubVerb::Find { text, limit } => list(
            &register,
            &ClubQuery {
                text: text.clone(),
                limit: *limit,
                ..ClubQuery::default()
            },
        ),
        ClubVerb::Show { id } => {
            let today = register.clock().today();
            let card = register.read(|it| clubs::show(it, *id, today))?;
            Ok(Answer::value(to_json(&card)))
        }
        ClubVerb::Trash { ids } => {
            clubs::trash(&register, ids)?;
            show_all(&register, ids)
        }
        ClubVerb::Restore { ids } => {
            clubs::restore(&register, ids)?;
            show_all(&register, ids)
        }
    }
}

/// The name goes to the language of `--lang`.
///
/// Refuses with `bad_value` a code that no row of its list has.
fn changes(args: &Args, register: &Register, fields: &ClubFields) -> Result<ClubChanges> {
    let mut fields = fields.clone();
    lists::read(register, "club_kind", "kind", &mut fields.kind)?;
    lists::read(register, "district", "district", &mut fields.district)?;
    lists::read_each(register, "direction", "directions", &mut fields.directions)?;
    let mut changes = ClubChanges {
        kind: fields.kind,
        school: fields.school,
        district: fields.district,
        directions: fields.directions,
        founded_on: fields.founded_on,
        born_at: fields.born_at.map(|id| Link(Some(id))),
        note: fields.note,
        ..ClubChanges::default()
    };
    match args.lang.as_str() {
        "ru" => changes.name_ru = fields.name,
        "en" => changes.name_en = fields.name,
        _ => changes.name_kk = fields.name,
    }
    Ok(changes)
}

fn draft(changes: ClubChanges) -> Fields {
    Fields {
        name_kk: changes.name_kk.unwrap_or_default(),
        name_ru: changes.name_ru.unwrap_or_default(),
        name_en: changes.name_en.unwrap_or_default(),
        kind: changes.kind.unwrap_or_default(),
        school: changes.school.unwrap_or_default(),
        district: changes.district.unwrap_or_default(),
        directions: changes.directions.unwrap_or_default(),
        founded_on: changes.founded_on.unwrap_or_default(),
        born_at: changes.born_at.unwrap_or_default(),
        note: changes.note.unwrap_or_default(),
    }
}

fn list(register: &Register, query: &ClubQuery) -> Result<Answer> {
    let today = register.clock().today();
    let rows = register.read(|it| clubs::list(it, query, today))?.rows;
    let lines = rows.iter().map(|it| line(&it.club));
    Ok(Answer::list(to_json(&rows), lines))
}

fn line(club: &Club) -> String {
    format!("{}  {}", club.id, club.fields.shown())
}

fn one(club: &Club) -> Answer {
    Answer::new(to_json(club), [line(club)])
}

fn show_all(register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        let club = register.read(|it| clubs::find(it, *id))?;
        Ok(one(&club.or_not_found(*id)?))
    })
}
