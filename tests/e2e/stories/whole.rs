//! The main job from the first window to a laptop that replaces this one, once in each language.

use tizim_core::common::Lang;

use super::{academy, attendance, backups, certificates, forum, intake, people, text};
use crate::driver::Step;
use crate::page::tell;
use crate::words::Words;

#[tokio::test]
async fn the_main_job_in_kazakh() -> Step {
    the_main_job(Lang::Kk, "whole-kk").await
}

#[tokio::test]
async fn the_main_job_in_russian() -> Step {
    the_main_job(Lang::Ru, "whole-ru").await
}

#[tokio::test]
async fn the_main_job_in_english() -> Step {
    the_main_job(Lang::En, "whole-en").await
}

async fn the_main_job(lang: Lang, story: &'static str) -> Step {
    let words = Words::of(lang)?;
    tell(story, async |page| {
        let code = academy::found(page, &words).await?;
        forum::add(page, &words).await?;
        text::paste(page, &words).await?;
        let taken = intake::read_form(page, &words).await?;
        intake::undo_and_redo(page, &words, &taken).await?;
        intake::read_again(page, &words, &taken).await?;
        forum::remove_and_put_back(page, &words, taken.enrolled).await?;
        attendance::mark_two_sessions(page, taken.enrolled).await?;
        certificates::issue(page, &words).await?;
        certificates::void_one(page, &words).await?;
        let people = text::PASTED + taken.added;
        let known = people::correct(page, &words, people).await?;
        people::trash_and_restore(page, &words, &known).await?;
        let copy = backups::copy_to_stick(page, &words, people).await?;
        backups::restore_elsewhere(&words, &copy, &code, &known).await?;
        academy::reopen(page, &words, &known).await
    })
    .await
}
