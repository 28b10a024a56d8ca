//! What a list leaves out or mistypes is asked once: where everybody is from, what an address means.

use std::ops::ControlFlow;

use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::intake::columns::ColumnMeaning;
use tizim_core::intake::import::{Import, ImportDone, RowState, Source};
use tizim_core::intake::view;
use tizim_core::trainees::{self, Trainee, TraineeDraft};
use tizim_tests::Desk;

fn open(desk: &Desk, list: &str) -> Import {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    Import::open(&desk.register, Source::File(&path), None, None).unwrap()
}

fn apply(desk: &Desk, import: &mut Import) -> ImportDone {
    import.decide(&desk.register).unwrap();
    let done = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(()));
    desk.clock.pass_minutes(1);
    done.unwrap().value
}

fn show(desk: &Desk, id: Id) -> Trainee {
    desk.register.read(|it| trainees::show(it, id)).unwrap()
}

const ADDRESSES: &str = "Аты-жөні;Туған күні;E-mail\n\
    Құдайбергенова Әсел;14.03.2005;asel@gmai.com\n\
    Өтепов Нұрлан;05.06.2007;nurlan@mail,ru\n\
    Сапарова Сая;01.01.2008;saya@mail.kz\n\
    Бекова Айгүл;02.02.2008;жоқ\n\
    Ержанов Ерлан;03.02.2008;ерлан@gmail.com\n";

#[test]
fn a_mistyped_address_is_kept_only_as_somebody_said_it_is_meant() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, ADDRESSES);
    let guesses = import.guessed_emails();
    let told: Vec<_> = guesses
        .iter()
        .map(|it| (it.row, it.guess.as_str()))
        .collect();
    assert_eq!(told, [(2, "asel@gmail.com"), (3, "nurlan@mail.ru")]);
    let groups = view::values(&import, Lang::Kk).unwrap();
    let group = groups.iter().find(|it| it.field == "email").unwrap();
    let asked: Vec<_> = group
        .values
        .iter()
        .map(|it| (it.raw.as_str(), it.candidates.len()))
        .collect();
    assert_eq!(
        asked,
        [
            ("asel@gmai.com", 1),
            ("nurlan@mail,ru", 1),
            ("ерлан@gmail.com", 0)
        ]
    );

    let refused = import.take_guessed_emails(Some(&[2, 4])).unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
    let refused = import.choose_value(ColumnMeaning::Email, "ерлан@gmail.com", "ерлан");
    assert_eq!(refused.unwrap_err().code(), Code::BadValue);
    import.take_guessed_emails(Some(&[2])).unwrap();
    let groups = view::values(&import, Lang::Kk).unwrap();
    let group = groups.iter().find(|it| it.field == "email").unwrap();
    assert!(
        group
            .values
            .iter()
            .any(|it| it.raw == "asel@gmai.com" && it.chosen)
    );
    let done = apply(&desk, &mut import);
    let email = |row: u32| show(&desk, done.assigned[&row]).email;
    assert_eq!(email(2), "asel@gmail.com");
    assert_eq!(email(3), "", "nobody said so");
    assert_eq!(email(4), "saya@mail.kz");

    // Read again, what was said once holds, and the rest is asked once more.
    let again = open(&desk, ADDRESSES);
    let told: Vec<u32> = again.guessed_emails().iter().map(|it| it.row).collect();
    assert_eq!(told, [3]);
}

#[test]
fn an_address_that_is_left_out_or_meant_as_typed_is_so() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, ADDRESSES);
    import
        .choose_value(ColumnMeaning::Email, "asel@gmai.com", "")
        .unwrap();
    import
        .choose_value(ColumnMeaning::Email, "nurlan@mail,ru", "Nurlan@gmai.com ")
        .unwrap();
    assert!(import.guessed_emails().is_empty());
    let done = apply(&desk, &mut import);
    let email = |row: u32| show(&desk, done.assigned[&row]).email;
    assert_eq!(email(2), "");
    assert_eq!(
        email(3),
        "nurlan@gmai.com",
        "whoever types it by hand means it"
    );
}

const BARE: &str = "Аты-жөні;Туған күні\n\
    Құдайбергенова Әсел;14.03.2005\n\
    Өтепов Нұрлан;05.06.2007\n";

#[test]
fn what_everybody_of_a_list_is_from_is_told_once() {
    let desk = Desk::found(1).unwrap();
    let known = TraineeDraft {
        surname: "Өтепов".into(),
        given: "Нұрлан".into(),
        birth_date: "2007-06-05".into(),
        school: "№ 9 мектеп".into(),
        ..TraineeDraft::default()
    };
    let known = trainees::add(&desk.register, known).unwrap().value.id;
    let mut import = open(&desk, BARE);
    let fields: Vec<_> = view::for_all(&import, Lang::Ru);
    let fields: Vec<_> = fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["school", "organisation", "faculty", "category"]);
    view::tell_for_all(&mut import, "school", "№ 21 гимназия").unwrap();
    view::tell_for_all(&mut import, "category", "volunteer").unwrap();
    view::tell_for_all(&mut import, "faculty", "физика").unwrap();
    view::tell_for_all(&mut import, "faculty", " ").unwrap();
    let done = apply(&desk, &mut import);
    assert_eq!((done.tally.new, done.tally.known), (1, 1));
    let new = show(&desk, done.assigned[&2]);
    assert!(!new.school.is_empty() && new.faculty.is_empty(), "{new:?}");
    assert_eq!(new.categories, ["volunteer"]);
    assert_eq!(
        show(&desk, known).school,
        "aktobe_09",
        "what is written stays"
    );

    // Told or not, it is the same list.
    let mut again = open(&desk, BARE);
    again.decide(&desk.register).unwrap();
    let plan = again.plan();
    assert_eq!(plan[0].state, RowState::Known(done.assigned[&2]));
    assert_eq!(plan[1].state, RowState::Known(known));
}

#[test]
fn what_a_list_says_itself_is_not_told_for_all() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;Мектебі\nҚұдайбергенова Әсел;№ 9 мектеп\n";
    let mut import = open(&desk, list);
    assert!(
        !import
            .may_be_told_for_all()
            .contains(&ColumnMeaning::School)
    );
    for (field, value) in [("school", "№ 21"), ("phone", "1"), ("nothing", "1")] {
        let refused = view::tell_for_all(&mut import, field, value).unwrap_err();
        assert_eq!(refused.code(), Code::BadValue, "{field}");
    }
    let long = "м".repeat(201);
    let refused = view::tell_for_all(&mut import, "organisation", &long).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
}

/// A column that some left empty, and of two who wrote where they work one has no school.
const PARTLY: &str = "Аты-жөні;Мектебі;Жұмыс орны\n\
    Құдайбергенова Әсел;№ 9 мектеп;\n\
    Өтепов Нұрлан;;\n\
    Сапарова Баян;;Жастар орталығы\n";

#[test]
fn a_half_empty_column_is_told_to_the_rows_that_say_nothing() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, PARTLY);
    let shown = view::for_all(&import, Lang::Kk);
    let told: Vec<_> = shown
        .iter()
        .map(|it| (it.field.as_str(), it.partly, it.rows))
        .collect();
    assert_eq!(
        told,
        [
            ("school", true, 1),
            ("organisation", true, 1),
            ("faculty", false, 3),
            ("category", false, 3),
        ]
    );
    view::tell_for_all(&mut import, "school", "№ 21 гимназия").unwrap();
    assert_eq!(
        import.rows_without(ColumnMeaning::School),
        1,
        "the row itself says nothing still"
    );
    import.decide(&desk.register).unwrap();
    let name = Id::derive("list", &[b"partly"]);
    import.keep_waiting(&desk.register, name).unwrap();
    let mut import = Import::resume(&desk.register, name).unwrap();
    let done = apply(&desk, &mut import);
    let places = [2, 3, 4].map(|row| {
        let person = show(&desk, done.assigned[&row]);
        (person.school, person.organisation)
    });
    assert_eq!(places[0].0, "aktobe_09", "what a row says stays");
    assert!(!places[1].0.is_empty() && places[1].1.is_empty());
    assert_eq!(
        places[2],
        (String::new(), "Жастар орталығы".to_owned()),
        "who works has said where they are from"
    );
    // Told or not, it is the same list.
    let mut again = open(&desk, PARTLY);
    again.decide(&desk.register).unwrap();
    assert!(matches!(again.plan()[1].state, RowState::Known(id) if id == done.assigned[&3]));
}

#[test]
fn what_was_told_is_kept_while_the_list_waits() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, BARE);
    view::tell_for_all(&mut import, "organisation", "Жастар орталығы").unwrap();
    import.decide(&desk.register).unwrap();
    let name = Id::derive("list", &[b"one"]);
    import.keep_waiting(&desk.register, name).unwrap();
    let mut again = Import::resume(&desk.register, name).unwrap();
    assert_eq!(
        again.told_for_all(ColumnMeaning::Organisation),
        "Жастар орталығы"
    );
    let done = apply(&desk, &mut again);
    assert_eq!(
        show(&desk, done.assigned[&2]).organisation,
        "Жастар орталығы"
    );
}
