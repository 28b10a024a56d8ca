//! What events belong to.

use std::str::FromStr;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Programmes.
#[derive(Subcommand, Debug)]
pub enum ProgrammeVerb {
    /// Add a programme; its title is in the language of `--lang`.
    Add {
        #[arg(long, allow_hyphen_values = true)]
        title: String,
        #[arg(long, allow_hyphen_values = true, default_value = "")]
        note: String,
        #[command(flatten)]
        rule: RuleFields,
    },
    /// Correct a programme.
    Correct {
        /// The programme.
        id: Id,
        #[arg(long, allow_hyphen_values = true)]
        title: Option<String>,
        #[arg(long, allow_hyphen_values = true)]
        note: Option<String>,
        #[command(flatten)]
        rule: RuleFields,
    },
    /// List programmes, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Show a programme.
    Show {
        /// The programme.
        id: Id,
    },
    /// Tell how far the people of a programme are by its rule.
    Progress {
        /// The programme.
        id: Id,
    },
    /// Put programmes in the trash.
    Trash {
        /// The programmes.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take programmes out of the trash.
    Restore {
        /// The programmes.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// When somebody has completed a programme; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone, Copy)]
pub struct RuleFields {
    /// Sessions that may be missed, or `none`.
    #[arg(long, value_name = "N")]
    pub missed_at_most: Option<Limit>,
    /// Academic hours to be attended, or `none`.
    #[arg(long, value_name = "HOURS")]
    pub hours_at_least: Option<Limit>,
    /// No session may be left without a mark.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "BOOL")]
    pub all_marked: Option<bool>,
}

/// A number, or `none` where nothing is asked.
#[derive(Debug, Clone, Copy)]
pub struct Limit(pub Option<u32>);

impl FromStr for Limit {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "none" => Ok(Self(None)),
            number => Ok(Self(Some(number.parse()?))),
        }
    }
}
