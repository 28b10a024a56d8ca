//! Views of people that were kept on this laptop, as the question they ask.

use serde_json::{Map, Value, json};

use super::TraineeQuery;
use crate::common::Lang;
use crate::error::{Error, Result};
use crate::preferences;
use crate::register::Register;
use crate::words::words;

/// The preference in which the window keeps them.
const KEPT: &str = "views.people";

/// What the views that come with the program are called, and whom they show.
const SHIPPED: [(&str, &str); 2] = [
    ("view-under-age", r#"{"age_to":"17"}"#),
    ("view-no-phone", r#"{"missing":["phone"]}"#),
];

/// Returns whom the view of this name shows; of one that comes with the program the name in any
/// language is known.
///
/// Refuses with [`crate::error::Code::NotFound`] where no view is called so.
pub fn view(register: &Register, name: &str) -> Result<TraineeQuery> {
    let look = kept(register)?
        .into_iter()
        .find(|view| is_called(view, name.trim()))
        .and_then(|view| view.get("look").cloned())
        .ok_or_else(|| Error::not_found("view", name))?;
    let asked = query_of(&look);
    serde_json::from_value(asked).map_err(|_| Error::not_found("view", name))
}

fn kept(register: &Register) -> Result<Vec<Value>> {
    let preferences = preferences::list(register)?;
    let kept = preferences.get(KEPT).map(|text| {
        let views: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
        views
    });
    Ok(kept.unwrap_or_else(|| {
        let shipped = SHIPPED.iter().map(|(word, filter)| {
            let filter: Value = serde_json::from_str(filter).unwrap_or_default();
            json!({ "name": "", "word": word, "look": { "filter": filter } })
        });
        shipped.collect()
    }))
}

fn is_called(view: &Value, name: &str) -> bool {
    let text = |key: &str| view.get(key).and_then(Value::as_str).unwrap_or_default();
    match text("word") {
        "" => text("name") == name,
        word => Lang::ALL
            .into_iter()
            .any(|lang| words(lang).say(word, &[]) == name),
    }
}

/// Turns what the window keeps of a view into the question it asks with it: ages are typed there, and
/// an event or a club is kept with its name.
fn query_of(look: &Value) -> Value {
    let mut asked = match look.get("filter") {
        Some(Value::Object(filter)) => filter.clone(),
        _ => Map::new(),
    };
    for bound in ["age_from", "age_to"] {
        let typed = asked.get(bound).and_then(Value::as_str).unwrap_or_default();
        let years = typed.trim().parse::<u32>().ok();
        asked.insert(bound.to_owned(), json!(years));
    }
    for record in ["event", "club"] {
        let id = asked.get(record).and_then(|it| it.get("id")).cloned();
        asked.insert(record.to_owned(), id.unwrap_or_default());
    }
    let sexes = asked.get("sex").and_then(Value::as_array);
    let sex = match sexes.map(Vec::as_slice) {
        Some([one]) => one.clone(),
        _ => Value::Null,
    };
    asked.insert("sex".to_owned(), sex);
    for whole in ["text", "trashed"] {
        if let Some(value) = look.get(whole) {
            asked.insert(whole.to_owned(), value.clone());
        }
    }
    Value::Object(asked)
}
