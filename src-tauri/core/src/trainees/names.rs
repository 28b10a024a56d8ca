//! How a person is called: in Russian and in Latin letters, before, and in the cases of papers.
//!
//! A form is the rule's until somebody writes their own, which is remembered for this person alone.
//! An own form says a name; when the name is corrected, it goes back to the rule rather than calling
//! somebody by the old one.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::{Trainee, TraineeChanges};
use crate::common::mended;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh::decline::{Case, Declined, decline_name};
use crate::kazakh::name::{Confidence, read_full_name};
use crate::kazakh::{fold, is_one_slip, latin, russian};

/// How sure a form of a name is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum FormConfidence {
    /// The rule has no doubt.
    High,
    /// More for the form than against it.
    Medium,
    /// A guess.
    Low,
    /// A person wrote it.
    Own,
}

impl From<Confidence> for FormConfidence {
    fn from(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Certain => Self::High,
            Confidence::Likely => Self::Medium,
            Confidence::Unsure => Self::Low,
        }
    }
}

/// A form of a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct NameForm {
    /// The name in this form.
    pub text: String,
    /// How sure it is.
    pub confidence: FormConfidence,
}

impl NameForm {
    /// Takes what somebody wrote, or else the rule's form.
    fn of(own: String, rule: impl FnOnce() -> Self) -> Self {
        if own.is_empty() {
            rule()
        } else {
            Self {
                text: own,
                confidence: FormConfidence::Own,
            }
        }
    }
}

impl From<Declined> for NameForm {
    fn from(declined: Declined) -> Self {
        Self {
            text: declined.text,
            confidence: declined.confidence.into(),
        }
    }
}

/// Every form of a person's name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeNames {
    /// As Russian papers write it; the name itself where nobody wrote another.
    pub russian: NameForm,
    /// As English papers write it, given name first.
    pub latin: NameForm,
    /// Kazakh, to whom.
    pub dative: NameForm,
    /// Kazakh, whose.
    pub genitive: NameForm,
    /// Russian, to whom.
    pub russian_dative: NameForm,
    /// Names of before, such as a surname before a marriage.
    pub others: Vec<String>,
}

/// What is written of a person's names beside the name itself.
#[derive(Default)]
pub(super) struct Written {
    pub(super) russian: String,
    pub(super) latin: String,
    dative: String,
    genitive: String,
    russian_dative: String,
    pub(super) others: String,
}

impl Written {
    pub(super) fn read(connection: &Connection, id: Id) -> Result<Self> {
        connection
            .prepare_cached(
                "SELECT russian_name, latin_name, dative, genitive, russian_dative, other_names
                 FROM trainee WHERE id = ?1",
            )
            .and_then(|mut it| {
                it.query_row([id], |row| {
                    Ok(Self {
                        russian: row.get(0)?,
                        latin: row.get(1)?,
                        dative: row.get(2)?,
                        genitive: row.get(3)?,
                        russian_dative: row.get(4)?,
                        others: row.get(5)?,
                    })
                })
                .optional()
            })
            .doing("read the names of a person")
            .map(Option::unwrap_or_default)
    }
}

/// Returns every form of a person's name: what somebody wrote, or the rule's.
pub fn names_of(connection: &Connection, person: &Trainee) -> Result<TraineeNames> {
    let written = Written::read(connection, person.id)?;
    let name = person.full_name();
    let case = |case| NameForm::from(decline_name(&name, case));
    let russian = NameForm::of(written.russian, || russian_by_rule(&name));
    Ok(TraineeNames {
        latin: NameForm::of(written.latin, || latin_by_rule(person)),
        dative: NameForm::of(written.dative, || case(Case::Dative)),
        genitive: NameForm::of(written.genitive, || case(Case::Genitive)),
        russian_dative: NameForm::of(written.russian_dative, || {
            russian_dative_by_rule(person, &russian)
        }),
        russian,
        others: lines(&written.others),
    })
}

/// Returns the name that Russian papers print, where somebody wrote one; empty otherwise.
pub fn russian_name_of(connection: &Connection, id: Id) -> Result<String> {
    connection
        .prepare_cached("SELECT russian_name FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read the Russian name of a person")
        .map(Option::unwrap_or_default)
}

/// The name itself: a Russian document often writes Kazakh letters otherwise, but how is not known.
fn russian_by_rule(name: &str) -> NameForm {
    let is_kazakh = name.to_lowercase().contains(KAZAKH_LETTERS);
    NameForm {
        text: name.to_owned(),
        confidence: if is_kazakh {
            FormConfidence::Medium
        } else {
            FormConfidence::High
        },
    }
}

/// Letters that Russian does not have.
const KAZAKH_LETTERS: [char; 9] = ['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'];

/// Spellings in passports vary, so the rule's is never sure.
fn latin_by_rule(person: &Trainee) -> NameForm {
    let parts = [&person.given, &person.surname].map(|it| latin::passport(it));
    let parts: Vec<&str> = parts.iter().map(|it| it.trim()).collect();
    NameForm {
        text: parts.join(" ").trim().to_owned(),
        confidence: FormConfidence::Medium,
    }
}

/// Declines the name of Russian papers, with the person's sex where its parts are surely read.
fn russian_dative_by_rule(person: &Trainee, russian: &NameForm) -> NameForm {
    let read = read_full_name(&russian.text).name;
    let declined = if russian.confidence != FormConfidence::Own {
        russian::dative(
            &person.surname,
            &person.given,
            &person.patronymic,
            person.sex,
        )
    } else if read.in_full() == russian.text {
        russian::dative(&read.surname, &read.given, &read.patronymic, person.sex)
    } else {
        russian::dative_in_full(&russian.text)
    };
    declined.into()
}

/// Returns the names that stand on a line each.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for line in text.lines().map(mended).filter(|it| !it.is_empty()) {
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    kept
}

/// Takes other names as typed, one a line, each once.
pub(crate) fn other_names(text: &str) -> String {
    lines(text).join("\n")
}

/// Adds to a correction of the name what follows from it: own forms that said the old name go back
/// to the rule, and so do Russian and Latin names that do not say the new one; the former surname is
/// kept among the other names where that was asked for.
pub(super) fn with_names(
    connection: &Connection,
    before: &Trainee,
    mut changes: TraineeChanges,
) -> Result<TraineeChanges> {
    let differs =
        |old: &str, new: &Option<String>| new.as_deref().is_some_and(|it| mended(it) != old);
    let is_surname = differs(&before.surname, &changes.surname);
    let is_renamed = is_surname
        || differs(&before.given, &changes.given)
        || differs(&before.patronymic, &changes.patronymic);
    if !is_renamed {
        return Ok(changes);
    }
    let written = Written::read(connection, before.id)?;
    for form in [
        &mut changes.dative,
        &mut changes.genitive,
        &mut changes.russian_dative,
    ] {
        form.get_or_insert_with(String::new);
    }
    let parts = [
        (&before.surname, &changes.surname),
        (&before.given, &changes.given),
    ];
    let new = parts.into_iter().filter(|(old, new)| differs(old, new));
    let new: Vec<String> = new.filter_map(|(_, new)| new.clone()).collect();
    let says_new = |form: &str| new.iter().all(|part| says(form, part));
    if !written.russian.is_empty() && !says_new(&written.russian) {
        changes.russian_name.get_or_insert_with(String::new);
    }
    if !written.latin.is_empty() && !says_new(&written.latin) {
        changes.latin_name.get_or_insert_with(String::new);
    }
    if is_surname && !before.surname.is_empty() && changes.keep_former {
        let others = changes.other_names.take().unwrap_or(written.others);
        changes.other_names = Some(format!("{others}\n{}", before.surname));
    }
    Ok(changes)
}

/// Returns the case forms that somebody wrote for a person, by their fields.
pub(crate) fn own_cases(connection: &Connection, id: Id) -> Result<Vec<&'static str>> {
    let written = Written::read(connection, id)?;
    let cases = [
        ("dative", written.dative),
        ("genitive", written.genitive),
        ("russian_dative", written.russian_dative),
    ];
    let own = cases.into_iter().filter(|(_, form)| !form.is_empty());
    Ok(own.map(|(field, _)| field).collect())
}

/// Says whether every word of a part of a name stands in a form of it, in whichever alphabet and
/// spelling: «Избасова» and «Izbassova» say «Ізбасова».
fn says(form: &str, part: &str) -> bool {
    let said: Vec<String> = form.split_whitespace().map(fold).collect();
    let is_said = |word: &str| {
        let (word, latin) = (fold(word), fold(latin::passport(word).trim()));
        said.iter()
            .any(|it| *it == word || *it == latin || is_one_slip(it, &word))
    };
    part.split_whitespace().all(is_said)
}
