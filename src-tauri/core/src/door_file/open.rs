//! Opening a door file on a helper's laptop.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::HelperDoor;
use super::content::DoorContent;
use super::own::Own;
use super::seal;
use crate::check_in::MOMENT;
use crate::clock::{Clock, KAZAKHSTAN, local_moment};
use crate::common::Lang;
use crate::error::{Code, Error, Result};

/// A door file that was opened.
#[derive(Debug)]
pub struct Opened {
    pub(super) path: PathBuf,
    pub(super) content: DoorContent,
    pub(super) own: Own,
}

/// Opens a door file with its words, and what this laptop did with it before.
///
/// Refuses with [`Code::NotADoorFile`], with [`Code::WrongPassword`] and, after the day that follows
/// the event, with [`Code::DoorOver`]: then only what was done can be given back.
pub fn open(
    path: &Path,
    words: &str,
    desk: &str,
    clock: &dyn Clock,
    lang: Lang,
) -> Result<HelperDoor> {
    let opened = Opened::read(path, words, desk)?;
    require_open(&opened.content.last_day, &clock.today().to_string())?;
    Ok(HelperDoor::of(opened, clock, lang))
}

impl Opened {
    /// Reads a door file whatever day it is, and the helper's own file beside it.
    pub(super) fn read(path: &Path, words: &str, desk: &str) -> Result<Self> {
        let content: DoorContent = seal::open_with_words(path, words)?;
        let own = Own::read(path, &content, desk)?;
        Ok(Self {
            path: path.to_owned(),
            content,
            own,
        })
    }
}

/// The moment as the academy tells it, whatever zone the helper's laptop is set to.
pub(super) fn now(clock: &dyn Clock) -> String {
    let moment = local_moment(clock.milliseconds(), KAZAKHSTAN);
    moment.format(MOMENT).to_string()
}

/// The day after the last one, on which whoever came late is still written down.
pub(super) fn opens_until(last_day: &str) -> String {
    let day: Option<NaiveDate> = last_day.parse().ok();
    let until = day.and_then(|it| it.checked_add_days(Days::new(1)));
    until.map_or_else(|| last_day.to_owned(), |it| it.to_string())
}

/// Refuses with [`Code::DoorOver`] after the day that follows the event.
pub(super) fn require_open(last_day: &str, today: &str) -> Result<()> {
    match today > opens_until(last_day).as_str() {
        true => Err(Error::refused(Code::DoorOver).with("value", last_day)),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_door_opens_to_the_end_of_the_next_day() {
        let is_open = |today: &str| require_open("2026-10-31", today).is_ok();
        assert!(is_open("2026-10-01") && is_open("2026-10-31") && is_open("2026-11-01"));
        assert!(!is_open("2026-11-02") && !is_open("2027-01-01"));
    }
}
