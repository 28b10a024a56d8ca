//! What papers of an event say of sessions without a name, classes without a letter, places of study.

use std::ops::ControlFlow;

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::event_papers::{self, EventPaperKind, EventPapersRequest};
use tizim_core::events::{self, EventDraft, EventFields};
use tizim_core::ids::Id;
use tizim_core::papers::PaperLangs;
use tizim_core::reference;
use tizim_core::register::Fields;
use tizim_core::sessions::SessionDraft;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use super::papers::{plain, run};

/// A forum with two sessions that nobody named, far apart in the order as a weekly rule puts them.
fn story() -> (Desk, Id) {
    let desk = Desk::found(5).unwrap();
    let draft = EventDraft {
        fields: EventFields {
            title_kk: "Форум".to_owned(),
            title_ru: "Форум молодёжи".to_owned(),
            kind: "forum".to_owned(),
            period: "2026-11-27".to_owned(),
            ..EventFields::default()
        },
        sessions: vec![SessionDraft::default(); 2],
    };
    let event = events::add(&desk.register, draft).unwrap().value;
    desk.register
        .transact(Act::SessionChange, |change| {
            for (at, session) in (740_056..).step_by(7).zip(&event.sessions) {
                let fields = Fields::new().number("position", Some(at));
                change.correct(Table::Session, session.id, fields)?;
            }
            Ok(())
        })
        .unwrap();
    for (number, course) in ["1", "2", "3", "9-", "10-"].into_iter().enumerate() {
        let draft = TraineeDraft {
            surname: ["Ли", "Пак", "Ким", "Цой", "Тен"][number].to_owned(),
            given: "Дана".to_owned(),
            faculty: if number < 3 { "history" } else { "" }.to_owned(),
            course: course.to_owned(),
            study_group: if number < 3 { "ҚТӘ-1" } else { "" }.to_owned(),
            ..TraineeDraft::default()
        };
        let id = trainees::add(&desk.register, draft).unwrap().value.id;
        let status = EnrolmentState::Registered;
        enrolments::add(&desk.register, event.id, &[id], "participant", status).unwrap();
    }
    (desk, event.id)
}

/// Returns what a paper says, in words apart by one space; nothing where no program reads it.
fn told(desk: &Desk, event: Id, kind: EventPaperKind, langs: PaperLangs) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let request = EventPapersRequest {
        event,
        papers: vec![kind],
        langs,
        blank_rows: 130,
        ..EventPapersRequest::default()
    };
    let path = folder.path().join("a.pdf");
    let mut go_on = |_, _| ControlFlow::Continue(());
    event_papers::save(&desk.register, &request, &path, &mut go_on).unwrap();
    let text = run("pdftotext", &["-layout", "a.pdf", "-"], folder.path())?;
    Some(plain(&text))
}

#[test]
fn a_session_without_a_name_is_called_by_its_place_among_the_others() {
    let (desk, event) = story();
    use EventPaperKind::{Programme, Signin};
    let Some(text) = told(&desk, event, Programme, PaperLangs::KkRu) else {
        return;
    };
    for name in ["1-сабақ / Занятие 1", "2-сабақ / Занятие 2"] {
        assert!(text.contains(name), "{name}: {text}");
    }
    let text = told(&desk, event, Programme, PaperLangs::Ru).unwrap();
    assert!(text.contains("Занятие 2"), "{text}");
    let text = told(&desk, event, Signin, PaperLangs::Ru).unwrap();
    assert!(text.contains("Занятие 2"), "{text}");
    assert!(!text.contains("740"), "{text}");
}

#[test]
fn numbers_of_rows_stay_whole_and_no_class_hangs_on_a_dash() {
    let (desk, event) = story();
    let Some(text) = told(&desk, event, EventPaperKind::Signin, PaperLangs::Ru) else {
        return;
    };
    let words: Vec<&str> = text.split(' ').collect();
    for whole in ["100", "135"] {
        assert_eq!(
            words.iter().filter(|it| **it == whole).count(),
            2,
            "{whole}"
        );
    }
    assert!(
        text.contains("9 класс") && text.contains("10 класс"),
        "{text}"
    );
    assert!(!words.iter().any(|it| it.ends_with('-')), "{text}");
}

#[test]
fn a_place_of_study_has_one_heading_on_the_list_for_release() {
    let (desk, event) = story();
    let faculty = desk
        .register
        .read(|it| reference::name_of(it, "faculty", "history", Lang::Ru))
        .unwrap();
    let Some(text) = told(&desk, event, EventPaperKind::Release, PaperLangs::KkRu) else {
        return;
    };
    assert_eq!(text.matches(&faculty).count(), 1, "{text}");
    for row in ["1-курс, ҚТӘ-1", "3-курс, ҚТӘ-1", "9-сынып"] {
        assert!(text.contains(row), "{row}: {text}");
    }
    assert!(text.contains("20____ ж. / г."), "{text}");
    let places = [text.find(" 9-сынып"), text.find(" 10-сынып")];
    assert!(places[0] < places[1], "the ninth stands before the tenth");
}
