//! Who may write what: laptops that were withdrawn, copied, never let in, or go beyond their part.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::catalogue::Table;
use tizim_core::clock::Stamp;
use tizim_core::error::Code;
use tizim_core::exchange::{self, Entry, For, Role, Roster, RosterDeed, Segment};
use tizim_core::ids::Id;
use tizim_core::keys::NoStore;
use tizim_core::laptops;
use tizim_core::register::{Fields, Opening, Register};
use tizim_core::trainees;
use tizim_tests::{StoryClock, new_folder};

use super::{Laptop, agree, asking, first, join};

impl Laptop {
    /// Makes sure that a file is refused with a code, and that nothing changed by it.
    pub(crate) fn refuses_whole(&self, file: &Path, code: Code) {
        let before = (self.digest(), crate::erasure::heap(&self.register));
        let go = &mut |_, _, _| ControlFlow::Continue(());
        match exchange::read(&self.register, file, &[], go) {
            Err(error) => assert_eq!(error.code(), code),
            Ok(read) => panic!("{code:?} was expected: {:?}", read.value.plan),
        }
        let after = (self.digest(), crate::erasure::heap(&self.register));
        assert!(before == after, "{code:?}");
    }

    /// The same laptop once more, from a copy of its disk.
    fn clone_disk(&self, chance: u64) -> Self {
        let folder = new_folder();
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && !path.to_string_lossy().ends_with(".lock") {
                fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
            }
        }
        let clock = StoryClock::start(chance);
        let path = folder
            .path()
            .join(self.register.path().file_name().unwrap());
        let register = Register::open(&path, Opening::Kept(&NoStore), clock.clone()).unwrap();
        Self {
            name: "copy",
            folder,
            register,
            clock,
        }
    }

    fn has(&self, person: Id) -> bool {
        self.register.read(|it| trainees::show(it, person)).is_ok()
    }

    fn laptops(&self) -> usize {
        exchange::state(&self.register).unwrap().laptops.len()
    }
}

/// An academy of two, of which one was withdrawn when one piece of its work was known.
fn withdrawn() -> (Laptop, Laptop, Laptop, Id) {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    agree(&[&office, &other, &third]);
    let known = other.person("Ертеде", "Адам");
    other.hand_to(&office);
    laptops::withdraw(&office.register, other.id()).unwrap();
    (office, other, third, known)
}

#[test]
fn what_a_withdrawn_laptop_writes_later_waits_for_the_keeper() {
    let (office, other, third, known) = withdrawn();
    assert!(office.has(known), "its earlier work stays");
    let late = other.person("Кеш", "Адам");
    let file = other.write();
    assert_eq!(office.read(&file).plan.held, 1);
    assert!(!office.has(late));
    third.read(&office.write());
    assert!(third.has(known), "the cut goes along with the roster");
    assert!(!third.has(late));
    laptops::accept(&office.register, other.id(), &[]).unwrap();
    office.hand_to(&third);
    assert!(office.has(late) && third.has(late));
    agree(&[&office, &third]);
}

#[test]
fn what_a_withdrawn_laptop_wrote_before_and_gave_to_nobody_is_held_as_well() {
    let (office, other, third, _) = withdrawn();
    other.clock.pass_minutes(-60 * 24 * 30);
    let early = other.person("Бұрын", "Адам");
    let file = other.write();
    third.read(&office.write());
    assert_eq!(third.read(&file).plan.held, 1, "no clock is believed");
    assert!(!third.has(early));
    laptops::refuse(&office.register, other.id()).unwrap_err();
    office.read(&file);
    laptops::refuse(&office.register, other.id()).unwrap();
    office.read(&file);
    assert!(!office.has(early));
}

#[test]
fn an_older_roster_lets_nobody_back_in() {
    let (office, other, third, _) = withdrawn();
    let old = other.inside(&other.write());
    third.read(&office.write());
    let late = other.person("Кеш", "Адам");
    let mut fresh = other.inside(&other.write());
    fresh.roster = old.roster;
    assert_eq!(third.read(&other.forge(&fresh)).plan.held, 1);
    assert!(!third.has(late));
}

#[test]
fn two_continuations_of_a_copied_disk_both_stay() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    agree(&[&office, &other]);
    let copy = other.clone_disk(9);
    let here = other.person("Осында", "Адам");
    let there = copy.person("Сонда", "Адам");
    for laptop in [&other, &copy] {
        office.read(&laptop.write());
    }
    assert!(office.has(here) && office.has(there));
    assert!(other.read(&office.write()).is_cloned);
    assert!(other.has(there));
    agree(&[&office, &other]);
    copy.read(&office.write());
    agree(&[&office, &other, &copy]);
}

#[test]
fn what_one_of_two_copies_has_the_other_still_gets() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    agree(&[&office, &other, &third]);
    let copy = other.clone_disk(9);
    let here = other.person("Осында", "Адам");
    copy.person("Сонда", "Адам");
    agree(&[&office, &other, &copy, &third]);
    // Only one of them hears of it, and answers under the name of both.
    for (one, another, phone) in [(&copy, &other, "2"), (&other, &copy, "3")] {
        let news = third.person("Жаңа", phone);
        one.read(&third.write());
        one.phone(here, &format!("+7701000000{phone}"));
        office.read(&one.write());
        office.phone(here, &format!("+7701000001{phone}"));
        let read = another.read(&office.write_for(For::One(other.id()), false));
        assert_eq!(read.plan.waiting, 0);
        assert!(another.has(news));
        assert_eq!(another.phone_of(here), format!("+7701000001{phone}"));
        agree(&[&office, &other, &copy, &third]);
    }
}

#[test]
fn an_old_file_read_again_changes_nothing() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let person = office.person("Жүсіпова", "Інжу");
    let old = office.write();
    other.read(&old);
    other.phone(person, "+77010000002");
    other.hand_to(&office);
    for laptop in [&office, &other] {
        let digest = laptop.digest();
        assert!(laptop.read(&old).plan.is_known);
        assert_eq!(laptop.digest(), digest);
        assert_eq!(laptop.phone_of(person), "+77010000002");
    }
}

#[test]
fn a_file_of_another_academy_and_one_for_others_are_refused() {
    let office = first();
    let desk = tizim_tests::Desk::found(77).unwrap();
    let stranger = Laptop {
        name: "Басқа",
        folder: desk.folder,
        register: desk.register,
        clock: desk.clock,
    };
    let other = join(&stranger, 78, "Кабинет 9");
    office.refuses_whole(&other.write(), Code::OtherRegister);
    let mut inside = stranger.inside(&stranger.write());
    let theirs = inside.list_of_laptops();
    let own = join(&office, 2, "Кабинет 2");
    let sealed = own.inside(&own.write());
    inside.manifest.register = sealed.manifest.register;
    let sealing: Vec<[u8; 32]> = sealed
        .list_of_laptops()
        .laptops()
        .map(|it| it.listed.sealing)
        .collect();
    // The number of this academy upon work of another: its list has no founding of ours.
    inside.roster = sealed.roster.clone();
    let forged = stranger.forge_for(&inside, &sealing, &stranger.signing_key());
    office.refuses_whole(&forged, Code::UnknownLaptop);
    let others: Vec<[u8; 32]> = theirs.laptops().map(|it| it.listed.sealing).collect();
    let forged = own.forge_for(&sealed, &others, &own.signing_key());
    office.refuses_whole(&forged, Code::NotForThisLaptop);
}

#[test]
fn a_laptop_that_was_never_let_in_writes_nothing() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let stranger = asking(50, "Бөтен");
    let mut inside = other.inside(&other.write());
    inside.manifest.sender = stranger.id();
    let sealing: Vec<[u8; 32]> = inside
        .list_of_laptops()
        .laptops()
        .map(|it| it.listed.sealing)
        .collect();
    let forged = stranger.forge_for(&inside, &sealing, &stranger.signing_key());
    office.refuses_whole(&forged, Code::UnknownLaptop);
    // In the name of a colleague, with a key of its own.
    inside.manifest.sender = other.id();
    let forged = stranger.forge_for(&inside, &sealing, &stranger.signing_key());
    office.refuses_whole(&forged, Code::BadSignature);
}

#[test]
fn work_of_an_unknown_laptop_in_the_file_of_a_colleague_is_not_taken() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let person = other.person("Бөтен", "Адам");
    let mut inside = other.inside(&other.write());
    let stranger = asking(50, "Бөтен");
    let theirs = inside.read().into_iter().find(|it| it.header.number == 1);
    let mut header = theirs.clone().unwrap().header;
    header.author.laptop = stranger.id();
    let segment = Segment::close(
        header,
        theirs.unwrap().transactions,
        [1; 32],
        &stranger.signing_key(),
    );
    inside.segments.push(segment.to_bytes());
    office.read(&other.forge(&inside));
    assert!(office.has(person));
    let state = exchange::state(&office.register).unwrap();
    assert_eq!((state.waiting, state.laptops.len()), (1, 2));
    let passed_on = office.inside(&office.write_for(For::All, true));
    assert!(
        passed_on
            .read()
            .iter()
            .all(|it| it.header.author.laptop != stranger.id())
    );
}

#[test]
fn a_member_lets_nobody_in_and_sends_nobody_away() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let refused = laptops::withdraw(&other.register, office.id()).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);
    let refused = laptops::hand_over(&other.register, other.id()).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);
    // Entries that the member signs all the same.
    agree(&[&office, &other]);
    let mut inside = other.inside(&other.write());
    let roster = inside.list_of_laptops();
    let stranger = asking(50, "Бөтен");
    let mut listed = roster.find(other.id()).unwrap().listed.clone();
    listed.id = stranger.id();
    listed.role = Role::Member;
    listed.code = "ZZ9".to_owned();
    let keeper = office.id();
    let deeds = [
        RosterDeed::Approve { laptop: listed },
        RosterDeed::Revoke {
            laptop: keeper,
            kept: Vec::new(),
        },
        RosterDeed::HandOver {
            laptop: other.id(),
            keeper_key: other.signing_key().verifying_key().to_bytes(),
        },
    ];
    let digest = office.digest();
    for deed in deeds {
        inside.roster.push(sign(&roster, deed, &other).to_bytes());
    }
    office.read(&other.forge(&inside));
    assert_eq!(office.laptops(), 2);
    let state = exchange::state(&office.register).unwrap();
    assert!(state.is_keeper && !state.is_withdrawn);
    assert_eq!(office.digest(), digest, "not even kept");
}

/// An entry that follows all that count, signed by a laptop's own key.
fn sign(roster: &Roster, deed: RosterDeed, by: &Laptop) -> Entry {
    Entry {
        register: roster.register(),
        generation: roster.generation(),
        parents: roster.heads().to_vec(),
        stamp: Stamp(1 << 40),
        deed,
        signature: [0; 64],
    }
    .sign(&by.signing_key())
    .unwrap()
}

#[test]
fn entries_of_another_academy_and_a_second_founding_count_nowhere() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    agree(&[&office, &other]);
    let stranger = super::founded(99, "Басқа");
    let theirs = stranger.inside(&join(&stranger, 98, "Кабинет 9").write());
    let mut inside = other.inside(&other.write());
    let roster = inside.list_of_laptops();
    let listed = roster.find(other.id()).unwrap().listed.clone();
    let key = other.signing_key();
    let founding = Roster::found(roster.register(), listed, Stamp(1), &key).unwrap();
    let digest = office.digest();
    inside.roster.extend(theirs.roster);
    office.read(&other.forge(&inside));
    inside.roster.push(founding.to_bytes());
    let sealing: Vec<_> = roster.laptops().map(|it| it.listed.sealing).collect();
    office.read(&other.forge_for(&inside, &sealing, &key));
    assert_eq!((office.laptops(), office.digest()), (2, digest));
    assert!(exchange::state(&office.register).unwrap().is_keeper);
}

#[test]
fn of_two_hand_overs_all_settle_on_one() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    agree(&[&office, &other, &third]);
    let copy = office.clone_disk(9);
    laptops::hand_over(&office.register, other.id()).unwrap();
    laptops::hand_over(&copy.register, third.id()).unwrap();
    let files = [office.write(), copy.write()];
    for (laptop, order) in [(&other, [0, 1]), (&third, [1, 0])] {
        for at in order {
            laptop.read(&files[at]);
        }
    }
    agree(&[&other, &third]);
    let keeps = |it: &Laptop| exchange::state(&it.register).unwrap().is_keeper;
    assert!(keeps(&other) != keeps(&third), "one of them, and one only");
    let names = |it: &Laptop| {
        let laptops = exchange::state(&it.register).unwrap().laptops;
        let keeper = laptops.into_iter().find(|it| it.role == "keeper");
        keeper.unwrap().name
    };
    assert_eq!(names(&other), names(&third));
}

#[test]
fn no_name_of_a_laptop_steers_the_screen() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    laptops::rename(&other.register, "Кабинет\u{202e}1\u{200b}").unwrap();
    let name = |of: &Laptop, id: Id| of.register.read(|it| laptops::name(it, id)).unwrap();
    assert_eq!(name(&other, other.id()), "Кабинет1");
    // A program that writes what it likes.
    let long = format!("\u{202e}{}", "б".repeat(5_000));
    let act = tizim_core::act::Act::LaptopRename;
    let id = other.id();
    other
        .register
        .transact(act, |it| {
            it.correct(Table::Laptop, id, Fields::new().text("name", &long))
        })
        .unwrap();
    let read = office.read(&other.write());
    for shown in [name(&office, id), read.plan.from] {
        assert_eq!(shown, "б".repeat(200));
    }
    let state = exchange::state(&office.register).unwrap();
    assert!(
        state
            .laptops
            .iter()
            .all(|it| it.name.chars().count() <= 200)
    );
}
