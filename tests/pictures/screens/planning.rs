//! The plan of the year, the calendar, the board, and how far people are in a programme.

use thirtyfour::prelude::Key;

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes every page of planning and its dialogs.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album.visit("#/plan", "plan-line", "plan").await?;
    page.click_at("plan-line-open", 0).await?;
    page.find("plan-line-form").await?;
    album.take("plan-line-form").await?;
    page.press(Key::Escape).await?;
    page.has_no("plan-line-form").await?;
    page.click("plan-print").await?;
    page.find("plan-paper").await?;
    album.take("plan-print").await?;
    page.press(Key::Escape).await?;
    page.has_no("plan-print-dialog").await?;
    album
        .press("plan-import", "plan-import-dialog", "plan-import")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("plan-import-dialog").await?;
    album
        .visit("#/plan?tab=calendar", "calendar-entry", "calendar")
        .await?;
    for span in ["calendar-week", "calendar-agenda"] {
        page.tick(span).await?;
        page.find("calendar-entry").await?;
        album.take(span).await?;
    }
    page.tick("calendar-month").await?;
    album
        .visit("#/plan?tab=board", "board-event", "board")
        .await?;
    album
        .visit(
            &format!("#/programmes/{}", academy.programme),
            "progress-person",
            "programme",
        )
        .await
}
