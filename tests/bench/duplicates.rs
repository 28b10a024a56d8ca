//! Looking through 100,000 people for those written down twice, against reading them all and a
//! plain grouping by name in the same run.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Instant;

use tizim_core::act::Act;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use crate::large::{Large, PEOPLE, large};

/// How many people are written down a second time, without what would tell at once.
const TWICE: usize = 500;

pub fn run() {
    let large = large();
    write_again(large);
    let start = Instant::now();
    let same = group_by_name(&large.desk);
    let plain = start.elapsed().as_secs_f64();

    let (mut heard, start) = (0_u32, Instant::now());
    let mut go_on = |_, _| {
        heard += 1;
        ControlFlow::Continue(())
    };
    let found = large
        .desk
        .register
        .read(|it| trainees::duplicates(it, true, &mut go_on))
        .unwrap();
    let whole = start.elapsed().as_secs_f64();
    let strict = found.iter().filter(|it| it.strict).count();
    println!(
        "duplicates among {} people: {whole:.2} s, {:.0} x grouping by name and birth date ({plain:.3} s, {same} groups); {strict} strict of {} pairs; progress heard {heard} times",
        PEOPLE + TWICE,
        whole / plain,
        found.len()
    );
    stop_half_way(&large.desk);
}

fn write_again(large: &Large) {
    let again: Vec<TraineeDraft> = large
        .people
        .iter()
        .step_by(PEOPLE / TWICE)
        .cloned()
        .collect();
    let written = large.desk.register.transact(Act::ImportTrainees, |change| {
        for mut draft in again {
            draft.email.clear();
            draft.iin.clear();
            trainees::write_new(change, draft)?;
        }
        Ok(())
    });
    written.unwrap();
}

/// What any program would do first: how many names with a birth date stand there more than once.
fn group_by_name(desk: &Desk) -> usize {
    let groups = desk.register.read(|it| {
        let mut groups: BTreeMap<(String, String), u32> = BTreeMap::new();
        let name = "surname || ' ' || given || ' ' || patronymic";
        let sql = format!("SELECT {name}, birth_date FROM trainee WHERE trashed = 0");
        let mut all = it.prepare(&sql).unwrap();
        let mut rows = all.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let key = (row.get_unwrap(0), row.get_unwrap(1));
            *groups.entry(key).or_default() += 1;
        }
        Ok(groups)
    });
    groups.unwrap().values().filter(|it| **it > 1).count()
}

fn stop_half_way(desk: &Desk) {
    let (mut at, start) = (0_u32, Instant::now());
    let mut stop = |done, total| {
        at = done;
        match done > total / 2 {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    };
    let stopped = desk
        .register
        .read(|it| trainees::duplicates(it, true, &mut stop));
    assert!(stopped.is_err());
    println!(
        "  stopped at {at} people after {:.2} s",
        start.elapsed().as_secs_f64()
    );
}
