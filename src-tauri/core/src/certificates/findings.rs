//! What of a batch is worth a second look before hundreds are printed, person by person.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::compose::is_foreign;
use super::{CertificateRequest, Recipient};
use crate::common::{Lang, Message};
use crate::error::Result;
use crate::ids::Id;
use crate::kazakh::name::{Doubt, FullName, doubts};
use crate::trainees::{self, FormConfidence, NameForm, Trainee};

/// Something about one person's paper, with whom to mend.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct NameFinding {
    /// The person.
    pub trainee: Id,
    /// The name as it will be printed.
    pub name: String,
    /// What it is, in words to be said.
    pub what: Message,
    /// Whether the paper cannot be printed as it is.
    pub grave: bool,
}

/// Looks at every name as it will be printed, in the order of the batch.
pub(super) fn find(
    connection: &Connection,
    request: &CertificateRequest,
    people: &[(&Recipient, String)],
) -> Result<Vec<NameFinding>> {
    let mut found = Vec::new();
    let alike = count_alike(people);
    for (who, name) in people {
        let mut tell = |what: Message| {
            found.push(NameFinding {
                trainee: who.trainee.id,
                name: name.clone(),
                what,
                grave: false,
            });
        };
        doubts_of(request.lang, who).into_iter().for_each(&mut tell);
        forms_in_doubt(connection, request, &who.trainee)?
            .into_iter()
            .for_each(&mut tell);
        if alike.get(name.as_str()).is_some_and(|count| *count > 1) {
            tell(Message::new("proof-name-alike"));
        }
        if !who.anyway.is_empty() {
            tell(Message::new("earned-anyway").with("reason", &who.anyway));
        }
    }
    Ok(found)
}

fn count_alike<'a>(people: &'a [(&Recipient, String)]) -> BTreeMap<&'a str, u32> {
    let mut alike = BTreeMap::new();
    for (_, name) in people {
        *alike.entry(name.as_str()).or_default() += 1;
    }
    alike
}

/// The name that is printed, as far as its parts are known: a Latin or a Russian name that somebody
/// wrote is one text.
fn doubts_of(lang: Lang, who: &Recipient) -> Vec<Message> {
    let person = &who.trainee;
    let name = FullName::new(&person.surname, &person.given, &person.patronymic);
    let is_own = lang == Lang::En || lang == Lang::Ru && !who.russian_name.is_empty();
    let mut told: Vec<Message> = doubts(&name, person.sex).iter().map(message_of).collect();
    if lang == Lang::En {
        told.retain(|it| !SPELLING_IN_CYRILLIC.contains(&it.key.as_str()));
        if person.latin_name.is_empty() {
            told.push(Message::new("proof-name-latin-by-rule"));
        }
    } else if is_own {
        told.retain(|it| !SPELLING_IN_CYRILLIC.contains(&it.key.as_str()));
    } else if is_foreign(&person.full_name(), Lang::Kk) {
        told.push(Message::new("proof-name-latin"));
    }
    told
}

/// Doubts about letters that such a paper does not print.
const SPELLING_IN_CYRILLIC: [&str; 2] = ["proof-name-near", "proof-name-patronymic"];

fn message_of(doubt: &Doubt) -> Message {
    let with = |key: &str, word: &str| Message::new(key).with("word", word);
    match doubt {
        Doubt::MixedLetters(word) => with("proof-name-mixed", word),
        Doubt::Capitals(word) => with("proof-name-capitals", word),
        Doubt::SmallLetter(word) => with("proof-name-small", word),
        Doubt::Spaces => Message::new("proof-name-spaces"),
        Doubt::Signs(signs) => with("proof-name-signs", signs),
        Doubt::Initial(word) => with("proof-name-initial", word),
        Doubt::NoGiven => Message::new("proof-name-no-given"),
        Doubt::NoSurname => Message::new("proof-name-no-surname"),
        Doubt::PatronymicSex(word) => with("proof-name-patronymic", word),
        Doubt::GivenSex(word) => with("proof-name-given-sex", word),
        Doubt::Near { typed, known } => with("proof-name-near", typed).with("known", known),
    }
}

/// Only the forms that the academy's own wording asks for are looked at.
fn forms_in_doubt(
    connection: &Connection,
    request: &CertificateRequest,
    person: &Trainee,
) -> Result<Vec<Message>> {
    let asks = |mark: &str| request.wording.contains(mark);
    let is_asked = match request.lang {
        Lang::Kk => asks("{кімге}") || asks("{кімнің}"),
        Lang::Ru => asks("{кому}"),
        Lang::En => false,
    };
    if !is_asked {
        return Ok(Vec::new());
    }
    let names = trainees::names_of(connection, person)?;
    let forms: Vec<(&str, &NameForm)> = match request.lang {
        Lang::Ru => vec![("{кому}", &names.russian_dative)],
        _ => vec![("{кімге}", &names.dative), ("{кімнің}", &names.genitive)],
    };
    let doubtful = forms.into_iter().filter(|(mark, form)| {
        asks(mark)
            && matches!(
                form.confidence,
                FormConfidence::Medium | FormConfidence::Low
            )
    });
    Ok(doubtful
        .map(|(_, form)| Message::new("proof-name-form").with("form", &form.text))
        .collect())
}
