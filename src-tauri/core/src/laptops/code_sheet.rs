//! The sheets with a code as they are shown and printed: for a forgotten password, and for the day
//! the main laptop is lost.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::hand_over::kit;
use crate::academy;
use crate::common::Lang;
use crate::error::{Error, Result};
use crate::exchange::joined;
use crate::kazakh::date::{DateForm, date_in_words};
use crate::kazakh::latin::for_file;
use crate::keys::RecoveryCode;
use crate::papers::{FileFacts, SheetFacts, SheetUse, code_sheet};
use crate::register::Register;
use crate::store::roster;

/// What a sheet says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CodeSheet {
    /// What its code is good for.
    pub good_for: SheetUse,
    /// The academy; empty where the laptop still waits to be let in by one.
    pub academy: String,
    /// The laptop.
    pub laptop_name: String,
    /// The laptop's code; empty where the academy has not given it one yet.
    pub laptop_code: String,
    /// The day it was made.
    pub made_on: String,
    /// Which of the main laptop's sheets it is: 1 for the first, one more with each hand-over.
    pub number: Option<u32>,
    /// The code in groups as they are printed.
    pub groups: Vec<String>,
    /// What a file of it is called, if nobody calls it otherwise.
    pub file_name: String,
}

/// Returns what the sheet says of a recovery code that was just made. A laptop that waits to be let
/// in knows neither its academy nor the code it will have: the sheet leaves both out, and what it
/// says stays true afterwards.
pub fn recovery_sheet(register: &Register, code: &RecoveryCode) -> Result<CodeSheet> {
    register.read(|connection| {
        let sheet = about(register, connection, SheetUse::Recovery, code.groups())?;
        let waits = joined::find_pending(connection)?.filter(|it| !it.brings);
        Ok(named(match waits {
            Some(pending) => CodeSheet {
                academy: String::new(),
                laptop_name: pending.name,
                laptop_code: String::new(),
                ..sheet
            },
            None => sheet,
        }))
    })
}

/// Returns what the main laptop's sheet says. An office that was just taken over gets a key of its
/// own first, and with it a new number; the sheet before it is worth nothing then.
///
/// Refuses with [`crate::error::Code::KeeperOnly`] on any laptop but the keeper's.
pub fn kit_sheet(register: &Register) -> Result<CodeSheet> {
    let kit = kit(register)?;
    register.read(|connection| {
        let number = roster::read(connection)?.generation() + 1;
        Ok(named(CodeSheet {
            number: Some(number),
            ..about(register, connection, SheetUse::MainLaptop, kit.groups())?
        }))
    })
}

fn about(
    register: &Register,
    connection: &Connection,
    good_for: SheetUse,
    groups: Vec<String>,
) -> Result<CodeSheet> {
    let language = academy::language(connection)?;
    let academy = academy::academy(connection)?;
    let identity = register.identity();
    Ok(CodeSheet {
        good_for,
        academy: academy.name.shown(language).to_owned(),
        laptop_name: super::name(connection, identity.laptop)?,
        laptop_code: identity.code.clone(),
        made_on: register.clock().today().to_string(),
        number: None,
        groups,
        file_name: String::new(),
    })
}

/// Both sheets of a laptop, and those before a hand-over, lie in one folder under names of their own.
fn named(sheet: CodeSheet) -> CodeSheet {
    let laptop = match sheet.laptop_code.is_empty() {
        true => for_file(&sheet.laptop_name),
        false => sheet.laptop_code.clone(),
    };
    let number = sheet.number.map(|it| it.to_string());
    let parts = [Some("Tizim".to_owned()), Some(laptop), number];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    CodeSheet {
        file_name: format!("{}.pdf", parts.join("-")),
        ..sheet
    }
}

impl CodeSheet {
    /// Draws the sheet as a PDF file.
    pub fn draw(&self, lang: Lang) -> Result<Vec<u8>> {
        let bug = || Error::Bug("the sheet with a code could not be drawn".to_owned());
        let made_on = self.made_on.parse().map_err(|_| bug())?;
        let sheet = SheetFacts {
            good_for: self.good_for,
            academy: self.academy.clone(),
            laptop: self.laptop(),
            number: self.number,
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
        code_sheet(&sheet, &facts).map_err(|_| bug())
    }

    /// A laptop that nobody named is called by its code.
    fn laptop(&self) -> String {
        let (name, code) = (&self.laptop_name, &self.laptop_code);
        match code.is_empty() || name == code {
            true => name.clone(),
            false => format!("{name} ({code})"),
        }
    }
}
