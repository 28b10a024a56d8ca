//! Lists are read again: grown, corrected, with answers kept; a large one leaves a copy behind.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::backup::{self, BackupKind};
use tizim_core::common::Lang;
use tizim_core::error::{Code, Result};
use tizim_core::ids::Id;
use tizim_core::intake::book::read_book;
use tizim_core::intake::import::{Answer, Import, ImportDone, RowState, Source};
use tizim_core::intake::view;
use tizim_core::keys::NoStore;
use tizim_core::register::Opening;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{COLUMNS, Desk, StoryClock, bytes_of, crowd_csv, new_folder};

use crate::imports::{forum, read_list};

/// Opens a list and compares it with the register.
fn open(desk: &Desk, list: &str, event: Option<Id>) -> Import {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, event).unwrap();
    import.decide(&desk.register).unwrap();
    import
}

fn apply(desk: &Desk, import: &mut Import) -> Result<ImportDone> {
    let done = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(()));
    Ok(done?.value)
}

/// The rows that wait for an answer.
fn asked(import: &Import) -> Vec<u32> {
    let plan = import.plan();
    plan.iter()
        .filter(|row| matches!(row.state, RowState::ToChoose(_)))
        .map(|row| row.person.row)
        .collect()
}

fn add(desk: &Desk, name: &str, birth_date: &str) -> Id {
    let parts: Vec<&str> = name.split(' ').collect();
    let draft = TraineeDraft {
        surname: parts[0].into(),
        given: parts[1].into(),
        patronymic: parts[2].into(),
        birth_date: birth_date.into(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn count(desk: &Desk) -> u32 {
    desk.register.read(trainees::count).unwrap()
}

#[test]
fn a_grown_form_adds_only_what_is_new() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    read_list(&desk, &crowd_csv(0..40, COLUMNS.len()), Some(event));
    let grown = crowd_csv(0..55, COLUMNS.len());
    let file = view::file(
        &open(&desk, &grown, Some(event)),
        Id::default(),
        &desk.register,
    )
    .unwrap();
    assert!(file.seen_before);
    assert_eq!(file.seen_rows, 40);
    let done = read_list(&desk, &grown, Some(event));
    assert_eq!(
        (done.tally.new, done.unchanged, done.tally.known),
        (15, 40, 40)
    );
    assert_eq!((done.enrolled, count(&desk)), (15, 55));
}

const NAME_ONLY: &str = "Аты-жөні;Футболка\nҚұдайбергенова Әсел Серікқызы;M\n";

#[test]
fn answers_are_remembered_for_the_same_form() {
    let desk = Desk::found(1).unwrap();
    let known = add(&desk, "Құдайбергенова Әсел Серікқызы", "2005-03-14");
    for (answer, people) in [(Answer::New, 2), (Answer::Same(known), 2)] {
        let event = forum(&desk);
        let mut import = open(&desk, NAME_ONLY, Some(event));
        assert_eq!(asked(&import), [2]);
        import.answer(&[2], Answer::Later);
        assert_eq!(
            view::people(&import).groups[0].answered,
            0,
            "it still waits"
        );
        import.answer(&[2], answer);
        assert_eq!(view::people(&import).groups[0].answered, 1);
        let done = apply(&desk, &mut import).unwrap();
        assert_eq!(count(&desk), people, "{answer:?}");

        let mut again = open(&desk, NAME_ONLY, Some(event));
        assert_eq!(asked(&again), [0; 0], "not asked again: {answer:?}");
        let done_again = apply(&desk, &mut again).unwrap();
        assert_eq!(done_again.assigned, done.assigned, "{answer:?}");
        assert_eq!(count(&desk), people, "{answer:?}");
    }
    // The same bare name in the list of another event may be somebody else.
    let other = forum(&desk);
    assert_eq!(asked(&open(&desk, NAME_ONLY, Some(other))), [2]);
}

#[test]
fn two_people_whose_rows_say_the_same_stay_two() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let list = "Аты-жөні;Топ\nАсанов Дамир Серікұлы;ФА-203\nАсанов Дамир Серікұлы;ФА-203\n";
    let mut import = open(&desk, list, Some(event));
    assert_eq!(asked(&import), [3]);
    import.answer(&[3], Answer::New);
    let done = apply(&desk, &mut import).unwrap();
    assert_ne!(done.assigned[&2], done.assigned[&3]);
    // Nothing tells which row is whom, so a person is asked, and nobody is joined.
    let again = open(&desk, list, Some(event));
    assert_eq!(asked(&again), [2, 3]);
}

#[test]
fn problems_are_saved_corrected_and_read_again() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let list = "Аты-жөні;Туған күні;Телефон;Электрондық пошта\n\
        Асанов Дамир Серікұлы;14.03.2005;87011234567;damir@example.kz\n\
        Б?кова Ай??л;01.02.2006;87017654321;aigul@example.kz\n\
        Ерж?нов Н?рлан;31.02.2006;87017654322;nurlan@example.kz\n\
        Сапарова Сая Ерланқызы;31.02.2006;87017654323;saya@example.kz\n\
        Төлегенов Ернар Асқарұлы;05.06.2006;8701765;ernar@example.kz\n";
    let mut import = open(&desk, list, Some(event));
    let problems = import.problems_book(Lang::Kk).unwrap();
    let first = apply(&desk, &mut import).unwrap();
    assert_eq!((first.tally.new, count(&desk)), (3, 3));

    let corrected = correct(
        &problems,
        &[
            ("Б?кова Ай??л", "Бекова Айгүл"),
            ("Ерж?нов Н?рлан", "Ержанов Нұрлан"),
            ("31.02.2006", "28.02.2006"),
            ("8701765", "87017654324"),
        ],
    );
    assert!(
        !corrected.contains("Асанов"),
        "only rows with problems are saved"
    );
    let mut import = open(&desk, &corrected, Some(event));
    assert_eq!(asked(&import), [0; 0]);
    assert!(import.rows.problems.is_empty());
    let done = apply(&desk, &mut import).unwrap();
    assert_eq!((done.tally.new, done.tally.known, count(&desk)), (2, 2, 5));
    let person = |row: u32| {
        let id = first.assigned[&row];
        desk.register.read(|it| trainees::show(it, id)).unwrap()
    };
    assert_eq!(person(5).birth_date, "2006-02-28");
    assert_eq!(person(6).phone, "+77017654324");
}

/// The rows of a workbook as text, with corrections.
fn correct(workbook: &[u8], corrections: &[(&str, &str)]) -> String {
    let book = read_book(workbook, "problems.xlsx").unwrap();
    let sheet = book.main_sheet().unwrap();
    let mut text = String::new();
    for row in &sheet.rows {
        let cells = row.cells.iter().map(|cell| {
            let cell = cell.text().into_owned();
            let found = corrections.iter().find(|(wrong, _)| *wrong == cell);
            found.map_or(cell, |(_, right)| (*right).to_owned())
        });
        text.push_str(&cells.collect::<Vec<_>>().join("\t"));
        text.push('\n');
    }
    text
}

#[test]
fn a_corrected_row_is_not_taken_for_a_namesakes() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let read = |dates: [&str; 1]| {
        let row = format!("Асанов Дамир Серікұлы;{}\n", dates[0]);
        format!("Аты-жөні;Туған күні\n{row}")
    };
    let mut first = open(&desk, &read(["31.02.2006"]), Some(event));
    assert_eq!(apply(&desk, &mut first).unwrap().tally.new, 1);
    let second = open(&desk, &read(["28.02.2006"]), Some(event));
    assert_eq!(asked(&second), [2], "a name alone is no proof");
}

#[test]
fn a_large_list_is_written_beside_a_copy_of_the_register_before_it() {
    let (desk, recovery) = Desk::found_with(1, None).unwrap();
    read_list(&desk, &crowd_csv(0..40, COLUMNS.len()), None);
    let copies = |desk: &Desk| backup::list(&desk.path(), desk.clock.as_ref()).unwrap();
    assert!(copies(&desk).is_empty(), "a small list needs none");
    read_list(&desk, &crowd_csv(0..520, COLUMNS.len()), None);
    let kept = copies(&desk);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].kind, BackupKind::Intake);

    let fresh = new_folder();
    let place = fresh.path().join("academy.tizim-base");
    let (copy, opening) = (Path::new(&kept[0].path), Opening::Recovery(&recovery));
    let before = backup::restore(copy, &place, opening, &NoStore, StoryClock::start(7)).unwrap();
    assert_eq!(
        before.read(trainees::count).unwrap(),
        40,
        "as it was before"
    );
    assert_eq!(count(&desk), 520);
}

#[test]
fn a_large_list_is_refused_where_no_copy_can_be_kept() {
    let desk = Desk::found(1).unwrap();
    std::fs::write(
        backup::automatic_folder(&desk.path()),
        "a file in its place",
    )
    .unwrap();
    let list = crowd_csv(0..520, COLUMNS.len());
    let mut import = open(&desk, &list, None);
    let before = bytes_of(desk.folder.path());
    let refused = apply(&desk, &mut import).unwrap_err();
    assert_eq!(refused.code(), Code::BackupFailed);
    assert_eq!(bytes_of(desk.folder.path()), before);
    assert_eq!(count(&desk), 0);
}

const DOUBTS: &str = "Аты-жөні;Туған күні;E-mail\n\
    Құдайбергенова Әсел Серікқызы;31.02.2008;asel@mail\n\
    Өтепов Нұрлан Ғабитұлы;05.06.2007;n@mail.kz\n\
    ;01.01.2008;x@mail.kz\n";

#[test]
fn what_is_saved_to_correct_is_what_the_step_counts() {
    let desk = Desk::found(1).unwrap();
    let import = open(&desk, DOUBTS, None);
    let counts = view::people(&import).counts;
    assert_eq!((counts.problem, counts.unread), (1, 2));
    assert_eq!(
        counts.to_correct, 2,
        "a row without a name, and one of two values"
    );
    let saved = import.problems_book(Lang::Kk).unwrap();
    let book = read_book(&saved, "problems.xlsx").unwrap();
    assert_eq!(
        book.main_sheet().unwrap().rows.len(),
        1 + 2,
        "under the header"
    );
    let request = view::IntakeRowsRequest {
        intake: Id::default(),
        group: None,
        state: Some("unread".to_owned()),
        offset: 0,
        limit: 10,
    };
    let shown = desk
        .register
        .read(|it| view::rows(&import, it, &request, Lang::Kk));
    let shown = shown.unwrap().rows;
    let said: Vec<_> = shown
        .iter()
        .map(|it| {
            (
                it.name.as_str(),
                it.problem.as_ref().unwrap().value.as_str(),
            )
        })
        .collect();
    let name = "Құдайбергенова Әсел Серікқызы";
    assert_eq!(said, [(name, "31.02.2008"), (name, "asel@mail")]);
}

#[test]
fn a_name_read_the_wrong_way_round_is_turned_before_anything_is_written() {
    let desk = Desk::found(1).unwrap();
    let known = add(&desk, "Құдайбергенова Әсел Серікқызы", "2008-03-02");
    let list = "Тегі;Аты;Әкесінің аты;Туған күні\n\
        Абай;Нұрлан;Ғабитұлы;05.06.2007\n";
    let mut import = open(&desk, list, None);
    let name = |import: &Import| import.plan()[0].person.name.name.in_full();
    let read = name(&import);
    import.swap_name(2).unwrap();
    import.decide(&desk.register).unwrap();
    assert_ne!(name(&import), read);
    import.swap_name(2).unwrap();
    import.decide(&desk.register).unwrap();
    assert_eq!(name(&import), read, "as it was read");
    import.swap_name(2).unwrap();
    import.decide(&desk.register).unwrap();
    let done = apply(&desk, &mut import).unwrap();
    assert_ne!(done.assigned[&2], known);
    let turned = desk
        .register
        .read(|it| trainees::show(it, done.assigned[&2]))
        .unwrap();
    assert_eq!(
        (turned.surname.as_str(), turned.given.as_str()),
        ("Нұрлан", "Абай")
    );
}

#[test]
fn an_initial_of_a_sheet_is_nobodys_patronymic() {
    let desk = Desk::found(1).unwrap();
    let draft = TraineeDraft {
        surname: "Алдонгаров".into(),
        given: "Игилик".into(),
        ..TraineeDraft::default()
    };
    let known = trainees::add(&desk.register, draft).unwrap().value.id;
    let mut import = open(&desk, "Аты-жөні\nАлдонгаров И. Ө.\n", None);
    import.answer(&[2], Answer::Same(known));
    apply(&desk, &mut import).unwrap();
    let person = desk.register.read(|it| trainees::show(it, known)).unwrap();
    assert_eq!(person.full_name(), "Алдонгаров Игилик");
}
