//! A paper's template as data: a page, and the layers on it from back to front.
//!
//! Read from `assets/templates/*.json` and from the register. Lengths are millimetres from the upper
//! left corner, type sizes points, tracking and leading ems. A template holds the words an academy
//! typed into it and no name of a person.

mod boxes;
mod layer;
mod shipped;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use boxes::{
    BodyBox, CodeBox, LineBox, LogoBox, MoreLines, NumberBox, Side, SignatureBox, TypeData,
};
pub use layer::{Item, Layer, OrnamentBox, RuleBox, Says, TextBox, WhichText};
pub use shipped::{SHIPPED, ShippedTemplate};

use super::PaperError;
use super::canvas::Type;
use super::certificate::CertificateKind;
use super::operators::Ink;
use crate::common::Lang;

/// The only form of a template there is so far; a file of a later one is refused.
const FORMAT: u32 = 1;
/// The most layers of a page; a file with more is no template.
const MOST_LAYERS: usize = 200;
/// The least and the greatest side of a page in millimetres.
const SIDES: [f64; 2] = [50.0, 1200.0];

/// How much ink the ornament takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum InkWay {
    /// Filled, in two colours.
    #[default]
    Full,
    /// Outlines only, for office printers.
    Saving,
}

/// A template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Template {
    /// Which form of template this is: 1.
    pub format: u32,
    /// Name the register knows the template by.
    pub key: String,
    /// What kind of paper it is made for.
    pub kind: CertificateKind,
    /// Colours by the names the layers use, as `#RRGGBB`: `ornament`, `accent`, `heading`, `text`.
    pub inks: BTreeMap<String, String>,
    /// The page of a paper in one language.
    pub one: PageDesign,
    /// The page of a paper in two languages; without it the first language is printed alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two: Option<PageDesign>,
}

/// A page and what stands on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PageDesign {
    /// Width and height in millimetres.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub page: [f64; 2],
    /// From back to front.
    pub layers: Vec<Layer>,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// [`PaperError::Template`] with the place of the first mistake: what cannot be read, a later
    /// form, a page of no size, more than 200 layers, a number that is none, or a colour that is none.
    pub fn read(json: &str) -> Result<Template, PaperError> {
        let template: Self =
            serde_json::from_str(json).map_err(|error| PaperError::Template(error.to_string()))?;
        template.check()?;
        Ok(template)
    }

    /// Writes it as [`Template::read`] reads it.
    ///
    /// # Errors
    /// [`PaperError::Broken`] where a number is none.
    pub fn write(&self) -> Result<String, PaperError> {
        serde_json::to_string(self).map_err(|_| PaperError::Broken("template"))
    }

    /// Says whether it can be drawn.
    ///
    /// # Errors
    /// As [`Template::read`].
    pub fn check(&self) -> Result<(), PaperError> {
        let wrong = |place: String| Err(PaperError::Template(place));
        if self.format != FORMAT {
            return wrong(format!("format {}", self.format));
        }
        if let Some((name, _)) = self.inks.iter().find(|(_, hex)| read_ink(hex).is_none()) {
            return wrong(format!("inks.{name}"));
        }
        for (name, design) in self.designs() {
            let [width, height] = design.page;
            let is_side = |side: f64| (SIDES[0]..=SIDES[1]).contains(&side);
            if !is_side(width) || !is_side(height) {
                return wrong(format!("{name}.page"));
            }
            if design.layers.len() > MOST_LAYERS {
                return wrong(format!("{name}.layers"));
            }
            if let Some(at) = design.layers.iter().position(|layer| !layer.is_sound()) {
                return wrong(format!("{name}.layers[{at}]"));
            }
        }
        Ok(())
    }

    /// Returns the page for a paper in one language or in two.
    pub fn design(&self, is_pair: bool) -> &PageDesign {
        match &self.two {
            Some(two) if is_pair => two,
            _ => &self.one,
        }
    }

    /// Returns the pages with their names.
    pub fn designs(&self) -> impl Iterator<Item = (&'static str, &PageDesign)> {
        let two = self.two.iter().map(|it| ("two", it));
        std::iter::once(("one", &self.one)).chain(two)
    }

    /// Returns the hashes of all pictures it shows, each once.
    pub fn pictures(&self) -> Vec<&str> {
        let mut all = Vec::new();
        let layers = self.designs().flat_map(|(_, design)| &design.layers);
        for layer in layers {
            if let Item::Picture { picture, .. } = &layer.item
                && !all.contains(&picture.as_str())
            {
                all.push(picture.as_str());
            }
        }
        all
    }

    /// Returns the colour a name stands for; when ink is saved, accents take that of the ornament.
    pub(super) fn ink(&self, way: InkWay, name: &str) -> Ink {
        let name = match (way, name) {
            (InkWay::Saving, "accent") => "ornament",
            _ => name,
        };
        let hex = self.inks.get(name).map_or(name, String::as_str);
        read_ink(hex).unwrap_or(Ink::Black)
    }

    /// Returns how a line of type looks in the given colours.
    pub(super) fn kind(&self, way: InkWay, data: &TypeData) -> Type {
        Type {
            face: data.face,
            size: data.size,
            tracking: data.tracking,
            figures: data.figures,
            ink: self.ink(way, &data.ink),
        }
    }
}

impl PageDesign {
    /// Returns the layers that are not hidden.
    pub fn visible(&self) -> impl Iterator<Item = &Layer> {
        self.layers.iter().filter(|layer| !layer.hidden)
    }

    /// Returns the box of the name, if the page has one.
    pub(super) fn name(&self) -> Option<&LineBox> {
        self.visible().find_map(|layer| match &layer.item {
            Item::Name(field) => Some(field),
            _ => None,
        })
    }

    /// Returns the box of the signatures, if the page has one.
    pub(super) fn signatures(&self) -> Option<&SignatureBox> {
        self.visible().find_map(|layer| match &layer.item {
            Item::Signatures(field) => Some(field),
            _ => None,
        })
    }

    /// Says whether a layer of its own tells the hours.
    pub(super) fn has_hours(&self) -> bool {
        self.visible().any(|layer| match &layer.item {
            Item::Text(field) => {
                field.says == Says::Own && field.words.shown(Lang::Kk).contains("{hours}")
            }
            _ => false,
        })
    }

    /// Says whether a layer of its own tells the line between title and name.
    pub(super) fn has_lead(&self) -> bool {
        self.visible().any(|layer| {
            matches!(
                &layer.item,
                Item::Text(TextBox {
                    says: Says::Lead,
                    ..
                })
            )
        })
    }
}

pub(super) fn read_ink(hex: &str) -> Option<Ink> {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some(if value == 0 {
        Ink::Black
    } else {
        Ink::Mixed([red, green, blue])
    })
}
