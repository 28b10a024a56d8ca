//! A school year ends: clubs get new leaders in one step.

use tizim_core::clubs::{self, ClubChanges, ClubFields, ClubQuery, Departing, HandOver, Successor};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, Membership};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_core::words::words;
use tizim_tests::Desk;

fn club(desk: &Desk, name: &str) -> Id {
    let draft = ClubFields {
        name_kk: name.to_owned(),
        ..ClubFields::default()
    };
    clubs::add(&desk.register, draft).unwrap().value.id
}

fn person(desk: &Desk, surname: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        given: "Айша".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn join(desk: &Desk, club: Id, person: Id, role: &str) {
    let entry = Entry {
        role: role.to_owned(),
        from: "2025-09-01".to_owned(),
        ..Entry::default()
    };
    memberships::add(&desk.register, club, &[person], &entry).unwrap();
}

fn of(desk: &Desk, club: Id, person: Id) -> Membership {
    let all = desk
        .register
        .read(|it| memberships::list(it, club))
        .unwrap();
    all.into_iter().find(|it| it.trainee == person).unwrap()
}

fn leaders(desk: &Desk, club: Id) -> Vec<String> {
    let today = desk.today();
    desk.register
        .read(|it| clubs::show(it, club, today))
        .unwrap()
        .club
        .leaders
}

fn handed(club: Id, successor: Option<Successor>) -> HandOver {
    HandOver {
        club,
        successor,
        on: "2026-10-15".to_owned(),
        ..HandOver::default()
    }
}

#[test]
fn two_clubs_are_handed_over_in_one_step_and_taken_back_in_one() {
    let desk = Desk::found(1).unwrap();
    let (alau, arman) = (club(&desk, "Алау"), club(&desk, "Арман"));
    let (old, deputy, gone) = (
        person(&desk, "Абаева"),
        person(&desk, "Бекова"),
        person(&desk, "Ғалиева"),
    );
    join(&desk, alau, old, "leader");
    join(&desk, alau, deputy, "member");
    join(&desk, alau, gone, "member");
    join(&desk, arman, old, "leader");
    let new = TraineeDraft {
        surname: "Дәулетова".to_owned(),
        given: "Ерке".to_owned(),
        ..TraineeDraft::default()
    };
    let clubs = [
        HandOver {
            left: vec![gone],
            ..handed(alau, Some(Successor::Person(deputy)))
        },
        HandOver {
            departing: Departing::Stays,
            ..handed(arman, Some(Successor::New(Box::new(new))))
        },
    ];
    clubs::hand_over(&desk.register, &clubs).unwrap();
    assert_eq!(leaders(&desk, alau), ["Бекова Айша"], "on the very day");
    assert_eq!(leaders(&desk, arman), ["Дәулетова Ерке"]);
    assert_eq!(of(&desk, alau, old).to, "2026-10-15");
    assert_eq!(of(&desk, alau, gone).to, "2026-10-15");
    let deputy_now = of(&desk, alau, deputy);
    assert_eq!(
        deputy_now.from, "2025-09-01",
        "a member keeps the day they came on"
    );
    let stays = of(&desk, arman, old);
    assert_eq!((stays.role.as_str(), stays.to.as_str()), ("member", ""));
    desk.register.undo().unwrap();
    assert_eq!(leaders(&desk, alau), ["Абаева Айша"]);
    assert_eq!(leaders(&desk, arman), ["Абаева Айша"]);
    assert_eq!(of(&desk, alau, gone).to, "");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn history_names_the_club_whoever_leads_it_next() {
    let desk = Desk::found(1).unwrap();
    let (alau, arman) = (club(&desk, "Алау"), club(&desk, "Арман"));
    let (old, deputy) = (person(&desk, "Абаева"), person(&desk, "Бекова"));
    join(&desk, alau, old, "leader");
    join(&desk, alau, deputy, "member");
    let told = |clubs: &[HandOver]| {
        clubs::hand_over(&desk.register, clubs).unwrap();
        let page = history::list(&desk.register, &HistoryQuery::default()).unwrap();
        words(Lang::En).say_message(&page.rows[0].label)
    };
    let named = "Club handed over to a new leader: Алау";
    let one = told(&[handed(alau, Some(Successor::Person(deputy)))]);
    assert_eq!(one, named, "two memberships are no two clubs");
    let new = Successor::New(Box::new(TraineeDraft {
        surname: "Дәулетова".to_owned(),
        ..TraineeDraft::default()
    }));
    let one = told(&[handed(alau, Some(new))]);
    assert_eq!(one, named, "not the new leader");
    let both = [alau, arman].map(|it| handed(it, Some(Successor::Person(old))));
    assert_eq!(told(&both), "Clubs handed over to new leaders");
}

#[test]
fn one_club_that_cannot_be_handed_over_holds_back_all() {
    let desk = Desk::found(1).unwrap();
    let (alau, arman) = (club(&desk, "Алау"), club(&desk, "Арман"));
    let (old, new) = (person(&desk, "Абаева"), person(&desk, "Бекова"));
    join(&desk, alau, old, "leader");
    let to = |club| handed(club, Some(Successor::Person(new)));
    let early = HandOver {
        on: "2025-01-01".to_owned(),
        ..to(alau)
    };
    let refused = clubs::hand_over(&desk.register, &[to(arman), early]).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::TooEarly,
        "a leader cannot leave before they came"
    );
    assert!(leaders(&desk, arman).is_empty());
    let dayless = HandOver {
        on: String::new(),
        ..to(alau)
    };
    let refused = clubs::hand_over(&desk.register, &[dayless]).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    trainees::trash(&desk.register, &[new]).unwrap();
    let refused = clubs::hand_over(&desk.register, &[to(alau)]).unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
    assert_eq!(leaders(&desk, alau), ["Абаева Айша"]);
}

#[test]
fn one_new_person_who_takes_two_clubs_is_one_person() {
    let desk = Desk::found(1).unwrap();
    let new = |given: &str| {
        let draft = TraineeDraft {
            surname: "Дәулетова".to_owned(),
            given: given.to_owned(),
            ..TraineeDraft::default()
        };
        Some(Successor::New(Box::new(draft)))
    };
    let names = ["Алау", "Арман", "Бірлік"];
    let [alau, arman, birlik] = names.map(|name| club(&desk, name));
    let clubs = [
        handed(alau, new("Ерке")),
        handed(arman, new("Ерке")),
        handed(birlik, new("Ерасыл")),
    ];
    let done = clubs::hand_over(&desk.register, &clubs).unwrap().value;
    let [first, second, third] = done
        .iter()
        .map(|it| it.members[0].trainee)
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    assert_eq!(first, second);
    assert_ne!(first, third);
    assert_eq!(desk.register.read(trainees::count).unwrap(), 2);
}

#[test]
fn whoever_left_was_a_member_and_leads_nothing_next() {
    let desk = Desk::found(1).unwrap();
    let (alau, arman) = (club(&desk, "Алау"), club(&desk, "Арман"));
    let (member, stranger) = (person(&desk, "Абаева"), person(&desk, "Бекова"));
    join(&desk, alau, member, "member");
    let left = |club, left: Id, successor: Option<Id>| HandOver {
        left: vec![left],
        ..handed(club, successor.map(Successor::Person))
    };
    let code = |clubs: &[HandOver]| {
        let refused = clubs::hand_over(&desk.register, clubs).unwrap_err();
        refused.code()
    };
    assert_eq!(code(&[left(alau, stranger, None)]), Code::NotFound);
    let both = [left(alau, stranger, None), left(arman, stranger, None)];
    assert_eq!(code(&both), Code::NotFound);
    assert_eq!(code(&[left(alau, member, Some(member))]), Code::BadValue);
    assert_eq!(of(&desk, alau, member).to, "");
    let next = person(&desk, "Ғалиева");
    let shared = [alau, arman].map(|it| left(it, member, Some(next)));
    clubs::hand_over(&desk.register, &shared).unwrap();
    assert_eq!(of(&desk, alau, member).to, "2026-10-15");
}

#[test]
fn a_club_is_handed_over_to_somebody_on_a_day_that_has_come() {
    let desk = Desk::found(1).unwrap();
    let alau = club(&desk, "Алау");
    let (old, new, late) = (
        person(&desk, "Абаева"),
        person(&desk, "Бекова"),
        person(&desk, "Ғалиева"),
    );
    join(&desk, alau, old, "leader");
    let founded = ClubChanges {
        founded_on: Some("2018".to_owned()),
        ..ClubChanges::default()
    };
    clubs::correct(&desk.register, alau, founded).unwrap();
    let entry = Entry {
        from: "2026-10-10".to_owned(),
        ..Entry::default()
    };
    memberships::add(&desk.register, alau, &[late], &entry).unwrap();
    let refused = |handed: HandOver| {
        let refused = clubs::hand_over(&desk.register, &[handed]).unwrap_err();
        assert_eq!(leaders(&desk, alau), ["Абаева Айша"], "it stays as it was");
        let values = refused.values();
        (
            refused.code(),
            values.get("field").cloned().unwrap_or_default(),
            values.get("since").cloned(),
        )
    };
    let on = |day: &str| HandOver {
        on: day.to_owned(),
        ..handed(alau, Some(Successor::Person(new)))
    };
    let since = |day: &str| Some(day.to_owned());
    let of_day = |code, since| (code, "on".to_owned(), since);
    assert_eq!(
        refused(handed(alau, None)),
        (Code::Missing, "leader".to_owned(), None)
    );
    assert_eq!(
        refused(on("2010-01-01")),
        of_day(Code::BeforeFounding, since("2018"))
    );
    assert_eq!(
        refused(on("2018-05-01")),
        of_day(Code::TooEarly, since("01.09.2025"))
    );
    assert_eq!(refused(on("2026-10-16")), of_day(Code::DayTooLate, None));
    let left = HandOver {
        left: vec![late],
        ..on("2026-10-09")
    };
    assert_eq!(refused(left), of_day(Code::DayTooEarly, None));
    clubs::hand_over(&desk.register, &[on("2026-10-15")]).unwrap();
    assert_eq!(leaders(&desk, alau), ["Бекова Айша"]);
}

#[test]
fn a_closed_club_is_found_apart() {
    let desk = Desk::found(1).unwrap();
    let (alau, _) = (club(&desk, "Алау"), club(&desk, "Арман"));
    let closing = |day: &str| ClubChanges {
        closed_on: Some(day.to_owned()),
        ..ClubChanges::default()
    };
    clubs::correct(&desk.register, alau, closing("31.05.2026")).unwrap();
    let named = |closed| {
        let query = ClubQuery {
            closed,
            ..ClubQuery::default()
        };
        let today = desk.today();
        let rows = desk
            .register
            .read(|it| clubs::list(it, &query, today))
            .unwrap()
            .rows;
        rows.into_iter()
            .map(|it| it.club.fields.name_kk)
            .collect::<Vec<_>>()
    };
    assert_eq!(named(Some(true)), ["Алау"]);
    assert_eq!(named(Some(false)), ["Арман"]);
    assert_eq!(named(None).len(), 2);
    clubs::correct(&desk.register, alau, closing("2027-01-01")).unwrap();
    assert_eq!(named(Some(false)).len(), 2, "it works until that day");
}
