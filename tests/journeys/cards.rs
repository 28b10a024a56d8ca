//! A person's card, what is checked before saving, what is masked, and what goes out.

use std::ops::ControlFlow;

use tizim_core::clubs::{self, ClubFields};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry};
use tizim_core::sheets::Form;
use tizim_core::suggestions;
use tizim_core::trainees::{self, ExportOrder, Sex, TraineeChanges, TraineeDraft};
use tizim_tests::Desk;

fn draft(surname: &str, given: &str) -> TraineeDraft {
    TraineeDraft {
        surname: surname.to_owned(),
        given: given.to_owned(),
        sex: Some(Sex::F),
        birth_date: "2010-03-14".to_owned(),
        phone: "+77789150244".to_owned(),
        ..TraineeDraft::default()
    }
}

fn add(desk: &Desk, draft: TraineeDraft) -> Id {
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn checked(desk: &Desk, id: Option<Id>, draft: &TraineeDraft) -> trainees::TraineeChecked {
    let today = desk.today();
    desk.register
        .read(|it| trainees::check(it, id, draft, today))
        .unwrap()
}

#[test]
fn a_card_says_who_added_the_person_and_what_they_belong_to() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, draft("Ахметова", "Айгерім"));
    let club = ClubFields {
        name_kk: "Жас өркен".to_owned(),
        ..ClubFields::default()
    };
    let club = clubs::add(&desk.register, club).unwrap().value.id;
    memberships::add(&desk.register, club, &[id], &Entry::default()).unwrap();
    let card = trainees::card(&desk.register, id).unwrap();
    assert_eq!(card.added_by, "Айнұр Ж.");
    assert_eq!(card.added_at, "2026-10-15T09:00:00+05:00");
    assert_eq!(card.clubs.len(), 1);
    assert_eq!(card.clubs[0].name_kk, "Жас өркен");
    assert!(card.events.is_empty() && card.papers.is_empty());
    let nobody = trainees::card(&desk.register, club).unwrap_err();
    assert_eq!(nobody.code(), Code::NotFound);
}

#[test]
fn doubtful_values_are_warned_of_and_masked_ones_let_be() {
    let desk = Desk::found(1).unwrap();
    let codes = |draft: &TraineeDraft| {
        let found = checked(&desk, None, draft).warnings;
        found.into_iter().map(|it| it.code).collect::<Vec<_>>()
    };
    let with = |change: &dyn Fn(&mut TraineeDraft)| {
        let mut typed = draft("Ахметова", "Айгерім");
        change(&mut typed);
        codes(&typed)
    };
    assert!(with(&|_| ()).is_empty());
    assert_eq!(with(&|it| it.iin = "12".to_owned()), ["iin_length"]);
    assert_eq!(
        with(&|it| it.iin = "030131599407".to_owned()),
        ["iin_check_digit"]
    );
    assert_eq!(
        with(&|it| it.iin = "030131599406".to_owned()),
        ["iin_birth_date"]
    );
    assert_eq!(with(&|it| it.phone = "8 701 12".to_owned()), ["phone"]);
    assert_eq!(
        with(&|it| it.email = "aigerim@@mail.kz".to_owned()),
        ["email"]
    );
    assert_eq!(
        with(&|it| it.birth_date = "01.01.2030".to_owned()),
        ["birth_date_future"]
    );
    assert_eq!(
        with(&|it| it.birth_date = "01.01.1915".to_owned()),
        ["birth_date_odd"]
    );
    assert!(with(&|it| it.phone = "+7 ••• ••• 02 44".to_owned()).is_empty());
}

#[test]
fn people_much_alike_are_shown_masked_and_never_the_person_themselves() {
    let desk = Desk::found(1).unwrap();
    let first = add(&desk, draft("Өтегенова", "Ғалия"));
    let other_phone = TraineeDraft {
        phone: String::new(),
        ..draft("Утегенова", "Галия")
    };
    let alike = checked(&desk, None, &other_phone).alike;
    assert_eq!(alike.len(), 1, "another spelling of the same name");
    assert_eq!(alike[0].row.trainee.id, first);
    assert!(
        !alike[0].row.trainee.phone.contains("7789"),
        "{}",
        alike[0].row.trainee.phone
    );
    let same_phone = draft("Ким", "Данияр");
    assert_eq!(
        checked(&desk, None, &same_phone).alike.len(),
        1,
        "the same telephone"
    );
    let own = draft("Өтегенова", "Ғалия");
    assert!(checked(&desk, Some(first), &own).alike.is_empty());
}

#[test]
fn a_look_at_a_phone_is_remembered_and_other_fields_are_not_shown() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, draft("Ахметова", "Айгерім"));
    assert_eq!(
        trainees::reveal(&desk.register, id, "phone").unwrap(),
        "+77789150244"
    );
    let refused = trainees::reveal(&desk.register, id, "note").unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    let looks: i64 = desk
        .register
        .read(|it| {
            use tizim_core::error::Doing as _;
            it.query_row(
                "SELECT count(*) FROM view_log WHERE what = 'phone'",
                [],
                |row| row.get(0),
            )
            .doing("count looks")
        })
        .unwrap();
    assert_eq!(looks, 1);
}

#[test]
fn names_of_places_become_codes_and_are_offered_as_names() {
    let desk = Desk::found(1).unwrap();
    let typed = TraineeDraft {
        district: "Хобдинский район".to_owned(),
        school: "№21 мектеп-гимназия".to_owned(),
        faculty: "Тарих факультеті".to_owned(),
        organisation: "Жұбанов университеті".to_owned(),
        ..draft("Ахметова", "Айгерім")
    };
    let kept = trainees::add(&desk.register, typed).unwrap().value;
    assert_eq!(
        (kept.district.as_str(), kept.faculty.as_str()),
        ("kobda", "history")
    );
    assert_eq!(kept.school, "aktobe_21");
    add(
        &desk,
        TraineeDraft {
            school: "Ауыл мектебі".to_owned(),
            ..draft("Ким", "Ән")
        },
    );
    let suggest = |field: &str, text: &str| {
        desk.register
            .read(|it| suggestions::suggest(it, field, text, 10))
            .unwrap()
    };
    let schools = suggest("school", "мектеп гимн");
    assert_eq!(
        schools.first().map(String::as_str),
        Some("№21 мектеп-гимназия")
    );
    assert!(
        schools.len() > 1,
        "after what is written come the schools of the list: {schools:?}"
    );
    assert_eq!(schools.iter().filter(|it| it.contains("№21 ")).count(), 1);
    assert_eq!(
        suggest("school", "ауыл мектебі")[..1],
        ["Ауыл мектебі".to_owned()]
    );
    assert_eq!(suggest("organisation", "жубанов"), ["Жұбанов университеті"]);
    let refused = desk
        .register
        .read(|it| suggestions::suggest(it, "iin", "", 10))
        .unwrap_err();
    assert_eq!(
        refused.code(),
        Code::BadValue,
        "personal numbers are never offered"
    );
}

#[test]
fn people_go_out_as_a_table_in_the_chosen_order() {
    let desk = Desk::found(1).unwrap();
    let first = add(&desk, draft("Әлиева", "Айша"));
    let second = add(&desk, draft("Ким", "Данияр"));
    let columns = |all: &[&str]| all.iter().map(|&it| it.to_owned()).collect();
    let mut order = ExportOrder {
        ids: vec![first, second],
        columns: columns(&["name", "age", "phone", "phone_whole"]),
        ..ExportOrder::default()
    };
    order.query.sort.descending = true;
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let write = |order: &ExportOrder, go_on: &mut dyn FnMut(u32, u32) -> ControlFlow<()>| {
        trainees::export(&desk.register, order, Lang::Ru, Form::Xlsx, go_on)
    };
    let rows = super::exports::read_back(&write(&order, go_on).unwrap());
    assert_eq!(
        rows[1],
        ["Ким Данияр", "16", "+7 ••• ••• 02 44", "+77789150244"]
    );
    assert_eq!(rows[2][0], "Әлиева Айша");
    order.columns = columns(&["name", "secret"]);
    let refused = write(&order, go_on).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue, "a column that nobody has");
}

#[test]
fn a_card_on_the_screen_hides_numbers_and_hidden_ones_are_never_kept() {
    let desk = Desk::found(1).unwrap();
    let whole = TraineeDraft {
        iin: "100314650123".to_owned(),
        email: "aigerim@example.kz".to_owned(),
        ..draft("Ахметова", "Айгерім")
    };
    let id = add(&desk, whole.clone());
    let shown = trainees::masked_card(&desk.register, id).unwrap();
    let shown = shown.trainee.trainee;
    assert_eq!(shown.phone, "+7 ••• ••• 02 44");
    assert_eq!(shown.iin, "••••••••••23");
    assert_eq!(shown.email, "a•••@example.kz");
    let alike = |it: &rusqlite::Connection| trainees::alike(it, None, &whole, desk.today());
    let alike = desk.register.read(alike).unwrap();
    assert_eq!(alike[0].row.trainee.email, "a•••@example.kz");
    let seen = trainees::reveal(&desk.register, id, "email").unwrap();
    assert_eq!(seen, "aigerim@example.kz", "when asked for");
    let (phone, iin, email) = (Some(shown.phone), Some(shown.iin), Some(shown.email));
    let half_typed = Some("87015551240•".to_owned());
    for changes in [
        TraineeChanges {
            phone,
            ..Default::default()
        },
        TraineeChanges {
            iin,
            ..Default::default()
        },
        TraineeChanges {
            email,
            ..Default::default()
        },
        TraineeChanges {
            phone: half_typed,
            ..Default::default()
        },
    ] {
        let refused = trainees::correct(&desk.register, id, changes).unwrap_err();
        assert_eq!(refused.code(), Code::BadValue);
    }
    let kept = desk.register.read(|it| trainees::show(it, id)).unwrap();
    assert_eq!(kept.phone, "+77789150244");
    assert_eq!(kept.iin, "100314650123");
    assert_eq!(kept.email, "aigerim@example.kz");
}
