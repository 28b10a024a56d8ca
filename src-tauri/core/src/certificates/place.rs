//! Where an event was, as it stands in the sentence of a paper.
//!
//! Districts carry their forms as data. A place typed by hand has none: it is put into the case
//! only where a rule is sure of it, and stands in brackets, as it was typed, where none is.

use rusqlite::Connection;

use crate::common::Lang;
use crate::error::Result;
use crate::kazakh::decline::{Case, decline_name};
use crate::kazakh::name::Confidence;
use crate::reference;

/// Returns the words for a district: «Мәртөк ауданында», «в Мартукском районе», “in Martuk
/// District”; nothing where no place is known.
pub(super) fn place_in_sentence(
    connection: &Connection,
    district: &str,
    lang: Lang,
) -> Result<Option<String>> {
    let row = reference::find_code(connection, "district", district)?;
    let (form, before) = match lang {
        Lang::Kk => ("locative", ""),
        Lang::Ru => ("ru_prepositional", "в "),
        Lang::En => ("en_in_sentence", "in "),
    };
    let ready = row
        .as_ref()
        .and_then(|row| row.forms.get(form))
        .filter(|it| !it.is_empty());
    if let Some(ready) = ready {
        return Ok(Some(format!("{before}{ready}")));
    }
    let name = row.map_or(district.to_owned(), |row| row.name.shown(lang).to_owned());
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let ruled = match lang {
        Lang::Kk => in_kazakh(name),
        Lang::Ru => in_russian(name),
        Lang::En => Some(name.to_owned()),
    };
    Ok(Some(ruled.map_or_else(
        || format!("({name})"),
        |ruled| format!("{before}{ruled}"),
    )))
}

/// The locative: after a possessive -нда, -нде, else as the dative has it with the consonant
/// changed (Алматыға, Алматыда; Шымкентке, Шымкентте).
fn in_kazakh(name: &str) -> Option<String> {
    let ends = |endings: &[&str]| endings.iter().any(|it| name.ends_with(it));
    if ends(&["ауданы", "қаласы", "ауылы", "облысы", "станциясы"]) {
        return Some(format!("{name}нда"));
    }
    if ends(&["кенті", "округі", "мекені"]) {
        return Some(format!("{name}нде"));
    }
    let dative = decline_name(name, Case::Dative);
    let ending = dative.text.strip_prefix(name)?;
    let locative = match (dative.confidence, ending) {
        (Confidence::Certain, "ға") => "да",
        (Confidence::Certain, "ге") => "де",
        (Confidence::Certain, "қа") => "та",
        (Confidence::Certain, "ке") => "те",
        _ => return None,
    };
    Some(format!("{name}{locative}"))
}

/// The prepositional of a kind of place; its own name beside the kind stays as it is.
fn in_russian(name: &str) -> Option<String> {
    const KINDS: [(&str, &str); 6] = [
        ("город ", "городе "),
        ("село ", "селе "),
        ("аул ", "ауле "),
        ("посёлок ", "посёлке "),
        ("поселок ", "поселке "),
        ("станция ", "станции "),
    ];
    const ADJECTIVES: [(&str, &str); 2] = [
        ("ский район", "ском районе"),
        ("ская область", "ской области"),
    ];
    let kind = KINDS
        .iter()
        .find_map(|(kind, inside)| Some(format!("{inside}{}", name.strip_prefix(kind)?)));
    let short = ["г. ", "с. ", "п. "]
        .iter()
        .any(|it| name.starts_with(it))
        .then(|| name.to_owned());
    let adjective = ADJECTIVES
        .iter()
        .find_map(|(whole, inside)| Some(format!("{}{inside}", name.strip_suffix(whole)?)));
    kind.or(short).or(adjective)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_typed_by_hand_take_the_locative_where_it_is_sure() {
        for (name, expected) in [
            ("Ақсу ауылы", Some("Ақсу ауылында")),
            ("Алматы", Some("Алматыда")),
            ("Шымкент", Some("Шымкентте")),
            ("Орал", Some("Оралда")),
            ("Түркістан", Some("Түркістанда")),
            ("Ембі кенті", Some("Ембі кентінде")),
            ("Aqsu", None),
        ] {
            assert_eq!(in_kazakh(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn kinds_of_places_take_the_prepositional() {
        for (name, expected) in [
            ("город Уральск", Some("городе Уральск")),
            ("г. Алга", Some("г. Алга")),
            ("Илекский район", Some("Илекском районе")),
            ("Костанайская область", Some("Костанайской области")),
            ("Астана", None),
        ] {
            assert_eq!(in_russian(name).as_deref(), expected, "{name}");
        }
    }
}
