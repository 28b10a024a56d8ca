//! Who reads the screens: every fault of every screen is told at once, at the end.

use crate::driver::Step;
use crate::page::Page;

/// Languages, and the dark colours in the last of them.
pub(super) const WAYS: [&str; 4] = ["kk", "ru", "en", "dark"];

/// What was read of a window, and every fault that was found.
pub(super) struct Reader<'a> {
    pub(super) page: &'a Page,
    /// The language, or that it is dark.
    pub(super) way: &'a str,
    faults: Vec<String>,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    pub(super) fn of(page: &'a Page) -> Self {
        Self {
            page,
            way: "start",
            faults: Vec::new(),
        }
    }

    /// Goes on in another language or in the dark, chosen in the settings.
    pub(super) async fn turn(&mut self, way: &'a str) -> Step {
        self.way = way;
        self.page.go_to("#/settings/appearance").await?;
        match way {
            "dark" => self.page.click("theme-dark").await,
            lang => self.page.click(&format!("appearance-{lang}")).await,
        }
    }

    /// Goes on in another language or in the dark at a door, where nobody's settings are known.
    pub(super) async fn turn_at_door(&mut self, way: &'a str) -> Step {
        self.way = way;
        if way != "dark" {
            return self.page.click(&format!("language-{way}")).await;
        }
        let script = "document.documentElement.dataset.theme = 'dark'; arguments[0]()";
        self.page.measure(script).await.map(drop)
    }

    /// Reads the page as it stands.
    pub(super) async fn read(&mut self, screen: &str) {
        let told = format!("{} {screen}", self.way);
        let read = self.page.has_no_faults(&told).await;
        self.faults.extend(read.err().map(|it| it.to_string()));
    }

    /// Waits for a sign of a screen, leaves its picture to be looked at, and reads it.
    pub(super) async fn look(&mut self, sign: &str, screen: &str) -> Step {
        self.page.find(sign).await?;
        let name = format!("accessible/{}-{screen}", self.way);
        self.page.picture(&name).await?;
        self.read(screen).await;
        Ok(())
    }

    /// Presses, looks at what opens, and closes it again.
    pub(super) async fn glance(&mut self, press: &str, sheet: &str) -> Step {
        self.page.click(press).await?;
        self.look(sheet, sheet).await?;
        self.shut(sheet).await
    }

    /// Closes what is open over the page.
    pub(super) async fn shut(&self, sheet: &str) -> Step {
        self.page.press(thirtyfour::Key::Escape).await?;
        self.page.has_no(sheet).await
    }

    /// Tells all faults.
    pub(super) fn end(self) -> Step {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(self.faults.join("\n").into())
        }
    }
}
