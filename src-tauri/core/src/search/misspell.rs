//! Words with one wrong letter.
//!
//! What was mistyped is compared with the words that names are made of, which are few, and never
//! with the people, who are many.

use rusqlite::Connection;

use crate::error::{Doing, Result};

/// So many known words are enough for one mistyped one.
const WORDS: usize = 60;

/// Returns a full-text query for people whose words begin as typed or differ by one letter;
/// nothing where no word that anybody has is so near.
pub(super) fn query_of_misspelt(
    connection: &Connection,
    typed: &[String],
) -> Result<Option<String>> {
    let letters: Vec<Vec<char>> = typed.iter().map(|it| it.chars().collect()).collect();
    let mut near: Vec<Vec<String>> = vec![Vec::new(); typed.len()];
    let mut statement = connection
        .prepare_cached("SELECT word FROM trainee_word")
        .doing("read known words")?;
    let mut rows = statement.query([]).doing("read known words")?;
    while let Some(row) = rows.next().doing("read known words")? {
        let known = row
            .get_ref(0)
            .and_then(|it| Ok(it.as_str()?))
            .doing("read known words")?;
        for (letters, near) in letters.iter().zip(&mut near) {
            if near.len() < WORDS && is_misspelt(letters, known) {
                near.push(format!("\"{}\"", known.replace('"', "\"\"")));
            }
        }
    }
    if near.iter().all(Vec::is_empty) {
        return Ok(None);
    }
    let choices = typed.iter().zip(near).map(|(word, mut near)| {
        near.push(format!("\"{word}\"*"));
        format!("({})", near.join(" OR "))
    });
    Ok(Some(choices.collect::<Vec<_>>().join(" AND ")))
}

/// Says whether one letter was left out, added, changed or swapped with its neighbour, in a word
/// of four letters or more; the end of the known word may be missing.
pub(crate) fn is_misspelt(typed: &[char], known: &str) -> bool {
    let [first, second, _, _, ..] = typed else {
        return false;
    };
    // One change leaves the first or the second letter in one of the first two places: most words
    // are told apart by that.
    if !known
        .chars()
        .take(2)
        .any(|it| it == *first || it == *second)
    {
        return false;
    }
    let known: Vec<char> = known.chars().take(typed.len() + 1).collect();
    (typed.len() - 1..=typed.len() + 1)
        .filter_map(|length| known.get(..length.min(known.len())))
        .any(|known| is_near(typed, known))
}

fn is_near(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (
        a.get(same..).unwrap_or_default(),
        b.get(same..).unwrap_or_default(),
    );
    match (a, b) {
        ([], []) => true,
        ([x, y, rest @ ..], [p, q, other @ ..]) if x == q && y == p && rest == other => true,
        ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
        ([_, rest @ ..], other) if rest == other => true,
        (rest, [_, other @ ..]) if rest == other => true,
        _ => false,
    }
}
