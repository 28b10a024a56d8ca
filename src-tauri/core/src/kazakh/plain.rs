//! The short way through text that needs no repair, which nearly all text is.
//!
//! Only what is certain: letters of the Kazakh and Russian alphabets as keyboards give them, or
//! plain ASCII. Everything else goes the long way.

/// Returns the small letter of a letter of the Kazakh or Russian alphabet.
pub(super) fn small_letter(c: char) -> Option<char> {
    Some(match c {
        'а'..='я' | 'ё' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => c,
        'А'..='Я' => char::from_u32(u32::from(c) + 32)?,
        'Ё' => 'ё',
        'Ә' => 'ә',
        'Ғ' => 'ғ',
        'Қ' => 'қ',
        'Ң' => 'ң',
        'Ө' => 'ө',
        'Ұ' => 'ұ',
        'Ү' => 'ү',
        'Һ' => 'һ',
        'І' => 'і',
        _ => return None,
    })
}

/// Returns a word of such letters in small ones.
pub(super) fn small_word(word: &str) -> Option<String> {
    word.chars().map(small_letter).collect()
}

/// Tells that nothing in a text can need mending: one alphabet, single spaces between words.
pub(super) fn is_clean(text: &str) -> bool {
    let (mut has_cyrillic, mut has_latin, mut before) = (false, false, ' ');
    for c in text.chars() {
        match c {
            ' ' if before == ' ' => return false,
            ' '..='~' => has_latin |= c.is_ascii_alphabetic(),
            '№' | '«' | '»' => {}
            _ if small_letter(c).is_some() => has_cyrillic = true,
            _ => return false,
        }
        before = c;
    }
    before != ' ' && !(has_cyrillic && has_latin)
}
