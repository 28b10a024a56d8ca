//! Whom the lines of a sign-in sheet mean: the people enrolled first, then everybody.
//!
//! A sheet has names as they were heard and little besides, so a name decides alone only when one
//! enrolled person bears it and nothing disagrees. Initials, slips and people who are not enrolled
//! are for a human.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::keys_of;
use super::decide::KnownPeople;
use super::evidence::{Evidence, SharedContacts, weigh};
use super::facts::{Accord, Facts, Prepared};
use super::name_key::{NameKey, NameTie};
use super::{Candidate, Decision, PersonIndex, Reason, Verdict, Who};

const MOST_CANDIDATES: usize = 6;

/// Decides whom each line means; `enrolled` are places in `everyone`.
pub fn match_marks<'a>(
    rows: impl IntoIterator<Item = (u32, &'a Facts)>,
    enrolled: &BTreeSet<PersonIndex>,
    everyone: &KnownPeople,
) -> Vec<Decision> {
    let mut signed: BTreeMap<PersonIndex, u32> = BTreeMap::new();
    let mut decisions = Vec::new();
    for (row, facts) in rows {
        let mut decision = decide(row, &Prepared::new(facts), enrolled, everyone);
        if let Verdict::Known { person } = decision.verdict {
            match signed.get(&person) {
                Some(first) => {
                    decision.verdict = Verdict::Repeat {
                        of_row: *first,
                        person: Some(person),
                    }
                }
                None => {
                    signed.insert(person, row);
                }
            }
        }
        decisions.push(decision);
    }
    decisions
}

fn decide(
    row: u32,
    facts: &Prepared,
    enrolled: &BTreeSet<PersonIndex>,
    everyone: &KnownPeople,
) -> Decision {
    let mut bearers = Vec::new();
    let mut maybe = Vec::new();
    for person in enrolled {
        let Some(other) = everyone.facts_of(*person) else {
            continue;
        };
        if let Evidence::Sure(reason) = weigh(facts, other, SharedContacts::default()).evidence {
            return settle(row, *person, reason);
        }
        match tie(facts, other) {
            tie if tie.is_full() => bearers.push((*person, facts.place(other))),
            tie => maybe.extend(reason_of(tie, facts.place(other)).map(|reason| (reason, *person))),
        }
    }
    // A namesake who came without being enrolled is told by the place alone.
    let mut guests = Vec::new();
    if let [(only, accord @ (Accord::Same | Accord::Unknown))] = bearers.as_slice() {
        if *accord == Accord::Unknown {
            guests = find_namesakes_of_place(facts, enrolled, everyone);
        }
        if guests.is_empty() {
            return settle(row, *only, Reason::OnlyEnrolled);
        }
    }
    let mut found: Vec<(Reason, PersonIndex)> = bearers
        .iter()
        .map(|(person, _)| {
            (
                if bearers.len() + guests.len() > 1 {
                    Reason::SeveralNamesakes
                } else {
                    Reason::NameOnly
                },
                *person,
            )
        })
        .collect();
    maybe.sort_unstable();
    found.extend(guests);
    if found.is_empty() {
        found = find_others(facts, enrolled, everyone);
    }
    found.extend(maybe);
    if found.is_empty() {
        found = find_alike(facts, everyone);
    }
    offer(row, found)
}

/// People whose name may be the one on the sheet with a slip or two, those of the same place first:
/// before somebody is called new, everybody is looked at.
pub(super) fn find_alike(facts: &Prepared, everyone: &KnownPeople) -> Vec<(Reason, PersonIndex)> {
    let mut found = Vec::new();
    for person in everyone.beginning_like(facts) {
        let Some(other) = everyone.facts_of(person) else {
            continue;
        };
        let mut pairs = facts
            .names
            .iter()
            .flat_map(|a| other.names.iter().map(move |b| (a, b)));
        if let Some((a, b)) = pairs.find(|(a, b)| a.is_heard_nearly_as(b)) {
            let reason = if a.is_initial() || b.is_initial() {
                Reason::InitialsOnly
            } else {
                Reason::SpellingDiffers
            };
            found.push((facts.place(other), reason, person));
        }
    }
    found.sort_unstable();
    found
        .into_iter()
        .map(|(_, reason, person)| (reason, person))
        .collect()
}

/// People of that name and place who are not enrolled.
fn find_namesakes_of_place(
    facts: &Prepared,
    enrolled: &BTreeSet<PersonIndex>,
    everyone: &KnownPeople,
) -> Vec<(Reason, PersonIndex)> {
    let mut others = find_others(facts, enrolled, everyone);
    others.retain(|(_, person)| {
        everyone
            .facts_of(*person)
            .is_some_and(|other| facts.place(other) == Accord::Same && tie(facts, other).is_full())
    });
    others
}

/// Everybody in the register who bears the whole name, as far as both sides have it.
pub(super) fn find_bearers(facts: &Prepared, everyone: &KnownPeople) -> Vec<PersonIndex> {
    let places: BTreeSet<u32> = keys_of(facts)
        .into_iter()
        .flat_map(|key| everyone.find(key))
        .collect();
    let people = places.into_iter().map(PersonIndex);
    let bears = |it: &PersonIndex| {
        let other = everyone.facts_of(*it);
        other.is_some_and(|other| tie(facts, other).is_full())
    };
    people.filter(bears).collect()
}

/// People of that name who are not enrolled.
fn find_others(
    facts: &Prepared,
    enrolled: &BTreeSet<PersonIndex>,
    everyone: &KnownPeople,
) -> Vec<(Reason, PersonIndex)> {
    let places: BTreeSet<u32> = keys_of(facts)
        .into_iter()
        .flat_map(|key| everyone.find(key))
        .collect();
    let mut found = Vec::new();
    for person in places
        .into_iter()
        .map(PersonIndex)
        .filter(|person| !enrolled.contains(person))
    {
        let Some(other) = everyone.facts_of(person) else {
            continue;
        };
        let place = facts.place(other);
        let tie = tie(facts, other);
        if tie.is_full() && place != Accord::Differ
            || tie <= NameTie::Initials && place == Accord::Same
        {
            found.push((place, tie, person));
        }
    }
    found.sort_unstable();
    found
        .into_iter()
        .map(|(.., person)| (Reason::NotEnrolled, person))
        .collect()
}

pub(super) fn tie(facts: &Prepared, other: &Prepared) -> NameTie {
    let pairs = facts
        .names
        .iter()
        .flat_map(|a| other.names.iter().map(move |b| (a, b)));
    pairs
        .filter(|(a, b)| may_agree(a, b))
        .map(|(a, b)| match a.tie(b) {
            // Folding hides a letter that was struck twice: a human looks.
            tie if tie.is_full() && a.has_letter_twice_beside(b) => NameTie::Typo,
            tie => tie,
        })
        .min()
        .unwrap_or(NameTie::Different)
}

/// Names without a common first letter are not worth comparing letter by letter.
fn may_agree(a: &NameKey, b: &NameKey) -> bool {
    let first = |word: &str| word.chars().next();
    let letters = [first(&b.surname), first(&b.given)];
    [first(&a.surname), first(&a.given)]
        .iter()
        .flatten()
        .any(|letter| letters.contains(&Some(*letter)))
}

fn reason_of(tie: NameTie, place: Accord) -> Option<Reason> {
    match tie {
        NameTie::Typo => Some(Reason::SpellingDiffers),
        NameTie::Initials => Some(Reason::InitialsOnly),
        NameTie::SurnameChanged => Some(Reason::SurnameDiffers),
        NameTie::Loose if place != Accord::Differ => Some(Reason::SpellingDiffers),
        NameTie::GivenOnly if place == Accord::Same => Some(Reason::SurnameDiffers),
        _ => None,
    }
}

pub(super) fn settle(row: u32, person: PersonIndex, reason: Reason) -> Decision {
    Decision {
        row,
        verdict: Verdict::Known { person },
        reason: Some(reason),
        candidates: Vec::new(),
    }
}

pub(super) fn offer(row: u32, found: Vec<(Reason, PersonIndex)>) -> Decision {
    let to_candidate = |(reason, person): (Reason, PersonIndex)| Candidate {
        who: Who::Known { person },
        reason,
    };
    let candidates: Vec<Candidate> = found
        .into_iter()
        .take(MOST_CANDIDATES)
        .map(to_candidate)
        .collect();
    let reason = candidates.first().map(|candidate| candidate.reason);
    let verdict = if candidates.is_empty() {
        Verdict::New
    } else {
        Verdict::ToChoose
    };
    Decision {
        row,
        verdict,
        reason,
        candidates,
    }
}
