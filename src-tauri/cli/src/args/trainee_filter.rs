//! What a list of people is narrowed by, as the window's filters are.

use clap::Args as Group;
use tizim_core::ids::Id;
use tizim_core::trainees::MAY_LACK;

/// Which people, in which order; what may be repeated takes any of its values.
#[derive(Group, Debug, Default, Clone)]
pub struct TraineeFilter {
    /// Words of the name, the tail of a phone, or an IIN.
    #[arg(long, allow_hyphen_values = true)]
    pub text: Option<String>,
    /// Code or name of a district; may be repeated.
    #[arg(long)]
    pub district: Option<Vec<String>>,
    /// Code or name of a school; may be repeated.
    #[arg(long)]
    pub school: Vec<String>,
    /// Employer or university; may be repeated.
    #[arg(long)]
    pub organisation: Vec<String>,
    /// Code or name of a faculty; may be repeated.
    #[arg(long)]
    pub faculty: Vec<String>,
    /// Year of study or class; may be repeated.
    #[arg(long)]
    pub course: Vec<String>,
    /// Study group; may be repeated.
    #[arg(long)]
    pub study_group: Vec<String>,
    /// Code or name of a category; may be repeated.
    #[arg(long)]
    pub category: Option<Vec<String>>,
    /// Code or name of a direction; may be repeated.
    #[arg(long)]
    pub direction: Option<Vec<String>>,
    /// M or F.
    #[arg(long, value_parser = ["M", "F"])]
    pub sex: Option<String>,
    /// Youngest age in whole years.
    #[arg(long, value_name = "YEARS")]
    pub age_from: Option<u32>,
    /// Oldest age in whole years.
    #[arg(long, value_name = "YEARS")]
    pub age_to: Option<u32>,
    /// The day on which age counts; today without it.
    #[arg(long, value_name = "DAY")]
    pub age_on: Option<String>,
    /// On the list of this event.
    #[arg(long)]
    pub event: Option<Id>,
    /// How they stand on its list, or `attended`; may be repeated.
    #[arg(long, value_parser = STATUS)]
    pub status: Vec<String>,
    /// Member of this club.
    #[arg(long)]
    pub club: Option<Id>,
    /// Code of a role in the club; may be repeated.
    #[arg(long)]
    pub role: Vec<String>,
    /// A field that is filled; may be repeated.
    #[arg(long, value_name = "FIELD", value_parser = MAY_LACK)]
    pub has: Vec<String>,
    /// A field that is empty; may be repeated.
    #[arg(long, value_name = "FIELD", value_parser = MAY_LACK)]
    pub lacks: Vec<String>,
    /// A consent that stands today; may be repeated.
    #[arg(long, value_name = "SCOPE")]
    pub consent: Vec<String>,
    /// A consent that does not; may be repeated.
    #[arg(long, value_name = "SCOPE")]
    pub no_consent: Vec<String>,
    /// What an own column holds, by its title or id: a choice, yes or no, a part of a text, a number
    /// or a day, or from one to another as 5..10; may be repeated, and of one column any of the
    /// values is enough.
    #[arg(long, value_name = "FIELD=VALUE", allow_hyphen_values = true)]
    pub own: Vec<String>,
    /// An own column in which something is written; may be repeated.
    #[arg(long, value_name = "FIELD")]
    pub own_filled: Vec<String>,
    /// An own column in which nothing is written; may be repeated.
    #[arg(long, value_name = "FIELD")]
    pub own_empty: Vec<String>,
    /// Added on this day or later.
    #[arg(long, value_name = "DAY")]
    pub added_since: Option<String>,
    /// Look in the trash.
    #[arg(long)]
    pub trash: bool,
    /// Order by a column, such as birth_date, district, school, hours, events or own:TITLE; by name
    /// without it.
    #[arg(long, value_name = "COLUMN")]
    pub sort: Option<String>,
    /// The other way round.
    #[arg(long)]
    pub descending: bool,
    /// Pass over so many.
    #[arg(long, default_value_t = 0)]
    pub offset: u32,
    /// At most so many; all without it.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub limit: u32,
}

/// How people stand on the list of an event.
const STATUS: [&str; 7] = [
    "invited",
    "agreed",
    "registered",
    "waiting",
    "refused",
    "cancelled",
    "attended",
];

/// What is done to many people.
#[derive(Group, Debug, Clone)]
pub struct TraineeMany {
    /// The people; `-` reads an id a line from standard input.
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
    /// Code or name of a district.
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
    /// M or F.
    #[arg(long)]
    pub sex: Option<String>,
    /// Code or name of a category to add; may be repeated.
    #[arg(long, value_name = "CATEGORY")]
    pub add_category: Option<Vec<String>>,
    /// Code or name of a category to take away; may be repeated.
    #[arg(long, value_name = "CATEGORY")]
    pub drop_category: Option<Vec<String>>,
    /// Code or name of a direction to add; may be repeated.
    #[arg(long, value_name = "DIRECTION")]
    pub add_direction: Option<Vec<String>>,
    /// Code or name of a direction to take away; may be repeated.
    #[arg(long, value_name = "DIRECTION")]
    pub drop_direction: Option<Vec<String>>,
    /// A value of an own column, by its title or id; an empty one is taken away; may be repeated.
    #[arg(long, value_name = "FIELD=VALUE", allow_hyphen_values = true)]
    pub own: Vec<String>,
    /// A line at the end of the notes.
    #[arg(long, value_name = "LINE", allow_hyphen_values = true)]
    pub append_note: Option<String>,
    /// The event to enrol in.
    #[arg(long, value_name = "ID")]
    pub event: Option<Id>,
    /// Code or name of the role there.
    #[arg(long, requires = "event")]
    pub role: Option<String>,
    /// Only say what would come of it.
    #[arg(long)]
    pub preview: bool,
}
