//! Lists of choice.

use std::collections::BTreeMap;

use tizim_core::error::{Code, Error, OrNotFound as _, Result};
use tizim_core::ids::Id;
use tizim_core::reference::{self, Reference, ReferenceDraft, ReferenceKind};
use tizim_core::register::Register;

use crate::args::{Args, ReferenceFields, ReferenceVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ReferenceVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        ReferenceVerb::Add { kind, code, fields } => {
            let draft = ReferenceDraft {
                kind: ReferenceKind::find(kind).unwrap_or_default(),
                code: code.clone(),
                ..ReferenceDraft::default()
            };
            let draft = filled(args, draft, fields)?;
            Ok(one(args, &reference::add(&register, &draft)?.value))
        }
        ReferenceVerb::Correct { id, fields } => {
            let draft = filled(args, kept(&register, *id)?, fields)?;
            Ok(one(
                args,
                &reference::correct(&register, *id, &draft)?.value,
            ))
        }
        ReferenceVerb::List { kind } => {
            let rows = register.read(|it| reference::list_of(it, kind))?;
            let lines = rows.iter().map(|it| line(args, it));
            Ok(Answer::list(to_json(&rows), lines))
        }
        ReferenceVerb::Hide { id } => hide(args, &register, *id, true),
        ReferenceVerb::Show { id } => hide(args, &register, *id, false),
    }
}

fn kept(register: &Register, id: Id) -> Result<ReferenceDraft> {
    let row = register
        .read(|it| reference::find(it, id))?
        .or_not_found(id)?;
    Ok(ReferenceDraft {
        kind: row.kind,
        code: row.code,
        name: row.name,
        forms: row.forms,
        position: row.position,
        hidden: row.hidden,
    })
}

fn hide(args: &Args, register: &Register, id: Id, hidden: bool) -> Result<Answer> {
    let draft = ReferenceDraft {
        hidden,
        ..kept(register, id)?
    };
    Ok(one(args, &reference::correct(register, id, &draft)?.value))
}

/// Puts what was typed over what is there; refuses with [`Code::BadValue`] a form without `=`.
fn filled(
    args: &Args,
    mut draft: ReferenceDraft,
    fields: &ReferenceFields,
) -> Result<ReferenceDraft> {
    draft.name.put(lang(args), fields.name.clone());
    draft.position = fields.position.unwrap_or(draft.position);
    let read = |text: &String| {
        let (form, words) = text.split_once('=').ok_or_else(|| {
            let refused = Error::refused(Code::BadValue).with("field", "form");
            refused.with("value", text)
        })?;
        Ok((form.trim().to_owned(), words.trim().to_owned()))
    };
    let typed: BTreeMap<String, String> = fields.forms.iter().map(read).collect::<Result<_>>()?;
    draft.forms.extend(typed);
    Ok(draft)
}

fn line(args: &Args, row: &Reference) -> String {
    format!("{}  {}  {}", row.id, row.code, row.name.shown(lang(args)))
}

fn one(args: &Args, row: &Reference) -> Answer {
    Answer::new(to_json(row), [line(args, row)])
}
