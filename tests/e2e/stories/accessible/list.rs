//! A list that is taken in, step by step: its columns, unclear values, people with a question, a
//! row put right by hand, what was done.

use tizim_core::common::Lang;

use super::super::{academy, forum, intake, text};
use super::reader::Reader;
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

/// One language and the dark: the words of these steps are few, their drawing is much.
const ONE_AND_DARK: [&str; 2] = ["kk", "dark"];

#[tokio::test]
async fn every_step_of_a_list_is_read_without_a_fault() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("accessible-list", async |page| {
        academy::found_plainly(page, &words).await?;
        forum::add(page, &words).await?;
        text::paste(page, &words).await?;
        let event = page.address().await?;
        let mut reader = Reader::of(page);
        for way in ONE_AND_DARK {
            reader.turn(way).await?;
            page.go_to(&event).await?;
            walk(&mut reader).await?;
            if way != "dark" {
                page.click("intake-leave").await?;
                page.has_no("intake-people-step").await?;
            }
        }
        page.click("intake-next").await?;
        reader.look("intake-done-headline", "intake-done").await?;
        reader.end()
    })
    .await
}

/// Goes through the steps to the people, and looks at every kind of row.
async fn walk(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.click("event-file").await?;
    page.will_pick(&intake::list(intake::FORM))?;
    page.click("intake-pick").await?;
    reader.look("intake-preview", "intake-file").await?;
    for step in ["columns", "values", "people"] {
        page.click("intake-next").await?;
        let sign = format!("intake-{step}-step");
        reader.look(&sign, &format!("intake-{step}")).await?;
    }
    reader.look("intake-question", "intake-question").await?;
    for state in ["new", "problem"] {
        page.click(&format!("intake-sum-{state}")).await?;
        let screen = format!("intake-{state}");
        reader.look("intake-rows-row", &screen).await?;
    }
    reader.glance("intake-row-edit", "intake-row-form").await
}
