//! The lists that come with the program: directions, districts, kinds of events and the like.
//!
//! They are data in `assets/reference`, compiled in; an academy edits its own copies. A key never
//! changes its meaning, because records name it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// The shipped lists by kind, in the order they are offered.
const LISTS: [(&str, &str); 9] = [
    (
        "direction",
        include_str!("../../../assets/reference/directions.csv"),
    ),
    (
        "district",
        include_str!("../../../assets/reference/districts.csv"),
    ),
    (
        "event_kind",
        include_str!("../../../assets/reference/event_kinds.csv"),
    ),
    (
        "format",
        include_str!("../../../assets/reference/formats.csv"),
    ),
    (
        "category",
        include_str!("../../../assets/reference/categories.csv"),
    ),
    ("role", include_str!("../../../assets/reference/roles.csv")),
    (
        "club_kind",
        include_str!("../../../assets/reference/club_kinds.csv"),
    ),
    (
        "faculty",
        include_str!("../../../assets/reference/faculties.csv"),
    ),
    (
        "school",
        include_str!("../../../assets/reference/schools.csv"),
    ),
];

static ROWS: LazyLock<Vec<ReferenceRow>> = LazyLock::new(|| {
    LISTS
        .into_iter()
        .flat_map(|(kind, text)| read(kind, text))
        .collect()
});

/// One row of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ReferenceRow {
    /// The list: direction, district, event_kind, format, category, role, club_kind, faculty,
    /// school.
    pub kind: String,
    /// The row's name in records and files.
    pub key: String,
    /// Name in Kazakh.
    pub kk: String,
    /// Name in Russian.
    pub ru: String,
    /// Name in English.
    pub en: String,
    /// What the list keeps besides: case forms, codes, `aliases` separated by «|». No empty values.
    pub data: BTreeMap<String, String>,
}

impl ReferenceRow {
    /// Returns every name the row is known by: three languages, then aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self
            .data
            .get("aliases")
            .map(String::as_str)
            .unwrap_or_default();
        [self.kk.as_str(), &self.ru, &self.en]
            .into_iter()
            .chain(aliases.split('|'))
            .filter(|name| !name.is_empty())
    }
}

/// Returns all shipped rows, list by list, in the order they are offered.
pub fn shipped() -> &'static [ReferenceRow] {
    &ROWS
}

/// Returns the shipped rows of one list.
pub fn shipped_of(kind: &str) -> impl Iterator<Item = &'static ReferenceRow> {
    shipped().iter().filter(move |row| row.kind == kind)
}

fn read(kind: &str, text: &str) -> Vec<ReferenceRow> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads: Vec<String> = reader
        .headers()
        .map(|heads| heads.iter().map(str::to_owned).collect())
        .unwrap_or_default();
    let to_row = |record: csv::StringRecord| {
        let mut data: BTreeMap<String, String> = heads
            .iter()
            .zip(&record)
            .filter(|(_, value)| !value.is_empty())
            .map(|(head, value)| (head.clone(), value.to_owned()))
            .collect();
        let mut take = |head: &str| data.remove(head).unwrap_or_default();
        let (key, kk, ru, en) = (take("key"), take("kk"), take("ru"), take("en"));
        ReferenceRow {
            kind: kind.to_owned(),
            key,
            kk,
            ru,
            en,
            data,
        }
    };
    reader
        .records()
        .filter_map(Result::ok)
        .map(to_row)
        .collect()
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
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_every_list_is_read_and_complete() {
        for (kind, text) in LISTS {
            let rows: Vec<_> = shipped_of(kind).collect();
            assert_eq!(rows.len(), text.lines().count() - 1, "{kind}");
            let keys: BTreeSet<_> = rows.iter().map(|row| &row.key).collect();
            assert_eq!(keys.len(), rows.len(), "{kind}: a key stands twice");
            for row in rows {
                let named = !row.key.is_empty() && !row.kk.is_empty() && !row.ru.is_empty();
                assert!(named && !row.en.is_empty(), "{kind} {}", row.key);
            }
        }
    }

    #[test]
    fn event_kinds_carry_their_case_forms() {
        let forum = shipped_of("event_kind")
            .find(|row| row.key == "forum")
            .unwrap();
        let form = |name: &str| forum.data[name].as_str();
        assert_eq!(
            [
                form("nominative"),
                form("possessive"),
                form("dative"),
                form("possessive_dative")
            ],
            ["форум", "форумы", "форумға", "форумына"]
        );
        assert_eq!(form("possessive_locative"), "форумында");
        for row in shipped_of("event_kind") {
            for form in [
                "dative",
                "locative",
                "possessive_locative",
                "ru_prepositional",
            ] {
                assert!(row.data.contains_key(form), "{} {form}", row.key);
            }
        }
    }

    #[test]
    fn districts_carry_the_forms_that_stand_in_a_sentence() {
        for row in shipped_of("district") {
            let form = |name: &str| row.data.get(name).map(String::as_str).unwrap_or_default();
            let (kk, ru, en) = (
                form("locative"),
                form("ru_prepositional"),
                form("en_in_sentence"),
            );
            assert!(
                kk.ends_with("ауданында") || kk == "Ақтөбе қаласында",
                "{kk}"
            );
            let is_town = ru.contains("городе Актобе") || ru.contains("города Актобе");
            assert!(ru.ends_with("ском районе") || is_town, "{ru}");
            assert!(en.ends_with("District") || en.ends_with("Aktobe"), "{en}");
        }
    }

    #[test]
    fn districts_have_the_codes_of_the_register() {
        let kobda = shipped_of("district")
            .find(|row| row.key == "kobda")
            .unwrap();
        assert_eq!(
            (kobda.kk.as_str(), kobda.data["kato"].as_str()),
            ("Қобда ауданы", "154200000")
        );
        assert!(kobda.names().any(|name| name == "Хобдинский"));
        assert_eq!(
            shipped_of("district")
                .filter(|row| row.data["type"] == "district")
                .count(),
            12
        );
    }
}
