//! A person's places, photo and what happened to them.

use std::path::Path;

use tizim_core::common::Argument;
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::ids::Id;
use tizim_core::register::Register;
use tizim_core::studies::{self, Study, StudyChanges, StudyDraft};
use tizim_core::trainees;
use tizim_core::words::words;

use crate::args::{Args, StudyFields, StudyVerb};
use crate::say::{Answer, lang, to_json};

/// Carries out a verb on places of before.
pub fn run(register: &Register, verb: &StudyVerb) -> Result<Answer> {
    match verb {
        StudyVerb::List { trainee } => {
            register.read(|it| trainees::show(it, *trainee))?;
            Ok(list(&register.read(|it| studies::list(it, *trainee))?))
        }
        StudyVerb::Add {
            trainee,
            place,
            until,
        } => {
            let draft = StudyDraft {
                until: until.clone().unwrap_or_default(),
                ..draft(place)
            };
            Ok(one(&studies::add(register, *trainee, draft)?.value))
        }
        StudyVerb::Correct { id, place, until } => {
            let changes = changes(place, until.clone());
            Ok(one(&studies::correct(register, *id, changes)?.value))
        }
        StudyVerb::Trash { id } => {
            studies::trash(register, &[*id])?;
            show(register, *id)
        }
        StudyVerb::Restore { id } => {
            studies::restore(register, &[*id])?;
            show(register, *id)
        }
    }
}

/// Takes a person to another place and lists those of before.
pub fn move_on(register: &Register, trainee: Id, to: &StudyFields) -> Result<Answer> {
    Ok(list(&studies::move_on(register, trainee, draft(to))?.value))
}

/// Sets or takes away a photo.
pub fn photo(register: &Register, id: Id, file: Option<&Path>) -> Result<Answer> {
    let bytes = file.map(trainees::read_photo).transpose()?;
    let hash = trainees::set_photo(register, id, bytes.as_deref())?.value;
    Ok(Answer::new(to_json(&hash), [hash]))
}

/// Tells what happened to a person.
pub fn timeline(args: &Args, register: &Register, id: Id) -> Result<Answer> {
    let told = trainees::timeline(register, id, lang(args))?;
    let lines: Vec<String> = told
        .iter()
        .map(|it| {
            let values = it.args.iter().map(|(name, of)| (&**name, of.clone()));
            let values: Vec<(&str, Argument)> = values.collect();
            format!(
                "{:10}  {}",
                it.date,
                words(lang(args)).say(&it.code, &values)
            )
        })
        .collect();
    Ok(Answer::list(to_json(&told), lines))
}

fn show(register: &Register, id: Id) -> Result<Answer> {
    let found = register.read(|it| studies::find(it, id))?;
    Ok(one(&found.or_not_found(id)?))
}

fn line(study: &Study) -> String {
    let place = [
        &study.school,
        &study.organisation,
        &study.faculty,
        &study.course,
        &study.study_group,
    ];
    let place: Vec<&str> = place
        .into_iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    let place = place.join(", ");
    format!("{}  {} – {}  {place}", study.id, study.since, study.until)
}

fn one(study: &Study) -> Answer {
    Answer::new(to_json(study), [line(study)])
}

fn list(places: &[Study]) -> Answer {
    Answer::list(to_json(&places), places.iter().map(line))
}

fn draft(place: &StudyFields) -> StudyDraft {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    StudyDraft {
        school: text(&place.school),
        organisation: text(&place.organisation),
        faculty: text(&place.faculty),
        course: text(&place.course),
        study_group: text(&place.study_group),
        since: text(&place.since),
        until: String::new(),
    }
}

fn changes(place: &StudyFields, until: Option<String>) -> StudyChanges {
    let place = place.clone();
    StudyChanges {
        school: place.school,
        organisation: place.organisation,
        faculty: place.faculty,
        course: place.course,
        study_group: place.study_group,
        since: place.since,
        until,
    }
}
