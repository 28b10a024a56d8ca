//! Clubs.

use serde_json::json;
use tizim_core::clubs::{
    self, Club, ClubChanges, ClubFields as Fields, ClubQuery, Departing, HandOver, Successor,
};
use tizim_core::error::{Code, Error, OrNotFound as _, Result};
use tizim_core::ids::{Id, Link};
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::trainees::TraineeDraft;

use super::{club_card, grant, membership};
use crate::args::{Args, ClubCardOut, ClubFields, ClubFilter, ClubHandOver, ClubVerb};
use crate::desk;
use crate::lists;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ClubVerb) -> Result<Answer> {
    match verb {
        ClubVerb::Member(verb) => return membership::run(args, verb),
        ClubVerb::Grant(verb) => return grant::run(args, verb),
        _ => {}
    }
    let register = desk::open(args)?;
    match verb {
        ClubVerb::HandOver(wanted) => hand_over(&register, wanted),
        ClubVerb::Card(wanted) => draw_card(args, &register, wanted),
        ClubVerb::Add { fields, another } => {
            let draft = draft(changes(args, &register, fields)?);
            add(&register, draft, *another)
        }
        ClubVerb::Correct { id, fields } => {
            let changes = changes(args, &register, fields)?;
            Ok(one(&clubs::correct(&register, *id, changes)?.value))
        }
        ClubVerb::List(filter) => list(&register, &query(&register, filter)?),
        ClubVerb::Find { text, limit } => list(
            &register,
            &ClubQuery {
                text: text.clone(),
                limit: *limit,
                ..ClubQuery::default()
            },
        ),
        ClubVerb::Show { id } => club_card::show(args, &register, *id),
        ClubVerb::Trash { ids } => {
            clubs::trash(&register, ids)?;
            show_all(&register, ids)
        }
        ClubVerb::Restore { ids } => {
            clubs::restore(&register, ids)?;
            show_all(&register, ids)
        }
        ClubVerb::Member(_) | ClubVerb::Grant(_) => Err(Error::refused(Code::Bug)),
    }
}

/// Refuses with `bad_value` a code that no row of its list has.
fn query(register: &Register, filter: &ClubFilter) -> Result<ClubQuery> {
    let read = |kind: &str, codes: &[String]| -> Result<Vec<String>> {
        let mut codes = Some(codes.to_vec());
        lists::read_each(register, kind, kind, &mut codes)?;
        Ok(codes.unwrap_or_default())
    };
    Ok(ClubQuery {
        kind: read("club_kind", &filter.kinds)?,
        district: read("district", &filter.districts)?,
        direction: read("direction", &filter.directions)?,
        school: read("school", &filter.schools)?,
        closed: match (filter.closed, filter.open) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        },
        report_overdue: filter.report_overdue,
        trashed: filter.trash,
        ..ClubQuery::default()
    })
}

/// Adds a club, and answers with those it is much alike.
fn add(register: &Register, draft: Fields, is_another: bool) -> Result<Answer> {
    let today = register.clock().today();
    let alike = register.read(|it| clubs::alike(it, &draft, today))?;
    let added = match is_another {
        true => clubs::add_another(register, draft)?,
        false => clubs::add(register, draft)?,
    };
    let mut answer = one(&added.value);
    if let Some(fields) = answer.value.as_object_mut() {
        fields.insert("candidates".to_owned(), to_json(&alike));
    }
    answer.lines.extend(
        alike
            .iter()
            .map(|it| format!("     {}", line(&it.row.club))),
    );
    Ok(answer)
}

fn hand_over(register: &Register, wanted: &ClubHandOver) -> Result<Answer> {
    let is_typed = wanted.surname.is_some() || wanted.given.is_some();
    let new = is_typed.then(|| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        TraineeDraft {
            surname: text(&wanted.surname),
            given: text(&wanted.given),
            patronymic: text(&wanted.patronymic),
            phone: text(&wanted.phone),
            ..TraineeDraft::default()
        }
    });
    let named = |club: Id| -> Result<Option<Successor>> {
        match (wanted.leader, &new) {
            (Some(person), _) => Ok(Some(Successor::Person(person))),
            (None, Some(draft)) => register
                .read(|it| clubs::named_successor(it, club, draft))
                .map(Some),
            (None, None) => Ok(None),
        }
    };
    let departing = match wanted.departing.as_str() {
        "stays" => Departing::Stays,
        _ => Departing::Leaves,
    };
    let one = |typed: &String| -> Result<HandOver> {
        let (club, own) = match typed.split_once('=') {
            Some((club, person)) => (club, Some(Successor::Person(person.trim().parse()?))),
            None => (typed.as_str(), None),
        };
        let club: Id = club.trim().parse()?;
        let successor = match own {
            Some(person) => Some(person),
            None => named(club)?,
        };
        Ok(HandOver {
            club,
            successor,
            on: wanted.on.clone(),
            departing,
            left: wanted.left.clone(),
        })
    };
    let clubs: Vec<HandOver> = wanted.clubs.iter().map(one).collect::<Result<_>>()?;
    let done = clubs::hand_over(register, &clubs)?.value;
    let lines = done.iter().map(|it| line(&it.club));
    Ok(Answer::list(to_json(&done), lines))
}

fn draw_card(args: &Args, register: &Register, wanted: &ClubCardOut) -> Result<Answer> {
    let bytes = clubs::card(register, wanted.id, lang(args), wanted.contacts)?;
    OutFile::beside(register, &wanted.out)?.fill(&bytes)?;
    let name = wanted.out.display().to_string();
    Ok(Answer::new(json!({ "file": name }), [name]))
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
        organisation: fields.organisation,
        district: fields.district,
        directions: fields.directions,
        founded_on: fields.founded_on,
        born_at: fields.born_at.map(|id| Link(Some(id))),
        head_count: fields.head_count,
        phone: fields.phone,
        email: fields.email,
        address: fields.address,
        link: fields.link,
        closed_on: fields.closed_on,
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
        organisation: changes.organisation.unwrap_or_default(),
        district: changes.district.unwrap_or_default(),
        directions: changes.directions.unwrap_or_default(),
        founded_on: changes.founded_on.unwrap_or_default(),
        born_at: changes.born_at.unwrap_or_default(),
        head_count: changes.head_count.unwrap_or_default(),
        phone: changes.phone.unwrap_or_default(),
        email: changes.email.unwrap_or_default(),
        address: changes.address.unwrap_or_default(),
        link: changes.link.unwrap_or_default(),
        closed_on: changes.closed_on.unwrap_or_default(),
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
