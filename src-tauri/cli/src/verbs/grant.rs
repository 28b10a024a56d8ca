//! Sums that clubs won.

use serde_json::json;
use tizim_core::common::Shelf;
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::grants::{self, Grant, GrantDraft, GrantQuery, GrantState};

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
            let draft = filled(kept.into(), fields);
            Ok(one(&grants::correct(&register, *id, &draft)?.value))
        }
        GrantVerb::List {
            club,
            states,
            overdue,
            trash,
        } => match club {
            Some(club) if states.is_empty() && !overdue => {
                let rows = register.read(|it| grants::list(it, *club, Shelf::from(*trash)))?;
                Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
            }
            _ => {
                let query = GrantQuery {
                    club: *club,
                    state: states
                        .iter()
                        .filter_map(|it| GrantState::find(it))
                        .collect(),
                    overdue: *overdue,
                    trashed: *trash,
                };
                let today = register.clock().today();
                let rows = register.read(|it| grants::list_all(it, &query, today))?;
                let lines = rows.iter().map(|it| line(&it.grant));
                Ok(Answer::list(to_json(&rows), lines))
            }
        },
        GrantVerb::Trash { ids } => {
            let count = grants::trash(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "trashed": count }),
                "act-trash-club-grant",
                count,
            ))
        }
        GrantVerb::Restore { ids } => {
            let count = grants::restore(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "restored": count }),
                "act-restore-club-grant",
                count,
            ))
        }
    }
}

/// Puts what was typed over what is there.
fn filled(kept: GrantDraft, fields: &GrantFields) -> GrantDraft {
    let fields = fields.clone();
    GrantDraft {
        title: fields.title.unwrap_or(kept.title),
        giver: fields.giver.unwrap_or(kept.giver),
        state: fields
            .state
            .and_then(|it| GrantState::find(&it))
            .unwrap_or(kept.state),
        applied_on: fields.applied_on.unwrap_or(kept.applied_on),
        asked: fields.asked.unwrap_or(kept.asked),
        won_on: fields.won_on.unwrap_or(kept.won_on),
        sum: fields.sum.unwrap_or(kept.sum),
        report_due: fields.report_due.unwrap_or(kept.report_due),
        reported_on: fields.reported_on.unwrap_or(kept.reported_on),
        note: fields.note.unwrap_or(kept.note),
    }
}

fn line(grant: &Grant) -> String {
    let state = grant.state.code();
    format!("{}  {}  {}  {state}", grant.id, grant.title, grant.sum)
}

fn one(grant: &Grant) -> Answer {
    Answer::new(to_json(grant), [line(grant)])
}
