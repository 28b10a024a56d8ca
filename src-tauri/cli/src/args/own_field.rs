//! Columns that the academy defines for itself.

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Columns of the academy's own.
#[derive(Subcommand, Debug)]
pub enum OwnFieldVerb {
    /// Add a column.
    Add(OwnFieldFields),
    /// Correct a column; what is not given stays as it is.
    Correct {
        /// The column.
        id: Id,
        #[command(flatten)]
        fields: OwnFieldFields,
    },
    /// Put a column at a place among the others, counted from 1.
    Move {
        /// The column.
        id: Id,
        /// The place.
        #[arg(value_parser = clap::value_parser!(u32).range(1..))]
        position: u32,
    },
    /// List the columns, or those in the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put a column in the trash.
    Trash {
        /// The column.
        id: Id,
    },
    /// Take a column out of the trash.
    Restore {
        /// The column.
        id: Id,
    },
}

/// What a column is.
#[derive(Group, Debug, Clone)]
pub struct OwnFieldFields {
    /// Title in Kazakh.
    #[arg(long, allow_hyphen_values = true)]
    pub kk: Option<String>,
    /// Title in Russian.
    #[arg(long, allow_hyphen_values = true)]
    pub ru: Option<String>,
    /// Title in English.
    #[arg(long, allow_hyphen_values = true)]
    pub en: Option<String>,
    /// What it holds: text where not given.
    #[arg(long, value_parser = ["text", "number", "day", "choice", "yes"])]
    pub holds: Option<String>,
    /// What may be chosen; may be repeated.
    #[arg(long = "choice", allow_hyphen_values = true)]
    pub choices: Option<Vec<String>>,
}
