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
