//! Where each part of the card stands.

use super::lines::{ACCENT, GREY, body, fit, label, type_of};
use super::{CardGrant, CardStep, ClubCardFacts};
use crate::papers::canvas::{Align, POINT, Pen, Type};
use crate::papers::fonts::Face;
use crate::papers::operators::{Ink, Paint};
use crate::papers::path::Path;
use crate::papers::words::Words;
use crate::papers::wrap::{Room, fill};

pub(super) const WIDTH: f64 = 210.0;
pub(super) const HEIGHT: f64 = 297.0;
const LEFT: f64 = 20.0;
const RIGHT: f64 = 195.0;
const TOP: f64 = 18.0;
/// Where what stands above the foot ends.
const FLOOR: f64 = HEIGHT - 18.0;
const LABELS: f64 = 44.0;
const LEADING: f64 = 5.2;
const EVENT: f64 = 5.4;
const GRANT: f64 = 19.5;
const HEADING: f64 = 9.0;
/// So many of each stand on the page at least before members are counted instead of named.
const EVENTS: usize = 5;
const GRANTS: usize = 3;

pub(super) fn draw(card: &ClubCardFacts, words: &Words, made_on: &str, pen: &mut Pen<'_>) {
    let y = draw_head(card, words, pen);
    let y = draw_facts(card, words, y, pen);
    let events = card.events.len().min(EVENTS);
    let grants = card.grants.len().min(GRANTS);
    let rest = |rows: usize, all: usize, height: f64| match rows {
        0 => 0.0,
        _ if all > rows => HEADING + height * rows as f64 + EVENT + 2.0,
        _ => HEADING + height * rows as f64 + 2.0,
    };
    let below = rest(events, card.events.len(), EVENT) + rest(grants, card.grants.len(), GRANT);
    let y = draw_members(card, words, (y, FLOOR - below), pen);
    let y = draw_events(card, words, (y, events), pen);
    draw_grants(card, words, (y, grants), pen);
    let small = type_of(Face::Golos, 8.5, GREY);
    pen.text(&card.academy, &small, LEFT, HEIGHT - 10.0, Align::Left);
    pen.text(made_on, &small, RIGHT, HEIGHT - 10.0, Align::Right);
}

fn draw_head(card: &ClubCardFacts, words: &Words, pen: &mut Pen<'_>) -> f64 {
    let over = Type {
        tracking: 0.08,
        ..type_of(Face::GolosSemiBold, 9.0, ACCENT)
    };
    let title = words.say("club-card-title").to_uppercase();
    pen.text(&title, &over, LEFT, TOP, Align::Left);
    let width = RIGHT - LEFT;
    let mut y = TOP + 11.0;
    // A long name shrinks first, then goes over two lines.
    let size = [26.0, 22.0, 18.0]
        .into_iter()
        .find(|size| lines_of(&card.name, *size, width, pen).len() == 1)
        .unwrap_or(18.0);
    let name = type_of(Face::PtSerifBold, size, Ink::Black);
    for line in lines_of(&card.name, size, width, pen) {
        pen.text(&line, &name, LEFT, y, Align::Left);
        y += size * POINT * 1.15;
    }
    if !card.kind.is_empty() {
        pen.text(
            &card.kind,
            &type_of(Face::Golos, 11.0, GREY),
            LEFT,
            y - 1.5,
            Align::Left,
        );
        y += 5.0;
    }
    pen.rule([LEFT, y], [RIGHT, y], 0.5, ACCENT);
    y + 7.5
}

fn lines_of(text: &str, size: f64, width: f64, pen: &mut Pen<'_>) -> Vec<String> {
    let kind = type_of(Face::PtSerifBold, size, Ink::Black);
    fill(text, &Room::of(&kind, width), pen.shaper)
}

fn draw_facts(card: &ClubCardFacts, words: &Words, mut y: f64, pen: &mut Pen<'_>) -> f64 {
    let leaders = (words.say("club-card-leader"), card.leaders.join(", "));
    let all = std::iter::once(&leaders).chain(&card.facts);
    for (name, value) in all.filter(|(_, value)| !value.is_empty()) {
        pen.text(name, &label(), LEFT, y, Align::Left);
        let kind = body();
        let room = Room::of(&kind, RIGHT - LEFT - LABELS);
        for line in fill(value, &room, pen.shaper) {
            pen.text(&line, &kind, LEFT + LABELS, y, Align::Left);
            y += LEADING;
        }
        y += 1.2;
    }
    y
}

fn heading(text: &str, count: &str, y: f64, pen: &mut Pen<'_>) {
    let kind = type_of(Face::GolosSemiBold, 11.0, Ink::Black);
    pen.text(text, &kind, LEFT, y, Align::Left);
    pen.text(count, &label(), RIGHT, y, Align::Right);
    pen.rule([LEFT, y + 1.8], [RIGHT, y + 1.8], 0.2, GREY);
}

/// Names in two or three columns, down each one before the next; a column is as low as the room.
fn draw_members(
    card: &ClubCardFacts,
    words: &Words,
    (top, floor): (f64, f64),
    pen: &mut Pen<'_>,
) -> f64 {
    let all = card.members.len();
    let of_named = (all + card.leaders.len()).to_string();
    let by_word = card.head_count.to_string();
    let counts = match card.head_count {
        0 => words.say_with("club-card-named", &[("named", &of_named)]),
        _ => words.say_with(
            "club-card-counted",
            &[("named", &of_named), ("count", &by_word)],
        ),
    };
    let top = top + 4.0;
    heading(&words.say("club-card-members"), &counts, top, pen);
    if all == 0 {
        let none = words.say("club-card-no-members");
        pen.text(&none, &label(), LEFT, top + 7.0, Align::Left);
        return top + 13.0;
    }
    let columns: usize = if all > 16 { 3 } else { 2 };
    let first = top + 7.0;
    let rows_of = |step: f64| ((floor - first) / step).floor().max(1.0) as usize;
    // The more there are, the smaller they are set.
    let sizes = [(10.0, 5.0), (9.0, 4.5), (8.5, 4.0)];
    let (size, step) = sizes
        .into_iter()
        .find(|(_, step)| all <= rows_of(*step) * columns)
        .unwrap_or((8.5, 4.0));
    let room = rows_of(step);
    let shown = match all <= room * columns {
        true => all,
        // The last line tells how many are not named.
        false => (room.saturating_sub(1).max(1) * columns).min(all),
    };
    let rows = shown.div_ceil(columns);
    let width = (RIGHT - LEFT) / columns as f64;
    for (at, name) in card.members.iter().take(shown).enumerate() {
        let (column, row) = (at / rows, at % rows);
        let x = LEFT + width * column as f64;
        let kind = type_of(Face::Golos, size, Ink::Black);
        let (text, kind) = fit(name, kind, width - 3.0, pen.shaper);
        pen.text(&text, &kind, x, first + step * row as f64, Align::Left);
    }
    let mut y = first + step * rows as f64;
    if shown < all {
        let count = (all - shown).to_string();
        let more = words.say_with("club-card-more-people", &[("count", &count)]);
        pen.text(&more, &label(), LEFT, y, Align::Left);
        y += step;
    }
    y + 2.0
}

fn draw_events(
    card: &ClubCardFacts,
    words: &Words,
    (top, shown): (f64, usize),
    pen: &mut Pen<'_>,
) -> f64 {
    if shown == 0 {
        return top;
    }
    let top = top + 4.0;
    heading(&words.say("club-card-events"), "", top, pen);
    let mut y = top + 7.0;
    for event in card.events.iter().take(shown) {
        pen.text(&event.day, &label(), LEFT, y, Align::Left);
        let (title, kind) = fit(
            &event.title,
            body(),
            RIGHT - LEFT - LABELS - 28.0,
            pen.shaper,
        );
        pen.text(&title, &kind, LEFT + LABELS, y, Align::Left);
        let count = event.people.to_string();
        let people = words.say_with("club-card-people", &[("count", &count)]);
        pen.text(&people, &label(), RIGHT, y, Align::Right);
        y += EVENT;
    }
    more(card.events.len() - shown, words, &mut y, pen);
    y
}

fn draw_grants(card: &ClubCardFacts, words: &Words, (top, shown): (f64, usize), pen: &mut Pen<'_>) {
    if shown == 0 {
        return;
    }
    let top = top + 4.0;
    heading(&words.say("club-card-grants"), "", top, pen);
    let mut y = top + 7.0;
    for grant in card.grants.iter().take(shown) {
        draw_grant(grant, y, pen);
        y += GRANT;
    }
    more(card.grants.len() - shown, words, &mut y, pen);
}

/// Says how many are not on the page.
fn more(count: usize, words: &Words, y: &mut f64, pen: &mut Pen<'_>) {
    if count > 0 {
        let text = words.say_with("club-card-more", &[("count", &count.to_string())]);
        pen.text(&text, &label(), LEFT, *y, Align::Left);
        *y += EVENT;
    }
}

/// The title and the sum, and beneath a line with a point for each step of its life.
fn draw_grant(grant: &CardGrant, y: f64, pen: &mut Pen<'_>) {
    let sum = type_of(Face::GolosSemiBold, 10.0, Ink::Black);
    pen.text(&grant.sum, &sum, RIGHT, y, Align::Right);
    let (title, kind) = fit(&grant.title, body(), RIGHT - LEFT - 38.0, pen.shaper);
    pen.text(&title, &kind, LEFT, y, Align::Left);
    let giver = type_of(Face::Golos, 8.5, GREY);
    let (text, giver) = fit(&grant.giver, giver, RIGHT - LEFT, pen.shaper);
    pen.text(&text, &giver, LEFT, y + 4.0, Align::Left);
    let line = y + 7.6;
    let width = (RIGHT - LEFT) / 3.0;
    let places: Vec<f64> = (0..grant.steps.len())
        .map(|at| LEFT + 1.2 + width * at as f64)
        .collect();
    for (pair, step) in places.windows(2).zip(grant.steps.iter().skip(1)) {
        if let [from, to] = pair {
            let ink = if step.is_done { ACCENT } else { GREY };
            pen.rule([*from, line], [*to, line], 0.35, ink);
        }
    }
    for (x, step) in places.iter().zip(&grant.steps) {
        draw_step(step, [*x, line], width - 4.0, pen);
    }
}

fn draw_step(step: &CardStep, [x, y]: [f64; 2], width: f64, pen: &mut Pen<'_>) {
    let circle = Path::circle([x, y], 1.1);
    match step.is_done {
        true => pen.path(&circle, Paint::Fill, ACCENT),
        false => {
            pen.path(&circle, Paint::Fill, Ink::Mixed([255, 255, 255]));
            pen.path(&circle, Paint::Stroke(0.35), GREY);
        }
    }
    let text = [step.word.as_str(), step.day.as_str()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let face = match step.is_overdue {
        true => Face::GolosSemiBold,
        false => Face::Golos,
    };
    let (text, kind) = fit(&text, type_of(face, 8.5, Ink::Black), width, pen.shaper);
    pen.text(&text, &kind, x - 1.1, y + 5.0, Align::Left);
}
