//! Whom the lines of a meeting's report mean.
//!
//! An e-mail address that one person has decides, unless the name beside it is plainly another one's;
//! so does one that a list mistyped, as it was probably meant.
//! Without it a whole name decides where one person of the register bears it and is on the event's
//! list, or where the event has no list. A given name, initials, a nickname, a slip of a key, a name
//! that two people bear: all of these are for a human, with whoever it may be.

use std::collections::{BTreeMap, BTreeSet};

use super::decide::KnownPeople;
use super::facts::{Accord, Facts, Prepared};
use super::heard::begin_alike;
use super::match_marks::{find_alike, find_bearers, offer, settle, tie};
use super::name_key::NameTie;
use super::{Decision, PersonIndex, Reason, Verdict};
use crate::intake::presence::Label;

mod by_address;

/// A line of a report: what somebody called themselves, and their address.
#[derive(Debug)]
pub struct JoinFacts<'a> {
    /// The row in the file.
    pub row: u32,
    /// The label as written.
    pub typed: &'a str,
    /// The label as read.
    pub label: Label,
    /// The address in small letters, or empty.
    pub email: &'a str,
}

/// Decides whom each line means; `enrolled` are places in `everyone`.
///
/// Lines that say the same follow the first of them, where they say a name or an address.
pub fn match_joins(
    joins: &[JoinFacts<'_>],
    enrolled: &BTreeSet<PersonIndex>,
    everyone: &KnownPeople,
) -> Vec<Decision> {
    let question = |join| Question {
        join,
        enrolled,
        everyone,
    };
    let mut decided: BTreeMap<(String, &str), Decision> = BTreeMap::new();
    let mut decisions = Vec::new();
    for join in joins {
        let key = (join.typed.trim().to_lowercase(), join.email);
        // Two telephones of one make are two people, as far as anybody knows.
        let says_nothing = join.email.is_empty() && join.label.words.is_empty();
        let decision = match decided.get(&key).filter(|_| !says_nothing) {
            Some(before) => again(before, join.row),
            None => question(join).decide(),
        };
        decided.entry(key).or_insert_with(|| decision.clone());
        decisions.push(decision);
    }
    follow_addresses(joins, &mut decisions, question);
    let mut first: BTreeMap<PersonIndex, u32> = BTreeMap::new();
    for decision in &mut decisions {
        if let Verdict::Known { person } = decision.verdict {
            let of_row = *first.entry(person).or_insert(decision.row);
            if of_row != decision.row {
                decision.verdict = Verdict::Repeat {
                    of_row,
                    person: Some(person),
                };
            }
        }
    }
    decisions
}

/// Somebody's second device has the address of their first one: where no person of the register has
/// it, and one line under it says who they are, the others under it are theirs; where none says so,
/// they follow the first of them. A line that says another name does neither.
fn follow_addresses<'a>(
    joins: &'a [JoinFacts<'a>],
    decisions: &mut [Decision],
    question: impl Fn(&'a JoinFacts<'a>) -> Question<'a>,
) {
    let mut told: BTreeMap<&str, BTreeSet<PersonIndex>> = BTreeMap::new();
    for (join, decision) in joins.iter().zip(decisions.iter()) {
        if let (Verdict::Known { person }, false) = (decision.verdict, join.email.is_empty()) {
            told.entry(join.email).or_default().insert(person);
        }
    }
    let mut asked: BTreeMap<&str, &JoinFacts<'_>> = BTreeMap::new();
    for (join, decision) in joins.iter().zip(decisions.iter_mut()) {
        let is_open = matches!(decision.verdict, Verdict::New | Verdict::ToChoose);
        let is_own = decision.reason == Some(Reason::EmailOfSeveral)
            || decision.reason == Some(Reason::EmailOfAnother);
        if join.email.is_empty() || !is_open || is_own {
            continue;
        }
        let people = told.get(join.email).into_iter().flatten();
        match people.copied().collect::<Vec<_>>().as_slice() {
            [only] if question(join).speaks_for(*only) => {
                *decision = settle(join.row, *only, Reason::SameEmail);
            }
            [] => match asked.get(join.email) {
                Some(first) if join.is_like(first) => {
                    decision.verdict = Verdict::Repeat {
                        of_row: first.row,
                        person: None,
                    };
                    decision.candidates.clear();
                }
                Some(_) => {}
                None => drop(asked.insert(join.email, join)),
            },
            _ => {}
        }
    }
}

impl JoinFacts<'_> {
    /// Says no other name than another line under the same address.
    fn is_like(&self, first: &Self) -> bool {
        let words = &self.label.words;
        let is_said = |word: &String| {
            let mut said = first.label.words.iter();
            said.any(|it| begin_alike(word, it))
        };
        words.is_empty() || first.label.words.is_empty() || words.iter().any(is_said)
    }
}

/// The decision of a line that says the same as an earlier one.
fn again(before: &Decision, row: u32) -> Decision {
    let verdict = match before.verdict {
        Verdict::New | Verdict::ToChoose => Verdict::Repeat {
            of_row: before.row,
            person: None,
        },
        known => known,
    };
    Decision {
        row,
        verdict,
        reason: before.reason,
        candidates: Vec::new(),
    }
}

/// One line with everybody whom it may mean.
struct Question<'a> {
    join: &'a JoinFacts<'a>,
    enrolled: &'a BTreeSet<PersonIndex>,
    everyone: &'a KnownPeople,
}

impl Question<'_> {
    fn decide(&self) -> Decision {
        let owners = self.owners();
        let row = self.join.row;
        match owners.as_slice() {
            [] => match self.named_in_address() {
                Some(person) => settle(row, person, Reason::NameInEmail),
                None => self.decide_by_name(&[]),
            },
            [only] if self.speaks_for(*only) => settle(row, *only, Reason::SameEmail),
            [only] => self.decide_by_name(&[*only]),
            several => match self.only_named(several) {
                Some(person) => settle(row, person, Reason::SameEmail),
                None => {
                    let all = several.iter().map(|it| (Reason::EmailOfSeveral, *it));
                    offer(row, all.collect())
                }
            },
        }
    }

    fn who_may_come(&self) -> Vec<PersonIndex> {
        match self.enrolled.is_empty() {
            true => (0..self.everyone.count()).map(PersonIndex).collect(),
            false => self.enrolled.iter().copied().collect(),
        }
    }

    /// Whoever is on the event's list may come; where it has no list, anybody.
    fn may_come(&self, person: PersonIndex) -> bool {
        self.enrolled.is_empty() || self.enrolled.contains(&person)
    }

    fn facts(&self) -> Facts {
        let mut names: Vec<_> = self.join.label.whole_names().cloned().collect();
        if names.is_empty() {
            names.extend(self.join.label.names.iter().cloned());
        }
        Facts {
            names,
            emails: Some(self.join.email.to_owned())
                .filter(|it| !it.is_empty())
                .into_iter()
                .collect(),
            ..Facts::default()
        }
    }

    /// Decides by the name alone; `owners` have the address and another name.
    fn decide_by_name(&self, owners: &[PersonIndex]) -> Decision {
        let facts = Prepared::new(&self.facts());
        let mut found: Vec<(Reason, PersonIndex)> = Vec::new();
        if self.join.label.whole_names().next().is_some() {
            let bearers = find_bearers(&facts, self.everyone);
            if let ([only], []) = (bearers.as_slice(), owners) {
                match self.doubt(&facts, *only) {
                    None => return settle(self.join.row, *only, Reason::OnlyEnrolled),
                    Some(reason) => found.push((reason, *only)),
                }
            } else {
                let reason = match bearers.len() + owners.len() {
                    0 | 1 => Reason::NameOnly,
                    _ if owners.is_empty() => Reason::SeveralNamesakes,
                    _ => Reason::EmailOfAnother,
                };
                found.extend(bearers.into_iter().map(|it| (reason, it)));
            }
            found.extend(owners.iter().map(|it| (Reason::EmailOfAnother, *it)));
            if found.is_empty() {
                found = find_alike(&facts, self.everyone);
            }
        } else {
            found.extend(owners.iter().map(|it| (Reason::EmailOfAnother, *it)));
            found.extend(self.find_by_words(&facts));
        }
        let mut seen = BTreeSet::new();
        found.retain(|(_, person)| seen.insert(*person));
        offer(self.join.row, found)
    }

    /// Why the only bearer of a name is not yet whom the line means.
    fn doubt(&self, facts: &Prepared, bearer: PersonIndex) -> Option<Reason> {
        let other = self.everyone.facts_of(bearer)?;
        match () {
            () if facts.email(other) == Accord::Differ => Some(Reason::EmailDiffers),
            () if self.may_come(bearer) => None,
            () => Some(Reason::NotEnrolled),
        }
    }

    /// People of the list whom a given name, a nickname or initials may mean, the likelier first.
    fn find_by_words(&self, facts: &Prepared) -> Vec<(Reason, PersonIndex)> {
        let mut found = Vec::new();
        for person in self.enrolled {
            let Some(other) = self.everyone.facts_of(*person) else {
                continue;
            };
            if let Some(rank) = self.rank(facts, other) {
                found.push((rank, *person));
            }
        }
        found.sort_unstable();
        let told = |(rank, person): (u8, PersonIndex)| match rank {
            0 => (Reason::InitialsOnly, person),
            _ => (Reason::GivenNameOnly, person),
        };
        found.into_iter().map(told).collect()
    }

    fn rank(&self, facts: &Prepared, other: &Prepared) -> Option<u8> {
        let words = &self.join.label.words;
        let has = |part: fn(&super::name_key::NameKey) -> &String| {
            other.names.iter().any(|it| words.contains(part(it)))
        };
        let begins = || {
            let mut names = other.names.iter();
            names.any(|name| words.iter().any(|word| begin_alike(word, &name.given)))
        };
        match () {
            () if tie(facts, other) == NameTie::Initials => Some(0),
            () if has(|it| &it.given) => Some(1),
            () if has(|it| &it.surname) => Some(2),
            () if begins() => Some(3),
            () => None,
        }
    }
}
