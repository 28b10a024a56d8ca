//! Groups of events.

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Groups that the people of an event are divided into.
#[derive(Subcommand, Debug)]
pub enum GroupVerb {
    /// Add a group at the end.
    Add {
        /// The event.
        #[arg(long)]
        event: Id,
        /// Its title.
        #[arg(long, allow_hyphen_values = true)]
        title: String,
        #[command(flatten)]
        fields: GroupFields,
    },
    /// Correct a group.
    Correct {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The group.
        id: Id,
        #[arg(long, allow_hyphen_values = true)]
        title: Option<String>,
        #[command(flatten)]
        fields: GroupFields,
    },
    /// List the groups of an event with the people in them.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
    },
    /// Divide the people of an event.
    Divide(GroupDivide),
    /// Put enrolments into a group, or without one out of any.
    Put {
        /// The group.
        #[arg(long)]
        group: Option<Id>,
        /// The enrolments.
        #[arg(required = true)]
        enrolments: Vec<Id>,
    },
    /// Put groups in the trash.
    Trash {
        /// The groups.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take groups out of the trash.
    Restore {
        /// The groups.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What else a group says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct GroupFields {
    /// Its room.
    #[arg(long, allow_hyphen_values = true)]
    pub place: Option<String>,
    /// Who leads it.
    #[arg(long, allow_hyphen_values = true)]
    pub leader: Option<String>,
    /// Code or name of the direction it gathers.
    #[arg(long)]
    pub direction: Option<String>,
}

/// How to divide.
#[derive(Group, Debug)]
pub struct GroupDivide {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// By the direction people chose in the form, by a column of the form given by its title, or evenly.
    #[arg(
        long,
        value_name = "direction|evenly|COLUMN",
        default_value = "direction"
    )]
    pub by: String,
    /// How many groups, where they are divided evenly.
    #[arg(long, default_value_t = 0)]
    pub groups: u32,
    /// At most so many people in a group.
    #[arg(long, default_value_t = 0)]
    pub most: u32,
    /// Whoever is in a group already stays there.
    #[arg(long)]
    pub keep: bool,
    /// Say how it would be and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}
