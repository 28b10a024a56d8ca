//! What a restore must not lose: the work of others, the register it replaces, the numbers given.

use chrono::Datelike as _;
use tizim_core::backup::{self, Goes};
use tizim_core::certificates;
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::keys::{self, NoStore};
use tizim_core::register::{Opening, Register};
use tizim_core::trainees;
use tizim_tests::{Desk, bytes_of, new_folder};

use crate::certificates::{book, forum, mark, person, request};

#[test]
fn a_restore_waits_until_nobody_has_the_register_open() {
    let desk = Desk::found(1).unwrap();
    let stick = new_folder();
    let copy = stick.path().join("copy.tizim-copy");
    backup::copy_and_read_back(&desk.register, &copy, "copy", Goes::Away).unwrap();
    let path = desk.path();
    let kept = || Opening::Kept(&NoStore);
    let second = Register::open(&path, kept(), desk.clock.clone()).unwrap();
    person(&desk, "Жүсіпова", "Інжу");
    drop(second);
    let before = bytes_of(desk.folder.path());
    let restore = || backup::restore(&copy, &path, kept(), &NoStore, desk.clock.clone());
    let refused = restore().unwrap_err();
    assert_eq!(refused.code(), Code::RegisterInUse);
    assert_eq!(bytes_of(desk.folder.path()), before, "nothing was touched");
    person(&desk, "Оспанова", "Інжу");
    assert_eq!(desk.register.read(trainees::count).unwrap(), 2);
    drop(desk.register);
    let restored = restore().unwrap();
    assert_eq!(restored.read(trainees::count).unwrap(), 0);
}

#[test]
fn whoever_asks_a_restore_does_not_go_where_it_could_not_go_well() {
    let desk = Desk::found(1).unwrap();
    let stick = new_folder();
    let copy = stick.path().join("copy.tizim-copy");
    backup::copy_and_read_back(&desk.register, &copy, "copy", Goes::Away).unwrap();
    let place = stick.path().join("fresh.tizim-base");
    let own = place.with_extension("keys");
    std::fs::copy(&copy, &own).unwrap();
    let cloud = stick.path().join("Dropbox").join("academy.tizim-base");
    let before = bytes_of(stick.path());
    for (file, to, code) in [
        (&own, &place, Code::OwnFile),
        (&copy, &cloud, Code::SharedFolder),
    ] {
        let refused = backup::prepare(file, to, Opening::Kept(&NoStore)).map(drop);
        assert_eq!(refused.unwrap_err().code(), code);
        let kept = Opening::Kept(&NoStore);
        let refused = backup::restore(file, to, kept, &NoStore, desk.clock.clone()).map(drop);
        assert_eq!(refused.unwrap_err().code(), code);
        assert_eq!(bytes_of(stick.path()), before, "{code:?}");
    }
    assert!(!cloud.parent().unwrap().exists());
}

#[test]
fn files_copied_without_what_left_the_laptop_become_a_laptop_of_their_own() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let first = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[first]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    certificates::issue(&desk.register, &wanted).unwrap();
    let second = person(&desk, "Оспанова", "Інжу");
    mark(&desk, &event, 0, &[second]);
    let identity = desk.register.identity().clone();
    let desk = desk.restart().unwrap();
    assert_eq!(desk.register.identity().laptop, identity.laptop);
    let elsewhere = new_folder();
    let Desk {
        folder,
        clock,
        register,
    } = desk;
    let path = register.path().to_owned();
    drop(register);
    let copy = elsewhere.path().join("academy.tizim-base");
    for ending in ["tizim-base", "keys", "key"] {
        std::fs::copy(path.with_extension(ending), copy.with_extension(ending)).unwrap();
    }
    let open = |path| Register::open(path, Opening::Kept(&NoStore), clock.clone()).unwrap();
    let (here, there) = (open(&path), open(&copy));
    assert_eq!(here.identity().laptop, identity.laptop);
    assert_ne!(there.identity().laptop, identity.laptop);
    assert_ne!(there.identity().code, identity.code);
    let number = |register: &Register| {
        let issued = certificates::issue(register, &wanted).unwrap().value;
        issued.serials[0].clone()
    };
    assert_ne!(number(&here), number(&there));
    assert_eq!(book(&there).len(), 2, "what was issued before stays");
    let laptop = there.identity().laptop;
    drop(there);
    // An unreadable memory is none.
    std::fs::write(copy.with_extension("published"), "{").unwrap();
    let again = open(&copy);
    assert_ne!(again.identity().laptop, laptop);
    assert!(again.check().unwrap().is_sound());
    let again = (again.identity().laptop, drop(again)).0;
    assert_eq!(open(&copy).identity().laptop, again, "only once");
    drop(folder);
}

#[test]
fn a_replaced_register_is_never_thinned_away() {
    let desk = Desk::found(1).unwrap();
    let stick = new_folder();
    let copy = stick.path().join("copy.tizim-copy");
    backup::copy_and_read_back(&desk.register, &copy, "copy", Goes::Away).unwrap();
    let path = desk.path();
    let Desk {
        folder,
        clock,
        register,
    } = desk;
    drop(register);
    let kept = Opening::Kept(&NoStore);
    let register = backup::restore(&copy, &path, kept, &NoStore, clock.clone()).unwrap();
    let names = || -> Vec<String> {
        let folder = std::fs::read_dir(backup::automatic_folder(&path)).unwrap();
        let mut names: Vec<String> = folder
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let replaced = names();
    assert!(replaced.iter().all(|it| it.contains("-replaced.")));
    assert_eq!(replaced.len(), 2, "the copy and its key: {replaced:?}");
    let first = backup::keep_automatic(&register, "daily").unwrap().unwrap();
    keys::keep_beside(&first, register.key()).unwrap();
    for _ in 0..40 {
        clock.pass_minutes(24 * 60);
        backup::keep_automatic(&register, "daily").unwrap();
    }
    assert!(!first.exists());
    assert!(keys::find_beside(&first).is_none(), "its key went with it");
    assert!(replaced.iter().all(|it| names().contains(it)));
    drop(folder);
}

#[test]
fn a_clock_that_jumps_ahead_does_not_empty_the_folder() {
    let desk = Desk::found(1).unwrap();
    for _ in 0..12 {
        backup::keep_automatic(&desk.register, "daily").unwrap();
        desk.clock.pass_minutes(24 * 60);
    }
    desk.clock.pass_minutes(20 * 366 * 24 * 60);
    backup::keep_automatic(&desk.register, "daily").unwrap();
    let left = backup::list_automatic(&desk.path()).unwrap();
    assert_eq!(left.len(), 10);
    let of_before = left.iter().filter(|(day, _)| day.year() == 2026);
    assert_eq!(of_before.count(), 9);
}
