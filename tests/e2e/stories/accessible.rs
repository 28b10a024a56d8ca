//! Every screen, in three languages, light and dark, passes axe-core.

use crate::driver::Step;
use crate::page::{Page, tell};

/// Addresses and a sign that the screen is there.
const SCREENS: [(&str, &str); 21] = [
    ("#/home", "home-title"),
    ("#/events", "event-link"),
    ("#/events?add=1", "event-form"),
    ("#/people", "people-row"),
    ("#/people?add=1", "person-form"),
    ("#/clubs", "club-link"),
    ("#/clubs?add=1", "club-form"),
    ("#/certificates", "book-row"),
    ("#/certificates/issue", "issue-event"),
    ("#/intake", "intake-pick"),
    ("#/settings/academy", "academy-save"),
    ("#/settings/workers", "worker"),
    ("#/settings/organisations", "organisation"),
    ("#/settings/signatories", "signatory"),
    ("#/settings/programmes", "programme"),
    ("#/settings/lists", "reference"),
    ("#/settings/backups", "backup-copy"),
    ("#/settings/password", "password-new"),
    ("#/settings/appearance", "theme-dark"),
    ("#/settings/history", "history-entry"),
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
        page.has_no_faults("start").await?;
        page.click("start-samples").await?;
        page.find("home-title").await?;
        for lang in ["kk", "ru", "en"] {
            speak(page, lang).await?;
            walk(page, lang).await?;
        }
        page.go_to("#/settings/appearance").await?;
        page.click("theme-dark").await?;
        walk(page, "dark").await
    })
    .await
}

async fn speak(page: &Page, lang: &str) -> Step {
    page.go_to("#/settings/appearance").await?;
    page.click(&format!("appearance-{lang}")).await
}

async fn walk(page: &Page, what: &str) -> Step {
    let mut faults = Vec::new();
    for (address, sign) in SCREENS {
        page.go_to(address).await?;
        page.find(sign).await?;
        faults.extend(page.has_no_faults(&format!("{what} {address}")).await.err());
    }
    for (list, link, tab, sign) in RECORDS {
        page.go_to(list).await?;
        // The driver answers with the whole address.
        let link = page.note(link, "href").await?;
        let place = link.rsplit('#').next().unwrap_or_default();
        page.go_to(&format!("#{place}{tab}")).await?;
        page.find(sign).await?;
        faults.extend(
            page.has_no_faults(&format!("{what} {list}{tab}"))
                .await
                .err(),
        );
    }
    faults.extend(work_with_people(page, what).await.err());
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    if said.is_empty() {
        Ok(())
    } else {
        Err(said.join("\n").into())
    }
}

/// The pane, ticked rows, an open filter, the columns, one change for many, a person.
async fn work_with_people(page: &Page, what: &str) -> Step {
    page.go_to("#/people").await?;
    page.find("people-row").await?;
    page.tick("people-row").await?;
    page.find("person-name").await?;
    page.tick("people-tick").await?;
    page.find("people-selected").await?;
    look(page, what, "people-ticked").await?;
    page.click("bulk-change").await?;
    page.find("change-many").await?;
    page.tick("change-study_group").await?;
    page.tick("change-add_categories").await?;
    look(page, what, "people-change").await?;
    page.click("change-cancel").await?;
    page.has_no("change-many").await?;
    for (button, sheet) in [
        ("filter-district", "filter-district-sheet"),
        ("filter-add", "filter-add-sheet"),
        ("people-columns", "people-columns-sheet"),
        ("people-tools", "people-tools-sheet"),
    ] {
        page.click(button).await?;
        page.find(sheet).await?;
        look(page, what, sheet).await?;
        page.press(thirtyfour::Key::Escape).await?;
        page.has_no(sheet).await?;
    }
    page.click("person-open").await?;
    page.find("person-title").await?;
    look(page, what, "person").await
}

/// Leaves a picture beside, to be looked at.
async fn look(page: &Page, what: &str, screen: &str) -> Step {
    page.picture(&format!("accessible/{what}-{screen}")).await?;
    page.has_no_faults(&format!("{what} {screen}")).await
}
