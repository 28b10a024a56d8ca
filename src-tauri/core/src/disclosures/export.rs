//! The log as a spreadsheet or a paper.

use super::note::note_export;
use super::{DisclosureKind, DisclosureQuery, list};
use crate::common::Lang;
use crate::error::Result;
use crate::register::Register;
use crate::sheets::{Cell, Form, Table};
use crate::words::words;

/// Writes the lines that a query meets; that they left is a line of the log itself.
pub fn export(
    register: &Register,
    query: &DisclosureQuery,
    lang: Lang,
    form: Form,
) -> Result<Vec<u8>> {
    let all = DisclosureQuery {
        offset: 0,
        limit: 0,
        ..query.clone()
    };
    let lines = list(register, &all)?.rows;
    let say = |key: &str| words(lang).say(key, &[]);
    let title = match query.kind {
        DisclosureKind::Views => "disclosures-views",
        DisclosureKind::Exports => "disclosures-exports",
    };
    let heads = ["at", "worker", "what", "name", "rows"];
    let table = Table {
        title: say(title),
        notes: Vec::new(),
        heads: heads.map(|it| say(&format!("disclosed-{it}"))).to_vec(),
        rows: lines
            .iter()
            .map(|line| {
                vec![
                    Cell::text(
                        line.at
                            .replace('T', " ")
                            .chars()
                            .take(16)
                            .collect::<String>(),
                    ),
                    Cell::text(line.worker.as_str()),
                    Cell::text(say(&format!(
                        "disclosed-what-{}",
                        line.what.replace('_', "-")
                    ))),
                    Cell::text(line.name.as_str()),
                    Cell::Number(i64::from(line.rows)),
                ]
            })
            .collect(),
    };
    let bytes = table.write(form, lang, register.clock().today())?;
    note_export(register, "disclosures", table.rows.len())?;
    Ok(bytes)
}
