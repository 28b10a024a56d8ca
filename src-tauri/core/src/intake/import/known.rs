//! What the register already knows: its people, its lists, and what was answered before.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::common::Shelf;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::columns::{ColumnMeaning, Table, is_header_word};
use crate::intake::matching::Facts;
use crate::intake::rows::{Corrections, Reference};
use crate::kazakh::iin::read_iin;
use crate::kazakh::name::{FullName, read_full_name};
use crate::kazakh::phone::read_phone;
use crate::own_fields;
use crate::reference_data::ReferenceRow;
use crate::store::log;

/// Reads the academy's lists as values are recognised by them.
pub fn read_reference(connection: &Connection) -> Result<Reference> {
    let mut statement = connection
        .prepare_cached(
            "SELECT kind, code, kk, ru, en, forms FROM reference
             WHERE trashed = 0 ORDER BY kind, position, code",
        )
        .doing("read the lists")?;
    let rows = statement
        .query_map([], |row| {
            let forms: String = row.get(5)?;
            Ok(ReferenceRow {
                kind: row.get(0)?,
                key: row.get(1)?,
                kk: row.get(2)?,
                ru: row.get(3)?,
                en: row.get(4)?,
                data: serde_json::from_str(&forms).unwrap_or_default(),
            })
        })
        .doing("read the lists")?;
    let mut reference = Reference::default();
    for row in rows {
        let row = row.doing("read the lists")?;
        match row.kind.as_str() {
            "district" => reference.districts.push(row),
            "school" => reference.schools.push(row),
            "direction" => reference.directions.push(row),
            "faculty" => reference.faculties.push(row),
            "category" => reference.categories.push(row),
            "club_kind" => reference.club_kinds.push(row),
            _ => {}
        }
    }
    reference.own = own_fields::list(connection, Shelf::Kept)?;
    Ok(reference)
}

/// Everybody in the register, for comparing.
pub(crate) struct People {
    pub ids: Vec<Id>,
    pub facts: Vec<Facts>,
}

/// The academy's lists by code, for reading people.
pub(crate) struct Places {
    schools: BTreeMap<String, String>,
    faculties: BTreeMap<String, String>,
}

impl Places {
    pub(crate) fn new(reference: &Reference) -> Self {
        let names = |rows: &[ReferenceRow]| -> BTreeMap<String, String> {
            rows.iter()
                .map(|row| (row.key.clone(), row.kk.clone()))
                .collect()
        };
        Self {
            schools: names(&reference.schools),
            faculties: names(&reference.faculties),
        }
    }
}

const DOING: &str = "read people to compare";

/// The columns of [`read_facts`], in its order.
const COLUMNS: &str = "t.id, t.surname, t.given, t.patronymic, t.birth_date, t.iin, t.phone, \
     t.email, t.study_group, t.course, t.faculty, t.school, t.organisation, t.district, \
     t.phone_more, t.other_names, t.russian_name";

/// Reads everybody outside the trash.
pub(crate) fn read_people(connection: &Connection, reference: &Reference) -> Result<People> {
    let places = Places::new(reference);
    let mut people = People {
        ids: Vec::new(),
        facts: Vec::new(),
    };
    let mut statement = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM trainee AS t WHERE t.trashed = 0"
        ))
        .doing(DOING)?;
    let mut rows = statement.query([]).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        people.ids.push(row.get(0).doing(DOING)?);
        people.facts.push(read_facts(row, &places).doing(DOING)?);
    }
    add_other_records(connection, &mut people)?;
    Ok(people)
}

/// Reads what one person is compared by, in the trash too; nothing where there is no such person.
pub(crate) fn read_person(
    connection: &Connection,
    places: &Places,
    id: Id,
) -> Result<Option<Facts>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM trainee AS t WHERE t.id = ?1"
        ))
        .and_then(|mut it| it.query_row([id], |row| read_facts(row, places)).optional())
        .doing(DOING)
}

/// Adds to the addresses people are known by those that a list mistyped, as they were probably meant.
pub(crate) fn add_likely_emails(connection: &Connection, people: &mut People) -> Result<()> {
    let mut statement = connection
        .prepare_cached(
            "SELECT coalesce((SELECT c.shown FROM canonical c WHERE c.entity = trainee), trainee),
               email FROM likely_email ORDER BY email",
        )
        .doing(DOING)?;
    let mut rows = statement.query([]).doing(DOING)?;
    let at: BTreeMap<Id, usize> = people.ids.iter().copied().zip(0..).collect();
    while let Some(row) = rows.next().doing(DOING)? {
        let (id, email): (Id, String) = (row.get(0).doing(DOING)?, row.get(1).doing(DOING)?);
        if let Some(facts) = at.get(&id).and_then(|at| people.facts.get_mut(*at)) {
            add_new(&mut facts.emails, vec![email]);
        }
    }
    Ok(())
}

/// Adds by which names, phones and addresses people are known who were written down several times.
fn add_other_records(connection: &Connection, people: &mut People) -> Result<()> {
    let mut others = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS}, c.shown FROM canonical c JOIN trainee t ON t.id = c.entity
             WHERE c.entity <> c.shown"
        ))
        .doing(DOING)?;
    let mut rows = others.query([]).doing(DOING)?;
    let mut at: Option<BTreeMap<Id, usize>> = None;
    let places = Places {
        schools: BTreeMap::new(),
        faculties: BTreeMap::new(),
    };
    while let Some(row) = rows.next().doing(DOING)? {
        let shown: Id = row.get(SHOWN).doing(DOING)?;
        let other = read_facts(row, &places).doing(DOING)?;
        let at = at.get_or_insert_with(|| people.ids.iter().copied().zip(0..).collect());
        if let Some(facts) = at.get(&shown).and_then(|at| people.facts.get_mut(*at)) {
            add_new(&mut facts.names, other.names);
            add_new(&mut facts.phones, other.phones);
            add_new(&mut facts.emails, other.emails);
        }
    }
    Ok(())
}

/// The column after those of [`COLUMNS`].
const SHOWN: usize = 17;

fn add_new<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}

fn read_facts(row: &Row<'_>, places: &Places) -> rusqlite::Result<Facts> {
    let text = |column: usize| row.get::<_, String>(column);
    let some = |column: usize| text(column).map(|it| Some(it).filter(|it| !it.is_empty()));
    let name = FullName::new(&text(1)?, &text(2)?, &text(3)?);
    let (iin, damaged_iin) = match some(5)? {
        Some(iin) if read_iin(&iin).is_ok_and(|read| read.doubts.is_empty()) => (Some(iin), None),
        other => (None, other),
    };
    let mut phones: Vec<String> = some(6)?.into_iter().collect();
    if let Some(more) = some(14)? {
        let read = more
            .split([',', ';', '\n'])
            .filter_map(|it| read_phone(it).ok());
        add_new(&mut phones, read.map(|it| it.e164).collect());
    }
    let (course, grade, class_letter) = read_level(&text(9)?);
    let (faculty, school) = (text(10)?, text(11)?);
    Ok(Facts {
        names: names_of(name, &text(15)?, &text(16)?),
        birth_date: text(4)?.parse().ok(),
        iin,
        damaged_iin,
        phones,
        emails: some(7)?.into_iter().collect(),
        group: text(8)?,
        course,
        grade,
        class_letter,
        faculty: Some(faculty)
            .filter(|it| places.faculties.contains_key(it))
            .unwrap_or_default(),
        school: places.schools.get(&school).cloned().unwrap_or(school),
        organisation: text(12)?,
        district: text(13)?,
    })
}

/// Returns every name of a person, the one of today first: a line of other names that is one word is
/// an earlier surname, a longer one a whole name.
fn names_of(name: FullName, others: &str, russian: &str) -> Vec<FullName> {
    let mut names = vec![name];
    if others.is_empty() && russian.is_empty() {
        return names;
    }
    for line in others.lines().chain([russian]).map(str::trim) {
        let is_one_word = !line.is_empty() && !line.contains(char::is_whitespace);
        let other = match (names.first(), is_one_word) {
            (Some(now), true) => FullName::new(line, &now.given, &now.patronymic),
            _ => read_full_name(line).name,
        };
        if !other.is_empty() {
            add_new(&mut names, vec![other]);
        }
    }
    names
}

/// Writes a year of study or a class as the register keeps it: «2» or «10-Ә сынып» as `10Ә`.
pub(super) fn write_level(course: Option<u8>, grade: Option<u8>, letter: &str) -> String {
    match (course, grade) {
        (_, Some(grade)) => format!("{grade}{}", if letter.is_empty() { "-" } else { letter }),
        (Some(course), None) => course.to_string(),
        (None, None) => String::new(),
    }
}

/// Reads what [`write_level`] wrote: a bare number is a year of study, a number with a letter or a
/// dash is a class.
fn read_level(text: &str) -> (Option<u8>, Option<u8>, String) {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let letter: String = text.chars().skip_while(char::is_ascii_digit).collect();
    let number = digits.parse().ok();
    match letter.as_str() {
        "" => (number, None, String::new()),
        "-" => (None, number, String::new()),
        _ => (None, number, letter),
    }
}

/// Reads what columns meant when they were last chosen. A title that is that of a column of the
/// academy's own means it, unless words of headers know it; one that was deleted is forgotten.
pub(super) fn read_columns_memory(
    connection: &Connection,
) -> Result<BTreeMap<String, ColumnMeaning>> {
    let rows: Vec<(String, String)> = connection
        .prepare_cached("SELECT title, meaning FROM import_column")
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read what columns meant")?;
    let own = own_fields::list(connection, Shelf::Kept)?;
    let mut meanings = BTreeMap::new();
    for field in &own {
        let title = &field.title;
        for words in [&title.kk, &title.ru, &title.en] {
            if !words.is_empty() && !is_header_word(words) {
                meanings.insert(Table::memory_key(words), ColumnMeaning::Own(field.id));
            }
        }
    }
    let is_kept = |meaning: &ColumnMeaning| match meaning {
        ColumnMeaning::Own(id) => own.iter().any(|it| it.id == *id),
        _ => true,
    };
    let chosen = rows
        .into_iter()
        .filter_map(|(title, meaning)| Some((title, ColumnMeaning::find(&meaning)?)));
    meanings.extend(chosen.filter(|(_, meaning)| is_kept(meaning)));
    Ok(meanings)
}

/// Reads what values were said to mean. What an e-mail address means was said of one list: it goes
/// when that is undone. What the words of a place or a direction mean is known for all lists.
pub(in crate::intake) fn read_values_memory(connection: &Connection) -> Result<Corrections> {
    let rows: Vec<(String, String, String, i64)> = connection
        .prepare_cached("SELECT meaning, typed, meant, tx FROM import_value")
        .and_then(|mut it| {
            let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
            it.query_map([], read)?.collect()
        })
        .doing("read what values meant")?;
    let mut corrections = Corrections::default();
    for (meaning, typed, meant, tx) in rows {
        let Some(meaning) = ColumnMeaning::find(&meaning) else {
            continue;
        };
        if meaning != ColumnMeaning::Email || !log::is_undone(connection, tx)? {
            corrections.set(meaning, &typed, &meant);
        }
    }
    Ok(corrections)
}
