//! What a row is asked: the candidates, and who leads the club now.
//!
//! «Leave it out» answers one question. When a row comes again and may mean others than it might
//! then, it is another question, and is asked.

use super::decide::{ClubRef, ClubState, GrantRowState, LeaderState};
use super::leaders::PersonRef;
use super::{ClubLists, ClubsDone};
use crate::ids::Id;

/// What may be meant by a row that is in doubt; nothing where it is in none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Question {
    clubs: Vec<ClubRef>,
    people: Vec<PersonRef>,
}

impl Question {
    pub(super) fn of_club(state: &ClubState) -> Self {
        match state {
            ClubState::ToChoose(clubs) => Self::among(clubs),
            _ => Self::default(),
        }
    }

    pub(super) fn of_grant(state: &GrantRowState) -> Self {
        match state {
            GrantRowState::ToChoose(clubs) => Self::among(clubs),
            _ => Self::default(),
        }
    }

    pub(super) fn of_leader(state: &LeaderState) -> Self {
        let Some((candidates, leads)) = state.question() else {
            return Self::default();
        };
        let leads = leads.iter().filter_map(|it| it.trainee);
        let leads = leads.map(PersonRef::Known);
        Self {
            people: candidates.iter().copied().chain(leads).collect(),
            ..Self::default()
        }
    }

    fn among(clubs: &[ClubRef]) -> Self {
        Self {
            clubs: clubs.to_vec(),
            ..Self::default()
        }
    }
}

impl ClubLists {
    /// Returns the mark of a question, the same for the same candidates in any order; `done` tells
    /// what rows of the file became that were candidates.
    pub(super) fn mark_of_question(&self, question: &Question, done: &ClubsDone) -> Id {
        let clubs = question.clubs.iter().map(|club| match club {
            ClubRef::Known(id) => *id,
            ClubRef::Line(at) => (done.club(*club)).unwrap_or_else(|| self.mark_of_line(*at)),
        });
        let people = question.people.iter().map(|person| match person {
            PersonRef::Known(id) => *id,
            PersonRef::Line(at) => (done.person(*person)).unwrap_or_else(|| self.mark_of_line(*at)),
        });
        let mut ids: Vec<Id> = clubs.chain(people).collect();
        ids.sort();
        ids.dedup();
        Id::join("club-question", &ids)
    }
}
