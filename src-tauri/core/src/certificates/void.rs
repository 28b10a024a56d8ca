//! Making papers void, and issuing one in the place of another.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::compose::Batch;
use super::preview::require_letters;
use super::recipients::recipient;
use super::{CertificateKind, CertificateRequest, defaults, programme_defaults};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Lang;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// Makes papers void, with a reason that the book shows.
///
/// Refuses with [`Code::Missing`] without a reason, [`Code::NotFound`] and, naming every number, with
/// [`Code::AlreadyVoid`] papers that are void: their reason and day stay as they were written.
pub fn void(register: &Register, ids: &[Id], reason: &str) -> Result<Outcome<u32>> {
    register.transact(Act::CertificateVoid, |change| {
        require_reason(reason)?;
        require_none_void(change, ids)?;
        ids.iter()
            .try_for_each(|id| write_void(change, *id, reason))?;
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}

pub(super) fn require_reason(reason: &str) -> Result<()> {
    if reason.trim().is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "reason"));
    }
    Ok(())
}

fn write_void(change: &mut Change<'_>, id: Id, reason: &str) -> Result<()> {
    require_reason(reason)?;
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
    register.read(|connection| require_none_void(connection, ids))
}

/// Refuses naming the numbers of all that are void, so that whoever asked can leave them out.
pub(super) fn require_none_void(connection: &Connection, ids: &[Id]) -> Result<()> {
    let mut void = Vec::new();
    for id in ids {
        let serial: Option<String> = connection
            .prepare_cached(
                "SELECT serial FROM certificate AS c WHERE id = ?1 AND EXISTS
                   (SELECT 1 FROM certificate_void WHERE certificate = c.id AND trashed = 0)",
            )
            .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
            .doing("read a certificate")?;
        void.extend(serial);
    }
    if void.is_empty() {
        return Ok(());
    }
    Err(Error::refused(Code::AlreadyVoid).with("number", void.join(", ")))
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

/// Makes a paper void and issues another in its place: for the same deed, from the same bodies,
/// with the person's present name.
///
/// Refuses as [`void`] does, so that a paper is replaced once, with [`Code::InTrash`] where the
/// event or the person lies in the trash, and with [`Code::LettersMissing`] as [`super::issue`].
pub fn replace(register: &Register, id: Id, reason: &str) -> Result<Outcome<Id>> {
    let today = register.clock().today();
    register.transact(Act::CertificateIssue, |change| {
        require_reason(reason)?;
        let old = Paper::read(change, id)?;
        write_void(change, id, reason)?;
        let wanted = old.asked_again(change, today)?;
        wanted.scope().require_present(change)?;
        let batch = Batch::gather(change, &wanted, today)?;
        let mut person = recipient(change, &wanted, old.trainee)?;
        person.anyway = old.anyway;
        if person.trainee.trashed {
            return Err(Error::refused(Code::InTrash).with("id", person.trainee.id));
        }
        require_letters(change, &batch, &person)?;
        let (new, _) = super::issue::write(
            change,
            &batch,
            &wanted,
            &person,
            &old.office_number,
            Some(id),
        )?;
        change.publish_counter()?;
        Ok(new)
    })
}

/// An issued paper as the one in its place needs it.
struct Paper {
    event: Option<Id>,
    programme: Option<Id>,
    trainee: Id,
    anyway: String,
    lang: Lang,
    second: Option<Lang>,
    kind: CertificateKind,
    office_number: String,
    asked: Option<CertificateRequest>,
}

impl Paper {
    fn read(connection: &Connection, id: Id) -> Result<Self> {
        let asked = super::draw::asked_of(connection, id)?;
        let (trainee, paper): (Option<Id>, Self) = connection
            .query_row(
                "SELECT event, trainee, lang, kind, office_number, programme, anyway
                 FROM certificate WHERE id = ?1",
                [id],
                |row| {
                    let (lang, kind): (String, String) = (row.get(2)?, row.get(3)?);
                    let paper = Self {
                        event: row.get(0)?,
                        programme: row.get(5)?,
                        trainee: Id::default(),
                        anyway: row.get(6)?,
                        lang: lang
                            .split('+')
                            .next()
                            .and_then(Lang::find)
                            .unwrap_or_default(),
                        second: lang.split('+').nth(1).and_then(Lang::find),
                        kind: CertificateKind::find(&kind).unwrap_or_default(),
                        office_number: row.get(4)?,
                        asked,
                    };
                    Ok((row.get(1)?, paper))
                },
            )
            .doing("read a certificate")?;
        // A file may bring a paper that names nobody.
        paper.event.or(paper.programme).or_not_found(id)?;
        let trainee = trainee.or_not_found(id)?;
        Ok(Self { trainee, ..paper })
    }

    /// What this paper was asked for, to be issued today; of papers that do not tell, what is
    /// proposed for the event.
    fn asked_again(&self, connection: &Connection, today: NaiveDate) -> Result<CertificateRequest> {
        let asked = match (&self.asked, self.event, self.programme) {
            (Some(asked), _, _) => asked.clone(),
            (None, Some(event), _) => defaults(connection, event, today)?,
            (None, None, programme) => {
                programme_defaults(connection, programme.or_not_found("")?, today)?
            }
        };
        Ok(CertificateRequest {
            event: self.event.unwrap_or_default(),
            programme: self.programme,
            lang: self.lang,
            second: self.second,
            kind: self.kind,
            issued_on: today.to_string(),
            ..asked
        })
    }
}
