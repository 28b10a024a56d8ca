//! Dated parts of events.

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Sessions.
#[derive(Subcommand, Debug)]
pub enum SessionVerb {
    /// Add a session at the end of an event.
    Add {
        /// The event.
        #[arg(long)]
        event: Id,
        #[command(flatten)]
        fields: SessionFields,
    },
    /// Add the sessions of an event on days of the week; used again, it adds only what is missing.
    Generate(SessionRule),
    /// Correct a session.
    Correct {
        /// The session.
        id: Id,
        #[command(flatten)]
        fields: SessionFields,
    },
    /// List the sessions of an event in order, or its trash.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put sessions in the trash.
    Trash {
        /// The sessions.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take sessions out of the trash.
    Restore {
        /// The sessions.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What a session says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct SessionFields {
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    #[arg(long)]
    pub date: Option<String>,
    /// When it starts, such as 10:00.
    #[arg(long)]
    pub starts: Option<String>,
    /// When it ends, such as 11:30.
    #[arg(long)]
    pub ends: Option<String>,
    /// Academic hours.
    #[arg(long)]
    pub hours: Option<u32>,
    #[arg(long, allow_hyphen_values = true)]
    pub place: Option<String>,
    /// Where online.
    #[arg(long, allow_hyphen_values = true)]
    pub link: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub speakers: Option<String>,
}

/// On which days an event meets.
#[derive(Group, Debug, Clone)]
pub struct SessionRule {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// Days of the week, such as `tue,thu`.
    #[arg(long, value_delimiter = ',', required = true, value_parser = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])]
    pub weekdays: Vec<String>,
    /// From this day; else the first of the event.
    #[arg(long, value_name = "DATE", default_value = "")]
    pub from: String,
    /// To this day; else the last of the event.
    #[arg(long, value_name = "DATE", default_value = "")]
    pub to: String,
    /// At most so many.
    #[arg(long, default_value_t = 0)]
    pub count: u32,
    /// A day off, or several (`28.12.2026/08.01.2027`); may be repeated.
    #[arg(long, value_name = "DATE")]
    pub skip: Vec<String>,
    #[arg(long, allow_hyphen_values = true, default_value = "")]
    pub title: String,
    /// When they start, such as 15:00.
    #[arg(long, default_value = "")]
    pub starts: String,
    /// When they end, such as 16:30.
    #[arg(long, default_value = "")]
    pub ends: String,
    /// Academic hours of each.
    #[arg(long, default_value_t = 0)]
    pub hours: u32,
    #[arg(long, allow_hyphen_values = true, default_value = "")]
    pub place: String,
    /// Where online.
    #[arg(long, allow_hyphen_values = true, default_value = "")]
    pub link: String,
    #[arg(long, allow_hyphen_values = true, default_value = "")]
    pub speakers: String,
    /// Tell what would be added, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}
