//! The password, the recovery sheet and the key beside the register.

use tizim_core::error::Code;
use tizim_core::keys::{FolderStore, NoStore, RecoveryCode};
use tizim_core::register::{Opening, Register};
use tizim_tests::{Desk, StoryClock, founding, new_folder};

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
