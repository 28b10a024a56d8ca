//! Lists of clubs that name another leader than the club has: together, or in their place from a day.

use chrono::NaiveDate;
use tizim_core::common::Message;
use tizim_core::error::Code;
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::{Answer, Asked, ClubListReport, LeaderState, Place};
use tizim_core::memberships::{self, Membership, MembershipChanges};
use tizim_tests::Desk;

use crate::club_lists::{ALAU, all, read, take};

const OTHER: &[&str] = &[
    "Алау",
    "№9 мектеп-гимназия",
    "Ақтөбе",
    "Ким Данияр Сергеевич",
    "87010000001",
    "",
    "",
    "",
];
const ROW: (Place, Asked) = (Place { sheet: 0, row: 2 }, Asked::Leader);

fn members(desk: &Desk) -> Vec<Membership> {
    let club = all(desk)[0].club.id;
    desk.register
        .read(|it| memberships::list(it, club))
        .unwrap()
}

/// A club whose leader came on a day.
fn led_since(day: &str) -> Desk {
    let desk = Desk::found(1).unwrap();
    take(&desk, &[ALAU], &[]);
    let changes = MembershipChanges {
        from: Some(day.to_owned()),
        ..MembershipChanges::default()
    };
    let leader = members(&desk)[0].id;
    memberships::correct(&desk.register, leader, &changes).unwrap();
    desk
}

fn in_place(day: &str, who: Option<Id>) -> Answer {
    let from: NaiveDate = day.parse().unwrap();
    Answer::InPlace { who, from }
}

fn answered(desk: &Desk, answer: Answer) -> ClubListReport {
    let mut lists = read(desk, &[OTHER], &[]);
    lists.answer_all(&desk.register, &[(ROW, answer)]).unwrap();
    let done = lists.apply(&desk.register).unwrap().value;
    lists.report(Some(&done))
}

fn terms(desk: &Desk) -> Vec<(String, String, String, String)> {
    let members = members(desk).into_iter();
    members
        .map(|it| (it.surname, it.role, it.from, it.to))
        .collect()
}

fn term(surname: &str, from: &str, to: &str) -> (String, String, String, String) {
    let role = "leader".to_owned();
    (surname.to_owned(), role, from.to_owned(), to.to_owned())
}

#[test]
fn a_new_leader_takes_the_place_of_the_old_one_from_a_day() {
    let desk = led_since("2024-09-01");
    let mut lists = read(&desk, &[OTHER], &[]);
    let doubt = &lists.report(None).to_choose[0];
    let leads: Vec<(&str, &str)> = doubt
        .leads_now
        .iter()
        .map(|it| (it.name.as_str(), it.from.as_str()))
        .collect();
    assert_eq!(leads, [("Жақыпова Ұлдана Файзоллақызы", "2024-09-01")]);
    let early = in_place("2024-09-01", None);
    let refused = lists
        .answer_all(&desk.register, &[(ROW, early)])
        .unwrap_err();
    assert_eq!(refused.code(), Code::TooEarly);
    assert_eq!(refused.values()["since"], "01.09.2024");
    let ahead = desk.today().succ_opt().unwrap().to_string();
    let refused = lists
        .answer_all(&desk.register, &[(ROW, in_place(&ahead, None))])
        .unwrap_err();
    assert_eq!(refused.code(), Code::DayTooLate);
    let (_, _, leader) = lists.club_states().next().unwrap();
    assert!(
        matches!(leader, LeaderState::Differs { .. }),
        "still asked: {leader:?}"
    );

    desk.clock.pass_minutes(1);
    answered(&desk, in_place("2025-09-01", None));
    assert_eq!(
        terms(&desk),
        [
            term("Ким", "2025-09-01", ""),
            term("Жақыпова", "2024-09-01", "2025-08-31"),
        ]
    );
    let again = read(&desk, &[OTHER], &[]);
    assert!(again.report(None).to_choose.is_empty());
    assert!(again.apply(&desk.register).unwrap().tx.is_none());
    // One press takes the whole hand-over back.
    desk.clock.pass_minutes(1);
    desk.register.undo().unwrap();
    assert_eq!(terms(&desk), [term("Жақыпова", "2024-09-01", "")]);
    assert_eq!(read(&desk, &[OTHER], &[]).report(None).to_choose.len(), 1);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn two_lead_a_club_together_where_that_is_said() {
    let desk = led_since("2024-09-01");
    let mut lists = read(&desk, &[OTHER], &[]);
    let together = [(ROW, Answer::New)];
    lists.answer_all(&desk.register, &together).unwrap();
    let view = lists.view(&desk.register).unwrap();
    let names: Vec<&str> = view.clubs[0]
        .leads_with
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["Жақыпова Ұлдана Файзоллақызы"]);
    answered(&desk, Answer::New);
    let mut both = terms(&desk);
    both.sort();
    assert_eq!(
        both,
        [term("Жақыпова", "2024-09-01", ""), term("Ким", "", "")]
    );
    let again = read(&desk, &[OTHER, ALAU], &[]);
    assert!(again.report(None).to_choose.is_empty());
}

#[test]
fn an_old_list_brings_no_leader_back_who_was_followed_by_another() {
    let desk = led_since("2024-09-01");
    answered(&desk, in_place("2025-09-01", None));
    let daniyar = members(&desk)[0].trainee;
    let third: &[&str] = &[
        "Алау",
        "№9 мектеп-гимназия",
        "Ақтөбе",
        "Ермекова Сымбат Ақанқызы",
        "87010000002",
        "",
        "",
        "",
    ];
    let mut lists = read(&desk, &[third], &[]);
    let said = [(ROW, in_place("2026-02-01", None))];
    lists.answer_all(&desk.register, &said).unwrap();
    lists.apply(&desk.register).unwrap();
    assert_eq!(all(&desk)[0].leaders, ["Ермекова Сымбат Ақанқызы"]);
    let report = take(&desk, &[OTHER], &[]);
    assert_eq!(report.clubs[0].leader_state, "differs");
    assert_eq!(
        report.to_choose[0].candidates,
        [daniyar],
        "who it is stays known"
    );
    assert_eq!(all(&desk)[0].leaders, ["Ермекова Сымбат Ақанқызы"]);
}

#[test]
fn history_tells_of_a_list_of_known_clubs_what_it_added_and_no_club() {
    let desk = led_since("2024-09-01");
    let report = answered(&desk, Answer::New);
    assert_eq!(
        (report.tallies.club_rows.new, report.tallies.leaders.new),
        (0, 1)
    );
    let rows = history::list(&desk.register, &HistoryQuery::default());
    let said = Message::new("act-import-clubs-more").count(0);
    let said = said.number("leaders", 1).number("grants", 0);
    assert_eq!(rows.unwrap().rows[0].label, said);
}
