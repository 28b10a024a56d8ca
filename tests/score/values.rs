//! Whether what the register keeps of people is what their rows said.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::lists::Told;
use crate::tally::{Figures, Tally};
use crate::truth::{Row, Truth};

/// Fields of the truth that the command line shows under the same name.
const FIELDS: [&str; 4] = ["phone", "birth_date", "district", "iin"];
/// What the issue asks of them.
const LEAST: f64 = 0.98;

pub fn score(
    name: &str,
    truth: &Truth,
    people: &[Value],
    told: &[(Vec<Row<'_>>, Told)],
    figures: &mut Figures,
    verbose: bool,
) {
    let shown: BTreeMap<&str, &Value> = people
        .iter()
        .map(|it| (it["id"].as_str().unwrap(), it))
        .collect();
    let mut rows_of: BTreeMap<&str, Vec<Row<'_>>> = BTreeMap::new();
    for (rows, said) in told {
        for row in rows {
            if let Some(trainee) = said.trainee(row.number()) {
                let (id, _) = shown.get_key_value(trainee).expect("the trainee is listed");
                rows_of.entry(id).or_default().push(*row);
            }
        }
    }
    for field in FIELDS {
        let mut tally = Tally::default();
        for (id, rows) in &rows_of {
            let kept = shown[id][field].as_str().unwrap_or_default();
            let Some(wanted) = wanted(truth, rows, field) else {
                continue;
            };
            tally.add(kept == wanted);
            if verbose && kept != wanted {
                println!("   {field} {kept:?} for {wanted:?} {}", rows[0].0);
            }
        }
        figures.share(label(field), name, tally, LEAST);
    }
}

const fn label(field: &str) -> &'static str {
    match field.as_bytes() {
        b"phone" => "phones",
        b"birth_date" => "birth dates",
        b"district" => "districts",
        _ => "IINs",
    }
}

/// The first row that says something fills the field; where no row can, it stays empty. A birth
/// date may also come from a valid IIN. Nothing where no list of the person has the column.
fn wanted(truth: &Truth, rows: &[Row<'_>], field: &str) -> Option<String> {
    let mut has_column = false;
    for row in rows {
        let said = row.canonical(field);
        has_column |= said.is_some();
        if let Some(text) = said.and_then(Value::as_str) {
            return Some(text.to_owned());
        }
        let has_iin = row.canonical("iin").is_some_and(Value::is_string);
        if field == "birth_date" && has_iin {
            let person = truth.person(row.person());
            return Some(person["birth_date"].as_str().unwrap().to_owned());
        }
    }
    has_column.then(String::new)
}
