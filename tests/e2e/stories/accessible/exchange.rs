//! Exchange where everything has happened: three laptops, one of them withdrawn, work that met
//! deletions, and names of sixty letters.

use tizim_core::common::Lang;

use super::super::academy;
use super::reader::{Reader, WAYS};
use crate::apart::{Apart, Names, work_apart};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

/// Names of sixty letters.
const LONG: Names = Names {
    second: "Облыстықжастарсаясатымәселелерібасқармасыныңекіншіноутбугі26",
    third: "Хромтау аудандық жастар ресурстық орталығының бұрынғы №1-гі",
    worker: "Нұрмұхамбетова-Қожахметова Ақбөпе-Гүлсара Сейітжаппарқызы",
    event: "«Волонтерлікке жол: көмек қолын соз, жүректен жүрекке» күні",
    person: ["Абдрахманқызы-Нұрмұхамбетова-Қожахметова", "Ақбөпе-Гүлсара"],
};

#[tokio::test]
async fn every_state_of_exchange_is_read_without_a_fault() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("accessible-exchange", async |page| {
        academy::found_plainly(page, &words).await?;
        let apart = work_apart(page, &LONG)?;
        let mut reader = Reader::of(page);
        for way in WAYS {
            reader.turn(way).await?;
            read_overview(&mut reader).await?;
            read_hand_over(&mut reader).await?;
            read_files(&mut reader, &apart).await?;
            read_versions(&mut reader).await?;
        }
        take_in(&mut reader, &apart).await?;
        reader.end()
    })
    .await
}

/// Who has what, and every dialog of it.
async fn read_overview(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/exchange").await?;
    page.find("laptop-held").await?;
    reader.look("exchange-two-versions", "exchange").await?;
    for (button, sheet) in [
        ("exchange-send", "send"),
        ("laptop-send", "send"),
        ("laptop-withdraw", "withdraw"),
        ("exchange-kit", "kit"),
    ] {
        reader.glance(button, sheet).await?;
    }
    page.go_to("#/exchange").await?;
    page.click("laptop-held-look").await?;
    reader.look("plan-row", "exchange-held").await
}

/// Whom the work goes to, and what that comes to; nothing is handed over.
async fn read_hand_over(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/exchange").await?;
    page.click("exchange-hand-over").await?;
    reader.look("office", "office").await?;
    page.will_pick(&page.home("USB"))?;
    page.click("office-pick").await?;
    page.click("office-next").await?;
    reader.look("office-review", "office-review").await
}

/// What a file would change, and the words of whoever asks to be let in.
async fn read_files(reader: &mut Reader<'_>, apart: &Apart) -> Step {
    let page: &Page = reader.page;
    for (file, sign, screen) in [
        (&apart.file, "plan-row", "exchange-plan"),
        (&apart.request, "let-in-words", "exchange-let-in"),
    ] {
        page.go_to("#/exchange").await?;
        page.will_pick(file)?;
        page.click("exchange-receive").await?;
        reader.look(sign, screen).await?;
    }
    Ok(())
}

/// Two versions of a phone, a day, a mark, and of one of them the field for another value.
async fn read_versions(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/exchange/versions").await?;
    reader.look("conflict", "exchange-versions").await?;
    let count = page.texts("conflict-other").await?.len();
    for at in 0..count {
        page.click_at("conflict-other", at).await?;
        let screen = format!("exchange-versions-{at}");
        reader.look("conflict-typing", &screen).await?;
        page.click("conflict-text-leave").await?;
        page.has_no("conflict-typing").await?;
    }
    Ok(())
}

/// What taking the file in came to.
async fn take_in(reader: &mut Reader<'_>, apart: &Apart) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/exchange").await?;
    page.will_pick(&apart.file)?;
    page.click("exchange-receive").await?;
    page.click("receive-accept").await?;
    reader.look("taken", "exchange-taken").await
}
