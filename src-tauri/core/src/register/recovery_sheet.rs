//! The recovery sheet as it is shown and printed.

use serde::{Deserialize, Serialize};

use super::Register;
use crate::academy;
use crate::common::Lang;
use crate::error::{Error, Result};
use crate::kazakh::date::{DateForm, date_in_words};
use crate::keys::RecoveryCode;
use crate::laptops;
use crate::papers::{FileFacts, RecoveryFacts, recovery_sheet};

/// What the sheet says; it opens the register when the password is forgotten.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RecoverySheet {
    /// The academy.
    pub academy: String,
    /// The laptop.
    pub laptop_name: String,
    /// The laptop's code.
    pub laptop_code: String,
    /// The day it was made.
    pub made_on: String,
    /// The code in groups as they are printed.
    pub groups: Vec<String>,
}

impl RecoverySheet {
    /// Writes the sheet of a code that was just made.
    pub fn of(register: &Register, code: &RecoveryCode) -> Result<Self> {
        let (academy, laptop_name) = register.read(|connection| {
            let language = academy::language(connection)?;
            let academy = academy::academy(connection)?
                .name
                .shown(language)
                .to_owned();
            Ok((
                academy,
                laptops::name(connection, register.identity().laptop)?,
            ))
        })?;
        Ok(Self {
            academy,
            laptop_name,
            laptop_code: register.identity().code.clone(),
            made_on: register.clock().today().to_string(),
            groups: code.groups(),
        })
    }

    /// Draws the sheet as a PDF file.
    pub fn draw(&self, lang: Lang) -> Result<Vec<u8>> {
        let bug = || Error::Bug("the recovery sheet could not be drawn".to_owned());
        let made_on = self.made_on.parse().map_err(|_| bug())?;
        let sheet = RecoveryFacts {
            academy: self.academy.clone(),
            laptop: self.laptop_name.clone(),
            code: self.groups.join("-"),
            qr_payload: self.groups.concat(),
            made_on_words: date_in_words(made_on, lang, DateForm::Plain),
        };
        let facts = FileFacts {
            title: "Tizim".to_owned(),
            author: self.academy.clone(),
            lang,
            made_on,
        };
        recovery_sheet(&sheet, &facts).map_err(|_| bug())
    }
}
