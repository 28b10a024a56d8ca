//! What comes after issuing: a paper's story, printing, copies.

use std::path::{Path, PathBuf};

use serde_json::json;
use tizim_core::certificates::{self, CertificateQuery, CertificateRow};
use tizim_core::common::Sort;
use tizim_core::error::Result;
use tizim_core::out_file::OutFile;
use tizim_core::papers::paper_word;
use tizim_core::printers::{Pages, PrintJob, Spooler};
use tizim_core::register::Register;

use super::{draw, find_all, line};
use crate::args::{Args, CertificatePrint};
use crate::desk::written;
use crate::say::{Answer, lang, to_json};

/// Shows a paper with what became of it.
pub(super) fn show(args: &Args, register: &Register, paper: &str) -> Result<Answer> {
    let lang = lang(args);
    let (row, copies) = register.read(|connection| {
        let id = certificates::find_paper(connection, paper)?;
        let row = certificates::show(connection, id, lang)?;
        Ok((row, certificates::copies(connection, id)?))
    })?;
    let word = |key: &str| paper_word(lang, key);
    let mut lines = vec![line(&row)];
    let told = |row: &CertificateRow| {
        let handed = [row.handed_on.as_str(), row.handed_to.as_str()];
        [
            ("book-event", row.event_title.clone()),
            ("book-date", row.issued_on.clone()),
            ("book-handed", handed.join(" ").trim().to_owned()),
            ("book-void", row.void_reason.clone()),
            ("book-replaced-by", row.replaced_by.clone()),
            ("book-in-place-of", row.in_place_of.clone()),
        ]
    };
    for (key, value) in told(&row) {
        if !value.is_empty() {
            lines.push(format!("{}: {value}", word(key)));
        }
    }
    for copy in &copies {
        let (number, day, why) = (copy.number, &copy.on_date, &copy.reason);
        lines.push(format!("{} {number}: {day}, {why}", word("copy-mark")));
    }
    let mut value = to_json(&row);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("copies".to_owned(), to_json(&copies));
    }
    Ok(Answer::new(value, lines))
}

/// Sends papers to a printer.
pub(super) fn print(args: &Args, register: &Register, wanted: &CertificatePrint) -> Result<Answer> {
    let pages = Pages::read(&wanted.pages)?;
    let ids = match wanted.event {
        None => find_all(register, &wanted.papers)?,
        Some(event) => {
            let query = CertificateQuery {
                event: Some(event),
                state: Some("valid".to_owned()),
                sort: Sort {
                    by: "serial".to_owned(),
                    ..Sort::default()
                },
                ..CertificateQuery::default()
            };
            let rows = register.read(|it| certificates::list(it, &query, lang(args)))?;
            rows.rows.iter().map(|it| it.id).collect()
        }
    };
    let ids = pages.of(&ids);
    let job = PrintJob {
        printer: wanted.printer.clone(),
        copies: wanted.copies,
        title: paper_word(lang(args), "book-title"),
    };
    let pdf = draw(register, &ids)?;
    let sent = spooler().print(&pdf, &job)?;
    Ok(Answer::new(
        json!({ "pages": ids.len(), "job": sent }),
        [format!("{} × {}  {sent}", ids.len(), wanted.copies)],
    ))
}

/// Lists printers, the usual one first.
pub(super) fn printers() -> Result<Answer> {
    let found = spooler().printers();
    let names: Vec<String> = found.iter().map(|it| it.name.clone()).collect();
    Ok(Answer::list(to_json(&found), names))
}

/// The system's print commands, or those of the folder that `TIZIM_SPOOLER` names.
fn spooler() -> Spooler {
    match std::env::var_os("TIZIM_SPOOLER") {
        Some(folder) => Spooler::inside(PathBuf::from(folder)),
        None => Spooler::of_system(),
    }
}

/// Notes a copy of a paper and writes it.
pub(super) fn copy(register: &Register, paper: &str, reason: &str, out: &Path) -> Result<Answer> {
    let id = register.read(|it| certificates::find_paper(it, paper))?;
    let file = OutFile::beside(register, out)?;
    let copy = certificates::copy(register, id, reason)?.value;
    Ok(written(
        &file.fill(&certificates::draw_copy(register, copy)?)?,
    ))
}
