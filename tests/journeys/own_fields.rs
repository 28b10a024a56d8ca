//! Columns that the academy defines for itself, and what they hold of people.

use std::collections::BTreeMap;

use tizim_core::common::{Lang, Shelf, Trilingual};
use tizim_core::error::Code;
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnField, OwnFieldDraft, OwnKind};
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_core::words::sentence;
use tizim_tests::Desk;

use crate::certificates::person;

fn draft(title: &str, holds: OwnKind, choices: &[&str]) -> OwnFieldDraft {
    OwnFieldDraft {
        title: Trilingual {
            kk: title.to_owned(),
            ..Trilingual::default()
        },
        holds,
        choices: choices.iter().map(|&it| it.to_owned()).collect(),
    }
}

fn add(desk: &Desk, title: &str, holds: OwnKind, choices: &[&str]) -> OwnField {
    own_fields::add(&desk.register, &draft(title, holds, choices))
        .unwrap()
        .value
}

fn set(desk: &Desk, who: Id, field: &str, value: &str) -> Result<(), Code> {
    let changes = TraineeChanges {
        own: BTreeMap::from([(field.to_owned(), value.to_owned())]),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, who, changes)
        .map(drop)
        .map_err(|it| it.code())
}

fn values(desk: &Desk, who: Id) -> Vec<(String, String)> {
    let card = trainees::card(&desk.register, who).unwrap();
    let own = card.own.into_iter();
    own.map(|it| (it.field.title.kk, it.value)).collect()
}

fn titles(desk: &Desk, shelf: Shelf) -> Vec<String> {
    let fields = desk.register.read(|it| own_fields::list(it, shelf));
    fields.unwrap().into_iter().map(|it| it.title.kk).collect()
}

#[test]
fn a_column_takes_its_own_kind_of_value_and_refuses_others() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    add(&desk, "Киім өлшемі", OwnKind::Choice, &["S", "M", "XL"]);
    add(&desk, "Бойы", OwnKind::Number, &[]);
    add(&desk, "Нұсқаулық күні", OwnKind::Day, &[]);
    add(&desk, "Жүзе біледі", OwnKind::Yes, &[]);
    let note = add(&desk, "Тілдері", OwnKind::Text, &[]);
    for (field, typed, kept) in [
        ("киім өлшемі", "xl", "XL"),
        ("Бойы", "172,5", "172.5"),
        ("Нұсқаулық күні", "27.11.2026", "2026-11-27"),
        ("Жүзе біледі", "Иә", "yes"),
        (&note.id.to_string(), " қазақ,  орыс", "қазақ, орыс"),
    ] {
        set(&desk, who, field, typed).unwrap();
        assert!(
            values(&desk, who).iter().any(|it| it.1 == kept),
            "{field}: {typed}"
        );
    }
    let operations = desk.register.check().unwrap().operations;
    for (field, typed, code) in [
        ("Киім өлшемі", "XXL", Code::BadValue),
        ("Бойы", "биік", Code::BadValue),
        ("Нұсқаулық күні", "31.02.2026", Code::BadDate),
        ("Жүзе біледі", "мүмкін", Code::BadValue),
        ("Салмағы", "60", Code::BadValue),
    ] {
        assert_eq!(set(&desk, who, field, typed), Err(code), "{field}");
    }
    assert_eq!(desk.register.check().unwrap().operations, operations);
    set(&desk, who, "Бойы", "").unwrap();
    assert!(values(&desk, who).contains(&("Бойы".to_owned(), String::new())));
    desk.register.undo().unwrap();
    assert!(values(&desk, who).contains(&("Бойы".to_owned(), "172.5".to_owned())));
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_new_person_may_come_with_values() {
    let desk = Desk::found(1).unwrap();
    add(&desk, "Тілдері", OwnKind::Text, &[]);
    let own = |title: &str| BTreeMap::from([(title.to_owned(), "қазақ".to_owned())]);
    let draft = |title: &str| TraineeDraft {
        surname: "Қасымова".to_owned(),
        own: own(title),
        ..TraineeDraft::default()
    };
    let refused = trainees::add(&desk.register, draft("Тілі")).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    let added = trainees::add(&desk.register, draft("Тілдері")).unwrap();
    let who = added.value.id;
    assert_eq!(
        values(&desk, who),
        [("Тілдері".to_owned(), "қазақ".to_owned())]
    );
    desk.register.undo().unwrap();
    assert!(
        trainees::card(&desk.register, who)
            .unwrap()
            .trainee
            .trainee
            .trashed
    );
}

#[test]
fn a_column_is_not_made_twice_nor_changed_under_what_it_holds() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let size = add(&desk, "Киім өлшемі", OwnKind::Choice, &["S", "M", "m", ""]);
    assert_eq!(size.choices, ["S", "M"]);
    let refused = |draft: &OwnFieldDraft| {
        let refused = own_fields::add(&desk.register, draft).unwrap_err();
        refused.code()
    };
    assert_eq!(
        refused(&draft("киім  ӨЛШЕМІ", OwnKind::Text, &[])),
        Code::NameTaken
    );
    assert_eq!(refused(&draft(" ", OwnKind::Text, &[])), Code::Missing);
    assert_eq!(refused(&draft("Аяғы", OwnKind::Choice, &[])), Code::Missing);
    set(&desk, who, "Киім өлшемі", "M").unwrap();
    for (draft, ru, kk) in [
        (
            draft("Өлшемі", OwnKind::Number, &[]),
            "Это поле заполнено, людей: 1.",
            "Бұл баған 1 адамда толтырылған.",
        ),
        (
            draft("Өлшемі", OwnKind::Choice, &["S", "L"]),
            "Вариант «M» записан, людей: 1.",
            "«M» нұсқасы 1 адамда жазылған.",
        ),
    ] {
        let refused = own_fields::correct(&desk.register, size.id, &draft).unwrap_err();
        for (lang, said) in [(Lang::Ru, ru), (Lang::Kk, kk)] {
            let (what, todo) = sentence(lang, &refused);
            assert!(what.ends_with(said) && todo.len() > 40, "{what} {todo}");
        }
    }
    let correct = |draft: OwnFieldDraft| {
        own_fields::correct(&desk.register, size.id, &draft).map_err(|it| it.code())
    };
    let number = correct(draft("Өлшемі", OwnKind::Number, &[]));
    assert_eq!(number.map(drop), Err(Code::InUse));
    let without = correct(draft("Өлшемі", OwnKind::Choice, &["S", "L"]));
    assert_eq!(without.map(drop), Err(Code::InUse));
    let more = correct(draft("Өлшемі", OwnKind::Choice, &["S", "M", "L"]));
    assert_eq!(more.unwrap().value.people, 1);
    let text = correct(draft("Өлшемі", OwnKind::Text, &[]));
    assert_eq!(text.unwrap().value.choices, Vec::<String>::new());
    assert_eq!(values(&desk, who), [("Өлшемі".to_owned(), "M".to_owned())]);
}

#[test]
fn columns_stand_in_their_order_and_come_back_from_the_trash_with_what_they_hold() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let [first, _, third] =
        ["Бірінші", "Екінші", "Үшінші"].map(|it| add(&desk, it, OwnKind::Text, &[]));
    own_fields::place(&desk.register, third.id, 0).unwrap();
    let order = ["Үшінші", "Бірінші", "Екінші"];
    assert_eq!(titles(&desk, Shelf::Kept), order);
    set(&desk, who, "Бірінші", "бар").unwrap();
    own_fields::trash(&desk.register, first.id).unwrap();
    assert_eq!(titles(&desk, Shelf::Kept), ["Үшінші", "Екінші"]);
    assert_eq!(titles(&desk, Shelf::Trash), ["Бірінші"]);
    assert_eq!(values(&desk, who).len(), 2);
    own_fields::restore(&desk.register, first.id).unwrap();
    assert_eq!(titles(&desk, Shelf::Kept), order);
    assert!(values(&desk, who).contains(&("Бірінші".to_owned(), "бар".to_owned())));
}

#[test]
fn values_of_joined_records_are_one_and_the_history_names_their_column() {
    let desk = Desk::found(1).unwrap();
    add(&desk, "Тілдері", OwnKind::Text, &[]);
    let girl = person(&desk, "Қасымова", "Дана");
    desk.clock.pass_minutes(1);
    let wife = person(&desk, "Омарова", "Дана");
    set(&desk, wife, "Тілдері", "қазақ").unwrap();
    trainees::merge(&desk.register, girl, wife, &BTreeMap::new()).unwrap();
    assert_eq!(values(&desk, girl)[0].1, "қазақ");
    set(&desk, girl, "Тілдері", "қазақ, орыс").unwrap();
    assert_eq!(values(&desk, wife)[0].1, "қазақ, орыс");
    let query = HistoryQuery {
        entity: Some(girl),
        ..HistoryQuery::default()
    };
    let told = history::list(&desk.register, &query).unwrap().rows;
    let latest = &told[0].changes[0];
    assert_eq!((&*latest.hangs_on, &*latest.field), ("Тілдері", "value"));
    assert_eq!((&*latest.before, &*latest.after), ("қазақ", "қазақ, орыс"));
    history::restore(
        &desk.register,
        &told
            .iter()
            .flat_map(|it| &it.changes)
            .find(|it| it.after == "қазақ")
            .unwrap()
            .op,
        latest.entity,
        "value",
    )
    .unwrap();
    assert_eq!(values(&desk, girl)[0].1, "қазақ");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_choice_of_a_record_that_stands_in_another_stays_a_choice() {
    let desk = Desk::found(1).unwrap();
    let size = add(&desk, "Киім өлшемі", OwnKind::Choice, &["S", "M", "L"]);
    let [one, other] = ["Дана", "Данна"].map(|given| person(&desk, "Қасымова", given));
    set(&desk, one, "Киім өлшемі", "M").unwrap();
    set(&desk, other, "Киім өлшемі", "S").unwrap();
    let pick = BTreeMap::from([(format!("own:{}", size.id), one)]);
    trainees::merge(&desk.register, one, other, &pick).unwrap();
    let without = |gone: &str| {
        let left: Vec<&str> = ["S", "M", "L"]
            .into_iter()
            .filter(|it| *it != gone)
            .collect();
        let draft = draft("Киім өлшемі", OwnKind::Choice, &left);
        own_fields::correct(&desk.register, size.id, &draft)
    };
    assert_eq!(without("S").unwrap_err().code(), Code::InUse);
    without("L").unwrap();
}

#[test]
fn a_column_does_not_come_back_beside_another_of_its_title() {
    let desk = Desk::found(1).unwrap();
    let old = add(&desk, "Бойы", OwnKind::Number, &[]);
    own_fields::trash(&desk.register, old.id).unwrap();
    let new = add(&desk, "бойы", OwnKind::Text, &[]);
    let refused = own_fields::restore(&desk.register, old.id).unwrap_err();
    assert_eq!(refused.code(), Code::NameTaken);
    own_fields::correct(&desk.register, new.id, &draft("Зейіні", OwnKind::Text, &[])).unwrap();
    own_fields::restore(&desk.register, old.id).unwrap();
}

#[test]
fn a_title_may_begin_as_the_name_of_a_column_does() {
    let desk = Desk::found(1).unwrap();
    let plain = add(&desk, "a", OwnKind::Text, &[]);
    let odd = add(&desk, "own:a", OwnKind::Text, &[]);
    let read = |typed: &str| {
        desk.register
            .read(|it| own_fields::read_column(it, typed))
            .unwrap()
    };
    assert_eq!(read("own:a"), own_fields::column_name(plain.id));
    assert_eq!(read("own:own:a"), own_fields::column_name(odd.id));
}

#[test]
fn the_history_of_everything_calls_a_value_by_the_title_of_its_column() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    add(&desk, "Бойы", OwnKind::Number, &[]);
    set(&desk, who, "Бойы", "172").unwrap();
    let rows = history::list(&desk.register, &HistoryQuery::default())
        .unwrap()
        .rows;
    let change = rows[0]
        .changes
        .iter()
        .find(|it| it.field == "value")
        .unwrap();
    assert_eq!(
        (change.hangs_on.as_str(), change.name.as_str()),
        ("Бойы", "Қасымова Дана")
    );
    let added = rows.iter().flat_map(|it| &it.changes);
    let mut others = added.filter(|it| it.table != "own_value");
    assert!(others.all(|it| it.hangs_on.is_empty()));
}
