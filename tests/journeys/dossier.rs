//! A person's own file, and what is asked before they are erased.

use std::ops::ControlFlow;

use tizim_core::common::Lang;
use tizim_core::consents::{self, ConsentDraft, ConsentForm, Scope, Signer};
use tizim_core::dossier::{self, DossierForm};
use tizim_core::error::Code;
use tizim_core::events;
use tizim_core::retention::{self, RemainderKind};
use tizim_core::trainees::{self, TraineeChanges};
use tizim_core::words::words;

use crate::erasure::{Story, secrets};

#[test]
fn everything_of_a_person_goes_into_one_file() {
    let it = Story::told();
    let changes = TraineeChanges {
        phone: Some("8 701 000 00 02".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&it.desk.register, it.dana, changes).unwrap();
    let json = dossier::write(&it.desk.register, it.dana, Lang::Ru, DossierForm::Json).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let data = &value["data"];
    assert_eq!(data["person"][0]["phone"], "+77010000002");
    assert_eq!(data["person"][0]["iin"], "080904650123");
    assert_eq!(data["answers"][0]["value"], "Ең алыс ауыл");
    assert_eq!(data["marks"][0]["mark"], "был");
    assert_eq!(data["papers"][0]["kind"], "Сертификат");
    assert_eq!(data["consents"][0]["signed_by"], "Қасымова Гүлнар");
    assert_eq!(data["views"].as_array().unwrap().len(), 1);
    assert!(
        data["history"].to_string().contains("+77010000001"),
        "the earlier value"
    );
    assert!(
        !value.to_string().contains("Омарова"),
        "nobody else is in it"
    );
    let book = dossier::write(&it.desk.register, it.dana, Lang::Kk, DossierForm::Xlsx).unwrap();
    assert!(book.starts_with(b"PK"));
    let again = dossier::write(&it.desk.register, it.dana, Lang::Kk, DossierForm::Json).unwrap();
    let again: serde_json::Value = serde_json::from_slice(&again).unwrap();
    assert_eq!(again["data"]["exports"].as_array().unwrap().len(), 2);
}

#[test]
fn a_persons_own_file_speaks_in_words_and_tells_each_change_once() {
    let it = Story::told();
    let register = &it.desk.register;
    let changes = TraineeChanges {
        district: Some("temir".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(register, it.dana, changes).unwrap();
    let draft = ConsentDraft {
        form: Some(ConsentForm::Paper),
        signer: Some(Signer::Themselves),
        on_date: "2026-10-01".to_owned(),
        ..ConsentDraft::of(Scope::Photo)
    };
    consents::add(register, &[it.dana], &draft).unwrap();
    let json = dossier::write(register, it.dana, Lang::Ru, DossierForm::Json).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let history = value["data"]["history"].as_array().unwrap();
    let told: Vec<[&str; 3]> = history
        .iter()
        .map(|row| ["deed", "field", "after"].map(|it| row[it].as_str().unwrap_or_default()))
        .collect();
    let deed = "Добавлено согласие: Қасымова Данагүл";
    for (field, after, count) in [
        ("Согласие дано", "Да", 2),
        ("На что согласие", "На фото и видео", 1),
        ("Кто подписал", "сам человек", 2),
        ("Форма", "На бумаге", 1),
        ("Дата", "01.10.2026", 1),
    ] {
        let times = told.iter().filter(|it| **it == [deed, field, after]);
        assert_eq!(times.count(), count, "{field}: {after} in {told:#?}");
    }
    assert!(
        told.iter().any(|it| it[2] == "Темирский район"),
        "{told:#?}"
    );
    let raw = [
        "temir", "photo", "data", "self", "paper", "yes", "given", "trainee",
    ];
    for row in &told {
        assert!(!raw.contains(&row[1]) && !raw.contains(&row[2]), "{row:?}");
    }
    let heads = ["signer", "signed_by"].map(|column| {
        let key = format!("field-{}", column.replace('_', "-"));
        words(Lang::Ru).say(&key, &[])
    });
    assert_ne!(heads[0], heads[1]);
}

#[test]
fn a_name_typed_wrong_erases_nothing_and_other_mentions_are_named() {
    let it = Story::told();
    let refused = retention::purge_named(
        &it.desk.register,
        it.dana,
        "Қасымова",
        &mut |_, _, _| ControlFlow::Continue(()),
    )
    .unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    assert_eq!(it.left().len(), secrets().len());
    let changes = events::EventChanges {
        note: Some("Қасымова Данагүл жүргізді".to_owned()),
        ..events::EventChanges::default()
    };
    events::correct(&it.desk.register, it.forum.id, changes).unwrap();
    let done = retention::purge_named(
        &it.desk.register,
        it.dana,
        " қасымова  данагүл ",
        &mut |_, _, _| ControlFlow::Continue(()),
    );
    let remains = done.unwrap().value.remains;
    let mention = remains.iter().find(|it| it.kind == RemainderKind::Mention);
    assert_eq!(
        mention.map(|it| it.detail.as_str()),
        Some("Волонтерлікке жол")
    );
}
