//! The codes that tell laptops apart in the numbers of certificates.

use std::collections::BTreeSet;

/// Letters only, so that a code is never taken for a number.
const FIRST: &[u8] = b"ABCDEFGHJKMNPQRSTVWXYZ";
/// Crockford's base 32 without 0 and 1.
const NEXT: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Returns the code of three random bytes: three characters of which the first is a letter.
pub(crate) fn code_of(random: [u8; 3]) -> String {
    random
        .iter()
        .zip([FIRST, NEXT, NEXT])
        .filter_map(|(byte, set)| set.get(usize::from(*byte) % set.len()).copied())
        .map(char::from)
        .collect()
}

/// Returns the code of three random bytes, or the next one that nobody has. There are 19,800.
pub(super) fn free_code(taken: &BTreeSet<String>, random: [u8; 3]) -> String {
    let [first, second, third] = random;
    let walk =
        (0..=u8::MAX).flat_map(|a| (0..=29).flat_map(move |b| (0..=29).map(move |c| (a, b, c))));
    walk.map(|(a, b, c)| {
        [
            first.wrapping_add(a),
            second.wrapping_add(b),
            third.wrapping_add(c),
        ]
    })
    .map(code_of)
    .find(|code| !taken.contains(code))
    .unwrap_or_else(|| code_of(random))
}
