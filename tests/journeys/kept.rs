//! What is typed while two records are one person: it is shown at once, and told when they part.

use std::collections::BTreeMap;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::common::Trilingual;
use tizim_core::error::Code;
use tizim_core::events::EventRecord;
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnField, OwnFieldDraft};
use tizim_core::trainees::{self, KeptWith, TraineeChanges};
use tizim_tests::Desk;

use crate::certificates::{forum, person};

/// A girl and, written down again after her wedding, a wife; each with a phone and a language.
struct Wedding {
    desk: Desk,
    girl: Id,
    wife: Id,
    column: OwnField,
}

impl Wedding {
    fn written() -> Self {
        let desk = Desk::found(1).unwrap();
        let girl = person(&desk, "Қасымова", "Дана");
        desk.clock.pass_minutes(1);
        let wife = person(&desk, "Омарова", "Дана");
        let title = Trilingual {
            kk: "Тілдері".to_owned(),
            ..Trilingual::default()
        };
        let draft = OwnFieldDraft {
            title,
            ..OwnFieldDraft::default()
        };
        let column = own_fields::add(&desk.register, &draft).unwrap().value;
        let it = Self {
            desk,
            girl,
            wife,
            column,
        };
        it.phone(girl, "8 701 000 00 01");
        it.own(girl, "қазақ");
        it.desk.clock.pass_minutes(1);
        it.phone(wife, "8 701 000 00 02");
        it.own(wife, "орыс");
        it
    }

    fn change(&self, who: Id, changes: TraineeChanges) {
        self.desk.clock.pass_minutes(1);
        trainees::correct(&self.desk.register, who, changes).unwrap();
    }

    fn phone(&self, who: Id, phone: &str) {
        let phone = Some(phone.to_owned());
        self.change(
            who,
            TraineeChanges {
                phone,
                ..TraineeChanges::default()
            },
        );
    }

    fn own(&self, who: Id, value: &str) {
        let own = BTreeMap::from([("Тілдері".to_owned(), value.to_owned())]);
        self.change(
            who,
            TraineeChanges {
                own,
                ..TraineeChanges::default()
            },
        );
    }

    fn merge(&self, picks: &[(&str, Id)]) {
        self.desk.clock.pass_minutes(1);
        let picks = picks.iter().map(|(field, who)| ((*field).to_owned(), *who));
        trainees::merge(&self.desk.register, self.girl, self.wife, &picks.collect()).unwrap();
    }

    fn part(&self, give: &[(&str, Id)]) -> Result<Vec<KeptWith>, Code> {
        self.desk.clock.pass_minutes(1);
        let give = give.iter().map(|(field, who)| ((*field).to_owned(), *who));
        trainees::unmerge(&self.desk.register, self.girl, self.wife, &give.collect())
            .map(|it| it.value.kept_with)
            .map_err(|it| it.code())
    }

    /// The phone and the language on a person's page.
    fn shown(&self, who: Id) -> (String, String) {
        let card = trainees::card(&self.desk.register, who).unwrap();
        (card.trainee.trainee.phone, card.own[0].value.clone())
    }

    fn is_sound(&self) -> bool {
        self.desk.register.check().unwrap().is_sound()
    }
}

fn pair(phone: &str, language: &str) -> (String, String) {
    (phone.to_owned(), language.to_owned())
}

/// Every value told, by the name of the record it stays with.
fn values(kept: &[KeptWith]) -> Vec<(&str, &str, &str, &str)> {
    kept.iter()
        .flat_map(|with| {
            let values = with.values.iter();
            values.map(|it| {
                let title = it.own.as_ref().map_or(&*it.field, |own| &*own.title.kk);
                (&*with.name, title, &*it.before, &*it.value)
            })
        })
        .collect()
}

#[test]
fn a_value_that_one_record_holds_is_shown_once_it_is_typed() {
    let it = Wedding::written();
    it.merge(&[("phone", it.wife)]);
    assert_eq!(it.shown(it.girl), pair("+77010000002", "орыс"));
    it.phone(it.girl, "8 701 000 00 01");
    it.own(it.girl, "қазақ");
    assert_eq!(
        it.shown(it.wife),
        pair("+77010000001", "қазақ"),
        "the girl's record held both before"
    );
    it.desk.register.undo().unwrap();
    assert_eq!(it.shown(it.girl).1, "орыс");
    it.desk.register.undo().unwrap();
    assert_eq!(it.shown(it.girl).0, "+77010000002");
    // The other way round: whose row comes first is a matter of their ids.
    it.part(&[]).unwrap();
    it.own(it.girl, "түрік");
    it.merge(&[]);
    assert_eq!(it.shown(it.wife).1, "түрік");
    it.own(it.wife, "орыс");
    assert_eq!(it.shown(it.girl).1, "орыс");
    it.desk.register.undo().unwrap();
    assert_eq!(it.shown(it.girl).1, "түрік");
    assert!(it.is_sound());
}

#[test]
fn a_mark_that_one_record_holds_is_shown_once_it_is_set() {
    let it = Wedding::written();
    let forum: EventRecord = forum(&it.desk);
    let set = |who: Id, state: MarkState| {
        it.desk.clock.pass_minutes(1);
        let mark = MarkChange {
            session: forum.sessions[0].id,
            trainee: who,
            state: Some(state),
            minutes: 0,
        };
        attendance::mark(&it.desk.register, forum.id, &[mark]).unwrap();
    };
    let shown = || {
        let sheet = it
            .desk
            .register
            .read(|read| attendance::sheet(read, forum.id));
        let rows = sheet.unwrap().rows;
        let marks = rows
            .iter()
            .map(|row| row.marks[0].as_ref().map(|it| it.state));
        marks.collect::<Vec<_>>()
    };
    set(it.girl, MarkState::Present);
    set(it.wife, MarkState::Absent);
    it.merge(&[]);
    assert_eq!(shown(), [Some(MarkState::Absent)]);
    set(it.girl, MarkState::Present);
    assert_eq!(shown(), [Some(MarkState::Present)]);
    it.desk.register.undo().unwrap();
    assert_eq!(shown(), [Some(MarkState::Absent)]);
    // The other way round: whose row comes first is a matter of their ids.
    it.part(&[]).unwrap();
    set(it.girl, MarkState::Late);
    it.merge(&[]);
    assert_eq!(shown(), [Some(MarkState::Late)]);
    set(it.girl, MarkState::Absent);
    assert_eq!(shown(), [Some(MarkState::Absent)]);
    it.desk.register.undo().unwrap();
    assert_eq!(shown(), [Some(MarkState::Late)]);
    assert!(it.is_sound());
}

#[test]
fn of_three_records_what_is_typed_is_shown_whichever_pair_picked() {
    let it = Wedding::written();
    it.desk.clock.pass_minutes(1);
    let third = person(&it.desk, "Әлиева", "Дана");
    it.phone(third, "8 701 000 00 03");
    let merge = |other: Id, phone: Id| {
        it.desk.clock.pass_minutes(1);
        let picks = BTreeMap::from([("phone".to_owned(), phone)]);
        trainees::merge(&it.desk.register, it.girl, other, &picks).unwrap();
    };
    for [first, second] in [[it.wife, third], [third, it.wife]] {
        merge(first, it.girl);
        merge(second, second);
        assert_ne!(it.shown(it.girl).0, "+77010000001");
        it.phone(it.girl, "8 701 000 00 01");
        assert_eq!(it.shown(it.girl).0, "+77010000001");
        for other in [first, second] {
            it.desk.clock.pass_minutes(1);
            let none = BTreeMap::new();
            trainees::unmerge(&it.desk.register, it.girl, other, &none).unwrap();
        }
    }
    assert!(it.is_sound());
}

#[test]
fn own_columns_are_picked_when_records_are_joined() {
    let it = Wedding::written();
    let column = own_fields::column_name(it.column.id);
    for (name, who, shown) in [
        (&*column, it.girl, "қазақ"),
        ("тілдері", it.wife, "орыс"),
        ("Тілдері", it.girl, "қазақ"),
    ] {
        it.merge(&[(name, who)]);
        assert_eq!(it.shown(it.girl).1, shown, "{name}");
    }
    it.desk.register.undo().unwrap();
    assert_eq!(it.shown(it.girl).1, "орыс", "the pick before");
    it.desk.register.redo().unwrap();
    it.own(it.wife, "ағылшын");
    assert_eq!(it.shown(it.girl).1, "ағылшын", "typed over what was picked");
    it.part(&[]).unwrap();
    assert_eq!(
        (it.shown(it.girl).1, it.shown(it.wife).1),
        pair("ағылшын", "орыс")
    );
    let none = trainees::merge(
        &it.desk.register,
        it.girl,
        it.wife,
        &BTreeMap::from([("Бойы".to_owned(), it.girl)]),
    );
    assert_eq!(none.unwrap_err().code(), Code::BadValue);
    assert!(it.is_sound());
}

#[test]
fn a_record_without_a_value_may_be_picked_and_typed_into() {
    let it = Wedding::written();
    it.own(it.girl, "");
    it.merge(&[("Тілдері", it.girl)]);
    assert_eq!(it.shown(it.girl).1, "", "the empty one was picked");
    it.own(it.girl, "түрік");
    assert_eq!(it.shown(it.wife).1, "түрік");
    it.desk.register.undo().unwrap();
    assert_eq!(it.shown(it.wife).1, "");
    it.part(&[]).unwrap();
    assert_eq!((it.shown(it.girl).1, it.shown(it.wife).1), pair("", "орыс"));
    assert!(it.is_sound());
}

#[test]
fn two_records_stand_side_by_side_with_their_own_columns() {
    let it = Wedding::written();
    let find = || {
        let sheet = trainees::beside(&it.desk.register, it.girl, it.wife, false).unwrap();
        let mut fields = sheet.fields.into_iter();
        fields.find(|field| field.own.is_some()).unwrap()
    };
    let field = find();
    assert_eq!(field.own.unwrap().title.kk, "Тілдері");
    assert_eq!(field.values, ["қазақ", "орыс"]);
    assert_eq!(
        (field.differs, field.pick),
        (true, 1),
        "the later is chosen"
    );
    it.merge(&[("Тілдері", it.girl)]);
    assert_eq!(find().values, ["қазақ", "орыс"], "what each says itself");
    let records = trainees::records(&it.desk.register, it.girl).unwrap();
    let of = |at: usize| records[at].fields.iter().find(|it| it.own.is_some());
    assert_eq!(of(1).unwrap().value, "орыс");
    own_fields::trash(&it.desk.register, it.column.id).unwrap();
    let sheet = trainees::beside(&it.desk.register, it.girl, it.wife, false).unwrap();
    assert!(sheet.fields.iter().all(|field| field.own.is_none()));
}

#[test]
fn what_was_typed_meanwhile_is_told_when_two_people_part() {
    let it = Wedding::written();
    let forum: EventRecord = forum(&it.desk);
    it.merge(&[("Тілдері", it.girl)]);
    assert_eq!(
        trainees::kept(&it.desk.register, it.girl, it.wife).unwrap(),
        [],
        "nothing was typed yet"
    );
    it.phone(it.wife, "8 701 000 00 09");
    it.own(it.wife, "ағылшын");
    it.desk.clock.pass_minutes(1);
    let mark = MarkChange {
        session: forum.sessions[0].id,
        trainee: it.wife,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    attendance::mark(&it.desk.register, forum.id, &[mark]).unwrap();
    // What a value would take the place of is what stands with her once the two are apart.
    let ahead = trainees::kept(&it.desk.register, it.girl, it.wife).unwrap();
    let [phone, own] = [0, 1].map(|at| &ahead[0].values[at].instead[0]);
    assert_eq!((phone.record, &*phone.value), (it.wife, "+7 ••• ••• 00 02"));
    assert_eq!((&*own.name, &*own.value), ("Омарова Дана", "орыс"));
    let kept = it.part(&[]).unwrap();
    assert_eq!(it.shown(it.wife), pair("+77010000002", "орыс"));
    assert_eq!(
        values(&kept),
        [
            (
                "Қасымова Дана",
                "phone",
                "+7 ••• ••• 00 01",
                "+7 ••• ••• 00 09"
            ),
            ("Қасымова Дана", "Тілдері", "қазақ", "ағылшын"),
        ]
    );
    let rows: Vec<(&str, u32)> = kept[0]
        .rows
        .iter()
        .map(|it| (&*it.what, it.count))
        .collect();
    assert_eq!(rows, [("events", 1), ("marks", 1)]);
    assert_eq!(it.shown(it.girl), pair("+77010000009", "ағылшын"));
    assert_eq!(it.shown(it.wife), pair("+77010000002", "орыс"));
    assert!(it.is_sound());
}

#[test]
fn what_was_typed_meanwhile_may_go_to_the_other_record() {
    let it = Wedding::written();
    it.merge(&[("Тілдері", it.girl)]);
    it.phone(it.girl, "8 701 000 00 09");
    it.own(it.girl, "ағылшын");
    for (give, code) in [
        (("email", it.wife), Code::BadValue),
        (("phone", it.column.id), Code::BadValue),
    ] {
        assert_eq!(it.part(&[give]), Err(code));
    }
    let kept = it
        .part(&[("phone", it.wife), ("тілдері", it.wife)])
        .unwrap();
    assert!(kept.iter().all(|with| with.record == it.wife));
    assert_eq!(values(&kept).len(), 2);
    assert_eq!(it.shown(it.girl), pair("+77010000001", "қазақ"));
    assert_eq!(it.shown(it.wife), pair("+77010000009", "ағылшын"));
    it.desk.register.undo().unwrap();
    assert_eq!(
        it.shown(it.wife),
        pair("+77010000009", "ағылшын"),
        "one deed, one undo"
    );
    let again = it.part(&[]).unwrap();
    assert_eq!(
        values(&again).len(),
        2,
        "told again after the parting was taken back"
    );
    assert_eq!(it.shown(it.wife), pair("+77010000002", "орыс"));
    assert!(it.is_sound());
}

#[test]
fn two_people_who_are_not_the_same_are_told_as_well() {
    let it = Wedding::written();
    it.merge(&[]);
    it.phone(it.girl, "8 701 000 00 09");
    it.phone(it.girl, "8 701 000 00 01");
    let not_same = || {
        it.desk.clock.pass_minutes(1);
        trainees::not_same(&it.desk.register, it.girl, it.wife)
            .unwrap()
            .value
    };
    assert_eq!(not_same(), [], "what came and went is nothing to tell");
    it.merge(&[]);
    it.own(it.girl, "ағылшын");
    let kept = not_same();
    assert_eq!(
        values(&kept),
        [("Омарова Дана", "Тілдері", "орыс", "ағылшын")],
        "written where it was shown"
    );
}
