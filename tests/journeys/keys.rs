//! The password, the recovery sheet and the key beside the register.

use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::keys::{FolderStore, NoStore, RecoveryCode};
use tizim_core::register::{KeyPlace, Opening, Register, RegisterState, RegisterStatus};
use tizim_core::{laptops, preferences};
use tizim_tests::{Desk, LIGHT, StoryClock, founding, new_folder};

#[test]
fn the_password_or_the_sheet_opens_and_nothing_else_does() {
    let (desk, recovery) = Desk::found_with(1, Some("қыран бүркіт")).unwrap();
    let path = desk.path();
    drop(desk.register);
    let open = |opening: Opening<'_>| Register::open(&path, opening, desk.clock.clone());
    assert!(open(Opening::Password("қыран бүркіт")).is_ok());
    assert!(open(Opening::Recovery(&recovery)).is_ok());
    let typed = RecoveryCode::read(&recovery.groups().join(" ")).unwrap();
    assert!(open(Opening::Recovery(&typed)).is_ok());
    let wrong = open(Opening::Password("қыран бүркит")).unwrap_err();
    assert_eq!(wrong.code(), Code::WrongPassword);
    let other = RecoveryCode::draw(StoryClock::start(9).as_ref());
    let wrong = open(Opening::Recovery(&other)).unwrap_err();
    assert_eq!(wrong.code(), Code::WrongRecoveryCode);
    assert_eq!(
        open(Opening::Kept(&NoStore)).unwrap_err().code(),
        Code::PasswordNeeded
    );
}

#[test]
fn without_a_password_the_key_lies_beside_for_its_owner_alone() {
    let desk = Desk::found(1).unwrap();
    let key = desk.path().with_extension("key");
    assert!(key.exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&key).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert!(desk.restart().is_ok());
}

#[test]
fn a_key_store_keeps_the_key_out_of_the_folder() {
    let folder = new_folder();
    let store = FolderStore(folder.path().join("keys"));
    let path = folder.path().join("academy.tizim-base");
    let clock = StoryClock::start(1);
    drop(Register::create(&path, &founding(None), &store, clock.clone()).unwrap());
    assert!(!path.with_extension("key").exists());
    assert!(Register::open(&path, Opening::Kept(&store), clock).is_ok());
}

#[test]
fn a_new_password_and_a_new_sheet_take_the_place_of_the_old() {
    let (desk, first_sheet) = Desk::found_with(1, Some("қыран бүркіт")).unwrap();
    let path = desk.path();
    let change = |old: &str, new: &str| desk.register.change_password(old, new, LIGHT);
    assert_eq!(
        change("басқа", "жаңа сөз").unwrap_err().code(),
        Code::WrongPassword
    );
    assert_eq!(
        change("қыран бүркіт", "").unwrap_err().code(),
        Code::Missing
    );
    change("қыран бүркіт", "жаңа сөз").unwrap();
    assert_eq!(
        desk.register
            .renew_recovery("қыран бүркіт")
            .unwrap_err()
            .code(),
        Code::WrongPassword
    );
    let sheet = desk.register.renew_recovery("жаңа сөз").unwrap();
    let open = |opening: Opening<'_>| Register::open(&path, opening, desk.clock.clone());
    assert_eq!(
        open(Opening::Password("қыран бүркіт")).unwrap_err().code(),
        Code::WrongPassword
    );
    assert_eq!(
        open(Opening::Recovery(&first_sheet)).unwrap_err().code(),
        Code::WrongRecoveryCode
    );
    assert!(open(Opening::Password("жаңа сөз")).is_ok());
    assert!(open(Opening::Recovery(&sheet)).is_ok());
    change(&sheet.groups().join(" "), "үшінші сөз").unwrap();
    assert!(
        open(Opening::Password("үшінші сөз")).is_ok(),
        "the sheet stands for a forgotten one"
    );
}

#[test]
fn a_first_password_takes_the_key_from_beside_the_register() {
    let desk = Desk::found(1).unwrap();
    let status = |desk: &Desk| RegisterStatus::open(&desk.register, &NoStore).unwrap();
    assert_eq!(status(&desk).key_place, KeyPlace::Beside);
    desk.register.change_password("", "сөз", LIGHT).unwrap();
    assert_eq!(status(&desk).key_place, KeyPlace::Password);
    let path = desk.path();
    drop(desk.register);
    let kept = Register::open(&path, Opening::Kept(&NoStore), desk.clock.clone());
    assert_eq!(kept.unwrap_err().code(), Code::PasswordNeeded);
    let closed = RegisterStatus::closed(&path, &NoStore, desk.clock.as_ref());
    assert_eq!(closed.state, RegisterState::Locked);
    let nothing = path.with_file_name("other.tizim-base");
    let absent = RegisterStatus::closed(&nothing, &NoStore, desk.clock.as_ref());
    assert_eq!(absent.state, RegisterState::Absent);
}

#[test]
fn the_status_names_academy_laptop_and_worker() {
    let desk = Desk::found(1).unwrap();
    laptops::rename(&desk.register, " Кабинет  7 ").unwrap();
    assert_eq!(
        laptops::rename(&desk.register, "").unwrap_err().code(),
        Code::Missing
    );
    let status = RegisterStatus::open(&desk.register, &NoStore).unwrap();
    assert_eq!(status.academy, "ProActive академиясы");
    assert_eq!(status.laptop_name, "Кабинет 7");
    assert_eq!(status.laptop_code, desk.register.identity().code);
    assert_eq!(status.worker.unwrap().name, "Айнұр Ж.");
    assert_eq!(status.last_backup, None);
}

#[test]
fn the_recovery_sheet_is_drawn_in_every_language() {
    let (desk, recovery) = Desk::found_with(1, Some("сөз")).unwrap();
    let sheet = laptops::recovery_sheet(&desk.register, &recovery).unwrap();
    assert_eq!(sheet.groups, recovery.groups());
    assert_eq!(
        (sheet.made_on.as_str(), sheet.laptop_name.as_str()),
        ("2026-10-15", "Кабинет 1")
    );
    for lang in Lang::ALL {
        assert!(sheet.draw(lang).unwrap().starts_with(b"%PDF"), "{lang:?}");
    }
}

#[test]
fn preferences_stay_on_the_laptop() {
    let desk = Desk::found(1).unwrap();
    let before = desk.register.check().unwrap().operations;
    preferences::write(&desk.register, "theme", "dark").unwrap();
    preferences::write(&desk.register, "theme", "light").unwrap();
    let kept = preferences::list(&desk.register).unwrap();
    assert_eq!(
        kept.into_iter().collect::<Vec<_>>(),
        [("theme".to_owned(), "light".to_owned())]
    );
    assert_eq!(
        preferences::write(&desk.register, "", "x")
            .unwrap_err()
            .code(),
        Code::BadValue
    );
    assert_eq!(desk.register.check().unwrap().operations, before);
}
