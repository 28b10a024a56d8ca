//! Districts of the region as people write them: «Хобдинский р-н», «г.Актобе», «Қандыағаш».

use crate::kazakh::{fold, is_one_slip};
use crate::reference_data::{ReferenceRow, shipped_of};

/// Words that say what kind of place it is and name none, folded.
const KIND_WORDS: [&str; 36] = [
    "аудани",
    "аудан",
    "ауд",
    "раион",
    "раиони",
    "р",
    "рн",
    "он",
    "раионинин",
    "каласи",
    "кала",
    "к",
    "город",
    "гор",
    "г",
    "ауили",
    "ауил",
    "а",
    "с",
    "село",
    "п",
    "поселок",
    "пос",
    "кенти",
    "кент",
    "област",
    "облиси",
    "обл",
    "областинин",
    "облисинин",
    "казакстан",
    "рк",
    "кр",
    "н",
    "мкр",
    "актубинскаиа",
];

/// Recognises a district by the shipped list; returns its key.
///
/// ```
/// use tizim_core::kazakh::recognise::recognise_district;
/// assert_eq!(recognise_district("хобдинский р/н").as_deref(), Some("kobda"));
/// ```
pub fn recognise_district(text: &str) -> Option<String> {
    let rows: Vec<ReferenceRow> = shipped_of("district").cloned().collect();
    recognise_district_in(text, &rows)
}

/// Recognises a district among `rows`: the whole text must name it, kind words apart.
///
/// A town or centre names its district. The two districts of the city need the word district or the
/// city beside them, because the same words name other cities.
pub fn recognise_district_in(text: &str, rows: &[ReferenceRow]) -> Option<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let is_type = |row: &&ReferenceRow, kind: &str| {
        row.data
            .get("type")
            .map_or(kind == "district", |found| found == kind)
    };
    let says = |row: &ReferenceRow| row.names().any(|name| names_in(&words, name));
    let mut districts = rows
        .iter()
        .filter(|row| is_type(row, "district") && says(row));
    if let Some(found) = districts.next() {
        return districts.next().is_none().then(|| found.key.clone());
    }
    let city = rows.iter().find(|row| is_type(row, "city") && says(row));
    let says_district = words
        .iter()
        .any(|word| ["аудани", "аудан", "ауд", "раион", "р"].contains(word));
    let part = rows
        .iter()
        .filter(|row| is_type(row, "city_district"))
        .find(|row| {
            (says_district || city.is_some())
                && own_word(row).is_some_and(|own| words.contains(&own.as_str()))
        });
    if let Some(part) = part {
        return Some(part.key.clone());
    }
    city.or_else(|| one_slip(&words, rows))
        .map(|row| row.key.clone())
}

/// Tells whether the words of a name, kind words apart, stand together in the text.
fn names_in(words: &[&str], name: &str) -> bool {
    let name = fold(name);
    let own: Vec<&str> = name
        .split(' ')
        .filter(|word| !KIND_WORDS.contains(word))
        .collect();
    !own.is_empty() && words.windows(own.len()).any(|window| window == own)
}

/// The word that tells one district of the city from the other: Астана, Алматы.
fn own_word(row: &ReferenceRow) -> Option<String> {
    let name = row.kk.rsplit(',').next().unwrap_or(&row.kk);
    fold(name)
        .split(' ')
        .find(|word| !KIND_WORDS.contains(word))
        .map(str::to_owned)
}

/// One district is one letter away from a long word of the text.
fn one_slip<'a>(words: &[&str], rows: &'a [ReferenceRow]) -> Option<&'a ReferenceRow> {
    let own: Vec<&&str> = words
        .iter()
        .filter(|word| !KIND_WORDS.contains(word))
        .collect();
    let [word] = own.as_slice() else { return None };
    let near = |row: &&ReferenceRow| {
        row.data
            .get("type")
            .is_none_or(|kind| kind != "city_district")
            && row.names().any(|name| {
                fold(name)
                    .split(' ')
                    .any(|part| is_one_letter_off(part, word))
            })
    };
    let mut found = rows.iter().filter(near);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn is_one_letter_off(a: &str, b: &str) -> bool {
    a.chars().count().min(b.chars().count()) >= 6 && is_one_slip(a, b)
}
