//! Clubs, their members and grants.

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Clubs.
#[derive(Subcommand, Debug)]
pub enum ClubVerb {
    /// Add a club; its name is in the language of `--lang`.
    Add(ClubFields),
    /// Correct a club.
    Correct {
        /// The club.
        id: Id,
        #[command(flatten)]
        fields: ClubFields,
    },
    /// List clubs, or the trash.
    List {
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Find clubs by words of the name.
    Find {
        /// The words.
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Show a club with its members and grants.
    Show {
        /// The club.
        id: Id,
    },
    /// Put clubs in the trash.
    Trash {
        /// The clubs.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take clubs out of the trash.
    Restore {
        /// The clubs.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What a club says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct ClubFields {
    #[arg(long, allow_hyphen_values = true)]
    pub name: Option<String>,
    /// Code of a club kind.
    #[arg(long)]
    pub kind: Option<String>,
    /// Code or name of a school.
    #[arg(long)]
    pub school: Option<String>,
    /// Code of a district.
    #[arg(long)]
    pub district: Option<String>,
    /// Code of a direction; may be repeated.
    #[arg(long = "direction")]
    pub directions: Option<Vec<String>>,
    #[arg(long, value_name = "DATE")]
    pub founded_on: Option<String>,
    /// The event it was born at.
    #[arg(long, value_name = "ID")]
    pub born_at: Option<Id>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
}

/// Memberships.
#[derive(Subcommand, Debug)]
pub enum MembershipVerb {
    /// Take people into a club.
    Add {
        /// The club.
        #[arg(long)]
        club: Id,
        /// The people.
        #[arg(required = true)]
        trainees: Vec<Id>,
        /// Code of a role.
        #[arg(long, default_value = "")]
        role: String,
        /// First day.
        #[arg(long, value_name = "DATE", default_value = "")]
        from: String,
        /// Last day.
        #[arg(long, value_name = "DATE", default_value = "")]
        to: String,
    },
    /// Correct a membership; `--to` ends it.
    Correct {
        /// The membership.
        id: Id,
        #[arg(long)]
        role: Option<String>,
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
    /// List the members of a club, or its trash.
    List {
        /// The club.
        #[arg(long)]
        club: Id,
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put memberships in the trash.
    Trash {
        /// The memberships.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take memberships out of the trash.
    Restore {
        /// The memberships.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// Grants.
#[derive(Subcommand, Debug)]
pub enum GrantVerb {
    /// Write down a grant that a club won.
    Add {
        /// The club.
        #[arg(long)]
        club: Id,
        #[command(flatten)]
        fields: GrantFields,
    },
    /// Correct a grant.
    Correct {
        /// The grant.
        id: Id,
        #[command(flatten)]
        fields: GrantFields,
    },
    /// List the grants of a club, or its trash.
    List {
        /// The club.
        #[arg(long)]
        club: Id,
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put grants in the trash.
    Trash {
        /// The grants.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take grants out of the trash.
    Restore {
        /// The grants.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What a grant says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct GrantFields {
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    /// Who gave it.
    #[arg(long, allow_hyphen_values = true)]
    pub giver: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub won_on: Option<String>,
    /// In tenge.
    #[arg(long)]
    pub sum: Option<i64>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
}
