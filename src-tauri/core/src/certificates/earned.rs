//! Who has earned a paper, and why not, in sentences with figures.
//!
//! One pure function weighs the marks of one person; nothing here looks at names or earlier papers.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::recipients::{LeftOutReason, weigh_all};
use super::standing::Standing;
use super::{CertificateRequest, Recipient};
use crate::common::{Message, write_day};
use crate::error::Result;
use crate::ids::Id;
use crate::programmes::{CompletionState, judge};

/// What a rule says of one person.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Weighed {
    /// The reason where it is not met.
    pub lacks: Option<LeftOutReason>,
    /// Why, each a part of one sentence.
    pub why: Vec<Message>,
    /// What would still help where it is not met; nothing where it is.
    pub help: Vec<Message>,
}

/// Weighs the marks of one person by the rule of a batch.
pub(super) fn weigh(request: &CertificateRequest, standing: &Standing) -> Weighed {
    let tally = &standing.tally;
    let there = tally.present + tally.late;
    let judged = judge(&request.rule, tally);
    let meets_rule = matches!(
        judged.state,
        CompletionState::Completed | CompletionState::NoRule
    );
    let meets_least = there >= request.min_sessions;
    let lacks = match (meets_least, meets_rule) {
        (true, true) => None,
        (false, _) => Some(LeftOutReason::TooFewSessions),
        (true, false) => Some(LeftOutReason::RuleNotMet),
    };
    Weighed {
        why: why(request, standing),
        help: match lacks {
            None => Vec::new(),
            Some(_) => help(request, standing, judged.state),
        },
        lacks,
    }
}

fn why(request: &CertificateRequest, standing: &Standing) -> Vec<Message> {
    let (rule, tally) = (&request.rule, &standing.tally);
    let there = tally.present + tally.late;
    let said = Message::new(if there < request.min_sessions {
        "earned-there-least"
    } else {
        "earned-there"
    });
    let mut why = vec![
        said.number("there", there)
            .number("of", tally.sessions)
            .number("least", request.min_sessions),
    ];
    if let Some(most) = rule.missed_at_most {
        let missed = Message::new("earned-missed").count(tally.absent);
        why.push(missed.number("most", most));
    }
    if tally.excused > 0 && rule.missed_at_most.is_some() {
        why.push(Message::new("earned-excused").count(tally.excused));
    }
    if let Some(least) = rule.hours_at_least {
        let hours = Message::new("earned-hours").number("hours", tally.hours);
        why.push(hours.number("least", least));
    }
    if tally.unmarked > 0 {
        why.push(unmarked("earned-unmarked", standing));
    }
    if tally.ahead + tally.elsewhere > 0 {
        why.push(Message::new("earned-ahead").count(tally.ahead + tally.elsewhere));
    }
    why
}

/// So many days stand in a sentence.
const DAYS: usize = 3;

fn unmarked(key: &str, standing: &Standing) -> Message {
    let days = standing.unmarked.iter().take(DAYS);
    let mut said = days.map(|it| write_day(it)).collect::<Vec<_>>().join(", ");
    if standing.unmarked.len() > DAYS {
        said.push_str(" …");
    }
    Message::new(key)
        .count(standing.tally.unmarked)
        .with("days", said)
}

/// What can still be done, the nearest first; where nothing can, that is said.
fn help(request: &CertificateRequest, standing: &Standing, state: CompletionState) -> Vec<Message> {
    let (rule, tally) = (&request.rule, &standing.tally);
    let there = tally.present + tally.late;
    let (unmarked_now, ahead) = (tally.unmarked, tally.ahead + tally.elsewhere);
    let short = request.min_sessions.saturating_sub(there);
    if state == CompletionState::Impossible || short > unmarked_now.saturating_add(ahead) {
        return vec![Message::new("earned-help-none")];
    }
    let mut help = Vec::new();
    if unmarked_now > 0 {
        help.push(unmarked("earned-help-mark", standing));
    }
    let hours = rule
        .hours_at_least
        .unwrap_or_default()
        .saturating_sub(tally.hours);
    if ahead > 0 && hours > 0 {
        help.push(Message::new("earned-help-hours").number("hours", hours));
    } else if ahead > 0 && short > 0 {
        let attend = Message::new("earned-help-attend").count(short);
        help.push(attend.number("ahead", ahead));
    } else if ahead > 0 {
        help.push(Message::new("earned-help-wait").count(ahead));
    }
    if help.is_empty() {
        help.push(Message::new("earned-help-none"));
    }
    help
}

/// How one person stands to the papers of a batch.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Eligible {
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Whether a paper would be given.
    pub earned: bool,
    /// Why none would.
    pub reason: Option<LeftOutReason>,
    /// Sessions attended.
    pub attended: u32,
    /// Sessions held.
    pub sessions: u32,
    /// Academic hours attended.
    pub hours: u32,
    /// What was counted, each a part of one sentence.
    pub why: Vec<Message>,
    /// What would still help.
    pub help: Vec<Message>,
    /// The written reason where a paper is given all the same.
    pub anyway: String,
}

/// Says of everybody on the lists whether a paper would be given and why, in the order of names.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn eligible(
    connection: &Connection,
    request: &CertificateRequest,
    today: NaiveDate,
) -> Result<Vec<Eligible>> {
    let row = |(person, reason, help): (Recipient, Option<LeftOutReason>, Vec<Message>)| Eligible {
        trainee: person.trainee.id,
        name: person.trainee.full_name(),
        earned: reason.is_none(),
        reason,
        attended: person.attended,
        sessions: person.sessions,
        hours: person.hours,
        why: person.why,
        help,
        anyway: person.anyway,
    };
    Ok(weigh_all(connection, request, today)?
        .into_iter()
        .map(row)
        .collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::programmes::{CompletionRule, ProgressTally};

    const TALLY: ProgressTally = ProgressTally {
        sessions: 7,
        present: 4,
        late: 1,
        excused: 0,
        absent: 1,
        unmarked: 1,
        ahead: 0,
        hours: 12,
        hours_open: 4,
        elsewhere: 0,
        hours_elsewhere: 0,
    };

    fn said(request: &CertificateRequest, tally: ProgressTally) -> (Option<LeftOutReason>, String) {
        let standing = Standing {
            tally,
            unmarked: vec!["2026-03-14".to_owned()],
            ..Standing::default()
        };
        let weighed = weigh(request, &standing);
        let words = crate::words::words(crate::common::Lang::Ru);
        let all = weighed.why.iter().chain(&weighed.help);
        let all: Vec<String> = all.map(|it| words.say_message(it)).collect();
        (weighed.lacks, all.join("; "))
    }

    fn rule(missed: Option<u32>, hours: Option<u32>, least: u32) -> CertificateRequest {
        CertificateRequest {
            rule: CompletionRule {
                missed_at_most: missed,
                hours_at_least: hours,
                all_marked: false,
            },
            min_sessions: least,
            ..CertificateRequest::default()
        }
    }

    #[test]
    fn who_is_short_of_something_reads_of_what_and_what_helps() {
        let (lacks, text) = said(&rule(Some(1), Some(16), 0), TALLY);
        assert_eq!(lacks, Some(LeftOutReason::RuleNotMet));
        for part in [
            "5 из 7",
            "пропущено: 1",
            "не больше 1",
            "12 из 16",
            "14.03.2026",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let (lacks, text) = said(&rule(None, None, 6), TALLY);
        assert_eq!(lacks, Some(LeftOutReason::TooFewSessions));
        assert!(text.contains("нужно не меньше 6"), "{text}");
        let (_, text) = said(&rule(Some(0), None, 0), TALLY);
        assert!(text.contains("правило уже не выполнить"), "{text}");
        assert_eq!(
            said(
                &rule(Some(1), Some(12), 5),
                ProgressTally {
                    unmarked: 0,
                    ..TALLY
                }
            )
            .0,
            None
        );
    }

    #[test]
    fn what_lies_ahead_is_told_as_help_only_where_it_can_help() {
        let ahead = ProgressTally {
            unmarked: 0,
            ahead: 2,
            ..TALLY
        };
        let (_, text) = said(&rule(None, None, 6), ahead);
        assert!(text.contains("прийти ещё на 1 из 2"), "{text}");
        let (_, text) = said(&rule(None, None, 8), ahead);
        assert!(text.contains("правило уже не выполнить"), "{text}");
        let (_, text) = said(&rule(None, Some(14), 0), ahead);
        assert!(text.contains("не хватает 2 ч"), "{text}");
    }
}
