//! A clock that stands in the past, so that the samples' history has the days it tells of.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::clock::Clock;

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The laptop's own clock, set back by whole days.
pub(super) struct PastClock {
    own: Arc<dyn Clock>,
    back: AtomicU64,
}

impl PastClock {
    /// Starts so many days before today.
    pub fn start(own: Arc<dyn Clock>, days_ago: u32) -> Arc<Self> {
        let clock = Self {
            own,
            back: AtomicU64::new(0),
        };
        clock.stand(-i64::from(days_ago));
        Arc::new(clock)
    }

    /// Goes to a day counted from today; a day to come counts as today.
    pub fn stand(&self, day: i64) {
        let back = day.min(0).unsigned_abs() * DAY.unsigned_abs();
        self.back.store(back, Ordering::SeqCst);
    }
}

impl Clock for PastClock {
    fn milliseconds(&self) -> u64 {
        let back = self.back.load(Ordering::SeqCst);
        self.own.milliseconds().saturating_sub(back)
    }

    fn offset_seconds(&self) -> i32 {
        self.own.offset_seconds()
    }

    fn fill(&self, buffer: &mut [u8]) {
        self.own.fill(buffer);
    }
}
