//! Adding, correcting and trashing photos.

use super::{Photo, list, photo};
use crate::act::Act;
use crate::blobs;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};
use crate::value::Value;

/// Adds a photo after the others of its event; place, time and device are taken out of it.
///
/// Refuses with [`crate::error::Code::NotFound`] or [`crate::error::Code::InTrash`] the event, with
/// [`crate::error::Code::BlobTooLarge`] more than 20 MiB, and with
/// [`crate::error::Code::UnknownFormat`] whatever is not a sound PNG or JPEG.
pub fn add(register: &Register, event: Id, bytes: &[u8], caption: &str) -> Result<Outcome<Photo>> {
    blobs::require_picture(bytes)?;
    let bytes = blobs::strip_notes(bytes)?;
    register.transact(Act::PhotoChange, |change| {
        change.present(Table::Event, event)?;
        let last = list(change, event)?.last().map(|it| i64::from(it.position));
        let hash = blobs::keep(change, &bytes)?;
        let fields = Fields::new()
            .id("event", Some(event))
            .set("picture", Value::Hash(hash))
            .text("caption", &mended(caption))
            .number("position", Some(last.map_or(0, |it| it + 1)));
        let id = change.mint();
        change.add(Table::Photo, id, fields)?;
        photo(change, id)
    })
}

/// Changes what is said of a photo.
pub fn correct(register: &Register, id: Id, caption: &str) -> Result<Outcome<Photo>> {
    register.transact(Act::PhotoChange, |change| {
        let fields = Fields::new().text("caption", &mended(caption));
        change.correct(Table::Photo, id, fields)?;
        photo(change, id)
    })
}

/// Puts photos in the trash.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Photo, *id))
    })
}

/// Takes photos out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Photo, *id))
    })
}
