//! A long list is narrowed and put in order.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::common::{Lang, Sort};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState, enrolment_id};
use tizim_core::error::Code;
use tizim_core::events;
use tizim_core::ids::Id;
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::trainees::{self, TraineeChanges, TraineeQuery, TraineeRow};

use super::enrolments::{Forum, person};

pub(super) fn names(forum: &Forum, query: &TraineeQuery) -> Vec<String> {
    let rows = trainees::page(&forum.desk.register, query).unwrap();
    assert_eq!(rows.total as usize, rows.rows.len());
    rows.rows.into_iter().map(|it| it.trainee.given).collect()
}

pub(super) fn one(text: &str) -> Vec<String> {
    vec![text.to_owned()]
}

#[test]
fn filters_join_and_each_can_be_dropped() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana]);
    let left = EnrolmentChanges {
        status: Some(EnrolmentState::Cancelled),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[enrolment_id(forum.event, forum.dana)], &left).unwrap();
    let phone = TraineeChanges {
        phone: Some("8 778 915 02 44".into()),
        study_group: Some("ИС-21".into()),
        ..TraineeChanges::default()
    };
    trainees::correct(register, forum.dana, phone).unwrap();
    let all = TraineeQuery::default();
    let cases: [(TraineeQuery, &[&str]); 8] = [
        (
            TraineeQuery {
                district: one("martuk"),
                ..all.clone()
            },
            &["Айгерім", "Дана"],
        ),
        (
            TraineeQuery {
                study_group: one("ИС-21"),
                ..all.clone()
            },
            &["Дана"],
        ),
        (
            TraineeQuery {
                has: one("phone"),
                ..all.clone()
            },
            &["Дана"],
        ),
        (
            TraineeQuery {
                missing: one("birth_date"),
                ..all.clone()
            },
            &["Ғалымжан"],
        ),
        (
            TraineeQuery {
                event: Some(forum.event),
                ..all.clone()
            },
            &["Айгерім", "Дана"],
        ),
        (
            TraineeQuery {
                event: Some(forum.event),
                status: one("cancelled"),
                ..all.clone()
            },
            &["Дана"],
        ),
        (
            TraineeQuery {
                age_to: Some(16),
                ..all.clone()
            },
            &["Айгерім"],
        ),
        (
            TraineeQuery {
                age_to: Some(16),
                age_on: "2027-03-14".into(),
                ..all.clone()
            },
            &[],
        ),
    ];
    for (query, expected) in cases {
        let mut found = names(&forum, &query);
        found.sort();
        assert_eq!(found, expected, "{query:?}");
    }
    let both = TraineeQuery {
        district: one("martuk"),
        missing: one("phone"),
        text: "нұр".into(),
        ..all
    };
    assert_eq!(names(&forum, &both), ["Айгерім"]);
}

#[test]
fn who_was_added_since_a_day_begins_at_midnight_of_kazakhstan() {
    let forum = Forum::on("2026-11-27");
    // It was 9:00 of the 15th; fifteen hours later the 16th begins.
    forum.desk.clock.pass_minutes(15 * 60 - 1);
    person(&forum.desk, "Кеш", "Бүгін", "", "alga");
    forum.desk.clock.pass_minutes(1);
    person(&forum.desk, "Ерте", "Ертең", "", "alga");
    let since = |day: &str| {
        let query = TraineeQuery {
            added_since: day.into(),
            ..TraineeQuery::default()
        };
        names(&forum, &query).len()
    };
    assert_eq!(
        [
            since("2026-10-15"),
            since("2026-10-16"),
            since("2026-10-17")
        ],
        [5, 1, 0]
    );
}

#[test]
fn values_are_counted_among_whom_the_other_filters_let_through() {
    let forum = Forum::on("2026-11-27");
    let count = |query: &TraineeQuery, field: &str| -> Vec<(String, u32)> {
        let today = forum.desk.today();
        let values = forum
            .desk
            .register
            .read(|it| trainees::values(it, query, field, today));
        values
            .unwrap()
            .into_iter()
            .map(|it| (it.value, it.count))
            .collect()
    };
    let alga = TraineeQuery {
        district: one("alga"),
        ..TraineeQuery::default()
    };
    let both = [("martuk".to_owned(), 2), ("alga".to_owned(), 1)];
    assert_eq!(
        count(&alga, "district"),
        both,
        "its own filter narrows nothing"
    );
    let named = TraineeQuery {
        text: "Дана".into(),
        ..TraineeQuery::default()
    };
    assert_eq!(count(&named, "district"), [("martuk".to_owned(), 1)]);
    let refused = forum
        .desk
        .register
        .read(|it| trainees::values(it, &named, "iin", forum.desk.today()));
    assert_eq!(
        refused.unwrap_err().code(),
        Code::BadValue,
        "numbers are no choices"
    );
}

#[test]
fn an_order_once_made_is_kept_until_somebody_writes() {
    let forum = Forum::on("2026-11-27");
    let by_district = |offset| TraineeQuery {
        sort: Sort {
            by: "district".into(),
            descending: false,
        },
        offset,
        limit: 2,
        ..TraineeQuery::default()
    };
    let page = |offset| {
        let rows = trainees::page(&forum.desk.register, &by_district(offset)).unwrap();
        let given: Vec<String> = rows.rows.into_iter().map(|it| it.trainee.given).collect();
        (rows.total, given)
    };
    assert_eq!(page(0), (3, vec!["Ғалымжан".into(), "Дана".into()]));
    assert_eq!(page(2), (3, vec!["Айгерім".into()]));
    let moved = TraineeChanges {
        district: Some("aktobe_city".into()),
        ..TraineeChanges::default()
    };
    trainees::correct(&forum.desk.register, forum.aigerim, moved).unwrap();
    assert_eq!(page(0).1[0], "Айгерім", "the list follows what was written");
}

#[test]
fn places_stand_by_their_names_in_the_language_of_the_reader() {
    let forum = Forum::on("2026-11-27");
    let places = [
        (forum.aigerim, "aitekebi"),
        (forum.dana, "alga"),
        (forum.galym, "aktobe_city"),
    ];
    for (who, district) in places {
        let changes = TraineeChanges {
            district: Some(district.into()),
            school: Some(format!("№{} мектеп", 10 + district.len())),
            ..TraineeChanges::default()
        };
        trainees::correct(&forum.desk.register, who, changes).unwrap();
    }
    let sorted = |by: &str, lang, descending| {
        let query = TraineeQuery {
            sort: Sort {
                by: by.into(),
                descending,
            },
            lang,
            ..TraineeQuery::default()
        };
        let paged = TraineeQuery {
            limit: 9,
            ..query.clone()
        };
        let whole = names(&forum, &query);
        assert_eq!(names(&forum, &paged), whole, "a page is a part of the list");
        whole
    };
    let (kazakh, russian) = (
        ["Ғалымжан", "Дана", "Айгерім"],
        ["Айгерім", "Ғалымжан", "Дана"],
    );
    assert_eq!(
        sorted("district", Lang::Kk, false),
        kazakh,
        "Ақтөбе, Алға, Әйтеке би"
    );
    assert_eq!(
        sorted("district", Lang::Ru, false),
        russian,
        "Айтекебийский, Актобе, Алгинский"
    );
    assert_eq!(
        sorted("district", Lang::Ru, true),
        ["Дана", "Ғалымжан", "Айгерім"]
    );
    assert_eq!(
        sorted("school", Lang::Kk, false),
        ["Дана", "Айгерім", "Ғалымжан"],
        "what no list knows stands as it was written"
    );
}

/// A session of the forum with a mark for each of these.
fn held(forum: &Forum, date: &str, hours: u32, there: &[(Id, MarkState)]) {
    let draft = SessionDraft {
        date: date.into(),
        hours,
        ..SessionDraft::default()
    };
    let session = sessions::add(&forum.desk.register, forum.event, draft).unwrap();
    let marks: Vec<MarkChange> = there
        .iter()
        .map(|(trainee, state)| MarkChange {
            session: session.value.id,
            trainee: *trainee,
            state: Some(*state),
            minutes: 0,
        })
        .collect();
    attendance::mark(&forum.desk.register, forum.event, &marks).unwrap();
}

#[test]
fn people_stand_by_the_figures_that_their_rows_say() {
    let forum = Forum::on("2026-10-14/2026-10-15");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let (here, late, away) = (MarkState::Present, MarkState::Late, MarkState::Absent);
    held(
        &forum,
        "2026-10-14",
        3,
        &[
            (forum.aigerim, here),
            (forum.dana, away),
            (forum.galym, late),
        ],
    );
    held(
        &forum,
        "2026-10-15",
        2,
        &[
            (forum.aigerim, away),
            (forum.dana, here),
            (forum.galym, here),
        ],
    );
    let rows = |by: &str, limit| -> Vec<TraineeRow> {
        let query = TraineeQuery {
            sort: Sort {
                by: by.into(),
                descending: true,
            },
            limit,
            ..TraineeQuery::default()
        };
        trainees::page(register, &query).unwrap().rows
    };
    let told = |by: &str, limit| -> Vec<(String, u32, u32, String)> {
        let tell = |it: TraineeRow| (it.trainee.given, it.events, it.hours, it.last_on);
        rows(by, limit).into_iter().map(tell).collect()
    };
    let row =
        |name: &str, events, hours, last: &str| (name.to_owned(), events, hours, last.to_owned());
    let (aigerim, dana) = (
        row("Айгерім", 1, 3, "2026-10-14"),
        row("Дана", 1, 2, "2026-10-15"),
    );
    let galym = row("Ғалымжан", 1, 5, "2026-10-15");
    for limit in [0, 9] {
        assert_eq!(
            told("hours", limit),
            [galym.clone(), aigerim.clone(), dana.clone()]
        );
        assert_eq!(
            told("last_on", limit),
            [dana.clone(), galym.clone(), aigerim.clone()]
        );
        assert_eq!(
            told("events", limit),
            [dana.clone(), aigerim.clone(), galym.clone()]
        );
    }

    // Whoever is taken off the list has no hours of it, and neither has anybody of a cancelled list.
    enrolments::trash(register, &[enrolment_id(forum.event, forum.galym)]).unwrap();
    let nothing = row("Ғалымжан", 0, 0, "");
    assert_eq!(
        told("hours", 9),
        [aigerim, dana, nothing],
        "the order follows what was written"
    );
    events::trash(register, &[forum.event]).unwrap();
    assert!(rows("hours", 9).iter().all(|it| it.hours == 0));
    assert_eq!(
        names_of(&rows("hours", 9)),
        ["Дана", "Айгерім", "Ғалымжан"],
        "nobody has any: by name"
    );
}

fn names_of(rows: &[TraineeRow]) -> Vec<&str> {
    rows.iter().map(|it| it.trainee.given.as_str()).collect()
}
