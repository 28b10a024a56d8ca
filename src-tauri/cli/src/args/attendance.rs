//! Marks of people at sessions.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Attendance.
#[derive(Subcommand, Debug)]
pub enum AttendanceVerb {
    /// Mark people at a session, or take their marks away.
    Mark(MarkSet),
    /// Mark people excused at a session, and say why.
    Excuse {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The session, counted from 1.
        #[arg(long)]
        session: u32,
        /// Why.
        #[arg(long, allow_hyphen_values = true, default_value = "")]
        reason: String,
        /// The people.
        #[arg(required = true)]
        trainees: Vec<Id>,
    },
    /// List the marks of an event one by one: who wrote each and when.
    Show {
        /// The event.
        #[arg(long)]
        event: Id,
    },
    /// List the people of an event with their marks.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
    },
    /// Save the marks of an event as a spreadsheet or, by the ending `.pdf`, a paper.
    Export {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.pdf")]
        out: PathBuf,
    },
}

/// The same mark for some people at one session.
#[derive(Group, Debug)]
pub struct MarkSet {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// The session, counted from 1.
    #[arg(long)]
    pub session: u32,
    /// The mark; `none` takes it away.
    #[arg(long, value_parser = ["present", "late", "excused", "absent", "none"])]
    pub mark: String,
    /// Minutes late.
    #[arg(long, default_value_t = 0)]
    pub minutes: u32,
    /// The people.
    #[arg(required = true)]
    pub trainees: Vec<Id>,
}
