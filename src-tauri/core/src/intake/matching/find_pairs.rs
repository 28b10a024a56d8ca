//! People of the register who may be one: the same rules that tell who a row is, over everybody.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::PersonIndex;
use super::blocks::{Key, MOST_UNDER_KEY, contact_keys, full_name_keys, is_asked, keys_of};
use super::brief::{Brief, are_near};
use super::decide::{KnownPeople, SHARED_BY};
use super::evidence::{Evidence, SharedContacts, best_tie, weigh};
use super::facts::{Accord, Facts, Prepared, Study};
use super::name_key::NameTie;
use crate::kazakh::fold;
use crate::kazakh::name::FullName;

/// Two people who may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The two, in the order of the list they came from.
    pub people: [PersonIndex; 2],
    /// From 0 to 100: the more, the likelier.
    pub score: u8,
    /// Whether a rule that joins rows by itself would join these two.
    pub is_strict: bool,
    /// What speaks for and against.
    pub facts: Vec<PairFact>,
}

/// What two people have in common, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PairFact {
    SameIin,
    IinOneDigitApart,
    OtherIin,
    SameName,
    SimilarName,
    InitialsAgree,
    OtherSurname,
    SameBirthDate,
    BirthDateOneDigitApart,
    OtherBirthDate,
    SamePhone,
    SameEmail,
    SameGroup,
    SameYear,
    SamePlace,
    SameDistrict,
}

impl PairFact {
    /// What a fact adds to the score.
    const fn weight(self) -> i32 {
        match self {
            Self::SameIin => 60,
            Self::SameName | Self::SameBirthDate => 30,
            Self::IinOneDigitApart | Self::SamePhone | Self::SameEmail => 20,
            Self::SimilarName | Self::InitialsAgree | Self::SameGroup => 15,
            Self::OtherSurname | Self::SameYear | Self::SamePlace => 8,
            Self::SameDistrict => 3,
            Self::BirthDateOneDigitApart => 0,
            Self::OtherBirthDate => -25,
            Self::OtherIin => -30,
        }
    }
}

/// Finds pairs, the likeliest first; `told_apart` says whether a human said that two are not the
/// same. `progress` hears how many people were looked at and may stop.
///
/// Returns nothing where it was stopped.
pub fn find_pairs(
    known: &KnownPeople,
    told_apart: impl Fn(PersonIndex, PersonIndex) -> bool,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Option<Vec<Pair>> {
    let total = known.count();
    let mut pairs = Vec::new();
    for index in 0..total {
        if index % 256 == 0 && progress(index, total).is_break() {
            return None;
        }
        let one = PersonIndex(index);
        for other in resembling(known, one) {
            if !told_apart(one, other) {
                pairs.extend(pair_of(known, one, other));
            }
        }
    }
    let more = of_one_word(known, told_apart, &pairs);
    pairs.extend(more);
    pairs.sort_by_key(|pair| (!pair.is_strict, u8::MAX - pair.score, pair.people));
    Some(pairs)
}

/// Pairs of people of whom one and the same word is known as their name, and nothing that tells them
/// apart; a word that many bear says nothing.
fn of_one_word(
    known: &KnownPeople,
    told_apart: impl Fn(PersonIndex, PersonIndex) -> bool,
    found: &[Pair],
) -> Vec<Pair> {
    let mut bearers: BTreeMap<String, Vec<PersonIndex>> = BTreeMap::new();
    for person in (0..known.count()).map(PersonIndex) {
        if let Some(word) = known.name_of(person).and_then(FullName::only_word) {
            bearers.entry(fold(word)).or_default().push(person);
        }
    }
    let found: BTreeSet<[PersonIndex; 2]> = found.iter().map(|it| it.people).collect();
    let mut pairs = Vec::new();
    for people in bearers
        .into_values()
        .filter(|it| it.len() <= BEARERS_OF_RARE_NAME)
    {
        for (at, one) in people.iter().enumerate() {
            for other in people.iter().skip(at + 1) {
                if !found.contains(&[*one, *other]) && !told_apart(*one, *other) {
                    pairs.extend(pair_of_one_word(known, *one, *other));
                }
            }
        }
    }
    pairs
}

fn pair_of_one_word(known: &KnownPeople, one: PersonIndex, other: PersonIndex) -> Option<Pair> {
    let (a, b) = (known.facts_of(one)?, known.facts_of(other)?);
    let shared = SharedContacts::default();
    if weigh(a, b, shared).evidence == Evidence::Other {
        return None;
    }
    let facts = facts_of(a, b, shared);
    Some(Pair {
        people: [one, other],
        score: score_of(&facts),
        is_strict: false,
        facts,
    })
}

/// People after this one who share a key with them.
fn resembling(known: &KnownPeople, one: PersonIndex) -> BTreeSet<PersonIndex> {
    let Some(facts) = known.facts_of(one) else {
        return BTreeSet::new();
    };
    let brief = Brief::of(facts);
    keys_of(facts)
        .into_iter()
        .filter(|key| is_asked(facts, *key) && !is_shared(known, facts, *key))
        .flat_map(|key| known.find(key))
        .filter(|other| *other > one.0)
        .map(PersonIndex)
        // Most namesakes are told apart without folding anything.
        .filter(|other| {
            !known.is_another((facts, &brief), *other) || known.is_born_near(&brief, *other)
        })
        .collect()
}

/// Whether a key is of a phone or an address that many people have.
fn is_shared(known: &KnownPeople, facts: &Prepared, key: Key) -> bool {
    contact_keys(facts).any(|it| it == key)
        && known.find(key).take(SHARED_BY.min(MOST_UNDER_KEY)).count() == SHARED_BY
}

/// How alike two people are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// From 0 to 100: the more, the likelier they are one.
    pub score: u8,
    /// Whether a rule that joins rows by itself would join these two.
    pub is_strict: bool,
    /// Whether a person would be asked about them.
    pub is_asked: bool,
    /// Whether a birth date or a number says that they are two.
    pub is_another: bool,
    /// What speaks for and against.
    pub facts: Vec<PairFact>,
}

/// Compares two people by the same rules, whoever else there is.
pub fn compare_people(a: &Facts, b: &Facts) -> Likeness {
    let shared = SharedContacts::default();
    let (a, b) = (Prepared::new(a), Prepared::new(b));
    let evidence = weigh(&a, &b, shared).evidence;
    let facts = facts_of(&a, &b, shared);
    let is_slip = evidence == Evidence::Other && is_slip_in_the_date(&a, &b);
    Likeness {
        score: score_of(&facts),
        is_strict: matches!(evidence, Evidence::Sure(_)),
        is_asked: matches!(evidence, Evidence::Sure(_) | Evidence::Maybe(_)) || is_slip,
        is_another: evidence == Evidence::Other && !is_slip,
        facts,
    }
}

fn score_of(facts: &[PairFact]) -> u8 {
    let weight: i32 = facts.iter().map(|fact| fact.weight()).sum();
    u8::try_from(weight.clamp(0, 100)).unwrap_or(100)
}

fn pair_of(known: &KnownPeople, one: PersonIndex, other: PersonIndex) -> Option<Pair> {
    let (a, b) = (known.facts_of(one)?, known.facts_of(other)?);
    let shared = SharedContacts {
        phone: a.phones.iter().any(|it| {
            let key = super::blocks::phone_key(it);
            b.phones.contains(it) && is_shared(known, a, key)
        }),
        email: a
            .emails
            .iter()
            .flat_map(|it| super::blocks::email_keys(it))
            .any(|key| is_shared(known, a, key)),
    };
    let evidence = weigh(a, b, shared).evidence;
    match evidence {
        Evidence::Other if !is_slip_in_the_date(a, b) => return None,
        Evidence::Nothing if !is_of_a_rare_name(known, a, b) => return None,
        _ => {}
    }
    let facts = facts_of(a, b, shared);
    Some(Pair {
        people: [one, other],
        score: score_of(&facts),
        is_strict: matches!(evidence, Evidence::Sure(_)),
        facts,
    })
}

/// Whether two people have one whole name, and birth dates that a slip of a key makes of each other;
/// without a patronymic on both sides also one place or one year of study. A list that is read is
/// not asked about for so little, whoever looks for people written down twice is.
fn is_slip_in_the_date(a: &Prepared, b: &Prepared) -> bool {
    let dates = a.birth_date.zip(b.birth_date);
    if a.iin(b) == Accord::Differ || !dates.is_some_and(|(one, other)| are_near(one, other)) {
        return false;
    }
    let is_beside = a.place(b) == Accord::Same || a.study(b) <= Study::SameYear;
    match best_tie(a, b) {
        NameTie::Full => true,
        tie => tie.is_full() && is_beside,
    }
}

/// A name borne by more people than this is a common one, and says nothing alone.
const BEARERS_OF_RARE_NAME: usize = 4;

/// Whether two people bear one full name that few bear, and no more than one thing speaks against
/// their being one: whoever types such a name in a new form is warned of it too.
fn is_of_a_rare_name(known: &KnownPeople, a: &Prepared, b: &Prepared) -> bool {
    let is_rare =
        |key| known.find(key).take(BEARERS_OF_RARE_NAME + 1).count() <= BEARERS_OF_RARE_NAME;
    let against = [a.phone(b), a.email(b), a.place(b)];
    let against = against.iter().filter(|it| **it == Accord::Differ).count()
        + usize::from(a.study(b) == Study::Differ);
    against <= 1 && full_name_keys(a).any(is_rare) && best_tie(a, b).is_full()
}

fn facts_of(a: &Prepared, b: &Prepared, shared: SharedContacts) -> Vec<PairFact> {
    let mut facts = Vec::new();
    let ties = a
        .names
        .iter()
        .flat_map(|x| b.names.iter().map(|y| x.tie(y)));
    facts.extend(match ties.min().unwrap_or(NameTie::Different) {
        NameTie::Full | NameTie::TwoParts | NameTie::LessPatronymic => Some(PairFact::SameName),
        NameTie::Typo | NameTie::Loose => Some(PairFact::SimilarName),
        NameTie::Initials => Some(PairFact::InitialsAgree),
        NameTie::SurnameChanged | NameTie::GivenOnly => Some(PairFact::OtherSurname),
        NameTie::Different => None,
    });
    facts.extend(match a.iin(b) {
        Accord::Same => Some(PairFact::SameIin),
        Accord::Differ => Some(PairFact::OtherIin),
        // A mistyped number is the same where both were copied from one paper.
        Accord::Unknown if a.damaged_iin.is_some() && a.damaged_iin == b.damaged_iin => {
            Some(PairFact::SameIin)
        }
        Accord::Unknown => a.is_number_near(b).then_some(PairFact::IinOneDigitApart),
    });
    facts.extend(match (a.birth_date, b.birth_date) {
        (Some(x), Some(y)) if x == y => Some(PairFact::SameBirthDate),
        (Some(x), Some(y)) if is_one_digit_apart(&x.to_string(), &y.to_string()) => {
            Some(PairFact::BirthDateOneDigitApart)
        }
        (Some(_), Some(_)) => Some(PairFact::OtherBirthDate),
        _ => None,
    });
    let is = |accord: Accord, fact| (accord == Accord::Same).then_some(fact);
    facts.extend(is(a.phone(b), PairFact::SamePhone).filter(|_| !shared.phone));
    facts.extend(is(a.email(b), PairFact::SameEmail).filter(|_| !shared.email));
    facts.extend(match a.study(b) {
        Study::SameGroup => Some(PairFact::SameGroup),
        Study::SameYear => Some(PairFact::SameYear),
        Study::Unknown | Study::Differ => None,
    });
    facts.extend(is(a.place(b), PairFact::SamePlace));
    let district = Accord::of_text(&a.district, &b.district);
    facts.extend(is(district, PairFact::SameDistrict));
    facts.sort_unstable();
    facts
}

fn is_one_digit_apart(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count() == 1
}
