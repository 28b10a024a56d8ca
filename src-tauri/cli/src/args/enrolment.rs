//! People on the lists of events.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Enrolments.
#[derive(Subcommand, Debug)]
pub enum EnrolmentVerb {
    /// Put people on the list of an event.
    Add {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The people.
        #[arg(required = true)]
        trainees: Vec<Id>,
        #[command(flatten)]
        fields: EnrolmentFields,
        /// Why people whom the law keeps out are put on the list all the same.
        #[arg(long, allow_hyphen_values = true)]
        law_note: Option<String>,
    },
    /// Correct enrolments, many at once.
    Correct {
        /// The enrolments.
        #[arg(required = true)]
        ids: Vec<Id>,
        #[command(flatten)]
        fields: EnrolmentFields,
        #[arg(long, allow_hyphen_values = true)]
        note: Option<String>,
        /// An answer of the event's own form, such as `Футболка=XL`; may be repeated.
        #[arg(
            long = "answer",
            allow_hyphen_values = true,
            value_name = "COLUMN=TEXT"
        )]
        answers: Vec<String>,
    },
    /// List the people of an event in the order of names.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
        #[command(flatten)]
        fields: EnrolmentFields,
        /// Only people with this answer; may be repeated.
        #[arg(
            long = "answer",
            allow_hyphen_values = true,
            value_name = "COLUMN=TEXT"
        )]
        answers: Vec<String>,
        /// List those taken off the list.
        #[arg(long)]
        trash: bool,
    },
    /// List whom one may call to an event, with what decides it; by `--text-only` as a text to send.
    CallOut {
        /// The event.
        #[arg(long)]
        event: Id,
        /// Names with phones, as they are copied in the window.
        #[arg(long)]
        text_only: bool,
        #[command(flatten)]
        filter: Box<CallOutFilter>,
    },
    /// List who is expected elsewhere at the same time.
    Clashes {
        /// The event.
        #[arg(long)]
        event: Id,
    },
    /// List the people of a volunteer or emergency action with the hours that marks propose, in
    /// minutes, and those that were confirmed.
    Hours {
        /// The event.
        #[arg(long)]
        event: Id,
    },
    /// Confirm volunteer hours of an action, many at once.
    ConfirmHours {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The supervisor who confirms.
        #[arg(long, allow_hyphen_values = true)]
        by: String,
        /// The day; without it today.
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
        /// Enrolments with their hours, such as ID=3 or ID=2:30, or ID alone for what marks propose;
        /// ID=none takes a confirmation back. Without any, everybody whose hours nobody confirmed.
        #[arg(value_name = "ENROLMENT[=H:MM|none]", value_parser = read_hours)]
        lines: Vec<ConfirmedHours>,
    },
    /// Save the list of an event as a spreadsheet or, by the ending `.pdf`, a paper.
    Export {
        /// The event.
        #[arg(long)]
        event: Id,
        /// The file to write.
        #[arg(long, value_name = "OUT.xlsx|OUT.pdf")]
        out: PathBuf,
    },
    /// Take people off a list.
    Trash {
        /// The enrolments.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Put people back on a list as they were.
    Restore {
        /// The enrolments.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// Whom one may call.
#[derive(Group, Debug, Default, Clone)]
pub struct CallOutFilter {
    /// Code or name of a district; may be repeated.
    #[arg(long)]
    pub district: Option<Vec<String>>,
    /// Code or name of a direction; may be repeated.
    #[arg(long)]
    pub direction: Option<Vec<String>>,
    /// Youngest age on the day of the action.
    #[arg(long, value_name = "YEARS")]
    pub age_from: Option<u32>,
    /// Oldest age on the day of the action.
    #[arg(long, value_name = "YEARS")]
    pub age_to: Option<u32>,
    /// A consent that stands; may be repeated.
    #[arg(long, value_name = "SCOPE", value_parser = ["data", "photo", "parent"])]
    pub consent: Vec<String>,
    /// Member of this club.
    #[arg(long)]
    pub club: Option<Id>,
}

/// People for the list of an event.
#[derive(Group, Debug)]
#[group(id = "whom", required = true, multiple = false, args = ["trainees", "view", "club", "from_event"])]
pub struct Enrol {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// A person; may be repeated.
    #[arg(long = "trainee", value_name = "ID")]
    pub trainees: Vec<Id>,
    /// Everybody whom this view of people shows, by its name in the window.
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// Everybody who is in this club today.
    #[arg(long, value_name = "ID")]
    pub club: Option<Id>,
    /// Everybody on the list of an earlier event.
    #[arg(long, value_name = "ID")]
    pub from_event: Option<Id>,
    /// Of the earlier event only those who were there.
    #[arg(long, requires = "from_event")]
    pub attended: bool,
    #[command(flatten)]
    pub fields: EnrolmentFields,
}

/// How long somebody worked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ConfirmedHours {
    /// The enrolment.
    pub enrolment: Id,
    /// What was confirmed.
    pub time: WorkedTime,
}

/// What was confirmed of somebody's work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkedTime {
    /// As long as the marks propose.
    Proposed,
    /// So many minutes.
    Minutes(u32),
    /// The confirmation is taken back.
    None,
}

fn read_hours(text: &str) -> Result<ConfirmedHours, String> {
    let (id, time) = text.split_once('=').unwrap_or((text, ""));
    let enrolment = id.parse().map_err(|_| format!("{id}: no enrolment"))?;
    let wrong = || format!("{time}: hours, such as 3 or 2:30");
    let time = match time.trim() {
        "" => WorkedTime::Proposed,
        "none" => WorkedTime::None,
        time => {
            let (hours, minutes) = time.split_once(':').unwrap_or((time, "0"));
            let hours: u32 = hours.parse().map_err(|_| wrong())?;
            let minutes: u32 = minutes.parse().map_err(|_| wrong())?;
            let sum = hours.checked_mul(60).and_then(|it| it.checked_add(minutes));
            WorkedTime::Minutes(sum.filter(|_| minutes < 60).ok_or_else(wrong)?)
        }
    };
    Ok(ConfirmedHours { enrolment, time })
}

/// Where a person stands on a list.
#[derive(Group, Debug, Default, Clone)]
pub struct EnrolmentFields {
    /// Code of a role.
    #[arg(long)]
    pub role: Option<String>,
    #[arg(long, value_parser = ["invited", "agreed", "registered", "waiting", "refused", "cancelled"])]
    pub status: Option<String>,
}
