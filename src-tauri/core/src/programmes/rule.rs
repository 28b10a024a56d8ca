//! When somebody has completed a programme: the rule, and what it says of one person.
//!
//! One pure function judges. What nobody has marked may turn out either way, so a person has completed
//! only when no mark that is still to come could change it, and cannot any more only when none could
//! help.

use serde::{Deserialize, Serialize};

use crate::common::Message;

/// What a programme asks of whoever completes it; nothing where it asks nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CompletionRule {
    /// So many sessions may be missed; with a good reason is not missed.
    pub missed_at_most: Option<u32>,
    /// So many academic hours are to be attended.
    pub hours_at_least: Option<u32>,
    /// Whether no session may be left without a mark.
    pub all_marked: bool,
}

impl CompletionRule {
    /// Says whether the programme asks nothing.
    pub const fn is_empty(&self) -> bool {
        self.missed_at_most.is_none() && self.hours_at_least.is_none() && !self.all_marked
    }
}

/// The marks of one person at the sessions of a programme.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProgressTally {
    /// Sessions in all.
    pub sessions: u32,
    /// Present.
    pub present: u32,
    /// Late, and there.
    pub late: u32,
    /// Not there, with a good reason.
    pub excused: u32,
    /// Missed.
    pub absent: u32,
    /// Held without a mark.
    pub unmarked: u32,
    /// Still to be held.
    pub ahead: u32,
    /// Hours attended.
    pub hours: u32,
    /// Hours of the sessions without a mark, held or not.
    pub hours_open: u32,
    /// Sessions still to be held at events of the programme that they are not on the list of yet.
    #[serde(skip)]
    pub elsewhere: u32,
    /// Hours of those.
    #[serde(skip)]
    pub hours_elsewhere: u32,
}

/// How far somebody is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum CompletionState {
    /// The rule is met.
    Completed,
    /// It may still be met.
    NotYet,
    /// It cannot be met any more.
    Impossible,
    /// The programme has no rule.
    NoRule,
}

/// What the rule says of somebody, with the reasons where it is not met.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Completion {
    /// How far they are.
    pub state: CompletionState,
    /// Why not, in words to be said.
    pub reasons: Vec<Message>,
}

/// Judges the marks of one person by the rule of a programme.
///
/// ```
/// use tizim_core::programmes::{CompletionRule, CompletionState, ProgressTally, judge};
/// let rule = CompletionRule { missed_at_most: Some(1), ..CompletionRule::default() };
/// let once = ProgressTally { sessions: 3, present: 2, absent: 1, ..ProgressTally::default() };
/// assert_eq!(judge(&rule, &once).state, CompletionState::Completed);
/// let twice = ProgressTally { absent: 2, ..once };
/// assert_eq!(judge(&rule, &twice).state, CompletionState::Impossible);
/// ```
pub fn judge(rule: &CompletionRule, tally: &ProgressTally) -> Completion {
    if rule.is_empty() {
        return Completion {
            state: CompletionState::NoRule,
            reasons: vec![Message::new("progress-no-rule")],
        };
    }
    let lost = lost(rule, tally);
    let open = open(rule, tally);
    let state = match (lost.is_empty(), open.is_empty()) {
        (false, _) => CompletionState::Impossible,
        (true, false) => CompletionState::NotYet,
        (true, true) => CompletionState::Completed,
    };
    let reasons = if lost.is_empty() { open } else { lost };
    Completion { state, reasons }
}

/// What cannot be made good.
fn lost(rule: &CompletionRule, tally: &ProgressTally) -> Vec<Message> {
    let mut lost = Vec::new();
    if let Some(most) = rule.missed_at_most.filter(|most| tally.absent > *most) {
        let missed = Message::new("progress-missed").count(tally.absent);
        lost.push(missed.number("most", most));
    }
    let reachable = [tally.hours, tally.hours_open, tally.hours_elsewhere];
    let reachable = reachable.into_iter().fold(0, u32::saturating_add);
    if let Some(least) = rule.hours_at_least.filter(|least| reachable < *least) {
        let short = Message::new("progress-hours-lost").number("hours", tally.hours);
        lost.push(short.number("least", least));
    }
    lost
}

/// What is not met yet.
fn open(rule: &CompletionRule, tally: &ProgressTally) -> Vec<Message> {
    let mut open = Vec::new();
    if let Some(least) = rule.hours_at_least.filter(|least| tally.hours < *least) {
        let short = Message::new("progress-hours").number("hours", tally.hours);
        open.push(short.number("least", least));
    }
    // Whoever may miss some is not done while an unmarked session could be one too many.
    let doubtful = rule
        .missed_at_most
        .is_some_and(|most| tally.absent.saturating_add(tally.unmarked) > most);
    if tally.unmarked > 0 && (rule.all_marked || doubtful) {
        open.push(Message::new("progress-unmarked").count(tally.unmarked));
    }
    let ahead = tally.ahead.saturating_add(tally.elsewhere);
    if ahead > 0 && (rule.all_marked || rule.missed_at_most.is_some()) {
        open.push(Message::new("progress-ahead").count(ahead));
    }
    if open.is_empty() && tally.present + tally.late == 0 {
        open.push(Message::new("progress-never"));
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: [Option<u32>; 2], all_marked: bool, tally: ProgressTally, expected: &str) {
        let rule = CompletionRule {
            missed_at_most: rule[0],
            hours_at_least: rule[1],
            all_marked,
        };
        let judged = judge(&rule, &tally);
        let said: Vec<&str> = judged.reasons.iter().map(|it| it.key.as_str()).collect();
        let got = format!("{:?} {}", judged.state, said.join(" "));
        assert_eq!(got.trim(), expected, "{rule:?} of {tally:?}");
    }

    const NONE: ProgressTally = ProgressTally {
        sessions: 10,
        present: 0,
        late: 0,
        excused: 0,
        absent: 0,
        unmarked: 0,
        ahead: 0,
        hours: 0,
        hours_open: 0,
        elsewhere: 0,
        hours_elsewhere: 0,
    };

    #[test]
    fn no_rule_judges_nobody() {
        check([None, None], false, NONE, "NoRule progress-no-rule");
    }

    #[test]
    fn sessions_missed_are_counted_without_the_excused() {
        let there = ProgressTally {
            present: 6,
            late: 1,
            excused: 2,
            absent: 1,
            ..NONE
        };
        check([Some(1), None], false, there, "Completed");
        check([Some(0), None], false, there, "Impossible progress-missed");
        let waiting = ProgressTally { ahead: 1, ..there };
        check([Some(1), None], false, waiting, "NotYet progress-ahead");
        let unmarked = ProgressTally {
            unmarked: 1,
            ..there
        };
        check([Some(2), None], false, unmarked, "Completed");
        check([Some(1), None], false, unmarked, "NotYet progress-unmarked");
        check([Some(2), None], true, unmarked, "NotYet progress-unmarked");
        let excused = ProgressTally {
            excused: 10,
            ..NONE
        };
        check([Some(1), None], false, excused, "NotYet progress-never");
    }

    #[test]
    fn hours_are_reached_open_or_lost() {
        let some = ProgressTally {
            present: 5,
            hours: 10,
            hours_open: 6,
            unmarked: 1,
            ahead: 2,
            ..NONE
        };
        check([None, Some(10)], false, some, "Completed");
        check([None, Some(16)], false, some, "NotYet progress-hours");
        check(
            [None, Some(17)],
            false,
            some,
            "Impossible progress-hours-lost",
        );
        check(
            [Some(0), Some(16)],
            true,
            some,
            "NotYet progress-hours progress-unmarked progress-ahead",
        );
    }
    #[test]
    fn what_a_programme_still_holds_may_be_come_to() {
        let after_the_first = ProgressTally {
            sessions: 2,
            present: 2,
            hours: 8,
            elsewhere: 8,
            hours_elsewhere: 32,
            ..NONE
        };
        check(
            [None, Some(36)],
            false,
            after_the_first,
            "NotYet progress-hours",
        );
        check(
            [None, Some(41)],
            false,
            after_the_first,
            "Impossible progress-hours-lost",
        );
        check(
            [Some(1), None],
            false,
            after_the_first,
            "NotYet progress-ahead",
        );
    }
}
