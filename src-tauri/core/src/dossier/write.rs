//! Writing the file.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Section, gather, past};
use crate::academy;
use crate::common::Lang;
use crate::disclosures::{DisclosureKind, note_export_of};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::sheets::{self, Cell, Table};
use crate::store::joined;
use crate::trainees;
use crate::trainees::cells::Names;

/// What the file becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DossierForm {
    /// A spreadsheet with a sheet for each kind of record.
    Xlsx,
    /// The same for programs.
    Json,
}

impl DossierForm {
    /// Chooses by the ending of a path; refuses any but `.xlsx` and `.json` with
    /// [`Code::BadValue`].
    pub fn named(path: &Path) -> Result<Self> {
        let ending = path.extension().unwrap_or_default();
        match ending.to_string_lossy().to_lowercase().as_str() {
            "xlsx" => Ok(Self::Xlsx),
            "json" => Ok(Self::Json),
            _ => Err(Error::refused(Code::BadValue)
                .with("field", "file")
                .with("value", path.display())),
        }
    }
}

/// Writes everything the register holds of a person; that it left is remembered on this laptop.
///
/// Refuses with [`Code::NotFound`].
pub fn write(register: &Register, person: Id, lang: Lang, form: DossierForm) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let (shown, name, operator, names, mut sections) = register.read(|connection| {
        let shown = joined::shown_of(connection, person)?;
        let name = trainees::find_trainee(connection, shown)?
            .or_not_found(person)?
            .full_name();
        let names = Names::read(connection, lang)?;
        let operator = academy::academy(connection)?.name.shown(lang).to_owned();
        let sections = gather::gather(connection, shown, &names)?;
        Ok((shown, name, operator, names, sections))
    })?;
    sections.push(past::changes(register, shown, &names)?);
    for kind in [DisclosureKind::Views, DisclosureKind::Exports] {
        sections.push(past::disclosed(register, shown, kind, &names)?);
    }
    let bytes = match form {
        DossierForm::Json => {
            let value = json!({
                "operator": operator,
                "name": name,
                "made_on": today.to_string(),
                "data": sections.iter().map(as_json).collect::<Map<_, _>>(),
            });
            format!("{value:#}\n").into_bytes()
        }
        DossierForm::Xlsx => {
            let tables: Vec<Table> = sections.iter().map(|it| as_table(it, &names)).collect();
            sheets::write_book(&tables, &name, today)?
        }
    };
    note_export_of(register, "dossier", shown)?;
    Ok(bytes)
}

fn as_json(section: &Section) -> (String, Value) {
    let row = |cells: &Vec<Cell>| -> Value {
        let pairs = section.columns.iter().zip(cells);
        let pairs = pairs.map(|(column, cell)| {
            let value = match cell {
                Cell::Empty => Value::Null,
                Cell::Number(number) => json!(number),
                Cell::Decimal(number) => json!(number),
                Cell::Day(day) => json!(day.to_string()),
                Cell::Text(text) => json!(text),
            };
            ((*column).to_owned(), value)
        });
        Value::Object(pairs.collect())
    };
    let rows: Vec<Value> = section.rows.iter().map(row).collect();
    (section.key.to_owned(), Value::Array(rows))
}

/// One record is read from above, many from left to right.
fn as_table(section: &Section, names: &Names) -> Table {
    let say = |key: &str| names.words.say(key, &[]);
    let head = |column: &str| {
        let name = column.replace('_', "-");
        let own = format!("dossier-{name}");
        if names.words.has(&own) {
            say(&own)
        } else {
            say(&format!("field-{name}"))
        }
    };
    let heads: Vec<String> = section.columns.iter().map(|it| head(it)).collect();
    let title = say(&format!("dossier-sheet-{}", section.key.replace('_', "-")));
    if section.key != "person" {
        return Table {
            title,
            notes: Vec::new(),
            heads,
            rows: section.rows.clone(),
        };
    }
    let cells = section.rows.first().cloned().unwrap_or_default();
    let lines = heads.into_iter().zip(cells);
    Table {
        title,
        notes: Vec::new(),
        heads: vec![say("dossier-field"), say("dossier-value")],
        rows: lines
            .filter(|(_, cell)| *cell != Cell::Empty)
            .map(|(head, cell)| vec![Cell::text(head), cell])
            .collect(),
    }
}
