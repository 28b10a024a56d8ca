//! The log of who looked at hidden data and what left the register.

use tizim_core::common::Lang;
use tizim_core::disclosures::{self, DisclosureKind, DisclosureQuery};
use tizim_core::sheets::Form;
use tizim_core::trainees::{self, ExportOrder, TraineeChanges};
use tizim_core::workers;
use tizim_tests::Desk;

use crate::certificates::person;

fn lines(desk: &Desk, query: &DisclosureQuery) -> Vec<disclosures::Disclosure> {
    disclosures::list(&desk.register, query).unwrap().rows
}

#[test]
fn who_looked_at_what_of_whom_is_known_and_no_undo_hides_it() {
    let desk = Desk::found(1).unwrap();
    let (dana, asel) = (
        person(&desk, "Қасымова", "Дана"),
        person(&desk, "Омарова", "Әсел"),
    );
    let first = desk.register.worker();
    trainees::reveal(&desk.register, dana, "phone").unwrap();
    desk.clock.pass_minutes(24 * 60);
    let other = workers::add(&desk.register, "Серік Т.").unwrap().value.id;
    desk.register.switch_worker(other).unwrap();
    trainees::reveal(&desk.register, asel, "iin").unwrap();
    desk.register.switch_worker(first).unwrap();
    desk.register.undo().unwrap();

    let all = lines(&desk, &DisclosureQuery::default());
    let told: Vec<(&str, &str, &str)> = all
        .iter()
        .map(|it| (it.worker.as_str(), it.what.as_str(), it.name.as_str()))
        .collect();
    let expected = [
        ("Серік Т.", "iin", "Омарова Әсел"),
        ("Айнұр Ж.", "phone", "Қасымова Дана"),
    ];
    assert_eq!(told, expected);
    assert_eq!(all[1].at, "2026-10-15T09:00:00+05:00");
    let by = |query: DisclosureQuery| lines(&desk, &query).len();
    let worker = Some(first);
    assert_eq!(
        by(DisclosureQuery {
            worker,
            ..DisclosureQuery::default()
        }),
        1
    );
    let trainee = Some(asel);
    assert_eq!(
        by(DisclosureQuery {
            trainee,
            ..DisclosureQuery::default()
        }),
        1
    );
    let since = "2026-10-16".to_owned();
    assert_eq!(
        by(DisclosureQuery {
            since,
            ..DisclosureQuery::default()
        }),
        1
    );
    let until = "2026-10-15".to_owned();
    assert_eq!(
        by(DisclosureQuery {
            until,
            ..DisclosureQuery::default()
        }),
        1
    );
}

#[test]
fn lists_that_left_are_counted_and_the_log_itself_may_leave() {
    let desk = Desk::found(1).unwrap();
    let dana = person(&desk, "Қасымова", "Дана");
    let changes = TraineeChanges {
        phone: Some("8 701 000 00 01".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, dana, changes).unwrap();
    trainees::export(
        &desk.register,
        &ExportOrder::default(),
        Lang::Kk,
        Form::Xlsx,
        &mut |_, _| std::ops::ControlFlow::Continue(()),
    )
    .unwrap();
    let exports = DisclosureQuery {
        kind: DisclosureKind::Exports,
        ..DisclosureQuery::default()
    };
    let all = lines(&desk, &exports);
    assert_eq!((all[0].what.as_str(), all[0].rows), ("trainees", 1));
    for lang in Lang::ALL {
        let bytes = disclosures::export(&desk.register, &exports, lang, Form::Pdf).unwrap();
        assert!(bytes.starts_with(b"%PDF"));
    }
    assert_eq!(
        lines(&desk, &exports).len(),
        4,
        "that the log left stands in it"
    );
}
