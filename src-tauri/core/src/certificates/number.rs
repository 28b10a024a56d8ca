//! Finding a paper by its number as people type it.
//!
//! Dashes and spaces may be missing, letters may be those of another keyboard. A number is found
//! exactly first, then with look-alikes mended; where two papers could be meant, neither is.

use std::str::FromStr as _;

use rusqlite::Connection;

use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;

const DOING: &str = "find a paper by its number";

/// Finds a paper by its id or its number.
///
/// Refuses with [`Code::NotFound`] where there is none, and with [`Code::SeveralPapers`], naming them by
/// id, where several bear the number.
pub fn find_paper(connection: &Connection, typed: &str) -> Result<Id> {
    let typed = typed.trim();
    let bare = typed.trim_start_matches(['№', '#']).trim();
    if let Ok(id) = Id::from_str(typed)
        && !one(
            connection,
            "SELECT id, serial FROM certificate WHERE id = ?1",
            id,
        )?
        .is_empty()
    {
        return Ok(id);
    }
    let exact = "SELECT id, serial FROM certificate
                 WHERE (serial = ?1 OR (office_number <> '' AND office_number = ?1)) AND trashed = 0";
    let found = one(connection, exact, bare)?;
    match found.as_slice() {
        [] => {}
        [(id, _)] => return Ok(*id),
        several => return Err(several_papers(typed, several)),
    }
    let all = one(
        connection,
        "SELECT id, serial FROM certificate WHERE serial <> '' AND trashed = ?1",
        0,
    )?;
    let wanted = mended(bare);
    let found: Vec<(Id, String)> = all
        .into_iter()
        .filter(|(_, serial)| !wanted.is_empty() && mended(serial) == wanted)
        .collect();
    match found.as_slice() {
        [(id, _)] => Ok(*id),
        [] => Err(Error::refused(Code::NotFound)
            .with("what", "paper")
            .with("id", typed)),
        several => Err(several_papers(typed, several)),
    }
}

fn several_papers(typed: &str, papers: &[(Id, String)]) -> Error {
    let ids: Vec<String> = papers.iter().map(|(id, _)| id.to_string()).collect();
    Error::refused(Code::SeveralPapers)
        .with("number", typed)
        .with("ids", ids.join(", "))
}

fn one(
    connection: &Connection,
    sql: &str,
    value: impl rusqlite::ToSql,
) -> Result<Vec<(Id, String)>> {
    connection
        .prepare_cached(sql)
        .and_then(|mut it| {
            it.query_map([value], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing(DOING)
}

/// Returns letters and digits alone, capital, those of Cyrillic as the Latin ones that they look like;
/// the letter O as the digit, and I and L as one, as a hurried eye takes them.
fn mended(number: &str) -> String {
    let letters = number.chars().flat_map(char::to_uppercase);
    letters
        .filter(|it| it.is_alphanumeric())
        .map(|letter| match letter {
            'А' => 'A',
            'В' => 'B',
            'С' | 'Ҫ' => 'C',
            'Е' | 'Ё' => 'E',
            'Н' | 'Һ' => 'H',
            'І' | 'Ӏ' | 'I' | 'L' | '1' => '1',
            'Ј' => 'J',
            'К' | 'Қ' => 'K',
            'М' => 'M',
            'О' | 'Ө' | 'O' | '0' => '0',
            'Р' => 'P',
            'Ѕ' => 'S',
            'Т' => 'T',
            'Х' | 'Ҳ' => 'X',
            'У' | 'Ү' | 'Ұ' => 'Y',
            'З' => '3',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_and_missing_dashes_are_mended() {
        for typed in [
            "VJ-2026-K3F-0128-M",
            "vj2026k3f0128m",
            "VJ 2026 КЗF O128 М",
            "VJ–2026–K3F–0128–М",
            "vj-2o26-kзf-оl28-m",
        ] {
            assert_eq!(mended(typed), "VJ2026K3F0128M", "{typed}");
        }
        assert_ne!(mended("VJ-2026-K3F-0129-M"), "VJ2026K3F0128M");
    }
}
