//! What tells most namesakes apart at a glance: their numbers, side by side in memory.

use chrono::{Datelike as _, NaiveDate};

use super::blocks::hash;
use super::facts::{Facts, Prepared};

/// The numbers of a person. A name borne by hundreds is compared with all of them; for nearly all
/// this much is enough, and the rest of the record stays untouched.
#[derive(Debug, Clone, Copy)]
pub(super) struct Brief {
    /// The IIN; zero where none is known.
    iin: u64,
    /// The birth date, a digit in every four bits: 0x2009_0616; zero where none is known.
    born: u32,
    /// Hashes of the only phone and of the only e-mail address; zero where there is none.
    phone: u64,
    email: u64,
    /// Whether the above is all that a record can be told apart by.
    is_plain: bool,
}

impl Brief {
    pub(super) fn of_facts(facts: &Facts) -> Self {
        Self::new(
            (facts.iin.as_deref(), facts.damaged_iin.is_some()),
            facts.birth_date,
            (&facts.phones, &facts.emails),
        )
    }

    pub(super) fn of(facts: &Prepared) -> Self {
        Self::new(
            (facts.iin.as_deref(), facts.damaged_iin.is_some()),
            facts.birth_date,
            (&facts.phones, &facts.emails),
        )
    }

    fn new(
        (iin, is_damaged): (Option<&str>, bool),
        birth_date: Option<NaiveDate>,
        (phones, emails): (&[String], &[String]),
    ) -> Self {
        let number = iin.map_or(Ok(0), str::parse);
        let only = |list: &[String]| list.first().map(|it| hash(b'1', &it.to_lowercase(), ""));
        let is_plain = !is_damaged
            && number.is_ok()
            && phones.len() < 2
            && emails.len() < 2
            && emails.iter().all(|it| it.is_ascii());
        Self {
            iin: number.unwrap_or_default(),
            born: birth_date.map_or(0, digits_of),
            phone: only(phones).unwrap_or_default(),
            email: only(emails).unwrap_or_default(),
            is_plain,
        }
    }

    /// Whether the birth dates differ as a slip of a key makes them: in one digit, or by a day and a
    /// month that changed places.
    pub(super) fn is_born_near(&self, other: &Self) -> bool {
        is_slip(self.born, other.born)
    }

    /// Whether [`Prepared::is_told_apart_from`] holds, where the numbers alone can say so.
    pub(super) fn is_told_apart_from(&self, other: &Self) -> Option<bool> {
        if !self.is_plain || !other.is_plain {
            return None;
        }
        let differ = match (self.iin, other.iin) {
            (0, _) | (_, 0) => self.born != 0 && other.born != 0 && self.born != other.born,
            (mine, theirs) => mine != theirs,
        };
        let is_same = |mine: u64, theirs: u64| mine != 0 && mine == theirs;
        match differ {
            false => Some(false),
            // Two hashes may be one by chance: then the record itself is asked.
            true if is_same(self.phone, other.phone) || is_same(self.email, other.email) => None,
            true => Some(true),
        }
    }
}

/// Whether two birth dates differ as a slip of a key makes them.
pub(super) fn are_near(one: NaiveDate, other: NaiveDate) -> bool {
    is_slip(digits_of(one), digits_of(other))
}

fn digits_of(date: NaiveDate) -> u32 {
    let year = u32::try_from(date.year()).unwrap_or_default();
    let number = year * 10_000 + date.month() * 100 + date.day();
    (0..8).fold(0, |all, place| {
        all | (number / 10_u32.pow(place) % 10) << (4 * place)
    })
}

fn is_slip(one: u32, other: u32) -> bool {
    if one == 0 || other == 0 || one == other {
        return false;
    }
    let differing = one ^ other;
    let digits = (0..8).filter(|place| differing >> (4 * place) & 0xf != 0);
    let turned = (one & 0xffff_0000) | (one & 0xff) << 8 | (one >> 8 & 0xff);
    digits.count() == 1 || turned == other
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn facts() -> impl Strategy<Value = Facts> {
        let some = |of: &'static str| proptest::collection::vec(of, 0..3);
        let date = proptest::option::of(0..4_i32);
        let iin = proptest::option::of("[0-9]{12}|04032159959[56]");
        (
            some("\\+7701[01]"),
            some("[aA]@[bә]"),
            date,
            iin,
            any::<bool>(),
        )
            .prop_map(|(phones, emails, day, iin, is_damaged)| Facts {
                phones,
                emails,
                birth_date: day.and_then(|it| NaiveDate::from_num_days_from_ce_opt(730_000 + it)),
                damaged_iin: iin.clone().filter(|_| is_damaged),
                iin: iin.filter(|_| !is_damaged),
                ..Facts::default()
            })
    }

    #[test]
    fn one_digit_or_a_day_for_a_month_is_a_slip() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (one, other, near) in [
            ("2009-06-16", "2009-06-06", true),
            ("2009-06-16", "2008-06-16", true),
            ("2009-05-03", "2009-03-05", true),
            ("2009-06-16", "2009-06-16", false),
            ("2009-06-16", "2009-07-06", false),
            ("2009-12-31", "2010-01-01", false),
        ] {
            assert_eq!(are_near(day(one), day(other)), near, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn a_glance_never_says_what_the_record_denies(a in facts(), b in facts()) {
            let prepared = Prepared::new(&a);
            let glance = Brief::of(&prepared).is_told_apart_from(&Brief::of_facts(&b));
            prop_assert!(glance.is_none_or(|it| it == prepared.is_told_apart_from(&b)));
        }
    }
}
