//! Consents: who lacks which, the sheet being ticked, whose time is over, a person's ledger.

use thirtyfour::prelude::Key;

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;

/// Takes the page of consents with its forms, and the way a person is forgotten.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    let forum = format!("#/consents?event={}", academy.forum);
    album.visit(&forum, "consents-row", "consents").await?;
    page.tick("consents-tick").await?;
    page.find("consents-ticked").await?;
    album
        .press("consents-mark", "consent-form", "consent-form")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("consent-form").await?;
    album
        .visit("#/consents?tab=past", "past-none", "consents-past")
        .await?;
    page.go_to(&format!("#/people/{}", academy.longest)).await?;
    page.find("person-consents").await?;
    album
        .press("consent-tools", "person-purge", "person-law")
        .await?;
    album.press("person-purge", "purge-name", "purge").await?;
    page.press(Key::Escape).await?;
    page.has_no("purge-name").await
}
