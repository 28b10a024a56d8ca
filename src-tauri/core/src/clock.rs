//! The only place that asks the machine for the time or for random bytes.
//!
//! Rules take a [`Clock`], so that stories in tests happen on the day they tell.

use chrono::{DateTime, FixedOffset, NaiveDate};

/// A hybrid logical clock value: 48 bits of milliseconds, 16 bits of counter.
///
/// It only breaks ties of display; causality comes from the heads an operation names. A wrong
/// clock can therefore neither lose an edit nor refuse one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Stamp(pub u64);

impl Stamp {
    /// Returns the stamp that follows both the last one known and the present moment.
    ///
    /// ```
    /// use tizim_core::clock::Stamp;
    /// let first = Stamp::default().next(1_000);
    /// assert!(first.next(10) > first, "a clock set back does not go back");
    /// ```
    #[must_use]
    pub fn next(self, now_milliseconds: u64) -> Self {
        Self((now_milliseconds << 16).max(self.0.saturating_add(1)))
    }

    /// Returns the milliseconds since 1970 that the stamp carries.
    pub const fn milliseconds(self) -> u64 {
        self.0 >> 16
    }
}

/// What rules may know of time and chance.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970 (UTC).
    fn milliseconds(&self) -> u64;
    /// Offset of local time from UTC in seconds.
    fn offset_seconds(&self) -> i32;
    /// Fills a buffer with random bytes fit for keys.
    fn fill(&self, buffer: &mut [u8]);

    /// The day on the wall calendar.
    fn today(&self) -> NaiveDate {
        self.local().date_naive()
    }

    /// The local moment.
    fn local(&self) -> DateTime<FixedOffset> {
        local_moment(self.milliseconds(), self.offset_seconds())
    }
}

/// How far the clocks of Kazakhstan are ahead of UTC, in seconds: what was written is told by them,
/// whatever the laptop's own zone says today.
pub const KAZAKHSTAN: i32 = 5 * 3_600;

/// Turns milliseconds since 1970 into a local moment.
pub fn local_moment(milliseconds: u64, offset_seconds: i32) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(offset_seconds);
    let moment = i64::try_from(milliseconds)
        .ok()
        .and_then(DateTime::from_timestamp_millis);
    let moment = moment.unwrap_or_default();
    match offset {
        Some(offset) => moment.with_timezone(&offset),
        None => moment.fixed_offset(),
    }
}

/// The machine's own clock and random source.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that may ask the machine"
)]
impl Clock for SystemClock {
    fn milliseconds(&self) -> u64 {
        u64::try_from(chrono::Utc::now().timestamp_millis()).unwrap_or_default()
    }

    fn offset_seconds(&self) -> i32 {
        chrono::Local::now().offset().local_minus_utc()
    }

    #[expect(
        clippy::expect_used,
        reason = "no key may ever be made without random bytes"
    )]
    fn fill(&self, buffer: &mut [u8]) {
        getrandom::fill(buffer).expect("the system has a random source");
    }
}
