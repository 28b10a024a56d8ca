//! Boxes that words go into: where, how wide, in what type, and what happens when they do not fit.

// Lengths are told to the window as plain numbers: none of a sound template is infinite.

use serde::{Deserialize, Serialize};

use crate::papers::fonts::Face;
use crate::papers::shape::Figures;

/// Type of a box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TypeData {
    /// The typeface.
    pub face: Face,
    /// Size in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub size: f64,
    /// Space between letters in ems.
    #[serde(default)]
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub tracking: f64,
    /// Which figures.
    #[serde(default)]
    pub figures: Figures,
    /// A colour of the template, or `#RRGGBB`.
    pub ink: String,
}

/// Which point of its lines a box is placed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Side {
    /// The left edge.
    Left,
    /// The middle.
    #[default]
    Centre,
    /// The right edge.
    Right,
}

/// One line that shrinks to fit, then goes to more lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LineBox {
    /// The point it is placed by: x, and y of the baseline.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub at: [f64; 2],
    /// Which point of the line that is.
    #[serde(default)]
    pub side: Side,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: TypeData,
    /// Greatest width.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub width: f64,
    /// Least size in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub least: f64,
    /// Whether it is set in capitals.
    #[serde(default)]
    pub capitals: bool,
    /// What it does when it does not fit at its least size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<MoreLines>,
    /// How far what moves below goes down when this box says something.
    #[serde(default)]
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub push: f64,
    /// Whether it moves with what is pushed down above it.
    #[serde(default)]
    pub moves: bool,
}

/// What a line does when it does not fit at its least size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MoreLines {
    /// The most lines.
    pub lines: usize,
    /// Size in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub size: f64,
    /// Least size in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub least: f64,
    /// Baseline to baseline in type sizes.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub leading: f64,
    /// Longest line when it differs from that of one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "specta", specta(type = Option<u32>))]
    pub width: Option<f64>,
    /// Tracking when it differs from that of one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "specta", specta(type = Option<u32>))]
    pub tracking: Option<f64>,
    /// How far the middle of the lines (for names: the first line) stands above the baseline.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub rise: f64,
    /// How far the text below moves down.
    #[serde(default)]
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub push: f64,
}

/// The sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BodyBox {
    /// The point it is placed by: x, and y of the first baseline.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub at: [f64; 2],
    /// Which point of its lines that is; with `left` opening quotation marks hang outside.
    #[serde(default)]
    pub side: Side,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: TypeData,
    /// Baseline to baseline at the full size, in millimetres.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub leading: f64,
    /// Longest line.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub width: f64,
    /// Most characters of a line at the full size.
    pub characters: usize,
    /// The most lines at the full size.
    pub lines: usize,
    /// Points by which it shrinks.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub step: f64,
    /// Least size at which it still looks well.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub least: f64,
    /// Size at which a text that still does not fit is set all the same, and reported.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub last_resort: f64,
}

/// The signature lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SignatureBox {
    /// Their type.
    #[serde(rename = "type")]
    pub kind: TypeData,
    /// Left edge of the positions.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub position: f64,
    /// Left edge when a position is too long for that.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub position_wide: f64,
    /// Most lines of a position, for one, two, three signatories.
    pub position_lines: Vec<usize>,
    /// Left and right end of the line to sign on.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub line: [f64; 2],
    /// Left edge of the names.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub name: f64,
    /// Longest name.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub name_width: f64,
    /// Least size in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub least: f64,
    /// Baseline to baseline in type sizes.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub leading: f64,
    /// How far the line lies under the baseline.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub drop: f64,
    /// Thickness of the line.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub rule: f64,
    /// Least distance from the last line of the text.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub gap: f64,
    /// Baselines for one, two, three signatories.
    #[cfg_attr(feature = "specta", specta(type = Vec<Vec<u32>>))]
    pub rows: Vec<Vec<f64>>,
}

/// Where a logo goes: its centre, greatest height and width.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LogoBox {
    /// Of the first body that issues, or the second: 1 or 2.
    pub number: u8,
    /// The centre.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub at: [f64; 2],
    /// Greatest height.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub height: f64,
    /// Greatest width.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub width: f64,
}

/// The square of the QR code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CodeBox {
    /// Upper left corner.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub at: [f64; 2],
    /// Its side with the quiet zone.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub side: f64,
}

/// The number with its small check character.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct NumberBox {
    /// The point it is placed by: x, and y of the baseline.
    #[cfg_attr(feature = "specta", specta(type = [u32; 2]))]
    pub at: [f64; 2],
    /// Which point of it that is.
    #[serde(default)]
    pub side: Side,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: TypeData,
    /// Size of the check character in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub check_size: f64,
    /// Space before the check character in type sizes.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub check_gap: f64,
    /// Greatest width.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub width: f64,
    /// Least size in points.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub least: f64,
}
