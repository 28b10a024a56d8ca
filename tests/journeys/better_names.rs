//! A list spells a known person's name better: it is offered, taken when somebody says so, and undone.

use std::ops::ControlFlow;

use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, Import, ImportDone, NameChoice, Source};
use tizim_core::intake::view;
use tizim_core::kazakh::name::Merit;
use tizim_core::retention;
use tizim_core::trainees::{self, Trainee, TraineeChanges, TraineeDraft};
use tizim_tests::Desk;

fn open(desk: &Desk, list: &str) -> Import {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, None).unwrap();
    import.decide(&desk.register).unwrap();
    import
}

fn apply(desk: &Desk, import: &mut Import) -> ImportDone {
    let done = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(()));
    desk.clock.pass_minutes(1);
    done.unwrap().value
}

fn add(desk: &Desk, surname: &str, given: &str, birth_date: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.into(),
        given: given.into(),
        birth_date: birth_date.into(),
        phone: "+77011234567".into(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn show(desk: &Desk, id: Id) -> Trainee {
    desk.register.read(|it| trainees::show(it, id)).unwrap()
}

/// What is asked: the row, the kept name, the list's, and whether it is surely better.
fn asked(import: &Import) -> Vec<(u32, String, String, bool)> {
    let names = import.better_names().into_iter();
    names
        .map(|it| {
            let is_better = it.merit == Merit::Better;
            (it.row, it.kept.in_full(), it.better.in_full(), is_better)
        })
        .collect()
}

const OFFICIAL: &str = "Аты-жөні;Туған күні;Телефон\n\
    Ізбасова Айкүміс;14.03.2005;87011234567\n\
    Ахметов Дамир;01.02.2006;87017654321\n";
const TYPED: &str = "Аты-жөні;Туған күні;Телефон\n\
    Избасова Айкумис;14.03.2005;87011234567\n";

#[test]
fn the_kazakh_spelling_of_an_official_list_is_offered_and_nothing_changes_unasked() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Избасова", "Айкумис", "2005-03-14");
    let mut import = open(&desk, OFFICIAL);
    let [old, new] = ["Избасова Айкумис", "Ізбасова Айкүміс"].map(str::to_owned);
    assert_eq!(asked(&import), [(2, old, new, true)]);
    let groups = view::people(&import).groups;
    assert_eq!((groups[0].id.as_str(), groups[0].rows), ("better_name", 1));
    let done = apply(&desk, &mut import);
    assert_eq!((done.respelled, done.tally.known), (0, 1));
    assert_eq!(show(&desk, id).full_name(), "Избасова Айкумис");
}

#[test]
fn a_spelling_that_is_taken_can_be_undone_and_the_other_still_finds_the_person() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Избасова", "Айкумис", "2005-03-14");
    let forms = TraineeChanges {
        russian_name: Some("Избасова Айкумис Сериковна".into()),
        latin_name: Some("Aikumis Izbassova".into()),
        dative: Some("Избасова Айкумиске".into()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, id, forms).unwrap();
    desk.clock.pass_minutes(1);
    let mut import = open(&desk, OFFICIAL);
    import.choose_names(&[2], Some(NameChoice::Take)).unwrap();
    assert_eq!(view::people(&import).groups[0].answered, 1);
    let done = apply(&desk, &mut import);
    assert_eq!((done.respelled, done.unchanged), (1, 0));
    let person = show(&desk, id);
    assert_eq!(person.full_name(), "Ізбасова Айкүміс");
    let names = desk.register.read(|it| trainees::names_of(it, &person));
    let names = names.unwrap();
    assert_eq!(names.others, ["Избасова Айкумис"]);
    assert_eq!(names.russian.text, "Избасова Айкумис Сериковна");
    assert_eq!(names.latin.text, "Aikumis Izbassova");
    assert_ne!(
        names.dative.text, "Избасова Айкумиске",
        "it said the old name"
    );
    for words in ["Избасова Айкумис", "Ізбасова Айкүміс", "izbasova"]
    {
        let found = desk
            .register
            .read(|it| trainees::find(it, words, 5))
            .unwrap();
        assert_eq!(found.len(), 1, "{words}");
    }

    desk.register.undo().unwrap();
    assert_eq!(show(&desk, id).full_name(), "Избасова Айкумис");
    desk.register.redo().unwrap();
    assert_eq!(show(&desk, id).full_name(), "Ізбасова Айкүміс");
    assert_eq!(asked(&open(&desk, OFFICIAL)), [], "nothing is left to ask");
    assert_eq!(
        asked(&open(&desk, TYPED)),
        [],
        "and the form takes nothing back"
    );
    let check = desk.register.check().unwrap();
    assert!(check.is_sound(), "{check:?}");
}

#[test]
fn a_spelling_that_was_turned_down_is_not_asked_about_again() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Ахметова", "Сания", "2005-03-14");
    let list = "Аты-жөні;Туған күні;Телефон\nАхметова Сәния;14.03.2005;87011234567\n";
    let mut import = open(&desk, list);
    assert_eq!(asked(&import).len(), 1);
    assert!(!asked(&import)[0].3, "two names, both known");
    assert_eq!(view::people(&import).groups[0].id, "other_spelling");
    import.choose_names(&[2], Some(NameChoice::Keep)).unwrap();
    let done = apply(&desk, &mut import);
    assert_eq!(done.respelled, 0);
    assert_eq!(show(&desk, id).given, "Сания");
    assert_eq!(asked(&open(&desk, list)), []);
    let other = list.replace("Сәния", "Санія");
    assert_eq!(
        asked(&open(&desk, &other)).len(),
        1,
        "another spelling is another question"
    );
}

#[test]
fn of_two_rows_of_one_person_the_better_spelling_is_offered() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;Туған күні;Телефон\n\
        Избасова Айкумис;14.03.2005;87011234567\n\
        Ахметов Дамир;01.02.2006;87017654321\n\
        Ізбасова Айкүміс;14.03.2005;87011234567\n";
    let mut import = open(&desk, list);
    let found = import.better_names();
    assert_eq!((found.len(), found[0].row, found[0].person), (1, 4, None));
    import.choose_names(&[4], Some(NameChoice::Take)).unwrap();
    let done = apply(&desk, &mut import);
    assert_eq!((done.tally.new, done.respelled), (2, 1));
    assert_eq!(
        show(&desk, done.assigned[&2]).full_name(),
        "Ізбасова Айкүміс"
    );
}

#[test]
fn only_who_was_said_to_be_the_person_is_asked_about() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Избасова", "Айкумис", "2005-03-14");
    let list = "Аты-жөні;Телефон\nІзбасова Айкүміс;87011234567\n";
    let mut import = open(&desk, list);
    assert_eq!(asked(&import), [], "nobody said yet who the row is");
    import.answer(&[2], Answer::Same(id));
    assert_eq!(asked(&import).len(), 1);
    import.choose_names(&[2], Some(NameChoice::Take)).unwrap();
    import.answer(&[2], Answer::New);
    assert_eq!(asked(&import), []);
    let refused = import
        .choose_names(&[2], Some(NameChoice::Take))
        .unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
    apply(&desk, &mut import);
    assert_eq!(show(&desk, id).full_name(), "Избасова Айкумис");
}

#[test]
fn what_was_answered_is_kept_while_the_list_waits() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Избасова", "Айкумис", "2005-03-14");
    let mut import = open(&desk, OFFICIAL);
    import.choose_names(&[2], Some(NameChoice::Take)).unwrap();
    let name = Id::derive("list", &[b"one"]);
    import.keep_waiting(&desk.register, name).unwrap();
    let mut again = Import::resume(&desk.register, name).unwrap();
    again.decide(&desk.register).unwrap();
    assert_eq!(again.better_names()[0].choice, Some(NameChoice::Take));
    // Somebody corrected the name meanwhile: what was answered was for another one.
    let by_hand = TraineeChanges {
        given: Some("Айкүмис".into()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, id, by_hand).unwrap();
    again.decide(&desk.register).unwrap();
    assert_eq!(again.better_names()[0].choice, None);
    assert_eq!(apply(&desk, &mut again).respelled, 0);
}

#[test]
fn nothing_is_remembered_of_the_names_and_addresses_of_who_is_erased() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Ахметова", "Сания", "2005-03-14");
    let list = "Аты-жөні;Туған күні;Телефон;E-mail\n\
        Ахметова Сәния;14.03.2005;87011234567;saniya@gmai.com\n";
    let mut import = open(&desk, list);
    import.take_guessed_emails(None).unwrap();
    import.decide(&desk.register).unwrap();
    import.choose_names(&[2], Some(NameChoice::Keep)).unwrap();
    apply(&desk, &mut import);
    assert_eq!(show(&desk, id).email, "saniya@gmail.com");
    let remembered = || -> u32 {
        let count = |it: &rusqlite::Connection| {
            let sql = "SELECT count(*) FROM import_value";
            Ok(it.query_row(sql, [], |row| row.get(0)).unwrap())
        };
        desk.register.read(count).unwrap()
    };
    assert_eq!(remembered(), 2, "the address, and the name that stays");
    let mut go_on = |_, _, _| ControlFlow::Continue(());
    retention::purge(&desk.register, id, &mut go_on).unwrap();
    assert_eq!(remembered(), 0);
}
