//! Founding an academy and coming back to it.

use super::paper;
use super::people::Known;
use super::sure;
use crate::driver::Step;
use crate::page::Page;
use crate::words::Words;

/// The password of every academy here; its letters need a Kazakh keyboard.
pub(crate) const PASSWORD: &str = "тау өзен дала көл";

/// The name of every academy here.
pub(crate) const ACADEMY: &str = "«Жалын» жастар академиясы";

/// Founds an academy with a password and keeps its sheet; returns the code on it.
pub(crate) async fn found(page: &Page, words: &Words) -> Step<String> {
    page.click(&format!("language-{}", words.lang.code()))
        .await?;
    page.says("start-new", &words.say("start-new")).await?;
    page.click("start-new").await?;
    page.fill("create-name", ACADEMY).await?;
    page.fill("create-worker", "Айнұр Ж.").await?;
    page.fill("create-password", PASSWORD).await?;
    page.fill("create-password-again", "тау өзен").await?;
    page.click("create-save").await?;
    let differs = words.say("create-password-differs");
    page.says("create-password-again-note", &differs).await?;
    page.fill("create-password-again", PASSWORD).await?;
    page.click("create-save").await?;
    let code = keep_sheet(page, words).await?;
    page.click("recovery-go").await?;
    page.says("home-first", &words.say("home-first")).await?;
    page.says("nav-people", &words.say("side-people")).await?;
    Ok(code)
}

/// Prints the sheet and saves it; returns its code.
async fn keep_sheet(page: &Page, words: &Words) -> Step<String> {
    page.says("recovery-sheet", ACADEMY).await?;
    let code = page.texts("recovery-code-group").await?;
    page.click("recovery-print").await?;
    page.waits("the sheet in the viewer", || !page.opened().is_empty())
        .await?;
    let opened = page.opened();
    let printed = paper::text(opened.first().ok_or("a sheet was printed")?)?;
    for group in &code {
        sure(
            printed.contains(group),
            format_args!("no {group} in {printed}"),
        )?;
    }
    let sheet = page.home("sheet.pdf");
    page.will_pick(&sheet)?;
    page.click("recovery-save").await?;
    page.says("recovery-saved", &words.say("sheet-saved"))
        .await?;
    paper::check(&sheet)?;
    page.tick("recovery-kept").await?;
    Ok(code.join(" "))
}

/// Founds an academy without a password, for stories that are about something else.
pub(crate) async fn found_plainly(page: &Page, words: &Words) -> Step {
    page.click(&format!("language-{}", words.lang.code()))
        .await?;
    page.click("start-new").await?;
    page.fill("create-name", ACADEMY).await?;
    page.fill("create-worker", "Айнұр Ж.").await?;
    page.tick("create-no-password").await?;
    page.click("create-save").await?;
    page.tick("recovery-kept").await?;
    page.click("recovery-go").await?;
    page.find("home-first").await?;
    Ok(())
}

/// Closes the window and opens it where no key is kept: it asks the password and shows the same
/// people.
pub(crate) async fn reopen(page: &mut Page, words: &Words, known: &Known) -> Step {
    let printed = page.opened();
    let sheet = printed.first().ok_or("a sheet was printed")?;
    page.reopen_without_keys().await?;
    sure(!sheet.exists(), "the printed sheet lies on the laptop")?;
    // Until the register is open, nobody knows whose it is and what they speak.
    page.find("unlock").await?;
    page.click(&format!("language-{}", words.lang.code()))
        .await?;
    page.says("unlock", &words.say("unlock-text")).await?;
    page.fill("unlock-password", "бөтен сөздер").await?;
    page.click("unlock-open").await?;
    let wrong = words.say("refused-wrong-password");
    page.says("unlock-refusal", &wrong).await?;
    page.fill("unlock-password", PASSWORD).await?;
    page.click("unlock-open").await?;
    page.find("page-home").await?;
    known.are_shown(page, words).await
}
