//! A certificate template as data: page, ornaments, and the boxes the words go into.
//!
//! Read from `assets/templates/*.json`. A template holds no word of any language and no name of a
//! person; lengths are millimetres, type sizes points, tracking and leading ems.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::PaperError;
use super::canvas::Type;
use super::fonts::Face;
use super::operators::Ink;
use super::shape::Figures;

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

/// A certificate template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Name the register knows the template by.
    pub key: String,
    pub(super) page: [f64; 2],
    pub(super) ways: BTreeMap<InkWay, Way>,
    pub(super) pieces: BTreeMap<String, PieceData>,
    pub(super) backdrop: Vec<Art>,
    pub(super) logos: LogoBox,
    pub(super) issuer: LineBox,
    pub(super) title: LineBox,
    pub(super) lead: LineBox,
    pub(super) name: LineBox,
    pub(super) body: BodyBox,
    pub(super) signatures: SignatureBox,
    pub(super) seal: LineBox,
    pub(super) code: CodeBox,
    pub(super) number: NumberBox,
    pub(super) place: LineBox,
}

impl Template {
    /// Returns the classic template: full border, medallion, title, name, text, signatures.
    ///
    /// # Errors
    /// [`PaperError::Template`] only if the shipped file were damaged.
    pub fn classic() -> Result<Template, PaperError> {
        Self::read(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/templates/a-classic.json"
        )))
    }

    /// Reads a template.
    ///
    /// # Errors
    /// [`PaperError::Template`] with the place of the first mistake.
    pub fn read(json: &str) -> Result<Template, PaperError> {
        serde_json::from_str(json).map_err(|error| PaperError::Template(error.to_string()))
    }

    /// Returns the colour a template's own name for it stands for.
    pub(super) fn ink(&self, way: InkWay, name: &str) -> Ink {
        let hex = self.ways.get(&way).and_then(|way| way.inks.get(name));
        hex.and_then(|hex| read_ink(hex)).unwrap_or(Ink::Black)
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

fn read_ink(hex: &str) -> Option<Ink> {
    let value = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some(if value == 0 {
        Ink::Black
    } else {
        Ink::Mixed([red, green, blue])
    })
}

/// Colours of one way of printing; with `outline` shapes are drawn along instead of filled.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Way {
    pub inks: BTreeMap<String, String>,
    pub outline: Option<f64>,
}

/// A shape of the ornament.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PieceData {
    pub path: String,
    #[serde(default)]
    pub even_odd: bool,
}

/// One thing drawn behind the words.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum Art {
    /// A piece set one or more times at even steps.
    Row {
        piece: String,
        ink: String,
        first: [f64; 2],
        step: [f64; 2],
        count: usize,
        turn: Turn,
    },
    /// Lines.
    Stroke {
        ink: String,
        width: f64,
        path: String,
        way: Option<InkWay>,
    },
    /// A ring.
    Circle {
        ink: String,
        width: f64,
        centre: [f64; 2],
        radius: f64,
        way: Option<InkWay>,
    },
}

/// Which way the head of a piece points; pieces are drawn with the head up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// Returns the matrix that turns a piece and carries its origin to `x`, `y`.
    pub fn matrix(self, [x, y]: [f64; 2]) -> [f64; 6] {
        let [a, b, c, d] = match self {
            Turn::Up => [1.0, 0.0, 0.0, 1.0],
            Turn::UpMirrored => [-1.0, 0.0, 0.0, 1.0],
            Turn::Down => [1.0, 0.0, 0.0, -1.0],
            Turn::DownMirrored => [-1.0, 0.0, 0.0, -1.0],
            Turn::Left => [0.0, 1.0, 1.0, 0.0],
            Turn::LeftMirrored => [0.0, -1.0, 1.0, 0.0],
            Turn::Right => [0.0, 1.0, -1.0, 0.0],
            Turn::RightMirrored => [0.0, -1.0, -1.0, 0.0],
        };
        [a, b, c, d, x, y]
    }
}

/// Type of a box.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TypeData {
    pub face: Face,
    pub size: f64,
    #[serde(default)]
    pub tracking: f64,
    #[serde(default)]
    pub figures: Figures,
    pub ink: String,
}

/// One centred line that shrinks to fit, then goes to more lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineBox {
    pub at: [f64; 2],
    #[serde(rename = "type")]
    pub kind: TypeData,
    pub width: f64,
    pub least: f64,
    #[serde(default)]
    pub capitals: bool,
    pub more: Option<MoreLines>,
    /// How far everything below moves down when this box is used.
    #[serde(default)]
    pub push: f64,
}

/// What a line does when it does not fit at its least size.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MoreLines {
    pub lines: usize,
    pub size: f64,
    pub least: f64,
    pub leading: f64,
    /// Longest line when it differs from that of one line.
    pub width: Option<f64>,
    /// Tracking when it differs from that of one line.
    pub tracking: Option<f64>,
    /// How far the middle of the lines (for names: the first line) stands above the baseline.
    pub rise: f64,
    /// How far the text below moves down.
    #[serde(default)]
    pub push: f64,
}

/// The sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyBox {
    pub at: [f64; 2],
    #[serde(rename = "type")]
    pub kind: TypeData,
    /// Baseline to baseline at the full size, in millimetres.
    pub leading: f64,
    pub width: f64,
    pub characters: usize,
    pub lines: usize,
    pub step: f64,
    pub least: f64,
    /// Size at which a text that still does not fit is set all the same, and reported.
    pub last_resort: f64,
}

/// The signature lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureBox {
    #[serde(rename = "type")]
    pub kind: TypeData,
    /// Left edge of the positions.
    pub position: f64,
    /// Left edge when a position is too long for that.
    pub position_wide: f64,
    /// Most lines of a position, for one, two, three signatories.
    pub position_lines: Vec<usize>,
    pub line: [f64; 2],
    pub name: f64,
    pub name_width: f64,
    pub least: f64,
    pub leading: f64,
    /// How far the line lies under the baseline.
    pub drop: f64,
    pub rule: f64,
    /// Least distance from the last line of the text.
    pub gap: f64,
    /// Baselines for one, two, three signatories.
    pub rows: Vec<Vec<f64>>,
}

/// Where logos go: centres, greatest height and width.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LogoBox {
    pub left: [f64; 2],
    pub right: [f64; 2],
    pub height: f64,
    pub width: f64,
}

/// The square of the QR code.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeBox {
    pub at: [f64; 2],
    pub side: f64,
}

/// The number with its small check character.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumberBox {
    pub at: [f64; 2],
    #[serde(rename = "type")]
    pub kind: TypeData,
    pub check_size: f64,
    pub check_gap: f64,
    pub width: f64,
    pub least: f64,
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;
    use crate::papers::path::Path;

    #[test]
    fn the_shipped_template_is_whole() {
        let template = Template::classic().unwrap();
        for (name, piece) in &template.pieces {
            assert!(Path::read(&piece.path).is_some(), "{name}");
        }
        for art in &template.backdrop {
            let (ink, path) = match art {
                Art::Row { piece, ink, .. } => (ink, &template.pieces[piece].path),
                Art::Stroke { ink, path, .. } => (ink, path),
                Art::Circle { ink, .. } => (ink, &template.pieces["horn"].path),
            };
            assert!(Path::read(path).is_some());
            for way in template.ways.values() {
                assert!(read_ink(&way.inks[ink]).is_some());
            }
        }
        assert_eq!(template.ways.len(), 2);
        assert_eq!(
            template
                .signatures
                .rows
                .iter()
                .map(Vec::len)
                .collect::<Vec<_>>(),
            [1, 2, 3]
        );
    }

    #[test]
    fn a_mistake_is_refused_with_its_place() {
        let refused = Template::read("{\"key\": \"x\", \"pages\": []}");
        assert!(matches!(refused, Err(PaperError::Template(place)) if place.contains("pages")));
    }
}
