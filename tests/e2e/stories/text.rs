//! A list pasted from a messenger.

use super::forum;
use super::intake::to_people;
use crate::driver::Step;
use crate::page::Page;
use crate::words::Words;

/// People of the form to come, as a club's leader wrote them down, and one who will not come.
const LIST: &str = "1. Зейноллаева Айжан – 8 775 810 45 13
2) Сүйінғалиев Ырысбек +7 (708) 847-77-13
3. оразов абзал, 87020607068
4. Тажібаева Хадиша 8-771-347-67-78
5. Смағұлов С. – 8 701 533 18 67
6. Базарбаева Әсел Сағатқызы
7. Қуанышова Әсел Маратқызы – 8 701 000 00 01";

/// How many people the list names.
pub(crate) const PASTED: usize = 7;

/// Takes the list into the register alone, then opens the forum.
pub(crate) async fn paste(page: &Page, words: &Words) -> Step {
    page.click("nav-people").await?;
    page.says("people-empty", &words.say("people-empty"))
        .await?;
    page.click("people-empty-file").await?;
    page.says("intake-paste", &words.say("intake-paste"))
        .await?;
    page.click("intake-paste").await?;
    page.has_keyboard("intake-paste-text").await?;
    page.fill("intake-paste-text", LIST).await?;
    page.click("intake-paste-read").await?;
    page.says("intake-file-name", &words.say("intake-pasted"))
        .await?;
    to_people(page).await?;
    page.has("intake-sum-new", "data-count", &PASTED.to_string())
        .await?;
    page.click("intake-next").await?;
    page.says("intake-done-headline", &words.count("intake-done", PASTED))
        .await?;
    page.click("intake-done-go").await?;
    page.says("people-count", &words.count("people-count", PASTED))
        .await?;
    page.says("people-row", "Оразов Абзал").await?;
    page.click("nav-events").await?;
    page.says("event-link", forum::title(words.lang)).await?;
    page.click("event-link").await
}
