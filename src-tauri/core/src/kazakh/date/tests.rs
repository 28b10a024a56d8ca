use chrono::NaiveDate;

use super::*;
use crate::common::Lang::{En, Kk, Ru};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-20")
}

#[test]
fn dates_in_words() {
    let date = day("2026-11-20");
    assert_eq!(
        date_in_words(date, Kk, DateForm::Plain),
        "2026 жылғы 20 қараша"
    );
    assert_eq!(
        date_in_words(date, Kk, DateForm::Of),
        "2026 жылғы 20 қарашадағы"
    );
    assert_eq!(
        date_in_words(date, Kk, DateForm::Since),
        "2026 жылғы 20 қарашадан"
    );
    assert_eq!(
        date_in_words(date, Ru, DateForm::When),
        "20 ноября 2026 года"
    );
    assert_eq!(date_in_words(date, En, DateForm::Plain), "20 November 2026");
    assert_eq!(
        month_in_words(date, Ru, DateForm::Plain),
        "ноябрь 2026 года"
    );
    assert_eq!(
        month_in_words(date, Ru, DateForm::When),
        "в ноябре 2026 года"
    );
    assert_eq!(
        month_in_words(date, Kk, DateForm::When),
        "2026 жылғы қарашада"
    );
    assert_eq!(month_in_words(date, En, DateForm::When), "in November 2026");
    assert_eq!(short_date(day("2026-03-09"), Kk), "09.03.2026 ж.");
}

#[test]
fn periods_in_words() {
    let check = |from: &str, to: &str, expected: [&str; 3]| {
        for (language, words) in [Kk, Ru, En].into_iter().zip(expected) {
            let got = range_in_words(day(from), day(to), language, DateForm::When);
            assert_eq!(got, words);
        }
    };
    check(
        "2026-11-20",
        "2026-11-21",
        [
            "2026 жылғы 20–21 қараша аралығында",
            "20–21 ноября 2026 года",
            "20–21 November 2026",
        ],
    );
    check(
        "2026-12-02",
        "2026-11-30",
        [
            "2026 жылғы 30 қараша – 2 желтоқсан аралығында",
            "с 30 ноября по 2 декабря 2026 года",
            "30 November – 2 December 2026",
        ],
    );
    check(
        "2026-12-30",
        "2027-01-03",
        [
            "2026 жылғы 30 желтоқсан – 2027 жылғы 3 қаңтар аралығында",
            "с 30 декабря 2026 года по 3 января 2027 года",
            "30 December 2026 – 3 January 2027",
        ],
    );
    check(
        "2026-06-12",
        "2026-06-12",
        [
            "2026 жылғы 12 маусымда",
            "12 июня 2026 года",
            "12 June 2026",
        ],
    );
}

#[test]
fn dates_as_people_type_them() {
    let same = [
        "29.03.2008",
        "29/3/08",
        "29/3/2008",
        "2008-03-29",
        "2008.03.29",
        "29.03.2008 ж.",
        "29. 03. 2008",
        "29 наурыз 2008 ж.",
        "2008 жылғы 29 наурыз",
        "29 марта 2008 г.",
        "29 марта 2008 года",
        "March 29, 2008",
        "29-Mar-2008",
        "29032008",
        "20080329",
        "29.03.2008 0:00:00",
        "2008-03-29T00:00:00",
        "39536",
        "39536.0",
        "29,03,2008",
        "2008 жылғы 29 наурызда",
        "29\u{a0}мар. 2008",
        "29 НАУРЫЗ 2008",
        "3/29/2008",
        "29.03.08г",
        "29 03 2008",
    ];
    for text in same {
        let read = read_date(text, today(), Epoch::Y1900);
        assert_eq!(read.map(|read| read.date), Ok(day("2008-03-29")), "{text}");
    }
    for (at, name) in [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ]
    .into_iter()
    .enumerate()
    {
        let read = read_date(&format!("5 {name} 2020"), today(), Epoch::Y1900).unwrap();
        assert_eq!(
            read.date.to_string(),
            format!("2020-{:02}-05", at + 1),
            "{name}"
        );
    }
    for (at, name) in [
        "янв",
        "фев",
        "марта",
        "апр",
        "мая",
        "июня",
        "июля",
        "авг",
        "сент",
        "окт",
        "ноя",
        "декабря",
    ]
    .into_iter()
    .enumerate()
    {
        let read = read_date(&format!("5 {name} 2020"), today(), Epoch::Y1900).unwrap();
        assert_eq!(
            read.date.to_string(),
            format!("2020-{:02}-05", at + 1),
            "{name}"
        );
    }
}

#[test]
fn what_is_not_a_date_is_refused() {
    let check = |text: &str, problem: DateProblem| {
        assert_eq!(
            read_date(text, today(), Epoch::Y1900),
            Err(problem),
            "{text}"
        );
    };
    check("31.02.2009", DateProblem::Impossible);
    check("29.02.2009", DateProblem::Impossible);
    check("32 наурыз 2009", DateProblem::Impossible);
    check("13.13.2009", DateProblem::Impossible);
    check("", DateProblem::Empty);
    check("-", DateProblem::Empty);
    check("жоқ", DateProblem::NotADate);
    check("2008", DateProblem::Incomplete);
    check("наурыз 2008", DateProblem::Incomplete);
    check("29.03", DateProblem::Incomplete);
    check("87015551234", DateProblem::NotADate);
}

#[test]
fn doubts_are_told() {
    let doubts = |text: &str| read_date(text, today(), Epoch::Y1900).unwrap().doubts;
    assert_eq!(doubts("1.2.08"), [DateDoubt::TwoDigitYear]);
    assert_eq!(doubts("3/29/2008"), [DateDoubt::MonthFirst]);
    assert_eq!(doubts("39536"), [DateDoubt::DayCount]);
    assert_eq!(
        read_date("1.2.98", today(), Epoch::Y1900).unwrap().date,
        day("1998-02-01")
    );
    assert_eq!(
        doubt_birth(day("2026-11-21"), today()),
        Some(BirthDoubt::Future)
    );
    assert_eq!(
        doubt_birth(day("2023-01-01"), today()),
        Some(BirthDoubt::TooYoung)
    );
    assert_eq!(
        doubt_birth(day("1920-01-01"), today()),
        Some(BirthDoubt::TooOld)
    );
    assert_eq!(doubt_birth(day("2008-03-29"), today()), None);
}

#[test]
fn spreadsheet_numbers() {
    let date = |serial, epoch| read_serial(serial, epoch).map(|read| read.date.to_string());
    assert_eq!(date(1.0, Epoch::Y1900), Ok("1900-01-01".into()));
    assert_eq!(date(61.0, Epoch::Y1900), Ok("1900-03-01".into()));
    assert_eq!(date(39536.75, Epoch::Y1900), Ok("2008-03-29".into()));
    assert_eq!(date(38074.0, Epoch::Y1904), Ok("2008-03-29".into()));
    assert_eq!(date(0.0, Epoch::Y1900), Err(DateProblem::NotADate));
    assert_eq!(date(8e10, Epoch::Y1900), Err(DateProblem::NotADate));
    assert_eq!(date(f64::NAN, Epoch::Y1900), Err(DateProblem::NotADate));
}

#[test]
fn two_digits_are_a_year_of_the_last_century_for_births_alone() {
    let born = |text: &str| read_date(text, today(), Epoch::Y1900).unwrap().date;
    let held = |text: &str| read_day(text, Epoch::Y1900).unwrap().date;
    assert_eq!(born("10.01.27"), day("1927-01-10"));
    assert_eq!(held("10.01.27"), day("2027-01-10"));
    assert_eq!(held("10.01.2027"), day("2027-01-10"));
}
