//! A number stands on one paper, whatever fails in between.

use tizim_core::certificates::{self, BookForm, CertificateQuery, PaperForm, PaperOutput};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::events::{self, EventRecord};
use tizim_core::ids::Id;
use tizim_core::register::Published;
use tizim_tests::Desk;

use crate::certificates::{book, draw, forum, mark, person, request};

/// An academy with an event and one paper issued for it.
fn issued() -> (Desk, EventRecord, Id) {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    (desk, event, issued.certificates[0])
}

fn remembered(desk: &Desk) -> Option<u64> {
    Published::find(&desk.path()).map(|it| it.counter)
}

#[test]
fn where_a_number_cannot_be_remembered_no_paper_is_issued() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let obstacle = desk.path().with_extension("published-new");
    std::fs::create_dir(&obstacle).unwrap();
    let failed = certificates::issue(&desk.register, &wanted).unwrap_err();
    assert_eq!(failed.code(), Code::FileFailed);
    assert!(book(&desk.register).is_empty(), "nothing was issued");
    std::fs::remove_dir(&obstacle).unwrap();
    let first = certificates::issue(&desk.register, &wanted).unwrap().value;
    assert_eq!(remembered(&desk), Some(1));
    std::fs::create_dir(&obstacle).unwrap();
    let failed = certificates::replace(&desk.register, first.certificates[0], "тегі").unwrap_err();
    assert_eq!(failed.code(), Code::FileFailed);
    assert_eq!(book(&desk.register).len(), 1);
    assert_eq!(book(&desk.register)[0].2, "valid");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn whatever_hands_a_paper_out_remembers_its_number_first() {
    let (desk, _, paper) = issued();
    let file = desk.path().with_extension("published");
    let today = desk.today();
    let all = CertificateQuery::default();
    let ways: [&dyn Fn(); 4] = [
        &|| drop(draw(&desk.register, &[paper])),
        &|| {
            let folder = tempfile::tempdir().unwrap();
            let to = PaperOutput::at(folder.path(), PaperForm::Pdf, "").unwrap();
            let go = &mut |_, _| {
                assert_eq!(
                    remembered(&desk),
                    Some(1),
                    "before it is told that one is written"
                );
                std::ops::ControlFlow::Continue(())
            };
            certificates::write_papers(&desk.register, &[paper], &to, go).unwrap();
        },
        &|| {
            let form = BookForm::Pdf;
            drop(certificates::draw_book(&desk.register, &all, Lang::Kk, today, form).unwrap());
        },
        &|| {
            let form = BookForm::Xlsx;
            drop(certificates::draw_book(&desk.register, &all, Lang::Kk, today, form).unwrap());
        },
    ];
    for (number, way) in ways.iter().enumerate() {
        std::fs::remove_file(&file).unwrap();
        way();
        assert_eq!(remembered(&desk), Some(1), "way {number}");
    }
    let obstacle = desk.path().with_extension("published-new");
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&obstacle).unwrap();
    let go = &mut |_| std::ops::ControlFlow::Continue(());
    let failed = certificates::draw_issued(&desk.register, &[paper], go).unwrap_err();
    assert_eq!(failed.code(), Code::FileFailed, "no paper without it");
}

#[test]
fn a_paper_is_void_once_and_replaced_once() {
    let (desk, _, first) = issued();
    let second = certificates::replace(&desk.register, first, "тегі өзгерді")
        .unwrap()
        .value;
    let before = (
        book(&desk.register),
        desk.register.check().unwrap().operations,
    );
    for again in [
        certificates::replace(&desk.register, first, "тағы").map(drop),
        certificates::void(&desk.register, &[first], "басқа себеп").map(drop),
        certificates::void(&desk.register, &[second, first], "екеуі де").map(drop),
    ] {
        let refused = again.unwrap_err();
        assert_eq!(refused.code(), Code::AlreadyVoid);
        assert_eq!(refused.values()["number"], before.0[0].0);
        let now = (
            book(&desk.register),
            desk.register.check().unwrap().operations,
        );
        assert_eq!(now, before);
    }
    let row = desk
        .register
        .read(|it| certificates::show(it, first, Lang::Kk))
        .unwrap();
    assert_eq!(row.void_reason, "тегі өзгерді");
    certificates::void(&desk.register, &[second], "қате").unwrap();
    let refused = certificates::replace(&desk.register, second, "тағы").unwrap_err();
    assert_eq!(refused.code(), Code::AlreadyVoid);
    let refused = certificates::void(&desk.register, &[first, second], "екеуі").unwrap_err();
    let named = refused.values()["number"].split(", ").count();
    assert_eq!(named, 2, "every void paper is named");
}

#[test]
fn a_paper_is_one_line_of_the_book_whatever_speaks_of_it() {
    let (desk, event, first) = issued();
    for surname in ["Оспанова", "Серікова"] {
        let who = person(&desk, surname, "Інжу");
        mark(&desk, &event, 0, &[who]);
    }
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    certificates::issue(&desk.register, &wanted).unwrap();
    // What two laptops may write before they hear of each other.
    desk.register
        .write_local(|it| {
            it.execute(
                "UPDATE certificate SET replaces = ?1 WHERE id <> ?1",
                [first],
            )
            .unwrap();
            it.execute_batch(
                "INSERT INTO certificate_void(id, certificate, reason)
                 SELECT randomblob(16), (SELECT id FROM certificate ORDER BY counter LIMIT 1), 'қате'
                 FROM certificate",
            )
            .unwrap();
            Ok(())
        })
        .unwrap();
    for (state, expected) in [(None, 3), (Some("void"), 1), (Some("valid"), 2)] {
        let query = CertificateQuery {
            state: state.map(str::to_owned),
            ..CertificateQuery::default()
        };
        let rows = desk
            .register
            .read(|it| certificates::list(it, &query, Lang::Kk))
            .unwrap();
        assert_eq!((rows.rows.len(), rows.total), (expected, expected as u32));
    }
}

#[test]
fn an_event_in_the_trash_gives_no_numbers() {
    let (desk, event, paper) = issued();
    let who = person(&desk, "Оспанова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    events::trash(&desk.register, &[event.id]).unwrap();
    let before = book(&desk.register);
    let refused = certificates::issue(&desk.register, &wanted).unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
    let refused = certificates::replace(&desk.register, paper, "тегі").unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
    assert_eq!(book(&desk.register), before);
    assert_eq!(remembered(&desk), Some(1));
}
