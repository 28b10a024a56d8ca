//! Certificate numbers: `<series>-<year>-<laptop code>-<counter>-<check>`.
//!
//! The laptop's code keeps two laptops that never meet from giving the same number; the counter
//! never goes back, not even after a backup was restored.

use std::fmt;

/// A certificate's number without its check character, and the character.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Serial {
    /// `VJ-2026-7K3-0128`.
    pub number: String,
    /// The check character of ISO 7064 MOD 37,36.
    pub check: char,
}

impl Serial {
    /// Makes the number of a counter.
    ///
    /// ```
    /// use tizim_core::certificates::Serial;
    /// let serial = Serial::make("VJ", 2026, "7K3", 128);
    /// assert_eq!(serial.number, "VJ-2026-7K3-0128");
    /// assert_eq!(serial.to_string(), format!("VJ-2026-7K3-0128-{}", serial.check));
    /// ```
    pub fn make(series: &str, year: i32, code: &str, counter: u64) -> Self {
        let number = format!("{series}-{year}-{code}-{counter:04}");
        let check = check_character(&number);
        Self { number, check }
    }

    /// Reads a whole number, with its check character after the last dash.
    pub fn read(text: &str) -> Option<Self> {
        let (number, check) = text.trim().rsplit_once('-')?;
        let mut check = check.chars();
        let (Some(check), None) = (check.next(), check.next()) else {
            return None;
        };
        (check_character(number) == check).then(|| Self {
            number: number.to_owned(),
            check,
        })
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.number, self.check)
    }
}

/// The characters of ISO 7064 MOD 37,36, each at its value.
const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Returns the check character of ISO 7064 MOD 37,36 over the letters and digits of a number.
///
/// It notices every single wrong character and every swap of two neighbours.
pub fn check_character(number: &str) -> char {
    let product = number
        .bytes()
        .filter_map(|byte| {
            ALPHABET
                .iter()
                .position(|it| *it == byte.to_ascii_uppercase())
        })
        .fold(36, |product, value| {
            let sum = (product + value) % 36;
            (if sum == 0 { 36 } else { sum }) * 2 % 37
        });
    ALPHABET
        .get((37 - product) % 36)
        .map_or('0', |it| char::from(*it))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_character_or_a_swap_is_noticed() {
        let serial = Serial::make("VJ", 2026, "7K3", 128).to_string();
        assert!(Serial::read(&serial).is_some());
        let letters: Vec<char> = serial.chars().collect();
        for at in 0..letters.len() {
            let mut wrong = letters.clone();
            if wrong[at] == '-' {
                continue;
            }
            wrong[at] = if wrong[at] == '4' { '9' } else { '4' };
            assert_eq!(
                Serial::read(&wrong.iter().collect::<String>()),
                None,
                "at {at}"
            );
            let mut swapped = letters.clone();
            let next = if at + 1 < letters.len() && letters[at + 1] == '-' {
                at + 2
            } else {
                at + 1
            };
            if next < letters.len() && letters[at] != letters[next] {
                swapped.swap(at, next);
                assert_eq!(
                    Serial::read(&swapped.iter().collect::<String>()),
                    None,
                    "swap {at}"
                );
            }
        }
    }

    #[test]
    fn the_check_character_agrees_with_the_standard() {
        // Examples published for MOD 37,36: the Global Release Identifier of the music industry.
        assert_eq!(check_character("A12425GABC1234002"), 'M');
    }
}
