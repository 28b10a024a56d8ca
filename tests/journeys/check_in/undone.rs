//! Ctrl+Z at the door says whom it was about, and takes back nothing but what was done there.

use std::ops::ControlFlow;

use tizim_core::event_papers::{self, EventPaperKind, EventPapersRequest};

use super::*;

const PEOPLE: [(&str, &str); 4] = [
    ("Әбдіқалық Нұрлан", ADULT),
    ("Бекова Дана", ADULT),
    ("Қасымов Ерасыл", ADULT),
    ("Өтегенов Мирас", ADULT),
];

fn print(story: &Story, people: &[Id]) {
    let request = EventPapersRequest {
        event: story.event.id,
        papers: vec![EventPaperKind::Badge],
        people: people.to_vec(),
        ..EventPapersRequest::default()
    };
    let path = story.desk.folder.path().join("badge.pdf");
    let mut go_on = |_, _| ControlFlow::Continue(());
    event_papers::save(&story.desk.register, &request, &path, &mut go_on).unwrap();
}

#[test]
fn undo_names_the_one_or_counts_the_rows_of_the_paper_list() {
    let (mut story, ids) = Story::begin("forum", &PEOPLE);
    check_in::list_paper(&story.desk.register, story.event.id, Lang::Kk).unwrap();
    story.come(ids[0], "");
    let (register, at) = (&story.desk.register, story.at());
    mark_rows(register, at, ("1-4", ""), "").unwrap();
    let undo = |story: &Story| story.door.undo(&story.desk.register).unwrap().value;
    let undone = undo(&story).unwrap();
    assert_eq!((undone.people.len(), undone.name.as_str()), (3, ""));
    assert_eq!(undone.session, at.1, "where the marks were");
    assert!(!undone.people.contains(&ids[0]), "she came before");
    assert_eq!(story.state_of(ids[0]), Some(MarkState::Present));
    let undone = undo(&story).unwrap();
    assert_eq!(
        (undone.people, undone.name.as_str()),
        (vec![ids[0]], "Әбдіқалық Нұрлан")
    );
    assert_eq!(story.state_of(ids[0]), None);
    assert_eq!(undo(&story), None, "enrolling is none of the door's");
}

#[test]
fn a_badge_printed_at_the_door_does_not_stand_in_the_way() {
    let (mut story, ids) = Story::begin("forum", &PEOPLE);
    let stranger = person(&story.desk, "Байжанова Еркежан", ADULT);
    story.come(ids[0], "");
    story.come(stranger, "");
    print(&story, &[stranger]);
    print(&story, &[ids[0]]);
    let undo = |story: &Story| story.door.undo(&story.desk.register).unwrap().value;
    assert_eq!(undo(&story).unwrap().people, [stranger]);
    assert_eq!(
        story.ask("байжан ерк").state,
        DoorState::None,
        "off the list"
    );
    assert_eq!(undo(&story).unwrap().people, [ids[0]]);
    assert_eq!(story.state_of(ids[0]), None);
    assert_eq!(undo(&story), None);
    assert!(story.desk.register.check().unwrap().is_sound());
}

#[test]
fn what_was_done_elsewhere_is_not_taken_back_at_the_door() {
    let (mut story, ids) = Story::begin("forum", &PEOPLE);
    story.come(ids[0], "");
    print(&story, &[]);
    let undone = story.door.undo(&story.desk.register).unwrap().value;
    assert_eq!(undone, None, "badges of everybody are another deed");
    assert_eq!(story.state_of(ids[0]), Some(MarkState::Present));
}
