//! Nothing of a helper's work is lost, and nothing that a file claims is believed.

use tizim_core::words::sentence;

use super::*;

#[test]
fn a_door_file_is_not_written_over_one_beside_which_marks_lie() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let register = &story.desk.register;
    // Nothing was done with it yet.
    let again = door_file::write(register, story.event.id, None, &story.file).unwrap();
    let open = |words: &str| door_file::open(&story.file, words, "2-үстел", clock, Lang::Kk);
    open(&again.words).unwrap().enter("бекова", clock).unwrap();
    let before = std::fs::read(&story.file).unwrap();
    let refused = door_file::write(register, story.event.id, None, &story.file).unwrap_err();
    assert_eq!(refused.code(), Code::MarksBeside);
    assert_eq!(refused.values()["file"], "форум.tizim-door");
    assert_eq!(std::fs::read(&story.file).unwrap(), before);
    assert_eq!(open(&again.words).unwrap().view().came, 1);
    let other = story.elsewhere.path().join("форум 2.tizim-door");
    door_file::write(register, story.event.id, None, &other).unwrap();
}

#[test]
fn later_sessions_of_whoever_walked_in_are_offered_and_what_was_undone_is_taken_again() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let register = &story.desk.register;
    let mut door = story.open();
    door.walk_in(&walk_in("Сейітов Алдияр", false), clock)
        .unwrap();
    let first = story.given(&door);
    let proposals = story.propose(&first);
    door_file::take(register, &first, &all_of(&proposals), Lang::Kk).unwrap();
    door.turn_to(story.event.sessions[1].id).unwrap();
    assert_eq!(door.enter("сейіт алд", clock).unwrap().state, DoorState::In);
    let file = story.given(&door);
    let proposals = story.propose(&file);
    let one = &proposals.walk_ins[0];
    assert!(one.is_written && !one.is_known && one.alike.is_empty());
    let taken = door_file::take(register, &file, &all_of(&proposals), Lang::Kk).unwrap();
    assert_eq!((taken.value.marks, taken.value.people), (1, 0));
    assert!(story.propose(&file).walk_ins[0].is_known);
    register.undo().unwrap();
    register.undo().unwrap();
    assert_eq!(register.read(trainees::count).unwrap(), 4, "in the trash");
    let proposals = story.propose(&file);
    let one = &proposals.walk_ins[0];
    assert!(!one.is_written && !one.is_known, "{one:?}");
    let choices = DoorChoices {
        walk_ins: [(one.id, WalkInChoice::New)].into(),
        ..DoorChoices::default()
    };
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert_eq!((taken.value.marks, taken.value.people), (2, 1));
    assert_eq!(register.read(trainees::count).unwrap(), 5);
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn a_badge_of_either_record_of_one_person_is_known_to_the_helper() {
    let mut story = Story::begin();
    let clock = story.clock.clone();
    let register = &story.desk.register;
    let twin = TraineeDraft {
        surname: "Бекова".to_owned(),
        given: "Дина".to_owned(),
        birth_date: "2004-03-01".to_owned(),
        ..TraineeDraft::default()
    };
    let twin = trainees::add(register, twin).unwrap().value.id;
    let state = EnrolmentState::Registered;
    enrolments::add(register, story.event.id, &[twin], "", state).unwrap();
    trainees::merge(register, story.people[1], twin, &Default::default()).unwrap();
    let file = story.elsewhere.path().join("екінші.tizim-door");
    let written = door_file::write(register, story.event.id, None, &file).unwrap();
    assert_eq!(written.people, 4);
    (story.file, story.words) = (file, written.words);
    let mut door = story.open();
    let badge = badge_code(story.event.id, twin);
    let came = door.enter(&badge, clock.as_ref()).unwrap();
    assert_eq!(came.state, DoorState::In);
    let badge = badge_code(story.event.id, story.people[1]);
    assert_eq!(door.ask(&badge).state, DoorState::Already);
    let proposals = story.propose(&story.given(&door));
    assert_eq!(proposals.marks[0].state, ProposedState::New);
}

#[test]
fn marks_of_another_event_are_refused() {
    let story = Story::begin();
    let door = story.open();
    let file = story.given(&door);
    let register = &story.desk.register;
    let fields = EventFields {
        title_kk: "Басқа форум".to_owned(),
        kind: "forum".to_owned(),
        period: "2026-10-15".to_owned(),
        ..EventFields::default()
    };
    let other = events::add_dated(register, fields, 1).unwrap().value.id;
    let refused = door_file::propose(register, &file, Some(other), Lang::Kk).unwrap_err();
    assert_eq!(refused.code(), Code::NotADoorFile);
    assert_eq!(refused.values()["why"], "other_event");
    let choices = DoorChoices {
        event: Some(other),
        ..DoorChoices::default()
    };
    let refused = door_file::take(register, &file, &choices, Lang::Kk).unwrap_err();
    assert_eq!(refused.code(), Code::NotADoorFile);
}

#[test]
fn a_moment_outside_the_event_is_dropped_and_its_mark_stays() {
    let story = Story::begin();
    let register = &story.desk.register;
    let mut door = story.open();
    // The clock of the helper's laptop is wrong by a year and more.
    let wrong = StoryClock::start(9);
    wrong.pass_minutes(500 * 24 * 60);
    door.enter("бекова", wrong.as_ref()).unwrap();
    let file = story.given(&door);
    let proposals = story.propose(&file);
    assert_eq!(proposals.marks[0].at, "");
    door_file::take(register, &file, &all_of(&proposals), Lang::Kk).unwrap();
    assert_eq!(story.mark_of(story.people[1]), Some(MarkState::Present));
}

#[test]
fn an_event_without_a_session_is_told_so_in_place_of_a_file() {
    let desk = Desk::found(1).unwrap();
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".to_owned(),
        kind: "forum".to_owned(),
        period: "2026-10".to_owned(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 0).unwrap().value;
    assert!(event.sessions.is_empty());
    let elsewhere = new_folder();
    let file = elsewhere.path().join("форум.tizim-door");
    let refused = door_file::write(&desk.register, event.id, None, &file).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    for (lang, word) in [
        (Lang::Kk, "сабағы"),
        (Lang::Ru, "занятия"),
        (Lang::En, "session"),
    ] {
        let (said, todo) = sentence(lang, &refused);
        assert!(said.contains(word), "{said}");
        assert!(!todo.is_empty());
    }
    assert!(!file.exists());
}

#[test]
fn two_programs_at_one_door_file_lose_nothing_of_each_other() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let (mut one, mut other) = (story.open(), story.open());
    one.enter("абдикал", clock).unwrap();
    let said = other.enter("бекова", clock).unwrap();
    assert_eq!((said.state, said.came), (DoorState::In, 2));
    assert_eq!(other.ask("абдикал").state, DoorState::Already);
    // Whoever was let in there is not let in twice.
    one.enter("бекова", clock).unwrap();
    one.walk_in(&walk_in("Сейітов Алдияр", false), clock)
        .unwrap();
    assert_eq!(other.enter("отеген", clock).unwrap().came, 4);
    let given = other.give(&story.elsewhere.path().join("back.tizim-marks"));
    let given = given.unwrap();
    assert_eq!((given.marks, given.walk_ins), (3, 1));
}

#[test]
fn what_is_given_back_is_written_over_nothing_that_keeps_something() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let mut door = story.open();
    door.enter("бекова", clock).unwrap();
    let mut marks = story.file.clone().into_os_string();
    marks.push(".marks");
    let register = story.desk.register.path();
    for place in [register, &story.file, Path::new(&marks)] {
        let before = std::fs::read(place).unwrap();
        let refused = door.give(place).unwrap_err();
        assert_eq!(refused.code(), Code::OwnFile, "{}", place.display());
        assert_eq!(std::fs::read(place).unwrap(), before);
    }
    let out = story.given(&door);
    assert_eq!(
        door.give(&out).unwrap().marks,
        1,
        "an earlier file of the kind"
    );
}

#[test]
fn the_door_file_of_a_deleted_event_is_not_written() {
    let story = Story::begin();
    let register = &story.desk.register;
    events::trash(register, &[story.event.id]).unwrap();
    let place = story.elsewhere.path().join("жаңа.tizim-door");
    let refused = door_file::write(register, story.event.id, None, &place).unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
}
