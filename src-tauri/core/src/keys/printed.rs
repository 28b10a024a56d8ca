//! Secret bytes as text on paper: Crockford's base 32 in groups of five, three characters of them
//! a check.

use zeroize::Zeroizing;

/// Crockford's base 32: no I, L, O or U, so that what is read from paper is unambiguous.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of the Kazakh keyboard that look like those of the alphabet.
const LOOK_ALIKE: [(char, char); 14] = [
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('І', '1'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', '0'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Ү', 'Y'),
    ('Х', 'X'),
];

/// Returns bytes as they are printed; `purpose` is what the check is made with, so that the code of
/// one paper is not taken for that of another.
pub(crate) fn to_groups(bytes: &[u8], purpose: &str) -> Vec<String> {
    let mut digits = to_digits(bytes);
    digits.extend(check(bytes, purpose));
    digits
        .chunks(5)
        .map(|group| group.iter().map(|it| character(*it)).collect())
        .collect()
}

/// Reads what was printed, as a person types it: any case, with or without dashes and spaces, `O`
/// for zero, `I` and `L` for one, Cyrillic letters for the Latin ones they look like. Returns
/// nothing where a character is missing or wrong.
pub(crate) fn read(text: &str, length: usize, purpose: &str) -> Option<Zeroizing<Vec<u8>>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .filter(|it| it.is_alphanumeric())
        .map(digit)
        .collect();
    let digits = Zeroizing::new(digits?);
    let body = (length * 8).div_ceil(5);
    if digits.len() != body + 3 {
        return None;
    }
    let (body, typed) = digits.split_at_checked(body)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(length));
    let (mut held, mut bits) = (0_u32, 0);
    for digit in body {
        held = held << 5 | u32::from(*digit);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // What fills up the last character is nothing, or else two texts would be one code.
    (held == 0 && check(&bytes, purpose) == *typed).then_some(bytes)
}

fn digit(typed: char) -> Option<u8> {
    let upper = typed.to_uppercase().next()?;
    let plain = match upper {
        'O' => '0',
        'I' | 'L' => '1',
        other => LOOK_ALIKE
            .iter()
            .find(|it| it.0 == other)
            .map_or(other, |it| it.1),
    };
    let position = ALPHABET.iter().position(|it| char::from(*it) == plain)?;
    u8::try_from(position).ok()
}

fn character(digit: u8) -> char {
    ALPHABET
        .get(usize::from(digit & 31))
        .map_or('0', |it| char::from(*it))
}

fn to_digits(bytes: &[u8]) -> Vec<u8> {
    let mut digits = Vec::with_capacity((bytes.len() * 8).div_ceil(5) + 3);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            digits.push((held >> bits) as u8 & 31);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        digits.push((held << (5 - bits)) as u8 & 31);
    }
    digits
}

fn check(bytes: &[u8], purpose: &str) -> [u8; 3] {
    let [first, second, third, ..] = blake3::derive_key(purpose, bytes);
    [first, second, third].map(|it| it & 31)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_of_any_length_read_back(bytes in proptest::collection::vec(any::<u8>(), 1..40)) {
            let printed = to_groups(&bytes, "test").join("-");
            let read_back = read(&printed, bytes.len(), "test").unwrap();
            prop_assert_eq!(read_back.as_slice(), bytes.as_slice());
            prop_assert!(read(&printed, bytes.len(), "other paper").is_none());
        }

        #[test]
        fn text_of_a_stranger_never_panics(text in ".{0,80}") {
            drop(read(&text, 32, "test"));
        }
    }

    #[test]
    fn what_fills_up_the_last_character_is_nothing() {
        let mut printed: Vec<char> = to_groups(&[7; 32], "test").concat().chars().collect();
        // 256 bits are 51 characters and one bit; the 52nd has four bits to spare.
        let last = printed.get_mut(51).unwrap();
        *last = if *last == '0' { '1' } else { 'H' };
        let typed: String = printed.into_iter().collect();
        assert!(read(&typed, 32, "test").is_none());
    }
}
