//! From an event and a person to everything a paper says, and the frozen form of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::place::place_in_sentence;
use super::recipients::printed_parts;
use super::serial::Serial;
use super::{CertificateRequest, Recipient};
use crate::common::{Lang, Trilingual};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh::date::{DateForm, month_in_words, range_in_words};
use crate::papers::{
    CertificatePaper, EventWords, PrintedName, SealPlace, Sex, Signatory, titles, wording,
};
use crate::{reference, trainees};

/// A paper as it was issued, kept word for word: printing it again gives the same page whatever
/// has been renamed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Frozen {
    pub version: u32,
    pub template: String,
    pub lang: String,
    pub kind: super::CertificateKind,
    pub title: String,
    pub issuer: String,
    pub lead: Option<String>,
    /// Name parts; the first may stand on a line of its own.
    pub name: [String; 2],
    pub body: Vec<String>,
    pub signatories: Vec<Signatory>,
    pub number: String,
    pub check: String,
    pub code: String,
    pub place_year: String,
    pub stamp_place: bool,
    /// Hashes of the logos, left and right.
    pub logos: Vec<String>,
}

impl Frozen {
    /// Returns the whole name as printed.
    pub fn name(&self) -> String {
        PrintedName {
            first: self.name[0].clone(),
            rest: self.name[1].clone(),
        }
        .whole()
    }

    /// Returns the paper for drawing.
    pub fn paper(&self) -> CertificatePaper {
        let [first, rest] = self.name.clone();
        CertificatePaper {
            lang: Lang::find(&self.lang).unwrap_or_default(),
            kind: self.kind.paper(),
            title: self.title.clone(),
            issuer: self.issuer.clone(),
            lead: self.lead.clone(),
            name: PrintedName { first, rest },
            body: self.body.clone(),
            signatories: self.signatories.clone(),
            number: self.number.clone(),
            check: self.check.clone(),
            qr_payload: Some(self.code.clone()),
            place_year: self.place_year.clone(),
            seal: if self.stamp_place {
                SealPlace::Marked
            } else {
                SealPlace::Unmarked
            },
        }
    }
}

/// What all papers of a batch share.
pub(super) struct Batch {
    request: CertificateRequest,
    day: NaiveDate,
    event: EventWords,
    issuer: String,
    signatories: Vec<Signatory>,
    logos: Vec<String>,
    place_year: String,
    /// Series of the academy's numbers.
    pub series: String,
    /// Key of the check values in QR codes.
    key: [u8; 32],
}

impl Batch {
    /// Gathers it from the register; refuses with [`crate::error::Code::NotFound`].
    pub fn gather(
        connection: &Connection,
        request: &CertificateRequest,
        register: Id,
        today: NaiveDate,
    ) -> Result<Self> {
        let lang = request.lang;
        let day = request.day(today);
        let academy = read_academy(connection)?;
        let bodies = read_bodies(connection, &request.organisations)?;
        let issuer = bodies.first().map_or_else(
            || academy.name.shown(lang).to_owned(),
            |body| body.name.shown(lang).to_owned(),
        );
        let logos = bodies
            .iter()
            .filter_map(|body| body.logo.clone())
            .take(2)
            .collect();
        let mut event = event_words(connection, request)?;
        event.hours = request.hours;
        let own = request.wording.trim();
        event.reason = (!own.is_empty()).then(|| own.to_owned());
        Ok(Self {
            day,
            event,
            issuer,
            signatories: read_signatories(connection, &request.signatories, lang)?,
            logos,
            place_year: place_year(&academy.city, lang, super::request::year_of(day)),
            series: academy.series,
            key: blake3::derive_key("tizim certificate check value 1", register.as_bytes()),
            request: request.clone(),
        })
    }

    /// Returns the day of issue.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Composes the paper of one person.
    pub fn compose(&self, person: &Recipient, serial: &Serial) -> Frozen {
        let lang = self.request.lang;
        let kind = self.request.kind.paper();
        let mut event = self.event.clone();
        event.sex = match person.trainee.sex {
            Some(trainees::Sex::M) => Sex::Male,
            Some(trainees::Sex::F) => Sex::Female,
            None => Sex::Unknown,
        };
        let parts = printed_parts(&person.trainee, self.request.lang);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let name = PrintedName::of_parts(&parts);
        let said = wording(lang, kind, &event);
        let whole = name.whole();
        Frozen {
            version: 1,
            template: self.request.template.clone(),
            lang: self.request.lang.code().to_owned(),
            kind: self.request.kind,
            title: titles(lang, kind, &event)
                .into_iter()
                .next()
                .unwrap_or_default(),
            issuer: self.issuer.clone(),
            lead: said.lead,
            name: [name.first, name.rest],
            body: said.body,
            signatories: self.signatories.clone(),
            number: serial.number.clone(),
            check: serial.check.to_string(),
            code: self.code(serial, &whole),
            place_year: self.place_year.clone(),
            stamp_place: self.request.stamp_place,
            logos: self.logos.clone(),
        }
    }

    /// What the QR code carries: the number, and a value that only this academy's registers can
    /// compute from the number, the name and the day.
    fn code(&self, serial: &Serial, name: &str) -> String {
        let said = format!("{serial}\n{name}\n{}", self.day);
        let hash = blake3::keyed_hash(&self.key, said.as_bytes());
        let value: String = hash.to_hex().chars().take(12).collect();
        format!("TIZIM:{serial}:{}", value.to_uppercase())
    }
}

struct AcademyWords {
    name: Trilingual,
    city: Trilingual,
    series: String,
}

fn read_academy(connection: &Connection) -> Result<AcademyWords> {
    connection
        .query_row(
            "SELECT name_kk, name_ru, name_en, city_kk, city_ru, city_en, series FROM academy
             WHERE trashed = 0 LIMIT 1",
            [],
            |row| {
                Ok(AcademyWords {
                    name: Trilingual {
                        kk: row.get(0)?,
                        ru: row.get(1)?,
                        en: row.get(2)?,
                    },
                    city: Trilingual {
                        kk: row.get(3)?,
                        ru: row.get(4)?,
                        en: row.get(5)?,
                    },
                    series: row.get(6)?,
                })
            },
        )
        .doing("read the academy")
}

/// Returns the foot of a paper: «Ақтөбе қ., 2026 ж.», or the year alone.
fn place_year(city: &Trilingual, lang: Lang, year: i32) -> String {
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

struct Body {
    name: Trilingual,
    logo: Option<String>,
}

fn read_bodies(connection: &Connection, ids: &[Id]) -> Result<Vec<Body>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT paper_kk, full_kk, paper_ru, full_ru, paper_en, full_en, logo
             FROM organisation WHERE id = ?1 AND trashed = 0",
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

fn read_signatories(connection: &Connection, ids: &[Id], lang: Lang) -> Result<Vec<Signatory>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT name_kk, name_ru, name_en, title_kk, title_ru, title_en FROM signatory
             WHERE id = ?1 AND trashed = 0",
        )
        .doing("read who signs")?;
    let mut all = Vec::new();
    for id in ids.iter().take(3) {
        let one = statement
            .query_row([id], |row| {
                let name = Trilingual {
                    kk: row.get(0)?,
                    ru: row.get(1)?,
                    en: row.get(2)?,
                };
                let title = Trilingual {
                    kk: row.get(3)?,
                    ru: row.get(4)?,
                    en: row.get(5)?,
                };
                Ok(Signatory {
                    position: title.shown(lang).to_owned(),
                    name: name.shown(lang).to_owned(),
                })
            })
            .optional()
            .doing("read who signs")?;
        all.extend(one);
    }
    Ok(all)
}

fn event_words(connection: &Connection, request: &CertificateRequest) -> Result<EventWords> {
    let lang = request.lang;
    let (title, kind, period, district) = connection
        .query_row(
            "SELECT title_kk, title_ru, title_en, kind, period, district FROM event WHERE id = ?1",
            [request.event],
            |row| {
                let title = Trilingual {
                    kk: row.get(0)?,
                    ru: row.get(1)?,
                    en: row.get(2)?,
                };
                Ok((
                    title,
                    row.get::<_, String>(3)?,
                    row.get::<_, String>(4)?,
                    row.get::<_, String>(5)?,
                ))
            },
        )
        .optional()
        .doing("read the event")?
        .or_not_found(request.event)?;
    let title = title.shown(lang).to_owned();
    let forms = reference::find_code(connection, "event_kind", &kind)?
        .map(|row| row.forms)
        .unwrap_or_default();
    Ok(EventWords {
        title: (!title.is_empty()).then_some(title),
        kind: kind_forms(lang, &forms),
        date: period_in_words(&period, lang),
        place: place_in_sentence(connection, &district, lang)?,
        ..EventWords::default()
    })
}

/// Returns the case forms of a kind of event in one language, by the names the patterns use.
fn kind_forms(lang: Lang, forms: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let pick = |from: &str, to: &str| {
        forms
            .get(from)
            .filter(|it| !it.is_empty())
            .map(|it| (to.to_owned(), it.clone()))
    };
    let pairs: &[(&str, &str)] = match lang {
        Lang::Kk => &[
            ("nominative", "nominative"),
            ("dative", "dative"),
            ("locative", "locative"),
            ("possessive_dative", "possessive_dative"),
        ],
        Lang::Ru => &[
            ("ru_nominative", "nominative"),
            ("ru_prepositional", "prepositional"),
        ],
        Lang::En => &[("en_in_sentence", "nominative")],
    };
    pairs
        .iter()
        .filter_map(|(from, to)| pick(from, to))
        .collect()
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
    Some(month_in_words(month, lang))
}
