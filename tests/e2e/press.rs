//! What a test presses: buttons, rows and keys.

use thirtyfour::action_chain::ActionChain;
use thirtyfour::error::{WebDriverResult, no_such_element};
use thirtyfour::prelude::By;
use thirtyfour::{Key, WebElement};

use super::Page;
use crate::driver::Step;

/// The last cell of a row, of a list and of a table.
const LAST_CELL: &str = "td:last-child, [role='gridcell']:last-child";

impl Page {
    /// Presses a button, a link or a row.
    pub(crate) async fn click(&self, id: &str) -> Step {
        self.find(id).await?;
        self.press_on(id, None).await
    }

    /// Presses one of several alike, the first being 0.
    pub(crate) async fn click_at(&self, id: &str, place: usize) -> Step {
        self.press_on(id, Some(place)).await
    }

    /// Presses an element as a person does: when what slides over it is gone, and in the place
    /// where it has come to stand.
    async fn press_on(&self, id: &str, place: Option<usize>) -> Step {
        let pressed = || async {
            let element = self.target(id, place).await?;
            // A driver presses what is disabled too, and nothing comes of it.
            if element.prop("disabled").await?.as_deref() == Some("true") {
                return Ok(false);
            }
            element.click().await.map(|()| true)
        };
        let place = place.unwrap_or_default();
        let trouble = format!("cannot click {id} {place}");
        match self.until(trouble, pressed).await {
            Ok(()) => Ok(()),
            Err(error) => Err(format!("{error}; over it: {}", self.over(id, place).await).into()),
        }
    }

    /// Returns where one of several alike is pressed, or the one that is seen: of a row its last
    /// cell, for a row itself is no target.
    async fn target(&self, id: &str, place: Option<usize>) -> WebDriverResult<WebElement> {
        let found = self.web.find_all(By::Testid(id)).await?;
        for (at, element) in found.into_iter().enumerate() {
            let meant = match place {
                Some(place) => at == place,
                None => element.is_displayed().await?,
            };
            if meant {
                let cell = element.find(By::Css(LAST_CELL)).await;
                return Ok(cell.unwrap_or(element));
            }
        }
        Err(no_such_element(id.to_owned()))
    }

    /// Returns what lies over the middle of an element, for the message of a failure.
    async fn over(&self, id: &str, place: usize) -> String {
        let script = "const all = document.querySelectorAll(`[data-testid='${arguments[0]}']`);\
            const one = all[arguments[1]]; if (!one) return 'it is gone';\
            const cell = one.querySelector(arguments[2]) ?? one;\
            const box = cell.getBoundingClientRect();\
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);\
            return top ? top.outerHTML.slice(0, 200) : 'nothing';";
        let asked = self
            .web
            .execute(script, vec![id.into(), place.into(), LAST_CELL.into()]);
        asked
            .await
            .map_or_else(|error| error.to_string(), |found| found.json().to_string())
    }

    /// Presses what the mouse of a driver cannot point at: a box that is drawn by the words around
    /// it, a row of a table.
    pub(crate) async fn tick(&self, id: &str) -> Step {
        let script = "document.querySelector(`[data-testid='${arguments[0]}']`).click();";
        self.counts_some(id).await?;
        self.web.execute(script, vec![id.into()]).await?;
        Ok(())
    }

    /// Calls an event that is over planned, found by a word of its title; its page asks then whether
    /// it was held.
    pub(crate) async fn call_planned(&self, word: &str) -> Step {
        self.go_to("#/events").await?;
        self.fill("events-search", word).await?;
        self.counts("event-link", 1).await?;
        for button in ["event-link", "event-more", "event-edit"] {
            self.click(button).await?;
        }
        self.choose("field-status", "planned").await?;
        self.click("event-save").await?;
        self.find("event-seems-held").await.map(drop)
    }

    /// Presses keys where the cursor stands; `Key` values and text may be joined with `+`.
    pub(crate) async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Step {
        Ok(self.web.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses a key while others are held, as `Ctrl+Z`.
    pub(crate) async fn chord(&self, held: &[Key], key: char) -> Step {
        let down = |chain: ActionChain, it: &Key| chain.key_down(it.value());
        let up = |chain: ActionChain, it: &Key| chain.key_up(it.value());
        let chain = held.iter().fold(self.web.action_chain(), down);
        let chain = chain.key_down(key).key_up(key);
        let chain = held.iter().rev().fold(chain, up);
        Ok(chain.perform().await?)
    }
}
