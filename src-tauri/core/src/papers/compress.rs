//! Finishing pages on all cores: QR codes are computed and page contents compressed.
//!
//! The number of cores changes how long it takes and nothing else: every page is finished by
//! itself, and the order stays.

use std::io::Write;
use std::num::NonZeroUsize;
use std::thread;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::PaperError;
use super::code::{Mending, draw_code};
use super::operators::Operators;

/// Where a QR code goes and what it carries.
pub(super) struct CodePlace {
    pub payload: String,
    pub x: f64,
    pub y: f64,
    pub side: f64,
    pub mending: Mending,
}

/// A page that is drawn, but not finished.
pub(super) struct Draft {
    pub content: Operators,
    pub codes: Vec<CodePlace>,
}

/// Finishes pages, in order.
///
/// # Errors
/// [`PaperError::CodeTooLong`] for a QR code that cannot hold its text.
pub(super) fn finish(drafts: Vec<Draft>) -> Result<Vec<Vec<u8>>, PaperError> {
    let cores = thread::available_parallelism()
        .map_or(1, NonZeroUsize::get)
        .min(8);
    let share = drafts.len().div_ceil(cores).max(1);
    if drafts.len() < 8 {
        return finish_share(&drafts);
    }
    let shares = thread::scope(|scope| {
        let running: Vec<_> = drafts
            .chunks(share)
            .map(|share| scope.spawn(|| finish_share(share)))
            .collect();
        running
            .into_iter()
            .map(|share| share.join())
            .collect::<Vec<_>>()
    });
    let mut pages = Vec::with_capacity(drafts.len());
    for share in shares {
        pages.extend(share.map_err(|_| PaperError::Broken("page finishing"))??);
    }
    Ok(pages)
}

fn finish_share(drafts: &[Draft]) -> Result<Vec<Vec<u8>>, PaperError> {
    drafts.iter().map(finish_page).collect()
}

fn finish_page(draft: &Draft) -> Result<Vec<u8>, PaperError> {
    if draft.codes.is_empty() {
        return Ok(deflate(&draft.content.0));
    }
    let mut content = draft.content.clone();
    for place in &draft.codes {
        draw_code(&mut content, place)?;
    }
    Ok(deflate(&content.0))
}

/// Compresses a stream the way PDF reads it.
pub(super) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(6));
    // Writing into memory cannot fail; an empty stream would be noticed by every reader test.
    if encoder.write_all(bytes).is_err() {
        return Vec::new();
    }
    encoder.finish().unwrap_or_default()
}
