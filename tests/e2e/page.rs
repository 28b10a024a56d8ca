//! What a test does with the window and what it sees there.
//!
//! Elements are found by `data-testid`. Every question waits until the answer is the expected one
//! or patience ends; then the picture of the window is left as `failed-<story>.png`.

#![allow(
    dead_code,
    reason = "the vocabulary of stories, of which each uses a part"
)]

use std::fmt::Display;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::{By, Capabilities, ElementQueryable as _};
use thirtyfour::{Key, WebDriver, WebElement};
use tokio::time::{Instant, interval};

use crate::driver::{Driver, Step, application};

#[path = "access.rs"]
mod access;
#[path = "press.rs"]
mod press;
#[path = "read.rs"]
mod read;

/// How long the window may take to show what is expected of it: on a machine that builds beside
/// it, the samples alone take more than a minute.
const PATIENCE: Duration = Duration::from_secs(180);

/// The window of one story. Its parts end in this order: the driver with every window it opened,
/// the connection to it, the folders.
pub(crate) struct Page {
    story: &'static str,
    driver: Driver,
    web: WebDriver,
    home: TempDir,
}

/// Tells a story in a window and a home of its own, and closes them.
pub(crate) async fn tell(story: &'static str, steps: impl AsyncFnOnce(&mut Page) -> Step) -> Step {
    let mut page = Page::open(story).await?;
    let told = steps(&mut page).await;
    page.web.clone().quit().await?;
    told
}

impl Page {
    async fn open(story: &'static str) -> Step<Self> {
        let home = tempfile::Builder::new().prefix("tizim-e2e-").tempdir()?;
        for name in ["data", "share", "config", "cache", "keys"] {
            fs::create_dir(home.path().join(name))?;
        }
        let driver = Driver::start(home.path()).await?;
        let web = connect(&driver).await?;
        Ok(Self {
            story,
            driver,
            web,
            home,
        })
    }

    /// Closes the window and opens it again, as the next morning does.
    pub(crate) async fn reopen(&mut self) -> Step {
        self.web.clone().quit().await?;
        self.web = connect(&self.driver).await?;
        Ok(())
    }

    /// Opens the window where the system's store keeps no key, as on another user's account.
    pub(crate) async fn reopen_without_keys(&mut self) -> Step {
        self.web.clone().quit().await?;
        let keys = self.home("keys");
        fs::remove_dir_all(&keys)?;
        fs::create_dir(&keys)?;
        self.web = connect(&self.driver).await?;
        Ok(())
    }

    /// Returns the number of the group of processes that this window belongs to.
    pub(crate) fn group(&self) -> u32 {
        self.driver.group()
    }

    /// Returns a place in this story's home.
    pub(crate) fn home(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Answers the next question for a file.
    pub(crate) fn will_pick(&self, path: &Path) -> Step {
        let queue = self.home("picks");
        let waiting = fs::read_to_string(&queue).unwrap_or_default();
        Ok(fs::write(queue, format!("{waiting}{}\n", path.display()))?)
    }

    /// Returns what was opened in other programs.
    pub(crate) fn opened(&self) -> Vec<PathBuf> {
        let list = fs::read_to_string(self.home("opened")).unwrap_or_default();
        list.lines().map(PathBuf::from).collect()
    }

    /// Returns the first visible element, waiting for it.
    pub(crate) async fn find(&self, id: &str) -> Step<WebElement> {
        let query = self
            .web
            .query(By::Testid(id))
            .wait(PATIENCE, Duration::from_millis(50));
        let found = query.and_displayed().first().await;
        self.or_picture(format_args!("no {id}"), found).await
    }

    /// Writes into a field in the place of what is there.
    pub(crate) async fn fill(&self, id: &str, text: &str) -> Step {
        let field = self.find(id).await?;
        field.clear().await?;
        // A line ends with a key, not with a letter.
        let keys = text.replace('\n', &Key::Enter.value().to_string());
        field.send_keys(keys).await?;
        let written = || async { Ok(field.prop("value").await?.unwrap_or_default() == text) };
        self.until(format_args!("{id} does not keep «{text}»"), written)
            .await
    }

    /// Chooses an entry of a native list by its value.
    pub(crate) async fn choose(&self, id: &str, value: &str) -> Step {
        self.find(id).await?;
        let script = "const list = document.querySelector(`[data-testid='${arguments[0]}']`);\
            list.value = arguments[1];\
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        self.web
            .execute(script, vec![id.into(), value.into()])
            .await?;
        Ok(())
    }

    /// Says at once whether there is such an element.
    pub(crate) async fn sees(&self, id: &str) -> Step<bool> {
        Ok(!self.web.find_all(By::Testid(id)).await?.is_empty())
    }

    /// Waits until the keyboard is in an element.
    pub(crate) async fn has_keyboard(&self, id: &str) -> Step {
        let focused = || async {
            let element = self.web.active_element().await?;
            Ok(element.attr("data-testid").await?.as_deref() == Some(id))
        };
        self.until(format_args!("the keyboard is not in {id}"), focused)
            .await
    }

    /// Waits until an element says this somewhere.
    pub(crate) async fn says(&self, id: &str, words: &str) -> Step {
        let said = || async {
            let found = self.web.find_all(By::Testid(id)).await?;
            for element in found {
                if element.text().await.is_ok_and(|text| text.contains(words)) {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        self.until(format_args!("{id} does not say «{words}»"), said)
            .await
    }

    /// Waits until there is at least one, seen or not.
    async fn counts_some(&self, id: &str) -> Step {
        let counted = || async { Ok(!self.web.find_all(By::Testid(id)).await?.is_empty()) };
        self.until(format_args!("there is no {id}"), counted).await
    }

    /// Waits until an element says something else.
    pub(crate) async fn says_no_more(&self, id: &str, words: &str) -> Step {
        let changed = || async {
            let element = self.web.find(By::Testid(id)).await?;
            Ok(!element.text().await?.contains(words))
        };
        self.until(format_args!("{id} still says «{words}»"), changed)
            .await
    }

    /// Waits until nothing fits a selector.
    pub(crate) async fn leaves(&self, selector: &str) -> Step {
        let left = || async { Ok(self.web.find_all(By::Css(selector)).await?.is_empty()) };
        self.until(format_args!("still there: {selector}"), left)
            .await
    }

    /// Waits until there are exactly so many.
    pub(crate) async fn counts(&self, id: &str, count: usize) -> Step {
        let counted = || async { Ok(self.web.find_all(By::Testid(id)).await?.len() == count) };
        self.until(format_args!("there are not {count} of {id}"), counted)
            .await
    }

    /// Waits until an attribute of an element has this value.
    pub(crate) async fn has(&self, id: &str, attribute: &str, value: &str) -> Step {
        let held = || async {
            let element = self.web.find(By::Testid(id)).await?;
            Ok(element.attr(attribute).await?.as_deref() == Some(value))
        };
        self.until(format_args!("{id} has no {attribute}={value}"), held)
            .await
    }

    /// Waits until there is none.
    pub(crate) async fn has_no(&self, id: &str) -> Step {
        self.counts(id, 0).await
    }

    /// Waits until something outside the page holds, such as a written file.
    pub(crate) async fn waits(&self, what: &str, holds: impl Fn() -> bool) -> Step {
        self.until(format_args!("not seen: {what}"), || async { Ok(holds()) })
            .await
    }

    /// Goes to a place of the window by its address, such as `#/people`.
    pub(crate) async fn go_to(&self, address: &str) -> Step {
        let script = "window.location.hash = arguments[0];";
        self.web.execute(script, vec![address.into()]).await?;
        Ok(())
    }

    /// Returns the address of the place where the window is, such as `#/people`.
    pub(crate) async fn address(&self) -> Step<String> {
        let whole = self.web.current_url().await?;
        Ok(format!("#{}", whole.fragment().unwrap_or_default()))
    }

    /// Puts the mouse where nothing answers it, so that no hint covers the picture.
    pub(crate) async fn rest(&self) -> Step {
        Ok(self.web.action_chain().move_to(1, 1).perform().await?)
    }

    /// Returns the title of the document.
    pub(crate) async fn title(&self) -> Step<String> {
        Ok(self.web.title().await?)
    }

    /// Runs a script that calls the function it is given with its answer.
    pub(crate) async fn measure(&self, script: &str) -> Step<serde_json::Value> {
        let answer = self.web.execute_async(script, Vec::new()).await?;
        Ok(answer.json().clone())
    }

    /// Sets the inside of the window to a size in pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Step {
        Ok(self.web.set_window_rect(0, 0, width, height).await?)
    }

    /// Leaves a picture of the window.
    pub(crate) async fn picture(&self, name: &str) -> Step {
        let folder = std::env::var_os("TIZIM_SHOTS").map_or_else(std::env::temp_dir, PathBuf::from);
        let file = folder.join(name).with_extension("png");
        fs::create_dir_all(file.parent().unwrap_or(&folder))?;
        self.drawn().await?;
        self.blink(true).await?;
        let picture = self.web.screenshot_as_png().await;
        self.blink(false).await?;
        Ok(fs::write(file, picture?)?)
    }

    /// Lets a dot in the corner change as long as a picture is taken: the driver takes it with the next
    /// repainting, and where nothing on a page moves there is none, not even a caret.
    async fn blink(&self, on: bool) -> Step {
        let script = match on {
            true => {
                "const dot = document.createElement('i');\
                dot.style.cssText = 'position:fixed;left:0;top:0;width:1px;height:1px';\
                document.body.append(dot);\
                let odd = false;\
                const blink = () => (odd = !odd,\
                dot.style.background = odd ? 'rgba(0,0,0,.01)' : 'rgba(0,0,0,.02)');\
                window.blinking = [dot, setInterval(blink, 40)];"
            }
            false => "const [dot, timer] = window.blinking; clearInterval(timer); dot.remove();",
        };
        self.web.execute(script, Vec::new()).await?;
        Ok(())
    }

    /// Waits until the page as it stands is on the screen: its letters are there, nothing moves,
    /// and what changed in a frame is shown with the next. A picture taken before that is white.
    async fn drawn(&self) -> Step {
        let script = "const done = arguments[0];\
            const ends = (it) => it.effect?.getComputedTiming().endTime !== Infinity;\
            const moving = document.getAnimations().filter(ends)\
            .map((it) => it.finished.catch(() => null));\
            Promise.all([document.fonts.ready, ...moving]).then(() =>\
            requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        self.web.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    async fn until<F>(&self, trouble: impl Display, holds: impl Fn() -> F) -> Step
    where
        F: Future<Output = WebDriverResult<bool>>,
    {
        let end = Instant::now() + PATIENCE;
        let mut again = interval(Duration::from_millis(50));
        // An element may vanish between two questions: that is «not yet», not a failure.
        while !holds().await.unwrap_or(false) {
            if Instant::now() > end {
                drop(self.picture(&format!("failed-{}", self.story)).await);
                return Err(format!("{}: {trouble}", self.story).into());
            }
            again.tick().await;
        }
        Ok(())
    }

    async fn or_picture<T>(&self, trouble: impl Display, found: WebDriverResult<T>) -> Step<T> {
        match found {
            Ok(found) => Ok(found),
            Err(error) => {
                drop(self.picture(&format!("failed-{}", self.story)).await);
                Err(format!("{}: {trouble}: {error}", self.story).into())
            }
        }
    }
}

async fn connect(driver: &Driver) -> Step<WebDriver> {
    let mut wanted = Capabilities::new();
    wanted.set("browserName", "wry")?;
    wanted.set(
        "tauri:options",
        serde_json::json!({ "application": application() }),
    )?;
    Ok(WebDriver::new(driver.url(), wanted).await?)
}
