//! Numbered papers.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

use super::{CertificateBatch, UnfinishedVerb};

/// Papers.
#[derive(Subcommand, Debug)]
pub enum CertificateVerb {
    /// Issue papers to all who meet the rule, into one PDF.
    Issue(CertificateIssue),
    /// Say of everybody on the lists whether they have earned a paper, why, and what would still help.
    Eligible(CertificateBatch),
    /// Look at a batch before it is issued: what is worth a second look, who signs, who has one already.
    Proof {
        #[command(flatten)]
        batch: CertificateBatch,
        /// A sheet to tick off by hand.
        #[arg(long, value_name = "FILE.pdf")]
        out: Option<PathBuf>,
    },
    /// Batches that were cut off: numbers given, file not written.
    Unfinished {
        #[command(subcommand)]
        verb: UnfinishedVerb,
    },
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
    #[command(flatten)]
    pub batch: CertificateBatch,
    /// Academic hours told on every paper, 0 for none, or `own`: those of the sessions each person
    /// came to. Without it, own hours where every session has some, or else the event's.
    #[arg(long, value_name = "N|own", value_parser = read_hours)]
    pub hours: Option<Hours>,
    /// The PDF to write.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
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
