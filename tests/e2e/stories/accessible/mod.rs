//! Every screen, in three languages, light and dark, passes axe-core.

mod doors;
mod exchange;
mod list;
mod reader;
mod sheets;

use self::reader::{Reader, WAYS};
use crate::driver::Step;
use crate::page::{Page, tell};

/// Addresses and a sign that the screen is there.
const SCREENS: [(&str, &str); 29] = [
    ("#/home", "home-title"),
    ("#/events", "event-link"),
    ("#/events?add=1", "event-form"),
    ("#/people", "people-row"),
    ("#/people?add=1", "person-form"),
    ("#/clubs", "club-link"),
    ("#/clubs?add=1", "club-form"),
    ("#/clubs/import", "club-import-pick"),
    ("#/consents", "consents-row"),
    ("#/consents?tab=past", "past-none"),
    ("#/certificates", "book-row"),
    ("#/certificates/issue", "issue-event"),
    ("#/intake", "intake-pick"),
    ("#/exchange", "exchange-title"),
    ("#/exchange/let-in", "let-in-pick"),
    ("#/exchange/versions", "versions-none"),
    ("#/settings/academy", "academy-save"),
    ("#/settings/workers", "worker"),
    ("#/settings/organisations", "organisation"),
    ("#/settings/signatories", "signatory"),
    ("#/settings/programmes", "programme"),
    ("#/settings/lists", "reference"),
    ("#/settings/own", "own-field-add"),
    ("#/settings/backups", "backup-copy"),
    ("#/settings/password", "password-new"),
    ("#/settings/appearance", "theme-dark"),
    ("#/settings/history", "history-entry"),
    ("#/settings/disclosures", "disclosures-save"),
    ("#/settings/support", "version"),
];

/// Pages of one record: the list, the link to the first, and what follows its address.
const RECORDS: [(&str, &str, &str, &str); 6] = [
    ("#/events", "event-link", "?tab=overview", "event-title"),
    ("#/events", "event-link", "?tab=people", "event-title"),
    ("#/events", "event-link", "?tab=attendance", "event-title"),
    ("#/events", "event-link", "?tab=certificates", "event-title"),
    ("#/events", "event-link", "?tab=history", "event-title"),
    ("#/clubs", "club-link", "", "club-title"),
];

#[tokio::test]
async fn every_screen_is_read_without_a_fault() -> Step {
    tell("accessible", async |page| {
        let mut reader = Reader::of(page);
        page.click("start-samples").await?;
        page.find("home-title").await?;
        for way in WAYS {
            reader.turn(way).await?;
            walk(&mut reader).await?;
            work_with_people(&mut reader).await?;
        }
        reader.end()
    })
    .await
}

async fn walk(reader: &mut Reader<'_>) -> Step {
    for (address, sign) in SCREENS {
        reader.page.go_to(address).await?;
        reader.page.find(sign).await?;
        reader.read(address).await;
    }
    for (list, link, tab, sign) in RECORDS {
        reader.page.go_to(list).await?;
        // The driver answers with the whole address.
        let link = reader.page.note(link, "href").await?;
        let place = link.rsplit('#').next().unwrap_or_default();
        reader.page.go_to(&format!("#{place}{tab}")).await?;
        reader.page.find(sign).await?;
        reader.read(&format!("{list}{tab}")).await;
    }
    Ok(())
}

/// The pane, ticked rows, an open filter, the columns, one change for many, a person.
async fn work_with_people(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/people").await?;
    page.find("people-row").await?;
    page.tick("people-row").await?;
    page.find("person-name").await?;
    page.tick("people-tick").await?;
    reader.look("people-selected", "people-ticked").await?;
    page.click("bulk-change").await?;
    page.find("change-many").await?;
    page.tick("change-study_group").await?;
    page.tick("change-add_categories").await?;
    reader.look("change-many", "people-change").await?;
    page.click("change-cancel").await?;
    page.has_no("change-many").await?;
    for button in [
        "filter-district",
        "filter-add",
        "people-columns",
        "people-tools",
    ] {
        reader.glance(button, &format!("{button}-sheet")).await?;
    }
    page.click("person-open").await?;
    reader.look("person-title", "person").await
}
