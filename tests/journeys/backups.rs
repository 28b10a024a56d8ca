//! Backups are written, read back, and opened on another machine.

use tizim_core::backup::{self, BackupKind, Goes};
use tizim_core::error::Code;
use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Published, Register};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{Desk, StoryClock, bytes_of, new_folder};

fn add(desk: &Desk, surname: &str) {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap();
}

#[test]
fn a_backup_opens_on_a_fresh_machine_with_password_or_sheet_alone() {
    let (desk, recovery) = Desk::found_with(1, Some("сөз")).unwrap();
    add(&desk, "Нұрмұхамбетова");
    let stick = new_folder();
    let copy = stick.path().join("Кабинет 1.tizim-copy");
    let done = backup::copy_and_read_back(&desk.register, &copy, "copy", Goes::Away).unwrap();
    assert_eq!((done.trainees, done.events), (1, 0));
    for opening in [Opening::Password("сөз"), Opening::Recovery(&recovery)] {
        let fresh = new_folder();
        let place = fresh.path().join("deep/academy.tizim-base");
        let clock = StoryClock::start(7);
        let register = backup::restore(&copy, &place, opening, &NoStore, clock).unwrap();
        assert_eq!(register.read(trainees::count).unwrap(), 1);
        assert_ne!(
            register.identity().laptop,
            desk.register.identity().laptop,
            "the old laptop may go on: the copy is a laptop of its own"
        );
        assert_ne!(register.identity().code, desk.register.identity().code);
        assert!(register.check().unwrap().is_sound());
    }
}

#[test]
fn a_restored_backup_on_the_same_laptop_goes_on_under_its_numbers() {
    let desk = Desk::found(1).unwrap();
    let copy = desk.folder.path().join("before.tizim-copy");
    backup::copy_and_read_back(&desk.register, &copy, "copy", Goes::Away).unwrap();
    add(&desk, "Ли");
    desk.register.publish().unwrap();
    let path = desk.path();
    let laptop = desk.register.identity().laptop;
    drop(desk.register);
    let kept = Opening::Kept(&NoStore);
    let register = backup::restore(&copy, &path, kept, &NoStore, desk.clock.clone()).unwrap();
    assert_eq!(register.identity().laptop, laptop);
    assert_eq!(
        register.identity().incarnation,
        2,
        "what left before is not written again"
    );
    assert_eq!(register.read(trainees::count).unwrap(), 0);
}

#[test]
fn a_damaged_or_foreign_file_is_refused_and_nothing_changes() {
    let desk = Desk::found(1).unwrap();
    let copy = desk.folder.path().join("copy.tizim-copy");
    backup::copy_and_read_back(&desk.register, &copy, "copy", Goes::Away).unwrap();
    let path = desk.path();
    drop(desk.register);
    let whole = std::fs::read(&copy).unwrap();
    let other = new_folder();
    let bad = other.path().join("bad.tizim-copy");
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let cases = [
        (flipped, Code::BackupDiffers),
        (whole[..whole.len() / 2].to_vec(), Code::BackupDiffers),
        (
            b"not a backup at all, only words".to_vec(),
            Code::NotABackup,
        ),
        (Vec::new(), Code::NotABackup),
    ];
    let before = bytes_of(desk.folder.path());
    for (bytes, expected) in cases {
        std::fs::write(&bad, bytes).unwrap();
        let kept = Opening::Kept(&NoStore);
        let refused = backup::restore(&bad, &path, kept, &NoStore, desk.clock.clone());
        assert_eq!(refused.unwrap_err().code(), expected);
        assert_eq!(bytes_of(desk.folder.path()), before);
    }
}

#[test]
fn automatic_backups_are_one_a_day_and_thinned() {
    let desk = Desk::found(1).unwrap();
    let mut written = 0;
    for _ in 0..60 {
        written += u32::from(
            backup::keep_automatic(&desk.register, "daily")
                .unwrap()
                .is_some(),
        );
        assert!(
            backup::keep_automatic(&desk.register, "daily")
                .unwrap()
                .is_none()
        );
        desk.clock.pass_minutes(24 * 60);
    }
    assert_eq!(written, 60);
    let left = backup::list_automatic(&desk.path()).unwrap();
    assert!(
        (10..=15).contains(&left.len()),
        "seven days, some weeks, two months: {}",
        left.len()
    );
}

#[test]
fn a_copy_never_takes_the_place_of_an_older_one_and_is_listed_by_age() {
    let desk = Desk::found(1).unwrap();
    let stick = new_folder();
    let first = backup::copy_to(&desk.register, stick.path()).unwrap();
    let second = backup::copy_to(&desk.register, stick.path()).unwrap();
    assert_ne!(first.path, second.path);
    assert!(
        first
            .path
            .ends_with("Tizim-Кабинет 1-2026-10-15.tizim-copy"),
        "{}",
        first.path
    );
    let list = || backup::list(&desk.path(), desk.clock.as_ref()).unwrap();
    assert!(
        list().is_empty(),
        "a stick is not the folder beside the register"
    );
    backup::keep_automatic(&desk.register, "daily").unwrap();
    desk.clock.pass_minutes(1);
    backup::write_now(&desk.register).unwrap();
    let kinds = |list: &[backup::Backup]| list.iter().map(|it| it.kind).collect::<Vec<_>>();
    assert_eq!(
        kinds(&list()),
        [BackupKind::Now, BackupKind::Daily],
        "the newest first"
    );
    assert_eq!(list()[0].made_at, "2026-10-15T09:01:00+05:00");
    desk.clock.pass_minutes(10 * 24 * 60);
    assert_eq!(kinds(&list()), [BackupKind::Now, BackupKind::Weekly]);
    assert_eq!(backup::days_since_copy(&desk.register).unwrap(), Some(10));
    assert_eq!(
        backup::latest(&desk.path(), desk.clock.as_ref()).as_deref(),
        Some("2026-10-15T09:01:00+05:00")
    );
}

#[test]
fn a_register_that_was_replaced_can_itself_be_restored() {
    let old = Desk::found(1).unwrap();
    add(&old, "Әлиева");
    let other = Desk::found(2).unwrap();
    let copy = other.folder.path().join("other.tizim-copy");
    backup::copy_and_read_back(&other.register, &copy, "copy", Goes::Away).unwrap();
    let key = tizim_core::keys::find_beside(&other.path()).unwrap();
    let path = old.path();
    drop(old.register);
    let clock = old.clock.clone();
    tizim_core::keys::keep_beside(&copy, &key).unwrap();
    let kept = Opening::Kept(&NoStore);
    let replaced = backup::restore(&copy, &path, kept, &NoStore, clock.clone()).unwrap();
    assert_eq!(replaced.read(trainees::count).unwrap(), 0);
    drop(replaced);
    let kept = backup::list(&path, clock.as_ref()).unwrap();
    assert_eq!(kept.len(), 1, "what was there before is kept as a backup");
    let back = std::path::Path::new(&kept[0].path);
    let register = backup::restore(back, &path, Opening::Kept(&NoStore), &NoStore, clock).unwrap();
    assert_eq!(register.read(trainees::count).unwrap(), 1);
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn what_a_copy_carried_away_is_never_written_again() {
    let desk = Desk::found(1).unwrap();
    let path = desk.path();
    backup::keep_automatic(&desk.register, "daily").unwrap();
    backup::write_now(&desk.register).unwrap();
    assert_eq!(
        Published::find(&path),
        None,
        "a backup beside the register has not left the laptop"
    );
    let old = {
        drop(desk.register);
        std::fs::read(&path).unwrap()
    };
    let open = || Register::open(&path, Opening::Kept(&NoStore), desk.clock.clone()).unwrap();
    let register = open();
    let ling = TraineeDraft {
        surname: "Ли".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&register, ling).unwrap();
    let stick = new_folder();
    backup::copy_to(&register, stick.path()).unwrap();
    let incarnation = register.identity().incarnation;
    drop(register);
    std::fs::write(&path, old).unwrap();
    assert_eq!(
        open().identity().incarnation,
        incarnation + 1,
        "whoever has the stick has seen what this older file would write again"
    );
}

#[test]
fn a_restore_is_refused_beside_an_open_register_that_goes_on() {
    let desk = Desk::found(1).unwrap();
    let (other, _) = Desk::found_with(2, Some("сөз")).unwrap();
    add(&desk, "Әлиева");
    let stick = new_folder();
    let copy = stick.path().join("copy.tizim-copy");
    backup::copy_and_read_back(&other.register, &copy, "copy", Goes::Away).unwrap();
    let torn = stick.path().join("torn.tizim-copy");
    let whole = std::fs::read(&copy).unwrap();
    std::fs::write(&torn, &whole[..whole.len() - 40]).unwrap();
    let before = bytes_of(desk.folder.path());
    let refusals = [
        (&copy, Opening::Password("басқа"), Code::WrongPassword),
        // The key that lies beside this register is that of another academy.
        (&copy, Opening::Kept(&NoStore), Code::WrongPassword),
        (&torn, Opening::Password("сөз"), Code::BackupDiffers),
    ];
    for (file, opening, code) in refusals {
        let refused = backup::prepare(file, &desk.path(), opening).map(drop);
        assert_eq!(refused.unwrap_err().code(), code);
        assert_eq!(bytes_of(desk.folder.path()), before, "{code:?}");
    }
    add(&desk, "Ли");
    assert_eq!(desk.register.read(trainees::count).unwrap(), 2);
    assert!(desk.register.check().unwrap().is_sound());
}
