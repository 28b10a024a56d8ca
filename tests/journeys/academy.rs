//! The academy, its bodies and signatories, its lists and its workers.

use tizim_core::blobs;
use tizim_core::common::{Lang, Shelf, Trilingual};
use tizim_core::error::Code;
use tizim_core::ids::Link;
use tizim_core::organisations::{self, BodyName, OrganisationDraft};
use tizim_core::reference::{self, ReferenceDraft, ReferenceKind};
use tizim_core::signatories::{self, SignatoryDraft};
use tizim_core::{academy, workers};
use tizim_tests::{Desk, new_folder};

pub fn text(kk: &str, ru: &str) -> Trilingual {
    Trilingual {
        kk: kk.to_owned(),
        ru: ru.to_owned(),
        en: String::new(),
    }
}

fn body(full: &str, from: &str, to: &str) -> OrganisationDraft {
    OrganisationDraft {
        kk: BodyName {
            full: full.to_owned(),
            ..BodyName::default()
        },
        from: from.to_owned(),
        to: to.to_owned(),
        ..OrganisationDraft::default()
    }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_new_academy_has_the_lists_that_come_with_the_program() {
    let desk = Desk::found(1).unwrap();
    let rows = desk.register.read(reference::list).unwrap();
    for kind in ReferenceKind::ALL {
        assert!(
            rows.iter().any(|row| row.kind == kind && row.shipped),
            "{kind:?}"
        );
    }
    let forum = desk
        .register
        .read(|it| reference::find_code(it, "event_kind", "forum"))
        .unwrap();
    let forum = forum.unwrap();
    assert_eq!(
        forum.forms.get("possessive_locative").map(String::as_str),
        Some("форумында")
    );
    let name = |lang| {
        desk.register
            .read(|it| reference::name_of(it, "district", "kobda", lang))
            .unwrap()
    };
    assert_eq!(name(Lang::Kk), "Қобда ауданы");
    let unknown = desk
        .register
        .read(|it| reference::name_of(it, "district", "Мұғалжар", Lang::Ru));
    assert_eq!(
        unknown.unwrap(),
        "Мұғалжар",
        "what no row knows is shown as written"
    );
}

#[test]
fn correcting_a_row_keeps_the_forms_that_the_draft_does_not_name() {
    let desk = Desk::found(1).unwrap();
    let row = || {
        let found = desk
            .register
            .read(|it| reference::find_code(it, "district", "martuk"));
        found.unwrap().unwrap()
    };
    let draft = ReferenceDraft {
        kind: ReferenceKind::District,
        name: row().name,
        forms: [
            ("locative".to_owned(), "Мартөк ауданында".to_owned()),
            ("en_in_sentence".to_owned(), String::new()),
        ]
        .into(),
        ..ReferenceDraft::default()
    };
    reference::correct(&desk.register, row().id, &draft).unwrap();
    let forms = row().forms;
    let form = |name: &str| forms.get(name).map(String::as_str);
    assert_eq!(form("locative"), Some("Мартөк ауданында"));
    assert_eq!(form("ru_prepositional"), Some("Мартукском районе"));
    assert_eq!(form("en_in_sentence"), None, "an empty one is taken away");
    assert!(form("aliases").is_some(), "files go on being understood");
}

#[test]
fn two_laptops_found_the_same_lists_under_the_same_ids() {
    let ids = |chance| {
        let rows = Desk::found(chance)
            .unwrap()
            .register
            .read(reference::list)
            .unwrap();
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(1), ids(2));
}

#[test]
fn a_row_is_added_renamed_and_hidden_and_keeps_its_code() {
    let desk = Desk::found(1).unwrap();
    let mut draft = ReferenceDraft {
        kind: ReferenceKind::Category,
        name: text("Сарапшы қауым", "Экспертное сообщество"),
        ..ReferenceDraft::default()
    };
    let row = reference::add(&desk.register, &draft).unwrap().value;
    assert!(!row.code.is_empty() && !row.shipped);
    let last = desk
        .register
        .read(|it| reference::list_of(it, "category"))
        .unwrap();
    assert_eq!(
        last.last().unwrap().id,
        row.id,
        "a new row stands at the end"
    );
    let twice = reference::add(&desk.register, &draft).unwrap_err();
    assert_eq!(twice.code(), Code::NameTaken);
    draft.name.kk = "Сарапшылар".to_owned();
    draft.hidden = true;
    let kept = reference::correct(&desk.register, row.id, &draft)
        .unwrap()
        .value;
    assert_eq!((kept.code.as_str(), kept.hidden), (row.code.as_str(), true));
    assert_eq!(kept.position, row.position);
    let again = reference::correct(&desk.register, row.id, &draft).unwrap();
    assert!(again.tx.is_none(), "an unchanged row is not written");
    draft.code = "another".to_owned();
    let refused = reference::correct(&desk.register, row.id, &draft).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::BadValue,
        "records name the row by its code"
    );
    draft.code = row.code.clone();
    draft.kind = ReferenceKind::Role;
    let moved = reference::correct(&desk.register, row.id, &draft).unwrap_err();
    assert_eq!(moved.code(), Code::BadValue, "and by its list");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn the_academy_needs_a_name_in_some_language() {
    let desk = Desk::found(1).unwrap();
    let mut own = desk.register.read(academy::academy).unwrap();
    assert_eq!(own.name.kk, "ProActive академиясы");
    own.city = text("Ақтөбе қ.", "г. Актобе");
    own.phone = " +7 7132 00-00-00 ".to_owned();
    let kept = academy::correct(&desk.register, &own).unwrap().value;
    assert_eq!(
        (kept.city.ru.as_str(), kept.phone.as_str()),
        ("г. Актобе", "+7 7132 00-00-00")
    );
    own.name = text("", " ");
    assert_eq!(
        academy::correct(&desk.register, &own).unwrap_err().code(),
        Code::Missing
    );
}

#[test]
fn a_renamed_body_is_two_records_and_each_day_has_its_own() {
    let desk = Desk::found(1).unwrap();
    let old = body("Жастар бастамалары орталығы", "", "31.08.2026");
    let new = body("Жастар ресурстық орталығы", "2026-09-01", "");
    organisations::add(&desk.register, &old).unwrap();
    let new = organisations::add(&desk.register, &new).unwrap().value;
    assert_eq!((new.from.as_str(), new.to.as_str()), ("2026-09-01", ""));
    let on = |text: &str| {
        let all = desk
            .register
            .read(|it| organisations::organisations_on(it, day(text)))
            .unwrap();
        all.into_iter()
            .map(|it| it.on_paper(Lang::Ru).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(on("2026-08-31"), ["Жастар бастамалары орталығы"]);
    assert_eq!(on("2026-09-01"), ["Жастар ресурстық орталығы"]);
    let turned = body("Орталық", "2026-09-02", "2026-09-01");
    assert_eq!(
        organisations::add(&desk.register, &turned)
            .unwrap_err()
            .code(),
        Code::DayTooEarly
    );
    let nameless = body(" ", "", "");
    assert_eq!(
        organisations::add(&desk.register, &nameless)
            .unwrap_err()
            .code(),
        Code::Missing
    );
}

#[test]
fn a_logo_is_kept_once_and_only_pictures_are_taken() {
    let desk = Desk::found(1).unwrap();
    let folder = new_folder();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let picture = include_bytes!("pictures/logo.png");
    let id = organisations::add(&desk.register, &body("Орталық", "", ""))
        .unwrap()
        .value
        .id;
    let logo = file("logo.png", picture);
    let kept = organisations::set_logo(&desk.register, id, Some(&logo))
        .unwrap()
        .value;
    assert_eq!(kept.logo, blake3::hash(picture).to_hex().to_string());
    let bytes = desk
        .register
        .read(|it| blobs::read(it, &kept.logo))
        .unwrap();
    assert_eq!(bytes, picture);
    let again = organisations::set_logo(&desk.register, id, Some(&logo)).unwrap();
    assert!(again.tx.is_none(), "the same picture again is no change");
    let mut bomb = picture.to_vec();
    bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let refused = [
        ("notes.png", b"not a picture".to_vec(), Code::UnknownFormat),
        ("empty.jpg", Vec::new(), Code::UnknownFormat),
        ("vast.png", bomb, Code::BlobTooLarge),
        (
            "heavy.png",
            vec![0; 20 * 1024 * 1024 + 1],
            Code::BlobTooLarge,
        ),
    ];
    for (name, bytes, expected) in refused {
        let path = file(name, &bytes);
        let error = organisations::set_logo(&desk.register, id, Some(&path)).unwrap_err();
        assert_eq!(error.code(), expected, "{name}");
    }
    let missing = blake3::hash(b"a picture on another laptop")
        .to_hex()
        .to_string();
    assert_eq!(
        desk.register.read(|it| blobs::find(it, &missing)).unwrap(),
        None
    );
    let bare = organisations::set_logo(&desk.register, id, None)
        .unwrap()
        .value;
    assert_eq!(bare.logo, "");
    desk.register.undo().unwrap();
    let kept = desk
        .register
        .read(|it| organisations::find(it, id))
        .unwrap()
        .unwrap();
    assert!(!kept.logo.is_empty(), "undo brings the logo back");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn who_signs_depends_on_the_day() {
    let desk = Desk::found(1).unwrap();
    let centre = organisations::add(&desk.register, &body("Орталық", "", ""))
        .unwrap()
        .value;
    let draft = |name: &str, from: &str, to: &str| SignatoryDraft {
        name: text(name, ""),
        title: text("Орталық басшысы", "Руководитель центра"),
        organisation: Link(Some(centre.id)),
        from: from.to_owned(),
        to: to.to_owned(),
        position: 1,
    };
    let first = signatories::add(&desk.register, &draft("А. Сәрсенов", "", "2026-10-31")).unwrap();
    signatories::add(&desk.register, &draft("Б. Оспанова", "2026-11-01", "")).unwrap();
    let on = |text: &str| {
        let all = desk
            .register
            .read(|it| signatories::signatories_on(it, day(text)))
            .unwrap();
        all.into_iter().map(|it| it.name.kk).collect::<Vec<_>>()
    };
    assert_eq!(on("2026-10-31"), ["А. Сәрсенов"]);
    assert_eq!(on("2026-11-01"), ["Б. Оспанова"]);
    signatories::trash(&desk.register, &[first.value.id]).unwrap();
    assert!(on("2026-10-31").is_empty());
    let gone = desk
        .register
        .read(|it| signatories::list(it, Shelf::Trash))
        .unwrap();
    assert_eq!(gone.len(), 1);
    signatories::restore(&desk.register, &[first.value.id]).unwrap();
    assert_eq!(on("2026-10-31").len(), 1);
    organisations::trash(&desk.register, &[centre.id]).unwrap();
    let refused = signatories::add(&desk.register, &draft("Б. Оспанова", "", "")).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::InTrash,
        "a body in the trash signs nothing new"
    );
}

#[test]
fn workers_change_at_the_desk_and_history_keeps_their_names() {
    let desk = Desk::found(1).unwrap();
    let first = desk.register.worker();
    assert_eq!(
        workers::trash(&desk.register, first).unwrap_err().code(),
        Code::InUse
    );
    let second = workers::add(&desk.register, " Дана  С. ").unwrap().value;
    assert_eq!(second.name, "Дана С.");
    assert_eq!(
        workers::add(&desk.register, "  ").unwrap_err().code(),
        Code::Missing
    );
    workers::switch(&desk.register, second.id).unwrap();
    workers::trash(&desk.register, first).unwrap();
    let names: Vec<String> = desk
        .register
        .read(|it| workers::list(it, Shelf::Kept))
        .unwrap()
        .into_iter()
        .map(|worker| worker.name)
        .collect();
    assert_eq!(names, ["Дана С."]);
    assert_eq!(
        workers::switch(&desk.register, first).unwrap_err().code(),
        Code::InTrash
    );
    let gone = desk.register.read(|it| workers::list(it, Shelf::Trash));
    assert_eq!(gone.unwrap()[0].id, first);
    workers::restore(&desk.register, first).unwrap();
    workers::switch(&desk.register, first).unwrap();
    workers::switch(&desk.register, second.id).unwrap();
    let entries = desk
        .register
        .read(|it| tizim_core::register::history(it, None, 0, 10))
        .unwrap();
    let wrote: Vec<&str> = entries.iter().map(|entry| entry.worker.as_str()).collect();
    assert_eq!(wrote, ["Дана С.", "Дана С.", "Айнұр Ж.", "Айнұр Ж."]);
}
