//! Going through the rows of a file and deciding who each one is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::blocks::{
    Blocks, FoldedWords, Key, MOST_UNDER_KEY, contact_keys, email_keys, is_asked, keys_of,
    phone_key,
};
use super::brief::Brief;
use super::choose::{Verdicts, choose, settle};
use super::evidence::{SharedContacts, weigh};
use super::facts::{Facts, Prepared};
use super::name_key::NameKey;
use super::{Decision, PersonIndex, Reason, Verdict, Who};
use crate::kazakh::fold;
use crate::kazakh::name::FullName;

/// A phone or an address that this many differently named people have says nothing about a person.
pub(super) const SHARED_BY: usize = 3;

/// The register's people, prepared for finding the same ones in a file.
#[derive(Debug, Default)]
pub struct KnownPeople {
    facts: Vec<Facts>,
    /// Folded when somebody is first compared with them: of a large register few ever are.
    prepared: Vec<OnceLock<Prepared>>,
    briefs: Vec<Brief>,
    blocks: Blocks,
    /// People under the first letters of their surnames, gathered when first asked for.
    beginnings: OnceLock<BTreeMap<char, Vec<PersonIndex>>>,
}

impl KnownPeople {
    /// Prepares people; [`PersonIndex`] counts them in the order given.
    pub fn new(people: impl IntoIterator<Item = Facts>) -> Self {
        let facts: Vec<Facts> = people.into_iter().collect();
        let mut entries = Vec::with_capacity(facts.len() * 9);
        let mut words = FoldedWords::default();
        for (index, facts) in (0u32..).zip(&facts) {
            entries.extend(words.keys_of(facts).into_iter().map(|key| (key, index)));
        }
        Self {
            prepared: std::iter::repeat_with(OnceLock::new)
                .take(facts.len())
                .collect(),
            briefs: facts.iter().map(Brief::of_facts).collect(),
            blocks: Blocks::new(entries),
            beginnings: OnceLock::new(),
            facts,
        }
    }

    /// Returns how many people there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.facts.len()).unwrap_or(u32::MAX)
    }

    /// Returns all names a person is known by, the one of today first.
    pub fn names_of(&self, person: PersonIndex) -> &[FullName] {
        let facts = self.facts.get(person.0 as usize);
        facts.map_or(&[], |it| it.names.as_slice())
    }

    /// Returns the name a person bears today.
    pub fn name_of(&self, person: PersonIndex) -> Option<&FullName> {
        self.facts.get(person.0 as usize)?.names.first()
    }

    pub(super) fn facts_of(&self, person: PersonIndex) -> Option<&Prepared> {
        let place = person.0 as usize;
        let facts = self.facts.get(place)?;
        let prepared = self.prepared.get(place)?;
        Some(prepared.get_or_init(|| Prepared::new(facts)))
    }

    /// People whose surname begins with the letter of one of these names: cheap, so that the few who
    /// are left can be compared at leisure.
    pub(super) fn beginning_like(&self, facts: &Prepared) -> impl Iterator<Item = PersonIndex> {
        let beginnings = self.beginnings.get_or_init(|| beginnings_of(&self.facts));
        let surnames = facts.names.iter();
        let letters: BTreeSet<char> = surnames
            .filter_map(|it| it.surname.chars().next())
            .collect();
        let under = letters
            .iter()
            .filter_map(|letter| beginnings.get(letter))
            .flatten();
        under.copied().collect::<BTreeSet<_>>().into_iter()
    }

    /// Whether a row is another person than this one whatever their names are.
    pub(super) fn is_another(
        &self,
        (row, brief): (&Prepared, &Brief),
        person: PersonIndex,
    ) -> bool {
        let at = person.0 as usize;
        let seen = self.briefs.get(at).map(|it| brief.is_told_apart_from(it));
        seen.flatten().unwrap_or_else(|| {
            let facts = self.facts.get(at);
            facts.is_some_and(|facts| row.is_told_apart_from(facts))
        })
    }

    /// Whether a person was born on a day that may be this one with a slip of a key.
    pub(super) fn is_born_near(&self, brief: &Brief, person: PersonIndex) -> bool {
        let other = self.briefs.get(person.0 as usize);
        other.is_some_and(|it| brief.is_born_near(it))
    }

    pub(super) fn find(&self, key: Key) -> impl Iterator<Item = u32> + '_ {
        self.blocks.find(key)
    }
}

fn beginnings_of(facts: &[Facts]) -> BTreeMap<char, Vec<PersonIndex>> {
    let mut folded: BTreeMap<char, Option<char>> = BTreeMap::new();
    let mut beginnings: BTreeMap<char, Vec<PersonIndex>> = BTreeMap::new();
    for (index, facts) in (0_u32..).zip(facts) {
        for first in facts
            .names
            .iter()
            .filter_map(|it| it.surname.chars().next())
        {
            let letter = folded
                .entry(first)
                .or_insert_with(|| fold(&first.to_string()).chars().next());
            if let Some(letter) = letter {
                beginnings
                    .entry(*letter)
                    .or_default()
                    .push(PersonIndex(index));
            }
        }
    }
    beginnings
}

/// Answers a human gave when rows were read before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    /// Rows known to be a person, by fingerprint.
    pub same: BTreeMap<String, PersonIndex>,
    /// Rows known not to be a person.
    pub not_same: BTreeSet<(String, PersonIndex)>,
}

/// Decides who each row is, in the order of rows.
///
/// Rows are compared with the register and with the rows before them.
pub fn match_people<'a>(
    rows: impl IntoIterator<Item = (u32, &'a str, &'a Facts)>,
    known: &KnownPeople,
    memory: &Memory,
) -> Vec<Decision> {
    let mut run = Run {
        known,
        memory,
        subjects: Vec::new(),
        first_rows: BTreeMap::new(),
        blocks: BTreeMap::new(),
        shared: BTreeSet::new(),
    };
    let rows: Vec<Prepared3<'_>> = rows
        .into_iter()
        .map(|(row, print, facts)| (row, print, Prepared::new(facts)))
        .collect();
    run.find_shared(&rows);
    let prints: Vec<&str> = rows.iter().map(|(_, print, _)| *print).collect();
    let mut decisions: Vec<Decision> = rows
        .into_iter()
        .map(|(row, print, facts)| run.decide(row, print, facts))
        .collect();
    run.look_again(&prints, &mut decisions);
    decisions
}

/// Puts numbers in order, each once.
fn each_once(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

type Prepared3<'a> = (u32, &'a str, Prepared);

/// A row already decided, with whom it stands for.
pub(super) struct Subject {
    pub(super) who: Who,
    pub(super) row: u32,
    pub(super) facts: Prepared,
    brief: Brief,
    /// Whom of the register it may be, while a human is asked.
    pub(super) may_be: Vec<Who>,
}

pub(super) struct Run<'a> {
    known: &'a KnownPeople,
    memory: &'a Memory,
    /// In the order of the rows, each of another row.
    pub(super) subjects: Vec<Subject>,
    /// The first row that stands for somebody.
    first_rows: BTreeMap<Who, u32>,
    blocks: BTreeMap<Key, Vec<u32>>,
    /// The keys of phones and addresses that say nothing about a person: a teacher's, an office's.
    shared: BTreeSet<Key>,
}

impl Run<'_> {
    fn find_shared(&mut self, rows: &[Prepared3<'_>]) {
        let mut names: BTreeMap<Key, BTreeSet<String>> = BTreeMap::new();
        for (.., facts) in rows {
            let Some(name) = facts.names.first() else {
                continue;
            };
            for key in contact_keys(facts) {
                let named = names.entry(key).or_default();
                if named.len() < SHARED_BY {
                    named.insert(format!("{} {}", name.surname, name.given));
                }
            }
        }
        for (key, named) in names {
            // By the file alone: counted by the register too, a row that waits would be told
            // otherwise once others of its list are in.
            if named.len() >= SHARED_BY {
                self.shared.insert(key);
            }
        }
    }

    fn decide(&mut self, row: u32, print: &str, facts: Prepared) -> Decision {
        let decision = match self.memory.same.get(print) {
            Some(person) => {
                let who = Who::Known { person: *person };
                settle(row, who, Reason::Remembered, self.find_row_of(who))
            }
            None => self.decide_by_rules(row, print, &facts),
        };
        self.keep(row, &decision, facts);
        decision
    }

    fn decide_by_rules(&self, row: u32, print: &str, facts: &Prepared) -> Decision {
        choose(row, self.weigh_all(print, facts), |of_row, who| {
            self.may_be(of_row, who)
        })
    }

    /// Whether the row is asked about and this person is among the candidates.
    pub(super) fn may_be(&self, row: u32, who: Who) -> bool {
        let at = self.subjects.binary_search_by_key(&row, |it| it.row);
        let subject = at.ok().and_then(|at| self.subjects.get(at));
        subject.is_some_and(|subject| subject.may_be.contains(&who))
    }

    /// Whether a human said before that the row is not this person.
    fn was_told_apart(&self, print: &str, who: Who) -> bool {
        if self.memory.not_same.is_empty() {
            return false;
        }
        match who {
            Who::Known { person } => self.memory.not_same.contains(&(print.to_owned(), person)),
            Who::Row { .. } => false,
        }
    }

    /// Compares with everybody who shares a key, gathered by whom the records stand for.
    pub(super) fn weigh_all(&self, print: &str, facts: &Prepared) -> BTreeMap<Who, Verdicts> {
        let (known, rows) = self.sharing_a_key(facts);
        let mut found: BTreeMap<Who, Verdicts> = BTreeMap::new();
        // Most namesakes are another person at a glance, and are kept aside: that counts only where
        // something else speaks for them.
        let mut others: Vec<(Who, Option<u32>)> = Vec::new();
        let brief = Brief::of(facts);
        for index in known {
            let person = PersonIndex(index);
            let who = Who::Known { person };
            if self.known.is_another((facts, &brief), person) {
                others.push((who, None));
            } else if self.was_told_apart(print, who) {
                continue;
            } else if let Some(other) = self.known.facts_of(person) {
                let weighed = weigh(facts, other, self.shared_by(facts, other));
                found.entry(who).or_default().take(weighed);
            }
        }
        for index in rows {
            if let Some(subject) = self.subjects.get(index as usize) {
                if brief.is_told_apart_from(&subject.brief) == Some(true) {
                    others.push((subject.who, Some(subject.row)));
                    continue;
                }
                if self.was_told_apart(print, subject.who) {
                    continue;
                }
                let weighed = weigh(facts, &subject.facts, self.shared_by(facts, &subject.facts));
                let verdicts = found.entry(subject.who).or_default();
                verdicts.take(weighed);
                verdicts.see_row(subject.row);
            }
        }
        for (who, row) in others {
            if let Some(verdicts) = found.get_mut(&who) {
                verdicts.is_other = true;
                row.into_iter().for_each(|row| verdicts.see_row(row));
            }
        }
        found
    }

    /// People of the register and earlier rows that share a key, each once.
    fn sharing_a_key(&self, facts: &Prepared) -> (Vec<u32>, Vec<u32>) {
        let (mut known, mut rows): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        // Who has one name only is found by nothing but contacts.
        let is_whole = |name: &NameKey| !name.surname.is_empty() && !name.given.is_empty();
        let has_name = facts.names.iter().any(is_whole);
        let is_asked =
            |key: &Key| is_asked(facts, *key) && !(has_name && self.shared.contains(key));
        for key in keys_of(facts).into_iter().filter(is_asked) {
            known.extend(self.known.blocks.find(key));
            let rows_under_key = self.blocks.get(&key).into_iter().flatten();
            rows.extend(rows_under_key.take(MOST_UNDER_KEY));
        }
        (each_once(known), each_once(rows))
    }

    /// Which contacts two records have in common that say nothing.
    fn shared_by(&self, a: &Prepared, b: &Prepared) -> SharedContacts {
        let is_shared = |key: Key| self.shared.contains(&key);
        let mut phones = a.phones.iter().filter(|phone| b.phones.contains(phone));
        let mut emails = a.emails.iter().flat_map(|email| email_keys(email));
        SharedContacts {
            phone: phones.any(|phone| is_shared(phone_key(phone))),
            email: emails.any(is_shared),
        }
    }

    fn find_row_of(&self, who: Who) -> Option<u32> {
        self.first_rows.get(&who).copied()
    }

    fn keep(&mut self, row: u32, decision: &Decision, facts: Prepared) {
        let who = match decision.verdict {
            Verdict::New | Verdict::ToChoose => Who::Row { row },
            Verdict::Known { person }
            | Verdict::Repeat {
                person: Some(person),
                ..
            } => Who::Known { person },
            Verdict::Repeat {
                of_row,
                person: None,
            } => Who::Row { row: of_row },
        };
        let index = self.subjects.len() as u32;
        for key in keys_of(&facts) {
            self.blocks.entry(key).or_default().push(index);
        }
        self.first_rows.entry(who).or_insert(row);
        let may_be = decision.candidates.iter().map(|it| it.who).collect();
        self.subjects.push(Subject {
            who,
            row,
            brief: Brief::of(&facts),
            facts,
            may_be,
        });
    }
}
