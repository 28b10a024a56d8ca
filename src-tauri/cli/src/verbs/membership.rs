//! Members of clubs.

use serde_json::json;
use tizim_core::error::Result;
use tizim_core::memberships::{self, Entry, Membership, MembershipChanges};

use crate::args::{Args, MembershipVerb};
use crate::desk;
use crate::say::{Answer, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &MembershipVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        MembershipVerb::Add {
            club,
            trainees,
            role,
            from,
            to,
        } => {
            let entry = Entry {
                role: role.clone(),
                from: from.clone(),
                to: to.clone(),
            };
            let count = memberships::add(&register, *club, trainees, &entry)?.value;
            Ok(Answer::counted(
                args,
                json!({ "added": count }),
                "act-add-membership",
                count,
            ))
        }
        MembershipVerb::Correct { id, role, from, to } => {
            let changes = MembershipChanges {
                role: role.clone(),
                from: from.clone(),
                to: to.clone(),
            };
            let membership = memberships::correct(&register, *id, &changes)?.value;
            Ok(Answer::new(to_json(&membership), [line(&membership)]))
        }
        MembershipVerb::List { club, trash } => {
            let rows = register.read(|it| match trash {
                true => memberships::list_trashed(it, *club),
                false => memberships::list(it, *club),
            })?;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        MembershipVerb::Trash { ids } => {
            let count = memberships::trash(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "trashed": count }),
                "act-trash-membership",
                count,
            ))
        }
        MembershipVerb::Restore { ids } => {
            let count = memberships::restore(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "restored": count }),
                "act-restore-membership",
                count,
            ))
        }
    }
}

fn line(membership: &Membership) -> String {
    let Membership {
        id,
        surname,
        given,
        role,
        ..
    } = membership;
    format!("{id}  {surname} {given}  {role}")
}
