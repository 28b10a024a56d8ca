//! The signature block: position on the left, a line, initials and surname on the right.
//!
//! A long position goes upward in several lines, the last one on the baseline of its signature;
//! when it needs too many, the column grows to the left, then the type shrinks for all alike.
//! A name too long for its place at the least size goes upward in two lines too.

use super::fit::{STEP, shrink};
use super::{CertificateLook, CertificatePaper};
use crate::papers::canvas::{Align, POINT, Pen, Type};
use crate::papers::shape::{Line, Shaper};
use crate::papers::template::SignatureBox;
use crate::papers::wrap::{Room, wrap};

/// Space between a position and the line to sign on.
const BEFORE_LINE: f64 = 3.0;

/// Signatures laid out.
pub(super) struct Signatures {
    kind: Type,
    left: f64,
    leading: f64,
    rows: Vec<Row>,
    /// Whether every position has few enough lines and every name has room.
    pub fits: bool,
}

struct Row {
    baseline: f64,
    name: Vec<Line>,
    position: Vec<String>,
}

impl Signatures {
    /// Lays out the signatures of a paper.
    pub fn of(paper: &CertificatePaper, look: &CertificateLook, shaper: &mut Shaper) -> Self {
        let field = &look.template.signatures;
        let kind = look.template.kind(look.way, &field.kind);
        let baselines = baselines(paper, field);
        let Names { names, size, fits } = Names::of(paper, field, &kind, shaper);
        let columns = Columns::of(paper, field, Type { size, ..kind }, shaper);
        let rows = baselines.into_iter().zip(names).zip(columns.positions);
        let row = |((baseline, name), position)| Row {
            baseline,
            name,
            position,
        };
        Self {
            leading: columns.kind.size * POINT * field.leading,
            kind: columns.kind,
            left: columns.left,
            rows: rows.map(row).collect(),
            fits: columns.fits && fits,
        }
    }

    /// Returns the baseline of the uppermost line.
    pub fn top(&self) -> f64 {
        let tops = self.rows.iter().map(|row| {
            let lines = row.position.len().max(row.name.len());
            row.baseline - self.leading * lines.saturating_sub(1) as f64
        });
        tops.fold(f64::INFINITY, f64::min)
    }

    /// Draws names, lines and positions.
    pub fn draw(&self, field: &SignatureBox, pen: &mut Pen<'_>) {
        for row in &self.rows {
            for (above, name) in row.name.iter().rev().enumerate() {
                let baseline = row.baseline - self.leading * above as f64;
                pen.line(name, &self.kind, field.name, baseline, Align::Left);
            }
            let under = row.baseline + field.drop;
            let [from, to] = field.line.map(|x| [x, under]);
            pen.rule(from, to, field.rule, self.kind.ink);
            for (above, text) in row.position.iter().rev().enumerate() {
                let baseline = row.baseline - self.leading * above as f64;
                pen.text(text, &self.kind, self.left, baseline, Align::Left);
            }
        }
    }
}

/// Names of signatories, in one line or two, with the size that made them fit.
struct Names {
    names: Vec<Vec<Line>>,
    size: f64,
    fits: bool,
}

impl Names {
    fn of(
        paper: &CertificatePaper,
        field: &SignatureBox,
        kind: &Type,
        shaper: &mut Shaper,
    ) -> Self {
        let names = paper.signatories.iter().map(|by| by.name.as_str());
        let whole: Vec<Line> = names
            .clone()
            .map(|name| shaper.line(name, kind.face, kind.figures))
            .collect();
        let (size, fits) = shrink(&whole, kind, field.name_width, field.least);
        if fits {
            let names = whole.into_iter().map(|line| vec![line]).collect();
            return Self { names, size, fits };
        }
        let mut lines_of = |name: &str| -> Vec<Line> {
            let is_short = {
                let line = [shaper.line(name, kind.face, kind.figures)];
                shrink(&line, kind, field.name_width, kind.size).1
            };
            let parts = if is_short { vec![name] } else { halves(name) };
            let shape = |part: &str| shaper.line(part, kind.face, kind.figures);
            parts.into_iter().map(shape).collect()
        };
        let names: Vec<Vec<Line>> = names.map(&mut lines_of).collect();
        let lines: Vec<Line> = names.iter().flatten().cloned().collect();
        let (size, fits) = shrink(&lines, kind, field.name_width, field.least);
        Self { names, size, fits }
    }
}

/// Breaks a name after a space or a hyphen, where the longer half is shortest.
fn halves(name: &str) -> Vec<&str> {
    let breaks = name.char_indices().filter(|(_, c)| matches!(c, ' ' | '-'));
    let split = breaks.map(|(at, c)| name.split_at(at + c.len_utf8()));
    let best =
        split.min_by_key(|(head, tail)| head.trim().chars().count().max(tail.chars().count()));
    match best {
        Some((head, tail)) if !tail.is_empty() => vec![head.trim_end(), tail],
        _ => vec![name],
    }
}

/// Positions broken into lines, with the size and left edge that made them fit.
struct Columns {
    kind: Type,
    left: f64,
    positions: Vec<Vec<String>>,
    fits: bool,
}

impl Columns {
    fn of(paper: &CertificatePaper, field: &SignatureBox, kind: Type, shaper: &mut Shaper) -> Self {
        let count = paper.signatories.len().min(field.rows.len());
        let most = count
            .checked_sub(1)
            .and_then(|index| field.position_lines.get(index));
        let most = most.copied().unwrap_or(1);
        let narrow = Self::at(paper, field, kind, field.position, most, shaper);
        if narrow.fits {
            return narrow;
        }
        let mut size = kind.size;
        loop {
            let kind = Type { size, ..kind };
            let wide = Self::at(paper, field, kind, field.position_wide, most, shaper);
            if wide.fits || size - STEP < field.least {
                return wide;
            }
            size -= STEP;
        }
    }

    fn at(
        paper: &CertificatePaper,
        field: &SignatureBox,
        kind: Type,
        left: f64,
        most: usize,
        shaper: &mut Shaper,
    ) -> Self {
        let room = Room::of(&kind, field.line[0] - left - BEFORE_LINE);
        let signatories = paper.signatories.iter();
        let positions: Vec<Vec<String>> = signatories
            .map(|by| wrap(&by.position, &room, shaper))
            .collect();
        let fits = positions.iter().all(|lines| lines.len() <= most);
        Self {
            kind,
            left,
            positions,
            fits,
        }
    }
}

/// Returns the baselines of the signatures this paper has.
fn baselines(paper: &CertificatePaper, field: &SignatureBox) -> Vec<f64> {
    let count = paper.signatories.len().min(field.rows.len());
    let rows = count.checked_sub(1).and_then(|index| field.rows.get(index));
    rows.cloned().unwrap_or_default()
}
