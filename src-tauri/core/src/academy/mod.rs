//! The academy itself: what it is called, where it is, how to reach it.
//!
//! There is one such record per register, made when the register is founded; it is never trashed.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Lang, Trilingual, mended_all};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// What the academy says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Academy {
    /// The record.
    pub id: Id,
    /// Its name.
    pub name: Trilingual,
    /// The place papers are issued in, as written on them.
    pub city: Trilingual,
    /// Telephone, as written on papers.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Postal address.
    pub address: String,
}

/// Returns the academy; an empty one on a laptop that waits to be let in.
pub fn academy(connection: &Connection) -> Result<Academy> {
    connection
        .query_row(
            "SELECT id, name_kk, name_ru, name_en, city_kk, city_ru, city_en, phone, email, address
             FROM academy WHERE trashed = 0 ORDER BY id LIMIT 1",
            [],
            |row| {
                Ok(Academy {
                    id: row.get(0)?,
                    name: Trilingual {
                        kk: row.get(1)?,
                        ru: row.get(2)?,
                        en: row.get(3)?,
                    },
                    city: Trilingual {
                        kk: row.get(4)?,
                        ru: row.get(5)?,
                        en: row.get(6)?,
                    },
                    phone: row.get(7)?,
                    email: row.get(8)?,
                    address: row.get(9)?,
                })
            },
        )
        .optional()
        .doing("read the academy")
        .map(Option::unwrap_or_default)
}

/// Returns the language the academy works in.
pub fn language(connection: &Connection) -> Result<Lang> {
    let code: String = connection
        .query_row(
            "SELECT language FROM academy ORDER BY id LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .doing("read the academy")?
        .unwrap_or_default();
    Ok(Lang::find(&code).unwrap_or_default())
}

/// Asks the rules of [`correct`] of an academy of which a field was put back; refuses with
/// [`Code::Missing`] as that does.
pub(crate) fn check_restored(connection: &Connection) -> Result<()> {
    require_name(&academy(connection)?.name)
}

fn require_name(name: &Trilingual) -> Result<()> {
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(())
}

/// Changes what the academy says of itself.
///
/// Refuses with [`Code::Missing`] an academy without a name in any language.
pub fn correct(register: &Register, academy: &Academy) -> Result<Outcome<Academy>> {
    let (name, city) = (mended_all(&academy.name), mended_all(&academy.city));
    require_name(&name)?;
    register.transact(Act::AcademyCorrect, |change| {
        let fields = Fields::new()
            .text("name_kk", &name.kk)
            .text("name_ru", &name.ru)
            .text("name_en", &name.en)
            .text("city_kk", &city.kk)
            .text("city_ru", &city.ru)
            .text("city_en", &city.en)
            .text("phone", academy.phone.trim())
            .text("email", academy.email.trim())
            .text("address", academy.address.trim());
        change.correct(Table::Academy, self::academy(change)?.id, fields)?;
        self::academy(change)
    })
}
