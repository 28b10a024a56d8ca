//! Issuing: numbers, frozen papers, one transaction.

use rusqlite::Connection;
use serde::Serialize;

use super::compose::Batch;
use super::output::PaperOutput;
use super::preview::proof;
use super::recipients::{LeftOut, Recipient, recipients};
use super::runs::begin;
use super::serial::Serial;
use super::{CertificateRequest, request};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// What issuing made.
#[derive(Clone, Debug, Serialize)]
pub struct Issued {
    /// The papers, in the order of names.
    pub certificates: Vec<Id>,
    /// Their numbers.
    pub serials: Vec<String>,
    /// Who was left out and why.
    #[serde(skip)]
    pub left_out: Vec<LeftOut>,
}

impl Issued {
    /// Returns the refusal that says which numbers are given already, where drawing or writing the
    /// papers failed after that.
    pub fn name_given(&self, error: Error) -> Error {
        let (Some(first), Some(last)) = (self.serials.first(), self.serials.last()) else {
            return error;
        };
        let numbers = if first == last {
            first.clone()
        } else {
            format!("{first} … {last}")
        };
        Error::refused(Code::PapersStopped)
            .with("count", self.serials.len())
            .with("numbers", numbers)
    }
}

/// Issues a paper to everybody who meets the rule.
///
/// The numbers are remembered outside the database before they stand in it, so a restored backup
/// never gives them again; where that fails, nothing is issued. Refuses with
/// [`Code::NobodyMeetsRule`], with [`Code::InTrash`] an event or a programme in the trash, with
/// [`Code::LettersMissing`] where a name holds letters that cannot be printed, and with
/// [`Code::Missing`] a paper that is given all the same without a reason.
pub fn issue(register: &Register, wanted: &CertificateRequest) -> Result<Outcome<Issued>> {
    issue_with(register, wanted, None)
}

/// Issues as [`issue`] does, and remembers in the same transaction where the papers are to be written
/// until [`super::written`] says that they are.
///
/// Refuses as [`issue`] does.
pub fn issue_to(
    register: &Register,
    wanted: &CertificateRequest,
    output: &PaperOutput,
) -> Result<Outcome<Issued>> {
    issue_with(register, wanted, Some(output))
}

/// Refuses with [`Code::Missing`] somebody who receives a paper all the same without a reason.
fn require_reasons(wanted: &CertificateRequest) -> Result<()> {
    match wanted.anyway.iter().find(|it| it.reason.trim().is_empty()) {
        Some(_) => Err(Error::refused(Code::Missing).with("field", "reason")),
        None => Ok(()),
    }
}

fn issue_with(
    register: &Register,
    wanted: &CertificateRequest,
    output: Option<&PaperOutput>,
) -> Result<Outcome<Issued>> {
    require_reasons(wanted)?;
    let today = register.clock().today();
    let looked = register.read(|it| proof(it, wanted, &register.identity(), today))?;
    if let Some(missing) = looked.missing.first() {
        return Err(missing.refused());
    }
    register.transact(Act::CertificateIssue, |change| {
        wanted.scope().require_present(change)?;
        let batch = Batch::gather(change, wanted, today)?;
        let (people, left_out) = recipients(change, wanted, today)?;
        if people.is_empty() {
            return Err(Error::refused(Code::NobodyMeetsRule));
        }
        let mut issued = Issued {
            certificates: Vec::new(),
            serials: Vec::new(),
            left_out,
        };
        let mut office = OfficeNumber::start(&wanted.office_number);
        for person in &people {
            let (id, serial) = write(change, &batch, wanted, person, &office.next(), None)?;
            issued.certificates.push(id);
            issued.serials.push(serial);
        }
        if let Some(output) = output {
            begin(change, &issued.certificates, output)?;
        }
        change.publish_counter()?;
        Ok(issued)
    })
}

/// Writes one paper and returns its id and number.
pub(super) fn write(
    change: &mut Change<'_>,
    batch: &Batch,
    wanted: &CertificateRequest,
    person: &Recipient,
    office_number: &str,
    replaces: Option<Id>,
) -> Result<(Id, String)> {
    let counter = take_counter(change)?;
    let code = change.identity().code.clone();
    let serial = Serial::make(&batch.series, request::year_of(batch.day()), &code, counter);
    let frozen = batch.sign(change, person, &serial)?;
    let content = serde_json::to_string(&frozen)
        .map_err(|error| Error::Bug(format!("freeze a certificate: {error}")))?;
    let id = change.mint();
    let fields = Fields::new()
        .id("event", wanted.programme.is_none().then_some(wanted.event))
        .id("programme", wanted.programme)
        .text("anyway", &person.anyway)
        .id("trainee", Some(person.trainee.id))
        .text("lang", &wanted.langs_code())
        .text("kind", wanted.kind.code())
        .text("serial", &serial.to_string())
        .number("counter", i64::try_from(counter).ok())
        .text("issued_on", &batch.day().to_string())
        .text("name", &frozen.name())
        .text("content", &content)
        .text("office_number", office_number)
        .id("replaces", replaces);
    change.add(Table::Certificate, id, fields)?;
    Ok((id, serial.to_string()))
}

/// Returns the counter the next paper would take.
pub(super) fn next_counter(connection: &Connection) -> Result<u64> {
    let last: i64 = connection
        .query_row("SELECT last_counter FROM this_laptop", [], |row| row.get(0))
        .doing("read the last certificate number")?;
    Ok(last.cast_unsigned() + 1)
}

/// Takes a counter; it rolls back with the transaction that took it.
fn take_counter(change: &Change<'_>) -> Result<u64> {
    let next = next_counter(change)?;
    change
        .execute(
            "UPDATE this_laptop SET last_counter = ?1",
            [next.cast_signed()],
        )
        .doing("take a certificate number")?;
    Ok(next)
}

/// The academy's own running number: the digits at the end go up, what stands before them stays.
struct OfficeNumber {
    before: String,
    next: u64,
    width: usize,
    used: bool,
}

impl OfficeNumber {
    fn start(first: &str) -> Self {
        let first = first.trim();
        let digits = first.chars().rev().take_while(char::is_ascii_digit).count();
        let (before, number) = first
            .split_at_checked(first.len() - digits)
            .unwrap_or((first, ""));
        Self {
            before: before.to_owned(),
            next: number.parse().unwrap_or_default(),
            width: digits,
            used: !first.is_empty(),
        }
    }

    fn next(&mut self) -> String {
        if !self.used {
            return String::new();
        }
        if self.width == 0 {
            return self.before.clone();
        }
        let text = format!("{}{:0width$}", self.before, self.next, width = self.width);
        self.next += 1;
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_numbers_go_up_at_their_end() {
        let mut office = OfficeNumber::start("05-12/098");
        assert_eq!(
            [office.next(), office.next(), office.next()],
            ["05-12/098", "05-12/099", "05-12/100"]
        );
        assert_eq!(OfficeNumber::start(" ").next(), "");
    }
}
