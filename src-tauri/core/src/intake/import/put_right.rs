//! Putting a row right before it is taken in: its name and what tells the person.

use std::collections::BTreeMap;
use std::mem;

use serde::{Deserialize, Serialize};

use super::{Answer, Import};
use crate::common::mended;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::intake::rows::{AsInFile, ByHand, PersonRow, ReadOptions, doubt_name, read_as_in_file};
use crate::kazakh::date::doubt_birth;
use crate::kazakh::email::{ReadEmail, read_email};
use crate::kazakh::iin::read_iin;
use crate::kazakh::name::FullName;
use crate::trainees::{Sex, typed_birth_date, typed_phone};

/// What can be put right in a row, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of a trainee")]
pub struct RowFields {
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub birth_date: String,
    pub sex: String,
    pub phone: String,
    pub email: String,
    pub iin: String,
}

impl RowFields {
    /// Returns what a row is read as.
    pub fn of(person: &PersonRow) -> Self {
        let name = &person.name.name;
        Self {
            surname: name.surname.clone(),
            given: name.given.clone(),
            patronymic: name.patronymic.clone(),
            birth_date: person
                .birth_date
                .map(|it| it.to_string())
                .unwrap_or_default(),
            sex: person
                .sex
                .map(|it| it.code().to_owned())
                .unwrap_or_default(),
            phone: person.phones.first().cloned().unwrap_or_default(),
            email: person.email.clone().unwrap_or_default(),
            iin: person.iin.clone().unwrap_or_default(),
        }
    }

    fn name(&self) -> FullName {
        FullName::new(&self.surname, &self.given, &self.patronymic)
    }

    /// Returns the values as the register keeps them.
    ///
    /// Refuses with [`Code::Missing`] a row without surname and given name, and with
    /// [`Code::BadValue`] or [`Code::BadDate`] what cannot be kept.
    fn checked(&self, today: chrono::NaiveDate) -> Result<Self> {
        let line = |text: &str| mended(text).replace('\n', " ").trim().to_owned();
        let typed = Self {
            surname: line(&self.surname),
            given: line(&self.given),
            patronymic: line(&self.patronymic),
            birth_date: typed_birth_date(&self.birth_date, today)?,
            sex: self.sex.clone(),
            phone: typed_phone(&self.phone)?,
            email: checked_email(&self.email)?,
            iin: checked_iin(&self.iin)?,
        };
        if typed.surname.is_empty() && typed.given.is_empty() {
            return Err(Error::refused(Code::Missing).with("field", "surname"));
        }
        if doubt_name(&typed.name().in_full()).is_some() {
            return Err(bad("surname", &self.surname));
        }
        let day: Option<chrono::NaiveDate> = typed.birth_date.parse().ok();
        if day.is_some_and(|it| doubt_birth(it, today).is_some()) {
            return Err(Error::refused(Code::BadDate)
                .with("field", "birth_date")
                .with("value", &self.birth_date));
        }
        if !typed.sex.is_empty() && Sex::find(&typed.sex).is_none() {
            return Err(bad("sex", &typed.sex));
        }
        Ok(typed)
    }

    /// Returns what differs from the row as it stands in the file.
    ///
    /// A birth date and a sex that only the IIN told are kept as they were shown when the IIN is
    /// taken away; another IIN tells them anew.
    fn against(self, in_file: &Self) -> ByHand {
        let name = (self.name() != in_file.name()).then(|| self.name());
        let other = |typed: String, stands: &String| (typed != *stands).then_some(typed);
        let is_iin_gone = self.iin.is_empty() && !in_file.iin.is_empty();
        let told = |typed: String, stands: &String| match is_iin_gone {
            true => Some(typed),
            false => other(typed, stands),
        };
        ByHand {
            name,
            birth_date: told(self.birth_date, &in_file.birth_date),
            sex: told(self.sex, &in_file.sex),
            phone: other(self.phone, &in_file.phone),
            email: other(self.email, &in_file.email),
            iin: other(self.iin, &in_file.iin),
        }
    }
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}

pub(super) fn checked_email(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    match read_email(text) {
        ReadEmail::Sound { address } => Ok(address),
        // Whoever types a strange address by hand means it.
        ReadEmail::Doubtful { typed, .. } if typed.contains('@') => Ok(typed),
        _ => Err(bad("email", text)),
    }
}

fn checked_iin(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    read_iin(text)
        .map(|read| read.iin)
        .map_err(|_| bad("iin", text))
}

impl Import {
    /// Returns a row as the file says it, whether or not a person can be taken from it.
    ///
    /// Refuses with [`Code::NotFound`].
    pub fn as_in_file(&self, row: u32) -> Result<AsInFile> {
        if self.presence.is_some() {
            return self.join_in_file(row).or_not_found(row);
        }
        let nothing = BTreeMap::new();
        let options = ReadOptions {
            by_hand: &nothing,
            ..self.options()
        };
        let read = read_as_in_file(self.sheet()?, &self.table, options, row);
        read.or_not_found(row)
    }

    /// Takes what was typed for a row in place of what the file says, and reads the rows anew; what
    /// was answered for it, or for another row by it, no longer holds.
    ///
    /// Refuses with [`Code::NotFound`] a row that is not in the list, with [`Code::Missing`] a row
    /// without surname and given name, and with [`Code::BadValue`] or [`Code::BadDate`] what cannot
    /// be kept.
    pub fn put_right(&mut self, row: u32, typed: &RowFields) -> Result<()> {
        let in_file = self.as_in_file(row)?;
        let stands = RowFields::of(&in_file.person);
        let by_hand = typed.checked(self.today)?.against(&stands);
        self.by_hand.remove(&row);
        if in_file.is_lost || by_hand != ByHand::default() {
            self.by_hand.insert(row, by_hand);
        }
        self.swapped.remove(&row);
        self.read_anew(row)
    }

    /// Takes a row as the file says it again.
    pub fn take_as_in_file(&mut self, row: u32) -> Result<()> {
        self.by_hand.remove(&row);
        self.swapped.remove(&row);
        self.read_anew(row)
    }

    /// Takes surname and given name of a row for each other, and at a second asking as they were
    /// read; the row is compared anew, so what was answered for it no longer holds.
    pub fn swap_name(&mut self, row: u32) -> Result<()> {
        let typed = self.by_hand.get_mut(&row).and_then(|it| it.name.as_mut());
        if let Some(name) = typed {
            mem::swap(&mut name.surname, &mut name.given);
        } else if !self.swapped.remove(&row) {
            self.swapped.insert(row);
        }
        self.read_anew(row)
    }

    fn read_anew(&mut self, row: u32) -> Result<()> {
        self.answers.remove(&row);
        self.taken.remove(&row);
        self.answers
            .retain(|_, answer| *answer != Answer::SameRow(row));
        self.read_rows()
    }
}
