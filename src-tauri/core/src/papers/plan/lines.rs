//! Lines of the cells of a plan and of what stands above them.

use super::{LEADING, PADDING};
use crate::papers::canvas::{Align, POINT, Pen, Type};
use crate::papers::shape::Shaper;
use crate::papers::table::wrap_in;

/// Breaks paragraphs into lines of one width.
pub(super) fn lines_of(
    texts: &[String],
    width: f64,
    kind: &Type,
    shaper: &mut Shaper,
) -> Vec<String> {
    let texts = texts.iter();
    texts
        .flat_map(|it| wrap_in(it, width, kind, shaper))
        .collect()
}

pub(super) fn draw_lines(
    lines: &[String],
    kind: &Type,
    [x, top]: [f64; 2],
    align: Align,
    pen: &mut Pen<'_>,
) {
    let size = kind.size * POINT;
    let leading = size * LEADING;
    for (index, line) in lines.iter().enumerate() {
        let baseline = top + leading * index as f64 + (leading + size * 0.7) / 2.0;
        pen.text(line, kind, x, baseline, align);
    }
}

/// Breaks cells into lines; a line break that was typed stays one.
pub(super) fn lay(
    texts: &[String],
    widths: &[f64],
    kind: &Type,
    shaper: &mut Shaper,
) -> Vec<Vec<String>> {
    let empty = String::new();
    let texts = texts.iter().chain(std::iter::repeat(&empty));
    let mut cells = Vec::with_capacity(widths.len());
    for (text, width) in texts.zip(widths) {
        let parts = text.split('\n').map(str::trim);
        let parts = parts.filter(|it| !it.is_empty());
        let lines = parts.flat_map(|part| wrap_in(part, width - 2.0 * PADDING, kind, shaper));
        cells.push(lines.collect());
    }
    cells
}
