//! Consents that meet each other: a refusal and a consent, one taken back and given again, one event
//! and another, a term and none.

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::common::Lang;
use tizim_core::consents::{self, ConsentDraft, ConsentState, MissingQuery, Scope, Why};
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::events::{self, EventFields};
use tizim_core::home::{self, AskKind};
use tizim_core::ids::Id;
use tizim_core::register::Fields;
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::trainees::{self, TraineeQuery};
use tizim_tests::Desk;

use super::consents::{born, lacking, missing, sheet, why};
use crate::certificates::forum;

const DAY: i64 = 24 * 60;

/// Writes what a form brings when somebody answers no.
fn refuse(desk: &Desk, who: Id, scope: Scope, on: &str) -> Id {
    let done = desk.register.transact(Act::ConsentChange, |change| {
        let id = change.mint();
        let fields = Fields::new()
            .id("trainee", Some(who))
            .text("scope", scope.code())
            .text("given", "no")
            .text("on_date", on);
        change.add(Table::Consent, id, fields)?;
        Ok(id)
    });
    done.unwrap().value
}

fn states(desk: &Desk, who: Id) -> Vec<(ConsentState, String)> {
    let ledger = consents::of_trainee(&desk.register, who).unwrap();
    let all = ledger.consents.into_iter();
    all.map(|it| (it.state, it.until)).collect()
}

#[test]
fn of_two_answers_on_one_day_the_refusal_counts() {
    let desk = Desk::found(1).unwrap();
    let dana = born(&desk, "Қасымова", "2004-03-01");
    consents::add(&desk.register, &[dana], &sheet(Scope::Photo)).unwrap();
    refuse(&desk, dana, Scope::Photo, "2026-10-15");
    assert_eq!(why(&desk, dana, Scope::Photo), Some(Why::Refused));
    assert_eq!(lacking(&desk, Scope::Photo), ["Қасымова Дана"]);
    let agreed = TraineeQuery {
        consent: vec!["photo".to_owned()],
        ..TraineeQuery::default()
    };
    let agreed = || {
        let today = desk.today();
        let rows = desk.register.read(|it| trainees::list(it, &agreed, today));
        rows.unwrap().total
    };
    assert_eq!(agreed(), 0);
    // The next day she agrees after all.
    desk.clock.pass_minutes(DAY);
    consents::add(&desk.register, &[dana], &sheet(Scope::Photo)).unwrap();
    assert_eq!(why(&desk, dana, Scope::Photo), None);
    assert_eq!(lacking(&desk, Scope::Photo), Vec::<String>::new());
    assert_eq!(agreed(), 1);
}

#[test]
fn what_was_taken_back_stays_when_the_same_is_given_again() {
    let desk = Desk::found(1).unwrap();
    let forum = forum(&desk);
    let dana = born(&desk, "Қасымова", "2004-03-01");
    let for_forum = ConsentDraft {
        event: Some(forum.id),
        ..sheet(Scope::Photo)
    };
    let give = || consents::add(&desk.register, &[dana], &for_forum).unwrap();
    give();
    give();
    assert_eq!(states(&desk, dana).len(), 1);
    desk.clock.pass_minutes(DAY);
    consents::withdraw(&desk.register, dana, Scope::Photo, "").unwrap();
    desk.clock.pass_minutes(DAY);
    give();
    give();
    let all = consents::of_trainee(&desk.register, dana).unwrap().consents;
    let told: Vec<_> = all
        .iter()
        .map(|it| (it.state, it.on_date.as_str(), it.withdrawn_on.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (ConsentState::Stands, "2026-10-17", ""),
            (ConsentState::Withdrawn, "2026-10-15", "2026-10-16"),
        ]
    );
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_parent_who_signed_for_one_event_said_nothing_of_another() {
    let desk = Desk::found(1).unwrap();
    let forum = forum(&desk);
    let fields = EventFields {
        title_kk: "Қысқы лагерь".to_owned(),
        kind: "camp".to_owned(),
        period: "2026-10-20/2026-10-21".to_owned(),
        ..EventFields::default()
    };
    let camp = events::add_dated(&desk.register, fields, 2).unwrap().value;
    let child = born(&desk, "Абаева", "2013-03-01");
    let sign = |event: Id| {
        let draft = ConsentDraft {
            event: Some(event),
            ..sheet(Scope::Parent)
        };
        consents::add(&desk.register, &[child], &draft).unwrap();
    };
    let warned = |event: Id| {
        let state = EnrolmentState::Registered;
        let added = enrolments::add(&desk.register, event, &[child], "", state);
        added.unwrap().value.without_parent.len()
    };
    let lacks = |event: Id| {
        let query = MissingQuery {
            scope: Some(Scope::Parent),
            event: Some(event),
            ..MissingQuery::default()
        };
        let rows = missing(&desk, &query).into_iter();
        let lacks = rows.flat_map(|it| it.lacks);
        let of_parent = lacks.filter(|it| it.scope == Scope::Parent);
        of_parent.map(|it| it.why).collect::<Vec<_>>()
    };
    sign(forum.id);
    assert_eq!((warned(forum.id), warned(camp.id)), (0, 1));
    assert!(lacks(forum.id).is_empty());
    assert_eq!(lacks(camp.id), [Why::Never]);
    let asks = home::today(&desk.register, Lang::Kk).unwrap().asks;
    let ask = asks.iter().find(|it| it.kind == AskKind::ConsentMissing);
    assert_eq!(ask.and_then(|it| it.event), Some(camp.id));

    // On its second day a parent still can, and whoever comes then is let in.
    desk.clock.pass_minutes(6 * DAY);
    consents::add(&desk.register, &[child], &sheet(Scope::Parent)).unwrap();
    assert_eq!((warned(forum.id), warned(camp.id)), (0, 0));
    assert!(lacks(camp.id).is_empty());
}

#[test]
fn after_an_event_is_over_nobody_can_agree_to_it_any_longer() {
    let desk = Desk::found(1).unwrap();
    let fields = EventFields {
        title_kk: "Қысқы лагерь".to_owned(),
        period: "2026-10".to_owned(),
        ..EventFields::default()
    };
    let camp = events::add_dated(&desk.register, fields, 0).unwrap().value;
    let child = born(&desk, "Абаева", "2013-03-01");
    let late = born(&desk, "Сапарова", "2013-03-01");
    let both = [child, late];
    enrolments::add(
        &desk.register,
        camp.id,
        &both,
        "",
        EnrolmentState::Registered,
    )
    .unwrap();
    let lacking = || {
        let query = MissingQuery {
            scope: Some(Scope::Parent),
            event: Some(camp.id),
            ..MissingQuery::default()
        };
        let rows = missing(&desk, &query).into_iter();
        rows.map(|it| it.trainee).collect::<Vec<_>>()
    };
    consents::add(&desk.register, &[child], &sheet(Scope::Parent)).unwrap();
    assert_eq!(lacking(), [late], "a month that names no day goes on");
    // What really happened on one day of the month was over after it.
    let draft = SessionDraft {
        date: "2026-10-16".to_owned(),
        ..SessionDraft::default()
    };
    sessions::add(&desk.register, camp.id, draft).unwrap();
    desk.clock.pass_minutes(2 * DAY);
    consents::add(&desk.register, &[late], &sheet(Scope::Parent)).unwrap();
    assert_eq!(lacking(), [late]);
}

#[test]
fn a_consent_without_a_term_lifts_the_term_of_another() {
    let desk = Desk::found(1).unwrap();
    let forum = forum(&desk);
    let dana = born(&desk, "Қасымова", "2004-03-01");
    for event in [None, Some(forum.id)] {
        let limited = ConsentDraft {
            until: "2026-11-20".to_owned(),
            event,
            ..sheet(Scope::Data)
        };
        let kept = || {
            consents::of_trainee(&desk.register, dana)
                .unwrap()
                .keep_until
        };
        consents::add(&desk.register, &[dana], &limited).unwrap();
        assert_eq!(kept(), "2026-11-20");
        let unlimited = ConsentDraft {
            event,
            ..sheet(Scope::Data)
        };
        consents::add(&desk.register, &[dana], &unlimited).unwrap();
        assert_eq!(kept(), "");
    }
}

#[test]
fn only_what_stands_is_taken_back() {
    let desk = Desk::found(1).unwrap();
    let dana = born(&desk, "Қасымова", "2004-03-01");
    let given = consents::add(&desk.register, &[dana], &sheet(Scope::Data))
        .unwrap()
        .value[0];
    let refused = refuse(&desk, dana, Scope::Photo, "2026-10-15");
    consents::withdraw_one(&desk.register, given, "").unwrap();
    desk.clock.pass_minutes(DAY);
    for id in [given, refused] {
        let again = consents::withdraw_one(&desk.register, id, "").unwrap_err();
        assert_eq!(again.code(), Code::Missing);
    }
    let all = consents::of_trainee(&desk.register, dana).unwrap().consents;
    assert!(all.iter().all(|it| it.withdrawn_on != "2026-10-16"));
}
