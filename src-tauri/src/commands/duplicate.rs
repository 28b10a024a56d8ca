//! People who may have been written down twice: finding, comparing, joining, taking apart.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde::Serialize;
use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::matching::PairFact;
use tizim_core::trainees::{self, Beside, Duplicate, KeptWith, Parted, Trainee, TraineeRecord};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// So many pairs are shown at once, the likeliest: the others come as these are answered.
const SHOWN: usize = 500;

/// Two people who may be one, as the page lists them.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[expect(missing_docs, reason = "the fields are those of `Duplicate`")]
pub struct DuplicateRow {
    pub pair: [Id; 2],
    pub names: [String; 2],
    pub score: u8,
    pub strict: bool,
    pub reasons: Vec<PairFact>,
}

impl From<Duplicate> for DuplicateRow {
    fn from(it: Duplicate) -> Self {
        Self {
            pair: it.pair,
            names: it.names,
            score: it.score,
            strict: it.strict,
            reasons: it.reasons,
        }
    }
}

/// The pairs found.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct DuplicatesFound {
    /// The likeliest.
    pub rows: Vec<DuplicateRow>,
    /// How many there are in all.
    pub total: u32,
}

/// Looks for people who may be one, the likeliest first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn duplicate_list(desk: State<'_, Desk>, job: String) -> Answer<DuplicatesFound> {
    desk.work(&job, |register, ticket| {
        let found = trainees::look_for_duplicates(register, &mut |done, total| {
            ticket.report("stage-matching", done.into(), total.into());
            match ticket.is_stopped() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })?;
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let rows = found.into_iter().take(SHOWN).map(Into::into).collect();
        Ok(DuplicatesFound { rows, total })
    })
    .await
}

/// Puts two records side by side, contacts masked unless they are asked for whole.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn duplicate_show(
    desk: State<'_, Desk>,
    first: Id,
    second: Id,
    whole: bool,
) -> Answer<Beside> {
    desk.read(move |register| trainees::beside(register, first, second, whole))
        .await
}

/// Joins two records of one person; `picks` says by field whose value is shown.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_merge(
    desk: State<'_, Desk>,
    first: Id,
    second: Id,
    picks: BTreeMap<String, Id>,
) -> Answer<Change<Trainee>> {
    desk.change(
        |it: &Trainee| did("trainee-merge").name(&it.full_name()),
        move |register| trainees::merge(register, first, second, &picks),
    )
    .await
}

/// Tells what was typed since two records were joined, by the record it stays with, and what it would
/// take the place of in the other.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_kept(desk: State<'_, Desk>, first: Id, second: Id) -> Answer<Vec<KeptWith>> {
    desk.read(move |register| trainees::kept(register, first, second))
        .await
}

/// Takes two records apart that were joined; `give` says by field who gets what was typed meanwhile.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_unmerge(
    desk: State<'_, Desk>,
    first: Id,
    second: Id,
    give: BTreeMap<String, Id>,
) -> Answer<Change<Parted>> {
    desk.change(
        |_: &Parted| did("trainee-unmerge"),
        move |register| trainees::unmerge(register, first, second, &give),
    )
    .await
}

/// Says that two people are not the same, so that nobody is asked again.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_not_same(desk: State<'_, Desk>, first: Id, second: Id) -> Answer<Change<()>> {
    desk.change(
        |()| did("trainee-not-same"),
        // Only pairs that are not joined are asked about: nothing is kept with either.
        move |register| Ok(trainees::not_same(register, first, second)?.map(drop)),
    )
    .await
}

/// Returns the records a person was joined from, as each was written down.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_records(desk: State<'_, Desk>, id: Id) -> Answer<Vec<TraineeRecord>> {
    desk.read(move |register| trainees::records(register, id))
        .await
}
