//! Short secrets as words of Kazakh that two people read to each other.
//!
//! Every word has its number beside it, for whoever reads them in another language. The list is
//! shipped and never changes: a word is its place in it.

use std::sync::LazyLock;

use argon2::{Algorithm, Argon2, Params, Version};

use crate::error::{Error, Result};

/// Memory in KiB that one guess costs.
const MEMORY: u32 = 32_768;
/// Passes over that memory.
const PASSES: u32 = 1;
/// The same for everybody: what is stretched is a hash that nobody else has.
const SALT: &[u8] = b"tizim 1 eight words";

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../assets/exchange/words_kk.txt"
    ))
    .lines()
    .collect()
});

/// One word of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Word {
    /// Its place in the list, from 0.
    pub number: u8,
    /// The word.
    pub text: &'static str,
}

/// Returns the eight words of some bytes, such as a request to join.
///
/// The bytes are stretched first by Argon2id (32 MiB, one pass, one lane), so that whoever looks
/// for other bytes of the same words has to spend that 2⁶⁴ times; it takes some 30 milliseconds.
pub fn words_of(bytes: &[u8]) -> Result<[Word; 8]> {
    let failed = || Error::Bug("the words could not be made".to_owned());
    let params = Params::new(MEMORY, PASSES, 1, Some(8)).map_err(|_| failed())?;
    let mut stretched = [0; 8];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(bytes, SALT, &mut stretched)
        .map_err(|_| failed())?;
    Ok(stretched.map(word))
}

/// Returns the four words that two screens show where they hold the same.
///
/// They tell friends apart, not forgers: nothing is stretched.
pub fn phrase_of(digest: &[u8; 32]) -> [Word; 4] {
    let [first, second, third, fourth, ..] = blake3::derive_key("tizim 1 four words", digest);
    [first, second, third, fourth].map(word)
}

/// Returns the word at a place of the list.
pub fn word_at(number: u8) -> Word {
    word(number)
}

fn word(number: u8) -> Word {
    Word {
        number,
        text: LIST.get(usize::from(number)).copied().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Letters that are taken for each other on a bad line fall together.
    fn as_heard(word: &str) -> Vec<char> {
        let heard = |letter| match letter {
            'ә' => 'а',
            'ө' => 'о',
            'ү' | 'ұ' => 'у',
            'і' | 'ы' => 'и',
            'қ' => 'к',
            'ғ' => 'г',
            'ң' => 'н',
            other => other,
        };
        word.chars().map(heard).collect()
    }

    fn distance(one: &[char], other: &[char]) -> usize {
        let mut row: Vec<usize> = (0..=other.len()).collect();
        for (at, left) in one.iter().enumerate() {
            let mut next = vec![at + 1];
            for (place, right) in other.iter().enumerate() {
                let same = row[place] + usize::from(left != right);
                next.push(same.min(row[place + 1] + 1).min(next[place] + 1));
            }
            row = next;
        }
        row[other.len()]
    }

    #[test]
    fn there_are_256_words_of_three_to_seven_kazakh_letters() {
        let all: BTreeSet<&str> = LIST.iter().copied().collect();
        assert_eq!((LIST.len(), all.len()), (256, 256));
        for word in all {
            let letters = word.chars().count();
            assert!((3..=7).contains(&letters), "{word}");
            let plain = "аәбвгғдежзийкқлмнңоөпрстуұүхчшыія";
            assert!(word.chars().all(|it| plain.contains(it)), "{word}");
        }
    }

    #[test]
    fn no_two_words_sound_alike() {
        for (at, one) in LIST.iter().enumerate() {
            for other in LIST.iter().skip(at + 1) {
                let apart = distance(&as_heard(one), &as_heard(other));
                assert!(apart > 1, "{one} and {other}");
            }
        }
    }

    #[test]
    fn words_stay_what_they_are() {
        // Two versions of the program show the same request: these may never change.
        let shown = words_of(b"tizim").unwrap().map(|it| it.number);
        assert_eq!(shown, [230, 186, 46, 160, 186, 9, 249, 228]);
        let phrase = phrase_of(&[7; 32]).map(|it| it.number);
        assert_eq!(phrase, [129, 247, 85, 217]);
        assert_eq!((LIST[0], LIST[255]), ("айна", "інжу"));
    }

    #[test]
    fn one_bit_gives_other_words() {
        let (one, other) = (words_of(&[1; 32]).unwrap(), words_of(&[0; 32]).unwrap());
        assert_ne!(one, other);
        let same = one
            .iter()
            .zip(&other)
            .filter(|(one, other)| one == other)
            .count();
        assert!(same < 3, "the words have nothing to do with each other");
    }
}
