//! People much alike to one who is being typed, the likeliest first.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, ToSql, params};
use serde::Serialize;

use super::check::is_typed;
use super::correct::with_codes;
use super::list::row;
use super::{TraineeChanges, TraineeDraft, TraineeRow, find, find_trainee};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::import::{Places, read_person, read_reference};
use crate::intake::matching::{Facts, Likeness, PairFact, compare_people};
use crate::kazakh::date::{Epoch, read_date};
use crate::kazakh::email::{ReadEmail, read_email};
use crate::kazakh::iin::read_iin;
use crate::kazakh::name::{FullName, read_full_name};
use crate::kazakh::phone::read_phone;
use crate::search::words_query;
use crate::store::joined;

/// How many people are shown.
const SHOWN: usize = 5;

/// How many people each way of looking may bring.
const POOL: u32 = 40;

/// How many the search for names may bring: it counts figures for each.
const FOUND: u32 = 8;

/// A person much alike.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeAlike {
    /// The person, contacts masked.
    #[serde(flatten)]
    pub row: TraineeRow,
    /// From 0 to 100: the more, the likelier the same person.
    pub score: u8,
    /// Whether the rules would take the two for one by themselves.
    pub strict: bool,
    /// What speaks for and against it.
    pub reasons: Vec<PairFact>,
}

/// Finds people much alike to one who is typed, by the rules that find people written down twice:
/// by the name, however it is spelt, a phone, an IIN or an e-mail address alone. `id` is the person
/// being corrected: what stands in their record already brings nobody, nor are they alike to
/// themselves. Who lies in the trash comes last: they are taken out rather than written anew.
pub fn alike(
    connection: &Connection,
    id: Option<Id>,
    draft: &TraineeDraft,
    today: NaiveDate,
) -> Result<Vec<TraineeAlike>> {
    let typed = facts_of(connection, draft, today)?;
    let asked = only_new(connection, id, draft, &typed)?;
    let own = match id {
        Some(id) => joined::members_of(connection, id)?,
        None => Vec::new(),
    };
    let places = Places::new(&read_reference(connection)?);
    let mut found: Vec<(Likeness, bool, Id)> = Vec::new();
    for (other, trashed) in near(connection, &asked)? {
        if own.contains(&other) {
            continue;
        }
        let Some(facts) = read_person(connection, &places, other)? else {
            continue;
        };
        let likeness = compare_people(&typed, &facts);
        if is_worth_a_look(&likeness) {
            found.push((likeness, trashed, other));
        }
    }
    found.sort_by_key(|(it, trashed, other)| {
        let standing = (*trashed, !it.is_strict, !it.is_asked);
        (standing, u8::MAX - it.score, *other)
    });
    found.truncate(SHOWN);
    let shown = found.into_iter().map(|(likeness, _, other)| {
        let mut row = row(connection, other)?;
        row.trainee.mask();
        Ok(TraineeAlike {
            row,
            score: likeness.score,
            strict: likeness.is_strict,
            reasons: likeness.facts,
        })
    });
    shown.collect()
}

/// A person of the same name, a slip of a key apart, or with the same number, address or phone,
/// whom no birth date tells apart.
fn is_worth_a_look(likeness: &Likeness) -> bool {
    let says = |fact: &PairFact| {
        matches!(
            fact,
            PairFact::SameName
                | PairFact::SimilarName
                | PairFact::SameIin
                | PairFact::IinOneDigitApart
        )
    };
    let reaches = |fact: &PairFact| matches!(fact, PairFact::SamePhone | PairFact::SameEmail);
    let is_named = likeness.facts.iter().any(says);
    likeness.is_asked || !likeness.is_another && (is_named || likeness.facts.iter().any(reaches))
}

fn facts_of(connection: &Connection, draft: &TraineeDraft, today: NaiveDate) -> Result<Facts> {
    let typed = |text: &String| Some(text.trim().to_owned()).filter(|it| is_typed(it));
    let [surname, given, patronymic] =
        [&draft.surname, &draft.given, &draft.patronymic].map(|it| it.trim());
    // Whoever was looked for in vain is typed whole in the first field.
    let is_whole = given.is_empty() && patronymic.is_empty() && surname.contains(' ');
    let name = match is_whole {
        true => read_full_name(surname).name,
        false => FullName::new(surname, given, patronymic),
    };
    let (mut iin, mut damaged_iin) = (None, None);
    if let Some(text) = typed(&draft.iin) {
        match read_iin(&text) {
            Ok(read) if read.doubts.is_empty() => iin = Some(read.iin),
            _ => damaged_iin = Some(text.chars().filter(char::is_ascii_digit).collect()),
        }
    }
    let email = match read_email(draft.email.trim()) {
        ReadEmail::Sound { .. } if is_typed(&draft.email) => {
            Some(draft.email.trim().to_lowercase())
        }
        _ => None,
    };
    let mut phones = Vec::new();
    let more = draft.phone_more.split([',', ';', '\n']);
    for text in std::iter::once(draft.phone.as_str()).chain(more) {
        phones.extend(
            Some(text)
                .filter(|it| is_typed(it))
                .and_then(|it| read_phone(it).ok()),
        );
    }
    let places = TraineeChanges {
        district: Some(draft.district.clone()),
        school: Some(draft.school.clone()),
        faculty: Some(draft.faculty.clone()),
        ..TraineeChanges::default()
    };
    let places = with_codes(connection, places)?;
    let code = |text: Option<String>| text.unwrap_or_default();
    Ok(Facts {
        names: vec![name],
        birth_date: read_date(&draft.birth_date, today, Epoch::Y1900)
            .ok()
            .map(|read| read.date),
        iin,
        damaged_iin: damaged_iin.filter(|it: &String| it.len() == 12),
        phones: phones.into_iter().map(|it| it.e164).collect(),
        emails: email.into_iter().collect(),
        group: draft.study_group.trim().to_owned(),
        faculty: code(places.faculty),
        school: draft.school.trim().to_owned(),
        organisation: draft.organisation.trim().to_owned(),
        district: code(places.district),
        ..Facts::default()
    })
}

/// Drops from what is looked for what the record being corrected says already.
fn only_new(
    connection: &Connection,
    id: Option<Id>,
    draft: &TraineeDraft,
    typed: &Facts,
) -> Result<Facts> {
    let mut asked = typed.clone();
    let kept = match id {
        Some(id) => find_trainee(connection, id)?,
        None => None,
    };
    if let Some(kept) = kept {
        if kept.surname == draft.surname && kept.given == draft.given {
            asked.names.clear();
        }
        asked
            .phones
            .retain(|it| *it != kept.phone && !kept.phone_more.contains(it.as_str()));
        asked.emails.retain(|it| *it != kept.email.to_lowercase());
        asked.iin = asked.iin.filter(|it| *it != kept.iin);
        asked.damaged_iin = asked.damaged_iin.filter(|it| *it != kept.iin);
    }
    Ok(asked)
}

/// Gathers whoever may be alike, each once, and whether they lie in the trash.
fn near(connection: &Connection, asked: &Facts) -> Result<BTreeMap<Id, bool>> {
    let mut near = BTreeMap::new();
    let mut add = |chosen: &str, values: &[&dyn ToSql]| -> Result<()> {
        for trashed in [false, true] {
            let among = i32::from(trashed);
            let sql = format!("SELECT t.id {chosen} AND t.trashed = {among} LIMIT {POOL}");
            let found: Vec<Id> = connection
                .prepare_cached(&sql)
                .and_then(|mut it| it.query_map(values, |row| row.get(0))?.collect())
                .doing("find people alike")?;
            near.extend(found.into_iter().map(|it| (it, trashed)));
        }
        Ok(())
    };
    for iin in asked.iin.iter().chain(&asked.damaged_iin) {
        add("FROM trainee AS t WHERE t.iin = ?1", params![iin])?;
    }
    for phone in &asked.phones {
        // The index of phones begins with their last digits.
        let same = "FROM trainee AS t WHERE substr(t.phone, -3) = substr(?1, -3) AND t.phone = ?1";
        add(same, params![phone])?;
        let more = "FROM trainee AS t INDEXED BY trainee_phone_more
             WHERE t.phone_more <> '' AND instr(t.phone_more, ?1) > 0";
        add(more, params![phone])?;
    }
    for email in &asked.emails {
        let same = "FROM trainee AS t INDEXED BY trainee_email WHERE t.email COLLATE NOCASE = ?1";
        add(same, params![email])?;
    }
    let named = "FROM trainee_search CROSS JOIN trainee AS t ON t.number = trainee_search.rowid
         WHERE trainee_search MATCH ?1";
    for name in asked.names.iter().filter(|it| is_whole(it)) {
        let both = format!("{} {}", name.surname, name.given);
        if let Some(words) = words_query(&both) {
            add(named, params![words])?;
        }
        // Whoever married has another surname, the given name and the day of birth stay.
        if let (Some(day), Some(words)) = (asked.birth_date, words_query(&name.given)) {
            let born = format!("{named} AND t.birth_date = ?2");
            add(&born, params![words, day.to_string()])?;
        }
    }
    // One word is borne by many, and is looked for among those of whom nothing else is known.
    for word in asked.names.iter().filter_map(FullName::only_word) {
        if let Some(words) = words_query(word) {
            let alone = format!("{named} AND '' IN (t.surname, t.given) AND t.patronymic = ''");
            add(&alone, params![words])?;
        }
    }
    // Through another keyboard, by another spelling, a letter apart.
    for name in asked.names.iter().filter(|it| is_whole(it)) {
        let both = format!("{} {}", name.surname, name.given);
        let close = find(connection, &both, FOUND)?;
        near.extend(close.into_iter().map(|it| (it.row.trainee.id, false)));
    }
    Ok(near)
}

/// A surname or a given name alone is borne by too many.
fn is_whole(name: &FullName) -> bool {
    !name.surname.is_empty() && !name.given.is_empty()
}
