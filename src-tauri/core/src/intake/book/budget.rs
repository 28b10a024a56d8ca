//! What a file may cost: memory is promised before it is spent.
//!
//! The caps hold a reading below 300 MiB whatever the file claims about itself: declared sizes are
//! refused early, and every stream is counted while it is read because declarations may lie.

use std::io::{self, Read};

use super::refusal::{Refusal, RefusalCode};

/// The longest text a cell keeps, in letters.
pub(crate) const LONGEST_CELL: usize = 4000;
/// The largest file that is read at all.
pub(crate) const LARGEST_FILE: u64 = 64 << 20;
/// The largest sheet, as XML.
pub(crate) const LARGEST_SHEET: u64 = 128 << 20;
/// The largest other part of a workbook (shared strings, styles, list of sheets).
pub(crate) const LARGEST_PART: u64 = 48 << 20;
/// The widest row.
pub(crate) const MOST_COLUMNS: usize = 512;
const MOST_CELLS: usize = 2_000_000;
const MOST_TEXT: usize = 64 << 20;

/// What is left to spend on one book.
pub(crate) struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    pub(crate) fn new() -> Self {
        Self {
            cells: MOST_CELLS,
            text: MOST_TEXT,
        }
    }

    /// Takes cells off, or refuses the book.
    pub(crate) fn spend_cells(&mut self, cells: usize) -> Result<(), Refusal> {
        self.cells = self
            .cells
            .checked_sub(cells)
            .ok_or_else(|| too_large("cells"))?;
        Ok(())
    }

    /// Takes bytes of text off, or refuses the book.
    pub(crate) fn spend_text(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.text = self
            .text
            .checked_sub(bytes)
            .ok_or_else(|| too_large("text"))?;
        Ok(())
    }
}

fn too_large(what: &str) -> Refusal {
    Refusal::new(RefusalCode::TooLarge, what)
}

/// Appends text to a cell's text up to the longest kept; returns false if some of it was cut.
pub(crate) fn append_capped(target: &mut String, letters: &mut usize, more: &str) -> bool {
    let room = LONGEST_CELL.saturating_sub(*letters);
    if more.len() <= room {
        target.push_str(more);
        *letters += more.chars().count();
        return true;
    }
    let mut kept = 0;
    for letter in more.chars().take(room) {
        target.push(letter);
        kept += 1;
    }
    *letters += kept;
    more.chars().nth(kept).is_none()
}

/// A reader that fails once more bytes come than were allowed.
pub(crate) struct Capped<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Capped<R> {
    pub(crate) fn new(inner: R, most: u64) -> Self {
        Self { inner, left: most }
    }
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        Ok(count)
    }
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
    fn long_text_is_cut_by_letters_not_bytes() {
        let (mut text, mut letters) = (String::new(), 0);
        assert!(append_capped(&mut text, &mut letters, &"Ә".repeat(3000)));
        assert!(!append_capped(&mut text, &mut letters, &"Ә".repeat(1001)));
        assert_eq!(text.chars().count(), LONGEST_CELL);
    }

    #[test]
    fn a_capped_reader_stops_a_lying_stream() {
        let mut reader = Capped::new(io::repeat(0), 10_000);
        let error = io::copy(&mut reader, &mut io::sink()).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    }
}
