//! Proper capitals for names typed in ALL CAPITALS or without capitals.

/// Particles that stay small inside a name: Серік-ұлы, Гасан оглы.
const SMALL: [&str; 8] = ["ұлы", "улы", "қызы", "кызы", "оглы", "оғлы", "оглу", "гызы"];

/// Returns a word of a name with proper capitals; mixed case («МакКей») is left alone.
///
/// ```
/// use tizim_core::kazakh::name::capitals;
/// assert_eq!(capitals("ҚАСЫМ-ЖОМАРТ"), "Қасым-Жомарт");
/// ```
pub fn capitals(word: &str) -> String {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_lower = |c: &char| c.is_lowercase();
    let all_upper = letters.len() > 1 && !letters.iter().any(is_lower);
    let all_lower = letters.iter().all(is_lower);
    let inverted = letters.len() > 2
        && letters.first().is_some_and(is_lower)
        && !letters.iter().skip(1).any(is_lower);
    if !(all_upper || all_lower || inverted) {
        return word.to_owned();
    }
    let parts: Vec<String> = word.split('-').map(capital_part).collect();
    parts.join("-")
}

fn capital_part(part: &str) -> String {
    let low = part.to_lowercase();
    if SMALL.contains(&low.as_str()) {
        return low;
    }
    let mut out = String::with_capacity(low.len());
    let mut wants_capital = true;
    for (at, c) in low.chars().enumerate() {
        if wants_capital && c.is_alphabetic() {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        // Only О’Коннор and the like: an apostrophe right after the first letter.
        wants_capital = at <= 1 && matches!(c, '\'' | '’') || wants_capital && !c.is_alphabetic();
    }
    out
}
