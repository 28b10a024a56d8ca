//! What stands on the first page leads on: an event that is over, and the door of today.

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

#[tokio::test]
async fn the_door_speaks_the_language_chosen_before_anything_was_open() -> Step {
    tell("door-language", async |page| {
        page.click("language-ru").await?;
        page.click("start-samples").await?;
        page.click("home-door").await?;
        page.says("door-title", "волонтёрству").await
    })
    .await
}
