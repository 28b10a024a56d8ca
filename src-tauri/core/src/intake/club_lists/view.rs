//! What the window shows of a file of clubs before it is taken in.

use serde::Serialize;

use super::decide::{ClubRef, ClubState, GrantRowState};
use super::leaders::PersonRef;
use super::{Asked, ClubLists, LeaderName, LeadsNow, Place, Tallies};
use crate::error::Result;
use crate::grants::GrantDraft;
use crate::ids::Id;
use crate::register::Register;
use crate::{clubs, trainees};

/// A file of clubs as the window shows it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubListView {
    /// The file's name.
    pub file: String,
    /// Sheets that were read.
    pub sheets: Vec<String>,
    /// How many rows become what.
    pub tallies: Tallies,
    /// Rows of clubs.
    pub clubs: Vec<ClubRowView>,
    /// Rows of grants.
    pub grants: Vec<GrantRowView>,
    /// Leaders whose name the list spells otherwise.
    pub names: Vec<LeaderName>,
    /// Cells that could not be read.
    pub problems: Vec<ProblemView>,
}

/// A row of clubs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubRowView {
    /// Place of its sheet among the sheets that were read.
    pub sheet: u32,
    /// The row in the file.
    pub row: u32,
    /// The club's name.
    pub name: String,
    /// Code of the school, or the school as written.
    pub school: String,
    /// Code of the district.
    pub district: String,
    /// Members by the list's word.
    pub head_count: u32,
    /// new, known, repeated, to_choose or out.
    pub state: String,
    /// Clubs it may be.
    pub candidates: Vec<PersonView>,
    /// The leader as read; empty where the row names nobody.
    pub leader: String,
    /// none, new, known, repeated, to_choose, differs or out.
    pub leader_state: String,
    /// People it may be.
    pub leader_candidates: Vec<PersonView>,
    /// Who leads the club now, where the row names somebody else.
    pub leads_now: Vec<LeadsNow>,
    /// With whom the leader leads the club, where that was answered.
    pub leads_with: Vec<LeadsNow>,
    /// The day from which the leader takes the place of whoever leads the club now, or empty.
    pub takes_over_from: String,
    /// What was answered for the row, now or when it was read before.
    pub answered: Vec<Asked>,
}

/// A row of grants.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GrantRowView {
    /// Place of its sheet among the sheets that were read.
    pub sheet: u32,
    /// The row in the file.
    pub row: u32,
    /// The club as written.
    pub club: String,
    /// What the row says.
    pub draft: GrantDraft,
    /// new, known, repeated, to_choose or out.
    pub state: String,
    /// The club it is of, as the register or the file names it.
    pub club_name: String,
    /// Clubs it may be of.
    pub candidates: Vec<PersonView>,
    /// What was answered for the row, now or when it was read before.
    pub answered: Vec<Asked>,
}

/// A club or a person of the register to choose from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonView {
    /// The record.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Code of its school, or the school as written.
    pub school: String,
}

/// A cell that could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProblemView {
    /// The sheet's name.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// The column's letter.
    pub column: Option<String>,
    /// The stable code.
    pub code: String,
    /// The text as it stands.
    pub value: String,
}

impl ClubLists {
    /// Returns what the window shows.
    pub fn view(&self, register: &Register) -> Result<ClubListView> {
        let number = |place: Place| u32::try_from(place.sheet).unwrap_or(u32::MAX);
        let mut clubs = Vec::new();
        for (line, club, leader) in self.club_states() {
            let candidates = match club {
                ClubState::ToChoose(all) => self.clubs_among(register, all)?,
                _ => Vec::new(),
            };
            let (leader_candidates, leads_now) = match leader.question() {
                Some((all, leads)) => (people_among(register, all)?, leads.to_vec()),
                None => (Vec::new(), Vec::new()),
            };
            let takes_over_from = self.takes_over_from(line.place);
            let named = line.leader.as_ref().map(|it| it.name.name.in_full());
            clubs.push(ClubRowView {
                sheet: number(line.place),
                row: line.place.row,
                name: line.name.bare.clone(),
                school: line.fields.school.clone(),
                district: line.fields.district.clone(),
                head_count: line.fields.head_count,
                state: club.code().to_owned(),
                candidates,
                leader: named.unwrap_or_default(),
                leader_state: leader.code().to_owned(),
                leader_candidates,
                leads_now,
                leads_with: self.leads_with(line.place, club, leader),
                takes_over_from: takes_over_from.map(|it| it.to_string()).unwrap_or_default(),
                answered: self.answered(line.place, &[Asked::Club, Asked::Leader]),
            });
        }
        let mut grants = Vec::new();
        for (line, state) in self.grant_states() {
            let (club_name, candidates) = match state {
                GrantRowState::New(club) => (self.name_of(register, *club)?, Vec::new()),
                GrantRowState::Known(club, _) => {
                    (self.name_of(register, ClubRef::Known(*club))?, Vec::new())
                }
                GrantRowState::ToChoose(all) => (String::new(), self.clubs_among(register, all)?),
                GrantRowState::Repeated(_) | GrantRowState::Out => (String::new(), Vec::new()),
            };
            grants.push(GrantRowView {
                sheet: number(line.place),
                row: line.place.row,
                club: line.club.clone(),
                draft: line.draft.clone(),
                state: state.code().to_owned(),
                club_name,
                candidates,
                answered: self.answered(line.place, &[Asked::Grant]),
            });
        }
        Ok(ClubListView {
            file: self.book.name.clone(),
            sheets: self.sheets.clone(),
            tallies: self.tallies(),
            clubs,
            grants,
            names: self.better_names(),
            problems: self.problems_seen(),
        })
    }

    fn answered(&self, place: Place, asked: &[Asked]) -> Vec<Asked> {
        let is_answered = |it: &Asked| self.answer_of(place, *it).is_some();
        asked.iter().copied().filter(is_answered).collect()
    }

    fn problems_seen(&self) -> Vec<ProblemView> {
        let seen = self.problems.iter().map(|it| ProblemView {
            sheet: it.sheet.clone(),
            row: it.row,
            column: it.column.clone(),
            code: it.code.clone(),
            value: it.value.clone(),
        });
        seen.collect()
    }

    fn name_of(&self, register: &Register, club: ClubRef) -> Result<String> {
        match club {
            ClubRef::Known(id) => {
                let found = register.read(|it| clubs::find(it, id))?;
                Ok(found
                    .map(|it| it.fields.shown().to_owned())
                    .unwrap_or_default())
            }
            ClubRef::Line(of) => {
                let line = self.clubs.get(of);
                Ok(line.map(|it| it.name.bare.clone()).unwrap_or_default())
            }
        }
    }

    /// Clubs of the register among the candidates; those of other rows have no record yet.
    fn clubs_among(&self, register: &Register, all: &[ClubRef]) -> Result<Vec<PersonView>> {
        let mut found = Vec::new();
        for club in all {
            let ClubRef::Known(id) = club else { continue };
            if let Some(club) = register.read(|it| clubs::find(it, *id))? {
                found.push(PersonView {
                    id: *id,
                    name: club.fields.shown().to_owned(),
                    school: club.fields.school,
                });
            }
        }
        Ok(found)
    }
}

fn people_among(register: &Register, all: &[PersonRef]) -> Result<Vec<PersonView>> {
    let mut found = Vec::new();
    for person in all {
        let PersonRef::Known(id) = person else {
            continue;
        };
        if let Some(person) = register.read(|it| trainees::find_trainee(it, *id))? {
            found.push(PersonView {
                id: *id,
                name: person.full_name(),
                school: person.school,
            });
        }
    }
    Ok(found)
}
