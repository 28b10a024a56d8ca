//! What a list taught holds for that list, and not for a namesake in another.

use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, Import, RowFields, RowState};
use tizim_core::intake::view;
use tizim_tests::Desk;

use crate::corrected::{apply, fields, open, put_right, state_of};
use crate::imports::{forum, read_list};

#[test]
fn a_row_put_right_tells_other_lists_nothing() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;Телефон\nАхметов Болат Серікұлы;8 701 555 03 03\n";
    for event in [None, Some(forum(&desk))] {
        let mut import = open(&desk, list, event);
        let typed = RowFields {
            surname: "Ахметова".into(),
            given: "Айгерім".into(),
            patronymic: "Болатқызы".into(),
            ..fields(&import, 2)
        };
        put_right(&desk, &mut import, 2, &typed).unwrap();
        let child = apply(&desk, &mut import).unwrap().assigned[&2];
        let again = open(&desk, list, event);
        assert_eq!(state_of(&again, 2), RowState::Known(child), "the same list");
        let elsewhere = format!("{list}Өтепов Нұрлан Ғабитұлы;8 701 555 04 04\n");
        for other in [None, Some(forum(&desk))] {
            let other = open(&desk, &elsewhere, other);
            assert_ne!(
                state_of(&other, 2),
                RowState::Known(child),
                "the father is meant"
            );
        }
    }
}

#[test]
fn a_bare_name_is_remembered_for_its_own_list_alone() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;Ескерту\nАсанов Дамир Серікұлы;жоқ\n";
    let known = read_list(&desk, list, None).assigned[&2];
    let again = open(&desk, list, None);
    assert_eq!(state_of(&again, 2), RowState::Known(known), "the same file");
    let seen = |it: &Import| {
        view::file(it, Id::default(), &desk.register)
            .unwrap()
            .seen_rows
    };
    assert_eq!(seen(&again), 1);
    let other = open(&desk, "Аты-жөні;Ескерту\nАсанов Дамир Серікұлы;иә\n", None);
    let state = state_of(&other, 2);
    assert!(
        matches!(state, RowState::ToChoose(_)),
        "a namesake? {state:?}"
    );
    assert_eq!(seen(&other), 0);

    // Two words without anything beside them are nobody in particular, and yet they were read before.
    let list = "Аты-жөні\nӨтепов Нұрлан\n";
    let known = read_list(&desk, list, None).assigned[&2];
    let longer = open(&desk, &format!("{list}Қасымова Айгүл\n"), None);
    assert_eq!((longer.tally().to_choose, longer.tally().new), (1, 1));
    let offered = view::candidate_of(&longer, None, 2);
    assert_eq!(offered, Some(Answer::Same(known)));
}
