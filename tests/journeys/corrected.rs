//! A row is put right before it is taken in.

use std::ops::ControlFlow;

use tizim_core::common::Lang;
use tizim_core::consents;
use tizim_core::enrolments::{self, EnrolmentQuery, answers};
use tizim_core::error::{Code, Result};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, Import, ImportDone, RowFields, RowState, Source};
use tizim_core::intake::view::{self, IntakeRowsRequest};
use tizim_core::trainees::{self, Trainee};
use tizim_tests::Desk;

use crate::imports::forum;

pub const LIST: &str = "Аты-жөні;Туған күні;Телефон;Топ\n\
    Қасымова Айгүл Ержанқызы;31.02.2008;8 701 555 01 01;ФА-203\n\
    ;05.05.2007;8 701 555 02 02;ФА-203\n\
    Дамир Асанов Серікұлы;01.02.2008;8 701 555 03 03;ФА-204\n\
    Асанов Дамир Серікұлы;01.02.2008;8 701 555 03 03;ФА-204\n";

pub fn open(desk: &Desk, list: &str, event: Option<Id>) -> Import {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, event).unwrap();
    import.decide(&desk.register).unwrap();
    import
}

pub fn apply(desk: &Desk, import: &mut Import) -> Result<ImportDone> {
    let done = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(()));
    Ok(done?.value)
}

pub fn fields(import: &Import, row: u32) -> RowFields {
    view::form(import, row).unwrap().values
}

pub fn put_right(desk: &Desk, import: &mut Import, row: u32, typed: &RowFields) -> Result<()> {
    import.put_right(row, typed)?;
    import.decide(&desk.register)
}

pub fn state_of(import: &Import, row: u32) -> RowState {
    let plan = import.plan();
    let found = plan.iter().find(|it| it.person.row == row);
    found.unwrap().state.clone()
}

fn person(desk: &Desk, done: &ImportDone, row: u32) -> Trainee {
    let id = done.assigned[&row];
    desk.register.read(|it| trainees::show(it, id)).unwrap()
}

#[test]
fn a_value_and_a_name_are_put_right_and_kept_so() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, LIST, None);
    let before = import.tally();
    assert_eq!((before.problems, before.unread), (1, 1));
    let shown = view::form(&import, 2).unwrap();
    let date = shown.fields.iter().find(|it| it.field == "birth_date");
    let date = date.unwrap();
    assert_eq!(
        date.in_file, "31.02.2008",
        "what the file says stands beside"
    );
    assert!(date.problem.is_some());

    let typed = RowFields {
        given: "Айгерім".into(),
        birth_date: "28.02.2008".into(),
        email: "aigerim@mail.kz".into(),
        ..shown.values
    };
    put_right(&desk, &mut import, 2, &typed).unwrap();
    assert_eq!(import.tally().unread, 0, "the value is read now");
    assert!(view::form(&import, 2).unwrap().by_hand);
    let done = apply(&desk, &mut import).unwrap();
    let kept = person(&desk, &done, 2);
    assert_eq!(kept.full_name(), "Қасымова Айгерім Ержанқызы");
    assert_eq!(kept.birth_date, "2008-02-28");
    assert_eq!(kept.email, "aigerim@mail.kz");
    assert_eq!(
        kept.phone, "+77015550101",
        "what was not touched is as in the file"
    );

    let again = open(&desk, LIST, None);
    assert_eq!(
        state_of(&again, 2),
        RowState::Known(kept.id),
        "found by what the file says"
    );
}

#[test]
fn what_the_form_has_no_field_for_is_told_beside_it() {
    let desk = Desk::found(1).unwrap();
    let list = "Аты-жөні;Ауданы;Туған күні\nАсанов Дамир Серікұлы;біздің жақ;31.02.2008\n";
    let shown = view::form(&open(&desk, list, None), 2).unwrap();
    let others: Vec<_> = shown
        .others
        .iter()
        .map(|it| {
            (
                it.title.as_str(),
                it.value.as_str(),
                it.problem.key.as_str(),
            )
        })
        .collect();
    let wanted = ("Ауданы", "біздің жақ", "intake-problem-district-unknown");
    assert_eq!(others, [wanted], "the birth date has a field");
}

#[test]
fn a_row_without_a_name_becomes_a_person() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, LIST, None);
    let shown = view::form(&import, 3).unwrap();
    assert!(shown.problem.is_some());
    assert_eq!(
        shown.values.phone, "+77015550202",
        "what can be read is there"
    );
    let refused = put_right(&desk, &mut import, 3, &shown.values).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    let lost = RowFields {
        surname: "?сел".into(),
        ..shown.values.clone()
    };
    let refused = put_right(&desk, &mut import, 3, &lost).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue, "letters are still lost");
    let typed = RowFields {
        surname: "Өтепов".into(),
        given: "Нұрлан".into(),
        ..shown.values
    };
    put_right(&desk, &mut import, 3, &typed).unwrap();
    let tally = import.tally();
    assert_eq!((tally.problems, tally.rows), (0, 4));
    let done = apply(&desk, &mut import).unwrap();
    assert_eq!(person(&desk, &done, 3).birth_date, "2007-05-05");
}

#[test]
fn what_cannot_be_kept_is_refused_and_the_row_stays() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, LIST, None);
    let stands = fields(&import, 2);
    let wrong: [(RowFields, Code); 4] = [
        (
            RowFields {
                birth_date: "31.02.2008".into(),
                ..stands.clone()
            },
            Code::BadDate,
        ),
        (
            RowFields {
                phone: "8 701".into(),
                ..stands.clone()
            },
            Code::BadValue,
        ),
        (
            RowFields {
                iin: "123456789012".into(),
                ..stands.clone()
            },
            Code::BadValue,
        ),
        (
            RowFields {
                email: "жоқ".into(),
                ..stands.clone()
            },
            Code::BadValue,
        ),
    ];
    for (typed, code) in wrong {
        let refused = import.put_right(2, &typed).unwrap_err();
        assert_eq!(refused.code(), code, "{typed:?}");
    }
    assert_eq!(fields(&import, 2), stands);
    let refused = import.put_right(99, &stands).unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
}

#[test]
fn a_row_put_right_is_compared_anew_and_its_answers_are_taken_back() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, LIST, None);
    let first = fields(&import, 4);
    import.answer(&[4], Answer::Out);
    import.answer(&[5], Answer::SameRow(4));
    assert_eq!(
        state_of(&import, 5),
        RowState::Out,
        "left out with the row it repeats"
    );
    assert_eq!(import.tally().not_taken, 2);

    let typed = RowFields {
        surname: "Ерғали".into(),
        phone: "8 701 555 09 09".into(),
        birth_date: "2006-06-06".into(),
        ..first
    };
    put_right(&desk, &mut import, 4, &typed).unwrap();
    assert_eq!(import.answer_of(4), None);
    assert_eq!(
        import.answer_of(5),
        None,
        "it was said to be the person of the row"
    );
    assert_eq!(state_of(&import, 4), RowState::New);
    assert_eq!(state_of(&import, 5), RowState::New, "somebody else now");

    import.take_as_in_file(4).unwrap();
    import.decide(&desk.register).unwrap();
    assert!(!view::form(&import, 4).unwrap().by_hand);
    assert_ne!(state_of(&import, 5), RowState::New, "as it was before");
    import.swap_name(2).unwrap();
    assert_eq!(
        fields(&import, 2).surname,
        "Айгүл",
        "names are still swapped by one button"
    );
}

#[test]
fn rows_put_right_have_a_list_of_their_own() {
    let desk = Desk::found(1).unwrap();
    let mut import = open(&desk, LIST, None);
    let typed = RowFields {
        given: "Айгерім".into(),
        ..fields(&import, 2)
    };
    put_right(&desk, &mut import, 2, &typed).unwrap();
    let groups = view::people(&import).groups;
    let group = groups.iter().find(|it| it.id == "by_hand").unwrap();
    assert_eq!(group.rows, 1);
    let request = IntakeRowsRequest {
        intake: Id::default(),
        group: Some("by_hand".to_owned()),
        state: None,
        offset: 0,
        limit: 10,
    };
    let shown = desk
        .register
        .read(|it| view::rows(&import, it, &request, Lang::Kk))
        .unwrap();
    let row = &shown.rows[0];
    assert!(row.by_hand);
    assert_eq!(row.typed_name, "Қасымова Айгүл Ержанқызы", "as in the file");
}

const FORM: &str = "Отметка времени;Аты-жөні;Телефон;Телефон;Лауазымы;Курс\n\
    15.10.2026 9:41:07;Қасымова Айгүл Ержанқызы;8 701 555 01 01, 8 701 555 01 02;8 701 555 01 03;мұғалім;бірінші ме\n";

#[test]
fn what_the_register_has_no_place_for_stays_with_the_enrolment() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let mut import = open(&desk, FORM, Some(event));
    assert_eq!(
        import.tally().unread,
        1,
        "a year that cannot be read is told"
    );
    apply(&desk, &mut import).unwrap();
    let columns = desk.register.read(|it| answers::list(it, event)).unwrap();
    let query = EnrolmentQuery {
        event,
        ..EnrolmentQuery::default()
    };
    let list = desk
        .register
        .read(|it| enrolments::list(it, &query))
        .unwrap();
    let given = &list.rows[0].answers;
    let told: Vec<(&str, &str)> = columns
        .iter()
        .map(|it| (it.label.as_str(), given[&it.id].as_str()))
        .collect();
    let expected = [
        ("Отметка времени", "15.10.2026 9:41:07"),
        ("Телефон 2", "+77015550102"),
        ("Телефон 3", "+77015550103"),
        ("Лауазымы", "мұғалім"),
    ];
    for one in expected {
        assert!(told.contains(&one), "{one:?} is not among {told:?}");
    }
}

#[test]
fn a_consent_begins_on_the_day_the_form_was_sent() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let sent = desk.today() - chrono::TimeDelta::days(9);
    let form = format!(
        "Отметка времени;Аты-жөні;Суретке түсуге келісемін\n{} 9:41:07;Қасымова Айгүл;Иә\n",
        sent.format("%d.%m.%Y")
    );
    let mut import = open(&desk, &form, Some(event));
    apply(&desk, &mut import).unwrap();
    let query = EnrolmentQuery {
        event,
        ..EnrolmentQuery::default()
    };
    let list = desk
        .register
        .read(|it| enrolments::list(it, &query))
        .unwrap();
    let dana = list.rows[0].trainee.trainee.id;
    let kept = consents::of_trainee(&desk.register, dana).unwrap();
    assert_eq!(kept.consents[0].on_date, sent.to_string());
}
