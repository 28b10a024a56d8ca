//! People.

mod twice;

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tizim_core::common::Lang;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::kazakh::email::{EmailDoubt, ReadEmail, read_email};
use tizim_core::register::Register;
use tizim_core::trainees::{self, Trainee, TraineeChanges, TraineeDraft};

use super::keeping;
use super::search::answer_lines;
use super::study;
use crate::args::{Args, TraineeFields, TraineeVerb};
use crate::desk;
use crate::lists;
use crate::say::{Answer, to_json};
use crate::verbs::trainee_list;

use twice::{add, beside, list_duplicates, read_picks, records};

/// Carries out a verb.
pub fn run(args: &Args, verb: &TraineeVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        TraineeVerb::Add(fields) => {
            let fields = read(&register, fields)?;
            let (draft, more) = (draft(&fields)?, more_of(&fields)?);
            add(args, &register, draft, more)
        }
        TraineeVerb::Correct { id, fields } => {
            let changes = changes(&read(&register, fields)?)?;
            trainees::correct(&register, *id, changes)?;
            show(&register, *id)
        }
        TraineeVerb::List(filter) => trainee_list::list(args, &register, filter),
        TraineeVerb::Values { field, filter } => trainee_list::values(&register, filter, field),
        TraineeVerb::Export {
            filter,
            columns,
            reveal,
            out,
        } => trainee_list::export(args, &register, filter, columns, *reveal, out),
        TraineeVerb::ChangeMany(many) => trainee_list::change_many(args, &register, many),
        TraineeVerb::Find { text, limit } => find(&register, text, *limit),
        TraineeVerb::Show { id } => show(&register, *id),
        TraineeVerb::Timeline { id } => study::timeline(args, &register, *id),
        TraineeVerb::Study(verb) => study::run(&register, verb),
        TraineeVerb::Move { id, to } => study::move_on(&register, *id, to),
        TraineeVerb::Photo { id, file, .. } => study::photo(&register, *id, file.as_deref()),
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
        TraineeVerb::Beside { a, b, whole } => beside(args, &register, (*a, *b), *whole),
        TraineeVerb::Records { id } => records(args, &register, *id),
        TraineeVerb::Keeping(verb) => keeping::run(args, &register, verb),
        TraineeVerb::NotSame { a, b } => {
            trainees::not_same(&register, *a, *b)?;
            Answer::each(&[*a, *b], |id| show(&register, *id))
        }
    }
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

fn changes(fields: &TraineeFields) -> Result<TraineeChanges> {
    let more = more_of(fields)?;
    let fields = fields.clone();
    Ok(TraineeChanges {
        surname: fields.surname,
        given: fields.given,
        patronymic: fields.patronymic,
        sex: fields.sex,
        birth_date: fields.birth_date,
        phone: fields.phone,
        email: fields.email,
        iin: fields.iin,
        district: fields.district,
        school: fields.school,
        organisation: fields.organisation,
        faculty: fields.faculty,
        course: fields.course,
        study_group: fields.study_group,
        latin_name: fields.latin_name,
        note: fields.note,
        categories: fields.categories,
        ..more
    })
}

/// What is given beside the fields of a new person.
///
/// Refuses with [`Code::BadValue`] a value of an own column that is not given as `FIELD=VALUE`.
fn more_of(fields: &TraineeFields) -> Result<TraineeChanges> {
    let mut own = BTreeMap::new();
    for text in &fields.own {
        let refused = || Error::refused(Code::BadValue).with("field", "own");
        let (field, value) = text
            .split_once('=')
            .ok_or_else(|| refused().with("value", text))?;
        own.insert(field.trim().to_owned(), value.to_owned());
    }
    Ok(TraineeChanges {
        russian_name: fields.russian_name.clone(),
        dative: fields.dative.clone(),
        genitive: fields.genitive.clone(),
        russian_dative: fields.russian_dative.clone(),
        other_names: fields.other_names.as_ref().map(|it| it.join("\n")),
        study_since: fields.study_since.clone(),
        keep_former: fields.keep_former,
        own,
        ..TraineeChanges::default()
    })
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
        own: BTreeMap::new(),
    })
}

fn one(trainee: &Trainee) -> Answer {
    Answer::new(
        to_json(trainee),
        [format!("{}  {}", trainee.id, trainee.full_name())],
    )
}

/// Shows a person with what stands on their page beside the fields.
fn show(register: &Register, id: Id) -> Result<Answer> {
    let card = trainees::card(register, id)?;
    let mut answer = one(&card.trainee.trainee);
    if let Some(fields) = answer.value.as_object_mut() {
        let own = card.own.iter().filter(|it| !it.value.is_empty());
        let own = own.map(|it| (it.field.title.shown(Lang::Kk).to_owned(), json!(it.value)));
        fields.insert("names".to_owned(), to_json(&card.names));
        fields.insert("photo".to_owned(), json!(card.photo));
        fields.insert("study_since".to_owned(), json!(card.study_since));
        fields.insert("studies".to_owned(), to_json(&card.studies));
        fields.insert("own".to_owned(), own.collect::<Map<_, _>>().into());
        fields.insert("events".to_owned(), json!(card.trainee.events));
        fields.insert("hours".to_owned(), json!(card.trainee.hours));
        fields.insert("certificates".to_owned(), json!(card.trainee.certificates));
        fields.insert("presence".to_owned(), to_json(&card.presence));
    }
    Ok(answer)
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
