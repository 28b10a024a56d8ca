//! Who a leader is: the rules that people of any list are matched by, and what a club adds to them.
//!
//! A row of a club says less of a person than a form does: no birth date, often no patronymic. It
//! says more too: the phone and the school at once. So a full name with the phone, a full name of
//! three parts with the school, or initials with both, decide; everything less is asked about.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::decide::Decided;
use super::questions::Question;
use super::schools::is_one_school;
use super::{Answer, Asked, ClubLine, ClubLists, LeaderState, LeadsNow};
use crate::ids::Id;
use crate::intake::import::People;
use crate::intake::matching::{Decision, Facts, KnownPeople, Memory, Verdict, Who, match_people};
use crate::intake::rows::PersonRow;
use crate::kazakh::name::{FullName, NameAgreement, compare};
use crate::kazakh::{fold, is_one_slip};

/// A younger pupil of the same name is another person, until somebody says otherwise.
const YOUNGEST_LEADER: u32 = 13;

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
    today: NaiveDate,
}

impl Rules {
    pub(super) fn new(people: People, clubs: &[ClubLine], today: NaiveDate) -> Self {
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
            today,
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

    /// Returns all names a person is known by, the one of today first.
    pub(super) fn names_of(&self, id: Id) -> &[FullName] {
        let at = self.ids.iter().position(|it| *it == id);
        let facts = at.and_then(|at| self.facts.get(at));
        facts.map_or(&[], |it| it.names.as_slice())
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
        let is_only = decision.candidates.len() == 1;
        let is_certain = |who: Who| {
            self.facts_of(who)
                .is_some_and(|other| Tie::of(row, other, self.today).is_certain(is_only))
        };
        let mut certain = decision.candidates.iter().filter(|it| is_certain(it.who));
        match (certain.next(), certain.next()) {
            (Some(only), None) => self.person(only.who),
            _ => None,
        }
    }

    /// People whom the rules do not offer, for initials or a slip tell them too little: those of the
    /// same school whose name begins alike. The one with the same phone is meant beyond doubt.
    fn beside_the_rules(&self, at: usize) -> LeaderState {
        let Some(row) = self.rows.get(&at) else {
            return LeaderState::New;
        };
        let (mut certain, mut maybe) = (Vec::new(), Vec::new());
        for (id, facts) in self.ids.iter().zip(&self.facts) {
            let tie = Tie::of(row, facts, self.today);
            if tie.is_certain(false) {
                certain.push(*id);
            } else if tie.may_be() {
                maybe.push((*id, tie.is_certain(true)));
            }
        }
        match (certain.as_slice(), maybe.as_slice()) {
            ([only], _) | ([], [(only, true)]) => LeaderState::Known(*only),
            ([], []) => LeaderState::New,
            ([], _) => {
                let ids = maybe.into_iter().map(|(id, _)| PersonRef::Known(id));
                LeaderState::ToChoose(ids.collect())
            }
            _ => LeaderState::ToChoose(certain.into_iter().map(PersonRef::Known).collect()),
        }
    }
}

/// What a row and a record have in common.
struct Tie {
    name: NameAgreement,
    has_three_parts: bool,
    /// Surname but for a slip, and the first letters of the other names.
    begins_alike: bool,
    /// Surname, and the given name but for a slip or its ending: Семён, Semyon.
    is_given_slipped: bool,
    shares_phone: bool,
    has_other_phone: bool,
    is_one_school: bool,
    /// The record is of a child too young to lead a club.
    is_child: bool,
}

impl Tie {
    fn of(row: &Facts, other: &Facts, today: NaiveDate) -> Self {
        let pairs = || {
            let others = || other.names.iter();
            row.names
                .iter()
                .flat_map(move |a| others().map(move |b| (a, b)))
        };
        let (name, has_three_parts) = pairs()
            .map(|(a, b)| (compare(a, b), !a.patronymic.is_empty()))
            .min_by_key(|(name, _)| *name)
            .unwrap_or((NameAgreement::Different, false));
        let shares_phone = row.phones.iter().any(|it| other.phones.contains(it));
        Self {
            name,
            has_three_parts,
            begins_alike: pairs().any(|(a, b)| begin_alike(a, b)),
            is_given_slipped: pairs().any(|(a, b)| is_given_slipped(a, b)),
            shares_phone,
            has_other_phone: !shares_phone && !row.phones.is_empty() && !other.phones.is_empty(),
            // A lyceum may have been read as a place of work.
            is_one_school: [&other.school, &other.organisation]
                .into_iter()
                .any(|it| is_one_school(&row.school, it)),
            is_child: other.birth_date.is_some_and(|birth| is_child(birth, today)),
        }
    }

    /// Beyond doubt; `is_only` where nobody else is offered.
    fn is_certain(&self, is_only: bool) -> bool {
        let by_phone_and_school = self.shares_phone && self.is_one_school;
        match self.name {
            NameAgreement::Same
            | NameAgreement::SameLessPatronymic
            | NameAgreement::SameRussian => {
                let is_told = self.name == NameAgreement::Same && self.has_three_parts || is_only;
                let is_in_doubt = self.has_other_phone || self.is_child;
                self.shares_phone || is_told && self.is_one_school && !is_in_doubt
            }
            NameAgreement::OneTypo => by_phone_and_school,
            _ => by_phone_and_school && self.begins_alike,
        }
    }

    /// Worth a question though nothing but the school speaks for it.
    fn may_be(&self) -> bool {
        let is_like = self.begins_alike || self.is_given_slipped;
        is_like && self.is_one_school && !self.has_other_phone
    }
}

fn is_child(birth: NaiveDate, today: NaiveDate) -> bool {
    today
        .years_since(birth)
        .is_none_or(|age| age < YOUNGEST_LEADER)
}

/// Initials tell no more than the first letters: one slip in the surname is forgiven. A letter is
/// compared as written, for «Я» folds to two.
fn begin_alike(a: &FullName, b: &FullName) -> bool {
    let is_initial = |text: &str| text.chars().filter(|it| it.is_alphabetic()).count() == 1;
    let first = |text: &str| {
        let letter = text.chars().find(|it| it.is_alphabetic())?;
        letter.to_lowercase().next()
    };
    let is_one_letter = |a: &str, b: &str| match (first(a), first(b)) {
        (Some(a), Some(b)) => a == b || fold(&a.to_string()) == fold(&b.to_string()),
        _ => true,
    };
    let (mine, theirs) = (fold(&a.surname), fold(&b.surname));
    let is_surname = !mine.is_empty() && (mine == theirs || is_one_slip(&mine, &theirs));
    let has_initial = is_initial(&a.given) || is_initial(&b.given);
    is_surname
        && has_initial
        && is_one_letter(&a.given, &b.given)
        && is_one_letter(&a.patronymic, &b.patronymic)
}

fn is_given_slipped(a: &FullName, b: &FullName) -> bool {
    let [surname, given, _] = a.parts().map(fold);
    let [other_surname, other_given, _] = b.parts().map(fold);
    let begins = |text: &str| text.chars().take(3).collect::<String>();
    let is_like = is_one_slip(&given, &other_given) || begins(&given) == begins(&other_given);
    !surname.is_empty() && surname == other_surname && is_like
}

impl ClubLists {
    /// Decides who leads the club at `place` by the row `at`.
    pub(super) fn decide_leader(
        &self,
        (at, line): (usize, &ClubLine),
        leader: &PersonRow,
        (place, decided): (usize, &mut Decided),
        rules: &Rules,
    ) -> LeaderState {
        let found = self.find_leader(at, leader, (place, &*decided), rules);
        let question = Question::of_leader(&found);
        let found = match (found, self.recalled_of(line.place, Asked::Leader)) {
            // Whom the row means is known; that they lead the club no more is news.
            (LeaderState::Differs { leads, .. }, Some(Answer::Same(id)))
                if !leads.iter().any(|it| it.trainee == Some(id)) =>
            {
                let candidates = vec![PersonRef::Known(id)];
                return LeaderState::Differs { candidates, leads };
            }
            (found, _) => found,
        };
        match self.answer_to(
            (line.place, Asked::Leader),
            question,
            &mut decided.questions,
        ) {
            Some(Answer::Same(id) | Answer::InPlace { who: Some(id), .. }) => {
                LeaderState::Known(id)
            }
            Some(Answer::New | Answer::InPlace { who: None, .. }) => LeaderState::New,
            Some(Answer::Out) => LeaderState::Out,
            None => found,
        }
    }

    fn find_leader(
        &self,
        at: usize,
        leader: &PersonRow,
        (place, decided): (usize, &Decided),
        rules: &Rules,
    ) -> LeaderState {
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
            true => LeaderState::Differs {
                candidates: candidate,
                leads: club.leaders.iter().map(LeadsNow::of).collect(),
            },
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
        Verdict::New => return rules.beside_the_rules(at),
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
