//! The individual identification number (ЖСН): check digit, birth date, sex.
//!
//! The number warns and pre-fills; it never refuses a person. Only the check digit is law today;
//! the date inside is true of issued numbers but no longer required of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::mend;
use crate::trainees::Sex;

const FIRST_WEIGHTS: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// A number as read, with what it tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReadIin {
    /// Twelve digits.
    pub iin: String,
    /// The date of birth the number tells, if it tells one.
    pub birth: Option<NaiveDate>,
    /// The sex the number tells, if it tells one.
    pub sex: Option<Sex>,
    /// What a person may want to look at.
    pub doubts: Vec<IinDoubt>,
}

/// Why a number that was read deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum IinDoubt {
    /// A spreadsheet had lost zeros at the front; they were put back.
    RestoredZeros,
    /// The first six digits are no date.
    NoDate,
    /// The seventh digit tells no century.
    NoCentury,
}

/// Why no number could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum IinProblem {
    /// There is nothing to read.
    Empty,
    /// Not twelve digits, and no lost zeros explain it.
    Length,
    /// Something else than digits.
    NotDigits,
    /// The last digit does not fit the others.
    CheckDigit,
    /// A spreadsheet wrote it as 9.00517E+11; digits are lost.
    ScientificNotation,
    /// A business number (БСН): an organisation's, not a person's.
    Organisation,
}

/// Reads a number typed as text.
///
/// ```
/// # use tizim_core::kazakh::iin::read_iin;
/// assert_eq!(read_iin("30131 599406").unwrap().iin, "030131599406");
/// ```
///
/// # Errors
/// Tells with an [`IinProblem`] why the text is not a person's number.
pub fn read_iin(text: &str) -> Result<ReadIin, IinProblem> {
    let text = mend(text).text;
    if text.is_empty() {
        return Err(IinProblem::Empty);
    }
    if is_scientific(&text) {
        return Err(IinProblem::ScientificNotation);
    }
    let bare = text
        .strip_suffix(".0")
        .or_else(|| text.strip_suffix(",0"))
        .unwrap_or(&text);
    let digits: String = bare
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '‘' | '`' | '-' | '_'))
        .collect();
    if digits.is_empty() {
        return Err(IinProblem::Empty);
    }
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        return Err(IinProblem::NotDigits);
    }
    match digits.len() {
        12 => check(digits, Vec::new()),
        9..12 => restore_zeros(&digits),
        _ => Err(IinProblem::Length),
    }
}

/// Shows the last four digits only.
pub fn masked(iin: &str) -> String {
    let length = iin.chars().count();
    iin.chars()
        .enumerate()
        .map(|(at, c)| if at + 4 < length { '•' } else { c })
        .collect()
}

/// Returns the check digit of the first eleven; `None` when no number is issued for them.
pub fn check_digit(eleven: &str) -> Option<u32> {
    let digits: Vec<u32> = eleven.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 11 {
        return None;
    }
    let sum =
        |weights: &[u32; 11]| digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11;
    match sum(&FIRST_WEIGHTS) {
        10 => Some(sum(&SECOND_WEIGHTS)).filter(|digit| *digit != 10),
        digit => Some(digit),
    }
}

/// 9.00517E+11 in any of its spellings.
pub(super) fn is_scientific(text: &str) -> bool {
    let low = text.to_lowercase().replace('е', "e");
    let Some((mantissa, exponent)) = low.split_once('e') else {
        return false;
    };
    let is_number = |part: &str| {
        part.chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    let power = exponent.trim_start_matches(['+', '-']);
    !mantissa.is_empty() && is_number(mantissa) && !power.is_empty() && is_number(power)
}

/// Zeros are put back only when the whole then is a sound number with a date inside.
fn restore_zeros(digits: &str) -> Result<ReadIin, IinProblem> {
    let read = check(format!("{digits:0>12}"), vec![IinDoubt::RestoredZeros]);
    read.ok()
        .filter(|read| read.birth.is_some())
        .ok_or(IinProblem::Length)
}

fn check(iin: String, mut doubts: Vec<IinDoubt>) -> Result<ReadIin, IinProblem> {
    let (eleven, last) = iin.split_at_checked(11).unwrap_or_default();
    if check_digit(eleven)
        .map(|digit| digit.to_string())
        .as_deref()
        != Some(last)
    {
        return Err(IinProblem::CheckDigit);
    }
    let digit = |at: usize| {
        iin.chars()
            .nth(at)
            .and_then(|c| c.to_digit(10))
            .unwrap_or_default()
    };
    if (4..=6).contains(&digit(4)) {
        return Err(IinProblem::Organisation);
    }
    let century = match digit(6) {
        1 | 2 => Some(1800),
        3 | 4 => Some(1900),
        5 | 6 => Some(2000),
        _ => None,
    };
    let pair = |at: usize| digit(at) * 10 + digit(at + 1);
    let in_century = |century: i32| {
        let year = century + i32::try_from(pair(0)).unwrap_or_default();
        NaiveDate::from_ymd_opt(year, pair(2), pair(4))
    };
    let birth = century.and_then(in_century);
    if century.is_none() {
        doubts.push(IinDoubt::NoCentury);
    }
    if birth.or_else(|| in_century(2000)).is_none() {
        doubts.push(IinDoubt::NoDate);
    }
    let sex = century.map(|_| if digit(6) % 2 == 1 { Sex::M } else { Sex::F });
    Ok(ReadIin {
        birth,
        sex,
        doubts,
        iin,
    })
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

    const CASES: &str = include_str!("iin/cases.csv");

    #[test]
    fn known_numbers_read_as_they_should() {
        for line in CASES.lines().skip(1) {
            let cells: Vec<&str> = line.splitn(6, ',').collect();
            let (text, expected, reason) = (cells[0], cells[1], cells[2]);
            let read = read_iin(text);
            match expected {
                "valid" => {
                    let read = read.unwrap();
                    assert_eq!(read.birth.unwrap().to_string(), cells[3], "{text}");
                    let sex = if cells[4] == "M" { Sex::M } else { Sex::F };
                    assert_eq!((read.sex, read.doubts.len()), (Some(sex), 0), "{text}");
                }
                "warning" => assert_eq!(read.unwrap().doubts.len(), 1, "{text}"),
                _ => {
                    let problem = match reason {
                        "bad_check_digit" => IinProblem::CheckDigit,
                        "length" => IinProblem::Length,
                        "non_digit" => IinProblem::NotDigits,
                        _ => IinProblem::ScientificNotation,
                    };
                    assert_eq!(read, Err(problem), "{text}");
                }
            }
        }
    }

    #[test]
    fn lost_zeros_spaces_and_apostrophes() {
        for text in [
            "30131599406",
            "'030131599406",
            "030131 599406",
            "30131599406.0",
            " 030131-599406",
        ] {
            assert_eq!(read_iin(text).unwrap().iin, "030131599406", "{text}");
        }
        assert_eq!(
            read_iin("30131599406").unwrap().doubts,
            [IinDoubt::RestoredZeros]
        );
        assert_eq!(read_iin("").unwrap_err(), IinProblem::Empty);
        assert_eq!(read_iin("жоқ").unwrap_err(), IinProblem::NotDigits);
    }

    #[test]
    fn an_organisation_is_told_apart() {
        let eleven = "99094000012";
        let bin = format!("{eleven}{}", check_digit(eleven).unwrap());
        assert_eq!(read_iin(&bin), Err(IinProblem::Organisation));
    }

    #[test]
    fn only_the_tail_is_shown() {
        assert_eq!(masked("030131599406"), "••••••••9406");
        assert_eq!(masked(""), "");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_noticed(
            eleven in "[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[3-6][0-9]{4}",
            at in 0_usize..10,
            by in 1_u32..10,
        ) {
            // Place 11 weighs 11 and is the one place the rule cannot see.
            let digit = check_digit(&eleven);
            prop_assume!(digit.is_some());
            let good = format!("{eleven}{}", digit.unwrap());
            prop_assert_eq!(&read_iin(&good).unwrap().iin, &good);
            let bad: String = good
                .chars()
                .enumerate()
                .map(|(i, c)| if i == at { char::from_digit((c.to_digit(10).unwrap() + by) % 10, 10).unwrap() } else { c })
                .collect();
            // The second weights may hide a slip; that is the rule's own weakness.
            let first = |text: &str| -> u32 {
                text.chars().zip(FIRST_WEIGHTS).map(|(c, w)| c.to_digit(10).unwrap() * w).sum::<u32>() % 11
            };
            prop_assume!(first(&good) != 10 && first(&bad) != 10);
            prop_assert_eq!(read_iin(&bad), Err(IinProblem::CheckDigit));
        }

        #[test]
        fn lost_zeros_come_back(
            eleven in "0[0-9](0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[56][0-9]{4}",
        ) {
            let digit = check_digit(&eleven);
            prop_assume!(digit.is_some());
            let good = format!("{eleven}{}", digit.unwrap());
            let number: u64 = good.parse().unwrap();
            prop_assert_eq!(read_iin(&number.to_string()).unwrap().iin, good);
        }
    }
}
