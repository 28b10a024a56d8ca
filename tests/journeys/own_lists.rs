//! The academy's own columns in the list of people: shown, narrowed, ordered, changed, sent out.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::common::{Lang, Sort, Trilingual};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnField, OwnFieldDraft, OwnFilter, OwnKind, OwnState};
use tizim_core::sheets::Form;
use tizim_core::trainees::{self, ExportOrder, ManyChanges, TraineeChanges, TraineeQuery};
use tizim_tests::Desk;

use super::exports::read_back;
use crate::certificates::person;

/// Four people and a column of each kind; of Ерлан nothing is written.
pub(crate) struct Camp {
    pub(crate) desk: Desk,
    pub(crate) size: OwnField,
    pub(crate) height: OwnField,
    day: OwnField,
    swims: OwnField,
    speaks: OwnField,
    pub(crate) people: [Id; 4],
}

impl Camp {
    pub(crate) fn pitched() -> Self {
        let desk = Desk::found(1).unwrap();
        let add = |kk: &str, ru: &str, holds: OwnKind, choices: &[&str]| {
            let draft = OwnFieldDraft {
                title: Trilingual {
                    kk: kk.to_owned(),
                    ru: ru.to_owned(),
                    ..Trilingual::default()
                },
                holds,
                choices: choices.iter().map(|&it| it.to_owned()).collect(),
            };
            own_fields::add(&desk.register, &draft).unwrap().value
        };
        let size = add(
            "Киім өлшемі",
            "Размер",
            OwnKind::Choice,
            &["XS", "S", "M", "L"],
        );
        let height = add("Бойы", "Рост", OwnKind::Number, &[]);
        let day = add("Нұсқаулық күні", "Инструктаж", OwnKind::Day, &[]);
        let swims = add("Жүзе біледі", "Плавает", OwnKind::Yes, &[]);
        let speaks = add("Тілдері", "Языки", OwnKind::Text, &[]);
        let people =
            ["Асанова", "Бекова", "Ғалымова", "Ерланова"].map(|it| person(&desk, it, "Дана"));
        let it = Self {
            desk,
            size,
            height,
            day,
            swims,
            speaks,
            people,
        };
        it.set(0, ["M", "9,5", "27.11.2026", "иә", "Қазақ, орыс"]);
        it.set(1, ["XS", "172", "01.12.2026", "жоқ", "орыс"]);
        it.set(2, ["S", "101", "02.12.2026", "", "ағылшын"]);
        it
    }

    fn columns(&self) -> [&OwnField; 5] {
        [
            &self.size,
            &self.height,
            &self.day,
            &self.swims,
            &self.speaks,
        ]
    }

    pub(crate) fn set(&self, who: usize, values: [&str; 5]) {
        let own = self.columns().into_iter().zip(values);
        let own = own.map(|(column, value)| (column.id.to_string(), value.to_owned()));
        let changes = TraineeChanges {
            own: own.collect(),
            ..TraineeChanges::default()
        };
        trainees::correct(&self.desk.register, self.people[who], changes).unwrap();
    }

    fn list(&self, query: &TraineeQuery) -> Result<String, Code> {
        let today = self.desk.today();
        let found = self
            .desk
            .register
            .read(|it| trainees::list(it, query, today));
        let rows = found.map_err(|it| it.code())?.rows;
        let first = |row: &trainees::TraineeRow| row.trainee.surname.chars().next().unwrap();
        Ok(rows.iter().map(first).collect())
    }

    /// The first letters of the surnames of whom a filter lets through.
    fn met(&self, change: impl FnOnce(&mut OwnFilter), column: &OwnField) -> Result<String, Code> {
        let mut filter = OwnFilter {
            field: column.id,
            ..OwnFilter::default()
        };
        change(&mut filter);
        let own = vec![filter];
        self.list(&TraineeQuery {
            own,
            ..TraineeQuery::default()
        })
    }

    pub(crate) fn sorted(&self, column: &OwnField, descending: bool) -> String {
        let sort = Sort {
            by: own_fields::column_name(column.id),
            descending,
        };
        self.list(&TraineeQuery {
            sort,
            ..TraineeQuery::default()
        })
        .unwrap()
    }

    pub(crate) fn values(&self, who: usize) -> Vec<String> {
        let card = trainees::card(&self.desk.register, self.people[who]).unwrap();
        card.own.into_iter().map(|it| it.value).collect()
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&it| it.to_owned()).collect()
}

#[test]
fn people_are_narrowed_by_what_each_kind_of_column_holds() {
    let it = Camp::pitched();
    let any = |values: &'static [&str]| move |it: &mut OwnFilter| it.any = strings(values);
    let text = |text: &'static str| move |it: &mut OwnFilter| text.clone_into(&mut it.text);
    let span = |from: &'static str, to: &'static str| {
        move |it: &mut OwnFilter| {
            from.clone_into(&mut it.from);
            to.clone_into(&mut it.to);
        }
    };
    let state = |state: OwnState| move |it: &mut OwnFilter| it.state = Some(state);
    assert_eq!(it.met(any(&["M", "XS"]), &it.size).unwrap(), "АБ");
    assert_eq!(it.met(any(&["yes"]), &it.swims).unwrap(), "А");
    assert_eq!(it.met(any(&["no"]), &it.swims).unwrap(), "Б");
    assert_eq!(it.met(text("ОРЫС"), &it.speaks).unwrap(), "АБ");
    assert_eq!(
        it.met(text("казак"), &it.speaks).unwrap(),
        "А",
        "without Kazakh letters"
    );
    assert_eq!(it.met(text("неміс"), &it.speaks).unwrap(), "");
    assert_eq!(
        it.met(span("9,5", "101"), &it.height).unwrap(),
        "АҒ",
        "9.5 is less than 101"
    );
    assert_eq!(it.met(span("", "100"), &it.height).unwrap(), "А");
    assert_eq!(it.met(span("01.12.2026", ""), &it.day).unwrap(), "БҒ");
    assert_eq!(
        it.met(span("2026-11-27", "2026-12-01"), &it.day).unwrap(),
        "АБ"
    );
    assert_eq!(it.met(state(OwnState::Empty), &it.swims).unwrap(), "ҒЕ");
    assert_eq!(it.met(state(OwnState::Filled), &it.swims).unwrap(), "АБ");
    assert_eq!(it.met(span("биік", ""), &it.height), Err(Code::BadValue));
    assert_eq!(it.met(span("31.02.2026", ""), &it.day), Err(Code::BadDate));
    let both = [&it.size, &it.swims].map(|column| OwnFilter {
        field: column.id,
        state: Some(OwnState::Filled),
        ..OwnFilter::default()
    });
    let query = TraineeQuery {
        own: both.to_vec(),
        ..TraineeQuery::default()
    };
    assert_eq!(it.list(&query).unwrap(), "АБ", "all of the filters");
}

#[test]
fn a_filter_is_read_as_it_is_typed() {
    let it = Camp::pitched();
    let met = |typed: &str| {
        let read = it.desk.register.read(|read| OwnFilter::read(read, typed));
        let own = vec![read.map_err(|it| it.code())?];
        it.list(&TraineeQuery {
            own,
            ..TraineeQuery::default()
        })
    };
    for (typed, people) in [
        ("Киім өлшемі=xs", "Б"),
        ("размер=M", "А"),
        ("Бойы=101", "Ғ"),
        ("Бойы=100..", "БҒ"),
        ("Рост=..101", "АҒ"),
        ("Нұсқаулық күні=27.11.2026..01.12.2026", "АБ"),
        ("Жүзе біледі=иә", "А"),
        ("Языки=русс", ""),
        ("Языки=орыс", "АБ"),
    ] {
        assert_eq!(met(typed), Ok(people.to_owned()), "{typed}");
    }
    for typed in [
        "Киім өлшемі=XXL",
        "Салмағы=60",
        "Бойы=биік",
        "Бойы",
        "Тілдері=",
    ] {
        assert_eq!(met(typed), Err(Code::BadValue), "{typed}");
    }
}

#[test]
fn people_are_ordered_as_each_kind_of_column_is() {
    let it = Camp::pitched();
    assert_eq!(
        it.sorted(&it.size, false),
        "БҒАЕ",
        "XS, S, M as the column lists them"
    );
    assert_eq!(
        it.sorted(&it.size, true),
        "АҒБЕ",
        "of whom nothing is written comes last"
    );
    assert_eq!(it.sorted(&it.height, false), "АҒБЕ");
    assert_eq!(it.sorted(&it.day, true), "ҒБАЕ");
    assert_eq!(it.sorted(&it.speaks, false), "ҒАБЕ", "ағылшын, Қазақ, орыс");
    it.set(3, ["", "", "", "", "ғылыми"]);
    it.set(1, ["", "", "", "", "елші"]);
    assert_eq!(it.sorted(&it.speaks, false), "ҒЕБА", "ғ stands before е");
}

#[test]
fn a_page_of_the_list_carries_what_the_columns_hold_and_counts_their_values() {
    let it = Camp::pitched();
    let today = it.desk.today();
    let size = own_fields::column_name(it.size.id);
    let rows = it
        .desk
        .register
        .read(|read| trainees::list(read, &TraineeQuery::default(), today));
    let rows = rows.unwrap().rows;
    assert_eq!(rows[1].own[&size], "XS");
    assert!(rows[3].own.is_empty());
    let filter = OwnFilter {
        field: it.size.id,
        any: strings(&["S"]),
        ..OwnFilter::default()
    };
    let query = TraineeQuery {
        own: vec![filter],
        ..TraineeQuery::default()
    };
    let count = |field: &str| {
        let counted = it
            .desk
            .register
            .read(|read| trainees::values(read, &query, field, today));
        let counted = counted.map_err(|it| it.code())?;
        Ok(counted.into_iter().map(|it| it.value).collect::<Vec<_>>())
    };
    assert_eq!(
        count(&size),
        Ok(strings(&["M", "S", "XS"])),
        "its own filter narrows nothing"
    );
    let swims = own_fields::column_name(it.swims.id);
    assert_eq!(count(&swims), Ok(Vec::new()), "the filter of another does");
    own_fields::trash(&it.desk.register, it.size.id).unwrap();
    assert_eq!(count(&size), Err(Code::BadValue));
}

#[test]
fn the_columns_go_out_as_they_are_shown() {
    let it = Camp::pitched();
    let mut columns = vec!["name".to_owned()];
    columns.extend(
        it.columns()
            .map(|column| own_fields::column_name(column.id)),
    );
    let write = |columns: &[String], form| {
        let order = ExportOrder {
            columns: columns.to_vec(),
            ..ExportOrder::default()
        };
        let go_on = &mut |_, _| ControlFlow::Continue(());
        trainees::export(&it.desk.register, &order, Lang::Ru, form, go_on).map_err(|it| it.code())
    };
    let rows = read_back(&write(&columns, Form::Xlsx).unwrap());
    assert_eq!(
        rows[0][1..],
        ["Размер", "Рост", "Инструктаж", "Плавает", "Языки"]
    );
    assert_eq!(
        rows[1][1..],
        ["M", "9.5", "2026-11-27", "Да", "Қазақ, орыс"]
    );
    assert_eq!(rows[2][2], "172");
    let text = |form| String::from_utf8(write(&columns, form).unwrap()).unwrap();
    assert!(text(Form::Csv).contains("Асанова Дана;M;\"9,5\";27.11.2026;Да;\"Қазақ, орыс\""));
    assert!(text(Form::Text).starts_with("1. Асанова Дана, M, 9,5, 27.11.2026, Да, Қазақ, орыс\n"));
    own_fields::trash(&it.desk.register, it.size.id).unwrap();
    assert_eq!(
        write(&columns, Form::Csv),
        Err(Code::BadValue),
        "the column is gone"
    );
    own_fields::restore(&it.desk.register, it.size.id).unwrap();
    assert!(write(&columns, Form::Csv).is_ok());
}

#[test]
fn a_column_becomes_the_same_for_many_and_whoever_cannot_take_it_stays() {
    let it = Camp::pitched();
    trainees::trash(&it.desk.register, &[it.people[2]]).unwrap();
    let change = |field: &str, value: &str| {
        let wanted = ManyChanges {
            fields: TraineeChanges {
                own: BTreeMap::from([(field.to_owned(), value.to_owned())]),
                ..TraineeChanges::default()
            },
            ..ManyChanges::default()
        };
        let go_on = &mut |_, _| ControlFlow::Continue(());
        trainees::change_many(&it.desk.register, &it.people, &wanted, go_on)
            .map(|it| it.value)
            .map_err(|it| it.code())
    };
    let done = change("Киім өлшемі", "m").unwrap();
    assert_eq!((done.changed, done.same), (2, 1), "one had it already");
    let kept: Vec<Id> = done.failed.iter().map(|it| it.id).collect();
    assert_eq!(kept, [it.people[2]], "whoever lies in the trash");
    assert_eq!(
        [0, 1, 3].map(|who| it.values(who)[0].clone()),
        ["M", "M", "M"]
    );
    let operations = it.desk.register.check().unwrap().operations;
    assert_eq!(change("Киім өлшемі", "XXL"), Err(Code::BadValue));
    assert_eq!(change("Салмағы", "60"), Err(Code::BadValue));
    assert_eq!(it.desk.register.check().unwrap().operations, operations);
    change("Бойы", "").unwrap();
    assert_eq!(it.values(1)[1], "", "taken away");
    it.desk.register.undo().unwrap();
    assert_eq!(it.values(1)[1], "172", "one deed");
}

#[test]
fn a_column_in_the_trash_is_in_no_list() {
    let it = Camp::pitched();
    own_fields::trash(&it.desk.register, it.size.id).unwrap();
    let any = |filter: &mut OwnFilter| filter.any = strings(&["M"]);
    assert_eq!(
        it.met(any, &it.size),
        Err(Code::BadValue),
        "nobody is let through unasked"
    );
    assert_eq!(it.sorted(&it.size, true), "АБҒЕ", "by name");
    let today = it.desk.today();
    let rows = it
        .desk
        .register
        .read(|read| trainees::list(read, &TraineeQuery::default(), today));
    let size = own_fields::column_name(it.size.id);
    assert!(
        rows.unwrap()
            .rows
            .iter()
            .all(|row| !row.own.contains_key(&size))
    );
}
