//! A person who was written down twice: joined, gone on with, and taken apart again.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::clubs::{self, ClubFields};
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentQuery, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::events::EventRecord;
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry};
use tizim_core::trainees::{self, ManyChanges, TraineeChanges, TraineeQuery};
use tizim_tests::Desk;

use crate::certificates::{forum, person, request};

/// One girl under her own and her husband's name, and a forum of two days.
struct Twice {
    desk: Desk,
    forum: EventRecord,
    girl: Id,
    wife: Id,
}

impl Twice {
    fn written() -> Self {
        let desk = Desk::found(1).unwrap();
        let forum = forum(&desk);
        let girl = person(&desk, "Қасымова", "Дана");
        // The record made first stands for the person.
        desk.clock.pass_minutes(1);
        let wife = person(&desk, "Омарова", "Дана");
        let it = Self {
            desk,
            forum,
            girl,
            wife,
        };
        it.correct(girl, |it| it.phone = Some("8 701 000 00 01".to_owned()));
        it.correct(wife, |it| it.email = Some("dana@mail.ru".to_owned()));
        it.mark(0, girl, MarkState::Present);
        it.mark(1, wife, MarkState::Late);
        it
    }

    fn correct(&self, who: Id, change: impl FnOnce(&mut TraineeChanges)) {
        let mut changes = TraineeChanges::default();
        change(&mut changes);
        trainees::correct(&self.desk.register, who, changes).unwrap();
    }

    fn mark(&self, session: usize, trainee: Id, state: MarkState) {
        let mark = MarkChange {
            session: self.forum.sessions[session].id,
            trainee,
            state: Some(state),
            minutes: 0,
        };
        attendance::mark(&self.desk.register, self.forum.id, &[mark]).unwrap();
    }

    fn merge(&self, picks: &[(&str, Id)]) -> trainees::Trainee {
        let picks = picks.iter().map(|(field, who)| ((*field).to_owned(), *who));
        let picks: BTreeMap<String, Id> = picks.collect();
        trainees::merge(&self.desk.register, self.girl, self.wife, &picks)
            .unwrap()
            .value
    }

    /// Who is on the list of the forum with which marks.
    fn list(&self) -> Vec<(String, Vec<Option<MarkState>>)> {
        let sheet = self
            .desk
            .register
            .read(|it| attendance::sheet(it, self.forum.id));
        let marks = |row: &attendance::AttendanceRow| -> Vec<Option<MarkState>> {
            row.marks
                .iter()
                .map(|it| it.as_ref().map(|it| it.state))
                .collect()
        };
        let rows = sheet.unwrap().rows;
        rows.iter()
            .map(|row| (self.name(row.trainee), marks(row)))
            .collect()
    }

    fn name(&self, who: Id) -> String {
        self.desk
            .register
            .read(|it| trainees::show(it, who))
            .unwrap()
            .full_name()
    }

    fn found(&self, text: &str) -> Vec<String> {
        let today = self.desk.today();
        let query = TraineeQuery {
            text: text.to_owned(),
            ..TraineeQuery::default()
        };
        let rows = self
            .desk
            .register
            .read(|it| trainees::list(it, &query, today))
            .unwrap()
            .rows;
        rows.iter().map(|it| it.trainee.full_name()).collect()
    }

    /// The enrolments in the forum outside the trash.
    fn enrolled(&self) -> Vec<Id> {
        let query = EnrolmentQuery {
            event: self.forum.id,
            ..EnrolmentQuery::default()
        };
        let rows = self
            .desk
            .register
            .read(|it| enrolments::list(it, &query))
            .unwrap()
            .rows;
        rows.iter().map(|it| it.id).collect()
    }

    fn categories(&self, who: Id) -> Vec<String> {
        self.desk
            .register
            .read(|it| trainees::show(it, who))
            .unwrap()
            .categories
    }

    fn categorise(&self, who: Id, codes: &[&str]) {
        let codes = codes.iter().map(|it| (*it).to_owned()).collect();
        self.correct(who, |it| it.categories = Some(codes));
    }

    fn is_sound(&self) -> bool {
        self.desk.register.check().unwrap().is_sound()
    }
}

#[test]
fn what_hangs_on_either_hangs_on_the_one_person() {
    let it = Twice::written();
    let joined = it.merge(&[("surname", it.wife)]);
    assert_eq!(joined.full_name(), "Омарова Дана");
    assert_eq!(
        (joined.phone.as_str(), joined.email.as_str()),
        ("+77010000001", "dana@mail.ru")
    );
    let both = [Some(MarkState::Present), Some(MarkState::Late)];
    assert_eq!(it.list(), [("Омарова Дана".to_owned(), both.to_vec())]);
    // By either name, once.
    assert_eq!(it.found("касымова"), ["Омарова Дана"]);
    assert_eq!(it.found("омарова дана"), ["Омарова Дана"]);
    let due = request(&it.desk, it.forum.id, Lang::Kk, 2);
    let issued = certificates::issue(&it.desk.register, &due).unwrap().value;
    assert_eq!(issued.serials.len(), 1, "both days together are enough");
    assert!(it.is_sound());
}

#[test]
fn a_wrong_pair_is_taken_apart_after_both_had_new_events() {
    let it = Twice::written();
    let before = it.list();
    it.merge(&[]);
    let club = ClubFields {
        name_kk: "Мейірім".to_owned(),
        ..ClubFields::default()
    };
    let club = clubs::add(&it.desk.register, club).unwrap().value.id;
    memberships::add(&it.desk.register, club, &[it.wife], &Entry::default()).unwrap();
    it.mark(0, it.wife, MarkState::Excused);
    it.correct(it.girl, |it| it.phone = Some("8 702 000 00 02".to_owned()));
    assert_eq!(
        it.list()[0].1[0],
        Some(MarkState::Excused),
        "the later of one person's marks"
    );
    let [girl, wife] = trainees::unmerge(&it.desk.register, it.girl, it.wife, &BTreeMap::new())
        .unwrap()
        .value
        .people;
    assert_eq!(
        (girl.full_name(), wife.full_name()),
        ("Қасымова Дана".into(), "Омарова Дана".into())
    );
    assert_eq!(
        (girl.phone.as_str(), wife.phone.as_str()),
        ("+77020000002", "")
    );
    assert_eq!(wife.email, "dana@mail.ru");
    // What was written to the one person stays with the record it was written to.
    let mut expected = before;
    expected[0].1[0] = Some(MarkState::Excused);
    assert_eq!(it.list(), expected);
    assert!(it.is_sound());
}

#[test]
fn what_is_typed_is_shown_whoever_was_picked() {
    let it = Twice::written();
    it.merge(&[("surname", it.wife)]);
    it.correct(it.wife, |it| it.surname = Some("Қасымова".to_owned()));
    assert_eq!(it.name(it.girl), "Қасымова Дана");
    it.correct(it.girl, |it| it.email = Some(String::new()));
    let shown = it
        .desk
        .register
        .read(|read| trainees::show(read, it.wife))
        .unwrap();
    assert_eq!(
        shown.email, "",
        "taken away, though the other record has one"
    );
    let [_, wife] = trainees::unmerge(&it.desk.register, it.girl, it.wife, &BTreeMap::new())
        .unwrap()
        .value
        .people;
    assert_eq!(
        (wife.surname.as_str(), wife.email.as_str()),
        ("Омарова", "dana@mail.ru")
    );
    assert!(it.is_sound());
}

#[test]
fn joining_is_undone_and_refused_like_any_deed() {
    let it = Twice::written();
    let before = it.list();
    it.merge(&[]);
    it.desk.register.undo().unwrap();
    assert_eq!(it.list(), before);
    it.desk.register.redo().unwrap();
    assert_eq!(it.list().len(), 1);
    trainees::not_same(&it.desk.register, it.girl, it.wife).unwrap();
    assert_eq!(it.list(), before, "who are not the same are not joined");
    let none = BTreeMap::new();
    let register = &it.desk.register;
    let refused = trainees::merge(register, it.girl, it.girl, &none).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    let refused = trainees::unmerge(register, it.girl, it.wife, &BTreeMap::new()).unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
    let picks = BTreeMap::from([("shoe_size".to_owned(), it.girl)]);
    let refused = trainees::merge(register, it.girl, it.wife, &picks).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    trainees::trash(register, &[it.wife]).unwrap();
    let refused = trainees::merge(register, it.girl, it.wife, &none).unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
}

#[test]
fn both_records_on_one_list_are_one_line_with_one_number_of_people() {
    let it = Twice::written();
    let count = || it.enrolled().len();
    assert_eq!(count(), 2);
    it.merge(&[]);
    assert_eq!(count(), 1);
    let again = enrolments::add(
        &it.desk.register,
        it.forum.id,
        &[it.wife],
        "",
        EnrolmentState::Registered,
    );
    assert_eq!(again.unwrap().value.known, 1);
    trainees::trash(&it.desk.register, &[it.girl]).unwrap();
    assert_eq!((count(), it.found("дана").len()), (0, 0));
    trainees::restore(&it.desk.register, &[it.wife]).unwrap();
    assert_eq!(count(), 1);
    assert!(it.is_sound());
}

#[test]
fn one_person_leaves_a_list_whole_and_comes_back_whole() {
    let it = Twice::written();
    let register = &it.desk.register;
    let before = it.list();
    it.merge(&[]);
    let shown = it.enrolled();
    assert_eq!(shown.len(), 1);
    enrolments::trash(register, &shown).unwrap();
    assert!(
        it.enrolled().is_empty(),
        "the other record's row is off too"
    );
    register.undo().unwrap();
    assert_eq!(it.enrolled(), shown);
    register.redo().unwrap();
    assert!(it.enrolled().is_empty());
    enrolments::restore(register, &shown).unwrap();
    assert_eq!(it.enrolled(), shown);
    trainees::unmerge(register, it.girl, it.wife, &BTreeMap::new()).unwrap();
    assert_eq!(it.list(), before, "both stand where they stood");
    assert!(it.is_sound());
}

#[test]
fn what_was_off_the_list_before_stays_off_it_for_its_record() {
    let it = Twice::written();
    let register = &it.desk.register;
    let [girl, wife] = [it.girl, it.wife].map(|who| enrolments::enrolment_id(it.forum.id, who));
    for (off, stays) in [(girl, wife), (wife, girl)] {
        enrolments::trash(register, &[off]).unwrap();
        it.merge(&[]);
        let shown = it.enrolled();
        assert_eq!(shown, [stays]);
        enrolments::trash(register, &shown).unwrap();
        assert!(it.enrolled().is_empty());
        // Whichever of the two rows is named.
        enrolments::restore(register, &[girl]).unwrap();
        assert_eq!(it.enrolled(), [stays]);
        trainees::unmerge(register, it.girl, it.wife, &BTreeMap::new()).unwrap();
        assert_eq!(it.enrolled(), [stays]);
        enrolments::restore(register, &[off]).unwrap();
    }
    assert!(it.is_sound());
}

#[test]
fn one_person_leaves_a_club_whole() {
    let it = Twice::written();
    let register = &it.desk.register;
    let club = ClubFields {
        name_kk: "Мейірім".to_owned(),
        ..ClubFields::default()
    };
    let club = clubs::add(register, club).unwrap().value.id;
    memberships::add(register, club, &[it.girl, it.wife], &Entry::default()).unwrap();
    let members = || -> Vec<Id> {
        let rows = register.read(|read| memberships::list(read, club));
        rows.unwrap().iter().map(|it| it.id).collect()
    };
    let before = members();
    it.merge(&[]);
    let shown = members();
    assert_eq!((before.len(), shown.len()), (2, 1));
    memberships::trash(register, &shown).unwrap();
    assert!(members().is_empty());
    memberships::restore(register, &shown).unwrap();
    assert_eq!(members(), shown);
    trainees::unmerge(register, it.girl, it.wife, &BTreeMap::new()).unwrap();
    assert_eq!(members(), before);
    assert!(it.is_sound());
}

#[test]
fn a_category_is_taken_away_whichever_record_brought_it() {
    let it = Twice::written();
    let register = &it.desk.register;
    it.categorise(it.girl, &["student"]);
    it.categorise(it.wife, &["pupil", "student"]);
    it.merge(&[]);
    assert_eq!(it.categories(it.girl), ["pupil", "student"]);
    it.categorise(it.girl, &["student"]);
    assert_eq!(it.categories(it.girl), ["student"]);
    let drop = ManyChanges {
        drop_categories: vec!["student".to_owned()],
        ..ManyChanges::default()
    };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = trainees::change_many(register, &[it.girl], &drop, go_on);
    let done = done.unwrap().value;
    assert_eq!((done.changed, done.failed.len()), (1, 0));
    assert!(it.categories(it.girl).is_empty());
    register.undo().unwrap();
    assert_eq!(it.categories(it.girl), ["student"]);
    register.undo().unwrap();
    trainees::unmerge(register, it.girl, it.wife, &BTreeMap::new()).unwrap();
    assert_eq!(it.categories(it.girl), ["student"]);
    assert_eq!(it.categories(it.wife), ["pupil", "student"]);
    assert!(it.is_sound());
}

#[test]
fn who_were_two_people_are_two_again_when_taken_apart() {
    let it = Twice::written();
    let register = &it.desk.register;
    let apart = || {
        trainees::beside(register, it.girl, it.wife, false)
            .unwrap()
            .apart
    };
    trainees::not_same(register, it.girl, it.wife).unwrap();
    it.merge(&[]);
    assert!(!apart());
    trainees::unmerge(register, it.girl, it.wife, &BTreeMap::new()).unwrap();
    assert!(apart(), "nobody is asked again");
    register.undo().unwrap();
    assert!(!apart());
}
