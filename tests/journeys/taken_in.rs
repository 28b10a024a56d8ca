//! A list is taken in, left, opened again and taken in once more: nobody comes twice, and nobody
//! who was taken back.

use tizim_core::error::Code;
use tizim_core::events::{self, EventFields};
use tizim_core::ids::Id;
use tizim_core::intake::columns::ColumnMeaning;
use tizim_core::intake::import::{
    Answer, Import, RowFields, RowState, forget_taken_in, waiting_lists,
};
use tizim_core::intake::view::{self, IntakeColumnChoice, IntakeColumnsRequest};
use tizim_core::trainees;
use tizim_tests::Desk;

use crate::corrected::{apply, fields, open, put_right, state_of};
use crate::imports::{forum, read_list};

const KNOWN: &str = "Аты-жөні;Топ\nАсанов Дамир Серікұлы;ФА-204\nӨтепов Нұрлан Ғабитұлы;ФА-101\n";
const LIST: &str = "Аты-жөні;Топ;Телефон\nАсанов Дамир Серікұлы;ФА-204;8 701 555 03 03\n\
    Өтепов Нұрлан Ғабитұлы;ФА-101;8 701 555 04 04\n\
    Қасымова Айгүл Ержанқызы;ФА-203;8 701 555 01 01\n";

fn list_id() -> Id {
    Id::derive("list", &[b"1"])
}

fn people(desk: &Desk) -> u32 {
    desk.register.read(trainees::count).unwrap()
}

/// Keeps a list, and opens it as it was left.
fn leave_and_open(desk: &Desk, import: Import) -> Import {
    import.keep_waiting(&desk.register, list_id()).unwrap();
    drop(import);
    let mut again = Import::resume(&desk.register, list_id()).unwrap();
    again.decide(&desk.register).unwrap();
    again
}

/// How many rows wait, as Home tells.
fn waiting(desk: &Desk) -> Vec<u32> {
    let lists = waiting_lists(&desk.register).unwrap();
    lists.iter().map(|it| it.waiting).collect()
}

#[test]
fn a_list_taken_in_again_adds_nobody_twice() {
    for has_event in [false, true] {
        let desk = Desk::found(1).unwrap();
        read_list(&desk, KNOWN, None);
        let event = has_event.then(|| forum(&desk));
        let mut import = open(&desk, LIST, event);
        assert_eq!(import.tally().to_choose, 2);
        import.answer(&[2], Answer::New);
        import.answer(&[3], Answer::Later);
        let done = apply(&desk, &mut import).unwrap();
        assert_eq!((done.tally.new, people(&desk)), (2, 4));
        let once_more = apply(&desk, &mut import).unwrap();
        assert_eq!((once_more.tally.new, once_more.enrolled), (0, 0));
        assert_eq!(
            once_more.assigned, done.assigned,
            "everybody is who they were"
        );

        let mut again = leave_and_open(&desk, import);
        assert_eq!(waiting(&desk), [1]);
        assert_eq!(
            again.answer_of(2),
            Some(Answer::New),
            "told as it was answered"
        );
        again.answer(&[2], Answer::New);
        let once_more = apply(&desk, &mut again).unwrap();
        assert_eq!((once_more.tally.new, once_more.enrolled), (0, 0));
        assert_eq!(people(&desk), 4, "the same people");
        again.answer(&[3], Answer::New);
        assert_eq!(apply(&desk, &mut again).unwrap().tally.new, 1);
        assert_eq!(people(&desk), 5);
    }
}

#[test]
fn a_sheet_taken_in_again_adds_nobody_twice() {
    let desk = Desk::found(1).unwrap();
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".into(),
        period: "2026-10-15".into(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 1).unwrap().value;
    let sheet =
        "Аты-жөні;Белгі\nАсанов Дамир Серікұлы;+\nАсанов Дамир Серікұлы;+\nӨтепов Нұрлан;+\n";
    let mut import = open(&desk, sheet, Some(event.id));
    import
        .take_marks_of(&desk.register, event.sessions[0].id)
        .unwrap();
    import.decide(&desk.register).unwrap();
    import.answer(&[2, 3], Answer::New);
    assert_eq!(
        apply(&desk, &mut import).unwrap().tally.new,
        2,
        "two namesakes"
    );
    let mut again = leave_and_open(&desk, import);
    let done = apply(&desk, &mut again).unwrap();
    assert_eq!((done.tally.new, people(&desk)), (0, 2));
    assert_eq!(again.tally().to_choose, 1, "one line waits");
}

#[test]
fn undone_a_list_waits_whole_with_its_answers_and_done_again_only_with_its_questions() {
    let desk = Desk::found(1).unwrap();
    read_list(&desk, KNOWN, None);
    let mut import = open(&desk, LIST, None);
    import.answer(&[2], Answer::New);
    apply(&desk, &mut import).unwrap();
    import.keep_waiting(&desk.register, list_id()).unwrap();
    assert_eq!(waiting(&desk), [1]);

    desk.register.undo().unwrap();
    assert_eq!(
        (people(&desk), waiting(&desk)),
        (2, vec![3]),
        "all of it waits"
    );
    let mut again = leave_and_open(&desk, import);
    assert_eq!((again.tally().new, again.tally().to_choose), (2, 1));
    assert_eq!(again.answer_of(2), Some(Answer::New), "the answer is kept");
    assert_eq!(waiting(&desk), [3]);
    desk.register.redo().unwrap();
    assert_eq!((people(&desk), waiting(&desk)), (4, vec![1]));
    again.decide(&desk.register).unwrap();
    assert_eq!(apply(&desk, &mut again).unwrap().tally.new, 0);

    again.answer(&[3], Answer::New);
    apply(&desk, &mut again).unwrap();
    again.keep_waiting(&desk.register, list_id()).unwrap();
    assert_eq!(waiting(&desk), Vec::<u32>::new());
    desk.register.undo().unwrap();
    assert_eq!(waiting(&desk), [1], "only what the last step took in");
    let again = leave_and_open(&desk, again);
    assert_eq!(again.tally().new, 1, "the row answered last");
}

#[test]
fn a_list_taken_in_whole_waits_again_when_that_is_undone_and_is_forgotten_when_left() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, "Аты-жөні;Топ\n;ФА-1\nӨтепов Нұрлан;ФА-101\n", None);
    let typed = RowFields {
        surname: "Асанов".into(),
        given: "Дамир".into(),
        ..RowFields::default()
    };
    put_right(&desk, &mut import, 2, &typed).unwrap();
    import.keep_waiting(&desk.register, list_id()).unwrap();
    apply(&desk, &mut import).unwrap();
    import.keep_waiting(&desk.register, list_id()).unwrap();
    assert!(waiting(&desk).is_empty(), "nothing waits");
    desk.register.undo().unwrap();
    assert_eq!(waiting(&desk), [2]);
    forget_taken_in(&desk.register).unwrap();
    let mut again = leave_and_open(&desk, import);
    assert_eq!(
        fields(&again, 2).surname,
        "Асанов",
        "what was typed is kept"
    );
    apply(&desk, &mut again).unwrap();
    again.keep_waiting(&desk.register, list_id()).unwrap();
    forget_taken_in(&desk.register).unwrap();
    desk.register.undo().unwrap();
    let gone = Import::resume(&desk.register, list_id()).unwrap_err();
    assert_eq!(gone.code(), Code::NotFound);
}

#[test]
fn who_was_put_into_the_trash_is_not_brought_back_by_the_rest_of_the_list() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, LIST, None);
    import.answer(&[4], Answer::Later);
    let done = apply(&desk, &mut import).unwrap();
    trainees::trash(&desk.register, &[done.assigned[&2]]).unwrap();
    let mut again = leave_and_open(&desk, import);
    assert_eq!(state_of(&again, 2), RowState::Out);
    again.answer(&[4], Answer::New);
    assert_eq!(apply(&desk, &mut again).unwrap().tally.new, 1);
    assert_eq!(people(&desk), 2);
    again.withdraw_answer(2);
    assert_eq!(state_of(&again, 2), RowState::New, "asked for, they come");
}

#[test]
fn an_answer_that_names_somebody_in_the_trash_is_asked_again() {
    let desk = Desk::found(1).unwrap();
    let known = read_list(&desk, KNOWN, None).assigned[&2];
    let mut import = open(&desk, LIST, Some(forum(&desk)));
    import.answer(&[2], Answer::Same(known));
    import.keep_waiting(&desk.register, list_id()).unwrap();
    trainees::trash(&desk.register, &[known]).unwrap();
    let mut again = leave_and_open(&desk, import);
    assert_eq!(again.answer_of(2), None);
    assert_eq!(
        state_of(&again, 2),
        RowState::New,
        "nobody else bears the name"
    );
    let done = apply(&desk, &mut again).unwrap();
    assert_ne!(done.assigned[&2], known);

    desk.register.undo().unwrap();
    trainees::restore(&desk.register, &[known]).unwrap();
    again.decide(&desk.register).unwrap();
    assert_eq!(
        again.answer_of(2),
        Some(Answer::Same(known)),
        "back, it holds"
    );
}

const PARENTS: &str = "Аты-жөні;Қатысушы;Телефон;Топ\n\
    Асанов Дамир Серікұлы;Асанова Айгерім Дамирқызы;8 701 555 03 03;ФА-204\n\
    Өтепов Нұрлан Ғабитұлы;Өтепова Әсем Нұрланқызы;8 701 555 04 04;ФА-101\n";

fn choose(import: &mut Import, chosen: [(u32, ColumnMeaning); 2]) {
    let choices = chosen.map(|(index, meaning)| IntakeColumnChoice {
        index,
        field: meaning.key().into_owned(),
    });
    let request = IntakeColumnsRequest {
        intake: list_id(),
        sheet: None,
        header_row: None,
        header_rows: None,
        choices: choices.to_vec(),
    };
    view::take_columns(import, &request).unwrap();
}

#[test]
fn what_was_answered_and_typed_for_a_parent_does_not_fall_on_the_child() {
    let desk = Desk::found(1).unwrap();
    let known = read_list(&desk, KNOWN, None).assigned[&2];
    let mut import = open(&desk, PARENTS, None);
    import.answer(&[2], Answer::Same(known));
    let typed = RowFields {
        given: "Нұржан".into(),
        ..fields(&import, 3)
    };
    put_right(&desk, &mut import, 3, &typed).unwrap();
    import.answer(&[3], Answer::Out);
    let child = [(0, ColumnMeaning::Ignore), (1, ColumnMeaning::FullName)];
    choose(&mut import, child);
    import.decide(&desk.register).unwrap();
    assert_eq!((import.answer_of(2), import.answer_of(3)), (None, None));
    assert_eq!(fields(&import, 2).surname, "Асанова");
    assert_eq!(fields(&import, 3).given, "Әсем", "as the file says it");
    let done = apply(&desk, &mut import).unwrap();
    assert_ne!(done.assigned[&2], known);
}

#[test]
fn a_row_left_out_stays_out_when_another_column_is_explained() {
    let desk = Desk::found(1).unwrap();
    read_list(&desk, KNOWN, None);
    let mut import = open(&desk, PARENTS, None);
    import.answer(&[2], Answer::Out);
    import.answer(&[3], Answer::New);
    choose(
        &mut import,
        [(1, ColumnMeaning::Ignore), (2, ColumnMeaning::Answer)],
    );
    assert_eq!(import.answer_of(2), Some(Answer::Out));
    assert_eq!(
        import.answer_of(3),
        None,
        "without a phone it may be somebody known"
    );
}

#[test]
fn chosen_columns_wait_with_the_list() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, PARENTS, None);
    choose(
        &mut import,
        [(0, ColumnMeaning::Ignore), (1, ColumnMeaning::FullName)],
    );
    let again = leave_and_open(&desk, import);
    assert_eq!(fields(&again, 2).surname, "Асанова");
    assert_eq!(waiting(&desk), [2], "choosing columns is work as well");
}

#[test]
fn a_person_left_out_or_put_off_is_so_in_all_their_rows() {
    let desk = Desk::found(1).unwrap();
    let row = "Асанов Дамир Серікұлы;01.02.2008\n";
    let known = read_list(&desk, &format!("Аты-жөні;Туған күні\n{row}"), None).assigned[&2];
    let mut import = open(
        &desk,
        &format!("Аты-жөні;Туған күні\n{row}{row}{row}"),
        None,
    );
    for (answer, state) in [
        (Answer::Out, RowState::Out),
        (Answer::Later, RowState::Later),
    ] {
        import.answer(&[2], answer);
        assert_eq!(state_of(&import, 3), state);
        assert_eq!(state_of(&import, 4), state);
    }
    import.answer(&[2], Answer::New);
    assert_eq!(
        state_of(&import, 3),
        RowState::Known(known),
        "row 2 alone is another"
    );
    assert_eq!(state_of(&import, 4), RowState::Repeated(3));
}

#[test]
fn only_a_candidate_of_the_row_can_be_the_answer() {
    let desk = Desk::found(1).unwrap();
    let known = read_list(&desk, KNOWN, None);
    let mut import = open(&desk, LIST, None);
    let stale = Some(known.assigned[&3]);
    let refused = view::take_answers(&mut import, &[3, 2], "same", stale).unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
    assert_eq!(import.answer_of(3), None, "all or none are answered");
    view::take_answers(&mut import, &[3], "same", stale).unwrap();
    assert_eq!(import.answer_of(3), Some(Answer::Same(known.assigned[&3])));
    let refused = view::take_answers(&mut import, &[2], "maybe", None).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    view::take_answers(&mut import, &[3], "open", None).unwrap();
    assert_eq!(import.answer_of(3), None);
}

#[test]
fn a_list_put_away_is_not_kept_by_what_was_still_on_its_way() {
    let desk = Desk::found(1).unwrap();
    read_list(&desk, KNOWN, None);
    let mut import = open(&desk, LIST, None);
    import.answer(&[2], Answer::New);
    import.keep_waiting(&desk.register, list_id()).unwrap();
    import.put_away(&desk.register, list_id()).unwrap();
    import.answer(&[3], Answer::New);
    import.keep_waiting(&desk.register, list_id()).unwrap();
    assert!(waiting(&desk).is_empty());
    import.bring_back(&desk.register, list_id()).unwrap();
    assert_eq!(waiting(&desk), [3]);
}

#[test]
fn what_only_a_wrong_iin_told_is_kept_as_it_was_shown() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;ЖСН\nАсанов Дамир Серікұлы;061220675744\n";
    let mut import = open(&desk, list, None);
    let shown = fields(&import, 2);
    assert!(!shown.birth_date.is_empty() && !shown.sex.is_empty());
    let typed = RowFields {
        iin: String::new(),
        ..shown
    };
    put_right(&desk, &mut import, 2, &typed).unwrap();
    assert_eq!(fields(&import, 2), typed);
    put_right(&desk, &mut import, 2, &typed).unwrap();
    assert_eq!(fields(&import, 2), typed, "saved once more as well");
}

#[test]
fn undo_takes_back_a_person_whom_a_second_row_completed() {
    let desk = Desk::found(1).unwrap();
    let list =
        "Аты-жөні;Туған күні\nҚасымова Айгүл Ержанқызы;\nҚасымова Айгүл Ержанқызы;01.02.2008\n";
    let mut import = open(&desk, list, None);
    import.answer(&[3], Answer::SameRow(2));
    let done = apply(&desk, &mut import).unwrap();
    let id = done.assigned[&2];
    let kept = desk.register.read(|it| trainees::show(it, id)).unwrap();
    assert_eq!(kept.birth_date, "2008-02-01");
    let undone = desk.register.undo().unwrap().value;
    assert!(undone.left.is_empty(), "{:?}", undone.left);
    assert_eq!(people(&desk), 0);
    desk.register.redo().unwrap();
    let again = desk.register.read(|it| trainees::show(it, id)).unwrap();
    assert_eq!(again, kept);
}
