//! E-mail addresses that are surely mistyped and can be guessed; a guess is kept only when somebody
//! said that it is right.

use std::collections::BTreeSet;

use super::Import;
use super::report::ReportGuess;
use crate::error::{Code, Error, Result};
use crate::intake::columns::ColumnMeaning;
use crate::intake::rows::ProblemCode;

impl Import {
    /// Returns the addresses that look mistyped and what was probably meant, as long as nobody said
    /// what they mean.
    pub fn guessed_emails(&self) -> Vec<ReportGuess> {
        let people = self.rows.people.iter();
        let problems = people.flat_map(|person| &person.problems);
        problems
            .filter(|it| it.code == ProblemCode::EmailDoubtful)
            .filter_map(|it| {
                Some(ReportGuess {
                    row: it.row,
                    column: it.column.clone(),
                    typed: it.value.clone(),
                    guess: it.suggestion.clone()?,
                })
            })
            .collect()
    }

    /// Takes the guesses of these rows, or all of them, as what was meant; the rows are read again.
    /// The same text in another row stands for the same address.
    ///
    /// Refuses with [`Code::NotFound`] a row without a guess; then none is taken.
    pub fn take_guessed_emails(&mut self, rows: Option<&[u32]>) -> Result<()> {
        let guesses = self.guessed_emails();
        let offered: BTreeSet<u32> = guesses.iter().map(|it| it.row).collect();
        let wanted: BTreeSet<u32> = match rows {
            Some(rows) => rows.iter().copied().collect(),
            None => offered.clone(),
        };
        if let Some(row) = wanted.difference(&offered).next() {
            return Err(Error::refused(Code::NotFound).with("id", row));
        }
        for one in guesses.iter().filter(|it| wanted.contains(&it.row)) {
            let (typed, guess) = (&one.typed, &one.guess);
            self.corrections.set(ColumnMeaning::Email, typed, guess);
            self.has_values_told = true;
        }
        self.read_rows()
    }
}
