//! Making the sessions of an event whose days are known.

use chrono::NaiveDate;

use crate::catalogue::Table;
use crate::error::Result;
use crate::events::Period;
use crate::ids::Id;
use crate::register::{Change, Fields};

/// The rule the ids are derived from: so many sessions over the days of the period.
const RULE: &str = "days";

/// Writes so many sessions, spread over the named days of a period; without named days they have
/// no date.
///
/// Their ids are derived from event, rule and slot, so that two laptops generating the same
/// sessions agree.
pub fn generate(change: &mut Change<'_>, event: Id, period: &Period, count: u32) -> Result<()> {
    let days = period.days();
    for slot in 0..count {
        let date = day_of(&days, slot, count).map_or_else(String::new, |day| day.to_string());
        let fields = Fields::new()
            .id("event", Some(event))
            .number("position", Some(i64::from(slot)))
            .text("date", &date);
        let id = Id::derive(
            "session",
            &[
                event.as_bytes(),
                RULE.as_bytes(),
                slot.to_string().as_bytes(),
            ],
        );
        change.add(Table::Session, id, fields)?;
    }
    Ok(())
}

/// Fewer sessions than days reach from the first day to the last; more share the days evenly.
fn day_of(days: &[NaiveDate], slot: u32, count: u32) -> Option<NaiveDate> {
    let (slot, count) = (usize::try_from(slot).ok()?, usize::try_from(count).ok()?);
    let at = if count <= days.len() {
        slot * days.len().checked_sub(1)? / count.saturating_sub(1).max(1)
    } else {
        slot * days.len() / count
    };
    days.get(at).copied()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    fn check(period: &str, count: u32, expected: &[u32]) {
        use chrono::Datelike as _;
        let days = Period::read(period).unwrap().days();
        let got: Vec<u32> = (0..count)
            .filter_map(|slot| Some(day_of(&days, slot, count)?.day()))
            .collect();
        assert_eq!(got, expected, "{count} sessions in {period}");
    }

    #[test]
    fn sessions_fill_the_days() {
        check("2026-10-15", 1, &[15]);
        check("2026-10-15", 3, &[15, 15, 15]);
        check("2026-10-15/2026-10-16", 2, &[15, 16]);
        check("2026-10-15/2026-10-16", 4, &[15, 15, 16, 16]);
        check("2026-10-15/2026-10-17", 2, &[15, 17]);
        check("2026-10-15/2026-10-17", 1, &[15]);
        check("2026-11", 7, &[]);
    }
}
