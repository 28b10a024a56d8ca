//! Hours of volunteers at actions.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::volunteer_hours::{self, HoursConfirmation, HoursOfEvent, VolunteerHours};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists the people of an action with the hours that marks propose and those that were confirmed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn hours_list(desk: State<'_, Desk>, event: Id) -> Answer<HoursOfEvent> {
    desk.read(move |register| register.read(|it| volunteer_hours::list(it, event)))
        .await
}

/// Writes what a supervisor confirmed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn hours_confirm(
    desk: State<'_, Desk>,
    event: Id,
    confirmation: HoursConfirmation,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("hours-confirm").count(*count),
        move |register| volunteer_hours::confirm(register, event, &confirmation),
    )
    .await
}

/// Counts the volunteer hours of a person.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn hours_of_person(desk: State<'_, Desk>, trainee: Id) -> Answer<VolunteerHours> {
    desk.read(move |register| register.read(|it| volunteer_hours::of_person(it, trainee)))
        .await
}
