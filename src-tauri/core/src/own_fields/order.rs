//! The order of people by a column of the academy's own.

use super::column::column_id;
use crate::ids::Id;

/// Letters that stand elsewhere by their number than in the alphabet: each goes behind its
/// neighbour. Capitals and small letters are one.
const BEHIND: [(char, char, &str); 10] = [
    ('Ә', 'ә', "а1"),
    ('Ғ', 'ғ', "г1"),
    ('Ё', 'ё', "е1"),
    ('Қ', 'қ', "к1"),
    ('Ң', 'ң', "н1"),
    ('Ө', 'ө', "о1"),
    ('Ұ', 'ұ', "у1"),
    ('Ү', 'ү', "у2"),
    ('Һ', 'һ', "х1"),
    ('І', 'і', "ы1"),
];

/// Stands behind every Cyrillic letter of the alphabet, one step for each digit of [`BEHIND`].
const STEPS: [(&str, &str); 2] = [("1", "\u{450}"), ("2", "\u{451}")];

/// Returns the order of trainee `t` by an own column, as `ORDER BY` takes it: numbers by their size,
/// choices as the column lists them, texts by the alphabet; whoever it holds nothing of comes last
/// either way. Nothing where the name is of no own column.
pub fn order_by(name: &str, direction: &str) -> Option<String> {
    let column = literal(column_id(name)?);
    Some(format!(
        "(SELECT CASE f.holds WHEN 'number' THEN CAST(v.value AS REAL)
            WHEN 'choice' THEN instr(char(10) || f.choices || char(10), char(10) || v.value || char(10))
            WHEN 'text' THEN {} ELSE v.value END
          FROM own_value v JOIN own_field f ON f.id = v.field AND f.trashed = 0
          WHERE v.trainee = t.id AND v.field = {column} AND v.trashed = 0 AND v.value <> '')
          {direction} NULLS LAST",
        alphabetic()
    ))
}

/// Writes an id into a statement.
pub fn literal(id: Id) -> String {
    let hex: String = id.as_bytes().iter().map(|it| format!("{it:02x}")).collect();
    format!("x'{hex}'")
}

/// Writes a text so that comparing bytes is comparing by the alphabet.
fn alphabetic() -> String {
    let mut sql = "lower(v.value)".to_owned();
    for (capital, small) in ('А'..='Я').zip('а'..='я') {
        sql = format!("replace({sql}, '{capital}', '{small}')");
    }
    for (capital, small, place) in BEHIND {
        let place = STEPS.iter().fold(place.to_owned(), |to, (step, letter)| {
            to.replace(step, letter)
        });
        sql = format!("replace(replace({sql}, '{capital}', '{place}'), '{small}', '{place}')");
    }
    sql
}
