//! What an import of clubs found, for scripts and for the line under the preview.

use serde::Serialize;

use super::decide::{ClubState, GrantRowState, LeaderState};
use super::{Asked, ClubLists, ClubsDone, LeaderName, LeadsNow, PersonRef, Place, doubt_id};
use crate::ids::Id;
use crate::intake::import::ReportProblem;

/// The report of one import.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ClubListReport {
    /// Sheets that were read.
    pub sheets: Vec<String>,
    /// How many rows became what.
    #[serde(flatten)]
    pub tallies: Tallies,
    /// Rows that hold neither a club nor a grant.
    pub skipped: u32,
    /// The club and the leader of each row of clubs.
    pub clubs: Vec<ReportClub>,
    /// The club and the grant of each row of grants.
    pub grants: Vec<ReportGrant>,
    /// Leaders whose name the list spells otherwise.
    pub better_names: Vec<LeaderName>,
    /// People whose name was written as the list spells it.
    pub respelled: u32,
    /// What a person must say.
    pub to_choose: Vec<ReportDoubt>,
    /// What could not be read.
    pub problems: Vec<ReportProblem>,
}

/// How many rows became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Tallies {
    /// Rows of clubs.
    pub club_rows: Tally,
    /// Leaders.
    pub leaders: Tally,
    /// Rows of grants.
    pub grant_rows: Tally,
}

/// Rows of one kind by what becomes of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Tally {
    /// All of them.
    pub rows: u32,
    /// Added, or to be.
    pub new: u32,
    /// In the register already.
    pub known: u32,
    /// The same as an earlier row.
    pub repeated: u32,
    /// For a person to say.
    pub to_choose: u32,
    /// Left out.
    pub out: u32,
}

/// What became of a row of clubs.
#[derive(Clone, Debug, Serialize)]
pub struct ReportClub {
    /// The sheet.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// The club's name as it is kept.
    pub name: String,
    /// new, known, repeated, to_choose or out.
    pub state: &'static str,
    /// The club; nothing where it waits, or would be new.
    pub club: Option<Id>,
    /// none, new, known, repeated, to_choose, differs or out.
    pub leader_state: &'static str,
    /// The leader; nothing where they wait, or would be new.
    pub leader: Option<Id>,
    /// With whom they lead the club, where that was answered.
    pub leads_with: Vec<LeadsNow>,
}

/// What became of a row of grants.
#[derive(Clone, Debug, Serialize)]
pub struct ReportGrant {
    /// The sheet.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// new, known, repeated, to_choose or out.
    pub state: &'static str,
    /// The club.
    pub club: Option<Id>,
    /// The grant.
    pub grant: Option<Id>,
}

/// A row that a person must decide.
#[derive(Clone, Debug, Serialize)]
pub struct ReportDoubt {
    /// What an answer names: `1:5:leader`.
    pub id: String,
    /// The sheet.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// What is asked.
    pub asked: Asked,
    /// The club or the leader as the row names it.
    pub name: String,
    /// Records of the register it may be, the likeliest first.
    pub candidates: Vec<Id>,
    /// Who leads the club now, where the row names somebody else.
    pub leads_now: Vec<LeadsNow>,
}

impl ClubState {
    /// Returns the stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known(_) => "known",
            Self::Repeated(_) => "repeated",
            Self::ToChoose(_) => "to_choose",
            Self::Out => "out",
        }
    }
}

impl LeaderState {
    /// Returns the stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::New => "new",
            Self::Known(_) => "known",
            Self::Repeated(_) => "repeated",
            Self::ToChoose(_) => "to_choose",
            Self::Differs { .. } => "differs",
            Self::Out => "out",
        }
    }
}

impl LeaderState {
    /// Whom a row may mean and who leads its club now, where a person must say who leads it.
    pub(super) fn question(&self) -> Option<(&[PersonRef], &[LeadsNow])> {
        match self {
            Self::ToChoose(candidates) => Some((candidates, &[])),
            Self::Differs { candidates, leads } => Some((candidates, leads)),
            _ => None,
        }
    }
}

impl GrantRowState {
    /// Returns the stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::New(_) => "new",
            Self::Known(..) => "known",
            Self::Repeated(_) => "repeated",
            Self::ToChoose(_) => "to_choose",
            Self::Out => "out",
        }
    }
}

impl Tally {
    fn of(states: impl Iterator<Item = &'static str>) -> Self {
        let mut tally = Self::default();
        for state in states.filter(|it| *it != "none") {
            tally.rows += 1;
            let place = match state {
                "new" => &mut tally.new,
                "known" => &mut tally.known,
                "repeated" => &mut tally.repeated,
                "out" => &mut tally.out,
                _ => &mut tally.to_choose,
            };
            *place += 1;
        }
        tally
    }
}

impl ClubLists {
    /// Counts the rows by what becomes of them.
    pub fn tallies(&self) -> Tallies {
        Tallies {
            club_rows: Tally::of(self.decided.clubs.iter().map(ClubState::code)),
            leaders: Tally::of(self.decided.leaders.iter().map(LeaderState::code)),
            grant_rows: Tally::of(self.decided.grants.iter().map(GrantRowState::code)),
        }
    }

    /// Reports what was done, or, without `done`, what would be.
    pub fn report(&self, done: Option<&ClubsDone>) -> ClubListReport {
        let nothing = ClubsDone::default();
        let done = done.unwrap_or(&nothing);
        let mut report = ClubListReport {
            sheets: self.sheets.clone(),
            tallies: self.tallies(),
            skipped: self.skipped,
            better_names: self.better_names(),
            respelled: done.respelled,
            problems: self.problems.iter().map(|it| self.problem(it)).collect(),
            ..ClubListReport::default()
        };
        for (at, (line, club, leader)) in self.club_states().enumerate() {
            report.clubs.push(ReportClub {
                sheet: self.sheet_of(line.place),
                row: line.place.row,
                name: line.name.bare.clone(),
                state: club.code(),
                club: match club {
                    ClubState::Known(id) => Some(*id),
                    _ => done.clubs.get(&at).copied(),
                },
                leader_state: leader.code(),
                leader: match leader {
                    LeaderState::Known(id) => Some(*id),
                    _ => done.leaders.get(&at).copied(),
                },
                leads_with: self.leads_with(line.place, club, leader),
            });
        }
        for (at, (line, state)) in self.grant_states().enumerate() {
            let written = done.grants.get(&at).copied();
            let known = match state {
                GrantRowState::Known(club, grant) => Some((*grant, *club)),
                _ => written,
            };
            report.grants.push(ReportGrant {
                sheet: self.sheet_of(line.place),
                row: line.place.row,
                state: state.code(),
                club: known.map(|it| it.1),
                grant: known.map(|it| it.0),
            });
        }
        report.to_choose = self.doubts(done);
        report
            .problems
            .sort_by_key(|it| (it.sheet.clone(), it.row, it.column.clone()));
        report
    }

    /// Returns what a person must say, in the file's order.
    fn doubts(&self, done: &ClubsDone) -> Vec<ReportDoubt> {
        let doubt = |place: Place, asked, name: String, candidates: Vec<Id>| ReportDoubt {
            id: doubt_id(place, asked),
            name,
            sheet: self.sheet_of(place),
            row: place.row,
            asked,
            candidates,
            leads_now: Vec::new(),
        };
        let mut doubts = Vec::new();
        for (line, club, leader) in self.club_states() {
            if let ClubState::ToChoose(candidates) = club {
                let ids = candidates.iter().filter_map(|it| done.club(*it));
                let name = line.name.bare.clone();
                doubts.push(doubt(line.place, Asked::Club, name, ids.collect()));
            }
            if let Some((candidates, leads)) = leader.question() {
                let ids = candidates.iter().filter_map(|it| done.person(*it));
                let named = line.leader.as_ref().map(|it| it.name.name.in_full());
                let name = named.unwrap_or_default();
                doubts.push(ReportDoubt {
                    leads_now: leads.to_vec(),
                    ..doubt(line.place, Asked::Leader, name, ids.collect())
                });
            }
        }
        for (line, state) in self.grant_states() {
            if let GrantRowState::ToChoose(candidates) = state {
                let ids = candidates.iter().filter_map(|it| done.club(*it));
                let name = line.club.clone();
                doubts.push(doubt(line.place, Asked::Grant, name, ids.collect()));
            }
        }
        doubts
    }

    pub(super) fn sheet_of(&self, place: Place) -> String {
        self.sheets.get(place.sheet).cloned().unwrap_or_default()
    }

    fn problem(&self, problem: &super::ListProblem) -> ReportProblem {
        ReportProblem {
            file: self.book.name.clone(),
            sheet: problem.sheet.clone(),
            row: Some(problem.row),
            column: problem.column.clone(),
            code: problem.code.clone(),
            message: String::new(),
            value: problem.value.clone(),
            blocks: problem.blocks,
        }
    }
}
