//! What events belong to.

use clap::Subcommand;
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
    },
    /// Correct a programme.
    Correct {
        /// The programme.
        id: Id,
        #[arg(long, allow_hyphen_values = true)]
        title: Option<String>,
        #[arg(long, allow_hyphen_values = true)]
        note: Option<String>,
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
