//! Somebody asks to be erased, and is erased on every laptop that reads of it.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::act::Act;
use tizim_core::backup;
use tizim_core::catalogue::Table;
use tizim_core::error::{Code, Doing as _};
use tizim_core::exchange::{self, For, Role, Salts};
use tizim_core::ids::Id;
use tizim_core::laptops;
use tizim_core::register::{Fields, Opening, Register, beside};
use tizim_core::retention;
use tizim_core::studies::{self, StudyDraft};
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_tests::new_folder;

use super::{Laptop, agree, asking, first, join};
use crate::erasure::heap;

const SECRETS: [&str; 8] = [
    "Қасымова",
    "Данагүл",
    "77010000001",
    "77010000077",
    "dana.k@mail.ru",
    "Ең алыс ауыл",
    "Құпия мектеп",
    "Сейсенова",
];

fn is_in(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|it| it == text)
}

/// Which secrets some bytes hold.
fn told(bytes: &[u8]) -> Vec<&'static str> {
    let is_told = |it: &&str| is_in(bytes, it.as_bytes());
    SECRETS.into_iter().filter(is_told).collect()
}

impl Laptop {
    pub(super) fn dana(&self) -> Id {
        let draft = TraineeDraft {
            surname: "Қасымова".to_owned(),
            given: "Данагүл".to_owned(),
            phone: "8 701 000 00 01".to_owned(),
            email: "dana.k@mail.ru".to_owned(),
            note: "Ең алыс ауыл".to_owned(),
            ..TraineeDraft::default()
        };
        let dana = trainees::add(&self.register, draft).unwrap().value.id;
        let photo = include_bytes!("../pictures/logo.png");
        trainees::set_photo(&self.register, dana, Some(photo)).unwrap();
        self.person("Омарова", "Әсел");
        dana
    }

    /// Somebody here knows more of her.
    fn know_more(&self, person: Id) {
        self.phone(person, "+77010000077");
        let surname = TraineeChanges {
            surname: Some("Сейсенова".to_owned()),
            ..TraineeChanges::default()
        };
        trainees::correct(&self.register, person, surname).unwrap();
        let school = StudyDraft {
            school: "Құпия мектеп".to_owned(),
            ..StudyDraft::default()
        };
        studies::add(&self.register, person, school).unwrap();
    }

    pub(super) fn erase(&self, person: Id) {
        let go_on = &mut |_, _, _| ControlFlow::Continue(());
        retention::purge(&self.register, person, go_on).unwrap();
    }

    /// The seeds that would tell the salts of values.
    fn seeds(&self) -> Vec<[u8; 32]> {
        let salts: Vec<Vec<u8>> = self
            .register
            .read(|it| {
                it.prepare("SELECT salts FROM segment WHERE salts IS NOT NULL")
                    .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
                    .doing("read salts")
            })
            .unwrap();
        let salts = salts.iter().map(|it| Salts::from_bytes(it).unwrap());
        let seeds = salts.filter_map(|it| match it {
            Salts::Seed(seed) => Some(seed),
            Salts::Each(_) => None,
        });
        seeds.collect()
    }

    /// The segments of a file, decrypted, one after another.
    fn opened(&self, file: &Path) -> Vec<u8> {
        self.inside(file).segments.concat()
    }

    /// Makes sure that nothing of her is left here, in what leaves and in the copies.
    pub(super) fn knows_nothing(&self) {
        assert_eq!(
            told(&heap(&self.register)),
            Vec::<&str>::new(),
            "{}",
            self.name
        );
        let file = self.write_for(For::All, true);
        assert_eq!(
            told(&self.opened(&file)),
            Vec::<&str>::new(),
            "{}",
            self.name
        );
        for copy in backup::list(self.register.path(), self.clock.as_ref()).unwrap() {
            let folder = new_folder();
            let place = folder.path().join("academy.tizim-base");
            let store = tizim_core::keys::NoStore;
            let key = |of: &Path| beside(of, "key");
            std::fs::copy(key(self.register.path()), key(&place)).unwrap();
            let restored = backup::restore(
                Path::new(&copy.path),
                &place,
                Opening::Kept(&store),
                &store,
                self.clock.clone(),
            );
            let restored: Register = restored.unwrap();
            assert_eq!(told(&heap(&restored)), Vec::<&str>::new(), "{}", self.name);
        }
        let checked = self.register.check().unwrap();
        assert!(checked.is_sound(), "{}: {checked:?}", self.name);
    }
}

#[test]
fn whoever_reads_of_it_erases_too_and_every_signature_stands() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    other.know_more(dana);
    agree(&[&office, &other]);
    backup::keep_automatic(&other.register, "daily").unwrap();
    assert_eq!(told(&heap(&other.register)).len(), SECRETS.len());
    let seeds = office.seeds();
    office.erase(dana);
    office.knows_nothing();
    other.clock.pass_minutes(1);
    let file = office.write();
    let plan = other.plan(&file);
    assert!(plan.rows.iter().any(|it| it.record == dana));
    assert_eq!(told(&heap(&other.register)).len(), SECRETS.len());
    other.read(&file);
    other.knows_nothing();
    assert_eq!(other.digest(), office.digest());
    let gone: Vec<_> = seeds
        .iter()
        .filter(|it| !office.seeds().contains(it))
        .collect();
    assert!(gone.len() >= 2, "one of each laptop");
    for laptop in [&office, &other] {
        let heap = heap(&laptop.register);
        assert!(gone.iter().all(|it| !is_in(&heap, *it)), "{}", laptop.name);
    }
    // A newcomer, who has nothing yet, checks every signature over what each of them blanked.
    for (chance, from) in [(3, &office), (4, &other)] {
        let fresh = asking(chance, "Кабинет 3");
        let request = fresh.path("request.tizim");
        laptops::request(&fresh.register, fresh.name, "", false, &request).unwrap();
        let answer = office.path(&format!("full-{chance}.tizim"));
        let go = &mut |_, _| ControlFlow::Continue(());
        laptops::approve(&office.register, &request, Role::Member, &answer, go).unwrap();
        office.hand_to(&other);
        fresh.read(&from.write_for(For::All, true));
        fresh.knows_nothing();
        agree(&[&office, &other, &fresh]);
        let count = fresh.register.read(trainees::count).unwrap();
        assert_eq!(
            count, 2,
            "the other girl is there, and what statistics need"
        );
    }
}

#[test]
fn what_was_written_of_her_meanwhile_goes_wherever_it_comes() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    agree(&[&office, &other, &third]);
    other.clock.pass_minutes(5);
    other.know_more(dana);
    let early = other.write();
    let unaware = third.write_for(For::All, true);
    assert!(!third.inside(&unaware).blobs.is_empty());
    office.erase(dana);
    office.read(&unaware);
    office.knows_nothing();
    // The one who knew more hears of it.
    let erased = office.write();
    other.read(&erased);
    other.knows_nothing();
    // The file written before comes late, to the keeper and to somebody who has heard.
    third.read(&erased);
    for laptop in [&office, &third] {
        laptop.read(&early);
        laptop.knows_nothing();
        assert!(laptop.conflicts().is_empty(), "{:?}", laptop.conflicts());
        let shown = laptop.register.read(|it| trainees::show(it, dana)).unwrap();
        assert!(shown.surname.starts_with("№ "), "{}", shown.surname);
        assert_eq!(shown.phone, "");
    }
    agree(&[&office, &other, &third]);
    for laptop in [&office, &other, &third] {
        laptop.knows_nothing();
        laptop.register.rebuild().unwrap();
        laptop.knows_nothing();
    }
}

#[test]
fn versions_that_were_both_erased_are_one() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    office.phone(dana, "+77010000078");
    other.know_more(dana);
    other.hand_to(&office);
    let kept = || {
        let count = |it: &rusqlite::Connection| {
            it.query_row("SELECT count(*) FROM conflict", [], |row| row.get(0))
                .doing("count")
        };
        let kept: u32 = office.register.read(count).unwrap();
        kept
    };
    assert_eq!((kept(), office.conflicts().len()), (1, 1));
    office.erase(dana);
    assert_eq!((kept(), office.conflicts().len()), (0, 0));
    agree(&[&office, &other]);
}

#[test]
fn what_waits_for_its_causes_is_erased_where_it_waits() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    agree(&[&office, &other, &third]);
    other.person("Бөтен", "Адам");
    let missing = other.write();
    other.know_more(dana);
    let whole = other.inside(&other.write());
    let last = whole
        .read()
        .iter()
        .map(|it| it.header.number)
        .max()
        .unwrap();
    let waits = other.forge(&whole.only(|it| it.header.number == last));
    assert_eq!(third.read(&waits).plan.waiting, 1);
    assert!(told(&heap(&third.register)).contains(&"Құпия мектеп"));
    office.erase(dana);
    third.read(&office.write());
    third.knows_nothing();
    third.read(&missing);
    third.knows_nothing();
    agree(&[&office, &other, &third]);
    third.knows_nothing();
}

#[test]
fn only_the_main_laptop_erases() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    let before = other.digest();
    let go_on = &mut |_, _, _| ControlFlow::Continue(());
    let refused = retention::purge(&other.register, dana, go_on).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);
    let refused = retention::purge_named(&other.register, dana, "Бөтен", go_on).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::KeeperOnly,
        "before the name is looked at"
    );
    assert_eq!(other.digest(), before);
    // A laptop that erases all the same erases nowhere else.
    let gone = |change: &mut tizim_core::register::Change<'_>| {
        change.correct(Table::Trainee, dana, Fields::new().text("phone", ""))
    };
    other.register.transact(Act::TraineePurge, gone).unwrap();
    other.hand_to(&office);
    assert_eq!(office.phone_of(dana), "");
    let kept = told(&heap(&office.register));
    assert!(
        kept.contains(&"77010000001"),
        "the log still has it: {kept:?}"
    );
    agree(&[&office, &other]);
}

#[test]
fn somebody_erased_is_not_kept_by_unticking_a_row() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    office.erase(dana);
    let file = office.write();
    let plan = other.plan(&file);
    let row = plan.rows.iter().find(|it| it.record == dana).unwrap();
    let before = heap(&other.register);
    let go = &mut |_, _, _| ControlFlow::Continue(());
    let refused =
        exchange::read(&other.register, &file, std::slice::from_ref(&row.row), go).unwrap_err();
    assert_eq!(refused.code(), Code::Nameless);
    assert!(heap(&other.register) == before);
    other.read(&file);
    other.knows_nothing();
    let undone = exchange::undo(&other.register);
    if let Ok(undone) = undone {
        assert!(undone.value.left.is_empty());
    }
    other.knows_nothing();
    agree(&[&office, &other]);
}
