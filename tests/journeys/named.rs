//! How a person is called: forms on papers, the name of before, what an earlier value brings back.

use tizim_core::blobs;
use tizim_core::certificates::{self, CertificateRequest};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::trainees::{
    self, FormConfidence, TraineeCard, TraineeChanges, TraineeNames, TraineeQuery,
};
use tizim_tests::Desk;

use crate::certificates::{book, forum, mark, person, request};

fn correct(desk: &Desk, who: Id, change: impl FnOnce(&mut TraineeChanges)) {
    let mut changes = TraineeChanges::default();
    change(&mut changes);
    trainees::correct(&desk.register, who, changes).unwrap();
}

fn card(desk: &Desk, who: Id) -> TraineeCard {
    trainees::card(&desk.register, who).unwrap()
}

fn names(desk: &Desk, who: Id) -> TraineeNames {
    card(desk, who).names
}

fn found(desk: &Desk, text: &str) -> Vec<String> {
    let query = TraineeQuery {
        text: text.to_owned(),
        ..TraineeQuery::default()
    };
    let today = desk.today();
    let rows = desk.register.read(|it| trainees::list(it, &query, today));
    let rows = rows.unwrap().rows;
    rows.iter().map(|it| it.trainee.full_name()).collect()
}

#[test]
fn a_form_is_the_rules_until_somebody_writes_their_own() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Ахметова", "Айгерім");
    let rule = names(&desk, who);
    assert_eq!(rule.dative.text, "Ахметова Айгерімге");
    assert_eq!(rule.genitive.text, "Ахметова Айгерімнің");
    assert_ne!(rule.dative.confidence, FormConfidence::Own);
    assert_eq!(rule.latin.text, "Aigerim Akhmetova");
    assert_eq!(rule.russian_dative.text, "Ахметовой Айгерім");
    assert_eq!(
        rule.russian.confidence,
        FormConfidence::Medium,
        "Russian documents may write «і» otherwise"
    );
    correct(&desk, who, |it| {
        it.dative = Some("Ахметова  Айгерім ханымға ".to_owned());
        it.genitive = Some("Ахметова Айгерім ханымның".to_owned());
        it.russian_dative = Some("Госпоже Ахметовой".to_owned());
    });
    let own = names(&desk, who);
    assert_eq!(own.dative.text, "Ахметова Айгерім ханымға");
    assert_eq!(own.russian_dative.text, "Госпоже Ахметовой");
    let sure = [&own.dative, &own.genitive, &own.russian_dative].map(|it| it.confidence);
    assert_eq!(sure, [FormConfidence::Own; 3]);
    correct(&desk, who, |it| {
        it.dative = Some(String::new());
        it.genitive = Some(String::new());
        it.russian_dative = Some(String::new());
    });
    assert_eq!(names(&desk, who), rule, "back to the rule");
    let long = TraineeChanges {
        dative: Some("ә".repeat(201)),
        ..TraineeChanges::default()
    };
    let refused = trainees::correct(&desk.register, who, long).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
}

#[test]
fn a_russian_paper_takes_the_name_written_for_it() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Қуанышқызы", "Інжу");
    correct(&desk, who, |it| {
        it.russian_name = Some("Куанышкызы Инжу Маратовна".to_owned());
        it.latin_name = Some("Inju Kuanyshkyzy".to_owned());
    });
    mark(&desk, &event, 0, &[who]);
    for lang in [Lang::Kk, Lang::Ru, Lang::En] {
        let wanted = request(&desk, event.id, lang, 1);
        certificates::issue(&desk.register, &wanted).unwrap();
    }
    let mut printed: Vec<String> = book(&desk.register).into_iter().map(|it| it.1).collect();
    printed.sort();
    assert_eq!(
        printed,
        [
            "Inju Kuanyshkyzy",
            "Куанышкызы Инжу Маратовна",
            "Қуанышқызы Інжу"
        ]
    );
}

#[test]
fn the_academys_own_wording_may_ask_for_a_form_of_the_name() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Жүсіпова", "Інжу");
    mark(&desk, &event, 0, &[who]);
    let today = desk.today();
    let said = |lang: Lang, wording: &str| {
        let wanted = CertificateRequest {
            wording: wording.to_owned(),
            ..request(&desk, event.id, lang, 1)
        };
        let proof = desk
            .register
            .read(|it| certificates::proof(it, &wanted, &desk.register.identity(), today));
        proof.unwrap().wording
    };
    let thanks = said(Lang::Kk, "{кімге} еңбегі үшін берілді");
    assert!(thanks.contains("Жүсіпова Інжуге еңбегі"), "{thanks}");
    correct(&desk, who, |it| it.dative = Some("Інжу ханымға".to_owned()));
    let thanks = said(Lang::Kk, "{кімге} еңбегі үшін берілді");
    assert!(thanks.contains("Інжу ханымға еңбегі"), "{thanks}");
    let whose = said(Lang::Kk, "{кімнің} еңбегі үшін");
    assert!(whose.contains("Жүсіпова Інжудің еңбегі"), "{whose}");
    let russian = said(Lang::Ru, "Вручается {кому}");
    assert!(russian.contains("Вручается Жүсіповой Інжу"), "{russian}");
}

#[test]
fn a_girl_who_married_is_found_by_both_names_and_never_called_by_the_old_one() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    correct(&desk, who, |it| {
        it.dative = Some("Қасымова Данаға".to_owned());
        it.russian_name = Some("Касымова Дана".to_owned());
        it.latin_name = Some("DANA KASSYMOVA".to_owned());
    });
    correct(&desk, who, |it| {
        it.surname = Some("Омарова".to_owned());
        it.keep_former = true;
    });
    let after = names(&desk, who);
    assert_eq!(after.others, ["Қасымова"]);
    assert_eq!(after.dative.text, "Омарова Данаға", "the rule's again");
    assert_eq!(
        after.latin.text, "Dana Omarova",
        "nobody is called by the old name"
    );
    assert_eq!(
        after.russian.text, "Омарова Дана",
        "in other letters either"
    );
    for typed in ["касымова дана", "омарова", "Қасымова", "дана касымова"]
    {
        assert_eq!(found(&desk, typed), ["Омарова Дана"], "{typed}");
    }
    // A slip put right leaves no other name behind.
    correct(&desk, who, |it| it.surname = Some("Омар".to_owned()));
    assert_eq!(names(&desk, who).others, ["Қасымова"]);
    // One press takes the whole correction back.
    desk.register.undo().unwrap();
    desk.register.undo().unwrap();
    let before = names(&desk, who);
    assert!(before.others.is_empty());
    assert_eq!(before.dative.text, "Қасымова Данаға");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_russian_form_that_says_the_old_surname_goes_with_it() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Серикова", "Дана");
    correct(&desk, who, |it| {
        it.russian_name = Some("Серикова Дана Болатовна".to_owned());
        it.latin_name = Some("Dana SERIKOVA".to_owned());
    });
    let before = names(&desk, who);
    assert_eq!(before.russian_dative.text, "Сериковой Дане Болатовне");
    correct(&desk, who, |it| it.surname = Some("Омарова".to_owned()));
    let after = names(&desk, who);
    assert_eq!(after.russian.text, "Омарова Дана");
    assert_eq!(after.latin.text, "Dana Omarova");
}

#[test]
fn a_form_that_says_the_new_spelling_stays() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Избасова", "Айкумис");
    correct(&desk, who, |it| {
        it.russian_name = Some("Избасова Айкумис Маратовна".to_owned());
        it.latin_name = Some("Aikumis IZBASSOVA".to_owned());
    });
    correct(&desk, who, |it| {
        it.surname = Some("Ізбасова".to_owned());
        it.given = Some("Айкүміс".to_owned());
    });
    let after = names(&desk, who);
    assert_eq!(after.russian.text, "Избасова Айкумис Маратовна");
    assert_eq!(after.latin.text, "Aikumis IZBASSOVA");
    correct(&desk, who, |it| it.given = Some("Дана".to_owned()));
    assert_eq!(names(&desk, who).russian.text, "Ізбасова Дана");
}

#[test]
fn an_earlier_surname_brings_no_later_form_with_it() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    correct(&desk, who, |it| it.surname = Some("Омарова".to_owned()));
    correct(&desk, who, |it| {
        it.dative = Some("Омарова Дана ханымға".to_owned());
    });
    let query = HistoryQuery {
        entity: Some(who),
        ..HistoryQuery::default()
    };
    let told = history::list(&desk.register, &query).unwrap().rows;
    let born = told.last().unwrap().changes.iter();
    let born = born.filter(|it| it.field == "surname").collect::<Vec<_>>();
    assert_eq!(born[0].after, "Қасымова");
    history::restore(&desk.register, &born[0].op, who, "surname").unwrap();
    let after = card(&desk, who);
    assert_eq!(after.trainee.trainee.full_name(), "Қасымова Дана");
    assert_eq!(after.names.dative.text, "Қасымова Данаға");
    desk.register.undo().unwrap();
    assert_eq!(names(&desk, who).dative.text, "Омарова Дана ханымға");
}

#[test]
fn an_earlier_value_is_shown_whichever_record_of_the_person_it_stands_in() {
    let desk = Desk::found(1).unwrap();
    let girl = person(&desk, "Қасымова", "Дана");
    desk.clock.pass_minutes(1);
    let wife = person(&desk, "Омарова", "Дана");
    trainees::merge(
        &desk.register,
        girl,
        wife,
        &std::collections::BTreeMap::new(),
    )
    .unwrap();
    assert_eq!(card(&desk, wife).trainee.trainee.surname, "Қасымова");
    let query = HistoryQuery {
        entity: Some(girl),
        ..HistoryQuery::default()
    };
    let told = history::list(&desk.register, &query).unwrap().rows;
    let all = told.iter().flat_map(|it| &it.changes);
    let hers = all.filter(|it| it.after == "Омарова").collect::<Vec<_>>();
    history::restore(&desk.register, &hers[0].op, hers[0].entity, "surname").unwrap();
    assert_eq!(card(&desk, girl).trainee.trainee.surname, "Омарова");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_photo_is_kept_without_its_notes_and_taken_away_again() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let plain = include_bytes!("pictures/logo.png");
    let note = b"\x00\x00\x00\x06tEXtAktobe\x00\x00\x00\x00";
    let (head, rest) = plain.split_at(33);
    let noted = [head, note, rest].concat();
    let hash = trainees::set_photo(&desk.register, who, Some(&noted));
    let hash = hash.unwrap().value;
    assert_eq!(card(&desk, who).photo, hash);
    let kept = desk.register.read(|it| blobs::read(it, &hash)).unwrap();
    assert!(!kept.windows(6).any(|it| it == b"Aktobe"));
    let operations = desk.register.check().unwrap().operations;
    for (bytes, code) in [
        (b"not a picture".to_vec(), Code::UnknownFormat),
        (noted[..60].to_vec(), Code::UnknownFormat),
    ] {
        let refused = trainees::set_photo(&desk.register, who, Some(&bytes)).unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(desk.register.check().unwrap().operations, operations);
    trainees::set_photo(&desk.register, who, None).unwrap();
    assert_eq!(card(&desk, who).photo, "");
    desk.register.undo().unwrap();
    assert_eq!(card(&desk, who).photo, hash);
    assert!(desk.register.check().unwrap().is_sound());
}
