//! The register opens, survives a restart, and rebuilds to the same content.

use tizim_core::error::Code;
use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Published, Register};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{Desk, StoryClock, bytes_of, founding, new_folder};

fn draft(surname: &str) -> TraineeDraft {
    TraineeDraft {
        surname: surname.to_owned(),
        ..TraineeDraft::default()
    }
}

#[test]
fn the_file_is_encrypted_from_the_first_byte() {
    let desk = Desk::found(1).unwrap();
    trainees::add(&desk.register, draft("Нұрмұхамбетова")).unwrap();
    drop(desk.register);
    for (path, bytes) in bytes_of(desk.folder.path()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Нұрмұхамбетова"), "{}", path.display());
        assert!(!text.contains("SQLite format 3"), "{}", path.display());
    }
}

#[test]
fn a_restart_finds_everything_and_the_worker() {
    let desk = Desk::found(1).unwrap();
    trainees::add(&desk.register, draft("Ли")).unwrap();
    let worker = desk.register.worker();
    let desk = desk.restart().unwrap();
    assert_eq!(desk.register.worker(), worker);
    assert_eq!(desk.register.read(trainees::count).unwrap(), 1);
}

#[test]
fn founding_twice_in_one_place_is_refused() {
    let desk = Desk::found(1).unwrap();
    let before = bytes_of(desk.folder.path());
    let again = Register::create(
        &desk.path(),
        &founding(None),
        &NoStore,
        StoryClock::start(2),
    )
    .unwrap_err();
    assert_eq!(again.code(), Code::RegisterExists);
    assert_eq!(
        bytes_of(desk.folder.path()),
        before,
        "a refusal writes nothing"
    );
}

#[test]
fn a_cloud_folder_is_refused() {
    let folder = new_folder();
    for name in ["OneDrive - Academy", "Dropbox", "Яндекс.Диск"] {
        let path = folder.path().join(name).join("academy.tizim-base");
        let refused = Register::create(&path, &founding(None), &NoStore, StoryClock::start(1));
        assert_eq!(refused.unwrap_err().code(), Code::SharedFolder, "{name}");
        assert!(!folder.path().join(name).exists());
    }
}

#[test]
fn a_rebuild_from_the_log_gives_the_same_content() {
    let desk = Desk::found(1).unwrap();
    for number in 0..40 {
        let person = trainees::add(&desk.register, draft(&format!("Әлиев{number}")))
            .unwrap()
            .value;
        if number % 3 == 0 {
            trainees::trash(&desk.register, &[person.id]).unwrap();
        }
        if number % 5 == 0 {
            desk.register.undo().unwrap();
        }
    }
    let report = desk.register.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    desk.register.rebuild().unwrap();
    assert_eq!(desk.register.read(trainees::count).unwrap(), 24);
}

#[test]
fn a_wrong_clock_neither_loses_nor_refuses() {
    let desk = Desk::found(1).unwrap();
    let person = trainees::add(&desk.register, draft("Ли")).unwrap().value;
    desk.clock.pass_minutes(-60 * 24 * 400);
    let changes = trainees::TraineeChanges {
        given: Some("Ән".into()),
        ..Default::default()
    };
    let kept = trainees::correct(&desk.register, person.id, changes)
        .unwrap()
        .value;
    assert_eq!(kept.given, "Ән");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn an_old_copy_put_back_goes_on_under_a_new_incarnation() {
    let desk = Desk::found(1).unwrap();
    let path = desk.path();
    drop(desk.register);
    let old = std::fs::read(&path).unwrap();
    let open = || Register::open(&path, Opening::Kept(&NoStore), desk.clock.clone()).unwrap();
    let register = open();
    trainees::add(&register, draft("Ли")).unwrap();
    register.publish().unwrap();
    let sent = Published::find(&path).unwrap();
    drop(register);
    std::fs::write(&path, old).unwrap();
    let register = open();
    assert_eq!(register.identity().incarnation, sent.incarnation + 1);
    trainees::add(&register, draft("Ким")).unwrap();
    assert!(register.check().unwrap().is_sound());
    let source = register.identity().source;
    drop(register);
    assert_eq!(open().identity().source, source, "only once");
}
