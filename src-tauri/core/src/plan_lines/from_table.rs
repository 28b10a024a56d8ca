//! A plan out of a table: lines under their headings, and what could not be understood.
//!
//! A bad row stops nothing: it is named with its number, and the others are taken. Terms stay as they
//! are written; what they mean is understood where it can be.

use super::PlanLineDraft;
use super::problems::{PlanProblem, PlanProblemCode};
use super::read_sheet::read_sheet;
use super::table_columns::PlanHeader;
use crate::common::mended;
use crate::error::{Code, Error, Result};
use crate::intake::book::{Book, Sheet, Visibility};

/// A line as a table tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadLine {
    /// The sheet, empty for text.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// What it says.
    pub draft: PlanLineDraft,
    /// What its term means, in the grammar of periods, or empty.
    pub period: String,
}

/// A table as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReadPlan {
    /// Its lines in order.
    pub lines: Vec<ReadLine>,
    /// Rows that want a look.
    pub problems: Vec<PlanProblem>,
}

/// Reads the plan that stands in a file, from every sheet that has one; months belong to `year`. What
/// stands under no heading of a sheet among several goes under the sheet's name.
///
/// Refuses with [`Code::NoPlanTable`] a file without a table whose head names events and their terms.
pub fn read_plan(book: &Book, year: &str) -> Result<ReadPlan> {
    let is_shown = |it: &&Sheet| it.visibility == Visibility::Visible;
    let shown = book.sheets.iter().filter(is_shown);
    let plans = shown.filter(|it| PlanHeader::find(it).is_some()).count();
    if plans == 0 {
        return Err(Error::refused(Code::NoPlanTable).with("file", &book.name));
    }
    let mut read = ReadPlan::default();
    for sheet in book.sheets.iter().filter(|it| !it.rows.is_empty()) {
        match PlanHeader::find(sheet) {
            Some(header) if is_shown(&sheet) => {
                let section = match plans {
                    1 => String::new(),
                    _ => section_of(sheet),
                };
                read_sheet(sheet, header, year, section, &mut read);
            }
            Some(_) => read.leave_out(sheet, PlanProblemCode::SheetHidden),
            None if is_shown(&sheet) => read.leave_out(sheet, PlanProblemCode::SheetUnread),
            // What nobody sees and is no plan is not missed.
            None => {}
        }
    }
    for problem in &mut read.problems {
        problem.file.clone_from(&book.name);
    }
    Ok(read)
}

impl ReadPlan {
    fn leave_out(&mut self, sheet: &Sheet, code: PlanProblemCode) {
        self.problems.push(PlanProblem {
            file: String::new(),
            sheet: sheet.name.clone(),
            row: None,
            column: String::new(),
            code,
            value: sheet.name.clone(),
            blocks: code.blocks(),
        });
    }
}

/// The names that programs give to sheets: they name nothing.
const NO_NAMES: [&str; 6] = ["лист", "парақ", "бет", "sheet", "page", "table"];

/// The heading that the name of a sheet is; none where nobody named it.
fn section_of(sheet: &Sheet) -> String {
    let name = mended(&sheet.name);
    let bare = name.to_lowercase();
    let bare = bare.trim_matches(|it: char| !it.is_alphabetic());
    match NO_NAMES.contains(&bare) {
        true => String::new(),
        false => name,
    }
}
