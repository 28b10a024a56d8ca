//! The sheets with a code: what they say before a laptop joined and afterwards, and what they open.

use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::home::{self, AskKind};
use tizim_core::laptops;
use tizim_core::papers::SheetUse;
use tizim_core::register::{Opening, Register};

use super::{Laptop, asking_with_code, first, join};

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

/// Whether the page of exchange and Home both ask for the sheet.
fn is_reminded(laptop: &Laptop) -> bool {
    let asks = home::today(&laptop.register, Lang::Kk).unwrap().asks;
    let is_asked = asks.iter().any(|it| it.kind == AskKind::SheetOwed);
    assert_eq!(laptop.state().owes_sheet, is_asked, "{}", laptop.name);
    is_asked
}

#[test]
fn a_new_main_laptop_is_reminded_of_its_sheet_until_it_is_printed_or_put_off() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    other.hand_to(&office);
    assert!(!is_reminded(&office), "nothing was handed over yet");
    laptops::hand_over(&office.register, other.id()).unwrap();
    assert!(!is_reminded(&other), "it has not heard of it");
    other.read(&office.write());
    assert!(is_reminded(&other));
    assert!(!is_reminded(&office));
    laptops::put_sheet_off(&other.register).unwrap();
    assert!(!is_reminded(&other));
    let refused = laptops::put_sheet_off(&office.register).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);
    // The sheet that is looked at has a code that was never printed.
    let sheet = laptops::kit_sheet(&other.register).unwrap();
    assert!(is_reminded(&other));
    let nowhere = other.path("nowhere").join("kit.pdf");
    laptops::write_sheet(&other.register, &sheet, Lang::Kk, &nowhere).unwrap_err();
    let code = other.register.renew_recovery("").unwrap();
    let recovery = laptops::recovery_sheet(&other.register, &code).unwrap();
    let out = other.path("sheet.pdf");
    laptops::write_sheet(&other.register, &recovery, Lang::Kk, &out).unwrap();
    assert!(is_reminded(&other), "neither of these is the sheet");
    laptops::write_sheet(&other.register, &sheet, Lang::Kk, &other.path("kit.pdf")).unwrap();
    assert!(!is_reminded(&other));
}

#[test]
fn a_laptop_that_took_over_is_reminded_as_well() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let sheet = laptops::kit_sheet(&office.register).unwrap();
    laptops::take_over(&other.register, &sheet.groups.concat()).unwrap();
    assert!(
        is_reminded(&other),
        "the sheet it took over with is worth nothing"
    );
}
