//! The code on a printed form that finds its person again.
//!
//! Nine letters tell the random end of the record's id and a tenth checks them: no digits, so that
//! a scanner or a hand in the Kazakh layout, which has letters on the digit row, can be read
//! backwards key by key. The code says nothing of the person to anybody without the register.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::kazakh::other_layout;
use crate::store::joined;

/// Letters before the check letter.
const LETTERS: usize = 9;

/// Bytes of the id that the letters tell: all of them random.
const TAIL: usize = 5;

/// Returns the code of a person: `ABCDE-FGHIJ`.
pub fn code_of(person: Id) -> String {
    let bytes = person.as_bytes();
    let tail = bytes.iter().skip(bytes.len() - TAIL);
    let mut number = tail.fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let mut letters = Vec::with_capacity(LETTERS + 1);
    for _ in 0..LETTERS {
        letters.push(u8::try_from(number % 26).unwrap_or_default());
        number /= 26;
    }
    letters.reverse();
    letters.push(check(&letters));
    let text: String = letters.iter().map(|it| char::from(b'A' + it)).collect();
    let (front, back) = text.split_at(5);
    format!("{front}-{back}")
}

/// The check letter of ISO 7064 MOD 27,26: a wrong letter and a swap of neighbours are noticed.
fn check(letters: &[u8]) -> u8 {
    let product = letters.iter().fold(26_u32, |product, letter| {
        let sum = (product + u32::from(*letter)) % 26;
        (if sum == 0 { 26 } else { sum }) * 2 % 27
    });
    u8::try_from((27 - product) % 26).unwrap_or_default()
}

/// Reads the letters of a code, typed in whatever layout.
fn read(text: &str) -> Option<[u8; TAIL]> {
    let letters: Vec<u8> = text
        .chars()
        .filter(|it| !it.is_whitespace() && *it != '-')
        .map(letter)
        .collect::<Option<_>>()?;
    let (last, front) = letters.split_last()?;
    if front.len() != LETTERS || check(front) != *last {
        return None;
    }
    let number = front
        .iter()
        .fold(0_u64, |sum, letter| sum * 26 + u64::from(*letter));
    let bytes = number.to_be_bytes();
    let (high, low) = bytes.split_at(8 - TAIL);
    high.iter()
        .all(|it| *it == 0)
        .then(|| low.try_into().ok())?
}

/// Returns the place of a letter in the alphabet; a Cyrillic one is the key it lies on.
fn letter(typed: char) -> Option<u8> {
    let typed = typed.to_lowercase().next()?;
    let plain = ('a'..='z').find(|key| {
        *key == typed || other_layout(&key.to_string()).is_some_and(|it| it.starts_with(typed))
    })?;
    u8::try_from(u32::from(plain) - u32::from('a')).ok()
}

/// Finds the person whose printed form carries a code; nothing for what is no code and for people
/// whose data was erased.
pub(crate) fn find_by_code(connection: &Connection, text: &str) -> Result<Option<Id>> {
    let Some(tail) = read(text) else {
        return Ok(None);
    };
    let found: Option<Id> = connection
        .prepare_cached(
            "SELECT id FROM trainee WHERE substr(id, 12) = ?1 AND anonymised_on = '' LIMIT 1",
        )
        .and_then(|mut it| it.query_row(params![tail], |row| row.get(0)).optional())
        .doing("find a person by the code of a form")?;
    found.map(|id| joined::shown_of(connection, id)).transpose()
}

/// Returns the person whose printed form carries a code; refuses with [`Code::NotFound`].
pub fn find(connection: &Connection, text: &str) -> Result<Id> {
    find_by_code(connection, text)?.ok_or_else(|| Error::refused(Code::NotFound).with("id", text))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn some(number: u8) -> Id {
        Id::derive("code", &[&[number]])
    }

    #[test]
    fn a_code_reads_back_from_every_layout() {
        for number in 0..200 {
            let id = some(number);
            let code = code_of(id);
            let tail: [u8; TAIL] = id.as_bytes()[11..].try_into().unwrap();
            assert_eq!(read(&code), Some(tail), "{code}");
            assert_eq!(read(&code.to_lowercase().replace('-', " ")), Some(tail));
            let typed = other_layout(&code.replace('-', "")).unwrap();
            assert_eq!(read(&typed.to_uppercase()), Some(tail), "{typed}");
        }
    }

    #[test]
    fn a_wrong_letter_or_a_swap_is_noticed() {
        let code = code_of(some(7)).replace('-', "");
        let letters: Vec<char> = code.chars().collect();
        for at in 0..letters.len() {
            let mut wrong = letters.clone();
            wrong[at] = if wrong[at] == 'K' { 'L' } else { 'K' };
            assert_eq!(read(&wrong.iter().collect::<String>()), None, "at {at}");
            if at + 1 < letters.len() && letters[at] != letters[at + 1] {
                let mut swapped = letters.clone();
                swapped.swap(at, at + 1);
                assert_eq!(read(&swapped.iter().collect::<String>()), None);
            }
        }
        for name in ["Қасымова", "volunteers", "", "Әсел Мұратқызы"] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
