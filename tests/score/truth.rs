//! What the lists were made from.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

/// The truth beside a folder of lists.
pub struct Truth {
    pub value: Value,
    people: BTreeMap<String, Value>,
}

impl Truth {
    pub fn read(folder: &Path) -> Self {
        let bytes = std::fs::read(folder.join("truth.json")).expect("the folder has a truth.json");
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        let people = value["people"].as_array().unwrap().iter();
        let people = people.map(|it| (it["id"].as_str().unwrap().to_owned(), it.clone()));
        Self {
            people: people.collect(),
            value,
        }
    }

    /// The rows of a file that hold a person.
    pub fn rows(&self, file: &str) -> Vec<Row<'_>> {
        let about = &self.value["files"][file];
        let same = about["same_rows_as"].as_str().unwrap_or(file);
        let rows = self.value["files"][same]["rows"].as_array().unwrap();
        rows.iter()
            .filter(|row| row["kind"] == "data" && row["person"].is_string())
            .map(Row)
            .collect()
    }

    pub fn person(&self, id: &str) -> &Value {
        &self.people[id]
    }

    /// Everybody, in the order of the file.
    pub fn everybody(&self) -> &[Value] {
        self.value["people"].as_array().unwrap()
    }

    /// Pairs who must stay two people.
    pub fn apart(&self) -> Vec<Vec<&str>> {
        let pairs = self.value["must_not_merge"].as_array().unwrap().iter();
        let ids = |pair: &'_ Value| pair["persons"].as_array().cloned().unwrap_or_default();
        pairs
            .map(|pair| {
                let of_pair = ids(pair);
                self.everybody()
                    .iter()
                    .filter(|it| of_pair.contains(&it["id"]))
                    .map(|it| it["id"].as_str().unwrap())
                    .collect()
            })
            .collect()
    }
}

/// One row of the truth.
#[derive(Clone, Copy)]
pub struct Row<'a>(pub &'a Value);

impl<'a> Row<'a> {
    pub fn number(self) -> u64 {
        self.0["row"].as_u64().unwrap()
    }

    pub fn person(self) -> &'a str {
        self.0["person"].as_str().unwrap()
    }

    pub fn is_sure(self) -> bool {
        self.0["match"] == "sure"
    }

    pub fn repeat_of(self) -> Option<u64> {
        self.0["repeat_of_row"].as_u64()
    }

    pub fn canonical(self, field: &str) -> Option<&'a Value> {
        self.0["canonical"].get(field)
    }
}
