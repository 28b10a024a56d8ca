//! The first pages, and the shut door of a register whose key this account does not keep.

use super::super::academy::{ACADEMY, PASSWORD};
use super::reader::{Reader, WAYS};
use crate::driver::Step;
use crate::page::{Page, tell};

#[tokio::test]
async fn every_door_is_read_without_a_fault() -> Step {
    tell("accessible-doors", async |page| {
        let mut reader = Reader::of(page);
        for way in WAYS {
            begin(&mut reader, way).await?;
        }
        let code = found(&mut reader).await?;
        reader.end()?;
        page.reopen_without_keys().await?;
        let mut reader = Reader::of(page);
        page.find("unlock").await?;
        for way in WAYS {
            knock(&mut reader, way).await?;
        }
        come_in_by_sheet(&mut reader, &code).await?;
        reader.end()
    })
    .await
}

/// The first page, a copy brought back, a new academy.
async fn begin(reader: &mut Reader<'_>, way: &'static str) -> Step {
    let page: &Page = reader.page;
    page.find("start-new").await?;
    reader.turn_at_door(way).await?;
    reader.look("start-new", "start").await?;
    page.click("start-restore").await?;
    reader.look("restore-pick", "restore").await?;
    page.click("restore-back").await?;
    page.click("start-new").await?;
    page.click("create-save").await?;
    reader.look("create-name", "create").await?;
    page.click("create-back").await
}

/// The sheet to print; returns its code.
async fn found(reader: &mut Reader<'_>) -> Step<String> {
    let page: &Page = reader.page;
    page.click("start-new").await?;
    page.fill("create-name", ACADEMY).await?;
    page.fill("create-worker", "Айнұр Ж.").await?;
    page.fill("create-password", PASSWORD).await?;
    page.fill("create-password-again", PASSWORD).await?;
    page.click("create-save").await?;
    reader.look("recovery-sheet", "sheet").await?;
    let code = page.texts("recovery-code-group").await?;
    page.tick("recovery-kept").await?;
    page.click("recovery-go").await?;
    page.find("home-first").await?;
    Ok(code.join(" "))
}

/// The door, a wrong password, the code of the sheet, a copy in the place of the register.
async fn knock(reader: &mut Reader<'_>, way: &'static str) -> Step {
    let page: &Page = reader.page;
    reader.turn_at_door(way).await?;
    reader.look("unlock-password", "unlock").await?;
    page.fill("unlock-password", "бөтен сөздер").await?;
    page.click("unlock-open").await?;
    reader.look("unlock-refusal", "unlock-refused").await?;
    page.click("unlock-forgot").await?;
    reader.look("unlock-recovery", "unlock-sheet").await?;
    page.click("unlock-restore").await?;
    reader.look("restore-pick", "unlock-restore").await?;
    page.click("restore-back").await?;
    page.find("unlock-password").await.map(drop)
}

/// The new password that is asked for after the code of the sheet.
async fn come_in_by_sheet(reader: &mut Reader<'_>, code: &str) -> Step {
    let page: &Page = reader.page;
    page.click("unlock-forgot").await?;
    page.fill("unlock-recovery", code).await?;
    page.click("unlock-open").await?;
    reader.look("new-password-set", "new-password").await
}
