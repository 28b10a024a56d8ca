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
    album
        .press("names-edit", "names-form", "person-names")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("names-form").await?;
    for (tab, sign) in [
        ("attendance", "person-session"),
        ("timeline", "timeline-entry"),
        ("history", "history-entry"),
    ] {
        let address = format!("{person}?tab={tab}");
        album
            .visit(&address, sign, &format!("person-{tab}"))
            .await?;
    }
    new_person(album).await
}

/// Takes the page of somebody of whom only the name and a column of the academy's own are known.
async fn new_person(album: &Album<'_>) -> Step {
    let page = album.page;
    page.go_to("#/settings/own").await?;
    album
        .press("own-field-add", "own-field-form", "settings-own-form")
        .await?;
    page.fill("own-title-kk", "Киім өлшемі").await?;
    page.fill("own-title-ru", "Размер одежды").await?;
    page.fill("own-title-en", "Size of clothes").await?;
    page.click("own-field-save").await?;
    page.find("own-field").await?;
    album.take("settings-own").await?;
    page.go_to("#/people?add=1").await?;
    page.fill("field-surname", "Әбдіғаппарова").await?;
    page.fill("field-given", "Гүлжаһан").await?;
    page.click("person-save").await?;
    page.find("person-title").await?;
    album.take("person-empty").await
}
