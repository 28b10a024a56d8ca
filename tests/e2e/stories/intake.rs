//! A registration form, from the file to people of the event.

use std::path::{Path, PathBuf};

use super::forum;
use super::sure;
use crate::driver::Step;
use crate::page::Page;
use crate::words::Words;

/// The registration form that stories read.
pub(crate) const FORM: &str = "forum_registration.xlsx";
const SUMS: [&str; 5] = ["new", "known", "repeated", "to_choose", "problem"];

/// Returns one of the lists that stories read.
pub(crate) fn list(name: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.join("fixtures").join(name)
}

/// What the form brought.
pub(crate) struct Taken {
    /// People who were not in the register.
    pub(crate) added: usize,
    /// People of the event.
    pub(crate) enrolled: usize,
}

/// Reads the form into the event that is open: the first question is answered «the same», the
/// second «new», the others are put off; then everything is written at once.
pub(crate) async fn read_form(page: &Page, words: &Words) -> Step<Taken> {
    page.click("event-file").await?;
    page.says("intake-title", &words.say("intake-title"))
        .await?;
    choose_form(page).await?;
    to_people(page).await?;
    let (all, rows) = (rows(page).await?, rows_of_form()?);
    sure(all == rows, format_args!("{all} of {rows} rows are shown"))?;
    put_right(page, words).await?;
    let asked = sum(page, "to_choose").await?;
    answer(page, words).await?;
    let left = sum(page, "to_choose").await?;
    sure(
        0 < left && left + 2 <= asked,
        format_args!("{asked} were asked, {left} wait"),
    )?;
    leave_and_come_back(page, words, left).await?;
    page.click("intake-next").await?;
    let added = page.number("intake-done-new", "data-count").await?;
    let enrolled = page.number("intake-done-enrolled", "data-count").await?;
    sure(added < enrolled, "somebody was known")?;
    let headline = words.count("intake-done-event", enrolled);
    page.says("intake-done-headline", &headline).await?;
    page.says("intake-done-step", forum::title(words.lang))
        .await?;
    page.has("intake-done-to_choose", "data-count", &left.to_string())
        .await?;
    Ok(Taken { added, enrolled })
}

async fn choose_form(page: &Page) -> Step {
    page.will_pick(&list(FORM))?;
    page.click("intake-pick").await?;
    page.says("intake-file-name", FORM).await
}

/// Goes on to the people of the chosen file, leaving unclear values empty.
pub(crate) async fn to_people(page: &Page) -> Step {
    page.click("intake-next").await?;
    page.find("intake-columns-step").await?;
    page.click("intake-next").await?;
    page.find("intake-values-step").await?;
    page.click("intake-next").await?;
    page.find("intake-people-step").await?;
    Ok(())
}

/// Closes the list half-answered, finds it on Home as it was, puts it away and takes that back.
async fn leave_and_come_back(page: &Page, words: &Words, left: usize) -> Step {
    page.click("intake-leave").await?;
    page.says("undo-bar", &words.say("did-intake-left")).await?;
    page.click("nav-home").await?;
    page.click("ask-unanswered-row").await?;
    page.has("intake-sum-to_choose", "data-count", &left.to_string())
        .await?;
    page.find("intake-group-by_hand").await?;
    page.click("intake-put-away").await?;
    page.says("undo-bar", &words.say("did-intake-put-away"))
        .await?;
    page.click("undo-bar-undo").await?;
    page.has("intake-sum-to_choose", "data-count", &left.to_string())
        .await
}

/// Gives a row without a name the name its person has, in a form above the list.
async fn put_right(page: &Page, words: &Words) -> Step {
    let lost = sum(page, "problem").await?;
    page.click("intake-sum-problem").await?;
    page.find("intake-rows-row").await?;
    page.click("intake-row-edit").await?;
    page.fill("intake-row-surname", "Жүніс").await?;
    page.fill("intake-row-given", "Ақтолқын").await?;
    page.click("intake-row-save").await?;
    page.has_no("intake-row-form").await?;
    page.has("intake-sum-problem", "data-count", &(lost - 1).to_string())
        .await?;
    page.says("intake-group-by_hand", &words.say("intake-reason-by-hand"))
        .await?;
    // The first question is asked again where the list of problems stood.
    page.click("intake-sum-to_choose").await?;
    page.find("intake-question").await?;
    Ok(())
}

/// Answers the questions one after another, each with one key.
async fn answer(page: &Page, words: &Words) -> Step {
    let mut keys = ["1", "2"].into_iter();
    let mut asked: Vec<String> = Vec::new();
    while page.sees("intake-question").await? {
        let group = page.note("intake-question", "data-group").await?;
        if asked.contains(&group) {
            break;
        }
        page.says("intake-later", &words.say("intake-later"))
            .await?;
        // Where namesakes look alike no answer lies under the hand: the first row does.
        let is_open = page.note("intake-same", "class").await?.contains("plain");
        let in_hand = if is_open {
            "intake-tick"
        } else {
            "intake-same"
        };
        page.has_keyboard(in_hand).await?;
        page.press(keys.next().unwrap_or("3")).await?;
        page.leaves(&format!(
            "[data-group='{group}'] [data-testid='intake-row'][data-answer='']"
        ))
        .await?;
        asked.push(group);
    }
    Ok(())
}

async fn sum(page: &Page, state: &str) -> Step<usize> {
    page.number(&format!("intake-sum-{state}"), "data-count")
        .await
}

async fn rows(page: &Page) -> Step<usize> {
    let mut all = 0;
    for state in SUMS {
        all += sum(page, state).await?;
    }
    Ok(all)
}

/// Returns how many rows under the header the form has.
fn rows_of_form() -> Step<usize> {
    let text = std::fs::read_to_string(list("truth.json"))?;
    let truth: serde_json::Value = serde_json::from_str(&text)?;
    let form = truth.get("files").and_then(|it| it.get(FORM));
    let rows = form.and_then(|it| it.get("row_count")?.as_u64());
    Ok(rows.ok_or("the truth counts rows")?.try_into()?)
}

/// Takes the whole form back and does it again.
pub(crate) async fn undo_and_redo(page: &Page, words: &Words, taken: &Taken) -> Step {
    page.click("intake-undo").await?;
    page.says(
        "take-back-ahead",
        &words.count("take-back-will-enrolments", taken.enrolled),
    )
    .await?;
    page.click("take-back-go").await?;
    page.says("intake-done-headline", &words.say("intake-undone"))
        .await?;
    page.click("intake-redo").await?;
    let headline = words.count("intake-done-event", taken.enrolled);
    page.says("intake-done-headline", &headline).await?;
    page.click("intake-done-go").await?;
    let count = words.count("enrolled-count", taken.enrolled);
    page.says("enrolled-count", &count).await
}

/// Reads the same form again: nothing is new, and the window says so.
pub(crate) async fn read_again(page: &Page, words: &Words, taken: &Taken) -> Step {
    page.click("event-file").await?;
    choose_form(page).await?;
    page.find("intake-seen").await?;
    to_people(page).await?;
    let fresh = sum(page, "new").await?;
    sure(fresh == 0, format_args!("{fresh} are new"))?;
    page.click("intake-next").await?;
    let nothing = words.say("intake-done-nothing");
    page.says("intake-done-headline", &nothing).await?;
    page.click("intake-done-go").await?;
    let count = words.count("enrolled-count", taken.enrolled);
    page.says("enrolled-count", &count).await
}
