//! Home, and what can be opened from everywhere.

use thirtyfour::prelude::Key;

use crate::album::Album;
use crate::driver::Step;

/// Takes Home, the palette, the keys and the list of workers.
pub(crate) async fn take(album: &Album<'_>) -> Step {
    let page = album.page;
    album.visit("#/home", "home-event", "home").await?;
    album
        .press("worker-switch", "worker-add", "workers-menu")
        .await?;
    page.press(Key::Escape).await?;
    album
        .press("home-search", "palette-text", "palette")
        .await?;
    page.fill("palette-text", "нурмух").await?;
    page.find("palette-line").await?;
    page.says("palette-line", "Нұрмұх").await?;
    album.take("palette-found").await?;
    page.press(Key::Escape).await?;
    page.has_no("palette").await?;
    page.press(Key::F1).await?;
    page.find("keys").await?;
    album.take("keys").await?;
    page.press(Key::Escape).await?;
    page.has_no("keys").await
}
