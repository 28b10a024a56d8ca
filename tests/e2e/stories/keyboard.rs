//! A morning without a mouse. The layout of the laptop plays no part: keys are known by their place.

use thirtyfour::Key;
use tizim_core::common::Lang;

use super::academy;
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const NAME: &str = "Қуанышова Әсел";

#[tokio::test]
async fn a_morning_without_a_mouse() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("keyboard", async |page| {
        academy::found_plainly(page, &words).await?;
        add_person(page, &words).await?;
        find_in_palette(page).await?;
        find_in_list(page).await?;
        undo_and_redo(page, &words).await
    })
    .await
}

/// `Ctrl+K`, the name of the deed, the fields one after another, `Ctrl+Enter`.
async fn add_person(page: &Page, words: &Words) -> Step {
    page.chord(&[Key::Control], 'k').await?;
    page.has_keyboard("palette-text").await?;
    page.press(words.say("palette-add-person")).await?;
    page.counts("palette-line", 1).await?;
    page.press(Key::Enter).await?;
    page.has_keyboard("field-surname").await?;
    page.press("Қуанышова" + Key::Tab + "Әсел").await?;
    page.chord(&[Key::Control], Key::Enter.value()).await?;
    page.says("person-title", NAME).await?;
    page.has_no("person-form").await?;
    page.has_no("palette").await
}

/// `Ctrl+1` goes home, `Ctrl+K` finds the person.
async fn find_in_palette(page: &Page) -> Step {
    page.chord(&[Key::Control], '1').await?;
    page.find("page-home").await?;
    page.chord(&[Key::Control], 'k').await?;
    page.has_keyboard("palette-text").await?;
    page.press("әсел").await?;
    page.says("palette-line", NAME).await?;
    page.press(Key::Enter).await?;
    page.says("person-title", NAME).await
}

/// `Ctrl+4` opens the people, `Ctrl+F` goes to the search field, arrows to the list.
async fn find_in_list(page: &Page) -> Step {
    page.chord(&[Key::Control], '4').await?;
    page.find("people-title").await?;
    page.chord(&[Key::Control], 'f').await?;
    page.has_keyboard("people-search").await?;
    page.press("куаныш").await?;
    page.says("people-row", NAME).await?;
    page.press(Key::Down).await?;
    page.has_keyboard("people-table").await?;
    page.press(Key::Enter).await?;
    page.says("person-title", NAME).await
}

/// `Ctrl+Z` takes the person back, `Ctrl+Shift+Z` brings them again.
async fn undo_and_redo(page: &Page, words: &Words) -> Step {
    page.chord(&[Key::Control], '4').await?;
    page.says("people-count", &words.count("people-count", 1))
        .await?;
    page.chord(&[Key::Control], 'z').await?;
    page.says("people-empty", &words.say("people-empty"))
        .await?;
    page.chord(&[Key::Control, Key::Shift], 'z').await?;
    page.says("people-row", NAME).await
}
