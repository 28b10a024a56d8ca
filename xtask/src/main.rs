//! The tasks of the repository: `cargo xtask run | test | bench | bindings | golden | pictures |
//! release | soak | mutants`.
//!
//! On a clean Debian machine with Rust, Node and git every task first installs what it lacks;
//! elsewhere it says what is missing. Deliberately absent: dependencies, so that the first task
//! starts after a second of compiling.
#![expect(
    clippy::print_stdout,
    reason = "a task talks to the person who started it"
)]

mod bench;
mod bindings;
mod display;
mod golden;
mod mutants;
mod pictures;
mod release;
mod run;
mod setup;
mod shell;
mod soak;
mod stages;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--demo]   build and open the window; --demo fills it with made-up data
cargo xtask test [STAGE…]  everything that must hold, or the named stages
cargo xtask bench [NAME…]  measure speed and size: import, find, lists, exchange, start,
                           certificates, window
cargo xtask soak [--schedules N] [--kills N] [--fuzz MINUTES]
                           play schedules of laptops, kill imports, feed altered bytes to readers
cargo xtask mutants [FILE…]  put faults into the core and see whether tests find them
cargo xtask bindings       write ui/src/backend/bindings.ts
cargo xtask golden         rewrite the golden papers after looking at them
cargo xtask pictures [WHAT…]  take pictures of every screen for the guide; WHAT: first_start,
                           kazakh, russian, english, large, dark
cargo xtask release        build the installers of this system";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["test", stages @ ..] => test::run(stages),
        ["bench", rest @ ..] => bench::run(rest),
        ["soak", rest @ ..] => soak::run(rest),
        ["mutants", which @ ..] => mutants::run(which),
        ["bindings"] => bindings::run(),
        ["golden"] => golden::run(),
        ["pictures", which @ ..] => pictures::run(which),
        ["release"] => release::run(),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            println!("{reason}");
            ExitCode::FAILURE
        }
    }
}
