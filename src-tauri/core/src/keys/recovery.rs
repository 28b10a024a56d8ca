//! The recovery code printed on paper.

use zeroize::Zeroizing;

use super::printed;
use crate::clock::Clock;
use crate::error::{Code, Error, Result};

/// Bytes of chance in a code.
const LENGTH: usize = 20;

/// What the check is made with.
const PURPOSE: &str = "tizim recovery code check 1";

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
        printed::to_groups(self.bytes(), PURPOSE)
    }

    /// Reads a code as a person types it: any case, with or without dashes and spaces, `O` for
    /// zero, `I` and `L` for one, Cyrillic letters for the Latin ones they look like.
    ///
    /// Refuses with [`Code::WrongRecoveryCode`] a code that is too short or mistyped, before any
    /// slow work is done.
    pub fn read(text: &str) -> Result<Self> {
        printed::read(text, LENGTH, PURPOSE)
            .and_then(|bytes| <[u8; LENGTH]>::try_from(bytes.as_slice()).ok())
            .map(|bytes| Self(Zeroizing::new(bytes)))
            .ok_or_else(|| Error::refused(Code::WrongRecoveryCode))
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
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
