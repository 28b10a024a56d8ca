//! Clubs with their people and their grants.

use tizim_core::clubs::{self, ClubChanges, ClubFields, ClubQuery};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::grants::{self, GrantDraft, GrantState, StepKind, life_line};
use tizim_core::home::{self, AskKind};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, MembershipChanges};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

fn club(desk: &Desk, name: &str, kind: &str, directions: &[&str]) -> Id {
    let draft = ClubFields {
        name_kk: name.to_owned(),
        kind: kind.to_owned(),
        district: "kobda".to_owned(),
        directions: directions.iter().map(|it| (*it).to_owned()).collect(),
        founded_on: "1 қыркүйек 2025".to_owned(),
        ..ClubFields::default()
    };
    clubs::add(&desk.register, draft).unwrap().value.id
}

fn person(desk: &Desk, surname: &str, given: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        given: given.to_owned(),
        phone: "+77789150244".to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn leader() -> Entry {
    Entry {
        role: "leader".to_owned(),
        from: "2025-09-01".to_owned(),
        ..Entry::default()
    }
}

fn list(desk: &Desk, query: &ClubQuery) -> Vec<clubs::ClubRow> {
    let today = desk.today();
    desk.register
        .read(|it| clubs::list(it, query, today))
        .unwrap()
        .rows
}

fn named(desk: &Desk, query: &ClubQuery) -> Vec<String> {
    list(desk, query)
        .into_iter()
        .map(|row| row.club.fields.name_kk)
        .collect()
}

#[test]
fn a_club_is_found_by_any_of_its_properties() {
    let desk = Desk::found(1).unwrap();
    club(
        &desk,
        "Жас өркен",
        "school_volunteer_club",
        &["taza_alem", "saulyq"],
    );
    club(&desk, "Әділ жүрек", "self_government", &["asyl_mura"]);
    let all = ClubQuery::default();
    assert_eq!(
        named(&desk, &all),
        ["Әділ жүрек", "Жас өркен"],
        "in the order of the alphabet"
    );
    let by = |change: &dyn Fn(&mut ClubQuery)| {
        let mut query = ClubQuery::default();
        change(&mut query);
        named(&desk, &query)
    };
    assert_eq!(by(&|it| it.text = "жас орк".to_owned()), ["Жас өркен"]);
    assert_eq!(
        by(&|it| it.kind = vec!["self_government".to_owned()]),
        ["Әділ жүрек"]
    );
    assert_eq!(
        by(&|it| it.direction = vec!["saulyq".to_owned()]),
        ["Жас өркен"]
    );
    assert!(by(&|it| it.district = vec!["alga".to_owned()]).is_empty());
    assert_eq!(by(&|it| it.limit = 1), ["Әділ жүрек"]);
    let row = &list(&desk, &all)[1];
    assert_eq!(row.club.fields.directions, ["saulyq", "taza_alem"]);
    assert_eq!(row.club.fields.founded_on, "2025-09-01");
}

#[test]
fn a_club_without_a_name_is_refused_also_when_its_last_name_goes() {
    let desk = Desk::found(1).unwrap();
    let nameless = clubs::add(&desk.register, ClubFields::default()).unwrap_err();
    assert_eq!(nameless.code(), Code::Missing);
    let id = club(&desk, "Жас өркен", "volunteer_group", &[]);
    let emptied = ClubChanges {
        name_kk: Some(" ".to_owned()),
        ..ClubChanges::default()
    };
    let refused = clubs::correct(&desk.register, id, emptied).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    let renamed = ClubChanges {
        name_ru: Some("Молодая поросль".to_owned()),
        directions: Some(vec!["saulyq".to_owned()]),
        ..ClubChanges::default()
    };
    let kept = clubs::correct(&desk.register, id, renamed.clone()).unwrap();
    assert_eq!(kept.value.fields.directions, ["saulyq"]);
    assert!(
        clubs::correct(&desk.register, id, renamed)
            .unwrap()
            .tx
            .is_none()
    );
}

#[test]
fn a_member_comes_in_once_leaves_and_comes_back() {
    let desk = Desk::found(1).unwrap();
    let id = club(&desk, "Жас өркен", "school_volunteer_club", &[]);
    let (aisha, daniyar) = (
        person(&desk, "Әлиева", "Айша"),
        person(&desk, "Ким", "Данияр"),
    );
    let entered = memberships::add(&desk.register, id, &[aisha], &leader()).unwrap();
    assert_eq!(entered.value, 1);
    let both = memberships::add(&desk.register, id, &[aisha, daniyar], &Entry::default()).unwrap();
    assert_eq!(both.value, 1, "who is in already stays as they are");
    let card = |today| desk.register.read(|it| clubs::show(it, id, today)).unwrap();
    let shown = card(desk.today());
    assert_eq!(
        (shown.club.members, shown.club.leaders.as_slice()),
        (2, &["Әлиева Айша".to_owned()][..])
    );
    let roles: Vec<&str> = shown.members.iter().map(|it| it.role.as_str()).collect();
    assert_eq!(roles, ["leader", "member"]);
    assert!(
        !shown.members[0].phone.contains("7789"),
        "phones are masked on the card"
    );
    let membership = shown.members[0].id;
    let left = |from: &str, to: &str| MembershipChanges {
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        ..MembershipChanges::default()
    };
    let turned = memberships::correct(
        &desk.register,
        membership,
        &left("2026-02-01", "2026-01-31"),
    );
    assert_eq!(turned.unwrap_err().code(), Code::DayTooEarly);
    memberships::correct(
        &desk.register,
        membership,
        &left("2025-09-01", "2026-05-31"),
    )
    .unwrap();
    assert_eq!(
        card(desk.today()).club.members,
        1,
        "who left is no longer counted"
    );
    assert_eq!(card(desk.today()).members.len(), 2, "and still on the card");
    memberships::add(&desk.register, id, &[aisha], &leader()).unwrap();
    assert_eq!(card(desk.today()).club.members, 2);
    memberships::trash(&desk.register, &[membership]).unwrap();
    assert_eq!(card(desk.today()).members.len(), 1);
    let removed = card(desk.today()).removed_members;
    assert_eq!(
        removed.iter().map(|it| it.id).collect::<Vec<_>>(),
        [membership],
        "the card offers to put them back"
    );
    let again = memberships::add(&desk.register, id, &[aisha], &Entry::default()).unwrap();
    assert_eq!(again.value, 1);
    let back = card(desk.today()).members;
    let aisha_now = back.iter().find(|it| it.trainee == aisha).unwrap();
    assert_eq!(
        (aisha_now.role.as_str(), aisha_now.from.as_str()),
        ("member", ""),
        "no old dates come back"
    );
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_past_membership_is_written_with_both_its_dates() {
    let desk = Desk::found(1).unwrap();
    let id = club(&desk, "Жас өркен", "school_volunteer_club", &[]);
    let aisha = person(&desk, "Әлиева", "Айша");
    let past = |to: &str| Entry {
        to: to.to_owned(),
        ..leader()
    };
    let turned = memberships::add(&desk.register, id, &[aisha], &past("2025-08-31"));
    assert_eq!(turned.unwrap_err().code(), Code::DayTooEarly);
    memberships::add(&desk.register, id, &[aisha], &past("2026-05-31")).unwrap();
    let card = desk.register.read(|it| clubs::show(it, id, desk.today()));
    let member = card.unwrap().members.remove(0);
    assert_eq!(
        (member.from.as_str(), member.to.as_str()),
        ("2025-09-01", "2026-05-31")
    );
}

#[test]
fn a_role_in_a_club_is_one_of_the_list() {
    let desk = Desk::found(1).unwrap();
    let id = club(&desk, "Жас өркен", "volunteer_group", &[]);
    let aisha = person(&desk, "Әлиева", "Айша");
    let entry = |role: &str| Entry {
        role: role.to_owned(),
        ..Entry::default()
    };
    let refused = memberships::add(&desk.register, id, &[aisha], &entry("ханзада")).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    memberships::add(&desk.register, id, &[aisha], &entry("Руководитель")).unwrap();
    let role = || {
        let card = desk.register.read(|it| clubs::show(it, id, desk.today()));
        let member = card.unwrap().members.remove(0);
        (member.id, member.role)
    };
    let (membership, present) = role();
    assert_eq!(present, "leader", "a name of the list is its code");
    let changes = |role: &str| MembershipChanges {
        role: Some(role.to_owned()),
        ..MembershipChanges::default()
    };
    let refused = memberships::correct(&desk.register, membership, &changes("ханзада"));
    assert_eq!(refused.unwrap_err().code(), Code::BadValue);
    assert_eq!(role().1, "leader");
    memberships::correct(&desk.register, membership, &changes("volunteer")).unwrap();
    assert_eq!(role().1, "volunteer");
}

#[test]
fn nobody_joins_a_club_in_the_trash() {
    let desk = Desk::found(1).unwrap();
    let id = club(&desk, "Жас өркен", "volunteer_group", &[]);
    let aisha = person(&desk, "Әлиева", "Айша");
    clubs::trash(&desk.register, &[id]).unwrap();
    let refused = memberships::add(&desk.register, id, &[aisha], &Entry::default()).unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
    assert!(named(&desk, &ClubQuery::default()).is_empty());
    let trash = ClubQuery {
        trashed: true,
        ..ClubQuery::default()
    };
    assert_eq!(named(&desk, &trash), ["Жас өркен"]);
    clubs::restore(&desk.register, &[id]).unwrap();
    memberships::add(&desk.register, id, &[aisha], &Entry::default()).unwrap();
    trainees::trash(&desk.register, &[aisha]).unwrap();
    assert_eq!(
        list(&desk, &ClubQuery::default())[0].members,
        0,
        "a person in the trash is hidden"
    );
}

#[test]
fn grants_add_up() {
    let desk = Desk::found(1).unwrap();
    let id = club(&desk, "Жас өркен", "volunteer_group", &[]);
    let grant = |title: &str, sum: i64| GrantDraft {
        title: title.to_owned(),
        giver: "Әкімдік".to_owned(),
        won_on: "12.05.2026".to_owned(),
        sum,
        ..GrantDraft::default()
    };
    let first = grants::add(&desk.register, id, &grant("Жасыл аула", 500_000))
        .unwrap()
        .value;
    grants::add(&desk.register, id, &grant("Кітап көшесі", 1_200_000)).unwrap();
    assert_eq!((first.won_on.as_str(), first.sum), ("2026-05-12", 500_000));
    let row = || list(&desk, &ClubQuery::default()).remove(0);
    assert_eq!((row().grants, row().granted), (2, 1_700_000));
    assert_eq!(
        grants::add(&desk.register, id, &grant(" ", 1))
            .unwrap_err()
            .code(),
        Code::Missing
    );
    let negative = grants::add(&desk.register, id, &grant("Қарыз", -1)).unwrap_err();
    assert_eq!(negative.code(), Code::BadValue);
    grants::correct(&desk.register, first.id, &grant("Жасыл аула", 700_000)).unwrap();
    assert_eq!(row().granted, 1_900_000);
    grants::trash(&desk.register, &[first.id]).unwrap();
    assert_eq!((row().grants, row().granted), (1, 1_200_000));
    desk.register.undo().unwrap();
    assert_eq!(row().grants, 2);
}

#[test]
fn the_report_of_a_grant_is_owed_until_it_is_given() {
    let desk = Desk::found(1).unwrap();
    let id = club(&desk, "Жас өркен", "school_volunteer_club", &[]);
    person(&desk, "Әлиева", "Айша");
    let row = || list(&desk, &ClubQuery::default())[0].clone();
    let asks = || {
        let today = home::today(&desk.register, Lang::Kk).unwrap();
        let asked = today
            .asks
            .into_iter()
            .find(|it| it.kind == AskKind::ReportOverdue);
        asked.map(|it| (it.count, it.club))
    };
    let won = GrantDraft {
        title: "Жасыл аула".to_owned(),
        applied_on: "2026-03-02".to_owned(),
        asked: 500_000,
        won_on: "2026-04-15".to_owned(),
        sum: 350_000,
        report_due: "2026-10-14".to_owned(),
        ..GrantDraft::default()
    };
    let refused = GrantDraft {
        title: "Кітап".to_owned(),
        state: GrantState::Refused,
        asked: 900_000,
        ..GrantDraft::default()
    };
    let grant = grants::add(&desk.register, id, &won).unwrap().value;
    grants::add(&desk.register, id, &refused).unwrap();
    assert_eq!(
        (row().grants, row().granted, row().reports_overdue),
        (1, 350_000, 1)
    );
    assert_eq!(asks(), Some((1, Some(id))), "one day late");
    let steps: Vec<_> = life_line(&grant, desk.today())
        .into_iter()
        .map(|it| (it.kind, it.is_done, it.is_overdue))
        .collect();
    assert_eq!(
        steps,
        [
            (StepKind::Applied, true, false),
            (StepKind::Won, true, false),
            (StepKind::Reported, false, true)
        ]
    );
    let today_due = GrantDraft {
        report_due: "2026-10-15".to_owned(),
        ..won.clone()
    };
    grants::correct(&desk.register, grant.id, &today_due).unwrap();
    assert_eq!(asks(), None, "on the very day nothing is late");
    let reported = GrantDraft {
        reported_on: "2026-10-15".to_owned(),
        ..won.clone()
    };
    let kept = grants::correct(&desk.register, grant.id, &reported)
        .unwrap()
        .value;
    assert_eq!(kept.state, GrantState::Reported, "the day tells the state");
    assert_eq!(
        (asks(), row().reports_overdue, row().granted),
        (None, 0, 350_000)
    );
    let early = GrantDraft {
        won_on: "2026-03-01".to_owned(),
        ..won
    };
    let refused = grants::correct(&desk.register, grant.id, &early).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::DayTooEarly,
        "won before it was asked for"
    );
}
