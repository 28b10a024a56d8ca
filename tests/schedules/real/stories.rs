//! What schedules meet too rarely, told one by one.

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::register::Fields;

use super::academy::{Academy, event, first_person, named};
use super::judge::judge;

impl Academy {
    fn correct(&self, at: usize, table: Table, id: Id, fields: Fields) {
        let done = self
            .register(at)
            .transact(Act::ValueRestore, |it| it.correct(table, id, fields));
        done.unwrap();
    }

    fn in_two_versions(&self, at: usize, id: Id) -> u32 {
        let sql = "SELECT count(*) FROM conflict WHERE entity = ?1";
        let count = |it: &rusqlite::Connection| Ok(it.query_row(sql, [id], |row| row.get(0)));
        self.register(at).read(count).unwrap().unwrap()
    }
}

#[test]
fn a_version_is_chosen_on_one_laptop_and_stands_on_all() {
    let mut academy = Academy::found(2);
    let person = first_person(1);
    for (at, name) in ["Айдана", "Айгүл"].into_iter().enumerate() {
        academy.correct(
            at,
            Table::Trainee,
            person,
            Fields::new().text("given", name),
        );
    }
    academy.meet();
    assert_eq!(academy.in_two_versions(1, person), 1);
    let chosen = Fields::new().text("given", "Айдана");
    let register = academy.register(1);
    let done = register.transact(Act::ValueRestore, |it| {
        it.add(Table::Trainee, person, chosen)
    });
    done.unwrap();
    assert_eq!(
        academy.in_two_versions(1, person),
        0,
        "as soon as it is chosen"
    );
    academy.meet();
    assert_eq!(academy.in_two_versions(0, person), 0);
    judge(&academy).unwrap();
}

#[test]
fn correcting_one_of_several_versions_shows_what_was_typed_and_keeps_the_others() {
    let mut academy = Academy::found(3);
    let person = first_person(2);
    let shown = |academy: &Academy, at: usize| {
        let sql = "SELECT given FROM trainee WHERE id = ?1";
        let read = |it: &rusqlite::Connection| Ok(it.query_row(sql, [person], |row| row.get(0)));
        let given: rusqlite::Result<String> = academy.register(at).read(read).unwrap();
        given.unwrap()
    };
    // Every clock is ahead of the one before.
    for (at, name) in ["Айдана", "Айгүл", "Айжан"].into_iter().enumerate() {
        academy.desks[at]
            .clock
            .pass_minutes(60 * i64::try_from(at).unwrap());
        academy.correct(
            at,
            Table::Trainee,
            person,
            Fields::new().text("given", name),
        );
    }
    academy.meet();
    assert_eq!(shown(&academy, 0), "Айжан");
    academy.correct(
        0,
        Table::Trainee,
        person,
        Fields::new().text("given", "Айсұлу"),
    );
    assert_eq!(shown(&academy, 0), "Айсұлу");
    assert_eq!(academy.in_two_versions(0, person), 1);
    academy.meet();
    assert_eq!(shown(&academy, 2), "Айсұлу");
    judge(&academy).unwrap();
}

#[test]
fn what_does_not_fit_its_field_shows_nothing_and_stops_nobody() {
    let mut academy = Academy::found(4);
    let [event, _] = event(0);
    let fields = Fields::new()
        .text("hours", "көп")
        .entry("note", named("question", 0), "сөз")
        .text("programme", "бағдарлама");
    academy.correct(0, Table::Event, event, fields);
    academy.meet();
    for desk in &academy.desks {
        let sql =
            "SELECT hours IS NULL AND note = '' AND programme IS NULL FROM event WHERE id = ?1";
        let read = |it: &rusqlite::Connection| Ok(it.query_row(sql, [event], |row| row.get(0)));
        let is_empty: rusqlite::Result<bool> = desk.register().read(read).unwrap();
        assert!(is_empty.unwrap());
        assert!(desk.register().check().unwrap().is_sound());
    }
}

/// Joins the first two people on the first laptop.
fn joined() -> (Academy, [Id; 3]) {
    let academy = Academy::found(5);
    let people = [0, 1, 2].map(first_person);
    let register = academy.register(0);
    let picks = std::collections::BTreeMap::new();
    tizim_core::trainees::merge(register, people[0], people[1], &picks).unwrap();
    (academy, people)
}

fn number(academy: &Academy, sql: &str, id: Id) -> i64 {
    let read = |it: &rusqlite::Connection| Ok(it.query_row(sql, [id], |row| row.get(0)));
    academy.register(0).read(read).unwrap().unwrap()
}

#[test]
fn a_row_given_to_somebody_else_stands_in_no_other_row() {
    let (mut academy, people) = joined();
    let [event, _] = event(0);
    let rows = [0, 1].map(|at: usize| Id::join("enrolment", &[event, people[at]]));
    for (at, row) in rows.into_iter().enumerate() {
        let fields = Fields::new()
            .id("event", Some(event))
            .id("trainee", Some(people[at]));
        let register = academy.register(0);
        let done = register.transact(Act::EnrolmentChange, |it| {
            it.add(Table::Enrolment, row, fields)
        });
        done.unwrap();
    }
    let where_it_is = "SELECT trashed FROM enrolment WHERE id = ?1";
    let row = rows[0].max(rows[1]);
    assert_eq!(number(&academy, where_it_is, row), 2, "in the other one");
    let fields = Fields::new().id("trainee", Some(people[2]));
    academy.correct(0, Table::Enrolment, row, fields);
    assert_eq!(number(&academy, where_it_is, row), 0);
    academy.meet();
    judge(&academy).unwrap();
}

#[test]
fn a_pair_with_other_ends_lets_the_old_ones_go() {
    let (mut academy, people) = joined();
    let pair = Id::join("same_person", &[people[0], people[1]]);
    let third = Some(people[2]);
    let fields = Fields::new().id("first", third).id("second", third);
    academy.correct(0, Table::SamePerson, pair, fields);
    for person in people {
        let joined = "SELECT count(*) FROM canonical WHERE entity = ?1";
        assert_eq!(number(&academy, joined, person), 0);
        let where_they_are = "SELECT trashed FROM trainee WHERE id = ?1";
        assert_eq!(number(&academy, where_they_are, person), 0);
    }
    academy.meet();
    judge(&academy).unwrap();
}

#[test]
fn a_pair_with_somebody_whom_nobody_wrote_hides_nobody() {
    let mut academy = Academy::found(6);
    let (person, nobody) = (first_person(2), Id::from_moment(0, &[0; 10]));
    let pair = Id::join("same_person", &[nobody, person]);
    let fields = Fields::new()
        .id("first", Some(nobody))
        .id("second", Some(person));
    let add = |academy: &Academy, at: usize, table, id, fields| {
        let register = academy.register(at);
        let done = register.transact(Act::ValueRestore, |it| it.add(table, id, fields));
        done.unwrap();
    };
    add(&academy, 0, Table::SamePerson, pair, fields);
    let where_they_are = "SELECT trashed FROM trainee WHERE id = ?1";
    assert_eq!(number(&academy, where_they_are, person), 0);
    academy.meet();
    judge(&academy).unwrap();
    // Whoever is written after all stands for both: theirs is the smaller id.
    let fields = Fields::new().text("surname", "Асанова");
    add(&academy, 1, Table::Trainee, nobody, fields);
    academy.meet();
    assert_eq!(number(&academy, where_they_are, nobody), 0);
    assert_eq!(number(&academy, where_they_are, person), 2);
    judge(&academy).unwrap();
}
