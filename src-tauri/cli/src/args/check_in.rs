//! Check-in at the door.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Somebody who comes to a session.
#[derive(Group, Debug)]
pub struct CheckIn {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// The session, counted from 1.
    #[arg(long)]
    pub session: u32,
    /// A piece of the name, in any order, spelling and layout, or the code of a badge.
    #[arg(required_unless_present_any = ["rows", "walk_in", "trainee"], allow_hyphen_values = true)]
    pub text: Option<String>,
    /// The person themselves, where several fit; whoever is not on the list is put on it.
    #[arg(long, value_name = "ID", conflicts_with_all = ["text", "rows", "walk_in"])]
    pub trainee: Option<Id>,
    /// Numbers of the printed list, such as `1-45, 47`.
    #[arg(long, allow_hyphen_values = true, conflicts_with_all = ["text", "walk_in"])]
    pub rows: Option<String>,
    /// The code of the printed list, where several were printed here or none was.
    #[arg(long, value_name = "CODE", requires = "rows")]
    pub list: Option<String>,
    /// Say only who stands in the rows, and write nothing.
    #[arg(long, requires = "rows")]
    pub dry_run: bool,
    /// Why somebody whom the law stops is let in.
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
    /// Write down somebody whom nobody knows yet, by their whole name.
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with = "text",
        allow_hyphen_values = true
    )]
    pub walk_in: Option<String>,
    #[arg(long, requires = "walk_in", allow_hyphen_values = true)]
    pub school: Option<String>,
    #[arg(long, requires = "walk_in", allow_hyphen_values = true)]
    pub study_group: Option<String>,
    #[arg(long, requires = "walk_in")]
    pub district: Option<String>,
    /// They are another person than those much alike.
    #[arg(long, requires = "walk_in")]
    pub another: bool,
    /// They said that they are eighteen or older: an emergency action asks it.
    #[arg(long, requires = "walk_in")]
    pub of_age: bool,
    /// They are a child under fourteen, whose parent has to have signed: a note says so.
    #[arg(long, requires = "walk_in", conflicts_with = "of_age")]
    pub child: bool,
}

/// The door of an event.
#[derive(Subcommand, Debug)]
pub enum DoorVerb {
    /// Save the numbered list of an event for a door without a laptop; its numbers are typed back with
    /// `checkin --rows`.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The file to write.
        #[arg(long, value_name = "OUT.pdf")]
        out: PathBuf,
    },
    /// List who came, to a session or on a day, or save that as a spreadsheet or a paper.
    Came {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The session, counted from 1.
        #[arg(long, required_unless_present = "day")]
        session: Option<u32>,
        /// The day, such as 2026-11-27.
        #[arg(long, conflicts_with = "session")]
        day: Option<String>,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.pdf")]
        out: Option<PathBuf>,
    },
    /// Write the list of an event for a helper's laptop; the words that open it are shown once.
    Write {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The file to write.
        #[arg(long, value_name = "OUT.tizim-door")]
        out: PathBuf,
        /// A file with a password in its first line, to be taken instead of words.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Let people in by a door file; needs no register.
    #[command(name = "open")]
    Open(DoorOpen),
    /// Write what was done with a door file for the staff.
    Give {
        /// The door file.
        file: PathBuf,
        /// A file with its words in the first line.
        #[arg(long, value_name = "FILE")]
        password_file: PathBuf,
        /// The file to write.
        #[arg(long, value_name = "OUT.tizim-marks")]
        out: PathBuf,
    },
    /// Take what a helper gave back: new marks, and whoever walked in and is like nobody known.
    Read {
        /// What the helper gave back.
        file: PathBuf,
        /// Say only how it stands to what is known here.
        #[arg(long)]
        dry_run: bool,
        /// Take the marks too that differ from those here.
        #[arg(long)]
        differing: bool,
        /// Who somebody is who walked in: `ID=new`, `ID=PERSON` or `ID=leave`; may be repeated.
        #[arg(long = "walk-in", value_name = "ID=WHO")]
        walk_ins: Vec<String>,
        /// Why those are let in whom the law stops and of whom the helper wrote nothing.
        #[arg(
            long,
            default_value = "",
            hide_default_value = true,
            allow_hyphen_values = true
        )]
        note: String,
    },
}

/// Somebody who comes to a helper's door.
#[derive(Group, Debug)]
pub struct DoorOpen {
    /// The door file.
    pub file: PathBuf,
    /// A file with its words in the first line.
    #[arg(long, value_name = "FILE")]
    pub password_file: PathBuf,
    /// What this desk is called.
    #[arg(long, default_value = "")]
    pub desk: String,
    /// The session, counted from 1; without it the one that runs or comes next.
    #[arg(long)]
    pub session: Option<u32>,
    /// A piece of the name, or the code of a badge; without it, how many came.
    #[arg(allow_hyphen_values = true)]
    pub text: Option<String>,
    /// Why somebody whom the law stops is let in.
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
    /// Write down somebody who is not on the list, by their whole name.
    #[arg(long, value_name = "NAME", conflicts_with = "text")]
    pub walk_in: Option<String>,
    /// They are another person than those much alike.
    #[arg(long, requires = "walk_in")]
    pub another: bool,
    /// They said that they are eighteen or older: an emergency action asks it.
    #[arg(long, requires = "walk_in")]
    pub of_age: bool,
    /// They are a child under fourteen, whose parent has to have signed: a note says so.
    #[arg(long, requires = "walk_in", conflicts_with = "of_age")]
    pub child: bool,
}
