//! Whom the law stops passes a helper's door and the taking of its marks with a reason alone.

use super::*;

#[test]
fn whom_the_law_stops_is_named_and_taken_with_a_note() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let register = &story.desk.register;
    let mut door = story.open();
    door.enter("бекова", clock).unwrap();
    // By the list he was of age; his birth date was put right since.
    door.enter("отеген", clock).unwrap();
    let born = TraineeDraft {
        surname: "Өтегенов".to_owned(),
        given: "Мирас".to_owned(),
        birth_date: "2013-03-01".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::correct(register, story.people[3], born.into()).unwrap();
    let file = story.given(&door);
    let mut choices = all_of(&story.propose(&file));
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert_eq!(taken.value.marks, 1);
    let stopped = taken.value.stopped;
    assert_eq!(stopped.len(), 1);
    assert_eq!(stopped[0].name, "Өтегенов Мирас");
    assert!(choices.marks.contains(&stopped[0].key));
    assert_eq!(story.mark_of(story.people[3]), None);
    choices.note = "!!".to_owned();
    let refused = door_file::take(register, &file, &choices, Lang::Kk).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    choices.note = "Әкесімен келді, Айнұр Ж. рұқсат берді".to_owned();
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert_eq!((taken.value.marks, taken.value.stopped.len()), (1, 0));
    assert_eq!(story.mark_of(story.people[3]), Some(MarkState::Present));
}

#[test]
fn somebody_new_passes_a_helper_at_an_emergency_action_of_age_or_with_a_reason() {
    let adults = [("Бекова", "Дана", "2004-03-01")];
    let story = Story::of("emergency_action", &adults);
    let clock = story.clock.as_ref();
    let mut door = story.open();
    assert!(door.view().emergency);
    let mut new = walk_in("Ғалымов Жандос", false);
    let refused = door.walk_in(&new, clock).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge);
    assert_eq!(door.view().of, 1, "nothing was written");
    new.is_of_age = true;
    door.walk_in(&new, clock).unwrap();
    let mut other = walk_in("Оспанов Бекзат", false);
    other.note = "Штаб бастығының шешімі".to_owned();
    door.walk_in(&other, clock).unwrap();
    assert_eq!(door.view().of, 3);
    let file = story.given(&door);
    let choices = all_of(&story.propose(&file));
    let register = &story.desk.register;
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert_eq!((taken.value.people, taken.value.marks), (2, 2));
    let query = enrolments::EnrolmentQuery {
        event: story.event.id,
        ..Default::default()
    };
    let rows = register
        .read(|it| enrolments::list(it, &query))
        .unwrap()
        .rows;
    let notes: Vec<&str> = rows.iter().map(|it| it.law_note.as_str()).collect();
    assert!(notes.contains(&"Штаб бастығының шешімі"), "{notes:?}");
}

#[test]
fn a_namesake_of_somebody_stopped_is_written_down_with_a_reason_alone() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let mut door = story.open();
    let new = walk_in("Жусипова Инжу", true);
    let refused = door.walk_in(&new, clock).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    assert_eq!(refused.values()["name"], "Жүсіпова Інжу");
    let sister = walk_in("Жүсіпова Айжан", true);
    assert!(door.walk_in(&sister, clock).unwrap().answer.is_some());
    let noted = WalkIn {
        note: "Басқа адам, 20 жаста, куәлігін көрдім".to_owned(),
        ..new
    };
    assert!(door.walk_in(&noted, clock).unwrap().answer.is_some());
}

#[test]
fn a_file_that_never_asked_for_an_age_brings_nobody_new_without_a_mark() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let register = &story.desk.register;
    let mut door = story.open();
    door.walk_in(&walk_in("Ғалымов Жандос", false), clock)
        .unwrap();
    let file = story.given(&door);
    let emergency = events::EventChanges {
        emergency: Some(true),
        ..Default::default()
    };
    let child = enrolments::enrolment_id(story.event.id, story.people[2]);
    enrolments::trash(register, &[child]).unwrap();
    events::correct(register, story.event.id, emergency).unwrap();
    let mut choices = all_of(&story.propose(&file));
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert!(taken.tx.is_none());
    assert_eq!(taken.value.stopped[0].name, "Ғалымов Жандос");
    assert_eq!(register.read(trainees::count).unwrap(), 4);
    choices.note = "Куәлігін көрдім, 19 жаста".to_owned();
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert_eq!((taken.value.people, taken.value.marks), (1, 1));
}
