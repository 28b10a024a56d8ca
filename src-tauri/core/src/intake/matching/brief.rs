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
    /// The birth date as a count of days; zero where none is known.
    born: i32,
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
            born: birth_date.map_or(0, |it| it.num_days_from_ce()),
            phone: only(phones).unwrap_or_default(),
            email: only(emails).unwrap_or_default(),
            is_plain,
        }
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

    proptest! {
        #[test]
        fn a_glance_never_says_what_the_record_denies(a in facts(), b in facts()) {
            let prepared = Prepared::new(&a);
            let glance = Brief::of(&prepared).is_told_apart_from(&Brief::of_facts(&b));
            prop_assert!(glance.is_none_or(|it| it == prepared.is_told_apart_from(&b)));
        }
    }
}
