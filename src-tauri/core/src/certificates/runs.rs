//! Batches whose numbers were given and whose files are not known to be written.
//!
//! The place is remembered in the transaction that gives the numbers and forgotten once the papers
//! were drawn, so that no kill, full disk or «stop» between the two leaves a person without a paper
//! and nobody knowing. It stays on this laptop: another one has the numbers and not the folder.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::output::{PaperForm, PaperOutput, PaperPlace};
use crate::common::{Lang, Trilingual, count_of};
use crate::error::{Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Register};
use crate::store::figures::IS_VALID;

/// A batch whose file is not known to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaperRun {
    /// The batch.
    pub id: Id,
    /// Its papers that are still valid, in the order of the pages.
    pub certificates: Vec<Id>,
    /// Their numbers.
    #[serde(skip)]
    pub serials: Vec<String>,
    /// How many those are.
    pub count: u32,
    /// The first of their numbers.
    pub first: String,
    /// The last of them.
    pub last: String,
    /// The event, where they are of one.
    pub event: Option<Id>,
    /// Title of the event or the programme.
    pub title: String,
    /// Into what they were to be written.
    pub form: PaperPlace,
    /// The file, or the folder.
    pub path: PathBuf,
    /// How and where, whole.
    #[serde(skip)]
    pub output: PaperOutput,
    /// The day on which the numbers were given.
    pub given_on: String,
}

const DOING: &str = "look for papers that were not written";

/// Batches that this program draws at this moment: they are unfinished and nobody's to mend.
static DRAWN_NOW: LazyLock<Mutex<BTreeSet<Id>>> = LazyLock::new(Mutex::default);

fn drawn_now() -> std::sync::MutexGuard<'static, BTreeSet<Id>> {
    DRAWN_NOW.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Remembers where the papers of a batch go.
pub(super) fn begin(change: &Change<'_>, certificates: &[Id], output: &PaperOutput) -> Result<()> {
    let Some(first) = certificates.first() else {
        return Ok(());
    };
    let ids: Vec<u8> = certificates.iter().flat_map(|it| *it.as_bytes()).collect();
    let path = std::path::absolute(&output.path).unwrap_or_else(|_| output.path.clone());
    let form = serde_json::to_string(output)
        .map_err(|error| Error::Bug(format!("remember where papers go: {error}")))?;
    change
        .execute(
            "INSERT OR REPLACE INTO paper_run(id, certificates, form, path, given_on)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                first,
                ids,
                form,
                path.to_string_lossy(),
                change.today().to_string()
            ],
        )
        .doing("remember where papers go")?;
    Ok(())
}

/// Lists the batches whose files are not known to be written, the oldest first. Papers made void since
/// are left out, and batches of which nothing else is left.
pub fn unfinished(connection: &Connection, lang: Lang) -> Result<Vec<PaperRun>> {
    type Row = (Id, Vec<u8>, String, String, String);
    let rows: Vec<Row> = connection
        .prepare_cached("SELECT id, certificates, form, path, given_on FROM paper_run ORDER BY id")
        .and_then(|mut it| {
            it.query_map([], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                ))
            })?
            .collect()
        })
        .doing(DOING)?;
    let now = drawn_now().clone();
    let mut runs = Vec::new();
    for (id, bytes, form, path, given_on) in rows {
        let papers = valid_of(connection, &bytes)?;
        let (Some(first), Some(last)) = (papers.first(), papers.last()) else {
            continue;
        };
        if now.contains(&id) {
            continue;
        }
        let output = read_output(&form, path);
        let (event, title) = about(connection, first.0, lang)?;
        runs.push(PaperRun {
            id,
            certificates: papers.iter().map(|it| it.0).collect(),
            serials: papers.iter().map(|it| it.1.clone()).collect(),
            count: count_of(&papers),
            first: first.1.clone(),
            last: last.1.clone(),
            event,
            title,
            form: output.place,
            path: output.path.clone(),
            output,
            given_on,
        });
    }
    Ok(runs)
}

/// Reads how and where papers were to be written; of what cannot be read the file is still known.
fn read_output(form: &str, path: String) -> PaperOutput {
    let path = PathBuf::from(path);
    match serde_json::from_str::<PaperOutput>(form) {
        Ok(output) => PaperOutput { path, ..output },
        Err(_) => PaperOutput {
            place: PaperPlace::OnePdf,
            path,
            form: PaperForm::Pdf,
            pattern: String::new(),
        },
    }
}

/// Returns one of those; refuses with [`crate::error::Code::NotFound`].
pub fn run(connection: &Connection, id: Id, lang: Lang) -> Result<PaperRun> {
    let runs = unfinished(connection, lang)?;
    runs.into_iter().find(|it| it.id == id).or_not_found(id)
}

fn valid_of(connection: &Connection, bytes: &[u8]) -> Result<Vec<(Id, String)>> {
    let mut valid = connection
        .prepare_cached(&format!(
            "SELECT c.serial FROM certificate c WHERE c.id = ?1 AND c.content <> '' AND {IS_VALID}"
        ))
        .doing(DOING)?;
    let mut papers = Vec::new();
    for id in bytes.chunks_exact(16) {
        let Ok(id) = <[u8; 16]>::try_from(id).map(Id::from_bytes) else {
            continue;
        };
        let serial = valid.query_row([id], |row| row.get(0)).optional();
        papers.extend(serial.doing(DOING)?.map(|serial: String| (id, serial)));
    }
    Ok(papers)
}

fn about(connection: &Connection, paper: Id, lang: Lang) -> Result<(Option<Id>, String)> {
    connection
        .query_row(
            "SELECT c.event, coalesce(e.title_kk, p.title_kk, ''), coalesce(e.title_ru, p.title_ru, ''),
               coalesce(e.title_en, p.title_en, '')
             FROM certificate c LEFT JOIN event e ON e.id = c.event
               LEFT JOIN programme p ON p.id = c.programme WHERE c.id = ?1",
            [paper],
            |row| {
                let title = Trilingual {
                    kk: row.get(1)?,
                    ru: row.get(2)?,
                    en: row.get(3)?,
                };
                Ok((row.get(0)?, title.shown(lang).to_owned()))
            },
        )
        .doing(DOING)
}

/// Holds a batch for as long as this program draws it.
pub struct Drawing(Id);

impl Drawing {
    /// Says that the batch that begins with a paper is drawn now.
    pub fn of(certificates: &[Id]) -> Option<Self> {
        let first = certificates.first()?;
        drawn_now().insert(*first).then_some(Self(*first))
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        drawn_now().remove(&self.0);
    }
}

/// Says that papers were written: a batch of which all valid papers are among them is forgotten.
pub fn written(register: &Register, certificates: &[Id]) -> Result<()> {
    let done: BTreeSet<&Id> = certificates.iter().collect();
    let runs: Vec<(Id, Vec<u8>)> = register.read(|connection| {
        connection
            .prepare_cached("SELECT id, certificates FROM paper_run")
            .and_then(|mut it| {
                it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .doing(DOING)
    })?;
    for (id, bytes) in runs {
        let papers = register.read(|it| valid_of(it, &bytes))?;
        if papers.iter().all(|(paper, _)| done.contains(paper)) {
            forget(register, id)?;
        }
    }
    Ok(())
}

/// Forgets a batch whose file nobody needs; the papers stay in the book. One that is not there is
/// forgotten already.
pub fn forget(register: &Register, id: Id) -> Result<()> {
    register.write_local(|it| {
        it.execute("DELETE FROM paper_run WHERE id = ?1", [id])
            .doing("forget where papers go")
            .map(drop)
    })
}
