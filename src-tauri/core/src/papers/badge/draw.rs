//! One badge. Measures are those of 86 × 54 mm; a larger badge is the same drawing made larger, with
//! what is left of its height given to the name.

use super::{Badge, Band};
use crate::papers::canvas::{Align, Pen, PictureId, Type};
use crate::papers::code::Mending;
use crate::papers::fonts::Face;
use crate::papers::langs::Said;
use crate::papers::operators::{Ink, Paint};
use crate::papers::ornaments::Horn;
use crate::papers::path::Path;
use crate::papers::set::{Fit, Rect, Stand, set};
use crate::papers::shape::Figures;

const WHITE: Ink = Ink::Mixed([255, 255, 255]);
const GREY: Ink = Ink::Mixed([84, 88, 92]);
/// Nothing stands nearer to the edge: hands that cut are not exact.
const EDGE: f64 = 4.0;
const HEAD: f64 = 8.0;
/// Three dots of a printer of 300 dots per inch, six of one of 600: a code on this grid has modules
/// of one width, whatever prints it.
const DOT: f64 = 0.254;
/// Side of the QR code with its quiet zone: 29 modules of three such steps.
const CODE: f64 = 29.0 * 3.0 * DOT;
const BAND: f64 = 9.6;
/// How far surname and whence they come begin above the code.
const ABOVE: f64 = 2.6;

/// What all badges of a file share.
pub(super) struct Look<'a> {
    pub event: &'a Said,
    pub ornament: Horn,
    pub logo: Option<(PictureId, f64)>,
}

/// Colour of a band and of the word on it.
struct Colours {
    band: Ink,
    word: Ink,
    framed: bool,
}

fn colours(band: Band) -> Colours {
    let (rgb, word) = match band {
        Band::Participant => ([11, 100, 128], WHITE),
        Band::Volunteer => ([46, 119, 52], WHITE),
        Band::Speaker => ([92, 58, 140], WHITE),
        Band::Expert => ([236, 178, 60], Ink::Black),
        Band::Organiser => ([28, 28, 28], WHITE),
        Band::Accompanying => ([214, 217, 220], Ink::Black),
        Band::Guest => ([255, 255, 255], Ink::Black),
    };
    Colours {
        band: Ink::Mixed(rgb),
        word,
        framed: band == Band::Guest,
    }
}

fn type_of(face: Face, size: f64, ink: Ink) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Plain,
        ink,
    }
}

fn fit(kind: Type, [one_line, least]: [f64; 2], lines: usize) -> Fit {
    Fit {
        kind,
        one_line,
        least,
        lines,
        leading: 1.08,
    }
}

impl Look<'_> {
    pub fn draw(&self, badge: &Badge, rect: &Rect, pen: &mut Pen<'_>) {
        let scale = (rect.width / 86.0).min(rect.height / 54.0);
        let drawing = Drawing {
            look: self,
            badge,
            rect,
            scale,
            colours: colours(badge.band),
        };
        drawing.head(pen);
        drawing.names(pen);
        drawing.band(pen);
        drawing.code(pen);
    }
}

struct Drawing<'a> {
    look: &'a Look<'a>,
    badge: &'a Badge,
    rect: &'a Rect,
    scale: f64,
    colours: Colours,
}

impl Drawing<'_> {
    fn left(&self) -> f64 {
        self.rect.left + EDGE * self.scale
    }

    fn right(&self) -> f64 {
        self.rect.right() - EDGE * self.scale
    }

    fn bottom(&self) -> f64 {
        self.rect.bottom() - EDGE * self.scale
    }

    /// Whose ornament and rule are in the band's colour, unless that is too pale to see.
    fn accent(&self) -> Ink {
        match self.badge.band {
            Band::Guest | Band::Accompanying => GREY,
            _ => self.colours.band,
        }
    }

    fn head(&self, pen: &mut Pen<'_>) {
        let s = self.scale;
        let (x, y, height) = (self.left(), self.rect.top + EDGE * s, HEAD * s);
        let taken = match self.look.logo {
            Some((picture, aspect)) => {
                let width = (height * aspect).min(20.0 * s);
                let tall = width / aspect;
                pen.picture(picture, x, y + (height - tall) / 2.0, width, tall);
                width
            }
            None => {
                let tall = height * 0.86;
                let at = [x, y + (height - tall) / 2.0];
                self.look.ornament.draw(at, tall, self.accent(), pen);
                self.look.ornament.width(tall)
            }
        };
        let left = x + taken + 3.0 * s;
        let kind = type_of(Face::Golos, 9.0 * s, GREY);
        let fit = fit(kind, [7.0 * s, 5.0], 2);
        let event = self.look.event;
        let mut room = Rect::new(left, y, self.right() - left, height);
        let at = (Align::Left, Stand::Middle);
        if event.second.is_empty() {
            set(&event.first, &fit, &room, at, pen);
        } else {
            room.height = height / 2.0;
            set(&event.first, &fit, &room, (Align::Left, Stand::Bottom), pen);
            room.top += room.height;
            let below = Fit {
                kind: type_of(Face::Golos, 7.0 * s, GREY),
                ..fit
            };
            set(&event.second, &below, &room, (Align::Left, Stand::Top), pen);
        }
        let rule = y + height + 1.2 * s;
        pen.rule(
            [self.left(), rule],
            [self.right(), rule],
            0.3 * s,
            self.accent(),
        );
    }

    /// Given name over the whole width; surname and whence they come beside the code.
    fn names(&self, pen: &mut Pen<'_>) {
        let s = self.scale;
        let top = self.rect.top + (EDGE + HEAD + 2.2) * s;
        let code_top = self.bottom() + 1.0 - CODE;
        let (given, surname) = match self.badge.given.is_empty() {
            true => (&self.badge.surname, ""),
            false => (&self.badge.given, self.badge.surname.as_str()),
        };
        let whole = self.right() - self.left();
        let lower_top = code_top - ABOVE * s;
        let room = Rect::new(self.left(), top, whole, lower_top - top - 0.4 * s);
        let kind = type_of(Face::GolosSemiBold, 34.0 * s, Ink::Black);
        let at = (Align::Left, Stand::Middle);
        set(given, &fit(kind, [19.0 * s, 11.0 * s], 2), &room, at, pen);
        let beside = whole - CODE + 1.0;
        let band_top = self.bottom() - BAND * s;
        let lower = band_top - lower_top - 1.2 * s;
        let room = Rect::new(self.left(), lower_top, beside, lower * 0.52);
        let kind = type_of(Face::Golos, 16.0 * s, Ink::Black);
        set(surname, &fit(kind, [10.0 * s, 7.0 * s], 2), &room, at, pen);
        let from = [self.badge.group.as_str(), &self.badge.from];
        let from: Vec<&str> = from.into_iter().filter(|it| !it.is_empty()).collect();
        let room = Rect::new(self.left(), lower_top + lower * 0.53, beside, lower * 0.47);
        let kind = type_of(Face::Golos, 9.5 * s, GREY);
        let fit = fit(kind, [8.0 * s, 6.0 * s], 2);
        set(&from.join(" · "), &fit, &room, at, pen);
    }

    fn band(&self, pen: &mut Pen<'_>) {
        let s = self.scale;
        let width = self.right() - self.left() - CODE + 1.0;
        let room = Rect::new(self.left(), self.bottom() - BAND * s, width, BAND * s);
        let path = Path::rounded(room.left, room.top, room.width, room.height, 1.4 * s);
        pen.path(&path, Paint::Fill, self.colours.band);
        if self.colours.framed {
            pen.path(&path, Paint::Stroke(0.4 * s), Ink::Black);
        }
        let inner = Rect::new(
            room.left + 2.5 * s,
            room.top + 0.9 * s,
            room.width - 5.0 * s,
            room.height - 1.8 * s,
        );
        let kind = type_of(Face::GolosSemiBold, 14.0 * s, self.colours.word);
        let role = &self.badge.role;
        if role.second.is_empty() {
            let fit = fit(kind, [9.0 * s, 6.0 * s], 2);
            set(&role.first, &fit, &inner, (Align::Left, Stand::Middle), pen);
            return;
        }
        let upper = Rect {
            height: inner.height * 0.58,
            ..inner
        };
        let lower = Rect {
            top: inner.top + inner.height * 0.6,
            height: inner.height * 0.4,
            ..inner
        };
        let below = type_of(Face::Golos, 8.0 * s, self.colours.word);
        let kind = Type {
            size: 11.5 * s,
            ..kind
        };
        let first = fit(kind, [6.0 * s, 5.0 * s], 1);
        set(
            &role.first,
            &first,
            &upper,
            (Align::Left, Stand::Middle),
            pen,
        );
        let second = fit(below, [5.0 * s, 4.5 * s], 1);
        set(
            &role.second,
            &second,
            &lower,
            (Align::Left, Stand::Middle),
            pen,
        );
    }

    fn code(&self, pen: &mut Pen<'_>) {
        // The quiet zone reaches over the margin, so that the modules stand on its line.
        let past = 2.8;
        let snap = |at: f64| (at / DOT).round() * DOT;
        let at = [self.right(), self.bottom()].map(|it| snap(it - CODE + past));
        // Badges are scanned bent, scratched and behind plastic.
        pen.mended_code(&self.badge.code, at, CODE, Mending::Most);
    }
}
