//! Certificates: numbered papers, frozen as they were issued.
//!
//! Issue is immutable; a void, a replacement or a copy only adds a fact, and handing over is noted
//! beside it. Deliberately absent: drawing
//! (that is [`crate::papers`]) and any way to change an issued paper.

mod book;
mod check;
mod compose;
mod copy;
mod draw;
mod earned;
mod findings;
mod frozen;
mod gather;
mod handed;
mod issue;
mod list;
mod number;
mod old_book;
mod output;
mod place;
mod preview;
mod proof_sheet;
mod recipients;
mod renamed;
mod request;
mod runs;
mod scope;
mod serial;
mod standing;
mod twice;
mod view;
mod void;

pub use crate::papers::CertificateKind;
pub use book::{BookForm, draw_book, years};
pub use check::{CheckNote, PaperCheck, Verdict, check, check_file, verify_page, worst};
pub use compose::Part;
pub(crate) use compose::fields;
pub use copy::{PaperCopy, copies, copy, draw_copy};
pub use draw::draw_issued;
pub use earned::{Eligible, eligible};
pub use findings::NameFinding;
pub use handed::{hand_over, take_hand_over_back};
pub use issue::{Issued, issue, issue_to};
pub use list::{CertificateQuery, CertificateRow, list, show};
pub use number::find_paper;
pub use old_book::{
    OldBookTaken, OldPaper, OldProblem, OldProblemCode, OldState, foresee as foresee_old_book,
    take as take_old_book,
};
pub use output::{
    NamePattern, PICTURE_LIMIT, PICTURE_WIDTH, PaperForm, PaperOutput, PaperPlace, PapersWritten,
    write_papers,
};
pub use preview::{CertificateProof, MissingIn, NameFits, ProofPerson, preview, proof};
pub use proof_sheet::proof_sheet;
pub use recipients::{LeftOut, LeftOutReason, Recipient, recipients};
pub use renamed::{RenamedPaper, chain, renamed};
pub use request::{Anyway, CertificateRequest, defaults, programme_defaults, rule_of};
pub use runs::{Drawing, PaperRun, forget, run, unfinished, written};
pub use serial::{Serial, check_character};
pub use twice::{PapersTwice, TwiceWhy, count_twice, twice};
pub use view::{CertificateProofView, LeftOutView, MissingLettersView, ProofPersonView};
pub use void::{replace, require_valid, void};
