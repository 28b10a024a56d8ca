//! An event is made after another one, and what surrounds an event is kept.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::blobs;
use tizim_core::catalogue::Table;
use tizim_core::common::{Lang, Trilingual};
use tizim_core::enrolments::{
    self, EnrolmentChanges, EnrolmentQuery, EnrolmentState, answers, enrolment_id,
};
use tizim_core::error::Code;
use tizim_core::events::{self, CloneRequest, Cloned, EventChanges, EventStatus};
use tizim_core::ids::Id;
use tizim_core::photos;
use tizim_core::programmes::{self, ProgrammeDraft};
use tizim_core::publications::{self, PublicationDraft};
use tizim_core::register::Fields;
use tizim_core::sessions::{self, SessionDraft};

use super::enrolments::Forum;

/// A forum of two days with people, a group, a form and marks.
fn whole() -> (Forum, Id) {
    let forum = Forum::on("2026-10-14/2026-10-15");
    let register = &forum.desk.register;
    let says = EventChanges {
        status: Some(EventStatus::Held),
        partners: Some("Қызыл Жарты ай\nКітапхана".into()),
        directions: Some(vec!["saulyq".into()]),
        place: Some("Студенттер сарайы".into()),
        ..EventChanges::default()
    };
    events::correct(register, forum.event, says).unwrap();
    let add = |date: &str| {
        let draft = SessionDraft {
            title: "Секция".into(),
            date: date.into(),
            starts: "10:00".into(),
            ends: "12:00".into(),
            hours: 2,
            speakers: "Б. Тоқов".into(),
            ..SessionDraft::default()
        };
        sessions::add(register, forum.event, draft)
            .unwrap()
            .value
            .id
    };
    let first = add("2026-10-14");
    add("2026-10-15");
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let refused = EnrolmentChanges {
        status: Some(EnrolmentState::Refused),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(
        register,
        &[enrolment_id(forum.event, forum.galym)],
        &refused,
    )
    .unwrap();
    answers::add(register, forum.event, "Футболка өлшемі").unwrap();
    let group = register.transact(tizim_core::act::Act::GroupChange, |change| {
        let group = change.mint();
        let fields = Fields::new()
            .id("event", Some(forum.event))
            .text("title", "А тобы");
        change.add(Table::EventGroup, group, fields)?;
        let fields = Fields::new().id("event_group", Some(group));
        change.correct(
            Table::Enrolment,
            enrolment_id(forum.event, forum.dana),
            fields,
        )?;
        Ok(group)
    });
    let marks = [MarkChange {
        session: first,
        trainee: forum.dana,
        state: Some(MarkState::Present),
        minutes: 0,
    }];
    attendance::mark(register, forum.event, &marks).unwrap();
    (forum, group.unwrap().value)
}

fn everything(start: &str) -> CloneRequest {
    CloneRequest {
        start: start.into(),
        sessions: true,
        speakers: true,
        people: true,
        groups: true,
        columns: true,
        directions: true,
        partners: true,
    }
}

fn cloned(forum: &Forum, request: &CloneRequest) -> Cloned {
    events::clone(&forum.desk.register, forum.event, request)
        .unwrap()
        .value
}

fn group_of(forum: &Forum, event: Id, trainee: Id) -> Option<Id> {
    let read = |it: &rusqlite::Connection| {
        let sql = "SELECT event_group FROM enrolment WHERE event = ?1 AND trainee = ?2";
        Ok(it
            .query_row(sql, (event, trainee), |row| row.get(0))
            .unwrap())
    };
    forum.desk.register.read(read).unwrap()
}

#[test]
fn everything_ticked_is_carried_over_and_nothing_that_happened() {
    let (forum, group) = whole();
    let made = cloned(&forum, &everything("2027-03-01"));
    let event = &made.event;
    assert_eq!(event.fields.title(Lang::Kk), "«Волонтерлікке жол» форумы");
    assert_eq!(
        event.fields.period, "2027-03-01/2027-03-02",
        "two days, as before"
    );
    assert_eq!(event.fields.status, EventStatus::Planned);
    assert_eq!(event.fields.partners, "Қызыл Жарты ай\nКітапхана");
    assert_eq!(event.fields.directions, ["saulyq"]);
    let days: Vec<_> = event
        .sessions
        .iter()
        .map(|it| (it.date.as_str(), it.ends.as_str(), it.speakers.as_str()))
        .collect();
    assert_eq!(
        days,
        [
            ("2027-03-01", "12:00", "Б. Тоқов"),
            ("2027-03-02", "12:00", "Б. Тоқов")
        ]
    );
    assert_eq!(
        (made.people, made.kept_out.len()),
        (2, 0),
        "whoever refused is not asked again"
    );
    let register = &forum.desk.register;
    let query = EnrolmentQuery {
        event: event.id,
        ..EnrolmentQuery::default()
    };
    let list = register.read(|it| enrolments::list(it, &query)).unwrap();
    assert_eq!(list.total, 2);
    let columns = register.read(|it| answers::list(it, event.id)).unwrap();
    assert_eq!(
        (columns[0].label.as_str(), columns[0].filled),
        ("Футболка өлшемі", 0)
    );
    let own = group_of(&forum, event.id, forum.dana);
    assert!(own.is_some() && own != Some(group), "a group of its own");
    let card = register
        .read(|it| events::show(it, event.id, forum.desk.today()))
        .unwrap();
    assert_eq!(
        (card.counts.attended, card.counts.certificates),
        (0, 0),
        "no marks, no papers"
    );
    register.undo().unwrap();
    let gone = register.read(|it| events::event(it, event.id)).unwrap();
    assert!(gone.trashed, "one press of undo takes all of it back");
}

#[test]
fn nothing_ticked_carries_only_what_the_event_says() {
    let (forum, _) = whole();
    let bare = CloneRequest {
        start: "2027-03".into(),
        ..CloneRequest::default()
    };
    let made = cloned(&forum, &bare);
    assert_eq!(made.event.fields.period, "2027-03");
    assert_eq!(made.event.fields.place, "Студенттер сарайы");
    assert!(made.event.fields.partners.is_empty() && made.event.fields.directions.is_empty());
    assert!(made.event.sessions.is_empty());
    assert_eq!(made.people, 0);
    let loose = CloneRequest {
        sessions: true,
        ..bare
    };
    let dates: Vec<_> = cloned(&forum, &loose)
        .event
        .sessions
        .into_iter()
        .map(|it| (it.date, it.speakers))
        .collect();
    assert_eq!(
        dates,
        vec![(String::new(), String::new()); 2],
        "a month names no days"
    );
    let wrong = CloneRequest {
        start: "мамырда".into(),
        ..CloneRequest::default()
    };
    let refused = events::clone(&forum.desk.register, forum.event, &wrong).unwrap_err();
    assert_eq!(refused.code(), Code::BadPeriod);
}

#[test]
fn days_that_are_named_are_meant_and_sessions_move_by_the_first() {
    let (forum, _) = whole();
    let made = cloned(&forum, &everything("2027-03-12/2027-03-13")).event;
    assert_eq!(made.fields.period, "2027-03-12/2027-03-13");
    let days: Vec<_> = made.sessions.iter().map(|it| it.date.as_str()).collect();
    assert_eq!(days, ["2027-03-12", "2027-03-13"]);
}

#[test]
fn of_a_month_its_sessions_tell_how_long_the_new_event_is() {
    let forum = Forum::on("2026-11");
    let register = &forum.desk.register;
    for day in ["2026-11-26", "2026-11-05"] {
        let draft = SessionDraft {
            date: day.into(),
            ..SessionDraft::default()
        };
        sessions::add(register, forum.event, draft).unwrap();
    }
    let made = cloned(&forum, &everything("2027-02-01"));
    assert_eq!(made.event.fields.period, "2027-02-01/2027-02-22");
    let days: Vec<_> = made.event.sessions.iter().map(|it| &it.date).collect();
    assert_eq!(days, ["2027-02-22", "2027-02-01"]);
    let bare = CloneRequest {
        start: "2027-02-01".into(),
        ..CloneRequest::default()
    };
    assert_eq!(cloned(&forum, &bare).event.fields.period, "2027-02-01");
}

#[test]
fn a_programme_in_the_trash_is_left_out_and_whoever_agreed_comes_along() {
    let (forum, _) = whole();
    let register = &forum.desk.register;
    let draft = ProgrammeDraft {
        title: Trilingual {
            kk: "Жас маман".into(),
            ..Trilingual::default()
        },
        ..ProgrammeDraft::default()
    };
    let programme = programmes::add(register, &draft).unwrap().value.id;
    let of_it = EventChanges {
        programme: Some(programme.to_string()),
        ..EventChanges::default()
    };
    events::correct(register, forum.event, of_it).unwrap();
    let kept = cloned(&forum, &everything("2027-03-01"));
    assert_eq!(kept.event.fields.programme, programme.to_string());
    programmes::trash(register, &[programme]).unwrap();
    let agreed = EnrolmentChanges {
        status: Some(EnrolmentState::Agreed),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[enrolment_id(forum.event, forum.dana)], &agreed).unwrap();
    let made = cloned(&forum, &everything("2027-03-01"));
    assert_eq!(made.event.fields.programme, "");
    assert_eq!(made.people, 2);
    let card = register
        .read(|it| events::show(it, made.event.id, forum.desk.today()))
        .unwrap();
    assert_eq!((card.counts.registered, card.counts.agreed), (1, 1));
    assert!(group_of(&forum, made.event.id, forum.dana).is_some());
}

#[test]
fn the_law_holds_for_a_cloned_emergency_action_too() {
    let (forum, _) = whole();
    let register = &forum.desk.register;
    enrolments::trash(register, &[enrolment_id(forum.event, forum.aigerim)]).unwrap();
    let emergency = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(register, forum.event, emergency).unwrap();
    // Born on 20 January 2005: of age in 2026, and not in 2022.
    let made = cloned(&forum, &everything("2022-03-01"));
    assert_eq!(made.people, 0);
    assert_eq!(made.kept_out, ["Әлиева Дана"]);
}

#[test]
fn publications_are_kept_with_their_reach() {
    let forum = Forum::on("2026-10-15");
    let register = &forum.desk.register;
    let draft = |title: &str, day: &str| PublicationDraft {
        title: title.into(),
        outlet: "«Ақтөбе» газеті".into(),
        link: " https://example.kz/1 ".into(),
        on_date: day.into(),
        reach: 1_200,
    };
    let late = publications::add(
        register,
        forum.event,
        &draft("Жастар жиналды", "17.10.2026"),
    );
    let late = late.unwrap().value;
    assert_eq!(
        (late.link.as_str(), late.on_date.as_str()),
        ("https://example.kz/1", "2026-10-17")
    );
    let early = publications::add(register, forum.event, &draft("Форум ашылды", "15.10.2026"));
    let early = early.unwrap().value;
    let list = || {
        register
            .read(|it| publications::list(it, forum.event))
            .unwrap()
    };
    let titles: Vec<_> = list().into_iter().map(|it| it.title).collect();
    assert_eq!(titles, ["Форум ашылды", "Жастар жиналды"]);
    let nothing = publications::correct(register, late.id, &PublicationDraft::default());
    assert_eq!(nothing.unwrap_err().code(), Code::Missing);
    let bad = publications::correct(register, late.id, &draft("а", "32.10.2026"));
    assert_eq!(bad.unwrap_err().code(), Code::BadDate);
    publications::trash(register, &[early.id]).unwrap();
    assert_eq!(list().len(), 1);
    publications::restore(register, &[early.id]).unwrap();
    assert_eq!(list().len(), 2);
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn photos_are_kept_in_order_without_their_notes() {
    let forum = Forum::on("2026-10-15");
    let register = &forum.desk.register;
    let picture = include_bytes!("pictures/logo.png");
    let add = || {
        photos::add(register, forum.event, picture, "Ашылуы")
            .unwrap()
            .value
    };
    let (first, second) = (add(), add());
    assert_eq!(
        first.picture, second.picture,
        "the same bytes are kept once"
    );
    let kept = register.read(|it| blobs::read(it, &first.picture)).unwrap();
    assert_eq!(kept, blobs::strip_notes(picture).unwrap());
    photos::place(register, second.id, 0).unwrap();
    let order = || -> Vec<Id> {
        let all = register.read(|it| photos::list(it, forum.event)).unwrap();
        all.into_iter().map(|it| it.id).collect()
    };
    assert_eq!(order(), [second.id, first.id]);
    photos::correct(register, first.id, "Жабылуы").unwrap();
    photos::trash(register, &[second.id]).unwrap();
    assert_eq!(order(), [first.id]);
    photos::restore(register, &[second.id]).unwrap();
    assert_eq!(order(), [second.id, first.id]);
    let text = photos::add(register, forum.event, b"no picture", "").unwrap_err();
    assert_eq!(text.code(), Code::UnknownFormat);
    let large = vec![0; 20 * 1024 * 1024 + 1];
    let large = photos::add(register, forum.event, &large, "").unwrap_err();
    assert_eq!(large.code(), Code::BlobTooLarge);
}
