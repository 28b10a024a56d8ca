//! From an event and a person to everything a paper says, and the frozen form of it.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::CertificateRequest;
use super::gather::{Signer, place_year, read_academy, read_bodies, read_signers};
use super::preview::is_template;
use super::recipients::{Recipient, printed_parts};
use super::serial::Serial;
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::papers::{
    CertificatePaper, EventWords, PrintedName, SealPlace, Sex, Signatory, titles, wording,
};
use crate::trainees;

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
    /// What the batch was asked for, its people left out, so that a paper in the place of this one
    /// says the same; papers of before this was kept have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<CertificateRequest>,
}

impl Frozen {
    /// Reads the content of a paper; nothing where it is none that can be drawn.
    pub fn find(content: &str) -> Option<Self> {
        let frozen: Self = serde_json::from_str(content).ok()?;
        is_template(&frozen.template).then_some(frozen)
    }

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

/// A part of the paper that the academy words itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The title of the event.
    Event,
    /// The kind of event, for which the word for any event stands.
    Kind,
    /// The academy's own wording.
    Wording,
    /// Who issues.
    Issuer,
    /// Who signs, and as what.
    Signatory,
    /// The city at the foot.
    City,
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
    /// Parts that are written in another language, for want of words in that of the paper.
    pub borrowed: Vec<Part>,
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
        let issuer = bodies.first().map_or(&academy.name, |body| &body.name);
        let signers = read_signers(connection, &request.signatories)?;
        let said = request.scope().words(connection, lang)?;
        let mut event = said.words;
        let own = request.wording.trim();
        event.reason = (!own.is_empty()).then(|| own.to_owned());
        event.rank = request.place;
        let borrowed = [
            (Part::Event, own.is_empty() && said.title.lacks(lang)),
            (Part::Kind, own.is_empty() && !said.own_kind),
            (Part::Wording, is_foreign(own, lang)),
            (Part::Issuer, issuer.lacks(lang)),
            (
                Part::Signatory,
                signers
                    .iter()
                    .any(|it| it.name.lacks(lang) || it.title.lacks(lang)),
            ),
            (Part::City, academy.city.lacks(lang)),
        ];
        let signatory = |it: &Signer| Signatory {
            position: it.title.shown(lang).to_owned(),
            name: it.name.shown(lang).to_owned(),
        };
        Ok(Self {
            day,
            event,
            issuer: issuer.shown(lang).to_owned(),
            signatories: signers.iter().map(signatory).collect(),
            logos: bodies
                .iter()
                .filter_map(|body| body.logo.clone())
                .take(2)
                .collect(),
            place_year: place_year(&academy.city, lang, super::request::year_of(day)),
            borrowed: borrowed
                .into_iter()
                .filter_map(|(part, lacks)| lacks.then_some(part))
                .collect(),
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
        event.hours = self.hours_of(person);
        if let Some(reason) = &mut event.reason {
            for (mark, form) in &person.forms {
                *reason = reason.replace(mark, form);
            }
        }
        event.sex = match person.trainee.sex {
            Some(trainees::Sex::M) => Sex::Male,
            Some(trainees::Sex::F) => Sex::Female,
            None => Sex::Unknown,
        };
        let parts = printed_parts(&person.trainee, &person.russian_name, self.request.lang);
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
            asked: Some(CertificateRequest {
                only: Vec::new(),
                except: Vec::new(),
                anyway: Vec::new(),
                office_number: String::new(),
                ..self.request.clone()
            }),
        }
    }

    /// Returns the hours a person's paper tells.
    pub fn hours_of(&self, person: &Recipient) -> Option<u32> {
        if self.request.own_hours {
            Some(person.hours).filter(|hours| *hours > 0)
        } else {
            self.request.hours
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

/// Whether a text has letters that the language of the paper does not: Kazakh ones in Russian,
/// Cyrillic in English, nothing but Latin in the others.
pub(super) fn is_foreign(text: &str, lang: Lang) -> bool {
    let is_kazakh = |it: char| "әғқңөұүһі".contains(it);
    let is_cyrillic = |it: char| ('\u{400}'..='\u{4ff}').contains(&it);
    let mut letters = text.chars().flat_map(char::to_lowercase);
    match lang {
        Lang::En => letters.any(is_cyrillic),
        Lang::Ru if letters.clone().any(is_kazakh) => true,
        Lang::Ru | Lang::Kk => {
            letters.clone().any(char::is_alphabetic) && !letters.any(is_cyrillic)
        }
    }
}
