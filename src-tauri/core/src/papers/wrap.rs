//! Breaking text into lines of even length, by the sense of the words.
//!
//! As few lines as fit; among those the division whose lines are nearest in length. Some spaces
//! are held together almost at any price: after a number, between initials and surname, between
//! a closing quotation mark and a word that belongs to it. No hyphenation, no justification.

use super::canvas::{POINT, Type};
use super::fonts::Face;
use super::shape::{Figures, Shaper};

/// Cost, in square millimetres, of breaking where one should not.
const BOUND: f64 = 40_000.0;
/// Cost of breaking inside a quoted title.
const QUOTED: f64 = 6_000.0;
/// Cost of a last line that is much shorter than the others.
const STUB: f64 = 3_000.0;

/// The room a text has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'a> {
    pub face: Face,
    /// Type size in millimetres.
    pub size: f64,
    /// Extra space between letters in ems.
    pub tracking: f64,
    /// Longest line in millimetres.
    pub width: f64,
    /// Longest line in characters.
    pub characters: usize,
    /// Words that stay on one line with a quotation that ends before them.
    pub joiners: &'a [String],
}

impl Room<'_> {
    /// Returns room of this width, without a limit of characters, for this type.
    pub fn of(kind: &Type, width: f64) -> Self {
        Self {
            face: kind.face,
            size: kind.size * POINT,
            tracking: kind.tracking,
            width,
            characters: usize::MAX,
            joiners: &[],
        }
    }
}

/// Breaks `text` into lines as full as they can be: for running text set flush left.
pub(super) fn fill(text: &str, room: &Room<'_>, shaper: &mut Shaper) -> Vec<String> {
    let words = words_of(text);
    let paragraph = Paragraph::measure(&words, room, shaper);
    let breaks = paragraph.full_breaks();
    let starts = [0].into_iter().chain(breaks.iter().copied());
    starts
        .zip(&breaks)
        .filter_map(|(start, end)| Some(words.get(start..*end)?.join(" ")))
        .collect()
}

/// Breaks `text` into even lines; a word wider than the room stands alone and sticks out.
pub(super) fn wrap(text: &str, room: &Room<'_>, shaper: &mut Shaper) -> Vec<String> {
    let words = words_of(text);
    let paragraph = Paragraph::measure(&words, room, shaper);
    let breaks = paragraph.best_breaks();
    let starts = [0].into_iter().chain(breaks.iter().copied());
    starts
        .zip(&breaks)
        .filter_map(|(start, end)| Some(words.get(start..*end)?.join(" ")))
        .collect()
}

/// Parts a text where lines may end; no-break spaces stay inside their word.
fn words_of(text: &str) -> Vec<&str> {
    text.split([' ', '\n', '\r', '\t'])
        .filter(|word| !word.is_empty())
        .collect()
}

struct Paragraph {
    /// Sum of widths of the words before each word.
    before: Vec<f64>,
    /// Sum of characters before each word.
    characters: Vec<usize>,
    /// Cost of breaking before each word; the last entry is the end.
    cost: Vec<f64>,
    /// Whether a line may be short when it begins with this word.
    may_be_short: Vec<bool>,
    space: f64,
    width: f64,
    most: usize,
}

impl Paragraph {
    fn measure(words: &[&str], room: &Room<'_>, shaper: &mut Shaper) -> Self {
        let width_of = |text: &str, shaper: &mut Shaper| {
            let line = shaper.line(text, room.face, Figures::Plain);
            line.measure(room.size, room.tracking) + room.tracking * room.size
        };
        let (mut before, mut characters) = (vec![0.0], vec![0]);
        for word in words {
            let last = before.last().copied().unwrap_or_default();
            before.push(last + width_of(word, shaper));
            let count = characters.last().copied().unwrap_or_default();
            characters.push(count + word.chars().count());
        }
        Self {
            before,
            characters,
            cost: costs(words, room.joiners),
            may_be_short: words.iter().map(|word| word.starts_with('(')).collect(),
            space: width_of(" ", shaper),
            width: room.width,
            most: room.characters,
        }
    }

    fn count(&self) -> usize {
        self.before.len() - 1
    }

    fn width(&self, start: usize, end: usize) -> f64 {
        let at = |index: usize| self.before.get(index).copied().unwrap_or_default();
        at(end) - at(start) + self.space * end.saturating_sub(start + 1) as f64
    }

    fn fits(&self, start: usize, end: usize) -> bool {
        let at = |index: usize| self.characters.get(index).copied().unwrap_or_default();
        let letters = at(end) - at(start) + end.saturating_sub(start + 1);
        end - start == 1 || (self.width(start, end) <= self.width && letters <= self.most)
    }

    /// Returns the index after the last word of each line when every line takes all it can.
    fn full_breaks(&self) -> Vec<usize> {
        let (mut breaks, mut start) = (Vec::new(), 0);
        while start < self.count() {
            let end = (start + 1..=self.count())
                .take_while(|end| self.fits(start, *end))
                .last();
            start = end.unwrap_or(start + 1);
            breaks.push(start);
        }
        breaks
    }

    /// Returns the index after the last word of each line.
    fn best_breaks(&self) -> Vec<usize> {
        let lines = self.full_breaks().len();
        let even = self.width(0, self.count()) / lines.max(1) as f64;
        // For every number of lines so far: best cost of ending at each word, and where it began.
        let mut rows: Vec<Vec<(f64, usize)>> = vec![vec![(f64::INFINITY, 0); self.count() + 1]];
        if let Some(start) = rows.first_mut().and_then(|row| row.first_mut()) {
            start.0 = 0.0;
        }
        for line in 1..=lines {
            let row =
                (0..=self.count()).map(|end| self.best_line(rows.last(), end, line == lines, even));
            let row = row.collect();
            rows.push(row);
        }
        let mut breaks = Vec::with_capacity(lines);
        let mut end = self.count();
        for row in rows.iter().skip(1).rev() {
            breaks.push(end);
            end = row.get(end).map_or(0, |(_, start)| *start);
        }
        breaks.reverse();
        breaks
    }

    fn best_line(
        &self,
        earlier: Option<&Vec<(f64, usize)>>,
        end: usize,
        is_last: bool,
        even: f64,
    ) -> (f64, usize) {
        let mut best = (f64::INFINITY, 0);
        for start in (0..end).rev().take_while(|start| self.fits(*start, end)) {
            let so_far = earlier
                .and_then(|row| row.get(start))
                .map_or(f64::INFINITY, |cell| cell.0);
            let width = self.width(start, end);
            let gap = (self.width - width).max(0.0);
            let mut cost = so_far + gap * gap + self.cost.get(end).copied().unwrap_or_default();
            let is_stub = is_last && width < 0.4 * even;
            if is_stub && self.may_be_short.get(start) != Some(&true) {
                cost += STUB;
            }
            if cost < best.0 {
                best = (cost, start);
            }
        }
        best
    }
}

/// Returns what it costs to break before each word.
fn costs(words: &[&str], joiners: &[String]) -> Vec<f64> {
    let mut costs = vec![0.0];
    let mut depth = 0_i32;
    for (index, word) in words.iter().enumerate() {
        for letter in word.chars() {
            match letter {
                '«' | '“' => depth += 1,
                '»' | '”' => depth -= 1,
                _ => {}
            }
        }
        let next = words.get(index + 1).copied();
        let mut cost = if depth > 0 { QUOTED } else { 0.0 };
        if next.is_some_and(|next| is_bound(word, next, joiners)) {
            cost += BOUND;
        }
        costs.push(if next.is_none() { 0.0 } else { cost });
    }
    costs
}

fn is_bound(word: &str, next: &str, joiners: &[String]) -> bool {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_number = !bare.is_empty()
        && bare
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == '–');
    let is_initial =
        word.ends_with('.') && word.chars().filter(|letter| letter.is_alphabetic()).count() == 1;
    let ends_sentence = word.ends_with([',', ';', ')', '»']);
    let joins = joiners.iter().any(|joiner| next == joiner) && word.ends_with(['»', '”']);
    (is_number && !ends_sentence) || is_initial || word == "№" || joins
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

    fn lines(text: &str, width: f64) -> Vec<String> {
        let joiners = ["атты".to_owned()];
        let room = Room {
            face: Face::PtSerif,
            size: 5.292,
            tracking: 0.0,
            width,
            characters: 62,
            joiners: &joiners,
        };
        wrap(text, &room, &mut Shaper::new())
    }

    #[test]
    fn a_text_that_fits_is_one_line() {
        assert_eq!(
            lines("Осы сертификат беріледі", 170.0),
            ["Осы сертификат беріледі"]
        );
        assert_eq!(lines("", 170.0), Vec::<String>::new());
    }

    #[test]
    fn no_word_is_left_alone_on_the_last_line() {
        let text =
            "Қатысып, көлемі жүз сегіз академиялық сағаттық оқу курсын толық меңгергені үшін";
        let broken = lines(text, 100.0);
        let lengths: Vec<usize> = broken.iter().map(|line| line.chars().count()).collect();
        let (shortest, longest) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
        assert!(shortest * 2 > *longest, "{broken:?}");
        assert_eq!(broken.join(" "), text, "nothing is lost");
    }

    #[test]
    fn what_belongs_together_stays_together() {
        for (text, width, together) in [
            (
                "Ақтөбе қаласында өткен форумға 2026 жылғы қарашада қатысты",
                90.0,
                "2026 жылғы",
            ),
            (
                "облыстық байқауда өткен «Жастар әлемі» атты форумға қатысты",
                85.0,
                "«Жастар әлемі» атты",
            ),
            (
                "Шығармашылық кездесуді жүргізген ақын әрі ұстаз А. Нұрланов",
                95.0,
                "А. Нұрланов",
            ),
            (
                "облыстық оқу бағдарламасының ұзақтығы (16 академиялық сағат)",
                75.0,
                "(16 академиялық",
            ),
        ] {
            let broken = lines(text, width);
            assert!(
                broken.iter().any(|line| line.contains(together)),
                "{broken:?}"
            );
        }
    }

    #[test]
    fn a_title_wider_than_the_room_is_broken_all_the_same() {
        let text = "«Қазақ тілі мен әдебиетін оқытудың заманауи әдістері мен озық тәжірибелері»";
        assert!(lines(text, 100.0).len() > 1);
    }
}
