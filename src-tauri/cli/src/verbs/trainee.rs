//! People.

mod twice;

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tizim_core::common::Lang;
use tizim_core::disclosures::{note_export, note_view};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::kazakh::email::{EmailDoubt, ReadEmail, read_email};
use tizim_core::plain::{Contacts, Plain};
use tizim_core::register::Register;
use tizim_core::trainees::{self, Trainee, TraineeChanges, TraineeDraft};

use super::keeping;
use super::search::answer_lines;
use super::study;
use crate::args::{Args, TraineeFields, TraineeVerb};
use crate::desk;
use crate::lists;
use crate::say::{Answer, lang, to_json};
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
        TraineeVerb::List {
            filter,
            columns,
            reveal,
        } => trainee_list::list(args, &register, filter, columns, *reveal),
        TraineeVerb::Values { field, filter } => trainee_list::values(&register, filter, field),
        TraineeVerb::Export {
            filter,
            columns,
            reveal,
            out,
        } => trainee_list::export(args, &register, filter, columns, *reveal, out),
        TraineeVerb::ChangeMany(many) => trainee_list::change_many(args, &register, many),
        TraineeVerb::Find {
            text,
            limit,
            reveal,
        } => find(args, &register, (text, *limit), *reveal),
        TraineeVerb::Show { id, reveal } => show_whole(args, &register, *id, *reveal),
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
            let picks = read_picks((*a, *b), "pick", picks)?;
            Ok(one(&trainees::merge(&register, *a, *b, &picks)?.value))
        }
        TraineeVerb::Unmerge {
            a,
            b,
            give,
            preview,
        } => {
            let give = read_picks((*a, *b), "give", give)?;
            twice::unmerge(args, &register, (*a, *b), &give, *preview)
        }
        TraineeVerb::Duplicates { loose } => list_duplicates(args, &register, *loose),
        TraineeVerb::Beside { a, b, whole } => beside(args, &register, (*a, *b), *whole),
        TraineeVerb::Records { id } => records(args, &register, *id),
        TraineeVerb::Keeping(verb) => keeping::run(args, &register, verb),
        TraineeVerb::NotSame { a, b } => {
            let kept = trainees::not_same(&register, *a, *b)?.value;
            twice::parted(args, &register, (*a, *b), &kept)
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
        phone_more: fields.phone_more,
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
    let own = read_own(&fields.own)?;
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

/// Reads values of own columns, `FIELD=VALUE` each; refuses anything else with [`Code::BadValue`].
pub(crate) fn read_own(typed: &[String]) -> Result<BTreeMap<String, String>> {
    let mut own = BTreeMap::new();
    for text in typed {
        let refused = || Error::refused(Code::BadValue).with("field", "own");
        let (field, value) = text
            .split_once('=')
            .ok_or_else(|| refused().with("value", text))?;
        own.insert(field.trim().to_owned(), value.to_owned());
    }
    Ok(own)
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
        phone_more: text(&fields.phone_more),
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

/// Shows a person; the lines for people carry contacts masked unless they are asked for.
fn show_whole(args: &Args, register: &Register, id: Id, reveal: bool) -> Result<Answer> {
    let mut answer = show(register, id)?;
    let person = register.read(|it| trainees::show(it, id))?;
    if reveal {
        let contacts = [
            ("phone", &person.phone),
            ("phone_more", &person.phone_more),
            ("email", &person.email),
            ("iin", &person.iin),
        ];
        for (field, _) in contacts.into_iter().filter(|(_, it)| !it.is_empty()) {
            note_view(register, field, person.id)?;
        }
    }
    let plain = Plain::new(register, lang(args), Contacts::of(reveal));
    if let Some(fields) = to_json(&person).as_object() {
        answer.lines.extend(plain.lines("trainee", fields)?);
    }
    for one in trainees::card(register, id)?.own {
        if !one.value.is_empty() {
            let title = one.field.title.shown(lang(args));
            let value = plain.own_value(one.field.holds, &one.value);
            answer.lines.push(format!("{title}: {value}"));
        }
    }
    Ok(answer)
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

fn found_line(plain: &Plain<'_>, it: &Value) -> String {
    let word = |key: &str| it.get(key).and_then(Value::as_str).unwrap_or_default();
    let name = trainees::join_name(word("surname"), word("given"), word("patronymic"));
    let contacts = plain.contacts([word("phone"), word("email"), word("iin")]);
    format!("{}  {name} ({}){contacts}", word("id"), word("match"))
}

/// Finds people; many queries a line from standard input give an array a line.
fn find(
    args: &Args,
    register: &Register,
    (text, limit): (&str, u32),
    reveal: bool,
) -> Result<Answer> {
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
        let plain = Plain::new(register, lang(args), Contacts::of(reveal));
        let rows: Vec<&Value> = found.as_array().into_iter().flatten().collect();
        if reveal {
            note_export(register, "trainees_whole", rows.len())?;
        }
        let lines: Vec<String> = rows.into_iter().map(|it| found_line(&plain, it)).collect();
        return Ok(Answer::list(found, lines));
    }
    answer_lines(ask)
}
