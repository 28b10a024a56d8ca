//! Somebody who is not on the list: found in the register, or written down anew.

use super::*;

fn new(name: &str) -> WalkIn {
    WalkIn {
        name: name.to_owned(),
        is_another: true,
        ..WalkIn::default()
    }
}

#[test]
fn only_a_name_as_it_was_typed_is_sure() {
    let (mut story, _) = Story::begin("forum", &[("Бекова Дана", ADULT)]);
    person(&story.desk, "Байжанова Еркежан Қайратқызы", ADULT);
    let draft = TraineeDraft {
        surname: "Оспанов".to_owned(),
        given: "Бекзат".to_owned(),
        birth_date: ADULT.to_owned(),
        organisation: "Жастар орталығы".to_owned(),
        phone: "+77011234567".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&story.desk.register, draft).unwrap();
    for (typed, sure) in [
        ("байжан ерк", true),
        ("Еркежан Байжанова", true),
        ("Байжонова Еркежан", false),
        ("жастар орталығы", false),
        ("87011234567", false),
    ] {
        let answer = story.ask(typed);
        assert_eq!(answer.state, DoorState::None, "{typed}");
        assert_eq!(answer.is_sure, sure, "{typed}: {:?}", answer.candidates);
    }
    assert!(!story.ask("бекоба").is_sure, "a slip on the list is chosen");
}

#[test]
fn somebody_new_comes_to_an_emergency_action_of_age_or_with_a_reason() {
    let (mut story, _) = Story::begin("emergency_action", &[("Қасымов Ерасыл", ADULT)]);
    let register = &story.desk.register;
    assert!(story.door.view(register).unwrap().emergency);
    let before = story.deeds();
    let refused = story.door.walk_in(register, &new("Оспанов Бекзат"));
    assert_eq!(refused.unwrap_err().code(), Code::UnderAge);
    assert_eq!(story.deeds(), before, "nothing was written");
    let of_age = WalkIn {
        is_of_age: true,
        ..new("Оспанов Бекзат")
    };
    let walked = story.door.walk_in(register, &of_age).unwrap().value;
    let person = walked.answer.unwrap().person.unwrap();
    assert!(person.is_in && person.has_note, "what they said is kept");
}

#[test]
fn a_child_who_is_new_comes_in_with_a_reason_alone() {
    let (mut story, _) = Story::begin("forum", &[("Қасымов Ерасыл", ADULT)]);
    let register = &story.desk.register;
    let before = story.deeds();
    let child = WalkIn {
        is_child: true,
        ..new("Оспанова Інжу")
    };
    let refused = story.door.walk_in(register, &child).unwrap_err();
    assert_eq!(refused.code(), Code::ConsentNeeded);
    assert_eq!(story.deeds(), before, "nothing was written");
    let noted = WalkIn {
        note: "Анасымен келді".to_owned(),
        ..child
    };
    let walked = story.door.walk_in(register, &noted).unwrap().value;
    assert!(walked.answer.unwrap().person.unwrap().has_note);
}

#[test]
fn whoever_is_stopped_is_not_let_in_as_another_person_without_a_reason() {
    let (mut story, _) = Story::begin("emergency_action", &[("Қасымов Ерасыл", ADULT)]);
    let minor = person(&story.desk, "Ғалымов Жандос", "2010-01-01");
    assert_eq!(story.come(minor, "").state, DoorState::Stopped);
    let register = &story.desk.register;
    let of_age = WalkIn {
        is_of_age: true,
        ..new("Галымов Жандос")
    };
    let refused = story.door.walk_in(register, &of_age).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    assert_eq!(refused.values()["name"], "Ғалымов Жандос");
    let note = "Басқа адам, куәлігі бойынша 22 жаста";
    let noted = WalkIn {
        note: note.to_owned(),
        ..of_age
    };
    let walked = story.door.walk_in(register, &noted).unwrap().value;
    assert_eq!(walked.answer.unwrap().state, DoorState::In);
    let query = EnrolmentQuery {
        event: story.event.id,
        ..EnrolmentQuery::default()
    };
    let rows = register
        .read(|it| enrolments::list(it, &query))
        .unwrap()
        .rows;
    assert!(rows.iter().any(|it| it.law_note == note), "it stays");
}
