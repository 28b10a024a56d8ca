//! Certificates are proofed, issued, numbered, voided, replaced and printed again.

use std::ops::ControlFlow;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates::{self, CertificateQuery, CertificateRequest, LeftOutReason, Serial};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::events::{self, EventFields, EventRecord};
use tizim_core::ids::Id;
use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Register};
use tizim_core::trainees::{self, Sex, TraineeChanges, TraineeDraft};
use tizim_tests::Desk;

pub(crate) fn forum(desk: &Desk) -> EventRecord {
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".to_owned(),
        title_ru: "Путь волонтёра".to_owned(),
        kind: "forum".to_owned(),
        period: "2026-10-15/2026-10-16".to_owned(),
        district: "aktobe_city".to_owned(),
        ..EventFields::default()
    };
    events::add_dated(&desk.register, fields, 2).unwrap().value
}

pub(crate) fn person(desk: &Desk, surname: &str, given: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        given: given.to_owned(),
        sex: Some(Sex::F),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

pub(crate) fn mark(desk: &Desk, event: &EventRecord, session: usize, who: &[Id]) {
    let marks: Vec<MarkChange> = who
        .iter()
        .map(|trainee| MarkChange {
            session: event.sessions[session].id,
            trainee: *trainee,
            state: Some(MarkState::Present),
            minutes: 0,
        })
        .collect();
    attendance::mark(&desk.register, event.id, &marks).unwrap();
}

pub(crate) fn request(desk: &Desk, event: Id, lang: Lang, min_sessions: u32) -> CertificateRequest {
    let today = tizim_core::clock::Clock::today(desk.clock.as_ref());
    let defaults = desk
        .register
        .read(|it| certificates::defaults(it, event, today))
        .unwrap();
    CertificateRequest {
        lang,
        min_sessions,
        ..defaults
    }
}

pub(crate) fn book(register: &Register) -> Vec<(String, String, String)> {
    let query = CertificateQuery::default();
    let rows = register
        .read(|it| certificates::list(it, &query, Lang::Kk))
        .unwrap()
        .rows;
    rows.into_iter()
        .map(|it| (it.serial, it.name, it.state))
        .collect()
}

pub(crate) fn draw(register: &Register, ids: &[Id]) -> Vec<u8> {
    let go = &mut |_| ControlFlow::Continue(());
    certificates::draw_issued(register, ids, go).unwrap()
}

#[test]
fn who_came_often_enough_receives_a_numbered_paper() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let aigerim = person(&desk, "Нұрмұхамбетова", "Айгерім");
    let inzhu = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[aigerim, inzhu]);
    mark(&desk, &event, 1, &[aigerim]);
    let wanted = request(&desk, event.id, Lang::Kk, 2);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    assert_eq!(issued.serials.len(), 1);
    assert_eq!(issued.left_out[0].reason, LeftOutReason::TooFewSessions);
    assert!(
        Serial::read(&issued.serials[0]).is_some(),
        "{}",
        issued.serials[0]
    );
    let pdf = draw(&desk.register, &issued.certificates);
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(
        pdf,
        draw(&desk.register, &issued.certificates),
        "the same bytes again"
    );
    let again = certificates::issue(&desk.register, &wanted).unwrap_err();
    assert_eq!(
        again.code(),
        Code::NobodyMeetsRule,
        "nobody receives the same paper twice"
    );
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_proof_says_what_will_be_printed_and_writes_nothing() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let aigerim = person(&desk, "Нұрмұхамбетова", "Айгерім");
    mark(&desk, &event, 0, &[aigerim]);
    let before = desk.register.check().unwrap().operations;
    let today = tizim_core::clock::Clock::today(desk.clock.as_ref());
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let proof = desk
        .register
        .read(|it| certificates::proof(it, &wanted, &desk.register.identity(), today))
        .unwrap();
    assert_eq!(proof.people.len(), 1);
    assert!(
        proof
            .wording
            .contains("«Волонтерлікке жол» атты форумға қатысты"),
        "{}",
        proof.wording
    );
    assert!(
        proof.wording.contains("2026 жылғы 15–16 қазан аралығында"),
        "{}",
        proof.wording
    );
    let russian = request(&desk, event.id, Lang::Ru, 1);
    let proof = desk
        .register
        .read(|it| certificates::proof(it, &russian, &desk.register.identity(), today))
        .unwrap();
    assert!(
        proof
            .wording
            .contains("приняла участие в форуме «Путь волонтёра»"),
        "{}",
        proof.wording
    );
    assert_eq!(desk.register.check().unwrap().operations, before);
    assert!(book(&desk.register).is_empty());
}

#[test]
fn a_paper_stays_as_it_was_issued() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    let before = draw(&desk.register, &issued.certificates);
    let changes = TraineeChanges {
        surname: Some("Оспанова".into()),
        ..Default::default()
    };
    trainees::correct(&desk.register, who, changes).unwrap();
    assert_eq!(draw(&desk.register, &issued.certificates), before);
    let new =
        certificates::replace(&desk.register, issued.certificates[0], "тегі өзгерді").unwrap();
    let book = book(&desk.register);
    assert_eq!(book[0].2, "void");
    assert_eq!(book[1].1, "Оспанова Інжу");
    assert_ne!(new.value, issued.certificates[0]);
    let empty = certificates::void(&desk.register, &[new.value], " ").unwrap_err();
    assert_eq!(empty.code(), Code::Missing);
}

#[test]
fn an_issue_cannot_be_undone_only_voided() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    certificates::issue(&desk.register, &wanted).unwrap();
    let refused = desk.register.undo().unwrap_err();
    assert_eq!(
        refused.code(),
        Code::NothingToUndo,
        "the mark stays as well"
    );
    assert_eq!(book(&desk.register).len(), 1);
    let changes = TraineeChanges {
        note: Some("Кейін".to_owned()),
        ..Default::default()
    };
    trainees::correct(&desk.register, who, changes).unwrap();
    desk.register.undo().unwrap();
    assert!(
        desk.register.undo().is_err(),
        "what came after goes, no more"
    );
}

#[test]
fn numbers_never_come_twice_even_after_an_old_copy_was_put_back() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let first = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[first]);
    let path = desk.path();
    drop(desk.register);
    let old = std::fs::read(&path).unwrap();
    let open = || Register::open(&path, Opening::Kept(&NoStore), desk.clock.clone()).unwrap();
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let register = open();
        let today = tizim_core::clock::Clock::today(desk.clock.as_ref());
        let wanted = register
            .read(|it| certificates::defaults(it, event.id, today))
            .unwrap();
        numbers.extend(
            certificates::issue(&register, &wanted)
                .unwrap()
                .value
                .serials,
        );
        drop(register);
        std::fs::write(&path, &old).unwrap();
    }
    numbers.dedup();
    assert_eq!(numbers.len(), 3, "{numbers:?}");
}

/// The sentences of a paper issued in a language for an event in a district.
fn sentence(district: &str, lang: Lang) -> String {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let aigerim = person(&desk, "Нұрмұхамбетова", "Айгерім");
    mark(&desk, &event, 0, &[aigerim]);
    let moved = events::EventChanges {
        district: Some(district.to_owned()),
        ..events::EventChanges::default()
    };
    events::correct(&desk.register, event.id, moved).unwrap();
    certificates::issue(&desk.register, &request(&desk, event.id, lang, 1)).unwrap();
    let content: String = desk
        .register
        .read(|it| {
            let only = "SELECT content FROM certificate";
            Ok(it.query_row(only, [], |row| row.get(0)).unwrap())
        })
        .unwrap();
    let frozen: serde_json::Value = serde_json::from_str(&content).unwrap();
    let lines = frozen["body"].as_array().unwrap();
    let lines: Vec<&str> = lines.iter().filter_map(|it| it.as_str()).collect();
    lines.join(" | ")
}

#[test]
fn a_paper_says_where_the_event_was() {
    for (district, lang, expected) in [
        ("aktobe_city", Lang::Kk, "аралығында Ақтөбе қаласында өткен"),
        ("aktobe_city", Lang::Ru, "2026 года в городе Актобе |"),
        ("aktobe_city", Lang::En, "held in Aktobe,"),
        ("martuk", Lang::Kk, "Мәртөк ауданында өткен"),
        ("martuk", Lang::Ru, "2026 года в Мартукском районе |"),
        ("martuk", Lang::En, "held in Martuk District,"),
        ("Шымкент", Lang::Kk, "аралығында Шымкентте өткен"),
        ("Астана", Lang::Ru, "2026 года (Астана) |"),
        ("Astana", Lang::En, "held in Astana,"),
    ] {
        let said = sentence(district, lang);
        assert!(said.contains(expected), "«{expected}» in «{said}»");
    }
}

#[test]
fn papers_stopped_after_their_numbers_say_which_were_given() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let people = [
        person(&desk, "Нұрмұхамбетова", "Айгерім"),
        person(&desk, "Жүсіпова", "Інжу"),
    ];
    mark(&desk, &event, 0, &people);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    let stop = &mut |_| ControlFlow::Break(());
    let stopped =
        certificates::draw_issued(&desk.register, &issued.certificates, stop).unwrap_err();
    assert_eq!(stopped.code(), Code::Stopped);
    let named = issued.name_given(stopped);
    assert_eq!(named.code(), Code::PapersStopped);
    let values = named.values();
    assert_eq!(values["count"], "2");
    let [first, last] = [&issued.serials[0], &issued.serials[1]];
    assert_eq!(values["numbers"], format!("{first} … {last}"));
    let again = draw(&desk.register, &issued.certificates);
    assert!(again.starts_with(b"%PDF"), "made again from the book");
    let full = tizim_core::error::Error::refused(Code::FileFailed);
    let named = issued.name_given(full);
    assert_eq!(named.values()["count"], "2", "a full disk hides no number");
}

#[test]
fn a_number_is_found_as_the_paper_prints_it() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    mark(&desk, &event, 0, &[person(&desk, "Омарова", "Дана")]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    let number = issued.serials[0].clone();
    let (start, check) = number.rsplit_once('-').unwrap();
    for typed in [
        number.clone(),
        format!("№ {start} {check}"),
        start.to_owned(),
    ] {
        let query = CertificateQuery {
            text: typed.clone(),
            ..CertificateQuery::default()
        };
        let found = desk
            .register
            .read(|it| certificates::list(it, &query, Lang::Kk))
            .unwrap();
        assert_eq!(found.rows.len(), 1, "{typed}");
        assert_eq!(found.rows[0].serial, number);
    }
}
