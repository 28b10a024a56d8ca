//! The қошқар мүйіз of the papers: the piece that certificates are framed with, standing alone.

use super::pieces::outline;
use crate::papers::PaperError;
use crate::papers::canvas::{Canvas, FormId, Pen};
use crate::papers::operators::{Ink, Paint};

/// A horn kept once in a file.
#[derive(Clone, Copy, Debug)]
pub(in crate::papers) struct Horn {
    form: FormId,
    bounds: [f64; 4],
}

impl Horn {
    /// Keeps the drawing.
    ///
    /// # Errors
    /// [`PaperError::Template`] where the shipped pieces had no such one.
    pub fn keep(canvas: &mut Canvas) -> Result<Self, PaperError> {
        let (path, even_odd) = outline("horn")?;
        let bounds = path.bounds();
        let paint = match even_odd {
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
