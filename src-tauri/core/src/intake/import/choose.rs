//! Choosing sheet, columns and values; every choice reads the rows again.

use std::mem;

use super::Import;
use super::put_right::checked_email;
use crate::error::Result;
use crate::intake::attendance::read_mark;
use crate::intake::columns::{ColumnMeaning, TableChoices, find_table};
use crate::intake::rows::{
    Problem, ProblemCode, ReadOptions, ValueGroup, distinct_values, read_rows,
};

impl Import {
    /// Takes another sheet, header or column meanings; what was answered or typed for rows before is
    /// dropped where they say something else now. The same choice again costs nothing.
    ///
    /// Refuses with [`crate::error::Code::NoDataRows`].
    pub fn choose(&mut self, sheet: usize, choices: TableChoices) -> Result<()> {
        if sheet == self.sheet && choices == self.choices {
            return Ok(());
        }
        let before = (self.sheet, self.choices.clone());
        (self.sheet, self.choices) = (sheet, choices);
        let chosen = self
            .sheet()
            .and_then(|sheet| Ok(find_table(sheet, &self.choices)?));
        match chosen {
            Ok(table) => self.table = table,
            Err(error) => {
                (self.sheet, self.choices) = before;
                return Err(error);
            }
        }
        if sheet != before.0 {
            self.answers.clear();
            self.taken.clear();
            self.swapped.clear();
            self.by_hand.clear();
            self.names_chosen.clear();
            self.for_all.clear();
        }
        self.settle_marks()?;
        self.read_rows()
    }

    /// Says what a text in columns of a meaning stands for.
    ///
    /// Refuses with [`crate::error::Code::BadValue`] a text that is no e-mail address where one is
    /// meant.
    pub fn choose_value(&mut self, meaning: ColumnMeaning, raw: &str, meant: &str) -> Result<()> {
        if meaning == ColumnMeaning::Email {
            self.corrections.set(meaning, raw, &checked_email(meant)?);
        } else {
            self.corrections.set(meaning, raw, meant);
        }
        self.has_values_told = true;
        self.read_rows()
    }

    /// Returns the different values of listed columns, those not understood first.
    pub fn values(&self) -> Result<Vec<ValueGroup>> {
        Ok(distinct_values(self.sheet()?, &self.table, self.options()))
    }

    /// Reads the rows, and forgets what was answered and typed for those that say something else now.
    pub(super) fn read_rows(&mut self) -> Result<()> {
        let before = self.said();
        self.read_people()?;
        if self.forget_changed(&before) {
            self.read_people()?;
        }
        Ok(())
    }

    pub(super) fn read_people(&mut self) -> Result<()> {
        if self.session.is_some() {
            self.for_all.clear();
        }
        self.rows = match &self.presence {
            Some(presence) => self.rows_of_presence(presence),
            None => read_rows(self.sheet()?, &self.table, self.options()),
        };
        self.keep_what_is_lacking();
        for person in &mut self.rows.people {
            if self.swapped.contains(&person.row) {
                let name = &mut person.name.name;
                mem::swap(&mut name.surname, &mut name.given);
            }
        }
        self.doubt_marks();
        self.decisions.clear();
        Ok(())
    }

    /// Tells what stands in the place of a mark and is none.
    fn doubt_marks(&mut self) {
        let column = self.table.columns_of(ColumnMeaning::Mark).next();
        let Some(column) = column.filter(|_| self.session.is_some()) else {
            return;
        };
        for person in &mut self.rows.people {
            if !person.mark.trim().is_empty() && read_mark(&person.mark).is_none() {
                person.problems.push(Problem {
                    code: ProblemCode::MarkUnclear,
                    row: person.row,
                    column: Some(column.letter.clone()),
                    value: person.mark.clone(),
                    suggestion: None,
                });
            }
        }
    }

    pub(super) fn options(&self) -> ReadOptions<'_> {
        ReadOptions {
            today: self.today,
            corrections: &self.corrections,
            reference: &self.reference,
            by_hand: &self.by_hand,
            for_all: &self.for_all,
        }
    }
}
