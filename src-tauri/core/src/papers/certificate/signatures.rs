//! The signature block: position on the left, a line, initials and surname on the right.
//!
//! A long position goes upward in several lines, the last one on the baseline of its signature;
//! when it needs too many, the column grows to the left, then the type shrinks for all alike.
//! A name too long for its place at the least size goes upward in two lines too.

use super::fit::{STEP, shrink};
use super::{CertificateLook, CertificatePaper, Signatory};
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
    pub fn of(
        paper: &CertificatePaper,
        field: &SignatureBox,
        look: &CertificateLook,
        shaper: &mut Shaper,
    ) -> Self {
        let kind = look.template.kind(look.way, &field.kind);
        let signers = signers(paper);
        let baselines = baselines(&signers, field);
        let Names { names, size, fits } = Names::of(&signers, field, &kind, shaper);
        let columns = Columns::of(&signers, field, Type { size, ..kind }, shaper);
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

    /// Returns left, top, right, bottom of everything.
    pub fn bounds(&self, field: &SignatureBox) -> [f64; 4] {
        let size = self.kind.size * POINT;
        let bottom = self.rows.iter().map(|row| row.baseline + size * 0.3);
        let right = self.rows.iter().flat_map(|row| &row.name);
        let right = right.map(|line| field.name + line.measure(size, self.kind.tracking));
        [
            self.left,
            self.top() - size * 0.75,
            right.fold(field.line[1], f64::max),
            bottom.fold(0.0, f64::max),
        ]
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

/// One who signs, in each language once: what is written alike stands there once.
struct Signer<'a> {
    positions: Vec<&'a str>,
    names: Vec<&'a str>,
}

fn signers<'a>(paper: &'a CertificatePaper) -> Vec<Signer<'a>> {
    let second = |index: usize| paper.second.as_ref()?.signatories.get(index);
    let both = |first: &'a str, other: Option<&'a str>| {
        let other = other.filter(|it| *it != first && !it.is_empty());
        std::iter::once(first).chain(other).collect()
    };
    let signer = |(index, by): (usize, &'a Signatory)| Signer {
        positions: both(&by.position, second(index).map(|it| it.position.as_str())),
        names: both(&by.name, second(index).map(|it| it.name.as_str())),
    };
    paper
        .text
        .signatories
        .iter()
        .enumerate()
        .map(signer)
        .collect()
}

/// Names of signatories, in one line or two, with the size that made them fit.
struct Names {
    names: Vec<Vec<Line>>,
    size: f64,
    fits: bool,
}

impl Names {
    fn of(signers: &[Signer<'_>], field: &SignatureBox, kind: &Type, shaper: &mut Shaper) -> Self {
        let mut shape = |name: &&str| shaper.line(name, kind.face, kind.figures);
        let whole: Vec<Vec<Line>> = signers
            .iter()
            .map(|by| by.names.iter().map(&mut shape).collect())
            .collect();
        let all: Vec<Line> = whole.iter().flatten().cloned().collect();
        let (size, fits) = shrink(&all, kind, field.name_width, field.least);
        if fits {
            let names = whole;
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
        let mut both = |by: &Signer<'_>| by.names.iter().flat_map(|name| lines_of(name)).collect();
        let names: Vec<Vec<Line>> = signers.iter().map(&mut both).collect();
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
    fn of(signers: &[Signer<'_>], field: &SignatureBox, kind: Type, shaper: &mut Shaper) -> Self {
        let count = signers.len().min(field.rows.len());
        let most = count
            .checked_sub(1)
            .and_then(|index| field.position_lines.get(index));
        let most = most.copied().unwrap_or(1);
        let narrow = Self::at(signers, field, kind, field.position, most, shaper);
        if narrow.fits {
            return narrow;
        }
        let mut size = kind.size;
        loop {
            let kind = Type { size, ..kind };
            let wide = Self::at(signers, field, kind, field.position_wide, most, shaper);
            if wide.fits || size - STEP < field.least {
                return wide;
            }
            size -= STEP;
        }
    }

    fn at(
        signers: &[Signer<'_>],
        field: &SignatureBox,
        kind: Type,
        left: f64,
        most: usize,
        shaper: &mut Shaper,
    ) -> Self {
        let room = Room::of(&kind, field.line[0] - left - BEFORE_LINE);
        let mut wrapped = |by: &Signer<'_>| {
            let lines = by.positions.iter();
            lines.flat_map(|it| wrap(it, &room, shaper)).collect()
        };
        let positions: Vec<Vec<String>> = signers.iter().map(&mut wrapped).collect();
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
fn baselines(signers: &[Signer<'_>], field: &SignatureBox) -> Vec<f64> {
    let count = signers.len().min(field.rows.len());
    let rows = count.checked_sub(1).and_then(|index| field.rows.get(index));
    rows.cloned().unwrap_or_default()
}
