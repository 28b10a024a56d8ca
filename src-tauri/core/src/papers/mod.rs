//! Papers out as PDF bytes: layout, text, fonts, QR codes.
//!
//! Data in, bytes out: no input or output happens here, nothing is read from the clock, and the
//! same input gives the same bytes. Words come from `assets/locales` and `assets/templates`; a
//! sentence of one language stands nowhere in this code. Pictures of pages are made from the same bytes.

mod assemble;
mod badge;
mod blank_test;
mod canvas;
mod certificate;
mod certificate_book;
mod club_card;
mod code;
mod code_sheet;
mod compress;
mod consent_form;
mod copy_mark;
mod event_papers;
mod fonts;
mod hand_over_act;
mod langs;
mod official;
mod operators;
mod ornaments;
mod page_picture;
mod path;
mod pen;
mod picture;
mod plan;
#[cfg(test)]
pub(crate) mod read_back;
mod set;
mod shape;
mod table;
mod table_sign;
mod template;
mod words;
mod wrap;

pub use assemble::FileFacts;
pub use badge::{Badge, BadgeLayout, BadgeSheet, Band};
pub use blank_test::blank_test;
pub use certificate::{
    CertificateKind, CertificateLook, CertificatePaper, EventWords, Logos, MissingLetters, NameFit,
    NameSize, PaperText, PrintedName, Proof, SealPlace, Sex, Signatory, Wording, boxes,
    draw_certificates, draw_sets, hours_word, proof, titles, wording,
};
pub use certificate_book::{BookRow, certificate_book};
pub use club_card::{CardEvent, CardGrant, CardStep, ClubCardFacts, club_card};
pub use code_sheet::{SheetFacts, SheetUse, code_sheet};
pub use consent_form::{ConsentOperator, ConsentPaper, consent_forms};
pub use copy_mark::mark_pages;
pub use event_papers::{EventPaper, draw_event_papers};
pub use fonts::{Face, missing_letters};
pub use hand_over_act::{HandOverFacts, hand_over_act};
pub use langs::{PaperLangs, Said, Speech};
pub use official::{Approval, Closing, OfficialSheet, SheetCell, SheetColumn, SheetRow, Tick};
pub use ornaments::Ornament;
pub use page_picture::{PagePictures, page_picture};
pub use picture::Picture;
pub use plan::{PlanApproval, PlanPaper, PlanSection, draw_plan};
pub use table::{Column, ColumnAlign, Sheet, TablePaper, draw_table};
pub use table_sign::{TableSign, TableSigns};
pub use template::{
    BodyBox, CodeBox, InkWay, Item, Layer, LineBox, LogoBox, MoreLines, NumberBox, OrnamentBox,
    PageDesign, RuleBox, SHIPPED, Says, ShippedTemplate, Side, SignatureBox, Template, TextBox,
    TypeData, WhichText,
};
pub use words::{PaperLang, paper_word};

/// Why a paper could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The caller asked to stop; nothing was made.
    #[error("stopped while drawing")]
    Stopped,
    /// There was nothing to draw.
    #[error("no papers to draw")]
    Nothing,
    /// A picture is neither PNG nor JPEG, or is damaged.
    #[error("picture is neither a PNG nor a JPEG file")]
    Picture,
    /// A file whose page is to be drawn is no PDF.
    #[error("not a PDF file")]
    Unreadable,
    /// A template cannot be read.
    #[error("template cannot be read: {0}")]
    Template(String),
    /// A text of this many bytes does not fit into a QR code.
    #[error("{0} bytes do not fit into a QR code")]
    CodeTooLong(usize),
    /// A part of the program failed that cannot fail on sound data.
    #[error("{0} could not be written")]
    Broken(&'static str),
}
