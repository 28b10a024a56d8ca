//! Scores the command line against folders of generated lists with their `truth.json`.
//!
//! `cargo test -p tizim-tests --test score -- [--only lists|webinar|signin|presence|broken] [-v] DIR…`
//! founds a register for every story, imports the lists of the folder as a script would, and
//! compares the printed JSON with the truth. It reads the named folders and nothing else. The
//! command line is taken from `TIZIM_CLI`, else from beside this program. Exit code 1 where a
//! required figure is missed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout
)]

mod broken;
mod desk;
mod lists;
mod presence;
mod signin;
mod tally;
mod truth;
mod values;
mod webinar;

use std::path::Path;
use std::process::ExitCode;

use tally::Figures;
use truth::Truth;

const PARTS: [&str; 5] = ["lists", "webinar", "signin", "presence", "broken"];

fn main() -> ExitCode {
    let mut folders: Vec<String> = std::env::args().skip(1).collect();
    let verbose = take(&mut folders, "-v");
    let only = folders.iter().position(|it| it == "--only").map(|at| {
        folders.remove(at);
        folders.remove(at)
    });
    let mut figures = Figures::default();
    for folder in &folders {
        let (folder, truth) = (Path::new(folder), Truth::read(Path::new(folder)));
        for part in PARTS
            .iter()
            .filter(|part| only.as_deref().is_none_or(|it| it == **part))
        {
            match *part {
                "lists" => lists::score(folder, &truth, &mut figures, verbose),
                "webinar" => webinar::score(folder, &truth, &mut figures, verbose),
                "signin" => signin::score(folder, &truth, &mut figures, verbose),
                "presence" => presence::score(folder, &truth, &mut figures, verbose),
                _ => broken::score(folder, &truth, &mut figures),
            }
        }
    }
    figures.show();
    ExitCode::from(u8::from(figures.has_missed()))
}

fn take(arguments: &mut Vec<String>, flag: &str) -> bool {
    let before = arguments.len();
    arguments.retain(|it| it != flag);
    before != arguments.len()
}
