//! People come onto a list from clubs, earlier events and views; whom one may call is told with what
//! decides it, and who is expected elsewhere.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::clubs::{self, ClubFields};
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentDraft, EnrolmentState, Whom};
use tizim_core::error::Code;
use tizim_core::events::{self, EventDraft, EventFields};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry};
use tizim_core::preferences;
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::trainees::TraineeQuery;
use tizim_core::volunteer_hours::{self, HoursConfirmation, HoursLine};

use super::enrolments::Forum;
use super::events::fields;

fn event(forum: &Forum, fields: EventFields, sessions: Vec<SessionDraft>) -> Id {
    let draft = EventDraft { fields, sessions };
    events::add(&forum.desk.register, draft).unwrap().value.id
}

fn session(date: &str, starts: &str, ends: &str) -> SessionDraft {
    SessionDraft {
        date: date.to_owned(),
        starts: starts.to_owned(),
        ends: ends.to_owned(),
        ..SessionDraft::default()
    }
}

fn add_from(forum: &Forum, event: Id, whom: &Whom) -> Result<u32, Code> {
    let register = &forum.desk.register;
    enrolments::add_from(register, event, whom, "", EnrolmentState::Registered)
        .map(|it| it.value.added)
        .map_err(|it| it.code())
}

#[test]
fn people_come_from_an_earlier_event_all_or_those_who_were_there() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let first = sessions::add(register, forum.event, session("2026-11-27", "", "")).unwrap();
    let there = MarkChange {
        session: first.value.id,
        trainee: forum.dana,
        state: Some(MarkState::Late),
        minutes: 5,
    };
    attendance::mark(register, forum.event, &[there]).unwrap();
    let next = event(&forum, fields("Келесі форум", "2027-03-01"), vec![]);
    assert_eq!(add_from(&forum, next, &Whom::Attended(forum.event)), Ok(1));
    assert_eq!(add_from(&forum, next, &Whom::Event(forum.event)), Ok(2));
    assert_eq!(
        add_from(&forum, next, &Whom::Event(Id::default())),
        Err(Code::NotFound)
    );
}

#[test]
fn people_come_from_a_club_and_from_a_view_of_this_laptop() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let club = ClubFields {
        name_kk: "Мейірім".to_owned(),
        ..ClubFields::default()
    };
    let club = clubs::add(register, club).unwrap().value.id;
    memberships::add(register, club, &[forum.galym], &Entry::default()).unwrap();
    assert_eq!(add_from(&forum, forum.event, &Whom::Club(club)), Ok(1));
    // A view that comes with the program, by its name in any language.
    let shipped = Whom::View("Несовершеннолетние".to_owned());
    assert_eq!(
        add_from(&forum, forum.event, &shipped),
        Ok(1),
        "Aigerim is 16"
    );
    let kept = r#"[{"name":"Мәртөк","look":{"text":"","trashed":false,"filter":
        {"district":["martuk"],"sex":[],"age_from":"","age_to":"","event":null,"own":[]}}}]"#;
    preferences::write(register, "views.people", kept).unwrap();
    let own = Whom::View("Мәртөк".to_owned());
    assert_eq!(
        add_from(&forum, forum.event, &own),
        Ok(1),
        "Dana; Aigerim is there already"
    );
    assert_eq!(
        add_from(&forum, forum.event, &shipped),
        Err(Code::NotFound),
        "taken away"
    );
}

#[test]
fn who_is_expected_elsewhere_at_the_same_time_is_told() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    forum.enrol(&[forum.dana, forum.galym]);
    sessions::add(
        register,
        forum.event,
        session("2026-11-27", "10:00", "12:00"),
    )
    .unwrap();
    let other = |title: &str, starts: &str, ends: &str| {
        let one = session("2026-11-27", starts, ends);
        event(&forum, fields(title, "2026-11-27"), vec![one])
    };
    let after = other("Кейін", "12:00", "13:00");
    let meets = other("Қатар", "11:30", "");
    for at in [after, meets] {
        enrolments::add(register, at, &[forum.dana], "", EnrolmentState::Registered).unwrap();
    }
    let found = register
        .read(|it| enrolments::clashes(it, forum.event))
        .unwrap();
    let told: Vec<(Id, &str, &str)> = found
        .iter()
        .map(|it| (it.trainee, it.title_kk.as_str(), it.starts.as_str()))
        .collect();
    assert_eq!(told, [(forum.dana, "Қатар", "11:30")]);
    let state = EnrolmentState::Registered;
    let added = enrolments::add(register, meets, &[forum.galym], "", state)
        .unwrap()
        .value;
    assert_eq!(added.clashes.len(), 1, "told when they are added");
    events::trash(register, &[meets]).unwrap();
    let left = register
        .read(|it| enrolments::clashes(it, forum.event))
        .unwrap();
    assert!(left.is_empty());
}

#[test]
fn who_may_be_called_is_told_with_what_decides_it() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let past = EventFields {
        kind: "volunteer_action".to_owned(),
        ..fields("Сенбілік", "2026-10-10")
    };
    let past = event(&forum, past, vec![session("2026-10-10", "", "")]);
    let at = register.read(|it| sessions::list(it, past)).unwrap()[0].id;
    let there = MarkChange {
        session: at,
        trainee: forum.dana,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    attendance::mark(register, past, &[there]).unwrap();
    let confirmation = HoursConfirmation {
        by: "Сапарова А.".to_owned(),
        on: String::new(),
        lines: vec![HoursLine {
            enrolment: enrolments::enrolment_id(past, forum.dana),
            minutes: Some(150),
        }],
    };
    volunteer_hours::confirm(register, past, &confirmation).unwrap();
    let flood = EventFields {
        kind: "emergency_action".to_owned(),
        ..fields("Су тасқыны", "2026-10-20")
    };
    let flood = event(&forum, flood, vec![]);
    enrolments::add(
        register,
        flood,
        &[forum.dana],
        "volunteer",
        EnrolmentState::Invited,
    )
    .unwrap();
    let today = "2026-10-15".parse().unwrap();
    let rows = register
        .read(|it| enrolments::call_out(it, flood, &TraineeQuery::default(), today))
        .unwrap()
        .rows;
    let of = |who: Id| rows.iter().find(|it| it.person.trainee.id == who).unwrap();
    let (dana, aigerim, galym) = (of(forum.dana), of(forum.aigerim), of(forum.galym));
    assert_eq!(dana.last_action.as_ref().unwrap().day, "2026-10-10");
    assert_eq!(
        (dana.age, dana.status),
        (Some(21), Some(EnrolmentState::Invited))
    );
    assert_eq!(dana.status_on, "2026-10-15");
    assert!(dana.stopped.is_none() && galym.stopped.is_none());
    assert_eq!(
        (galym.age, galym.status),
        (None, None),
        "no birth date, not on the list"
    );
    assert!(aigerim.stopped.is_some(), "16 on the day");
    assert_eq!(dana.volunteer_minutes, 150, "what her supervisor confirmed");
    let text =
        enrolments::call_out_text(register, flood, &[forum.dana, forum.galym], Lang::Kk).unwrap();
    assert!(text.starts_with("Су тасқыны, 20.10.2026"), "{text}");
    assert!(text.contains("\n2. Өтегенов Ғалымжан"), "{text}");
    let all = [forum.aigerim, forum.dana, forum.galym];
    let same = enrolments::call_out_text(register, flood, &all, Lang::Kk).unwrap();
    let (people, left) = same.rsplit_once('\n').unwrap();
    assert_eq!(people, text, "nobody under age is called");
    assert!(left.ends_with("1"), "{left}");
}

#[test]
fn an_emergency_of_any_kind_is_the_last_action_and_a_note_lets_call() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let flood = |period: &str| EventFields {
        emergency: true,
        ..fields("Су тасқыны", period)
    };
    let past = event(
        &forum,
        flood("2026-10-10"),
        vec![session("2026-10-10", "", "")],
    );
    let at = register.read(|it| sessions::list(it, past)).unwrap()[0].id;
    let there = MarkChange {
        session: at,
        trainee: forum.dana,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    attendance::mark(register, past, &[there]).unwrap();
    let next = event(&forum, flood("2026-10-20"), vec![]);
    let draft = EnrolmentDraft {
        role: "volunteer".to_owned(),
        status: EnrolmentState::Invited,
        law_note: "Штаб бастығының шешімі".to_owned(),
        ..EnrolmentDraft::default()
    };
    enrolments::add_with(register, next, &[forum.aigerim], &draft).unwrap();
    let today = forum.desk.today();
    let rows = register
        .read(|it| enrolments::call_out(it, next, &TraineeQuery::default(), today))
        .unwrap()
        .rows;
    let of = |who: Id| rows.iter().find(|it| it.person.trainee.id == who).unwrap();
    assert_eq!(of(forum.dana).last_action.as_ref().unwrap().event, past);
    assert!(of(forum.aigerim).stopped.is_none(), "she may answer");
}
