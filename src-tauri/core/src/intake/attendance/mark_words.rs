//! The words people write for a mark, in Kazakh, Russian and English, folded.

use super::MarkKind;

/// Beginnings of words of coming late.
const LATE: [&str; 3] = ["кешик", "опозд", "лате"];
/// Beginnings of words of a good reason.
const REASON: [&str; 10] = [
    "себепт",
    "себеби",
    "уваж",
    "сурани",
    "сураг",
    "ауир",
    "болен",
    "болн",
    "отпрос",
    "екскуз",
];
/// Beginnings of words that deny by themselves.
const AWAY: [&str; 14] = [
    "келмед",
    "келмеген",
    "катиспа",
    "бармад",
    "бармаган",
    "болмад",
    "болмаган",
    "отсут",
    "жок",
    "нет",
    "абсент",
    "неиав",
    "себепсиз",
    "алмад",
];
/// Beginnings of words of having been there.
const THERE: [&str; 8] = [
    "келд",
    "келген",
    "катист",
    "катискан",
    "присут",
    "приш",
    "иавил",
    "пресент",
];
/// Words of having been there whose beginnings are those of other words.
const THERE_WHOLE: [&str; 13] = [
    "бар",
    "барди",
    "болди",
    "бил",
    "била",
    "били",
    "ест",
    "иа",
    "да",
    "иес",
    "дошел",
    "дошла",
    "приехал",
];
/// Words that deny the word after them.
const DENYING: [&str; 3] = ["не", "без", "ни"];

/// Reads the words of a mark; nothing where they say no kind, or both that and its contrary.
///
/// What is denied is the opposite only where that is plain: «не был» is absent, «без уважительной
/// причины» too; «не опоздал» and «кешікпеді» are left for a person to read.
pub(super) fn kind_of(folded: &str) -> Option<MarkKind> {
    let words: Vec<&str> = folded.split(' ').collect();
    let begins = |word: &str, list: &[&str]| list.iter().any(|it| word.starts_with(it));
    let says = |list: &[&str]| words.iter().any(|word| begins(word, list));
    let is_denied = words.iter().any(|word| DENYING.contains(word));
    let is_there = says(&THERE) || words.iter().any(|word| THERE_WHOLE.contains(word));
    let is_one_of = |list: &[&str]| list.contains(&folded);
    match () {
        () if is_one_of(&["ув", "б", "с"]) => Some(MarkKind::Excused),
        () if is_one_of(&["н", "нб", "н б"]) => Some(MarkKind::Absent),
        () if says(&LATE) => {
            let is_in_time = is_denied || words.iter().any(|word| word.starts_with("кешикпе"));
            (!is_in_time).then_some(MarkKind::Late)
        }
        () if says(&REASON) && !is_denied => Some(MarkKind::Excused),
        () if says(&AWAY) && !is_denied => Some(MarkKind::Absent),
        () if is_denied && (is_there || says(&REASON)) => Some(MarkKind::Absent),
        () if is_there && !is_denied => Some(MarkKind::Present),
        () => None,
    }
}
