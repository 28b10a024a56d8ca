//! Numbered papers.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

use super::{CertificateBatch, UnfinishedVerb};

/// Papers. A paper is named by its number, with or without dashes, or by its id.
#[derive(Subcommand, Debug)]
pub enum CertificateVerb {
    /// Issue papers to all who meet the rule.
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
        /// Issued in this year.
        #[arg(long)]
        year: Option<i32>,
        /// Only those nobody has taken yet.
        #[arg(long)]
        waiting: bool,
    },
    /// List valid papers given twice: two of one event for one person, or two under one number.
    Twice,
    /// Show a paper: its person, what became of it, its copies.
    Show {
        /// The paper.
        paper: String,
    },
    /// Draw issued papers once more, as they were frozen.
    Draw {
        /// The papers.
        #[arg(required = true)]
        papers: Vec<String>,
        /// Where and how.
        #[command(flatten)]
        output: CertificateOutput,
    },
    /// Send papers to a printer.
    Print(CertificatePrint),
    /// List the printers of the system.
    Printers,
    /// Note that papers were handed over.
    Handed {
        /// The papers.
        #[arg(required = true)]
        papers: Vec<String>,
        /// The day; without it today.
        #[arg(long, default_value = "")]
        on: String,
        /// Who took them, where that was not the person.
        #[arg(long, default_value = "")]
        to: String,
        /// Note that they were not handed over after all.
        #[arg(long, conflicts_with_all = ["on", "to"])]
        not: bool,
    },
    /// Print a paper once more under its own number, marked as a duplicate; the book lists it.
    Copy {
        /// The paper.
        paper: String,
        /// Why; the book shows it.
        #[arg(long, allow_hyphen_values = true)]
        reason: String,
        /// The PDF to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
    /// Make papers void; the numbers are never given again.
    Void {
        /// The papers.
        #[arg(required = true)]
        papers: Vec<String>,
        /// Why; the book shows it.
        #[arg(long, allow_hyphen_values = true)]
        reason: String,
    },
    /// Make a paper void and issue another with the person's present name.
    #[command(alias = "reissue")]
    Replace {
        /// The paper.
        paper: String,
        /// Why; the book shows it. Without it: issued again with corrected details.
        #[arg(long, allow_hyphen_values = true)]
        reason: Option<String>,
        /// The PDF to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: Option<PathBuf>,
    },
    /// Say whether a paper is ours and holds: exit code 0 only where it does.
    Verify {
        /// A PDF or a picture of papers, a text file, or the text of a code itself.
        #[arg(value_name = "FILE.pdf|FILE.png|TEXT")]
        what: String,
    },
    /// Save the book of issued papers as a spreadsheet or, by the ending `.pdf`, a paper to print.
    Book {
        /// Of this event.
        #[arg(long)]
        event: Option<Id>,
        /// Issued in this year.
        #[arg(long)]
        year: Option<i32>,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.pdf")]
        out: PathBuf,
    },
}

/// Where papers are written.
#[derive(Group, Debug)]
pub struct CertificateOutput {
    /// One PDF, a ZIP with a file per person, or a folder for them.
    #[arg(long, value_name = "FILE.pdf|FILE.zip|DIR/")]
    pub out: PathBuf,
    /// A picture of at most 500 KB per person, for messengers, in place of a PDF.
    #[arg(long)]
    pub png: bool,
    /// How files of single people are called: {number} {name} {surname} {given} {patronymic} {event}
    /// {date} {n}.
    #[arg(long, value_name = "PATTERN", default_value = "")]
    pub name_pattern: String,
}

/// Printing.
#[derive(Group, Debug)]
pub struct CertificatePrint {
    /// The papers.
    #[arg(required_unless_present = "event")]
    pub papers: Vec<String>,
    /// All valid papers of this event, in the order of their numbers.
    #[arg(long, conflicts_with = "papers")]
    pub event: Option<Id>,
    /// The printer; without it the usual one.
    #[arg(long, default_value = "")]
    pub printer: String,
    /// Which of them, such as 3-10 or 1-3,7.
    #[arg(long, default_value = "")]
    pub pages: String,
    /// How many times each.
    #[arg(long, default_value_t = 1)]
    pub copies: u32,
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
    /// Where and how.
    #[command(flatten)]
    pub output: CertificateOutput,
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
