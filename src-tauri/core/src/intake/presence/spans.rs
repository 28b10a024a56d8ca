//! Spans of time and what they cover together.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::JoinTime;

/// From a moment to a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// When it begins.
    pub from: NaiveDateTime,
    /// When it ends.
    pub to: NaiveDateTime,
}

impl Span {
    /// Returns how long it is; 0 where it ends before it begins.
    pub fn seconds(self) -> u32 {
        u32::try_from((self.to - self.from).num_seconds()).unwrap_or_default()
    }

    /// Returns the part that lies within another.
    pub fn clipped(self, whole: Self) -> Self {
        Self {
            from: self.from.max(whole.from),
            to: self.to.min(whole.to),
        }
    }
}

/// Returns for how many seconds of a whole somebody was there, with whatever devices: what two joins
/// cover together counts once. Totals are added, those with moments never beyond what their moments
/// cover, and nobody is there for longer than
/// the whole lasts.
///
/// ```
/// use tizim_core::intake::presence::{JoinTime, Span, seconds_within};
/// let at = |text: &str| text.parse().unwrap();
/// let span = |from, to| Span { from: at(from), to: at(to) };
/// let whole = span("2026-10-20T15:00:00", "2026-10-20T16:00:00");
/// let joins = [
///     JoinTime::Span(span("2026-10-20T14:50:00", "2026-10-20T15:30:00")),
///     JoinTime::Span(span("2026-10-20T15:20:00", "2026-10-20T15:40:00")),
/// ];
/// assert_eq!(seconds_within(whole, &joins), 40 * 60);
/// ```
pub fn seconds_within(whole: Span, joins: &[JoinTime]) -> u32 {
    let (mut spans, mut around) = (Vec::new(), Vec::new());
    let (mut told, mut told_around) = (0_u32, 0_u32);
    for join in joins {
        match join {
            JoinTime::Span(span) => spans.push(span.clipped(whole)),
            JoinTime::Total {
                seconds,
                within: Some(within),
            } => {
                let within = within.clipped(whole);
                told_around = told_around.saturating_add((*seconds).min(within.seconds()));
                around.push(within);
            }
            JoinTime::Total { seconds, .. } => told = told.saturating_add(*seconds),
            JoinTime::Unknown => {}
        }
    }
    let in_spans = covered(&mut spans, whole.from).saturating_add(told_around);
    // Two devices at one time are one person: totals do not go beyond what they lie within.
    spans.append(&mut around);
    let most = covered(&mut spans, whole.from);
    in_spans.min(most).saturating_add(told).min(whole.seconds())
}

/// For how many seconds one span at least goes on.
fn covered(spans: &mut [Span], begins: NaiveDateTime) -> u32 {
    spans.sort_unstable();
    let (mut covered, mut until) = (0_u32, begins);
    for span in spans {
        let rest = Span {
            from: span.from.max(until),
            to: span.to,
        };
        covered = covered.saturating_add(rest.seconds());
        until = until.max(span.to);
    }
    covered
}
