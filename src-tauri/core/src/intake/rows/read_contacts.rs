//! Reading the cells that tell a person: phones, addresses, the IIN and the sex.

use super::ProblemCode;
use super::read_cells::Draft;
use crate::intake::book::Cell;
use crate::intake::columns::{Column, ColumnMeaning};
use crate::kazakh::email::{ReadEmail, read_email};
use crate::kazakh::iin::{IinProblem, read_iin};
use crate::kazakh::phone::{PhoneDoubt, PhoneProblem, read_phone};
use crate::trainees::Sex;

impl Draft<'_, '_> {
    /// Takes the numbers of a cell: the first of the row is the main one, the others are further ones
    /// of the person, and are kept with the enrolment as they were told.
    pub(super) fn take_phone(&mut self, column: &Column, text: &str) {
        let before = self.person.phones.len();
        self.read_phones(column, text);
        let others: Vec<String> = self
            .person
            .phones
            .iter()
            .skip(before.max(1))
            .cloned()
            .collect();
        if !others.is_empty() {
            self.keep_answer(column, others.join(", "));
        }
    }

    fn read_phones(&mut self, column: &Column, text: &str) {
        let mut rest = text.to_owned();
        // A cell holds the father's and the mother's number.
        for place in 0..3 {
            match read_phone(&rest) {
                Ok(read) if read.doubts.contains(&PhoneDoubt::Placeholder) => {
                    self.doubt(ProblemCode::PhoneUnreadable, &column.letter, text);
                    return;
                }
                Ok(read) => {
                    if !self.person.phones.contains(&read.e164) {
                        self.person.phones.push(read.e164);
                    }
                    rest = read.rest;
                }
                Err(problem) => {
                    if place == 0 {
                        self.doubt_phone(problem, column, text);
                    }
                    return;
                }
            }
        }
    }

    fn doubt_phone(&mut self, problem: PhoneProblem, column: &Column, text: &str) {
        let code = match problem {
            PhoneProblem::Empty => return,
            PhoneProblem::NotANumber => ProblemCode::PhoneUnreadable,
            PhoneProblem::TooShort | PhoneProblem::TooLong => ProblemCode::PhoneIncomplete,
            PhoneProblem::ScientificNotation => ProblemCode::ScientificNotation,
        };
        self.doubt(code, &column.letter, text);
    }

    /// Takes an address as it was typed, or as a person said it was meant; a guess that nobody
    /// confirmed only helps to find the person, and so does one that was left out.
    pub(super) fn take_email(&mut self, column: &Column, cell: &Cell, text: &str) {
        let written = cell.text();
        let told = self.reading.recogniser.told(ColumnMeaning::Email, &written);
        if let Some(told) = told {
            self.person.email = Some(told).filter(|it| !it.is_empty());
            if let (None, ReadEmail::Doubtful { suggestion, .. }) =
                (&self.person.email, read_email(&written))
            {
                self.person.likely_email = suggestion;
            }
            return;
        }
        match read_email(text) {
            ReadEmail::Sound { address } => self.person.email = Some(address),
            ReadEmail::Doubtful { suggestion, .. } => {
                self.person.likely_email.clone_from(&suggestion);
                self.doubt_with(ProblemCode::EmailDoubtful, &column.letter, text, suggestion);
            }
            ReadEmail::None => {}
        }
    }

    pub(super) fn take_iin(&mut self, column: &str, text: &str) {
        match read_iin(text) {
            Ok(read) => {
                self.iin_date = read.birth;
                self.iin_sex = read.sex;
                self.person.iin = Some(read.iin);
            }
            Err(IinProblem::Empty) => {}
            Err(IinProblem::ScientificNotation) => {
                self.doubt(ProblemCode::ScientificNotation, column, text);
            }
            Err(_) => {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                if (9..=12).contains(&digits.len()) {
                    self.person.damaged_iin = Some(format!("{digits:0>12}"));
                }
                self.doubt(ProblemCode::IinInvalid, column, text);
            }
        }
    }

    pub(super) fn take_sex(&mut self, column: &Column, text: &str) {
        let low = text.to_lowercase();
        self.person.sex = match low.trim_end_matches('.') {
            "ер" | "ер адам" | "еркек" | "ұл" | "ул" | "м" | "муж" | "мужской" | "m" | "male" => {
                Some(Sex::M)
            }
            "әйел" | "аиел" | "айел" | "қыз" | "кыз" | "ж" | "жен" | "женский" | "f" | "female"
            | "ә" => Some(Sex::F),
            _ => None,
        };
        if self.person.sex.is_none() {
            self.doubt(ProblemCode::SexUnknown, &column.letter, text);
        }
    }
}
