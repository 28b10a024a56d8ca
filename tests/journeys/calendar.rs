//! Events stand on their days, are moved, and go to other calendars.

use chrono::{DateTime, NaiveDate, Utc};
use tizim_core::calendar::{self, CalendarScope, Shift};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::events::{self, EventDraft, EventFields};
use tizim_core::ids::Id;
use tizim_core::sessions::{self, SessionDraft};
use tizim_tests::Desk;

use super::events::fields;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn session(date: &str, starts: &str, ends: &str) -> SessionDraft {
    SessionDraft {
        title: "Ашылу".to_owned(),
        date: date.to_owned(),
        starts: starts.to_owned(),
        ends: ends.to_owned(),
        hours: 2,
        ..SessionDraft::default()
    }
}

fn event(desk: &Desk, fields: EventFields, sessions: Vec<SessionDraft>) -> Id {
    let draft = EventDraft { fields, sessions };
    events::add(&desk.register, draft).unwrap().value.id
}

/// A forum of two days, a seminar of a day without sessions, and a contest of some time in December.
fn academy() -> (Desk, [Id; 3]) {
    let desk = Desk::found(1).unwrap();
    let forum = event(
        &desk,
        fields("Форум", "2026-11-27/2026-11-28"),
        vec![
            session("2026-11-27", "10:00", "11:30"),
            session("2026-11-28", "9:00", ""),
        ],
    );
    let seminar = event(&desk, fields("Семинар", "2026-11-28/2026-11-29"), vec![]);
    let contest = event(&desk, fields("Байқау", "2026-12"), vec![]);
    (desk, [forum, seminar, contest])
}

fn shift(desk: &Desk, event: Id, session: Option<Id>, to: &str) -> Result<EventFields, Code> {
    let shift = Shift {
        event,
        session,
        to: to.to_owned(),
    };
    calendar::shift(&desk.register, &shift)
        .map(|it| it.value.fields)
        .map_err(|it| it.code())
}

fn ics(desk: &Desk, scope: CalendarScope) -> Result<String, Code> {
    let now: DateTime<Utc> = DateTime::from_timestamp(1_792_036_800, 0).unwrap();
    desk.register
        .read(|it| calendar::export(it, &scope, now, Lang::Kk))
        .map(|it| String::from_utf8(it).unwrap())
        .map_err(|it| it.code())
}

#[test]
fn sessions_stand_on_their_days_and_what_names_no_day_beside_them() {
    let (desk, [forum, seminar, contest]) = academy();
    let read = |first: &str, last: &str| {
        desk.register
            .read(|it| calendar::between(it, day(first), day(last)))
            .unwrap()
    };
    let found = read("2026-11-28", "2026-12-05");
    let told: Vec<(Id, &str, &str)> = found
        .entries
        .iter()
        .map(|it| (it.event, it.date.as_str(), it.starts.as_str()))
        .collect();
    assert_eq!(
        told,
        [(seminar, "2026-11-28", ""), (forum, "2026-11-28", "09:00")]
    );
    assert_eq!(found.loose[0].event, Some(contest));
    events::trash(&desk.register, &[seminar]).unwrap();
    assert_eq!(read("2026-11-29", "2026-11-29").entries, []);
}

#[test]
fn a_session_is_moved_and_the_time_of_its_event_follows() {
    let (desk, [forum, seminar, contest]) = academy();
    let second = desk.register.read(|it| sessions::list(it, forum)).unwrap()[1].id;
    let moved = shift(&desk, forum, Some(second), "2026-11-30").unwrap();
    assert_eq!(moved.period, "2026-11-27/2026-11-30");
    let whole = shift(&desk, forum, None, "2026-12-01").unwrap();
    assert_eq!(
        whole.period, "2026-12-01/2026-12-04",
        "as far as its first day"
    );
    let dates: Vec<String> = desk
        .register
        .read(|it| sessions::list(it, forum))
        .unwrap()
        .into_iter()
        .map(|it| it.date)
        .collect();
    assert_eq!(dates, ["2026-12-01", "2026-12-04"]);
    let seminar = shift(&desk, seminar, None, "2026-12-10").unwrap();
    assert_eq!(seminar.period, "2026-12-10/2026-12-11");
    assert_eq!(
        shift(&desk, contest, None, "2026-12-10"),
        Err(Code::BadPeriod)
    );
    assert_eq!(
        shift(&desk, forum, Some(contest), "2026-12-10"),
        Err(Code::NotFound)
    );
    assert_eq!(shift(&desk, forum, None, "ертең"), Err(Code::BadDate));
    desk.register.undo().unwrap();
    desk.register.undo().unwrap();
    let back = desk.register.read(|it| events::event(it, forum)).unwrap();
    assert_eq!(
        back.fields.period, "2026-11-27/2026-11-30",
        "one press each"
    );
}

#[test]
fn a_calendar_file_tells_the_hour_of_aqtobe_on_both_sides_of_the_change_of_2024() {
    let desk = Desk::found(1).unwrap();
    let before = session("2024-02-29", "10:00", "11:30");
    let after = session("2024-03-01", "10:00", "");
    event(
        &desk,
        fields("Форум; «Жол», 1-бөлім", "2024-02-29/2024-03-01"),
        vec![before, after],
    );
    let text = ics(&desk, CalendarScope::default()).unwrap();
    for line in [
        "DTSTART;TZID=Asia/Aqtobe:20240229T100000",
        "DTEND;TZID=Asia/Aqtobe:20240229T113000",
        "DTSTART;TZID=Asia/Aqtobe:20240301T100000",
        "DTEND;TZID=Asia/Aqtobe:20240301T113000",
        "TZOFFSETTO:+0500",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
    }
    assert!(
        text.contains(r"SUMMARY:Форум\; «Жол»\, 1-бөлім: Ашылу"),
        "{text}"
    );
    assert!(
        text.split("\r\n").all(|it| it.len() <= 75),
        "lines are folded"
    );
    assert_eq!(
        text,
        ics(&desk, CalendarScope::default()).unwrap(),
        "the same bytes"
    );
}

#[test]
fn a_calendar_file_holds_what_was_asked_for_and_nobody() {
    let (desk, [forum, seminar, contest]) = academy();
    let of = |event| CalendarScope {
        event: Some(event),
        ..CalendarScope::default()
    };
    let count = |text: &str| text.matches("BEGIN:VEVENT").count();
    assert_eq!(count(&ics(&desk, CalendarScope::default()).unwrap()), 3);
    assert_eq!(count(&ics(&desk, of(forum)).unwrap()), 2);
    let whole = ics(&desk, of(seminar)).unwrap();
    assert!(
        whole.contains("DTEND;VALUE=DATE:20261130"),
        "the day after the last: {whole}"
    );
    assert_eq!(ics(&desk, of(contest)), Err(Code::CalendarEmpty));
    assert_eq!(ics(&desk, of(Id::default())), Err(Code::NotFound));
}
