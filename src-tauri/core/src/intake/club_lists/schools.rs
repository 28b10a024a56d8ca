//! Schools that no list knows, by their number and the place they are named after.

use crate::intake::rows::school_key;

/// Letters that two spellings of a place share at least: Жүргенов, Жургенова.
const SHARED: usize = 4;

/// Returns true if two texts name one school: the same number, and words of one stem.
pub(crate) fn is_one_school(a: &str, b: &str) -> bool {
    let (a, b) = (school_key(a), school_key(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (number, words) = split(&a);
    let (other_number, other_words) = split(&b);
    let (few, many) = match words.len() <= other_words.len() {
        true => (&words, &other_words),
        false => (&other_words, &words),
    };
    let has_twin = |word: &&str| many.iter().any(|it| is_one_stem(word, it));
    a == b || number == other_number && !few.is_empty() && few.iter().all(has_twin)
}

/// Returns true if two texts name schools of one number, whatever place they are of.
pub(super) fn has_one_number(a: &str, b: &str) -> bool {
    let (a, b) = (school_key(a), school_key(b));
    let (number, other) = (split(&a).0, split(&b).0);
    number.is_some() && number == other
}

/// Takes a key apart into the number and the words that name the school.
fn split(key: &str) -> (Option<u32>, Vec<&str>) {
    let number = key.split(' ').next().and_then(|it| it.parse().ok());
    let is_word = |it: &&str| it.chars().count() >= SHARED && it.parse::<u32>().is_err();
    (number, key.split(' ').filter(is_word).collect())
}

fn is_one_stem(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let shorter = a.chars().count().min(b.chars().count());
    shared >= SHARED && shared + 2 >= shorter
}
