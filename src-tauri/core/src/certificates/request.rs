//! Everything that decides how a batch of papers looks and who receives one.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::common::Lang;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::papers;

/// What kind of paper it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum CertificateKind {
    /// Took part: сертификат.
    #[default]
    Certificate,
    /// A letter of thanks: алғыс хат.
    Thanks,
    /// A diploma for a place won.
    Diploma,
    /// Praise: мақтау қағазы.
    Praise,
}

impl CertificateKind {
    /// Returns the code the register keeps.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Thanks => "thanks",
            Self::Diploma => "diploma",
            Self::Praise => "praise",
        }
    }

    /// Reads a code.
    pub fn find(code: &str) -> Option<Self> {
        [Self::Certificate, Self::Thanks, Self::Diploma, Self::Praise]
            .into_iter()
            .find(|kind| kind.code() == code)
    }

    pub(super) const fn paper(self) -> papers::CertificateKind {
        match self {
            Self::Certificate => papers::CertificateKind::Certificate,
            Self::Thanks => papers::CertificateKind::Thanks,
            Self::Diploma => papers::CertificateKind::Diploma,
            Self::Praise => papers::CertificateKind::Honour,
        }
    }
}

/// A batch of papers for one event.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CertificateRequest {
    /// The event.
    pub event: Id,
    /// What kind of paper.
    pub kind: CertificateKind,
    /// Language of the paper.
    pub lang: Lang,
    /// Key of the template.
    pub template: String,
    /// At least so many sessions present or late; 0 asks for none.
    pub min_sessions: u32,
    /// Only these people, when not empty.
    pub only: Vec<Id>,
    /// Never these people.
    pub except: Vec<Id>,
    /// Day of issue, ISO; empty means today.
    pub issued_on: String,
    /// Own wording instead of the template's; empty takes the template's.
    pub wording: String,
    /// Academic hours; nothing leaves them out.
    pub hours: Option<u32>,
    /// Bodies that issue: the first is named, the logos of the first two are printed.
    pub organisations: Vec<Id>,
    /// Who signs, at most three.
    pub signatories: Vec<Id>,
    /// Whether «М.О.» is printed.
    pub stamp_place: bool,
    /// First office number; empty leaves office numbers out.
    pub office_number: String,
}

impl CertificateRequest {
    /// Returns the day of issue.
    pub fn day(&self, today: NaiveDate) -> NaiveDate {
        self.issued_on.parse().unwrap_or(today)
    }
}

/// Proposes a batch for an event: everybody who came at least once, the bodies and signatories in
/// office on that day, the academy's language.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn defaults(
    connection: &Connection,
    event: Id,
    today: NaiveDate,
) -> Result<CertificateRequest> {
    let hours: Option<i64> = connection
        .query_row(
            "SELECT coalesce(hours, (SELECT sum(hours) FROM session
               WHERE event = e.id AND trashed = 0)) FROM event AS e WHERE id = ?1",
            [event],
            |row| row.get(0),
        )
        .optional()
        .doing("propose certificates")?
        .or_not_found(event)?;
    let language: String = connection
        .query_row("SELECT language FROM academy LIMIT 1", [], |row| row.get(0))
        .optional()
        .doing("propose certificates")?
        .unwrap_or_default();
    let day = today.to_string();
    let in_office = |table: &str, limit: u32| -> Result<Vec<Id>> {
        let sql = format!(
            "SELECT id FROM {table} WHERE trashed = 0 AND (since = '' OR since <= ?1)
             AND (until = '' OR until >= ?1) ORDER BY position, id LIMIT {limit}"
        );
        connection
            .prepare(&sql)
            .and_then(|mut it| it.query_map([&day], |row| row.get(0))?.collect())
            .doing("propose certificates")
    };
    Ok(CertificateRequest {
        event,
        lang: Lang::find(&language).unwrap_or_default(),
        template: "a-classic".to_owned(),
        min_sessions: 1,
        issued_on: day.clone(),
        hours: hours
            .and_then(|it| u32::try_from(it).ok())
            .filter(|it| *it > 0),
        organisations: in_office("organisation", 2)?,
        signatories: in_office("signatory", 2)?,
        ..CertificateRequest::default()
    })
}

/// Returns the school year's or calendar year that stands in numbers.
pub(super) fn year_of(day: NaiveDate) -> i32 {
    day.year()
}
