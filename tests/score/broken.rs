//! Hostile files: verdict, time, memory, and a register untouched by a refusal.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tizim_tests::bytes_of;

use crate::desk::{Desk, Ran};
use crate::lists::Told;
use crate::tally::Figures;
use crate::truth::Truth;

const SECONDS: f64 = 2.0;
const MEBIBYTES: f64 = 300.0;

pub fn score(folder: &Path, truth: &Truth, figures: &mut Figures) {
    for (file, wanted) in truth.value["broken"].as_object().unwrap() {
        let desk = Desk::found();
        let before = kept(&desk);
        let ran = desk.import(&folder.join("broken").join(file), None);
        let is_untouched = kept(&desk) == before;
        let name = format!("{} {file}", folder.display());
        let verdict = judge(wanted, &ran, is_untouched);
        let (seconds, peak) = (ran.time.as_secs_f64(), ran.peak as f64 / 1024.0);
        println!(
            "{} {file}: {} {}, exit {}, {seconds:.2} s, {peak:.0} MiB; {}",
            if verdict.is_ok() { "ok  " } else { "LOOK" },
            wanted["verdict"].as_str().unwrap(),
            wanted["reason"].as_str().unwrap(),
            ran.exit,
            told(&ran.value),
        );
        if let Err(what) = verdict {
            figures.miss(format!("{name}: {what}"));
        }
        figures.number("seconds of a broken file", &name, seconds, SECONDS);
        figures.number("MiB of a broken file", &name, peak, MEBIBYTES);
    }
}

fn kept(desk: &Desk) -> BTreeMap<PathBuf, Vec<u8>> {
    bytes_of(desk.folder.path())
}

/// What is wrong with the outcome, by the truth's verdict.
fn judge(wanted: &Value, ran: &Ran, is_untouched: bool) -> Result<(), String> {
    let rows: Vec<u64> = wanted["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["row"].as_u64().unwrap())
        .collect();
    let said = Told::of(&ran.value);
    let taken: Vec<u64> = said
        .assigned
        .keys()
        .copied()
        .filter(|it| said.trainee(*it).is_some())
        .collect();
    if ran.exit == 1 && !is_untouched {
        return Err("refused, and the register changed".to_owned());
    }
    let is_refusal = ran.exit == 1 && ran.value["code"].is_string();
    let is_told = ran.value["problems"]
        .as_array()
        .is_some_and(|it| !it.is_empty());
    let verdict = wanted["verdict"].as_str().unwrap();
    match (verdict, ran.exit) {
        ("reject", 1) if is_refusal || taken.is_empty() && is_told => Ok(()),
        ("accept", 0) if taken == rows => Ok(()),
        ("warn", 0) if taken == rows && is_told => Ok(()),
        // Nothing could be used, and it is said why: row by row, or of the whole file.
        ("warn", 1) if taken.is_empty() && (is_refusal || is_told) => Ok(()),
        (_, exit) => Err(format!(
            "{verdict}: exit {exit}, rows {taken:?} for {rows:?}"
        )),
    }
}

/// The refusal's code, or the codes of problems with their number.
fn told(value: &Value) -> String {
    if let Some(code) = value["code"].as_str() {
        return code.to_owned();
    }
    let mut codes: BTreeMap<&str, u32> = BTreeMap::new();
    for problem in value["problems"].as_array().into_iter().flatten() {
        *codes
            .entry(problem["code"].as_str().unwrap_or_default())
            .or_default() += 1;
    }
    let codes: Vec<String> = codes
        .iter()
        .map(|(code, n)| format!("{code} {n}"))
        .collect();
    codes.join(", ")
}
