//! A person's own file, and what is asked before they are erased.

use std::ops::ControlFlow;

use tizim_core::common::Lang;
use tizim_core::dossier::{self, DossierForm};
use tizim_core::error::Code;
use tizim_core::events;
use tizim_core::retention::{self, RemainderKind};
use tizim_core::trainees::{self, TraineeChanges};

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
