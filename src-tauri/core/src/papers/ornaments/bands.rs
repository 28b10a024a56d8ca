//! Bands: wings one above the other, horns side by side.

use super::{Inks, Pieces, Turn, strokes};
use crate::papers::canvas::Pen;
use crate::papers::template::OrnamentBox;

/// From wing to wing, from the edge of the band to their feet, and its whole width, as drawn.
const WING: f64 = 19.0;
const WING_FEET: f64 = 1.48;
const WING_WIDTH: f64 = 14.82;
/// From the feet of the wings to the middle of the leaves between them.
const LEAF: f64 = 3.0;
/// From horn to horn, and the height of a row.
const HORN: f64 = 14.5;
const HORN_HEIGHT: f64 = 9.0;

/// Wings one above the other between a thick rule and a thin one; the width gives the scale.
pub(super) fn wing_band(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let ([left, top], [width, height]) = (field.at, field.size);
    let scale = width / WING_WIDTH;
    let count = (height / (WING * scale)).round().max(1.0) as usize;
    let step = height / count as f64;
    let feet = left + WING_FEET * scale;
    for index in 0..count {
        let at = [feet, top + step * (index as f64 + 0.5)];
        pieces.set("wing", inks.main, (at, Turn::Right, scale), pen);
        pieces.set("wing-gold", inks.accent, (at, Turn::Right, scale), pen);
        if index > 0 {
            let at = [feet + LEAF * scale, top + step * index as f64];
            pieces.set("leaf", inks.main, (at, Turn::Right, scale), pen);
        }
    }
    let thick = inks.thick(0.64 * scale);
    let edges = [(left + thick / 2.0, thick), (left + width - 0.125, 0.25)];
    for (x, thickness) in edges {
        strokes(&[&[[x, top], [x, top + height]]], thickness, inks.main, pen);
    }
}

/// Horns side by side, every other hanging in the second colour; the height gives the scale.
pub(super) fn horn_row(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let ([left, top], [width, height]) = (field.at, field.size);
    let scale = height / HORN_HEIGHT;
    let count = (width / (HORN * scale)).round().max(1.0) as usize;
    let step = width / count as f64;
    for index in 0..count {
        let x = left + step * (index as f64 + 0.5);
        let at = ([x, top + height], Turn::Up, scale);
        pieces.set("horn", inks.main, at, pen);
    }
    for index in 0..=count {
        let x = left + step * index as f64;
        let (name, turn) = match index {
            0 => ("half-horn", Turn::Down),
            last if last == count => ("half-horn", Turn::DownMirrored),
            _ => ("horn", Turn::Down),
        };
        pieces.set(name, inks.accent, ([x, top], turn, scale), pen);
    }
}
