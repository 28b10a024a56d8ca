//! `cargo xtask mutants`: do the tests find faults that were put in?
//!
//! Each fault is put into a copy of the sources, and the quick tests have to fail on it. Sources and
//! build results are kept in `target/mutants`, so that only the first run builds everything.

mod faults;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{Done, cargo, finish, output, program, root, target};
use faults::FAULTS;

/// A file of the core, a text that stands in it once, and what stands there instead.
struct Fault(&'static str, &'static str, &'static str);

const CORE: &str = "src-tauri/core/src";

/// Puts every fault in, or those whose file or text is named, and tells which were not found.
pub(crate) fn run(named: &[&str]) -> Done {
    let copy = copy()?;
    let chosen = FAULTS
        .iter()
        .filter(|it| named.is_empty() || named.iter().any(|name| it.0.contains(name)));
    let (mut caught, mut missed) = (0, Vec::new());
    finish(&mut rules(&copy)).map_err(|it| format!("without a fault: {it}"))?;
    for fault in chosen {
        let is_found = fault.is_found(&copy)?;
        let told = if is_found { "found" } else { "NOT FOUND" };
        println!("{told}: {}: {}", fault.0, fault.2.trim());
        match is_found {
            true => caught += 1,
            false => missed.push(fault.0),
        }
    }
    println!("{caught} found, {} not", missed.len());
    match missed.as_slice() {
        [] => Ok(()),
        _ => Err("some faults were not found".to_owned()),
    }
}

impl Fault {
    /// Puts the fault in for as long as tests run; refuses one that is no program any more.
    fn is_found(&self, copy: &Path) -> Result<bool, String> {
        let path = copy.join(CORE).join(self.0);
        let sound = read(&path)?;
        write(&path, &self.put_into(&sound)?)?;
        let built = finish(of_core(copy).arg("--no-run"));
        let is_found = built.is_ok() && !quick_tests(copy);
        write(&path, &sound)?;
        built.map(|()| is_found)
    }

    fn put_into(&self, sound: &str) -> Result<String, String> {
        match sound.matches(self.1).count() {
            1 => Ok(sound.replacen(self.1, self.2, 1)),
            count => Err(format!(
                "{}: `{}` stands there {count} times",
                self.0, self.1
            )),
        }
    }
}

/// Runs what is quickest first; says whether all of it passed.
fn quick_tests(copy: &Path) -> bool {
    let passes = |command: &mut Command| output(command).is_some();
    passes(&mut rules(copy))
        && passes(&mut of_core(copy))
        && passes(
            of_academy(copy, "schedules")
                .env("SCHEDULES", "0..1000")
                .env("REGISTERS", "0..10"),
        )
        && passes(&mut of_academy(copy, "properties"))
}

/// The tests beside the rules that faults are put into.
fn rules(copy: &Path) -> Command {
    let mut command = of_core(copy);
    command.args(["--", "merge::", "exchange::"]);
    command
}

fn of_core(copy: &Path) -> Command {
    let mut command = cargo(&["test", "--quiet", "--locked", "--package", "tizim-core"]);
    at(command.arg("--lib"), copy);
    command
}

fn of_academy(copy: &Path, name: &str) -> Command {
    let mut command = cargo(&["test", "--quiet", "--locked", "--package", "tizim-tests"]);
    at(command.args(["--test", name]), copy);
    command
}

fn at(command: &mut Command, copy: &Path) {
    command
        .current_dir(copy)
        .env("CARGO_TARGET_DIR", target().join("mutants/target"));
}

/// Copies what git knows of the sources, or would take. What is there already stays as old as it is,
/// or all of it would be built anew.
fn copy() -> Result<PathBuf, String> {
    let copy = target().join("mutants/sources");
    let listed = output(program("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]));
    let listed = listed.ok_or("git cannot list the sources")?;
    for name in listed.split('\0').filter(|it| !it.is_empty()) {
        let (from, to) = (root().join(name), copy.join(name));
        // What was deleted and not committed yet is listed all the same.
        if from.is_file() && !is_same(&from, &to) {
            let folder = to.parent().unwrap_or(&copy);
            std::fs::create_dir_all(folder).map_err(|it| it.to_string())?;
            std::fs::copy(&from, &to).map_err(|it| format!("{name}: {it}"))?;
        }
    }
    Ok(copy)
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (std::fs::read(one), std::fs::read(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|it| format!("{}: {it}", path.display()))
}

fn write(path: &Path, text: &str) -> Done {
    std::fs::write(path, text).map_err(|it| format!("{}: {it}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_can_be_put_in() {
        for fault in &FAULTS {
            let sound = read(&root().join(CORE).join(fault.0)).unwrap();
            assert_ne!(fault.put_into(&sound).unwrap(), sound);
        }
    }
}
