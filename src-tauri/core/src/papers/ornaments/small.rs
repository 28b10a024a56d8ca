//! Small ornaments: medallion, divider, short rule, ring.

use super::{Inks, Pieces, Turn, strokes};
use crate::papers::canvas::Pen;
use crate::papers::operators::Paint;
use crate::papers::path::Path;
use crate::papers::template::{InkWay, OrnamentBox};

/// Diameter of the medallion as drawn, to the outer edge of its gold ring.
const MEDALLION: f64 = 18.58;

fn middle(field: &OrnamentBox) -> [f64; 2] {
    let ([left, top], [width, height]) = (field.at, field.size);
    [left + width / 2.0, top + height / 2.0]
}

/// Four horns in two rings; the smaller side of its rectangle is its diameter.
pub(super) fn medallion(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let (centre, scale) = (middle(field), field.size[0].min(field.size[1]) / MEDALLION);
    pieces.set("medallion", inks.main, (centre, Turn::Up, scale), pen);
    pieces.set(
        "medallion-gold",
        inks.accent,
        (centre, Turn::Up, scale),
        pen,
    );
    let gold = match inks.way {
        InkWay::Full => 0.5,
        InkWay::Saving => 0.28,
    };
    let rings = [(8.28, 0.25, inks.main), (9.04, gold, inks.accent)];
    for (radius, width, ink) in rings {
        let ring = Path::circle(centre, radius * scale);
        pen.path(&ring, Paint::Stroke(width * scale), ink);
    }
}

/// A thin rule with a diamond in its middle.
pub(super) fn divider(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let [x, y] = middle(field);
    let half = field.size[0] / 2.0;
    let lines: [&[[f64; 2]]; 2] = [
        &[[x - half, y], [x - 3.2, y]],
        &[[x + 3.2, y], [x + half, y]],
    ];
    strokes(&lines, 0.3, inks.accent, pen);
    pieces.set("diamond", inks.accent, ([x, y], Turn::Up, 1.0), pen);
    for side in [x - 3.0, x + 3.0] {
        pieces.set(
            "small-diamond",
            inks.accent,
            ([side, y], Turn::Up, 1.0),
            pen,
        );
    }
}

/// A rule as thick as its rectangle is high, at most a millimetre.
pub(super) fn short_rule(field: &OrnamentBox, inks: Inks, _: &Pieces, pen: &mut Pen<'_>) {
    let ([left, _], [_, y]) = (field.at, middle(field));
    let line = [[left, y], [left + field.size[0], y]];
    strokes(
        &[&line],
        inks.thick(field.size[1].min(1.0)),
        inks.accent,
        pen,
    );
}

/// Two rings; the smaller side of its rectangle is the diameter of the outer one.
pub(super) fn ring(field: &OrnamentBox, inks: Inks, _: &Pieces, pen: &mut Pen<'_>) {
    let (centre, radius) = (middle(field), field.size[0].min(field.size[1]) / 2.0);
    let thick = inks.thick(0.6);
    let outer = Path::circle(centre, (radius - thick / 2.0).max(0.1));
    pen.path(&outer, Paint::Stroke(thick), inks.accent);
    let inner = Path::circle(centre, (radius - 1.3).max(0.1));
    pen.path(&inner, Paint::Stroke(0.25), inks.main);
}
