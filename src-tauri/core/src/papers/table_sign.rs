//! Signs to stand on a table: A4 folded in the middle, the same on both sides.

use super::PaperError;
use super::canvas::{Align, Canvas, PageSize, Pen, Type};
use super::fonts::Face;
use super::langs::Said;
use super::operators::Ink;
use super::ornaments::Horn;
use super::set::{Fit, Rect, Stand, set};
use super::shape::Figures;

const PAGE: PageSize = PageSize {
    width: 297.0,
    height: 210.0,
};
const ACCENT: Ink = Ink::Mixed([11, 100, 128]);
const GREY: Ink = Ink::Mixed([84, 88, 92]);
const MARGIN: f64 = 16.0;

/// One sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableSign {
    /// What is read from afar: a group, or a person's name.
    pub name: Said,
    /// What stands below it: a role, a room, who leads.
    pub note: Said,
}

/// Signs of one event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableSigns {
    /// What the first of them is called among the bookmarks.
    pub bookmark: String,
    /// Title of the event.
    pub event: Said,
    /// The signs, a page each.
    pub signs: Vec<TableSign>,
}

impl TableSigns {
    /// Draws the pages.
    ///
    /// # Errors
    /// [`PaperError::Nothing`] without signs, and as [`Canvas::page`].
    pub(super) fn draw(&self, canvas: &mut Canvas) -> Result<(), PaperError> {
        if self.signs.is_empty() {
            return Err(PaperError::Nothing);
        }
        let ornament = Horn::keep(canvas)?;
        for (number, sign) in self.signs.iter().enumerate() {
            let bookmark = (number == 0).then(|| self.bookmark.clone());
            let half = [0.0, 0.0, PAGE.width, PAGE.height / 2.0];
            let face = canvas.form(half, |pen| self.draw_half(sign, &ornament, pen));
            canvas.page_of(PAGE, bookmark, |pen| {
                pen.form(face, [1.0, 0.0, 0.0, 1.0, 0.0, PAGE.height / 2.0]);
                pen.form(face, [-1.0, 0.0, 0.0, -1.0, PAGE.width, PAGE.height / 2.0]);
                // Where to fold is seen at both edges and nowhere on the sign.
                let middle = PAGE.height / 2.0;
                for from in [3.0, PAGE.width - 9.0] {
                    pen.rule([from, middle], [from + 6.0, middle], 0.2, GREY);
                }
            })?;
        }
        Ok(())
    }

    fn draw_half(&self, sign: &TableSign, ornament: &Horn, pen: &mut Pen<'_>) {
        let (left, width) = (MARGIN, PAGE.width - 2.0 * MARGIN);
        let bottom = PAGE.height / 2.0;
        let tall = 9.0;
        let horn = ornament.width(tall);
        ornament.draw([left, 10.0], tall, ACCENT, pen);
        let room = Rect::new(left + horn + 5.0, 9.6, width - horn - 5.0, 10.0);
        let event = self.event.joined(" / ");
        let small = fit(type_of(Face::Golos, 13.0, GREY), [9.0, 6.0], 2);
        set(&event, &small, &room, (Align::Left, Stand::Middle), pen);
        pen.rule([left, 23.0], [left + width, 23.0], 0.6, ACCENT);
        let note = if sign.note.is_empty() { 0.0 } else { 17.0 };
        let second = if sign.name.second.is_empty() {
            0.0
        } else {
            17.0
        };
        let room = Rect::new(left, 27.0, width, bottom - 35.0 - note - second);
        let name = fit(
            type_of(Face::GolosSemiBold, 110.0, Ink::Black),
            [54.0, 20.0],
            2,
        );
        let at = (Align::Centre, Stand::Middle);
        set(&sign.name.first, &name, &room, at, pen);
        let room = Rect::new(left, room.bottom(), width, second);
        let below = fit(type_of(Face::Golos, 34.0, Ink::Black), [20.0, 12.0], 2);
        set(&sign.name.second, &below, &room, at, pen);
        let room = Rect::new(left, bottom - 8.0 - note, width, note);
        let small = fit(type_of(Face::Golos, 22.0, GREY), [14.0, 9.0], 2);
        set(&sign.note.joined(" / "), &small, &room, at, pen);
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
        leading: 1.06,
    }
}
