//! From the kept key to what the first page shows, on a large register, the core's part of a start;
//! against opening the same file and counting its people.

use tizim_core::common::Lang;
use tizim_core::home;
use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Register};

use crate::figures::repeat;
use crate::large::{PEOPLE, large};

/// How often.
const TIMES: usize = 15;

pub fn run() {
    let large = large();
    let path = large.desk.path();
    let open = || {
        let kept = Opening::Kept(&NoStore);
        Register::open(&path, kept, large.desk.clock.clone()).unwrap()
    };
    let opened = repeat(TIMES, || drop(open()));
    let counted = repeat(TIMES, || {
        let plain = "SELECT count(*) FROM trainee WHERE trashed = 0";
        let people = open().read(|it| Ok(it.query_row(plain, [], |row| row.get::<_, i64>(0))));
        assert!(people.unwrap().unwrap() > 0);
    });
    let shown = repeat(TIMES, || {
        assert_eq!(
            home::today(&open(), Lang::Kk).unwrap().trainees as usize,
            PEOPLE
        );
    });
    println!("start on the large register, without the key's derivation");
    println!("  opening: {}", opened.say());
    println!("  opening and one plain count of people: {}", counted.say());
    println!(
        "  opening and the first page: {}; {:.1} x the count",
        shown.say(),
        shown.percentile(50) / counted.percentile(50)
    );
}
