//! An event that is over is called held in one press on the first page.

use crate::driver::Step;
use crate::page::tell;

#[tokio::test]
async fn an_event_that_is_over_is_called_held_from_home() -> Step {
    tell("held", async |page| {
        page.click("start-samples").await?;
        page.find("home-title").await?;
        page.call_planned("жетекшілерінің").await?;
        page.go_to("#/home").await?;
        page.find("ask-event-over").await?;
        page.click("ask-call-held").await?;
        page.has_no("ask-event-over").await
    })
    .await
}
