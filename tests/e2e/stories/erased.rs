//! A list taken back long after, a person made nameless, another erased for good.

use tizim_core::common::Lang;

use super::intake::to_people;
use super::{academy, people, sure};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const LIST: &str = "1. Зейноллаева Айжан – 8 775 810 45 13
2. Сүйінғалиев Ырысбек – 8 708 847 77 13
3. Оразов Абзал – 8 702 060 70 68";
const LISTED: usize = 3;

#[tokio::test]
async fn a_list_is_taken_back_and_people_are_erased() -> Step {
    let words = Words::of(Lang::En)?;
    tell("erased", async |page| {
        academy::found_plainly(page, &words).await?;
        take_in(page, &words).await?;
        correct(page).await?;
        let fields = [("surname", "Қуанышова"), ("given", "Әсел")];
        people::add(page, &fields).await?;
        take_back(page, &words).await?;
        make_nameless(page, &words).await?;
        erase(page, &words).await
    })
    .await
}

async fn take_in(page: &Page, words: &Words) -> Step {
    page.click("nav-people").await?;
    page.click("people-empty-file").await?;
    page.click("intake-paste").await?;
    page.has_keyboard("intake-paste-text").await?;
    page.fill("intake-paste-text", LIST).await?;
    page.click("intake-paste-read").await?;
    page.says("intake-file-name", &words.say("intake-pasted"))
        .await?;
    to_people(page).await?;
    page.click("intake-next").await?;
    page.says("intake-done-headline", &words.count("intake-done", LISTED))
        .await?;
    page.click("intake-done-go").await?;
    page.says("people-count", &words.count("people-count", LISTED))
        .await
}

/// Gives one of the list a group.
async fn correct(page: &Page) -> Step {
    open(page, "Оразов").await?;
    page.click("person-edit").await?;
    page.fill("field-study-group", "ИС-21").await?;
    page.click("person-save").await?;
    page.has_no("person-form").await?;
    page.shows("main dl", "ИС-21").await
}

async fn open(page: &Page, surname: &str) -> Step {
    page.click("nav-people").await?;
    page.fill("people-search", surname).await?;
    page.counts("people-row", 1).await?;
    page.says("people-row", surname).await?;
    page.click_at("people-row", 0).await?;
    page.click("person-open").await?;
    page.says("person-title", surname).await
}

/// Takes the list back from among what came after it: who was corrected since stays and is named.
async fn take_back(page: &Page, words: &Words) -> Step {
    page.go_to("#/settings/history").await?;
    page.click("history-take-back").await?;
    let ahead = words.count("take-back-will-gone", LISTED - 1);
    page.says("take-back-ahead", &ahead).await?;
    page.counts("take-back-ahead-left", 1).await?;
    page.click("take-back-go").await?;
    let gone = words.count("take-back-gone", LISTED - 1);
    page.says("taken-back", &gone).await?;
    page.counts("taken-back-left", 1).await?;
    page.says("taken-back-left", "Оразов Абзал").await?;
    page.says("taken-back-left", &words.say("left-changed"))
        .await?;
    page.picture("erased-taken-back").await?;
    page.click("nav-people").await?;
    page.says("people-count", &words.count("people-count", 2))
        .await
}

/// Somebody made nameless is on no list by name any more.
async fn make_nameless(page: &Page, words: &Words) -> Step {
    open(page, "Оразов").await?;
    page.click("consent-tools").await?;
    page.click("person-anonymise").await?;
    page.find("person-nameless").await?;
    page.says_no_more("person-title", "Оразов").await?;
    page.picture("erased-nameless").await?;
    is_not_found(page, words, "Оразов").await
}

async fn is_not_found(page: &Page, words: &Words, surname: &str) -> Step {
    page.click("nav-people").await?;
    page.fill("people-search", surname).await?;
    page.says("people-hidden", &words.say("people-hidden"))
        .await
}

/// Erasing asks for the whole name, and says what it cannot reach.
async fn erase(page: &Page, words: &Words) -> Step {
    page.click("people-drop-filters").await?;
    open(page, "Қуанышова").await?;
    page.click("consent-tools").await?;
    page.click("person-purge").await?;
    page.fill("purge-name", "Қуанышова").await?;
    let disabled = page.find("purge-do").await?.prop("disabled").await?;
    sure(
        disabled.as_deref() == Some("true"),
        "half a name is enough to erase",
    )?;
    page.fill("purge-name", "қуанышова әсел").await?;
    page.click("purge-do").await?;
    page.says("purge-done", &words.say("purge-remains")).await?;
    page.picture("erased-purged").await?;
    page.click("purge-close").await?;
    is_not_found(page, words, "Қуанышова").await
}
