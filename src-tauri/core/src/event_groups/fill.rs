//! Filling groups: how many there are to be, and who goes into which.

use std::collections::{BTreeMap, BTreeSet};

use super::divide::{By, DivideBy, Portion};
use super::{GroupMember, GroupSheet};
use crate::common::{Argument, Lang};
use crate::enrolments::places::takes_place;
use crate::ids::Id;
use crate::words::words;

/// A part of the people that goes together, before it is cut by size.
#[derive(Default)]
pub(super) struct Lot {
    pub(super) title: String,
    pub(super) direction: String,
    pub(super) people: Vec<GroupMember>,
}

/// A group while it is filled.
pub(super) struct Filling {
    group: Option<Id>,
    title: String,
    direction: String,
    people: Vec<GroupMember>,
    /// It is more than were asked for, or of a direction nobody is asked for: nobody is put into it.
    is_closed: bool,
}

impl Filling {
    /// How many of those who are divided are in it.
    fn size(&self) -> usize {
        let divided = |it: &&GroupMember| takes_place(&it.role);
        self.people.iter().filter(divided).count()
    }

    /// Says whether it is of a lot: by its direction, or by its title with a number after it.
    fn is_of(&self, lot: &Lot) -> bool {
        let is_numbered = |rest: &str| {
            rest.strip_prefix(' ')
                .is_some_and(|it| it.parse::<u32>().is_ok())
        };
        let rest = self.title.strip_prefix(&lot.title);
        !self.is_closed
            && match (lot.direction.is_empty(), lot.title.is_empty()) {
                (true, true) => true,
                (true, false) => rest.is_some_and(|it| it.is_empty() || is_numbered(it)),
                (false, _) => self.direction == lot.direction,
            }
    }

    fn of_district(&self, district: &str) -> usize {
        self.people
            .iter()
            .filter(|it| it.district == district)
            .count()
    }

    pub(super) fn told(self) -> Portion {
        let districts: BTreeSet<&str> = self
            .people
            .iter()
            .map(|it| it.district.as_str())
            .filter(|it| !it.is_empty())
            .collect();
        let districts = u32::try_from(districts.len()).unwrap_or(u32::MAX);
        Portion {
            group: self.group,
            title: self.title,
            direction: self.direction,
            people: self.people.into_iter().map(|it| it.enrolment).collect(),
            districts,
        }
    }
}

/// The groups that are there: with their people where those stay, else empty.
pub(super) fn standing(sheet: &GroupSheet, wish: &DivideBy) -> Vec<Filling> {
    let of = |group: Id| {
        let inside = sheet
            .people
            .iter()
            .filter(move |it| it.group == Some(group));
        inside.filter(|it| wish.keep || !takes_place(&it.role))
    };
    sheet
        .groups
        .iter()
        .map(|it| Filling {
            group: Some(it.id),
            title: it.fields.title.clone(),
            direction: it.fields.direction.clone(),
            people: of(it.id).cloned().collect(),
            is_closed: false,
        })
        .collect()
}

/// Leaves to an even division of so many people the groups it fills: none that gathers a direction,
/// for whoever comes into it did not choose it, and no more than were asked for. Of the others those
/// that hold nobody go where everybody is divided anew, and one with a trainer in it stays with them.
pub(super) fn close_others(portions: &mut Vec<Filling>, people: usize, wish: &DivideBy) {
    for portion in portions.iter_mut() {
        portion.is_closed = !portion.direction.is_empty();
    }
    if wish.keep {
        return;
    }
    if wish.groups > 0 {
        let most = wanted(&[], people, wish);
        for portion in portions.iter_mut().filter(|it| !it.is_closed).skip(most) {
            portion.is_closed = true;
        }
    }
    portions.retain(|it| !it.is_closed || !it.people.is_empty());
}

/// How many groups a lot needs: as many as are there with those that keep everybody within the size
/// wanted, and as many as were asked for.
fn wanted(there: &[&Filling], people: usize, wish: &DivideBy) -> usize {
    let most = wish.most as usize;
    let by_size = match most {
        0 => there.len(),
        most => {
            let room = there.iter().map(|it| most.saturating_sub(it.size()));
            there.len() + people.saturating_sub(room.sum::<usize>()).div_ceil(most)
        }
    };
    let asked = match wish.by {
        By::Evenly => wish.groups as usize,
        By::Direction | By::Answer(_) => 1,
    };
    by_size.max(asked).max(1)
}

/// Cuts a lot by the size wanted and deals its people out, district by district, to whichever of
/// its groups has fewest from there, and of those to the smallest.
pub(super) fn deal(portions: &mut Vec<Filling>, lot: Lot, wish: &DivideBy, lang: Lang) {
    let of_lot: Vec<&Filling> = portions.iter().filter(|it| it.is_of(&lot)).collect();
    let (there, wanted) = (of_lot.len(), wanted(&of_lot, lot.people.len(), wish));
    for at in there..wanted {
        portions.push(Filling {
            group: None,
            title: title_of(&lot.title, at, wanted, lang),
            direction: lot.direction.clone(),
            people: Vec::new(),
            is_closed: false,
        });
    }
    let mut people = lot.people.clone();
    // The largest districts first: they are the hardest to spread.
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for person in &people {
        *sizes.entry(person.district.clone()).or_default() += 1;
    }
    people.sort_by_key(|it| {
        let size = sizes.get(&it.district).copied().unwrap_or_default();
        (std::cmp::Reverse(size), it.district.clone())
    });
    for person in people {
        give_to_smallest(portions, person, |it| it.is_of(&lot));
    }
}

fn give_to_smallest(
    portions: &mut [Filling],
    person: GroupMember,
    is_meant: impl Fn(&Filling) -> bool,
) {
    let least = portions
        .iter_mut()
        .filter(|it| is_meant(it))
        .min_by_key(|it| (it.size(), it.of_district(&person.district)));
    if let Some(portion) = least {
        portion.people.push(person);
    }
}

/// A lot of one group keeps its name; of several each has its number.
fn title_of(lot: &str, at: usize, wanted: usize, lang: Lang) -> String {
    let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
    match lot.is_empty() {
        false if wanted == 1 => lot.to_owned(),
        false => format!("{lot} {number}"),
        true => words(lang).say("group-numbered", &[("number", Argument::Number(number))]),
    }
}
