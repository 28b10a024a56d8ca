//! Is this paper ours, and does it still hold? From the text of its code, a picture of it, or a file.
//!
//! A text that the book has says what the book says. Another counts only by the signature of a laptop
//! of the academy. Deliberately absent: any question to anybody outside this laptop.

mod book;
mod file;
mod keys;
mod letters;
mod page;
mod pdf;
mod picture;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
mod text;

pub use file::check_file;
pub(super) use keys::own_key;
pub use page::verify_page;
pub(super) use text::{Said, compose};

use rusqlite::Connection;
use serde::Serialize;

use crate::error::Result;
use crate::ids::Id;
use book::Kept;
use keys::{Signer, find_signer, signers};
use text::{Parts, Signed, canonical};

/// What is said of a paper, from the best to the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Verdict {
    /// It is the academy's, as it was issued, and holds.
    Genuine,
    /// It was made void, and another paper stands in its place.
    Replaced,
    /// It was made void.
    Void,
    /// It begins as a paper of the academy and does not go on as one that was issued.
    Altered,
    /// It is none of the academy.
    Foreign,
}

/// What else there is to say.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum CheckNote {
    /// Nothing.
    None,
    /// Signed by a laptop of the academy, but not in this laptop's book yet: a later void is not known.
    NotInBook,
    /// Another paper was issued under this number.
    OtherWords,
    /// The proof does not fit the words.
    WrongProof,
    /// It names another page than the academy's.
    OtherPage,
    /// Signed by a laptop that was sent away, and not in the book.
    SentAway,
    /// There is no code to be read.
    NoCode,
    /// A code of before papers were signed, which only the book can tell.
    OldCode,
}

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaperCheck {
    /// The verdict.
    pub verdict: Verdict,
    /// What else there is to say.
    pub note: CheckNote,
    /// The page of the file it stands on, from 1; 0 for a text or a picture.
    pub page: u32,
    /// The number it names.
    pub number: String,
    /// The name it names.
    pub name: String,
    /// The academy as it stands in its words.
    pub academy: String,
    /// The kind of paper in its words.
    pub kind: String,
    /// The day of issue: ISO where the book has it, else as it stands in the words.
    pub issued_on: String,
    /// When it was made void, ISO.
    pub void_on: String,
    /// Why, as the book has it.
    pub void_reason: String,
    /// The number of the paper in its place.
    pub replaced_by: String,
    /// The paper in the book.
    pub certificate: Option<Id>,
}

impl PaperCheck {
    fn of(verdict: Verdict, note: CheckNote, said: Parts) -> Self {
        Self {
            verdict,
            note,
            page: 0,
            number: said.number,
            name: said.name,
            academy: said.academy,
            kind: said.kind,
            issued_on: said.date,
            void_on: String::new(),
            void_reason: String::new(),
            replaced_by: String::new(),
            certificate: None,
        }
    }

    /// What is said of a paper of the book.
    fn kept(kept: &Kept, said: Parts) -> Self {
        let verdict = match (&kept.void, kept.replaced_by.is_empty()) {
            (None, _) => Verdict::Genuine,
            (Some(_), true) => Verdict::Void,
            (Some(_), false) => Verdict::Replaced,
        };
        let (void_on, void_reason) = kept.void.clone().unwrap_or_default();
        Self {
            issued_on: kept.issued_on.clone(),
            void_on,
            void_reason,
            replaced_by: kept.replaced_by.clone(),
            certificate: Some(kept.id),
            ..Self::of(verdict, CheckNote::None, said)
        }
    }
}

/// Returns the worst verdict of several papers; nothing of none.
pub fn worst(all: &[PaperCheck]) -> Option<Verdict> {
    all.iter().map(|it| it.verdict).max()
}

/// Checks the text of a code, as a reader of codes gives it or as it was copied.
///
/// Texts that differ in white space alone, or in how Unicode puts one letter together, are one text;
/// of any other change nothing is genuine.
pub fn check(connection: &Connection, text: &str) -> Result<PaperCheck> {
    let text = canonical(text);
    if let Some(old) = text.strip_prefix("TIZIM:") {
        return check_old(connection, &text, old);
    }
    let signed = Signed::read(&text);
    let words = signed.as_ref().map_or(text.as_str(), |it| &it.words);
    let said = Parts::read(words).unwrap_or_default();
    let kept = book::papers(connection, &said.number)?;
    if let Some(found) = kept.iter().find(|it| it.code.as_ref() == Some(&text)) {
        return Ok(PaperCheck::kept(found, said));
    }
    let all = signers(connection)?;
    let signer = signed.as_ref().and_then(|it| find_signer(it, &all));
    let (Some(signed), Some(signer)) = (&signed, signer) else {
        return refuse(connection, said, &kept, &all);
    };
    check_signed(connection, signed, signer, said, &kept)
}

/// A text that a laptop of the academy signed and the book does not have.
fn check_signed(
    connection: &Connection,
    signed: &Signed,
    signer: &Signer,
    said: Parts,
    kept: &[Kept],
) -> Result<PaperCheck> {
    let refused = |verdict, note, said| Ok(PaperCheck::of(verdict, note, said));
    // Of somebody who was made nameless the book has number and day, and no code to compare.
    if let Some(nameless) = kept.iter().find(|it| it.code.is_none()) {
        return Ok(PaperCheck::kept(nameless, said));
    }
    if !kept.is_empty() {
        return refused(Verdict::Altered, CheckNote::OtherWords, said);
    }
    if signer.is_withdrawn {
        return refused(Verdict::Foreign, CheckNote::SentAway, said);
    }
    let is_own_page =
        signed.address.is_empty() || page::addresses(connection)?.contains(&signed.address);
    if !is_own_page {
        return refused(Verdict::Altered, CheckNote::OtherPage, said);
    }
    refused(Verdict::Genuine, CheckNote::NotInBook, said)
}

/// A text that nobody of the academy signed: altered where it names something of ours.
fn refuse(
    connection: &Connection,
    said: Parts,
    kept: &[Kept],
    all: &[Signer],
) -> Result<PaperCheck> {
    let facts = page::facts(connection)?;
    let is_ours = !kept.is_empty() || facts.is_ours(&said.number, &said.academy, all);
    Ok(match is_ours {
        true => PaperCheck::of(Verdict::Altered, CheckNote::WrongProof, said),
        false => PaperCheck::of(Verdict::Foreign, CheckNote::None, said),
    })
}

/// A code of before papers were signed: number and check value, which only the book can tell.
fn check_old(connection: &Connection, text: &str, old: &str) -> Result<PaperCheck> {
    let number = old.rsplit_once(':').map_or(old, |it| it.0);
    let said = Parts {
        number: number.to_owned(),
        ..Parts::default()
    };
    let kept = book::papers(connection, number)?;
    if let Some(found) = kept.iter().find(|it| it.code.as_deref() == Some(text)) {
        let said = Parts {
            name: found.name.clone(),
            ..said
        };
        return Ok(PaperCheck::kept(found, said));
    }
    let refused = refuse(connection, said, &kept, &signers(connection)?)?;
    Ok(PaperCheck {
        note: CheckNote::OldCode,
        ..refused
    })
}
