//! Exchange between laptops: who has what, what a file would change, what stands in two versions,
//! a laptop that asks to be let in.

use thirtyfour::prelude::Key;

use crate::album::Album;
use crate::apart::{SHORT, work_apart};
use crate::driver::Step;

/// Takes the pages of exchange with two laptops beside this one, and Home that asks about them.
pub(crate) async fn take(album: &Album<'_>) -> Step {
    let page = album.page;
    let apart = work_apart(page, &SHORT)?;
    page.go_to("#/exchange").await?;
    page.find("laptop-held").await?;
    album.take("exchange").await?;
    for (button, sheet) in [
        ("exchange-send", "send"),
        ("laptop-withdraw", "withdraw"),
        ("exchange-kit", "kit-sheet"),
    ] {
        let screen = format!("exchange-{}", sheet.trim_end_matches("-sheet"));
        album.press(button, sheet, &screen).await?;
        page.press(Key::Escape).await?;
        page.has_no(sheet).await?;
    }
    take_hand_over(album).await?;
    for (file, sign, screen) in [
        (&apart.request, "let-in-words", "exchange-let-in"),
        (&apart.file, "plan-row", "exchange-plan"),
    ] {
        page.go_to("#/exchange").await?;
        page.will_pick(file)?;
        album.press("exchange-receive", sign, screen).await?;
    }
    album
        .press("receive-accept", "taken", "exchange-taken")
        .await?;
    page.click("undo-bar-close").await?;
    album
        .visit("#/exchange/versions", "conflict", "exchange-versions")
        .await?;
    page.click_at("conflict-other", 0).await?;
    page.find("conflict-typing").await?;
    album.take("exchange-typed").await?;
    album
        .visit("#/home", "ask-two-versions", "home-exchange")
        .await
}

/// Takes the two steps before the work is handed over, which it is not.
async fn take_hand_over(album: &Album<'_>) -> Step {
    let page = album.page;
    album
        .press("exchange-hand-over", "office", "exchange-office")
        .await?;
    page.will_pick(&page.home("USB"))?;
    page.click("office-pick").await?;
    album
        .press("office-next", "office-review", "exchange-office-review")
        .await
}
