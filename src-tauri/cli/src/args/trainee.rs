//! People.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

use super::KeepingVerb;
use super::study::{StudyFields, StudyVerb};
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
    List {
        #[command(flatten)]
        filter: Box<TraineeFilter>,
        /// Columns in their order, such as name,district,own:TITLE; one with a comma in quotation
        /// marks, "own:A, B".
        #[arg(long, value_name = "A,B,C")]
        columns: Vec<String>,
        /// Print phones, e-mail addresses and IINs whole in lines for people; that is remembered.
        #[arg(long)]
        reveal: bool,
    },
    /// Count the values of a field among whom filters let through.
    Values {
        /// The field: district, school, organisation, faculty, course, study_group, category,
        /// direction, sex or own:TITLE.
        field: String,
        #[command(flatten)]
        filter: Box<TraineeFilter>,
    },
    /// Save people as a spreadsheet, text that spreadsheet programs open, a paper, or numbered
    /// lines for a messenger.
    Export {
        #[command(flatten)]
        filter: Box<TraineeFilter>,
        /// Columns in their order, such as name,district,phone,own:TITLE; one with a comma in
        /// quotation marks, "own:A, B".
        #[arg(long, value_name = "A,B,C")]
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
        /// Print phones, e-mail addresses and IINs whole in lines for people; that is remembered.
        #[arg(long)]
        reveal: bool,
    },
    /// Show a person.
    Show {
        /// The person.
        id: Id,
        /// Print phones, e-mail addresses and IINs whole in lines for people; that is remembered.
        #[arg(long)]
        reveal: bool,
    },
    /// Tell what happened to a person, the earliest first.
    Timeline {
        /// The person.
        id: Id,
    },
    /// Where a person studied or worked before.
    #[command(subcommand)]
    Study(StudyVerb),
    /// Take a person to another place of study or work; the present one joins those of before.
    Move {
        /// The person.
        id: Id,
        #[command(flatten)]
        to: StudyFields,
    },
    /// Set a person's photo, or take it away.
    Photo {
        /// The person.
        id: Id,
        /// A JPEG or PNG file of at most 1 MiB.
        #[arg(required_unless_present = "remove")]
        file: Option<PathBuf>,
        /// Take the photo away.
        #[arg(long, conflicts_with = "file")]
        remove: bool,
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
        /// Whose value of a field is shown, such as `surname=B`, or of an own column by its title;
        /// may be repeated.
        #[arg(long = "pick", value_name = "FIELD=A|B")]
        picks: Vec<String>,
    },
    /// Take two records apart that were said to be one person; says what was typed meanwhile and
    /// with which of them it stays.
    Unmerge {
        /// One record, A.
        a: Id,
        /// The other, B.
        b: Id,
        /// Which of the two gets what was typed in a field meanwhile, such as `phone=B`; may be
        /// repeated.
        #[arg(long = "give", value_name = "FIELD=A|B")]
        give: Vec<String>,
        /// Only say what was typed meanwhile.
        #[arg(long)]
        preview: bool,
    },
    /// List people who may be one, the likeliest first.
    Duplicates {
        /// Also those about whom a person would be asked.
        #[arg(long)]
        loose: bool,
    },
    /// Show two records side by side, before they are said to be one person.
    Beside {
        /// One record, A.
        a: Id,
        /// The other, B.
        b: Id,
        /// Show phones, addresses and numbers whole.
        #[arg(long)]
        whole: bool,
    },
    /// List the records a person was joined from, as each was written down.
    Records {
        /// The person.
        id: Id,
    },
    #[command(flatten)]
    Keeping(KeepingVerb),
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
    /// A second phone; several with commas between them.
    #[arg(long, allow_hyphen_values = true)]
    pub phone_more: Option<String>,
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
    /// The name as Russian papers print it; empty: the name itself.
    #[arg(long, allow_hyphen_values = true)]
    pub russian_name: Option<String>,
    /// The name in the dative; empty: by rule.
    #[arg(long, allow_hyphen_values = true)]
    pub dative: Option<String>,
    /// The name in the genitive; empty: by rule.
    #[arg(long, allow_hyphen_values = true)]
    pub genitive: Option<String>,
    /// The Russian name in the dative; empty: by rule.
    #[arg(long, allow_hyphen_values = true)]
    pub russian_dative: Option<String>,
    /// A name of before, in the place of those kept; may be repeated, one empty name keeps none.
    #[arg(long = "other-name", allow_hyphen_values = true)]
    pub other_names: Option<Vec<String>>,
    /// Keep the surname that is corrected among the other names.
    #[arg(long)]
    pub keep_former: bool,
    /// The first day at the place of study or work.
    #[arg(long)]
    pub study_since: Option<String>,
    /// A value of the academy's own column, by its title or id; may be repeated.
    #[arg(long = "own", value_name = "FIELD=VALUE", allow_hyphen_values = true)]
    pub own: Vec<String>,
}
