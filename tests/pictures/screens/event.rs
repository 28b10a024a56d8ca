//! The list of events, and the pages of one.

use thirtyfour::prelude::Key;

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes the list, every tab of the forum, the grid of marks and the forms.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album.visit("#/events", "event-link", "events").await?;
    album
        .press("events-add", "event-form", "event-form")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("event-form").await?;
    let tab = |name: &str| format!("#/events/{}?tab={name}", academy.forum);
    album.visit(&tab("overview"), "session", "event").await?;
    album
        .press("event-more", "event-edit", "event-menu")
        .await?;
    page.press(Key::Escape).await?;
    album
        .press("session-add", "session-form", "session-form")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("session-form").await?;
    page.click_at("session-more", 0).await?;
    page.click("session-trash").await?;
    page.click("session-removed-show").await?;
    page.find("session-restore").await?;
    album.take("event-removed").await?;
    page.click("session-restore").await?;
    page.has_no("session-removed").await?;
    album
        .visit(&tab("people"), "enrolled-row", "event-people")
        .await?;
    page.click_at("enrolled-tick", 0).await?;
    page.click("bulk-remove").await?;
    page.click("enrolled-removed").await?;
    page.counts("enrolled-restore", 1).await?;
    album.take("event-people-removed").await?;
    page.click("enrolled-restore").await?;
    page.has_no("enrolled-removed").await?;
    album
        .press("event-add-people", "picker-search", "event-picker")
        .await?;
    page.press(Key::Escape).await?;
    album
        .visit(&tab("attendance"), "attendance-row", "attendance")
        .await?;
    page.click("session-menu-3").await?;
    page.find("mark-all-present-3").await?;
    album.take("attendance-menu").await?;
    page.click("mark-all-present-3").await?;
    page.find("undo-bar-undo").await?;
    album.take("undo-bar").await?;
    page.click("undo-bar-undo").await?;
    page.find("undo-bar-redo").await?;
    page.click("undo-bar-close").await?;
    album
        .visit(&tab("certificates"), "book-row", "event-certificates")
        .await?;
    album
        .visit(&tab("history"), "history-entry", "event-history")
        .await?;
    take_papers(album, &tab("papers")).await?;
    take_over(album).await
}

/// Takes the papers that are printed for the event: badges, a sheet to sign, all at once.
async fn take_papers(album: &Album<'_>, address: &str) -> Step {
    let page = album.page;
    page.go_to(address).await?;
    page.has("prints-page", "data-drawn", "true").await?;
    album.take("event-papers").await?;
    album
        .press("prints-signin", "prints-session", "event-papers-signin")
        .await?;
    album
        .press("prints-kit", "prints-tick-badge", "event-papers-kit")
        .await
}

/// Takes an event that is over and still planned: its page and the first page offer to say so.
async fn take_over(album: &Album<'_>) -> Step {
    let page = album.page;
    page.call_planned("жетекшілерінің").await?;
    album.take("event-over").await?;
    album.visit("#/home", "ask-event-over", "home-over").await?;
    // The marks that the pictures add may have ended the forum too: each is asked about.
    for left in (0..page.texts("ask-event-over").await?.len()).rev() {
        page.click_at("ask-call-held", 0).await?;
        page.counts("ask-event-over", left).await?;
    }
    page.click("undo-bar-close").await
}
