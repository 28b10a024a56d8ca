//! Lists of people who do not exist, as long as a story needs them.

use std::ops::Range;

use chrono::{Days, NaiveDate};
use tizim_core::kazakh::iin;

/// The columns of a list, in this order.
pub const COLUMNS: [&str; 9] = [
    "Тегі",
    "Аты",
    "Әкесінің аты",
    "ЖСН",
    "Туған күні",
    "Ауданы",
    "Телефон",
    "Электрондық пошта",
    "Футболка өлшемі",
];
const SURNAMES: [&str; 20] = [
    "Өтегенов",
    "Қуанышов",
    "Жүсіпов",
    "Әбенов",
    "Серіков",
    "Ысқақов",
    "Төлегенов",
    "Оразбаев",
    "Сүлейменов",
    "Ахметов",
    "Нұржанов",
    "Есенов",
    "Қасымов",
    "Дүйсенов",
    "Мұратов",
    "Сапаров",
    "Тұрсынов",
    "Бекболатов",
    "Ермеков",
    "Құрманғалиев",
];
const GIVEN: [&str; 25] = [
    "Ғалымжан",
    "Дәурен",
    "Бақытжан",
    "Асқар",
    "Нұрлан",
    "Ержан",
    "Қанат",
    "Әлихан",
    "Мұхтар",
    "Ілияс",
    "Темірлан",
    "Айдос",
    "Санжар",
    "Олжас",
    "Рустам",
    "Бауыржан",
    "Жандос",
    "Мейрам",
    "Арман",
    "Талғат",
    "Сәкен",
    "Дархан",
    "Ерлан",
    "Азамат",
    "Шыңғыс",
];
const DISTRICTS: [&str; 6] = [
    "Ақтөбе қаласы",
    "Алға ауданы",
    "Қобда",
    "Мартукский район",
    "Шалқар ауданы",
    "Темір",
];

/// Writes a list of people by their numbers, with the first so many of [`COLUMNS`]; a number is
/// the same person in every list.
pub fn crowd_csv(people: Range<u32>, columns: usize) -> String {
    let line = |cells: &[String]| cells.get(..columns).unwrap_or(cells).join(";");
    let mut csv = line(&COLUMNS.map(str::to_owned)) + "\n";
    for number in people {
        csv.push_str(&line(&person(number)));
        csv.push('\n');
    }
    csv
}

fn person(number: u32) -> [String; 9] {
    let pick = |list: &[&str], turn: u32| {
        let at = usize::try_from(turn).unwrap_or_default() % list.len();
        list.get(at).copied().unwrap_or_default().to_owned()
    };
    let (birth, iin) = numbers(number);
    [
        pick(&SURNAMES, number),
        pick(&GIVEN, number / 20),
        format!("{}ұлы", pick(&GIVEN, number / 500 + number)),
        iin,
        birth.format("%d.%m.%Y").to_string(),
        pick(&DISTRICTS, number),
        format!("8 700 000 {:02} {:02}", number / 100 % 100, number % 100),
        format!("student{number}@example.com"),
        pick(&["S", "M", "L"], number),
    ]
}

/// A birth date and a number whose check digit is right; where none is issued for the first
/// eleven digits, the next ones are tried.
fn numbers(number: u32) -> (NaiveDate, String) {
    let birth = NaiveDate::default()
        .checked_add_days(Days::new(12_500 + u64::from(number % 2_500)))
        .unwrap_or_default();
    let mut serial = number % 5_000;
    loop {
        let eleven = format!("{}5{serial:04}", birth.format("%y%m%d"));
        match iin::check_digit(&eleven) {
            Some(digit) => return (birth, format!("{eleven}{digit}")),
            None => serial += 5_000,
        }
    }
}
