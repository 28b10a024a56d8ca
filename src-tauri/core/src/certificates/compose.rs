//! From an event and a person to everything a paper says, and the frozen form of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use rusqlite::Connection;

use super::CertificateRequest;
use super::check;
use super::frozen::{Frozen, FrozenText};
use super::gather::{
    AcademyWords, Body, EventSaid, Signer, place_year, read_academy, read_bodies, read_signers,
};
use super::recipients::{Recipient, printed_parts};
use super::serial::Serial;
use crate::common::{Lang, Trilingual};
use crate::error::Result;
use crate::papers::{
    EventWords, PrintedName, Sex, Signatory, Wording, hours_word, paper_word, titles, wording,
};
use crate::{templates, trainees};

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
    /// What is said in the first language, then in the second.
    told: Vec<Told>,
    logos: Vec<String>,
    /// What the papers call their template.
    template: String,
    /// Parts that are written in another language, for want of words in that of the paper.
    pub borrowed: Vec<Part>,
    /// Series of the academy's numbers.
    pub series: String,
    /// The academy as codes name it, and the address of its page where codes begin with one.
    academy: Trilingual,
    address: String,
}

/// What all papers of a batch say in one language.
struct Told {
    lang: Lang,
    event: EventWords,
    issuer: String,
    signatories: Vec<Signatory>,
    place_year: String,
}

impl Batch {
    /// Gathers it from the register; refuses with [`crate::error::Code::NotFound`].
    pub fn gather(
        connection: &Connection,
        request: &CertificateRequest,
        today: NaiveDate,
    ) -> Result<Self> {
        let day = request.day(today);
        let academy = read_academy(connection)?;
        let bodies = read_bodies(connection, &request.organisations)?;
        let signers = read_signers(connection, &request.signatories)?;
        let (mut told, mut borrowed) = (Vec::new(), Vec::new());
        for lang in request.langs() {
            let said = request.scope().words(connection, lang)?;
            for part in borrowed_parts(request, lang, (&academy, &bodies, &signers), &said) {
                if !borrowed.contains(&part) {
                    borrowed.push(part);
                }
            }
            told.push(tell(
                request,
                lang,
                day,
                (&academy, &bodies, &signers),
                said,
            ));
        }
        let logos = bodies.iter().filter_map(|body| body.logo.clone());
        Ok(Self {
            day,
            told,
            logos: logos.take(2).collect(),
            template: templates::name_for_papers(connection, &request.template)?,
            borrowed,
            series: academy.series,
            academy: academy.name,
            address: academy.check_address,
            request: request.clone(),
        })
    }

    /// Returns what the papers call their template.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// Returns the day of issue.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Composes the paper of one person.
    pub fn compose(&self, person: &Recipient, serial: &Serial) -> Frozen {
        let request = &self.request;
        let parts = printed_parts(&person.trainee, &person.russian_name, request.lang);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let name = PrintedName::of_parts(&parts);
        let mut texts = self.told.iter().map(|told| self.text(told, person));
        let first = texts.next();
        let second = texts.next();
        let first = first.unwrap_or_else(|| FrozenText::empty(request.lang));
        let whole = name.whole();
        Frozen {
            version: 1,
            template: self.template.clone(),
            lang: first.lang,
            kind: request.kind,
            title: first.title,
            issuer: first.issuer,
            lead: first.lead,
            name: [name.first, name.rest],
            body: first.body,
            signatories: first.signatories,
            number: serial.number.clone(),
            check: serial.check.to_string(),
            code: self.code(serial, &whole, None),
            place_year: first.place_year,
            stamp_place: request.stamp_place,
            logos: self.logos.clone(),
            second,
            fields: first.fields,
            asked: Some(CertificateRequest {
                only: Vec::new(),
                except: Vec::new(),
                anyway: Vec::new(),
                office_number: String::new(),
                ..request.clone()
            }),
        }
    }

    /// Says what one language says on the paper of one person.
    fn text(&self, told: &Told, person: &Recipient) -> FrozenText {
        let (lang, kind) = (told.lang, self.request.kind);
        let mut event = told.event.clone();
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
        let said = wording(lang, kind, &event);
        let titles = titles(lang, kind, &event);
        FrozenText {
            lang: lang.code().to_owned(),
            title: titles.into_iter().next().unwrap_or_default(),
            issuer: told.issuer.clone(),
            fields: fields(&event, &said, lang),
            lead: said.lead,
            body: said.body,
            signatories: told.signatories.clone(),
            place_year: told.place_year.clone(),
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

    /// Composes the paper of one person with the signature of this laptop in its code, for a number
    /// that is given with it.
    pub fn sign(
        &self,
        connection: &Connection,
        person: &Recipient,
        serial: &Serial,
    ) -> Result<Frozen> {
        let key = check::own_key(connection)?;
        let frozen = self.compose(person, serial);
        Ok(Frozen {
            code: self.code(serial, &frozen.name(), Some(&key)),
            ..frozen
        })
    }

    /// What the QR code carries: the words of the paper and, of one that is issued, the signature of
    /// this laptop. The code of a page that is only looked at has the same size and proves nothing.
    fn code(&self, serial: &Serial, name: &str, key: Option<&SigningKey>) -> String {
        let lang = self.request.lang;
        let said = check::Said {
            academy: self.academy.shown(lang),
            kind: &paper_word(lang, &format!("paper-kind-{}", self.request.kind.code())),
            number: &serial.to_string(),
            name,
            day: self.day,
        };
        check::compose(&said.words(), &self.address, key)
    }
}

type Bodies<'a> = (&'a AcademyWords, &'a [Body], &'a [Signer]);

/// Says what all papers of a batch say in one language.
fn tell(
    request: &CertificateRequest,
    lang: Lang,
    day: NaiveDate,
    (academy, bodies, signers): Bodies<'_>,
    said: EventSaid,
) -> Told {
    let mut event = said.words;
    let own = request.wording_in(lang).trim();
    event.reason = (!own.is_empty()).then(|| own.to_owned());
    event.rank = request.place;
    let issuer = bodies.first().map_or(&academy.name, |body| &body.name);
    let signatory = |it: &Signer| Signatory {
        position: it.title.shown(lang).to_owned(),
        name: it.name.shown(lang).to_owned(),
    };
    Told {
        lang,
        event,
        issuer: issuer.shown(lang).to_owned(),
        signatories: signers.iter().map(signatory).collect(),
        place_year: place_year(&academy.city, lang, super::request::year_of(day)),
    }
}

/// Returns what is written in another language, for want of words in this one.
fn borrowed_parts(
    request: &CertificateRequest,
    lang: Lang,
    (academy, bodies, signers): Bodies<'_>,
    said: &EventSaid,
) -> Vec<Part> {
    let own = request.wording_in(lang).trim();
    let issuer = bodies.first().map_or(&academy.name, |body| &body.name);
    let lacks_signer = |it: &Signer| it.name.lacks(lang) || it.title.lacks(lang);
    let parts = [
        (Part::Event, own.is_empty() && said.title.lacks(lang)),
        (Part::Kind, own.is_empty() && !said.own_kind),
        (Part::Wording, is_foreign(own, lang)),
        (Part::Issuer, issuer.lacks(lang)),
        (Part::Signatory, signers.iter().any(lacks_signer)),
        (Part::City, academy.city.lacks(lang)),
    ];
    let lacking = parts
        .into_iter()
        .filter_map(|(part, lacks)| lacks.then_some(part));
    lacking.collect()
}

/// Returns what lines of a template may ask for, by name.
pub(crate) fn fields(event: &EventWords, said: &Wording, lang: Lang) -> BTreeMap<String, String> {
    let roman = ["I", "II", "III"];
    let rank = event.rank.and_then(|it| usize::try_from(it).ok());
    let all = [
        ("event", event.title.clone()),
        ("date", event.date.clone()),
        ("where", event.place.clone()),
        ("hours", event.hours.map(|it| it.to_string())),
        ("hours-word", event.hours.map(|it| hours_word(it, lang))),
        ("hours-line", said.hours.clone()),
        ("rank", event.rank.map(|it| it.to_string())),
        (
            "roman",
            rank.and_then(|it| roman.get(it.checked_sub(1)?))
                .map(|it| (*it).to_owned()),
        ),
    ];
    all.into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value.filter(|it| !it.is_empty())?)))
        .collect()
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
