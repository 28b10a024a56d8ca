//! Consents: given, ticked off a signed sheet, taken back, ended; minors and their parents.

use tizim_core::common::Lang;
use tizim_core::consents::{
    self, ConsentChanges, ConsentDraft, ConsentForm, ConsentState, MissingQuery, MissingRow, Scope,
    Signer, Why,
};
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::home::{self, AskKind};
use tizim_core::ids::Id;
use tizim_core::retention;
use tizim_core::trainees::{self, Match, TraineeChanges};
use tizim_tests::Desk;

use crate::certificates::{forum, person};

pub(crate) fn born(desk: &Desk, surname: &str, birth_date: &str) -> Id {
    let id = person(desk, surname, "Дана");
    let changes = TraineeChanges {
        birth_date: Some(birth_date.to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, id, changes).unwrap();
    id
}

pub(crate) fn sheet(scope: Scope) -> ConsentDraft {
    ConsentDraft {
        form: Some(ConsentForm::Paper),
        ..ConsentDraft::of(scope)
    }
}

pub(crate) fn missing(desk: &Desk, query: &MissingQuery) -> Vec<MissingRow> {
    let today = desk.today();
    let rows = desk.register.read(|it| consents::missing(it, query, today));
    let rows = rows.unwrap();
    assert_eq!(rows.rows.len(), rows.total as usize);
    rows.rows
}

pub(crate) fn lacking(desk: &Desk, scope: Scope) -> Vec<String> {
    let query = MissingQuery {
        scope: Some(scope),
        ..MissingQuery::default()
    };
    let rows = missing(desk, &query);
    rows.into_iter().map(|it| it.name).collect()
}

pub(crate) fn why(desk: &Desk, who: Id, scope: Scope) -> Option<Why> {
    let ledger = consents::of_trainee(&desk.register, who).unwrap();
    let lack = ledger.lacks.iter().find(|it| it.scope == scope);
    lack.map(|it| it.why)
}

#[test]
fn a_person_who_withdraws_their_consent_lacks_it_from_that_day() {
    let desk = Desk::found(1).unwrap();
    let dana = born(&desk, "Қасымова", "2004-03-01");
    assert_eq!(why(&desk, dana, Scope::Data), Some(Why::Never));
    consents::add(&desk.register, &[dana], &sheet(Scope::Data)).unwrap();
    let given = consents::of_trainee(&desk.register, dana).unwrap();
    assert_eq!(given.consents[0].state, ConsentState::Stands);
    assert_eq!(given.consents[0].signer, Some(Signer::Themselves));
    assert_eq!(given.consents[0].on_date, "2026-10-15");
    assert_eq!(lacking(&desk, Scope::Data), Vec::<String>::new());

    desk.clock.pass_minutes(3 * 24 * 60);
    consents::withdraw(&desk.register, dana, Scope::Data, "").unwrap();
    let taken = consents::of_trainee(&desk.register, dana).unwrap();
    assert_eq!(taken.consents[0].state, ConsentState::Withdrawn);
    assert_eq!(taken.consents[0].withdrawn_on, "2026-10-18");
    assert_eq!(why(&desk, dana, Scope::Data), Some(Why::Withdrawn));
    assert_eq!(lacking(&desk, Scope::Data), ["Қасымова Дана"]);
    // Nothing is a reason to keep her data any longer.
    assert!(taken.is_past);
    let again = consents::withdraw(&desk.register, dana, Scope::Data, "").unwrap_err();
    assert_eq!(again.code(), Code::Missing);

    // Undo takes the withdrawal back, and with it the end of keeping.
    desk.register.undo().unwrap();
    let back = consents::of_trainee(&desk.register, dana).unwrap();
    assert_eq!(back.consents[0].state, ConsentState::Stands);
    assert!(!back.is_past);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_signed_sheet_is_one_deed_and_a_term_ends_it() {
    let desk = Desk::found(1).unwrap();
    let forum = forum(&desk);
    let people: Vec<Id> = ["Абаева", "Омарова", "Қасымова"]
        .iter()
        .map(|it| born(&desk, it, "2004-03-01"))
        .collect();
    enrolments::add(
        &desk.register,
        forum.id,
        &people,
        "",
        EnrolmentState::Registered,
    )
    .unwrap();
    let draft = ConsentDraft {
        event: Some(forum.id),
        until: "16.10.2026".to_owned(),
        ..sheet(Scope::Photo)
    };
    consents::add(&desk.register, &people[..2], &draft).unwrap();
    let query = MissingQuery {
        scope: Some(Scope::Photo),
        event: Some(forum.id),
        ..MissingQuery::default()
    };
    assert_eq!(missing(&desk, &query).len(), 1);
    // Ticked once more, the sheet of the same event adds nothing.
    consents::add(&desk.register, &people[..1], &draft).unwrap();
    let ledger = consents::of_trainee(&desk.register, people[0]).unwrap();
    assert_eq!(ledger.consents.len(), 1);

    desk.clock.pass_minutes(24 * 60);
    assert_eq!(missing(&desk, &query).len(), 3, "it ended on its day");
    assert_eq!(why(&desk, people[0], Scope::Photo), Some(Why::Ended));
    let longer = ConsentChanges {
        until: Some(String::new()),
        ..ConsentChanges::default()
    };
    consents::correct(&desk.register, ledger.consents[0].id, &longer).unwrap();
    assert_eq!(why(&desk, people[0], Scope::Photo), None);
    desk.register.undo().unwrap();
    desk.register.undo().unwrap();
    assert_eq!(missing(&desk, &query).len(), 3);
}

#[test]
fn a_minor_needs_a_parent_and_a_refusal_after_a_consent_counts() {
    let desk = Desk::found(1).unwrap();
    let child = born(&desk, "Абаева", "2013-03-01");
    let girl = born(&desk, "Омарова", "2009-03-01");
    let adult = born(&desk, "Қасымова", "2004-03-01");
    assert_eq!(
        lacking(&desk, Scope::Parent),
        ["Абаева Дана", "Омарова Дана"]
    );
    let rows = missing(&desk, &MissingQuery::default());
    let under: Vec<Option<u32>> = rows.iter().map(|it| it.under).collect();
    assert_eq!(under, [Some(14), None, Some(18)]);
    let children = MissingQuery {
        under: Some(14),
        ..MissingQuery::default()
    };
    assert_eq!(missing(&desk, &children).len(), 1);

    // Her own signature under the data is not her parent's; a guardian's under the data is.
    consents::add(&desk.register, &[girl], &sheet(Scope::Data)).unwrap();
    assert_eq!(lacking(&desk, Scope::Parent).len(), 2);
    let by_guardian = ConsentDraft {
        signer: Some(Signer::Guardian),
        signed_by: "Омаров Серік".to_owned(),
        ..sheet(Scope::Data)
    };
    consents::add(&desk.register, &[girl], &by_guardian).unwrap();
    assert_eq!(lacking(&desk, Scope::Parent), ["Абаева Дана"]);
    let by_self = ConsentDraft {
        signer: Some(Signer::Themselves),
        ..sheet(Scope::Parent)
    };
    let refused = consents::add(&desk.register, &[child], &by_self).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    consents::add(&desk.register, &[child], &sheet(Scope::Parent)).unwrap();
    assert!(lacking(&desk, Scope::Parent).is_empty());
    assert_eq!(why(&desk, adult, Scope::Parent), None);
}

#[test]
fn a_child_on_a_list_without_a_parents_consent_is_warned_of() {
    let desk = Desk::found(1).unwrap();
    let forum = forum(&desk);
    let child = born(&desk, "Абаева", "2013-03-01");
    let girl = born(&desk, "Омарова", "2009-03-01");
    let enrol = |who: &[Id]| {
        enrolments::add(
            &desk.register,
            forum.id,
            who,
            "",
            EnrolmentState::Registered,
        )
        .unwrap()
        .value
    };
    let added = enrol(&[child, girl]);
    assert_eq!(added.added, 2);
    let warned: Vec<Id> = added.without_parent.iter().map(|it| it.trainee).collect();
    assert_eq!(warned, [child]);
    let asks = home::today(&desk.register, Lang::Kk).unwrap().asks;
    let ask = asks.iter().find(|it| it.kind == AskKind::ConsentMissing);
    assert_eq!(
        ask.map(|it| (it.count, it.event)),
        Some((1, Some(forum.id)))
    );
    consents::add(&desk.register, &[child], &sheet(Scope::Parent)).unwrap();
    assert!(enrol(&[child]).without_parent.is_empty());
    let asks = home::today(&desk.register, Lang::Kk).unwrap().asks;
    assert!(!asks.iter().any(|it| it.kind == AskKind::ConsentMissing));
}

#[test]
fn days_that_cannot_be_are_refused_and_nothing_is_written() {
    let desk = Desk::found(1).unwrap();
    let dana = born(&desk, "Қасымова", "2004-03-01");
    for (on_date, until, code) in [
        ("2026-10-16", "", Code::DayTooLate),
        ("2026-10-10", "2026-10-10", Code::DayTooEarly),
        ("2004-02-29", "", Code::DayTooEarly),
        ("кеше", "", Code::BadDate),
    ] {
        let draft = ConsentDraft {
            on_date: on_date.to_owned(),
            until: until.to_owned(),
            ..sheet(Scope::Data)
        };
        let refused = consents::add(&desk.register, &[dana], &draft).unwrap_err();
        assert_eq!(refused.code(), code, "{on_date} {until}");
    }
    assert!(
        consents::of_trainee(&desk.register, dana)
            .unwrap()
            .consents
            .is_empty()
    );
    consents::add(&desk.register, &[dana], &sheet(Scope::Data)).unwrap();
    let early = consents::withdraw(&desk.register, dana, Scope::Data, "2026-10-01").unwrap_err();
    assert_eq!(early.code(), Code::DayTooEarly);
}

#[test]
fn a_parent_agrees_only_for_somebody_under_age() {
    let desk = Desk::found(1).unwrap();
    let dana = born(&desk, "Қасымова", "2004-03-01");
    let on = |day: &str| ConsentDraft {
        on_date: day.to_owned(),
        ..sheet(Scope::Parent)
    };
    let signed = |day: &str| consents::add(&desk.register, &[dana], &on(day));
    let of_age = signed("2022-03-01").unwrap_err();
    assert_eq!(of_age.code(), Code::OfAge, "she is 18 on that day");
    let id = signed("28.02.2022").unwrap().value[0];
    let moved = ConsentChanges {
        on_date: Some("2022-03-01".to_owned()),
        ..ConsentChanges::default()
    };
    let moved = consents::correct(&desk.register, id, &moved).unwrap_err();
    assert_eq!(moved.code(), Code::OfAge);
    let ledger = consents::of_trainee(&desk.register, dana).unwrap().consents;
    assert_eq!(ledger.len(), 1);
}

#[test]
fn a_term_says_how_long_the_data_is_kept() {
    let desk = Desk::found(1).unwrap();
    let dana = born(&desk, "Қасымова", "2004-03-01");
    let draft = ConsentDraft {
        until: "2026-10-20".to_owned(),
        ..sheet(Scope::Data)
    };
    consents::add(&desk.register, &[dana], &draft).unwrap();
    let past = |desk: &Desk| {
        let today = desk.today();
        desk.register
            .read(|it| retention::past(it, today, (0, 0)))
            .unwrap()
            .rows
    };
    assert!(past(&desk).is_empty());
    desk.clock.pass_minutes(6 * 24 * 60);
    assert_eq!(past(&desk)[0].keep_until, "2026-10-20");
    let asks = home::today(&desk.register, Lang::Kk).unwrap().asks;
    assert!(asks.iter().any(|it| it.kind == AskKind::TimeOver));
    // A new consent without a term lifts the day that is over.
    consents::add(&desk.register, &[dana], &sheet(Scope::Data)).unwrap();
    assert!(past(&desk).is_empty());
    retention::keep_until(&desk.register, &[dana], "2026-10-21").unwrap();
    assert_eq!(past(&desk).len(), 1);
}

#[test]
fn a_printed_form_finds_its_person_again() {
    let desk = Desk::found(1).unwrap();
    let forum = forum(&desk);
    let dana = born(&desk, "Қасымова", "2012-03-01");
    let other = born(&desk, "Омарова", "2012-03-01");
    for lang in [Lang::Kk, Lang::Ru] {
        let file = consents::draw_forms(&desk.register, &[dana, other], Some(forum.id), lang);
        let file = file.unwrap();
        assert_eq!(file.people, 2);
        assert!(file.bytes.starts_with(b"%PDF"));
    }
    let nobody = consents::draw_forms(&desk.register, &[], None, Lang::Kk)
        .err()
        .unwrap();
    assert_eq!(nobody.code(), Code::Missing);
    let code = consents::code_of(dana);
    assert_eq!(
        desk.register.read(|it| consents::find(it, &code)).unwrap(),
        dana
    );
    // Scanned into the search box, in the Kazakh layout too.
    let scanned = tizim_core::kazakh::other_layout(&code.replace('-', "")).unwrap();
    for typed in [code.clone(), code.replace('-', " ").to_lowercase(), scanned] {
        let found = desk
            .register
            .read(|it| trainees::find(it, &typed, 10))
            .unwrap();
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(found[0].row.trainee.id, dana);
        assert_eq!(found[0].matched, Match::Exact);
    }
    let wrong = desk.register.read(|it| consents::find(it, "ABCDE-FGHIJ"));
    assert_eq!(wrong.unwrap_err().code(), Code::NotFound);
}
