//! What is left half-answered waits, and what was taken in is told by the same numbers later.

use tizim_core::error::Code;
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::intake::import::{
    Answer, Import, RowFields, forget_taken_in, forget_waiting, waiting_lists,
};
use tizim_core::intake::view;
use tizim_tests::Desk;

use crate::corrected::{LIST, apply, fields, open, put_right};
use crate::imports::{forum, read_list};

#[test]
fn a_list_left_half_answered_waits_when_the_program_is_closed() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    read_list(&desk, "Аты-жөні;Топ\nАсанов Дамир Серікұлы;ФА-204\n", None);
    let mut import = open(&desk, LIST, Some(event));
    let id = Id::derive("list", &[b"1"]);
    import.keep_waiting(&desk.register, id).unwrap();
    assert!(
        waiting_lists(&desk.register).unwrap().is_empty(),
        "nobody worked on it"
    );
    let mut told = open(&desk, LIST, Some(event));
    view::take_value(&mut told, "birth_date", "31.02.2008", "2008-02-27").unwrap();
    let other = Id::derive("list", &[b"2"]);
    told.keep_waiting(&desk.register, other).unwrap();
    let resumed = Import::resume(&desk.register, other).unwrap();
    assert_eq!(
        fields(&resumed, 2).birth_date,
        "2008-02-27",
        "what a value means is an answer too"
    );
    forget_waiting(&desk.register, other).unwrap();

    let typed = RowFields {
        birth_date: "2008-02-28".into(),
        ..fields(&import, 2)
    };
    put_right(&desk, &mut import, 2, &typed).unwrap();
    import.answer(&[4], Answer::Later);
    import.keep_waiting(&desk.register, id).unwrap();
    std::fs::remove_file(desk.folder.path().join("list.csv")).unwrap();
    let tally = import.tally();
    drop(import);
    let desk = desk.restart().unwrap();

    let waiting = waiting_lists(&desk.register).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].waiting, tally.rows - tally.problems);
    assert_eq!(
        (waiting[0].name.as_str(), waiting[0].event),
        ("list.csv", Some(event))
    );
    let mut again = Import::resume(&desk.register, id).unwrap();
    again.decide(&desk.register).unwrap();
    assert_eq!(again.tally(), tally, "everything as it was left");
    assert_eq!(again.answer_of(4), Some(Answer::Later));
    assert_eq!(fields(&again, 2).birth_date, "2008-02-28");

    again.answer(&[4, 5], Answer::Later);
    apply(&desk, &mut again).unwrap();
    again.keep_waiting(&desk.register, id).unwrap();
    assert_eq!(
        waiting_lists(&desk.register).unwrap()[0].waiting,
        again.tally().to_choose
    );
    again.answer(&[4, 5], Answer::Out);
    again.keep_waiting(&desk.register, id).unwrap();
    assert!(
        waiting_lists(&desk.register).unwrap().is_empty(),
        "everything is answered"
    );
    forget_taken_in(&desk.register).unwrap();
    assert_eq!(
        Import::resume(&desk.register, id).unwrap_err().code(),
        Code::NotFound
    );
    forget_waiting(&desk.register, id).unwrap();
}

#[test]
fn history_counts_the_new_people_of_a_list_as_its_last_step_does() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    read_list(
        &desk,
        "Аты-жөні;Туған күні\nАсанов Дамир Серікұлы;01.02.2008\n",
        None,
    );
    let list = "Аты-жөні;Туған күні;Телефон\n\
        Асанов Дамир Серікұлы;01.02.2008;8 701 555 03 03\n\
        Қасымова Айгүл Ержанқызы;02.03.2008;\nӨтепов Нұрлан Ғабитұлы;05.05.2007;\n";
    let done = read_list(&desk, list, Some(event));
    assert_eq!((done.tally.new, done.tally.known), (2, 1));
    let told = || {
        let rows = history::list(&desk.register, &HistoryQuery::default())
            .unwrap()
            .rows;
        rows[0].label.clone()
    };
    let label = told();
    let said = tizim_core::common::Message::new("act-import-trainees-both").count(2);
    assert_eq!(label, said.number("people", 1).number("values", 1));
    desk.register.undo().unwrap();
    let redo = history::status(&desk.register).unwrap().redo;
    assert_eq!(redo, Some(label), "undone, it is told by the same number");
}
