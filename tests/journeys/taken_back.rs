//! A list is taken back as a whole, long after it was taken in: who has since got something of their
//! own stays and is named, everybody else goes.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::events::EventRecord;
use tizim_core::history::{self, HistoryQuery, ImportUndone};
use tizim_core::ids::Id;
use tizim_core::intake::import::ImportDone;
use tizim_core::trainees::{self, TraineeChanges};
use tizim_tests::Desk;

use crate::certificates::{forum, person, request};
use crate::imports::read_list;

const LIST: &str = "Аты-жөні;Туған күні;Телефон;Санаты\n\
    Асанов Дамир Серікұлы;14.03.2005;8 701 555 01 01;студент\n\
    Өтепов Нұрлан Ғабитұлы;15.03.2005;8 701 555 02 02;студент\n\
    Қасымова Айгүл Ержанқызы;16.03.2005;8 701 555 03 03;студент\n\
    Әлиева Айша Маратқызы;17.03.2005;8 701 555 04 04;студент\n\
    Беков Ернар Асқарұлы;18.03.2005;8 701 555 05 05;студент\n\
    Ким Сергей Олегович;19.03.2005;8 701 555 06 06;студент\n";

/// A forum whose list was taken in, and what came after it.
struct Story {
    desk: Desk,
    forum: EventRecord,
    done: ImportDone,
    tx: String,
}

impl Story {
    fn begin() -> Self {
        let desk = Desk::found(1).unwrap();
        let forum = forum(&desk);
        // Known before, without a phone.
        person(&desk, "Ким", "Сергей");
        let known = desk
            .register
            .read(|it| trainees::find(it, "Ким Сергей", 1))
            .unwrap();
        let changes = TraineeChanges {
            birth_date: Some("2005-03-19".into()),
            patronymic: Some("Олегович".into()),
            ..TraineeChanges::default()
        };
        trainees::correct(&desk.register, known[0].row.trainee.id, changes).unwrap();
        let done = read_list(&desk, LIST, Some(forum.id));
        let tx = latest(&desk);
        desk.clock.pass_minutes(10);
        Self {
            desk,
            forum,
            done,
            tx,
        }
    }

    fn who(&self, row: u32) -> Id {
        self.done.assigned[&row]
    }

    fn correct(&self, row: u32, change: impl FnOnce(&mut TraineeChanges)) {
        let mut changes = TraineeChanges::default();
        change(&mut changes);
        trainees::correct(&self.desk.register, self.who(row), changes).unwrap();
        self.desk.clock.pass_minutes(1);
    }

    fn mark(&self, row: u32) {
        let mark = MarkChange {
            session: self.forum.sessions[0].id,
            trainee: self.who(row),
            state: Some(MarkState::Present),
            minutes: 0,
        };
        attendance::mark(&self.desk.register, self.forum.id, &[mark]).unwrap();
    }

    fn take_back(&self) -> ImportUndone {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let register = &self.desk.register;
        let before = register.check().unwrap().operations;
        let ahead = history::foresee_undo_import(register, &self.tx, go_on).unwrap();
        assert_eq!(
            register.check().unwrap().operations,
            before,
            "nothing is written"
        );
        let done = history::undo_import(register, &self.tx, go_on).unwrap();
        assert_eq!(ahead, done.value, "what was told beforehand came about");
        done.value
    }

    fn people(&self) -> u32 {
        self.desk.register.read(trainees::count).unwrap()
    }

    fn on_list(&self) -> Vec<String> {
        let sheet = self
            .desk
            .register
            .read(|it| attendance::sheet(it, self.forum.id))
            .unwrap();
        let name = |id: Id| {
            self.desk
                .register
                .read(|it| trainees::show(it, id))
                .unwrap()
        };
        let mut names: Vec<String> = sheet
            .rows
            .iter()
            .map(|it| name(it.trainee).surname)
            .collect();
        names.sort();
        names
    }

    fn is_sound(&self) -> bool {
        self.desk.register.check().unwrap().is_sound()
    }
}

fn entries(desk: &Desk) -> Vec<history::HistoryEntry> {
    history::list(&desk.register, &HistoryQuery::default())
        .unwrap()
        .rows
}

fn latest(desk: &Desk) -> String {
    entries(desk)[0].id.clone()
}

/// Who stayed, with the reasons.
fn told(done: &ImportUndone) -> BTreeMap<String, String> {
    let surname = |name: &str| name.split(' ').next().unwrap().to_owned();
    let left = done.left.iter();
    left.map(|it| (surname(&it.name), it.why.join(", ")))
        .collect()
}

#[test]
fn who_has_got_something_of_their_own_stays_and_the_others_go() {
    let it = Story::begin();
    assert_eq!((it.done.tally.new, it.people()), (5, 6));
    it.correct(2, |it| it.note = Some("келеді".into()));
    it.mark(3);
    let elsewhere = forum(&it.desk);
    let registered = EnrolmentState::Registered;
    enrolments::add(
        &it.desk.register,
        elsewhere.id,
        &[it.who(4)],
        "",
        registered,
    )
    .unwrap();
    it.mark(5);
    let due = request(&it.desk, it.forum.id, Lang::Kk, 1);
    let mut due = due;
    due.only = vec![it.who(5)];
    certificates::issue(&it.desk.register, &due).unwrap();
    it.correct(7, |it| it.phone = Some("8 702 000 00 00".into()));

    let done = it.take_back();
    assert_eq!(done.gone, 1, "Беков alone has nothing");
    assert_eq!(
        (done.enrolments, done.marks, done.values, done.values_left),
        (4, 0, 1, 1),
        "the phone of Ким was another by then, and their category goes"
    );
    let expected = [
        ("Асанов", "changed"),
        ("Өтепов", "attendance"),
        ("Қасымова", "enrolment"),
        ("Әлиева", "attendance, certificate"),
        ("Ким", "changed"),
    ];
    let expected = expected.map(|(name, why)| (name.to_owned(), why.to_owned()));
    assert_eq!(told(&done), BTreeMap::from(expected));
    assert_eq!(it.people(), 5);
    assert_eq!(
        it.on_list(),
        ["Әлиева", "Өтепов"],
        "marks and papers keep a place on the list"
    );
    let kept = it
        .desk
        .register
        .read(|read| trainees::show(read, it.who(2)))
        .unwrap();
    assert_eq!(kept.categories, ["student"], "who stays, stays whole");
    assert!(it.is_sound());
}

#[test]
fn a_list_taken_back_is_one_deed_that_undo_takes_back_in_turn() {
    let it = Story::begin();
    it.correct(2, |it| it.note = Some("келеді".into()));
    let before = it.on_list();
    let after = it.take_back();
    assert_eq!((after.gone, it.people()), (4, 2));
    assert_eq!(
        (after.enrolments, after.values, after.values_left),
        (6, 2, 0)
    );
    let words = entries(&it.desk);
    let (back, list) = (&words[0], words.iter().find(|one| one.id == it.tx).unwrap());
    assert!(back.can_undo && list.undone && !list.can_take_back);
    let said = history::status(&it.desk.register).unwrap().undo.unwrap();
    assert_eq!(said.key, "act-import-undone");
    it.desk.register.undo().unwrap();
    assert_eq!((it.people(), it.on_list()), (6, before.clone()));
    let said = history::status(&it.desk.register).unwrap();
    assert_eq!(said.redo.unwrap().key, "act-import-undone");
    assert_eq!(
        said.undo.unwrap().key,
        "act-trainee-correct-named",
        "what came after the list"
    );
    it.desk.register.redo().unwrap();
    assert_eq!(it.people(), 2);
    it.desk.register.undo().unwrap();
    it.desk.register.undo().unwrap();
    it.desk.register.undo().unwrap();
    assert_eq!(it.people(), 1, "step by step the list is reached");
    assert!(it.is_sound());
}

#[test]
fn a_list_taken_back_is_read_again_as_if_it_were_new_but_for_those_who_stayed() {
    let it = Story::begin();
    it.correct(2, |it| it.note = Some("келеді".into()));
    it.take_back();
    let again = read_list(&it.desk, LIST, Some(it.forum.id));
    assert_eq!((again.tally.new, again.tally.known), (4, 2));
    assert_eq!(again.assigned[&2], it.who(2), "the one who stayed");
    assert_eq!((it.people(), it.on_list().len()), (6, 6));
    assert!(it.is_sound());
}

#[test]
fn only_a_list_that_stands_is_taken_back_and_it_can_be_stopped() {
    let it = Story::begin();
    let corrected = {
        it.correct(2, |it| it.note = Some("келеді".into()));
        latest(&it.desk)
    };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let refused = history::undo_import(&it.desk.register, &corrected, go_on).unwrap_err();
    assert_eq!(refused.code(), Code::NothingToUndo);
    let refused = history::undo_import(&it.desk.register, "1.x", go_on).unwrap_err();
    assert_eq!(refused.code(), Code::BadId);
    let stop = &mut |at, _| {
        if at > 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let refused = history::undo_import(&it.desk.register, &it.tx, stop).unwrap_err();
    assert_eq!((refused.code(), it.people()), (Code::Stopped, 6));
    it.take_back();
    let refused = history::undo_import(&it.desk.register, &it.tx, go_on).unwrap_err();
    assert_eq!(refused.code(), Code::NothingToUndo, "once is enough");
}

#[test]
fn who_was_joined_since_stays() {
    let it = Story::begin();
    let other = person(&it.desk, "Беков", "Ернар");
    trainees::merge(&it.desk.register, it.who(6), other, &BTreeMap::new()).unwrap();
    let done = it.take_back();
    assert_eq!(told(&done)["Беков"], "same_person");
    trainees::unmerge(&it.desk.register, it.who(6), other, &BTreeMap::new()).unwrap();
    assert!(it.is_sound());
}

#[test]
fn a_form_read_three_times_as_it_grows_and_taken_back_in_the_middle_keeps_the_others() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk).id;
    let lines: Vec<&str> = LIST.lines().collect();
    let part = |rows: usize| lines[..=rows].join("\n");
    let mut deeds = Vec::new();
    for (rows, new) in [(2, 2), (4, 2), (6, 2)] {
        let done = read_list(&desk, &part(rows), Some(event));
        assert_eq!(
            (done.tally.new, done.tally.to_choose),
            (new, 0),
            "{rows} rows"
        );
        deeds.push(latest(&desk));
        desk.clock.pass_minutes(5);
    }
    let people = || desk.register.read(trainees::count).unwrap();
    assert_eq!(people(), 6);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = history::undo_import(&desk.register, &deeds[1], go_on)
        .unwrap()
        .value;
    assert_eq!((done.gone, done.left.len(), people()), (2, 0, 4));
    let again = read_list(&desk, LIST, Some(event));
    assert_eq!((again.tally.new, people()), (2, 6));
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn two_namesakes_in_one_group_stay_two_and_are_asked_about_once() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;Туған күні;Топ;Телефон\n\
        Асанов Дамир Серікұлы;14.03.2005;ФА-204;8 701 555 01 01\n\
        Асанов Дамир Серікұлы;02.11.2004;ФА-204;8 701 555 02 02\n";
    let done = read_list(&desk, list, None);
    assert_eq!(done.tally.new, 2, "another birth date is another person");
    let pairs = |loose: bool| {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        desk.register
            .read(|it| trainees::duplicates(it, loose, go_on))
            .unwrap()
    };
    assert!(pairs(true).is_empty(), "nobody is asked about them");
    // A third record by the name and the group alone may be either.
    let third = read_list(&desk, "Аты-жөні;Топ\nАсанов Дамир Серікұлы;ФА-204\n", None);
    assert_eq!((third.tally.new, third.tally.to_choose), (0, 1));
}
