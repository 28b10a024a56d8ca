//! The first page says what happens today and what waits; the palette finds anything.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::backup;
use tizim_core::certificates::{self, CertificateRequest};
use tizim_core::common::{Argument, Lang};
use tizim_core::events::{self, EventChanges, EventStatus};
use tizim_core::home::{self, AskKind, HomeToday};
use tizim_core::ids::Id;
use tizim_core::search::{self, FoundKind};
use tizim_core::sessions::{self, SessionDraft};

use super::enrolments::Forum;
use super::events::fields;

const DAY: i64 = 24 * 60;

fn today(forum: &Forum) -> HomeToday {
    home::today(&forum.desk.register, Lang::Kk).unwrap()
}

fn asks(forum: &Forum) -> Vec<(AskKind, u32)> {
    today(forum)
        .asks
        .iter()
        .map(|ask| (ask.kind, ask.count))
        .collect()
}

fn session(forum: &Forum, date: &str, starts: &str) -> Id {
    let (date, starts) = (date.to_owned(), starts.to_owned());
    let draft = SessionDraft {
        date,
        starts,
        hours: 1,
        ..SessionDraft::default()
    };
    sessions::add(&forum.desk.register, forum.event, draft)
        .unwrap()
        .value
        .id
}

#[test]
fn the_page_of_a_day_shows_its_event_and_the_session_that_runs() {
    let forum = Forum::on("2026-10-14/2026-10-15");
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    session(&forum, "2026-10-14", "10:00");
    let morning = session(&forum, "2026-10-15", "9:00");
    let noon = session(&forum, "2026-10-15", "12:00");
    let page = today(&forum);
    assert_eq!(
        (page.on.as_str(), page.trainees, page.events.len()),
        ("2026-10-15", 3, 1)
    );
    let of_today = page.events[0].session.clone().unwrap();
    assert_eq!(
        (of_today.id, of_today.day, of_today.days),
        (morning, 2, 2),
        "it is nine o'clock"
    );
    assert_eq!(page.events[0].districts, 2);
    forum.desk.clock.pass_minutes(61);
    assert_eq!(
        today(&forum).events[0].session.as_ref().unwrap().id,
        noon,
        "the next one"
    );
    forum.desk.clock.pass_minutes(10 * 60);
    assert_eq!(
        today(&forum).events[0].session.as_ref().unwrap().id,
        noon,
        "the last one"
    );
    forum.desk.clock.pass_minutes(DAY);
    assert!(today(&forum).events.is_empty());
}

#[test]
fn a_series_without_days_comes_up_only_on_the_days_of_its_sessions() {
    let forum = Forum::on("2026/27");
    let plan = fields("Көктемгі форум", "2027-03");
    events::add_dated(&forum.desk.register, plan, 0).unwrap();
    let page = today(&forum);
    assert!(
        page.events.is_empty(),
        "a school year is not an event of every day"
    );
    assert_eq!(page.next.unwrap().fields.title_kk, "Көктемгі форум");
    session(&forum, "2026-10-15", "");
    let page = today(&forum);
    assert_eq!((page.events.len(), page.next), (1, None));
    let cancelled = EventChanges {
        status: Some(EventStatus::Cancelled),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, cancelled).unwrap();
    assert!(
        today(&forum).events.is_empty(),
        "what does not take place is not shown"
    );
}

#[test]
fn what_waits_is_asked_for_until_it_is_done() {
    let forum = Forum::on("2026-10-12");
    let copy = forum.desk.folder.path().join("copy.tizim-copy");
    backup::copy_and_read_back(&forum.desk.register, &copy, "copy", backup::Goes::Away).unwrap();
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let only = session(&forum, "2026-10-12", "10:00");
    let expected = [
        (AskKind::UnmarkedSession, 1),
        (AskKind::MissingBirthDate, 1),
    ];
    assert_eq!(asks(&forum), expected, "Ғалымжан has no birth date");
    let page = today(&forum);
    assert_eq!(
        (page.asks[0].event, page.asks[0].session),
        (Some(forum.event), Some(only))
    );
    let names = Argument::Text("«Волонтерлікке жол» форумы".to_owned());
    assert_eq!(page.asks[0].detail.args["names"], names);
    let mark = |trainee, state| MarkChange {
        session: only,
        trainee,
        state: Some(state),
        minutes: 0,
    };
    let marks = [
        mark(forum.dana, MarkState::Present),
        mark(forum.aigerim, MarkState::Absent),
    ];
    attendance::mark(&forum.desk.register, forum.event, &marks).unwrap();
    let expected = [
        (AskKind::EventOver, 1),
        (AskKind::CertificatesDue, 1),
        (AskKind::MissingBirthDate, 1),
    ];
    assert_eq!(asks(&forum), expected, "whoever was absent gets no paper");
    assert_eq!(
        (
            today(&forum).certificates_due,
            today(&forum).days_since_copy
        ),
        (1, Some(0))
    );
    backup::write_now(&forum.desk.register).unwrap();
    forum.desk.clock.pass_minutes(20 * DAY);
    let expected = [
        (AskKind::EventOver, 1),
        (AskKind::CertificatesDue, 1),
        (AskKind::BackupOld, 20),
    ];
    assert_eq!(asks(&forum), expected);
    forum.desk.clock.pass_minutes(80 * DAY);
    assert_eq!(
        asks(&forum),
        [(AskKind::BackupOld, 100)],
        "an old season is left in peace"
    );
}

#[test]
fn an_event_that_is_over_and_marked_is_offered_to_be_called_held() {
    let forum = Forum::on("2026-10-15");
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let only = session(&forum, "2026-10-15", "10:00");
    let is_offered = || {
        let card = |it: &_| events::show(it, forum.event, forum.desk.today());
        let on_page = forum.desk.register.read(card).unwrap().seems_held;
        let on_home = asks(&forum).iter().any(|it| it.0 == AskKind::EventOver);
        assert_eq!(on_page, on_home, "the page and the first page agree");
        on_page
    };
    let marks = [MarkChange {
        session: only,
        trainee: forum.dana,
        state: Some(MarkState::Present),
        minutes: 0,
    }];
    attendance::mark(&forum.desk.register, forum.event, &marks).unwrap();
    assert!(!is_offered(), "its day is not over");
    forum.desk.clock.pass_minutes(DAY);
    assert!(is_offered());
    let detail = today(&forum).asks[0].detail.clone();
    assert_eq!(
        (
            detail.key.as_str(),
            &detail.args["marked"],
            &detail.args["of"]
        ),
        (
            "ask-partly-marked-detail",
            &Argument::Number(1),
            &Argument::Number(3)
        )
    );
    let status = |status| EventChanges {
        status: Some(status),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, status(EventStatus::Held)).unwrap();
    assert!(!is_offered());
    forum.desk.register.undo().unwrap();
    assert!(is_offered(), "undo takes the word back");
    let cancelled = status(EventStatus::Cancelled);
    events::correct(&forum.desk.register, forum.event, cancelled).unwrap();
    assert!(!is_offered());
}

#[test]
fn an_event_over_without_marks_may_not_have_been_held() {
    let forum = Forum::on("2026-10-14");
    forum.enrol(&[forum.aigerim]);
    session(&forum, "2026-10-14", "10:00");
    assert!(asks(&forum).iter().all(|it| it.0 != AskKind::EventOver));
}

#[test]
fn the_palette_finds_people_and_events_from_a_hurried_query() {
    let forum = Forum::on("2026-11-27");
    let find = |text: &str| {
        let found = forum
            .desk
            .register
            .read(|it| search::find(it, text, 5))
            .unwrap();
        let of = |kind| found.iter().filter(|one| one.kind == kind).count();
        assert_eq!(of(FoundKind::Club), 0);
        (of(FoundKind::Trainee), of(FoundKind::Event))
    };
    assert_eq!(find("волонтерликке"), (0, 1));
    assert_eq!(find("галымжан"), (1, 0));
    assert_eq!(find("жол форумы"), (0, 1));
    assert_eq!(find("  "), (0, 0));
}

#[test]
fn whoever_came_less_often_than_the_last_papers_asked_for_is_not_owed_one() {
    let forum = Forum::on("2026-10-11/2026-10-12");
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let both = [
        session(&forum, "2026-10-11", "10:00"),
        session(&forum, "2026-10-12", "10:00"),
    ];
    let came = |session, trainee| MarkChange {
        session,
        trainee,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    let register = &forum.desk.register;
    let marks = [
        came(both[0], forum.aigerim),
        came(both[1], forum.aigerim),
        came(both[0], forum.dana),
        came(both[0], forum.galym),
    ];
    attendance::mark(register, forum.event, &marks).unwrap();
    assert_eq!(today(&forum).certificates_due, 3);
    let on = register.clock().today();
    let proposed = || {
        register
            .read(|it| certificates::defaults(it, forum.event, on))
            .unwrap()
    };
    let wanted = CertificateRequest {
        min_sessions: 2,
        ..proposed()
    };
    certificates::issue(register, &wanted).unwrap();
    assert_eq!(today(&forum).certificates_due, 0, "two came once");
    assert_eq!(proposed().min_sessions, 2, "the rule is proposed again");
    attendance::mark(register, forum.event, &[came(both[1], forum.dana)]).unwrap();
    assert_eq!(today(&forum).certificates_due, 1);
}

fn session_at(forum: &Forum, (starts, ends): (&str, &str), hours: u32) -> Id {
    let draft = SessionDraft {
        date: "2026-10-15".to_owned(),
        starts: starts.to_owned(),
        ends: ends.to_owned(),
        hours,
        ..SessionDraft::default()
    };
    sessions::add(&forum.desk.register, forum.event, draft)
        .unwrap()
        .value
        .id
}

#[test]
fn a_session_runs_until_its_own_end() {
    let forum = Forum::on("2026-10-15");
    session_at(&forum, ("", ""), 0);
    let long = session_at(&forum, ("10:00", "13:00"), 0);
    let day = session_at(&forum, ("13:00", "16:00"), 8);
    let short = session_at(&forum, ("16:00", ""), 2);
    let evening = session_at(&forum, ("17:30", ""), 2);
    let now = || today(&forum).events[0].session.as_ref().unwrap().id;
    assert_eq!(now(), long, "nine o'clock: what has no time comes last");
    forum.desk.clock.pass_minutes(3 * 60 + 30);
    assert_eq!(now(), long, "half past twelve");
    forum.desk.clock.pass_minutes(60);
    assert_eq!(now(), day, "half past one");
    forum.desk.clock.pass_minutes(3 * 60);
    assert_eq!(now(), short, "half past four, whatever its hours");
    forum.desk.clock.pass_minutes(65);
    assert_eq!(now(), evening, "two academic hours are an hour and a half");
}

#[test]
fn sessions_count_where_the_period_says_nothing() {
    let forum = Forum::on("");
    forum.enrol(&[forum.aigerim]);
    session(&forum, "2026-10-14", "10:00");
    session(&forum, "2026-10-16", "10:00");
    let asked = asks(&forum);
    assert!(asked.contains(&(AskKind::UnmarkedSession, 1)), "{asked:?}");
    let later = fields("Көктемгі форум", "2026-10-20");
    events::add_dated(&forum.desk.register, later, 0).unwrap();
    let next = today(&forum).next.unwrap();
    assert_eq!(next.id, forum.event, "a course whose session is tomorrow");
}
