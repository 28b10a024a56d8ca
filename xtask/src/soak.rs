//! `cargo xtask soak`: what takes too long for every change and finds more the longer it runs.

use std::time::Instant;

use crate::shell::{Done, FEATURES, cargo, finish};

/// What runs without arguments.
const MOSTLY: [(&str, u64); 3] = [("--schedules", 200_000), ("--kills", 1_000), ("--fuzz", 1)];

/// Runs what is asked for, or everything for about half an hour.
pub(crate) fn run(arguments: &[&str]) -> Done {
    let asked = match arguments {
        [] => MOSTLY.to_vec(),
        _ => read(arguments)?,
    };
    for (what, count) in asked {
        let begin = Instant::now();
        match what {
            "--schedules" => schedules(count)?,
            "--kills" => kills(count)?,
            _ => fuzz(count)?,
        }
        println!("{what} {count}: held, {} s", begin.elapsed().as_secs());
    }
    Ok(())
}

fn read<'a>(arguments: &[&'a str]) -> Result<Vec<(&'a str, u64)>, String> {
    let pairs = arguments.chunks(2).map(|pair| match pair {
        [what, count] if MOSTLY.iter().any(|it| it.0 == *what) => {
            let number = count.parse().map_err(|_| format!("{count}: no number"))?;
            Ok((*what, number))
        }
        _ => Err(format!(
            "{}: not known, or without a number",
            pair.join(" ")
        )),
    });
    pairs.collect()
}

fn schedules(count: u64) -> Done {
    let mut test = cargo(&["test", "--quiet", "--release", "--locked"]);
    test.args(["--package", "tizim-tests", "--test", "schedules"])
        .args(["--", "laptops_that_know_the_same"])
        .env("SCHEDULES", format!("0..{count}"));
    finish(&mut test)
}

/// Stories of reading, writing, upgrades and batches of papers that are killed.
fn kills(count: u64) -> Done {
    let mut test = cargo(&["test", "--workspace", "--locked", "--features", FEATURES]);
    test.args(["--test", "killed", "--", "laptops", "batches"]);
    finish(test.env("TIZIM_KILLS", count.to_string()))
}

fn fuzz(minutes: u64) -> Done {
    let mut test = cargo(&["test", "--quiet", "--release", "--locked"]);
    test.args(["--package", "tizim-core", "--lib", "bundle::tests::fuzz"])
        .args(["--", "--nocapture"])
        .env("FUZZ", minutes.to_string());
    finish(&mut test)
}
