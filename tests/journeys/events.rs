//! Events are planned, given sessions and programmes, found, corrected, trashed and brought back.

use tizim_core::common::{Sort, Trilingual};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventDraft, EventFields, EventQuery, EventStatus};
use tizim_core::programmes::{self, ProgrammeDraft};
use tizim_core::sessions::SessionDraft;
use tizim_tests::Desk;

pub fn fields(title: &str, period: &str) -> EventFields {
    EventFields {
        title_kk: title.to_owned(),
        period: period.to_owned(),
        kind: "forum".to_owned(),
        ..EventFields::default()
    }
}

fn titles(desk: &Desk, query: &EventQuery) -> Vec<String> {
    let rows = desk.register.read(|it| events::list(it, query)).unwrap();
    assert_eq!(
        rows.total as usize,
        rows.rows.len(),
        "the query has no limit"
    );
    rows.rows
        .into_iter()
        .map(|row| row.fields.title_kk)
        .collect()
}

#[test]
fn a_forum_of_two_days_gets_its_sessions_on_both_days() {
    let desk = Desk::found(1).unwrap();
    let forum = fields("«Волонтерлікке жол» форумы", "2026-11-27/2026-11-28");
    let forum = events::add_dated(&desk.register, forum, 4).unwrap().value;
    let dates: Vec<&str> = forum.sessions.iter().map(|it| it.date.as_str()).collect();
    assert_eq!(
        dates,
        ["2026-11-27", "2026-11-27", "2026-11-28", "2026-11-28"]
    );
    let positions: Vec<u32> = forum.sessions.iter().map(|it| it.position).collect();
    assert_eq!(positions, [0, 1, 2, 3]);
    let json = serde_json::to_value(&forum).unwrap();
    let keys: Vec<&str> = json
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        [
            "id",
            "title_kk",
            "title_ru",
            "title_en",
            "kind",
            "programme",
            "period",
            "format",
            "place",
            "district",
            "directions",
            "hours",
            "status",
            "emergency",
            "note",
            "link",
            "audience",
            "partners",
            "capacity",
            "responsible",
            "outcome",
            "plan_line",
            "sessions",
            "trashed"
        ],
        "the shape the window reads"
    );
    assert_eq!(json["programme"], "");
    assert_eq!(json["status"], "planned");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn what_cannot_be_read_is_refused_and_nothing_is_written() {
    let desk = Desk::found(1).unwrap();
    let before = desk.register.check().unwrap().operations;
    let session = |date: &str, starts: &str| SessionDraft {
        date: date.into(),
        starts: starts.into(),
        ..SessionDraft::default()
    };
    let programme = EventFields {
        programme: "0192f6a0-0000-7000-8000-000000000000".into(),
        ..fields("Тренинг", "")
    };
    let cases = [
        (fields(" ", "2026-11"), vec![], Code::Missing),
        (fields("Тренинг", "қарашада"), vec![], Code::BadPeriod),
        (
            fields("Тренинг", "2026-11-28/2026-11-27"),
            vec![],
            Code::BadPeriod,
        ),
        (
            fields("Тренинг", ""),
            vec![session("31.11.2026", "")],
            Code::BadDate,
        ),
        (
            fields("Тренинг", ""),
            vec![session("", "25:00")],
            Code::BadValue,
        ),
        (programme, vec![], Code::NotFound),
    ];
    for (fields, sessions, expected) in cases {
        let refused = events::add(&desk.register, EventDraft { fields, sessions }).unwrap_err();
        assert_eq!(refused.code(), expected);
    }
    assert_eq!(desk.register.check().unwrap().operations, before);
}

#[test]
fn the_plan_of_the_year_is_searched_and_sorted() {
    let desk = Desk::found(1).unwrap();
    let programme = ProgrammeDraft {
        title: Trilingual {
            kk: "Волонтер мектебі".into(),
            ..Trilingual::default()
        },
        ..ProgrammeDraft::default()
    };
    let school = programmes::add(&desk.register, &programme).unwrap().value;
    let plan = [
        EventFields {
            directions: vec!["saulyq".into(), "bilim".into()],
            ..fields("«Волонтерлікке жол» форумы", "2026-11-27/2026-11-28")
        },
        EventFields {
            kind: "seminar".into(),
            programme: school.id.to_string(),
            status: EventStatus::Held,
            ..fields("Клуб жетекшілерінің семинары", "2025-Q4")
        },
        EventFields {
            kind: "webinar".into(),
            ..fields("Бірінші курс вебинары", "2026/27")
        },
        EventFields {
            place: "Астана алаңы".into(),
            ..fields("Сенбілік", "")
        },
    ];
    for fields in plan {
        events::add(
            &desk.register,
            EventDraft {
                fields,
                sessions: vec![],
            },
        )
        .unwrap();
    }
    let [forum, seminar, webinar, clean] = [
        "«Волонтерлікке жол» форумы",
        "Клуб жетекшілерінің семинары",
        "Бірінші курс вебинары",
        "Сенбілік",
    ];
    let base = EventQuery::default;
    let by = |by: &str| Sort {
        by: by.into(),
        descending: false,
    };
    let cases = [
        (base(), vec![clean, forum, webinar, seminar]),
        (
            EventQuery {
                sort: by("title"),
                ..base()
            },
            vec![webinar, forum, seminar, clean],
        ),
        (
            EventQuery {
                year: Some(2027),
                ..base()
            },
            vec![webinar],
        ),
        (
            EventQuery {
                year: Some(2026),
                ..base()
            },
            vec![forum, webinar],
        ),
        (
            EventQuery {
                year: Some(2026),
                undated: true,
                ..base()
            },
            vec![clean, forum, webinar],
        ),
        (
            EventQuery {
                text: "волонтерликке жол".into(),
                ..base()
            },
            vec![forum],
        ),
        (
            EventQuery {
                text: "алаңы".into(),
                ..base()
            },
            vec![clean],
        ),
        (
            EventQuery {
                text: "икке".into(),
                ..base()
            },
            vec![],
        ),
        (
            EventQuery {
                kind: vec!["webinar".into(), "seminar".into()],
                ..base()
            },
            vec![webinar, seminar],
        ),
        (
            EventQuery {
                direction: vec!["bilim".into()],
                ..base()
            },
            vec![forum],
        ),
        (
            EventQuery {
                programme: Some(school.id),
                ..base()
            },
            vec![seminar],
        ),
        (
            EventQuery {
                status: vec![EventStatus::Held],
                ..base()
            },
            vec![seminar],
        ),
        (
            EventQuery {
                trashed: true,
                ..base()
            },
            vec![],
        ),
    ];
    for (query, expected) in cases {
        assert_eq!(titles(&desk, &query), expected, "{query:?}");
    }
    let schools = desk
        .register
        .read(|it| programmes::list(it, false))
        .unwrap();
    assert_eq!(schools[0].events, 1, "the programme counts its events");
}

#[test]
fn a_correction_writes_only_what_changed_and_is_undone_in_one_step() {
    let desk = Desk::found(1).unwrap();
    let draft = EventDraft {
        fields: EventFields {
            directions: vec!["umit".into()],
            ..fields("Форум", "2026-11")
        },
        sessions: vec![],
    };
    let event = events::add(&desk.register, draft).unwrap().value;
    let same = EventChanges {
        title_kk: Some("Форум".into()),
        hours: Some(0),
        directions: Some(vec!["umit".into()]),
        ..EventChanges::default()
    };
    assert!(
        events::correct(&desk.register, event.id, same)
            .unwrap()
            .tx
            .is_none()
    );
    let changes = EventChanges {
        period: Some("2026-11-27".into()),
        directions: Some(vec!["bilim".into(), "umit".into()]),
        ..EventChanges::default()
    };
    let after = events::correct(&desk.register, event.id, changes)
        .unwrap()
        .value;
    assert_eq!(after.fields.period, "2026-11-27");
    assert_eq!(after.fields.directions, ["bilim", "umit"]);
    let in_november = EventQuery {
        year: Some(2026),
        ..EventQuery::default()
    };
    assert_eq!(titles(&desk, &in_november), ["Форум"]);
    desk.register.undo().unwrap();
    let back = desk
        .register
        .read(|it| events::event(it, event.id))
        .unwrap();
    assert_eq!(
        (back.fields.period.as_str(), back.fields.directions.len()),
        ("2026-11", 1)
    );
    let untitled = EventChanges {
        title_kk: Some(String::new()),
        ..EventChanges::default()
    };
    let refused = events::correct(&desk.register, event.id, untitled).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
}

#[test]
fn a_trashed_event_leaves_the_lists_and_comes_back_whole() {
    let desk = Desk::found(1).unwrap();
    let event = events::add_dated(&desk.register, fields("Форум", "2026-11-27"), 2)
        .unwrap()
        .value;
    events::trash(&desk.register, &[event.id]).unwrap();
    assert!(titles(&desk, &EventQuery::default()).is_empty());
    let trash = EventQuery {
        trashed: true,
        ..EventQuery::default()
    };
    assert_eq!(titles(&desk, &trash), ["Форум"]);
    let in_trash = events::correct(&desk.register, event.id, EventChanges::default()).unwrap_err();
    assert_eq!(in_trash.code(), Code::InTrash);
    events::restore(&desk.register, &[event.id]).unwrap();
    let back = desk
        .register
        .read(|it| events::event(it, event.id))
        .unwrap();
    assert_eq!(back, event);
}
