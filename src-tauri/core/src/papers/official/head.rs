//! What stands above the table on the first page.

use super::OfficialSheet;
use crate::papers::canvas::{Align, POINT, Pen, Type};
use crate::papers::fonts::Face;
use crate::papers::langs::{Said, Speech};
use crate::papers::operators::{Ink, Paint};
use crate::papers::path::Path;
use crate::papers::set::{Lines, Part, RISE, Rect, break_into, run_into};
use crate::papers::shape::{Figures, Shaper};

pub(super) const LEFT: f64 = 20.0;
pub(super) const RIGHT: f64 = 12.0;
pub(super) const TOP: f64 = 13.0;
const RULE: f64 = 0.5 * POINT;
/// Width of the block of who approves.
const APPROVAL: f64 = 72.0;
/// Width of labels of facts.
const LABELS: f64 = 40.0;
const PHOTO: [f64; 2] = [30.0, 40.0];

pub(super) fn type_of(face: Face, size: f64) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink: Ink::Black,
    }
}

/// A block of lines in its place.
pub(super) struct Placed {
    pub lines: Lines,
    pub rect: Rect,
    pub align: Align,
}

impl Placed {
    pub fn draw(&self, pen: &mut Pen<'_>) {
        self.lines.draw(&self.rect, self.rect.top, self.align, pen);
    }
}

/// The head, laid out.
pub(super) struct Head {
    placed: Vec<Placed>,
    rules: Vec<[[f64; 2]; 2]>,
    photo: Option<Rect>,
    /// Where it ends.
    pub bottom: f64,
}

impl Head {
    pub fn of(sheet: &OfficialSheet, speech: &Speech, shaper: &mut Shaper) -> Self {
        let width = sheet.sheet.size().width - LEFT - RIGHT;
        let mut flow = Flow {
            shaper,
            head: Head {
                placed: Vec::new(),
                rules: Vec::new(),
                photo: None,
                bottom: TOP,
            },
            left: LEFT,
            width,
        };
        flow.approval(sheet, speech);
        flow.organisers(sheet);
        flow.title(sheet);
        flow.photo(sheet, speech);
        flow.facts(sheet);
        flow.text(sheet);
        flow.head
    }

    pub fn draw(&self, pen: &mut Pen<'_>) {
        for [from, to] in &self.rules {
            pen.rule(*from, *to, RULE, Ink::Black);
        }
        if let Some(frame) = &self.photo {
            let path = Path::rectangle(frame.left, frame.top, frame.width, frame.height);
            pen.path(&path, Paint::Stroke(RULE), Ink::Black);
        }
        for placed in &self.placed {
            placed.draw(pen);
        }
    }
}

/// The head being filled from above.
struct Flow<'a> {
    shaper: &'a mut Shaper,
    head: Head,
    left: f64,
    width: f64,
}

impl Flow<'_> {
    /// Sets a paragraph below what there is and returns where it ends.
    fn put(&mut self, text: &str, kind: Type, [left, width]: [f64; 2], align: Align) {
        if text.is_empty() {
            return;
        }
        let lines = match align {
            Align::Left => running(text, kind, width, self.shaper),
            _ => block(text, kind, width, self.shaper),
        };
        let height = lines.height();
        let rect = Rect::new(left, self.head.bottom, width, height);
        self.head.bottom += height;
        self.head.placed.push(Placed { lines, rect, align });
    }

    /// Sets both languages, the second smaller.
    fn both(&mut self, said: &Said, kinds: [Type; 2], room: [f64; 2], align: Align) {
        self.put(&said.first, kinds[0], room, align);
        if !said.second.is_empty() {
            self.head.bottom += 0.4;
            self.put(&said.second, kinds[1], room, align);
        }
    }

    fn approval(&mut self, sheet: &OfficialSheet, speech: &Speech) {
        let Some(approval) = &sheet.approval else {
            return;
        };
        let left = self.left + self.width - APPROVAL;
        let room = [left, APPROVAL];
        let bold = type_of(Face::PtSerifBold, 11.0);
        let plain = type_of(Face::PtSerif, 11.0);
        let word = speech.say("sheet-approve").joined(" / ");
        self.put(&word, bold, room, Align::Left);
        self.head.bottom += 1.0;
        let small = type_of(Face::PtSerif, 9.5);
        self.both(&approval.position, [plain, small], room, Align::Left);
        self.head.bottom += 5.5;
        let y = self.head.bottom + RISE * 11.0 * POINT + 0.6;
        self.head
            .rules
            .push([[left, y], [left + APPROVAL * 0.42, y]]);
        let right = [left + APPROVAL * 0.44, APPROVAL * 0.56];
        let name = approval.name.first.clone();
        let name = if name.is_empty() {
            " ".to_owned()
        } else {
            name
        };
        self.put(&name, plain, right, Align::Left);
        self.head.bottom += 1.6;
        let day = speech.say("sheet-approve-day").with_last_word();
        self.put(&day, plain, room, Align::Left);
        self.head.bottom += 5.0;
    }

    fn organisers(&mut self, sheet: &OfficialSheet) {
        let kinds = [type_of(Face::PtSerif, 11.0), type_of(Face::PtSerif, 9.5)];
        let room = [self.left, self.width];
        for body in &sheet.organisers {
            self.both(body, kinds, room, Align::Centre);
            self.head.bottom += if body.second.is_empty() { 0.8 } else { 1.8 };
        }
        if !sheet.organisers.is_empty() {
            self.head.bottom += 3.2;
        }
    }

    fn title(&mut self, sheet: &OfficialSheet) {
        let room = [self.left, self.width];
        let kinds = [
            type_of(Face::PtSerifBold, 15.0),
            type_of(Face::PtSerifBold, 11.0),
        ];
        let title = Said {
            first: sheet.title.first.to_uppercase(),
            second: sheet.title.second.to_uppercase(),
        };
        self.both(&title, kinds, room, Align::Centre);
        if !sheet.subject.is_empty() {
            self.head.bottom += 1.4;
            let kinds = [type_of(Face::PtSerif, 13.0), type_of(Face::PtSerif, 10.5)];
            self.both(&sheet.subject, kinds, room, Align::Centre);
        }
        self.head.bottom += 4.0;
    }

    /// The place of a photo stands left of the facts.
    fn photo(&mut self, sheet: &OfficialSheet, speech: &Speech) {
        if !sheet.photo {
            return;
        }
        let frame = Rect::new(self.left, self.head.bottom, PHOTO[0], PHOTO[1]);
        let word = speech.say("sheet-photo").first;
        let lines = block(
            &word,
            type_of(Face::Golos, 9.0),
            frame.width - 4.0,
            self.shaper,
        );
        let top = frame.top + (frame.height - lines.height()) / 2.0;
        let rect = Rect::new(frame.left + 2.0, top, frame.width - 4.0, lines.height());
        self.head.placed.push(Placed {
            lines,
            rect,
            align: Align::Centre,
        });
        self.head.photo = Some(frame);
    }

    fn facts(&mut self, sheet: &OfficialSheet) {
        let beside = self.head.photo.map_or(0.0, |it| it.width + 6.0);
        let labels = [self.left + beside, LABELS - 3.0];
        let values = [labels[0] + LABELS, self.width - beside - LABELS];
        let kinds = [type_of(Face::Golos, 11.0), type_of(Face::Golos, 9.5)];
        let label_kinds = [type_of(Face::Golos, 9.5), type_of(Face::Golos, 8.0)];
        for (label, value) in &sheet.facts {
            let top = self.head.bottom;
            // Both stand on one line, though the label is smaller.
            self.head.bottom += RISE * (11.0 - 9.5) * POINT;
            self.both(label, label_kinds, labels, Align::Left);
            let after_label = std::mem::replace(&mut self.head.bottom, top);
            self.both(value, kinds, values, Align::Left);
            self.head.bottom = self.head.bottom.max(after_label) + 1.5;
        }
        if let Some(frame) = &self.head.photo {
            self.head.bottom = self.head.bottom.max(frame.bottom()) + 2.5;
        } else if !sheet.facts.is_empty() {
            self.head.bottom += 1.5;
        }
    }

    fn text(&mut self, sheet: &OfficialSheet) {
        if sheet.text.is_empty() {
            return;
        }
        let kinds = [type_of(Face::PtSerif, 11.5), type_of(Face::PtSerif, 10.0)];
        let room = [self.left, self.width];
        self.put(&sheet.text.first, kinds[0], room, Align::Left);
        if !sheet.text.second.is_empty() {
            self.head.bottom += 1.4;
            self.put(&sheet.text.second, kinds[1], room, Align::Left);
        }
        self.head.bottom += 3.5;
    }
}

/// Breaks running text, flush left.
pub(super) fn running(text: &str, kind: Type, width: f64, shaper: &mut Shaper) -> Lines {
    Lines {
        lines: run_into(text, &kind, width, shaper),
        kind,
        leading: 1.22,
    }
}

/// Breaks a paragraph; what is wider than the room is parted between letters.
pub(super) fn block(text: &str, kind: Type, width: f64, shaper: &mut Shaper) -> Lines {
    Lines {
        lines: break_into(text, &kind, width, Part::Letters, shaper),
        kind,
        leading: 1.2,
    }
}
