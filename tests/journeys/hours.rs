//! A paper tells the hours its person was there for; the one in its place says the same.

use rusqlite::Connection;
use tizim_core::certificates::{
    self, CertificateKind, CertificateProof, CertificateQuery, CertificateRequest, Part,
};
use tizim_core::common::{Lang, Sort};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventRecord};
use tizim_core::ids::Id;
use tizim_core::organisations::{self, OrganisationDraft};
use tizim_core::search::{self, FoundKind};
use tizim_core::sessions::{self, SessionChanges};
use tizim_core::signatories::{self, SignatoryDraft};
use tizim_core::trainees::{self, TraineeChanges};
use tizim_tests::Desk;

use crate::certificates::{forum, mark, person, request};

/// A forum of two days, its sessions of so many hours.
fn forum_of(desk: &Desk, hours: [u32; 2]) -> EventRecord {
    let event = forum(desk);
    for (session, hours) in event.sessions.iter().zip(hours) {
        let changes = SessionChanges {
            hours: Some(hours),
            ..SessionChanges::default()
        };
        sessions::correct(&desk.register, session.id, changes).unwrap();
    }
    event
}

fn proof(desk: &Desk, wanted: &CertificateRequest) -> CertificateProof {
    let (register, today) = (&desk.register, desk.today());
    register
        .read(|it| certificates::proof(it, wanted, &register.identity(), today))
        .unwrap()
}

/// What a paper says, as it was frozen.
fn words(desk: &Desk, paper: Id) -> String {
    let content = "SELECT content FROM certificate WHERE id = ?1";
    let said = |it: &Connection| Ok(it.query_row(content, [paper], |row| row.get(0)).unwrap());
    desk.register.read(said).unwrap()
}

#[test]
fn each_paper_tells_the_hours_its_person_came_to() {
    let desk = Desk::found(1).unwrap();
    let event = forum_of(&desk, [6, 4]);
    let both = person(&desk, "Нұрмұхамбетова", "Айгерім");
    let one = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[both]);
    mark(&desk, &event, 1, &[both, one]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    assert!(wanted.own_hours);
    let looked = proof(&desk, &wanted);
    let hours: Vec<_> = looked.people.iter().map(|it| it.hours).collect();
    assert_eq!(hours, [Some(4), Some(10)], "in the order of names");
    assert_eq!(looked.whole_hours, 0);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    assert!(words(&desk, issued.certificates[0]).contains("4 академиялық сағат"));
    assert!(words(&desk, issued.certificates[1]).contains("10 академиялық сағат"));
}

#[test]
fn hours_of_the_whole_event_are_told_to_all_with_a_word_on_who_missed_some() {
    let desk = Desk::found(1).unwrap();
    let event = forum_of(&desk, [6, 4]);
    let course = EventChanges {
        hours: Some(72),
        ..EventChanges::default()
    };
    events::correct(&desk.register, event.id, course).unwrap();
    let both = person(&desk, "Нұрмұхамбетова", "Айгерім");
    let one = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[both]);
    mark(&desk, &event, 1, &[both, one]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    assert!(!wanted.own_hours, "more was learned than in the sessions");
    let looked = proof(&desk, &wanted);
    assert_eq!(looked.people[0].hours, Some(72));
    assert_eq!(looked.whole_hours, 1);
    let own = CertificateRequest {
        own_hours: true,
        ..wanted
    };
    assert_eq!(proof(&desk, &own).people[0].hours, Some(4));
    let sessions_without = forum_of(&desk, [6, 0]);
    mark(&desk, &sessions_without, 1, &[one]);
    assert!(!request(&desk, sessions_without.id, Lang::Kk, 1).own_hours);
}

fn issuing_body(desk: &Desk, kk: &str) -> Id {
    let mut draft = OrganisationDraft::default();
    draft.kk.full = kk.to_owned();
    organisations::add(&desk.register, &draft).unwrap().value.id
}

fn signer(desk: &Desk, kk: &str) -> Id {
    let mut draft = SignatoryDraft::default();
    draft.name.kk = kk.to_owned();
    signatories::add(&desk.register, &draft).unwrap().value.id
}

#[test]
fn words_of_another_language_do_not_pass_the_proof_in_silence() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    issuing_body(&desk, "Жастар басқармасы");
    signer(&desk, "А. Сейітова");
    let kazakh = proof(&desk, &request(&desk, event.id, Lang::Kk, 1));
    assert_eq!(kazakh.borrowed, []);
    let russian = proof(&desk, &request(&desk, event.id, Lang::Ru, 1));
    assert_eq!(russian.borrowed, [Part::Issuer, Part::Signatory]);
    let typed = CertificateRequest {
        wording: "жобаны үздік қорғағаны үшін".to_owned(),
        ..request(&desk, event.id, Lang::Ru, 1)
    };
    assert!(proof(&desk, &typed).borrowed.contains(&Part::Wording));
    let english = proof(&desk, &request(&desk, event.id, Lang::En, 1));
    assert!(english.borrowed.contains(&Part::Event));
}

#[test]
fn a_paper_in_the_place_of_another_says_the_same_with_the_present_name() {
    let desk = Desk::found(1).unwrap();
    let event = forum_of(&desk, [6, 4]);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let (office, head) = (
        issuing_body(&desk, "Жастар басқармасы"),
        signer(&desk, "А. Сейітова"),
    );
    let wanted = CertificateRequest {
        wording: "жобаны үздік қорғағаны үшін".to_owned(),
        stamp_place: true,
        office_number: "05-12/098".to_owned(),
        ..request(&desk, event.id, Lang::Kk, 1)
    };
    let paper = certificates::issue(&desk.register, &wanted)
        .unwrap()
        .value
        .certificates[0];
    let renamed = TraineeChanges {
        surname: Some("Жүсіпқызы".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, who, renamed).unwrap();
    organisations::trash(&desk.register, &[office]).unwrap();
    signatories::trash(&desk.register, &[head]).unwrap();
    let before = words(&desk, paper);
    let new = certificates::replace(&desk.register, paper, "тегі өзгерді")
        .unwrap()
        .value;
    let after = words(&desk, new);
    for said in [
        "ЖАСТАР БАСҚАРМАСЫ",
        "А. Сейітова",
        "жобаны үздік қорғағаны үшін",
    ] {
        let is_said = |text: &str| text.to_uppercase().contains(&said.to_uppercase());
        assert!(is_said(&before), "{said}: {before}");
        assert!(is_said(&after), "{said}: {after}");
    }
    assert!(after.contains("Жүсіпқызы"), "{after}");
    let row = |id| {
        desk.register
            .read(|it| certificates::show(it, id, Lang::Kk))
    };
    assert_eq!(row(new).unwrap().office_number, "05-12/098");
    for typed in ["05-12/098", "№ 05-12", "05-12/09"] {
        let found = desk.register.read(|it| search::find(it, typed, 5)).unwrap();
        let papers = found.iter().filter(|it| it.kind == FoundKind::Certificate);
        assert_eq!(
            papers.count(),
            2,
            "{typed}: the paper and the one in its place"
        );
        assert!(found[0].code.ends_with("· № 05-12/098"), "{typed}");
    }
    let odd = TraineeChanges {
        surname: Some("Ж\u{4e00}".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, who, odd).unwrap();
    let refused = certificates::replace(&desk.register, new, "тегі").unwrap_err();
    assert_eq!(refused.code(), Code::LettersMissing);
}

#[test]
fn bodies_and_signatures_are_chosen_once() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let (first, second) = (
        issuing_body(&desk, "Бірінші"),
        issuing_body(&desk, "Екінші"),
    );
    let proposed = request(&desk, event.id, Lang::Kk, 1);
    assert_eq!(proposed.organisations, [first, second]);
    let chosen = CertificateRequest {
        organisations: vec![second],
        ..proposed
    };
    certificates::issue(&desk.register, &chosen).unwrap();
    let next = request(&desk, event.id, Lang::Ru, 1);
    assert_eq!(next.organisations, [second]);
    assert_eq!(next.signatories, []);
    desk.clock.pass_minutes(1);
    let since = signer(&desk, "А. Сейітова");
    assert_eq!(request(&desk, event.id, Lang::Ru, 1).signatories, [since]);
    desk.clock.pass_minutes(1);
    let academy = CertificateRequest {
        organisations: Vec::new(),
        ..request(&desk, event.id, Lang::Ru, 1)
    };
    certificates::issue(&desk.register, &academy).unwrap();
    let last = request(&desk, event.id, Lang::En, 1);
    assert_eq!(last.organisations, [], "the academy itself");
    assert_eq!(last.signatories, [since]);
}

#[test]
fn a_kind_without_its_own_words_is_called_an_event_and_the_proof_says_so() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let own = EventChanges {
        kind: Some(String::new()),
        ..EventChanges::default()
    };
    events::correct(&desk.register, event.id, own).unwrap();
    for (lang, said) in [
        (Lang::Kk, "«Волонтерлікке жол» атты іс-шараға қатысты"),
        (Lang::Ru, "участие в мероприятии «Путь волонтёра»"),
    ] {
        let looked = proof(&desk, &request(&desk, event.id, lang, 1));
        assert!(looked.wording.contains(said), "{}", looked.wording);
        assert!(looked.borrowed.contains(&Part::Kind), "{lang:?}");
    }
}

#[test]
fn a_month_stands_in_its_sentence() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let month = EventChanges {
        period: Some("2026-11".to_owned()),
        ..EventChanges::default()
    };
    events::correct(&desk.register, event.id, month).unwrap();
    for (lang, said) in [
        (Lang::Kk, "2026 жылғы қарашада"),
        (Lang::Ru, "в ноябре 2026 года"),
        (Lang::En, "in November 2026"),
    ] {
        let looked = proof(&desk, &request(&desk, event.id, lang, 1));
        assert!(looked.wording.contains(said), "{}", looked.wording);
    }
}

#[test]
fn a_diploma_tells_the_place_won() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let second = CertificateRequest {
        kind: CertificateKind::Diploma,
        place: Some(2),
        ..request(&desk, event.id, Lang::Ru, 1)
    };
    let looked = proof(&desk, &second);
    assert!(
        looked.wording.contains("занявшая II место"),
        "{}",
        looked.wording
    );
}

#[test]
fn latin_names_and_papers_nobody_signs_do_not_pass_in_silence() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let people = [
        person(&desk, "Жүсіпова", "Інжу"),
        person(&desk, "Kuzembaev", "Alpamys"),
    ];
    mark(&desk, &event, 0, &people);
    let kazakh = proof(&desk, &request(&desk, event.id, Lang::Kk, 1));
    assert_eq!(
        kazakh.latin_names,
        ["Kuzembaev Alpamys"],
        "the name is told, not only counted"
    );
    assert!(kazakh.unsigned);
    signer(&desk, "А. Сейітова");
    let english = proof(&desk, &request(&desk, event.id, Lang::En, 1));
    assert_eq!(english.latin_names, Vec::<String>::new());
    assert!(!english.unsigned);
}

#[test]
fn the_book_finds_a_paper_by_the_name_on_it_and_sorts_as_kazakh_does() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let people = [
        person(&desk, "Әбілова", "Інжу"),
        person(&desk, "Яковлева", "Анна"),
    ];
    mark(&desk, &event, 0, &people);
    certificates::issue(&desk.register, &request(&desk, event.id, Lang::Kk, 1)).unwrap();
    let list = |query: CertificateQuery| {
        let rows = desk
            .register
            .read(|it| certificates::list(it, &query, Lang::Kk));
        let names = rows.unwrap().rows.into_iter().map(|it| it.name);
        names.collect::<Vec<_>>()
    };
    let by_name = CertificateQuery {
        sort: Sort {
            by: "name".to_owned(),
            descending: false,
        },
        ..CertificateQuery::default()
    };
    assert_eq!(list(by_name), ["Әбілова Інжу", "Яковлева Анна"]);
    let renamed = TraineeChanges {
        surname: Some("Смирнова".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, people[1], renamed).unwrap();
    let before = CertificateQuery {
        text: "Яковлева".to_owned(),
        ..CertificateQuery::default()
    };
    assert_eq!(list(before), ["Яковлева Анна"], "as it was issued");
}
