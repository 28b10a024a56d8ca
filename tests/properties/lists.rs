//! Whatever a list holds and whatever is answered, each of its rows is counted once, and every step
//! tells the same numbers.

use std::ops::ControlFlow;

use proptest::prelude::*;
use tizim_core::common::Lang;
use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, Import, RowState, Source, Tally};
use tizim_core::intake::view::{self, IntakeRowsRequest};
use tizim_core::trainees;
use tizim_tests::Desk;

const NAMES: [&str; 7] = [
    "Асанов Дамир Серікұлы",
    "Асанов Дамир",
    "Қасымова Айгүл Ержанқызы",
    "Касымова Айгуль",
    "",
    "тест тест",
    "Барлығы",
];
const DATES: [&str; 4] = ["", "01.02.2008", "03.04.2007", "31.02.2008"];
const PHONES: [&str; 3] = ["", "8 701 555 01 01", "8 701"];

fn any_list() -> impl Strategy<Value = String> {
    let row = (0..NAMES.len(), 0..DATES.len(), 0..PHONES.len());
    prop::collection::vec(row, 1..14).prop_map(|rows| {
        let mut list = "№;Аты-жөні;Туған күні;Телефон\n".to_owned();
        for (number, (name, date, phone)) in rows.into_iter().enumerate() {
            let line = [NAMES[name], DATES[date], PHONES[phone]].join(";");
            list.push_str(&format!("{};{line}\n", number + 1));
        }
        list
    })
}

/// What is answered for a row: the place among those to choose, and which answer.
fn any_answers() -> impl Strategy<Value = Vec<(u32, u8)>> {
    prop::collection::vec((2..16_u32, 0..4_u8), 0..8)
}

fn open(desk: &Desk, list: &str) -> Option<Import> {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, None).ok()?;
    import.decide(&desk.register).unwrap();
    Some(import)
}

fn answer(import: &mut Import, row: u32, how: u8) {
    let plan = import.plan();
    let Some(planned) = plan.iter().find(|it| it.person.row == row) else {
        return;
    };
    let first = match &planned.state {
        RowState::ToChoose(_) => view::candidate_of(import, None, row),
        _ => None,
    };
    let answer = match how {
        0 => first.unwrap_or(Answer::New),
        1 => Answer::New,
        2 => Answer::Later,
        _ => Answer::Out,
    };
    import.answer(&[row], answer);
}

/// The figures of the people step are as long as the lists they open.
fn lists_are_as_long_as_told(desk: &Desk, import: &Import) {
    let counts = view::people(import).counts;
    for (state, count) in [
        ("new", counts.new),
        ("known", counts.known),
        ("repeated", counts.repeated),
        ("to_choose", counts.to_choose),
        ("not_taken", counts.not_taken),
        ("problem", counts.problem),
        ("unread", counts.unread),
    ] {
        let request = IntakeRowsRequest {
            intake: Id::default(),
            group: None,
            state: Some(state.to_owned()),
            offset: 0,
            limit: 100,
        };
        let shown = desk
            .register
            .read(|it| view::rows(import, it, &request, Lang::Kk));
        assert_eq!(shown.unwrap().total, count, "{state}");
    }
}

fn sum(it: Tally) -> u32 {
    it.new + it.known + it.repeated + it.to_choose + it.not_taken + it.problems
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_row_of_a_list_is_counted_once(
        before in any_list(), list in any_list(), answers in any_answers(),
    ) {
        let desk = Desk::found(5).unwrap();
        if let Some(mut import) = open(&desk, &before) {
            drop(import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(())));
        }
        let Some(mut import) = open(&desk, &list) else { return Ok(()) };
        for (row, how) in answers {
            answer(&mut import, row, how);
        }
        let tally = import.tally();
        prop_assert_eq!(sum(tally), tally.rows, "{:?}", tally);
        prop_assert_eq!(tally.rows, (import.rows.people.len() + import.rows.problems.len()) as u32);
        lists_are_as_long_as_told(&desk, &import);

        let people = desk.register.read(trainees::count).unwrap();
        let Ok(done) = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(())) else {
            return Ok(());
        };
        let done = done.value;
        prop_assert_eq!(done.tally, tally, "the last step tells the same");
        let after = desk.register.read(trainees::count).unwrap();
        prop_assert_eq!(after - people, tally.new, "so many people came");
        prop_assert_eq!(done.assigned.len() as u32, tally.new + tally.known + tally.repeated);
        let report = import.report(Some(&done));
        prop_assert_eq!(report.to_choose.len() as u32, tally.to_choose);
        let told = [report.rows, report.new, report.known, report.repeated];
        prop_assert_eq!(told, [tally.rows, tally.new, tally.known, tally.repeated]);
        let assigned = report.assigned.iter().filter(|it| it.trainee.is_some()).count();
        prop_assert_eq!(assigned, done.assigned.len());
    }
}
