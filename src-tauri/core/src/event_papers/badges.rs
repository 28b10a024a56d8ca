//! Badges: who gets one, and who had one before.

use std::collections::BTreeSet;

use super::gather::Gathered;
use super::people::Person;
use crate::check_in::badge_code;
use crate::error::Result;
use crate::ids::Id;
use crate::papers::{Badge, BadgeSheet, Band};

/// Everybody who gets a badge now.
pub(super) struct BadgesOf<'a> {
    pub people: Vec<&'a Person>,
    /// Who had one before and gets none now.
    pub left_out: Vec<&'a Person>,
}

impl Gathered<'_> {
    /// Chooses who gets a badge: those asked for, or everybody who is expected. Who had one before
    /// gets another only where that is asked for, or where they are named.
    pub fn badges_of(&self) -> BadgesOf<'_> {
        let wanted: BTreeSet<&Id> = self.request.people.iter().collect();
        let people = self.people.iter().filter(|it| match wanted.is_empty() {
            true => it.is_expected(),
            false => wanted.contains(&it.trainee),
        });
        let again = self.request.again || !wanted.is_empty();
        let (people, left_out) = people.partition(|it| again || it.badge_on.is_empty());
        BadgesOf { people, left_out }
    }

    pub fn badges(&self, people: &[&Person]) -> Result<BadgeSheet> {
        let badges = people.iter().map(|it| self.badge(it));
        Ok(BadgeSheet {
            bookmark: self.speech.say("sheet-badges").first,
            event: self.title.clone(),
            badges: badges.collect::<Result<_>>()?,
            layout: self.request.layout,
            logo: self.logo.clone(),
        })
    }

    fn badge(&self, person: &Person) -> Result<Badge> {
        let (given, surname) = person.name_parts(self.request.langs.first());
        let district = self.word("district", &person.district)?.first;
        let from = match district.is_empty() {
            true => self.study_place(person)?.first,
            false => district,
        };
        Ok(Badge {
            given,
            surname,
            group: self.group_of(person),
            from,
            role: self.word("role", &person.role)?,
            band: Band::of_role(&person.role),
            code: badge_code(self.event.id, person.trainee),
        })
    }
}
