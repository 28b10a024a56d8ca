//! Reading the rows of a list of clubs.

use std::collections::BTreeMap;

use super::columns::{ListColumn, ListTable};
use super::list_row::ListRow;
use super::names::ClubName;
use super::values::{read_count, read_founded};
use super::{ClubLine, ClubLists, ListProblem, ListProblemCode, Place};
use crate::clubs::ClubFields;
use crate::intake::book::{Sheet, SheetRow, column_letter};
use crate::intake::columns::{Column, ColumnMeaning, GuessConfidence, GuessReason, Table};
use crate::intake::rows::{
    Corrections, PersonRow, ProblemCode, ReadOptions, Recogniser, Rows, read_rows,
};
use crate::kazakh::mend;
use crate::kazakh::recognise::{Recognised, recognise_row, recognise_school};
use crate::reference_data::ReferenceRow;

/// The kind of a club that says of itself that it is one of volunteers.
const SCHOOL_VOLUNTEERS: &str = "school_volunteer_club";
const VOLUNTEERS: &str = "volunteer_group";

impl ClubLists {
    pub(super) fn read_clubs(&mut self, sheet: &Sheet, table: &ListTable) {
        let corrections = Corrections::default();
        let people = self.read_leaders(sheet, table, &corrections);
        let says_volunteers = ClubName::read(&table.title).says_volunteers;
        let reference = self.reference.clone();
        for row in table.data(sheet) {
            if people.skipped.iter().any(|it| it.row == row.number) {
                self.skipped += 1;
                continue;
            }
            let mut reading = Reading {
                at: ListRow {
                    row,
                    table,
                    sheet: &sheet.name,
                    problems: Vec::new(),
                },
                recogniser: Recogniser::new(&reference, &corrections),
                schools: &reference.schools,
                kinds: &reference.club_kinds,
            };
            let line = reading.read(self.sheets.len() - 1, says_volunteers);
            self.problems.extend(reading.at.problems);
            let Some(mut line) = line else { continue };
            let leader = people.people.iter().find(|it| it.row == row.number);
            line.leader = leader.map(|it| with_place(it, &line, &reference.schools));
            self.note_leader(sheet, row, table, &people, leader);
            self.clubs.push(line);
        }
    }

    /// Reads the leaders as people of any list are read.
    fn read_leaders(&self, sheet: &Sheet, table: &ListTable, corrections: &Corrections) -> Rows {
        let columns = table.columns.iter().map(|(at, column)| Column {
            index: u32::try_from(*at).unwrap_or(u32::MAX),
            letter: column_letter(*at),
            title: String::new(),
            samples: Vec::new(),
            filled: 0,
            meaning: meaning_of(*column),
            confidence: GuessConfidence::High,
            reason: GuessReason::Header,
        });
        let people = Table {
            sheet: sheet.name.clone(),
            header_row: table.header_row,
            header_rows: 1,
            data_rows: 0,
            columns: columns.collect(),
            notes: Vec::new(),
        };
        let options = ReadOptions {
            today: self.today,
            corrections,
            reference: &self.reference,
            for_all: &BTreeMap::new(),
            by_hand: &BTreeMap::new(),
        };
        read_rows(sheet, &people, options)
    }

    /// Notes what could not be read of the leader; a club whose row names none has none.
    fn note_leader(
        &mut self,
        sheet: &Sheet,
        row: &SheetRow,
        table: &ListTable,
        people: &Rows,
        leader: Option<&PersonRow>,
    ) {
        let is_of_club = |code| matches!(code, ProblemCode::DistrictUnknown);
        let of_leader = leader.into_iter().flat_map(|it| &it.problems);
        let of_leader = of_leader.filter(|it| !is_of_club(it.code));
        let is_named = table
            .place_of(ListColumn::Leader)
            .is_some_and(|at| !row.cell(at).is_empty());
        let of_row = people
            .problems
            .iter()
            .filter(|it| it.row == row.number && is_named);
        let problems = of_leader
            .chain(of_row)
            .map(|it| ListProblem::of_person(&sheet.name, it));
        self.problems.extend(problems);
    }
}

/// A leader studies or works where the club is.
fn with_place(leader: &PersonRow, line: &ClubLine, schools: &[ReferenceRow]) -> PersonRow {
    let mut leader = leader.clone();
    leader.district = Some(line.fields.district.clone()).filter(|it| !it.is_empty());
    if let Some(school) = schools.iter().find(|it| it.key == line.fields.school) {
        leader.school.clone_from(&school.kk);
        leader.school_key = Some(school.key.clone());
    }
    leader
}

fn meaning_of(column: ListColumn) -> ColumnMeaning {
    match column {
        ListColumn::Leader => ColumnMeaning::FullName,
        ListColumn::LeaderPhone => ColumnMeaning::Phone,
        ListColumn::LeaderEmail => ColumnMeaning::Email,
        ListColumn::School => ColumnMeaning::School,
        ListColumn::District => ColumnMeaning::District,
        // Kept as an answer nobody asks for, so that the row counts as filled.
        _ => ColumnMeaning::Answer,
    }
}

/// One row while its cells are read.
struct Reading<'a> {
    at: ListRow<'a>,
    recogniser: Recogniser<'a>,
    schools: &'a [ReferenceRow],
    kinds: &'a [ReferenceRow],
}

impl Reading<'_> {
    fn read(&mut self, sheet: usize, says_volunteers: bool) -> Option<ClubLine> {
        let name = ClubName::read(&self.at.text(ListColumn::Club));
        if self.at.row.is_uncertain {
            self.at
                .doubt(ListProblemCode::UncertainRow, ListColumn::Club, "");
            return None;
        }
        if name.key.is_empty() {
            let value = self.at.text(ListColumn::Club);
            self.at
                .doubt(ListProblemCode::NoClubName, ListColumn::Club, &value);
            return None;
        }
        let district = self.district();
        let school = mend(&self.at.text(ListColumn::School)).text;
        let mut fields = ClubFields {
            name_kk: name.bare.clone(),
            school: self.school(&school, &district),
            organisation: self.at.text(ListColumn::Organisation),
            directions: self.directions(),
            founded_on: self.founded(),
            head_count: self.count(),
            phone: self.at.text(ListColumn::Phone),
            email: self.at.text(ListColumn::Email),
            address: self.at.text(ListColumn::Address),
            link: self.at.text(ListColumn::Link),
            note: self.at.text(ListColumn::Note),
            district,
            ..ClubFields::default()
        };
        fields.kind = self.kind(&fields, says_volunteers || name.says_volunteers);
        Some(ClubLine {
            place: Place {
                sheet,
                row: self.at.row.number,
            },
            name,
            fields,
            school,
            leader: None,
        })
    }

    fn district(&mut self) -> String {
        let text = self.at.text(ListColumn::District);
        if text.is_empty() {
            return text;
        }
        let found = self.recogniser.find(ColumnMeaning::District, &text);
        if found.is_none() {
            self.at.doubt(
                ListProblemCode::DistrictUnknown,
                ListColumn::District,
                &text,
            );
        }
        found.unwrap_or_default()
    }

    /// Schools of the district are asked first: every place has a school of a small number.
    fn school(&mut self, text: &str, district: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        let of_district: Vec<ReferenceRow> = self
            .schools
            .iter()
            .filter(|it| it.data.get("district").is_some_and(|it| it == district))
            .cloned()
            .collect();
        for rows in [of_district.as_slice(), self.schools] {
            if let Recognised::Certain(key) = recognise_school(text, rows) {
                return key;
            }
        }
        self.at
            .doubt(ListProblemCode::SchoolUnknown, ListColumn::School, text);
        text.to_owned()
    }

    fn directions(&mut self) -> Vec<String> {
        let text = self.at.text(ListColumn::Directions);
        let found = self.recogniser.directions(&text);
        for piece in &found.unknown {
            self.at.doubt(
                ListProblemCode::DirectionUnknown,
                ListColumn::Directions,
                piece,
            );
        }
        found.keys
    }

    fn founded(&mut self) -> String {
        let text = self.at.text(ListColumn::Founded);
        let read = read_founded(self.at.cell(ListColumn::Founded));
        if read.is_none() && !text.is_empty() {
            self.at.doubt(
                ListProblemCode::FoundedUnreadable,
                ListColumn::Founded,
                &text,
            );
        }
        read.unwrap_or_default()
    }

    fn count(&mut self) -> u32 {
        let text = self.at.text(ListColumn::Count);
        let read = read_count(self.at.cell(ListColumn::Count));
        if read.is_none() && !text.is_empty() {
            self.at
                .doubt(ListProblemCode::CountUnreadable, ListColumn::Count, &text);
        }
        read.unwrap_or_default()
    }

    fn kind(&mut self, fields: &ClubFields, says_volunteers: bool) -> String {
        let text = self.at.text(ListColumn::Kind);
        match recognise_row(&text, self.kinds) {
            Recognised::Certain(key) => return key,
            _ if !text.is_empty() => {
                self.at
                    .doubt(ListProblemCode::ClubKindUnknown, ListColumn::Kind, &text);
            }
            _ => {}
        }
        match (says_volunteers, fields.school.is_empty()) {
            (true, false) => SCHOOL_VOLUNTEERS.to_owned(),
            (true, true) => VOLUNTEERS.to_owned(),
            _ => String::new(),
        }
    }
}
