//! Text into positioned glyphs: kerning, figures, substitutes for missing letters.
//!
//! Words are shaped once per face and kept, because a batch repeats most of its words. Ligatures
//! are always off, so that every glyph stands for one piece of the text and reading the text back
//! from the file gives exactly what was set. Lengths are in thousandths of the type size.

use std::collections::BTreeMap;
use std::rc::Rc;

use harfrust::{Buffer, Direction, Feature, Script, ShapeOptions, ShaperFont, Tag, shape};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::fonts::Face;

/// How figures are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Figures {
    /// As the face has them.
    #[default]
    Plain,
    /// Of one height and one width, for numbers and columns.
    Tabular,
}

/// One glyph of a shaped line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    /// Number of the glyph in the whole font.
    pub gid: u16,
    /// Width the font gives it.
    pub natural: i32,
    /// Width after kerning.
    pub advance: i32,
    /// What it reads as; empty for the second and later glyphs of one cluster.
    pub text: Box<str>,
}

/// Glyphs in a row from one face.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub face: Face,
    pub glyphs: Vec<Glyph>,
}

/// A shaped word.
#[derive(Debug)]
pub(super) struct Word {
    pub pieces: Vec<Piece>,
    pub width: i32,
    pub glyphs: usize,
}

/// A shaped line of text, ready to be drawn at any size.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub words: Vec<Rc<Word>>,
    /// Sum of the widths of words and spaces, without tracking.
    pub width: i32,
    pub glyphs: usize,
}

impl Line {
    /// Returns what the line reads as.
    pub fn text(&self) -> String {
        let pieces = self.words.iter().flat_map(|word| &word.pieces);
        pieces
            .flat_map(|piece| &piece.glyphs)
            .map(|glyph| &*glyph.text)
            .collect()
    }

    /// Returns the drawn width in millimetres; the space after the last letter is not counted.
    pub fn measure(&self, size: f64, tracking: f64) -> f64 {
        let gaps = self.glyphs.saturating_sub(1);
        size * (f64::from(self.width) / 1000.0 + tracking * gaps as f64)
    }
}

/// Shapes words and remembers them.
pub(super) struct Shaper {
    fonts: Vec<Option<ShaperFont<'static, 'static>>>,
    words: BTreeMap<(Face, Figures), BTreeMap<Box<str>, Rc<Word>>>,
    buffer: Option<Buffer>,
}

impl Shaper {
    /// Starts with nothing remembered.
    pub fn new() -> Self {
        let fonts = Face::ALL
            .iter()
            .map(|face| face.font().map(ShaperFont::new))
            .collect();
        Self {
            fonts,
            words: BTreeMap::new(),
            buffer: Some(Buffer::new()),
        }
    }

    /// Shapes one line. White space of any kind is set, and later read back, as plain spaces.
    pub fn line(&mut self, text: &str, face: Face, figures: Figures) -> Line {
        let mut line = Line::default();
        for (index, word) in text.split(char::is_whitespace).enumerate() {
            if index > 0 {
                line.push(self.word(" ", face, figures));
            }
            if !word.is_empty() {
                line.push(self.word(word, face, figures));
            }
        }
        line
    }

    /// Shapes one word, or finds it among those shaped before.
    pub fn word(&mut self, text: &str, face: Face, figures: Figures) -> Rc<Word> {
        if let Some(word) = self
            .words
            .get(&(face, figures))
            .and_then(|known| known.get(text))
        {
            return Rc::clone(word);
        }
        let word = Rc::new(self.shape_word(text, face, figures));
        self.words
            .entry((face, figures))
            .or_default()
            .insert(text.into(), Rc::clone(&word));
        word
    }

    fn shape_word(&mut self, text: &str, face: Face, figures: Figures) -> Word {
        let mut pieces = Vec::new();
        // A letter typed as two characters has to read back as the one everybody searches for.
        let text: &str = &text.nfc().collect::<String>();
        for (part, part_face) in parts_by_face(text, face) {
            pieces.push(Piece {
                face: part_face,
                glyphs: self.shape_part(part, part_face, figures),
            });
        }
        let glyphs = || pieces.iter().flat_map(|piece| &piece.glyphs);
        let width = glyphs().map(|glyph| glyph.advance).sum();
        let count = glyphs().count();
        Word {
            width,
            glyphs: count,
            pieces,
        }
    }

    fn shape_part(&mut self, text: &str, face: Face, figures: Figures) -> Vec<Glyph> {
        let Some(Some(font)) = self.fonts.get(face.number()) else {
            return Vec::new();
        };
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.reset();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        let is_cyrillic = text
            .chars()
            .any(|letter| ('\u{400}'..='\u{52f}').contains(&letter));
        buffer.set_script(Some(if is_cyrillic {
            Script::CYRILLIC
        } else {
            Script::LATIN
        }));
        let is_number = !text.chars().any(char::is_alphabetic);
        let features = features(figures, is_number);
        let mut glyphs = Vec::new();
        if shape(font, &mut buffer, ShapeOptions::new().features(&features)).is_ok() {
            glyphs = read_glyphs(text, &buffer, font);
        }
        self.buffer = Some(buffer);
        glyphs
    }
}

impl Line {
    fn push(&mut self, word: Rc<Word>) {
        self.width += word.width;
        self.glyphs += word.glyphs;
        self.words.push(word);
    }
}

fn features(figures: Figures, is_number: bool) -> Vec<Feature> {
    let off = [b"liga", b"clig", b"calt"].map(|tag| Feature::new(Tag::new(tag), 0, ..));
    let mut features = off.to_vec();
    if figures == Figures::Tabular {
        features.extend([b"lnum", b"tnum"].map(|tag| Feature::new(Tag::new(tag), 1, ..)));
        // Kerned figures would not stand under each other.
        if is_number {
            features.push(Feature::new(Tag::new(b"kern"), 0, ..));
        }
    }
    features
}

/// Cuts a word where another face has to draw a letter; a letter nobody has stays in `face`.
fn parts_by_face(text: &str, face: Face) -> Vec<(&str, Face)> {
    let mut parts: Vec<(usize, Face)> = Vec::new();
    for (at, letter) in text.char_indices() {
        let drawn_by = face.drawing(letter).unwrap_or(face);
        if parts.last().is_none_or(|(_, last)| *last != drawn_by) {
            parts.push((at, drawn_by));
        }
    }
    let ends = parts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    parts
        .iter()
        .zip(ends)
        .filter_map(|((at, face), end)| Some((text.get(*at..end)?, *face)))
        .collect()
}

fn read_glyphs(text: &str, buffer: &Buffer, font: &ShaperFont<'_, '_>) -> Vec<Glyph> {
    let infos = buffer.glyph_infos();
    let mut last_cluster = None;
    let mut glyphs = Vec::with_capacity(infos.len());
    for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
        let start = info.cluster as usize;
        let mut read = "";
        if last_cluster != Some(info.cluster) {
            let later = infos
                .iter()
                .skip(index + 1)
                .map(|info| info.cluster as usize);
            let end = later
                .filter(|cluster| *cluster > start)
                .min()
                .unwrap_or(text.len());
            read = text.get(start..end).unwrap_or_default();
        }
        last_cluster = Some(info.cluster);
        glyphs.push(Glyph {
            gid: u16::try_from(info.glyph_id).unwrap_or_default(),
            natural: font.glyph_h_advance(info.glyph_id.into()),
            advance: position.x_advance,
            text: read.into(),
        });
    }
    glyphs
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_back_as_it_was() {
        let mut shaper = Shaper::new();
        for text in [
            "Нұрмұхамбетова Айгерім",
            "№ VJ-2026-7K-0128",
            "fi ffi «Жол»",
            "5 000 ₸",
            "",
        ] {
            for face in Face::ALL {
                assert_eq!(
                    shaper.line(text, face, Figures::Plain).text(),
                    text,
                    "{face:?}"
                );
                assert_eq!(
                    shaper.line(text, face, Figures::Tabular).text(),
                    text,
                    "{face:?}"
                );
            }
        }
    }

    #[test]
    fn letters_typed_in_two_parts_read_back_whole() {
        let line = Shaper::new().line("и\u{306}\tе\u{308}", Face::PtSerif, Figures::Plain);
        assert_eq!(line.text(), "й ё");
    }

    #[test]
    fn kerning_narrows_a_pair() {
        let mut shaper = Shaper::new();
        let line = shaper.line("ТА", Face::PlayfairBold, Figures::Plain);
        let natural: i32 = line.words[0].pieces[0]
            .glyphs
            .iter()
            .map(|glyph| glyph.natural)
            .sum();
        assert!(line.width < natural, "{} of {natural}", line.width);
    }

    #[test]
    fn tabular_figures_are_of_one_width() {
        let mut shaper = Shaper::new();
        for face in [Face::PtSerif, Face::PtSerifBold, Face::Literata] {
            let ones = shaper.line("111", face, Figures::Tabular).width;
            assert_eq!(
                ones,
                shaper.line("808", face, Figures::Tabular).width,
                "{face:?}"
            );
        }
    }

    #[test]
    fn tracking_is_not_counted_after_the_last_letter() {
        let mut shaper = Shaper::new();
        let line = shaper.line("АБ", Face::Golos, Figures::Plain);
        assert!((line.measure(10.0, 0.1) - line.measure(10.0, 0.0) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_tenge_sign_is_a_piece_of_its_own() {
        let mut shaper = Shaper::new();
        let line = shaper.line("5₸", Face::PtSerif, Figures::Plain);
        let faces: Vec<Face> = line.words[0]
            .pieces
            .iter()
            .map(|piece| piece.face)
            .collect();
        assert_eq!(faces, [Face::PtSerif, Face::Literata]);
    }
}
