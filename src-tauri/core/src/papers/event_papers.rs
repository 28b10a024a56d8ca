//! The papers of an event as one file: any of them, in any number, each with its bookmark.

use std::ops::ControlFlow;

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::badge::BadgeSheet;
use super::canvas::{Canvas, PageSize};
use super::langs::{PaperLangs, Speech};
use super::official::OfficialSheet;
use super::table_sign::TableSigns;

/// One paper of an event.
#[derive(Clone, Debug)]
pub enum EventPaper {
    /// Badges.
    Badges(BadgeSheet),
    /// Signs for tables.
    Signs(TableSigns),
    /// Anything with a table: sign-in sheets, lists, journals, a book.
    Sheet(Box<OfficialSheet>),
}

/// Draws papers one after another; `progress` hears how many are done and may stop.
///
/// # Errors
/// [`PaperError::Nothing`] without papers, [`PaperError::Stopped`] when `progress` breaks,
/// [`PaperError::CodeTooLong`], and [`PaperError::Broken`] when writing fails.
pub fn draw_event_papers(
    papers: &[EventPaper],
    langs: PaperLangs,
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PaperError> {
    let canvas = draw_all(papers, langs, facts, progress)?;
    assemble(canvas.finish()?, facts)
}

/// Draws papers onto a canvas.
fn draw_all(
    papers: &[EventPaper],
    langs: PaperLangs,
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Canvas, PaperError> {
    if papers.is_empty() {
        return Err(PaperError::Nothing);
    }
    let speech = Speech::of(langs);
    let made_on = facts.made_on.format("%d.%m.%Y").to_string();
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    for (done, paper) in papers.iter().enumerate() {
        match paper {
            EventPaper::Badges(it) => it.draw(&mut canvas)?,
            EventPaper::Signs(it) => it.draw(&mut canvas)?,
            EventPaper::Sheet(it) => it.draw(&speech, &made_on, &mut canvas)?,
        }
        if progress(done + 1).is_break() {
            return Err(PaperError::Stopped);
        }
    }
    Ok(canvas)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
