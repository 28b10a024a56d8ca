//! Columns that the academy defines for itself.

use tizim_core::common::{Shelf, Trilingual};
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnField, OwnFieldDraft, OwnKind};
use tizim_core::register::Register;

use crate::args::{Args, OwnFieldFields, OwnFieldVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &OwnFieldVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        OwnFieldVerb::Add(fields) => {
            let draft = changed(OwnFieldDraft::default(), fields);
            Ok(one(args, &own_fields::add(&register, &draft)?.value))
        }
        OwnFieldVerb::Correct { id, fields } => {
            let before = find(&register, *id)?;
            let draft = OwnFieldDraft {
                title: before.title,
                holds: before.holds,
                choices: before.choices,
            };
            let draft = changed(draft, fields);
            Ok(one(
                args,
                &own_fields::correct(&register, *id, &draft)?.value,
            ))
        }
        OwnFieldVerb::Move { id, position } => {
            own_fields::place(&register, *id, position - 1)?;
            list(args, &register, Shelf::Kept)
        }
        OwnFieldVerb::List { trash } => list(args, &register, Shelf::from(*trash)),
        OwnFieldVerb::Trash { id } => {
            own_fields::trash(&register, *id)?;
            Ok(one(args, &find(&register, *id)?))
        }
        OwnFieldVerb::Restore { id } => {
            own_fields::restore(&register, *id)?;
            Ok(one(args, &find(&register, *id)?))
        }
    }
}

fn find(register: &Register, id: Id) -> Result<OwnField> {
    register
        .read(|it| own_fields::find(it, id))?
        .or_not_found(id)
}

fn changed(mut draft: OwnFieldDraft, fields: &OwnFieldFields) -> OwnFieldDraft {
    let Trilingual { kk, ru, en } = &mut draft.title;
    for (words, typed) in [(kk, &fields.kk), (ru, &fields.ru), (en, &fields.en)] {
        if let Some(typed) = typed {
            words.clone_from(typed);
        }
    }
    let holds = fields.holds.as_deref().and_then(OwnKind::find);
    draft.holds = holds.unwrap_or(draft.holds);
    if let Some(choices) = &fields.choices {
        draft.choices.clone_from(choices);
    }
    draft
}

fn line(args: &Args, field: &OwnField) -> String {
    let title = field.title.shown(lang(args));
    format!("{}  {title}  {}", field.id, field.holds.code())
}

fn one(args: &Args, field: &OwnField) -> Answer {
    Answer::new(to_json(field), [line(args, field)])
}

fn list(args: &Args, register: &Register, shelf: Shelf) -> Result<Answer> {
    let fields = register.read(|it| own_fields::list(it, shelf))?;
    let lines: Vec<String> = fields.iter().map(|it| line(args, it)).collect();
    Ok(Answer::list(to_json(&fields), lines))
}
