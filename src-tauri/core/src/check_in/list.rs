//! The list of an event as the door keeps it in memory.

use std::collections::BTreeMap;

use super::code::BadgeKey;
use super::{DoorPerson, Stop};
use crate::ids::Id;

/// Somebody on the list.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    /// What the door shows of them.
    pub(crate) person: DoorPerson,
    /// The folded words of their names.
    pub(crate) words: Vec<String>,
    /// What the codes of their badges tell: one for every record of theirs.
    pub(crate) badges: Vec<BadgeKey>,
    /// Why the law stops them; nothing where a note lets them in.
    pub(crate) stop: Option<Stop>,
}

/// Everybody on the list of an event, in the order of names.
#[derive(Clone, Debug, Default)]
pub(crate) struct DoorList {
    people: Vec<Listed>,
    by_badge: BTreeMap<BadgeKey, usize>,
    by_id: BTreeMap<Id, usize>,
}

impl DoorList {
    /// Keeps people in their order.
    pub(crate) fn new(people: Vec<Listed>) -> Self {
        let (mut by_badge, mut by_id) = (BTreeMap::new(), BTreeMap::new());
        for (at, one) in people.iter().enumerate() {
            by_badge.extend(one.badges.iter().map(|it| (*it, at)));
            by_id.insert(one.person.trainee, at);
        }
        Self {
            people,
            by_badge,
            by_id,
        }
    }

    /// Everybody, in the order of names.
    pub(crate) fn people(&self) -> &[Listed] {
        &self.people
    }

    /// Finds somebody by the code of their badge.
    pub(crate) fn with_badge(&self, badge: BadgeKey) -> Option<&Listed> {
        self.people.get(*self.by_badge.get(&badge)?)
    }

    /// Finds somebody by their record.
    pub(crate) fn find(&self, person: Id) -> Option<&Listed> {
        self.people.get(*self.by_id.get(&person)?)
    }

    /// Finds somebody by their record, to be marked.
    pub(crate) fn find_mut(&mut self, person: Id) -> Option<&mut Listed> {
        self.people.get_mut(*self.by_id.get(&person)?)
    }

    /// How many are in, and how many are in or expected.
    pub(crate) fn counts(&self) -> (u32, u32) {
        let came = self.people.iter().filter(|it| it.person.is_in).count();
        let all = self.people.iter().filter(|it| it.person.counts()).count();
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (small(came), small(all))
    }
}
