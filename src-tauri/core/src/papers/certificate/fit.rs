//! Making words fit their boxes: shrink in small steps, then go to more lines.
//!
//! Nothing is ever cut, condensed or broken inside a word; what still does not fit is set at the
//! least size and reported to the proof.

use super::PrintedName;
use crate::papers::canvas::{POINT, Type};
use crate::papers::shape::{Line, Shaper};
use crate::papers::template::{BodyBox, LineBox, MoreLines};
use crate::papers::wrap::{Room, wrap};

/// Points by which type shrinks.
pub(super) const STEP: f64 = 0.25;

/// Lines of one size with their baselines.
#[derive(Clone, Debug)]
pub(super) struct Fitted {
    pub lines: Vec<(Line, f64)>,
    pub kind: Type,
    /// How far the text below moves down.
    pub push: f64,
    /// Whether everything is inside its box.
    pub fits: bool,
}

/// Returns the greatest size from `kind.size` down to `least` at which every line is narrow enough.
pub(super) fn shrink(lines: &[Line], kind: &Type, width: f64, least: f64) -> (f64, bool) {
    let widest = |size: f64| {
        let widths = lines
            .iter()
            .map(|line| line.measure(size * POINT, kind.tracking));
        widths.fold(0.0, f64::max)
    };
    let mut size = kind.size;
    while widest(size) > width && size - STEP >= least - 1e-9 {
        size -= STEP;
    }
    (size, widest(size) <= width)
}

/// Fits a line; at its least size it goes to more lines around the middle of its place.
///
/// Texts in two languages stand one below the other from the beginning.
pub(super) fn fit_line(
    texts: &[String],
    field: &LineBox,
    kind: Type,
    shaper: &mut Shaper,
) -> Fitted {
    let set = |text: &String| match field.capitals {
        true => text.to_uppercase(),
        false => text.clone(),
    };
    let texts: Vec<String> = texts.iter().map(set).collect();
    let lines: Vec<Line> = texts
        .iter()
        .map(|text| shaper.line(text, kind.face, kind.figures))
        .collect();
    let (size, fits) = shrink(&lines, &kind, field.width, field.least);
    let is_one = lines.len() == 1;
    match &field.more {
        Some(more) if !fits || !is_one => fit_more(&texts, field, more, kind, shaper),
        _ => {
            let leading = size * POINT * 1.25;
            let first = field.at[1] - leading * lines.len().saturating_sub(1) as f64 / 2.0;
            Fitted {
                lines: stack(lines, first, leading),
                kind: Type { size, ..kind },
                push: field.push,
                fits,
            }
        }
    }
}

fn fit_more(
    texts: &[String],
    field: &LineBox,
    more: &MoreLines,
    kind: Type,
    shaper: &mut Shaper,
) -> Fitted {
    let width = more.width.unwrap_or(field.width);
    let tracking = more.tracking.unwrap_or(kind.tracking);
    let mut size = more.size;
    loop {
        let kind = Type {
            size,
            tracking,
            ..kind
        };
        let room = Room::of(&kind, width);
        let broken = texts.iter().flat_map(|text| wrap(text, &room, shaper));
        let broken: Vec<String> = broken.collect();
        let lines: Vec<Line> = broken
            .iter()
            .map(|text| shaper.line(text, kind.face, kind.figures))
            .collect();
        let is_narrow = |line: &Line| line.measure(size * POINT, tracking) <= width;
        let most = more.lines.max(texts.len());
        let fits = lines.len() <= most && lines.iter().all(is_narrow);
        if fits || size - STEP < more.least {
            let leading = size * POINT * more.leading;
            let half = leading * lines.len().saturating_sub(1) as f64 / 2.0;
            let lines = stack(lines, field.at[1] - more.rise - half, leading);
            return Fitted {
                lines,
                kind,
                push: field.push + more.push,
                fits,
            };
        }
        size -= STEP;
    }
}

fn stack(lines: Vec<Line>, first: f64, leading: f64) -> Vec<(Line, f64)> {
    let place = |(index, line)| (line, first + leading * index as f64);
    lines.into_iter().enumerate().map(place).collect()
}

/// Fits a name: one line, else surname above given name and patronymic.
pub(super) fn fit_name(
    name: &PrintedName,
    field: &LineBox,
    kind: Type,
    even: Option<f64>,
    shaper: &mut Shaper,
) -> Fitted {
    let line = shaper.line(&name.whole(), kind.face, kind.figures);
    let wanted = Type {
        size: even.unwrap_or(kind.size),
        ..kind
    };
    let (size, fits) = shrink(
        std::slice::from_ref(&line),
        &wanted,
        field.width,
        field.least,
    );
    let baseline = field.at[1];
    let one = Fitted {
        lines: vec![(line, baseline)],
        kind: Type { size, ..kind },
        push: 0.0,
        fits,
    };
    let Some(more) = field
        .more
        .as_ref()
        .filter(|_| !fits && !name.rest.is_empty())
    else {
        return one;
    };
    let lines: Vec<Line> = [&name.first, &name.rest]
        .map(|part| shaper.line(part, kind.face, kind.figures))
        .into_iter()
        .collect();
    let two = Type {
        size: more.size,
        ..kind
    };
    let (size, fits) = shrink(&lines, &two, field.width, more.least);
    // The leading stays that of the full size, so that pages of one batch look alike.
    let leading = more.size * POINT * more.leading;
    let lines = stack(lines, baseline - more.rise, leading);
    Fitted {
        lines,
        kind: Type { size, ..kind },
        push: more.push,
        fits,
    }
}

/// Fits the sentence between its first baseline and the top of the signatures; `from` is the size it
/// begins with where that is not the full one, because of the other language.
pub(super) fn fit_body(
    body: &[String],
    field: &BodyBox,
    kind: Type,
    [push, floor]: [f64; 2],
    (joiners, from): (&[String], Option<f64>),
    shaper: &mut Shaper,
) -> Fitted {
    let first = field.at[1] + push;
    let mut size = from.unwrap_or(kind.size);
    loop {
        let leading = field.leading * size / kind.size;
        let kind = Type { size, ..kind };
        // Without signatories nothing bounds the text from below.
        let room = (((floor - first) / leading).floor().max(0.0) as usize).saturating_add(1);
        // Small type may take more lines than is beautiful before the text is called too long.
        let most = room.min(if size <= field.least {
            field.lines + 2
        } else {
            field.lines
        });
        let texts = break_body(body, field, &kind, joiners, most, shaper);
        let fits = texts.len() <= most;
        if fits || size - field.step < field.last_resort {
            let lines = texts
                .iter()
                .map(|text| shaper.line(text, kind.face, kind.figures));
            return Fitted {
                lines: stack(lines.collect(), first, leading),
                kind,
                push,
                fits,
            };
        }
        size -= field.step;
    }
}

/// Breaks the sentence by its sense; runs the parts together when that takes too many lines.
fn break_body(
    body: &[String],
    field: &BodyBox,
    kind: &Type,
    joiners: &[String],
    most: usize,
    shaper: &mut Shaper,
) -> Vec<String> {
    // Smaller type may have more characters in a line.
    let characters = (field.characters as f64 * field.kind.size / kind.size).floor() as usize;
    let room = Room {
        characters,
        joiners,
        ..Room::of(kind, field.width)
    };
    let by_sense: Vec<String> = body
        .iter()
        .flat_map(|part| wrap(part, &room, shaper))
        .collect();
    if by_sense.len() <= most {
        return by_sense;
    }
    let together = wrap(&body.join(" "), &room, shaper);
    if together.len() < by_sense.len() {
        together
    } else {
        by_sense
    }
}
