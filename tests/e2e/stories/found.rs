//! One box finds everything, however it is typed, and Enter leads there.

use thirtyfour::Key;
use tizim_core::common::Lang;

use super::{people, sure};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const PERSON: [(&str, &str); 4] = [
    ("surname", "Қуанышова"),
    ("given", "Әсел"),
    ("phone", "8 701 245 67 83"),
    ("school", "№61 жалпы білім беретін орта мектеп"),
];
const NAME: &str = "Қуанышова Әсел";

#[tokio::test]
async fn one_box_finds_everything() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("found", async |page| {
        page.click("start-samples").await?;
        page.find("home-title").await?;
        people::add(page, &PERSON).await?;
        find_person(page, &words).await?;
        find_club(page, &words).await?;
        find_school(page, &words).await?;
        find_programme(page, &words).await
    })
    .await
}

/// Opens the box anywhere but on a form, and types.
async fn look_for(page: &Page, text: &str) -> Step {
    page.go_to("#/home").await?;
    page.find("home-title").await?;
    page.chord(&[Key::Control], 'k').await?;
    page.has_keyboard("palette-text").await?;
    page.press(text).await
}

/// Waits for an answer of this kind, walks to it and opens it, all by keyboard.
async fn open(page: &Page, kind: &str, name: &str) -> Step {
    page.says("palette-group", kind).await?;
    page.says("palette-line", name).await?;
    for _ in 0..page.texts("palette-line").await?.len() {
        let chosen = page.said("[data-testid='palette-line'][aria-selected='true']");
        let chosen = chosen.await?;
        if chosen.contains(kind) && chosen.contains(name) {
            page.press(Key::Enter).await?;
            return page.has_no("palette").await;
        }
        page.press(Key::Down).await?;
    }
    Err(format!("nowhere to walk to: {kind} {name}").into())
}

/// By the keys of the surname in the Latin layout, and by the end of the phone.
async fn find_person(page: &Page, words: &Words) -> Step {
    let people = words.say("found-trainee");
    look_for(page, "refysijdf").await?;
    page.says("palette-line", NAME).await?;
    let why = page.said("[data-testid='palette-why']").await?;
    sure(why.contains("куанышова"), format_args!("why: {why}"))?;
    open(page, &people, NAME).await?;
    page.says("person-title", NAME).await?;
    look_for(page, "6783").await?;
    open(page, &people, NAME).await?;
    page.says("person-title", NAME).await
}

/// A club by its name in Russian letters.
async fn find_club(page: &Page, words: &Words) -> Step {
    look_for(page, "жанашыр клуб").await?;
    open(page, &words.say("found-club"), "Жанашыр").await?;
    page.says("club-title", "Жанашыр").await
}

/// A school by its number and a Russian word leads to its people.
async fn find_school(page: &Page, words: &Words) -> Step {
    let [.., (_, school)] = PERSON;
    look_for(page, "школа 61").await?;
    open(page, &words.say("found-school"), school).await?;
    page.counts("people-row", 1).await?;
    page.says("people-row", NAME).await?;
    let sought = page.value("people-search").await?;
    sure(sought == school, format_args!("the people of «{sought}»"))
}

/// A programme leads to its own page.
async fn find_programme(page: &Page, words: &Words) -> Step {
    look_for(page, "онирлик ариптестик").await?;
    let programme = "Өңірлік әріптестік";
    open(page, &words.say("found-programme"), programme).await?;
    page.says("programme-title", programme).await?;
    page.picture("found-programme").await
}
