//! The printed consent to the processing of personal data: a page for each person.
//!
//! What is known stands on it, what is not has a line to write on. A code in the corner finds the
//! person again when the signed sheet comes back. The wording is the program's own; the guide asks
//! to show it to a lawyer.

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, POINT, PageSize, Pen, Type};
use super::fonts::Face;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::shape::Figures;
use super::words::Words;
use super::wrap::{Room, fill, wrap};

const LEFT: f64 = 25.0;
const RIGHT: f64 = 195.0;
/// Side of the QR code.
const CODE: f64 = 27.0;
/// Side of a box to tick.
const TICK: f64 = 3.4;

/// What stands on the form of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsentPaper {
    /// The person's name.
    pub name: String,
    /// Birthday, as in «04.09.2008», or empty.
    pub birth_date: String,
    /// Whether a parent or guardian has to sign; people without a birth date have the part as well.
    pub has_parent_part: bool,
    /// Title of the event the form is for, or empty.
    pub event: String,
    /// The code under the QR code, as people read it.
    pub code: String,
    /// What the QR code carries.
    pub payload: String,
}

/// The body that keeps the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsentOperator {
    /// Its name.
    pub name: String,
    /// Address, telephone and mail, as far as they are known.
    pub contacts: String,
}

/// Draws the forms, a page each.
///
/// # Errors
/// [`PaperError::Nothing`] without people, [`PaperError::CodeTooLong`], and
/// [`PaperError::Broken`] when writing fails.
pub fn consent_forms(
    people: &[ConsentPaper],
    operator: &ConsentOperator,
    facts: &FileFacts,
) -> Result<Vec<u8>, PaperError> {
    if people.is_empty() {
        return Err(PaperError::Nothing);
    }
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    let words = Words::of(facts.lang);
    for person in people {
        let bookmark = Some(person.name.clone());
        canvas.page(bookmark, |pen| {
            let mut form = Form {
                pen,
                words: &words,
                y: 22.0,
            };
            form.draw(person, operator);
        })?;
    }
    assemble(canvas.finish()?, facts)
}

fn type_of(face: Face, size: f64) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink: Ink::Black,
    }
}

/// A page being filled from above.
struct Form<'a, 'p> {
    pen: &'a mut Pen<'p>,
    words: &'a Words,
    y: f64,
}

impl Form<'_, '_> {
    fn draw(&mut self, person: &ConsentPaper, operator: &ConsentOperator) {
        self.draw_head(person, operator);
        self.draw_subject(person);
        for key in ["gives", "data", "purpose", "others", "term", "withdraw"] {
            let text = self.words.say_with(
                &format!("consent-form-{key}"),
                &[("operator", &operator.name)],
            );
            self.paragraph(&text, &type_of(Face::PtSerif, 10.5), RIGHT - LEFT, 1.6);
        }
        self.signatures(LEFT, RIGHT);
        self.draw_photo();
        if person.has_parent_part {
            self.draw_parent(person);
        }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(&format!("consent-form-{key}"))
    }

    /// Operator on the left, the code on the right, the title below both.
    fn draw_head(&mut self, person: &ConsentPaper, operator: &ConsentOperator) {
        let x = RIGHT - CODE;
        // The quiet zone of the code reaches over the margin, so that its modules stand on it.
        self.pen.code(&person.payload, x + 3.0, 13.0, CODE);
        let kind = type_of(Face::GolosSemiBold, 9.0);
        self.pen.text(
            &person.code,
            &kind,
            x + 3.0 + CODE / 2.0,
            13.0 + CODE + 1.5,
            Align::Centre,
        );
        let width = RIGHT - LEFT - CODE - 6.0;
        self.paragraph(
            &operator.name,
            &type_of(Face::PtSerifBold, 11.0),
            width,
            0.6,
        );
        let bin = self.say("bin");
        self.paragraph(&bin, &type_of(Face::PtSerif, 9.5), width, 0.4);
        self.paragraph(&operator.contacts, &type_of(Face::PtSerif, 9.5), width, 0.0);
        self.y = self.y.max(13.0 + CODE + 2.0) + 5.0;
        let title = type_of(Face::PtSerifBold, 15.0);
        let text = self.say("title");
        let room = Room::of(&title, RIGHT - LEFT);
        for line in wrap(&text, &room, self.pen.shaper) {
            let middle = f64::midpoint(LEFT, RIGHT);
            self.pen.text(&line, &title, middle, self.y, Align::Centre);
            self.y += title.size * POINT * 1.25;
        }
        self.y += 2.5;
    }

    fn draw_subject(&mut self, person: &ConsentPaper) {
        let label = self.say("name");
        self.field(&label, &person.name, Face::PtSerifBold);
        let (birth, iin) = (self.say("birth"), self.say("iin"));
        let half = f64::midpoint(LEFT, RIGHT);
        let y = self.y;
        self.field_within(
            &birth,
            &person.birth_date,
            Face::PtSerif,
            [LEFT, half - 4.0],
        );
        self.y = y;
        self.field_within(&iin, "", Face::PtSerif, [half, RIGHT]);
        if !person.event.is_empty() {
            let label = self.say("event");
            self.field(&label, &person.event, Face::PtSerif);
        }
        self.y += 1.5;
    }

    fn field(&mut self, label: &str, value: &str, face: Face) {
        self.field_within(label, value, face, [LEFT, RIGHT]);
    }

    /// A label and what is known, or a line to write on; a long value takes more lines.
    fn field_within(&mut self, label: &str, value: &str, face: Face, [from, to]: [f64; 2]) {
        let kind = type_of(Face::PtSerif, 10.5);
        let line = self.pen.shaper.line(label, kind.face, kind.figures);
        let x = from + line.measure(kind.size * POINT, 0.0) + 2.0;
        self.pen.line(&line, &kind, from, self.y, Align::Left);
        if value.is_empty() {
            self.pen
                .rule([x, self.y + 0.8], [to, self.y + 0.8], 0.2, Ink::Black);
        }
        let kind = type_of(face, 11.0);
        let room = Room::of(&kind, to - x);
        let lines = fill(value, &room, self.pen.shaper);
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.y += 5.0;
            }
            self.pen.text(line, &kind, x, self.y, Align::Left);
        }
        self.y += 6.2;
    }

    /// Sets running text and leaves some room after it.
    fn paragraph(&mut self, text: &str, kind: &Type, width: f64, after: f64) {
        self.text_at(text, kind, [LEFT, width]);
        self.y += after;
    }

    fn text_at(&mut self, text: &str, kind: &Type, [x, width]: [f64; 2]) {
        let room = Room::of(kind, width);
        for line in fill(text, &room, self.pen.shaper) {
            self.pen.text(&line, kind, x, self.y, Align::Left);
            self.y += kind.size * POINT * 1.28;
        }
    }

    /// Lines for a signature, the name in full and the day, with small words under them.
    fn signatures(&mut self, from: f64, to: f64) {
        self.y += 6.0;
        let small = type_of(Face::Golos, 7.5);
        let width = to - from;
        let places = [
            ("signature", 0.0, 0.28),
            ("full-name", 0.31, 0.77),
            ("day", 0.8, 1.0),
        ];
        for (key, start, end) in places {
            let (left, right) = (from + width * start, from + width * end);
            self.pen
                .rule([left, self.y], [right, self.y], 0.2, Ink::Black);
            let middle = f64::midpoint(left, right);
            let text = self.say(key);
            self.pen
                .text(&text, &small, middle, self.y + 3.4, Align::Centre);
        }
        self.y += 8.5;
    }

    /// A box to tick with its word; returns where the next may begin.
    fn tick(&mut self, text: &str, x: f64) -> f64 {
        let frame = Path::rectangle(x, self.y - TICK + 0.5, TICK, TICK);
        self.pen.path(&frame, Paint::Stroke(0.25), Ink::Black);
        let kind = type_of(Face::PtSerif, 10.5);
        let line = self.pen.shaper.line(text, kind.face, kind.figures);
        let after = x + TICK + 1.8;
        self.pen.line(&line, &kind, after, self.y, Align::Left);
        after + line.measure(kind.size * POINT, 0.0) + 8.0
    }

    /// Pictures are agreed to apart from the rest.
    fn draw_photo(&mut self) {
        self.y += 3.0;
        let head = self.say("photo-title");
        self.paragraph(&head, &type_of(Face::PtSerifBold, 10.5), RIGHT - LEFT, 0.4);
        let text = self.say("photo");
        self.paragraph(&text, &type_of(Face::PtSerif, 10.5), RIGHT - LEFT, 1.6);
        let (yes, no) = (self.say("yes"), self.say("no"));
        let next = self.tick(&yes, LEFT);
        self.tick(&no, next);
        self.y += 1.0;
        self.signatures(LEFT, RIGHT);
    }

    /// The part of a parent or guardian, in a frame.
    fn draw_parent(&mut self, person: &ConsentPaper) {
        let top = self.y + 1.0;
        self.y += 7.5;
        let (from, to) = (LEFT + 5.0, RIGHT - 5.0);
        let head = self.say("parent-title");
        self.text_at(&head, &type_of(Face::PtSerifBold, 10.5), [from, to - from]);
        self.y += 1.0;
        let label = self.say("parent-name");
        self.field_within(&label, "", Face::PtSerif, [from, to]);
        let (parent, guardian) = (self.say("parent"), self.say("guardian"));
        let next = self.tick(&parent, from);
        let next = self.tick(&guardian, next);
        let label = self.say("phone");
        self.field_within(&label, "", Face::PtSerif, [next, to]);
        let text = self
            .words
            .say_with("consent-form-parent-gives", &[("name", &person.name)]);
        self.text_at(&text, &type_of(Face::PtSerif, 10.5), [from, to - from]);
        self.signatures(from, to);
        let frame = Path::rectangle(LEFT, top, RIGHT - LEFT, self.y - 3.0 - top);
        self.pen.path(&frame, Paint::Stroke(0.3), Ink::Black);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::papers::read_back::pages;
    use crate::papers::words::PaperLang;

    fn person(name: &str) -> ConsentPaper {
        ConsentPaper {
            name: name.to_owned(),
            birth_date: "04.09.2012".to_owned(),
            has_parent_part: true,
            event: "«Волонтерлікке алғашқы қадам» облыстық форумы".to_owned(),
            code: "KTQWZ-ABHJM".to_owned(),
            payload: "KTQWZABHJM".to_owned(),
        }
    }

    fn draw(people: &[ConsentPaper], lang: PaperLang) -> Result<Vec<u8>, PaperError> {
        let operator = ConsentOperator {
            name: "Ақтөбе облысының жастар академиясы".to_owned(),
            contacts: "Ақтөбе қаласы, Әбілқайыр хан даңғылы, 40".to_owned(),
        };
        let facts = FileFacts {
            title: "Келісім".to_owned(),
            author: operator.name.clone(),
            lang,
            made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        };
        consent_forms(people, &operator, &facts)
    }

    #[test]
    fn each_person_has_a_page_that_reads_back() {
        let long = "Қожахметова-Сейдалина Айнұр-Фатима Мұхаммедғалиқызы";
        for lang in PaperLang::ALL {
            let read = pages(&draw(&[person("Дана Қасымова"), person(long)], lang).unwrap());
            assert_eq!(read.len(), 2, "{lang:?}");
            let [first, second] = [&read[0], &read[1]].map(|lines| lines.concat().replace(' ', ""));
            assert!(first.contains("ДанаҚасымова"), "{first}");
            assert!(second.contains(&long.replace(' ', "")), "{lang:?} {second}");
            assert!(second.contains("KTQWZ-ABHJM"));
        }
        assert!(matches!(draw(&[], PaperLang::Kk), Err(PaperError::Nothing)));
    }

    #[test]
    fn the_same_people_give_the_same_bytes() {
        let people = [person("Дана Қасымова")];
        assert_eq!(
            draw(&people, PaperLang::Ru).unwrap(),
            draw(&people, PaperLang::Ru).unwrap()
        );
    }
}
