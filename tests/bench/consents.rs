//! Who lacks a consent in a large register, against one plain count of its people.

use tizim_core::clock::Clock as _;
use tizim_core::consents::{self, ConsentDraft, MissingQuery, Scope};
use tizim_core::ids::Id;

use crate::figures::repeat;
use crate::large::{Large, PEOPLE};

/// How often each is done.
const TIMES: usize = 11;

/// Events in the register.
const FEW_EVENTS: usize = 8;

/// Rows of a page.
const PAGE: u32 = 100;

pub fn run() {
    // A register of its own: the other lists are measured without these consents.
    let large = &Large::make(FEW_EVENTS);
    sign(large);
    let register = &large.desk.register;
    let count = repeat(TIMES, || {
        let people = register.read(|it| {
            Ok(it.query_row(
                "SELECT count(*) FROM trainee NOT INDEXED WHERE given <> ''",
                [],
                |row| row.get::<_, i64>(0),
            ))
        });
        assert!(people.unwrap().unwrap() > 0);
    });
    let reference = count.percentile(50);
    println!("consents of {PEOPLE} people; one plain count of the people takes {reference:.1} ms");
    let event = Some(large.events[7]);
    for (name, query) in [
        ("everybody who lacks any", MissingQuery::default()),
        (
            "everybody who lacks a photo consent",
            of(Some(Scope::Photo)),
        ),
        ("first page of who lacks any", page(0)),
        ("last page of who lacks any", page(70_000)),
        (
            "who lacks any on the list of an event",
            MissingQuery {
                event,
                ..MissingQuery::default()
            },
        ),
    ] {
        let times = repeat(TIMES, || {
            let today = large.desk.clock.today();
            let rows = register.read(|it| consents::missing(it, &query, today));
            assert!(!rows.unwrap().rows.is_empty(), "{name}");
        });
        let middle = times.percentile(50);
        println!(
            "  {name}: {}; {:.2} x the count",
            times.say(),
            middle / reference
        );
    }
}

fn of(scope: Option<Scope>) -> MissingQuery {
    MissingQuery {
        scope,
        ..MissingQuery::default()
    }
}

fn page(offset: u32) -> MissingQuery {
    MissingQuery {
        offset,
        limit: PAGE,
        ..MissingQuery::default()
    }
}

/// Half of the people agreed to their data being kept, and every third to pictures.
fn sign(large: &Large) {
    let register = &large.desk.register;
    let people: Vec<Id> = register
        .read(|it| consents::missing_ids(it, &MissingQuery::default(), large.desk.clock.today()))
        .unwrap();
    for (scope, each) in [(Scope::Data, 2), (Scope::Photo, 3)] {
        let some: Vec<Id> = people.iter().copied().step_by(each).collect();
        for part in some.chunks(5_000) {
            consents::add(register, part, &ConsentDraft::of(scope)).unwrap();
        }
    }
}
