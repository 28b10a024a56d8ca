//! A helper's laptop: its window without a register, and the staff's window that takes marks in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thirtyfour::Key;
use tizim_core::check_in::{DoorState, WalkIn};
use tizim_core::clock::{Clock as _, SystemClock};
use tizim_core::common::Lang;
use tizim_core::door_file::{self, ProposedState};
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::events::{self, EventFields};
use tizim_core::ids::Id;
use tizim_core::kazakh::other_layouts;
use tizim_core::keys::NoStore;
use tizim_core::register::Register;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::founding;

use super::{academy, sure};
use crate::driver::Step;
use crate::line::{id_of, told};
use crate::page::{Page, tell};
use crate::words::Words;

const NAMES: [(&str, &str); 3] = [
    ("Әбдіқалық", "Нұрлан"),
    ("Бекова", "Дана"),
    ("Өтегенов", "Мирас"),
];

#[tokio::test]
async fn a_helper_opens_the_door_without_a_register_and_gives_marks_back() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("door-helper", async |page| {
        let (staff, event) = staff(page)?;
        let file = page.home("forum.tizim-door");
        let told = done(door_file::write(&staff, event, None, &file))?;
        page.resize(1093, 614).await?;
        open(page, &file, &told.words).await?;
        for (surname, given) in NAMES.iter().take(2) {
            page.press(format!("{given} {surname}") + Key::Enter)
                .await?;
            page.says("door-name", &format!("{surname} {given}"))
                .await?;
            page.has("door-answer", "data-state", "in").await?;
        }
        page.picture("door-helper-in").await?;
        let back = page.home("back.tizim-marks");
        page.will_pick(&back)?;
        page.click("door-give").await?;
        page.says("door-given", &words.say("door-given")).await?;
        let proposals = done(door_file::propose(&staff, &back, None, Lang::Kk))?;
        let marks = proposals.marks.iter();
        let fresh = marks.filter(|it| it.state == ProposedState::New);
        sure(fresh.count() == 2, "two marks came back")?;
        page.click("door-given-close").await?;
        page.click("door-close").await?;
        page.click("door-leave-done").await?;
        page.find("start-new").await.map(drop)
    })
    .await
}

/// Wrong words first, then the right ones from a keyboard that stands in the Latin layout.
async fn open(page: &Page, file: &Path, words: &str) -> Step {
    page.click("language-kk").await?;
    page.click("start-door").await?;
    page.will_pick(file)?;
    page.click("open-door-pick").await?;
    page.says("open-door-file", "forum.tizim-door").await?;
    page.fill("open-door-words", "бөтен сөздер бұл жерде")
        .await?;
    page.click("open-door-open").await?;
    page.has("open-door-refusal", "data-code", "wrong_password")
        .await?;
    page.picture("door-helper-refused").await?;
    let typed = other_layouts(words).pop().unwrap_or_default();
    page.fill("open-door-words", &typed).await?;
    page.fill("open-door-name", "2-үстел").await?;
    page.click("open-door-open").await?;
    page.says("door-desk", "2-үстел").await?;
    page.has_keyboard("door-line").await
}

#[tokio::test]
async fn the_staff_look_at_what_came_back_before_they_take_it() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("door-staff", async |page| {
        academy::found_plainly(page, &words).await?;
        page.resize(1093, 614).await?;
        let event = forum_by_line(page).await?;
        page.go_to(&format!("#/events/{event}")).await?;
        let file = page.home("forum.tizim-door");
        page.click("event-more").await?;
        page.click("event-helper").await?;
        page.find("door-file-write").await?;
        page.picture("door-file").await?;
        page.will_pick(&file)?;
        page.click("door-file-write").await?;
        let told = page.text("door-file-words").await?;
        page.picture("door-file-words").await?;
        page.click("door-file-done").await?;
        let back = helped(page, &file, &told)?;
        page.will_pick(&back)?;
        page.click("event-more").await?;
        page.click("event-helper").await?;
        page.click("door-file-read").await?;
        page.find("door-proposals").await?;
        page.counts("door-proposal-walk-in", 1).await?;
        page.picture("door-proposals").await?;
        page.click("door-take-marks").await?;
        page.has_no("door-helper").await?;
        page.go_to(&format!("#/door/{event}")).await?;
        page.says("door-came", "2").await?;
        page.says("door-of", "4").await
    })
    .await
}

/// The academy's own laptop, somewhere else.
fn staff(page: &Page) -> Step<(Register, Id)> {
    fs::create_dir(page.home("staff"))?;
    let path = page.home("staff/academy.tizim-base");
    let clock = Arc::new(SystemClock);
    let register = done(Register::create(&path, &founding(None), &NoStore, clock))?.register;
    let fields = EventFields {
        title_kk: "«Волонтерлікке жол» форумы".to_owned(),
        kind: "forum".to_owned(),
        period: SystemClock.today().to_string(),
        ..EventFields::default()
    };
    let event = done(events::add_dated(&register, fields, 1))?.value.id;
    let mut people = Vec::new();
    for (surname, given) in NAMES {
        let draft = TraineeDraft {
            surname: surname.to_owned(),
            given: given.to_owned(),
            ..TraineeDraft::default()
        };
        people.push(done(trainees::add(&register, draft))?.value.id);
    }
    let state = EnrolmentState::Registered;
    done(enrolments::add(&register, event, &people, "", state))?;
    Ok((register, event))
}

/// The same forum in the register of the window.
async fn forum_by_line(page: &Page) -> Step<String> {
    let home = page.home("");
    let day = "arguments[0](new Date().toLocaleDateString('sv'))";
    let day = page.measure(day).await?;
    let day = day.as_str().ok_or("no day")?;
    let title = "«Волонтерлікке жол» форумы";
    let adding = ["event", "add", "--title", title, "--kind", "forum"];
    let dated = ["--start", day, "--sessions", "1"];
    let event = id_of(&told(&home, &[&adding[..], &dated[..]].concat())?)?;
    for (surname, given) in NAMES {
        let adding = ["trainee", "add", "--surname", surname, "--given", given];
        let person = id_of(&told(&home, &adding)?)?;
        told(&home, &["enrolment", "add", "--event", &event, &person])?;
    }
    Ok(event)
}

/// What a helper does elsewhere: one of the list, and one who is not on it.
fn helped(page: &Page, file: &Path, words: &str) -> Step<PathBuf> {
    let clock = &SystemClock;
    let mut door = done(door_file::open(file, words, "2-үстел", clock, Lang::Kk))?;
    let answer = done(door.enter("бекова", clock))?;
    sure(answer.state == DoorState::In, "she is let in")?;
    let walked = WalkIn {
        name: "Сейітов Алдияр".to_owned(),
        ..WalkIn::default()
    };
    done(door.walk_in(&walked, clock))?;
    let back = page.home("back.tizim-marks");
    done(door.give(&back))?;
    Ok(back)
}

fn done<T>(answer: tizim_core::error::Result<T>) -> Step<T> {
    answer.map_err(|it| it.to_string().into())
}
