//! Which column of a sign-in sheet holds the marks of a session, where there may be several.

use super::day_title::{DayTitle, SessionPlace, read_day_title};
use super::header_words::match_title;
use super::look::{Look, look_at};
use super::{ColumnMeaning, GuessConfidence, GuessReason, Table};
use crate::intake::attendance::{MarkKind, read_mark};
use crate::intake::book::Sheet;

/// Why no column can be taken for the marks of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarksDoubt {
    /// The only column of marks is of this day, «16.10», and the session of another.
    OtherDay(String),
    /// There are columns of marks, and none or several of them say that they are of the session.
    Unclear,
}

/// A column that may hold the marks.
struct Candidate {
    place: usize,
    /// What its title names.
    named: Option<DayTitle>,
    filled: u32,
}

impl Table {
    /// Settles which column holds the marks of a session: the one whose title names its day or number,
    /// else the only one there is. What a person chose stays.
    ///
    /// Returns why no column was taken where there are some and none is the session's.
    pub fn settle_marks(&mut self, sheet: &Sheet, place: SessionPlace) -> Option<MarksDoubt> {
        let is_chosen = |it: &super::Column| {
            it.meaning == ColumnMeaning::Mark && it.reason == GuessReason::Chosen
        };
        if self.columns.iter().any(is_chosen) {
            return None;
        }
        let candidates = self.candidates(sheet);
        let (named, plain): (Vec<&Candidate>, Vec<&Candidate>) =
            candidates.iter().partition(|it| it.named.is_some());
        let is_of = |it: &DayTitle| it.is_of(place);
        let own: Vec<&&Candidate> = named
            .iter()
            .filter(|it| it.named.as_ref().is_some_and(is_of))
            .collect();
        let taken = match (own.as_slice(), named.as_slice(), plain.as_slice()) {
            ([one], ..) => Ok(Some(one.place)),
            ([], [], plain) => Ok(plain
                .iter()
                .max_by_key(|it| (it.filled, usize::MAX - it.place))
                .map(|it| it.place)),
            ([], [one], []) => match one.named.as_ref().and_then(DayTitle::day) {
                Some(_) if place.date.is_none() => Ok(Some(one.place)),
                Some(day) => Err(MarksDoubt::OtherDay(day)),
                None => Err(MarksDoubt::Unclear),
            },
            _ => Err(MarksDoubt::Unclear),
        };
        self.take_mark(taken.as_ref().ok().copied().flatten());
        taken.err()
    }

    /// Makes one column that of marks, and those that were guessed to be it no more than answers.
    fn take_mark(&mut self, taken: Option<usize>) {
        for (place, column) in self.columns.iter_mut().enumerate() {
            if Some(place) == taken {
                if column.meaning != ColumnMeaning::Mark {
                    column.meaning = ColumnMeaning::Mark;
                    column.confidence = GuessConfidence::Medium;
                    column.reason = GuessReason::Header;
                }
            } else if column.meaning == ColumnMeaning::Mark {
                column.meaning = ColumnMeaning::Answer;
                column.confidence = GuessConfidence::Low;
                column.reason = GuessReason::None;
            }
        }
    }

    fn candidates(&self, sheet: &Sheet) -> Vec<Candidate> {
        let mut all = Vec::new();
        let mut signed = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            let is_free = column.meaning == ColumnMeaning::Mark
                || matches!(
                    column.meaning,
                    ColumnMeaning::Answer | ColumnMeaning::Ignore
                ) && column.reason == GuessReason::None;
            if !is_free {
                continue;
            }
            let named = read_day_title(&column.title).filter(|it| match it {
                DayTitle::Bare(_) => self.holds_marks(sheet, place),
                _ => true,
            });
            let is_mark = column.meaning == ColumnMeaning::Mark
                || match_title(&column.title).is_some_and(|it| it.meaning == ColumnMeaning::Mark);
            let candidate = Candidate {
                place,
                filled: column.filled,
                named,
            };
            if candidate.named.is_some() || is_mark {
                all.push(candidate);
            } else if self.holds_absences(sheet, place) {
                signed.push(candidate);
            }
        }
        // Marks under a title that says nothing are marks all the same.
        match all.is_empty() {
            true => signed,
            false => all,
        }
    }

    /// Whether a column holds something, and nothing but marks.
    fn holds_marks(&self, sheet: &Sheet, place: usize) -> bool {
        let mut cells = self.data(sheet).map(|it| it.cell(place).text());
        let is_filled = self.columns.get(place).is_some_and(|it| it.filled > 0);
        is_filled && cells.all(|it| it.trim().is_empty() || read_mark(&it).is_some())
    }

    /// Whether a column holds signs of marks alone, and somebody's absence in letters among them: «н».
    fn holds_absences(&self, sheet: &Sheet, place: usize) -> bool {
        let cells = || self.data(sheet).map(|it| it.cell(place));
        let is_absence = |text: &str| {
            text.chars().any(char::is_alphabetic)
                && read_mark(text).is_some_and(|it| it.kind == MarkKind::Absent)
        };
        cells().all(|it| matches!(look_at(it), Look::Mark | Look::Empty))
            && cells().any(|it| is_absence(&it.text()))
    }
}
