//! Text of old 8-bit Kazakh fonts, where Serbian and Macedonian letters stood for Kazakh ones.
//!
//! Applied by itself to names in lists alone, where it is shown as a mend like any other: ї, ў and ј
//! are letters of living alphabets, and other text may mean them.

use super::{Mend, Mended, mend};

/// Returns the text with the letters of an old font read as Kazakh ones; `None` if it has none.
///
/// ```
/// use tizim_core::kazakh::legacy_repair;
/// assert_eq!(legacy_repair("Ќазаќстан").unwrap().text, "Қазақстан");
/// assert!(legacy_repair("Қазақстан").is_none());
/// ```
pub fn legacy_repair(text: &str) -> Option<Mended> {
    if !text.chars().any(|c| kazakh_letter(c).is_some()) {
        return None;
    }
    let repaired: String = text
        .chars()
        .map(|c| kazakh_letter(c).unwrap_or(c))
        .collect();
    let mut mended = mend(&repaired);
    mended.mends.push(Mend::LegacyFont);
    Some(mended)
}

fn kazakh_letter(c: char) -> Option<char> {
    Some(match c {
        'ќ' => 'қ',
        'Ќ' => 'Қ',
        'ѓ' => 'ғ',
        'Ѓ' => 'Ғ',
        'ѕ' => 'ң',
        'Ѕ' => 'Ң',
        'ј' => 'ә',
        'Ј' => 'Ә',
        'ґ' => 'ө',
        'Ґ' => 'Ө',
        'ї' => 'ү',
        'Ї' => 'Ү',
        'ў' => 'ұ',
        'Ў' => 'Ұ',
        'ћ' => 'һ',
        'Ћ' => 'Һ',
        _ => return None,
    })
}
