//! Who a leader is: the rules that people of any list are matched by, and what a club adds to them.
//!
//! A row of a club says less of a person than a form does: no birth date, often no patronymic. It
//! says more too: the phone and the school at once. So a full name with the phone, a full name of
//! three parts with the school, or initials with both, decide; everything less is asked about.

use std::collections::BTreeMap;

use super::decide::Decided;
use super::schools::is_one_school;
use super::{Answer, Asked, ClubLine, ClubLists, LeaderState};
use crate::ids::Id;
use crate::intake::import::People;
use crate::intake::matching::{Decision, Facts, KnownPeople, Memory, Verdict, Who, match_people};
use crate::intake::rows::PersonRow;
use crate::kazakh::name::{NameAgreement, compare};

/// A person of the register, or the one that a row of the file adds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PersonRef {
    /// A person of the register.
    Known(Id),
    /// The leader of the row at this place of [`ClubLists::clubs`].
    Line(usize),
}

/// What the rules say of the leaders.
pub(super) struct Rules {
    ids: Vec<Id>,
    facts: Vec<Facts>,
    /// The leaders' facts, by the place of the row.
    rows: BTreeMap<usize, Facts>,
    decisions: BTreeMap<usize, Decision>,
}

impl Rules {
    pub(super) fn new(people: People, clubs: &[ClubLine]) -> Self {
        let rows: BTreeMap<usize, (String, Facts)> = clubs
            .iter()
            .enumerate()
            .filter_map(|(at, line)| {
                let leader = line.leader.as_ref()?;
                Some((at, (leader.fingerprint(), leader.facts())))
            })
            .collect();
        let known = KnownPeople::new(people.facts.iter().cloned());
        let asked = rows.iter().map(|(at, (print, facts))| {
            let row = u32::try_from(*at).unwrap_or(u32::MAX);
            (row, print.as_str(), facts)
        });
        let decisions = match_people(asked, &known, &Memory::default());
        let decisions = decisions
            .into_iter()
            .map(|it| (it.row as usize, it))
            .collect();
        Self {
            ids: people.ids,
            facts: people.facts,
            rows: rows.into_iter().map(|(at, (_, it))| (at, it)).collect(),
            decisions,
        }
    }

    fn person(&self, who: Who) -> Option<PersonRef> {
        match who {
            Who::Known { person } => {
                let id = self.ids.get(person.0 as usize)?;
                Some(PersonRef::Known(*id))
            }
            Who::Row { row } => Some(PersonRef::Line(row as usize)),
        }
    }

    fn facts_of(&self, who: Who) -> Option<&Facts> {
        match who {
            Who::Known { person } => self.facts.get(person.0 as usize),
            Who::Row { row } => self.rows.get(&(row as usize)),
        }
    }

    /// The one candidate beyond doubt.
    fn settle(&self, at: usize, decision: &Decision) -> Option<PersonRef> {
        let row = self.rows.get(&at)?;
        let is_certain = |who: Who| {
            self.facts_of(who)
                .is_some_and(|other| Tie::of(row, other).is_certain())
        };
        let mut certain = decision.candidates.iter().filter(|it| is_certain(it.who));
        match (certain.next(), certain.next()) {
            (Some(only), None) => self.person(only.who),
            _ => None,
        }
    }

    /// People whom the rules do not offer for want of a contact: the same surname and school, and a
    /// given name that begins with the initial of the row.
    fn with_initials(&self, at: usize) -> Vec<PersonRef> {
        let Some(row) = self.rows.get(&at) else {
            return Vec::new();
        };
        let is_initial = |text: &str| text.chars().filter(|it| it.is_alphabetic()).count() == 1;
        if !row.names.iter().any(|it| is_initial(&it.given)) {
            return Vec::new();
        }
        let known = self.ids.iter().zip(&self.facts);
        known
            .filter(|(_, facts)| Tie::of(row, facts).may_be())
            .map(|(id, _)| PersonRef::Known(*id))
            .collect()
    }
}

/// What a row and a record have in common.
struct Tie {
    name: NameAgreement,
    has_three_parts: bool,
    shares_phone: bool,
    has_other_phone: bool,
    is_one_school: bool,
}

impl Tie {
    fn of(row: &Facts, other: &Facts) -> Self {
        let names = row.names.iter().flat_map(|a| {
            let pairs = other.names.iter();
            pairs.map(move |b| (compare(a, b), !a.patronymic.is_empty()))
        });
        let (name, has_three_parts) = names
            .min_by_key(|(name, _)| *name)
            .unwrap_or((NameAgreement::Different, false));
        let shares_phone = row.phones.iter().any(|it| other.phones.contains(it));
        Self {
            name,
            has_three_parts,
            shares_phone,
            has_other_phone: !shares_phone && !row.phones.is_empty() && !other.phones.is_empty(),
            is_one_school: is_one_school(&row.school, &other.school),
        }
    }

    fn is_certain(&self) -> bool {
        match self.name {
            NameAgreement::Same => {
                let by_school = self.is_one_school && self.has_three_parts;
                self.shares_phone || by_school && !self.has_other_phone
            }
            NameAgreement::SameLessPatronymic | NameAgreement::SameRussian => self.shares_phone,
            NameAgreement::Initials | NameAgreement::OneTypo => {
                self.shares_phone && self.is_one_school
            }
            _ => false,
        }
    }

    /// Worth a question though nothing but the school speaks for it.
    fn may_be(&self) -> bool {
        self.name == NameAgreement::Initials && self.is_one_school && !self.has_other_phone
    }
}

impl ClubLists {
    /// Decides who leads the club at `place` by the row `at`.
    pub(super) fn decide_leader(
        &self,
        (at, line): (usize, &ClubLine),
        leader: &PersonRow,
        (place, decided): (usize, &Decided),
        rules: &Rules,
    ) -> LeaderState {
        match self.answer_of(line.place, Asked::Leader) {
            Some(Answer::Same(id)) => return LeaderState::Known(id),
            Some(Answer::New) => return LeaderState::New,
            Some(Answer::Out) => return LeaderState::Out,
            None => {}
        }
        let Some(club) = self.known.get(place) else {
            return LeaderState::None;
        };
        if let Some(same) = club.leaders.iter().find(|it| it.is(leader)) {
            return state_of(same.who);
        }
        let state = by_rules(at, decided, rules);
        let is_of_register = matches!(club.club, super::ClubRef::Known(_));
        let candidate = match &state {
            LeaderState::Known(id) => vec![PersonRef::Known(*id)],
            LeaderState::Repeated(of) => vec![PersonRef::Line(*of)],
            LeaderState::ToChoose(candidates) => candidates.clone(),
            _ => Vec::new(),
        };
        match is_of_register && !club.leaders.is_empty() {
            true => LeaderState::Differs(candidate),
            false => state,
        }
    }
}

fn by_rules(at: usize, decided: &Decided, rules: &Rules) -> LeaderState {
    let Some(decision) = rules.decisions.get(&at) else {
        return LeaderState::None;
    };
    let known = |person| rules.person(Who::Known { person }).map(state_of);
    let found = match decision.verdict {
        Verdict::New => {
            let maybe = rules.with_initials(at);
            return match maybe.is_empty() {
                true => LeaderState::New,
                false => LeaderState::ToChoose(maybe),
            };
        }
        Verdict::Known { person } => known(person),
        Verdict::Repeat {
            person: Some(person),
            ..
        } => known(person),
        Verdict::Repeat { of_row, .. } => Some(as_in(of_row as usize, decided)),
        Verdict::ToChoose => rules.settle(at, decision).map(|who| match who {
            PersonRef::Line(of) => as_in(of, decided),
            known => state_of(known),
        }),
    };
    found.unwrap_or_else(|| {
        let candidates = decision.candidates.iter();
        LeaderState::ToChoose(candidates.filter_map(|it| rules.person(it.who)).collect())
    })
}

/// What became of the leader of an earlier row.
fn as_in(of: usize, decided: &Decided) -> LeaderState {
    match decided.leaders.get(of) {
        Some(LeaderState::New) => LeaderState::Repeated(of),
        Some(LeaderState::None | LeaderState::Out) | None => LeaderState::New,
        Some(other) => other.clone(),
    }
}

fn state_of(who: PersonRef) -> LeaderState {
    match who {
        PersonRef::Known(id) => LeaderState::Known(id),
        PersonRef::Line(of) => LeaderState::Repeated(of),
    }
}
