//! Numbered papers.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::certificates::CertificateKind;
use tizim_core::ids::Id;

/// Papers.
#[derive(Subcommand, Debug)]
pub enum CertificateVerb {
    /// Issue papers to all who meet the rule, into one PDF.
    Issue(CertificateIssue),
    /// List issued papers.
    List {
        /// Of this event.
        #[arg(long)]
        event: Option<Id>,
    },
    /// List valid papers given twice: two of one event for one person, or two under one number.
    Twice,
    /// Show a paper.
    Show {
        /// The paper.
        id: Id,
    },
    /// Draw issued papers once more, as they were frozen.
    Draw {
        /// The papers.
        #[arg(required = true)]
        ids: Vec<Id>,
        /// The PDF to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
    /// Make papers void; the numbers are never given again.
    Void {
        /// The papers.
        #[arg(required = true)]
        ids: Vec<Id>,
        /// Why; the book shows it.
        #[arg(long, allow_hyphen_values = true)]
        reason: String,
    },
    /// Make a paper void and issue another with the person's present name.
    Replace {
        /// The paper.
        id: Id,
        /// Why; the book shows it.
        #[arg(long, allow_hyphen_values = true)]
        reason: String,
        /// The PDF to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
    /// Say whether a paper is ours and holds: exit code 0 only where it does.
    Verify {
        /// A PDF or a picture of papers, a text file, or the text of a code itself.
        #[arg(value_name = "FILE.pdf|FILE.png|TEXT")]
        what: String,
    },
    /// Save the book of issued papers as a spreadsheet or, by the ending `.pdf`, a paper.
    Book {
        /// Of this event.
        #[arg(long)]
        event: Option<Id>,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.pdf")]
        out: PathBuf,
    },
}

/// Issuing.
#[derive(Group, Debug)]
pub struct CertificateIssue {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// At least so many sessions present or late.
    #[arg(long, default_value_t = 1)]
    pub min_sessions: u32,
    /// Academic hours told on every paper, 0 for none, or `own`: those of the sessions each person
    /// came to. Without it, own hours where every session has some, or else the event's.
    #[arg(long, value_name = "N|own", value_parser = read_hours)]
    pub hours: Option<Hours>,
    /// What kind of paper.
    #[arg(long, default_value = "certificate", value_parser = read_kind)]
    pub kind: CertificateKind,
    /// The template; `template list` names them. Without it, the one made for the kind.
    #[arg(long)]
    pub template: Option<String>,
    /// The place won, which diplomas tell.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=3))]
    pub place: Option<u32>,
    /// The PDF to write.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
}

fn read_kind(text: &str) -> Result<CertificateKind, String> {
    let codes = CertificateKind::ALL.map(CertificateKind::code);
    CertificateKind::find(text).ok_or_else(|| codes.join(", "))
}

/// The hours that papers tell.
#[derive(Clone, Copy, Debug)]
pub enum Hours {
    /// The same on every paper.
    Whole(u32),
    /// Each person's own.
    Own,
}

fn read_hours(text: &str) -> Result<Hours, String> {
    match text {
        "own" => Ok(Hours::Own),
        _ => text
            .parse()
            .map(Hours::Whole)
            .map_err(|error| format!("{error}; or `own`")),
    }
}
