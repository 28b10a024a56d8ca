//! Clubs that a row may mean: those of the register and those of earlier rows.

use rusqlite::Connection;

use super::decide::ClubRef;
use super::leaders::PersonRef;
use super::schools::{has_one_number, is_one_school};
use super::{ClubLine, ClubName};
use crate::clubs::{self, ClubQuery};
use crate::common::Shelf;
use crate::error::Result;
use crate::grants::{self, Grant};
use crate::ids::Id;
use crate::intake::rows::Reference;
use crate::kazakh::name::FullName;
use crate::memberships;

/// A club that a row may mean.
#[derive(Clone, Debug)]
pub(super) struct KnownClub {
    pub(super) club: ClubRef,
    pub(super) names: Vec<ClubName>,
    /// Code of the school, or the school as written.
    pub(super) school: String,
    pub(super) district: String,
    pub(super) leaders: Vec<KnownLeader>,
    pub(super) grants: Vec<Grant>,
}

/// Who leads a known club.
#[derive(Clone, Debug)]
pub(super) struct KnownLeader {
    pub(super) who: PersonRef,
    pub(super) name: FullName,
    pub(super) phones: Vec<String>,
    /// The first day, or empty.
    pub(super) from: String,
}

/// Whether two clubs are of one place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SamePlace {
    Yes,
    /// One of them does not say.
    Unknown,
    No,
}

impl KnownClub {
    pub(super) fn of_line(at: usize, line: &ClubLine) -> Self {
        Self {
            club: ClubRef::Line(at),
            names: vec![line.name.clone()],
            school: line.fields.school.clone(),
            district: line.fields.district.clone(),
            leaders: Vec::new(),
            grants: Vec::new(),
        }
    }

    pub(super) fn has_name(&self, name: &ClubName) -> bool {
        self.names.iter().any(|it| it.key == name.key)
    }

    pub(super) fn has_near_name(&self, name: &ClubName) -> bool {
        self.names.iter().any(|it| it.is_near(name))
    }

    /// A school tells; where neither has one, the district does.
    pub(super) fn place(&self, line: &ClubLine, reference: &Reference) -> SamePlace {
        let (mine, theirs) = (&self.school, &line.fields.school);
        let is_listed = |code: &str| reference.schools.iter().any(|it| it.key == code);
        match (mine.is_empty(), theirs.is_empty()) {
            (true, true) if self.district == line.fields.district => SamePlace::Yes,
            (true, true) if self.district.is_empty() || line.fields.district.is_empty() => {
                SamePlace::Unknown
            }
            (true, true) => SamePlace::No,
            (false, false) if mine == theirs && is_listed(mine) => SamePlace::Yes,
            (false, false) if is_listed(mine) && is_listed(theirs) => SamePlace::No,
            (false, false) => self.place_of_unlisted(line, reference),
            _ => SamePlace::Unknown,
        }
    }
}

impl KnownClub {
    /// Of schools that no list knows, one number in one district may be one school under two names:
    /// №2 Ойыл, школа №2 Уил.
    fn place_of_unlisted(&self, line: &ClubLine, reference: &Reference) -> SamePlace {
        let name = |code: &str| {
            let row = reference.schools.iter().find(|it| it.key == code);
            row.map_or_else(|| code.to_owned(), |it| it.kk.clone())
        };
        let (mine, theirs) = (name(&self.school), name(&line.fields.school));
        let is_one_district = self.district.is_empty()
            || line.fields.district.is_empty()
            || self.district == line.fields.district;
        match is_one_district {
            true if mine == theirs || is_one_school(&mine, &theirs) => SamePlace::Yes,
            true if has_one_number(&mine, &theirs) => SamePlace::Unknown,
            _ => SamePlace::No,
        }
    }
}

/// Reads the clubs of the register with their leaders and grants.
pub(super) fn read_known(
    connection: &Connection,
    today: chrono::NaiveDate,
    phones_of: &dyn Fn(Id) -> Vec<String>,
) -> Result<Vec<KnownClub>> {
    let rows = clubs::list(connection, &ClubQuery::default(), today)?.rows;
    rows.into_iter()
        .map(|row| {
            let (id, fields) = (row.club.id, row.club.fields);
            let names = [&fields.name_kk, &fields.name_ru, &fields.name_en];
            let names = names.into_iter().filter(|it| !it.is_empty());
            let is_over = |to: &str| !to.is_empty() && to <= today.to_string().as_str();
            let leaders = memberships::list(connection, id)?
                .into_iter()
                .filter(|it| it.role == "leader" && !is_over(&it.to))
                .map(|it| KnownLeader {
                    who: PersonRef::Known(it.trainee),
                    name: FullName::new(&it.surname, &it.given, &it.patronymic),
                    phones: phones_of(it.trainee),
                    from: it.from,
                });
            Ok(KnownClub {
                club: ClubRef::Known(id),
                names: names.map(|it| ClubName::read(it)).collect(),
                leaders: leaders.collect(),
                grants: grants::list(connection, id, Shelf::Kept)?,
                school: fields.school,
                district: fields.district,
            })
        })
        .collect()
}
