//! Places of study and work.

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Places of before.
#[derive(Subcommand, Debug)]
pub enum StudyVerb {
    /// List the places of a person, the latest first.
    List {
        /// The person.
        trainee: Id,
    },
    /// Add a place of before.
    Add {
        /// The person.
        trainee: Id,
        #[command(flatten)]
        place: StudyFields,
        /// Last day.
        #[arg(long)]
        until: Option<String>,
    },
    /// Correct a place.
    Correct {
        /// The place.
        id: Id,
        #[command(flatten)]
        place: StudyFields,
        /// Last day.
        #[arg(long)]
        until: Option<String>,
    },
    /// Put a place in the trash.
    Trash {
        /// The place.
        id: Id,
    },
    /// Take a place out of the trash.
    Restore {
        /// The place.
        id: Id,
    },
}

/// A place and its first day.
#[derive(Group, Debug, Clone)]
pub struct StudyFields {
    /// Code or name of a school.
    #[arg(long, allow_hyphen_values = true)]
    pub school: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub organisation: Option<String>,
    /// Code or name of a faculty.
    #[arg(long, allow_hyphen_values = true)]
    pub faculty: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub course: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub study_group: Option<String>,
    /// First day.
    #[arg(long)]
    pub since: Option<String>,
}
