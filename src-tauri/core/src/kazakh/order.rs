//! The order of the Kazakh alphabet, as sort keys the register can store and index.
//!
//! Keys made by one [`COLLATION_VERSION`] may only be compared with keys of the same version; a
//! register that holds another version recomputes them.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Names the rules and data behind [`sort_key`]; stored beside the keys.
pub const COLLATION_VERSION: &str = "kk-icu4x-2.4";

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("kk").into(), CollatorOptions::default()).ok());

/// Returns bytes whose order is the Kazakh dictionary order of the texts.
///
/// The text must be composed (NFC), as [`super::mend`] leaves it. Sort a person by
/// [`name_sort_key`], not by the key of the joined name.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    if let Some(collator) = COLLATOR.as_ref() {
        // Writing into a vector cannot fail.
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
    }
    key
}

/// Returns the key of a name: by surname, then given name, then patronymic. Whoever has no surname
/// stands where the first part they have would.
pub fn name_sort_key(surname: &str, given: &str, patronymic: &str) -> Vec<u8> {
    let parts = [surname, given, patronymic];
    let mut parts = parts.into_iter().skip_while(|part| part.is_empty());
    let mut key = sort_key(parts.next().unwrap_or_default());
    for part in parts {
        // Zero never occurs inside a key, so a shorter part always comes first.
        key.push(0);
        key.extend(sort_key(part));
    }
    key
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::{COLLATION_VERSION, name_sort_key, sort_key};

    const IN_ORDER: &str = include_str!("order/in_order.txt");

    #[test]
    fn words_stand_in_the_order_of_the_alphabet() {
        let words: Vec<&str> = IN_ORDER.lines().collect();
        assert!(words.len() > 90);
        for pair in words.windows(2) {
            assert!(
                sort_key(pair[0]) < sort_key(pair[1]),
                "{} before {}",
                pair[0],
                pair[1]
            );
        }
    }

    #[test]
    fn names_are_ordered_by_surname_first() {
        let names = [
            ("Беков", "Ян", ""),
            ("Беков-Иванов", "Асан", ""),
            ("Бекова", "Асан", ""),
        ];
        for pair in names.windows(2) {
            let key = |n: (&str, &str, &str)| name_sort_key(n.0, n.1, n.2);
            assert!(key(pair[0]) < key(pair[1]));
        }
        assert!(
            name_sort_key("Ан", "Я", "") < name_sort_key("Ан", "Я", "А"),
            "no patronymic comes first"
        );
        let alone = name_sort_key("", "Айша", "");
        assert!(name_sort_key("Абаев", "Ян", "") < alone && alone < name_sort_key("Беков", "", ""));
        let father = name_sort_key("", "", "Ахметұлы");
        assert!(alone < father && father < name_sort_key("Беков", "", ""));
    }

    #[test]
    fn keys_never_hold_the_separator() {
        assert!(IN_ORDER.lines().all(|word| !sort_key(word).contains(&0)));
    }

    /// A changed hash means new collation data: raise COLLATION_VERSION so that stored keys are
    /// recomputed.
    #[test]
    fn the_version_names_the_keys() {
        let mut hasher = blake3::Hasher::new();
        for word in IN_ORDER.lines() {
            hasher.update(&sort_key(word));
        }
        let hash = hasher.finalize().to_hex();
        assert_eq!(
            (COLLATION_VERSION, &hash.as_str()[..16]),
            ("kk-icu4x-2.4", "d1ab4b3440d36957")
        );
    }
}
