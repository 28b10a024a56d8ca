//! What came of a plan, and what is refused.

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
                "14.10.2026 өтті, 120 адам қатысты",
                "14.10.2026 проведено, участников: 120"
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
            sum.people
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
    assert_eq!(add("2026-10", None).unwrap_err().code(), Code::BadPeriod);
    assert_eq!(add("2026/28", None).unwrap_err().code(), Code::BadPeriod);
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
