//! Frames: horns between corner pieces, corner pieces alone, rules alone.

use super::{Inks, Pieces, Turn, strokes};
use crate::papers::canvas::Pen;
use crate::papers::operators::Paint;
use crate::papers::path::Path;
use crate::papers::template::OrnamentBox;

/// Side of a corner cell with what belongs to it, in the scale of the drawing.
const CORNER: f64 = 22.5;
/// From the axis of one horn to that of the next.
const UNIT: f64 = 14.5;
/// Thickness of the outer rule.
const THICK: f64 = 0.8;
/// From the outer edge to the thin rules: outside the horns, inside them, at the corner cells.
const OUTER: f64 = 1.45;
const INNER: f64 = 11.75;
const CELL: f64 = 22.375;
/// From the outer edge to the feet of the outer horns, and to those of the inner ones.
const FEET: [f64; 2] = [2.1, 11.1];

/// How a frame of horns fills its rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tiling {
    pub scale: f64,
    /// Horns along the upper side and along the left one.
    pub counts: [usize; 2],
    /// From horn to horn along each.
    pub steps: [f64; 2],
}

impl Tiling {
    /// Finds the scale at which whole horns come nearest to both sides: the least stretch between
    /// them, and among equals the scale nearest to the drawing's own.
    pub fn of([width, height]: [f64; 2]) -> Option<Self> {
        let fit = |count: usize| {
            let scale = width / (2.0 * CORNER + UNIT * count as f64);
            let room = height - 2.0 * CORNER * scale;
            let beside = (room / (UNIT * scale)).round().max(1.0);
            let stretch = room / (UNIT * scale * beside);
            let tiling = Self {
                scale,
                counts: [count, beside as usize],
                steps: [UNIT * scale, room / beside],
            };
            (room > 0.0 && (0.45..=1.6).contains(&scale)).then_some((tiling, stretch))
        };
        let cost = |(tiling, stretch): &(Self, f64)| {
            (stretch.ln().abs() * 40.0).floor() + tiling.scale.ln().abs()
        };
        let all = (1..=80).filter_map(fit);
        all.min_by(|a, b| cost(a).total_cmp(&cost(b)))
            .map(|it| it.0)
    }
}

/// A horn frame; a rectangle too small for one is framed by rules.
pub(super) fn horn_frame(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let Some(tiling) = Tiling::of(field.size) else {
        return rule_frame(field, inks, pieces, pen);
    };
    outer_horns(field, inks, &tiling, pieces, pen);
    inner_horns(field, inks, &tiling, pieces, pen);
    corners(field, tiling.scale, inks, pieces, pen);
    thick_rule(field, tiling.scale, inks, pen);
    let ([left, top, right, bottom], scale) = (sides(field), tiling.scale);
    cells(field, scale, inks, pen);
    let (cell, inner) = (CELL * scale, INNER * scale);
    let lines: [&[[f64; 2]]; 4] = [
        &[[left + cell, top + inner], [right - cell, top + inner]],
        &[
            [left + cell, bottom - inner],
            [right - cell, bottom - inner],
        ],
        &[[left + inner, top + cell], [left + inner, bottom - cell]],
        &[[right - inner, top + cell], [right - inner, bottom - cell]],
    ];
    strokes(&lines, 0.25, inks.main, pen);
}

/// Rules with corner pieces.
pub(super) fn corner_frame(field: &OrnamentBox, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let scale = (field.size[0].min(field.size[1]) / 190.0).clamp(0.4, 1.0);
    corners(field, scale, inks, pieces, pen);
    thick_rule(field, scale, inks, pen);
    cells(field, scale, inks, pen);
}

/// Rules alone.
pub(super) fn rule_frame(field: &OrnamentBox, inks: Inks, _: &Pieces, pen: &mut Pen<'_>) {
    thick_rule(field, 1.0, inks, pen);
    thin_rule(field, OUTER + 0.75, inks, pen);
}

fn sides(field: &OrnamentBox) -> [f64; 4] {
    let ([left, top], [width, height]) = (field.at, field.size);
    [left, top, left + width, top + height]
}

/// Horns whose feet stand on the outer rule.
fn outer_horns(
    field: &OrnamentBox,
    inks: Inks,
    tiling: &Tiling,
    pieces: &Pieces,
    pen: &mut Pen<'_>,
) {
    let ([left, top, right, bottom], scale) = (sides(field), tiling.scale);
    let (corner, feet) = (CORNER * scale, FEET[0] * scale);
    let mut set = |at, turn| pieces.set("horn", inks.main, (at, turn, scale), pen);
    for index in 0..tiling.counts[0] {
        let x = left + corner + tiling.steps[0] * (index as f64 + 0.5);
        set([x, top + feet], Turn::Down);
        set([x, bottom - feet], Turn::Up);
    }
    for index in 0..tiling.counts[1] {
        let y = top + corner + tiling.steps[1] * (index as f64 + 0.5);
        set([left + feet, y], Turn::Right);
        set([right - feet, y], Turn::Left);
    }
}

/// Horns that hang between them; the first and the last of a side are halves.
fn inner_horns(
    field: &OrnamentBox,
    inks: Inks,
    tiling: &Tiling,
    pieces: &Pieces,
    pen: &mut Pen<'_>,
) {
    let ([left, top, right, bottom], scale) = (sides(field), tiling.scale);
    let (corner, feet) = (CORNER * scale, FEET[1] * scale);
    let piece = |index: usize, count: usize| match index {
        0 => ("half-horn", false),
        last if last == count => ("half-horn", true),
        _ => ("horn", false),
    };
    let mut set = |name: &str, at, turn| pieces.set(name, inks.accent, (at, turn, scale), pen);
    for index in 0..=tiling.counts[0] {
        let x = left + corner + tiling.steps[0] * index as f64;
        let (name, mirrored) = piece(index, tiling.counts[0]);
        let turns = match mirrored {
            true => [Turn::UpMirrored, Turn::DownMirrored],
            false => [Turn::Up, Turn::Down],
        };
        set(name, [x, top + feet], turns[0]);
        set(name, [x, bottom - feet], turns[1]);
    }
    for index in 0..=tiling.counts[1] {
        let y = top + corner + tiling.steps[1] * index as f64;
        let (name, mirrored) = piece(index, tiling.counts[1]);
        let turns = match mirrored {
            true => [Turn::LeftMirrored, Turn::RightMirrored],
            false => [Turn::Left, Turn::Right],
        };
        set(name, [left + feet, y], turns[0]);
        set(name, [right - feet, y], turns[1]);
    }
}

fn corners(field: &OrnamentBox, scale: f64, inks: Inks, pieces: &Pieces, pen: &mut Pen<'_>) {
    let [left, top, right, bottom] = sides(field);
    let places = [
        ([left, top], Turn::Up),
        ([right, top], Turn::UpMirrored),
        ([left, bottom], Turn::Down),
        ([right, bottom], Turn::DownMirrored),
    ];
    for (at, turn) in places {
        pieces.set("corner", inks.main, (at, turn, scale), pen);
        pieces.set("corner-gold", inks.accent, (at, turn, scale), pen);
    }
}

/// The rule round the frame, open in the middle of its upper side where a medallion stands.
fn thick_rule(field: &OrnamentBox, scale: f64, inks: Inks, pen: &mut Pen<'_>) {
    let width = inks.thick(THICK * scale);
    outline(field, width / 2.0, width, inks, pen);
}

fn thin_rule(field: &OrnamentBox, inset: f64, inks: Inks, pen: &mut Pen<'_>) {
    outline(field, inset, 0.25, inks, pen);
}

fn outline(field: &OrnamentBox, inset: f64, width: f64, inks: Inks, pen: &mut Pen<'_>) {
    let [left, top, right, bottom] = sides(field);
    let [left, top, right, bottom] = [left + inset, top + inset, right - inset, bottom - inset];
    let path = if field.gap > 0.0 {
        let middle = (left + right) / 2.0;
        let (from, to) = (middle - field.gap / 2.0, middle + field.gap / 2.0);
        format!("M{from:.3} {top:.3}H{left:.3}V{bottom:.3}H{right:.3}V{top:.3}H{to:.3}")
    } else {
        format!("M{left:.3} {top:.3}H{right:.3}V{bottom:.3}H{left:.3}Z")
    };
    if let Some(path) = Path::read(&path) {
        pen.path(&path, Paint::Stroke(width), inks.main);
    }
}

/// The thin rule inside the thick one, and those that close the corner cells.
fn cells(field: &OrnamentBox, scale: f64, inks: Inks, pen: &mut Pen<'_>) {
    let [left, top, right, bottom] = sides(field);
    let (outer, cell) = (OUTER * scale, CELL * scale);
    thin_rule(field, outer, inks, pen);
    let corners = [
        (left, top, 1.0, 1.0),
        (right, top, -1.0, 1.0),
        (right, bottom, -1.0, -1.0),
        (left, bottom, 1.0, -1.0),
    ];
    for (x, y, along, down) in corners {
        let [near, far] = [outer, cell];
        let line: [[f64; 2]; 3] = [
            [x + far * along, y + near * down],
            [x + far * along, y + far * down],
            [x + near * along, y + far * down],
        ];
        strokes(&[&line], 0.25, inks.main, pen);
    }
    if field.gap > 0.0 {
        let middle = f64::midpoint(left, right);
        for x in [middle - field.gap / 2.0, middle + field.gap / 2.0] {
            strokes(&[&[[x, top], [x, top + outer]]], 0.25, inks.main, pen);
        }
    }
}
