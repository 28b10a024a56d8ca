//! The surface every paper is drawn on: glyph runs, paths, pictures, forms drawn once and reused.
//!
//! Coordinates are millimetres from the upper left corner, y downwards. Nothing here knows what a
//! certificate is; nothing outside `assemble` knows which library writes the file.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;

use super::PaperError;
use super::code::Mending;
use super::compress::{CodePlace, Draft, finish};
use super::fonts::Face;
use super::operators::{Ink, Operators, Paint};
use super::path::Path;
use super::picture::Picture;
use super::set::Rect;
use super::shape::{Figures, Glyph, Line, Shaper};

/// Millimetres in one typographic point.
pub(super) const POINT: f64 = 25.4 / 72.0;
/// Pages kept uncompressed before all cores are put to compressing them.
const DRAFTS: usize = 64;

/// Width and height of a page in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PageSize {
    pub width: f64,
    pub height: f64,
}

/// How a line of type looks: size in points, tracking in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub face: Face,
    pub size: f64,
    pub tracking: f64,
    pub figures: Figures,
    pub ink: Ink,
}

/// Which point of a line stands on the given x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

/// A drawing kept once in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FormId(usize);

/// A picture kept once in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PictureId(usize);

/// The glyphs of one face used so far, with their numbers in the subset.
#[derive(Default)]
pub(super) struct FaceUse {
    pub remapper: GlyphRemapper,
    /// By number in the subset: natural width and what the glyph reads as.
    pub glyphs: BTreeMap<u16, (i32, Box<str>)>,
}

/// A reusable drawing: its box (left, top, right, bottom) and operators.
pub(super) struct Form {
    pub bounds: [f64; 4],
    pub content: Vec<u8>,
}

/// A finished page.
pub(super) struct Page {
    /// Compressed.
    pub content: Vec<u8>,
    pub bookmark: Option<String>,
    pub size: PageSize,
}

/// Everything the file writer needs.
pub(super) struct Drawn {
    pub faces: Vec<FaceUse>,
    pub forms: Vec<Form>,
    pub pictures: Vec<Picture>,
    /// In order.
    pub pages: Vec<Page>,
}

/// A line as it was set, for tests: what it says, the box it takes and the one it had to stay in.
#[cfg(test)]
#[derive(Clone, Debug)]
pub(super) struct Traced {
    pub page: usize,
    pub text: String,
    pub size: f64,
    pub taken: [f64; 4],
    pub room: Option<Rect>,
}

/// A file being drawn.
pub(super) struct Canvas {
    /// Shapes and measures text for layout.
    pub shaper: Shaper,
    size: PageSize,
    drawn: Drawn,
    drafts: Vec<Draft>,
    marks: Vec<(Option<String>, PageSize)>,
    #[cfg(test)]
    pub traced: Vec<Traced>,
}

impl Canvas {
    /// Starts a file whose pages have this size where nothing else is said.
    pub fn new(size: PageSize) -> Self {
        let faces = Face::ALL.iter().map(|_| FaceUse::default()).collect();
        Self {
            shaper: Shaper::new(),
            size,
            drawn: Drawn {
                faces,
                forms: Vec::new(),
                pictures: Vec::new(),
                pages: Vec::new(),
            },
            drafts: Vec::new(),
            marks: Vec::new(),
            #[cfg(test)]
            traced: Vec::new(),
        }
    }

    /// Keeps a picture.
    pub fn picture(&mut self, picture: Picture) -> PictureId {
        self.drawn.pictures.push(picture);
        PictureId(self.drawn.pictures.len() - 1)
    }

    /// Keeps a drawing to be placed later, on any number of pages or in other drawings.
    pub fn form(&mut self, bounds: [f64; 4], draw: impl FnOnce(&mut Pen<'_>)) -> FormId {
        let content = self.draw_with(Operators::default(), draw).0.0;
        self.drawn.forms.push(Form { bounds, content });
        FormId(self.drawn.forms.len() - 1)
    }

    /// Draws one page.
    ///
    /// # Errors
    /// [`PaperError::CodeTooLong`] when a QR code of this or an earlier page holds too much.
    pub fn page(
        &mut self,
        bookmark: Option<String>,
        draw: impl FnOnce(&mut Pen<'_>),
    ) -> Result<(), PaperError> {
        self.page_of(self.size, bookmark, draw)
    }

    /// Draws one page of a size of its own.
    ///
    /// # Errors
    /// As [`Canvas::page`].
    pub fn page_of(
        &mut self,
        size: PageSize,
        bookmark: Option<String>,
        draw: impl FnOnce(&mut Pen<'_>),
    ) -> Result<(), PaperError> {
        let mut start = Operators::default();
        let scale = 1.0 / POINT;
        start
            .precise(&[scale, 0.0, 0.0, -scale, 0.0, size.height * scale])
            .word("cm");
        let (content, codes) = self.draw_with(start, draw);
        self.drafts.push(Draft { content, codes });
        self.marks.push((bookmark, size));
        if self.drafts.len() >= DRAFTS {
            self.finish_drafts()
        } else {
            Ok(())
        }
    }

    /// Ends drawing.
    ///
    /// # Errors
    /// As [`Canvas::page`].
    pub fn finish(mut self) -> Result<Drawn, PaperError> {
        self.finish_drafts()?;
        Ok(self.drawn)
    }

    /// Returns how many pages there are so far.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.drawn.pages.len() + self.drafts.len()
    }

    fn finish_drafts(&mut self) -> Result<(), PaperError> {
        let contents = finish(std::mem::take(&mut self.drafts))?;
        let pages = contents.into_iter().zip(self.marks.drain(..));
        self.drawn
            .pages
            .extend(pages.map(|(content, (bookmark, size))| Page {
                content,
                bookmark,
                size,
            }));
        Ok(())
    }

    fn draw_with(
        &mut self,
        content: Operators,
        draw: impl FnOnce(&mut Pen<'_>),
    ) -> (Operators, Vec<CodePlace>) {
        #[cfg(test)]
        let page = self.count();
        let mut pen = Pen {
            shaper: &mut self.shaper,
            faces: &mut self.drawn.faces,
            content,
            codes: Vec::new(),
            state: State::default(),
            room: None,
            #[cfg(test)]
            traced: Vec::new(),
        };
        draw(&mut pen);
        #[cfg(test)]
        for traced in &mut pen.traced {
            traced.page = page;
        }
        #[cfg(test)]
        self.traced.append(&mut pen.traced);
        (pen.content, pen.codes)
    }
}

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
    content: Operators,
    codes: Vec<CodePlace>,
    state: State,
    room: Option<Rect>,
    #[cfg(test)]
    traced: Vec<Traced>,
}

impl Pen<'_> {
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
