//! What came of a plan, and what is refused.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::common::Trilingual;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::signatories::{self, SignatoryDraft};
use tizim_core::trainees::{self, TraineeDraft};

use super::*;

#[test]
fn the_plan_is_held_against_what_came_of_it() {
    let year = Year::with_table();
    let register = &year.desk.register;
    assert_eq!(year.state("«Көшбасшы» форумы"), LineState::Ahead);
    let forum = year.hold(
        "«Көшбасшы» форумы",
        "2026-10-15/2026-10-16",
        EventStatus::Planned,
    );
    assert_eq!(year.state("«Көшбасшы» форумы"), LineState::UnderWay);
    year.desk.clock.pass_minutes(3 * 24 * 60);
    assert_eq!(
        year.state("«Көшбасшы» форумы"),
        LineState::NotHeld,
        "nobody said it was held"
    );
    let guests = HeadCountDraft {
        label: "көрермендер".into(),
        people: 120,
    };
    head_counts::add(register, forum, &guests).unwrap();
    let held = |period: &str| EventChanges {
        period: Some(period.into()),
        status: Some(EventStatus::Held),
        ..EventChanges::default()
    };
    for (period, state) in [
        ("2026-10-15/2026-10-16", LineState::InTime),
        ("2026-10-17", LineState::Later),
        ("2026-10-14", LineState::Earlier),
    ] {
        events::correct(register, forum, held(period)).unwrap();
        assert_eq!(year.state("«Көшбасшы» форумы"), state, "{period}");
    }
    year.hold("Кураторлық сағат", "2026-10-05", EventStatus::Cancelled);
    assert_eq!(year.state("Кураторлық сағат"), LineState::Cancelled);
    year.hold("Мерекелік концерт", "2026-10", EventStatus::Reported);
    assert_eq!(
        year.state("Мерекелік концерт"),
        LineState::Held,
        "its term is no time"
    );
    let view = year.show();
    let told: Vec<_> = view
        .lines
        .iter()
        .map(|it| (it.told.kk.as_str(), it.told.ru.as_str()))
        .collect();
    assert_eq!(
        told[..4],
        [
            (
                "14.10.2026 өтті, тізімсіз 120 адам",
                "14.10.2026 проведено, участников без списка: 120"
            ),
            ("өткізілмеді", "не проводилось"),
            ("", ""),
            ("2026 жылғы қазан өтті", "октябрь 2026 года проведено"),
        ]
    );
    let sum = view.summary;
    assert_eq!(
        (
            sum.lines,
            sum.done,
            sum.earlier,
            sum.cancelled,
            sum.ahead,
            sum.counted
        ),
        (5, 2, 1, 1, 2, 120)
    );
    let typed = PlanLineChanges {
        done: Some("жаңбырға байланысты мамырға қалдырылды".into()),
        ..PlanLineChanges::default()
    };
    plan_lines::correct(register, year.line("Кураторлық сағат"), typed).unwrap();
    assert_eq!(
        year.show().lines[1].told.ru,
        "жаңбырға байланысты мамырға қалдырылды"
    );
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn lines_are_added_moved_and_brought_back() {
    let year = Year::with_table();
    let register = &year.desk.register;
    let draft = |section: &str, title: &str| PlanLineDraft {
        section: section.into(),
        title_kk: title.into(),
        ..PlanLineDraft::default()
    };
    let nothing = plan_lines::add(register, year.plan, draft("", " ")).unwrap_err();
    assert_eq!(nothing.code(), Code::Missing);
    let first = plan_lines::add(register, year.plan, draft("I. Азаматтық тәрбие", "Кездесу"));
    let added = first.unwrap().value;
    assert_eq!(added.position, 2, "after the others of its section");
    plan_lines::place(register, added.id, 0).unwrap();
    let titles = || -> Vec<(String, String)> {
        let lines = year.show().lines.into_iter();
        lines
            .map(|it| (it.line.title_kk, it.line.section))
            .collect()
    };
    assert_eq!(titles()[0].0, "Кездесу");
    plan_lines::place(register, added.id, 4).unwrap();
    assert_eq!(
        titles()[4],
        ("Кездесу".to_owned(), "II. Еріктілік".to_owned())
    );
    register.undo().unwrap();
    assert_eq!(titles()[0].1, "I. Азаматтық тәрбие");
    plan_lines::trash(register, &[added.id]).unwrap();
    assert_eq!(year.show().removed[0].id, added.id);
    plan_lines::restore(register, &[added.id]).unwrap();
    assert_eq!(titles().len(), 6);
    plans::trash(register, &[year.plan]).unwrap();
    assert_eq!(
        register
            .read(|it| plans::list(it, Shelf::Trash))
            .unwrap()
            .len(),
        1
    );
    plans::restore(register, &[year.plan]).unwrap();
}

#[test]
fn a_plan_that_says_what_cannot_be_is_refused() {
    let desk = Desk::found(1).unwrap();
    let add = |year: &str, by| {
        let draft = PlanDraft {
            year: year.into(),
            approved_by: Link(by),
            ..PlanDraft::default()
        };
        plans::add(&desk.register, &draft).map(|it| it.value.year)
    };
    assert_eq!(add("2026", None).unwrap(), "2026");
    assert_eq!(add("", None).unwrap_err().code(), Code::Missing);
    for year in ["2026-10", "2026/28"] {
        let refused = add(year, None).unwrap_err();
        assert_eq!(refused.code(), Code::BadPeriod);
        let (said, todo) = tizim_core::words::sentence(tizim_core::common::Lang::En, &refused);
        assert!(said.contains("for a year or for a school year"), "{said}");
        assert!(todo.contains("2026/27"), "{todo}");
    }
    let nobody = Id::derive("test", &[b"nobody"]);
    assert_eq!(
        add("2026", Some(nobody)).unwrap_err().code(),
        Code::NotFound
    );
}

#[test]
fn a_printed_plan_is_the_same_file_and_its_spreadsheet_is_read_back() {
    let year = Year::with_table();
    let register = &year.desk.register;
    year.hold("«Көшбасшы» форумы", "2026-10-14", EventStatus::Held);
    let look = PlanLook {
        with_results: true,
        is_bilingual: true,
        ..PlanLook::default()
    };
    let paper = plans::draw(register, year.plan, look).unwrap();
    assert_eq!(paper, plans::draw(register, year.plan, look).unwrap());
    assert!(paper.starts_with(b"%PDF"));
    let sheet = plans::export(register, year.plan, PlanLook::default()).unwrap();
    let book = read_book(&sheet, "жоспар.xlsx").unwrap();
    let told = plan_lines::import(register, year.plan, &book).unwrap();
    assert!(
        told.tx.is_none(),
        "its own lines are known: {:?}",
        told.value.lines
    );
    assert_eq!(told.value.known, 5);
}

#[test]
fn a_plan_in_both_languages_is_read_back_line_by_line() {
    let year = Year::with_table();
    let register = &year.desk.register;
    let titles = [
        ("Сенбілік", "Субботник"),
        ("«Көшбасшы» форумы", "Форум «Көшбасшы»"),
        ("Этикет кештері", "Вечера этикета"),
    ];
    let lines = year.show().lines;
    for (row, (kk, ru)) in lines.iter().zip(titles) {
        let both = PlanLineChanges {
            title_kk: Some(kk.into()),
            title_ru: Some(ru.into()),
            ..PlanLineChanges::default()
        };
        plan_lines::correct(register, row.line.id, both).unwrap();
    }
    let look = PlanLook {
        is_bilingual: true,
        ..PlanLook::default()
    };
    let sheet = plans::export(register, year.plan, look).unwrap();
    let book = read_book(&sheet, "жоспар.xlsx").unwrap();
    let told = plan_lines::import(register, year.plan, &book).unwrap();
    assert!(told.tx.is_none(), "all are known: {:?}", told.value.lines);
    assert_eq!(told.value.known, 5);
    let fresh = Year::begin(2);
    plan_lines::import(&fresh.desk.register, fresh.plan, &book).unwrap();
    let read: Vec<_> = fresh.show().lines.into_iter().map(|it| it.line).collect();
    assert_eq!(
        (read[0].title_kk.as_str(), read[0].title_ru.as_str()),
        titles[0],
        "a cell is parted where its language changes"
    );
    assert_eq!(read.len(), 5);
}

#[test]
fn people_on_lists_and_without_are_told_apart_and_each_is_counted_once() {
    let year = Year::with_table();
    let register = &year.desk.register;
    let person = |surname: &str| {
        let draft = TraineeDraft {
            surname: surname.into(),
            given: "Інжу".into(),
            ..TraineeDraft::default()
        };
        trainees::add(register, draft).unwrap().value.id
    };
    let people = ["Жүсіпова", "Оспанова"].map(person);
    for (title, who) in [
        ("«Көшбасшы» форумы", &people[..]),
        ("Кураторлық сағат", &people[..1]),
    ] {
        let event = year.hold(title, "2026-10-15", EventStatus::Held);
        let draft = SessionDraft::default();
        let session = sessions::add(register, event, draft).unwrap().value.id;
        enrolments::add(register, event, who, "", EnrolmentState::Registered).unwrap();
        let marks: Vec<MarkChange> = who
            .iter()
            .map(|trainee| MarkChange {
                session,
                trainee: *trainee,
                state: Some(MarkState::Present),
                minutes: 0,
            })
            .collect();
        attendance::mark(register, event, &marks).unwrap();
    }
    let forum = year.show().lines[0].events[0].id;
    let guests = HeadCountDraft {
        label: "көрермендер".into(),
        people: 36,
    };
    head_counts::add(register, forum, &guests).unwrap();
    let view = year.show();
    let told = &view.lines[0].told;
    assert_eq!(
        [&told.kk, &told.ru, &told.en].map(String::as_str),
        [
            "15.10.2026 өтті, 2 адам тізім бойынша, 36 тізімсіз",
            "15.10.2026 проведено, участников: 2 по списку, 36 без списка",
            "held 15.10.2026, 2 people on the list, 36 without a list",
        ]
    );
    assert_eq!(view.lines[1].told.kk, "15.10.2026 өтті, 1 адам қатысты");
    assert_eq!(
        (view.summary.people, view.summary.counted),
        (2, 36),
        "one came to both events"
    );
}

#[test]
fn a_plan_whose_approver_was_deleted_is_still_edited() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let signatory = |name: &str| {
        let draft = SignatoryDraft {
            name: Trilingual {
                kk: name.into(),
                ..Trilingual::default()
            },
            ..SignatoryDraft::default()
        };
        signatories::add(register, &draft).unwrap().value.id
    };
    let [gone, other] = ["Б. Тоқов", "А. Серікова"].map(signatory);
    let mut draft = PlanDraft {
        year: "2026/27".into(),
        approved_by: Link(Some(gone)),
        ..PlanDraft::default()
    };
    let plan = plans::add(register, &draft).unwrap().value.id;
    signatories::trash(register, &[gone, other]).unwrap();
    draft.note = "келісілді".into();
    let kept = plans::correct(register, plan, &draft).unwrap().value;
    assert_eq!(
        (kept.note.as_str(), kept.approved_by.0),
        ("келісілді", Some(gone))
    );
    draft.approved_by = Link(Some(other));
    let refused = plans::correct(register, plan, &draft).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::InTrash,
        "nobody new is taken from the trash"
    );
}

#[test]
fn events_of_another_plan_or_in_the_trash_are_nobodys() {
    let year = Year::with_table();
    let register = &year.desk.register;
    let draft = EventDraft {
        fields: fields("Форум", "2026-10-15"),
        sessions: vec![],
    };
    let free = events::add(register, draft).unwrap().value.id;
    let tied = year.hold("«Көшбасшы» форумы", "2026-10-15", EventStatus::Held);
    assert_eq!(
        year.show().lines[0].events.len(),
        1,
        "not the free one: {free}"
    );
    events::trash(register, &[tied]).unwrap();
    assert_eq!(year.state("«Көшбасшы» форумы"), LineState::Ahead);
}
