//! From the first start to an academy with nothing in it, and the shut door.

use crate::album::Album;
use crate::driver::Step;

const PASSWORD: &str = "ашық аспан астында";

/// Takes the first pages and the empty lists.
pub(crate) async fn take(album: &Album<'_>) -> Step {
    let page = album.page;
    page.click(&format!("language-{}", album.lang())).await?;
    page.find("start-new").await?;
    album.take("start").await?;
    album
        .press("start-restore", "restore-pick", "restore")
        .await?;
    page.click("restore-back").await?;
    page.click("start-new").await?;
    page.fill("create-name", academy_name(album.lang())).await?;
    page.fill("create-worker", "Айнұр Ж.").await?;
    page.fill("create-password", PASSWORD).await?;
    page.fill("create-password-again", PASSWORD).await?;
    album.take("new-academy").await?;
    album
        .press("create-save", "recovery-code", "recovery-sheet")
        .await?;
    page.tick("recovery-kept").await?;
    page.click("recovery-go").await?;
    page.find("home-first").await?;
    album.take("home-empty").await?;
    album
        .visit("#/events", "events-empty", "events-empty")
        .await?;
    album
        .visit("#/people", "people-empty", "people-empty")
        .await?;
    album.visit("#/clubs", "clubs-empty", "clubs-empty").await?;
    album
        .visit("#/certificates", "book-empty", "book-empty")
        .await?;
    page.go_to("#/settings/password").await?;
    album
        .press("register-lock", "unlock-password", "unlock")
        .await?;
    album
        .press("unlock-forgot", "unlock-recovery", "unlock-sheet")
        .await
}

/// Takes the way of a second laptop into an academy, to the words it waits with.
pub(crate) async fn join(album: &Album<'_>) -> Step {
    let page = album.page;
    page.click(&format!("language-{}", album.lang())).await?;
    page.click("start-join").await?;
    page.fill("join-name", "Кабинет 2").await?;
    page.fill("join-worker", "Дина С.").await?;
    page.fill("join-password", PASSWORD).await?;
    page.fill("join-password-again", PASSWORD).await?;
    album.take("join").await?;
    page.will_pick(&page.home("request.tizim"))?;
    page.click("join-save").await?;
    page.tick("recovery-kept").await?;
    page.click("recovery-go").await?;
    page.find("waiting-words").await?;
    album.take("join-waiting").await
}

fn academy_name(lang: &str) -> &'static str {
    match lang {
        "kk" => "Ақтөбе облысының жастар академиясы",
        "ru" => "Молодёжная академия Актюбинской области",
        _ => "Youth Academy of Aktobe Region",
    }
}
