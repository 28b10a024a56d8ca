//! A day of birth that tells the year and nothing more, and yet counts as the real one did.

use chrono::{Datelike as _, NaiveDate};

/// Returns a day of the same year on which somebody could have been born without their age at any
/// of these events being another: the first of January where that does, else the day after the
/// birthday they would have had at an event.
pub(super) fn coarse_birth(birth: NaiveDate, events: &[NaiveDate]) -> NaiveDate {
    let same_ages = |day: NaiveDate| {
        events
            .iter()
            .all(|event| event.years_since(day) == event.years_since(birth))
    };
    let first = NaiveDate::from_ymd_opt(birth.year(), 1, 1);
    let after_events = events.iter().filter_map(|event| {
        // The 29th of February is in few years: whoever is born on the next day is younger then.
        NaiveDate::from_ymd_opt(birth.year(), event.month(), event.day())
            .or_else(|| NaiveDate::from_ymd_opt(birth.year(), 2, 28))?
            .succ_opt()
    });
    let mut days: Vec<NaiveDate> = first.into_iter().chain(after_events).collect();
    days.sort_unstable();
    days.into_iter()
        .filter(|day| day.year() == birth.year())
        .find(|day| same_ages(*day))
        .or(first)
        .unwrap_or(birth)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_year_is_left_and_ages_stay() {
        let birth = day("2008-09-04");
        assert_eq!(coarse_birth(birth, &[]), day("2008-01-01"));
        assert_eq!(coarse_birth(birth, &[day("2026-10-15")]), day("2008-01-01"));
        // 17 at the first event and 18 at the second: the birthday lies between them.
        let events = [day("2026-08-20"), day("2026-10-15")];
        assert_eq!(coarse_birth(birth, &events), day("2008-08-21"));
        let leap = [day("2032-02-29")];
        assert_eq!(coarse_birth(day("1979-03-01"), &leap), day("1979-03-01"));
    }

    proptest! {
        #[test]
        fn no_age_at_any_event_changes(birth in 0_i64..20_000, events in prop::collection::vec(0_i64..30_000, 0..12)) {
            let start = day("1960-01-01");
            let at = |days| start + chrono::Duration::days(days);
            let birth = at(birth);
            let events: Vec<NaiveDate> = events.into_iter().map(at).collect();
            let coarse = coarse_birth(birth, &events);
            prop_assert_eq!(coarse.year(), birth.year());
            for event in events {
                prop_assert_eq!(event.years_since(coarse), event.years_since(birth));
            }
        }
    }
}
