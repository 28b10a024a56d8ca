//! Workers, and what this laptop is called.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::laptops;
use tizim_core::register::RegisterStatus;
use tizim_core::workers::{self, Worker};

use crate::opening;
use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists the workers.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_list(desk: State<'_, Desk>) -> Answer<Vec<Worker>> {
    desk.read(|register| register.read(workers::list)).await
}

/// Adds a worker.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_add(desk: State<'_, Desk>, name: String) -> Answer<Change<Worker>> {
    desk.change(
        |worker: &Worker| did("worker-add").name(&worker.name),
        move |register| workers::add(register, &name),
    )
    .await
}

/// Corrects a worker's name.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_correct(desk: State<'_, Desk>, id: Id, name: String) -> Answer<Change<Worker>> {
    desk.change(
        |worker: &Worker| did("worker-correct").name(&worker.name),
        move |register| workers::correct(register, id, &name),
    )
    .await
}

/// Takes a worker off the list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_trash(desk: State<'_, Desk>, id: Id) -> Answer<Change<()>> {
    desk.change(
        |()| did("worker-trash"),
        move |register| workers::trash(register, id),
    )
    .await
}

/// Lets another worker go on.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn worker_switch(desk: State<'_, Desk>, id: Id) -> Answer<RegisterStatus> {
    desk.aside(move |desk| {
        workers::switch(&*desk.open_register()?, id)?;
        opening::told(desk)
    })
    .await
}

/// Renames this laptop.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_rename(desk: State<'_, Desk>, name: String) -> Answer<RegisterStatus> {
    desk.aside(move |desk| {
        laptops::rename(&*desk.open_register()?, &name)?;
        opening::told(desk)
    })
    .await
}
