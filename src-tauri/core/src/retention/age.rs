//! A day of birth that tells the year and nothing more, and yet counts as the real one did.

use chrono::{Datelike as _, NaiveDate};

/// Returns the latest day of the same year on which somebody could have been born without their age
/// on any of these days being another: the last of December, or the first of these days that comes
/// after the birthday. Nobody is older by it on any day that is still to come.
pub(super) fn coarse_birth(birth: NaiveDate, days: &[NaiveDate]) -> NaiveDate {
    let same_ages = |born: NaiveDate| {
        days.iter()
            .all(|day| day.years_since(born) == day.years_since(birth))
    };
    let last = NaiveDate::from_ymd_opt(birth.year(), 12, 31);
    let of_days = days.iter().filter_map(|day| {
        // The 29th of February is in few years: the day before it is the latest they may be born.
        NaiveDate::from_ymd_opt(birth.year(), day.month(), day.day())
            .or_else(|| NaiveDate::from_ymd_opt(birth.year(), 2, 28))
    });
    let possible = last.into_iter().chain(of_days);
    possible
        .filter(|born| *born >= birth && same_ages(*born))
        .max()
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
        assert_eq!(coarse_birth(birth, &[]), day("2008-12-31"));
        assert_eq!(coarse_birth(birth, &[day("2026-08-20")]), day("2008-12-31"));
        // 17 at the first event and 18 at the second: the birthday lies between them.
        let events = [day("2026-08-20"), day("2026-10-15")];
        assert_eq!(coarse_birth(birth, &events), day("2008-10-15"));
        let leap = [day("2032-02-29")];
        assert_eq!(coarse_birth(day("1979-02-11"), &leap), day("1979-02-28"));
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
            prop_assert!(coarse >= birth);
            for event in events {
                prop_assert_eq!(event.years_since(coarse), event.years_since(birth));
            }
        }
    }
}
