//! Lines of the card: their types, and names that shrink until they fit.

use crate::papers::canvas::{POINT, Type};
use crate::papers::fonts::Face;
use crate::papers::operators::Ink;
use crate::papers::shape::{Figures, Shaper};

/// The colour of lines and points.
pub(super) const ACCENT: Ink = Ink::Mixed([15, 95, 105]);
/// The colour of labels; dark enough for a copier.
pub(super) const GREY: Ink = Ink::Mixed([95, 100, 105]);
/// The smallest type of a name.
const SMALLEST: f64 = 7.5;

pub(super) fn type_of(face: Face, size: f64, ink: Ink) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink,
    }
}

pub(super) fn body() -> Type {
    type_of(Face::Golos, 10.5, Ink::Black)
}

pub(super) fn label() -> Type {
    type_of(Face::Golos, 9.5, GREY)
}

/// Returns a text that fits into a width: smaller first, then without its last words.
pub(super) fn fit(text: &str, kind: Type, width: f64, shaper: &mut Shaper) -> (String, Type) {
    let mut measure = |text: &str, size: f64| {
        let line = shaper.line(text, kind.face, kind.figures);
        line.measure(size * POINT, kind.tracking)
    };
    let natural = measure(text, kind.size).max(1e-6);
    let size = (kind.size * width / natural).min(kind.size);
    if size >= SMALLEST {
        return (text.to_owned(), Type { size, ..kind });
    }
    let small = Type {
        size: SMALLEST,
        ..kind
    };
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 {
        words.pop();
        let shorter = format!("{}…", words.join(" "));
        if measure(&shorter, SMALLEST) <= width {
            return (shorter, small);
        }
    }
    // One word wider than the column is set as small as it must be.
    let size = SMALLEST * width / measure(text, SMALLEST).max(1e-6);
    (text.to_owned(), Type { size, ..kind })
}
