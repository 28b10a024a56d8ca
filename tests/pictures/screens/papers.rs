//! Certificates: the book, the choice of an event, the proof, the result.

use thirtyfour::prelude::Key;

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes the way from the choice of an event to numbered papers, and the book.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album.visit("#/certificates", "book-row", "book").await?;
    page.tick("book-row").await?;
    page.has("paper-thumb", "data-drawn", "true").await?;
    album.take("book-pane").await?;
    page.click("paper-more").await?;
    album.press("paper-void", "void-form", "void").await?;
    page.press(Key::Escape).await?;
    page.has_no("void-form").await?;
    album
        .visit("#/certificates/issue", "issue-event", "issue-events")
        .await?;
    reach_proof(album, academy).await?;
    album.take("issue").await?;
    album
        .press("issue-tab-look", "issue-look", "issue-look")
        .await?;
    page.will_pick(&page.home("papers.pdf"))?;
    album.press("issue-go", "issue-done", "issue-done").await?;
    page.click("undo-bar-close").await?;
    take_templates(album).await
}

/// All templates, and one on the desk of the designer.
async fn take_templates(album: &Album<'_>) -> Step {
    let page = album.page;
    page.go_to("#/certificates/templates").await?;
    page.leaves("[data-testid='template-view'][data-drawn='false']")
        .await?;
    album.take("templates").await?;
    page.go_to("#/certificates/templates?copy=b-wings").await?;
    page.has("designer-page", "data-drawn", "true").await?;
    album.take("designer").await
}

/// Goes to the proof of the forum's papers.
pub(crate) async fn reach_proof(album: &Album<'_>, academy: &Academy) -> Step {
    let address = format!("#/certificates/issue?event={}", academy.forum);
    album.page.go_to(&address).await?;
    drawn(album).await
}

/// Waits until the paper is on its canvas.
async fn drawn(album: &Album<'_>) -> Step {
    album.page.has("issue-paper", "data-drawn", "true").await
}
