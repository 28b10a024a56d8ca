//! The academy itself: what it is called, where it is, how to reach it.
//!
//! There is one such record per register, made when the register is founded; it is never trashed.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

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
    /// Address of the academy's page for checking papers, which their codes name; empty where codes
    /// begin with words.
    #[serde(default)]
    pub check_address: String,
    /// Telephone at which a paper's number is asked; empty for that of the academy.
    #[serde(default)]
    pub check_phone: String,
}

/// Returns the academy; an empty one on a laptop that waits to be let in.
pub fn academy(connection: &Connection) -> Result<Academy> {
    connection
        .query_row(
            "SELECT id, name_kk, name_ru, name_en, city_kk, city_ru, city_en, phone, email, address,
               check_address, check_phone
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
                    check_address: row.get(10)?,
                    check_phone: row.get(11)?,
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

/// The longest address that still makes a code which a telephone reads from paper, in characters.
const LONGEST_ADDRESS: usize = 60;

/// Returns the address of the checking page as codes name it: nothing after `#`, which papers fill.
///
/// Refuses with [`Code::BadValue`] what is no address of a page.
fn page_address(typed: &str) -> Result<String> {
    let address: String = typed.trim().nfc().collect();
    let address = address.split('#').next().unwrap_or_default();
    let has_host = |scheme| {
        let rest = address.strip_prefix(scheme).unwrap_or_default();
        rest.starts_with(char::is_alphanumeric)
    };
    let is_page = ["https://", "http://"].into_iter().any(has_host)
        && !address.contains(|it: char| it.is_whitespace() || it.is_control())
        && address.chars().count() <= LONGEST_ADDRESS;
    match address.is_empty() || is_page {
        true => Ok(address.to_owned()),
        false => Err(Error::refused(Code::BadValue)
            .with("field", "check_address")
            .with("value", address)),
    }
}

/// Changes what the academy says of itself.
///
/// Refuses with [`Code::Missing`] an academy without a name in any language, and with
/// [`Code::BadValue`] an address of the checking page that is none or has more than 60 characters.
pub fn correct(register: &Register, academy: &Academy) -> Result<Outcome<Academy>> {
    let (name, city) = (mended_all(&academy.name), mended_all(&academy.city));
    require_name(&name)?;
    let check_address = page_address(&academy.check_address)?;
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
            .text("address", academy.address.trim())
            .text("check_address", &check_address)
            .text("check_phone", academy.check_phone.trim());
        change.correct(Table::Academy, self::academy(change)?.id, fields)?;
        self::academy(change)
    })
}
