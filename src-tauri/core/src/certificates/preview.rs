//! The proof step: what will be printed, what will not look as usual, who is left out.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::compose::{Batch, Part, is_foreign};
use super::draw::draw_frozen;
use super::findings::{self, NameFinding};
use super::frozen::Frozen;
use super::recipients::{LeftOut, Recipient, recipients};
use super::serial::Serial;
use super::{CertificateRequest, request};
use crate::common::{Lang, Message};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::papers::{self, CertificateLook, CertificatePaper, Signatory};
use crate::register::Identity;
use crate::templates;

/// Whether the longest name stands as the template has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameFits {
    /// On one line in full size.
    Whole,
    /// On one line, smaller.
    Shrunk,
    /// On two lines.
    Wrapped,
}

/// A person of the proof.
#[derive(Clone, Debug)]
pub struct ProofPerson {
    /// The person.
    pub trainee: Id,
    /// The name as it will be printed.
    pub name: String,
    /// Whether the Latin name was made by rule.
    pub unsure: bool,
    /// Sessions attended.
    pub attended: u32,
    /// Sessions held.
    pub sessions: u32,
    /// Academic hours their paper tells.
    pub hours: Option<u32>,
    /// What was counted, each a part of one sentence.
    pub why: Vec<Message>,
    /// Why it is given though the rule does not give it.
    pub anyway: String,
}

/// Letters that no typeface of the template has.
#[derive(Clone, Debug)]
pub struct MissingIn {
    /// Whose paper.
    pub name: String,
    /// The letters.
    pub letters: String,
}

impl MissingIn {
    fn of(found: &papers::MissingLetters, name: String) -> Self {
        Self {
            name,
            letters: found.letters.iter().collect(),
        }
    }

    /// Returns the refusal to print it.
    pub(super) fn refused(&self) -> Error {
        Error::refused(Code::LettersMissing)
            .with("name", &self.name)
            .with("letters", &self.letters)
    }
}

/// What a look at the batch found.
#[derive(Clone, Debug)]
pub struct CertificateProof {
    /// Who receives a paper.
    pub people: Vec<ProofPerson>,
    /// Who does not.
    pub left_out: Vec<LeftOut>,
    /// Whose name is the longest.
    pub longest: Option<ProofPerson>,
    /// How that name stands.
    pub longest_fits: NameFits,
    /// Letters that cannot be printed.
    pub missing: Vec<MissingIn>,
    /// Papers with too long a name or sentence.
    pub crowded: u32,
    /// How many came to fewer sessions than were held, and yet get the hours of the whole event.
    pub whole_hours: u32,
    /// Names in Latin letters on papers in Kazakh or Russian.
    pub latin_names: Vec<String>,
    /// Nobody signs.
    pub unsigned: bool,
    /// Parts written in another language than the paper.
    pub borrowed: Vec<Part>,
    /// What of single papers is worth a look.
    pub findings: Vec<NameFinding>,
    /// Whose name is the shortest.
    pub shortest: Option<ProofPerson>,
    /// Who signs, and as what.
    pub signers: Vec<String>,
    /// The sentence, lines joined.
    pub wording: String,
    /// The number the first paper would have.
    pub first_serial: String,
}

/// Looks at a batch without writing anything.
///
/// Refuses with [`Code::NotFound`] for an unknown event.
pub fn proof(
    connection: &Connection,
    request: &CertificateRequest,
    identity: &Identity,
    today: NaiveDate,
) -> Result<CertificateProof> {
    let batch = Batch::gather(connection, request, today)?;
    let (people, left_out) = recipients(connection, request, today)?;
    let serial = sample_serial(connection, &batch, identity)?;
    let frozen: Vec<Frozen> = people.iter().map(|it| batch.compose(it, &serial)).collect();
    let set: Vec<CertificatePaper> = frozen.iter().map(Frozen::paper).collect();
    let look = look(connection, &batch)?;
    let found = papers::proof(&set, &look);
    let person = |(who, paper): (&Recipient, &Frozen)| ProofPerson {
        trainee: who.trainee.id,
        name: paper.name(),
        unsure: request.lang == Lang::En && who.trainee.latin_name.is_empty(),
        attended: who.attended,
        sessions: who.sessions,
        hours: batch.hours_of(who),
        why: who.why.clone(),
        anyway: who.anyway.clone(),
    };
    let everybody: Vec<ProofPerson> = people.iter().zip(&frozen).map(person).collect();
    let longest = found.longest_name.and_then(|at| everybody.get(at).cloned());
    let is_longest = |fits: &papers::NameFit| Some(fits.paper) == found.longest_name;
    let longest_fits = if found.two_lines.iter().any(is_longest) {
        NameFits::Wrapped
    } else if found.shrunk.iter().any(is_longest) {
        NameFits::Shrunk
    } else {
        NameFits::Whole
    };
    let missing = found.missing.iter().filter_map(|it| {
        let name = everybody.get(it.paper)?.name.clone();
        Some(MissingIn::of(it, name))
    });
    let named: Vec<(&Recipient, String)> = people
        .iter()
        .zip(&frozen)
        .map(|(who, paper)| (who, paper.name()))
        .collect();
    let findings = findings::find(connection, request, &named)?;
    let shortest = everybody.iter().min_by_key(|it| it.name.chars().count());
    let signers = frozen.first().map(|it| it.signatories.clone());
    let signed = |it: &Signatory| [it.name.as_str(), &it.position].join(", ");
    Ok(CertificateProof {
        findings,
        shortest: shortest.cloned(),
        signers: signers.iter().flatten().map(signed).collect(),
        missing: missing.collect(),
        crowded: u32::try_from(found.too_long.len() + found.crowded.len()).unwrap_or(u32::MAX),
        wording: frozen
            .first()
            .map(|it| it.body.join(" "))
            .unwrap_or_default(),
        whole_hours: count_whole_hours(request, &people),
        latin_names: latin_names(request, &everybody),
        unsigned: request.signatories.is_empty(),
        borrowed: batch.borrowed,
        people: everybody,
        left_out,
        longest,
        longest_fits,
        first_serial: serial.to_string(),
    })
}

fn latin_names(request: &CertificateRequest, people: &[ProofPerson]) -> Vec<String> {
    if request.lang == Lang::En {
        return Vec::new();
    }
    let latin = people.iter().filter(|it| is_foreign(&it.name, Lang::Kk));
    latin.map(|it| it.name.clone()).collect()
}

fn count_whole_hours(request: &CertificateRequest, people: &[Recipient]) -> u32 {
    if request.own_hours || request.hours.is_none() {
        return 0;
    }
    let missed = people.iter().filter(|it| it.attended < it.sessions);
    u32::try_from(missed.count()).unwrap_or(u32::MAX)
}

/// Draws the page of one person, or of the longest name, as it would be printed.
///
/// Refuses with [`Code::NobodyMeetsRule`].
pub fn preview(
    connection: &Connection,
    request: &CertificateRequest,
    trainee: Option<Id>,
    identity: &Identity,
    today: NaiveDate,
) -> Result<Vec<u8>> {
    let batch = Batch::gather(connection, request, today)?;
    let (people, _) = recipients(connection, request, today)?;
    let serial = sample_serial(connection, &batch, identity)?;
    let frozen: Vec<Frozen> = people.iter().map(|it| batch.compose(it, &serial)).collect();
    let chosen = match trainee {
        Some(id) => people.iter().position(|it| it.trainee.id == id),
        None => {
            // The same name that the proof calls the longest: by its width, not by its letters.
            let set: Vec<CertificatePaper> = frozen.iter().map(Frozen::paper).collect();
            let look = look(connection, &batch)?;
            papers::proof(&set, &look).longest_name
        }
    };
    let paper = chosen.and_then(|at| frozen.into_iter().nth(at));
    let paper = paper.ok_or_else(|| Error::refused(Code::NobodyMeetsRule))?;
    draw_frozen(connection, &[paper], batch.day(), &mut |_| {
        ControlFlow::Continue(())
    })
}

/// Refuses with [`Code::LettersMissing`] a paper whose name holds letters that cannot be printed.
pub(super) fn require_letters(
    connection: &Connection,
    batch: &Batch,
    person: &Recipient,
) -> Result<()> {
    let serial = Serial::make(&batch.series, 0, "", 0);
    let frozen = batch.compose(person, &serial);
    let look = look(connection, batch)?;
    match papers::proof(&[frozen.paper()], &look).missing.first() {
        Some(found) => Err(MissingIn::of(found, frozen.name()).refused()),
        None => Ok(()),
    }
}

/// Returns how a batch looks, its logos apart.
fn look(connection: &Connection, batch: &Batch) -> Result<CertificateLook> {
    let template = templates::of_papers(connection, batch.template())?;
    Ok(CertificateLook::of(template))
}

fn sample_serial(connection: &Connection, batch: &Batch, identity: &Identity) -> Result<Serial> {
    let next = super::issue::next_counter(connection)?;
    Ok(Serial::make(
        &batch.series,
        request::year_of(batch.day()),
        &identity.code,
        next,
    ))
}
