//! Dates in words: «2026 жылғы 20 қараша», «20 ноября 2026 года», «20 November 2026».

use chrono::{Datelike, NaiveDate};

use super::months::month;
use crate::common::Lang;

/// The form a Kazakh date takes in its sentence; the other languages have one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// 2026 жылғы 20 қараша.
    Plain,
    /// 2026 жылғы 20 қарашада: when.
    When,
    /// 2026 жылғы 20 қарашадағы: of that day.
    Of,
    /// 2026 жылғы 20 қарашадан: since.
    Since,
}

/// Writes a date in words.
///
/// ```
/// # use tizim_core::{common::Lang, kazakh::date::{DateForm, date_in_words}};
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
/// assert_eq!(date_in_words(day, Lang::Kk, DateForm::When), "2026 жылғы 20 қарашада");
/// ```
pub fn date_in_words(date: NaiveDate, language: Lang, form: DateForm) -> String {
    let (year, day, words) = (date.year(), date.day(), month(date.month()));
    match language {
        Lang::Kk => format!("{year} жылғы {day} {}", kazakh_form(date.month(), form)),
        Lang::Ru => format!("{day} {} {year} года", words.ru_genitive),
        Lang::En => format!("{day} {} {year}", words.en),
    }
}

fn kazakh_form(number: u32, form: DateForm) -> &'static str {
    let words = month(number);
    match form {
        DateForm::Plain => words.kk,
        DateForm::When => words.kk_locative,
        DateForm::Of => words.kk_attributive,
        DateForm::Since => words.kk_ablative,
    }
}

/// Writes a period in words; one day is written as a date.
///
/// [`DateForm::When`] makes «2026 жылғы 20–21 қараша аралығында»; any other form gives the bare
/// period. Swapped ends are put in order.
pub fn range_in_words(from: NaiveDate, to: NaiveDate, language: Lang, form: DateForm) -> String {
    let (from, to) = (from.min(to), from.max(to));
    if from == to {
        return date_in_words(from, language, form);
    }
    let bare = bare_range(from, to, language);
    if language == Lang::Kk && form == DateForm::When {
        format!("{bare} аралығында")
    } else {
        bare
    }
}

fn bare_range(from: NaiveDate, to: NaiveDate, language: Lang) -> String {
    let same_year = from.year() == to.year();
    let same_month = same_year && from.month() == to.month();
    let whole = |date| date_in_words(date, language, DateForm::Plain);
    let (first, last) = (month(from.month()), month(to.month()));
    let (year, a, b) = (to.year(), from.day(), to.day());
    match (language, same_month, same_year) {
        (Lang::Kk, true, _) => format!("{year} жылғы {a}–{b} {}", last.kk),
        (Lang::Kk, _, true) => format!("{year} жылғы {a} {} – {b} {}", first.kk, last.kk),
        (Lang::Ru, true, _) => format!("{a}–{b} {} {year} года", last.ru_genitive),
        (Lang::Ru, _, true) => {
            format!(
                "с {a} {} по {b} {} {year} года",
                first.ru_genitive, last.ru_genitive
            )
        }
        (Lang::Ru, _, _) => format!("с {} по {}", whole(from), whole(to)),
        (Lang::En, true, _) => format!("{a}–{b} {} {year}", last.en),
        (Lang::En, _, true) => format!("{a} {} – {b} {} {year}", first.en, last.en),
        _ => format!("{} – {}", whole(from), whole(to)),
    }
}

/// Writes a month with its year: «2026 жылғы қараша», «ноябрь 2026 года», «November 2026».
///
/// [`DateForm::When`] makes «2026 жылғы қарашада», «в ноябре 2026 года», «in November 2026».
pub fn month_in_words(date: NaiveDate, language: Lang, form: DateForm) -> String {
    let (year, words) = (date.year(), month(date.month()));
    match (language, form) {
        (Lang::Kk, _) => format!("{year} жылғы {}", kazakh_form(date.month(), form)),
        (Lang::Ru, DateForm::When) => format!("в {} {year} года", words.ru_prepositional),
        (Lang::Ru, _) => format!("{} {year} года", words.ru),
        (Lang::En, DateForm::When) => format!("in {} {year}", words.en),
        (Lang::En, _) => format!("{} {year}", words.en),
    }
}

/// Writes a date in digits: «20.11.2026 ж.», «20.11.2026 г.», «20/11/2026».
pub fn short_date(date: NaiveDate, language: Lang) -> String {
    match language {
        Lang::Kk => date.format("%d.%m.%Y ж.").to_string(),
        Lang::Ru => date.format("%d.%m.%Y г.").to_string(),
        Lang::En => date.format("%d/%m/%Y").to_string(),
    }
}
