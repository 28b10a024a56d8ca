//! Looking once more at rows left to a human, when every row has been decided.

use std::collections::BTreeMap;

use super::choose::choose;
use super::decide::Run;
use super::{Decision, Verdict, Who};

impl Run<'_> {
    /// A row written without a phone or a birth date is told by a later row of the same person that
    /// has them: who a row is does not depend on the order of the rows.
    ///
    /// Only people of the register are taken: rows of this file were compared with each other.
    pub(super) fn look_again(&mut self, prints: &[&str], decisions: &mut [Decision]) {
        let mut is_changed = false;
        for (index, decision) in decisions.iter_mut().enumerate() {
            let print = prints.get(index).copied().unwrap_or_default();
            if let Some(found) = self.find_known(index, print, decision) {
                self.move_rows(decision.row, found.0);
                *decision = found.1;
                is_changed = true;
            }
        }
        if is_changed {
            self.put_first_rows_first(decisions);
        }
    }

    fn find_known(&self, index: usize, print: &str, old: &Decision) -> Option<(Who, Decision)> {
        if old.verdict != Verdict::ToChoose {
            return None;
        }
        let subject = self.subjects.get(index)?;
        let mut found = self.weigh_all(print, &subject.facts);
        found.remove(&Who::Row { row: old.row });
        let new = choose(old.row, found, |row, who| self.may_be(row, who));
        match new.verdict {
            Verdict::Known { person }
            | Verdict::Repeat {
                person: Some(person),
                ..
            } => Some((Who::Known { person }, new)),
            _ => None,
        }
    }

    /// All rows that stand for this one follow it.
    fn move_rows(&mut self, row: u32, who: Who) {
        for subject in &mut self.subjects {
            if subject.who == (Who::Row { row }) {
                subject.who = who;
                subject.may_be.clear();
            }
        }
    }

    /// The first row of a person of the register is known, those after it are its repeats.
    fn put_first_rows_first(&self, decisions: &mut [Decision]) {
        let mut first: BTreeMap<Who, u32> = BTreeMap::new();
        for (subject, decision) in self.subjects.iter().zip(decisions) {
            let Who::Known { person } = subject.who else {
                continue;
            };
            let of_row = *first.entry(subject.who).or_insert(subject.row);
            decision.verdict = match of_row == subject.row {
                true => Verdict::Known { person },
                false => Verdict::Repeat {
                    of_row,
                    person: Some(person),
                },
            };
        }
    }
}
