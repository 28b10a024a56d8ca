//! Sums that clubs won.

use serde_json::json;
use tizim_core::common::Shelf;
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::grants::{self, Grant, GrantDraft};

use crate::args::{Args, GrantFields, GrantVerb};
use crate::desk;
use crate::say::{Answer, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &GrantVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        GrantVerb::Add { club, fields } => {
            let draft = filled(GrantDraft::default(), fields);
            Ok(one(&grants::add(&register, *club, &draft)?.value))
        }
        GrantVerb::Correct { id, fields } => {
            let kept = register
                .read(|it| grants::find(it, *id))?
                .or_not_found(*id)?;
            let kept = GrantDraft {
                title: kept.title,
                giver: kept.giver,
                won_on: kept.won_on,
                sum: kept.sum,
                note: kept.note,
            };
            let draft = filled(kept, fields);
            Ok(one(&grants::correct(&register, *id, &draft)?.value))
        }
        GrantVerb::List { club, trash } => {
            let rows = register.read(|it| grants::list(it, *club, Shelf::from(*trash)))?;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        GrantVerb::Trash { ids } => {
            let count = grants::trash(&register, ids)?.value;
            Ok(Answer::value(json!({ "trashed": count })))
        }
        GrantVerb::Restore { ids } => {
            let count = grants::restore(&register, ids)?.value;
            Ok(Answer::value(json!({ "restored": count })))
        }
    }
}

/// Puts what was typed over what is there.
fn filled(kept: GrantDraft, fields: &GrantFields) -> GrantDraft {
    let fields = fields.clone();
    GrantDraft {
        title: fields.title.unwrap_or(kept.title),
        giver: fields.giver.unwrap_or(kept.giver),
        won_on: fields.won_on.unwrap_or(kept.won_on),
        sum: fields.sum.unwrap_or(kept.sum),
        note: fields.note.unwrap_or(kept.note),
    }
}

fn line(grant: &Grant) -> String {
    format!("{}  {}  {}", grant.id, grant.title, grant.sum)
}

fn one(grant: &Grant) -> Answer {
    Answer::new(to_json(grant), [line(grant)])
}
