//! Drawing issued papers again, exactly as they were frozen.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::CertificateRequest;
use super::frozen::Frozen;
use super::list::OLD_BOOK;
use super::output::NameFacts;
use crate::common::Lang;
use crate::disclosures::note_export;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::papers::{CertificateLook, FileFacts, Logos, PaperError, Picture, draw_sets};
use crate::register::Register;
use crate::templates;

/// Looks at issued papers in order to hand them out.
///
/// However the papers came into the book, their numbers are remembered outside the database
/// first: what lies on paper must survive a restored backup.
pub(super) fn hand_out<T>(
    register: &Register,
    look: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
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

/// A paper ready to be drawn on any thread: nothing of the register is needed any more.
pub(super) struct Sheet {
    frozen: Frozen,
    day: NaiveDate,
    look: Arc<CertificateLook>,
    /// What the name of its file may be made of.
    pub facts: NameFacts,
}

impl Sheet {
    /// Draws it into a PDF of its own.
    pub fn draw(&self) -> Result<Vec<u8>> {
        let facts = facts_of(&self.frozen, self.day);
        let papers = [self.frozen.paper()];
        let go = &mut |_| ControlFlow::Continue(());
        draw_sets(&[(&*self.look, &papers)], &facts, go).map_err(from_paper)
    }
}

/// Reads papers that are to be drawn one by one. Their numbers are remembered outside the database
/// before this returns. Refuses as [`draw_issued`] does.
pub(super) fn read_sheets(register: &Register, ids: &[Id]) -> Result<Vec<Sheet>> {
    note_export(register, "certificates", ids.len())?;
    hand_out(register, |connection| {
        let mut looks: BTreeMap<(String, Vec<String>), Arc<CertificateLook>> = BTreeMap::new();
        let mut sheets = Vec::new();
        for (id, (frozen, day, serial)) in ids.iter().zip(read_all(connection, ids)?) {
            let key = (frozen.template.clone(), frozen.logos.clone());
            let look = match looks.get(&key) {
                Some(look) => Arc::clone(look),
                None => Arc::new(look_of(connection, std::slice::from_ref(&frozen))?),
            };
            looks.insert(key, Arc::clone(&look));
            let facts = name_facts(connection, *id, &frozen, day, serial)?;
            sheets.push(Sheet {
                frozen,
                day,
                look,
                facts,
            });
        }
        Ok(sheets)
    })
}

/// Surname and given name are those of the person, where the paper names them so; of a paper in
/// other letters, the words of the name on it.
fn name_facts(
    connection: &Connection,
    id: Id,
    frozen: &Frozen,
    day: NaiveDate,
    number: String,
) -> Result<NameFacts> {
    let row = super::list::show(connection, id, Lang::find(&frozen.lang).unwrap_or_default())?;
    let parts: Option<(String, String, String)> = connection
        .prepare_cached(
            "SELECT t.surname, t.given, t.patronymic FROM certificate c
             JOIN trainee t ON t.id = c.trainee WHERE c.id = ?1",
        )
        .and_then(|mut it| {
            it.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()
        })
        .doing("read whose paper it is")?;
    let name = frozen.name();
    let own = parts.filter(|(surname, given, _)| name.contains(surname) && name.contains(given));
    let (surname, given, patronymic) = own.unwrap_or_else(|| {
        let mut words = name.split_whitespace().map(str::to_owned);
        let mut next = || words.next().unwrap_or_default();
        (next(), next(), next())
    });
    Ok(NameFacts {
        name,
        surname,
        given,
        patronymic,
        number,
        event: row.event_title,
        date: day.to_string(),
    })
}

/// A paper as it is kept.
struct Kept {
    /// Nothing where its content is none that a paper has, as in a file of a laptop that means harm.
    frozen: Option<Frozen>,
    day: NaiveDate,
    serial: String,
}

fn find_kept(connection: &Connection, id: Id) -> Result<Kept> {
    let (content, day, serial, origin): (String, String, String, String) = connection
        .prepare_cached("SELECT content, issued_on, serial, origin FROM certificate WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([id], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()
        })
        .doing("read a certificate")?
        .or_not_found(id)?;
    if origin == OLD_BOOK {
        return Err(Error::refused(Code::FromOldBook).with("number", serial));
    }
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
pub(super) fn read_all(
    connection: &Connection,
    ids: &[Id],
) -> Result<Vec<(Frozen, NaiveDate, String)>> {
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
    let facts = facts_of(first, day);
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

/// What a file of papers says about itself.
fn facts_of(first: &Frozen, day: NaiveDate) -> FileFacts {
    FileFacts {
        title: first.title.clone(),
        author: first.issuer.clone(),
        lang: Lang::find(&first.lang).unwrap_or_default(),
        made_on: day,
    }
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
