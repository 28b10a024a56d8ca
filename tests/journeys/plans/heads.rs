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

#[test]
fn two_languages_in_columns_of_their_own_are_both_kept() {
    let year = Year::begin(1);
    let book = table(
        "Іс-шара атауы;Мероприятие;Мерзімі;Срок\nФорум;Форум лидеров;мамыр;май\n;Только рус;;июнь\n",
    );
    plan_lines::import(&year.desk.register, year.plan, &book).unwrap();
    let lines: Vec<_> = year.show().lines.into_iter().map(|it| it.line).collect();
    let shown: Vec<[&str; 4]> = lines
        .iter()
        .map(|it| [&*it.title_kk, &*it.title_ru, &*it.term, &*it.period])
        .collect();
    assert_eq!(
        shown,
        [
            ["Форум", "Форум лидеров", "мамыр", "2027-05"],
            ["", "Только рус", "июнь", "2027-06"]
        ]
    );
    expect(
        "№;Іс-шара;Мерзімі\n;Мероприятие;Срок\n1;Сенбілік;май\n2;Субботник весной;июнь\n",
        &[
            ("", "Сенбілік", "2027-05"),
            ("", "Субботник весной", "2027-06"),
        ],
    );
}

#[test]
fn a_term_may_have_a_column_for_its_end() {
    let lines = [
        ("", "Форум", "2026-10-01/2026-10-05"),
        ("", "Слёт", "2026-11"),
        ("", "Дебаты", "2026-12-07"),
    ];
    let rows = "1;Форум;01.10.2026;05.10.2026;И\n2;Слёт;ноябрь;ноябрь;И\n3;Дебаты;;7 декабря;И\n";
    for heads in [
        "№;Мероприятие;Сроки;;Ответственный\n;;начало;конец;\n",
        "№;Мероприятие;Сроки;;Ответственный\n;;с;по;\n",
        "№;Іс-шара;Мерзімі;;Жауапты\n;;басталуы;аяқталуы;\n",
        "№;Мероприятие;Дата начала;Дата окончания;Ответственный\n",
    ] {
        expect(&format!("{heads}{rows}"), &lines);
        let pages =
            format!("{heads}{rows}{heads}").replace("3;Дебаты", &format!("{heads}3;Дебаты"));
        expect(&pages, &lines);
    }
}
