//! What surrounds an event: publications and photos.

use std::path::PathBuf;

use serde::Serialize;
use tauri::State;
use tizim_core::blobs;
use tizim_core::ids::Id;
use tizim_core::photos::{self, Photo};
use tizim_core::publications::{self, Publication, PublicationDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Publications and photos of an event, with those in the trash.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Surroundings {
    /// What was written.
    pub publications: Vec<Publication>,
    /// What was written and lies in the trash.
    pub removed_publications: Vec<Publication>,
    /// Photos in order.
    pub photos: Vec<Photo>,
    /// Photos in the trash.
    pub removed_photos: Vec<Photo>,
}

/// Returns what surrounds an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_surroundings(desk: State<'_, Desk>, id: Id) -> Answer<Surroundings> {
    let read = move |it: &_| {
        Ok(Surroundings {
            publications: publications::list(it, id)?,
            removed_publications: publications::list_trashed(it, id)?,
            photos: photos::list(it, id)?,
            removed_photos: photos::list_trashed(it, id)?,
        })
    };
    desk.read(move |register| register.read(read)).await
}

/// Adds a publication.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn publication_add(
    desk: State<'_, Desk>,
    event: Id,
    draft: PublicationDraft,
) -> Answer<Change<Publication>> {
    desk.change(
        |_: &Publication| did("publication-add"),
        move |register| publications::add(register, event, &draft),
    )
    .await
}

/// Changes a publication.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn publication_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: PublicationDraft,
) -> Answer<Change<Publication>> {
    desk.change(
        |_: &Publication| did("publication-correct"),
        move |register| publications::correct(register, id, &draft),
    )
    .await
}

/// Puts publications in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn publication_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("publication-trash"),
        move |register| publications::trash(register, &ids),
    )
    .await
}

/// Takes publications out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn publication_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("publication-restore"),
        move |register| publications::restore(register, &ids),
    )
    .await
}

/// Adds the picture at a path to the photos of an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn photo_add(desk: State<'_, Desk>, event: Id, path: PathBuf) -> Answer<Change<Photo>> {
    desk.change(
        |_: &Photo| did("photo-add"),
        move |register| photos::add(register, event, &blobs::read_picture(&path)?, ""),
    )
    .await
}

/// Changes what is said of a photo.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn photo_correct(
    desk: State<'_, Desk>,
    id: Id,
    caption: String,
) -> Answer<Change<Photo>> {
    desk.change(
        |_: &Photo| did("photo-correct"),
        move |register| photos::correct(register, id, &caption),
    )
    .await
}

/// Puts a photo elsewhere in the order of its event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn photo_move(desk: State<'_, Desk>, id: Id, position: u32) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("photo-move"),
        move |register| photos::place(register, id, position),
    )
    .await
}

/// Puts photos in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn photo_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("photo-trash"),
        move |register| photos::trash(register, &ids),
    )
    .await
}

/// Takes photos out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn photo_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("photo-restore"),
        move |register| photos::restore(register, &ids),
    )
    .await
}
