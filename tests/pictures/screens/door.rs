//! The day of the event: groups, who is called, the door and its answers, hours afterwards.

use thirtyfour::prelude::Key;

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes groups, the call-out and the hours of an action, and every answer of the door.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    let tab = |event: &str, name: &str| format!("#/events/{event}?tab={name}");
    album
        .visit(&tab(&academy.forum, "groups"), "group-person", "groups")
        .await?;
    album
        .press("groups-divide", "divide-form", "groups-divide")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("divide-form").await?;
    album
        .visit(
            &tab(&academy.action, "call-out"),
            "call-out-sums",
            "call-out",
        )
        .await?;
    album
        .visit(&tab(&academy.action, "hours"), "hours-row", "hours")
        .await?;
    take_door(album, academy).await?;
    take_lists(album).await
}

async fn take_door(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album
        .visit(
            &format!("#/door/{}?session={}", academy.forum, academy.closing),
            "door-line",
            "door",
        )
        .await?;
    page.fill("door-line", "ас").await?;
    page.has("door-answer", "data-state", "several").await?;
    album.take("door-several").await?;
    page.press(Key::Down).await?;
    page.press(Key::Enter).await?;
    page.has("door-answer", "data-state", "in").await?;
    album.take("door-in").await?;
    let name = page.find("door-name").await?.text().await?;
    page.fill("door-line", &name).await?;
    page.has("door-answer", "data-state", "already").await?;
    album.take("door-already").await?;
    page.fill("door-line", "Ештеңеғұлов Бірегей").await?;
    page.has("door-answer", "data-state", "none").await?;
    album.take("door-none").await?;
    page.press(Key::F2).await?;
    page.find("door-walk-in").await?;
    album.take("door-walk-in").await?;
    page.press(Key::Escape).await?;
    page.has_no("door-walk-in").await
}

async fn take_lists(album: &Album<'_>) -> Step {
    let page = album.page;
    album
        .press("door-lists", "door-list-row", "door-list")
        .await?;
    page.click("door-list-back").await?;
    page.has_no("door-list").await?;
    album
        .press("door-paper", "door-paper-sheet", "door-paper")
        .await?;
    page.click("door-paper-print").await?;
    page.find("door-paper-printed").await?;
    page.fill("door-paper-rows", "1-12, 15, 20").await?;
    page.click("door-paper-look").await?;
    page.find("door-paper-row").await?;
    album.take("door-paper-rows").await
}
