//! A run of stages, each with its time, and a summary a machine can read.

use std::time::{Duration, Instant};

use crate::shell::Done;

/// A part of a run: its name on the command line, and what it does.
pub(crate) struct Stage(pub(crate) &'static str, pub(crate) fn() -> Done);

/// Runs all stages, or the chosen ones, to the end and sums them up.
pub(crate) fn run(stages: &[Stage], chosen: &[&str]) -> Done {
    if let Some(unknown) = chosen
        .iter()
        .find(|name| stages.iter().all(|it| it.0 != **name))
    {
        let known: Vec<_> = stages.iter().map(|it| it.0).collect();
        return Err(format!(
            "no stage {unknown}; there are {}",
            known.join(", ")
        ));
    }
    let start = Instant::now();
    let mut results = Vec::new();
    for Stage(name, work) in stages {
        if !chosen.is_empty() && !chosen.contains(name) {
            continue;
        }
        println!("\n── {name}");
        let begun = Instant::now();
        let result = work();
        if let Err(reason) = &result {
            println!("── {name} failed: {reason}");
        }
        results.push((*name, begun.elapsed(), result));
    }
    sum_up(&results, start.elapsed())
}

fn sum_up(results: &[(&str, Duration, Done)], whole: Duration) -> Done {
    println!();
    for (name, time, result) in results {
        let verdict = if result.is_ok() { "passed" } else { "FAILED" };
        println!("{verdict}  {name:<12} {:>8}", clock(*time));
    }
    println!("whole run {}", clock(whole));
    let failed = results
        .iter()
        .filter(|(_, _, result)| result.is_err())
        .count();
    let line = format!("{} passed, {failed} failed", results.len() - failed);
    if failed > 0 {
        return Err(line);
    }
    println!("{line}");
    Ok(())
}

fn clock(time: Duration) -> String {
    let tenths = time.as_millis() / 100;
    format!("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10)
}
