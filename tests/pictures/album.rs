//! Pictures of one language, a folder each.

use crate::driver::Step;
use crate::page::Page;

/// A laptop of 1366×768 at 125 %: what everything is drawn for.
pub(crate) const SMALL: (u32, u32) = (1093, 614);
/// A larger screen at 100 %.
pub(crate) const LARGE: (u32, u32) = (1440, 900);

/// The window, and the language its pictures are taken in.
pub(crate) struct Album<'a> {
    /// The window.
    pub page: &'a Page,
    lang: &'static str,
}

impl<'a> Album<'a> {
    /// Begins the pictures of a language.
    pub(crate) fn open(page: &'a Page, lang: &'static str) -> Self {
        Self { page, lang }
    }

    /// Returns the language, as the window names it.
    pub(crate) fn lang(&self) -> &'static str {
        self.lang
    }

    /// Lets the open window speak the album's language.
    pub(crate) async fn speak(&self) -> Step {
        self.page.go_to("#/settings/appearance").await?;
        self.page.click(&format!("appearance-{}", self.lang)).await
    }

    /// Takes the screen as it stands.
    pub(crate) async fn take(&self, screen: &str) -> Step {
        self.page.rest().await?;
        self.page.picture(&format!("{}/{screen}", self.lang)).await
    }

    /// Goes to an address, waits for a sign that it is there, and takes it.
    pub(crate) async fn visit(&self, address: &str, sign: &str, screen: &str) -> Step {
        self.page.go_to(address).await?;
        self.page.find(sign).await?;
        self.take(screen).await
    }

    /// Presses something, waits for what it shows, and takes it.
    pub(crate) async fn press(&self, button: &str, sign: &str, screen: &str) -> Step {
        self.page.click(button).await?;
        self.page.find(sign).await?;
        self.take(screen).await
    }
}
