//! A long list is narrowed, changed for many at once, and taken out as a file.

use std::fs;

use thirtyfour::Key;

use super::sure;
use crate::driver::Step;
use crate::page::{Page, tell};

#[tokio::test]
async fn a_long_list_is_narrowed_changed_and_taken_out() -> Step {
    tell("lists", async |page| {
        page.click("start-samples").await?;
        page.find("home-title").await?;
        page.go_to("#/people").await?;
        page.find("people-row").await?;
        let all = page.text("people-count").await?;
        page.click("filter-district").await?;
        page.tick("filter-district-alga").await?;
        page.press(Key::Escape).await?;
        page.says_no_more("people-count", &all).await?;
        change_all(page).await?;
        take_out(page).await?;
        page.click("filter-district-drop").await?;
        page.says("people-count", &all).await
    })
    .await
}

/// Ticks everybody found, writes a group for all, and takes it back.
async fn change_all(page: &Page) -> Step {
    page.tick("people-all").await?;
    page.find("people-selected").await?;
    page.click("bulk-change").await?;
    page.tick("change-study_group").await?;
    page.fill("change-value-study_group", "ИС-21").await?;
    page.find("change-foreseen").await?;
    let will = page.number("change-foreseen", "data-changed").await?;
    sure(will > 1, format_args!("{will} would change"))?;
    page.click("change-save").await?;
    page.has_no("change-many").await?;
    page.go_to("#/settings/history").await?;
    page.says("history-entry", &format!("{will} ")).await?;
    page.go_to("#/people").await?;
    page.find("filter-district-drop").await.map(drop)
}

/// Saves what is shown as text that Excel opens.
async fn take_out(page: &Page) -> Step {
    let file = page.home("people.csv");
    page.will_pick(&file)?;
    page.click("people-tools").await?;
    page.click("people-csv").await?;
    page.waits("the list in the viewer", || page.opened().contains(&file))
        .await?;
    let text = fs::read_to_string(&file)?;
    let lines: Vec<&str> = text.lines().collect();
    let head = lines.first().copied().unwrap_or_default();
    sure(
        head.starts_with("\u{feff}Аты-жөні;"),
        format_args!("the head: {head}"),
    )?;
    let district = lines
        .iter()
        .skip(1)
        .all(|line| line.contains("Алға ауданы"));
    sure(
        lines.len() > 2 && district,
        format_args!("{} lines", lines.len()),
    )
}
