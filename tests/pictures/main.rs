//! Pictures of every screen of the real window, for the guide and for looking at.
//!
//! `cargo xtask pictures` fills an academy of samples, starts these on a screen of their own and
//! keeps what the guide shows. Nothing is judged here but that the window can be brought to each
//! of its screens; looking is left to people. Plain `cargo xtask test` builds them and runs none.

mod academy;
mod album;
#[path = "../e2e/apart.rs"]
mod apart;
#[path = "../e2e/driver.rs"]
mod driver;
mod form;
#[path = "../e2e/line.rs"]
mod line;
#[path = "../e2e/page.rs"]
mod page;
mod screens;

use album::{Album, LARGE, SMALL};
use driver::Step;
use page::tell;

#[tokio::test]
async fn first_start() -> Step {
    for lang in ["kk", "ru", "en"] {
        tell("first-start", async |page| {
            page.resize(SMALL.0, SMALL.1).await?;
            screens::start::take(&Album::open(page, lang)).await
        })
        .await?;
        tell("first-start-joining", async |page| {
            page.resize(SMALL.0, SMALL.1).await?;
            screens::start::join(&Album::open(page, lang)).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn kazakh() -> Step {
    every_screen("kk").await
}

#[tokio::test]
async fn russian() -> Step {
    every_screen("ru").await
}

#[tokio::test]
async fn english() -> Step {
    every_screen("en").await
}

#[tokio::test]
async fn large() -> Step {
    tell("large", async |page| {
        let academy = academy::fill(page).await?;
        page.resize(LARGE.0, LARGE.1).await?;
        let album = Album::open(page, "kk");
        album.speak().await?;
        screens::large::take(&album, &academy).await
    })
    .await
}

#[tokio::test]
async fn dark() -> Step {
    tell("dark", async |page| {
        let academy = academy::fill(page).await?;
        page.resize(SMALL.0, SMALL.1).await?;
        let album = Album::open(page, "kk");
        album.speak().await?;
        screens::dark::take(&album, &academy).await
    })
    .await
}

/// The papers of an event alone, in each language: they are looked at more often than the rest.
#[tokio::test]
async fn event_papers() -> Step {
    for lang in ["kk", "ru", "en"] {
        tell("event-papers", async |page| {
            let academy = academy::fill(page).await?;
            page.resize(SMALL.0, SMALL.1).await?;
            let album = Album::open(page, lang);
            album.speak().await?;
            screens::event::take_papers(&album, &academy).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn event_day_in_kazakh() -> Step {
    event_day("kk").await
}

#[tokio::test]
async fn event_day_in_russian() -> Step {
    event_day("ru").await
}

#[tokio::test]
async fn event_day_in_english() -> Step {
    event_day("en").await
}

/// Planning and the day of the event alone.
async fn event_day(lang: &'static str) -> Step {
    tell("event-day", async |page| {
        let academy = academy::fill(page).await?;
        page.resize(SMALL.0, SMALL.1).await?;
        let album = Album::open(page, lang);
        album.speak().await?;
        screens::planning::take(&album, &academy).await?;
        screens::door::take(&album, &academy).await
    })
    .await
}

async fn every_screen(lang: &'static str) -> Step {
    tell("every-screen", async |page| {
        let academy = academy::fill(page).await?;
        page.resize(SMALL.0, SMALL.1).await?;
        let album = Album::open(page, lang);
        album.speak().await?;
        screens::desk::take(&album).await?;
        screens::event::take(&album, &academy).await?;
        screens::people::take(&album, &academy).await?;
        screens::law::take(&album, &academy).await?;
        screens::clubs::take(&album).await?;
        screens::papers::take(&album, &academy).await?;
        screens::intake::take(&album, &academy).await?;
        screens::settings::take(&album).await?;
        screens::exchange::take(&album).await
    })
    .await
}
