//! Erasing one person from a large register, part by part, against one copy of its file.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use tizim_core::retention::{self, PurgeStage};
use tizim_core::{backup, trainees};

use crate::large::Large;

/// Events in the register.
const FEW_EVENTS: usize = 40;

pub fn run() {
    // A register of its own: somebody goes from it.
    let large = Large::make(FEW_EVENTS);
    let register = &large.desk.register;
    let begin = Instant::now();
    backup::write_now(register).unwrap();
    let reference = begin.elapsed();
    println!(
        "erasing one of 100,000 people; one copy of the register takes {}",
        say(reference)
    );
    let found = register.read(|it| trainees::find(it, &large.people[70_000].surname, 1));
    let person = found.unwrap()[0].row.trainee.id;
    let begin = Instant::now();
    let mut parts: Vec<(PurgeStage, Instant, u32, (u32, u32))> = Vec::new();
    retention::purge(register, person, &mut |stage, done, total| {
        match parts.last_mut().filter(|it| it.0 == stage) {
            Some(part) => (part.2, part.3) = (part.2 + 1, (done, total)),
            None => parts.push((stage, Instant::now(), 1, (done, total))),
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    let whole = begin.elapsed();
    let ends = parts.iter().skip(1).map(|it| it.1).chain([Instant::now()]);
    for ((stage, from, heard, (done, total)), to) in parts.iter().zip(ends) {
        println!(
            "  {stage:?}: {}, told {heard} times, last {done} of {total}",
            say(to.duration_since(*from))
        );
    }
    let ratio = whole.as_secs_f64() / reference.as_secs_f64();
    println!("  in all {}; {ratio:.2} x the copy", say(whole));
}

fn say(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
