//! Things with a title: events, clubs, programmes, bodies, rows of lists; groups and papers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, Row};

use super::misspell::is_misspelt;
use super::places::{Letters, as_written, keyed_words, one_word};
use super::typed::Typed;
use super::{Found, FoundKind, Match};
use crate::common::Trilingual;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::club_lists;
use crate::{kazakh, reference};

/// Something with names that may be meant.
struct Titled {
    found: Found,
    /// Every name it is known by.
    names: String,
}

/// Finds things by words of their titles, groups by their name and papers by their number, without
/// wrong letters; at most so many of each kind, the nearest first.
pub(super) fn titles(connection: &Connection, text: &str, limit: u32) -> Result<Vec<Found>> {
    let text = kazakh::mend(text).text;
    let typed = Typed::read(&text);
    // «Үміт оты клубы» is what people call the club «Үміт оты».
    let of_club = Typed::read(&club_lists::named_by(&text));
    let mut all: Vec<Found> = everything(connection)?
        .into_iter()
        .filter_map(|one| {
            let near = closeness(&typed, &one.names);
            let matched = match one.found.kind {
                FoundKind::Club => near.or_else(|| closeness(&of_club, &one.names)),
                _ => near,
            }?;
            Some(Found {
                matched,
                ..one.found
            })
        })
        .collect();
    if text.contains(|c: char| c.is_ascii_digit()) {
        all.extend(groups(connection, &typed, Letters::Same)?);
        all.extend(papers(connection, &text, limit)?);
    }
    Ok(first_of_each(all, limit))
}

/// Finds things one word of whose title was mistyped.
pub(super) fn misspelt_titles(
    connection: &Connection,
    typed: &Typed,
    limit: u32,
) -> Result<Vec<Found>> {
    let words = typed.folded();
    let letters: Vec<Vec<char>> = words.iter().map(|it| it.chars().collect()).collect();
    let all = everything(connection)?.into_iter().filter(|one| {
        let folded = folded(&one.names);
        let parts: Vec<&str> = folded.split(' ').collect();
        typed.words.iter().zip(&letters).all(|(word, letters)| {
            let fits = |part: &&str| word.begins(part) || is_misspelt(letters, part);
            parts.iter().any(fits)
        })
    });
    let all = all.map(|one| Found {
        matched: Match::Typo,
        ..one.found
    });
    Ok(first_of_each(all.collect(), limit))
}

/// Finds groups whose codes have letters like those typed.
pub(super) fn alike_groups(connection: &Connection, text: &str, limit: u32) -> Result<Vec<Found>> {
    let text = kazakh::mend(text).text;
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Ok(Vec::new());
    }
    let all = groups(connection, &Typed::read(&text), Letters::Alike)?;
    Ok(first_of_each(all, limit))
}

/// So many names are remembered; an academy has a few hundred events, clubs and rows of lists.
const REMEMBERED: usize = 8192;

/// Folds names once: the same few hundred are asked about at every letter that is typed.
fn folded(names: &str) -> Arc<str> {
    static FOLDED: Mutex<BTreeMap<String, Arc<str>>> = Mutex::new(BTreeMap::new());
    let mut known = FOLDED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(folded) = known.get(names) {
        return Arc::clone(folded);
    }
    if known.len() >= REMEMBERED {
        known.clear();
    }
    let folded: Arc<str> = kazakh::fold(names).into();
    known.insert(names.to_owned(), Arc::clone(&folded));
    folded
}

fn closeness(typed: &Typed, names: &str) -> Option<Match> {
    let folded = folded(names);
    let parts: Vec<&str> = folded.split(' ').collect();
    typed
        .begins(&parts)
        .then(|| typed.letter_for_letter(names).unwrap_or(Match::Folded))
}

fn first_of_each(mut all: Vec<Found>, limit: u32) -> Vec<Found> {
    all.sort_by_key(|one| (one.kind, one.matched));
    let mut seen: Option<(FoundKind, u32)> = None;
    all.retain(|one| {
        let count = seen
            .filter(|(kind, _)| *kind == one.kind)
            .map_or(0, |it| it.1);
        seen = Some((one.kind, count + 1));
        count < limit
    });
    all
}

fn everything(connection: &Connection) -> Result<Vec<Titled>> {
    let mut all = Vec::new();
    for (kind, sql) in [
        (
            FoundKind::Event,
            "SELECT id, title_kk, title_ru, title_en, place, period, district, '' FROM event
             WHERE trashed = 0 ORDER BY first_day DESC, id",
        ),
        (
            FoundKind::Club,
            "SELECT id, name_kk, name_ru, name_en, '', '', district, school FROM club
             WHERE trashed = 0 ORDER BY sort_key, id",
        ),
        (
            FoundKind::Programme,
            "SELECT id, title_kk, title_ru, title_en, '', '', '', '' FROM programme
             WHERE trashed = 0 ORDER BY title_kk, id",
        ),
        (
            FoundKind::Organisation,
            "SELECT id, full_kk, full_ru, full_en,
               short_kk || ' ' || short_ru || ' ' || short_en, '', '', '' FROM organisation
             WHERE trashed = 0 ORDER BY position, id",
        ),
    ] {
        let rows: Vec<Titled> = connection
            .prepare_cached(sql)
            .and_then(|mut it| it.query_map([], |row| titled(kind, row))?.collect())
            .doing("read titles")?;
        all.extend(rows);
    }
    // Formats and faculties have no page to lead to.
    let leads = |row: &reference::Reference| {
        use reference::ReferenceKind::{Faculty, Format};
        !row.hidden && !matches!(row.kind, Faculty | Format)
    };
    let rows = reference::list(connection)?.into_iter();
    all.extend(rows.filter(leads).map(of_list));
    Ok(all)
}

fn titled(kind: FoundKind, row: &Row<'_>) -> rusqlite::Result<Titled> {
    let name = Trilingual {
        kk: row.get(1)?,
        ru: row.get(2)?,
        en: row.get(3)?,
    };
    let more: String = row.get(4)?;
    Ok(Titled {
        names: [name.kk.as_str(), &name.ru, &name.en, &more].join(" "),
        found: Found {
            id: Some(row.get(0)?),
            period: row.get(5)?,
            district: row.get(6)?,
            school: row.get(7)?,
            ..Found::new(kind, name, Match::Folded)
        },
    })
}

fn of_list(row: reference::Reference) -> Titled {
    let is_school = row.kind == reference::ReferenceKind::School;
    let kind = if is_school {
        FoundKind::School
    } else {
        FoundKind::Reference
    };
    let more = row.forms.get("aliases").map(|it| it.replace('|', " "));
    Titled {
        names: [
            &row.name.kk,
            &row.name.ru,
            &row.name.en,
            &more.unwrap_or_default(),
        ]
        .map(String::as_str)
        .join(" "),
        found: Found {
            id: Some(row.id),
            code: row.code,
            list: row.kind.code().to_owned(),
            ..Found::new(kind, row.name, Match::Folded)
        },
    }
}

/// Groups are what people wrote: they have no record.
fn groups(connection: &Connection, typed: &Typed, letters: Letters) -> Result<Vec<Found>> {
    let written = as_written(connection, "study_group")?;
    let found = written.into_iter().filter_map(|group| {
        let matched = match letters {
            Letters::Same => {
                let parts = keyed_words(&group);
                let begins = |word: &str| parts.iter().any(|part| part.starts_with(word));
                let all = typed.words.iter().all(|it| begins(&it.keyed));
                all.then(|| typed.letter_for_letter(&group).unwrap_or(Match::Folded))?
            }
            Letters::Alike => {
                let whole = one_word(&group);
                let folded = kazakh::fold(&group);
                let mut parts: Vec<&str> = folded.split(' ').collect();
                parts.push(&whole);
                typed.begins(&parts).then_some(Match::Typo)?
            }
        };
        let name = Trilingual {
            kk: group.clone(),
            ..Trilingual::default()
        };
        Some(Found {
            code: group,
            ..Found::new(FoundKind::Group, name, matched)
        })
    });
    Ok(found.collect())
}

/// Papers are found by their number from its beginning, or by any part that says more than digits;
/// so are they by the number the office gave them, from its beginning, after № one digit is enough.
fn papers(connection: &Connection, text: &str, limit: u32) -> Result<Vec<Found>> {
    let typed = text.trim();
    let number = typed.trim_start_matches('№').trim();
    let least = if number == typed { 3 } else { 1 };
    if number.chars().count() < least || number.contains(char::is_whitespace) {
        return Ok(Vec::new());
    }
    let tells_more = number.contains(|c: char| !c.is_ascii_digit()) || number.starts_with('0');
    let condition = if tells_more {
        "instr(serial, ?1) > 0"
    } else {
        "serial >= ?1 AND serial < ?1 || char(1114111)"
    };
    let sql = format!(
        "SELECT c.id, c.serial, c.name, c.issued_on, v.title_kk, v.title_ru, v.title_en,
           c.office_number
         FROM (SELECT id FROM certificate WHERE serial IN
                 (SELECT serial FROM certificate INDEXED BY certificate_serial
                  WHERE {condition} LIMIT {limit})
               UNION SELECT * FROM (SELECT id FROM certificate INDEXED BY certificate_office
                  WHERE office_number <> '' AND office_number >= ?2
                    AND office_number < ?2 || char(1114111)
                  ORDER BY office_number LIMIT {limit})) AS s
         CROSS JOIN certificate AS c ON c.id = s.id
         LEFT JOIN event AS v ON v.id = c.event WHERE c.trashed = 0
         ORDER BY c.office_number <> ?2, c.serial"
    );
    let upper = number.to_uppercase();
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map([upper.as_str(), number], |row| paper(row, number))?
                .collect()
        })
        .doing("find a paper")
}

fn paper(row: &Row<'_>, number: &str) -> rusqlite::Result<Found> {
    let (id, serial, office): (Id, String, String) = (row.get(0)?, row.get(1)?, row.get(7)?);
    let title = |column| -> rusqlite::Result<String> {
        Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
    };
    let is_by_office = !number.is_empty() && office.starts_with(number);
    let matched = if serial == number.to_uppercase() || office == number {
        Match::Exact
    } else {
        Match::Prefix
    };
    let name = Trilingual {
        kk: title(4)?,
        ru: title(5)?,
        en: title(6)?,
    };
    Ok(Found {
        id: Some(id),
        code: if is_by_office {
            format!("{serial} · № {office}")
        } else {
            serial
        },
        person: row.get(2)?,
        period: row.get(3)?,
        ..Found::new(FoundKind::Certificate, name, matched)
    })
}
