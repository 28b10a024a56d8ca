//! The surface every paper is drawn on: glyph runs, paths, pictures, forms drawn once and reused.
//!
//! Coordinates are millimetres from the upper left corner, y downwards. Nothing here knows what a
//! certificate is; nothing outside `assemble` knows which library writes the file.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;

use super::PaperError;
use super::compress::{CodePlace, Draft, finish};
use super::fonts::Face;
use super::operators::{Ink, Operators};
pub(super) use super::pen::Pen;
use super::picture::Picture;
#[cfg(test)]
use super::set::Rect;
use super::shape::{Figures, Shaper};

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
pub(super) struct FormId(pub(super) usize);

/// A picture kept once in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PictureId(pub(super) usize);

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
        let mut pen = Pen::new(&mut self.shaper, &mut self.drawn.faces, content);
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
