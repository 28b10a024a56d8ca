//! Reference lists: look-alike letters, and every name of the lists through every rule.

use std::collections::BTreeMap;

use super::decline::{Case, decline_name};
use super::name::Confidence;
use super::russian::dative_in_full;
use super::{fold, legacy_repair, mend, name_sort_key, sort_key};

const LOOK_ALIKES: &str = include_str!("mend/look_alikes.csv");
const NAMES: &str = include_str!("decline/datives_of_names.csv");

fn letters(codes: &str) -> String {
    let code = |text: &str| {
        let number = u32::from_str_radix(text.trim_start_matches("U+"), 16).unwrap();
        char::from_u32(number).unwrap()
    };
    codes.split(' ').map(code).collect()
}

fn names() -> impl Iterator<Item = [&'static str; 3]> {
    NAMES.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        [cells[0], cells[1], cells[2]]
    })
}

#[test]
fn look_alikes_are_mended_by_their_case_inside_a_word() {
    for line in LOOK_ALIKES.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let (typed, meant) = (letters(cells[0]), letters(cells[1]));
        let is_capital = meant.chars().all(char::is_uppercase);
        let word = |letter: &str| match is_capital {
            true => format!("{letter}ласын"),
            false => format!("бал{letter}сын"),
        };
        let mended = match cells[2] {
            "old font" => legacy_repair(&word(&typed)).unwrap(),
            _ => mend(&word(&typed)),
        };
        // ї is a letter of its own elsewhere: it is met, and left as it was typed.
        if cells[2] != "only folded" {
            assert_eq!(mended.text, word(&meant), "{line}");
        }
        assert_eq!(fold(&word(&typed)), fold(&word(&meant)), "{line}");
    }
    for kept in ["ProActive", "QR-код", "IT-саласы", "Zoom кездесуі"] {
        assert_eq!(mend(kept).text, kept);
    }
}

#[test]
fn every_name_of_the_lists_has_its_dative() {
    let mut surer: BTreeMap<&str, u32> = BTreeMap::new();
    for [name, expected, confidence] in names() {
        let declined = decline_name(name, Case::Dative);
        assert_eq!(declined.text, expected);
        let said = match declined.confidence {
            Confidence::Certain => "high",
            Confidence::Likely => "medium",
            Confidence::Unsure => "low",
        };
        if !confidence.is_empty() {
            assert_eq!(said, confidence, "{name}");
        }
        *surer.entry(said).or_default() += 1;
        assert!(!decline_name(name, Case::Genitive).text.is_empty());
        assert!(!dative_in_full(name).text.is_empty(), "{name}");
    }
    assert!(surer["high"] > 800, "{surer:?}");
}

#[test]
fn names_stand_in_a_total_order_and_fold_to_a_rest() {
    let mut keys: BTreeMap<Vec<u8>, &str> = BTreeMap::new();
    for [name, ..] in names() {
        let other = keys.insert(sort_key(name), name);
        assert!(other.is_none(), "{name} and {other:?} have one place");
        assert_eq!(fold(&fold(name)), fold(name), "{name}");
        let alone = name_sort_key(name, "", "");
        assert!(alone < name_sort_key(name, "Ә", ""), "{name}");
    }
    // As the letters of the alphabet stand, so do the names that begin with them.
    let alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    let firsts = keys.values().filter_map(|name| {
        let first = name.to_lowercase().chars().next()?;
        alphabet.chars().position(|letter| letter == first)
    });
    assert!(firsts.is_sorted());
}
