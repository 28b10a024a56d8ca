//! What a file says of the laptops of the academy that was not known here.

use std::collections::BTreeSet;

use super::known::name_of_laptop;
use super::roster::{Entry, Roster};
use crate::error::Result;
use crate::ids::Id;
use crate::register::Receiving;
use crate::store::roster as entries;

/// What becomes known of laptops.
#[derive(Debug, Default)]
pub(super) struct RosterNews {
    /// Laptops that were let in.
    pub let_in: Vec<String>,
    /// Laptops that were withdrawn.
    pub withdrawn: Vec<String>,
    /// The laptop that is the main one from now on.
    pub main: Option<(Id, String)>,
    /// Whether somebody becomes known who was the keeper once.
    pub is_other_keeper: bool,
    /// Whether anything becomes known.
    pub is_any: bool,
}

/// Keeps the entries of a file that are worth it; says what they tell.
pub(super) fn keep(receiving: &Receiving<'_>, register: Id, all: &[Entry]) -> Result<RosterNews> {
    let before = entries::read(receiving).ok();
    let first = entries::first(receiving)?;
    let united = Roster::read(register, first, all.iter().cloned())?;
    let mut is_any = false;
    // What no keeper signed would only pile up, for anybody could send it.
    for entry in all.iter().filter(|it| united.is_worth_keeping(&it.hash())) {
        is_any |= entries::keep(receiving, entry)?;
    }
    let after = entries::read(receiving)?;
    let ids = |of: &Roster, is_revoked: bool| -> BTreeSet<Id> {
        let laptops = of.laptops().filter(|it| it.is_revoked == is_revoked);
        laptops.map(|it| it.listed.id).collect()
    };
    let names = |ids: BTreeSet<Id>| -> Result<Vec<String>> {
        ids.into_iter()
            .map(|it| name_of_laptop(receiving, it))
            .collect()
    };
    let (in_before, out_before) = match &before {
        Some(before) => (ids(before, false), ids(before, true)),
        None => Default::default(),
    };
    let is_other_main = before
        .as_ref()
        .is_some_and(|it| it.keeper() != after.keeper());
    Ok(RosterNews {
        let_in: names(&ids(&after, false) - &in_before)?,
        withdrawn: names(&ids(&after, true) - &out_before)?,
        main: match is_other_main {
            true => Some((after.keeper(), name_of_laptop(receiving, after.keeper())?)),
            false => None,
        },
        is_other_keeper: before.as_ref().map(Roster::keepers) != Some(after.keepers()),
        is_any,
    })
}
