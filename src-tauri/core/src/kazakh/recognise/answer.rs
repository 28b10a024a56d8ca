//! Yes and no in three languages and in signs.

use crate::kazakh::fold;

/// Reads an answer to a question of yes or no; `None` when it is neither.
///
/// ```
/// use tizim_core::kazakh::recognise::yes_no;
/// assert_eq!([yes_no("Иә, келісемін"), yes_no("Не согласен"), yes_no("?")], [Some(true), Some(false), None]);
/// ```
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim() {
        "+" | "✓" | "✔" | "☑" | "✅" | "1" => return Some(true),
        "-" | "–" | "—" | "☐" | "❌" | "0" => return Some(false),
        _ => {}
    }
    let folded = fold(text);
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let denies = |word: &str| {
        [
            "жок",
            "нет",
            "не",
            "но",
            "келиспеимин",
            "болмаиди",
            "фалсе",
            "ешкандаи",
        ]
        .contains(&word)
    };
    if denies(first) || denies(second) && first != "да" {
        return Some(false);
    }
    let agrees = [
        "иа",
        "иаиа",
        "да",
        "иес",
        "ес",
        "келисемин",
        "келисим",
        "согласен",
        "согласна",
        "согласни",
        "ок",
        "болади",
        "труе",
        "бар",
        "рукса",
        "руксат",
        "в",
        "аха",
        "конечно",
        "иеп",
    ];
    agrees.contains(&first).then_some(true)
}
