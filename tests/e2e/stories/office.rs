//! The main laptop hands the work over, gets it back, and is reminded of its sheet until it is printed.

use std::fs;
use std::path::{Path, PathBuf};

use tizim_core::common::Lang;

use super::{academy, paper, sure};
use crate::apart::{SHORT, work_apart};
use crate::driver::Step;
use crate::line::told;
use crate::page::{Page, tell};
use crate::words::Words;

#[tokio::test]
async fn the_main_laptop_changes_and_changes_back() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("office", async |page| {
        academy::found_plainly(page, &words).await?;
        work_apart(page, &SHORT)?;
        let second = page.home("second");
        let file = hand_over(page).await?;
        told(&second, &["exchange", "read", &file.display().to_string()])?;
        owes(&second, true)?;
        let back = hand_back(page, &second)?;
        page.go_to("#/exchange").await?;
        page.will_pick(&back)?;
        page.click("exchange-receive").await?;
        page.find("receive-main").await?;
        page.click("receive-accept").await?;
        page.find("taken-sheet").await?;
        print_own_sheet(page).await
    })
    .await
}

/// Nothing happens before the review; afterwards three files lie there, and the act is opened.
async fn hand_over(page: &Page) -> Step<PathBuf> {
    let folder = page.home("stick");
    fs::create_dir_all(&folder)?;
    page.go_to("#/exchange").await?;
    page.click("exchange-hand-over").await?;
    page.says("office-to", SHORT.second).await?;
    page.will_pick(&folder)?;
    page.click("office-pick").await?;
    page.click("office-next").await?;
    page.counts("office-line", 7).await?;
    page.says("office-review", SHORT.second).await?;
    page.says("office-review", "«stick»").await?;
    page.picture("office-review").await?;
    sure(fs::read_dir(&folder)?.count() == 0, "something was written")?;
    page.click("office-go").await?;
    page.says("office-done", SHORT.second).await?;
    page.has_keyboard("office-act-open").await?;
    page.click("office-act-open").await?;
    let act = of_kind(&folder, "pdf")?;
    page.waits("the act in the viewer", || page.opened().contains(&act))
        .await?;
    paper::check(&act)?;
    of_kind(&folder, "tizim")
}

fn of_kind(folder: &Path, kind: &str) -> Step<PathBuf> {
    let files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|it| Ok(it?.path()))
        .collect::<Step<_>>()?;
    let found = files
        .into_iter()
        .find(|it| it.extension().is_some_and(|it| it == kind));
    found.ok_or_else(|| format!("no {kind} there").into())
}

fn owes(laptop: &Path, expected: bool) -> Step {
    let state = told(laptop, &["exchange", "state"])?;
    sure(
        state.get("owes_sheet") == Some(&expected.into()),
        format_args!("{state}"),
    )
}

/// The other laptop, without a window, hands the work back to the one with the window.
fn hand_back(page: &Page, second: &Path) -> Step<PathBuf> {
    let laptops = told(&page.home(""), &["laptop", "list"])?;
    let code = laptops.pointer("/0/code").and_then(|it| it.as_str());
    let code = code.ok_or("this laptop has a code")?;
    let [out, copy, act] =
        ["back.tizim", "back.tizim-copy", "back.pdf"].map(|it| page.home(it).display().to_string());
    let places = ["--out", &out, "--copy", &copy, "--act", &act];
    told(
        second,
        &[&["laptop", "hand-over", code], &places[..]].concat(),
    )?;
    Ok(out.into())
}

/// Home and exchange ask for the sheet, until it is on paper.
async fn print_own_sheet(page: &Page) -> Step {
    page.go_to("#/home").await?;
    page.click("ask-sheet-owed").await?;
    page.click("sheet-owed-print").await?;
    let before = page.opened().len();
    page.click("kit-print").await?;
    page.waits("the sheet in the viewer", || page.opened().len() > before)
        .await?;
    page.click("kit-close").await?;
    page.has_no("sheet-owed").await?;
    page.go_to("#/home").await?;
    page.find("home-title").await?;
    page.has_no("ask-sheet-owed").await
}
