//! Making papers void, and issuing one in the place of another.

use rusqlite::OptionalExtension as _;

use super::compose::Batch;
use super::recipients::Recipient;
use super::{CertificateKind, CertificateRequest, defaults};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Lang;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::trainees;

/// Makes papers void, with a reason that the book shows.
///
/// Refuses with [`Code::Missing`] without a reason, [`Code::NotFound`] and, naming its number, with
/// [`Code::AlreadyVoid`] a paper that is void: its reason and day stay as they were written.
pub fn void(register: &Register, ids: &[Id], reason: &str) -> Result<Outcome<u32>> {
    register.transact(Act::CertificateVoid, |change| {
        ids.iter()
            .try_for_each(|id| write_void(change, *id, reason))?;
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}

fn write_void(change: &mut Change<'_>, id: Id, reason: &str) -> Result<()> {
    if reason.trim().is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "reason"));
    }
    change.present(Table::Certificate, id)?;
    // One paper is void once: two laptops that void it agree on the record.
    let mark = Id::join("certificate_void", &[id]);
    if change.has(mark)? {
        return Err(already_void(change, id)?);
    }
    let fields = Fields::new()
        .id("certificate", Some(id))
        .text("reason", reason.trim())
        .text("on_date", &change.today().to_string());
    change.add(Table::CertificateVoid, mark, fields)
}

/// Refuses with [`Code::AlreadyVoid`] papers of which one is void: what is printed looks valid.
pub fn require_valid(register: &Register, ids: &[Id]) -> Result<()> {
    register.read(|connection| {
        for id in ids {
            let serial: Option<String> = connection
                .prepare_cached(
                    "SELECT serial FROM certificate AS c WHERE id = ?1 AND EXISTS
                       (SELECT 1 FROM certificate_void WHERE certificate = c.id AND trashed = 0)",
                )
                .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
                .doing("read a certificate")?;
            if let Some(serial) = serial {
                return Err(Error::refused(Code::AlreadyVoid).with("number", serial));
            }
        }
        Ok(())
    })
}

fn already_void(change: &Change<'_>, id: Id) -> Result<Error> {
    let serial: String = change
        .query_row(
            "SELECT serial FROM certificate WHERE id = ?1",
            [id],
            |row| row.get(0),
        )
        .doing("read a certificate")?;
    Ok(Error::refused(Code::AlreadyVoid).with("number", serial))
}

/// Makes a paper void and issues another in its place, with the person's present name.
///
/// Refuses as [`void`] does, so that a paper is replaced once, and with [`Code::InTrash`] where
/// the event or the person lies in the trash.
pub fn replace(register: &Register, id: Id, reason: &str) -> Result<Outcome<Id>> {
    let today = register.clock().today();
    register.transact(Act::CertificateIssue, |change| {
        let (event, trainee, lang, kind): (Id, Id, String, String) = change
            .query_row(
                "SELECT event, trainee, lang, kind FROM certificate WHERE id = ?1",
                [id],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .optional()
            .doing("read a certificate")?
            .or_not_found(id)?;
        write_void(change, id, reason)?;
        change.present(Table::Event, event)?;
        let wanted = CertificateRequest {
            lang: Lang::find(&lang).unwrap_or_default(),
            kind: CertificateKind::find(&kind).unwrap_or_default(),
            ..defaults(change, event, today)?
        };
        let batch = Batch::gather(change, &wanted, change.identity().register, today)?;
        let trainee = trainees::show(change, trainee)?;
        if trainee.trashed {
            return Err(Error::refused(Code::InTrash).with("id", trainee.id));
        }
        let person = Recipient {
            trainee,
            attended: 0,
            sessions: 0,
        };
        let (new, _) = super::issue::write(change, &batch, &wanted, &person, "", Some(id))?;
        change.publish_counter()?;
        Ok(new)
    })
}
