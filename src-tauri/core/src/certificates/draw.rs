//! Drawing issued papers again, exactly as they were frozen, and the book of them.

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::CertificateRequest;
use super::frozen::Frozen;
use super::list::{CertificateQuery, CertificateRow, list};
use crate::common::Lang;
use crate::disclosures::note_export;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::papers::{
    self, BookRow, CertificateLook, FileFacts, Logos, PaperError, Picture, draw_sets,
};
use crate::register::Register;
use crate::templates;

/// How the book of issued papers is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BookForm {
    /// A paper to print.
    Pdf,
    /// A spreadsheet.
    Xlsx,
}

/// Looks at issued papers in order to hand them out.
///
/// However the papers came into the book, their numbers are remembered outside the database
/// first: what lies on paper must survive a restored backup.
fn hand_out<T>(register: &Register, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    register.publish()?;
    register.read(look)
}

/// Draws issued papers into one PDF, in the order given.
///
/// Their numbers are remembered outside the database before this returns. Refuses with
/// [`Code::NotFound`], with [`Code::PaperUnreadable`] papers whose content is none, naming the numbers
/// of all of them, or with [`Code::Stopped`] when `progress` breaks.
pub fn draw_issued(
    register: &Register,
    ids: &[Id],
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>> {
    note_export(register, "certificates", ids.len())?;
    hand_out(register, |connection| {
        let papers = read_all(connection, ids)?;
        let day = papers.iter().map(|it| it.1).max().unwrap_or_default();
        let frozen: Vec<Frozen> = papers.into_iter().map(|it| it.0).collect();
        draw_frozen(connection, &frozen, day, progress)
    })
}

/// Draws every paper into a PDF of its own and hands it over with the name of a file.
///
/// The file's name carries the number and the person's name; characters that a file system
/// refuses become spaces. The numbers are remembered outside the database before the first paper
/// is handed over. Refuses as [`draw_issued`] does.
pub fn draw_each(
    register: &Register,
    ids: &[Id],
    mut take: impl FnMut(String, Vec<u8>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    note_export(register, "certificates", ids.len())?;
    hand_out(register, |connection| {
        for (frozen, day, serial) in read_all(connection, ids)? {
            let name = file_name(&format!("{serial} {}", frozen.name()));
            let bytes = draw_frozen(connection, &[frozen], day, &mut |_| {
                ControlFlow::Continue(())
            })?;
            if take(format!("{name}.pdf"), bytes)?.is_break() {
                return Err(Error::refused(Code::Stopped));
            }
        }
        Ok(())
    })
}

fn file_name(text: &str) -> String {
    let allowed = |it: char| !(r#"/\:*?"<>|"#.contains(it) || it.is_control());
    let name: String = text
        .chars()
        .map(|it| if allowed(it) { it } else { ' ' })
        .collect();
    name.trim().to_owned()
}

/// A paper as it is kept.
struct Kept {
    /// Nothing where its content is none that a paper has, as in a file of a laptop that means harm.
    frozen: Option<Frozen>,
    day: NaiveDate,
    serial: String,
}

fn find_kept(connection: &Connection, id: Id) -> Result<Kept> {
    let (content, day, serial): (String, String, String) = connection
        .prepare_cached("SELECT content, issued_on, serial FROM certificate WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()
        })
        .doing("read a certificate")?
        .or_not_found(id)?;
    // Of somebody who was made nameless the book keeps number and day.
    Some(()).filter(|()| !content.is_empty()).or_not_found(id)?;
    Ok(Kept {
        frozen: Frozen::find(&content),
        day: day.parse().unwrap_or_default(),
        serial,
    })
}

/// Returns what a paper was asked for, as far as it tells.
pub(super) fn asked_of(connection: &Connection, id: Id) -> Result<Option<CertificateRequest>> {
    Ok(find_kept(connection, id)?.frozen.and_then(|it| it.asked))
}

/// Returns frozen papers, each with its day of issue and its number. Refuses with
/// [`Code::PaperUnreadable`] naming the numbers of all that cannot be read, so that whoever asked can
/// leave them out.
fn read_all(connection: &Connection, ids: &[Id]) -> Result<Vec<(Frozen, NaiveDate, String)>> {
    let (mut papers, mut unreadable) = (Vec::new(), Vec::new());
    for id in ids {
        let Kept {
            frozen,
            day,
            serial,
        } = find_kept(connection, *id)?;
        match frozen {
            Some(frozen) => papers.push((frozen, day, serial)),
            None => unreadable.push(serial),
        }
    }
    match unreadable.is_empty() {
        true => Ok(papers),
        false => Err(Error::refused(Code::PaperUnreadable).with("number", unreadable.join(", "))),
    }
}

/// Draws frozen papers, each with the template and the logos it was issued with.
pub(super) fn draw_frozen(
    connection: &Connection,
    frozen: &[Frozen],
    day: NaiveDate,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>> {
    let first = frozen
        .first()
        .ok_or_else(|| Error::refused(Code::NobodyMeetsRule))?;
    let lang = Lang::find(&first.lang).unwrap_or_default();
    let facts = FileFacts {
        title: first.title.clone(),
        author: first.issuer.clone(),
        lang,
        made_on: day,
    };
    let mut sets = Vec::new();
    for alike in frozen.chunk_by(|a, b| a.template == b.template && a.logos == b.logos) {
        let papers: Vec<_> = alike.iter().map(Frozen::paper).collect();
        sets.push((look_of(connection, alike)?, papers));
    }
    let sets: Vec<_> = sets
        .iter()
        .map(|(look, it)| (look, it.as_slice()))
        .collect();
    draw_sets(&sets, &facts, progress).map_err(from_paper)
}

/// The look of papers that share template and logos.
fn look_of(connection: &Connection, alike: &[Frozen]) -> Result<CertificateLook> {
    let first = alike
        .first()
        .ok_or_else(|| Error::refused(Code::NobodyMeetsRule))?;
    let mut look = CertificateLook::of(templates::of_papers(connection, &first.template)?);
    look.pictures = templates::pictures(connection, &look.template)?;
    let mut logos = first.logos.iter().map(|hash| find_logo(connection, hash));
    look.logos = Logos {
        left: logos.next().transpose()?.flatten(),
        right: logos.next().transpose()?.flatten(),
    };
    Ok(look)
}

fn find_logo(connection: &Connection, hash: &str) -> Result<Option<Arc<Picture>>> {
    let Ok(hash) = blake3::Hash::from_hex(hash) else {
        return Ok(None);
    };
    let bytes: Option<Vec<u8>> = connection
        .query_row(
            "SELECT bytes FROM blob WHERE hash = ?1",
            [hash.as_bytes()],
            |row| row.get(0),
        )
        .optional()
        .doing("read a logo")?;
    Ok(bytes
        .and_then(|bytes| Picture::read(&bytes).ok())
        .map(Arc::new))
}

pub(super) fn from_paper(error: PaperError) -> Error {
    match error {
        PaperError::Stopped => Error::refused(Code::Stopped),
        PaperError::Nothing => Error::refused(Code::NobodyMeetsRule),
        other => Error::Bug(format!("draw certificates: {other}")),
    }
}

/// Draws the book of issued papers that a query meets; the numbers in it are remembered outside
/// the database before this returns.
pub fn draw_book(
    register: &Register,
    query: &CertificateQuery,
    lang: Lang,
    today: NaiveDate,
    form: BookForm,
) -> Result<Vec<u8>> {
    let rows = hand_out(register, |it| list(it, query, lang))?.rows;
    note_export(register, "certificate_book", rows.len())?;
    match form {
        BookForm::Pdf => draw_book_pdf(&rows, lang, today),
        BookForm::Xlsx => draw_book_xlsx(&rows, lang),
    }
}

fn shown_day(iso: &str) -> String {
    iso.parse::<NaiveDate>()
        .map_or_else(|_| iso.to_owned(), |it| it.format("%d.%m.%Y").to_string())
}

fn kind_word(row: &CertificateRow, lang: Lang) -> String {
    papers::paper_word(lang, &format!("paper-kind-{}", row.kind.code()))
}

fn void_note(row: &CertificateRow, lang: Lang) -> String {
    if row.void_reason.is_empty() {
        return String::new();
    }
    let word = papers::paper_word(lang, "book-void");
    format!("{word}: {}", row.void_reason)
}

fn draw_book_pdf(rows: &[CertificateRow], lang: Lang, today: NaiveDate) -> Result<Vec<u8>> {
    let lines: Vec<BookRow> = rows
        .iter()
        .map(|row| BookRow {
            number: row.serial.clone(),
            date: shown_day(&row.issued_on),
            name: row.name.clone(),
            event: row.event_title.clone(),
            kind: kind_word(row, lang),
            issued_by: row.issued_by.clone(),
            void: void_note(row, lang),
        })
        .collect();
    let days: Vec<&str> = rows.iter().map(|row| row.issued_on.as_str()).collect();
    let period = match (days.iter().min(), days.iter().max()) {
        (Some(from), Some(to)) if from != to => format!("{}–{}", shown_day(from), shown_day(to)),
        (Some(day), _) => shown_day(day),
        _ => String::new(),
    };
    let facts = FileFacts {
        title: "Tizim".to_owned(),
        author: String::new(),
        lang,
        made_on: today,
    };
    papers::certificate_book(&lines, &period, &facts, &mut |_| ControlFlow::Continue(()))
        .map_err(from_paper)
}

fn draw_book_xlsx(rows: &[CertificateRow], lang: Lang) -> Result<Vec<u8>> {
    let bug = |error: rust_xlsxwriter::XlsxError| Error::Bug(format!("write the book: {error}"));
    let heads = [
        "number",
        "date",
        "name",
        "event",
        "kind",
        "issued-by",
        "office",
        "void",
    ]
    .map(|head| papers::paper_word(lang, &format!("book-{head}")));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, head) in (0_u16..).zip(&heads) {
        sheet.write_string(0, column, head).map_err(bug)?;
    }
    for (line, row) in (1_u32..).zip(rows) {
        let cells = [
            row.serial.clone(),
            shown_day(&row.issued_on),
            row.name.clone(),
            row.event_title.clone(),
            kind_word(row, lang),
            row.issued_by.clone(),
            row.office_number.clone(),
            row.void_reason.clone(),
        ];
        for (column, cell) in (0_u16..).zip(&cells) {
            sheet.write_string(line, column, cell).map_err(bug)?;
        }
    }
    sheet.autofit();
    workbook.save_to_buffer().map_err(bug)
}
