//! People who are forgotten: made nameless with statistics kept right, and erased for good.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::common::Lang;
use tizim_core::consents::{self, ConsentDraft, Scope};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentQuery, EnrolmentState, answers};
use tizim_core::error::{Code, Doing as _};
use tizim_core::events::{self, EventRecord};
use tizim_core::ids::Id;
use tizim_core::register::Register;
use tizim_core::retention::{self, PurgeDone, RemainderKind};
use tizim_core::trainees::{self, Sex, Trainee, TraineeDraft, TraineeQuery};
use tizim_core::{backup, history};
use tizim_tests::Desk;

use crate::certificates::{forum, request};

/// The index keeps of a word what differs from the word before it: ends of words are looked for.
pub(crate) fn secrets() -> Vec<String> {
    let folded = tizim_core::kazakh::name::search_text("Қасымова Данагүл");
    let long = folded
        .split_whitespace()
        .filter(|it| it.chars().count() > 5);
    let ends = long.map(|it| it.chars().skip(2).collect());
    SECRETS.into_iter().map(str::to_owned).chain(ends).collect()
}

/// A girl of whom much is known, and another who must stay as she is.
pub(crate) struct Story {
    pub(crate) desk: Desk,
    pub(crate) forum: EventRecord,
    pub(crate) dana: Id,
    other: Id,
}

const SECRETS: [&str; 6] = [
    "Қасымова",
    "Данагүл",
    "77010000001",
    "080904650123",
    "dana.k@mail.ru",
    "Ең алыс ауыл",
];

impl Story {
    pub(crate) fn told() -> Self {
        let desk = Desk::found(1).unwrap();
        let forum = forum(&desk);
        let draft = TraineeDraft {
            surname: "Қасымова".to_owned(),
            given: "Данагүл".to_owned(),
            sex: Some(Sex::F),
            birth_date: "2008-10-15".to_owned(),
            phone: "8 701 000 00 01".to_owned(),
            email: "dana.k@mail.ru".to_owned(),
            iin: "080904650123".to_owned(),
            district: "alga".to_owned(),
            categories: vec!["rural".to_owned()],
            note: "Ең алыс ауыл".to_owned(),
            ..TraineeDraft::default()
        };
        let dana = trainees::add(&desk.register, draft).unwrap().value.id;
        let other = TraineeDraft {
            surname: "Омарова".to_owned(),
            given: "Әсел".to_owned(),
            birth_date: "2007-01-02".to_owned(),
            ..TraineeDraft::default()
        };
        let other = trainees::add(&desk.register, other).unwrap().value.id;
        let it = Self {
            desk,
            forum,
            dana,
            other,
        };
        it.go_on();
        it
    }

    /// She is enrolled, answers, attends, gets a paper and consents.
    fn go_on(&self) {
        let register = &self.desk.register;
        let people = [self.dana, self.other];
        enrolments::add(
            register,
            self.forum.id,
            &people,
            "",
            EnrolmentState::Registered,
        )
        .unwrap();
        let question = answers::add(register, self.forum.id, "Қайдан келдіңіз?")
            .unwrap()
            .value;
        let list = register.read(|it| {
            enrolments::list(
                it,
                &EnrolmentQuery {
                    event: self.forum.id,
                    ..EnrolmentQuery::default()
                },
            )
        });
        let place = list
            .unwrap()
            .rows
            .into_iter()
            .find(|it| it.trainee.trainee.id == self.dana);
        let changes = EnrolmentChanges {
            note: Some("Қасымова өзі қоңырау шалды".to_owned()),
            answers: Some(BTreeMap::from([(question.id, "Ең алыс ауыл".to_owned())])),
            ..EnrolmentChanges::default()
        };
        enrolments::correct(register, &[place.unwrap().id], &changes).unwrap();
        let marks: Vec<MarkChange> = people
            .iter()
            .map(|trainee| MarkChange {
                session: self.forum.sessions[0].id,
                trainee: *trainee,
                state: Some(MarkState::Present),
                minutes: 0,
            })
            .collect();
        attendance::mark(register, self.forum.id, &marks).unwrap();
        let order = request(&self.desk, self.forum.id, Lang::Kk, 1);
        certificates::issue(register, &order).unwrap();
        let consent = ConsentDraft {
            signed_by: "Қасымова Гүлнар".to_owned(),
            ..ConsentDraft::of(Scope::Data)
        };
        consents::add(register, &[self.dana], &consent).unwrap();
        trainees::reveal(register, self.dana, "phone").unwrap();
    }

    /// What reports count: people of the event, by district, sex, category and age at the event.
    fn counted(&self) -> Vec<(String, String, i64, i64)> {
        let sql = "SELECT t.district, t.sex,
               (SELECT count(*) FROM tag g WHERE g.entity = t.id AND g.kind = 'category'
                 AND g.trashed = 0) * 1000
               + (SELECT count(*) FROM attendance a WHERE a.trainee = t.id AND a.mark = 'present'),
               CAST(strftime('%Y%m%d', v.first_day) - strftime('%Y%m%d', t.birth_date) AS INTEGER)
                 / 10000
             FROM enrolment e JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
               JOIN event v ON v.id = e.event
             WHERE e.trashed = 0 ORDER BY t.district DESC, t.id";
        self.desk
            .register
            .read(|it| {
                it.prepare(sql)
                    .and_then(|mut it| {
                        it.query_map([], |row| {
                            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                        })?
                        .collect()
                    })
                    .doing("count")
            })
            .unwrap()
    }

    fn figures(&self) -> (u32, u32, u32) {
        let today = self.desk.today();
        let row = self
            .desk
            .register
            .read(|it| events::row(it, self.forum.id))
            .unwrap();
        let query = TraineeQuery::default();
        let people = self
            .desk
            .register
            .read(|it| trainees::list(it, &query, today))
            .unwrap();
        (row.enrolled, row.certificates, people.total)
    }

    /// Which of her secrets are left, the words that search knows her by among them.
    pub(crate) fn left(&self) -> Vec<String> {
        let heap = heap(&self.desk.register);
        let holds = |text: &String| heap.windows(text.len()).any(|it| it == text.as_bytes());
        secrets().into_iter().filter(holds).collect()
    }

    fn shown(&self) -> Trainee {
        let shown = self.desk.register.read(|c| trainees::show(c, self.dana));
        shown.unwrap()
    }

    fn erase(&self, who: Id) -> PurgeDone {
        let go_on = &mut |_, _, _| ControlFlow::Continue(());
        let done = retention::purge(&self.desk.register, who, go_on);
        done.unwrap().value
    }

    fn is_sound(&self) -> bool {
        self.desk.register.check().unwrap().is_sound()
    }
}

/// Every value of every table, those of the search index too, as one heap of bytes.
pub(crate) fn heap(register: &Register) -> Vec<u8> {
    use rusqlite::types::ValueRef;
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table'
       AND sql NOT LIKE 'CREATE VIRTUAL%'";
    let heap = register.read(|it| {
        let mut heap = Vec::new();
        let tables: Vec<String> = it
            .prepare(tables)
            .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
            .doing("list the tables")?;
        for table in tables {
            let mut statement = it
                .prepare(&format!("SELECT * FROM {table}"))
                .doing("read")?;
            let width = statement.column_count();
            let mut rows = statement.query([]).doing("read")?;
            while let Some(row) = rows.next().doing("read")? {
                for column in 0..width {
                    match row.get_ref(column).doing("read")? {
                        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => heap.extend(bytes),
                        other => heap.extend(format!("{other:?}").bytes()),
                    }
                    heap.push(0);
                }
            }
        }
        Ok(heap)
    });
    heap.unwrap()
}

#[test]
fn a_nameless_person_counts_as_before_and_undo_brings_the_name_back() {
    let it = Story::told();
    let (counted, figures) = (it.counted(), it.figures());
    assert_eq!(counted[0], ("alga".to_owned(), "F".to_owned(), 1001, 18));
    let done = retention::anonymise(&it.desk.register, &[it.dana]).unwrap();
    assert_eq!(done.value, 1);
    assert_eq!(it.counted(), counted);
    assert_eq!(it.figures(), figures);
    let shown = it.shown();
    assert!(shown.surname.starts_with("№ "), "{}", shown.surname);
    assert_eq!(shown.birth_date, "2008");
    let empty = [
        &shown.given,
        &shown.phone,
        &shown.email,
        &shown.iin,
        &shown.note,
    ];
    assert!(empty.iter().all(|it| it.is_empty()));
    assert_eq!(shown.categories, ["rural"]);
    assert!(
        it.desk
            .register
            .read(|c| trainees::find(c, "Данагүл", 5))
            .unwrap()
            .is_empty()
    );
    // Once more changes nothing.
    assert_eq!(
        retention::anonymise(&it.desk.register, &[it.dana])
            .unwrap()
            .value,
        0
    );
    // The book keeps number and day of the paper; it cannot be drawn without a name.
    let book = it
        .desk
        .register
        .read(|c| certificates::list(c, &certificates::CertificateQuery::default(), Lang::Kk))
        .unwrap();
    let paper = book
        .rows
        .iter()
        .find(|row| row.trainee.0 == Some(it.dana))
        .unwrap();
    assert!(paper.name.is_empty() && !paper.serial.is_empty());
    let go = &mut |_| ControlFlow::Continue(());
    let drawn = certificates::draw_issued(&it.desk.register, &[paper.id], go).unwrap_err();
    assert_eq!(drawn.code(), Code::NotFound);
    assert!(it.is_sound());

    it.desk.register.undo().unwrap();
    let back = it.shown();
    assert_eq!(back.full_name(), "Қасымова Данагүл");
    assert_eq!(back.birth_date, "2008-10-15");
    assert_eq!(back.phone, "+77010000001");
    assert!(certificates::draw_issued(&it.desk.register, &[paper.id], go).is_ok());
    assert!(it.is_sound());
}

#[test]
fn somebody_in_the_trash_stays_there_when_made_nameless_and_after_undo() {
    let it = Story::told();
    trainees::trash(&it.desk.register, &[it.dana]).unwrap();
    retention::anonymise(&it.desk.register, &[it.dana]).unwrap();
    let shown = it.shown();
    assert!(shown.trashed && shown.given.is_empty());
    it.desk.register.undo().unwrap();
    let back = it.shown();
    assert!(back.trashed);
    assert_eq!(back.given, "Данагүл");
    assert!(it.is_sound());
}

#[test]
fn erasing_leaves_nothing_anywhere_and_the_register_sound() {
    let it = Story::told();
    backup::keep_automatic(&it.desk.register, "daily").unwrap();
    let counted = it.counted();
    assert_eq!(
        it.left().len(),
        secrets().len(),
        "the heap shows what is there"
    );
    let done = it.erase(it.dana);
    assert_eq!(it.left(), Vec::<String>::new());
    assert!(done.values > 8, "{}", done.values);
    assert_eq!((done.papers, done.copies), (1, 1));
    let kinds: Vec<RemainderKind> = done.remains.iter().map(|it| it.kind).collect();
    assert!(kinds.contains(&RemainderKind::Papers));
    assert!(kinds.contains(&RemainderKind::CopiesElsewhere));
    assert_eq!(it.counted(), counted, "counts stay");
    assert!(it.is_sound());
    it.desk.register.rebuild().unwrap();
    assert_eq!(it.left(), Vec::<String>::new());
    assert_eq!(it.counted(), counted);

    // The other girl is as she was, and found.
    let other = it
        .desk
        .register
        .read(|c| trainees::show(c, it.other))
        .unwrap();
    assert_eq!(other.full_name(), "Омарова Әсел");
    assert_eq!(
        it.desk
            .register
            .read(|c| trainees::find(c, "омарова", 5))
            .unwrap()
            .len(),
        1
    );

    // Nothing takes it back, and what was erased cannot be restored from the history.
    assert_eq!(
        it.desk.register.undo().unwrap_err().code(),
        Code::NothingToUndo
    );
    let query = history::HistoryQuery {
        entity: Some(it.dana),
        ..history::HistoryQuery::default()
    };
    let entries = history::list(&it.desk.register, &query).unwrap().rows;
    let told = format!("{entries:?}");
    assert!(
        SECRETS.iter().all(|secret| !told.contains(secret)),
        "{told}"
    );

    // Pages that held old values were given back, and the one copy there is was made afterwards.
    let free: i64 = it
        .desk
        .register
        .read(|c| {
            c.query_row("PRAGMA freelist_count", [], |row| row.get(0))
                .doing("count")
        })
        .unwrap();
    assert_eq!(free, 0);
    let copies = backup::list(it.desk.register.path(), it.desk.clock.as_ref()).unwrap();
    assert_eq!(copies.len(), 1);
}

#[test]
fn erasing_one_who_was_written_down_twice_erases_both() {
    let it = Story::told();
    it.desk.clock.pass_minutes(1);
    let twin = TraineeDraft {
        surname: "Қасымова".to_owned(),
        given: "Данагүл".to_owned(),
        latin_name: "Danagul Kassymova".to_owned(),
        ..TraineeDraft::default()
    };
    let twin = trainees::add(&it.desk.register, twin).unwrap().value.id;
    trainees::merge(&it.desk.register, it.dana, twin, &BTreeMap::new()).unwrap();
    it.erase(twin);
    assert_eq!(it.left(), Vec::<String>::new());
    assert!(it.is_sound());
    trainees::unmerge(&it.desk.register, it.dana, twin, &BTreeMap::new()).unwrap();
    assert_eq!(it.left(), Vec::<String>::new());
    assert!(it.is_sound());
}
