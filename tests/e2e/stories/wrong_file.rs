//! Files that cannot be read: a sentence says why, and the register stays as it was.

use tizim_core::common::Lang;

use super::academy;
use super::intake::list;
use super::sure;
use crate::driver::Step;
use crate::page::tell;
use crate::words::Words;

/// A file, the code of its refusal, and the id of the sentence.
const WRONG: [(&str, &str, &str); 2] = [
    (
        "broken/password.xlsx",
        "encrypted_file",
        "refused-encrypted-file",
    ),
    (
        "broken/truncated.xlsx",
        "corrupt_file",
        "refused-corrupt-file",
    ),
];

#[tokio::test]
async fn a_wrong_file_is_refused_in_words() -> Step {
    let words = Words::of(Lang::En)?;
    tell("wrong-file", async |page| {
        academy::found_plainly(page, &words).await?;
        page.click("home-first-file").await?;
        page.find("intake-pick").await?;
        let register = page.home("data").join("academy.tizim-base");
        let before = std::fs::read(&register)?;
        for (name, code, sentence) in WRONG {
            page.will_pick(&list(name))?;
            page.click("intake-pick").await?;
            page.has("intake-refusal", "data-code", code).await?;
            page.says("intake-refusal", &words.say(sentence)).await?;
            let todo = words.say(&format!("{sentence}-todo"));
            page.says("intake-refusal", &todo).await?;
        }
        sure(std::fs::read(&register)? == before, "the register changed")?;
        page.click("nav-people").await?;
        page.says("people-empty", &words.say("people-empty")).await
    })
    .await
}
