//! A file with papers: a PDF, a picture, or a text.

use std::path::Path;

use rusqlite::Connection;

use super::pdf::codes_by_page;
use super::picture::{Grey, codes_in};
use super::text::Parts;
use super::{CheckNote, PaperCheck, Verdict, check};
use crate::error::{Code, Error, Result};
use crate::out_file::read_small;

/// The largest file that is looked at, in bytes.
const LARGEST: u64 = 64 << 20;

/// Checks every paper of a file: a PDF page by page, a PNG or JPEG picture, or a text file. One without
/// any code is [`Verdict::Foreign`]; of a PDF with codes, pages without one say nothing.
///
/// Refuses with [`Code::TooLarge`] above 64 MiB, with [`Code::UnknownFormat`] any other file, with
/// [`Code::EncryptedFile`] a PDF that asks for a password, and with [`Code::BlobTooLarge`] a picture that
/// would fill the memory.
pub fn check_file(connection: &Connection, path: &Path) -> Result<Vec<PaperCheck>> {
    let bytes = read_small(path, LARGEST, Code::TooLarge)?;
    let pages = if bytes.starts_with(b"%PDF-") {
        codes_by_page(&bytes)?
    } else if bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xff, 0xd8]) {
        vec![codes_in(&Grey::read(&bytes)?)]
    } else {
        let text = String::from_utf8(bytes);
        vec![vec![text.map_err(|_| Error::refused(Code::UnknownFormat))?]]
    };
    let is_one = pages.len() == 1;
    let mut all = Vec::new();
    for (page, codes) in pages.iter().enumerate() {
        for code in codes {
            let page = u32::try_from(page + 1).unwrap_or(u32::MAX);
            all.push(PaperCheck {
                page: if is_one { 0 } else { page },
                ..check(connection, code)?
            });
        }
    }
    if all.is_empty() {
        let said = Parts::default();
        all.push(PaperCheck::of(Verdict::Foreign, CheckNote::NoCode, said));
    }
    Ok(all)
}
