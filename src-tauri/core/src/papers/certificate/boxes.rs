//! Where everything of a page stands as it is drawn: what the designer puts its handles on.

use super::backdrop::logo_place;
use super::place::{Placed, Placing};
use super::runs::is_shown;
use super::{CertificateLook, CertificatePaper};
use crate::papers::canvas::{Align, POINT};
use crate::papers::shape::Shaper;
use crate::papers::template::{Item, Layer};

/// Returns left, top, right and bottom of every layer of the page in millimetres, in the order of
/// the layers; nothing for a layer that is hidden or says nothing on this paper.
pub fn boxes(paper: &CertificatePaper, look: &CertificateLook) -> Vec<Option<[f64; 4]>> {
    let design = look.template.design(paper.second.is_some());
    let mut shaper = Shaper::new();
    let mut placing = Placing::of(paper, look, None);
    let layers = design.layers.iter();
    layers
        .map(|layer| match layer.hidden || !is_shown(layer, paper) {
            true => None,
            false => box_of(layer, &mut placing, &mut shaper),
        })
        .collect()
}

fn box_of(layer: &Layer, placing: &mut Placing<'_>, shaper: &mut Shaper) -> Option<[f64; 4]> {
    let sized = |at: [f64; 2], size: [f64; 2]| [at[0], at[1], at[0] + size[0], at[1] + size[1]];
    match &layer.item {
        Item::Ornament(it) => Some(sized(it.at, it.size)),
        Item::Picture { at, size, .. } => Some(sized(*at, *size)),
        Item::Code(it) => Some(sized(it.at, [it.side, it.side])),
        Item::Logo(it) => {
            let [left, top, width, height] = logo_place(it, 1.0);
            Some(sized([left, top], [width, height]))
        }
        Item::Rule(it) => {
            let [top, bottom] = match it.beside_sentence {
                true => placing.sentence_heights(shaper)?,
                false => [it.from[1].min(it.to[1]), it.from[1].max(it.to[1])],
            };
            let (left, right) = (it.from[0].min(it.to[0]), it.from[0].max(it.to[0]));
            Some([left - 0.5, top - 0.5, right + 0.5, bottom + 0.5])
        }
        Item::Number(it) => {
            let (width, em) = (it.width, it.kind.size * POINT);
            let left = left_of(it.at[0], width, it.side.align());
            Some([left, it.at[1] - em, left + width, it.at[1] + em * 0.35])
        }
        Item::Signatures(field) => Some(placing.signatures(shaper)?.bounds(field)),
        Item::Text(_) | Item::Name(_) | Item::Sentence { .. } => {
            match placing.place(layer, shaper)? {
                Placed::Lines(fitted, x, align) => {
                    let em = fitted.kind.size * POINT;
                    let widths = fitted
                        .lines
                        .iter()
                        .map(|(line, _)| line.measure(em, fitted.kind.tracking));
                    let width = widths.fold(0.0, f64::max);
                    let (first, last) = (fitted.lines.first()?.1, fitted.lines.last()?.1);
                    let left = left_of(x, width, align);
                    Some([left, first - em * 0.78, left + width, last + em * 0.26])
                }
                Placed::Signatures(_) => None,
            }
        }
    }
}

fn left_of(x: f64, width: f64, align: Align) -> f64 {
    match align {
        Align::Left => x,
        Align::Centre => x - width / 2.0,
        Align::Right => x - width,
    }
}
