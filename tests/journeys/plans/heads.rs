//! Heads of a plan's table that name two things at once, and terms that are no days.

use tizim_core::plan_lines::{self, PlanProblemCode};

use super::{Year, table};

type Shown = (String, String, String);

fn read(text: &str) -> Vec<Shown> {
    let year = Year::begin(1);
    plan_lines::import(&year.desk.register, year.plan, &table(text)).unwrap();
    let lines = year.show().lines.into_iter().map(|it| it.line);
    lines
        .map(|it| {
            (
                it.section,
                format!("{}{}", it.title_kk, it.title_ru),
                it.period,
            )
        })
        .collect()
}

fn expect(text: &str, expected: &[(&str, &str, &str)]) {
    let expected: Vec<Shown> = expected
        .iter()
        .map(|it| (it.0.to_owned(), it.1.to_owned(), it.2.to_owned()))
        .collect();
    assert_eq!(read(text), expected, "{text}");
}

#[test]
fn sections_and_events_stand_under_one_head() {
    expect(
        "Раздел / Мероприятие;Срок;Ответственный\n\
         Обучение;;\n\
         Школа волонтёра;октябрь;методист\n\
         Волонтёрство;;\n\
         Субботник;май;методист\n",
        &[
            ("Обучение", "Школа волонтёра", "2026-10"),
            ("Волонтёрство", "Субботник", "2027-05"),
        ],
    );
    expect(
        "№;Бөлім және іс-шара;Мерзімі\n\
         1;Оқыту;\n\
         1.1;Еріктілер мектебі;қазан\n\
         2;Еріктілік;\n\
         2.1;Сенбілік;мамыр\n",
        &[
            ("1. Оқыту", "Еріктілер мектебі", "2026-10"),
            ("2. Еріктілік", "Сенбілік", "2027-05"),
        ],
    );
}

#[test]
fn a_column_of_sections_beside_one_of_titles_stays_one() {
    expect(
        "Раздел, вид работы;Мероприятие;Срок\n\
         Обучение;Школа волонтёра;октябрь\n\
         Волонтёрство;Субботник;май\n",
        &[
            ("Обучение", "Школа волонтёра", "2026-10"),
            ("Волонтёрство", "Субботник", "2027-05"),
        ],
    );
    expect(
        "Направление мероприятия;Мероприятие;Срок\n\
         Обучение;Школа волонтёра;октябрь\n",
        &[("Обучение", "Школа волонтёра", "2026-10")],
    );
}

#[test]
fn a_term_to_be_agreed_on_is_kept_in_its_words_and_is_no_fault() {
    let year = Year::begin(1);
    let book = table(
        "Мероприятие;Срок;Ответственный\n\
         Школа волонтёра;по согласованию;методист\n\
         Субботник;летом;методист\n\
         Встреча;по мере готовности;методист\n",
    );
    let told = plan_lines::import(&year.desk.register, year.plan, &book)
        .unwrap()
        .value;
    let problems: Vec<_> = told.problems.iter().map(|it| (it.row, it.code)).collect();
    assert_eq!(problems, [(Some(4), PlanProblemCode::TermUnread)]);
    let lines = year.show().lines;
    let shown: Vec<_> = lines
        .iter()
        .map(|it| {
            let line = &it.line;
            (line.term.as_str(), line.period.as_str(), it.is_by_agreement)
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("по согласованию", "", true),
            ("летом", "2027-06-01/2027-08-31", false),
            ("по мере готовности", "", false)
        ]
    );
}
