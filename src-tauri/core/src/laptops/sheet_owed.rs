//! A new main laptop has no sheet of its own on paper yet: it is reminded until it has one.
//!
//! An academy that never handed over is not reminded: its first sheet was offered on the page of
//! exchange from the first day.

use rusqlite::{Connection, OptionalExtension as _};

use super::code_sheet::CodeSheet;
use super::roster;
use crate::common::Lang;
use crate::error::{Code, Doing, Result};
use crate::out_file;
use crate::papers::SheetUse;
use crate::register::Register;
use crate::store::roster as entries;

/// The setting that holds the keeper's key whose sheet is not asked for any more.
const SETTING: &str = "kit.told";

/// Says whether this laptop became the keeper and its sheet was neither written nor put off. A
/// sheet of an earlier key is worth nothing, so it is asked for anew with each key.
pub(crate) fn is_owed(connection: &Connection) -> Result<bool> {
    if roster::require_keeper(connection).is_err() {
        return Ok(false);
    }
    let known = entries::read(connection)?;
    let told: Option<String> = connection
        .prepare_cached("SELECT value FROM local_setting WHERE name = ?1")
        .and_then(|mut it| it.query_row([SETTING], |row| row.get(0)).optional())
        .doing("read a setting")?;
    Ok(known.generation() > 0 && told != Some(hex(known.keeper_key())))
}

/// Stops reminding of the main laptop's sheet until its key is another one.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's.
pub fn put_sheet_off(register: &Register) -> Result<()> {
    let key = register.read(|connection| {
        roster::require_keeper(connection)?;
        Ok(hex(entries::read(connection)?.keeper_key()))
    })?;
    register.keep_setting(SETTING, &key)
}

/// Writes a sheet as a PDF file; that of the main laptop is not asked for afterwards.
///
/// Refuses as any file that is written does.
pub fn write_sheet(
    register: &Register,
    sheet: &CodeSheet,
    lang: Lang,
    out: &std::path::Path,
) -> Result<()> {
    out_file::write(register, out, &sheet.draw(lang)?)?;
    if sheet.good_for != SheetUse::MainLaptop {
        return Ok(());
    }
    match put_sheet_off(register) {
        // The sheet of a laptop that handed over meanwhile is only a file.
        Err(error) if error.code() == Code::KeeperOnly => Ok(()),
        done => done,
    }
}

fn hex(key: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*key).to_hex().to_string()
}
