//! Marks of two days, by keyboard alone.

use thirtyfour::Key;

use crate::driver::Step;
use crate::page::Page;

/// How many come to both days; certificates are for them.
pub(crate) const AT_BOTH: usize = 6;

/// Marks everybody at both sessions: of the first eight people of the second day two were away on
/// the first.
pub(crate) async fn mark_two_sessions(page: &Page, people: usize) -> Step {
    page.click("event-tab-attendance").await?;
    page.find("attendance-grid").await?;
    page.chord(&[Key::Control], 'f').await?;
    page.has_keyboard("attendance-find").await?;
    page.press(Key::Down).await?;
    page.has_keyboard("attendance-grid").await?;
    for key in ["1", "1", "4", "3", "2"] {
        page.press(key).await?;
    }
    // The hand has gone on, and Enter still asks for the minutes of the late mark.
    page.press(Key::Enter).await?;
    page.has_keyboard("mark-minutes").await?;
    page.press("15" + Key::Enter).await?;
    page.has_keyboard("attendance-grid").await?;
    page.chord(&[Key::Shift], '1').await?;
    page.has("attendance-grid", "data-unsent", "0").await?;
    let counts = format!("{} · 1 · 1 · 1", people - 3);
    page.says("attendance-counts-0", &counts).await?;

    page.chord(&[Key::Control], Key::Home.value()).await?;
    page.press(Key::Right).await?;
    for _ in 0..8 {
        page.press("1").await?;
    }
    page.chord(&[Key::Shift], '4').await?;
    page.has("attendance-grid", "data-unsent", "0").await?;
    let counts = format!("8 · 0 · 0 · {}", people - 8);
    page.says("attendance-counts-1", &counts).await
}
