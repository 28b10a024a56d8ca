//! From when and until when presence is asked to count.

use chrono::{NaiveDate, NaiveTime};

use super::read_moment::Written;
use crate::error::{Code, Error, Result};
use crate::intake::book::Cell;
use crate::sessions;

/// Reads `15:00`, `15:00:30`, or a day before it; nothing where nothing is asked.
///
/// Refuses with [`Code::BadValue`], naming the field.
///
/// ```
/// use tizim_core::intake::presence::read_bound;
/// let (day, time) = read_bound("from", "2026-10-20 15:00").unwrap().unwrap();
/// assert_eq!((day.unwrap().to_string(), time.to_string()), ("2026-10-20".into(), "15:00:00".into()));
/// assert!(read_bound("from", "2026-02-30T15:00").is_err(), "there is no such day");
/// assert!(read_bound("to", "").unwrap().is_none());
/// ```
pub fn read_bound(field: &str, text: &str) -> Result<Option<(Option<NaiveDate>, NaiveTime)>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let bad = || {
        Error::refused(Code::BadValue)
            .with("field", field)
            .with("value", text)
    };
    if let Some(written) = Written::read(&Cell::Text(text.to_owned())) {
        return written.alone().map(Some).ok_or_else(bad);
    }
    let clock = sessions::typed_time(field, text)?;
    let time = NaiveTime::parse_from_str(&clock, "%H:%M").map_err(|_| bad())?;
    Ok(Some((None, time)))
}
