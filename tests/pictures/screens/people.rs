//! People: the list, the pane, the page, the form.

use thirtyfour::prelude::Key;

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes the list in all its states, and a person.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album.visit("#/people", "people-row", "people").await?;
    page.fill("people-search", "нурмух").await?;
    page.says("people-row", "Нұрмұх").await?;
    page.press(Key::Down).await?;
    page.find("person-pane").await?;
    page.find("person-name").await?;
    album.take("people-pane").await?;
    page.tick("people-tick").await?;
    page.find("people-selected").await?;
    album.take("people-selected").await?;
    album
        .press("bulk-change", "change-many", "people-change")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("change-many").await?;
    album
        .press("bulk-event", "to-event", "people-to-event")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("to-event").await?;
    page.fill("people-search", "бгдвкзп").await?;
    page.find("people-hidden").await?;
    album.take("people-hidden").await?;
    page.click("people-drop-filters").await?;
    album
        .press("filter-district", "filter-district-sheet", "people-filter")
        .await?;
    page.press(Key::Escape).await?;
    album
        .press("people-add", "person-form", "person-form")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("person-form").await?;
    let person = format!("#/people/{}", academy.longest);
    album.visit(&person, "person-title", "person").await?;
    let history = format!("{person}?tab=history");
    album
        .visit(&history, "history-entry", "person-history")
        .await
}
