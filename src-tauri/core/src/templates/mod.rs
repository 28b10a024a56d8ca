//! Templates of papers: those that ship, and those of the academy, in versions.
//!
//! A paper names the version it was issued with, and that version never changes. Deliberately
//! absent: drawing, which `papers` does.

mod file;
mod list;
mod sample;
mod save;

pub use file::{export, import};
pub use list::{TemplateRow, TemplateShown, TemplateVersion, list, show, versions};
pub use sample::{Example, TemplateSample, boxes, sample, test_page};
pub use save::{TemplatePicture, TemplateSave, keep_picture, remove, restore, save, take};

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _};

use crate::blobs;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::papers::{PaperError, Picture, SHIPPED, Template};

/// Between a template of the academy and its version, where a paper names both.
const VERSION: char = '/';

/// Says whether papers can name a template like this: one that ships, or a version of the academy's.
pub(crate) fn is_name(name: &str) -> bool {
    name.is_empty() || SHIPPED.iter().any(|it| it.key == name) || version_of(name).is_some()
}

fn version_of(name: &str) -> Option<Id> {
    name.split_once(VERSION)?.1.parse().ok()
}

/// Returns what papers call the present version of a template: one that ships by its own name.
///
/// Refuses with [`Code::NotFound`].
pub(crate) fn name_for_papers(connection: &Connection, template: &str) -> Result<String> {
    if template.is_empty() || SHIPPED.iter().any(|it| it.key == template) {
        return Ok(template.to_owned());
    }
    if version_of(template).is_some() {
        return Ok(template.to_owned());
    }
    let id: Option<Id> = template.parse().ok();
    let shown = id.map(|id| show(connection, &id.to_string())).transpose()?;
    let version = shown.and_then(|it| it.version);
    let version = version.ok_or_else(|| not_found(template))?;
    Ok(format!("{template}{VERSION}{version}"))
}

/// Reads the template that papers call so.
///
/// Refuses with [`Code::NotFound`] one that is not here, and with [`Code::TemplateUnreadable`] one of
/// a later version of the program.
pub(crate) fn of_papers(connection: &Connection, name: &str) -> Result<Template> {
    let Some(version) = version_of(name) else {
        let key = if name.is_empty() { "a-classic" } else { name };
        return match Template::shipped(key) {
            Ok(template) => Ok(template),
            Err(_) => Err(not_found(name)),
        };
    };
    let design: Option<String> = connection
        .prepare_cached("SELECT design FROM template_version WHERE id = ?1")
        .and_then(|mut it| it.query_row([version], |row| row.get(0)).optional())
        .doing("read a template")?;
    let design = design.filter(|it| !it.is_empty());
    read_design(&design.ok_or_else(|| not_found(name))?)
}

/// Reads the pictures a template shows; those that have not arrived are left out.
///
/// Refuses with [`Code::Damaged`] bytes that are not what their name says.
pub(crate) fn pictures(
    connection: &Connection,
    template: &Template,
) -> Result<BTreeMap<String, Arc<Picture>>> {
    let mut all = BTreeMap::new();
    for hash in template.pictures() {
        if let Some(bytes) = blobs::find(connection, hash)?
            && let Ok(picture) = Picture::background(&bytes)
        {
            all.insert(hash.to_owned(), Arc::new(picture));
        }
    }
    Ok(all)
}

fn read_design(json: &str) -> Result<Template> {
    Template::read(json).map_err(|error| match error {
        PaperError::Template(place) => {
            Error::refused(Code::TemplateUnreadable).with("place", place)
        }
        other => Error::Bug(format!("read a template: {other}")),
    })
}

fn not_found(template: &str) -> Error {
    Error::refused(Code::NotFound).with("id", template)
}
