//! From August to the table at the door: the plan of the year out of a sheet, an event made of
//! its line, lessons by weekdays, and the papers of the event.

use tizim_core::common::Lang;

use super::{academy, intake, paper, sure};
use crate::driver::Step;
use crate::line::{id_of, told};
use crate::page::{Page, tell};
use crate::words::Words;

/// A plan as a department sends it: numbered, with a heading of a section and loose dates.
const PLAN: &str = "№\tІс-шара\tМерзімі\tӨтетін орны\tЖауапты\tАяқталу нысаны\tОрындалуы\n\
    \tОқыту\n\
    1\tВолонтер мектебі: жеті семинар-тренинг\tқазан – желтоқсан\tСтуденттер сарайы\tСапаров Б.\tСертификат\t\n\
    2\tКлуб жетекшілерінің семинары\t2-тоқсан\tЖастар орталығы\tКлубтар кураторы\tСертификат\t\n\
    \tВолонтерлік\n\
    3\tТаза өзен акциясы\tмамыр 2027\tЕлек өзені\tСапаров Б.\tЕсеп\t\n\
    4\tКлубтарға көмек\tжыл бойы\tМектептер\tКлубтар кураторы\tЕсеп\t\n";

#[tokio::test]
async fn a_plan_becomes_lessons_and_papers_in_kazakh() -> Step {
    the_year(Lang::Kk, "planning-kk").await
}

#[tokio::test]
async fn a_plan_becomes_lessons_and_papers_in_russian() -> Step {
    the_year(Lang::Ru, "planning-ru").await
}

async fn the_year(lang: Lang, story: &'static str) -> Step {
    let words = Words::of(lang)?;
    tell(story, async |page| {
        academy::found_plainly(page, &words).await?;
        take_plan(page).await?;
        print_plan(page, lang).await?;
        let event = make_event(page).await?;
        add_lessons(page, &event).await?;
        print_papers(page, &words, &event).await
    })
    .await
}

async fn take_plan(page: &Page) -> Step {
    page.go_to("#/plan").await?;
    page.click("plan-first").await?;
    page.find("plan-form").await?;
    page.fill("plan-form-year", "2026/27").await?;
    page.click("plan-save").await?;
    page.has_no("plan-form").await?;
    page.click("plan-empty-import").await?;
    page.find("plan-import-dialog").await?;
    let table = page.home("plan.tsv");
    std::fs::write(&table, PLAN)?;
    page.will_pick(&table)?;
    page.click("plan-import-pick").await?;
    page.counts("plan-import-line", 4).await?;
    page.click("plan-import-take").await?;
    page.has_no("plan-import-dialog").await?;
    page.counts("plan-line", 4).await?;
    page.counts("plan-section", 2).await
}

/// Once as in August and, with the last column filled, as in June.
async fn print_plan(page: &Page, lang: Lang) -> Step {
    page.click("plan-print").await?;
    page.find("plan-paper").await?;
    let file = page.home("plan.pdf");
    page.will_pick(&file)?;
    page.click("plan-save-pdf").await?;
    page.waits("the plan", || file.exists()).await?;
    page.click("plan-print-cancel").await?;
    page.has_no("plan-print-dialog").await?;
    paper::check(&file)?;
    let text = paper::text(&file)?;
    let approved = match lang {
        Lang::Ru => "УТВЕРЖДАЮ",
        _ => "БЕКІТЕМІН",
    };
    for said in [approved, "Таза өзен акциясы", "мамыр 2027", "жыл бойы"]
    {
        sure(text.contains(said), format_args!("no {said} in {text}"))?;
    }
    Ok(())
}

async fn make_event(page: &Page) -> Step<String> {
    page.click_at("plan-line-make-event", 0).await?;
    page.find("event-form").await?;
    page.click("event-save").await?;
    page.has_no("event-form").await?;
    let events = told(&page.home(""), &["event", "list"])?;
    let event = events.get(0).ok_or("an event was made")?;
    sure(
        event["title_kk"] == "Волонтер мектебі: жеті семинар-тренинг",
        event,
    )?;
    id_of(event)
}

async fn add_lessons(page: &Page, event: &str) -> Step {
    page.go_to(&format!("#/events/{event}?tab=overview"))
        .await?;
    page.click("session-generate").await?;
    page.find("session-rule").await?;
    page.click("rule-day-wed").await?;
    page.fill("rule-from", "07.10.2026").await?;
    page.fill("rule-to", "23.12.2026").await?;
    page.fill("rule-starts", "15:00").await?;
    page.fill("rule-hours", "2").await?;
    page.fill("rule-count", "7").await?;
    page.counts("rule-planned", 7).await?;
    page.click("rule-save").await?;
    page.has_no("session-rule").await?;
    page.counts("session", 7).await
}

async fn print_papers(page: &Page, words: &Words, event: &str) -> Step {
    let form = intake::list(intake::FORM).display().to_string();
    told(
        &page.home(""),
        &["import", "trainees", &form, "--event", event],
    )?;
    page.go_to(&format!("#/events/{event}?tab=papers")).await?;
    page.has("prints-page", "data-drawn", "true").await?;
    for choice in ["prints-badge", "prints-signin", "prints-kit"] {
        page.says(choice, &words.say(choice)).await?;
        page.click(choice).await?;
        page.has("prints-page", "data-drawn", "true").await?;
        let file = page.home(&format!("{choice}.pdf"));
        page.will_pick(&file)?;
        page.click("prints-save").await?;
        page.waits("a paper", || file.exists()).await?;
        page.find("prints-told").await?;
        paper::check(&file)?;
    }
    Ok(())
}
