//! Setting a text into a box: it shrinks, then goes to more lines, and never leaves the box.
//!
//! Unlike a certificate, whose least size is a matter of beauty, a badge or a row of a list has to
//! take any name there is: what still does not fit at the least size is parted between letters, and
//! at last set as small as it must be.

use super::canvas::{Align, POINT, Pen, Type};
use super::shape::{Line, Shaper};
use super::wrap::{Room, fill, wrap};

/// Points by which type shrinks.
const STEP: f64 = 0.5;
/// What a line takes above its baseline and below it, in type sizes.
pub(super) const RISE: f64 = 0.74;
pub(super) const DROP: f64 = 0.24;

/// A rectangle on the page, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub const fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self {
            left,
            top,
            width,
            height,
        }
    }

    pub const fn right(&self) -> f64 {
        self.left + self.width
    }

    pub const fn bottom(&self) -> f64 {
        self.top + self.height
    }
}

/// How a text may be made to fit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// The greatest type.
    pub kind: Type,
    /// On one line it shrinks to this before it goes to more.
    pub one_line: f64,
    /// The least size in points.
    pub least: f64,
    /// The most lines.
    pub lines: usize,
    /// Distance of baselines in type sizes.
    pub leading: f64,
}

/// Lines of one size.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub kind: Type,
    pub leading: f64,
}

impl Lines {
    /// Returns the height of the block, from the top of the first line's letters to below the last.
    pub fn height(&self) -> f64 {
        let size = self.kind.size * POINT;
        let more = self.lines.len().saturating_sub(1) as f64;
        size * (RISE + DROP + self.leading * more)
    }

    /// Draws the block with its top at `top`.
    pub fn draw(&self, rect: &Rect, top: f64, align: Align, pen: &mut Pen<'_>) {
        let size = self.kind.size * POINT;
        let x = match align {
            Align::Left => rect.left,
            Align::Centre => rect.left + rect.width / 2.0,
            Align::Right => rect.right(),
        };
        pen.within(rect);
        for (index, line) in self.lines.iter().enumerate() {
            let baseline = top + size * (RISE + self.leading * index as f64);
            pen.line(line, &self.kind, x, baseline, align);
        }
        pen.anywhere();
    }
}

/// Which part of its box a text stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    Top,
    Middle,
    Bottom,
}

/// Fits a text and draws it; returns where the block ends.
pub(super) fn set(
    text: &str,
    fit: &Fit,
    rect: &Rect,
    (align, stand): (Align, Stand),
    pen: &mut Pen<'_>,
) -> f64 {
    if text.trim().is_empty() {
        return rect.top;
    }
    let lines = fit_text(text, fit, (rect.width, rect.height), pen.shaper);
    let spare = rect.height - lines.height();
    let top = match stand {
        Stand::Top => rect.top,
        Stand::Middle => rect.top + spare / 2.0,
        Stand::Bottom => rect.top + spare,
    };
    lines.draw(rect, top, align, pen);
    top + lines.height()
}

/// Finds the greatest size at which a text fits into width and height.
pub(super) fn fit_text(
    text: &str,
    fit: &Fit,
    (width, height): (f64, f64),
    shaper: &mut Shaper,
) -> Lines {
    let in_lines = |lines: Vec<Line>, size: f64| Lines {
        lines,
        kind: Type { size, ..fit.kind },
        leading: fit.leading,
    };
    let whole = shaper.line(text, fit.kind.face, fit.kind.figures);
    let one = |size: f64| {
        let set = in_lines(vec![whole.clone()], size);
        let fits = whole.measure(size * POINT, fit.kind.tracking) <= width;
        (fits && set.height() <= height).then_some(set)
    };
    let soft = if fit.lines == 1 {
        fit.least
    } else {
        fit.one_line
    };
    if let Some(set) = sizes(fit.kind.size, soft).find_map(one) {
        return set;
    }
    for size in sizes(fit.kind.size, fit.least) {
        let kind = Type { size, ..fit.kind };
        let lines = break_into(text, &kind, width, Part::Words, shaper);
        let set = in_lines(lines, size);
        if set.lines.len() <= fit.lines && set.height() <= height && is_narrow(&set, width) {
            return set;
        }
    }
    last_resort(text, fit, (width, height), shaper)
}

/// Parts words between letters, and shrinks for as long as it takes.
fn last_resort(text: &str, fit: &Fit, (width, height): (f64, f64), shaper: &mut Shaper) -> Lines {
    let mut size = fit.least;
    loop {
        let kind = Type { size, ..fit.kind };
        let lines = break_into(text, &kind, width, Part::Letters, shaper);
        let set = Lines {
            lines,
            kind,
            leading: fit.leading,
        };
        let fits = set.height() <= height && is_narrow(&set, width);
        if fits || size < 1.0 {
            return set;
        }
        size -= STEP / 2.0;
    }
}

fn is_narrow(set: &Lines, width: f64) -> bool {
    let size = set.kind.size * POINT;
    let mut lines = set.lines.iter();
    lines.all(|line| line.measure(size, set.kind.tracking) <= width + 1e-9)
}

fn sizes(from: f64, to: f64) -> impl Iterator<Item = f64> {
    let count = ((from - to) / STEP + 1e-9).floor().max(0.0) as usize;
    (0..=count).map(move |step| from - STEP * step as f64)
}

/// Where a text may be broken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Words,
    Letters,
}

/// Breaks running text into lines as full as they can be.
pub(super) fn run_into(text: &str, kind: &Type, width: f64, shaper: &mut Shaper) -> Vec<Line> {
    let parted = part_words(text, kind, width, shaper);
    let texts = fill(&parted, &Room::of(kind, width), shaper);
    texts
        .iter()
        .map(|it| shaper.line(it, kind.face, kind.figures))
        .collect()
}

/// Breaks a text into even lines.
pub(super) fn break_into(
    text: &str,
    kind: &Type,
    width: f64,
    part: Part,
    shaper: &mut Shaper,
) -> Vec<Line> {
    let parted = match part {
        Part::Words => text.to_owned(),
        Part::Letters => part_words(text, kind, width, shaper),
    };
    let texts = wrap(&parted, &Room::of(kind, width), shaper);
    texts
        .iter()
        .map(|it| shaper.line(it, kind.face, kind.figures))
        .collect()
}

/// Parts words that are wider than the room: at a hyphen where there is one, else between letters.
fn part_words(text: &str, kind: &Type, width: f64, shaper: &mut Shaper) -> String {
    let mut parted = Vec::new();
    for word in text.split_whitespace() {
        let mut part = String::new();
        for letter in word.chars() {
            part.push(letter);
            let line = shaper.line(&part, kind.face, kind.figures);
            if line.measure(kind.size * POINT, kind.tracking) > width && part.chars().count() > 1 {
                part.pop();
                let rest = after_hyphen(&mut part);
                parted.push(std::mem::replace(&mut part, rest + &letter.to_string()));
            }
        }
        parted.push(part);
    }
    parted.join(" ")
}

/// Takes what follows the last hyphen of a part off it.
fn after_hyphen(part: &mut String) -> String {
    match part.rfind('-').filter(|at| at + 1 < part.len()) {
        Some(at) => part.split_off(at + 1),
        None => String::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::papers::fonts::Face;
    use crate::papers::operators::Ink;
    use crate::papers::shape::Figures;

    fn fit(lines: usize) -> Fit {
        Fit {
            kind: Type {
                face: Face::GolosSemiBold,
                size: 28.0,
                tracking: 0.0,
                figures: Figures::Plain,
                ink: Ink::Black,
            },
            one_line: 18.0,
            least: 10.0,
            lines,
            leading: 1.1,
        }
    }

    #[test]
    fn a_text_shrinks_then_wraps_then_is_parted() {
        let mut shaper = Shaper::new();
        let mut lay = |text: &str, lines: usize| {
            let set = fit_text(text, &fit(lines), (60.0, 22.0), &mut shaper);
            assert!(set.height() <= 22.0 && is_narrow(&set, 60.0), "{text}");
            (set.lines.len(), set.kind.size)
        };
        assert_eq!(
            lay("Ән", 2),
            (1, 28.0),
            "a short name is as large as it may be"
        );
        let (lines, size) = lay("Тәңірберген", 2);
        assert!(lines == 1 && (18.0..28.0).contains(&size), "{lines} {size}");
        let (lines, size) = lay("Қожахметова-Сейдалина Айнұр-Фатима", 2);
        assert!(lines == 2 && size < 20.0, "{lines} {size}");
        lay(&"ұзынатүрі".repeat(12), 2);
        lay(&"ұзынатүрі".repeat(60), 1);
    }

    #[test]
    fn a_double_name_is_parted_at_its_hyphen() {
        let mut shaper = Shaper::new();
        let kind = fit(1).kind;
        let parted = part_words("Қожахметова-Сейдалина", &kind, 80.0, &mut shaper);
        assert_eq!(parted, "Қожахметова- Сейдалина");
    }
}
