//! What the register already knows: its people, its lists, and what was answered before.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::columns::ColumnMeaning;
use crate::intake::matching::Facts;
use crate::intake::rows::{Corrections, Reference};
use crate::kazakh::iin::read_iin;
use crate::kazakh::name::FullName;
use crate::reference_data::ReferenceRow;
use crate::trainees::{self, Trainee};

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
    Ok(reference)
}

/// Everybody in the register, for comparing.
pub(crate) struct People {
    pub ids: Vec<Id>,
    pub facts: Vec<Facts>,
}

/// Reads everybody outside the trash.
pub(crate) fn read_people(connection: &Connection, reference: &Reference) -> Result<People> {
    let names = |rows: &[ReferenceRow]| -> BTreeMap<String, String> {
        rows.iter()
            .map(|row| (row.key.clone(), row.kk.clone()))
            .collect()
    };
    let (schools, faculties) = (names(&reference.schools), names(&reference.faculties));
    let mut people = People {
        ids: Vec::new(),
        facts: Vec::new(),
    };
    trainees::read_all(connection, |trainee| {
        people.ids.push(trainee.id);
        people.facts.push(facts_of(trainee, &schools, &faculties));
    })?;
    add_other_records(connection, &mut people)?;
    Ok(people)
}

/// Adds by which names, phones and addresses people are known who were written down several times.
fn add_other_records(connection: &Connection, people: &mut People) -> Result<()> {
    let doing = "read people written down several times";
    let mut others = connection
        .prepare_cached(
            "SELECT c.shown, t.surname, t.given, t.patronymic, t.phone, t.email
             FROM canonical c JOIN trainee t ON t.id = c.entity WHERE c.entity <> c.shown",
        )
        .doing(doing)?;
    let mut rows = others.query([]).doing(doing)?;
    let mut places: Option<BTreeMap<Id, usize>> = None;
    while let Some(row) = rows.next().doing(doing)? {
        let read = || -> rusqlite::Result<(Id, [String; 5])> {
            let text = |column| row.get::<_, String>(column);
            Ok((
                row.get(0)?,
                [text(1)?, text(2)?, text(3)?, text(4)?, text(5)?],
            ))
        };
        let (shown, [surname, given, patronymic, phone, email]) = read().doing(doing)?;
        let places = places.get_or_insert_with(|| people.ids.iter().copied().zip(0..).collect());
        let Some(facts) = places.get(&shown).and_then(|at| people.facts.get_mut(*at)) else {
            continue;
        };
        let name = FullName::new(&surname, &given, &patronymic);
        if !facts.names.contains(&name) {
            facts.names.push(name);
        }
        for (list, text) in [(&mut facts.phones, phone), (&mut facts.emails, email)] {
            if !text.is_empty() && !list.contains(&text) {
                list.push(text);
            }
        }
    }
    Ok(())
}

fn facts_of(
    trainee: Trainee,
    schools: &BTreeMap<String, String>,
    faculties: &BTreeMap<String, String>,
) -> Facts {
    let is_valid = read_iin(&trainee.iin).is_ok_and(|read| read.doubts.is_empty());
    let (iin, damaged_iin) = match (trainee.iin.is_empty(), is_valid) {
        (true, _) => (None, None),
        (false, true) => (Some(trainee.iin), None),
        (false, false) => (None, Some(trainee.iin)),
    };
    let (course, grade, class_letter) = read_level(&trainee.course);
    Facts {
        names: vec![FullName::new(
            &trainee.surname,
            &trainee.given,
            &trainee.patronymic,
        )],
        birth_date: trainee.birth_date.parse().ok(),
        iin,
        damaged_iin,
        phones: Some(trainee.phone)
            .filter(|it| !it.is_empty())
            .into_iter()
            .collect(),
        emails: Some(trainee.email)
            .filter(|it| !it.is_empty())
            .into_iter()
            .collect(),
        group: trainee.study_group,
        course,
        grade,
        class_letter,
        faculty: Some(trainee.faculty)
            .filter(|it| faculties.contains_key(it))
            .unwrap_or_default(),
        school: schools
            .get(&trainee.school)
            .cloned()
            .unwrap_or(trainee.school),
        organisation: trainee.organisation,
        district: trainee.district,
    }
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

/// Reads what columns meant when they were last chosen.
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
    Ok(rows
        .into_iter()
        .filter_map(|(title, meaning)| Some((title, ColumnMeaning::find(&meaning)?)))
        .collect())
}

/// Reads what values were said to mean.
pub(super) fn read_values_memory(connection: &Connection) -> Result<Corrections> {
    let rows: Vec<(String, String, String)> = connection
        .prepare_cached("SELECT meaning, typed, meant FROM import_value")
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })
        .doing("read what values meant")?;
    let mut corrections = Corrections::default();
    for (meaning, typed, meant) in rows {
        if let Some(meaning) = ColumnMeaning::find(&meaning) {
            corrections.set(meaning, &typed, &meant);
        }
    }
    Ok(corrections)
}
