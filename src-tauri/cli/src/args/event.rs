//! Events.

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Events.
#[derive(Subcommand, Debug)]
pub enum EventVerb {
    /// Add an event; its title is in the language of `--lang`.
    Add(EventAdd),
    /// Correct an event.
    Correct {
        /// The event.
        id: Id,
        #[arg(long, allow_hyphen_values = true)]
        title: Option<String>,
        #[arg(long)]
        kind: Option<String>,
        #[command(flatten)]
        fields: EventFields,
    },
    /// Add an event after another one, with what is ticked of it; never marks or papers.
    Clone(EventClone),
    /// List events, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Find events by words of title or place.
    Find {
        /// The words.
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Show an event with its sessions, figures and columns of its form.
    Show {
        /// The event.
        id: Id,
    },
    /// Put events in the trash.
    Trash {
        /// The events.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take events out of the trash.
    Restore {
        /// The events.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// A new event.
#[derive(Group, Debug)]
pub struct EventAdd {
    /// Its title.
    #[arg(long, allow_hyphen_values = true)]
    pub title: String,
    /// Its kind, such as forum, seminar, webinar.
    #[arg(long)]
    pub kind: String,
    /// How many sessions, dated over its days.
    #[arg(long, default_value_t = 0)]
    pub sessions: u32,
    #[command(flatten)]
    pub fields: EventFields,
}

/// An event after another one.
#[derive(Group, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "boxes to tick")]
pub struct EventClone {
    /// The event.
    pub id: Id,
    /// When the new one is: its first day, or a month (2026-11), a quarter, a year.
    #[arg(long, value_name = "DATE")]
    pub start: String,
    /// Sessions, as many days later.
    #[arg(long)]
    pub sessions: bool,
    /// Who speaks at them.
    #[arg(long)]
    pub speakers: bool,
    /// People registered, with their roles.
    #[arg(long)]
    pub people: bool,
    /// Groups, and who of those people is in which.
    #[arg(long)]
    pub groups: bool,
    /// Columns of the form, without answers.
    #[arg(long)]
    pub columns: bool,
    /// Directions.
    #[arg(long)]
    pub directions: bool,
    /// Partners.
    #[arg(long)]
    pub partners: bool,
}

/// What else an event says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct EventFields {
    /// First day.
    #[arg(long, value_name = "DATE", conflicts_with = "when")]
    pub start: Option<String>,
    /// Last day.
    #[arg(long, value_name = "DATE", requires = "start")]
    pub end: Option<String>,
    /// A month (2026-11), a quarter (2026-Q4), a school year (2026/27) or a year (2026).
    #[arg(long, value_name = "PERIOD")]
    pub when: Option<String>,
    /// The programme it belongs to.
    #[arg(long, value_name = "ID")]
    pub programme: Option<Id>,
    /// Code of a format.
    #[arg(long)]
    pub format: Option<String>,
    /// Where.
    #[arg(long, allow_hyphen_values = true)]
    pub place: Option<String>,
    /// Code of the district where it is held.
    #[arg(long)]
    pub district: Option<String>,
    /// Code of a direction; may be repeated.
    #[arg(long = "direction")]
    pub directions: Option<Vec<String>>,
    /// Academic hours.
    #[arg(long)]
    pub hours: Option<u32>,
    /// How far it has come.
    #[arg(long, value_parser = ["planned", "discussed", "open", "ongoing", "held", "reported", "cancelled"])]
    pub status: Option<String>,
    /// An emergency action: nobody under age may be enrolled.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "BOOL")]
    pub emergency: Option<bool>,
    /// Where online.
    #[arg(long, allow_hyphen_values = true)]
    pub link: Option<String>,
    /// Who it is for.
    #[arg(long, allow_hyphen_values = true)]
    pub audience: Option<String>,
    /// Who holds it together with the academy; may be repeated.
    #[arg(long = "partner", allow_hyphen_values = true)]
    pub partners: Option<Vec<String>>,
    /// Places; whoever comes after waits. 0 for as many as come.
    #[arg(long)]
    pub capacity: Option<u32>,
    /// Who answers for it.
    #[arg(long, allow_hyphen_values = true)]
    pub responsible: Option<String>,
    /// What it ends with.
    #[arg(long, allow_hyphen_values = true)]
    pub outcome: Option<String>,
    /// The line of the plan it came of.
    #[arg(long, value_name = "ID")]
    pub plan_line: Option<Id>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
}
