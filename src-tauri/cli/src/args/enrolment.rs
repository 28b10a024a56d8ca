//! People on the lists of events.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Enrolments.
#[derive(Subcommand, Debug)]
pub enum EnrolmentVerb {
    /// Put people on the list of an event.
    Add {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The people.
        #[arg(required = true)]
        trainees: Vec<Id>,
        #[command(flatten)]
        fields: EnrolmentFields,
        /// Why people whom the law keeps out are put on the list all the same.
        #[arg(long, allow_hyphen_values = true)]
        law_note: Option<String>,
    },
    /// Correct enrolments, many at once.
    Correct {
        /// The enrolments.
        #[arg(required = true)]
        ids: Vec<Id>,
        #[command(flatten)]
        fields: EnrolmentFields,
        #[arg(long, allow_hyphen_values = true)]
        note: Option<String>,
        /// An answer of the event's own form, such as `Футболка=XL`; may be repeated.
        #[arg(
            long = "answer",
            allow_hyphen_values = true,
            value_name = "COLUMN=TEXT"
        )]
        answers: Vec<String>,
    },
    /// List the people of an event in the order of names.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
        #[command(flatten)]
        fields: EnrolmentFields,
        /// Only people with this answer; may be repeated.
        #[arg(
            long = "answer",
            allow_hyphen_values = true,
            value_name = "COLUMN=TEXT"
        )]
        answers: Vec<String>,
        /// List those taken off the list.
        #[arg(long)]
        trash: bool,
    },
    /// Save the list of an event as a spreadsheet or, by the ending `.pdf`, a paper.
    Export {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.pdf")]
        out: PathBuf,
    },
    /// Take people off a list.
    Trash {
        /// The enrolments.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Put people back on a list as they were.
    Restore {
        /// The enrolments.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// Where a person stands on a list.
#[derive(Group, Debug, Default, Clone)]
pub struct EnrolmentFields {
    /// Code of a role.
    #[arg(long)]
    pub role: Option<String>,
    #[arg(long, value_parser = ["invited", "agreed", "registered", "waiting", "refused", "cancelled"])]
    pub status: Option<String>,
}
