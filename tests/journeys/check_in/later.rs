//! What comes after the first queue at the door.

use super::*;

#[test]
fn nobody_under_age_passes_to_an_emergency_action_without_a_note() {
    let (mut story, _) = Story::begin("emergency_action", &[("Қасымов Ерасыл", ADULT)]);
    let minor = person(&story.desk, "Ғалымов Жандос", "2009-10-16");
    let register = &story.desk.register;
    let added = enrolments::add(
        register,
        story.event.id,
        &[minor],
        "",
        EnrolmentState::Registered,
    );
    assert_eq!(
        added.unwrap().value.refused.len(),
        1,
        "kept out of the list"
    );
    assert_eq!(story.ask("галымов").state, DoorState::None);
    let stopped = story.come(minor, "");
    assert_eq!(
        (stopped.state, stopped.stop),
        (DoorState::Stopped, Some(Stop::UnderAge))
    );
    let note = "Штаб бастығының шешімі, қағазы бар";
    assert_eq!(story.come(minor, note).state, DoorState::In);
    // What stands with its note does not bar the event from being corrected.
    let changes = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(&story.desk.register, story.event.id, changes).unwrap();
    let other = person(&story.desk, "Мәжитов Өмірхан", "2010-01-01");
    let draft = EnrolmentDraft {
        law_note: note.to_owned(),
        ..EnrolmentDraft::default()
    };
    let added = enrolments::add_with(&story.desk.register, story.event.id, &[other], &draft);
    assert_eq!(
        added.unwrap().value.added,
        1,
        "a note opens the list by hand too"
    );
    assert_eq!(story.enter("мажитов").state, DoorState::In);
}

#[test]
fn whose_age_nobody_knows_passes_to_an_emergency_action_with_a_note() {
    let people = [("Қасымов Ерасыл", ""), ("Бекова Дана", ADULT)];
    let (mut story, ids) = Story::begin("emergency_action", &people);
    let stopped = story.come(ids[0], "");
    assert_eq!(
        (stopped.state, stopped.stop),
        (DoorState::Stopped, Some(Stop::AgeUnknown))
    );
    assert_eq!(story.come(ids[1], "").state, DoorState::In);
    let note = "Жеке куәлігін көрсетті";
    assert_eq!(story.come(ids[0], note).state, DoorState::In);
}

#[test]
fn numbers_of_a_printed_list_mean_those_who_stood_on_it() {
    let people = [
        ("Әбдіқалық Нұрлан", ADULT),
        ("Бекова Дана", ADULT),
        ("Қасымов Ерасыл", ADULT),
        ("Өтегенов Мирас", ADULT),
    ];
    let (mut story, ids) = Story::begin("forum", &people);
    let register = &story.desk.register;
    let list = check_in::list_paper(register, story.event.id, Lang::Kk).unwrap();
    assert!(list.bytes.starts_with(b"%PDF") && list.people == 4);
    let same = check_in::list_paper(register, story.event.id, Lang::Ru).unwrap();
    assert_eq!(same.code, list.code, "the same people have one code");
    // Somebody comes before the others, and somebody is taken off the list.
    let early = person(&story.desk, "Ағыбаев Айдос", ADULT);
    assert_eq!(story.come(early, "").state, DoorState::In);
    let gone = enrolments::enrolment_id(story.event.id, ids[2]);
    enrolments::trash(&story.desk.register, &[gone]).unwrap();
    let (register, at) = (&story.desk.register, story.at());
    let plan = check_in::foresee_rows(register, at, "1-3", "").unwrap();
    let names: Vec<&str> = plan.rows.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Әбдіқалық Нұрлан", "Бекова Дана", ""]);
    assert!(plan.rows[2].is_gone);
    let before = story.deeds();
    for typed in ["45-1", "0", "5", "1-9", "бес", ""] {
        let refused = mark_rows(register, at, (typed, ""), "").unwrap_err();
        assert_eq!(refused.code(), Code::BadRows, "{typed}");
    }
    assert_eq!(story.deeds(), before, "nothing was written");
    let done = mark_rows(register, at, ("1, 3-4", ""), "").unwrap().value;
    assert_eq!((done.marked, done.known, done.gone.len()), (2, 0, 1));
    assert_eq!(story.deeds(), before + 1, "one deed");
    assert_eq!(story.state_of(ids[3]), Some(MarkState::Present));
    assert_eq!(story.state_of(ids[1]), None);
    let again = check_in::list_paper(register, story.event.id, Lang::Kk).unwrap();
    assert_ne!(again.code, list.code, "another list, another code");
    let refused = mark_rows(register, at, ("2", ""), "").unwrap_err();
    assert_eq!(refused.code(), Code::ListUnknown, "which of the two?");
    let refused = mark_rows(register, at, ("2", "ZZZZ"), "").unwrap_err();
    assert_eq!(refused.code(), Code::ListUnknown);
    let done = mark_rows(register, at, ("2", &list.code.to_lowercase()), "").unwrap();
    assert_eq!(done.value.marked, 1);
    assert_eq!(story.state_of(ids[1]), Some(MarkState::Present));
}

#[test]
fn the_code_of_a_list_is_understood_under_any_layout() {
    let people = [("Бекова Дана", ADULT), ("Қасымов Ерасыл", ADULT)];
    let (story, _) = Story::begin("forum", &people);
    let (register, at) = (&story.desk.register, story.at());
    let list = check_in::list_paper(register, story.event.id, Lang::Kk).unwrap();
    let in_cyrillic = other_layout(&list.code).unwrap();
    let look_alike: String = list
        .code
        .chars()
        .map(|it| match it {
            'A' => 'А',
            'B' => 'В',
            'C' => 'С',
            'E' => 'Е',
            'H' => 'Н',
            'K' => 'К',
            'M' => 'М',
            'P' => 'Р',
            'T' => 'Т',
            'X' => 'Х',
            'Y' => 'У',
            other => other,
        })
        .collect();
    for typed in [
        &list.code,
        &in_cyrillic,
        &look_alike,
        &format!("{in_cyrillic}-2"),
    ] {
        let plan = check_in::foresee_rows(register, at, "1-2", typed).unwrap();
        assert_eq!((&plan.list, plan.rows.len()), (&list.code, 2), "{typed}");
    }
}

#[test]
fn whom_the_law_stops_is_left_out_of_the_rows_and_named() {
    let people = [("Бекова Дана", ADULT), ("Жүсіпова Інжу", "2013-05-01")];
    let (story, ids) = Story::begin("forum", &people);
    let (register, at) = (&story.desk.register, story.at());
    let refused = mark_rows(register, at, ("1-2", ""), "").unwrap_err();
    assert_eq!(refused.code(), Code::ListUnknown, "no sheet is of here");
    assert_eq!(refused.values()["why"], "none");
    check_in::list_paper(register, story.event.id, Lang::Kk).unwrap();
    let done = mark_rows(register, at, ("1-2", ""), "").unwrap().value;
    assert_eq!((done.marked, done.stopped.len()), (1, 1));
    assert_eq!(done.stopped[0].stop, Some(Stop::Consent));
    assert_eq!(story.state_of(ids[1]), None);
    let done = mark_rows(register, at, ("1-2", ""), "Анасымен келді")
        .unwrap()
        .value;
    assert_eq!((done.marked, done.known), (1, 1));
    assert_eq!(story.state_of(ids[1]), Some(MarkState::Present));
}

#[test]
fn who_came_is_listed_by_session_and_by_day() {
    let people = [
        ("Бекова Дана", ADULT),
        ("Қасымов Ерасыл", ADULT),
        ("Өтегенов Мирас", ADULT),
    ];
    let (mut story, ids) = Story::begin("forum", &people);
    story.come(ids[0], "");
    story.desk.clock.pass_minutes(5);
    let second = story.event.sessions[1].clone();
    let register = &story.desk.register;
    let at = (story.event.id, second.id);
    check_in::come(register, at, ids[1], "", Lang::Kk).unwrap();
    let came = |of: &Of| -> Vec<(String, String)> {
        let rows = check_in::came(register, story.event.id, of, Lang::Kk).unwrap();
        let came = rows.into_iter().filter(|it| it.person.is_in);
        came.map(|it| (it.person.name, it.at)).collect()
    };
    let one = |name: &str, at: &str| (name.to_owned(), at.to_owned());
    assert_eq!(
        came(&Of::Session(second.id)),
        [one("Қасымов Ерасыл", "2026-10-15T09:05")]
    );
    let first_day = story.event.sessions[0].date.clone();
    assert_eq!(
        came(&Of::Day(first_day)),
        [one("Бекова Дана", "2026-10-15T09:00")]
    );
    assert!(came(&Of::Day("2020-01-01".to_owned())).is_empty());
}

#[test]
fn a_consent_signed_on_the_second_day_lets_in_on_the_second_day() {
    let (mut story, ids) = Story::begin("forum", &[("Әлиева Аяла", "2013-05-01")]);
    assert_eq!(story.come(ids[0], "").state, DoorState::Stopped);
    story.desk.clock.pass_minutes(24 * 60);
    let consent = ConsentDraft {
        signed_by: "Әлиева Гүлмира".to_owned(),
        ..ConsentDraft::of(Scope::Parent)
    };
    consents::add(&story.desk.register, &ids, &consent).unwrap();
    assert_eq!(
        story.ask("алиева").state,
        DoorState::Stopped,
        "on the first day"
    );
    let (register, second) = (&story.desk.register, story.event.sessions[1].id);
    let mut door = Door::open(register, story.event.id, second, Lang::Kk).unwrap();
    let entered = door.enter(register, "алиева").unwrap();
    assert_eq!(entered.value.state, DoorState::In);
}

#[test]
fn a_mark_that_was_brought_back_is_told_with_its_own_time() {
    let (mut story, ids) = Story::begin("forum", &[("Бекова Дана", ADULT)]);
    assert_eq!(story.come(ids[0], "").state, DoorState::In);
    story.desk.clock.pass_minutes(30);
    let cleared = MarkChange {
        session: story.at().1,
        trainee: ids[0],
        state: None,
        minutes: 0,
    };
    attendance::mark(&story.desk.register, story.event.id, &[cleared]).unwrap();
    story.desk.clock.pass_minutes(1);
    story.desk.register.undo().unwrap();
    let again = story.ask("бекова");
    assert_eq!(again.state, DoorState::Already);
    assert_eq!(again.at, "2026-10-15T09:00");
}
