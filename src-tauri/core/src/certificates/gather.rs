//! What a batch of papers takes from the register: the academy, the bodies, who signs, the event.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::place::place_in_sentence;
use crate::common::{Lang, Trilingual};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh::date::{DateForm, month_in_words, range_in_words};
use crate::papers::EventWords;
use crate::reference;

/// What papers say of the academy.
pub(super) struct AcademyWords {
    pub name: Trilingual,
    pub city: Trilingual,
    pub series: String,
    pub check_address: String,
}

/// Reads what papers say of the academy.
pub(super) fn read_academy(connection: &Connection) -> Result<AcademyWords> {
    connection
        .query_row(
            "SELECT name_kk, name_ru, name_en, city_kk, city_ru, city_en, series,
               check_address FROM academy
             WHERE trashed = 0 LIMIT 1",
            [],
            |row| {
                Ok(AcademyWords {
                    name: trilingual(row, 0)?,
                    city: trilingual(row, 3)?,
                    series: row.get(6)?,
                    check_address: row.get(7)?,
                })
            },
        )
        .doing("read the academy")
}

/// Returns the foot of a paper: «Ақтөбе қ., 2026 ж.», or the year alone.
pub(super) fn place_year(city: &Trilingual, lang: Lang, year: i32) -> String {
    let year = match lang {
        Lang::Kk => format!("{year} ж."),
        Lang::Ru => format!("{year} г."),
        Lang::En => year.to_string(),
    };
    match city.shown(lang) {
        "" => year,
        city => format!("{city}, {year}"),
    }
}

/// A body that issues papers.
pub(super) struct Body {
    pub name: Trilingual,
    pub logo: Option<String>,
}

/// Reads bodies in the order they are asked for. One that has gone into the trash since a paper
/// named it still stands on the paper in its place.
pub(super) fn read_bodies(connection: &Connection, ids: &[Id]) -> Result<Vec<Body>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT paper_kk, full_kk, paper_ru, full_ru, paper_en, full_en, logo
             FROM organisation WHERE id = ?1",
        )
        .doing("read the bodies that issue")?;
    let mut bodies = Vec::new();
    for id in ids {
        let body = statement
            .query_row([id], |row| {
                let pick = |paper: usize| -> rusqlite::Result<String> {
                    let paper_name: String = row.get(paper)?;
                    if paper_name.is_empty() {
                        row.get(paper + 1)
                    } else {
                        Ok(paper_name)
                    }
                };
                let logo: Option<[u8; 32]> = row.get(6)?;
                Ok(Body {
                    name: Trilingual {
                        kk: pick(0)?,
                        ru: pick(2)?,
                        en: pick(4)?,
                    },
                    logo: logo.map(|hash| blake3::Hash::from_bytes(hash).to_hex().to_string()),
                })
            })
            .optional()
            .doing("read the bodies that issue")?;
        bodies.extend(body);
    }
    Ok(bodies)
}

/// Who signs, in every language.
pub(super) struct Signer {
    pub name: Trilingual,
    pub title: Trilingual,
}

/// Reads at most three who sign, in the order they are asked for, as [`read_bodies`] does.
pub(super) fn read_signers(connection: &Connection, ids: &[Id]) -> Result<Vec<Signer>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT name_kk, name_ru, name_en, title_kk, title_ru, title_en FROM signatory
             WHERE id = ?1",
        )
        .doing("read who signs")?;
    let mut all = Vec::new();
    for id in ids.iter().take(3) {
        let one = statement
            .query_row([id], |row| {
                Ok(Signer {
                    name: trilingual(row, 0)?,
                    title: trilingual(row, 3)?,
                })
            })
            .optional()
            .doing("read who signs")?;
        all.extend(one);
    }
    Ok(all)
}

/// Reads a text in three languages from the columns that begin at a place.
fn trilingual(row: &Row<'_>, at: usize) -> rusqlite::Result<Trilingual> {
    Ok(Trilingual {
        kk: row.get(at)?,
        ru: row.get(at + 1)?,
        en: row.get(at + 2)?,
    })
}

/// What papers say of an event.
pub(super) struct EventSaid {
    pub words: EventWords,
    /// The title in every language.
    pub title: Trilingual,
    /// Whether the kind of event is said in its own words.
    pub own_kind: bool,
}

/// Reads what papers in one language say of an event.
pub(super) fn event_words(connection: &Connection, event: Id, lang: Lang) -> Result<EventSaid> {
    let (title, kind, period, district) = connection
        .query_row(
            "SELECT title_kk, title_ru, title_en, kind, period, district FROM event WHERE id = ?1",
            [event],
            |row| {
                let text = |at| row.get::<_, String>(at);
                Ok((trilingual(row, 0)?, text(3)?, text(4)?, text(5)?))
            },
        )
        .optional()
        .doing("read the event")?
        .or_not_found(event)?;
    let shown = title.shown(lang).to_owned();
    let own = kind_forms(connection, &kind, lang)?;
    let own_kind = own.is_some();
    let kind = match own {
        Some(forms) => forms,
        None => kind_forms(connection, ANY_KIND, lang)?.unwrap_or_default(),
    };
    let words = EventWords {
        title: (!shown.is_empty()).then_some(shown),
        kind,
        date: period_in_words(&period, lang),
        place: place_in_sentence(connection, &district, lang)?,
        ..EventWords::default()
    };
    Ok(EventSaid {
        words,
        title,
        own_kind,
    })
}

/// The kind whose words stand for a kind that has none: іс-шара, мероприятие, event.
const ANY_KIND: &str = "other";

/// Returns the case forms of a kind of event in one language, by the names the patterns use;
/// nothing where one of them is not written, for a sentence needs them all.
fn kind_forms(
    connection: &Connection,
    kind: &str,
    lang: Lang,
) -> Result<Option<BTreeMap<String, String>>> {
    let pairs: &[(&str, &str)] = match lang {
        Lang::Kk => &[("dative", "dative"), ("locative", "locative")],
        Lang::Ru => &[("ru_prepositional", "prepositional")],
        Lang::En => &[("en_in_sentence", "nominative")],
    };
    let Some(row) = reference::find_code(connection, "event_kind", kind)? else {
        return Ok(None);
    };
    let form = |(from, to): &(&str, &str)| {
        let words = row.forms.get(*from).filter(|it| !it.trim().is_empty())?;
        Some(((*to).to_owned(), words.clone()))
    };
    Ok(pairs.iter().map(form).collect())
}

/// Returns when an event was, as it stands in a sentence; an event without a time has none.
fn period_in_words(period: &str, lang: Lang) -> Option<String> {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    if let Some((from, to)) = period.split_once('/')
        && let (Some(from), Some(to)) = (day(from), day(to))
    {
        return Some(range_in_words(from, to, lang, DateForm::When));
    }
    if let Some(day) = day(period) {
        return Some(range_in_words(day, day, lang, DateForm::When));
    }
    let month = day(&format!("{period}-01"))?;
    Some(month_in_words(month, lang, DateForm::When))
}
