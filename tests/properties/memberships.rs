//! Periods in a club, whoever they were written down under and in whatever order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tizim_core::clubs::{self, ClubFields};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, Membership, MembershipChanges};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

const DAYS: [&str; 5] = ["", "2024-09-01", "2025-05-31", "2025-09-01", "2026-10-01"];
const ROLES: [&str; 2] = ["member", "leader"];

#[derive(Clone, Debug)]
enum Deed {
    Join(usize, [usize; 3]),
    Correct(usize, usize, usize),
    Trash(usize),
    Restore(usize),
    Merge(usize, usize),
    Unmerge(usize, usize),
    Undo,
    Redo,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let day = || 0..DAYS.len();
    // Most people are in the club yet.
    let last = || prop_oneof![3 => Just(0), 1 => day()];
    prop_oneof![
        4 => (0..2_usize, 0..2_usize, day(), last())
            .prop_map(|(who, role, from, to)| Deed::Join(who, [role, from, to])),
        4 => (0..2_usize, 0..3_usize, day()).prop_map(|(at, what, to)| Deed::Correct(at, what, to)),
        1 => (0..4_usize).prop_map(Deed::Trash),
        1 => (0..4_usize).prop_map(Deed::Restore),
        3 => (0..1_usize, 1..3_usize).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => (0..1_usize, 1..3_usize).prop_map(|(a, b)| Deed::Unmerge(a, b)),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// A club and three people.
struct Alau {
    desk: Desk,
    club: Id,
    people: [Id; 3],
}

impl Alau {
    fn found() -> Self {
        let desk = Desk::found(4).unwrap();
        let fields = ClubFields {
            name_kk: "Алау".to_owned(),
            ..ClubFields::default()
        };
        let club = clubs::add(&desk.register, fields).unwrap().value.id;
        let people = ["Ә", "Қ", "Ө"].map(|surname| {
            let draft = TraineeDraft {
                surname: surname.to_owned(),
                ..TraineeDraft::default()
            };
            trainees::add(&desk.register, draft).unwrap().value.id
        });
        Self { desk, club, people }
    }

    fn kept(&self) -> Vec<Membership> {
        let read = self
            .desk
            .register
            .read(|it| memberships::list(it, self.club));
        read.unwrap()
    }

    fn told(&self) -> Vec<Membership> {
        let trashed = |it: &_| memberships::list_trashed(it, self.club);
        let mut all = self.kept();
        all.extend(self.desk.register.read(trashed).unwrap());
        all
    }

    /// Does it or is refused; says whether it wrote anything.
    fn carry_out(&self, deed: &Deed) -> bool {
        let register = &self.desk.register;
        let at = |rows: Vec<Membership>, which: usize| rows.get(which).map(|it| it.id);
        match *deed {
            Deed::Join(who, [role, from, to]) => {
                let entry = Entry {
                    role: ROLES[role].to_owned(),
                    from: DAYS[from].to_owned(),
                    to: DAYS[to].to_owned(),
                };
                let added = memberships::add(register, self.club, &[self.people[who]], &entry);
                added.is_ok_and(|it| it.tx.is_some())
            }
            Deed::Correct(which, what, to) => {
                at(self.kept(), which).is_some_and(|id| self.correct(id, what, to))
            }
            Deed::Trash(which) => at(self.kept(), which)
                .is_some_and(|id| memberships::trash(register, &[id]).unwrap().tx.is_some()),
            Deed::Restore(which) => at(self.told(), which)
                .is_some_and(|id| memberships::restore(register, &[id]).unwrap().tx.is_some()),
            Deed::Merge(a, b) => {
                let (a, b) = (self.people[a], self.people[b]);
                trainees::merge(register, a, b, &BTreeMap::new()).is_ok_and(|it| it.tx.is_some())
            }
            Deed::Unmerge(a, b) => {
                let (a, b) = (self.people[a], self.people[b]);
                trainees::unmerge(register, a, b, &BTreeMap::new()).is_ok_and(|it| it.tx.is_some())
            }
            Deed::Undo => register.undo().is_ok(),
            Deed::Redo => register.redo().is_ok(),
        }
    }

    /// What is typed is shown of somebody in the club.
    fn correct(&self, id: Id, what: usize, to: usize) -> bool {
        let mut changes = MembershipChanges::default();
        let typed = if what == 0 { ROLES[to % 2] } else { DAYS[to] };
        let field = [&mut changes.role, &mut changes.from, &mut changes.to];
        *field.into_iter().nth(what).unwrap() = Some(typed.to_owned());
        let Ok(done) = memberships::correct(&self.desk.register, id, &changes) else {
            return false;
        };
        let shows = |it: &Membership| [&it.role, &it.from, &it.to][what] == typed;
        // A day may bring periods together, which begin and end as all of them do.
        if what == 0 {
            assert!(shows(&done.value), "typed is shown: {:?}", done.value);
        }
        done.tx.is_some()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// The log gives what is shown, and nobody is in the club twice at once by one record.
    #[test]
    fn a_rebuild_never_differs_in_a_club(deeds in prop::collection::vec(any_deed(), 1..24)) {
        let alau = Alau::found();
        for deed in &deeds {
            alau.desk.clock.pass_minutes(1);
            alau.carry_out(deed);
        }
        let report = alau.desk.register.check().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report);
    }

    /// One press of undo shows again what was shown before.
    #[test]
    fn undo_brings_a_club_back(
        deeds in prop::collection::vec(any_deed(), 1..16),
        last in any_deed()
    ) {
        let alau = Alau::found();
        for deed in &deeds {
            alau.desk.clock.pass_minutes(1);
            alau.carry_out(deed);
        }
        prop_assume!(!matches!(last, Deed::Undo | Deed::Redo));
        let before = alau.told();
        alau.desk.clock.pass_minutes(1);
        if alau.carry_out(&last) {
            alau.desk.clock.pass_minutes(1);
            alau.desk.register.undo().unwrap();
            let is_new = |it: &Membership| !before.iter().any(|old| old.id == it.id);
            // What was added lies in the trash.
            let mut after = alau.told();
            after.retain(|it| !is_new(it));
            prop_assert_eq!(before, after, "{:?}", last);
        }
    }

    /// Whoever was joined by mistake is again in the club as they were.
    #[test]
    fn taking_people_apart_brings_a_club_back(
        deeds in prop::collection::vec(any_deed(), 1..16),
        (a, b) in (0..3_usize, 0..3_usize)
    ) {
        let alau = Alau::found();
        for deed in &deeds {
            alau.desk.clock.pass_minutes(1);
            alau.carry_out(deed);
        }
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            alau.carry_out(&Deed::Unmerge(a, b));
        }
        let before = alau.told();
        if alau.carry_out(&Deed::Merge(a, b)) {
            alau.carry_out(&Deed::Unmerge(a, b));
        }
        prop_assert_eq!(before, alau.told());
    }
}
