//! How long people are kept, how they are forgotten, and their own file.

use std::ops::ControlFlow;
use std::path::PathBuf;

use tauri::State;
use tizim_core::common::Rows;
use tizim_core::dossier::{self, DossierForm};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::retention::{self, PastRow, PurgeDone};

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Sets the day after which nothing is a reason to keep people's data.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_keep_until(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    until: String,
) -> Answer<Change<u32>> {
    desk.change(
        |_: &u32| did("keep-until"),
        move |register| retention::keep_until(register, &ids, &until),
    )
    .await
}

/// Lists people whose day of keeping has come.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_past(desk: State<'_, Desk>, offset: u32, limit: u32) -> Answer<Rows<PastRow>> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| retention::past(it, today, (offset, limit)))
    })
    .await
}

/// Leaves of people only what statistics need.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_anonymise(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("anonymise").count(*count),
        move |register| retention::anonymise(register, &ids),
    )
    .await
}

/// Erases a person whose name was typed to say that it is meant. Stopped while values are taken
/// out, it refuses with `stopped` and has written nothing; after that it goes on to its end.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_purge(
    desk: State<'_, Desk>,
    id: Id,
    name: String,
    job: String,
) -> Answer<Change<PurgeDone>> {
    let outcome = desk
        .work(&job, move |register, ticket| {
            retention::purge_named(register, id, &name, &mut |stage, done, total| {
                ticket.report(stage.key(), done.into(), total.into());
                match ticket.is_stopped() {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            })
        })
        .await?;
    Ok(Change::of(outcome, |_: &PurgeDone| did("purge")))
}

/// Writes everything the register holds of a person, `.xlsx` or `.json` by the path's ending.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_dossier(desk: State<'_, Desk>, id: Id, path: PathBuf) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let form = DossierForm::named(&target)?;
        let bytes = dossier::write(register, id, lang, form)?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}
