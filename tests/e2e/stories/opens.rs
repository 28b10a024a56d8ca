//! The window opens.

use super::sure;
use crate::driver::Step;
use crate::page::tell;

#[tokio::test]
async fn the_window_shows_its_name() -> Step {
    tell("opens", async |page| {
        page.find("start-new").await?;
        let title = page.title().await?;
        sure(title.contains("Tizim"), format_args!("the title: {title}"))?;
        page.picture("opens").await
    })
    .await
}
