//! Backups are written, read back, and opened on another machine.

use tizim_core::backup;
use tizim_core::error::Code;
use tizim_core::keys::NoStore;
use tizim_core::register::Opening;
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
    let done = backup::copy_and_read_back(&desk.register, &copy, "copy").unwrap();
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
    backup::copy_and_read_back(&desk.register, &copy, "copy").unwrap();
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
    backup::copy_and_read_back(&desk.register, &copy, "copy").unwrap();
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
