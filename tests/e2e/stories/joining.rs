//! A new laptop asks to join from the start page, waits over a restart, and receives its answer by a
//! button or dropped on the window.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizim_core::clock::SystemClock;
use tizim_core::common::Lang;
use tizim_core::exchange::Role;
use tizim_core::keys::NoStore;
use tizim_core::laptops;
use tizim_core::register::Register;
use tizim_tests::founding;

use super::sure;
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

/// The longest name that a laptop may give itself.
const NAME: &str = "Студенттер сарайының екінші қабатындағы волонтерлер ноутбугі";

#[tokio::test]
async fn a_new_laptop_waits_over_a_restart_and_receives_its_answer() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("joining", async |page| {
        let request = ask(page, &words).await?;
        page.reopen().await?;
        waits(page, "joining-waiting-again").await?;
        let answer = answer(page, &request)?;
        page.will_pick(&answer)?;
        page.click("waiting-receive").await?;
        page.says("nav-home", &words.say("side-home")).await?;
        page.click("nav-exchange").await?;
        page.counts("laptop", 2).await
    })
    .await
}

#[tokio::test]
async fn an_answer_dropped_on_the_waiting_window_is_received() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("joining-dropped", async |page| {
        let request = ask(page, &words).await?;
        let answer = answer(page, &request)?;
        let script = format!(
            "window.__TAURI_INTERNALS__.invoke('plugin:event|emit', {{ event: 'tauri://drag-drop', \
             payload: {{ paths: [{:?}], position: {{ x: 9, y: 9 }} }} }}).then(() => arguments[0](true), \
             (told) => arguments[0](String(told)));",
            answer.display().to_string()
        );
        let told = page.measure(&script).await?;
        sure(told == true, format_args!("the file was not dropped: {told}"))?;
        page.says("nav-home", &words.say("side-home")).await
    })
    .await
}

/// Asks from the start page: the request has its place, then the sheet, then eight words.
async fn ask(page: &Page, words: &Words) -> Step<PathBuf> {
    page.click(&format!("language-{}", words.lang.code()))
        .await?;
    page.click("start-join").await?;
    page.fill("join-name", NAME).await?;
    page.fill("join-worker", "Дина С.").await?;
    page.tick("join-no-password").await?;
    let request = page.home("request.tizim");
    page.will_pick(&request)?;
    page.click("join-save").await?;
    page.find("recovery-sheet").await?;
    let groups = page.texts("recovery-code-group").await?;
    sure(
        groups.iter().all(|it| !it.is_empty()),
        "the sheet has a code",
    )?;
    page.picture("joining-sheet").await?;
    page.tick("recovery-kept").await?;
    page.click("recovery-go").await?;
    waits(page, "joining-waiting").await?;
    Ok(request)
}

async fn waits(page: &Page, picture: &str) -> Step {
    page.find("waiting").await?;
    page.counts("waiting-words-word", 8).await?;
    page.picture(picture).await
}

/// The main laptop, without a window, lets the new one in.
fn answer(page: &Page, request: &Path) -> Step<PathBuf> {
    let path = page.home("main.tizim-base");
    let clock = Arc::new(SystemClock);
    let created = Register::create(&path, &founding(None), &NoStore, clock)?;
    let answer = page.home("answer.tizim");
    let go_on = &mut |_, _| ControlFlow::Continue(());
    laptops::approve(&created.register, request, Role::Member, &answer, go_on)?;
    Ok(answer)
}
