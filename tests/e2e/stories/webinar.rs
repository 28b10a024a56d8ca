//! An online session: a report read into its marks; who was counted beside it; hours of an action.

use tizim_core::common::Lang;

use super::{academy, intake, sure};
use crate::driver::Step;
use crate::line::{id_of, told};
use crate::page::{Page, tell};
use crate::words::Words;

const REPORT: &str = "webinar_zoom.csv";

#[tokio::test]
async fn a_report_becomes_marks_in_kazakh() -> Step {
    the_webinar(Lang::Kk, "webinar-kk").await
}

#[tokio::test]
async fn a_report_becomes_marks_in_russian() -> Step {
    the_webinar(Lang::Ru, "webinar-ru").await
}

async fn the_webinar(lang: Lang, story: &'static str) -> Step {
    let words = Words::of(lang)?;
    tell(story, async |page| {
        academy::found_plainly(page, &words).await?;
        let event = prepare(page)?;
        read_report(page, &words, &event).await?;
        count_heads(page, &event).await?;
        confirm_hours(page, &event).await
    })
    .await
}

/// The forum with the people of its form and a webinar, by the command line.
fn prepare(page: &Page) -> Step<String> {
    let told = |words: &[&str]| told(&page.home(""), words);
    let add = [
        "event",
        "add",
        "--title",
        "Волонтер мектебі",
        "--kind",
        "webinar",
    ];
    let event = id_of(&told(&[&add[..], &["--start", "2026-10-20"]].concat())?)?;
    let add = ["session", "add", "--event", &event, "--title", "2-сабақ"];
    let times = [
        "--date",
        "2026-10-20",
        "--starts",
        "15:00",
        "--ends",
        "16:45",
    ];
    told(&[&add[..], &times, &["--hours", "2"]].concat())?;
    let form = intake::list(intake::FORM).display().to_string();
    told(&["import", "trainees", &form, "--event", &event])?;
    Ok(event)
}

async fn read_report(page: &Page, words: &Words, event: &str) -> Step {
    page.go_to(&format!("#/events/{event}?tab=attendance"))
        .await?;
    page.click("attendance-more").await?;
    page.click("attendance-from-report").await?;
    page.says("intake-title", &words.say("intake-title-presence"))
        .await?;
    page.will_pick(&intake::list(REPORT))?;
    page.click("intake-pick").await?;
    page.says("intake-file-name", REPORT).await?;
    page.find("presence-from").await?;
    let from = page.value("presence-from").await?;
    sure(from == "15:00", format_args!("{from} counts"))?;
    page.click("intake-next").await?;
    page.find("intake-people-step").await?;
    page.click("intake-group-given-name-only").await?;
    page.find("intake-another").await?;
    page.click_at("intake-another", 0).await?;
    page.fill("picker-search", "айд").await?;
    page.click_at("picker-person", 0).await?;
    page.click("picker-save").await?;
    page.has_no("picker").await?;
    page.click("intake-out").await?;
    page.click("intake-presence-sums").await?;
    let present = page.number("intake-presence-sums", "data-present").await?;
    page.click("intake-next").await?;
    page.find("intake-done-step").await?;
    let shown = told(&page.home(""), &["attendance", "show", "--event", event])?;
    let marks = shown.as_array().ok_or("a list of marks")?;
    let there = marks.iter().filter(|it| it["mark"] == "present").count();
    sure(
        there == present,
        format_args!("{there} of {present} are present"),
    )?;
    page.click("intake-done-go").await?;
    page.find("attendance-grid").await?;
    Ok(())
}

async fn count_heads(page: &Page, event: &str) -> Step {
    page.go_to(&format!("#/events/{event}?tab=overview"))
        .await?;
    page.find("head-counts").await?;
    for (label, people) in [("39 мектеп, 10 сынып", "27"), ("Ата-аналар", "7")]
    {
        page.click("head-count-add").await?;
        page.fill("head-count-label", label).await?;
        page.fill("head-count-people", people).await?;
        page.click("head-count-save").await?;
        page.has_no("head-count-form").await?;
    }
    page.counts("head-count", 2).await?;
    page.says("event-head-count", "34").await
}

async fn confirm_hours(page: &Page, event: &str) -> Step {
    let kind = ["event", "correct", event, "--kind", "volunteer_action"];
    told(&page.home(""), &kind)?;
    page.go_to(&format!("#/events/{event}?tab=hours")).await?;
    page.find("hours-table").await?;
    page.fill("hours-by", "Сапаров Болат").await?;
    page.click("hours-confirm").await?;
    page.says("hours-table", "Сапаров Болат").await?;
    let hours = told(&page.home(""), &["enrolment", "hours", "--event", event])?;
    let rows = hours
        .get("rows")
        .and_then(|rows| rows.as_array())
        .ok_or("rows")?;
    sure(
        rows.iter().all(|it| it["confirmed"] == it["proposed"]),
        "as proposed",
    )
}
