//! The five steps of taking a form in.

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes every step, with each kind of row.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    let intake = format!("#/intake?event={}", academy.forum);
    album.visit(&intake, "intake-pick", "intake-empty").await?;
    album
        .press("intake-paste", "intake-paste-text", "intake-paste")
        .await?;
    page.click("intake-paste-cancel").await?;
    page.will_pick(&academy.form)?;
    album
        .press("intake-pick", "intake-preview", "intake-file")
        .await?;
    for step in ["columns", "values", "people"] {
        let (sign, screen) = (format!("intake-{step}-step"), format!("intake-{step}"));
        album.press("intake-next", &sign, &screen).await?;
    }
    for state in ["new", "known", "repeated", "unread", "problem"] {
        page.click(&format!("intake-sum-{state}")).await?;
        page.find("intake-rows-row").await?;
        album.take(&format!("intake-{state}")).await?;
    }
    album
        .press("intake-row-edit", "intake-row-form", "intake-row-form")
        .await?;
    page.click("intake-row-cancel").await?;
    page.has_no("intake-row-form").await?;
    album
        .press("intake-next", "intake-done-step", "intake-done")
        .await?;
    page.click("undo-bar-close").await?;
    album
        .visit("#/home", "ask-unanswered-row", "home-asks")
        .await
}

/// Goes through the steps to the people, taking nothing.
pub(crate) async fn reach_people(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    page.go_to(&format!("#/intake?event={}", academy.forum))
        .await?;
    page.will_pick(&academy.form)?;
    page.click("intake-pick").await?;
    page.find("intake-preview").await?;
    for step in ["columns", "values", "people"] {
        page.click("intake-next").await?;
        page.find(&format!("intake-{step}-step")).await?;
    }
    Ok(())
}
