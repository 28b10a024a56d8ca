//! A copy on a stick, and the laptops it comes back on.

use std::fs;
use std::path::{Path, PathBuf};

use super::academy::PASSWORD;
use super::people::Known;
use super::sure;
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

/// Copies the register to a stick; returns the copy.
pub(crate) async fn copy_to_stick(page: &Page, words: &Words, people: usize) -> Step<PathBuf> {
    let stick = page.home("stick");
    fs::create_dir(&stick)?;
    page.click("nav-backup").await?;
    page.says("settings-backups", &words.say("settings-backups"))
        .await?;
    page.will_pick(&stick)?;
    page.click("backup-copy").await?;
    page.says("backup-done", &people.to_string()).await?;
    let copies: Vec<PathBuf> = fs::read_dir(&stick)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Step<_>>()?;
    sure(copies.len() == 1, format_args!("on the stick: {copies:?}"))?;
    Ok(copies.into_iter().next().ok_or("a copy")?)
}

/// Restores the copy on two other laptops: with the password, and with the code of the sheet.
pub(crate) async fn restore_elsewhere(
    words: &Words,
    copy: &Path,
    code: &str,
    known: &Known,
) -> Step {
    let (password, sheet) = ("restore-password", "restore-recovery");
    tell("restored-with-password", async |page| {
        choose_copy(page, words, copy).await?;
        page.fill(password, "бөтен сөздер").await?;
        page.click("restore-go").await?;
        let wrong = words.say("refused-wrong-password");
        page.says("restore-refusal", &wrong).await?;
        page.fill(password, PASSWORD).await?;
        page.click("restore-go").await?;
        page.find("page-home").await?;
        known.are_shown(page, words).await
    })
    .await?;
    tell("restored-with-sheet", async |page| {
        choose_copy(page, words, copy).await?;
        page.fill(sheet, &code.to_lowercase()).await?;
        page.click("restore-go").await?;
        page.fill("new-password-fresh", "жаңа құпиясөз").await?;
        page.fill("new-password-again", "жаңа құпиясөз").await?;
        page.click("new-password-set").await?;
        page.find("page-home").await?;
        known.are_shown(page, words).await
    })
    .await
}

async fn choose_copy(page: &Page, words: &Words, copy: &Path) -> Step {
    page.click(&format!("language-{}", words.lang.code()))
        .await?;
    page.click("start-restore").await?;
    page.will_pick(copy)?;
    page.click("restore-pick").await?;
    let name = copy.file_name().ok_or("a copy has a name")?;
    page.says("restore-path", &name.to_string_lossy()).await
}
