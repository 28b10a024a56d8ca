//! Who sits at the laptop.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::register::RegisterStatus;
use tizim_core::workers::{self, Worker};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists workers, or those no longer on the list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<Worker>> {
    desk.read(move |register| register.read(|it| workers::list(it, trashed.into())))
        .await
}

/// Adds a worker.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_add(desk: State<'_, Desk>, name: String) -> Answer<Change<Worker>> {
    desk.change(
        |it: &Worker| did("worker-add").name(&it.name),
        move |register| workers::add(register, &name),
    )
    .await
}

/// Changes a worker's name.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_correct(desk: State<'_, Desk>, id: Id, name: String) -> Answer<Change<Worker>> {
    desk.change(
        |it: &Worker| did("worker-correct").name(&it.name),
        move |register| workers::correct(register, id, &name),
    )
    .await
}

/// Puts a worker in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_trash(desk: State<'_, Desk>, id: Id) -> Answer<Change<()>> {
    desk.change(
        |()| did("worker-trash"),
        move |register| workers::trash(register, id),
    )
    .await
}

/// Puts a worker back on the list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_restore(desk: State<'_, Desk>, id: Id) -> Answer<Change<()>> {
    desk.change(
        |()| did("worker-restore"),
        move |register| workers::restore(register, id),
    )
    .await
}

/// Lets another worker go on.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_switch(desk: State<'_, Desk>, id: Id) -> Answer<RegisterStatus> {
    desk.read(move |register| workers::switch(register, id))
        .await?;
    desk.status().await
}

/// Gives this laptop another name.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_rename(desk: State<'_, Desk>, name: String) -> Answer<RegisterStatus> {
    desk.read(move |register| tizim_core::laptops::rename(register, &name))
        .await?;
    desk.status().await
}
