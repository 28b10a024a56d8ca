//! What may be typed after the program's name.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand};
use tizim_core::ids::Id;

/// The register of a youth academy, from the command line.
#[derive(Parser, Debug)]
#[command(name = "tizim-cli", version, about)]
pub struct Args {
    /// The register's file; without it, the one that the window uses.
    #[arg(long, global = true, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// Language of sentences: kk, ru or en.
    #[arg(long, global = true, default_value = "kk", value_parser = ["kk", "ru", "en"])]
    pub lang: String,
    /// Print one JSON value.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Subcommand, Debug)]
#[expect(clippy::large_enum_variant, reason = "one value is read per run")]
pub enum Verb {
    /// Found an academy.
    Init(Init),
    /// Fill a new register with made-up people and events.
    Demo,
    /// Events.
    #[command(subcommand)]
    Event(EventVerb),
    /// People and attendance from spreadsheets.
    #[command(subcommand)]
    Import(ImportVerb),
    /// People.
    #[command(subcommand)]
    Trainee(TraineeVerb),
    /// Numbered papers.
    #[command(subcommand)]
    Certificate(CertificateVerb),
    /// Who changed a record, when, from what.
    History {
        /// The record.
        id: Id,
    },
    /// Take the last deed back.
    Undo,
    /// Do the last undone deed again.
    Redo,
    /// Write a backup and read it back.
    Backup {
        /// The file to write.
        out: PathBuf,
    },
    /// Put a backup in the place of the register.
    Restore(Restore),
    /// Look for damage, and for a rebuild that differs.
    Check,
}

/// Founding.
#[derive(Group, Debug)]
pub struct Init {
    /// The academy's name.
    #[arg(long, value_name = "NAME")]
    pub academy: String,
    /// A file with the start password in its first line.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// The first worker.
    #[arg(long, default_value = "")]
    pub worker: String,
    /// What this laptop is called.
    #[arg(long, default_value = "")]
    pub laptop: String,
}

/// Restoring.
#[derive(Group, Debug)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// A file with the start password.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// A file with the code of the recovery sheet.
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}

/// Events.
#[derive(Subcommand, Debug)]
pub enum EventVerb {
    /// Add an event.
    Add(EventAdd),
    /// List events.
    List,
}

/// A new event.
#[derive(Group, Debug)]
pub struct EventAdd {
    /// Its title.
    #[arg(long)]
    pub title: String,
    /// Its kind, such as forum, seminar, webinar.
    #[arg(long)]
    pub kind: String,
    /// First day.
    #[arg(long, value_name = "DATE", conflicts_with = "when")]
    pub start: Option<String>,
    /// Last day.
    #[arg(long, value_name = "DATE", requires = "start")]
    pub end: Option<String>,
    /// A month (2026-11), a quarter (2026-Q4), a school year (2026/27) or a year (2026).
    #[arg(long, value_name = "PERIOD")]
    pub when: Option<String>,
    /// How many sessions, dated over its days.
    #[arg(long, default_value_t = 0)]
    pub sessions: u32,
    /// Code of the district where it is held.
    #[arg(long, default_value = "")]
    pub district: String,
    /// Academic hours.
    #[arg(long, default_value_t = 0)]
    pub hours: u32,
    /// An emergency action: nobody under age may be enrolled.
    #[arg(long)]
    pub emergency: bool,
}

/// Imports.
#[derive(Subcommand, Debug)]
pub enum ImportVerb {
    /// People, into an event or the register alone.
    Trainees(ImportTrainees),
    /// Marks of a typed sign-in sheet.
    Attendance(ImportAttendance),
}

/// People from a file.
#[derive(Group, Debug)]
pub struct ImportTrainees {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The sheet; without it the first visible list.
    #[arg(long)]
    pub sheet: Option<String>,
    /// The event that receives the people.
    #[arg(long)]
    pub event: Option<Id>,
    /// Say what would be done and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Save rows with problems as a spreadsheet to correct.
    #[arg(long, value_name = "OUT.xlsx")]
    pub problems: Option<PathBuf>,
}

/// Marks from a file.
#[derive(Group, Debug)]
pub struct ImportAttendance {
    /// The sign-in sheet.
    pub file: PathBuf,
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// The session, counted from 1.
    #[arg(long)]
    pub session: u32,
    /// Say what would be done and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// People.
#[derive(Subcommand, Debug)]
pub enum TraineeVerb {
    /// Add a person.
    Add(TraineeFields),
    /// Correct a person.
    Correct {
        /// The person.
        id: Id,
        #[command(flatten)]
        fields: TraineeFields,
    },
    /// List everybody, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Find people; `-` reads a query a line from standard input.
    Find {
        /// Words of the name, a phone or its tail, an IIN or an e-mail address.
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Show a person.
    Show {
        /// The person.
        id: Id,
    },
    /// Put a person in the trash.
    Trash {
        /// The person.
        id: Id,
    },
    /// Take a person out of the trash.
    Restore {
        /// The person.
        id: Id,
    },
}

/// Fields of a person; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct TraineeFields {
    #[arg(long)]
    pub surname: Option<String>,
    #[arg(long)]
    pub given: Option<String>,
    #[arg(long)]
    pub patronymic: Option<String>,
    #[arg(long)]
    pub birth_date: Option<String>,
    /// M or F.
    #[arg(long)]
    pub sex: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub iin: Option<String>,
    /// Code of a district.
    #[arg(long)]
    pub district: Option<String>,
    /// Code or name of a school.
    #[arg(long)]
    pub school: Option<String>,
    #[arg(long)]
    pub organisation: Option<String>,
    #[arg(long)]
    pub faculty: Option<String>,
    #[arg(long)]
    pub course: Option<String>,
    #[arg(long)]
    pub study_group: Option<String>,
    #[arg(long)]
    pub latin_name: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    /// Code of a category; may be repeated.
    #[arg(long = "category")]
    pub categories: Option<Vec<String>>,
}

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
    /// The PDF to write.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
}
