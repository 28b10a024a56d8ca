//! Kazakh cases of names, by rule and with confidence; words that differ by sex in Russian.
//!
//! Only the last word of a name takes the ending. The form is a proposal: it is shown, can be
//! corrected and is remembered per person; templates prefer the nominative. Deliberately absent:
//! cases of common nouns, which come ready in the reference data, and of the names of bodies.

mod ending;
mod harmony;

use serde::{Deserialize, Serialize};

use super::name::Confidence;
use crate::trainees::Sex;

/// A case of a Kazakh name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Case {
    /// Барыс септік: to whom. Айгерімге.
    Dative,
    /// Ілік септік: whose. Айгерімнің.
    Genitive,
}

/// A name in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Declined {
    /// The whole name with its last word declined.
    pub text: String,
    /// How sure the rule is; anything but certain is marked for a look.
    pub confidence: Confidence,
}

/// Declines a name in Kazakh.
///
/// ```
/// use tizim_core::kazakh::decline::{Case, decline_name};
/// let declined = decline_name("Ахметова Айгерім Қанатқызы", Case::Dative);
/// assert_eq!(declined.text, "Ахметова Айгерім Қанатқызына");
/// ```
pub fn decline_name(name: &str, case: Case) -> Declined {
    let name = name.trim();
    let last_starts = name.rfind([' ', '-', '\u{a0}']).map_or(0, |at| {
        at + name
            .get(at..)
            .and_then(|tail| tail.chars().next())
            .map_or(0, char::len_utf8)
    });
    let last = name.get(last_starts..).unwrap_or_default();
    if !last.chars().any(super::mend::is_cyrillic) || !last.ends_with(char::is_alphabetic) {
        // An ending on Latin letters, an initial or brackets would be a guess about a reading.
        return Declined {
            text: name.to_owned(),
            confidence: Confidence::Unsure,
        };
    }
    let (ending, confidence) = ending::of_word(&last.to_lowercase(), case);
    let is_upper = last.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !last.chars().any(char::is_lowercase);
    let ending = if is_upper {
        ending.to_uppercase()
    } else {
        ending.to_owned()
    };
    Declined {
        text: format!("{name}{ending}"),
        confidence,
    }
}

/// Picks the word that fits the sex; the third serves when it is not known.
///
/// ```
/// use tizim_core::{kazakh::decline::by_sex, trainees::Sex};
/// assert_eq!(by_sex(Some(Sex::F), ["принял", "приняла", "принял(а)"]), "приняла");
/// ```
pub fn by_sex(sex: Option<Sex>, [man, woman, either]: [&str; 3]) -> &str {
    match sex {
        Some(Sex::M) => man,
        Some(Sex::F) => woman,
        None => either,
    }
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

    const CASES: &str = include_str!("dative_cases.csv");

    #[test]
    fn datives_of_the_checked_list() {
        let mut count = 0;
        let mut reader = csv::Reader::from_reader(CASES.as_bytes());
        for record in reader.records() {
            let record = record.unwrap();
            let declined = decline_name(&record[0], Case::Dative);
            assert_eq!(declined.text, record[1], "{}", &record[0]);
            let certain = declined.confidence == Confidence::Certain;
            assert_eq!(certain, &record[3] == "high", "{}", &record[0]);
            count += 1;
        }
        assert_eq!(count, 74);
    }

    #[test]
    fn genitives() {
        let pairs = [
            ("Айгерім", "Айгерімнің"),
            ("Нұрлан", "Нұрланның"),
            ("Асхат", "Асхаттың"),
            ("Серік", "Серіктің"),
            ("Мәдина", "Мәдинаның"),
            ("Іңкәр", "Іңкәрдің"),
            ("Айгүл", "Айгүлдің"),
            ("Абай", "Абайдың"),
            ("Серікұлы", "Серікұлының"),
            ("Қосанов", "Қосановтың"),
            ("Сүлейменов", "Сүлейменовтің"),
            ("Ахметова", "Ахметованың"),
            ("Ғани", "Ғанидің"),
            ("Жеңіс", "Жеңістің"),
            ("Ораз", "Ораздың"),
        ];
        for (name, expected) in pairs {
            assert_eq!(decline_name(name, Case::Genitive).text, expected);
        }
    }

    #[test]
    fn capitals_latin_and_initials() {
        assert_eq!(decline_name("АСХАТ", Case::Dative).text, "АСХАТҚА");
        let latin = decline_name("Aigerim", Case::Dative);
        assert_eq!(
            (latin.text.as_str(), latin.confidence),
            ("Aigerim", Confidence::Unsure)
        );
        assert_eq!(decline_name("Оспанов А.", Case::Dative).text, "Оспанов А.");
        assert_eq!(decline_name("", Case::Dative).text, "");
        let bracketed = decline_name("Оспанова (Сапарова) Асел (Әсел)", Case::Dative);
        assert_eq!(
            (bracketed.text.as_str(), bracketed.confidence),
            ("Оспанова (Сапарова) Асел (Әсел)", Confidence::Unsure)
        );
    }
}
