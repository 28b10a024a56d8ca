//! The қошқар мүйіз of the papers: the piece that certificates are framed with, standing alone.

use super::PaperError;
use super::canvas::{Canvas, FormId, Pen};
use super::operators::{Ink, Paint};
use super::path::Path;
use super::template::Template;

/// A horn kept once in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ornament {
    form: FormId,
    bounds: [f64; 4],
}

impl Ornament {
    /// Keeps the drawing.
    ///
    /// # Errors
    /// [`PaperError::Template`] where the shipped template had no such piece.
    pub fn keep(canvas: &mut Canvas) -> Result<Self, PaperError> {
        let missing = || PaperError::Template("horn".to_owned());
        let template = Template::classic()?;
        let piece = template.pieces.get("horn").ok_or_else(missing)?;
        let path = Path::read(&piece.path).ok_or_else(missing)?;
        let bounds = path.bounds();
        let paint = match piece.even_odd {
            true => Paint::FillEvenOdd,
            false => Paint::Fill,
        };
        let form = canvas.form(bounds, |pen| pen.bare_path(&path, paint));
        Ok(Self { form, bounds })
    }

    /// Returns its width at a height.
    pub fn width(&self, height: f64) -> f64 {
        let [left, top, right, bottom] = self.bounds;
        height * (right - left) / (bottom - top)
    }

    /// Draws it with its upper left corner at a point.
    pub fn draw(&self, [x, y]: [f64; 2], height: f64, ink: Ink, pen: &mut Pen<'_>) {
        let [left, top, _, bottom] = self.bounds;
        let scale = height / (bottom - top);
        pen.inks(ink);
        pen.form(
            self.form,
            [scale, 0.0, 0.0, scale, x - left * scale, y - top * scale],
        );
    }
}
