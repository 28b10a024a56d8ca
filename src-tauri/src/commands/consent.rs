//! Consents: who agreed to what, who lacks which, forms to sign.

use std::path::PathBuf;

use tauri::State;
use tizim_core::common::{Lang, Rows};
use tizim_core::consents::{
    self, ConsentChanges, ConsentDraft, MissingQuery, MissingRow, Scope, TraineeConsents,
};
use tizim_core::ids::Id;
use tizim_core::out_file;

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Returns the ledger of a person.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_list(desk: State<'_, Desk>, trainee: Id) -> Answer<TraineeConsents> {
    desk.read(move |register| consents::of_trainee(register, trainee))
        .await
}

/// Writes the same consent for people.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_add(
    desk: State<'_, Desk>,
    trainees: Vec<Id>,
    draft: ConsentDraft,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("consent-add").count(*count),
        move |register| {
            let written = consents::add(register, &trainees, &draft)?;
            Ok(written.map(|it| u32::try_from(it.len()).unwrap_or(u32::MAX)))
        },
    )
    .await
}

/// Changes a consent.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: ConsentChanges,
) -> Answer<Change<Id>> {
    desk.change(
        |_: &Id| did("consent-correct"),
        move |register| consents::correct(register, id, &changes),
    )
    .await
}

/// Writes that a person took back what they agreed to.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_withdraw(
    desk: State<'_, Desk>,
    trainee: Id,
    scope: Scope,
    date: String,
) -> Answer<Change<u32>> {
    desk.change(
        |_: &u32| did("consent-withdraw"),
        move |register| consents::withdraw(register, trainee, scope, &date),
    )
    .await
}

/// Takes consents written by mistake off the ledger.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_remove(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |_: &u32| did("consent-remove"),
        move |register| consents::untick(register, &ids),
    )
    .await
}

/// Lists who lacks a consent.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_missing(
    desk: State<'_, Desk>,
    query: MissingQuery,
) -> Answer<Rows<MissingRow>> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| consents::missing(it, &query, today))
    })
    .await
}

/// Returns the ids of everybody who lacks a consent.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_missing_ids(desk: State<'_, Desk>, query: MissingQuery) -> Answer<Vec<Id>> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| consents::missing_ids(it, &query, today))
    })
    .await
}

/// Writes forms to print and sign, a page for each person.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn consent_form(
    desk: State<'_, Desk>,
    trainees: Vec<Id>,
    event: Option<Id>,
    lang: Lang,
    path: PathBuf,
) -> Answer<Written> {
    let target = path.clone();
    desk.read(move |register| {
        let made = consents::draw_forms(register, &trainees, event, lang)?;
        out_file::write(register, &target, &made.bytes)
    })
    .await?;
    Written::at(path)
}
