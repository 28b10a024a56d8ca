//! The fields of every table, in the order of their numbers.

use super::{Field, Holds, Table};

const fn text(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Text,
        is_quiet: false,
    }
}

const fn integer(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Integer,
        is_quiet: false,
    }
}

const fn names(number: u16, name: &'static str, table: Table) -> Field {
    Field {
        number,
        name,
        holds: Holds::Names(table),
        is_quiet: false,
    }
}

const fn id(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Id,
        is_quiet: false,
    }
}

const fn hash(number: u16, name: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Hash,
        is_quiet: false,
    }
}

const fn keyed(number: u16, name: &'static str, table: &'static str) -> Field {
    Field {
        number,
        name,
        holds: Holds::Keyed(table),
        is_quiet: false,
    }
}

const fn quiet(field: Field) -> Field {
    Field {
        is_quiet: true,
        ..field
    }
}

pub(super) const ACADEMY: &[Field] = &[
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
    text(12, "check_address"),
    text(13, "check_phone"),
];
pub(super) const WORKER: &[Field] = &[
    text(1, "name"),
    text(2, "position"),
    integer(3, "left_academy"),
];
pub(super) const REFERENCE: &[Field] = &[
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
pub(super) const PROGRAMME: &[Field] = &[
    text(1, "title_kk"),
    text(2, "title_ru"),
    text(3, "title_en"),
    text(4, "note"),
    integer(5, "missed_at_most"),
    integer(6, "hours_at_least"),
    integer(7, "all_marked"),
];
pub(super) const EVENT: &[Field] = &[
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
    text(15, "link"),
    text(16, "audience"),
    text(17, "partners"),
    integer(18, "capacity"),
    text(19, "responsible"),
    text(20, "outcome"),
    names(21, "plan_line", Table::PlanLine),
];
pub(super) const SESSION: &[Field] = &[
    names(1, "event", Table::Event),
    quiet(integer(2, "position")),
    text(3, "title"),
    text(4, "date"),
    text(5, "starts"),
    integer(6, "hours"),
    text(7, "place"),
    text(8, "link"),
    text(9, "speakers"),
    text(10, "ends"),
];
pub(super) const TRAINEE: &[Field] = &[
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
    hash(20, "photo"),
    text(21, "russian_name"),
    text(22, "genitive"),
    text(23, "russian_dative"),
    text(24, "other_names"),
    text(25, "study_since"),
    text(26, "keep_until"),
    text(27, "anonymised_on"),
];
pub(super) const TAG: &[Field] = &[id(1, "entity"), text(2, "kind"), text(3, "code")];
pub(super) const CLUB: &[Field] = &[
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
    text(12, "organisation"),
    text(13, "email"),
    text(14, "address"),
    text(15, "link"),
    text(16, "closed_on"),
];
pub(super) const MEMBERSHIP: &[Field] = &[
    names(1, "club", Table::Club),
    names(2, "trainee", Table::Trainee),
    text(3, "role"),
    text(4, "since"),
    text(5, "until"),
];
pub(super) const GRANT: &[Field] = &[
    names(1, "club", Table::Club),
    text(2, "title"),
    text(3, "giver"),
    text(4, "won_on"),
    integer(5, "sum"),
    text(6, "note"),
    text(7, "state"),
    text(8, "applied_on"),
    integer(9, "asked"),
    text(10, "report_due"),
    text(11, "reported_on"),
];
pub(super) const QUESTION: &[Field] = &[
    names(1, "event", Table::Event),
    text(2, "title"),
    integer(3, "position"),
];
pub(super) const ENROLMENT: &[Field] = &[
    names(1, "event", Table::Event),
    names(2, "trainee", Table::Trainee),
    text(3, "role"),
    text(4, "status"),
    text(5, "registered_at"),
    text(6, "note"),
    keyed(7, "answer", "enrolment_answer"),
    names(8, "event_group", Table::EventGroup),
    quiet(text(9, "status_on")),
    text(10, "law_note"),
    integer(11, "confirmed_minutes"),
    text(12, "confirmed_by"),
    text(13, "confirmed_on"),
    quiet(text(14, "badge_on")),
];
pub(super) const ATTENDANCE: &[Field] = &[
    names(1, "session", Table::Session),
    names(2, "trainee", Table::Trainee),
    text(3, "mark"),
    integer(4, "minutes"),
    quiet(text(5, "at")),
    quiet(text(6, "desk")),
    quiet(integer(7, "seconds")),
    text(8, "reason"),
];
pub(super) const CERTIFICATE: &[Field] = &[
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
    text(12, "handed_on"),
    text(13, "handed_to"),
    text(14, "origin"),
    text(15, "about"),
    names(16, "programme", Table::Programme),
    text(17, "anyway"),
];
pub(super) const CERTIFICATE_COPY: &[Field] = &[
    names(1, "certificate", Table::Certificate),
    text(2, "reason"),
    text(3, "on_date"),
];
pub(super) const CERTIFICATE_VOID: &[Field] = &[
    names(1, "certificate", Table::Certificate),
    text(2, "reason"),
    text(3, "on_date"),
];
pub(super) const ORGANISATION: &[Field] = &[
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
    hash(12, "logo"),
    integer(13, "position"),
];
pub(super) const SIGNATORY: &[Field] = &[
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
pub(super) const NOT_SAME: &[Field] = &[
    names(1, "first", Table::Trainee),
    names(2, "second", Table::Trainee),
];
pub(super) const SAME_PERSON: &[Field] = &[
    names(1, "first", Table::Trainee),
    names(2, "second", Table::Trainee),
    keyed(3, "pick", "same_person_pick"),
];
pub(super) const HEAD_COUNT: &[Field] = &[
    names(1, "event", Table::Event),
    text(2, "label"),
    integer(3, "people"),
];
pub(super) const CONSENT: &[Field] = &[
    names(1, "trainee", Table::Trainee),
    text(2, "scope"),
    text(3, "given"),
    text(4, "on_date"),
    text(5, "signed_by"),
    names(6, "event", Table::Event),
    text(7, "form"),
    text(8, "signer"),
    text(9, "withdrawn_on"),
    text(10, "until"),
    text(11, "note"),
];
pub(super) const STUDY: &[Field] = &[
    names(1, "trainee", Table::Trainee),
    text(2, "school"),
    text(3, "organisation"),
    text(4, "faculty"),
    text(5, "course"),
    text(6, "study_group"),
    text(7, "since"),
    text(8, "until"),
];
pub(super) const OWN_FIELD: &[Field] = &[
    text(1, "title_kk"),
    text(2, "title_ru"),
    text(3, "title_en"),
    text(4, "holds"),
    text(5, "choices"),
    integer(6, "position"),
];
pub(super) const OWN_VALUE: &[Field] = &[
    names(1, "trainee", Table::Trainee),
    names(2, "field", Table::OwnField),
    text(3, "value"),
];
pub(super) const LAPTOP: &[Field] = &[
    text(1, "name"),
    // Two copies of a disk each draw a code for papers of its own.
    quiet(text(2, "code")),
    text(3, "signing"),
    text(4, "sealing"),
];
pub(super) const PLAN: &[Field] = &[
    text(1, "year"),
    text(2, "title_kk"),
    text(3, "title_ru"),
    names(4, "approved_by", Table::Signatory),
    text(5, "note"),
];
pub(super) const PLAN_LINE: &[Field] = &[
    names(1, "plan", Table::Plan),
    quiet(integer(2, "position")),
    text(3, "section"),
    text(4, "title_kk"),
    text(5, "title_ru"),
    text(6, "term"),
    text(7, "period"),
    text(8, "place"),
    text(9, "responsible"),
    text(10, "outcome"),
    text(11, "done"),
];
pub(super) const EVENT_GROUP: &[Field] = &[
    names(1, "event", Table::Event),
    quiet(integer(2, "position")),
    text(3, "title"),
    text(4, "place"),
    text(5, "leader"),
    text(6, "direction"),
];
pub(super) const PUBLICATION: &[Field] = &[
    names(1, "event", Table::Event),
    text(2, "title"),
    text(3, "outlet"),
    text(4, "link"),
    text(5, "on_date"),
    integer(6, "reach"),
];
pub(super) const PHOTO: &[Field] = &[
    names(1, "event", Table::Event),
    hash(2, "picture"),
    text(3, "caption"),
    quiet(integer(4, "position")),
];
pub(super) const TEMPLATE: &[Field] = &[
    text(1, "name_kk"),
    text(2, "name_ru"),
    text(3, "name_en"),
    text(4, "kind"),
    id(5, "version"),
];
pub(super) const TEMPLATE_VERSION: &[Field] = &[
    names(1, "template", Table::Template),
    integer(2, "number"),
    text(3, "design"),
    text(4, "written_on"),
];
pub(super) const TEMPLATE_PICTURE: &[Field] =
    &[names(1, "template", Table::Template), hash(2, "picture")];
