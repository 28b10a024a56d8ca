//! People.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

use super::{TraineeFilter, TraineeMany};

/// People.
#[derive(Subcommand, Debug)]
pub enum TraineeVerb {
    /// Add a person.
    Add(TraineeFields),
    /// Correct a person.
    Correct {
        /// The person.
        id: Id,
        #[command(flatten)]
        fields: TraineeFields,
    },
    /// List people: everybody, or whom filters let through.
    List(Box<TraineeFilter>),
    /// Count the values of a field among whom filters let through.
    Values {
        /// The field: district, school, organisation, faculty, course, study_group, category,
        /// direction or sex.
        field: String,
        #[command(flatten)]
        filter: Box<TraineeFilter>,
    },
    /// Save people as a spreadsheet, text that spreadsheet programs open, a paper, or numbered
    /// lines for a messenger.
    Export {
        #[command(flatten)]
        filter: Box<TraineeFilter>,
        /// Columns in their order, such as name,district,phone.
        #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
        columns: Vec<String>,
        /// Write phones, e-mail addresses and IINs whole; that is remembered.
        #[arg(long)]
        reveal: bool,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.csv|OUT.pdf|OUT.txt")]
        out: PathBuf,
    },
    /// Make one change to many people; whoever cannot take it is named with the reason.
    ChangeMany(Box<TraineeMany>),
    /// Find people; `-` reads a query a line from standard input.
    Find {
        /// Words of the name, a phone or its tail, an IIN or an e-mail address.
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Show a person.
    Show {
        /// The person.
        id: Id,
    },
    /// Put a person in the trash.
    Trash {
        /// The person.
        id: Id,
    },
    /// Take a person out of the trash.
    Restore {
        /// The person.
        id: Id,
    },
    /// Say that two records are one person.
    Merge {
        /// One record, A.
        a: Id,
        /// The other, B.
        b: Id,
        /// Whose value of a field is shown, such as `surname=B`; may be repeated.
        #[arg(long = "pick", value_name = "FIELD=A|B")]
        picks: Vec<String>,
    },
    /// Take two records apart that were said to be one person.
    Unmerge {
        /// One record.
        a: Id,
        /// The other.
        b: Id,
    },
    /// List people who may be one, the likeliest first.
    Duplicates {
        /// Also those about whom a person would be asked.
        #[arg(long)]
        loose: bool,
    },
    /// Say that two people are not the same, so that nobody is asked again.
    NotSame {
        /// One person.
        a: Id,
        /// The other.
        b: Id,
    },
}

/// Fields of a person; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct TraineeFields {
    #[arg(long, allow_hyphen_values = true)]
    pub surname: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub given: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub patronymic: Option<String>,
    #[arg(long)]
    pub birth_date: Option<String>,
    /// M or F.
    #[arg(long)]
    pub sex: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub phone: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub email: Option<String>,
    #[arg(long)]
    pub iin: Option<String>,
    /// Code of a district.
    #[arg(long)]
    pub district: Option<String>,
    /// Code or name of a school.
    #[arg(long, allow_hyphen_values = true)]
    pub school: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub organisation: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub faculty: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub course: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub study_group: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub latin_name: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
    /// Code of a category; may be repeated.
    #[arg(long = "category")]
    pub categories: Option<Vec<String>>,
}
