//! What stands behind and beside the words: ornament, rules, pictures, logos.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::CertificateLook;
use crate::papers::PaperError;
use crate::papers::canvas::{Canvas, Pen, PictureId};
use crate::papers::ornaments::{Inks, Pieces, draw_ornament};
use crate::papers::template::{Item, Layer, LogoBox, RuleBox};

/// Everything of a batch that is kept once in its file: pieces of ornament and pictures.
pub(super) struct Kept {
    pieces: Pieces,
    inks: Inks,
    pictures: BTreeMap<String, PictureId>,
    logos: [Option<(PictureId, f64)>; 2],
}

impl Kept {
    /// Keeps what the pages of a template need.
    ///
    /// # Errors
    /// [`PaperError::Template`] for a piece of ornament that is missing.
    pub fn of(look: &CertificateLook, canvas: &mut Canvas) -> Result<Self, PaperError> {
        let template = &look.template;
        let layers: Vec<&Layer> = match look.on_blanks {
            Some(_) => Vec::new(),
            None => template.designs().flat_map(|it| it.1.visible()).collect(),
        };
        let ornaments = layers.iter().filter_map(|layer| match &layer.item {
            Item::Ornament(field) => Some(field.ornament),
            _ => None,
        });
        let pieces = Pieces::keep(ornaments, look.way, canvas)?;
        let mut pictures = BTreeMap::new();
        for layer in &layers {
            if let Item::Picture { picture, .. } = &layer.item
                && let Some(found) = look.pictures.get(picture)
                && !pictures.contains_key(picture)
            {
                pictures.insert(picture.clone(), canvas.picture((**found).clone()));
            }
        }
        let shown = |number: u8| {
            layers
                .iter()
                .any(|layer| matches!(&layer.item, Item::Logo(it) if it.number == number))
        };
        let (left, right) = (
            look.logos.left.as_ref().filter(|_| shown(1)),
            look.logos.right.as_ref().filter(|_| shown(2)),
        );
        let first = left.map(|it| (canvas.picture((**it).clone()), it.aspect()));
        let second = right.map(|it| match (left, first) {
            (Some(left), Some(first)) if Arc::ptr_eq(left, it) => first,
            _ => (canvas.picture((**it).clone()), it.aspect()),
        });
        Ok(Self {
            pieces,
            inks: Inks::of(template, look.way),
            pictures,
            logos: [first, second],
        })
    }

    /// Draws a layer that says nothing.
    pub fn draw(&self, layer: &Layer, look: &CertificateLook, pen: &mut Pen<'_>) {
        match &layer.item {
            Item::Ornament(field) => draw_ornament(field, self.inks, &self.pieces, pen),
            Item::Rule(rule) => draw_rule(rule, [rule.from, rule.to], look, pen),
            Item::Picture { picture, at, size } => {
                if let Some(id) = self.pictures.get(picture) {
                    pen.picture(*id, at[0], at[1], size[0], size[1]);
                }
            }
            Item::Logo(field) => {
                let index = usize::from(field.number.clamp(1, 2) - 1);
                if let Some(Some((id, aspect))) = self.logos.get(index) {
                    let [x, y, width, height] = logo_place(field, *aspect);
                    pen.picture(*id, x, y, width, height);
                }
            }
            _ => {}
        }
    }
}

/// Draws a rule between two points of its own or of what it stands beside.
pub(super) fn draw_rule(
    rule: &RuleBox,
    [from, to]: [[f64; 2]; 2],
    look: &CertificateLook,
    pen: &mut Pen<'_>,
) {
    let ink = look.template.ink(look.way, &rule.ink);
    pen.rule(from, to, rule.width, ink);
}

/// Where a logo stands: x, y, width, height. Logos of different proportions look alike when they
/// cover about the same area.
pub(super) fn logo_place(field: &LogoBox, aspect: f64) -> [f64; 4] {
    let (most_width, most_height) = (field.width, field.height);
    let height = (most_height * most_height / aspect)
        .sqrt()
        .min(most_height)
        .min(most_width / aspect);
    let width = height * aspect;
    [
        field.at[0] - width / 2.0,
        field.at[1] - height / 2.0,
        width,
        height,
    ]
}
