//! Plans of a year and their lines.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Plans of a year.
#[derive(Subcommand, Debug)]
pub enum PlanVerb {
    /// Add a plan; its title is in the language of `--lang`.
    Add {
        /// The year: 2026/27 or 2026.
        #[arg(long)]
        year: String,
        #[command(flatten)]
        fields: PlanFields,
    },
    /// Correct a plan.
    Correct {
        /// The plan.
        id: Id,
        #[arg(long)]
        year: Option<String>,
        #[command(flatten)]
        fields: PlanFields,
    },
    /// List plans, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Show a plan against what came of it.
    Show {
        /// The plan.
        id: Id,
    },
    /// Take lines from a table (.xlsx, .xls, .ods, .csv); read again, it adds nothing twice.
    Import {
        /// The table; `-` reads what was copied out of one from standard input.
        file: PathBuf,
        /// The plan.
        #[arg(long)]
        plan: Id,
        /// Tell what would be added, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Print a plan as a paper (.pdf) or a spreadsheet (.xlsx).
    Print {
        /// The plan.
        id: Id,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// Fill the last column with what came of the lines.
        #[arg(long)]
        with_results: bool,
        /// Russian under Kazakh.
        #[arg(long)]
        bilingual: bool,
    },
    /// Put plans in the trash.
    Trash {
        /// The plans.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take plans out of the trash.
    Restore {
        /// The plans.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Lines of a plan.
    #[command(subcommand)]
    Line(PlanLineVerb),
}

/// What a plan says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct PlanFields {
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    /// The signatory who approves it, or `none`.
    #[arg(long, value_name = "ID")]
    pub approved_by: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
}

/// Lines of a plan.
#[derive(Subcommand, Debug)]
pub enum PlanLineVerb {
    /// Add a line; its title is in the language of `--lang`.
    Add {
        /// The plan.
        #[arg(long)]
        plan: Id,
        #[command(flatten)]
        fields: PlanLineFields,
    },
    /// Correct a line.
    Correct {
        /// The line.
        id: Id,
        #[command(flatten)]
        fields: PlanLineFields,
        /// What the term means: a day, days, 2026-11, 2026-Q4, 2026/27; empty for nothing.
        #[arg(long)]
        period: Option<String>,
    },
    /// Put a line elsewhere in its plan, counted from 1.
    Move {
        /// The line.
        id: Id,
        /// Its new place.
        #[arg(long)]
        to: u32,
    },
    /// Add an event that carries what a line says.
    Event {
        /// The line.
        id: Id,
        /// Its kind; else the one that the title names.
        #[arg(long, default_value = "")]
        kind: String,
    },
    /// Tie events that stand already to a line.
    Tie {
        /// The line, or `none`.
        line: String,
        /// The events.
        #[arg(required = true)]
        events: Vec<Id>,
    },
    /// Put lines in the trash.
    Trash {
        /// The lines.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take lines out of the trash.
    Restore {
        /// The lines.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What a line says; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct PlanLineFields {
    /// The heading it stands under.
    #[arg(long, allow_hyphen_values = true)]
    pub section: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    /// When, in the words of the plan.
    #[arg(long, allow_hyphen_values = true)]
    pub term: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub place: Option<String>,
    /// Who answers for it.
    #[arg(long, allow_hyphen_values = true)]
    pub responsible: Option<String>,
    /// What it ends with.
    #[arg(long, allow_hyphen_values = true)]
    pub outcome: Option<String>,
    /// What came of it; empty to tell it by its events.
    #[arg(long, allow_hyphen_values = true)]
    pub done: Option<String>,
}
