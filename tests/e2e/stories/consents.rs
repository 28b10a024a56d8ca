//! Consents: who lacks which, the printed form, a signed sheet ticked off, one taken back.

use std::path::PathBuf;

use tizim_core::common::Lang;

use super::{academy, paper, people};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const PUPIL: [&str; 2] = ["Тажібаева", "Хадиша"];
const OTHERS: [[&str; 2]; 2] = [["Оразов", "Абзал"], ["Зейноллаева", "Айжан"]];

#[tokio::test]
async fn consents_are_printed_ticked_off_and_taken_back() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("consents", async |page| {
        academy::found_plainly(page, &words).await?;
        let pupil = add_people(page).await?;
        see_who_lacks(page, &words).await?;
        print(page).await?;
        tick_off(page, &words).await?;
        take_back(page, &words, &pupil).await
    })
    .await
}

/// Adds two people of unknown age and a pupil of nine or ten; returns the address of the pupil.
async fn add_people(page: &Page) -> Step<String> {
    for [surname, given] in OTHERS {
        people::add(page, &[("surname", surname), ("given", given)]).await?;
    }
    let year = page.measure("arguments[0](new Date().getFullYear())");
    let year = year.await?.as_i64().ok_or("a year is a number")?;
    let born = format!("01.02.{}", year - 10);
    let [surname, given] = PUPIL;
    let fields = [
        ("surname", surname),
        ("given", given),
        ("birth-date", born.as_str()),
    ];
    people::add(page, &fields).await
}

/// Everybody lacks everything; a parent's consent is asked of the pupil alone.
async fn see_who_lacks(page: &Page, words: &Words) -> Step {
    let [surname, _] = PUPIL;
    page.says("consent-lacks", &words.say("consent-under-14"))
        .await?;
    page.click("nav-people").await?;
    page.click("people-tools").await?;
    page.click("people-consents").await?;
    page.says("consents-title", &words.say("consents-title"))
        .await?;
    lack(page, words, OTHERS.len() + 1).await?;
    page.choose("consents-scope", "parent").await?;
    lack(page, words, 1).await?;
    page.says("consents-row", surname).await?;
    page.choose("consents-scope", "data").await?;
    lack(page, words, OTHERS.len() + 1).await
}

async fn lack(page: &Page, words: &Words, count: usize) -> Step {
    let people = words.count("consents-missing-count", count);
    page.says("consents-total", &people).await?;
    page.counts("consents-row", count).await
}

/// Prints the form for everybody ticked.
async fn print(page: &Page) -> Step {
    page.tick("consents-all").await?;
    page.says("consents-ticked", &(OTHERS.len() + 1).to_string())
        .await?;
    let forms: PathBuf = page.home("forms.pdf");
    page.will_pick(&forms)?;
    page.click("consents-print").await?;
    page.click("consents-print-kk").await?;
    page.waits("the forms in the viewer", || page.opened().contains(&forms))
        .await?;
    paper::check(&forms)?;
    let text = paper::text(&forms)?;
    for [surname, given] in OTHERS.into_iter().chain([PUPIL]) {
        let name = format!("{surname} {given}");
        super::sure(text.contains(&name), format_args!("no {name} in {text}"))?;
    }
    Ok(())
}

/// Marks the consent of those ticked as given: nobody lacks it, and the other one all still do.
async fn tick_off(page: &Page, words: &Words) -> Step {
    page.click("consents-mark").await?;
    let about = words.count("consents-tick-about", OTHERS.len() + 1);
    page.says("consent-about", &about).await?;
    page.click("consent-save").await?;
    page.has_no("consent-form").await?;
    page.says("consents-none", &words.say("consents-none-here"))
        .await?;
    page.choose("consents-scope", "photo").await?;
    lack(page, words, OTHERS.len() + 1).await
}

/// The pupil's consent is taken back: the page says so, and the list asks for it again.
async fn take_back(page: &Page, words: &Words, pupil: &str) -> Step {
    let data = words.say("consent-scope-data");
    page.go_to(pupil).await?;
    page.says("person-consent", &data).await?;
    page.says("person-consent", &words.say("consent-state-stands"))
        .await?;
    page.click("consent-more").await?;
    page.click("consent-withdraw").await?;
    page.says("withdraw", &words.say("consent-withdraw-about"))
        .await?;
    page.click("withdraw-save").await?;
    page.says("person-consent", &words.say("consent-state-withdrawn"))
        .await?;
    page.says("consent-lacks", &words.say("consent-why-withdrawn"))
        .await?;
    page.go_to("#/consents?scope=data").await?;
    lack(page, words, 1).await?;
    page.says("consents-row", PUPIL[0]).await
}
