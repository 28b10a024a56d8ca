//! Text typed with the keyboard in the other layout: «rjcfyjd» for «косанов».

/// Keys of the Latin layout in the order of their rows, and what they give in the Cyrillic one.
const KEYS: (&str, &str) = (
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
    "йцукенгшщзхъфывапролджэячсмитьбюё",
);
/// The digit row of the Kazakh layout.
const DIGITS: (&str, &str) = ("234590-=8", "әіңғұқөһү");

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
    let has_latin = text.chars().any(|c| c.is_ascii_alphabetic());
    if !has_latin || text.chars().any(super::mend::is_cyrillic) {
        return None;
    }
    let words: Vec<String> = text
        .to_lowercase()
        .split_whitespace()
        .map(read_word)
        .collect();
    Some(words.join(" "))
}

fn read_word(word: &str) -> String {
    let has_letters = word.chars().any(|c| c.is_ascii_alphabetic());
    word.chars()
        .map(|c| {
            let digit = has_letters.then(|| twin(c, DIGITS)).flatten();
            twin(c, KEYS).or(digit).unwrap_or(c)
        })
        .collect()
}

fn twin(c: char, (from, to): (&str, &str)) -> Option<char> {
    from.chars()
        .zip(to.chars())
        .find(|(key, _)| *key == c)
        .map(|(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, KEYS};

    #[test]
    fn every_key_has_its_letter() {
        for (from, to) in [KEYS, DIGITS] {
            assert_eq!(from.chars().count(), to.chars().count());
        }
    }
}
