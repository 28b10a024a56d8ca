//! What may stand on a page.

use serde::{Deserialize, Serialize};

use super::boxes::{BodyBox, CodeBox, LineBox, LogoBox, NumberBox, SignatureBox, TypeData};
use crate::common::Trilingual;
use crate::papers::ornaments::Ornament;

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Layer {
    /// What the academy calls it; empty shows what it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether it is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Whether the designer leaves it in its place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// What the paper must tell for it to be shown, as `hours`; `!hours` shows it where that is not
    /// told; empty shows it always.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// What it is.
    #[serde(flatten)]
    pub item: Item,
}

/// What a layer is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", content = "box", rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Item {
    /// An ornament of the house.
    Ornament(OrnamentBox),
    /// A straight line.
    Rule(RuleBox),
    /// A picture of the academy: a background, a drawing, a scanned signature.
    Picture {
        /// Its hash.
        picture: String,
        /// Upper left corner.
        #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
        at: [f64; 2],
        /// Width and height.
        #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
        size: [f64; 2],
    },
    /// The logo of a body that issues.
    Logo(LogoBox),
    /// A line of words.
    Text(TextBox),
    /// The name.
    Name(LineBox),
    /// The sentence.
    Sentence {
        /// In which language.
        #[serde(default)]
        which: WhichText,
        /// Where and how.
        place: BodyBox,
    },
    /// Who signs.
    Signatures(SignatureBox),
    /// The number.
    Number(NumberBox),
    /// The QR code.
    Code(CodeBox),
}

/// An ornament in its rectangle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OrnamentBox {
    /// Which one.
    pub ornament: Ornament,
    /// Upper left corner.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub at: [f64; 2],
    /// Width and height.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub size: [f64; 2],
    /// Width of a gap in the middle of the upper side of a frame, for a medallion; 0 leaves it whole.
    #[serde(default)]
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub gap: f64,
}

/// A straight line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RuleBox {
    /// One end.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub from: [f64; 2],
    /// The other end.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub to: [f64; 2],
    /// Thickness.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub width: f64,
    /// A colour of the template, or `#RRGGBB`.
    pub ink: String,
    /// Whether it stands beside the sentence, as high as the longest column and where that is.
    #[serde(default)]
    pub beside_sentence: bool,
}

/// A line of words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TextBox {
    /// What it says.
    pub says: Says,
    /// In which language.
    #[serde(default)]
    pub which: WhichText,
    /// Words of the academy, for [`Says::Own`]; what stands in braces is filled in: `{event}`.
    #[serde(default, skip_serializing_if = "Trilingual::is_empty")]
    pub words: Trilingual,
    /// Where and how.
    pub place: LineBox,
}

/// What a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Says {
    /// The body that issues.
    Issuer,
    /// The title of the paper.
    Title,
    /// The line between title and name, as in «награждается».
    Lead,
    /// The letters of the place for a stamp, where they are wanted.
    Seal,
    /// City and year.
    Place,
    /// The place won, as a Roman figure.
    Rank,
    /// Words of the academy.
    Own,
}

/// Which of two languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum WhichText {
    /// The first, and the second below it; once where they say the same.
    #[default]
    Both,
    /// Both on one line, with a point between them.
    Joined,
    /// The first.
    First,
    /// The second.
    Second,
}

impl Layer {
    /// Says whether every number of it can be drawn: lengths within two metres, sizes above zero.
    pub(super) fn is_sound(&self) -> bool {
        let is_length = |it: &f64| it.is_finite() && it.abs() <= 2000.0;
        let is_size = |it: &f64| it.is_finite() && *it > 0.0 && *it <= 2000.0;
        let is_type = |it: &TypeData| is_size(&it.size) && is_length(&it.tracking);
        let is_line = |it: &LineBox| {
            it.at.iter().all(is_length)
                && is_type(&it.kind)
                && is_size(&it.width)
                && is_size(&it.least)
                && it.more.as_ref().is_none_or(|more| {
                    [more.size, more.least, more.leading].iter().all(is_size) && more.lines > 0
                })
        };
        match &self.item {
            Item::Ornament(it) => it.at.iter().all(is_length) && it.size.iter().all(is_size),
            Item::Rule(it) => it.from.iter().chain(&it.to).all(is_length) && is_size(&it.width),
            Item::Picture { at, size, .. } => at.iter().all(is_length) && size.iter().all(is_size),
            Item::Logo(it) => {
                it.at.iter().all(is_length) && is_size(&it.height) && is_size(&it.width)
            }
            Item::Text(it) => is_line(&it.place),
            Item::Name(it) => is_line(it),
            Item::Sentence { place, .. } => {
                is_type(&place.kind)
                    && place.at.iter().all(is_length)
                    && [place.leading, place.width, place.step, place.last_resort]
                        .iter()
                        .all(is_size)
                    && place.characters > 0
                    && place.lines > 0
            }
            Item::Signatures(it) => {
                is_type(&it.kind)
                    && is_size(&it.name_width)
                    && is_size(&it.least)
                    && it.line.iter().all(is_length)
                    && it.rows.iter().flatten().all(is_length)
            }
            Item::Number(it) => {
                is_type(&it.kind)
                    && is_size(&it.width)
                    && is_size(&it.least)
                    && is_size(&it.check_size)
            }
            Item::Code(it) => it.at.iter().all(is_length) && is_size(&it.side),
        }
    }
}
