//! The academy and what its settings hold: bodies, who signs, workers, lists.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// The academy itself.
#[derive(Subcommand, Debug)]
pub enum AcademyVerb {
    /// Show what it says of itself.
    Show,
    /// Correct it; name and city are in the language of `--lang`.
    Correct(AcademyFields),
}

/// What the academy says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct AcademyFields {
    #[arg(long, allow_hyphen_values = true)]
    pub name: Option<String>,
    /// Where papers are issued.
    #[arg(long, allow_hyphen_values = true)]
    pub city: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub address: Option<String>,
    /// Address of the page for checking papers, which the codes of new papers then name.
    #[arg(long, value_name = "URL")]
    pub check_address: Option<String>,
    /// Where a paper's number is asked by telephone; empty for the academy's own.
    #[arg(long)]
    pub check_phone: Option<String>,
}

/// Bodies in whose name papers are issued.
#[derive(Subcommand, Debug)]
pub enum OrganisationVerb {
    /// Add a body; its names are in the language of `--lang`.
    Add(OrganisationFields),
    /// Correct a body.
    Correct {
        /// The body.
        id: Id,
        #[command(flatten)]
        fields: OrganisationFields,
    },
    /// Set the logo, or take it away where no picture is named.
    Logo {
        /// The body.
        id: Id,
        /// A PNG, JPEG or SVG picture.
        file: Option<PathBuf>,
    },
    /// List bodies, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put bodies in the trash.
    Trash {
        /// The bodies.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take bodies out of the trash.
    Restore {
        /// The bodies.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What a body is called and when; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct OrganisationFields {
    /// In full.
    #[arg(long, allow_hyphen_values = true)]
    pub full: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub short: Option<String>,
    /// As written on papers.
    #[arg(long, allow_hyphen_values = true)]
    pub paper: Option<String>,
    #[command(flatten)]
    pub place: Place,
}

/// From when to when something holds, and where it stands in its list.
#[derive(Group, Debug, Default, Clone)]
pub struct Place {
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    #[arg(long)]
    pub position: Option<u32>,
}

/// Who signs papers.
#[derive(Subcommand, Debug)]
pub enum SignatoryVerb {
    /// Add a signatory; name and title are in the language of `--lang`.
    Add(SignatoryFields),
    /// Correct a signatory.
    Correct {
        /// The signatory.
        id: Id,
        #[command(flatten)]
        fields: SignatoryFields,
    },
    /// List signatories, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put signatories in the trash.
    Trash {
        /// The signatories.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take signatories out of the trash.
    Restore {
        /// The signatories.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// Who signs, as what and when; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct SignatoryFields {
    /// Initials and surname, as on papers.
    #[arg(long, allow_hyphen_values = true)]
    pub name: Option<String>,
    /// Position, as on papers.
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    /// The body they sign for.
    #[arg(long, value_name = "ID")]
    pub organisation: Option<Id>,
    #[command(flatten)]
    pub place: Place,
}

/// Who uses the academy's laptops.
#[derive(Subcommand, Debug)]
pub enum WorkerVerb {
    /// Add a worker.
    Add {
        /// The name as colleagues say it.
        name: String,
    },
    /// Correct a worker's name.
    Correct {
        /// The worker.
        id: Id,
        /// The name.
        name: String,
    },
    /// List workers, or those no longer on the list.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Work under this name from now on.
    Switch {
        /// The worker.
        id: Id,
    },
    /// Take a worker off the list.
    Trash {
        /// The worker.
        id: Id,
    },
    /// Put a worker back on the list.
    Restore {
        /// The worker.
        id: Id,
    },
}

/// Lists of choice: directions, districts, kinds of events and the others.
#[derive(Subcommand, Debug)]
pub enum ReferenceVerb {
    /// Add a row; its name is in the language of `--lang`.
    Add {
        #[arg(long, value_parser = LISTS)]
        kind: String,
        /// Made from the name where it is not given.
        #[arg(long, default_value = "")]
        code: String,
        #[command(flatten)]
        fields: ReferenceFields,
    },
    /// Correct a row.
    Correct {
        /// The row.
        id: Id,
        #[command(flatten)]
        fields: ReferenceFields,
    },
    /// List the rows of a list in their order, hidden ones too.
    List {
        #[arg(long, value_parser = LISTS)]
        kind: String,
    },
    /// Take a row out of the lists of choice; old records keep it.
    Hide {
        /// The row.
        id: Id,
    },
    /// Offer a hidden row again.
    Show {
        /// The row.
        id: Id,
    },
}

/// The lists there are.
const LISTS: [&str; 9] = [
    "direction",
    "district",
    "event_kind",
    "format",
    "category",
    "role",
    "club_kind",
    "school",
    "faculty",
];

/// What a row of a list says; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct ReferenceFields {
    #[arg(long, allow_hyphen_values = true)]
    pub name: Option<String>,
    /// The place in the list, from 1.
    #[arg(long)]
    pub position: Option<u32>,
    /// A case form or code, such as `dative_kk=семинарға`; may be repeated.
    #[arg(long = "form", allow_hyphen_values = true, value_name = "FORM=TEXT")]
    pub forms: Vec<String>,
}
