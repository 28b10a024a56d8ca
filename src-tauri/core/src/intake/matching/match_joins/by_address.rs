//! Whom an address means: its owner, or the one whose name it spells, unless the label says another.

use super::super::blocks::email_keys;
use super::super::facts::{Accord, Prepared, mailbox};
use super::super::heard::is_pet_form;
use super::super::in_address::{Spelling, in_address};
use super::super::match_marks::tie;
use super::super::name_key::NameTie;
use super::{PersonIndex, Question};
use crate::kazakh::name::given_is_known;

impl Question<'_> {
    /// People who have the address of the line.
    pub(super) fn owners(&self) -> Vec<PersonIndex> {
        let email = self.join.email;
        if email.is_empty() {
            return Vec::new();
        }
        let mut places: Vec<u32> = email_keys(email)
            .flat_map(|key| self.everyone.find(key))
            .collect();
        places.sort_unstable();
        places.dedup();
        let people = places.into_iter().map(PersonIndex);
        people
            .filter(|it| {
                let facts = self.everyone.facts_of(*it);
                facts.is_some_and(|it| it.emails.iter().any(|own| own == email))
            })
            .collect()
    }

    /// The one person of the list whose name the address spells, where nobody in the register has the
    /// address: of two namesakes the one whose birth date stands in it too or, where it tells them no
    /// better apart, the only one of whom no other address is known.
    pub(super) fn named_in_address(&self) -> Option<PersonIndex> {
        let address = in_address(self.join.email)?;
        let mut spelt: Vec<(Spelling, PersonIndex)> = Vec::new();
        for person in self.who_may_come() {
            let Some(facts) = self.everyone.facts_of(person) else {
                continue;
            };
            let names = facts.names.iter();
            let spelling = names.map(|it| address.spells(it, facts.birth_date)).max();
            spelt.extend(
                spelling
                    .filter(|it| *it > Spelling::Other)
                    .map(|it| (it, person)),
            );
        }
        let best = spelt.iter().map(|it| it.0).max()?;
        let is_meant = |it: &&(Spelling, PersonIndex)| it.0 == best && !self.has_another(it.1);
        let mut meant = spelt.iter().filter(is_meant);
        let (_, only) = *meant.next().filter(|_| meant.next().is_none())?;
        self.speaks_for(only).then_some(only)
    }

    /// Has an address that this one is no slip of: the same mailbox may have been written at another host.
    fn has_another(&self, person: PersonIndex) -> bool {
        let own = mailbox(self.join.email);
        let is_other = |it: &String| own.is_none() || mailbox(it) != own;
        let facts = self.everyone.facts_of(person);
        facts.is_some_and(|it| it.emails.iter().any(is_other))
    }

    /// Whether nothing in the label says that somebody else uses the owner's address: a brother or
    /// sister would call themselves by their own name.
    pub(super) fn speaks_for(&self, owner: PersonIndex) -> bool {
        let Some(facts) = self.everyone.facts_of(owner) else {
            return false;
        };
        let is_said = |least| self.says_given_name_of(facts) || self.is_called(facts, least);
        match self.may_share(owner, facts) {
            // Initials are those of a twin as well.
            true => is_said(NameTie::SurnameChanged) && !self.join.label.has_more,
            false => is_said(NameTie::Initials) || !self.says_another_name(facts),
        }
    }

    /// The label says a whole name that is this person's, slips allowed, and initials where they are
    /// the least.
    fn is_called(&self, facts: &Prepared, least: NameTie) -> bool {
        let names = Prepared::new(&self.facts());
        !names.names.is_empty() && tie(&names, facts) <= least
    }

    fn says_given_name_of(&self, facts: &Prepared) -> bool {
        let words = &self.join.label.words;
        facts.names.iter().any(|name| words.contains(&name.given))
    }

    /// A word of the label is a name, and none of this person's.
    fn says_another_name(&self, facts: &Prepared) -> bool {
        let is_own = |word: &String| {
            let mut names = facts.names.iter();
            names.any(|name| {
                let whole = [&name.surname, &name.given, &name.patronymic];
                whole.contains(&word) || is_pet_form(word, &name.given)
            })
        };
        let label = &self.join.label;
        let is_whole = label.whole_names().next().is_some();
        let mut others = label.words.iter().filter(|word| !is_own(word));
        others.any(|word| is_whole || given_is_known(word))
    }

    /// Somebody of the same surname was born on the same day or has the same phone: they may share an
    /// address too, though only one of them wrote it down.
    fn may_share(&self, owner: PersonIndex, facts: &Prepared) -> bool {
        let has_surname_of = |other: &Prepared| {
            let mut own = facts.names.iter().map(|it| &it.surname);
            own.any(|own| other.names.iter().any(|it| it.surname == *own))
        };
        let mut kin = self
            .everyone
            .beginning_like(facts)
            .filter(|it| *it != owner);
        kin.any(|it| {
            let Some(other) = self.everyone.facts_of(it) else {
                return false;
            };
            let is_twin = facts.birth_date.is_some() && facts.birth_date == other.birth_date;
            has_surname_of(other) && (is_twin || facts.phone(other) == Accord::Same)
        })
    }

    /// The one of several owners of an address whose given name, and nothing more, the label says.
    pub(super) fn only_named(&self, owners: &[PersonIndex]) -> Option<PersonIndex> {
        if self.join.label.has_more {
            return None;
        }
        let mut named = owners.iter().filter(|it| {
            let facts = self.everyone.facts_of(**it);
            facts.is_some_and(|it| self.says_given_name_of(it) && !self.says_another_name(it))
        });
        let first = named.next().copied();
        first.filter(|_| named.next().is_none())
    }
}
