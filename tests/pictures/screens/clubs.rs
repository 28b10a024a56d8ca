//! Clubs: the list, a club, its grants, the form.

use thirtyfour::prelude::Key;

use crate::album::Album;
use crate::driver::Step;

/// Takes the list and the first club that has a grant.
pub(crate) async fn take(album: &Album<'_>) -> Step {
    let page = album.page;
    album.visit("#/clubs", "club-link", "clubs").await?;
    album.press("clubs-add", "club-form", "club-form").await?;
    page.press(Key::Escape).await?;
    page.has_no("club-form").await?;
    album.press("club-link", "member", "club").await?;
    page.click_at("member-more", 0).await?;
    album
        .press("member-edit", "membership-form", "membership-form")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("membership-form").await?;
    album
        .press("club-add-members", "join-from", "club-picker")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("picker-search").await?;
    album.press("grant-add", "grant-form", "grant-form").await?;
    page.press(Key::Escape).await?;
    page.has_no("grant-form").await
}
