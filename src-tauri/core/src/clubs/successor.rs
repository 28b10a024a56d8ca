//! Whom a typed name of a new leader means.

use rusqlite::Connection;

use super::Successor;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::kazakh::fold;
use crate::memberships::{self, Membership};
use crate::trainees::TraineeDraft;

/// Returns whom a name typed for the next leader of a club means: the member of that name, or else
/// somebody new.
///
/// Refuses with [`Code::SeveralMembers`] a name that several members have; `candidates` are their
/// ids.
pub fn named_successor(
    connection: &Connection,
    club: Id,
    draft: &TraineeDraft,
) -> Result<Successor> {
    let mut people: Vec<Id> = Vec::new();
    for member in memberships::list(connection, club)? {
        if is_named(&member, draft) && !people.contains(&member.trainee) {
            people.push(member.trainee);
        }
    }
    match people.as_slice() {
        [] => Ok(Successor::New(Box::new(draft.clone()))),
        [person] => Ok(Successor::Person(*person)),
        several => {
            let ids: Vec<String> = several.iter().map(Id::to_string).collect();
            Err(Error::refused(Code::SeveralMembers)
                .with("field", "leader")
                .with("candidates", ids.join(", ")))
        }
    }
}

/// A patronymic tells people apart only where both have one.
fn is_named(member: &Membership, draft: &TraineeDraft) -> bool {
    let is_same = |kept: &str, typed: &str| fold(kept) == fold(typed);
    let is_patronymic_told = !member.patronymic.is_empty() && !draft.patronymic.trim().is_empty();
    is_same(&member.surname, &draft.surname)
        && is_same(&member.given, &draft.given)
        && (!is_patronymic_told || is_same(&member.patronymic, &draft.patronymic))
}
