//! Rows of a list that are not people: tests of a form, totals, devices in a meeting.

use crate::kazakh::fold;

/// Runs of neighbouring keys typed to fill a required field.
const KEY_RUNS: [&str; 10] = [
    "йцук", "цуке", "фыва", "ывап", "ячсм", "qwer", "asdf", "sdfg", "zxcv", "qaz",
];
const TEST_WORDS: [&str; 10] = [
    "тест",
    "тестов",
    "тестова",
    "тестович",
    "тестовна",
    "тестови",
    "тестовиу",
    "тестиров",
    "проверка",
    "прова",
];
const TOTAL_WORDS: [&str; 9] = [
    "барлиги",
    "итого",
    "всего",
    "жини",
    "жалпи",
    "коритинди",
    "корити",
    "тотал",
    "жалписани",
];
const DEVICE_WORDS: [&str; 27] = [
    "iphone",
    "ipad",
    "redmi",
    "xiaomi",
    "poco",
    "galaxy",
    "samsung",
    "huawei",
    "honor",
    "realme",
    "oppo",
    "vivo",
    "tecno",
    "infinix",
    "nokia",
    "android",
    "windows",
    "macbook",
    "laptop",
    "desktop",
    "ноутбук",
    "user",
    "admin",
    "guest",
    "zoom",
    "телефон",
    "компьютер",
];

/// Words that stand beside a name and are no part of it, folded.
const BESIDE_WORDS: [&str; 15] = [
    "маман",
    "мугалим",
    "учител",
    "преподавател",
    "студент",
    "студентка",
    "окуши",
    "ученик",
    "волонтер",
    "ерикти",
    "куратор",
    "синип",
    "клас",
    "мектеп",
    "школа",
];

/// Tells whether a word beside a name belongs to a device, a job or a class.
pub(super) fn is_beside_name(word: &str) -> bool {
    DEVICE_WORDS.contains(&word.to_lowercase().as_str())
        || BESIDE_WORDS.contains(&fold(word).as_str())
}

/// Tells whether a name was typed to try a form out: «тест», «Тест Тестов», «ааа», «qwerty».
pub fn looks_like_test(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let is_filler = |word: &String| {
        KEY_RUNS.iter().any(|run| word.starts_with(run))
            || TEST_WORDS.contains(&fold(word).as_str())
            || is_one_letter_repeated(word)
    };
    !words.is_empty() && words.iter().all(is_filler)
}

fn is_one_letter_repeated(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    word.chars().count() >= 3 && letters.all(|c| Some(c) == first && c.is_alphabetic())
}

/// Tells whether a row is a sum, not a person: «Барлығы:», «Итого», «Всего человек».
pub fn looks_like_total(text: &str) -> bool {
    let folded = fold(text);
    folded
        .split(' ')
        .next()
        .is_some_and(|first| TOTAL_WORDS.contains(&first))
}

/// Tells whether a meeting name is a device's, not a person's: «Redmi Note 9», «SM-A325F».
pub fn looks_like_device(text: &str) -> bool {
    let low = text.to_lowercase();
    let mut words = low.split(|c: char| !c.is_alphanumeric());
    low.trim().starts_with("sm-") || words.next().is_some_and(|w| DEVICE_WORDS.contains(&w))
}
