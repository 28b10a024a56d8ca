//! What events belong to.

use tizim_core::common::Lang;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::programmes::{self, Programme, ProgrammeDraft};
use tizim_core::register::Register;

use crate::args::{Args, ProgrammeVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ProgrammeVerb) -> Result<Answer> {
    let (register, lang) = (desk::open(args)?, lang(args));
    match verb {
        ProgrammeVerb::Add { title, note } => {
            let mut draft = ProgrammeDraft {
                note: note.clone(),
                ..ProgrammeDraft::default()
            };
            draft.title.put(lang, Some(title.clone()));
            Ok(one(&programmes::add(&register, &draft)?.value, lang))
        }
        ProgrammeVerb::Correct { id, title, note } => {
            let kept = register.read(|it| programmes::programme(it, *id))?;
            let mut draft = ProgrammeDraft {
                title: kept.title,
                note: note.clone().unwrap_or(kept.note),
            };
            draft.title.put(lang, title.clone());
            Ok(one(
                &programmes::correct(&register, *id, &draft)?.value,
                lang,
            ))
        }
        ProgrammeVerb::List { trash } => {
            let rows = register.read(|it| programmes::list(it, *trash))?;
            let lines = rows.iter().map(|it| line(it, lang));
            Ok(Answer::list(to_json(&rows), lines))
        }
        ProgrammeVerb::Show { id } => show_all(&register, &[*id], lang),
        ProgrammeVerb::Trash { ids } => {
            programmes::trash(&register, ids)?;
            show_all(&register, ids, lang)
        }
        ProgrammeVerb::Restore { ids } => {
            programmes::restore(&register, ids)?;
            show_all(&register, ids, lang)
        }
    }
}

fn line(programme: &Programme, lang: Lang) -> String {
    format!("{}  {}", programme.id, programme.title.shown(lang))
}

fn one(programme: &Programme, lang: Lang) -> Answer {
    Answer::new(to_json(programme), [line(programme, lang)])
}

fn show_all(register: &Register, ids: &[Id], lang: Lang) -> Result<Answer> {
    let one_of = |id: &Id| {
        Ok(one(
            &register.read(|it| programmes::programme(it, *id))?,
            lang,
        ))
    };
    Answer::each(ids, one_of)
}
