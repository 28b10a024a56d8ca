//! The templates that ship with the program.

use super::super::certificate::CertificateKind;
use super::Template;
use crate::papers::PaperError;

/// A template that ships.
#[derive(Clone, Copy, Debug)]
pub struct ShippedTemplate {
    /// Its name; papers that were issued with it keep it for ever.
    pub key: &'static str,
    /// What kind of paper it is made for.
    pub kind: CertificateKind,
    json: &'static str,
}

macro_rules! shipped {
    ($kind:ident, $key:literal) => {
        ShippedTemplate {
            key: $key,
            kind: CertificateKind::$kind,
            json: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../assets/templates/",
                $key,
                ".json"
            )),
        }
    };
}

/// Every template that ships, in the order they are offered. A shipped template never changes once
/// papers were issued with it; a better one comes under a new name.
pub const SHIPPED: [ShippedTemplate; 6] = [
    shipped!(Certificate, "a-classic"),
    shipped!(Completion, "b-wings"),
    shipped!(Thanks, "thanks-letter"),
    shipped!(Diploma, "diploma-of-place"),
    shipped!(Praise, "honour-letter"),
    shipped!(Club, "club-certificate"),
];

impl ShippedTemplate {
    /// Reads it.
    ///
    /// # Errors
    /// [`PaperError::Template`] only if the shipped file were damaged.
    pub fn template(&self) -> Result<Template, PaperError> {
        Template::read(self.json)
    }
}

impl Template {
    /// Returns the classic template: full border, medallion, title, name, text, signatures.
    ///
    /// # Errors
    /// [`PaperError::Template`] only if the shipped file were damaged.
    pub fn classic() -> Result<Self, PaperError> {
        Self::shipped("a-classic")
    }

    /// Returns a template that ships.
    ///
    /// # Errors
    /// [`PaperError::Template`] for a name that none has.
    pub fn shipped(key: &str) -> Result<Self, PaperError> {
        let found = SHIPPED.iter().find(|it| it.key == key);
        found.map_or_else(
            || Err(PaperError::Template(key.to_owned())),
            ShippedTemplate::template,
        )
    }
}
