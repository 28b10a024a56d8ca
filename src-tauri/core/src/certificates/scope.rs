//! What a batch is of: one event, or a whole programme.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::gather::{EventSaid, event_words};
use crate::catalogue::Table;
use crate::common::Lang;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh::date::{DateForm, range_in_words};
use crate::papers::{EventWords, paper_word};
use crate::programmes;
use crate::register::Change;

/// What a batch is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scope {
    /// One event.
    Event(Id),
    /// Every event of a programme that was not cancelled.
    Programme(Id),
}

impl Scope {
    /// Returns the id that [`Scope::events`] asks for.
    pub const fn id(self) -> Id {
        match self {
            Self::Event(id) | Self::Programme(id) => id,
        }
    }

    /// Returns the events, as a condition on `v` with the id as `?1`.
    pub const fn events(self) -> &'static str {
        match self {
            Self::Event(_) => "v.id = ?1",
            Self::Programme(_) => "v.programme = ?1 AND v.trashed = 0 AND v.status <> 'cancelled'",
        }
    }

    /// Returns the column of a certificate that names it.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Event(_) => "event",
            Self::Programme(_) => "programme",
        }
    }

    /// Refuses with [`crate::error::Code::NotFound`] and [`crate::error::Code::InTrash`].
    pub fn require_present(self, change: &Change<'_>) -> Result<()> {
        let table = match self {
            Self::Event(_) => Table::Event,
            Self::Programme(_) => Table::Programme,
        };
        change.present(table, self.id()).map(drop)
    }

    /// Reads what papers in one language say of it; refuses with [`crate::error::Code::NotFound`].
    pub fn words(self, connection: &Connection, lang: Lang) -> Result<EventSaid> {
        match self {
            Self::Event(id) => event_words(connection, id, lang),
            Self::Programme(id) => programme_words(connection, id, lang),
        }
    }
}

fn programme_words(connection: &Connection, id: Id, lang: Lang) -> Result<EventSaid> {
    let title = programmes::programme(connection, id)?.title;
    let shown = title.shown(lang).to_owned();
    let form = |case: &str| {
        let word = paper_word(lang, &format!("paper-programme-{case}"));
        (case.to_owned(), word)
    };
    let words = EventWords {
        title: (!shown.is_empty()).then_some(shown),
        kind: ["nominative", "dative", "locative", "prepositional"]
            .map(form)
            .into(),
        date: days_of(connection, id)?
            .map(|(from, to)| range_in_words(from, to, lang, DateForm::When)),
        ..EventWords::default()
    };
    Ok(EventSaid {
        words,
        title,
        own_kind: true,
    })
}

/// Returns the first and the last day of a programme's events; nothing where one of them has none.
fn days_of(connection: &Connection, id: Id) -> Result<Option<(NaiveDate, NaiveDate)>> {
    let days: Option<(String, String)> = connection
        .prepare_cached(
            "SELECT min(nullif(v.first_day, '')), max(nullif(v.last_day, '')) FROM event v
             WHERE v.programme = ?1 AND v.trashed = 0 AND v.status <> 'cancelled'",
        )
        .and_then(|mut it| {
            it.query_row([id], |row| {
                let days: (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
                Ok(days.0.zip(days.1))
            })
            .optional()
        })
        .doing("read the days of a programme")?
        .flatten();
    Ok(days.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?))))
}
