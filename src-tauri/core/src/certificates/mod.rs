//! Certificates: numbered papers, frozen as they were issued.
//!
//! Issue is immutable; a void or a replacement only adds a fact. Deliberately absent: drawing
//! (that is [`crate::papers`]) and any way to change an issued paper.

mod check;
mod compose;
mod draw;
mod earned;
mod findings;
mod frozen;
mod gather;
mod issue;
mod list;
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
pub use check::{CheckNote, PaperCheck, Verdict, check, check_file, verify_page, worst};
pub use compose::Part;
pub(crate) use compose::fields;
pub use draw::{BookForm, draw_book, draw_each, draw_issued};
pub use earned::{Eligible, eligible};
pub use findings::NameFinding;
pub use issue::{Issued, issue, issue_to};
pub use list::{CertificateQuery, CertificateRow, list, show};
pub use preview::{CertificateProof, MissingIn, NameFits, ProofPerson, preview, proof};
pub use proof_sheet::proof_sheet;
pub use recipients::{LeftOut, LeftOutReason, Recipient, recipients};
pub use renamed::{RenamedPaper, chain, renamed};
pub use request::{Anyway, CertificateRequest, defaults, programme_defaults, rule_of};
pub use runs::{Drawing, PaperRun, RunForm, RunPlace, forget, run, unfinished, unwritten, written};
pub use serial::{Serial, check_character};
pub use twice::{PapersTwice, TwiceWhy, count_twice, twice};
pub use view::{CertificateProofView, LeftOutView, MissingLettersView, ProofPersonView};
pub use void::{replace, require_valid, void};
