//! The typefaces papers are set in, and what letters each of them has.
//!
//! Every face is a complete static file under the Open Font License, compiled into the program, so
//! that a paper looks the same on every laptop. Deliberately absent: system fonts.

use std::sync::LazyLock;

use harfrust::Font;
use serde::{Deserialize, Serialize};

/// One typeface of the shipped set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Face {
    /// PT Serif, the text of papers.
    PtSerif,
    /// PT Serif Bold, names.
    PtSerifBold,
    /// Literata, a second text face; it has the tenge sign that PT Serif lacks.
    Literata,
    /// Literata SemiBold.
    LiterataSemiBold,
    /// Playfair Display Bold, titles in capitals.
    PlayfairBold,
    /// Golos Text, tables and sheets.
    Golos,
    /// Golos Text SemiBold, heads of tables.
    GolosSemiBold,
}

macro_rules! font_file {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/fonts/",
            $name
        ))
    };
}

impl Face {
    /// Every face, in the order of its number.
    pub const ALL: [Face; 7] = [
        Face::PtSerif,
        Face::PtSerifBold,
        Face::Literata,
        Face::LiterataSemiBold,
        Face::PlayfairBold,
        Face::Golos,
        Face::GolosSemiBold,
    ];

    /// Returns the place of the face in [`Face::ALL`].
    pub(super) fn number(self) -> usize {
        self as usize
    }

    /// Returns the font file.
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Face::PtSerif => font_file!("PTSerif-Regular.ttf"),
            Face::PtSerifBold => font_file!("PTSerif-Bold.ttf"),
            Face::Literata => font_file!("Literata-Regular.ttf"),
            Face::LiterataSemiBold => font_file!("Literata-SemiBold.ttf"),
            Face::PlayfairBold => font_file!("PlayfairDisplay-Bold.ttf"),
            Face::Golos => font_file!("GolosText-Regular.ttf"),
            Face::GolosSemiBold => font_file!("GolosText-SemiBold.ttf"),
        }
    }

    /// Returns what people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Face::PtSerif => "PT Serif",
            Face::PtSerifBold => "PT Serif Bold",
            Face::Literata => "Literata",
            Face::LiterataSemiBold => "Literata SemiBold",
            Face::PlayfairBold => "Playfair Display Bold",
            Face::Golos => "Golos Text",
            Face::GolosSemiBold => "Golos Text SemiBold",
        }
    }

    /// Returns the PostScript name written into the file.
    pub(super) fn file_name(self) -> &'static str {
        match self {
            Face::PtSerif => "PTSerif-Regular",
            Face::PtSerifBold => "PTSerif-Bold",
            Face::Literata => "Literata-Regular",
            Face::LiterataSemiBold => "Literata-SemiBold",
            Face::PlayfairBold => "PlayfairDisplay-Bold",
            Face::Golos => "GolosText-Regular",
            Face::GolosSemiBold => "GolosText-SemiBold",
        }
    }

    /// Returns the weight on the usual scale of 100 to 900.
    pub(super) fn weight(self) -> u16 {
        match self {
            Face::PtSerif | Face::Literata | Face::Golos => 400,
            Face::LiterataSemiBold | Face::GolosSemiBold => 600,
            Face::PtSerifBold | Face::PlayfairBold => 700,
        }
    }

    /// Returns the faces asked, in turn, for a letter this one lacks.
    pub(super) fn substitutes(self) -> &'static [Face] {
        match self {
            Face::PtSerif => &[Face::Literata],
            Face::PtSerifBold => &[Face::LiterataSemiBold],
            Face::Literata => &[Face::PtSerif],
            Face::LiterataSemiBold => &[Face::PtSerifBold],
            Face::PlayfairBold => &[Face::PtSerifBold, Face::LiterataSemiBold],
            Face::Golos => &[Face::Literata],
            Face::GolosSemiBold => &[Face::LiterataSemiBold],
        }
    }

    /// Returns the parsed font; `None` only if the shipped file were damaged.
    pub(super) fn font(self) -> Option<&'static Font> {
        static FONTS: LazyLock<Vec<Option<Font>>> = LazyLock::new(|| {
            Face::ALL
                .iter()
                .map(|face| Font::new(face.bytes(), 0))
                .collect()
        });
        FONTS.get(self.number()).and_then(Option::as_ref)
    }

    /// Tells whether the face itself draws this letter.
    pub(super) fn has(self, letter: char) -> bool {
        self.font().is_some_and(|font| {
            font.charmap()
                .map_unicode(letter)
                .is_some_and(|glyph| glyph.to_u32() != 0)
        })
    }

    /// Returns the face that draws this letter: itself, a substitute, or `None`.
    pub(super) fn drawing(self, letter: char) -> Option<Face> {
        if self.has(letter) {
            return Some(self);
        }
        self.substitutes()
            .iter()
            .copied()
            .find(|face| face.has(letter))
    }
}

/// Returns the letters of `text` that neither `face` nor its substitutes can draw, each once.
///
/// ```
/// use tizim_core::papers::{Face, missing_letters};
/// assert!(missing_letters("Әлия Қожахметқызы, 5 000 ₸", Face::PtSerif).is_empty());
/// assert_eq!(missing_letters("漢 и 漢", Face::PtSerif), vec!['漢']);
/// ```
pub fn missing_letters(text: &str, face: Face) -> Vec<char> {
    let mut missing = Vec::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        if !missing.contains(&letter) && face.drawing(letter).is_none() {
            missing.push(letter);
        }
    }
    missing
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

    const KAZAKH: &str = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ\
                          аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    const LATIN: &str = "AÄBDEFGĞHIİJKLMNÑOÖPQRSŞTUŪÜVYZaäbdefgğhıijklmnñoöpqrsştuūüvyz";
    const SIGNS: &str = "0123456789№«»“”„–—-.,;:!?()/’ \u{a0}";

    #[test]
    fn every_face_has_every_kazakh_letter_itself() {
        for face in Face::ALL {
            let missing: String = [KAZAKH, LATIN, SIGNS]
                .concat()
                .chars()
                .filter(|letter| !face.has(*letter))
                .collect();
            assert_eq!(missing, "", "letters that {face:?} lacks");
        }
    }

    #[test]
    fn the_tenge_sign_comes_from_a_substitute() {
        assert!(!Face::PtSerif.has('₸'));
        assert_eq!(Face::PtSerif.drawing('₸'), Some(Face::Literata));
        for face in Face::ALL {
            assert_eq!(missing_letters("₸", face), Vec::<char>::new());
        }
    }

    #[test]
    fn a_letter_nobody_has_is_named_once() {
        assert_eq!(missing_letters("漢a漢字", Face::Golos), vec!['漢', '字']);
    }
}
