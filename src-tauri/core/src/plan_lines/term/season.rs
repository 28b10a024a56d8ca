//! Seasons of the year of a plan.

use chrono::NaiveDate;

use super::{Year, last_of};

/// A season, and its year where that is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Season {
    /// The month it begins in.
    pub(super) first: u32,
    pub(super) year: Option<i32>,
}

const WINTER: u32 = 12;

impl Season {
    /// Says whether a month belongs to it.
    pub(super) const fn has(self, month: u32) -> bool {
        // December is month 0 of the year that counts from it.
        month % 12 / 3 == self.first % 12 / 3
    }

    fn span(self, plan: &Year) -> Option<(NaiveDate, NaiveDate)> {
        let year = match (self.first, self.year) {
            // A school year has one winter, in whichever of its two years it is named.
            (WINTER, year) => {
                let is_its = |it: i32| it == plan.first || it == plan.first + 1;
                (plan.is_school && year.is_none_or(is_its)).then_some(plan.first)?
            }
            (first, year) => year.unwrap_or_else(|| plan.of_month(first)),
        };
        let first = NaiveDate::from_ymd_opt(year, self.first, 1)?;
        Some((first, last_of(first, 3)?))
    }
}

/// From the first to the last of seasons named in their order.
pub(super) fn span_of(seasons: &[Season], plan: &Year) -> Option<(NaiveDate, NaiveDate)> {
    let spans: Option<Vec<_>> = seasons.iter().map(|it| it.span(plan)).collect();
    let spans = spans?;
    let is_in_order = spans.is_sorted_by_key(|it| it.0);
    let (first, last) = (spans.first()?.0, spans.last()?.1);
    is_in_order.then_some((first, last))
}
