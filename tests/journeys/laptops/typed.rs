//! Another value typed in the place of two versions is read as on the record's own page.

use tizim_core::act::Act;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::catalogue::Table;
use tizim_core::common::Lang;
use tizim_core::consents::{self, ConsentChanges, ConsentDraft, Scope};
use tizim_core::enrolments::answers;
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges};
use tizim_core::exchange::{Choice, Conflict, Typing, conflicts};
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnFieldDraft, OwnKind};
use tizim_core::programmes::{self, ProgrammeDraft};
use tizim_core::register::Fields;
use tizim_core::retention;
use tizim_core::trainees::{self, TraineeChanges};

use super::{Laptop, agree, first, join};
use crate::erasure::heap;

impl Laptop {
    fn corrects(&self, person: Id, changes: TraineeChanges) {
        trainees::correct(&self.register, person, changes).unwrap();
    }

    fn types(&self, conflict: &Conflict, text: &str) -> Result<(), Code> {
        let choice = Choice::Value(text.to_owned());
        let typed = conflicts::resolve(&self.register, &conflict.id, &choice);
        typed.map(drop).map_err(|it| it.code())
    }

    /// What is refused leaves the register byte for byte as it was.
    fn refuses_typed(&self, conflict: &Conflict, text: &str, code: Code) {
        let before = heap(&self.register);
        assert_eq!(self.types(conflict, text), Err(code), "«{text}»");
        assert!(heap(&self.register) == before, "«{text}» wrote something");
    }

    fn conflict(&self, field: &str) -> Conflict {
        let found = self.conflicts().into_iter();
        let mut found = found.filter(|it| it.field == field);
        found
            .next()
            .unwrap_or_else(|| panic!("no conflict of {field}"))
    }
}

/// Two laptops that wrote a different phone, day of birth, district and school of one person.
fn disagreeing() -> (Laptop, Laptop, Id) {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    for (laptop, phone, day, district, school) in [
        (
            &office,
            "8 701 000 00 01",
            "01.02.2004",
            "Алға",
            "№ 1 мектеп",
        ),
        (
            &other,
            "8 701 000 00 02",
            "02.01.2004",
            "Темір",
            "№ 2 мектеп",
        ),
    ] {
        let some = |text: &str| Some(text.to_owned());
        let changes = TraineeChanges {
            phone: some(phone),
            birth_date: some(day),
            district: some(district),
            school: some(school),
            surname: some(&format!("Жүсіпова-{}", phone.chars().last().unwrap())),
            ..TraineeChanges::default()
        };
        laptop.corrects(person, changes);
    }
    agree(&[&office, &other]);
    (office, other, person)
}

#[test]
fn a_phone_a_day_and_a_row_of_a_list_are_read_as_the_form_of_a_person_reads_them() {
    let (office, other, person) = disagreeing();
    let typings = ["phone", "birth_date", "district", "school", "surname"];
    let typings = typings.map(|it| office.conflict(it).typing);
    let [phone, day, listed, open, line] = typings;
    assert_eq!(phone, Typing::Phone);
    assert_eq!(day, Typing::Day);
    assert_eq!((listed, open), (Typing::Listed, Typing::Open));
    assert_eq!(line, Typing::Line);
    for (field, typed) in [
        ("phone", "8 (701) 000 00 03"),
        ("birth_date", "3.2.2004"),
        ("district", "Хромтау ауданы"),
        ("school", "Ауыл  мектебі"),
        ("surname", "жүсіпова"),
    ] {
        let conflict = office.conflict(field);
        assert_eq!(office.types(&conflict, typed), Ok(()), "{field}");
    }
    let kept = office.register.read(|it| trainees::show(it, person));
    let kept = kept.unwrap();
    assert_eq!(kept.phone, "+77010000003");
    assert_eq!(kept.birth_date, "2004-02-03");
    assert_eq!(kept.district, "khromtau", "{}", kept.district);
    assert_eq!(kept.school, "Ауыл мектебі");
    agree(&[&office, &other]);
    assert!(other.conflicts().is_empty());
}

#[test]
fn what_the_form_of_a_person_refuses_is_refused_and_both_versions_stay() {
    let (office, other, _) = disagreeing();
    let year = "31.12.2030";
    for (field, typed, code) in [
        ("phone", "701 24", Code::BadValue),
        ("phone", "+7 701 ••• •• 01", Code::BadValue),
        ("birth_date", "31.02.2004", Code::BadDate),
        ("birth_date", year, Code::DayTooLate),
        ("district", "Атлантида", Code::BadValue),
    ] {
        office.refuses_typed(&office.conflict(field), typed, code);
    }
    let long = "ұзақ ".repeat(60);
    office.refuses_typed(&office.conflict("surname"), &long, Code::BadValue);
    assert_eq!(office.conflicts().len(), 5);
    agree(&[&office, &other]);
}

#[test]
fn nobody_loses_the_last_part_of_a_name_by_what_is_typed() {
    let office = first();
    let person = office.person("Жүсіпова", "");
    let other = join(&office, 2, "Кабинет 2");
    for (laptop, surname) in [(&office, "Жүсіп"), (&other, "Жүсіпқызы")] {
        let surname = Some(surname.to_owned());
        let changes = TraineeChanges {
            surname,
            ..TraineeChanges::default()
        };
        laptop.corrects(person, changes);
    }
    agree(&[&office, &other]);
    office.refuses_typed(&office.conflict("surname"), " ", Code::Missing);
}

#[test]
fn of_two_marks_a_third_one_may_be_meant_and_no_minutes_are_left_of_a_late_one() {
    let office = first();
    let (forum, person) = (office.forum(), office.person("Жүсіпова", "Інжу"));
    office.mark(&forum, 0, person, MarkState::Present);
    let other = join(&office, 2, "Кабинет 2");
    let late = MarkChange {
        session: forum.sessions[0].id,
        trainee: person,
        state: Some(MarkState::Late),
        minutes: 10,
    };
    attendance::mark(&office.register, forum.id, &[late]).unwrap();
    other.mark(&forum, 0, person, MarkState::Absent);
    agree(&[&office, &other]);
    let asked = office.conflict("mark");
    let words: Vec<&str> = asked.words.iter().map(|it| it.value.as_str()).collect();
    assert_eq!(asked.typing, Typing::Word);
    assert_eq!(words, ["present", "late", "excused", "absent"]);
    office.refuses_typed(&asked, "ill", Code::BadValue);
    office.types(&asked, "excused").unwrap();
    agree(&[&office, &other]);
    assert!(other.conflicts().is_empty());
    let left: (String, Option<i64>) = other
        .register
        .read(|it| {
            let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
            Ok(it
                .query_row("SELECT mark, minutes FROM attendance", [], read)
                .unwrap())
        })
        .unwrap();
    assert_eq!(left, ("excused".to_owned(), None));
}

#[test]
fn the_time_and_the_programme_of_an_event_are_typed_as_in_its_form() {
    let office = first();
    let forum = office.forum();
    let programme = |kk: &str| {
        let mut draft = ProgrammeDraft::default();
        kk.clone_into(&mut draft.title.kk);
        programmes::add(&office.register, &draft).unwrap().value.id
    };
    let [school, lab, third] = ["Волонтер мектебі", "Зертхана", "Үдеріс"].map(programme);
    let other = join(&office, 2, "Кабинет 2");
    for (laptop, programme, period) in [
        (&office, school, "2026-11-01"),
        (&other, lab, "2026-11-02/2026-11-03"),
    ] {
        let changes = EventChanges {
            programme: Some(programme.to_string()),
            period: Some(period.to_owned()),
            ..EventChanges::default()
        };
        events::correct(&laptop.register, forum.id, changes).unwrap();
    }
    agree(&[&office, &other]);
    let time = office.conflict("period");
    assert_eq!(time.typing, Typing::Period);
    office.refuses_typed(&time, "қарашада", Code::BadPeriod);
    office.types(&time, "2026-11").unwrap();
    let asked = office.conflict("programme");
    assert_eq!((asked.typing, asked.words.len()), (Typing::Word, 3));
    office.refuses_typed(&asked, "Үдеріс", Code::BadValue);
    office.types(&asked, &third.to_string()).unwrap();
    agree(&[&office, &other]);
    let kept = other
        .register
        .read(|it| events::event(it, forum.id))
        .unwrap();
    assert_eq!(kept.fields.period, "2026-11");
    assert_eq!(kept.fields.programme, third.to_string());
    assert_eq!(kept.fields.title(Lang::Kk), "Волонтерлікке жол");
}

#[test]
fn a_column_of_the_academys_own_takes_what_it_holds() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let mut draft = OwnFieldDraft {
        holds: OwnKind::Day,
        ..OwnFieldDraft::default()
    };
    "Сапар күні".clone_into(&mut draft.title.kk);
    let column = own_fields::add(&office.register, &draft).unwrap().value.id;
    let other = join(&office, 2, "Кабинет 2");
    for (laptop, day) in [(&office, "01.11.2026"), (&other, "02.11.2026")] {
        let mut changes = TraineeChanges::default();
        changes.own.insert(column.to_string(), day.to_owned());
        laptop.corrects(person, changes);
    }
    agree(&[&office, &other]);
    let asked = office.conflict("value");
    assert_eq!(asked.typing, Typing::Day);
    office.refuses_typed(&asked, "ертең", Code::BadDate);
    office.types(&asked, "03.11.2026").unwrap();
    agree(&[&office, &other]);
    let held = other.register.read(|it| own_fields::held_by(it, person));
    let held: Vec<String> = held.unwrap().into_values().collect();
    assert_eq!(held, ["2026-11-03"]);
}

#[test]
fn the_day_of_a_consent_is_held_to_the_day_of_birth() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let birth_date = Some("01.02.2010".to_owned());
    let changes = TraineeChanges {
        birth_date,
        ..TraineeChanges::default()
    };
    office.corrects(person, changes);
    let draft = ConsentDraft {
        scope: Scope::Data,
        form: None,
        signer: None,
        signed_by: String::new(),
        on_date: "2026-09-01".to_owned(),
        until: String::new(),
        event: None,
        note: String::new(),
    };
    consents::add(&office.register, &[person], &draft).unwrap();
    let given = consents::of_trainee(&office.register, person).unwrap();
    let consent = given.consents[0].id;
    let other = join(&office, 2, "Кабинет 2");
    for (laptop, day) in [(&office, "2026-09-02"), (&other, "2026-09-03")] {
        let on_date = Some(day.to_owned());
        let changes = ConsentChanges {
            on_date,
            ..ConsentChanges::default()
        };
        consents::correct(&laptop.register, consent, &changes).unwrap();
    }
    agree(&[&office, &other]);
    let asked = office.conflict("on_date");
    office.refuses_typed(&asked, "01.02.2009", Code::DayTooEarly);
    office.refuses_typed(&asked, "01.02.2030", Code::DayTooLate);
    office.types(&asked, "04.09.2026").unwrap();
    agree(&[&office, &other]);
}

#[test]
fn of_somebody_nameless_nothing_is_typed() {
    let (office, other, person) = disagreeing();
    let asked = office.conflict("phone");
    retention::anonymise(&office.register, &[person]).unwrap();
    // A district is counted, and says of nobody who they are.
    let personal = |it: &Conflict| it.field != "district";
    for conflict in office.conflicts().into_iter().filter(personal) {
        assert_eq!(conflict.typing, Typing::Chosen, "{}", conflict.field);
    }
    let refused = office.types(&asked, "8 701 000 00 03").unwrap_err();
    assert!(
        [Code::Nameless, Code::NotFound].contains(&refused),
        "{refused:?}"
    );
    agree(&[&office, &other]);
}

#[test]
fn a_field_that_no_page_lets_anybody_type_is_chosen() {
    let office = first();
    let forum = office.forum();
    let column = answers::add(&office.register, forum.id, "Футболка өлшемі");
    let column = column.unwrap().value.id;
    let other = join(&office, 2, "Кабинет 2");
    for (laptop, at) in [(&office, 7), (&other, 8)] {
        let place = |change: &mut tizim_core::register::Change<'_>| {
            let fields = Fields::new().number("position", Some(at));
            change.correct(Table::Question, column, fields)
        };
        let done = laptop.register.transact(Act::EnrolmentChange, place);
        done.unwrap();
    }
    agree(&[&office, &other]);
    let asked = office.conflict("position");
    assert_eq!(asked.typing, Typing::Chosen);
    office.refuses_typed(&asked, "9", Code::BadValue);
    let choice = Choice::Version(asked.versions[1].version.clone());
    conflicts::resolve(&office.register, &asked.id, &choice).unwrap();
    agree(&[&office, &other]);
}
