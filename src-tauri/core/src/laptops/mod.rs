//! Laptops: what colleagues call each of them, who lets them in, and who is the keeper.

mod act;
mod code_sheet;
mod find;
mod hand_over;
mod join;
pub(crate) mod roster;
mod sheet_owed;
mod withdraw;

pub use code_sheet::{CodeSheet, kit_sheet, recovery_sheet};
pub use find::find;
pub use hand_over::{HandOverPlaces, HandedOver, hand_over, hand_over_with, kit, take_over};
pub use join::{
    Asking, Request, SpokenWord, approve, asked, begin, read_request, request, withdraw_request,
};
pub(crate) use sheet_owed::is_owed as owes_sheet;
pub use sheet_owed::{put_sheet_off, write_sheet};
pub use withdraw::{accept, plan_held, refuse, withdraw};

use rusqlite::{Connection, OptionalExtension as _};

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::roster::{LONGEST_NAME, steers};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Returns a name without what is not shown but moves other letters, and no longer than a name may
/// be: no laptop is to pose as another, whatever it calls itself.
pub(crate) fn plain_name(name: &str) -> String {
    let shown = name.chars().filter(|it| !steers(*it));
    shown.take(LONGEST_NAME).collect()
}

/// Returns what a laptop is called, empty where it has not been heard of.
pub fn name(connection: &Connection, laptop: Id) -> Result<String> {
    connection
        .prepare_cached("SELECT name FROM laptop WHERE id = ?1")
        .and_then(|mut it| it.query_row([laptop], |row| row.get(0)).optional())
        .doing("read the name of a laptop")
        .map(|it: Option<String>| plain_name(&it.unwrap_or_default()))
}

/// Renames this laptop; refuses with [`Code::Missing`] an empty name.
pub fn rename(register: &Register, name: &str) -> Result<Outcome<()>> {
    let name = plain_name(&mended(name));
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    register.transact(Act::LaptopRename, |change| {
        let laptop = change.identity().laptop;
        change.correct(Table::Laptop, laptop, Fields::new().text("name", &name))
    })
}
