//! The window opens.

use crate::driver::Step;
use crate::page::tell;

#[tokio::test]
async fn the_window_shows_its_name() -> Step {
    tell("opens", async |page| {
        page.find("start-new").await?;
        assert!(
            page.title().await?.contains("Tizim"),
            "the document has the program's name"
        );
        page.picture("opens").await
    })
    .await
}
