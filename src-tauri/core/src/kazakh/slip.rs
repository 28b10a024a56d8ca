//! One slip of the fingers: a letter added, lost, changed, or two neighbours swapped.

/// Tells whether two words differ by exactly one slip.
///
/// Fold both first; case and spelling count here.
///
/// ```
/// use tizim_core::kazakh::is_one_slip;
/// assert!(is_one_slip("оспанов", "осапнов") && is_one_slip("gmail", "gmal"));
/// assert!(!is_one_slip("оспанов", "оспанов") && !is_one_slip("асан", "үсен"));
/// ```
pub fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (rest(&a, start), rest(&b, start));
    if a.is_empty() && b.is_empty() {
        return false;
    }
    rest(a, 1) == b || a == rest(b, 1) || is_changed(a, b) || is_crossed(a, b)
}

/// Tells whether two words differ by two neighbouring letters swapped.
pub(super) fn is_swap(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    is_crossed(rest(&a, start), rest(&b, start))
}

fn rest(word: &[char], from: usize) -> &[char] {
    word.get(from..).unwrap_or_default()
}

fn is_changed(a: &[char], b: &[char]) -> bool {
    a.len() == b.len() && rest(a, 1) == rest(b, 1)
}

fn is_crossed(a: &[char], b: &[char]) -> bool {
    match (a, b) {
        ([a1, a2, a_rest @ ..], [b1, b2, b_rest @ ..]) => a1 == b2 && a2 == b1 && a_rest == b_rest,
        _ => false,
    }
}
