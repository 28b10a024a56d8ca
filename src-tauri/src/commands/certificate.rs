//! Numbered papers.

use std::ops::ControlFlow;
use std::path::PathBuf;

use serde::Serialize;
use tauri::{AppHandle, State};
use tizim_core::certificates::{
    self, BookForm, CertificateProofView, CertificateQuery, CertificateRequest, CertificateRow,
    Drawing, LeftOutView, PaperCheck, PaperForm, PaperOutput, PaperPlace,
};
use tizim_core::common::Rows;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::printers::Pages;
use tizim_core::register::Register;
use tizim_core::sheets::Form;

use crate::jobs::Ticket;
use crate::printing;
use crate::reply::{Answer, Bytes, Change, Written, did};
use crate::state::Desk;

/// What issuing made.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct CertificateIssued {
    /// How many.
    pub issued: u32,
    /// Their numbers.
    pub serials: Vec<String>,
    /// Who was left out.
    pub left_out: Vec<LeftOutView>,
    /// The written file or folder.
    pub path: PathBuf,
}

/// Proposes a batch for an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_defaults(desk: State<'_, Desk>, event: Id) -> Answer<CertificateRequest> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| certificates::defaults(it, event, today))
    })
    .await
}

/// Looks at a batch without writing anything.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_proof(
    desk: State<'_, Desk>,
    request: CertificateRequest,
) -> Answer<CertificateProofView> {
    desk.read(move |register| {
        let (today, identity) = (register.clock().today(), register.identity());
        register.read(|it| Ok(certificates::proof(it, &request, &identity, today)?.into()))
    })
    .await
}

/// Draws one page as it would be printed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_preview(
    desk: State<'_, Desk>,
    request: CertificateRequest,
    trainee: Option<Id>,
) -> Answer<Bytes> {
    desk.read(move |register| {
        let (today, identity) = (register.clock().today(), register.identity());
        register
            .read(|it| certificates::preview(it, &request, trainee, &identity, today))
            .map(Bytes)
    })
    .await
}

/// Issues papers and writes them.
///
/// Numbers are given before anything is drawn: stopped after that, it refuses with
/// `papers_stopped` and names them, and the papers can be made again from the book.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_issue(
    desk: State<'_, Desk>,
    request: CertificateRequest,
    output: PaperOutput,
    job: String,
) -> Answer<Change<CertificateIssued>> {
    let outcome = desk
        .work(&job, move |register, ticket| {
            output.require(register)?;
            let outcome = certificates::issue_to(register, &request, &output)?;
            write_papers(register, &outcome.value.certificates, &output, ticket)
                .map_err(|error| outcome.value.name_given(error))?;
            Ok(outcome.map(|issued| CertificateIssued {
                issued: u32::try_from(issued.serials.len()).unwrap_or(u32::MAX),
                serials: issued.serials,
                left_out: issued.left_out.into_iter().map(Into::into).collect(),
                path: output.path,
            }))
        })
        .await?;
    Ok(Change::of(outcome, |issued: &CertificateIssued| {
        did("certificate-issue").count(issued.issued)
    }))
}

/// Writes papers; stopping leaves those already written, the numbers stay issued, and the batch is
/// offered to be drawn again.
pub(super) fn write_papers(
    register: &Register,
    ids: &[Id],
    output: &PaperOutput,
    ticket: &Ticket,
) -> Result<()> {
    let _drawing = Drawing::of(ids);
    let stage = match output.form {
        PaperForm::Png if output.place != PaperPlace::OnePdf => "stage-drawing-pictures",
        _ => "stage-drawing",
    };
    let step = &mut |done: usize, total: usize| {
        ticket.report(stage, done as u64, total as u64);
        match ticket.is_stopped() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    };
    certificates::write_papers(register, ids, output, step)?;
    certificates::written(register, ids)
}

/// Lists the book of issued papers.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_list(
    desk: State<'_, Desk>,
    query: CertificateQuery,
) -> Answer<Rows<CertificateRow>> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| certificates::list(it, &query, lang)))
        .await
}

/// Shows one line of the book.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_show(desk: State<'_, Desk>, id: Id) -> Answer<CertificateRow> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| certificates::show(it, id, lang)))
        .await
}

/// Draws a paper as it was frozen at issue.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_pdf(desk: State<'_, Desk>, id: Id) -> Answer<Bytes> {
    desk.read(move |register| draw(register, &[id]).map(Bytes))
        .await
}

pub(super) fn draw(register: &Register, ids: &[Id]) -> Result<Vec<u8>> {
    certificates::draw_issued(register, ids, &mut |_| ControlFlow::Continue(()))
}

/// Writes papers again, as issued.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_save(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    output: PaperOutput,
    job: String,
) -> Answer<Written> {
    let path = output.path.clone();
    desk.work(&job, move |register, ticket| {
        certificates::require_valid(register, &ids)?;
        write_papers(register, &ids, &output, ticket)
    })
    .await?;
    Written::at(path)
}

/// Writes papers, or those of them that the range names, into one temporary PDF for the system's viewer,
/// which prints.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_print(
    app: AppHandle,
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    pages: String,
) -> Answer<Written> {
    let path = printing::place(&app, "papers")?;
    let target = path.clone();
    desk.read(move |register| {
        let ids = Pages::read(&pages)?.of(&ids);
        certificates::require_valid(register, &ids)?;
        out_file::write(register, &target, &draw(register, &ids)?)?;
        certificates::written(register, &ids)
    })
    .await?;
    Written::at(path)
}

/// Makes papers void.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_void(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    reason: String,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("certificate-void").count(*count),
        move |register| certificates::void(register, &ids, &reason),
    )
    .await
}

/// Makes a paper void and issues another in its place.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_replace(
    desk: State<'_, Desk>,
    id: Id,
    reason: String,
) -> Answer<Change<CertificateRow>> {
    let lang = desk.lang();
    desk.change(
        |row: &CertificateRow| did("certificate-replace").name(&row.serial),
        move |register| {
            let outcome = certificates::replace(register, id, &reason)?;
            let row = register.read(|it| certificates::show(it, outcome.value, lang))?;
            Ok(outcome.map(|_| row))
        },
    )
    .await
}

/// Writes the book as a spreadsheet or a paper, by the path's ending; refuses any other with
/// `bad_value`.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_book(
    desk: State<'_, Desk>,
    query: CertificateQuery,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let form = match Form::named(&target)? {
            Form::Xlsx => BookForm::Xlsx,
            Form::Pdf => BookForm::Pdf,
            Form::Csv | Form::Text => {
                return Err(Error::refused(Code::BadValue)
                    .with("field", "file")
                    .with("value", target.display()));
            }
        };
        let today = register.clock().today();
        let bytes = certificates::draw_book(register, &query, lang, today, form)?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}

/// Checks the text of a paper's code.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_check(desk: State<'_, Desk>, text: String) -> Answer<PaperCheck> {
    desk.read(move |register| register.read(|it| certificates::check(it, &text)))
        .await
}

/// Checks every paper of a PDF or a picture.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_check_file(
    desk: State<'_, Desk>,
    path: PathBuf,
) -> Answer<Vec<PaperCheck>> {
    desk.read(move |register| register.read(|it| certificates::check_file(it, &path)))
        .await
}

/// Saves the page on which anybody checks papers.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn verify_page_save(desk: State<'_, Desk>, path: PathBuf) -> Answer<Written> {
    let target = path.clone();
    desk.read(move |register| {
        let today = register.clock().today();
        let page = register.read(|it| certificates::verify_page(it, today))?;
        out_file::write(register, &target, page.as_bytes())
    })
    .await?;
    Written::at(path)
}
