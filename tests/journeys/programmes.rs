//! A programme with a rule: who has completed it, who may still, and who cannot any more.

mod earned;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventDraft, EventFields, EventStatus};
use tizim_core::ids::Id;
use tizim_core::programmes::{self, CompletionRule, CompletionState, ProgrammeDraft, ProgressRow};
use tizim_core::sessions::{self, SessionDraft};

use super::academy::text;
use super::enrolments::Forum;
use super::events::fields;

struct School {
    forum: Forum,
    programme: Id,
    sessions: Vec<Id>,
}

impl School {
    /// Three sessions of two hours; today is 15 October.
    fn with(rule: CompletionRule, days: [&str; 3]) -> Self {
        let forum = Forum::on("2026-10");
        let register = &forum.desk.register;
        let draft = ProgrammeDraft {
            title: text("Волонтер мектебі", ""),
            rule,
            ..ProgrammeDraft::default()
        };
        let programme = programmes::add(register, &draft).unwrap().value;
        assert_eq!(programme.rule, rule, "the rule is kept as it was typed");
        let belongs = EventChanges {
            programme: Some(programme.id.to_string()),
            ..EventChanges::default()
        };
        events::correct(register, forum.event, belongs).unwrap();
        forum.enrol(&[forum.aigerim, forum.dana]);
        let add = |date: &str| {
            let draft = SessionDraft {
                date: date.into(),
                hours: 2,
                ..SessionDraft::default()
            };
            sessions::add(register, forum.event, draft)
                .unwrap()
                .value
                .id
        };
        let sessions = days.map(add).to_vec();
        Self {
            forum,
            programme: programme.id,
            sessions,
        }
    }

    fn mark(&self, trainee: Id, states: &[MarkState]) {
        let marks: Vec<MarkChange> = (self.sessions.iter().zip(states))
            .map(|(session, state)| MarkChange {
                session: *session,
                trainee,
                state: Some(*state),
                minutes: 0,
            })
            .collect();
        attendance::mark(&self.forum.desk.register, self.forum.event, &marks).unwrap();
    }

    fn people(&self) -> Vec<ProgressRow> {
        let today = self.forum.desk.today();
        let register = &self.forum.desk.register;
        let found = register.read(|it| programmes::progress(it, self.programme, today));
        found.unwrap().people
    }

    fn state_of(&self, trainee: Id) -> Option<CompletionState> {
        let mut people = self.people().into_iter();
        people
            .find(|it| it.trainee == trainee)
            .map(|it| it.completion.state)
    }
}

const ONE_MISSED: CompletionRule = CompletionRule {
    missed_at_most: Some(1),
    hours_at_least: Some(4),
    all_marked: true,
};

#[test]
fn the_rule_tells_everybody_apart() {
    use MarkState::{Absent, Excused, Late, Present};
    let school = School::with(ONE_MISSED, ["2026-10-01", "2026-10-08", "2026-10-15"]);
    let (aigerim, dana) = (school.forum.aigerim, school.forum.dana);
    assert_eq!(school.state_of(aigerim), Some(CompletionState::NotYet));
    school.mark(aigerim, &[Present, Late, Absent]);
    school.mark(dana, &[Absent, Absent]);
    let people = school.people();
    let names: Vec<&str> = people.iter().map(|it| it.given.as_str()).collect();
    assert_eq!(names, ["Дана", "Айгерім"], "in the order of names");
    assert_eq!(school.state_of(aigerim), Some(CompletionState::Completed));
    assert_eq!(school.state_of(dana), Some(CompletionState::Impossible));
    let of = &people[1].tally;
    assert_eq!(
        (of.sessions, of.present, of.late, of.absent, of.hours),
        (3, 1, 1, 1, 4)
    );
    school.mark(aigerim, &[Present, Excused, Absent]);
    assert_eq!(
        school.state_of(aigerim),
        Some(CompletionState::Impossible),
        "an excused session is not missed, but gives no hours"
    );
    assert!(school.forum.desk.register.check().unwrap().is_sound());
}

#[test]
fn what_lies_ahead_is_waited_for() {
    let school = School::with(ONE_MISSED, ["2026-10-08", "2026-10-15", "2026-10-22"]);
    let aigerim = school.forum.aigerim;
    school.mark(aigerim, &[MarkState::Present, MarkState::Present]);
    let row = |school: &School| school.people().into_iter().find(|it| it.trainee == aigerim);
    let waiting = row(&school).unwrap();
    assert_eq!(waiting.completion.state, CompletionState::NotYet);
    assert_eq!(waiting.completion.reasons[0].key, "progress-ahead");
    assert_eq!((waiting.tally.ahead, waiting.tally.unmarked), (1, 0));
    sessions::trash(&school.forum.desk.register, &[school.sessions[2]]).unwrap();
    assert_eq!(
        row(&school).unwrap().completion.state,
        CompletionState::Completed
    );
}

#[test]
fn whoever_makes_the_programme_or_was_cancelled_is_not_judged() {
    let school = School::with(ONE_MISSED, ["2026-10-01", "2026-10-08", "2026-10-15"]);
    let register = &school.forum.desk.register;
    let (event, galym) = (school.forum.event, school.forum.galym);
    let add = |role: &str, state| enrolments::add(register, event, &[galym], role, state).unwrap();
    add("speaker", EnrolmentState::Registered);
    assert_eq!(school.state_of(galym), None, "a speaker");
    let off = EventChanges {
        status: Some(EventStatus::Cancelled),
        ..EventChanges::default()
    };
    events::correct(register, event, off).unwrap();
    assert!(school.people().is_empty(), "the event was cancelled");
}

#[test]
fn somebody_who_came_without_being_registered_is_counted() {
    let school = School::with(ONE_MISSED, ["2026-10-01", "2026-10-08", "2026-10-15"]);
    let register = &school.forum.desk.register;
    let (event, galym) = (school.forum.event, school.forum.galym);
    enrolments::add(register, event, &[galym], "", EnrolmentState::Invited).unwrap();
    assert_eq!(school.state_of(galym), None, "invited, and never there");
    school.mark(galym, &[MarkState::Present]);
    assert_eq!(school.state_of(galym), Some(CompletionState::NotYet));
}

#[test]
fn a_rule_is_changed_and_taken_away() {
    let school = School::with(ONE_MISSED, ["2026-10-01", "2026-10-08", "2026-10-15"]);
    let register = &school.forum.desk.register;
    let draft = |kk: &str, rule| ProgrammeDraft {
        title: text(kk, ""),
        rule,
        ..ProgrammeDraft::default()
    };
    let nothing = draft("", CompletionRule::default());
    let refused = programmes::correct(register, school.programme, &nothing).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    let free = draft("Волонтер мектебі", CompletionRule::default());
    let kept = programmes::correct(register, school.programme, &free).unwrap();
    assert!(kept.value.rule.is_empty());
    let aigerim = school.forum.aigerim;
    assert_eq!(school.state_of(aigerim), Some(CompletionState::NoRule));
    register.undo().unwrap();
    let back = register.read(|it| programmes::programme(it, school.programme));
    assert_eq!(back.unwrap().rule, ONE_MISSED);
}

#[test]
fn what_the_programme_still_holds_may_be_come_to() {
    let rule = CompletionRule {
        missed_at_most: Some(1),
        hours_at_least: Some(8),
        all_marked: false,
    };
    let school = School::with(rule, ["2026-10-01", "2026-10-08", "2026-10-15"]);
    let aigerim = school.forum.aigerim;
    school.mark(aigerim, &[MarkState::Present; 3]);
    assert_eq!(
        school.state_of(aigerim),
        Some(CompletionState::Impossible),
        "six hours of eight, and nothing more"
    );
    let register = &school.forum.desk.register;
    let second = EventFields {
        programme: school.programme.to_string(),
        ..fields("Екінші модуль", "2026-11-10")
    };
    let draft = EventDraft {
        fields: second,
        sessions: vec![SessionDraft {
            date: "2026-11-10".into(),
            hours: 2,
            ..SessionDraft::default()
        }],
    };
    let second = events::add(register, draft).unwrap().value.id;
    assert_eq!(school.state_of(aigerim), Some(CompletionState::NotYet));
    let nothing_of_hours = ProgrammeDraft {
        title: text("Волонтер мектебі", ""),
        rule: CompletionRule {
            hours_at_least: None,
            ..rule
        },
        ..ProgrammeDraft::default()
    };
    programmes::correct(register, school.programme, &nothing_of_hours).unwrap();
    assert_eq!(
        school.state_of(aigerim),
        Some(CompletionState::NotYet),
        "the second module lies ahead"
    );
    let off = EventChanges {
        status: Some(EventStatus::Cancelled),
        ..EventChanges::default()
    };
    events::correct(register, second, off).unwrap();
    assert_eq!(school.state_of(aigerim), Some(CompletionState::Completed));
}
