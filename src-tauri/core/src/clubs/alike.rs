//! Clubs much alike to one that is being typed.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::{ClubFields, ClubQuery, ClubRow, list};
use crate::common::mended;
use crate::error::Result;
use crate::intake::club_lists::{ClubName, is_one_school};
use crate::reference;

/// How many clubs are shown.
const SHOWN: usize = 5;

/// A club much alike.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubAlike {
    /// The club.
    #[serde(flatten)]
    pub row: ClubRow,
    /// Whether it is at the same school, or in the same district where neither has a school, and of
    /// the same name: the same club, unless somebody tells it is another.
    pub same: bool,
}

/// Finds clubs of the name that is typed, but for words that say only what it is and a slip of a
/// key; the same first.
pub fn alike(
    connection: &Connection,
    draft: &ClubFields,
    today: NaiveDate,
) -> Result<Vec<ClubAlike>> {
    let typed = names_of(draft);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let code = |kind: &str, text: &str| reference::code_or_text(connection, kind, &mended(text));
    let (school, district) = (
        code("school", &draft.school)?,
        code("district", &draft.district)?,
    );
    let mut alike = Vec::new();
    for row in list(connection, &ClubQuery::default(), today)?.rows {
        let fields = &row.club.fields;
        let names = names_of(fields);
        let any = |fits: &dyn Fn(&ClubName, &ClubName) -> bool| {
            let fits_one = |name| typed.iter().any(|it| fits(it, name));
            names.iter().any(fits_one)
        };
        let is_named_so = any(&|one, other| one.key == other.key);
        if !is_named_so && !any(&ClubName::is_near) {
            continue;
        }
        let is_there = match (school.as_str(), fields.school.as_str()) {
            ("", "") => district == fields.district,
            (typed, kept) => typed == kept || is_one_school(typed, kept),
        };
        let same = is_named_so && is_there;
        alike.push(ClubAlike { row, same });
    }
    alike.sort_by_key(|it| !it.same);
    alike.truncate(SHOWN);
    Ok(alike)
}

fn names_of(fields: &ClubFields) -> Vec<ClubName> {
    let names = [&fields.name_kk, &fields.name_ru, &fields.name_en];
    let read = names.into_iter().map(|it| ClubName::read(it));
    read.filter(|it| !it.key.is_empty()).collect()
}
