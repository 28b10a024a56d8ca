//! People counted at events, but not named.

use clap::Subcommand;
use tizim_core::ids::Id;

/// Head counts.
#[derive(Subcommand, Debug)]
pub enum HeadCountVerb {
    /// Say how many people of one description there were; the same words again correct the number.
    Set {
        /// The event.
        #[arg(long)]
        event: Id,
        /// Who they were, such as a class.
        #[arg(long, allow_hyphen_values = true)]
        label: String,
        /// How many.
        #[arg(long)]
        people: u32,
    },
    /// List the head counts of an event.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
    },
    /// Put head counts in the trash.
    Trash {
        /// The head counts.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take head counts out of the trash.
    Restore {
        /// The head counts.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}
