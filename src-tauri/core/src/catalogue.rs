//! The compiled list of tables and fields that operations may name by number.
//!
//! Numbers are for ever: a number is never given another meaning, and no name of a table or
//! column ever comes from a file. A number this list lacks belongs to a newer version; its
//! operations are kept and applied after an upgrade.

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
}

impl Table {
    /// Every table, in the order of their numbers.
    pub const ALL: [Self; 22] = [
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
        }
    }

    /// Finds a field by its number.
    pub fn field(self, number: u16) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.number == number)
    }

    /// Finds a field by its column.
    pub fn field_named(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

const fn text(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Text,
    }
}

const fn integer(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Integer,
    }
}

const fn names(number: u16, name: &'static str, table: Table) -> Field {
    Field {
        number,
        name,
        holds: Holds::Names(table),
    }
}

const fn id(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Id,
    }
}

const ACADEMY: &[Field] = &[
    text(1, "name_kk"),
    text(2, "name_ru"),
    text(3, "name_en"),
    text(4, "language"),
    text(5, "series"),
    text(6, "city_kk"),
    text(7, "city_ru"),
    text(8, "city_en"),
    text(9, "phone"),
    text(10, "email"),
    text(11, "address"),
];
const WORKER: &[Field] = &[
    text(1, "name"),
    text(2, "position"),
    integer(3, "left_academy"),
];
const REFERENCE: &[Field] = &[
    text(1, "kind"),
    text(2, "code"),
    text(3, "kk"),
    text(4, "ru"),
    text(5, "en"),
    text(6, "forms"),
    integer(7, "position"),
    integer(8, "hidden"),
    integer(9, "shipped"),
];
const PROGRAMME: &[Field] = &[
    text(1, "title_kk"),
    text(2, "title_ru"),
    text(3, "title_en"),
    text(4, "note"),
];
const EVENT: &[Field] = &[
    text(1, "title_kk"),
    text(2, "title_ru"),
    text(3, "title_en"),
    text(4, "kind"),
    names(5, "programme", Table::Programme),
    text(6, "period"),
    text(7, "format"),
    text(8, "place"),
    text(9, "district"),
    names(10, "organiser", Table::Organisation),
    integer(11, "hours"),
    text(12, "status"),
    integer(13, "emergency"),
    text(14, "note"),
];
const SESSION: &[Field] = &[
    names(1, "event", Table::Event),
    integer(2, "position"),
    text(3, "title"),
    text(4, "date"),
    text(5, "starts"),
    integer(6, "hours"),
    text(7, "place"),
    text(8, "link"),
    text(9, "speakers"),
];
const TRAINEE: &[Field] = &[
    text(1, "surname"),
    text(2, "given"),
    text(3, "patronymic"),
    text(4, "birth_date"),
    text(5, "sex"),
    text(6, "phone"),
    text(7, "email"),
    text(8, "iin"),
    text(9, "district"),
    text(10, "school"),
    text(11, "organisation"),
    text(12, "faculty"),
    text(13, "course"),
    text(14, "study_group"),
    text(15, "latin_name"),
    text(16, "note"),
    text(17, "phone_more"),
    text(18, "position"),
    text(19, "dative"),
];
const TAG: &[Field] = &[id(1, "entity"), text(2, "kind"), text(3, "code")];
const CLUB: &[Field] = &[
    text(1, "name_kk"),
    text(2, "name_ru"),
    text(3, "name_en"),
    text(4, "kind"),
    text(5, "school"),
    text(6, "district"),
    text(7, "founded_on"),
    names(8, "born_at", Table::Event),
    integer(9, "head_count"),
    text(10, "note"),
    text(11, "phone"),
];
const MEMBERSHIP: &[Field] = &[
    names(1, "club", Table::Club),
    names(2, "trainee", Table::Trainee),
    text(3, "role"),
    text(4, "since"),
    text(5, "until"),
];
const GRANT: &[Field] = &[
    names(1, "club", Table::Club),
    text(2, "title"),
    text(3, "giver"),
    text(4, "won_on"),
    integer(5, "sum"),
    text(6, "note"),
    text(7, "state"),
];
const QUESTION: &[Field] = &[
    names(1, "event", Table::Event),
    text(2, "title"),
    integer(3, "position"),
];
const ENROLMENT: &[Field] = &[
    names(1, "event", Table::Event),
    names(2, "trainee", Table::Trainee),
    text(3, "role"),
    text(4, "status"),
    text(5, "registered_at"),
    text(6, "note"),
    Field {
        number: 7,
        name: "answer",
        holds: Holds::Keyed("enrolment_answer"),
    },
];
const ATTENDANCE: &[Field] = &[
    names(1, "session", Table::Session),
    names(2, "trainee", Table::Trainee),
    text(3, "mark"),
    integer(4, "minutes"),
];
const CERTIFICATE: &[Field] = &[
    names(1, "event", Table::Event),
    names(2, "trainee", Table::Trainee),
    text(3, "lang"),
    text(4, "kind"),
    text(5, "serial"),
    integer(6, "counter"),
    text(7, "issued_on"),
    text(8, "name"),
    text(9, "content"),
    text(10, "office_number"),
    names(11, "replaces", Table::Certificate),
];
const CERTIFICATE_VOID: &[Field] = &[
    names(1, "certificate", Table::Certificate),
    text(2, "reason"),
    text(3, "on_date"),
];
const ORGANISATION: &[Field] = &[
    text(1, "full_kk"),
    text(2, "full_ru"),
    text(3, "full_en"),
    text(4, "short_kk"),
    text(5, "short_ru"),
    text(6, "short_en"),
    text(7, "paper_kk"),
    text(8, "paper_ru"),
    text(9, "paper_en"),
    text(10, "since"),
    text(11, "until"),
    Field {
        number: 12,
        name: "logo",
        holds: Holds::Hash,
    },
    integer(13, "position"),
];
const SIGNATORY: &[Field] = &[
    text(1, "name_kk"),
    text(2, "name_ru"),
    text(3, "name_en"),
    text(4, "title_kk"),
    text(5, "title_ru"),
    text(6, "title_en"),
    names(7, "organisation", Table::Organisation),
    text(8, "since"),
    text(9, "until"),
    integer(10, "position"),
];
const NOT_SAME: &[Field] = &[
    names(1, "first", Table::Trainee),
    names(2, "second", Table::Trainee),
];
const HEAD_COUNT: &[Field] = &[
    names(1, "event", Table::Event),
    text(2, "label"),
    integer(3, "people"),
];
const CONSENT: &[Field] = &[
    names(1, "trainee", Table::Trainee),
    text(2, "scope"),
    text(3, "given"),
    text(4, "on_date"),
    text(5, "signed_by"),
    names(6, "event", Table::Event),
];
const LAPTOP: &[Field] = &[
    text(1, "name"),
    text(2, "code"),
    text(3, "signing"),
    text(4, "sealing"),
];

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
