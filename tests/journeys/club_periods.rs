//! People who come back to a club, and people written down twice who are in one.

use std::collections::BTreeMap;

use tizim_core::clubs::{self, ClubCard, ClubFields, HandOver, Successor};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, MembershipChanges};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use crate::club_lists::{ALAU, all, take};

fn person(desk: &Desk, surname: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        given: "Айша".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn club(desk: &Desk) -> Id {
    let draft = ClubFields {
        name_kk: "Алау".to_owned(),
        ..ClubFields::default()
    };
    clubs::add(&desk.register, draft).unwrap().value.id
}

fn join(desk: &Desk, club: Id, person: Id, (role, from, to): (&str, &str, &str)) -> u32 {
    let entry = Entry {
        role: role.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
    };
    desk.clock.pass_minutes(1);
    let joined = memberships::add(&desk.register, club, &[person], &entry).unwrap();
    joined.value
}

fn card(desk: &Desk, club: Id) -> ClubCard {
    let read = desk.register.read(|it| clubs::show(it, club, desk.today()));
    read.unwrap()
}

/// Role, first and last day of everybody, by the days.
fn periods(desk: &Desk, club: Id) -> Vec<[String; 3]> {
    let mut all: Vec<[String; 3]> = card(desk, club)
        .members
        .into_iter()
        .map(|it| [it.from, it.to, it.role])
        .collect();
    all.sort();
    all
}

fn is_sound(desk: &Desk) -> bool {
    desk.register.check().unwrap().is_sound()
}

#[test]
fn whoever_comes_back_keeps_the_time_they_led_the_club() {
    let desk = Desk::found(1).unwrap();
    let (alau, aisha, next) = (
        club(&desk),
        person(&desk, "Абаева"),
        person(&desk, "Бекова"),
    );
    join(&desk, alau, aisha, ("leader", "2024-09-01", ""));
    let handed = HandOver {
        club: alau,
        successor: Some(Successor::Person(next)),
        on: "2026-09-01".to_owned(),
        ..HandOver::default()
    };
    clubs::hand_over(&desk.register, &[handed]).unwrap();
    assert_eq!(join(&desk, alau, aisha, ("member", "2026-10-01", "")), 1);
    let back = [
        ["2024-09-01", "2026-09-01", "leader"],
        ["2026-09-01", "", "leader"],
        ["2026-10-01", "", "member"],
    ];
    assert_eq!(periods(&desk, alau), back);
    assert_eq!(card(&desk, alau).club.members, 2);
    assert_eq!(card(&desk, alau).club.leaders, ["Бекова Айша"]);
    let told: Vec<(String, String)> = trainees::timeline(&desk.register, aisha, Lang::Kk)
        .unwrap()
        .into_iter()
        .filter(|it| it.what.starts_with("club_"))
        .map(|it| (it.date, it.what))
        .collect();
    let line = |date: &str, what: &str| (date.to_owned(), what.to_owned());
    for one in [
        line("2024-09-01", "club_joined"),
        line("2026-09-01", "club_left"),
        line("2026-10-01", "club_joined"),
    ] {
        assert!(told.contains(&one), "{one:?} of {told:?}");
    }
    assert_eq!(
        join(&desk, alau, aisha, ("member", "", "")),
        0,
        "nobody twice"
    );
    desk.register.undo().unwrap();
    assert_eq!(periods(&desk, alau), back[..2]);
    assert_eq!(join(&desk, alau, aisha, ("member", "2026-10-02", "")), 1);
    assert_eq!(
        periods(&desk, alau).len(),
        3,
        "out of the trash, not a third"
    );
    assert!(is_sound(&desk));
}

#[test]
fn two_periods_of_one_member_do_not_meet() {
    let desk = Desk::found(1).unwrap();
    let (alau, aisha) = (club(&desk), person(&desk, "Абаева"));
    join(&desk, alau, aisha, ("leader", "2024-09-01", "2025-05-31"));
    join(&desk, alau, aisha, ("member", "2025-05-31", ""));
    let all = card(&desk, alau).members;
    let former = all.iter().find(|it| !it.to.is_empty()).unwrap();
    let opened = MembershipChanges {
        to: Some(String::new()),
        ..MembershipChanges::default()
    };
    let refused = memberships::correct(&desk.register, former.id, &opened).unwrap_err();
    assert_eq!(refused.code(), Code::PeriodsMeet);
    assert_eq!(refused.values()["from"], "31.05.2025");
    assert_eq!(periods(&desk, alau).len(), 2);
}

#[test]
fn a_leader_leads_whichever_record_and_whatever_was_written_last() {
    for is_leader_last in [true, false] {
        let desk = Desk::found(1).unwrap();
        let (alau, one, two) = (club(&desk), person(&desk, "Абаева"), person(&desk, "Абай"));
        let (leads, plain) = (("leader", "2025-09-01", ""), ("member", "2025-10-01", ""));
        for (who, entry) in match is_leader_last {
            true => [(one, plain), (two, leads)],
            false => [(one, leads), (two, plain)],
        } {
            join(&desk, alau, who, entry);
        }
        let before = card(&desk, alau).members;
        trainees::merge(&desk.register, one, two, &BTreeMap::new()).unwrap();
        assert_eq!(periods(&desk, alau), [["2025-09-01", "", "leader"]]);
        assert_eq!(card(&desk, alau).club.leaders.len(), 1);
        assert!(is_sound(&desk));
        trainees::unmerge(&desk.register, one, two, &BTreeMap::new()).unwrap();
        assert_eq!(card(&desk, alau).members, before, "each as it was");

        trainees::merge(&desk.register, one, two, &BTreeMap::new()).unwrap();
        let row = card(&desk, alau).members.remove(0).id;
        let corrected = |changes: MembershipChanges| {
            desk.clock.pass_minutes(1);
            memberships::correct(&desk.register, row, &changes).unwrap()
        };
        let text = |it: &str| Some(it.to_owned());
        let shown = corrected(MembershipChanges {
            role: text("member"),
            ..MembershipChanges::default()
        });
        assert_eq!(shown.value.role, "member", "what is typed is shown");
        desk.register.undo().unwrap();
        assert_eq!(periods(&desk, alau), [["2025-09-01", "", "leader"]]);
        let shown = corrected(MembershipChanges {
            from: text("2025-11-01"),
            to: text("2026-05-31"),
            ..MembershipChanges::default()
        });
        let shown = (shown.value.from, shown.value.to, shown.value.role);
        let typed = ("2025-11-01", "2026-05-31", "leader");
        assert_eq!((&*shown.0, &*shown.1, &*shown.2), typed);
        desk.register.undo().unwrap();
        assert_eq!(periods(&desk, alau), [["2025-09-01", "", "leader"]]);
        trainees::unmerge(&desk.register, one, two, &BTreeMap::new()).unwrap();
        assert_eq!(card(&desk, alau).members, before);
        assert!(is_sound(&desk));
    }
}

#[test]
fn periods_of_two_records_that_do_not_meet_stay_apart() {
    let desk = Desk::found(1).unwrap();
    let (alau, one, two) = (club(&desk), person(&desk, "Абаева"), person(&desk, "Абай"));
    join(&desk, alau, one, ("leader", "2023-09-01", "2024-05-31"));
    join(&desk, alau, two, ("member", "2025-09-01", ""));
    trainees::merge(&desk.register, one, two, &BTreeMap::new()).unwrap();
    let apart = [
        ["2023-09-01", "2024-05-31", "leader"],
        ["2025-09-01", "", "member"],
    ];
    assert_eq!(periods(&desk, alau), apart);
    assert_eq!(join(&desk, alau, two, ("member", "", "")), 0);
    let row = card(&desk, alau).members.remove(0);
    assert_eq!(row.role, "member");
    let early = MembershipChanges {
        from: Some("2024-01-01".to_owned()),
        ..MembershipChanges::default()
    };
    desk.clock.pass_minutes(1);
    let corrected = memberships::correct(&desk.register, row.id, &early);
    assert!(
        corrected.is_ok(),
        "they meet now and are one: {corrected:?}"
    );
    assert_eq!(periods(&desk, alau), [["2023-09-01", "", "member"]]);
    desk.register.undo().unwrap();
    assert_eq!(periods(&desk, alau), apart);
    assert!(is_sound(&desk));
}

#[test]
fn whoever_is_yet_to_come_is_not_counted() {
    let desk = Desk::found(1).unwrap();
    let (alau, aisha, later) = (
        club(&desk),
        person(&desk, "Абаева"),
        person(&desk, "Бекова"),
    );
    join(&desk, alau, aisha, ("leader", "2026-10-15", ""));
    join(&desk, alau, later, ("leader", "2031-05-01", ""));
    let shown = card(&desk, alau);
    assert_eq!((shown.club.members, shown.members.len()), (1, 2));
    assert_eq!(shown.club.leaders, ["Абаева Айша"]);
}

#[test]
fn a_list_taken_in_twice_adds_nobody_twice_who_came_back() {
    let desk = Desk::found(1).unwrap();
    take(&desk, &[ALAU], &[]);
    let alau = all(&desk)[0].club.id;
    let leader = card(&desk, alau).members.remove(0);
    let days = MembershipChanges {
        from: Some("2024-09-01".to_owned()),
        to: Some("2026-05-31".to_owned()),
        ..MembershipChanges::default()
    };
    memberships::correct(&desk.register, leader.id, &days).unwrap();
    for _ in 0..2 {
        desk.clock.pass_minutes(1);
        take(&desk, &[ALAU], &[]);
        let back = [["", "", "leader"], ["2024-09-01", "2026-05-31", "leader"]];
        assert_eq!(
            periods(&desk, alau),
            back,
            "the former time stays as it was"
        );
        assert_eq!(desk.register.read(trainees::count).unwrap(), 1);
    }
}
