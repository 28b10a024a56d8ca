//! People: joined, taken apart, put in the trash, written twice.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::exchange::{self, DifferenceKind, PlanRow};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, Source};
use tizim_core::trainees::{self, Duplicate, TraineeDraft};
use tizim_core::{blobs, events, organisations};

use super::{Laptop, agree, first, founded, join};

fn merge(laptop: &Laptop, one: Id, other: Id) {
    trainees::merge(&laptop.register, one, other, &BTreeMap::new()).unwrap();
}

fn pairs(laptop: &Laptop) -> Vec<Duplicate> {
    let go = &mut |_, _| ControlFlow::Continue(());
    trainees::look_for_duplicates(&laptop.register, go).unwrap()
}

/// Two records of one girl, known on both laptops.
fn girl_twice() -> (Laptop, Laptop, Id, Id) {
    let office = first();
    let girl = office.person("Қасымова", "Дана");
    office.clock.pass_minutes(1);
    let wife = office.person("Омарова", "Дана");
    let other = join(&office, 2, "Кабинет 2");
    (office, other, girl, wife)
}

#[test]
fn the_same_pair_joined_on_both_laptops_is_one_person_and_comes_apart_once() {
    let (office, other, girl, wife) = girl_twice();
    merge(&office, girl, wife);
    other.phone(wife, "+77010000001");
    merge(&other, wife, girl);
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (1, 1));
    assert_eq!(office.phone_of(girl), other.phone_of(girl));
    trainees::unmerge(&other.register, girl, wife, &BTreeMap::new()).unwrap();
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (2, 2));
    assert_eq!(office.phone_of(wife), "+77010000001");
}

#[test]
fn a_pair_taken_apart_here_stays_apart_whoever_works_with_it_there() {
    let (office, other, girl, wife) = girl_twice();
    merge(&office, girl, wife);
    agree(&[&office, &other]);
    trainees::unmerge(&office.register, girl, wife, &BTreeMap::new()).unwrap();
    // Whose value is shown is picked anew: work with the person, no word on whether it is one.
    other.phone(wife, "+77010000003");
    assert_eq!(other.people(), 1);
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (2, 2));
    assert!(office.conflicts().is_empty(), "{:?}", office.conflicts());
    for laptop in [&office, &other] {
        let phones = [girl, wife].map(|it| laptop.phone_of(it));
        assert_eq!(phones, ["+77010000003", ""], "with the record that took it");
    }
}

#[test]
fn a_pair_taken_apart_here_and_joined_again_there_is_one() {
    let (office, other, girl, wife) = girl_twice();
    merge(&office, girl, wife);
    agree(&[&office, &other]);
    trainees::unmerge(&office.register, girl, wife, &BTreeMap::new()).unwrap();
    trainees::unmerge(&other.register, girl, wife, &BTreeMap::new()).unwrap();
    merge(&other, girl, wife);
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (1, 1));
    let asked: Vec<String> = office.conflicts().into_iter().map(|it| it.table).collect();
    assert_eq!(asked, ["same_person"], "and both are asked");
}

#[test]
fn a_person_in_the_trash_comes_back_with_what_was_written_elsewhere() {
    let (office, other, girl, wife) = girl_twice();
    let event = office.forum();
    agree(&[&office, &other]);
    trainees::trash(&office.register, &[girl, wife]).unwrap();
    other.phone(girl, "+77010000004");
    let role = "participant";
    let state = EnrolmentState::Registered;
    enrolments::add(&other.register, event.id, &[wife], role, state).unwrap();
    let plan = other.plan(&office.write());
    let stays = |it: &PlanRow| it.kind == DifferenceKind::DeletedThere;
    assert_eq!(plan.rows.len(), 2, "{plan:?}");
    assert!(plan.rows.iter().all(stays), "what was edited here stays");
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (2, 2));
    assert_eq!(office.phone_of(girl), "+77010000004");
    let listed = office
        .register
        .read(|it| enrolments::enrolments_of(it, event.id));
    assert_eq!(listed.unwrap()[0].1, wife);
}

#[test]
fn what_the_trash_covered_before_it_was_seen_stays_there() {
    let (office, other, girl, _) = girl_twice();
    other.phone(girl, "+77010000004");
    other.hand_to(&office);
    trainees::trash(&office.register, &[girl]).unwrap();
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (1, 1));
}

#[test]
fn an_edit_of_elsewhere_is_taken_back_unless_somebody_went_on_from_it() {
    let (office, other, girl, wife) = girl_twice();
    other.phone(girl, "+77010000005");
    other.phone(wife, "+77010000006");
    other.hand_to(&office);
    assert!(office.register.undo_status().unwrap().undo.is_some());
    office.phone(girl, "+77010000007");
    let undone = exchange::undo(&office.register).unwrap().value;
    assert_eq!((undone.back, undone.left.len()), (1, 1));
    assert_eq!(undone.left[0].record, girl);
    agree(&[&office, &other]);
    assert_eq!(other.phone_of(girl), "+77010000007");
    assert_eq!(other.phone_of(wife), "");
    assert!(other.conflicts().is_empty());
}

#[test]
fn two_coordinators_who_typed_for_a_month_meet_and_find_who_is_one() {
    let office = first();
    office.person("Жүсіпова", "Інжу");
    office.person("Оспанова", "Аружан");
    let other = founded(9, "Кабинет 2");
    let draft = TraineeDraft {
        surname: "Жүсіпова".to_owned(),
        given: "Інжу".to_owned(),
        phone: "+77010000008".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&other.register, draft).unwrap();
    other.person("Бөлекбаева", "Сая");
    let event = other.forum();
    let (asked, request) = other.ask();
    assert_eq!((asked.people, asked.events, asked.brings), (2, 1, true));
    let done = other.read(&office.let_in(&request));
    assert!(done.plan.joins);
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (4, 4));
    let brought = office.register.read(|it| events::event(it, event.id));
    assert_eq!(brought.unwrap().fields.title_kk, "Волонтерлікке жол");
    let found = pairs(&office);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].pair, pairs(&other)[0].pair);
    merge(&office, found[0].pair[0], found[0].pair[1]);
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (3, 3));
    assert_eq!(other.phone_of(found[0].pair[0]), "+77010000008");
}

#[test]
fn one_list_taken_in_on_both_laptops_is_found_to_be_one() {
    let (office, other, ..) = girl_twice();
    let list = "Аты-жөні;Туған күні\nӨтепов Нұрлан;2007-06-05\nАсанов Дамир;2008-01-02\n";
    for laptop in [&office, &other] {
        let path = laptop.path("list.csv");
        std::fs::write(&path, list).unwrap();
        let mut import = Import::open(&laptop.register, Source::File(&path), None, None).unwrap();
        import.decide(&laptop.register).unwrap();
        let go = &mut |_, _| ControlFlow::Continue(());
        import.apply(&laptop.register, go).unwrap();
    }
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (6, 6));
    let found = pairs(&office);
    assert_eq!(found.iter().filter(|it| it.strict).count(), 2);
    for it in found.iter().filter(|it| it.strict) {
        merge(&office, it.pair[0], it.pair[1]);
    }
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (4, 4));
}

#[test]
fn pictures_travel() {
    let (office, other, girl, _) = girl_twice();
    let picture = include_bytes!("../pictures/logo.png");
    let photo = trainees::set_photo(&office.register, girl, Some(picture)).unwrap();
    let body = organisations::OrganisationDraft {
        kk: organisations::BodyName {
            full: "Жастар орталығы".to_owned(),
            ..Default::default()
        },
        ..Default::default()
    };
    let body = organisations::add(&other.register, &body).unwrap().value;
    let file = other.path("logo.png");
    std::fs::write(&file, [picture.as_slice(), b"apart"].concat()).unwrap();
    let logo = organisations::set_logo(&other.register, body.id, Some(&file)).unwrap();
    agree(&[&office, &other]);
    for laptop in [&office, &other] {
        for hash in [&photo.value, &logo.value.logo] {
            let kept = laptop.register.read(|it| blobs::read(it, hash));
            assert!(kept.is_ok(), "{}", laptop.name);
        }
    }
}
