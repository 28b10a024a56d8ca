//! People.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde_json::Value;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::kazakh::email::{EmailDoubt, ReadEmail, read_email};
use tizim_core::register::Register;
use tizim_core::trainees::{self, Duplicate, Trainee, TraineeChanges, TraineeDraft, TraineeQuery};
use tizim_core::words::words;

use super::search::answer_lines;
use crate::args::{Args, TraineeFields, TraineeVerb};
use crate::desk;
use crate::lists;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &TraineeVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        TraineeVerb::Add(fields) => {
            let draft = draft(&read(&register, fields)?)?;
            Ok(one(&trainees::add(&register, draft)?.value))
        }
        TraineeVerb::Correct { id, fields } => {
            let changes = changes(&read(&register, fields)?);
            Ok(one(&trainees::correct(&register, *id, changes)?.value))
        }
        TraineeVerb::List { trash } => list(&register, *trash),
        TraineeVerb::Find { text, limit } => find(&register, text, *limit),
        TraineeVerb::Show { id } => show(&register, *id),
        TraineeVerb::Trash { id } => {
            trainees::trash(&register, &[*id])?;
            show(&register, *id)
        }
        TraineeVerb::Restore { id } => {
            trainees::restore(&register, &[*id])?;
            show(&register, *id)
        }
        TraineeVerb::Merge { a, b, picks } => {
            let picks = read_picks(*a, *b, picks)?;
            Ok(one(&trainees::merge(&register, *a, *b, &picks)?.value))
        }
        TraineeVerb::Unmerge { a, b } => {
            trainees::unmerge(&register, *a, *b)?;
            Answer::each(&[*a, *b], |id| show(&register, *id))
        }
        TraineeVerb::Duplicates { loose } => list_duplicates(args, &register, *loose),
        TraineeVerb::NotSame { a, b } => {
            trainees::not_same(&register, *a, *b)?;
            Answer::each(&[*a, *b], |id| show(&register, *id))
        }
    }
}

/// Lists pairs with the reasons in words, as the window says them.
fn list_duplicates(args: &Args, register: &Register, loose: bool) -> Result<Answer> {
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let pairs = register.read(|it| trainees::duplicates(it, loose, go_on))?;
    let mut lines = Vec::new();
    for pair in &pairs {
        let name = |id: Id| Ok::<_, Error>(register.read(|it| trainees::show(it, id))?.full_name());
        let [a, b] = pair.pair;
        let reasons: Vec<String> = pair
            .reasons
            .iter()
            .map(|it| words(lang(args)).say_message(&Duplicate::words(*it)))
            .collect();
        let reasons = reasons.join(", ");
        lines.push(format!(
            "{:>3}  {a}  {}  {b}  {}  {reasons}",
            pair.score,
            name(a)?,
            name(b)?
        ));
    }
    Ok(Answer::list(to_json(&pairs), lines))
}

/// Reads `field=A` or `field=B`; refuses anything else with [`Code::BadValue`].
fn read_picks(a: Id, b: Id, typed: &[String]) -> Result<BTreeMap<String, Id>> {
    let read = |text: &String| {
        let (field, who) = text.split_once('=')?;
        let who = match who.trim() {
            "A" | "a" => a,
            "B" | "b" => b,
            _ => return None,
        };
        Some((field.trim().to_owned(), who))
    };
    typed
        .iter()
        .map(|text| {
            let refused = || Error::refused(Code::BadValue).with("field", "pick");
            read(text).ok_or_else(|| refused().with("value", text))
        })
        .collect()
}

/// Reads what the window would offer or warn about.
///
/// Refuses with [`Code::BadValue`] a district or a category of no list, and an e-mail address
/// that no server would take.
fn read(register: &Register, fields: &TraineeFields) -> Result<TraineeFields> {
    let mut fields = fields.clone();
    lists::read(register, "district", "district", &mut fields.district)?;
    lists::read_each(register, "category", "category", &mut fields.categories)?;
    let typed = fields.email.as_deref().unwrap_or_default().trim();
    let is_address = match read_email(typed) {
        ReadEmail::Sound { .. } => true,
        ReadEmail::Doubtful { doubt, .. } => doubt == EmailDoubt::MistypedServer,
        ReadEmail::None => typed.is_empty(),
    };
    if is_address {
        Ok(fields)
    } else {
        Err(Error::refused(Code::BadValue)
            .with("field", "email")
            .with("value", typed))
    }
}

fn changes(fields: &TraineeFields) -> TraineeChanges {
    let TraineeFields {
        surname,
        given,
        patronymic,
        birth_date,
        sex,
        phone,
        email,
        iin,
        district,
        school,
        organisation,
        faculty,
        course,
        study_group,
        latin_name,
        note,
        categories,
    } = fields.clone();
    TraineeChanges {
        surname,
        given,
        patronymic,
        sex,
        birth_date,
        phone,
        email,
        iin,
        district,
        school,
        organisation,
        faculty,
        course,
        study_group,
        latin_name,
        note,
        categories,
    }
}

/// A new person: fields not given are empty.
fn draft(fields: &TraineeFields) -> Result<TraineeDraft> {
    let sex = match fields.sex.as_deref() {
        None | Some("") => None,
        Some(text) => Some(trainees::Sex::find(text).ok_or_else(|| {
            Error::refused(Code::BadValue)
                .with("field", "sex")
                .with("value", text)
        })?),
    };
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    Ok(TraineeDraft {
        surname: text(&fields.surname),
        given: text(&fields.given),
        patronymic: text(&fields.patronymic),
        sex,
        birth_date: text(&fields.birth_date),
        phone: text(&fields.phone),
        email: text(&fields.email),
        iin: text(&fields.iin),
        district: text(&fields.district),
        school: text(&fields.school),
        organisation: text(&fields.organisation),
        faculty: text(&fields.faculty),
        course: text(&fields.course),
        study_group: text(&fields.study_group),
        latin_name: text(&fields.latin_name),
        note: text(&fields.note),
        categories: fields.categories.clone().unwrap_or_default(),
    })
}

fn one(trainee: &Trainee) -> Answer {
    Answer::new(
        to_json(trainee),
        [format!("{}  {}", trainee.id, trainee.full_name())],
    )
}

fn show(register: &Register, id: Id) -> Result<Answer> {
    Ok(one(&register.read(|it| trainees::show(it, id))?))
}

fn list(register: &Register, trashed: bool) -> Result<Answer> {
    let query = TraineeQuery {
        trashed,
        ..TraineeQuery::default()
    };
    let today = register.clock().today();
    let rows = register.read(|it| trainees::list(it, &query, today))?.rows;
    let people: Vec<&Trainee> = rows.iter().map(|row| &row.trainee).collect();
    let lines = people
        .iter()
        .map(|it| format!("{}  {}", it.id, it.full_name()));
    Ok(Answer::list(to_json(&people), lines))
}

/// Finds people; many queries a line from standard input give an array a line.
fn find(register: &Register, text: &str, limit: u32) -> Result<Answer> {
    let ask = |text: &str| -> Result<Value> {
        let found = register.read(|it| trainees::find(it, text, limit))?;
        Ok(found
            .iter()
            .map(|one| {
                let mut value = to_json(&one.row.trainee);
                if let Some(fields) = value.as_object_mut() {
                    fields.insert("match".to_owned(), to_json(&one.matched));
                    fields.insert("read_as".to_owned(), to_json(&one.read_as));
                    fields.insert("through".to_owned(), to_json(&one.through));
                }
                value
            })
            .collect())
    };
    if text != "-" {
        let found = ask(text)?;
        let lines: Vec<String> = found
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| {
                let word = |key: &str| it.get(key).and_then(Value::as_str).unwrap_or_default();
                format!(
                    "{}  {} {} {} ({})",
                    word("id"),
                    word("surname"),
                    word("given"),
                    word("patronymic"),
                    word("match")
                )
            })
            .collect();
        return Ok(Answer::list(found, lines));
    }
    answer_lines(ask)
}
