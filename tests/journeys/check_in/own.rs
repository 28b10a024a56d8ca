//! What a door notes of those it let in itself is what a door that is opened afterwards reads.

use super::*;

#[test]
fn a_door_that_let_people_in_says_what_a_fresh_one_says() {
    let people = [
        ("Асқарова Дана", ADULT),
        ("Болатов Ерлан", ADULT),
        ("Жақып Мадина", ADULT),
        ("Серік Нұрлан", ADULT),
    ];
    let (mut story, ids) = Story::begin("forum", &people);
    let waits = person(&story.desk, "Оспан Айым", ADULT);
    let state = EnrolmentState::Waiting;
    enrolments::add(&story.desk.register, story.event.id, &[waits], "", state).unwrap();
    story.ask("асқ");
    assert_eq!(story.come(ids[0], "").state, DoorState::In);
    assert_eq!(story.come(waits, "").state, DoorState::In);
    // Somebody else writes between two answers: on another desk of this laptop, or from a file.
    let other = trainees::TraineeChanges {
        surname: Some("Жақыпова".to_owned()),
        ..trainees::TraineeChanges::default()
    };
    trainees::correct(&story.desk.register, ids[2], other).unwrap();
    assert_eq!(story.come(ids[1], "").state, DoorState::In);
    let (event, session) = story.at();
    let mut fresh = Door::open(&story.desk.register, event, session, Lang::Kk).unwrap();
    for text in ["асқ", "болат", "жақып", "жақыпова", "серік", "оспан"]
    {
        let said = fresh.ask(&story.desk.register, text).unwrap();
        assert_eq!(story.ask(text), said, "{text}");
    }
}

#[test]
fn whoever_only_waits_is_expected_once_they_came() {
    let people = [("Асқарова Дана", ADULT), ("Болатов Ерлан", ADULT)];
    let (mut story, _) = Story::begin("forum", &people);
    let waits = person(&story.desk, "Оспан Айым", ADULT);
    let state = EnrolmentState::Waiting;
    enrolments::add(&story.desk.register, story.event.id, &[waits], "", state).unwrap();
    assert_eq!(story.ask("асқ").of, 2);
    let came = story.come(waits, "");
    assert_eq!((came.came, came.of), (1, 3));
}

#[test]
fn nobody_lacks_who_only_waits_or_was_only_invited() {
    let people = [("Асқарова Дана", ADULT), ("Болатов Ерлан", ADULT)];
    let (mut story, _) = Story::begin("forum", &people);
    let [waits, invited] =
        ["Оспан Айым", "Сейіт Алма"].map(|name| person(&story.desk, name, ADULT));
    for (one, state) in [
        (waits, EnrolmentState::Waiting),
        (invited, EnrolmentState::Invited),
    ] {
        enrolments::add(&story.desk.register, story.event.id, &[one], "", state).unwrap();
    }
    let (event, session) = story.at();
    let names = |story: &Story| -> Vec<String> {
        let of = Of::Session(session);
        let rows = check_in::came(&story.desk.register, event, &of, Lang::Kk).unwrap();
        rows.into_iter().map(|it| it.person.name).collect()
    };
    assert_eq!(names(&story), ["Асқарова Дана", "Болатов Ерлан"]);
    story.come(waits, "");
    assert_eq!(
        names(&story),
        ["Асқарова Дана", "Болатов Ерлан", "Оспан Айым"]
    );
}

#[test]
fn whoever_came_in_over_the_law_is_told_apart() {
    let people = [("Асқарова Дана", ADULT), ("Әлиева Аяла", "2013-05-01")];
    let (mut story, ids) = Story::begin("forum", &people);
    story.come(ids[0], "");
    let note = "Анасымен келді";
    let answer = story.come(ids[1], note);
    assert!(
        answer.person.unwrap().has_note,
        "told by what the door noted"
    );
    let (event, session) = story.at();
    let of = Of::Session(session);
    let rows = check_in::came(&story.desk.register, event, &of, Lang::Kk).unwrap();
    let noted: Vec<bool> = rows.iter().map(|it| it.person.has_note).collect();
    assert_eq!(noted, [false, true]);
}
