//! Who has what: each laptop of the academy as this one knows it.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::copies::copies_of;
use super::digest::{Digest, digest};
use super::joined;
use super::known;
use super::log::{self, ExchangeEntry};
use super::plan::moment;
use super::roster::Role;
use super::take::Reason;
use super::waiting::work_of;
use crate::clock::local_moment;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::laptops::owes_sheet;
use crate::laptops::roster::require_keeper;
use crate::register::Register;
use crate::store::roster;

/// One laptop of the academy.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LaptopKnown {
    /// The laptop.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its code in certificate numbers.
    pub code: String,
    /// `keeper` or `member`.
    pub role: String,
    /// Whether it is this one.
    pub is_this: bool,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
    /// The day it was withdrawn, by the keeper's clock; empty where it was not, or that is not known.
    pub withdrawn_on: String,
    /// When it wrote the last file that was read here; empty where none was.
    pub heard_at: String,
    /// How many whole days ago that was.
    pub days_behind: Option<u32>,
    /// How many changes here it is not known to have.
    pub lacks: u64,
    /// How many of them are in no file that was written for it.
    pub unsent: u64,
    /// `two` where two copies of its disk write, `gone` where one was said to be gone, `back` where both
    /// wrote since; empty where it was not copied.
    pub copies: String,
    /// When a file was last written for it; empty where none was.
    pub sent_at: String,
    /// Work of it that waits for the keeper, in parts.
    pub held: u32,
    /// How many changes that is.
    pub held_changes: u64,
    /// The first day of that work by the laptop's own clock; empty where none waits.
    pub held_from: String,
    /// The last day.
    pub held_to: String,
    /// How many changes of it the keeper refused; they may be accepted later.
    pub refused_changes: u64,
}

/// The page of exchange.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ExchangeState {
    /// Whether this laptop waits to be let in.
    pub is_pending: bool,
    /// Whether this laptop may let others in and withdraw them.
    pub is_keeper: bool,
    /// Whether this laptop was withdrawn, as far as it has heard.
    pub is_withdrawn: bool,
    /// Whether this laptop became the keeper and its sheet was neither written nor put off.
    pub owes_sheet: bool,
    /// All laptops of the academy, this one first.
    pub laptops: Vec<LaptopKnown>,
    /// What two laptops compare.
    pub digest: Digest,
    /// Fields that stand in two versions.
    pub conflicts: u32,
    /// Parts that wait for others.
    pub waiting: u32,
    /// Parts of withdrawn laptops that wait for the keeper.
    pub held: u32,
    /// The last files that came and went.
    pub files: Vec<ExchangeEntry>,
    /// The shared folder that is watched; empty where none is.
    pub folder: String,
}

/// How many files the page shows.
const FILES: u32 = 30;

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// Returns who has what.
pub fn state(register: &Register) -> Result<ExchangeState> {
    let (now, offset) = (
        register.clock().milliseconds(),
        register.clock().offset_seconds(),
    );
    let own = register.identity().laptop;
    let folder = register.find_setting(super::folder::SETTING)?;
    let is_pending = register.read(joined::is_pending)?;
    let laptops = match is_pending {
        true => Vec::new(),
        false => register.read(|it| laptops(it, own, now, offset))?,
    };
    // One that went on from a copy of the main laptop holds its key as well.
    let is_keeper = register.read(|it| Ok(require_keeper(it).is_ok()))?;
    let this = laptops.iter().find(|it| it.is_this);
    let count = |sql: &str| -> Result<u32> {
        register.read(|it| it.query_row(sql, [], |row| row.get(0)).doing("count"))
    };
    let is_keeper = is_keeper && this.is_some_and(|it| !it.is_withdrawn);
    Ok(ExchangeState {
        is_pending,
        is_keeper,
        owes_sheet: is_keeper && register.read(owes_sheet)?,
        is_withdrawn: !is_pending && this.is_none_or(|it| it.is_withdrawn),
        digest: digest(register)?,
        conflicts: register.read(super::conflicts::count)?,
        waiting: count("SELECT count(*) FROM waiting WHERE reason IN ('causes', 'unknown')")?,
        held: count("SELECT count(*) FROM waiting WHERE reason = 'held'")?,
        files: log::list(register, FILES)?,
        folder: folder.unwrap_or_default(),
        laptops,
    })
}

/// Returns every laptop of the academy, this one first.
pub(crate) fn laptops(
    connection: &Connection,
    own: Id,
    now: u64,
    offset: i32,
) -> Result<Vec<LaptopKnown>> {
    let roster = roster::read(connection)?;
    let mut laptops = Vec::new();
    for state in roster.laptops() {
        let id = state.listed.id;
        let (heard, sent) = moments(connection, id)?;
        let written = |at: u64| match at {
            0 => String::new(),
            at => moment(at, offset),
        };
        let held = work_of(connection, id, Reason::Held)?;
        let refused = work_of(connection, id, Reason::Refused)?;
        let day = |at: Option<u64>| at.map(|it| day_of(it, offset)).unwrap_or_default();
        laptops.push(LaptopKnown {
            id,
            name: known::name_of_laptop(connection, id)?,
            code: state.listed.code.clone(),
            role: match state.is_keeper {
                true => role_word(Role::Keeper),
                false => role_word(Role::Member),
            }
            .to_owned(),
            is_this: id == own,
            is_withdrawn: state.is_revoked,
            withdrawn_on: day(state.revoked_at.map(|it| it.0 >> 16)),
            heard_at: written(heard),
            days_behind: (heard > 0)
                .then(|| u32::try_from(now.saturating_sub(heard) / DAY).unwrap_or(u32::MAX)),
            lacks: match id == own {
                true => 0,
                false => known::lacks(connection, id)?,
            },
            unsent: match id == own {
                true => 0,
                false => known::unsent(connection, id)?,
            },
            copies: match id == own {
                true => "",
                false => copies_of(connection, id)?.word(),
            }
            .to_owned(),
            sent_at: written(sent),
            held: held.parts,
            held_changes: held.changes,
            held_from: day(held.first),
            held_to: day(held.last),
            refused_changes: refused.changes,
        });
    }
    laptops.sort_by_key(|it| (!it.is_this, it.is_withdrawn, it.name.clone()));
    Ok(laptops)
}

fn day_of(milliseconds: u64, offset: i32) -> String {
    let moment = local_moment(milliseconds, offset);
    moment.format("%Y-%m-%d").to_string()
}

fn role_word(role: Role) -> &'static str {
    match role {
        Role::Keeper => "keeper",
        Role::Member => "member",
    }
}

fn moments(connection: &Connection, laptop: Id) -> Result<(u64, u64)> {
    let found: Option<(i64, i64)> = connection
        .prepare_cached("SELECT heard_at, sent_at FROM other_laptop WHERE laptop = ?1")
        .and_then(|mut it| {
            it.query_row([laptop], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("read what other laptops have")?;
    let (heard, sent) = found.unwrap_or_default();
    Ok((heard.unsigned_abs(), sent.unsigned_abs()))
}
