//! A background made elsewhere becomes a template, and papers are printed on it.

use image::{Rgb, RgbImage};
use tizim_core::common::Lang;

use super::{paper, sure};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

/// What is placed on a background: name, words, signatures, number, code and the picture itself.
const LAYERS: usize = 8;
/// An event of the samples whose papers are still to be given.
const EVENT: &str = "Клуб жетекшілерінің семинары";

#[tokio::test]
async fn a_picture_made_elsewhere_becomes_printed_certificates() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("background", async |page| {
        page.click("start-samples").await?;
        page.find("home-title").await?;
        page.click("nav-certificates").await?;
        page.click("book-templates").await?;
        make_template(page).await?;
        issue(page, &words).await
    })
    .await
}

/// Chooses a picture of a sheet's proportions: the template is there and open.
async fn make_template(page: &Page) -> Step {
    let picture = page.home("фон.png");
    let sheet = RgbImage::from_fn(1754, 1240, |x, y| match x.min(y) < 40 {
        true => Rgb([22, 58, 99]),
        false => Rgb([250, 248, 240]),
    });
    sheet.save(&picture)?;
    page.will_pick(&picture)?;
    page.click("templates-picture").await?;
    page.has("designer-page", "data-drawn", "true").await?;
    page.counts("layer-name", LAYERS).await
}

/// Takes it to an event and issues.
async fn issue(page: &Page, words: &Words) -> Step {
    page.click("designer-issue").await?;
    page.fill("issue-event-find", EVENT).await?;
    page.says("issue-event", EVENT).await?;
    page.counts("issue-event", 1).await?;
    page.click("issue-event").await?;
    page.has("issue-paper", "data-drawn", "true").await?;
    let names = page.texts("issue-person-name").await?;
    sure(names.len() > 10, format_args!("who receives: {names:?}"))?;
    let file = page.home("papers.pdf");
    page.will_pick(&file)?;
    page.click("issue-go").await?;
    page.has("issue-done", "data-written", "true").await?;
    page.says(
        "issue-done-headline",
        &words.count("issue-done", names.len()),
    )
    .await?;
    paper::check(&file)?;
    let text = paper::text(&file)?;
    for name in &names {
        let first = name.split_whitespace().next().unwrap_or_default();
        sure(text.contains(first), format_args!("no {name} in {text}"))?;
    }
    let bytes = std::fs::read(&file)?;
    let image = bytes.windows(6).any(|it| it == b"/Image");
    sure(image, format_args!("the background is in the file"))
}
