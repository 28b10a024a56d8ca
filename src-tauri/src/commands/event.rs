//! Events.

use tauri::State;
use tizim_core::common::Rows;
use tizim_core::events::{
    self, CloneRequest, Cloned, EventCard, EventChanges, EventDraft, EventQuery, EventRecord,
    EventRow,
};
use tizim_core::ids::Id;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists events.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_list(desk: State<'_, Desk>, query: EventQuery) -> Answer<Rows<EventRow>> {
    desk.read(move |register| register.read(|it| events::list(it, &query)))
        .await
}

/// Returns what the page of an event shows.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_show(desk: State<'_, Desk>, id: Id) -> Answer<EventCard> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| events::show(it, id, today))
    })
    .await
}

/// Adds an event with its sessions.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_add(desk: State<'_, Desk>, draft: EventDraft) -> Answer<Change<EventRecord>> {
    let lang = desk.lang();
    desk.change(
        move |event: &EventRecord| did("event-add").name(&event.fields.title(lang)),
        move |register| events::add(register, draft),
    )
    .await
}

/// Changes the given fields of an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: EventChanges,
) -> Answer<Change<EventRecord>> {
    let lang = desk.lang();
    desk.change(
        move |event: &EventRecord| did("event-correct").name(&event.fields.title(lang)),
        move |register| events::correct(register, id, changes),
    )
    .await
}

/// Puts events in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("event-trash").count(*count),
        move |register| events::trash(register, &ids),
    )
    .await
}

/// Takes events out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("event-restore").count(*count),
        move |register| events::restore(register, &ids),
    )
    .await
}

/// Adds an event after another one, with what is ticked of it.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_clone(
    desk: State<'_, Desk>,
    id: Id,
    request: CloneRequest,
) -> Answer<Change<Cloned>> {
    let lang = desk.lang();
    desk.change(
        move |made: &Cloned| did("event-add").name(&made.event.fields.title(lang)),
        move |register| events::clone(register, id, &request),
    )
    .await
}
