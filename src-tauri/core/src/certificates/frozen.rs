//! A paper as it was issued.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::CertificateRequest;
use crate::common::Lang;
use crate::papers::{CertificatePaper, PaperText, PrintedName, SealPlace, Signatory};
use crate::templates;

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
    /// What it says in a second language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<FrozenText>,
    /// What lines of a template may ask for, in the first language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// What the batch was asked for, its people left out, so that a paper in the place of this one
    /// says the same; papers of before this was kept have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<CertificateRequest>,
}

/// What a paper says in its second language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FrozenText {
    pub lang: String,
    pub title: String,
    pub issuer: String,
    pub lead: Option<String>,
    pub body: Vec<String>,
    pub signatories: Vec<Signatory>,
    pub place_year: String,
    pub fields: BTreeMap<String, String>,
}

impl FrozenText {
    pub fn empty(lang: Lang) -> Self {
        Self {
            lang: lang.code().to_owned(),
            title: String::new(),
            issuer: String::new(),
            lead: None,
            body: Vec::new(),
            signatories: Vec::new(),
            place_year: String::new(),
            fields: BTreeMap::new(),
        }
    }

    fn text(&self) -> PaperText {
        PaperText {
            lang: Lang::find(&self.lang).unwrap_or_default(),
            title: self.title.clone(),
            issuer: self.issuer.clone(),
            lead: self.lead.clone(),
            body: self.body.clone(),
            signatories: self.signatories.clone(),
            place_year: self.place_year.clone(),
            fields: self.fields.clone(),
        }
    }
}

impl Frozen {
    /// Reads the content of a paper; nothing where it is none that can be drawn.
    pub fn find(content: &str) -> Option<Self> {
        let frozen: Self = serde_json::from_str(content).ok()?;
        templates::is_name(&frozen.template).then_some(frozen)
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
            kind: self.kind,
            text: PaperText {
                lang: Lang::find(&self.lang).unwrap_or_default(),
                title: self.title.clone(),
                issuer: self.issuer.clone(),
                lead: self.lead.clone(),
                body: self.body.clone(),
                signatories: self.signatories.clone(),
                place_year: self.place_year.clone(),
                fields: self.fields.clone(),
            },
            second: self.second.as_ref().map(FrozenText::text),
            name: PrintedName { first, rest },
            number: self.number.clone(),
            check: self.check.clone(),
            qr_payload: Some(self.code.clone()).filter(|it| !it.is_empty()),
            seal: if self.stamp_place {
                SealPlace::Marked
            } else {
                SealPlace::Unmarked
            },
        }
    }
}
