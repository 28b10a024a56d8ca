//! Lists leave the register as spreadsheets and papers.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::common::Lang;
use tizim_core::enrolments::{
    self, EnrolmentChanges, EnrolmentQuery, EnrolmentState, answers, enrolment_id,
};
use tizim_core::error::Code;
use tizim_core::intake::book::{SheetRow, read_book};
use tizim_core::out_file::OutFile;
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::sheets::Form;
use tizim_core::trainees::{self, ExportOrder, TraineeChanges};
use tizim_tests::Desk;

use super::enrolments::Forum;

/// Reads a written spreadsheet back through the program's own reader.
pub fn read_back(bytes: &[u8]) -> Vec<Vec<String>> {
    let book = read_book(bytes, "export.xlsx").unwrap();
    let sheet = book.main_sheet().unwrap();
    let width = sheet.width();
    let row = |row: &SheetRow| {
        (0..width)
            .map(|at| row.cell(at).text().into_owned())
            .collect()
    };
    sheet.rows.iter().map(row).collect()
}

#[test]
fn the_list_goes_out_with_chosen_columns_and_masked_numbers() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana]);
    let phone = TraineeChanges {
        phone: Some("8 778 915 02 44".into()),
        ..Default::default()
    };
    trainees::correct(register, forum.dana, phone).unwrap();
    let shirt = answers::add(register, forum.event, "Футболка")
        .unwrap()
        .value
        .id;
    let changes = EnrolmentChanges {
        answers: Some(BTreeMap::from([(shirt, "=M".to_owned())])),
        status: Some(EnrolmentState::Waiting),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[enrolment_id(forum.event, forum.dana)], &changes).unwrap();
    let query = EnrolmentQuery {
        event: forum.event,
        limit: 1,
        ..EnrolmentQuery::default()
    };
    let columns = [
        "name",
        "district",
        "birth_date",
        "phone",
        "status",
        "nonsense",
        "phone_whole",
    ];
    let mut columns: Vec<String> = columns.map(str::to_owned).into();
    columns.push(shirt.to_string());
    let write = |lang, form| enrolments::export(register, &query, &columns, lang, form).unwrap();
    let rows = read_back(&write(Lang::Kk, Form::Xlsx));
    assert_eq!(
        rows[0],
        [
            "Аты-жөні",
            "Ауданы",
            "Туған күні",
            "Телефоны",
            "Күйі",
            "Телефоны",
            "Футболка"
        ]
    );
    assert_eq!(
        rows[1],
        [
            "Әлиева Дана",
            "Мәртөк ауданы",
            "2005-01-20",
            "+7 ••• ••• 02 44",
            "Күтуде",
            "+77789150244",
            "=M"
        ],
        "codes stand as names, the number only where asked for, a formula stays text"
    );
    assert_eq!(rows.len(), 3, "the whole list, not the page on the screen");
    let russian = read_back(&write(Lang::Ru, Form::Xlsx));
    assert_ne!(russian[0][0], rows[0][0]);
    assert!(write(Lang::Kk, Form::Pdf).starts_with(b"%PDF-"));
}

#[test]
fn a_sheet_of_those_taken_off_says_so() {
    let forum = Forum::on("2026-10-14/2026-10-15");
    let register = &forum.desk.register;
    forum.enrol(&[forum.dana]);
    enrolments::trash(register, &[enrolment_id(forum.event, forum.dana)]).unwrap();
    let named = |lang, trashed| {
        let query = EnrolmentQuery {
            event: forum.event,
            trashed,
            ..EnrolmentQuery::default()
        };
        let bytes = enrolments::export(register, &query, &[], lang, Form::Xlsx).unwrap();
        sheet_of(&bytes)
    };
    assert!(named(Lang::Ru, true).starts_with("Убраны из списка, "));
    assert!(named(Lang::Kk, true).starts_with("Тізімнен алынғандар, "));
    assert!(!named(Lang::Ru, false).contains("Убраны"));

    trainees::trash(register, &[forum.dana]).unwrap();
    let people = |trashed| {
        let mut order = ExportOrder::default();
        order.query.trashed = trashed;
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let bytes = trainees::export(register, &order, Lang::En, Form::Xlsx, go_on);
        sheet_of(&bytes.unwrap())
    };
    assert_eq!(people(true), "Deleted people");
    assert_eq!(people(false), "List of people");
}

/// The name of the sheet, which is the title of the paper.
fn sheet_of(bytes: &[u8]) -> String {
    let book = read_book(bytes, "export.xlsx").unwrap();
    book.main_sheet().unwrap().name.clone()
}

#[test]
fn the_grid_of_marks_goes_out_in_words() {
    let forum = Forum::on("2026-10-14/2026-10-15");
    let register = &forum.desk.register;
    forum.enrol(&[forum.dana]);
    let add = |title: &str, date: &str| {
        let draft = SessionDraft {
            title: title.into(),
            date: date.into(),
            ..SessionDraft::default()
        };
        sessions::add(register, forum.event, draft)
            .unwrap()
            .value
            .id
    };
    let (opening, second) = (add("Ашылуы", "2026-10-14"), add("", "2026-10-15"));
    let mark = |session, state, minutes| MarkChange {
        session,
        trainee: forum.dana,
        state: Some(state),
        minutes,
    };
    let marks = [
        mark(opening, MarkState::Late, 12),
        mark(second, MarkState::Excused, 0),
    ];
    attendance::mark(register, forum.event, &marks).unwrap();
    let bytes = attendance::export(register, forum.event, Lang::Kk, Form::Xlsx).unwrap();
    let rows = read_back(&bytes);
    assert_eq!(rows[0][3..], ["1. Ашылуы", "2. 15.10", "Қатысқаны"]);
    assert_eq!(rows[1][3..], ["кешікті 12", "себепті", "1"]);
}

const FORM: &str = "Аты-жөні;Туған күні;Бағыттары;Фото мен бейнеге түсіруге келісемін\n\
    Құдайбергенова Әсел Серікқызы;02.03.2008;Таза әлем;Иә\n\
    Өтепов Нұрлан Ғабитұлы;05.06.2007;Білім;Жоқ\n";

#[test]
fn directions_and_consents_of_a_form_stand_in_the_list() {
    let desk = Desk::found(1).unwrap();
    let event = crate::imports::forum(&desk);
    crate::imports::read_list(&desk, FORM, Some(event));
    let of = |direction: &[&str]| {
        let query = EnrolmentQuery {
            event,
            direction: direction.iter().map(|&it| it.to_owned()).collect(),
            ..EnrolmentQuery::default()
        };
        let rows = desk.register.read(|it| enrolments::list(it, &query));
        rows.unwrap().rows
    };
    let all = of(&[]);
    assert_eq!(all[0].directions, ["taza_alem"]);
    assert_eq!(all[0].consents.get("photo"), Some(&true));
    assert_eq!(all[1].consents.get("photo"), Some(&false));
    let chosen = of(&["bilim"]);
    assert_eq!(chosen.len(), 1);
    assert_eq!(chosen[0].id, all[1].id);
}

#[test]
fn where_somebody_studies_stands_by_its_name_whatever_list_it_is_of() {
    let forum = Forum::on("2026-10-14");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let at = |id, changes| drop(trainees::correct(register, id, changes).unwrap());
    let school = TraineeChanges {
        school: Some("№21 мектеп-гимназия".into()),
        faculty: Some("philology".into()),
        ..Default::default()
    };
    let faculty = TraineeChanges {
        faculty: Some("philology".into()),
        organisation: Some("Жұбанов университеті".into()),
        ..Default::default()
    };
    let work = TraineeChanges {
        // A text that happens to be a code of a list.
        organisation: Some("philology".into()),
        ..Default::default()
    };
    at(forum.aigerim, school);
    at(forum.dana, faculty);
    at(forum.galym, work);
    let bytes = attendance::export(register, forum.event, Lang::Kk, Form::Xlsx).unwrap();
    let mut places: Vec<String> = read_back(&bytes)
        .into_iter()
        .skip(1)
        .map(|row| row[2].clone())
        .collect();
    places.sort();
    let expected = ["philology", "Филология факультеті", "№21 мектеп-гимназия"];
    assert_eq!(places, expected);
    let shown = register.read(|it| attendance::named_sheet(it, forum.event, Lang::Kk));
    let mut shown: Vec<String> = shown
        .unwrap()
        .rows
        .into_iter()
        .map(|it| it.school)
        .collect();
    shown.sort();
    assert_eq!(shown, expected, "and so on the screen");
}

#[test]
fn a_file_for_support_never_takes_the_place_of_a_register() {
    let desk = Desk::found(1).unwrap();
    let (own, samples) = (desk.path(), desk.folder.path().join("samples.tizim-base"));
    let save = |path: &Path| {
        let file = OutFile::apart(&[own.as_path(), samples.as_path()], path)?;
        file.fill("жол".as_bytes())
    };
    let keys = own.with_extension("keys");
    for path in [&own, &samples, &keys] {
        assert_eq!(save(path).unwrap_err().code(), Code::OwnFile, "{path:?}");
    }
    let log = desk.folder.path().join("tizim.log");
    save(&log).unwrap();
    assert_eq!(std::fs::read_to_string(log).unwrap(), "жол");
}

#[test]
fn a_consent_has_the_day_of_the_answer_that_stands() {
    let desk = Desk::found(1).unwrap();
    let event = crate::imports::forum(&desk);
    crate::imports::read_list(&desk, FORM, Some(event));
    let days = || -> Vec<(String, String)> {
        let sql = "SELECT given, on_date FROM consent ORDER BY given, on_date";
        let read = |it: &rusqlite::Connection| {
            let mut all = it.prepare(sql).unwrap();
            let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
            Ok(rows.unwrap().map(Result::unwrap).collect())
        };
        desk.register.read(read).unwrap()
    };
    let first = desk.today().to_string();
    let no = |day: &str| ("no".to_owned(), day.to_owned());
    let yes = |day: &str| ("yes".to_owned(), day.to_owned());
    assert_eq!(days(), [no(&first), yes(&first)]);
    desk.clock.pass_minutes(3 * 24 * 60);
    let later = desk.today().to_string();
    crate::imports::read_list(
        &desk,
        &FORM.replace("Таза әлем;Иә", "Таза әлем;Жоқ"),
        Some(event),
    );
    assert_eq!(
        days(),
        [no(&first), no(&later)],
        "who says the same again keeps the day"
    );
}
