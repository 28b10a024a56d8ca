//! Words as bytes, one for most letters: a Cyrillic letter takes two in UTF-8, and an address with
//! the words in it would make a code too fine for paper.

/// Letters and signs beside ASCII and the Russian alphabet, each at its place for ever: more are
/// only ever added at the end.
const MORE: &str = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё«»№·–—’“”„…";
/// Where the Russian alphabet begins, from А to я.
const RUSSIAN: u8 = 0x80;
/// Where [`MORE`] begins.
const FIRST_MORE: u8 = 0xc0;
/// Before a letter that has no byte, as three bytes.
const OTHER: u8 = 0x1b;

/// Writes words as bytes.
pub(super) fn pack(words: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(words.len());
    for letter in words.chars() {
        match byte_of(letter) {
            Some(byte) => bytes.push(byte),
            None => {
                let [_, rest @ ..] = u32::from(letter).to_be_bytes();
                bytes.push(OTHER);
                bytes.extend(rest);
            }
        }
    }
    bytes
}

fn byte_of(letter: char) -> Option<u8> {
    let offset = |from: u8, by: usize| u8::try_from(by).ok()?.checked_add(from);
    match letter {
        ' '..='~' => u8::try_from(letter).ok(),
        'А'..='я' => offset(RUSSIAN, letter as usize - 'А' as usize),
        _ => offset(FIRST_MORE, MORE.chars().position(|it| it == letter)?),
    }
}

/// Reads bytes that [`pack`] wrote; nothing of any others.
pub(super) fn unpack(bytes: &[u8]) -> Option<String> {
    let mut words = String::with_capacity(bytes.len() * 2);
    let mut bytes_left = bytes.iter().copied();
    while let Some(byte) = bytes_left.next() {
        words.push(match byte {
            OTHER => {
                let mut next = || bytes_left.next();
                let [high, middle, low] = [next()?, next()?, next()?];
                char::from_u32(u32::from_be_bytes([0, high, middle, low]))?
            }
            b' '..=b'~' => char::from(byte),
            RUSSIAN..FIRST_MORE => char::from_u32('А' as u32 + u32::from(byte - RUSSIAN))?,
            _ => MORE
                .chars()
                .nth(usize::from(byte.checked_sub(FIRST_MORE)?))?,
        });
    }
    (pack(&words) == bytes).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_and_most_letters_take_one_byte() {
        let words = "«Әлем» · № 7 Ғ.І. Ёлкина, Şerik 你 Müller";
        let packed = pack(words);
        assert_eq!(unpack(&packed).as_deref(), Some(words));
        assert_eq!(packed.len(), words.chars().count() + 3 * 3);
    }

    #[test]
    fn no_other_bytes_are_read() {
        let spare = [0x1b, 0, 0, b'a'];
        assert_eq!(unpack(&spare), None, "a letter that has a byte");
        assert_eq!(unpack(&[0x1b, 0, 0]), None);
        assert_eq!(unpack(&[0xff]), None);
        assert_eq!(unpack(b"\n"), None);
    }
}
