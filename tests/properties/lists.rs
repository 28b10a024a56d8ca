//! Whatever a list holds and whatever is answered, each of its rows is counted once, every step
//! tells the same numbers, and nobody comes twice, however often the list is taken in.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use proptest::prelude::*;
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::events::{self, EventFields};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, Import, ImportDone, RowState, Source, Tally};
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

fn open(desk: &Desk, list: &str, event: Option<Id>) -> Option<Import> {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, event).ok()?;
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

/// What becomes of the rows that are decided. One that waits may be told later by what was remembered
/// of the others.
fn decided(import: &Import) -> BTreeMap<u32, RowState> {
    let plan = import.plan().into_iter();
    plan.filter(|it| !matches!(it.state, RowState::ToChoose(_)))
        .map(|it| (it.person.row, it.state))
        .collect()
}

fn sum(it: Tally) -> u32 {
    it.new + it.known + it.repeated + it.to_choose + it.not_taken + it.problems
}

/// Takes a list in; refused only where no row holds a person.
fn apply(desk: &Desk, import: &mut Import) -> Option<ImportDone> {
    match import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(())) {
        Ok(done) => Some(done.value),
        Err(error) => {
            assert_eq!(error.code(), Code::NoRows, "{error}");
            assert!(import.rows.people.is_empty());
            None
        }
    }
}

fn event(desk: &Desk) -> Id {
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".into(),
        period: "2026-10-15".into(),
        ..EventFields::default()
    };
    events::add_dated(&desk.register, fields, 1)
        .unwrap()
        .value
        .id
}

fn people(desk: &Desk) -> u32 {
    desk.register.read(trainees::count).unwrap()
}

/// Leaves a list and opens it as it was left; nothing where nothing of it waits.
fn leave_and_open(desk: &Desk, import: &Import) -> Option<Import> {
    let id = Id::derive("list", &[b"1"]);
    import.keep_waiting(&desk.register, id).unwrap();
    let mut again = match Import::resume(&desk.register, id) {
        Ok(again) => again,
        Err(error) => {
            assert_eq!(error.code(), Code::NotFound);
            assert_eq!(import.tally().to_choose, 0, "nothing that waits is lost");
            return None;
        }
    };
    again.decide(&desk.register).unwrap();
    Some(again)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_row_of_a_list_is_counted_once(
        before in any_list(), list in any_list(), answers in any_answers(), has_event: bool,
    ) {
        let desk = Desk::found(5).unwrap();
        if let Some(mut import) = open(&desk, &before, None) {
            apply(&desk, &mut import);
        }
        let event = has_event.then(|| event(&desk));
        let Some(mut import) = open(&desk, &list, event) else { return Ok(()) };
        for (row, how) in answers {
            answer(&mut import, row, how);
        }
        let tally = import.tally();
        prop_assert_eq!(sum(tally), tally.rows, "{:?}", tally);
        prop_assert_eq!(tally.rows, (import.rows.people.len() + import.rows.problems.len()) as u32);
        lists_are_as_long_as_told(&desk, &import);

        let count = people(&desk);
        let Some(done) = apply(&desk, &mut import) else { return Ok(()) };
        prop_assert_eq!(done.tally, tally, "the last step tells the same");
        prop_assert_eq!(people(&desk) - count, tally.new, "so many people came");
        prop_assert_eq!(done.assigned.len() as u32, tally.new + tally.known + tally.repeated);
        let report = import.report(Some(&done));
        prop_assert_eq!(report.to_choose.len() as u32, tally.to_choose);
        let told = [report.rows, report.new, report.known, report.repeated];
        prop_assert_eq!(told, [tally.rows, tally.new, tally.known, tally.repeated]);
        let assigned = report.assigned.iter().filter(|it| it.trainee.is_some()).count();
        prop_assert_eq!(assigned, done.assigned.len());
    }
    #[test]
    fn a_list_taken_in_again_brings_only_what_waited(
        before in any_list(), list in any_list(), answers in any_answers(), later in any_answers(),
        has_event: bool,
    ) {
        let desk = Desk::found(5).unwrap();
        if let Some(mut import) = open(&desk, &before, None) {
            apply(&desk, &mut import);
        }
        let event = has_event.then(|| event(&desk));
        let Some(mut import) = open(&desk, &list, event) else { return Ok(()) };
        for (row, how) in answers {
            answer(&mut import, row, how);
        }
        let count = people(&desk);
        let (tally, decided) = (import.tally(), decided(&import));
        let Some(done) = apply(&desk, &mut import) else { return Ok(()) };
        let taken_in = people(&desk);

        // In the same window, and as it was left.
        let again = apply(&desk, &mut import).unwrap();
        prop_assert_eq!((again.tally.new, again.enrolled), (0, 0));
        prop_assert_eq!(&again.assigned, &done.assigned, "everybody is who they were");
        let Some(mut import) = leave_and_open(&desk, &import) else { return Ok(()) };
        // A row that waited may be told now by what the register learnt from the others.
        // It may even be of somebody else, where another row told a birth date.
        let told = import.tally();
        prop_assert!(told.to_choose + told.new <= tally.to_choose, "no other rows wait");

        // Undone, everything is as it was answered, and comes once.
        if taken_in > count {
            desk.register.undo().unwrap();
            prop_assert_eq!(people(&desk), count);
            import.decide(&desk.register).unwrap();
            let now = self::decided(&import);
            prop_assert!(decided.iter().all(|(row, state)| now.get(row) == Some(state)));
            desk.register.redo().unwrap();
            import.decide(&desk.register).unwrap();
        }

        // What is answered afterwards brings those rows and no others.
        for (row, how) in later {
            if !done.assigned.contains_key(&row) {
                answer(&mut import, row, how);
            }
        }
        let new = import.tally().new;
        let last = apply(&desk, &mut import).unwrap();
        prop_assert_eq!(people(&desk) - taken_in, new);
        prop_assert!(done.assigned.iter().all(|(row, id)| last.assigned.get(row) == Some(id)));
        prop_assert_eq!(desk.register.check().unwrap().is_sound(), true);
    }
}
