//! Lists and the first page of a large register, against one plain count of its marks.

use tizim_core::attendance;
use tizim_core::certificates;
use tizim_core::clock::Clock as _;
use tizim_core::common::{Lang, Sort};
use tizim_core::enrolments::{self, EnrolmentQuery};
use tizim_core::events::{self, EventQuery};
use tizim_core::home;
use tizim_core::trainees::{self, TraineeQuery};

use crate::figures::repeat;
use crate::large::{Large, large};

/// How often each is done.
const TIMES: usize = 15;

/// Rows of a page.
const PAGE: u32 = 100;

pub fn run() {
    let large = large();
    let register = &large.desk.register;
    let count = repeat(TIMES, || {
        let marks = register.read(|it| {
            Ok(it.query_row(
                "SELECT count(*) FROM attendance WHERE mark <> ''",
                [],
                |row| row.get::<_, i64>(0),
            ))
        });
        assert!(marks.unwrap().unwrap() > 0);
    });
    let reference = count.percentile(50);
    println!("lists of the large register; one plain count of marks takes {reference:.1} ms");
    for (name, work) in works() {
        let times = repeat(TIMES, || work(large));
        let middle = times.percentile(50);
        println!(
            "  {name}: {}; {:.2} x the count",
            times.say(),
            middle / reference
        );
    }
}

type Work = Box<dyn Fn(&Large)>;

fn works() -> Vec<(&'static str, Work)> {
    vec![
        (
            "first page of events",
            Box::new(|large| event_page(large, PAGE, "")),
        ),
        ("all events", Box::new(|large| event_page(large, 0, ""))),
        (
            "events by people present",
            Box::new(|large| event_page(large, PAGE, "attended")),
        ),
        (
            "home",
            Box::new(|large| drop(home::today(&large.desk.register, Lang::Kk).unwrap())),
        ),
        (
            "first page of people",
            Box::new(|large| people_page(large, |_| ())),
        ),
        (
            "last page of people",
            Box::new(|large| people_page(large, |it| it.offset = 99_900)),
        ),
        (
            "people of a district",
            Box::new(|large| {
                people_page(large, |it| it.district = vec!["martuk".to_owned()]);
            }),
        ),
        (
            "people of a name",
            Box::new(|large| people_page(large, |it| it.text = "ай".to_owned())),
        ),
        (
            "people by last digits",
            Box::new(|large| {
                people_page(large, |it| it.text = "0244".to_owned());
            }),
        ),
        (
            "people by school",
            Box::new(|large| {
                people_page(large, |it| it.sort.by = "school".to_owned());
            }),
        ),
        (
            "people by hours",
            Box::new(|large| {
                people_page(large, |it| it.sort.by = "hours".to_owned());
            }),
        ),
        ("list of an event", Box::new(enrolled)),
        ("attendance sheet of an event", Box::new(sheet)),
        ("recipients of certificates", Box::new(recipients)),
    ]
}

fn event_page(large: &Large, limit: u32, by: &str) {
    let query = EventQuery {
        limit,
        sort: Sort {
            by: by.to_owned(),
            descending: true,
        },
        ..EventQuery::default()
    };
    let rows = large
        .desk
        .register
        .read(|it| events::list(it, &query))
        .unwrap()
        .rows;
    assert!(rows.iter().all(|it| it.attended > 0));
}

fn people_page(large: &Large, ask: impl Fn(&mut TraineeQuery)) {
    let mut query = TraineeQuery {
        limit: PAGE,
        ..TraineeQuery::default()
    };
    ask(&mut query);
    let today = large.desk.clock.today();
    let rows = large
        .desk
        .register
        .read(|it| trainees::list(it, &query, today));
    assert!(!rows.unwrap().rows.is_empty());
}

fn enrolled(large: &Large) {
    let query = EnrolmentQuery {
        event: large.events[7],
        limit: PAGE,
        ..EnrolmentQuery::default()
    };
    let rows = large.desk.register.read(|it| enrolments::list(it, &query));
    assert_eq!(rows.unwrap().rows.len(), PAGE as usize);
}

fn sheet(large: &Large) {
    let sheet = large
        .desk
        .register
        .read(|it| attendance::sheet(it, large.events[7]));
    assert!(!sheet.unwrap().rows.is_empty());
}

fn recipients(large: &Large) {
    let today = large.desk.clock.today();
    let people = large.desk.register.read(|it| {
        let wanted = certificates::defaults(it, large.events[7], today)?;
        certificates::recipients(it, &wanted, today)
    });
    assert!(!people.unwrap().0.is_empty());
}
