//! The printed papers of an event: who is on them, badges once, and what is remembered of them.

use std::ops::ControlFlow;
use std::path::PathBuf;

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::check_in;
use tizim_core::disclosures::{self, DisclosureKind, DisclosureQuery};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState};
use tizim_core::error::{Code, Result};
use tizim_core::event_papers::{
    self, EventPaperKind, EventPapersMade, EventPapersRequest, draw_books,
};
use tizim_core::events;
use tizim_core::ids::Id;
use tizim_core::papers::PaperLangs;
use tizim_core::register::{Change, Fields};
use tizim_tests::{Desk, bytes_of};

use crate::certificates::{forum, mark, person};

mod offered;

fn enrol(desk: &Desk, event: Id, people: &[Id]) {
    let registered = EnrolmentState::Registered;
    enrolments::add(&desk.register, event, people, "participant", registered).unwrap();
}

fn request(event: Id, papers: &[EventPaperKind]) -> EventPapersRequest {
    EventPapersRequest {
        event,
        papers: papers.to_vec(),
        ..EventPapersRequest::default()
    }
}

fn save(desk: &Desk, name: &str, request: &EventPapersRequest) -> Result<EventPapersMade> {
    let path = place(desk, name);
    let mut go_on = |_, _| ControlFlow::Continue(());
    let made = event_papers::save(&desk.register, request, &path, &mut go_on)?;
    Ok(made.value)
}

fn place(desk: &Desk, name: &str) -> PathBuf {
    let folder = desk.folder.path().join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

/// A forum with three people on its list.
fn story() -> (Desk, Id, [Id; 3]) {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk).id;
    let people = [
        person(&desk, "Қасымова", "Дана"),
        person(&desk, "Омарова", "Әсел"),
        person(&desk, "Ли", "Ән"),
    ];
    enrol(&desk, event, &people[..2]);
    (desk, event, people)
}

#[test]
fn a_badge_is_printed_once_and_again_only_when_asked_for() {
    let (desk, event, [dana, _, li]) = story();
    let badges = request(event, &[EventPaperKind::Badge]);
    let made = save(&desk, "a.pdf", &badges).unwrap();
    assert_eq!((made.badges, made.left_out.count), (2, 0));

    let refused = save(&desk, "b.pdf", &badges).unwrap_err();
    assert_eq!(refused.code(), Code::BadgesPrinted);
    let values = refused.values();
    assert_eq!(
        (values["count"].as_str(), values["date"].as_str()),
        ("2", "15.10.2026")
    );
    assert!(!place(&desk, "b.pdf").exists(), "no empty paper is left");

    desk.clock.pass_minutes(24 * 60);
    enrol(&desk, event, &[li]);
    let made = save(&desk, "c.pdf", &badges).unwrap();
    assert_eq!(
        (made.badges, made.left_out.count),
        (1, 2),
        "who came later has none yet"
    );
    assert_eq!(made.left_out.last_on, "2026-10-15");

    let again = EventPapersRequest {
        again: true,
        ..badges.clone()
    };
    assert_eq!(save(&desk, "d.pdf", &again).unwrap().badges, 3);
    let one = EventPapersRequest {
        people: vec![dana],
        ..badges
    };
    let made = save(&desk, "e.pdf", &one).unwrap();
    assert_eq!((made.badges, made.left_out.count), (1, 0), "hers is lost");
}

#[test]
fn that_badges_were_printed_is_one_deed_and_one_press_of_undo() {
    let (desk, event, _) = story();
    let badges = request(event, &[EventPaperKind::Badge]);
    save(&desk, "a.pdf", &badges).unwrap();
    desk.register.undo().unwrap();
    let made = save(&desk, "b.pdf", &badges).unwrap();
    assert_eq!(made.badges, 2, "the sheet was spoiled in the printer");
}

#[test]
fn looking_prints_nothing_and_other_papers_are_no_deed() {
    let (desk, event, _) = story();
    let badges = request(event, &[EventPaperKind::Badge]);
    let look = |request: &EventPapersRequest| {
        let today = desk.today();
        desk.register
            .read(|it| event_papers::preview(it, request, today))
    };
    assert!(look(&badges).unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(save(&desk, "a.pdf", &badges).unwrap().badges, 2);
    assert!(
        look(&badges).unwrap().starts_with(b"%PDF"),
        "printed ones can be looked at"
    );
    let path = place(&desk, "list.pdf");
    let mut go_on = |_, _| ControlFlow::Continue(());
    let sheets = request(event, &[EventPaperKind::Signin]);
    let outcome = event_papers::save(&desk.register, &sheets, &path, &mut go_on).unwrap();
    assert_eq!(outcome.tx, None);
}

#[test]
fn who_refused_or_waits_gets_no_badge() {
    let (desk, event, [dana, asel, li]) = story();
    enrol(&desk, event, &[li]);
    for (person, status) in [
        (dana, EnrolmentState::Refused),
        (asel, EnrolmentState::Waiting),
    ] {
        let changes = EnrolmentChanges {
            status: Some(status),
            ..EnrolmentChanges::default()
        };
        let id = enrolments::enrolment_id(event, person);
        enrolments::correct(&desk.register, &[id], &changes).unwrap();
    }
    let made = save(&desk, "a.pdf", &request(event, &[EventPaperKind::Badge])).unwrap();
    assert_eq!(made.badges, 1);
}

#[test]
fn who_waits_stands_on_no_sheet_to_sign_unless_they_came() {
    let (desk, event, [dana, asel, li]) = story();
    let waits = EnrolmentState::Waiting;
    enrolments::add(&desk.register, event, &[li], "participant", waits).unwrap();
    let record = || desk.register.read(|it| events::event(it, event)).unwrap();
    let session = record().sessions[0].id;
    let listed = |name: &str| -> Vec<Id> {
        let papers = request(event, &[EventPaperKind::Signin]);
        save(&desk, name, &papers).unwrap();
        let query = DisclosureQuery {
            kind: DisclosureKind::Exports,
            ..DisclosureQuery::default()
        };
        let told = disclosures::list(&desk.register, &query).unwrap().rows;
        let rows = check_in::foresee_rows(
            &desk.register,
            (event, session),
            &format!("1-{}", told[0].rows),
            &check_in_code(&desk, event),
        );
        rows.unwrap().rows.iter().map(|it| it.trainee).collect()
    };
    assert_eq!(listed("a.pdf"), [dana, asel]);
    mark(&desk, &record(), 0, &[li]);
    let mut all = listed("b.pdf");
    all.sort_unstable();
    let mut expected = [dana, asel, li];
    expected.sort_unstable();
    assert_eq!(all, expected);
}

/// The code of the list printed last.
fn check_in_code(desk: &Desk, event: Id) -> String {
    let sql = "SELECT code FROM printed_list WHERE event = ?1 ORDER BY moment DESC, rowid DESC";
    let read = |it: &rusqlite::Connection| Ok(it.query_row(sql, [event], |row| row.get(0)));
    desk.register.read(read).unwrap().unwrap()
}

#[test]
fn a_paper_that_would_stand_empty_is_refused_and_nothing_is_written() {
    let (desk, event, _) = story();
    let before = bytes_of(desk.folder.path());
    for kind in [
        EventPaperKind::Doors,
        EventPaperKind::Signs,
        EventPaperKind::Release,
    ] {
        let refused = save(&desk, "a.pdf", &request(event, &[kind])).unwrap_err();
        assert_eq!(refused.code(), Code::PaperEmpty, "{kind:?}");
    }
    let missing = save(
        &desk,
        "a.pdf",
        &request(Id::default(), &[EventPaperKind::Badge]),
    );
    assert_eq!(missing.unwrap_err().code(), Code::NotFound);
    let much = EventPapersRequest {
        blank_rows: 501,
        ..request(event, &[EventPaperKind::Signin])
    };
    assert_eq!(
        save(&desk, "a.pdf", &much).unwrap_err().code(),
        Code::BadValue
    );
    let odd = save(&desk, "a.docx", &request(event, &[EventPaperKind::Signin]));
    assert_eq!(odd.unwrap_err().code(), Code::BadValue);
    let mut stop = |_, _| ControlFlow::Break(());
    let badges = request(event, &[EventPaperKind::Badge]);
    let path = place(&desk, "a.pdf");
    let stopped = event_papers::save(&desk.register, &badges, &path, &mut stop);
    assert_eq!(stopped.unwrap_err().code(), Code::Stopped);
    let nowhere = desk.folder.path().join("no such folder/a.pdf");
    let mut go_on = |_, _| ControlFlow::Continue(());
    let refused = event_papers::save(&desk.register, &badges, &nowhere, &mut go_on);
    assert_eq!(refused.unwrap_err().code(), Code::FileFailed);
    assert_eq!(bytes_of(desk.folder.path()), before);
    events::trash(&desk.register, &[event]).unwrap();
    assert_eq!(
        save(&desk, "a.pdf", &badges).unwrap_err().code(),
        Code::InTrash
    );
}

#[test]
fn a_kit_is_one_file_a_zip_or_a_folder_and_names_what_is_empty() {
    let (desk, event, _) = story();
    let kit = request(event, &EventPaperKind::ALL);
    let made = save(&desk, "kit.pdf", &kit).unwrap();
    use EventPaperKind::{Doors, Release, Signs};
    assert_eq!(made.empty, [Signs, Doors, Release]);
    let again = EventPapersRequest { again: true, ..kit };
    save(&desk, "kit.zip", &again).unwrap();
    std::fs::create_dir_all(place(&desk, "kit")).unwrap();
    save(&desk, "kit", &again).unwrap();
    let names = bytes_of(&place(&desk, "kit"));
    let names: Vec<&str> = names
        .keys()
        .map(|it| it.file_name().unwrap().to_str().unwrap())
        .collect();
    assert_eq!(names[0], "1. Бейдждер.pdf");
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(
        std::fs::read(place(&desk, "kit.zip"))
            .unwrap()
            .starts_with(b"PK")
    );
}

#[test]
fn what_left_is_noted() {
    let (desk, event, [dana, ..]) = story();
    let papers = [
        EventPaperKind::Badge,
        EventPaperKind::Programme,
        EventPaperKind::Signin,
    ];
    save(&desk, "a.pdf", &request(event, &papers)).unwrap();
    draw_books(&desk.register, &[dana], PaperLangs::KkRu).unwrap();
    let query = DisclosureQuery {
        kind: DisclosureKind::Exports,
        ..DisclosureQuery::default()
    };
    let told = disclosures::list(&desk.register, &query).unwrap().rows;
    let told: Vec<(&str, u32)> = told.iter().map(|it| (it.what.as_str(), it.rows)).collect();
    let expected = [
        ("volunteer_book", 1),
        ("paper_signin", 2),
        ("paper_badge", 2),
    ];
    assert_eq!(told, expected, "a programme names nobody");
    let one = EventPapersRequest {
        people: vec![dana],
        ..request(event, &[EventPaperKind::Badge])
    };
    save(&desk, "b.pdf", &one).unwrap();
    let told = disclosures::list(&desk.register, &query).unwrap().rows;
    assert_eq!(
        (told[0].what.as_str(), told[0].rows),
        ("paper_badge", 1),
        "one badge names one"
    );
    let speaker = EnrolmentChanges {
        role: Some("speaker".to_owned()),
        ..EnrolmentChanges::default()
    };
    let id = enrolments::enrolment_id(event, dana);
    enrolments::correct(&desk.register, &[id], &speaker).unwrap();
    save(&desk, "c.pdf", &request(event, &[EventPaperKind::Signs])).unwrap();
    let told = disclosures::list(&desk.register, &query).unwrap().rows;
    assert_eq!((told[0].what.as_str(), told[0].rows), ("paper_signs", 1));
}

#[test]
fn a_child_of_one_of_two_groups_of_one_title_is_listed_once() {
    let (desk, event, [dana, asel, _]) = story();
    for (person, born) in [(dana, "2012-05-01"), (asel, "2012-06-01")] {
        let fields = Fields::new().text("birth_date", born);
        let register = &desk.register;
        let change = |change: &mut Change<'_>| change.correct(Table::Trainee, person, fields);
        register.transact(Act::TraineeCorrect, change).unwrap();
        register
            .transact(Act::GroupChange, |change| {
                let group = change.mint();
                let fields = Fields::new().id("event", Some(event)).text("title", "Топ");
                change.add(Table::EventGroup, group, fields)?;
                let fields = Fields::new().id("event_group", Some(group));
                let enrolment = enrolments::enrolment_id(event, person);
                change.correct(Table::Enrolment, enrolment, fields)
            })
            .unwrap();
    }
    save(&desk, "a.pdf", &request(event, &[EventPaperKind::Adults])).unwrap();
    let query = DisclosureQuery {
        kind: DisclosureKind::Exports,
        ..DisclosureQuery::default()
    };
    let told = disclosures::list(&desk.register, &query).unwrap().rows;
    assert_eq!((told[0].what.as_str(), told[0].rows), ("paper_adults", 2));
}
