//! The academy that stands before the camera: the samples, and the longest names there are.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::driver::Step;
use crate::page::Page;
use crate::{form, line};

/// What the pictures need to find again.
pub(crate) struct Academy {
    /// The two-day forum.
    pub forum: String,
    /// Its last session, at which nobody is marked yet.
    pub closing: String,
    /// An action whose hands have hours.
    pub action: String,
    /// A programme with a rule.
    pub programme: String,
    /// The person with the longest name.
    pub longest: String,
    /// A registration form with every kind of row.
    pub form: PathBuf,
}

/// Puts the samples into the home of this window and opens it again.
pub(crate) async fn fill(page: &mut Page) -> Step<Academy> {
    let samples = std::env::var_os("TIZIM_DEMO").ok_or("TIZIM_DEMO names no folder")?;
    for part in ["data", "keys"] {
        copy(&Path::new(&samples).join(part), &page.home(part))?;
    }
    let events = told(page, &["event", "list"])?;
    let forum = find(&events, "title_kk", "Волонтерлікке жол").ok_or("no forum")?;
    let shown = told(page, &["event", "show", &forum])?;
    let sessions = shown.get("sessions").or(shown.pointer("/event/sessions"));
    let last = sessions.and_then(Value::as_array).and_then(|it| it.last());
    let closing = line::id_of(last.ok_or("no session")?)?;
    let action = find(&events, "title_kk", "Таза өзен").ok_or("no action")?;
    let programmes = told(page, &["programme", "list"])?;
    let programme = programmes
        .as_array()
        .into_iter()
        .flatten()
        .find(|it| it.pointer("/title/kk").and_then(Value::as_str) == Some("Волонтер мектебі"));
    let programme = line::id_of(programme.ok_or("no programme")?)?;
    let people = told(page, &["trainee", "list"])?;
    let form = page.home(&format!("{}.csv", form::NAME));
    fs::write(&form, form::messy(&people))?;
    let (names, marks) = (page.home("names.csv"), page.home("marks.csv"));
    fs::write(&names, form::long_names())?;
    fs::write(&marks, form::long_marks())?;
    let names = names.display().to_string();
    told(page, &["import", "trainees", &names, "--event", &forum])?;
    let marks = marks.display().to_string();
    let aim = ["--event", &forum, "--session", "1"];
    told(
        page,
        &[&["import", "attendance", &marks], &aim[..]].concat(),
    )?;
    let people = told(page, &["trainee", "list"])?;
    let longest = find(&people, "surname", form::LONGEST).ok_or("no longest name")?;
    page.reopen().await?;
    Ok(Academy {
        forum,
        closing,
        action,
        programme,
        longest,
        form,
    })
}

/// Asks the command line of the window's laptop and returns its JSON.
fn told(page: &Page, arguments: &[&str]) -> Step<Value> {
    line::told(&page.home(""), arguments)
}

/// Returns the id of the first record whose field is this.
fn find(records: &Value, field: &str, value: &str) -> Option<String> {
    let mut records = records.as_array()?.iter();
    let found = records.find(|it| it.get(field).and_then(Value::as_str) == Some(value))?;
    found.get("id")?.as_str().map(str::to_owned)
}

fn copy(from: &Path, to: &Path) -> Step {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (entry, to) = (entry?.path(), to);
        let name = entry.file_name().ok_or("a folder without a name")?;
        if entry.is_dir() {
            copy(&entry, &to.join(name))?;
        } else {
            fs::copy(&entry, to.join(name))?;
        }
    }
    Ok(())
}
