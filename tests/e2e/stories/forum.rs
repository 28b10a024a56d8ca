//! The two-day forum, and events of less weight.

use tizim_core::common::Lang;

use crate::driver::Step;
use crate::page::Page;
use crate::words::Words;

const TITLES: [(&str, &str); 3] = [
    ("kk", "Волонтерлікке жол"),
    ("ru", "Дорога к волонтёрству"),
    ("en", "The way to volunteering"),
];

/// Returns the title of the forum in a language.
pub(crate) fn title(lang: Lang) -> &'static str {
    let found = TITLES.iter().find(|(code, _)| *code == lang.code());
    found.map_or("", |(_, title)| title)
}

/// Adds the forum from the first page of an empty register.
pub(crate) async fn add(page: &Page, words: &Words) -> Step {
    page.click("home-first-event").await?;
    page.says("event-form", &words.say("event-add-title"))
        .await?;
    page.click("event-save").await?;
    let missing = words.say("event-title-missing");
    page.says("event-form", &missing).await?;
    for (code, title) in TITLES {
        page.fill(&format!("field-title-{code}"), title).await?;
    }
    page.choose("field-kind", "forum").await?;
    page.choose("field-period-kind", "days").await?;
    page.fill("field-period-first", "15.10.2026").await?;
    page.fill("field-period-last", "16.10.2026").await?;
    page.fill("field-hours", "12").await?;
    page.fill("field-sessions", "2").await?;
    page.click("event-save").await?;
    page.says("event-title", title(words.lang)).await?;
    page.counts("session", 2).await?;
    page.says("session", "16.10.2026").await
}

/// Adds an event of which only the title is known.
pub(crate) async fn add_named(page: &Page, title: &str) -> Step {
    page.go_to("#/events?add=1").await?;
    page.fill("field-title-kk", title).await?;
    page.click("event-save").await?;
    page.says("event-title", title).await
}

/// Takes one person off the list and a session off the event, and puts both back from where they
/// stood.
pub(crate) async fn remove_and_put_back(page: &Page, words: &Words, enrolled: usize) -> Step {
    page.click("event-tab-people").await?;
    page.click_at("enrolled-tick", 0).await?;
    page.click("bulk-remove").await?;
    let fewer = words.count("enrolled-count", enrolled - 1);
    page.says("enrolled-count", &fewer).await?;
    page.click("enrolled-removed").await?;
    page.says("enrolled-count", &words.count("enrolled-count", 1))
        .await?;
    page.counts("enrolled-restore", 1).await?;
    page.click("enrolled-restore").await?;
    let all = words.count("enrolled-count", enrolled);
    page.says("enrolled-count", &all).await?;
    page.has_no("enrolled-removed").await?;
    page.click("event-tab-overview").await?;
    page.click_at("session-more", 1).await?;
    page.click("session-trash").await?;
    page.counts("session", 1).await?;
    page.click("session-removed-show").await?;
    page.click("session-restore").await?;
    page.counts("session", 2).await?;
    page.has_no("session-removed").await
}
