//! The pieces ornaments are made of, each kept once in a file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Ornament, Turn};
use crate::papers::PaperError;
use crate::papers::canvas::{Canvas, FormId, Pen};
use crate::papers::operators::{Ink, Paint};
use crate::papers::path::Path;
use crate::papers::template::InkWay;

/// Thickness of a line where ink is saved.
const OUTLINE: f64 = 0.28;

/// A shape of the ornament; its origin is the middle of its foot.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PieceData {
    path: String,
    #[serde(default)]
    even_odd: bool,
}

static PIECES: LazyLock<BTreeMap<String, PieceData>> = LazyLock::new(|| {
    let json = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../assets/templates/pieces.json"
    ));
    serde_json::from_str(json).unwrap_or_default()
});

/// Returns the outline of a piece and whether its holes are cut out.
pub(super) fn outline(name: &str) -> Result<(Path, bool), PaperError> {
    let missing = || PaperError::Template(name.to_owned());
    let piece = PIECES.get(name).ok_or_else(missing)?;
    let path = Path::read(&piece.path).ok_or_else(missing)?;
    Ok((path, piece.even_odd))
}

/// Pieces kept in a file.
#[derive(Default)]
pub(in crate::papers) struct Pieces {
    forms: BTreeMap<&'static str, FormId>,
}

impl Pieces {
    /// Keeps the pieces that some ornaments need.
    ///
    /// # Errors
    /// [`PaperError::Template`] for a piece that is missing or cannot be read.
    pub fn keep(
        ornaments: impl Iterator<Item = Ornament>,
        way: InkWay,
        canvas: &mut Canvas,
    ) -> Result<Self, PaperError> {
        let mut forms = BTreeMap::new();
        for name in ornaments.flat_map(Ornament::pieces).copied() {
            if forms.contains_key(name) {
                continue;
            }
            let (path, even_odd) = outline(name)?;
            let paint = match way {
                InkWay::Saving => Paint::Stroke(OUTLINE),
                InkWay::Full if even_odd => Paint::FillEvenOdd,
                InkWay::Full => Paint::Fill,
            };
            let [left, top, right, bottom] = path.bounds();
            let bounds = [left - 0.5, top - 0.5, right + 0.5, bottom + 0.5];
            forms.insert(name, canvas.form(bounds, |pen| pen.bare_path(&path, paint)));
        }
        Ok(Self { forms })
    }

    /// Sets a piece once.
    pub(super) fn set(
        &self,
        name: &str,
        ink: Ink,
        (at, turn, scale): ([f64; 2], Turn, f64),
        pen: &mut Pen<'_>,
    ) {
        if let Some(form) = self.forms.get(name) {
            pen.inks(ink);
            pen.form(*form, turn.matrix(at, scale));
        }
    }
}
