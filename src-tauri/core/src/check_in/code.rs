//! The code on a badge.
//!
//! It is made of the event and the person alone, so that every laptop prints and reads the same
//! one without asking the register, and says nothing of the person to anybody without the list.

use crate::ids::Id;
use crate::letters::{self, BYTES};

/// Returns the code on the badge of a person at an event: ten capitals, the last of which checks
/// the others (ISO 7064 MOD 27,26), as a QR code of digits and capitals holds them.
///
/// It is of letters alone, because a scanner types as a keyboard, and of what it types under the
/// Kazakh, Russian or Latin layout only letters can be read backwards for certain.
///
/// ```
/// use tizim_core::check_in::badge_code;
/// use tizim_core::ids::Id;
/// let (forum, person) = (Id::derive("event", &[b"1"]), Id::derive("person", &[b"2"]));
/// let code = badge_code(forum, person);
/// assert_eq!(code, "APRZSGHHWC");
/// assert_ne!(code, badge_code(person, forum));
/// ```
pub fn badge_code(event: Id, trainee: Id) -> String {
    letters::write(told(event, trainee))
}

/// The bytes that a badge code tells.
pub(crate) type BadgeKey = [u8; BYTES];

/// Returns what the code of a person at an event tells.
pub(crate) fn told(event: Id, trainee: Id) -> BadgeKey {
    let id = Id::join("badge", &[event, trainee]);
    let mut bytes = BadgeKey::default();
    // The end of a derived id is free of the bits that say how it was made.
    for (to, from) in bytes.iter_mut().rev().zip(id.as_bytes().iter().rev()) {
        *to = *from;
    }
    bytes
}

/// Writes the code that tells something.
pub(crate) fn write_code(told: BadgeKey) -> String {
    letters::write(told)
}

/// Returns what the code tells that somebody else wrote down.
pub(crate) fn read_code(code: &str) -> Option<BadgeKey> {
    read(code)
}

/// Reads what a scanner or a hand typed; nothing where it is no code.
pub(super) fn read(text: &str) -> Option<BadgeKey> {
    letters::read(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kazakh::other_layout;

    #[test]
    fn what_a_scanner_types_under_any_layout_is_the_badge() {
        let forum = Id::derive("event", &[b"forum"]);
        for number in 0..200_u8 {
            let person = Id::derive("person", &[&[number]]);
            let code = badge_code(forum, person);
            assert!(code.len() == 10 && code.bytes().all(|it| it.is_ascii_uppercase()));
            let in_cyrillic = other_layout(&code).unwrap();
            for typed in [
                code.clone(),
                code.to_lowercase(),
                in_cyrillic.to_uppercase(),
                in_cyrillic,
            ] {
                assert_eq!(read(&typed), Some(told(forum, person)), "{typed}");
            }
        }
    }
}
