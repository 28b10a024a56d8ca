//! Keeping templates: every saving is a version of its own.

use serde::{Deserialize, Serialize};

use super::{not_found, read_design, show, versions};
use crate::act::Act;
use crate::blobs;
use crate::catalogue::Table;
use crate::common::{Trilingual, mended};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::papers::{Picture, Template};
use crate::register::{Change, Fields, Outcome, Register};
use crate::value::Value;

/// A template as it is to be kept.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TemplateSave {
    /// Which one; nothing makes a new one.
    pub id: Option<String>,
    /// What it is called.
    pub name: Trilingual,
    /// The design.
    pub design: Template,
}

/// A picture kept for templates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TemplatePicture {
    /// Its name in designs.
    pub picture: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Keeps a template as a new version and returns the template; one that stays as it is gets none.
///
/// A template that ships is kept as a new one. Refuses with [`Code::TemplateUnreadable`] a design that
/// cannot be drawn, with [`Code::Missing`] one without a name, with [`Code::NotFound`] and with
/// [`Code::InTrash`].
pub fn save(register: &Register, wanted: &TemplateSave) -> Result<Outcome<String>> {
    let design = written(&wanted.design)?;
    let name = Trilingual {
        kk: mended(&wanted.name.kk),
        ru: mended(&wanted.name.ru),
        en: mended(&wanted.name.en),
    };
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "name"));
    }
    let own = wanted.id.as_deref().and_then(|id| id.parse::<Id>().ok());
    register.transact(Act::TemplateChange, |change| {
        let id = match own {
            Some(id) => {
                change.present(Table::Template, id)?;
                id
            }
            None => change.mint(),
        };
        keep(change, id, own.is_some(), (&name, &wanted.design, &design))?;
        Ok(id.to_string())
    })
}

/// Writes a design as it is kept.
pub(super) fn written(design: &Template) -> Result<String> {
    let bug = |error| Error::Bug(format!("write a template: {error}"));
    let json = design.write().map_err(bug)?;
    read_design(&json)?;
    Ok(json)
}

/// Keeps name, version and pictures of a template.
pub(super) fn keep(
    change: &mut Change<'_>,
    id: Id,
    is_known: bool,
    (name, template, design): (&Trilingual, &Template, &str),
) -> Result<()> {
    let fields = Fields::new()
        .text("name_kk", &name.kk)
        .text("name_ru", &name.ru)
        .text("name_en", &name.en)
        .text("kind", template.kind.code());
    let before = if is_known {
        versions(change, id)?
    } else {
        Vec::new()
    };
    let is_same = is_known && {
        let shown = show(change, &id.to_string())?;
        shown.design == *template
    };
    if is_same {
        return change.correct(Table::Template, id, fields);
    }
    let version = change.mint();
    let fields = fields.id("version", Some(version));
    match is_known {
        true => change.correct(Table::Template, id, fields)?,
        false => change.add(Table::Template, id, fields)?,
    }
    let number = before.iter().map(|it| it.number).max().unwrap_or_default() + 1;
    let today = change.today().to_string();
    let fields = Fields::new()
        .id("template", Some(id))
        .number("number", Some(i64::from(number)))
        .text("design", design)
        .text("written_on", &today);
    change.add(Table::TemplateVersion, version, fields)?;
    keep_pictures(change, id, template)
}

/// Notes which pictures a template shows, so that they go to other laptops with it.
fn keep_pictures(change: &mut Change<'_>, id: Id, template: &Template) -> Result<()> {
    for hash in template.pictures() {
        let Ok(bytes) = blake3::Hash::from_hex(hash) else {
            return Err(Error::refused(Code::TemplateUnreadable).with("place", hash));
        };
        let record = Id::derive("template picture", &[id.as_bytes(), hash.as_bytes()]);
        if !change.has(record)? {
            let fields = Fields::new()
                .id("template", Some(id))
                .set("picture", Value::Hash(*bytes.as_bytes()));
            change.add(Table::TemplatePicture, record, fields)?;
        }
    }
    Ok(())
}

/// Goes back to an earlier version. Refuses with [`Code::NotFound`] and with [`Code::InTrash`].
pub fn take(register: &Register, id: Id, version: Id) -> Result<Outcome<()>> {
    register.transact(Act::TemplateChange, |change| {
        change.present(Table::Template, id)?;
        let all = versions(change, id)?;
        if !all.iter().any(|it| it.version == version) {
            return Err(not_found(&version.to_string()));
        }
        let fields = Fields::new().id("version", Some(version));
        change.correct(Table::Template, id, fields)
    })
}

/// Puts a template in the trash; papers that were issued with it stay as they are.
pub fn remove(register: &Register, id: Id) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| change.trash(Table::Template, id))
}

/// Takes a template out of the trash.
pub fn restore(register: &Register, id: Id) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| change.restore(Table::Template, id))
}

/// Keeps a picture for a design that is being drawn; it goes to other laptops once a template shows it.
///
/// Refuses with [`Code::BlobTooLarge`] more than 20 MiB and with [`Code::UnknownFormat`] whatever is not
/// a sound PNG or JPEG.
pub fn keep_picture(register: &Register, bytes: &[u8]) -> Result<TemplatePicture> {
    blobs::require_picture(bytes)?;
    let bytes = blobs::strip_notes(bytes)?;
    let picture = Picture::background(&bytes).map_err(|_| Error::refused(Code::UnknownFormat))?;
    let [width, height] = picture.size();
    let hash = register.write_local(|connection| blobs::keep_local(connection, &bytes))?;
    Ok(TemplatePicture {
        picture: blobs::hash_text(Some(hash)),
        width,
        height,
    })
}
