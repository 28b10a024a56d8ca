//! The recovery code printed on paper.

use zeroize::Zeroizing;

use crate::clock::Clock;
use crate::error::{Code, Error, Result};

/// Crockford's base 32: no I, L, O or U, so that what is read from paper is unambiguous.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bytes of chance in a code.
const LENGTH: usize = 20;

/// A code of 160 random bits with a check group, written as seven groups of five characters.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<[u8; LENGTH]>);

impl RecoveryCode {
    /// Draws a new code.
    pub fn draw(clock: &dyn Clock) -> Self {
        let mut bytes = Zeroizing::new([0; LENGTH]);
        clock.fill(bytes.as_mut());
        Self(bytes)
    }

    /// Returns the random bytes.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// Returns the code as printed: groups of five characters, three of them a check.
    pub fn groups(&self) -> Vec<String> {
        let mut characters = to_base32(self.bytes());
        characters.extend(check(self.bytes()));
        characters
            .chunks(5)
            .map(|group| group.iter().collect())
            .collect()
    }

    /// Reads a code as a person types it: any case, with or without dashes and spaces, `O` for
    /// zero, `I` and `L` for one.
    ///
    /// Refuses with [`Code::WrongRecoveryCode`] a code that is too short or mistyped, before any
    /// slow work is done.
    pub fn read(text: &str) -> Result<Self> {
        let wrong = || Error::refused(Code::WrongRecoveryCode);
        let digits: Option<Vec<u8>> = text
            .chars()
            .filter(|it| it.is_alphanumeric())
            .map(|it| {
                let plain = match it.to_ascii_uppercase() {
                    'O' | 'О' | 'о' => '0',
                    'I' | 'L' => '1',
                    other => other,
                };
                ALPHABET.iter().position(|it| char::from(*it) == plain)
            })
            .map(|position| position.and_then(|it| u8::try_from(it).ok()))
            .collect();
        let digits = digits.filter(|it| it.len() == 35).ok_or_else(wrong)?;
        let (body, checked) = digits.split_at_checked(32).ok_or_else(wrong)?;
        let mut bytes = Zeroizing::new([0_u8; LENGTH]);
        for (group, out) in body.chunks(8).zip(bytes.chunks_mut(5)) {
            let number = group
                .iter()
                .fold(0_u64, |number, it| number << 5 | u64::from(*it));
            for (byte, from) in out.iter_mut().zip(number.to_be_bytes().iter().skip(3)) {
                *byte = *from;
            }
        }
        let code = Self(bytes);
        let expected = check(code.bytes());
        let typed = checked.iter().map(|it| character(*it));
        if typed.eq(expected) {
            Ok(code)
        } else {
            Err(wrong())
        }
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn character(digit: u8) -> char {
    ALPHABET
        .get(usize::from(digit & 31))
        .map_or('0', |it| char::from(*it))
}

fn to_base32(bytes: &[u8]) -> Vec<char> {
    let mut out = Vec::new();
    for five in bytes.chunks(5) {
        let number = five
            .iter()
            .fold(0_u64, |number, it| number << 8 | u64::from(*it));
        out.extend(
            (0..8)
                .rev()
                .map(|at| character((number >> (at * 5) & 31) as u8)),
        );
    }
    out
}

fn check(bytes: &[u8]) -> Vec<char> {
    let hash = blake3::derive_key("tizim recovery code check 1", bytes);
    hash.iter().take(3).map(|byte| character(*byte)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = RecoveryCode::draw(&SystemClock);
        let printed = code.groups().join("-");
        assert_eq!(printed.len(), 7 * 5 + 6);
        let typed = printed
            .replace('-', " ")
            .to_lowercase()
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(RecoveryCode::read(&typed).unwrap().bytes(), code.bytes());
    }

    #[test]
    fn a_mistyped_character_is_noticed_at_once() {
        let printed = RecoveryCode::draw(&SystemClock).groups().join("-");
        let mut noticed = 0;
        for at in 0..printed.len() {
            let mut wrong: Vec<char> = printed.chars().collect();
            let Some(here) = wrong.get_mut(at).filter(|it| **it != '-') else {
                continue;
            };
            *here = if *here == '7' { '8' } else { '7' };
            let wrong: String = wrong.into_iter().collect();
            noticed += u32::from(RecoveryCode::read(&wrong).is_err());
        }
        assert_eq!(noticed, 35, "every one of the 35 characters is guarded");
    }
}
