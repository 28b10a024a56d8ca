//! Groups that the people of an event are divided into.

use tauri::State;
use tizim_core::common::count_of;
use tizim_core::event_groups::{self, DivideBy, Divided, EventGroup, GroupDraft, GroupSheet};
use tizim_core::ids::Id;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Returns the groups of an event and everybody who comes.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_sheet(desk: State<'_, Desk>, event: Id) -> Answer<GroupSheet> {
    desk.read(move |register| register.read(|it| event_groups::sheet(it, event)))
        .await
}

/// Adds a group.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_add(
    desk: State<'_, Desk>,
    event: Id,
    draft: GroupDraft,
) -> Answer<Change<EventGroup>> {
    desk.change(
        |it: &EventGroup| did("event-group-add").name(&it.fields.title),
        move |register| event_groups::add(register, event, &draft),
    )
    .await
}

/// Changes what a group says of itself.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_correct(
    desk: State<'_, Desk>,
    event: Id,
    id: Id,
    draft: GroupDraft,
) -> Answer<Change<EventGroup>> {
    desk.change(
        |it: &EventGroup| did("event-group-correct").name(&it.fields.title),
        move |register| event_groups::correct(register, event, id, &draft),
    )
    .await
}

/// Puts a group elsewhere in the order.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_move(
    desk: State<'_, Desk>,
    event: Id,
    id: Id,
    position: u32,
) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("event-group-move"),
        move |register| event_groups::place(register, event, id, position),
    )
    .await
}

/// Puts groups in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("event-group-trash"),
        move |register| event_groups::trash(register, &ids),
    )
    .await
}

/// Takes groups out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("event-group-restore"),
        move |register| event_groups::restore(register, &ids),
    )
    .await
}

/// Puts enrolments into a group, or out of any.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_put(
    desk: State<'_, Desk>,
    enrolments: Vec<Id>,
    group: Option<Id>,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("event-group-put").count(*count),
        move |register| event_groups::put(register, &enrolments, group),
    )
    .await
}

/// Returns how the people of an event would be divided.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_foresee(
    desk: State<'_, Desk>,
    event: Id,
    wish: DivideBy,
) -> Answer<Divided> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| event_groups::foresee(it, event, &wish, lang)))
        .await
}

/// Divides the people of an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn event_group_divide(
    desk: State<'_, Desk>,
    event: Id,
    wish: DivideBy,
) -> Answer<Change<GroupSheet>> {
    let lang = desk.lang();
    desk.change(
        |it: &GroupSheet| did("event-group-divide").count(count_of(&it.groups)),
        move |register| event_groups::divide(register, event, &wish, lang),
    )
    .await
}
