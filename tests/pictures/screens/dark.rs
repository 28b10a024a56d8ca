//! The dark theme.

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;
use crate::screens::{intake, papers};

/// Takes six screens in the dark.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album
        .press("theme-dark", "theme-dark", "settings-appearance-dark")
        .await?;
    album.visit("#/home", "home-event", "home-dark").await?;
    page.go_to("#/people").await?;
    page.says("people-row", "Аба").await?;
    page.tick("people-row").await?;
    page.find("person-name").await?;
    album.take("people-dark").await?;
    let tab = |name: &str| format!("#/events/{}?tab={name}", academy.forum);
    album
        .visit(&tab("attendance"), "attendance-row", "attendance-dark")
        .await?;
    papers::reach_proof(album, academy).await?;
    album.take("issue-dark").await?;
    intake::reach_people(album, academy).await?;
    album.take("intake-people-dark").await
}
