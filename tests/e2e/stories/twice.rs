//! Two records of one person: joined, gone on with, and taken apart again.

use tizim_core::common::Lang;

use super::{academy, forum, people};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const FIRST: [(&str, &str); 5] = [
    ("surname", "Қуанышова"),
    ("given", "Әсел"),
    ("birth-date", "14.02.2001"),
    ("phone", "8 701 245 67 83"),
    ("study-group", "ИС-21"),
];
const SECOND: [(&str, &str); 4] = [
    ("surname", "Куанышова"),
    ("given", "Асель"),
    ("phone", "8 701 245 67 83"),
    ("study-group", "ИС-31"),
];
const SATURDAY: &str = "Сенбілік";
const BIG: &str = "Форум";
const ONLINE: &str = "Вебинар";
const MARCH: &str = "Шеру";
const FAIR: &str = "Жәрмеңке";
const NOTE: &str = "Аудармашы";

#[tokio::test]
async fn two_records_are_joined_gone_on_with_and_taken_apart() -> Step {
    let words = Words::of(Lang::Ru)?;
    tell("twice", async |page| {
        academy::found_plainly(page, &words).await?;
        for title in [SATURDAY, BIG, ONLINE, MARCH, FAIR] {
            forum::add_named(page, title).await?;
        }
        let first = people::add(page, &FIRST).await?;
        let second = add_again(page, &words).await?;
        to_event(page, &first, SATURDAY).await?;
        to_event(page, &second, BIG).await?;
        join(page, &words).await?;
        // Either address leads to the one person.
        to_event(page, &first, ONLINE).await?;
        to_event(page, &second, MARCH).await?;
        write_note(page).await?;
        has(page, &second, &[SATURDAY, BIG, ONLINE, MARCH], "ИС-31").await?;
        take_apart(page, &words, &first).await?;
        // Rows of the one person stay with the record that stood for them.
        has(page, &first, &[SATURDAY, ONLINE, MARCH], "ИС-21").await?;
        page.says("person-title", "Қуанышова Әсел").await?;
        let facts = page.texts_of("main dl").await?;
        super::sure(
            !facts.iter().any(|it| it.contains(NOTE)),
            "the note went to the second",
        )?;
        has(page, &second, &[BIG], "ИС-31").await?;
        page.shows("main dl", NOTE).await?;
        page.says("person-title", "Куанышова Асель").await?;
        to_event(page, &second, FAIR).await?;
        has(page, &second, &[BIG, FAIR], "ИС-31").await?;
        has(page, &first, &[SATURDAY, ONLINE, MARCH], "ИС-21").await
    })
    .await
}

/// Adds the same person once more: the form says who is there already, and is saved nevertheless.
async fn add_again(page: &Page, words: &Words) -> Step<String> {
    page.go_to("#/people?add=1").await?;
    page.find("person-form").await?;
    for (field, text) in SECOND {
        page.fill(&format!("field-{field}"), text).await?;
    }
    page.says("person-alikes", &words.say("alike-title"))
        .await?;
    page.says("person-alike", "Қуанышова Әсел").await?;
    page.says("person-alike", &words.say("duplicate-same-phone"))
        .await?;
    people::save(page, &SECOND).await
}

async fn to_event(page: &Page, person: &str, title: &str) -> Step {
    come_to(page, person).await?;
    page.click("person-to-event").await?;
    page.fill("to-event-search", title).await?;
    page.counts("to-event-option", 1).await?;
    page.says("to-event-option", title).await?;
    page.click("to-event-option").await?;
    page.click("to-event-save").await?;
    page.has_no("to-event").await?;
    page.says("person-event", title).await
}

/// Finds the pair among people written down twice, picks a value of the second and joins them.
async fn join(page: &Page, words: &Words) -> Step {
    page.click("nav-people").await?;
    page.says("people-count", &words.count("people-count", 2))
        .await?;
    page.click("people-duplicates").await?;
    page.says("duplicates-title", &words.say("duplicates-title"))
        .await?;
    page.counts("duplicate-pair", 1).await?;
    page.says("duplicate-pair", &words.say("duplicate-same-phone"))
        .await?;
    page.says("beside", &words.say("beside-question")).await?;
    page.tick("beside-pick-study_group-1").await?;
    page.picture("twice-beside").await?;
    page.click("beside-join").await?;
    page.says("duplicates-empty", &words.say("duplicates-answered"))
        .await?;
    page.click("nav-people").await?;
    page.says("people-count", &words.count("people-count", 1))
        .await
}

/// Comes from elsewhere: one page of the person is like the other.
async fn come_to(page: &Page, person: &str) -> Step {
    page.go_to("#/home").await?;
    page.find("page-home").await?;
    page.go_to(person).await?;
    page.find("person-title").await.map(drop)
}

async fn has(page: &Page, person: &str, events: &[&str], group: &str) -> Step {
    come_to(page, person).await?;
    page.counts("person-event", events.len()).await?;
    for title in events {
        page.says("person-event", title).await?;
    }
    page.shows("main dl", group).await
}

/// Writes a note on the one person whose page is open.
async fn write_note(page: &Page) -> Step {
    page.click("person-edit").await?;
    page.fill("field-note", NOTE).await?;
    page.click("person-save").await?;
    page.has_no("person-form").await?;
    page.shows("main dl", NOTE).await
}

/// Takes the records apart; the note written meanwhile goes to the second.
async fn take_apart(page: &Page, words: &Words, person: &str) -> Step {
    page.go_to(person).await?;
    page.says("person-records", &words.count("records-joined", 2))
        .await?;
    page.click("person-records-open").await?;
    page.counts("person-record", 2).await?;
    page.says("person-record", &words.say("records-shown"))
        .await?;
    page.click("person-record-apart").await?;
    page.says("apart-value", NOTE).await?;
    page.tick("apart-give-note").await?;
    page.says("apart-rows", &words.say("hangs-events")).await?;
    page.picture("twice-apart").await?;
    page.click("apart-save").await?;
    page.has_no("apart").await?;
    page.has_no("person-records").await?;
    page.click("nav-people").await?;
    page.says("people-count", &words.count("people-count", 2))
        .await
}
