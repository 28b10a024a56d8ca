//! Choosing among the people a row may be, once each was weighed.

use std::collections::BTreeMap;

use super::evidence::{Evidence, Weighed};
use super::{Candidate, Decision, Reason, Verdict, Who};

/// The most candidates a human is shown.
const MOST_CANDIDATES: usize = 6;

/// The best and the worst found out about one identity.
#[derive(Default)]
pub(super) struct Verdicts {
    sure: Option<Reason>,
    maybe: Option<Reason>,
    /// Some record of the person has another birth date or IIN.
    pub(super) is_other: bool,
    /// The same, but a contact or the IIN speaks for the person.
    is_hinted: bool,
    is_rival: bool,
    pub(super) first_row: Option<u32>,
}

/// Decides who a row is from what was found out about everybody it resembles; `may_be` tells whether
/// an earlier row waits for an answer and may be that person.
pub(super) fn choose(
    row: u32,
    mut found: BTreeMap<Who, Verdicts>,
    may_be: impl Fn(u32, Who) -> bool,
) -> Decision {
    let (mut sure, mut maybe) = sort_out(&found);
    join_waiting_rows(&mut sure, &mut found, may_be);
    sure.sort();
    maybe.sort_by_key(|candidate| (candidate.reason, candidate.who));
    if let Some((reason, who)) = choose_one(&sure, &found) {
        let first_row = found.get(&who).and_then(|v| v.first_row);
        return settle(row, who, reason, first_row);
    }
    let namesakes = sure.iter().map(|(_, who)| Candidate {
        who: *who,
        reason: Reason::SeveralNamesakes,
    });
    let candidates: Vec<Candidate> = namesakes.chain(maybe).take(MOST_CANDIDATES).collect();
    let reason = candidates.first().map(|candidate| candidate.reason);
    Decision {
        row,
        verdict: reason.map_or(Verdict::New, |_| Verdict::ToChoose),
        reason,
        candidates,
    }
}

fn sort_out(found: &BTreeMap<Who, Verdicts>) -> (Vec<(Reason, Who)>, Vec<Candidate>) {
    let (mut sure, mut maybe) = (Vec::new(), Vec::new());
    for (who, verdicts) in found {
        let candidate = |reason| Candidate { who: *who, reason };
        match (verdicts.sure, verdicts.maybe) {
            (Some(reason), _) if !verdicts.is_contradicted() => sure.push((reason, *who)),
            (Some(_), _) => maybe.push(candidate(Reason::BirthDateDiffers)),
            // Another birth date settles it, unless a contact hints at a slip.
            (None, Some(reason)) if verdicts.is_hinted || !verdicts.is_other => {
                maybe.push(candidate(reason));
            }
            _ => {}
        }
    }
    (sure, maybe)
}

/// A row that waits for an answer and may be the one person of the register who is sure is no rival
/// of that person: both are this row.
fn join_waiting_rows(
    sure: &mut Vec<(Reason, Who)>,
    found: &mut BTreeMap<Who, Verdicts>,
    may_be: impl Fn(u32, Who) -> bool,
) {
    let is_known = |(_, who): &&(Reason, Who)| matches!(who, Who::Known { .. });
    let mut known = sure.iter().filter(is_known).map(|(_, who)| *who);
    let (Some(person), None) = (known.next(), known.next()) else {
        return;
    };
    sure.retain(|(_, who)| match *who {
        Who::Row { row } if may_be(row, person) => {
            found.remove(who);
            false
        }
        _ => true,
    });
}

impl Verdicts {
    fn is_contradicted(&self) -> bool {
        self.is_other || self.is_hinted
    }

    /// Takes note of a row that stands for the same identity.
    pub(super) fn see_row(&mut self, row: u32) {
        self.first_row = Some(self.first_row.map_or(row, |first| first.min(row)));
    }

    pub(super) fn take(&mut self, weighed: Weighed) {
        self.is_rival |= weighed.is_rival;
        let better = |old: Option<Reason>, new| Some(old.map_or(new, |o: Reason| o.min(new)));
        match weighed.evidence {
            Evidence::Sure(reason) => self.sure = better(self.sure, reason),
            Evidence::Maybe(reason) => {
                self.is_hinted |= matches!(
                    reason,
                    Reason::BirthDateDiffers | Reason::IinDiffers | Reason::IinOfAnother
                );
                self.maybe = better(self.maybe, reason);
            }
            Evidence::Other => self.is_other = true,
            Evidence::Nothing => {}
        }
    }
}

/// One identity is sure, and nobody else of that name could be meant instead.
fn choose_one(sure: &[(Reason, Who)], found: &BTreeMap<Who, Verdicts>) -> Option<(Reason, Who)> {
    let (reason, who) = *sure.first()?;
    let rivals = sure
        .iter()
        .skip(1)
        .filter(|(other, _)| *other == reason || *other <= Reason::SameIin)
        .count();
    if rivals > 0 {
        return None;
    }
    // Without IIN or birth date, another bearer of the name may be meant.
    let is_weighty = reason <= Reason::SameNameBirthDate;
    let has_rival = found
        .iter()
        .any(|(other, verdicts)| *other != who && verdicts.is_rival);
    (is_weighty || !has_rival).then_some((reason, who))
}

/// The decision that a row is somebody.
pub(super) fn settle(row: u32, who: Who, reason: Reason, first_row: Option<u32>) -> Decision {
    let verdict = match (who, first_row) {
        (Who::Known { person }, None) => Verdict::Known { person },
        (Who::Known { person }, Some(of_row)) => Verdict::Repeat {
            of_row,
            person: Some(person),
        },
        (Who::Row { row: first }, _) => Verdict::Repeat {
            of_row: first,
            person: None,
        },
    };
    Decision {
        row,
        verdict,
        reason: Some(reason),
        candidates: Vec::new(),
    }
}
