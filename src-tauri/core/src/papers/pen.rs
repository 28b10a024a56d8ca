//! Drawing on one page: lines of type, paths, pictures, codes, drawings kept before.
//!
//! Only operators that change something are written: the pen knows what the last ones set.

#[cfg(test)]
use super::canvas::Traced;
use super::canvas::{Align, FaceUse, FormId, POINT, PictureId, Type};
use super::code::Mending;
use super::compress::CodePlace;
use super::fonts::Face;
use super::operators::{Ink, Operators, Paint};
use super::path::Path;
use super::set::Rect;
use super::shape::{Glyph, Line, Shaper};

/// What the operators written so far have set.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct State {
    fill: Option<Ink>,
    stroke: Option<Ink>,
    font: Option<(Face, f64)>,
    tracking: f64,
}

/// Draws on one page or form.
pub(super) struct Pen<'a> {
    /// Shapes and measures text.
    pub shaper: &'a mut Shaper,
    faces: &'a mut Vec<FaceUse>,
    /// What was drawn.
    pub content: Operators,
    /// Codes to be drawn when the page is finished.
    pub codes: Vec<CodePlace>,
    state: State,
    room: Option<Rect>,
    #[cfg(test)]
    pub traced: Vec<Traced>,
}

impl<'a> Pen<'a> {
    /// Goes on from operators that stand at the beginning.
    pub fn new(shaper: &'a mut Shaper, faces: &'a mut Vec<FaceUse>, content: Operators) -> Self {
        Self {
            shaper,
            faces,
            content,
            codes: Vec::new(),
            state: State::default(),
            room: None,
            #[cfg(test)]
            traced: Vec::new(),
        }
    }

    /// Says in which box the next lines stay: a test measures them against it.
    pub fn within(&mut self, room: &Rect) {
        self.room = Some(*room);
    }

    /// Says that the next lines have no box.
    pub fn anywhere(&mut self) {
        self.room = None;
    }

    #[cfg(test)]
    fn trace(&mut self, line: &Line, size: f64, left: f64, width: f64, y: f64) {
        use super::set::{DROP, RISE};
        self.traced.push(Traced {
            page: 0,
            text: line.text(),
            size: size / POINT,
            taken: [left, y - RISE * size, left + width, y + DROP * size],
            room: self.room,
        });
    }

    /// Sets a shaped line with its baseline at `y`.
    pub fn line(&mut self, line: &Line, kind: &Type, x: f64, y: f64, align: Align) {
        let size = kind.size * POINT;
        let width = line.measure(size, kind.tracking);
        let left = match align {
            Align::Left => x,
            Align::Centre => x - width / 2.0,
            Align::Right => x - width,
        };
        #[cfg(test)]
        self.trace(line, size, left, width, y);
        self.fill_ink(kind.ink);
        // Readers take wide gaps between letters for spaces unless they are told what is written.
        let is_spaced = kind.tracking > 0.05;
        if is_spaced {
            self.content.actual_text(&line.text());
        }
        self.content.word("BT");
        let tracking = kind.tracking * size;
        if self.state.tracking != tracking {
            self.content.number(tracking).word("Tc");
            self.state.tracking = tracking;
        }
        let mut placed = false;
        let pieces = line.words.iter().flat_map(|word| &word.pieces);
        let mut run: Vec<&Glyph> = Vec::with_capacity(line.glyphs);
        for piece in pieces {
            if self.state.font != Some((piece.face, size)) {
                self.show(&mut run);
                self.content
                    .name('F', piece.face.number())
                    .number(size)
                    .word("Tf");
                self.state.font = Some((piece.face, size));
            }
            if !std::mem::replace(&mut placed, true) {
                self.content
                    .numbers(&[1.0, 0.0, 0.0, -1.0, left, y])
                    .word("Tm");
            }
            run.extend(&piece.glyphs);
        }
        self.show(&mut run);
        self.content.word("ET");
        if is_spaced {
            self.content.word("EMC");
        }
    }

    /// Shapes and sets a line.
    pub fn text(&mut self, text: &str, kind: &Type, x: f64, y: f64, align: Align) {
        let line = self.shaper.line(text, kind.face, kind.figures);
        self.line(&line, kind, x, y, align);
    }

    /// Writes the glyphs of one face; kerning stands as numbers between strings.
    fn show(&mut self, run: &mut Vec<&Glyph>) {
        let (Some((face, _)), false) = (self.state.font, run.is_empty()) else {
            return;
        };
        let Some(used) = self.faces.get_mut(face.number()) else {
            return;
        };
        self.content.0.push(b'[');
        let mut codes = Vec::with_capacity(run.len());
        let last = run.len() - 1;
        for (index, glyph) in run.drain(..).enumerate() {
            let code = used.remapper.remap(glyph.gid);
            used.glyphs
                .entry(code)
                .or_insert_with(|| (glyph.natural, glyph.text.clone()));
            codes.push(code);
            let kern = glyph.natural - glyph.advance;
            if kern != 0 && index < last {
                self.content
                    .codes(codes.drain(..))
                    .0
                    .extend_from_slice(kern.to_string().as_bytes());
            }
        }
        if !codes.is_empty() {
            self.content.codes(codes);
        }
        self.content.word("]TJ");
    }

    /// Puts a path on paper.
    pub fn path(&mut self, path: &Path, paint: Paint, ink: Ink) {
        match paint {
            Paint::Fill | Paint::FillEvenOdd => self.fill_ink(ink),
            Paint::Stroke(_) => self.stroke_ink(ink),
        }
        self.content.path(path, paint);
    }

    /// Puts a path on paper in whatever colour the place that uses this drawing has set.
    pub fn bare_path(&mut self, path: &Path, paint: Paint) {
        if matches!(paint, Paint::Stroke(_)) {
            self.content.number(1.0).word("j");
        }
        self.content.path(path, paint);
    }

    /// Draws a straight line.
    pub fn rule(&mut self, from: [f64; 2], to: [f64; 2], width: f64, ink: Ink) {
        self.path(&Path::line(from, to), Paint::Stroke(width), ink);
    }

    /// Places a kept drawing through a matrix.
    pub fn form(&mut self, form: FormId, matrix: [f64; 6]) {
        if matrix == [1.0, 0.0, 0.0, 1.0, 0.0, 0.0] {
            self.content.name('X', form.0).word("Do");
            return;
        }
        self.content
            .word("q")
            .numbers(&matrix)
            .word("cm")
            .name('X', form.0)
            .word("Do")
            .word("Q");
    }

    /// Places a picture with its upper left corner at `x`, `y`.
    pub fn picture(&mut self, picture: PictureId, x: f64, y: f64, width: f64, height: f64) {
        self.content
            .word("q")
            .numbers(&[width, 0.0, 0.0, -height, x, y + height])
            .word("cm");
        self.content.name('I', picture.0).word("Do").word("Q");
    }

    /// Places a QR code with its quiet zone into a square.
    pub fn code(&mut self, payload: &str, x: f64, y: f64, side: f64) {
        self.mended_code(payload, [x, y], side, Mending::Usual);
    }

    /// Places a QR code of which so much may be spoiled.
    pub fn mended_code(&mut self, payload: &str, [x, y]: [f64; 2], side: f64, mending: Mending) {
        self.codes.push(CodePlace {
            payload: payload.to_owned(),
            x,
            y,
            side,
            mending,
        });
    }

    /// Sets the colour of what is filled and of what is drawn along.
    pub fn inks(&mut self, ink: Ink) {
        self.fill_ink(ink);
        self.stroke_ink(ink);
    }

    fn fill_ink(&mut self, ink: Ink) {
        if self.state.fill.replace(ink) != Some(ink) {
            self.content.fill_ink(ink);
        }
    }

    fn stroke_ink(&mut self, ink: Ink) {
        if self.state.stroke.replace(ink) != Some(ink) {
            self.content.stroke_ink(ink);
        }
    }
}
