//! What was answered about a list of clubs is remembered for the next reading, for as long as the
//! list that was answered for stands.

use tizim_core::clubs::{self, ClubFields};
use tizim_core::history;
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::{Answer, Asked, ClubListReport, Place};
use tizim_core::retention;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use crate::club_lists::{ALAU, all, read};

/// A grant whose club nobody knows for sure.
const GRANT: &[&str] = &["Алау мұрасы", "Қор", "Жоба", "100000", "01.04.2026"];

/// A club of that name, of which nobody wrote where it is.
fn alau(desk: &Desk) -> Id {
    let fields = ClubFields {
        name_kk: "Алау".to_owned(),
        ..ClubFields::default()
    };
    clubs::add_another(&desk.register, fields).unwrap().value.id
}

/// Takes a list in with answers for what is asked of each row.
fn take(desk: &Desk, rows: &[&[&str]], answers: &[(usize, u32, Asked, Answer)]) -> ClubListReport {
    let mut lists = read(desk, rows, &[GRANT]);
    for (sheet, row, asked, answer) in answers {
        let place = Place {
            sheet: *sheet,
            row: *row,
        };
        lists
            .answer_all(&desk.register, &[((place, *asked), *answer)])
            .unwrap();
    }
    desk.clock.pass_minutes(1);
    let done = lists.apply(&desk.register).unwrap().value;
    lists.report(Some(&done))
}

fn asked(report: &ClubListReport) -> Vec<(u32, Asked)> {
    let doubts = report.to_choose.iter();
    doubts.map(|it| (it.row, it.asked)).collect()
}

const OTHER: &[&str] = &["Арман", "№9 мектеп-гимназия", "Ақтөбе", "", "", "", "", ""];

#[test]
fn the_same_file_and_a_grown_one_are_not_asked_again() {
    let desk = Desk::found(1).unwrap();
    let known = alau(&desk);
    let before = take(&desk, &[ALAU], &[]);
    assert_eq!(asked(&before), [(2, Asked::Club), (2, Asked::Grant)]);
    let said = [
        (0, 2, Asked::Club, Answer::Same(known)),
        (1, 2, Asked::Grant, Answer::Out),
    ];
    assert_eq!(asked(&take(&desk, &[ALAU], &said)), []);
    assert_eq!(all(&desk).len(), 1);
    let again = take(&desk, &[ALAU], &[]);
    assert_eq!((asked(&again), again.tallies.grant_rows.out), (vec![], 1));
    let grown = take(&desk, &[OTHER, ALAU], &[]);
    assert_eq!(asked(&grown), [], "wherever the row stands");
    assert_eq!((grown.clubs[1].club, all(&desk).len()), (Some(known), 2));
    // Asked once more, the row is in doubt again; said anew, the new answer counts.
    let mut lists = read(&desk, &[ALAU], &[GRANT]);
    let row = (Place { sheet: 1, row: 2 }, Asked::Grant);
    let view = lists.view(&desk.register).unwrap();
    assert_eq!(view.grants[0].answered, [Asked::Grant]);
    lists.ask_again(&desk.register, row).unwrap();
    assert_eq!(asked(&lists.report(None)), [(2, Asked::Grant)]);
    let said = [(1, 2, Asked::Grant, Answer::Same(known))];
    assert_eq!(take(&desk, &[ALAU], &said).tallies.grant_rows.new, 1);
    assert_eq!(take(&desk, &[ALAU], &[]).tallies.grant_rows.known, 1);
}

#[test]
fn an_answer_goes_with_the_list_it_was_given_for() {
    let desk = Desk::found(1).unwrap();
    let known = alau(&desk);
    let said = [(0, 2, Asked::Club, Answer::Same(known))];
    take(&desk, &[ALAU], &said);
    desk.clock.pass_minutes(1);
    history::undo(&desk.register).unwrap();
    let asked_again = read(&desk, &[ALAU], &[GRANT]).report(None);
    assert_eq!(asked(&asked_again)[0], (2, Asked::Club));
    history::redo(&desk.register).unwrap();
    let recalled = read(&desk, &[ALAU], &[GRANT]).report(None);
    assert_eq!(recalled.clubs[0].club, Some(known));

    // Somebody new is known from then on, and asked about when they went again.
    let other = Desk::found(2).unwrap();
    alau(&other);
    let said = [(0, 2, Asked::Club, Answer::New)];
    let made = take(&other, &[ALAU], &said).clubs[0].club.unwrap();
    assert_eq!(all(&other).len(), 2);
    let again = take(&other, &[ALAU], &[]);
    assert_eq!((again.clubs[0].club, all(&other).len()), (Some(made), 2));
    clubs::trash(&other.register, &[made]).unwrap();
    let gone = read(&other, &[ALAU], &[GRANT]).report(None);
    assert_eq!(asked(&gone)[0], (2, Asked::Club));
}

#[test]
fn answers_of_a_list_that_added_nothing_are_kept_and_go_with_an_erased_person() {
    let desk = Desk::found(1).unwrap();
    let known = alau(&desk);
    let place = |sheet, row| Place { sheet, row };
    let out = (place(0, 2), Asked::Club);
    let mut lists = read(&desk, &[ALAU], &[]);
    lists
        .answer_all(&desk.register, &[(out, Answer::Out)])
        .unwrap();
    assert!(lists.apply(&desk.register).unwrap().tx.is_none());
    let again = read(&desk, &[ALAU], &[]).report(None);
    assert_eq!((again.clubs[0].state, again.to_choose.len()), ("out", 0));

    let draft = TraineeDraft {
        surname: "Жақыпова".to_owned(),
        given: "Ұлдана".to_owned(),
        ..TraineeDraft::default()
    };
    let leader = trainees::add(&desk.register, draft).unwrap().value.id;
    let said = [
        (0, 2, Asked::Club, Answer::Same(known)),
        (0, 2, Asked::Leader, Answer::Same(leader)),
    ];
    take(&desk, &[ALAU], &said);
    let kept = || desk.register.list_settings("clubs.answer.").unwrap();
    let of_leader = |it: &(String, String)| it.1.contains(&leader.to_string());
    assert!(kept().iter().any(of_leader));
    retention::purge(&desk.register, leader, &mut |_, _, _| {
        std::ops::ControlFlow::Continue(())
    })
    .unwrap();
    assert!(!kept().iter().any(of_leader));
}

#[test]
fn a_row_left_out_is_asked_again_when_it_may_mean_somebody_else() {
    let desk = Desk::found(1).unwrap();
    alau(&desk);
    let out = [(0, 2, Asked::Club, Answer::Out)];
    take(&desk, &[ALAU], &out);
    let again = read(&desk, &[ALAU], &[]).report(None);
    assert_eq!((again.clubs[0].state, again.to_choose.len()), ("out", 0));
    let second = alau(&desk);
    let other = read(&desk, &[ALAU], &[]).report(None);
    assert_eq!(
        asked(&other),
        [(2, Asked::Club)],
        "two clubs may be meant now"
    );
    assert!(other.to_choose[0].candidates.contains(&second));
    take(&desk, &[ALAU], &out);
    assert_eq!(read(&desk, &[ALAU], &[]).report(None).clubs[0].state, "out");
    // One candidate less is another question as well.
    clubs::trash(&desk.register, &[second]).unwrap();
    assert_eq!(
        asked(&read(&desk, &[ALAU], &[]).report(None)),
        [(2, Asked::Club)]
    );
}

#[test]
fn a_leader_left_out_is_asked_about_again_when_the_club_changed_hands() {
    let desk = Desk::found(1).unwrap();
    take(&desk, &[ALAU], &[]);
    let other: &[&str] = &[
        "Алау",
        "№9 мектеп-гимназия",
        "Ақтөбе",
        "Ким Данияр",
        "",
        "",
        "",
        "",
    ];
    let asks = |report: &ClubListReport| asked(report).contains(&(2, Asked::Leader));
    let before = take(&desk, &[other], &[(0, 2, Asked::Leader, Answer::Out)]);
    assert!(!asks(&before) && !asks(&take(&desk, &[other], &[])));
    let third: &[&str] = &[
        "Алау",
        "№9 мектеп-гимназия",
        "Ақтөбе",
        "Ермекова Сымбат",
        "",
        "",
        "",
        "",
    ];
    take(&desk, &[third], &[(0, 2, Asked::Leader, Answer::New)]);
    assert!(asks(&take(&desk, &[other], &[])));
}
