//! The sheets with a code: what they say before a laptop joined and afterwards, and what they open.

use tizim_core::common::Lang;
use tizim_core::laptops;
use tizim_core::papers::SheetUse;
use tizim_core::register::{Opening, Register};

use super::{asking_with_code, first};

#[test]
fn the_sheet_printed_before_joining_stays_true() {
    let office = first();
    let (newcomer, code) = asking_with_code(2, "Кабинет 2");
    let before = laptops::recovery_sheet(&newcomer.register, &code).unwrap();
    assert_eq!(
        (before.academy.as_str(), before.laptop_code.as_str()),
        ("", "")
    );
    assert_eq!(before.laptop_name, "Кабинет 2");
    assert_eq!(before.file_name, "Tizim-Kabinet2.pdf");
    for lang in Lang::ALL {
        assert!(before.draw(lang).unwrap().starts_with(b"%PDF"), "{lang:?}");
    }
    let request = newcomer.path("request.tizim");
    laptops::request(&newcomer.register, newcomer.name, "", false, &request).unwrap();
    newcomer.read(&office.let_in(&request));
    let after = laptops::recovery_sheet(&newcomer.register, &code).unwrap();
    assert_eq!(after.academy, "ProActive академиясы");
    assert_eq!(after.laptop_code, newcomer.register.identity().code);
    assert_eq!(after.laptop_name, before.laptop_name, "as the sheet said");
    assert_eq!(after.groups, before.groups);
    let (path, clock) = (newcomer.register.path().to_owned(), newcomer.clock.clone());
    drop(newcomer.register);
    let opened = Register::open(&path, Opening::Recovery(&code), clock).unwrap();
    assert_eq!(opened.identity().code, after.laptop_code);
}

#[test]
fn the_sheets_of_a_main_laptop_have_names_of_their_own() {
    let office = first();
    let code = office.register.renew_recovery("").unwrap();
    let recovery = laptops::recovery_sheet(&office.register, &code).unwrap();
    let kit = laptops::kit_sheet(&office.register).unwrap();
    let own = &office.register.identity().code;
    assert_eq!(
        (recovery.good_for, recovery.number),
        (SheetUse::Recovery, None)
    );
    assert_eq!((kit.good_for, kit.number), (SheetUse::MainLaptop, Some(1)));
    assert_eq!(recovery.file_name, format!("Tizim-{own}.pdf"));
    assert_eq!(kit.file_name, format!("Tizim-{own}-1.pdf"));
}
