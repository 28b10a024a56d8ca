//! How near what is found is: what is looked for before rows of settings, like letters as a slip.

use std::collections::BTreeMap;

use tizim_core::events::{self, EventFields};
use tizim_core::programmes::{self, ProgrammeDraft};
use tizim_core::search::{FoundKind, Match};
use tizim_core::trainees::{self, TraineeDraft, TraineeQuery};
use tizim_tests::Desk;

use crate::found::{add, everything, find, kinds, people};

#[test]
fn a_row_of_the_settings_stands_below_what_the_same_word_begins() {
    let desk = Desk::found(1).unwrap();
    let event = |title: &str| {
        let fields = EventFields {
            title_kk: title.to_owned(),
            kind: "forum".to_owned(),
            ..EventFields::default()
        };
        events::add_dated(&desk.register, fields, 0).unwrap();
    };
    event("Форумға дайындық");
    let draft = |title: &str| {
        let mut draft = ProgrammeDraft::default();
        draft.title.kk = title.to_owned();
        draft
    };
    programmes::add(&desk.register, &draft("Форум")).unwrap();
    let found = kinds(&desk, "форум");
    assert_eq!(found.first(), Some(&FoundKind::Event), "{found:?}");
    assert!(found.contains(&FoundKind::Programme));
    assert!(found.contains(&FoundKind::Reference), "the kind of event");
    let school = |school: &str| TraineeDraft {
        surname: "Омарова".to_owned(),
        study_group: school.to_owned(),
        ..TraineeDraft::default()
    };
    add(&desk, school("Форум-21"));
    programmes::add(&desk.register, &draft("Форум-21")).unwrap();
    let found = kinds(&desk, "форум-21");
    let place = |kind| found.iter().position(|it| *it == kind);
    assert!(
        place(FoundKind::Group) < place(FoundKind::Programme),
        "{found:?}"
    );
}

#[test]
fn a_group_is_told_from_one_of_like_letters() {
    let desk = Desk::found(1).unwrap();
    let of = |surname: &str, group: &str| {
        add(
            &desk,
            TraineeDraft {
                surname: surname.to_owned(),
                study_group: group.to_owned(),
                ..TraineeDraft::default()
            },
        );
    };
    of("Омарова", "ҚТ-21");
    of("Серікова", "И-21");
    let groups = |typed: &str| -> Vec<(String, Match)> {
        let found = everything(&desk, typed).into_iter();
        let groups = found.filter(|it| it.kind == FoundKind::Group);
        groups.map(|it| (it.code, it.matched)).collect()
    };
    let whole = |typed: &str| people(&desk, typed).into_iter().map(|it| it.1).next();
    for typed in ["қт-21", "кт-21", "КТ21", "kt-21"] {
        let found = groups(typed);
        assert!(
            found.len() == 1 && found[0].1 < Match::Typo,
            "{typed}: {found:?}"
        );
        assert_eq!(whole(typed), Some(Match::Folded), "{typed}");
    }
    // Nobody is in these: others are offered as a slip, not taken for them.
    for (typed, like) in [("хт-21", "ҚТ-21"), ("ии-21", "И-21")] {
        let found = groups(typed);
        assert_eq!(found, [(like.to_owned(), Match::Typo)], "{typed}");
    }
    assert_eq!(whole("хт-21"), Some(Match::Typo));
    of("Ахметова", "ХТ-21");
    assert_eq!(groups("хт-21").len(), 1);
    assert_eq!(
        people(&desk, "хт-21"),
        [("Ахметова".to_owned(), Match::Folded)]
    );
    let query = TraineeQuery {
        text: "хт-21".to_owned(),
        ..TraineeQuery::default()
    };
    let today = desk.today();
    let listed = desk.register.read(|it| trainees::list(it, &query, today));
    assert_eq!(listed.unwrap().total, 1);
}

#[test]
fn a_whole_number_of_another_record_is_exact() {
    let desk = Desk::found(1).unwrap();
    let record = |phone: &str, more: &str, iin: &str| {
        let draft = TraineeDraft {
            given: "Дана".into(),
            phone: phone.into(),
            phone_more: more.into(),
            iin: iin.into(),
            ..TraineeDraft::default()
        };
        add(&desk, draft)
    };
    let one = record("87770819125", "87770819126", "040321599595");
    let other = record("87015551240", "87015551241", "040321599598");
    trainees::merge(&desk.register, one, other, &BTreeMap::new()).unwrap();
    let shown = desk.register.read(|it| trainees::show(it, one)).unwrap();
    let numbers = [
        "87770819125",
        "87770819126",
        "040321599595",
        "87015551240",
        "87015551241",
        "040321599598",
    ];
    for typed in numbers {
        let found = find(&desk, typed);
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(found[0].matched, Match::Exact, "{typed}");
        assert_eq!(found[0].row.trainee.id, shown.id, "{typed}");
    }
    assert_eq!(find(&desk, "04032159959")[0].matched, Match::Prefix);
}
