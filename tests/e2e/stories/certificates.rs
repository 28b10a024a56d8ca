//! Papers: issued into a file, found in the book, made void.

use tizim_core::common::Lang;

use super::attendance::AT_BOTH;
use super::sure;
use super::{forum, paper};
use crate::driver::Step;
use crate::page::Page;
use crate::words::Words;

/// Issues papers to those who came to both days into a file that other programs read.
pub(crate) async fn issue(page: &Page, words: &Words) -> Step {
    page.click("event-tab-certificates").await?;
    page.click("event-issue").await?;
    page.says("issue-title", forum::title(words.lang)).await?;
    page.choose("issue-min-sessions", "2").await?;
    page.counts("issue-person", AT_BOTH).await?;
    try_another_language(page, words).await?;
    page.says("proof-letters", &words.say("issue-letters-all"))
        .await?;
    page.has("issue-paper", "data-drawn", "true").await?;
    let names = page.texts("issue-person-name").await?;
    let file = page.home("papers.pdf");
    page.will_pick(&file)?;
    page.click("issue-go").await?;
    page.has("issue-done", "data-written", "true").await?;
    let done = words.count("issue-done", AT_BOTH);
    page.says("issue-done-headline", &done).await?;
    paper::check(&file)?;
    let text = paper::text(&file)?;
    for name in &names {
        sure(
            text.contains(name.as_str()),
            format_args!("no {name} in {text}"),
        )?;
    }
    page.click("issue-open").await?;
    page.waits("papers in the viewer", || page.opened().contains(&file))
        .await
}

/// Looks at the papers in another language: names follow it, and come back.
async fn try_another_language(page: &Page, words: &Words) -> Step {
    let other = match words.lang {
        Lang::En => "kk",
        Lang::Kk | Lang::Ru => "en",
    };
    page.click("issue-tab-look").await?;
    let before = page.text("issue-said").await?;
    page.tick(&format!("issue-lang-{other}")).await?;
    page.says_no_more("issue-said", &before).await?;
    page.tick(&format!("issue-lang-{}", words.lang.code()))
        .await?;
    page.says("issue-said", &before).await?;
    page.click("issue-tab-who").await
}

/// Finds the papers in the book and makes one void, for a reason.
pub(crate) async fn void_one(page: &Page, words: &Words) -> Step {
    page.click("issue-to-book").await?;
    page.counts("book-row", AT_BOTH).await?;
    page.click_at("book-row", 0).await?;
    let serial = page.text("paper-serial").await?;
    page.click("paper-print").await?;
    // Printers are asked for first; whatever there are, the paper is opened in the viewer here.
    page.shows("[data-testid='print-go']:not([disabled])", "")
        .await?;
    page.choose("print-printer", "").await?;
    page.click("print-go").await?;
    page.waits("the paper in the viewer", || {
        let opened = page.opened();
        opened.iter().any(|it| it.ends_with("print/papers-1.pdf"))
    })
    .await?;
    page.has_no("print-papers").await?;
    page.click("paper-more").await?;
    page.click("paper-void").await?;
    page.says("void-form", &words.say("issued-void-text"))
        .await?;
    page.fill("void-reason", "Аты қате жазылған").await?;
    page.click("void-go").await?;
    page.says("paper-pane", &words.say("paper-void")).await?;
    page.says("paper-pane", "Аты қате жазылған").await?;
    page.click("nav-certificates").await?;
    page.says("book-title", &words.say("issued-title")).await?;
    page.says("book-count", &words.count("issued-count", AT_BOTH))
        .await?;
    page.fill("book-search", &serial).await?;
    page.counts("book-row", 1).await?;
    page.says("book-row", &words.say("paper-void")).await
}
