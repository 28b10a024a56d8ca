//! Telephone numbers: every way they are typed in Kazakhstan, to +7 and ten digits.

use serde::{Deserialize, Serialize};

use super::iin::is_scientific;
use super::mend;

const MOBILE_CODES: [&str; 14] = [
    "700", "701", "702", "705", "706", "707", "708", "747", "771", "775", "776", "777", "778",
    "760",
];

/// A telephone number as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReadPhone {
    /// The number as +7XXXXXXXXXX, or + and the digits of another country.
    pub e164: String,
    /// What else stood in the cell: further numbers, a remark.
    pub rest: String,
    /// What a person may want to look at.
    pub doubts: Vec<PhoneDoubt>,
}

/// Why a number that was read deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum PhoneDoubt {
    /// The cell holds more than one number; the first was taken.
    Several,
    /// Not a mobile code of Kazakhstan: a landline or a new operator.
    NotMobile,
    /// A number of another country.
    Foreign,
    /// Typed to fill the field: one digit over and over.
    Placeholder,
}

/// Why no number could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum PhoneProblem {
    /// There is nothing to read.
    Empty,
    /// There are no digits to speak of.
    NotANumber,
    /// Digits are missing.
    TooShort,
    /// There are too many digits.
    TooLong,
    /// A spreadsheet wrote it as 8.70155E+10; digits are lost.
    ScientificNotation,
}

/// Reads a telephone number typed as text.
///
/// ```
/// # use tizim_core::kazakh::phone::read_phone;
/// assert_eq!(read_phone("8 (701) 555-12-34").unwrap().e164, "+77015551234");
/// ```
///
/// # Errors
/// Tells with a [`PhoneProblem`] why the text is no telephone number.
pub fn read_phone(text: &str) -> Result<ReadPhone, PhoneProblem> {
    let text = mend(text).text;
    if !text.chars().any(char::is_alphanumeric) {
        return Err(PhoneProblem::Empty);
    }
    if is_scientific(&text) {
        return Err(PhoneProblem::ScientificNotation);
    }
    let bare = text
        .strip_suffix(".0")
        .or_else(|| text.strip_suffix(",0"))
        .unwrap_or(&text);
    let mut problem = PhoneProblem::NotANumber;
    for (first, rest) in splits(bare) {
        match read_one(first) {
            Ok((e164, mut doubts)) => {
                if rest.chars().filter(char::is_ascii_digit).count() >= 6 {
                    doubts.push(PhoneDoubt::Several);
                }
                doubts.sort_unstable();
                return Ok(ReadPhone {
                    e164,
                    rest: rest.to_owned(),
                    doubts,
                });
            }
            Err(other) => problem = other,
        }
    }
    Err(problem)
}

/// Reads a telephone number stored as a number.
///
/// # Errors
/// As [`read_phone`]; fractions and negative numbers are no numbers.
pub fn read_phone_number(number: f64) -> Result<ReadPhone, PhoneProblem> {
    if number < 0.0 || number.fract() != 0.0 || number >= 1e15 {
        return Err(PhoneProblem::NotANumber);
    }
    read_phone(&format!("{number:.0}"))
}

/// Writes a number for reading aloud: +7 701 555 12 34.
pub fn spaced(e164: &str) -> String {
    let part = |from: usize, to: usize| e164.get(from..to).unwrap_or_default();
    if e164.starts_with("+7") && e164.len() == 12 {
        return format!(
            "+7 {} {} {} {}",
            part(2, 5),
            part(5, 8),
            part(8, 10),
            part(10, 12)
        );
    }
    e164.to_owned()
}

/// Ways to cut the text into a first number and the rest, the likeliest first.
fn splits(text: &str) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    if text.chars().filter(char::is_ascii_digit).count() <= 12 {
        out.push((text, ""));
    }
    if let Some((first, rest)) = text.split_once([',', ';', '/', '\n', '|']) {
        out.push((first, rest.trim()));
    }
    // A remark or a second number after a whole one: cut where eleven or ten digits are complete.
    let mut digits = 0;
    for (at, c) in text.char_indices() {
        digits += usize::from(c.is_ascii_digit());
        let next = text.get(at + c.len_utf8()..).unwrap_or_default();
        let goes_on = next.starts_with(|c: char| c.is_ascii_digit());
        if c.is_ascii_digit() && !goes_on && (10..=11).contains(&digits) && !next.is_empty() {
            let (first, rest) = text.split_at(at + 1);
            out.push((
                first,
                rest.trim_matches(|c: char| !c.is_alphanumeric() && c != '+'),
            ));
        }
    }
    out.push((text, ""));
    out
}

fn read_one(text: &str) -> Result<(String, Vec<PhoneDoubt>), PhoneProblem> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if digits.is_empty() || letters > 12 && digits.len() < 10 {
        return Err(PhoneProblem::NotANumber);
    }
    let trimmed = text.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
    let is_international = trimmed.starts_with('+') || trimmed.starts_with("00");
    let digits = digits.trim_start_matches("00").to_owned();
    let home = match digits.len() {
        11 if digits.starts_with('8') && !is_international => digits.get(1..),
        11 if digits.starts_with('7') => digits.get(1..),
        // +8 701… is typed by people who add a plus to what they dial.
        11 if digits.starts_with("87") => digits.get(1..),
        12 if digits.starts_with("87") || digits.starts_with("78") => doubled_code(&digits),
        10 if digits.starts_with('7') => Some(digits.as_str()),
        _ => None,
    };
    match home {
        Some(home) => Ok((format!("+7{home}"), doubts_of(home))),
        None if is_international && (8..=15).contains(&digits.len()) => {
            Ok((format!("+{digits}"), vec![PhoneDoubt::Foreign]))
        }
        None if digits.len() < 11 => Err(PhoneProblem::TooShort),
        None => Err(PhoneProblem::TooLong),
    }
}

/// «+7 8 701 …» and «8 7 701 …»: both ways of dialling at once.
fn doubled_code(digits: &str) -> Option<&str> {
    digits.get(2..).filter(|rest| {
        rest.starts_with('7') && MOBILE_CODES.iter().any(|code| rest.starts_with(code))
    })
}

fn doubts_of(home: &str) -> Vec<PhoneDoubt> {
    let mut doubts = Vec::new();
    let is_kazakh = home.starts_with('7') || home.starts_with('6');
    if !is_kazakh {
        doubts.push(PhoneDoubt::Foreign);
    } else if !MOBILE_CODES.iter().any(|code| home.starts_with(code)) {
        doubts.push(PhoneDoubt::NotMobile);
    }
    let tail = home.get(3..).unwrap_or_default();
    let mut digits = tail.chars();
    let first = digits.next();
    if digits.all(|c| Some(c) == first) {
        doubts.push(PhoneDoubt::Placeholder);
    }
    doubts
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_way_of_typing_gives_one_number() {
        let same = [
            "+77015551234",
            "+7 (701) 555-12-34",
            "8 701 555 12 34",
            "87015551234",
            "8(701)5551234",
            "8-701-555-12-34",
            "7015551234",
            "+7\u{a0}701\u{a0}555\u{a0}12\u{a0}34",
            "77015551234",
            "87015551234.0",
            "8 701 5551234 (анасы)",
            "тел: 8 701 555 12 34",
            "+8 701 555 12 34",
            "+7 8 701 555 12 34",
            "0077015551234",
            "'87015551234",
        ];
        for text in same {
            let read = read_phone(text).unwrap_or_else(|p| panic!("{text}: {p:?}"));
            assert_eq!(read.e164, "+77015551234", "{text}");
            assert!(read.doubts.is_empty(), "{text} {:?}", read.doubts);
        }
        assert_eq!(
            read_phone_number(87_015_551_234.0).unwrap().e164,
            "+77015551234"
        );
        assert_eq!(
            read_phone_number(7_015_551_234.0).unwrap().e164,
            "+77015551234"
        );
    }

    #[test]
    fn two_numbers_give_the_first() {
        for text in [
            "87015551234, 87025554321",
            "8 701 555 12 34 8 702 555 43 21",
            "87015551234/87025554321",
        ] {
            let read = read_phone(text).unwrap();
            assert_eq!(read.e164, "+77015551234", "{text}");
            assert_eq!(read.doubts, [PhoneDoubt::Several], "{text}");
            assert_eq!(
                read_phone(&read.rest).unwrap().e164,
                "+77025554321",
                "{text}"
            );
        }
    }

    #[test]
    fn doubts_and_problems() {
        let doubts = |text: &str| read_phone(text).unwrap().doubts;
        assert_eq!(doubts("8 7132 54 12 34"), [PhoneDoubt::NotMobile]);
        assert_eq!(doubts("+7 921 555 12 34"), [PhoneDoubt::Foreign]);
        assert_eq!(doubts("+998 90 123 45 67"), [PhoneDoubt::Foreign]);
        assert_eq!(doubts("87777777777"), [PhoneDoubt::Placeholder]);
        let problem = |text: &str| read_phone(text).unwrap_err();
        assert_eq!(problem("8.70155E+10"), PhoneProblem::ScientificNotation);
        assert_eq!(problem("8,70155E+10"), PhoneProblem::ScientificNotation);
        assert_eq!(problem("8701555123"), PhoneProblem::TooShort);
        assert_eq!(problem("111"), PhoneProblem::TooShort);
        assert_eq!(problem("жоқ"), PhoneProblem::NotANumber);
        assert_eq!(problem(" - "), PhoneProblem::Empty);
        assert_eq!(problem("870155512345678"), PhoneProblem::TooLong);
        assert!(read_phone_number(8.5).is_err() && read_phone_number(f64::NAN).is_err());
    }

    #[test]
    fn numbers_are_spaced_for_reading() {
        assert_eq!(spaced("+77015551234"), "+7 701 555 12 34");
        assert_eq!(spaced("+998901234567"), "+998901234567");
    }

    proptest! {
        #[test]
        fn reading_a_read_number_changes_nothing(ten in "7[0-9]{9}") {
            let read = read_phone(&format!("8{ten}")).unwrap();
            prop_assert_eq!(&read.e164, &format!("+7{ten}"));
            prop_assert_eq!(read_phone(&read.e164).unwrap(), read.clone());
            prop_assert_eq!(read_phone(&spaced(&read.e164)).unwrap(), read);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[0-9 +()./,a-zа-я-]{0,30}") {
            if let Ok(read) = read_phone(&text) {
                let digits = read.e164.strip_prefix('+').unwrap();
                prop_assert!(digits.len() >= 8 && digits.chars().all(|c| c.is_ascii_digit()));
            }
        }
    }
}
