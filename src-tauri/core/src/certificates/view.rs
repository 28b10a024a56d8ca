//! Proof and results as the window shows them.

use serde::Serialize;

use super::compose::Part;
use super::findings::NameFinding;
use super::preview::{CertificateProof, NameFits};
use super::recipients::{LeftOut, LeftOutReason};
use crate::common::{Message, count_of};
use crate::ids::Id;

/// A person of the proof.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProofPersonView {
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

/// A person left out, with words for the reason.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LeftOutView {
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Why.
    pub reason: Message,
    /// What was counted, each a part of one sentence.
    pub why: Vec<Message>,
    /// What would still help.
    pub help: Vec<Message>,
    /// Whether a paper may be given all the same, for a written reason.
    pub may_be_given: bool,
}

/// Letters that cannot be printed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MissingLettersView {
    /// Whose paper.
    pub name: String,
    /// The letters.
    pub letters: String,
}

/// The proof of a batch.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CertificateProofView {
    /// Who receives a paper.
    pub people: Vec<ProofPersonView>,
    /// Who does not, and why.
    pub left_out: Vec<LeftOutView>,
    /// Whose name is the longest.
    pub longest: Option<ProofPersonView>,
    /// `whole`, `shrunk` or `wrapped`.
    pub longest_fits: String,
    /// Letters that cannot be printed.
    pub missing_letters: Vec<MissingLettersView>,
    /// What is worth a look.
    pub warnings: Vec<Message>,
    /// What of single papers is worth a look, with whom to mend.
    pub findings: Vec<NameFinding>,
    /// Whose name is the shortest.
    pub shortest: Option<ProofPersonView>,
    /// Who signs, and as what.
    pub signers: Vec<String>,
    /// The sentence.
    pub wording: String,
    /// The number of the first paper.
    pub first_serial: String,
}

impl From<LeftOut> for LeftOutView {
    fn from(left: LeftOut) -> Self {
        let key = match left.reason {
            LeftOutReason::TooFewSessions => "left-out-too-few-sessions",
            LeftOutReason::RuleNotMet => "left-out-rule-not-met",
            LeftOutReason::NotEnrolled => "left-out-not-enrolled",
            LeftOutReason::HasOne => "left-out-has-one",
            LeftOutReason::Excepted => "left-out-excepted",
            LeftOutReason::NoName => "left-out-no-name",
        };
        let reason = Message::new(key).number("attended", left.attended);
        Self {
            trainee: left.trainee,
            name: left.name,
            reason,
            may_be_given: left.reason.may_be_passed_over(),
            why: left.why,
            help: left.help,
        }
    }
}

/// So many names stand in one line; the rest is counted.
const NAMED: usize = 4;

/// A line that counts people and names the first of them; nothing where there are none.
fn naming(key: &str, names: &[String]) -> Option<Message> {
    let mut named = names.get(..NAMED.min(names.len()))?.join(", ");
    if names.len() > NAMED {
        named.push_str(" …");
    }
    let message = Message::new(key)
        .count(count_of(names))
        .with("names", named);
    (!names.is_empty()).then_some(message)
}

impl From<CertificateProof> for CertificateProofView {
    fn from(proof: CertificateProof) -> Self {
        let person = |it: super::preview::ProofPerson| ProofPersonView {
            trainee: it.trainee,
            name: it.name,
            unsure: it.unsure,
            attended: it.attended,
            sessions: it.sessions,
            hours: it.hours,
            why: it.why,
            anyway: it.anyway,
        };
        let mut warnings = Vec::new();
        let unsure = proof.people.iter().filter(|it| it.unsure);
        let unsure: Vec<String> = unsure.map(|it| it.name.clone()).collect();
        warnings.extend(naming("proof-latin-by-rule", &unsure));
        if proof.crowded > 0 {
            warnings.push(Message::new("proof-crowded").count(proof.crowded));
        }
        if proof.whole_hours > 0 {
            warnings.push(Message::new("proof-whole-hours").count(proof.whole_hours));
        }
        warnings.extend(naming("proof-latin-names", &proof.latin_names));
        if proof.unsigned {
            warnings.push(Message::new("proof-unsigned"));
        }
        warnings.extend(proof.borrowed.into_iter().map(|part| {
            Message::new(match part {
                Part::Event => "proof-borrowed-event",
                Part::Kind => "proof-borrowed-kind",
                Part::Wording => "proof-borrowed-wording",
                Part::Issuer => "proof-borrowed-issuer",
                Part::Signatory => "proof-borrowed-signatory",
                Part::City => "proof-borrowed-city",
            })
        }));
        Self {
            people: proof.people.into_iter().map(person).collect(),
            left_out: proof.left_out.into_iter().map(Into::into).collect(),
            longest: proof.longest.map(person),
            longest_fits: match proof.longest_fits {
                NameFits::Whole => "whole",
                NameFits::Shrunk => "shrunk",
                NameFits::Wrapped => "wrapped",
            }
            .to_owned(),
            missing_letters: proof
                .missing
                .into_iter()
                .map(|it| MissingLettersView {
                    name: it.name,
                    letters: it.letters,
                })
                .collect(),
            warnings,
            findings: proof.findings,
            shortest: proof.shortest.map(person),
            signers: proof.signers,
            wording: proof.wording,
            first_serial: proof.first_serial,
        }
    }
}
