//! The door of a forum by the keyboard alone: 120 people, typed under three layouts or scanned.

use std::fs;

use serde_json::Value;
use thirtyfour::Key;
use tizim_core::check_in::badge_code;
use tizim_core::common::Lang;
use tizim_core::ids::Id;
use tizim_core::kazakh::{other_layout, other_layouts};
use tizim_tests::crowd_csv;

use super::{academy, sure};
use crate::driver::Step;
use crate::line::{id_of, told};
use crate::page::{Page, tell};
use crate::words::Words;

const PEOPLE: u32 = 120;

#[tokio::test]
async fn a_queue_at_the_door() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("door", async |page| {
        academy::found_plainly(page, &words).await?;
        let forum = Forum::prepare(page).await?;
        page.resize(1093, 614).await?;
        forum.open(page).await?;
        refuse(page, &words).await?;
        forum.let_in(page).await?;
        forum.see_again(page, &words).await?;
        walk_in(page, &words).await?;
        child(page, &words).await?;
        lists_and_paper(page).await?;
        page.press(Key::Escape).await?;
        page.find("event-title").await.map(drop)
    })
    .await
}

/// Somebody on the list.
struct Person {
    id: Id,
    surname: String,
    given: String,
    patronymic: String,
}

struct Forum {
    id: Id,
    people: Vec<Person>,
}

impl Forum {
    /// Writes the forum of today and its people down by the command line.
    async fn prepare(page: &Page) -> Step<Self> {
        let home = page.home("");
        let day = "arguments[0](new Date().toLocaleDateString('sv'))";
        let day = page.measure(day).await?;
        let today = day.as_str().ok_or("no day")?.to_owned();
        let title = "«Волонтерлікке жол» форумы";
        let adding = ["event", "add", "--title", title, "--kind", "forum"];
        let dated = ["--start", &today, "--sessions", "1"];
        let event = id_of(&told(&home, &[&adding[..], &dated[..]].concat())?)?;
        let list = page.home("list.csv");
        fs::write(&list, crowd_csv(0..PEOPLE, 6))?;
        let list = list.display().to_string();
        told(&home, &["import", "trainees", &list, "--event", &event])?;
        let rows = told(&home, &["enrolment", "list", "--event", &event])?;
        let people = rows.as_array().into_iter().flatten().filter_map(person);
        let people: Vec<Person> = people.collect();
        sure(people.len() == 120, format_args!("{} people", people.len()))?;
        let child = ["trainee", "add", "--surname", "Жүсіпова", "--given", "Інжу"];
        let born = ["--birth-date", "2019-05-01"];
        let child = id_of(&told(&home, &[&child[..], &born[..]].concat())?)?;
        told(&home, &["enrolment", "add", "--event", &event, &child])?;
        let known = [
            "trainee",
            "add",
            "--surname",
            "Байжанова",
            "--given",
            "Еркежан",
        ];
        told(&home, &known)?;
        let id = event.parse::<Id>().map_err(|it| it.to_string())?;
        Ok(Self { id, people })
    }

    /// The button of the first page, by the keyboard.
    async fn open(&self, page: &Page) -> Step {
        page.go_to("#/settings").await?;
        page.go_to("#/home").await?;
        page.find("home-door").await?;
        tab_to(page, "home-door").await?;
        page.press(Key::Enter).await?;
        page.has_keyboard("door-line").await?;
        page.says("door-of", "121").await
    }

    /// Every third under another layout, every tenth by the badge, each within one breath as scanners type.
    async fn let_in(&self, page: &Page) -> Step {
        for (at, person) in self.people.iter().enumerate() {
            page.press(self.typed(at, person) + Key::Enter).await?;
            page.says("door-name", &person.name()).await?;
            page.has("door-answer", "data-state", "in").await?;
            page.has("door", "data-sound", "in").await?;
            if at == 1 {
                page.picture("door-in").await?;
                page.has_no_faults("door-in").await?;
            }
        }
        page.says("door-came", "120").await
    }

    fn typed(&self, at: usize, person: &Person) -> String {
        let name = person.name().to_lowercase();
        match at % 10 {
            0 => badge_code(self.id, person.id),
            1 => {
                let code = badge_code(self.id, person.id);
                other_layout(&code).unwrap_or(code)
            }
            2 | 5 | 8 => russian(&name),
            3 | 6 | 9 => other_layouts(&name).pop().unwrap_or(name),
            _ => name,
        }
    }

    /// The same people again, and the last one taken back.
    async fn see_again(&self, page: &Page, words: &Words) -> Step {
        let last = self.people.last().ok_or("nobody")?;
        page.press(last.name() + Key::Enter).await?;
        page.has("door-answer", "data-state", "already").await?;
        page.has("door", "data-sound", "already").await?;
        page.says("door-word", &words.say("door-already")).await?;
        page.says("door-passed", &last.name()).await?;
        page.picture("door-here").await?;
        page.has_no_faults("door-here").await?;
        page.chord(&[Key::Control], 'z').await?;
        page.says("door-came", "119").await?;
        page.press(last.name()).await?;
        page.has("door-answer", "data-state", "ready").await?;
        page.picture("door-ready").await?;
        page.has_no_faults("door-ready").await?;
        page.press(Key::Enter).await?;
        page.says("door-came", "120").await?;
        let several = last.surname.to_lowercase();
        page.press(several).await?;
        page.has("door-answer", "data-state", "several").await?;
        page.press(Key::Down + Key::Down).await?;
        page.picture("door-several").await?;
        page.press(Key::Enter).await?;
        page.has("door-answer", "data-state", "already").await
    }
}

impl Person {
    fn name(&self) -> String {
        format!("{} {} {}", self.surname, self.given, self.patronymic)
    }
}

fn person(row: &Value) -> Option<Person> {
    let who = row.get("trainee")?;
    let part = |name: &str| Some(who.get(name)?.as_str()?.to_owned());
    Some(Person {
        id: part("id")?.parse().ok()?,
        surname: part("surname")?,
        given: part("given")?,
        patronymic: part("patronymic")?,
    })
}

/// As a hurried hand types the name on a Russian keyboard.
fn russian(name: &str) -> String {
    let plain = |letter: char| match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    };
    name.chars().map(plain).collect()
}

/// Presses Tab until the keyboard is in an element.
async fn tab_to(page: &Page, id: &str) -> Step {
    for _ in 0..60 {
        page.press(Key::Tab).await?;
        let focused = page
            .measure("arguments[0](document.activeElement?.dataset.testid ?? '')")
            .await?;
        if focused.as_str() == Some(id) {
            return Ok(());
        }
    }
    Err(format!("Tab does not reach {id}").into())
}

/// Somebody who is known and not on the list, and a badge of another event.
async fn refuse(page: &Page, words: &Words) -> Step {
    page.press("байжан ерк").await?;
    page.has("door-answer", "data-state", "none").await?;
    page.says("door-candidates", "Байжанова Еркежан").await?;
    page.says("door-word", &words.say("door-none")).await?;
    page.picture("door-none").await?;
    page.has_no_faults("door-none").await?;
    page.press(Key::Escape).await?;
    page.press(badge_code(Id::default(), Id::default()) + Key::Enter)
        .await?;
    page.says("door-info", &words.say("door-none-badge"))
        .await?;
    page.has("door", "data-sound", "none").await?;
    page.says("door-came", "0").await
}

/// A new person, whom somebody alike is shown for first.
async fn walk_in(page: &Page, words: &Words) -> Step {
    page.press("Байжанова Еркежан".to_owned() + Key::F2).await?;
    page.has_keyboard("door-walk-in-name").await?;
    page.press(Key::Enter).await?;
    page.says("door-alike", "Байжанова Еркежан").await?;
    page.picture("door-walk-in").await?;
    page.has_no_faults("door-walk-in").await?;
    page.press(Key::F2).await?;
    page.has("door-answer", "data-state", "in").await?;
    page.says("door-word", &words.say("door-in")).await?;
    page.says("door-came", "121").await?;
    page.says("door-of", "122").await
}

/// A child without a parent's consent passes with a written reason only.
async fn child(page: &Page, words: &Words) -> Step {
    page.press("жусип инжу".to_owned() + Key::Enter).await?;
    page.has("door-answer", "data-state", "stopped").await?;
    page.has("door", "data-sound", "stopped").await?;
    page.says("door-word", &words.say("door-consent")).await?;
    page.picture("door-stop").await?;
    page.has_no_faults("door-stop").await?;
    page.says("door-came", "121").await?;
    page.press(Key::F4).await?;
    page.has_keyboard("door-note-text").await?;
    page.press("Анасымен келді, рұқсат берген Айнұр Ж.").await?;
    page.picture("door-note").await?;
    page.press(Key::Enter).await?;
    page.has("door-answer", "data-state", "in").await?;
    page.says("door-came", "122").await
}

async fn lists_and_paper(page: &Page) -> Step {
    page.press(Key::F3).await?;
    page.counts("door-list-row", 122).await?;
    page.picture("door-lists").await?;
    page.press(Key::Escape).await?;
    page.has_keyboard("door-line").await?;
    page.press(Key::F7).await?;
    page.click("door-paper-print").await?;
    page.find("door-paper-printed").await?;
    page.press(Key::Escape).await?;
    page.has_keyboard("door-line").await?;
    page.press(Key::F7).await?;
    page.has_keyboard("door-paper-rows").await?;
    page.press("45-1".to_owned() + Key::Enter).await?;
    page.says("door-paper-refusal", "45-1").await?;
    page.chord(&[Key::Control], 'a').await?;
    page.press("1-3, 5".to_owned() + Key::Enter).await?;
    page.counts("door-paper-row", 4).await?;
    page.picture("door-paper").await?;
    page.has_no_faults("door-paper").await?;
    page.press(Key::Escape).await?;
    page.press(Key::Escape).await?;
    page.has_keyboard("door-line").await
}
