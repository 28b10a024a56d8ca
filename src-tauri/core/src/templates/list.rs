//! Reading templates and their versions.

use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::Serialize;

use super::{not_found, read_design};
use crate::certificates::CertificateKind;
use crate::common::Trilingual;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::papers::{PaperLang, SHIPPED, ShippedTemplate, Template, paper_word};

/// A template in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TemplateRow {
    /// Its name for requests: of one that ships its own, else an id.
    pub id: String,
    /// What it is called.
    pub name: Trilingual,
    /// What kind of paper it is made for.
    pub kind: CertificateKind,
    /// Whether it ships with the program.
    pub shipped: bool,
    /// Whether it has a page of its own for papers in two languages.
    pub in_two_languages: bool,
    /// The day of its present version, ISO; empty for one that ships.
    pub changed_on: String,
}

/// A template with its design.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TemplateShown {
    /// Its name for requests.
    pub id: String,
    /// What it is called.
    pub name: Trilingual,
    /// Whether it ships with the program.
    pub shipped: bool,
    /// Its present version; nothing for one that ships.
    pub version: Option<Id>,
    /// The design.
    pub design: Template,
}

/// A version of a template of the academy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TemplateVersion {
    /// The version.
    pub version: Id,
    /// Its number, from 1; two laptops that wrote apart may have the same.
    pub number: u32,
    /// The day it was written, ISO.
    pub written_on: String,
    /// Who wrote it.
    pub by: String,
    /// Whether papers are issued with it now.
    pub current: bool,
}

fn shipped_name(shipped: &ShippedTemplate) -> Trilingual {
    let word = |lang| paper_word(lang, &format!("template-{}", shipped.key));
    Trilingual {
        kk: word(PaperLang::Kk),
        ru: word(PaperLang::Ru),
        en: word(PaperLang::En),
    }
}

/// Lists templates: those that ship, then the academy's own by name.
pub fn list(connection: &Connection) -> Result<Vec<TemplateRow>> {
    let shipped = SHIPPED.iter().map(|it| TemplateRow {
        id: it.key.to_owned(),
        name: shipped_name(it),
        kind: it.kind,
        shipped: true,
        in_two_languages: true,
        changed_on: String::new(),
    });
    let mut all: Vec<TemplateRow> = shipped.collect();
    let mut statement = connection
        .prepare_cached(
            "SELECT t.id, t.name_kk, t.name_ru, t.name_en, v.design, v.written_on
             FROM template t JOIN template_version v ON v.id = t.version
             WHERE t.trashed = 0
             ORDER BY coalesce(nullif(t.name_kk, ''), nullif(t.name_ru, ''), t.name_en), t.id",
        )
        .doing("list templates")?;
    let read = |row: &Row<'_>| {
        let design: String = row.get(4)?;
        let id: Id = row.get(0)?;
        Ok((id, name(row)?, design, row.get::<_, String>(5)?))
    };
    let rows = statement.query_map([], read).doing("list templates")?;
    for row in rows {
        let (id, name, design, changed_on) = row.doing("list templates")?;
        // One of a later version of the program waits for that.
        if let Ok(design) = read_design(&design) {
            all.push(TemplateRow {
                id: id.to_string(),
                name,
                kind: design.kind,
                shipped: false,
                in_two_languages: design.two.is_some(),
                changed_on,
            });
        }
    }
    Ok(all)
}

fn name(row: &Row<'_>) -> rusqlite::Result<Trilingual> {
    Ok(Trilingual {
        kk: row.get(1)?,
        ru: row.get(2)?,
        en: row.get(3)?,
    })
}

/// Returns a template with its present design.
///
/// Refuses with [`crate::error::Code::NotFound`], and with
/// [`crate::error::Code::TemplateUnreadable`] one of a later version of the program.
pub fn show(connection: &Connection, id: &str) -> Result<TemplateShown> {
    if let Some(shipped) = SHIPPED.iter().find(|it| it.key == id) {
        let design = shipped.template().map_err(|_| not_found(id))?;
        return Ok(TemplateShown {
            id: id.to_owned(),
            name: shipped_name(shipped),
            shipped: true,
            version: None,
            design,
        });
    }
    let own: Id = id.parse().map_err(|_| not_found(id))?;
    let found = connection
        .prepare_cached(
            "SELECT t.id, t.name_kk, t.name_ru, t.name_en, v.id, v.design
             FROM template t JOIN template_version v ON v.id = t.version WHERE t.id = ?1",
        )
        .and_then(|mut it| {
            it.query_row([own], |row| {
                let version: Id = row.get(4)?;
                Ok((name(row)?, version, row.get::<_, String>(5)?))
            })
            .optional()
        })
        .doing("read a template")?;
    let (name, version, design) = found.ok_or_else(|| not_found(id))?;
    Ok(TemplateShown {
        id: id.to_owned(),
        name,
        shipped: false,
        version: Some(version),
        design: read_design(&design)?,
    })
}

/// Lists the versions of a template of the academy, the latest first.
pub fn versions(connection: &Connection, id: Id) -> Result<Vec<TemplateVersion>> {
    connection
        .prepare_cached(
            "SELECT v.id, coalesce(v.number, 1), v.written_on, v.id = t.version,
               coalesce((SELECT w.name FROM presence p
                 JOIN tx ON tx.id = (SELECT max(x.id) FROM tx x WHERE x.id <= p.born)
                 JOIN worker w ON w.id = tx.worker WHERE p.entity = v.id), '')
             FROM template_version v JOIN template t ON t.id = v.template
             WHERE v.template = ?1 ORDER BY v.number DESC, v.id DESC",
        )
        .and_then(|mut it| {
            it.query_map([id], |row| {
                Ok(TemplateVersion {
                    version: row.get(0)?,
                    number: row.get(1)?,
                    written_on: row.get(2)?,
                    current: row.get::<_, Option<bool>>(3)?.unwrap_or_default(),
                    by: row.get(4)?,
                })
            })?
            .collect()
        })
        .doing("list the versions of a template")
}
