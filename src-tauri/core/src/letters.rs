//! Codes of ten letters that a scanner or a hand types under any keyboard layout.
//!
//! Nine letters tell five bytes and a tenth checks them. No digits: the digit row of the Kazakh
//! layout gives letters, so that only a code of letters can be read backwards key by key, whatever
//! layout was on. Letters alone are also what a QR code packs most tightly.

use crate::kazakh::other_layout;

/// Letters before the check letter.
const LETTERS: usize = 9;

/// Bytes that the letters tell.
pub(crate) const BYTES: usize = 5;

/// Writes bytes as ten capitals.
pub(crate) fn write(bytes: [u8; BYTES]) -> String {
    let mut number = bytes
        .into_iter()
        .fold(0_u64, |sum, byte| sum << 8 | u64::from(byte));
    let mut letters = Vec::with_capacity(LETTERS + 1);
    for _ in 0..LETTERS {
        letters.push(u8::try_from(number % 26).unwrap_or_default());
        number /= 26;
    }
    letters.reverse();
    letters.push(check(&letters));
    letters.iter().map(|it| char::from(b'A' + it)).collect()
}

/// The check letter of ISO 7064 MOD 27,26: a wrong letter and a swap of neighbours are noticed.
fn check(letters: &[u8]) -> u8 {
    let product = letters.iter().fold(26_u32, |product, letter| {
        let sum = (product + u32::from(*letter)) % 26;
        (if sum == 0 { 26 } else { sum }) * 2 % 27
    });
    u8::try_from((27 - product) % 26).unwrap_or_default()
}

/// Reads the letters of a code, typed in whatever layout, with blanks and hyphens or without.
pub(crate) fn read(text: &str) -> Option<[u8; BYTES]> {
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
    let (high, low) = bytes.split_at(8 - BYTES);
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::ids::Id;

    fn some(number: u8) -> [u8; BYTES] {
        Id::derive("code", &[&[number]]).as_bytes()[11..]
            .try_into()
            .unwrap()
    }

    #[test]
    fn a_code_reads_back_from_every_layout() {
        for number in 0..200 {
            let bytes = some(number);
            let code = write(bytes);
            assert_eq!(read(&code), Some(bytes), "{code}");
            let (front, back) = code.split_at(5);
            assert_eq!(read(&format!("{front} {back}").to_lowercase()), Some(bytes));
            let typed = other_layout(&code).unwrap();
            assert_eq!(read(&typed.to_uppercase()), Some(bytes), "{typed}");
        }
    }

    #[test]
    fn a_wrong_letter_or_a_swap_is_noticed() {
        let letters: Vec<char> = write(some(7)).chars().collect();
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
