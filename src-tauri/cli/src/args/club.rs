//! Clubs, their members and grants.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Clubs.
#[derive(Subcommand, Debug)]
pub enum ClubVerb {
    /// Add a club; its name is in the language of `--lang`. The answer names clubs much alike.
    Add {
        #[command(flatten)]
        fields: ClubFields,
        /// It is another club than the one of this name in the same place.
        #[arg(long)]
        another: bool,
    },
    /// Correct a club.
    Correct {
        /// The club.
        id: Id,
        #[command(flatten)]
        fields: ClubFields,
    },
    /// List clubs, or the trash.
    List(ClubFilter),
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
    /// Hand clubs over when a school year ends: a new leader, the old one, and who left.
    HandOver(ClubHandOver),
    /// Draw the club's card as a PDF of one page, in the language of `--lang`.
    Card(ClubCardOut),
    /// Members of clubs, as `membership`.
    #[command(subcommand)]
    Member(MembershipVerb),
    /// Grants of clubs, as `grant`.
    #[command(subcommand)]
    Grant(GrantVerb),
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

/// Which clubs.
#[derive(Group, Debug, Default)]
pub struct ClubFilter {
    /// Code of a club kind; may be repeated.
    #[arg(long = "kind")]
    pub kinds: Vec<String>,
    /// Code of a district; may be repeated.
    #[arg(long = "district")]
    pub districts: Vec<String>,
    /// Code of a direction; may be repeated.
    #[arg(long = "direction")]
    pub directions: Vec<String>,
    /// Code of a school; may be repeated.
    #[arg(long = "school")]
    pub schools: Vec<String>,
    /// Only clubs that were closed.
    #[arg(long, conflicts_with = "open")]
    pub closed: bool,
    /// Only clubs that work.
    #[arg(long)]
    pub open: bool,
    /// Only clubs that owe the report of a grant.
    #[arg(long)]
    pub report_overdue: bool,
    /// List the trash.
    #[arg(long)]
    pub trash: bool,
}

/// Handing over.
#[derive(Group, Debug)]
pub struct ClubHandOver {
    /// The clubs, each alone or with its new leader: CLUB or CLUB=PERSON.
    #[arg(required = true)]
    pub clubs: Vec<String>,
    /// The new leader of every club that names none.
    #[arg(long, value_name = "PERSON", conflicts_with_all = ["surname", "given"])]
    pub leader: Option<Id>,
    /// Surname of a new leader; a member of this name is taken, else somebody new is written.
    #[arg(long, allow_hyphen_values = true)]
    pub surname: Option<String>,
    /// Their given name.
    #[arg(long, allow_hyphen_values = true)]
    pub given: Option<String>,
    /// Their patronymic.
    #[arg(long, allow_hyphen_values = true)]
    pub patronymic: Option<String>,
    /// Their phone.
    #[arg(long, allow_hyphen_values = true)]
    pub phone: Option<String>,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// What becomes of the old leader: leaves, or stays as a member.
    #[arg(long, default_value = "leaves", value_parser = ["leaves", "stays"])]
    pub departing: String,
    /// Somebody who left on that day; may be repeated.
    #[arg(long = "left", value_name = "PERSON")]
    pub left: Vec<Id>,
}

/// The card of a club.
#[derive(Group, Debug)]
pub struct ClubCardOut {
    /// The club.
    pub id: Id,
    /// The file to write.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
    /// Print contacts of the club and of its leaders too.
    #[arg(long)]
    pub contacts: bool,
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
    /// A body that is no school.
    #[arg(long, allow_hyphen_values = true)]
    pub organisation: Option<String>,
    /// A day, or a year alone.
    #[arg(long, value_name = "DATE")]
    pub founded_on: Option<String>,
    /// The event it was born at.
    #[arg(long, value_name = "ID")]
    pub born_at: Option<Id>,
    /// Members by the club's own word.
    #[arg(long)]
    pub head_count: Option<u32>,
    #[arg(long, allow_hyphen_values = true)]
    pub phone: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub email: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub address: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub link: Option<String>,
    /// The day it was closed; empty opens it again.
    #[arg(long, value_name = "DATE")]
    pub closed_on: Option<String>,
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
    /// Write down a grant that a club asked for or won.
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
    /// List grants of a club or of all, or the trash.
    List {
        /// The club; grants of all clubs without it.
        #[arg(long)]
        club: Option<Id>,
        /// applied, won, refused or reported; may be repeated.
        #[arg(long = "state", value_parser = ["applied", "won", "refused", "reported"])]
        states: Vec<String>,
        /// Only those whose report is overdue.
        #[arg(long)]
        overdue: bool,
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
    /// applied, won, refused or reported; days that are given tell too.
    #[arg(long, value_parser = ["applied", "won", "refused", "reported"])]
    pub state: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub applied_on: Option<String>,
    /// What was asked for, in tenge.
    #[arg(long)]
    pub asked: Option<i64>,
    /// The day it was won or refused.
    #[arg(long, value_name = "DATE")]
    pub won_on: Option<String>,
    /// What was given, in tenge.
    #[arg(long)]
    pub sum: Option<i64>,
    /// The day by which a report is due.
    #[arg(long, value_name = "DATE")]
    pub report_due: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub reported_on: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
}
