//! The main screens on a larger one.

use crate::academy::Academy;
use crate::album::Album;
use crate::driver::Step;
use crate::screens::{intake, papers};

/// Takes six screens.
pub(crate) async fn take(album: &Album<'_>, academy: &Academy) -> Step {
    let page = album.page;
    album.visit("#/home", "home-event", "home-large").await?;
    page.go_to("#/people").await?;
    page.says("people-row", "Аба").await?;
    page.tick("people-row").await?;
    page.find("person-name").await?;
    album.take("people-large").await?;
    let tab = |name: &str| format!("#/events/{}?tab={name}", academy.forum);
    album
        .visit(&tab("overview"), "session", "event-large")
        .await?;
    album
        .visit(&tab("attendance"), "attendance-row", "attendance-large")
        .await?;
    papers::reach_proof(album, academy).await?;
    album.take("issue-large").await?;
    intake::reach_people(album, academy).await?;
    album.take("intake-people-large").await
}
