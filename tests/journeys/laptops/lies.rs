//! Files that say what is not so: of their place in the order, of what was seen, of their size.

use std::fs;

use tizim_core::catalogue::Table;
use tizim_core::clock::{Clock as _, Stamp};
use tizim_core::error::{Code, Doing as _};
use tizim_core::exchange::{self, Header, Segment, Transaction};
use tizim_core::ids::Id;
use tizim_core::operation::Place;
use tizim_core::register::Fields;
use tizim_core::value::Value;

use super::{Laptop, agree, first, join};
use crate::erasure::heap;

/// A member whose last segment is about to lie; the keeper has all before it.
struct Liar {
    office: Laptop,
    other: Laptop,
    person: Id,
}

impl Liar {
    fn begin() -> Self {
        let office = first();
        let other = join(&office, 2, "Кабинет 2");
        office.person("Жүсіпова", "Інжу");
        agree(&[&office, &other]);
        let person = other.person("Жаңа", "Адам");
        other.phone(person, "+77010000002");
        Self {
            office,
            other,
            person,
        }
    }

    /// The file with the last segment altered and signed anew by its own laptop.
    fn tell(&self, lie: impl FnOnce(&mut Header, &mut Vec<Transaction>)) -> std::path::PathBuf {
        self.put(|segment| {
            let (mut header, mut deeds) = (segment.header.clone(), segment.transactions.clone());
            lie(&mut header, &mut deeds);
            Segment::close(header, deeds, [9; 32], &self.other.signing_key()).to_bytes()
        })
    }

    /// The file with other bytes in the place of the last segment.
    fn put(&self, change: impl FnOnce(&Segment) -> Vec<u8>) -> std::path::PathBuf {
        let mut inside = self.other.inside(&self.other.write());
        let at = inside
            .read()
            .iter()
            .position(|it| it.transactions.iter().any(|deed| self.is_new(deed)))
            .unwrap();
        let bytes = change(&Segment::from_bytes(&inside.segments[at]).unwrap());
        inside.segments[at] = bytes;
        self.other.forge(&inside)
    }

    fn is_new(&self, deed: &Transaction) -> bool {
        deed.operations.iter().any(|it| it.entity == self.person)
    }

    fn refused(&self, file: &std::path::Path, code: Code) {
        self.office.refuses_whole(file, code);
    }

    /// It waits for what does not exist, and nothing of it is shown.
    fn waits(&self, file: &std::path::Path) {
        assert_eq!(self.office.read(file).plan.waiting, 1);
        let told = heap_of_people(&self.office);
        assert!(!told.contains("Жаңа"), "{told}");
        assert!(self.office.register.check().unwrap().is_sound());
    }
}

fn heap_of_people(laptop: &Laptop) -> String {
    let names = laptop.register.read(|it| {
        it.query_row("SELECT group_concat(surname) FROM trainee", [], |row| {
            row.get(0)
        })
        .doing("read names")
    });
    names.unwrap()
}

#[test]
fn told_truly_it_is_taken() {
    let it = Liar::begin();
    it.office.read(&it.tell(|_, _| {}));
    assert!(heap_of_people(&it.office).contains("Жаңа"));
}

#[test]
fn a_segment_for_another_academy_is_refused() {
    let it = Liar::begin();
    let file = it.tell(|header, _| header.register = Id::derive("register", &[b"other"]));
    it.refused(&file, Code::OtherRegister);
}

#[test]
fn a_number_out_of_its_order_is_refused() {
    let it = Liar::begin();
    it.refused(&it.tell(|header, _| header.number += 1), Code::DamagedFile);
}

#[test]
fn operations_out_of_their_order_are_refused() {
    let it = Liar::begin();
    for by in [-1, 1, 1_000] {
        let file = it.tell(|header, _| {
            header.first_seq = header.first_seq.saturating_add_signed(by);
        });
        it.refused(&file, Code::DamagedFile);
    }
}

#[test]
fn going_on_from_a_segment_of_another_laptop_is_refused() {
    let it = Liar::begin();
    let file = it.tell(|header, _| header.previous = header.seen[0].hash);
    it.refused(&file, Code::DamagedFile);
}

#[test]
fn going_on_from_nothing_waits_and_shows_nothing() {
    let it = Liar::begin();
    it.waits(&it.tell(|header, _| header.previous = [7; 32]));
}

#[test]
fn having_seen_what_does_not_exist_waits_and_shows_nothing() {
    let it = Liar::begin();
    it.waits(&it.tell(|header, _| header.seen[0].hash = [7; 32]));
}

#[test]
fn a_seen_segment_of_another_number_or_length_is_refused() {
    let it = Liar::begin();
    it.refused(
        &it.tell(|header, _| header.seen[0].number += 1),
        Code::DamagedFile,
    );
    it.refused(
        &it.tell(|header, _| header.seen[0].last_seq += 9),
        Code::DamagedFile,
    );
}

#[test]
fn another_root_and_another_count_are_refused() {
    let it = Liar::begin();
    let root = it.put(|segment| {
        let mut segment = segment.clone();
        segment.header.root = [3; 32];
        segment.to_bytes()
    });
    it.refused(&root, Code::BadSignature);
    let count = it.put(|segment| {
        let mut segment = segment.clone();
        segment.header.operations += 1;
        segment.to_bytes()
    });
    it.refused(&count, Code::DamagedFile);
}

#[test]
fn a_segment_altered_on_its_way_is_refused() {
    let it = Liar::begin();
    let file = it.put(|segment| {
        let mut segment = segment.clone();
        segment.transactions[0].operations[0].written[0].value = Value::text("Өтірік");
        segment.to_bytes()
    });
    it.refused(&file, Code::BadSignature);
}

#[test]
fn a_colleague_who_passes_it_on_alters_nothing() {
    let it = Liar::begin();
    let third = join(&it.office, 3, "Кабинет 3");
    it.office.hand_to(&it.other);
    third.read(&it.other.write());
    let mut inside = third.inside(&third.write_for(exchange::For::All, true));
    for bytes in &mut inside.segments {
        let mut segment = Segment::from_bytes(bytes).unwrap();
        if segment.transactions.iter().any(|deed| it.is_new(deed)) {
            // Signed by the one who passes it on, in the name of its writer.
            segment.transactions[0].worker = Id::derive("worker", &[b"other"]);
            let key = third.signing_key();
            *bytes = Segment::close(segment.header, segment.transactions, [1; 32], &key).to_bytes();
        }
    }
    it.refused(&third.forge(&inside), Code::BadSignature);
}

#[test]
fn nothing_is_replaced_that_its_writer_had_not_seen() {
    let it = Liar::begin();
    let later = Place {
        source: 1,
        seq: 1 << 30,
    };
    let own = Place {
        source: 0,
        seq: 1 << 30,
    };
    for place in [later, own] {
        let file = it.tell(|_, deeds| deeds[0].operations[0].written[0].replaces = vec![place]);
        it.refused(&file, Code::DamagedFile);
    }
}

#[test]
fn too_long_a_text_and_too_many_replaced_places_are_refused() {
    let it = Liar::begin();
    let text = it.tell(|_, deeds| {
        deeds[0].operations[0].written[0].value = Value::Text("б".repeat(33 * 1_024));
    });
    it.refused(&text, Code::FileTooLarge);
    let places = it.tell(|header, deeds| {
        let last = header.seen[0].last_seq;
        assert!(last >= 65, "{last}");
        let place = |seq| Place { source: 1, seq };
        deeds[0].operations[0].written[0].replaces = (1..=65).map(place).collect();
    });
    it.refused(&places, Code::FileTooLarge);
}

#[test]
fn a_clock_that_runs_away_takes_nobody_along() {
    let it = Liar::begin();
    for stamp in [u64::MAX, u64::MAX >> 1, 1 << 62] {
        let it = Liar::begin();
        it.office.read(&it.tell(|_, deeds| {
            for deed in deeds {
                deed.stamp = Stamp(stamp);
            }
        }));
        it.office.phone(it.person, "+77010000003");
        assert_eq!(it.office.phone_of(it.person), "+77010000003");
        let latest = own_stamp(&it.office);
        let now = it.office.clock.milliseconds();
        assert_eq!(latest.milliseconds(), now, "{stamp}: the own clock goes on");
        assert!(it.office.register.check().unwrap().is_sound());
    }
    // Hours ahead is what clocks are: who writes later stands later.
    let ahead = 20 * 3_600_000;
    let now = it.office.clock.milliseconds();
    it.office.read(&it.tell(|_, deeds| {
        for deed in deeds {
            deed.stamp = Stamp((now + ahead) << 16);
        }
    }));
    it.office.phone(it.person, "+77010000003");
    assert_eq!(own_stamp(&it.office), Stamp(((now + ahead) << 16) + 1));
}

/// The stamp of what this laptop wrote last.
fn own_stamp(laptop: &Laptop) -> Stamp {
    let stamp: i64 = laptop
        .register
        .read(|it| {
            it.query_row(
                "SELECT stamp FROM tx WHERE id >> 40 = (SELECT source FROM this_laptop)
                 ORDER BY id DESC LIMIT 1",
                [],
                |row| row.get(0),
            )
            .doing("read a stamp")
        })
        .unwrap();
    Stamp(stamp.cast_unsigned())
}

#[test]
fn other_formats_are_told_apart() {
    let it = Liar::begin();
    let file = it.other.write();
    let whole = fs::read(&file).unwrap();
    for (at, byte, code) in [
        (0, b'X', Code::NotADataFile),
        (6, 0, Code::DamagedFile),
        (6, 2, Code::NewerFormat),
        (7, 9, Code::NewerFormat),
        (20, whole[20] ^ 1, Code::DamagedFile),
        (24, whole[24] ^ 1, Code::DamagedFile),
    ] {
        let mut bytes = whole.clone();
        bytes[at] = byte;
        fs::write(&file, &bytes).unwrap();
        it.refused(&file, code);
    }
    let older = it.put(|segment| {
        let mut bytes = segment.to_bytes();
        bytes[0] = 0;
        bytes
    });
    it.refused(&older, Code::DamagedFile);
}

#[test]
fn a_gibibyte_of_zeros_ends_early() {
    let it = Liar::begin();
    let mut inside = it.other.inside(&it.other.write());
    inside.blobs = vec![vec![0; 16 << 20]; 64];
    let file = it.other.forge(&inside);
    assert!(fs::metadata(&file).unwrap().len() < 1 << 20);
    it.refused(&file, Code::FileTooLarge);
    assert!(!heap(&it.office.register).is_empty());
}

/// What screens show of an id under each of two tables.
fn shown_under(laptop: &Laptop, id: Id) -> (Vec<String>, Vec<String>) {
    let read = |sql: &str| -> Vec<String> {
        let names = |it: &rusqlite::Connection| {
            it.prepare(sql)
                .and_then(|mut it| it.query_map([id], |row| row.get(0))?.collect())
                .doing("read names")
        };
        laptop.register.read(names).unwrap()
    };
    (
        read("SELECT surname FROM trainee WHERE id = ?1"),
        read("SELECT name_kk FROM club WHERE id = ?1"),
    )
}

#[test]
fn one_id_under_two_tables_shows_the_same_whichever_came_first() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let readers = [(3, "Кабинет 3"), (4, "Кабинет 4")].map(|it| join(&office, it.0, it.1));
    agree(&[&office, &other, &readers[0], &readers[1]]);
    let id = Id::derive("person", &[b"or club"]);
    let act = tizim_core::act::Act::TraineeAdd;
    let write = |laptop: &Laptop, table: Table, field: &'static str, name: &str| {
        let fields = Fields::new().text(field, name);
        let done = laptop
            .register
            .transact(act, |it| it.add(table, id, fields));
        done.unwrap();
    };
    write(&office, Table::Trainee, "surname", "Жүсіпова");
    other.clock.pass_minutes(5);
    write(&other, Table::Club, "name_kk", "Жас ұлан");
    let files = [office.write(), other.write()];
    for (reader, order) in [(&readers[0], [0, 1]), (&readers[1], [1, 0])] {
        for at in order {
            reader.read(&files[at]);
            assert!(reader.register.check().unwrap().is_sound());
        }
    }
    let all = [&office, &other, &readers[0], &readers[1]];
    agree(&all);
    for laptop in all {
        let shown = shown_under(laptop, id);
        assert_eq!(
            shown,
            (vec!["Жүсіпова".to_owned()], vec![]),
            "{}",
            laptop.name
        );
    }
    // Whoever knows of the person takes them from nobody.
    write(&other, Table::Club, "name_kk", "Жұлдыз");
    agree(&all);
    for laptop in all {
        assert_eq!(
            shown_under(laptop, id).1,
            Vec::<String>::new(),
            "{}",
            laptop.name
        );
    }
}
