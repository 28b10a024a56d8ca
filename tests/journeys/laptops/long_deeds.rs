//! A deed too large for one part of a file is one deed on every laptop.

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::register::{Fields, HistoryEntry, history};

use super::{Laptop, agree, first, join};

/// More than one segment holds.
const MANY: usize = 12_000;

fn take_in_a_long_list(laptop: &Laptop) {
    let written = laptop.register.transact(Act::ImportTrainees, |change| {
        for number in 0..MANY {
            let id = change.mint();
            let fields = Fields::new().text("title_kk", &format!("Бағдарлама {number}"));
            change.add(Table::Programme, id, fields)?;
        }
        Ok(())
    });
    written.unwrap();
}

/// The lines of history that tell of a list taken in.
fn told(laptop: &Laptop) -> Vec<HistoryEntry> {
    let listed = laptop.register.read(|it| history(it, None, 0, 20));
    let lists = listed.unwrap().into_iter();
    lists
        .filter(|it| it.act == Some(Act::ImportTrainees))
        .collect()
}

#[test]
fn a_list_of_thousands_is_one_line_of_history_on_every_laptop() {
    let office = first();
    let door = join(&office, 2, "Есік");
    let third = join(&office, 3, "Кабинет 3");
    take_in_a_long_list(&office);
    let done = office.hand_to(&door);
    assert!(!done.plan.is_known);
    // What the door composes anew has to stand under the signatures of the office.
    let done = door.hand_to(&third);
    assert!(!done.plan.is_known);
    for laptop in [&office, &door, &third] {
        let told = told(laptop);
        assert_eq!(told.len(), 1, "{}", laptop.name);
        assert_eq!(told[0].records as usize, MANY, "{}", laptop.name);
    }
    agree(&[&office, &door, &third]);
}
