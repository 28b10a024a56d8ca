//! Text typed with the keyboard in another layout: «rjcfyjd» for «косанов», «фшпукшь» for «aigerim».

use super::mend::is_cyrillic;

/// Keys of the Latin layout in the order of their rows, and what they give in the Cyrillic ones.
const KEYS: (&str, &str) = (
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~",
    "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё",
);
/// The digit row of the Kazakh layout; its other keys give marks.
const DIGITS: (&str, &str) = ("234590-=8", "әіңғұқөһү");
/// Digits whose keys give marks in the Kazakh layout.
const MARKS: (&str, &str) = ("167", "\",.");

/// Returns what the same keys give in the Kazakh layout; `None` when the text has Cyrillic already.
///
/// Offered when a search finds nothing, never applied by itself. Digits become letters only inside
/// a word that also has letters.
///
/// ```
/// use tizim_core::kazakh::other_layout;
/// assert_eq!(other_layout("rjcfyjd ,thbr").as_deref(), Some("косанов берик"));
/// assert_eq!(other_layout("0fqhfn").as_deref(), Some("қайрат"));
/// assert_eq!(other_layout("Косанов"), None);
/// ```
pub fn other_layout(text: &str) -> Option<String> {
    let is_latin = text.chars().any(|c| c.is_ascii_alphabetic()) && !text.chars().any(is_cyrillic);
    is_latin.then(|| by_word(text, |word| to_cyrillic(word, true)))
}

/// Returns everything the same keys may have meant in the Kazakh, Russian and Latin layouts, the
/// likeliest first, without what was typed.
///
/// ```
/// use tizim_core::kazakh::other_layouts;
/// assert_eq!(other_layouts("ghbdtn"), ["привет"]);
/// assert_eq!(other_layouts("2лихан"), ["әлихан", "2kb[fy"]);
/// assert_eq!(other_layouts("фшпукшь"), ["aigerim"]);
/// assert_eq!(other_layouts("әңғү"), ["2458"]);
/// ```
pub fn other_layouts(text: &str) -> Vec<String> {
    let lower = text.trim().to_lowercase();
    let has_latin = lower.chars().any(|c| c.is_ascii_alphabetic());
    let has_cyrillic = lower.chars().any(is_cyrillic);
    let mut all = Vec::new();
    match (has_latin, has_cyrillic) {
        (true, false) => {
            all.push(by_word(&lower, |word| to_cyrillic(word, true)));
            all.push(by_word(&lower, |word| to_cyrillic(word, false)));
        }
        (false, true) => {
            let of_digits = |word: &str| word.chars().all(|c| digit_of(c).is_some());
            if lower
                .split_whitespace()
                .any(|word| word.len() > 2 && of_digits(word))
            {
                all.push(by_word(&lower, |word| match of_digits(word) {
                    true => word.chars().filter_map(digit_of).collect(),
                    false => word.to_owned(),
                }));
            }
            all.push(by_word(&lower, |word| each(word, |c| twin(c, DIGITS))));
            all.push(by_word(&lower, |word| {
                each(word, |c| back(c, KEYS).or_else(|| back(c, DIGITS)))
            }));
        }
        _ => {}
    }
    let mut found: Vec<String> = Vec::new();
    for one in all {
        if one != lower && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

fn by_word(text: &str, read: impl Fn(&str) -> String) -> String {
    let words: Vec<String> = text.to_lowercase().split_whitespace().map(read).collect();
    words.join(" ")
}

fn to_cyrillic(word: &str, has_kazakh_row: bool) -> String {
    let takes_digits = has_kazakh_row && word.chars().any(|c| c.is_ascii_alphabetic());
    each(word, |c| {
        let digit = || takes_digits.then(|| twin(c, DIGITS)).flatten();
        twin(c, KEYS).or_else(digit)
    })
}

/// Reads every character that has a reading; a word of signs alone stays.
fn each(word: &str, read: impl Fn(char) -> Option<char>) -> String {
    if !word.chars().any(char::is_alphabetic) {
        return word.to_owned();
    }
    word.chars().map(|c| read(c).unwrap_or(c)).collect()
}

fn digit_of(c: char) -> Option<char> {
    let digit = back(c, DIGITS).or_else(|| back(c, MARKS));
    digit.filter(char::is_ascii_digit)
}

fn twin(c: char, (from, to): (&str, &str)) -> Option<char> {
    let mut keys = from.chars().zip(to.chars());
    keys.find(|(key, _)| *key == c).map(|(_, letter)| letter)
}

fn back(c: char, (from, to): (&str, &str)) -> Option<char> {
    twin(c, (to, from))
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, KEYS, MARKS, other_layout, other_layouts};

    #[test]
    fn every_key_has_its_letter() {
        for (from, to) in [KEYS, DIGITS, MARKS] {
            assert_eq!(from.chars().count(), to.chars().count());
        }
    }

    #[test]
    fn each_layout_is_read_in_the_others() {
        let cases = [
            ("rjcfyjd ,thbr", "косанов берик"),
            ("RJCFYJD <THBR", "косанов берик"),
            ("fqu8k", "айгүл"),
            (";2y85tr", "жәнүғек"),
            ("н9рлан", "нұрлан"),
            ("0айрат", "қайрат"),
            ("тгкдфт", "nurlan"),
            ("ұұ 24", "99 24"),
            (",r-201", "бк-201"),
        ];
        for (typed, meant) in cases {
            let all = other_layouts(typed);
            assert!(all.iter().any(|it| it == meant), "{typed} gives {all:?}");
        }
        assert!(other_layouts("2458").is_empty());
        assert!(
            other_layouts("Aлихан").is_empty(),
            "two alphabets in one word"
        );
        assert_eq!(other_layout("ghbdtn").as_deref(), Some("привет"));
    }
}
