//! A new leader in place of whoever leads a club now: a question names them, an answer says from
//! which day.

use chrono::NaiveDate;
use serde::Serialize;

use super::decide::{ClubRef, ClubState, LeaderState};
use super::known::KnownLeader;
use super::{Answer, Asked, ClubLists, PersonRef, Place};
use crate::clubs;
use crate::common::{Message, too_late, write_day};
use crate::error::Result;
use crate::ids::Id;
use crate::register::Register;

/// Who leads a club while it is asked who does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LeadsNow {
    /// The person; nobody where an earlier row of the file adds them.
    pub trainee: Option<Id>,
    /// Their name.
    pub name: String,
    /// The first day they lead it, or empty.
    pub from: String,
}

impl LeadsNow {
    pub(super) fn of(leader: &KnownLeader) -> Self {
        Self {
            trainee: match leader.who {
                PersonRef::Known(id) => Some(id),
                PersonRef::Line(_) => None,
            },
            name: leader.name.in_full(),
            from: leader.from.clone(),
        }
    }

    /// Says it in words.
    pub fn told(&self) -> Message {
        match self.from.as_str() {
            "" => Message::new("club-import-leads-now").name(&self.name),
            from => Message::new("club-import-leads-now-since")
                .name(&self.name)
                .with("since", write_day(from)),
        }
    }
}

impl ClubLists {
    /// Returns the day from which the leader of a row takes the place of whoever leads the club now.
    ///
    /// What was answered for an earlier reading is done already, and ends nobody's role again.
    pub fn takes_over_from(&self, place: Place) -> Option<NaiveDate> {
        match self.answers.get(&(place, Asked::Leader)) {
            Some(Answer::InPlace { from, .. }) => Some(*from),
            _ => None,
        }
    }

    /// Returns with whom the leader of a row leads the club, where that was answered.
    pub(super) fn leads_with(
        &self,
        place: Place,
        club: &ClubState,
        leader: &LeaderState,
    ) -> Vec<LeadsNow> {
        let is_together = matches!(
            self.answer_of(place, Asked::Leader),
            Some(Answer::Same(_) | Answer::New)
        );
        let ClubState::Known(club) = club else {
            return Vec::new();
        };
        let known = self
            .known
            .iter()
            .find(|it| it.club == ClubRef::Known(*club));
        let Some(known) = known.filter(|_| is_together) else {
            return Vec::new();
        };
        let line = self.clubs.iter().position(|it| it.place == place);
        let is_other = |it: &&KnownLeader| match (it.who, leader) {
            (PersonRef::Known(who), LeaderState::Known(id)) => who != *id,
            (PersonRef::Line(of), LeaderState::Repeated(same)) if of == *same => false,
            // Whom this row or a later one adds stands among the leaders as well.
            (PersonRef::Line(of), _) => line.is_some_and(|line| of < line),
            (PersonRef::Known(_), _) => true,
        };
        let others = known.leaders.iter().filter(is_other);
        others.map(LeadsNow::of).collect()
    }

    /// Refuses with `day_too_late` a day that is still to come, and a day on which those who lead the
    /// club of a row cannot have left it yet.
    pub(super) fn require_take_over(
        &self,
        register: &Register,
        place: Place,
        (who, from): (Option<Id>, NaiveDate),
    ) -> Result<()> {
        let today = register.clock().today();
        if from > today {
            return Err(too_late("from", &from.to_string(), &today.to_string()));
        }
        let mut states = self.clubs.iter().zip(&self.decided.clubs);
        let club = match states.find(|(line, _)| line.place == place) {
            Some((_, ClubState::Known(id))) => Some(*id),
            Some((_, ClubState::Repeated(of))) => self.known_club_of(*of),
            _ => None,
        };
        let Some(club) = club else { return Ok(()) };
        register.read(|it| clubs::require_take_over(it, club, who, from))
    }

    /// The club of the register that an earlier row means.
    fn known_club_of(&self, line: usize) -> Option<Id> {
        let found = self.known.iter().find(|it| it.club == ClubRef::Line(line));
        match (found, self.decided.clubs.get(line)) {
            (None, Some(ClubState::Known(id))) => Some(*id),
            _ => None,
        }
    }
}
