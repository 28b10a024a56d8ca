//! Batches of papers: for a programme, proofed on paper, cut off and drawn later; and papers under a
//! name that their person no longer has.

use std::path::PathBuf;

use tauri::State;
use tizim_core::certificates::{
    self, CertificateRequest, CertificateRow, PaperOutput, PaperRun, RenamedPaper,
};
use tizim_core::ids::Id;
use tizim_core::out_file;

use super::certificate::write_papers;
use crate::reply::{Answer, Written};
use crate::state::Desk;

/// Proposes a batch for a programme.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_programme_defaults(
    desk: State<'_, Desk>,
    programme: Id,
) -> Answer<CertificateRequest> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| certificates::programme_defaults(it, programme, today))
    })
    .await
}

/// Writes the sheet on which a colleague ticks a batch off.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_proof_sheet(
    desk: State<'_, Desk>,
    request: CertificateRequest,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let (today, identity) = (register.clock().today(), register.identity());
        let sheet =
            register.read(|it| certificates::proof_sheet(it, &request, &identity, today, lang))?;
        out_file::write(register, &target, &sheet)
    })
    .await?;
    Written::at(path)
}

/// Lists batches whose numbers were given and whose files are not known to be written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_run_list(desk: State<'_, Desk>) -> Answer<Vec<PaperRun>> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| certificates::unfinished(it, lang)))
        .await
}

/// Draws one of them, into its own place or another; of a batch with a file per person only what the
/// folder lacks.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_run_draw(
    desk: State<'_, Desk>,
    id: Id,
    path: Option<PathBuf>,
    job: String,
) -> Answer<Written> {
    let lang = desk.lang();
    let path = desk
        .work(&job, move |register, ticket| {
            let run = register.read(|it| certificates::run(it, id, lang))?;
            let path = path.unwrap_or_else(|| run.path.clone());
            let output = PaperOutput {
                path: path.clone(),
                ..run.output
            };
            write_papers(register, &run.certificates, &output, ticket)?;
            Ok(path)
        })
        .await?;
    Written::at(path)
}

/// Forgets one whose file nobody needs; its papers stay in the book.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_run_forget(desk: State<'_, Desk>, id: Id) -> Answer<()> {
    desk.read(move |register| certificates::forget(register, id))
        .await
}

/// Lists the valid papers of a person that bear another name than the person has now.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_renamed(desk: State<'_, Desk>, trainee: Id) -> Answer<Vec<RenamedPaper>> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| certificates::renamed(it, trainee, lang)))
        .await
}

/// Shows a paper with all that it stands in the place of and all that stand in its place.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_chain(desk: State<'_, Desk>, id: Id) -> Answer<Vec<CertificateRow>> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| certificates::chain(it, id, lang)))
        .await
}
