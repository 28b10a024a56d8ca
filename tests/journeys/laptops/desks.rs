//! Two desks at the door of one event.

use std::ops::ControlFlow;

use tizim_core::attendance::{self, MarkState};
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::exchange::{Choice, conflicts};
use tizim_core::trainees;

use super::{agree, first, join};

#[test]
fn equal_marks_of_two_desks_are_one_and_differing_ones_are_listed() {
    let office = first();
    let event = office.forum();
    let [same, apart] = ["Жүсіпова", "Оспанова"].map(|it| office.person(it, "Інжу"));
    let other = join(&office, 2, "Есік");
    office.mark(&event, 0, same, MarkState::Present);
    office.mark(&event, 0, apart, MarkState::Absent);
    other.clock.pass_minutes(3);
    other.mark(&event, 0, same, MarkState::Present);
    other.mark(&event, 0, apart, MarkState::Late);
    agree(&[&office, &other]);
    let found = office.conflicts();
    let fields: Vec<(&str, &str)> = found
        .iter()
        .map(|it| (it.table.as_str(), it.field.as_str()))
        .collect();
    assert_eq!(fields, [("attendance", "mark")], "{found:?}");
    assert_eq!(found[0].person.0, Some(apart));
    assert_eq!(found[0].event.0, Some(event.id));
    let late = &found[0].versions[0];
    assert_eq!(
        (late.value.as_str(), late.laptop.as_str()),
        ("late", "Есік")
    );
    let choice = Choice::Version(found[0].versions[1].version.clone());
    conflicts::resolve(&office.register, &found[0].id, &choice).unwrap();
    agree(&[&office, &other]);
    assert!(other.conflicts().is_empty());
    let sheet = other.register.read(|it| attendance::sheet(it, event.id));
    let rows = sheet.unwrap().rows;
    let row = rows.iter().find(|it| it.trainee == apart).unwrap();
    assert_eq!(row.marks[0].map(|it| it.state), Some(MarkState::Absent));
}

#[test]
fn whoever_walked_in_at_both_desks_is_on_the_list_once() {
    let office = first();
    let event = office.forum();
    let known = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Есік");
    for laptop in [&office, &other] {
        let state = EnrolmentState::Registered;
        enrolments::add(&laptop.register, event.id, &[known], "", state).unwrap();
        // Nobody knew this one: both desks typed the name.
        let typed = laptop.person("Сейітов", "Алдияр");
        laptop.mark(&event, 0, typed, MarkState::Present);
    }
    agree(&[&office, &other]);
    assert!(office.conflicts().is_empty(), "{:?}", office.conflicts());
    let list = || {
        let listed = office
            .register
            .read(|it| enrolments::enrolments_of(it, event.id));
        listed.unwrap().len()
    };
    assert_eq!(list(), 3);
    let go = &mut |_, _| ControlFlow::Continue(());
    let found = trainees::look_for_duplicates(&other.register, go).unwrap();
    let [one, two] = found[0].pair;
    trainees::merge(&other.register, one, two, &Default::default()).unwrap();
    agree(&[&office, &other]);
    assert_eq!(list(), 2, "one person with one mark");
    assert!(office.conflicts().is_empty(), "{:?}", office.conflicts());
}
