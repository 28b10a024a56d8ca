//! People without a list, counted at two laptops.

use tizim_core::head_counts::{self, HeadCountDraft};
use tizim_core::ids::Id;

use super::{Laptop, agree, first, join};

impl Laptop {
    fn set_count(&self, event: Id, label: &str, people: u32) {
        let draft = HeadCountDraft {
            label: label.into(),
            people,
        };
        head_counts::set(&self.register, event, &draft).unwrap();
    }

    fn counted(&self, event: Id) -> u32 {
        let total = self.register.read(|it| head_counts::total(it, event));
        total.unwrap()
    }
}

#[test]
fn the_same_people_counted_at_two_laptops_are_one_row() {
    let office = first();
    let event = office.forum().id;
    let other = join(&office, 2, "Есік");
    office.set_count(event, "көрермендер", 80);
    other.set_count(event, "көрермендер ", 80);
    agree(&[&office, &other]);
    assert_eq!((office.counted(event), other.counted(event)), (80, 80));
    assert!(office.conflicts().is_empty());
    office.set_count(event, "онлайн", 200);
    other.set_count(event, "онлайн", 210);
    agree(&[&office, &other]);
    let asked: Vec<_> = office.conflicts().into_iter().map(|it| it.field).collect();
    assert_eq!(asked, ["people"], "differing figures are asked about");
    assert_eq!(office.counted(event), other.counted(event));
}

#[test]
fn a_row_that_was_called_otherwise_is_not_written_over() {
    let office = first();
    let event = office.forum().id;
    let draft = |label: &str| HeadCountDraft {
        label: label.into(),
        people: 10,
    };
    let register = &office.register;
    let one = head_counts::add(register, event, &draft("көрермендер")).unwrap();
    head_counts::correct(register, event, one.value.id, &draft("ата-аналар")).unwrap();
    office.set_count(event, "көрермендер", 5);
    assert_eq!(office.counted(event), 15);
    let wordless = [(); 2].map(|()| head_counts::add(register, event, &draft("")).unwrap());
    assert_ne!(wordless[0].value.id, wordless[1].value.id);
    let order = register.read(|it| head_counts::list(it, event)).unwrap();
    let labels: Vec<_> = order.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["", "", "ата-аналар", "көрермендер"]);
}

#[test]
fn what_was_deleted_comes_back_as_it_is_set_again() {
    let office = first();
    let event = office.forum().id;
    office.set_count(event, "көрермендер", 80);
    let before = office.register.read(|it| head_counts::list(it, event));
    let id = before.unwrap()[0].id;
    head_counts::trash(&office.register, &[id]).unwrap();
    office.set_count(event, "көрермендер", 70);
    let after = office.register.read(|it| head_counts::list(it, event));
    let after = after.unwrap();
    assert_eq!((after.len(), after[0].id, after[0].people), (1, id, 70));
}
