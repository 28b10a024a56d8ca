//! The calendar.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use tizim_core::ids::Id;

/// Events by day.
#[derive(Subcommand, Debug)]
pub enum CalendarVerb {
    /// List what falls on some days, and what is planned for about then.
    List {
        /// The first day.
        #[arg(long, value_name = "DATE")]
        from: NaiveDate,
        /// The last day.
        #[arg(long, value_name = "DATE")]
        to: NaiveDate,
    },
    /// Move a session to another day, or an event with all its sessions.
    Shift {
        /// The event.
        #[arg(long)]
        event: Id,
        /// Only this session.
        #[arg(long)]
        session: Option<Id>,
        /// The day.
        #[arg(long, value_name = "DATE")]
        to: String,
    },
    /// Save events for other calendars.
    Export {
        /// Only this event.
        #[arg(long, conflicts_with = "programme")]
        event: Option<Id>,
        /// Only events of this programme.
        #[arg(long)]
        programme: Option<Id>,
        /// Only from this day on.
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
        /// Only up to this day.
        #[arg(long, value_name = "DATE")]
        to: Option<NaiveDate>,
        /// The file to write.
        #[arg(long, value_name = "OUT.ics")]
        out: PathBuf,
    },
}
