//! The compiled list of tables and fields that operations may name by number.
//!
//! Numbers are for ever: a number is never given another meaning, and no name of a table or
//! column ever comes from a file. A number this list lacks belongs to a newer version; its
//! operations are kept and applied after an upgrade.

mod fields;

use fields::{
    ACADEMY, ATTENDANCE, CERTIFICATE, CERTIFICATE_COPY, CERTIFICATE_VOID, CLUB, CONSENT, ENROLMENT,
    EVENT, EVENT_GROUP, GRANT, HEAD_COUNT, LAPTOP, MEMBERSHIP, NOT_SAME, ORGANISATION, OWN_FIELD,
    OWN_VALUE, PHOTO, PLAN, PLAN_LINE, PROGRAMME, PUBLICATION, QUESTION, REFERENCE, SAME_PERSON,
    SESSION, SIGNATORY, STUDY, TAG, TEMPLATE, TEMPLATE_PICTURE, TEMPLATE_VERSION, TRAINEE, WORKER,
};

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Text; absent is the empty text.
    Text,
    /// A whole number or nothing.
    Integer,
    /// The id of a record in another table, which an operation thereby touches.
    Names(Table),
    /// The id of some record that the operation does not touch.
    Id,
    /// The hash of a blob.
    Hash,
    /// Text values by key, kept in a side table of this name.
    Keyed(&'static str),
}

/// One field of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its number in operations.
    pub number: u16,
    /// Its column.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether it only tells of a deed, such as the moment of a mark, or of a place in an order that
    /// everything after it shares: where two laptops wrote it, the later is shown and nobody is asked.
    pub is_quiet: bool,
}

/// A shared table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[repr(u16)]
#[expect(missing_docs, reason = "the words are those of docs/schema.sql")]
pub enum Table {
    Academy = 1,
    Worker = 2,
    Reference = 3,
    Programme = 4,
    Event = 5,
    Session = 6,
    Trainee = 7,
    Tag = 8,
    Club = 9,
    Membership = 10,
    Grant = 11,
    Question = 12,
    Enrolment = 13,
    Attendance = 14,
    Certificate = 15,
    CertificateVoid = 16,
    Organisation = 17,
    Signatory = 18,
    NotSame = 19,
    HeadCount = 20,
    Consent = 21,
    Laptop = 22,
    SamePerson = 23,
    Study = 24,
    OwnField = 25,
    OwnValue = 26,
    Plan = 27,
    PlanLine = 28,
    EventGroup = 29,
    Publication = 30,
    Photo = 31,
    Template = 32,
    TemplateVersion = 33,
    TemplatePicture = 34,
    CertificateCopy = 35,
}

impl Table {
    /// Every table, in the order of their numbers.
    pub const ALL: [Self; 35] = [
        Self::Academy,
        Self::Worker,
        Self::Reference,
        Self::Programme,
        Self::Event,
        Self::Session,
        Self::Trainee,
        Self::Tag,
        Self::Club,
        Self::Membership,
        Self::Grant,
        Self::Question,
        Self::Enrolment,
        Self::Attendance,
        Self::Certificate,
        Self::CertificateVoid,
        Self::Organisation,
        Self::Signatory,
        Self::NotSame,
        Self::HeadCount,
        Self::Consent,
        Self::Laptop,
        Self::SamePerson,
        Self::Study,
        Self::OwnField,
        Self::OwnValue,
        Self::Plan,
        Self::PlanLine,
        Self::EventGroup,
        Self::Publication,
        Self::Photo,
        Self::Template,
        Self::TemplateVersion,
        Self::TemplatePicture,
        Self::CertificateCopy,
    ];

    /// Finds a table by its number.
    pub fn find(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.number() == number)
    }

    /// Returns the number that operations carry.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// Returns the name of the SQL table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Academy => "academy",
            Self::Worker => "worker",
            Self::Reference => "reference",
            Self::Programme => "programme",
            Self::Event => "event",
            Self::Session => "session",
            Self::Trainee => "trainee",
            Self::Tag => "tag",
            Self::Club => "club",
            Self::Membership => "membership",
            Self::Grant => "club_grant",
            Self::Question => "question",
            Self::Enrolment => "enrolment",
            Self::Attendance => "attendance",
            Self::Certificate => "certificate",
            Self::CertificateVoid => "certificate_void",
            Self::Organisation => "organisation",
            Self::Signatory => "signatory",
            Self::NotSame => "not_same",
            Self::HeadCount => "head_count",
            Self::Consent => "consent",
            Self::Laptop => "laptop",
            Self::SamePerson => "same_person",
            Self::Study => "study",
            Self::OwnField => "own_field",
            Self::OwnValue => "own_value",
            Self::Plan => "plan",
            Self::PlanLine => "plan_line",
            Self::EventGroup => "event_group",
            Self::Publication => "publication",
            Self::Photo => "photo",
            Self::Template => "template",
            Self::TemplateVersion => "template_version",
            Self::TemplatePicture => "template_picture",
            Self::CertificateCopy => "certificate_copy",
        }
    }

    /// Returns the fields in the order of their numbers.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Academy => ACADEMY,
            Self::Worker => WORKER,
            Self::Reference => REFERENCE,
            Self::Programme => PROGRAMME,
            Self::Event => EVENT,
            Self::Session => SESSION,
            Self::Trainee => TRAINEE,
            Self::Tag => TAG,
            Self::Club => CLUB,
            Self::Membership => MEMBERSHIP,
            Self::Grant => GRANT,
            Self::Question => QUESTION,
            Self::Enrolment => ENROLMENT,
            Self::Attendance => ATTENDANCE,
            Self::Certificate => CERTIFICATE,
            Self::CertificateVoid => CERTIFICATE_VOID,
            Self::Organisation => ORGANISATION,
            Self::Signatory => SIGNATORY,
            Self::NotSame => NOT_SAME,
            Self::HeadCount => HEAD_COUNT,
            Self::Consent => CONSENT,
            Self::Laptop => LAPTOP,
            Self::SamePerson => SAME_PERSON,
            Self::Study => STUDY,
            Self::OwnField => OWN_FIELD,
            Self::OwnValue => OWN_VALUE,
            Self::Plan => PLAN,
            Self::PlanLine => PLAN_LINE,
            Self::EventGroup => EVENT_GROUP,
            Self::Publication => PUBLICATION,
            Self::Photo => PHOTO,
            Self::Template => TEMPLATE,
            Self::TemplateVersion => TEMPLATE_VERSION,
            Self::TemplatePicture => TEMPLATE_PICTURE,
            Self::CertificateCopy => CERTIFICATE_COPY,
        }
    }

    /// Finds a field by its number.
    pub fn field(self, number: u16) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.number == number)
    }

    /// Says whether the versions of a field are nobody's to choose between; [`Field::is_quiet`].
    pub fn is_quiet(self, number: u16) -> bool {
        self.field(number).is_some_and(|field| field.is_quiet)
    }

    /// Finds a field by its column.
    pub fn field_named(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_ascend_and_names_are_unique() {
        for table in Table::ALL {
            assert_eq!(Table::find(table.number()), Some(table));
            let numbers: Vec<u16> = table.fields().iter().map(|field| field.number).collect();
            let expected: Vec<u16> = (1..).take(numbers.len()).collect();
            assert_eq!(numbers, expected, "numbers of {}", table.name());
        }
    }
}
