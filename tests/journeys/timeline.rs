//! What happened to a person, a line each; and their history with everything that hangs on them.

use std::collections::BTreeMap;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::clubs::{self, ClubFields};
use tizim_core::common::Lang;
use tizim_core::history::{self, HistoryEntry, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, MembershipChanges, membership_id};
use tizim_core::studies::{self, StudyDraft};
use tizim_core::trainees::{self, TimelineEntry, TraineeChanges};
use tizim_core::words::words;
use tizim_tests::Desk;

use crate::certificates::{forum, mark, person, request};

fn told(desk: &Desk, who: Id, lang: Lang) -> Vec<TimelineEntry> {
    trainees::timeline(&desk.register, who, lang).unwrap()
}

fn sentences(desk: &Desk, who: Id, lang: Lang) -> Vec<String> {
    let said = |it: &TimelineEntry| {
        let values = it.args.iter().map(|(name, of)| (&**name, of.clone()));
        let values: Vec<_> = values.collect();
        format!("{} {}", it.date, words(lang).say(&it.code, &values))
    };
    told(desk, who, lang).iter().map(said).collect()
}

fn history(desk: &Desk, who: Id) -> Vec<HistoryEntry> {
    let query = HistoryQuery {
        entity: Some(who),
        ..HistoryQuery::default()
    };
    history::list(&desk.register, &query).unwrap().rows
}

fn a_day_later(desk: &Desk) {
    desk.clock.pass_minutes(24 * 60);
}

/// A girl who came to a forum, joined a club and led it, married, and went to a lyceum.
fn life() -> (Desk, Id, Id) {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let event = forum(&desk);
    mark(&desk, &event, 0, &[who]);
    let club = ClubFields {
        name_kk: "Мейірім".to_owned(),
        ..ClubFields::default()
    };
    let club = clubs::add(&desk.register, club).unwrap().value.id;
    memberships::add(&desk.register, club, &[who], &Entry::default()).unwrap();
    a_day_later(&desk);
    let membership = membership_id(club, who);
    let leader = MembershipChanges {
        role: Some("leader".to_owned()),
        ..MembershipChanges::default()
    };
    memberships::correct(&desk.register, membership, &leader).unwrap();
    a_day_later(&desk);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let paper = certificates::issue(&desk.register, &wanted).unwrap().value;
    certificates::void(&desk.register, &paper.certificates, "тегі өзгерді").unwrap();
    a_day_later(&desk);
    let married = TraineeChanges {
        surname: Some("Омарова".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, who, married).unwrap();
    let lyceum = StudyDraft {
        school: "Арман лицейі".to_owned(),
        since: "2026-09-01".to_owned(),
        ..StudyDraft::default()
    };
    studies::move_on(&desk.register, who, lyceum).unwrap();
    (desk, who, event.sessions[0].id)
}

#[test]
fn a_life_is_told_by_days() {
    let (desk, who, _) = life();
    let what: Vec<(String, String)> = told(&desk, who, Lang::Kk)
        .into_iter()
        .map(|it| (it.date, it.what))
        .collect();
    let expected = [
        ("2026-09-01", "study"),
        ("2026-10-15", "added"),
        ("2026-10-15", "enrolled_registered"),
        ("2026-10-15", "attended"),
        ("2026-10-15", "club_joined"),
        ("2026-10-16", "club_role"),
        ("2026-10-17", "paper"),
        ("2026-10-17", "paper_void"),
        ("2026-10-18", "renamed"),
    ];
    let expected = expected.map(|(date, what)| (date.to_owned(), what.to_owned()));
    assert_eq!(what, expected);
    let said = sentences(&desk, who, Lang::Kk).join("\n");
    assert!(
        said.contains("Аты-жөні өзгерді: бұрын Қасымова, енді Омарова"),
        "{said}"
    );
    assert!(said.contains("Мейірім: бұрын Мүше, енді Жетекші"), "{said}");
    for lang in Lang::ALL {
        for line in sentences(&desk, who, lang) {
            let is_said = !line.contains("timeline-") && !line.contains('{');
            assert!(is_said, "{lang:?}: {line}");
        }
    }
}

#[test]
fn what_was_taken_back_is_not_told() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let married = TraineeChanges {
        surname: Some("Омарова".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, who, married).unwrap();
    trainees::trash(&desk.register, &[who]).unwrap();
    let what = || told(&desk, who, Lang::Kk).into_iter().map(|it| it.what);
    assert_eq!(what().collect::<Vec<_>>(), ["added", "renamed", "trashed"]);
    desk.register.undo().unwrap();
    desk.register.undo().unwrap();
    assert_eq!(what().collect::<Vec<_>>(), ["added"]);
    desk.register.redo().unwrap();
    assert_eq!(what().collect::<Vec<_>>(), ["added", "renamed"]);
}

#[test]
fn joining_and_taking_apart_is_told_on_both_sides() {
    let desk = Desk::found(1).unwrap();
    let girl = person(&desk, "Қасымова", "Дана");
    desk.clock.pass_minutes(1);
    let wife = person(&desk, "Омарова", "Дана");
    trainees::merge(&desk.register, girl, wife, &BTreeMap::new()).unwrap();
    let joined = sentences(&desk, wife, Lang::Ru).join("\n");
    assert!(
        joined.contains("Объединено с другой записью: Омарова Дана"),
        "{joined}"
    );
    trainees::unmerge(&desk.register, girl, wife, &BTreeMap::new()).unwrap();
    let apart = sentences(&desk, wife, Lang::Ru).join("\n");
    assert!(
        apart.contains("Отделено от другой записи: Қасымова Дана"),
        "{apart}"
    );
}

#[test]
fn the_history_of_a_person_tells_marks_and_brings_an_earlier_one_back() {
    let (desk, who, session) = life();
    let event = desk
        .register
        .read(|it| trainees::sessions_of(it, who))
        .unwrap()[0]
        .event;
    let late = MarkChange {
        session,
        trainee: who,
        state: Some(MarkState::Late),
        minutes: 10,
    };
    attendance::mark(&desk.register, event, &[late]).unwrap();
    let all = history(&desk, who);
    let marks: Vec<_> = all
        .iter()
        .flat_map(|it| &it.changes)
        .filter(|it| it.field == "mark")
        .collect();
    assert_eq!(marks.len(), 2);
    assert_eq!((&*marks[0].before, &*marks[0].after), ("present", "late"));
    assert!(marks[0].hangs_on.starts_with("Волонтерлікке жол, "));
    assert!(marks[0].current && !marks[1].current);
    history::restore(&desk.register, &marks[1].op, marks[1].entity, "mark").unwrap();
    let sessions = desk
        .register
        .read(|it| trainees::sessions_of(it, who))
        .unwrap();
    let marked = sessions.iter().find(|it| it.session == session).unwrap();
    assert_eq!(marked.mark, "present");
    let roles = all.iter().flat_map(|it| &it.changes);
    let role = roles.filter(|it| it.after == "leader").collect::<Vec<_>>();
    assert_eq!(role[0].hangs_on, "Мейірім");
}

#[test]
fn attendance_is_of_the_sessions_where_somebody_was_marked() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Қасымова", "Дана");
    let other = person(&desk, "Омарова", "Сара");
    mark(&desk, &event, 0, &[who, other]);
    let presence = || trainees::card(&desk.register, who).unwrap().presence;
    assert_eq!((presence().attended, presence().counted), (1, 1));
    mark(&desk, &event, 1, &[other]);
    assert_eq!((presence().attended, presence().counted), (1, 2));
    let excused = MarkChange {
        session: event.sessions[1].id,
        trainee: who,
        state: Some(MarkState::Excused),
        minutes: 0,
    };
    attendance::mark(&desk.register, event.id, &[excused]).unwrap();
    assert_eq!((presence().attended, presence().counted), (1, 1));
}
