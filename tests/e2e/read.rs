//! What a test reads in the window: words, what stands in fields, what elements note of themselves.

use thirtyfour::prelude::By;

use super::Page;
use crate::driver::Step;

impl Page {
    /// Returns the words of an element.
    pub(crate) async fn text(&self, id: &str) -> Step<String> {
        Ok(self.find(id).await?.text().await?)
    }

    /// Returns what stands in a field.
    pub(crate) async fn value(&self, id: &str) -> Step<String> {
        Ok(self
            .find(id)
            .await?
            .prop("value")
            .await?
            .unwrap_or_default())
    }

    /// Returns the words of each of several alike that are on the screen.
    pub(crate) async fn texts(&self, id: &str) -> Step<Vec<String>> {
        self.find(id).await?;
        self.texts_of(&format!("[data-testid='{id}']")).await
    }

    /// Returns at once the words of everything that fits a selector.
    pub(crate) async fn texts_of(&self, selector: &str) -> Step<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.web.find_all(By::Css(selector)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// Returns what an element notes of itself, such as `data-count`.
    pub(crate) async fn note(&self, id: &str, attribute: &str) -> Step<String> {
        let found = self.find(id).await?.attr(attribute).await?;
        Ok(found.unwrap_or_default())
    }

    /// Returns a number that an element notes of itself.
    pub(crate) async fn number(&self, id: &str, attribute: &str) -> Step<usize> {
        let note = self.note(id, attribute).await?;
        let number = note.parse();
        Ok(number.map_err(|_| format!("{}: {id} {attribute}: «{note}»", self.story))?)
    }

    /// Returns all words, seen or only read aloud, of the one thing that fits a selector.
    pub(crate) async fn said(&self, selector: &str) -> Step<String> {
        let found = self.web.find(By::Css(selector)).await;
        let found = self
            .or_picture(format_args!("no {selector}"), found)
            .await?;
        let said = found.prop("textContent").await?;
        Ok(said.unwrap_or_default())
    }

    /// Waits until something fits a selector and has this among its words, cut short or not. Of
    /// words that are cut short where room ends the driver says nothing.
    pub(crate) async fn shows(&self, selector: &str, words: &str) -> Step {
        let shown = || async {
            for element in self.web.find_all(By::Css(selector)).await? {
                let text = element.prop("textContent").await?;
                if text.is_some_and(|text| text.contains(words)) {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        self.until(format_args!("no {selector} says «{words}»"), shown)
            .await
    }
}
