//! A page with made-up words, as it would be printed: what a template looks like before anybody has
//! earned a paper.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::pictures;
use crate::certificates::fields;
use crate::common::Lang;
use crate::error::{Code, Error, Result};
use crate::papers::{
    self, CertificateKind, CertificateLook, CertificatePaper, EventWords, FileFacts, InkWay,
    PaperError, PaperLangs, PaperText, PrintedName, SealPlace, Sex, Signatory, Template,
};

/// How long the name of the example is.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Example {
    /// As most are.
    #[default]
    Usual,
    /// Two double names.
    Long,
    /// Two letters.
    Short,
}

/// How the example is to be drawn.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TemplateSample {
    /// The design.
    pub design: Template,
    /// In which languages.
    pub langs: PaperLangs,
    /// Whether ink is saved.
    pub saving: bool,
    /// Whose name.
    pub name: Example,
    /// Printing on blanks: words alone, moved by so many millimetres to the right and down.
    pub blank: Option<[f64; 2]>,
}

#[derive(Deserialize)]
struct Words {
    issuer: String,
    title: String,
    kind: BTreeMap<String, String>,
    date: String,
    place: String,
    city: String,
    signatories: Vec<[String; 2]>,
    names: Names,
    club: String,
}

#[derive(Deserialize)]
struct Names {
    usual: Vec<String>,
    long: Vec<String>,
    short: Vec<String>,
}

static WORDS: LazyLock<BTreeMap<Lang, Words>> = LazyLock::new(|| {
    let json = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../assets/templates/example.json"
    ));
    serde_json::from_str(json).unwrap_or_default()
});

/// Draws one page with example words.
///
/// Refuses with [`Code::TemplateUnreadable`] a design that cannot be drawn.
pub fn sample(connection: &Connection, wanted: &TemplateSample) -> Result<Vec<u8>> {
    wanted.design.check().map_err(unreadable)?;
    let paper = paper(wanted)?;
    let facts = FileFacts {
        title: paper.text.title.clone(),
        author: paper.text.issuer.clone(),
        lang: paper.text.lang,
        made_on: NaiveDate::default(),
    };
    let look = look(connection, wanted)?;
    papers::draw_certificates(&[paper], &look, &facts, &mut |_| ControlFlow::Continue(()))
        .map_err(unreadable)
}

/// Returns left, top, right and bottom of every layer in millimetres, as the example is drawn; nothing
/// for a layer that is hidden or says nothing.
///
/// Refuses as [`sample`] does.
pub fn boxes(wanted: &TemplateSample) -> Result<Vec<Option<[f64; 4]>>> {
    wanted.design.check().map_err(unreadable)?;
    let look = CertificateLook::of(wanted.design.clone());
    Ok(papers::boxes(&paper(wanted)?, &look))
}

/// Draws a page of rulers, moved as words on blanks would be, to be held against a blank.
///
/// Refuses with [`Code::BadValue`] a page of no size.
pub fn test_page(page: [f64; 2], offset: [f64; 2], lang: Lang) -> Result<Vec<u8>> {
    papers::blank_test(page, offset, lang)
        .map_err(|_| Error::refused(Code::BadValue).with("field", "page"))
}

fn look(connection: &Connection, wanted: &TemplateSample) -> Result<CertificateLook> {
    let mut look = CertificateLook::of(wanted.design.clone());
    look.pictures = pictures(connection, &wanted.design)?;
    look.on_blanks = wanted.blank;
    if wanted.saving {
        look.way = InkWay::Saving;
    }
    Ok(look)
}

fn unreadable(error: PaperError) -> Error {
    match error {
        PaperError::Template(place) => {
            Error::refused(Code::TemplateUnreadable).with("place", place)
        }
        other => Error::Bug(format!("draw a template: {other}")),
    }
}

fn paper(wanted: &TemplateSample) -> Result<CertificatePaper> {
    let lacking = || Error::Bug("no example words".to_owned());
    let (kind, lang) = (wanted.design.kind, wanted.langs.first());
    let words = WORDS.get(&lang).ok_or_else(lacking)?;
    let second = match wanted.langs.second() {
        Some(lang) => Some(text(WORDS.get(&lang).ok_or_else(lacking)?, lang, kind)),
        None => None,
    };
    let name = match wanted.name {
        Example::Usual => &words.names.usual,
        Example::Long => &words.names.long,
        Example::Short => &words.names.short,
    };
    let parts: Vec<&str> = match kind {
        CertificateKind::Club if wanted.name == Example::Usual => vec![&words.club],
        _ => name.iter().map(String::as_str).collect(),
    };
    Ok(CertificatePaper {
        kind,
        text: text(words, lang, kind),
        second,
        name: PrintedName::of_parts(&parts),
        number: "AA-2026-A0A-0001".to_owned(),
        check: "A".to_owned(),
        qr_payload: Some(format!("{} · AA-2026-A0A-0001-A", words.issuer)),
        seal: SealPlace::Marked,
    })
}

fn text(words: &Words, lang: Lang, kind: CertificateKind) -> PaperText {
    let event = EventWords {
        title: Some(words.title.clone()),
        kind: words.kind.clone(),
        date: Some(words.date.clone()),
        place: Some(words.place.clone()),
        hours: Some(72),
        rank: (kind == CertificateKind::Diploma).then_some(1),
        reason: None,
        sex: Sex::Female,
    };
    let said = papers::wording(lang, kind, &event);
    let titles = papers::titles(lang, kind, &event);
    let signatory = |[position, name]: &[String; 2]| Signatory {
        position: position.clone(),
        name: name.clone(),
    };
    PaperText {
        lang,
        title: titles.into_iter().next().unwrap_or_default(),
        issuer: words.issuer.clone(),
        fields: fields(&event, &said, lang),
        lead: said.lead,
        body: said.body,
        signatories: words.signatories.iter().map(signatory).collect(),
        place_year: words.city.clone(),
    }
}
