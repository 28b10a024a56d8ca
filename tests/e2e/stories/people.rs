//! People: found, corrected, put away and taken back.

use crate::driver::Step;
use crate::page::Page;
use crate::words::Words;

/// Adds a person whose fields hold these texts, surname and given name first; returns the address
/// of the page.
pub(crate) async fn add(page: &Page, fields: &[(&str, &str)]) -> Step<String> {
    page.go_to("#/people?add=1").await?;
    page.find("person-form").await?;
    for (field, text) in fields {
        page.fill(&format!("field-{field}"), text).await?;
    }
    save(page, fields).await
}

/// Saves the form, although it may warn, and waits for the page of the person.
pub(crate) async fn save(page: &Page, fields: &[(&str, &str)]) -> Step<String> {
    page.click("person-save").await?;
    page.has_no("person-form").await?;
    for (_, name) in fields.iter().take(2) {
        page.says("person-title", name).await?;
    }
    page.address().await
}

/// What another laptop must show too.
pub(crate) struct Known {
    /// How many people there are.
    pub(crate) people: usize,
    /// Whose name was corrected.
    pub(crate) name: String,
}

impl Known {
    /// Makes sure that the same people are there, among them the one whose name was corrected.
    pub(crate) async fn are_shown(&self, page: &Page, words: &Words) -> Step {
        page.click("nav-people").await?;
        let count = words.count("people-count", self.people);
        page.says("people-count", &count).await?;
        page.fill("people-search", &self.name).await?;
        page.counts("people-row", 1).await?;
        page.says("people-row", &self.name).await
    }
}

/// Corrects a given name; the history shows the one before it, and it can be set back.
pub(crate) async fn correct(page: &Page, words: &Words, people: usize) -> Step<Known> {
    page.click("nav-people").await?;
    page.says("people-title", &words.say("people-title"))
        .await?;
    page.says("people-count", &words.count("people-count", people))
        .await?;
    page.click_at("people-row", 0).await?;
    page.click("person-open").await?;
    let before = page.text("person-title").await?;
    page.click("person-edit").await?;
    let given = page.value("field-given").await?;
    page.fill("field-given", "Айғаным").await?;
    page.click("person-save").await?;
    let name = before.replacen(&given, "Айғаным", 1);
    page.says("person-title", &name).await?;
    page.click("person-tab-history").await?;
    page.says("history-entry", &words.say("field-given"))
        .await?;
    page.says("history-entry", &given).await?;
    page.says("history-entry", "Айғаным").await?;
    Ok(Known { people, name })
}

/// Puts the person whose page is open into the trash and takes them back.
pub(crate) async fn trash_and_restore(page: &Page, words: &Words, known: &Known) -> Step {
    page.click("person-tab-overview").await?;
    page.click("person-trash").await?;
    page.says("person-trashed", &words.say("person-trashed"))
        .await?;
    page.click("nav-people").await?;
    let fewer = words.count("people-count", known.people - 1);
    page.says("people-count", &fewer).await?;
    page.click("people-tools").await?;
    page.click("people-trashed").await?;
    page.counts("people-row", 1).await?;
    page.click_at("people-row", 0).await?;
    page.click("person-open").await?;
    page.says("person-title", &known.name).await?;
    page.click("person-restore").await?;
    page.has_no("person-trashed").await?;
    known.are_shown(page, words).await
}
