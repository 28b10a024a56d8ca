//! What each field takes where it is typed on the page of its record.
//!
//! What no page lets anybody type, such as the person of a mark or the number of a paper, is only chosen.

use super::typing::Typing;
use crate::attendance::MarkState;
use crate::catalogue::Table;
use crate::consents::{ConsentForm, Signer};
use crate::enrolments::EnrolmentState;
use crate::events::EventStatus;
use crate::grants::GrantState;
use crate::trainees::Sex;

/// What a field takes, as its record's own page reads it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Chosen,
    Line,
    /// A line that is never empty.
    Name,
    /// A part of a person's name.
    NamePart,
    Text,
    /// As typed: addresses of mail and pages.
    Plain,
    OtherNames,
    Phone,
    Phones,
    /// A phone that may be an inner one.
    AnyPhone,
    Iin,
    BirthDate,
    Day,
    YearOrDay,
    Period,
    Time,
    /// Nothing for 0, and never more than this.
    Number(u32),
    /// Tenge, 0 being a sum.
    Sum,
    Open(&'static str),
    Listed(&'static str),
    Words(&'static [&'static str]),
    Record(Table),
    Column,
}

/// A long list takes no more hours, minutes or people.
const MOST: u32 = 99_999;

/// Nobody has more readers.
const MOST_READ: u32 = 999_999_999;

const SEXES: [&str; 2] = [Sex::M.code(), Sex::F.code()];
const STATUSES: [&str; 7] = [
    EventStatus::Planned.code(),
    EventStatus::Discussed.code(),
    EventStatus::Open.code(),
    EventStatus::Ongoing.code(),
    EventStatus::Held.code(),
    EventStatus::Reported.code(),
    EventStatus::Cancelled.code(),
];
const ENROLLED: [&str; 6] = [
    EnrolmentState::Invited.code(),
    EnrolmentState::Agreed.code(),
    EnrolmentState::Registered.code(),
    EnrolmentState::Waiting.code(),
    EnrolmentState::Refused.code(),
    EnrolmentState::Cancelled.code(),
];
const MARKS: [&str; 4] = [
    MarkState::Present.code(),
    MarkState::Late.code(),
    MarkState::Excused.code(),
    MarkState::Absent.code(),
];
const STATES: [&str; 4] = [
    GrantState::Applied.code(),
    GrantState::Won.code(),
    GrantState::Refused.code(),
    GrantState::Reported.code(),
];
const FORMS: [&str; 3] = [
    ConsentForm::Paper.code(),
    ConsentForm::Electronic.code(),
    ConsentForm::Oral.code(),
];
const SIGNERS: [&str; 3] = [
    Signer::Themselves.code(),
    Signer::Parent.code(),
    Signer::Guardian.code(),
];

impl Form {
    /// Returns what a field takes.
    pub(super) fn of(table: Table, field: &str) -> Self {
        match table {
            Table::Trainee => of_person(field),
            Table::Event | Table::Session => of_event(field),
            Table::Plan | Table::PlanLine => of_plan(field),
            Table::EventGroup | Table::Publication | Table::Photo => of_event_part(field),
            Table::Club | Table::Membership | Table::Grant => of_club(field),
            Table::Enrolment | Table::Attendance | Table::HeadCount => of_list(field),
            Table::Consent => of_consent(field),
            Table::Study => of_place(field),
            Table::OwnValue if field == "value" => Self::Column,
            Table::Academy | Table::Organisation | Table::Signatory => of_body(field),
            Table::Programme if field == "note" => Self::Text,
            Table::Programme if ["missed_at_most", "hours_at_least"].contains(&field) => {
                Self::Number(MOST)
            }
            Table::Template if field.starts_with("name_") => Self::Line,
            Table::Programme | Table::OwnField if field.starts_with("title_") => Self::Line,
            Table::Reference if ["kk", "ru", "en"].contains(&field) => Self::Line,
            Table::Worker if field == "name" => Self::Name,
            Table::Question if field == "title" => Self::Name,
            Table::CertificateVoid | Table::CertificateCopy if field == "reason" => Self::Line,
            Table::Certificate if field == "handed_to" => Self::Line,
            Table::Certificate if field == "handed_on" => Self::Day,
            _ => Self::Chosen,
        }
    }

    /// Returns what it is typed into.
    pub(super) const fn typing(self) -> Typing {
        match self {
            Self::Chosen => Typing::Chosen,
            Self::Line | Self::Name | Self::NamePart => Typing::Line,
            Self::Plain | Self::Iin | Self::YearOrDay | Self::Time => Typing::Line,
            Self::Text | Self::OtherNames => Typing::Text,
            Self::Phone | Self::Phones | Self::AnyPhone => Typing::Phone,
            Self::BirthDate | Self::Day => Typing::Day,
            Self::Period => Typing::Period,
            Self::Number(_) | Self::Sum => Typing::Number,
            Self::Open(_) => Typing::Open,
            Self::Listed(_) => Typing::Listed,
            Self::Words(_) | Self::Record(_) => Typing::Word,
            // Of what kind the column says.
            Self::Column => Typing::Line,
        }
    }
}

fn of_person(field: &str) -> Form {
    match field {
        "surname" | "given" | "patronymic" | "latin_name" | "russian_name" | "dative"
        | "genitive" | "russian_dative" => Form::NamePart,
        "birth_date" => Form::BirthDate,
        "study_since" => Form::Day,
        "sex" => Form::Words(&SEXES),
        "phone" => Form::Phone,
        "phone_more" => Form::Phones,
        "email" => Form::Plain,
        "iin" => Form::Iin,
        "district" => Form::Listed("district"),
        "note" => Form::Text,
        "other_names" => Form::OtherNames,
        _ => of_place(field),
    }
}

fn of_place(field: &str) -> Form {
    match field {
        "school" => Form::Open("school"),
        "faculty" => Form::Open("faculty"),
        "organisation" | "course" | "study_group" => Form::Line,
        "since" | "until" => Form::Day,
        _ => Form::Chosen,
    }
}

fn of_event(field: &str) -> Form {
    match field {
        "title" | "title_kk" | "title_ru" | "title_en" | "place" | "speakers" => Form::Line,
        "kind" => Form::Listed("event_kind"),
        "format" => Form::Listed("format"),
        "district" => Form::Listed("district"),
        "programme" => Form::Record(Table::Programme),
        "period" => Form::Period,
        "hours" | "capacity" => Form::Number(MOST),
        "audience" | "responsible" | "outcome" => Form::Line,
        "partners" => Form::Text,
        "status" => Form::Words(&STATUSES),
        "note" => Form::Text,
        "date" => Form::Day,
        "starts" | "ends" => Form::Time,
        "link" => Form::Plain,
        _ => Form::Chosen,
    }
}

fn of_plan(field: &str) -> Form {
    match field {
        "title_kk" | "title_ru" | "section" | "term" | "place" | "responsible" | "outcome"
        | "year" => Form::Line,
        "period" => Form::Period,
        "done" | "note" => Form::Text,
        _ => Form::Chosen,
    }
}

fn of_event_part(field: &str) -> Form {
    match field {
        "title" | "place" | "leader" | "outlet" | "caption" => Form::Line,
        "link" => Form::Plain,
        "on_date" => Form::Day,
        "reach" => Form::Number(MOST_READ),
        "direction" => Form::Listed("direction"),
        _ => Form::Chosen,
    }
}

fn of_club(field: &str) -> Form {
    match field {
        "name_kk" | "name_ru" | "name_en" | "organisation" | "address" | "title" | "giver" => {
            Form::Line
        }
        "kind" => Form::Listed("club_kind"),
        "school" => Form::Open("school"),
        "district" => Form::Listed("district"),
        "role" => Form::Listed("role"),
        "founded_on" => Form::YearOrDay,
        "closed_on" | "since" | "until" | "won_on" | "applied_on" | "report_due"
        | "reported_on" => Form::Day,
        "head_count" => Form::Number(MOST),
        "sum" | "asked" => Form::Sum,
        "state" => Form::Words(&STATES),
        "phone" => Form::AnyPhone,
        "email" | "link" => Form::Plain,
        "note" => Form::Text,
        _ => Form::Chosen,
    }
}

fn of_list(field: &str) -> Form {
    match field {
        "role" => Form::Listed("role"),
        "status" => Form::Words(&ENROLLED),
        "note" | "law_note" => Form::Text,
        "answer" | "label" | "reason" | "confirmed_by" => Form::Line,
        "confirmed_on" => Form::Day,
        "mark" => Form::Words(&MARKS),
        "minutes" | "people" | "confirmed_minutes" => Form::Number(MOST),
        _ => Form::Chosen,
    }
}

fn of_consent(field: &str) -> Form {
    match field {
        "on_date" | "until" => Form::Day,
        "form" => Form::Words(&FORMS),
        "signer" => Form::Words(&SIGNERS),
        "signed_by" => Form::Line,
        "note" => Form::Text,
        _ => Form::Chosen,
    }
}

fn of_body(field: &str) -> Form {
    let is_name = |it: &&str| field.strip_prefix(*it).is_some_and(|it| it.len() == 3);
    match field {
        "since" | "until" => Form::Day,
        "organisation" => Form::Record(Table::Organisation),
        "phone" | "email" | "address" | "check_phone" | "check_address" => Form::Plain,
        _ if ["name", "city", "full", "short", "paper", "title"]
            .iter()
            .any(is_name) =>
        {
            Form::Line
        }
        _ => Form::Chosen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every field of every table is either typed or known to be chosen: a new one is thought of.
    #[test]
    fn what_is_only_chosen_is_listed() {
        let mut chosen = Vec::new();
        for table in Table::ALL {
            let only = |it: &&crate::catalogue::Field| Form::of(table, it.name) == Form::Chosen;
            let fields = table.fields().iter().filter(only);
            let names: Vec<&str> = fields.map(|it| it.name).collect();
            if !names.is_empty() {
                chosen.push(format!("{} {}", table.name(), names.join(" ")));
            }
        }
        assert_eq!(chosen.join("\n"), CHOSEN.trim());
    }

    const CHOSEN: &str = "
academy language series
worker position left_academy
reference kind code forms position hidden shipped
programme all_marked
event organiser emergency plan_line
session event position
trainee position photo keep_until anonymised_on
tag entity kind code
club born_at
membership club trainee
club_grant club
question event position
enrolment event trainee registered_at event_group status_on badge_on
attendance session trainee at desk seconds
certificate event trainee lang kind serial counter issued_on name content office_number \
replaces origin about programme anyway
certificate_void certificate on_date
organisation logo position
signatory position
not_same first second
head_count event
consent trainee scope given event withdrawn_on
laptop name code signing sealing
same_person first second pick
study trainee
own_field holds choices position
own_value trainee field
plan approved_by
plan_line plan position
event_group event position
publication event
photo event picture position
template kind version
template_version template number design written_on
template_picture template picture
certificate_copy certificate on_date
";
}
