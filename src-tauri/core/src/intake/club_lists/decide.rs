//! What each row is: a new club, a known one, the club of an earlier row, or for a person to say.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{KnownClub, KnownLeader, SamePlace, read_known};
use super::leaders::{PersonRef, Rules};
use super::questions::Question;
use super::{Answer, Asked, ClubLine, ClubLists, ClubsDone, LeadsNow, Place};
use crate::error::Result;
use crate::ids::Id;
use crate::intake::import::{BetterName, read_people};
use crate::intake::rows::PersonRow;
use crate::kazakh::name::{NameAgreement, compare};
use crate::register::Register;

/// A club of the register, or the one that a row of the file adds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ClubRef {
    /// A club of the register.
    Known(Id),
    /// The club of the row at this place of [`ClubLists::clubs`].
    Line(usize),
}

/// What will become of a row of a list of clubs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ClubState {
    /// A new club.
    New,
    /// A club of the register.
    Known(Id),
    /// The club of an earlier row, by its place in [`ClubLists::clubs`].
    Repeated(usize),
    /// A person must say which of these it is, if any.
    ToChoose(Vec<ClubRef>),
    /// Left out.
    Out,
}

/// What will become of the leader a row names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LeaderState {
    /// The row names nobody, or its club waits.
    None,
    /// Somebody new.
    New,
    /// A person of the register.
    Known(Id),
    /// The leader of an earlier row, by its place in [`ClubLists::clubs`].
    Repeated(usize),
    /// A person must say which of these it is, if any.
    ToChoose(Vec<PersonRef>),
    /// The club has another leader already: a person must say who leads it.
    Differs {
        /// People the row may mean.
        candidates: Vec<PersonRef>,
        /// Who leads the club now.
        leads: Vec<LeadsNow>,
    },
    /// Left out.
    Out,
}

/// What will become of a row of grants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum GrantRowState {
    /// A new grant of this club.
    New(ClubRef),
    /// A grant that the club has already.
    Known(Id, Id),
    /// The grant of an earlier row, by its place in [`ClubLists::grants`].
    Repeated(usize),
    /// A person must say of which club it is.
    ToChoose(Vec<ClubRef>),
    /// Left out.
    Out,
}

/// What was decided of every row, in the order of the rows.
#[derive(Debug, Default)]
pub(super) struct Decided {
    pub(super) clubs: Vec<ClubState>,
    pub(super) leaders: Vec<LeaderState>,
    pub(super) grants: Vec<GrantRowState>,
    /// What each answered row was asked.
    pub(super) questions: BTreeMap<(Place, Asked), Question>,
    /// What rows of clubs spell otherwise, each by its place in [`ClubLists::clubs`].
    pub(super) names: Vec<BetterName>,
}

impl ClubLists {
    /// Returns what becomes of each row of clubs and its leader.
    pub fn club_states(&self) -> impl Iterator<Item = (&ClubLine, &ClubState, &LeaderState)> {
        let states = self.decided.clubs.iter().zip(&self.decided.leaders);
        self.clubs
            .iter()
            .zip(states)
            .map(|(line, (club, leader))| (line, club, leader))
    }

    /// Returns what becomes of each row of grants.
    pub fn grant_states(&self) -> impl Iterator<Item = (&super::GrantLine, &GrantRowState)> {
        self.grants.iter().zip(&self.decided.grants)
    }

    /// Compares every row with the register and with the rows before it.
    pub(super) fn decide(&mut self, register: &Register) -> Result<()> {
        let (people, known, recalled) = register.read(|connection| {
            let people = read_people(connection, &self.reference)?;
            let phones_of = |id: Id| {
                let at = people.ids.iter().position(|it| *it == id);
                let facts = at.and_then(|at| people.facts.get(at));
                facts.map(|it| it.phones.clone()).unwrap_or_default()
            };
            let known = read_known(connection, self.today, &phones_of)?;
            Ok((people, known, self.recall(connection)?))
        })?;
        let rules = Rules::new(people, &self.clubs, self.today);
        self.known = known;
        self.recalled = recalled;
        let mut decided = Decided::default();
        // The rows are looked at while the clubs they name are added to those known.
        let lines = self.clubs.clone();
        for (at, line) in lines.iter().enumerate() {
            let (club, leader) = self.decide_line((at, line), &mut decided, &rules);
            decided.clubs.push(club);
            decided.leaders.push(leader);
        }
        decided.grants = self.decide_grants(&mut decided.questions);
        decided.names = register.read(|it| self.find_names(it, &decided, &rules))?;
        self.decided = decided;
        self.drop_settled();
        Ok(())
    }

    /// Drops what was left out once and is in doubt no more: it is nobody's answer to this reading.
    fn drop_settled(&mut self) {
        let clubs = self.clubs.iter().zip(&self.decided.clubs);
        let out_clubs = clubs.filter(|(_, state)| **state == ClubState::Out);
        let leaders = self.clubs.iter().zip(&self.decided.leaders);
        let out_leaders = leaders.filter(|(_, state)| **state == LeaderState::Out);
        let grants = self.grants.iter().zip(&self.decided.grants);
        let out_grants = grants.filter(|(_, state)| **state == GrantRowState::Out);
        let out: BTreeSet<(Place, Asked)> = out_clubs
            .map(|(line, _)| (line.place, Asked::Club))
            .chain(out_leaders.map(|(line, _)| (line.place, Asked::Leader)))
            .chain(out_grants.map(|(line, _)| (line.place, Asked::Grant)))
            .collect();
        self.recalled
            .retain(|asked, it| it.answer != Answer::Out || out.contains(asked));
    }

    fn decide_line(
        &mut self,
        (at, line): (usize, &ClubLine),
        decided: &mut Decided,
        rules: &Rules,
    ) -> (ClubState, LeaderState) {
        let club = self.decide_club(line, &mut decided.questions);
        let place = match &club {
            ClubState::New => {
                self.known.push(KnownClub::of_line(at, line));
                Some(self.known.len() - 1)
            }
            ClubState::Known(id) => self.place_of(ClubRef::Known(*id)),
            ClubState::Repeated(of) => self.place_of(ClubRef::Line(*of)),
            ClubState::ToChoose(_) | ClubState::Out => None,
        };
        let (Some(row), Some(place)) = (&line.leader, place) else {
            return (club, LeaderState::None);
        };
        let leader = self.decide_leader((at, line), row, (place, &mut *decided), rules);
        let who = match leader {
            LeaderState::New => Some(PersonRef::Line(at)),
            LeaderState::Known(id) => Some(PersonRef::Known(id)),
            LeaderState::Repeated(of) => Some(PersonRef::Line(of)),
            _ => None,
        };
        if let Some(who) = who {
            let is_in_place = self.takes_over_from(line.place).is_some();
            self.lead(place, (who, row), is_in_place);
        }
        (club, leader)
    }

    pub(super) fn answer_of(&self, place: Place, asked: Asked) -> Option<Answer> {
        let said = self.answers.get(&(place, asked)).copied();
        said.or_else(|| self.recalled_of(place, asked))
    }

    /// Returns what was answered when such a row was read before, and is not answered now.
    pub(super) fn recalled_of(&self, place: Place, asked: Asked) -> Option<Answer> {
        let asked = (place, asked);
        let is_open = !self.asked_again.contains(&asked) && !self.answers.contains_key(&asked);
        let recalled = self.recalled.get(&asked).filter(|_| is_open);
        recalled.map(|it| it.answer)
    }

    /// Returns the answer to what a row is asked, and notes the question.
    ///
    /// A row left out once is left out while the same is asked of it: a club that is gone takes the
    /// answer along, and with other candidates it is another question. Whom a row was said to be holds without a doubt as well, for the name
    /// may have been corrected since.
    pub(super) fn answer_to(
        &self,
        asked: (Place, Asked),
        question: Question,
        questions: &mut BTreeMap<(Place, Asked), Question>,
    ) -> Option<Answer> {
        let answer = self.answer_of(asked.0, asked.1)?;
        let is_said_now = self.answers.contains_key(&asked);
        let is_asked_so = || {
            let mark = self.mark_of_question(&question, &ClubsDone::default());
            let recalled = self.recalled.get(&asked);
            question != Question::default() && recalled.is_some_and(|it| it.is_to(mark))
        };
        let holds = answer != Answer::Out || is_said_now || is_asked_so();
        questions.insert(asked, question);
        holds.then_some(answer)
    }

    fn place_of(&self, club: ClubRef) -> Option<usize> {
        self.known.iter().position(|it| it.club == club)
    }

    /// Notes who leads a club, for rows that tell of it again.
    fn lead(&mut self, place: usize, (who, row): (PersonRef, &PersonRow), is_in_place: bool) {
        let leader = KnownLeader {
            who,
            name: row.name.name.clone(),
            phones: row.phones.clone(),
            from: String::new(),
        };
        if let Some(club) = self.known.get_mut(place) {
            if is_in_place {
                club.leaders.clear();
            }
            club.leaders.push(leader);
        }
    }

    /// One name at one school is one club; a slip in it, or a place that is not told, needs the same
    /// leader to be so without asking.
    fn decide_club(
        &self,
        line: &ClubLine,
        questions: &mut BTreeMap<(Place, Asked), Question>,
    ) -> ClubState {
        let found = self.find_club(line);
        let question = Question::of_club(&found);
        match self.answer_to((line.place, Asked::Club), question, questions) {
            Some(Answer::Same(id)) => ClubState::Known(id),
            Some(Answer::New | Answer::InPlace { .. }) => ClubState::New,
            Some(Answer::Out) => ClubState::Out,
            None => found,
        }
    }

    fn find_club(&self, line: &ClubLine) -> ClubState {
        let (mut same, mut maybe) = (Vec::new(), Vec::new());
        for club in &self.known {
            let is_named = club.has_name(&line.name);
            if !is_named && !club.has_near_name(&line.name) {
                continue;
            }
            let has_leader = line
                .leader
                .as_ref()
                .is_some_and(|leader| club.leaders.iter().any(|it| it.is(leader)));
            match club.place(line, &self.reference) {
                SamePlace::Yes if is_named || has_leader => same.push(club.club),
                SamePlace::Unknown if is_named && has_leader => same.push(club.club),
                SamePlace::Yes => maybe.push(club.club),
                SamePlace::Unknown if is_named => maybe.push(club.club),
                _ => {}
            }
        }
        match (same.as_slice(), maybe.as_slice()) {
            ([ClubRef::Known(id)], _) => ClubState::Known(*id),
            ([ClubRef::Line(of)], _) => ClubState::Repeated(*of),
            ([], []) => ClubState::New,
            ([], _) => ClubState::ToChoose(maybe),
            _ => ClubState::ToChoose(same),
        }
    }
}

impl KnownLeader {
    /// Whether a row names this person: the name agrees as far as it is written, or the phone and a
    /// part of the name.
    pub(super) fn is(&self, row: &PersonRow) -> bool {
        let agreement = compare(&self.name, &row.name.name);
        let shares_phone = row.phones.iter().any(|it| self.phones.contains(it));
        let tells_apart = !shares_phone && !self.phones.is_empty() && !row.phones.is_empty();
        match agreement {
            NameAgreement::Same
            | NameAgreement::SameLessPatronymic
            | NameAgreement::SameRussian => true,
            NameAgreement::Initials | NameAgreement::OneTypo => !tells_apart,
            NameAgreement::SurnameChanged | NameAgreement::Partial => shares_phone,
            NameAgreement::Different => false,
        }
    }
}
