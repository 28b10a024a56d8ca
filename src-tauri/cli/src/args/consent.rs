//! Consents, and the log of who looked and what left.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Who agreed to what.
#[derive(Subcommand, Debug)]
pub enum ConsentVerb {
    /// Write a consent of one or more people.
    Add {
        /// The people.
        #[arg(required = true)]
        people: Vec<Id>,
        #[command(flatten)]
        fields: ConsentFields,
    },
    /// Correct a consent.
    Correct {
        /// The consent.
        id: Id,
        #[command(flatten)]
        fields: ConsentDetails,
    },
    /// Write that a person took a consent back.
    Withdraw {
        /// The person, or one consent.
        id: Id,
        /// What for; not needed for one consent.
        #[arg(long, value_parser = ["data", "photo", "parent"])]
        scope: Option<String>,
        /// When; today without it.
        #[arg(long, default_value = "")]
        date: String,
    },
    /// Take consents written by mistake off the ledger.
    Remove {
        /// The consents.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// List a person's consents.
    List {
        /// The person.
        trainee: Id,
    },
    /// List who lacks which consent, and why.
    Missing(ConsentMissing),
    /// Write forms to print and sign: of people, or of everybody who lacks one.
    Form {
        /// The people; nobody for everybody who lacks a consent.
        people: Vec<Id>,
        /// Of this event's list.
        #[arg(long)]
        event: Option<Id>,
        /// Only who lacks this one.
        #[arg(long, value_parser = ["data", "photo", "parent"])]
        scope: Option<String>,
        /// The PDF to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Find the person whose printed form carries a code.
    Find {
        /// The code.
        code: String,
    },
}

/// A consent as given.
#[derive(Group, Debug)]
pub struct ConsentFields {
    /// What for.
    #[arg(long, value_parser = ["data", "photo", "parent"])]
    pub scope: String,
    /// The event it is for.
    #[arg(long)]
    pub event: Option<Id>,
    #[command(flatten)]
    pub details: ConsentDetails,
}

/// Details of a consent; what is not given stays as it is.
#[derive(Group, Debug, Default)]
pub struct ConsentDetails {
    /// How it was given.
    #[arg(long, value_parser = ["paper", "electronic", "oral"])]
    pub form: Option<String>,
    /// Who signed.
    #[arg(long, value_parser = ["self", "parent", "guardian"])]
    pub signer: Option<String>,
    /// The name of who signed.
    #[arg(long, allow_hyphen_values = true)]
    pub signed_by: Option<String>,
    /// When; today without it.
    #[arg(long)]
    pub date: Option<String>,
    /// The day on which it ends.
    #[arg(long)]
    pub until: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
}

/// Whose consents are looked at.
#[derive(Group, Debug)]
pub struct ConsentMissing {
    /// Who lacks this one; without it, any.
    #[arg(long, value_parser = ["data", "photo", "parent"])]
    pub scope: Option<String>,
    /// On the list of this event.
    #[arg(long)]
    pub event: Option<Id>,
    /// Only people younger than this today.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub under: Option<u32>,
}

/// Who looked at hidden data, and what left the register.
#[derive(Subcommand, Debug)]
pub enum LogVerb {
    /// Looks at hidden telephones and numbers.
    Views(LogFilter),
    /// Lists, papers and files that left.
    Exports(LogFilter),
}

/// Which lines of the log.
#[derive(Group, Debug, Default)]
pub struct LogFilter {
    /// Only by this worker.
    #[arg(long)]
    pub worker: Option<Id>,
    /// Only about this person.
    #[arg(long)]
    pub trainee: Option<Id>,
    /// From this day on.
    #[arg(long, default_value = "")]
    pub from: String,
    /// Up to this day.
    #[arg(long, default_value = "")]
    pub to: String,
    /// A spreadsheet or PDF to write instead.
    #[arg(long)]
    pub out: Option<PathBuf>,
}

/// How long people are kept, and how they are forgotten.
#[derive(Subcommand, Debug)]
pub enum KeepingVerb {
    /// Set the day after which nothing is a reason to keep people's data.
    Keep {
        /// The people.
        #[arg(required = true)]
        ids: Vec<Id>,
        /// The day; an empty one takes it away.
        #[arg(long)]
        until: String,
    },
    /// List people whose day of keeping has come.
    PastKeeping,
    /// Leave of people only what statistics need; undo brings them back.
    Anonymise {
        /// The people.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Erase a person for good, from the history and the copies beside the register too.
    Purge {
        /// The person.
        id: Id,
        /// Say that it is meant: nothing takes this back.
        #[arg(long, required = true)]
        yes: bool,
    },
    /// Write everything the register holds of a person as one file, `.xlsx` or `.json`.
    Dossier {
        /// The person.
        id: Id,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
}
