//! Ornaments of the house, drawn by our own hand from a few pieces: frames, bands, medallion, divider.
//!
//! A motif is never stretched along one axis: a frame takes as many whole motifs as come nearest to
//! its rectangle, all in one scale, and spreads what is left over evenly between them.

mod bands;
mod frames;
mod horn;
mod pieces;
mod small;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub(super) use horn::Horn;
pub(super) use pieces::Pieces;

use super::canvas::Pen;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::template::{InkWay, OrnamentBox, Template};

/// An ornament of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Ornament {
    /// Horns all round, a corner piece in each corner.
    HornFrame,
    /// Double rules with a corner piece in each corner.
    CornerFrame,
    /// Double rules alone.
    RuleFrame,
    /// Wings one above the other, heads to the right.
    WingBand,
    /// A row of horns side by side, heads up.
    HornRow,
    /// Four horns in a ring.
    Medallion,
    /// A thin rule with a diamond in its middle.
    Divider,
    /// A short thick rule.
    ShortRule,
    /// A ring for a figure, as for the place won.
    Ring,
}

impl Ornament {
    /// Every ornament, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::HornFrame,
        Self::CornerFrame,
        Self::RuleFrame,
        Self::WingBand,
        Self::HornRow,
        Self::Medallion,
        Self::Divider,
        Self::ShortRule,
        Self::Ring,
    ];

    /// Returns the pieces it is drawn from.
    pub(super) const fn pieces(self) -> &'static [&'static str] {
        match self {
            Self::HornFrame => &["horn", "half-horn", "corner", "corner-gold"],
            Self::CornerFrame => &["corner", "corner-gold"],
            Self::WingBand => &["wing", "wing-gold", "leaf"],
            Self::HornRow => &["horn", "half-horn"],
            Self::Medallion => &["medallion", "medallion-gold"],
            Self::Divider => &["diamond", "small-diamond"],
            Self::RuleFrame | Self::ShortRule | Self::Ring => &[],
        }
    }
}

/// The two inks of an ornament, and how it is put on paper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inks {
    pub main: Ink,
    pub accent: Ink,
    pub way: InkWay,
}

impl Inks {
    /// Takes the inks of a template.
    pub fn of(template: &Template, way: InkWay) -> Self {
        Self {
            main: template.ink(way, "ornament"),
            accent: template.ink(way, "accent"),
            way,
        }
    }

    /// Returns a thick rule: thinner where ink is saved.
    fn thick(self, width: f64) -> f64 {
        match self.way {
            InkWay::Full => width,
            InkWay::Saving => width.min(0.3),
        }
    }
}

/// Draws an ornament into its rectangle.
pub(super) fn draw_ornament(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let draw = match field.ornament {
        Ornament::HornFrame => frames::horn_frame,
        Ornament::CornerFrame => frames::corner_frame,
        Ornament::RuleFrame => frames::rule_frame,
        Ornament::WingBand => bands::wing_band,
        Ornament::HornRow => bands::horn_row,
        Ornament::Medallion => small::medallion,
        Ornament::Divider => small::divider,
        Ornament::ShortRule => small::short_rule,
        Ornament::Ring => small::ring,
    };
    draw(field, inks, pieces, pen);
}

/// Which way the head of a piece points; pieces are drawn with the head up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Up,
    Down,
    Left,
    Right,
    UpMirrored,
    DownMirrored,
    LeftMirrored,
    RightMirrored,
}

impl Turn {
    /// Returns the matrix that scales and turns a piece and carries its origin to `x`, `y`.
    pub fn matrix(self, [x, y]: [f64; 2], scale: f64) -> [f64; 6] {
        let [a, b, c, d] = match self {
            Turn::Up => [1.0, 0.0, 0.0, 1.0],
            Turn::UpMirrored => [-1.0, 0.0, 0.0, 1.0],
            Turn::Down => [1.0, 0.0, 0.0, -1.0],
            Turn::DownMirrored => [-1.0, 0.0, 0.0, -1.0],
            Turn::Left => [0.0, 1.0, 1.0, 0.0],
            Turn::LeftMirrored => [0.0, -1.0, 1.0, 0.0],
            Turn::Right => [0.0, 1.0, -1.0, 0.0],
            Turn::RightMirrored => [0.0, -1.0, -1.0, 0.0],
        }
        .map(|it: f64| it * scale);
        [a, b, c, d, x, y]
    }
}

/// Draws straight lines through points, one stroke each.
fn strokes(lines: &[&[[f64; 2]]], width: f64, ink: Ink, pen: &mut Pen<'_>) {
    for line in lines {
        for ends in line.windows(2) {
            if let [from, to] = ends {
                pen.path(&Path::line(*from, *to), Paint::Stroke(width), ink);
            }
        }
    }
}
