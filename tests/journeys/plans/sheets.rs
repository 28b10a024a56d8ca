//! A plan that lies on several sheets, or under several heads of one.

use tizim_core::common::Lang;
use tizim_core::error::{Code, Error};
use tizim_core::intake::book::{Book, Visibility, open_book};
use tizim_core::plan_lines::{self, PlanImport, PlanProblemCode};
use tizim_core::words::sentence;

use super::{Year, table, workbook};

type Shown = (String, String, String);

fn read(book: &Book) -> (PlanImport, Vec<Shown>) {
    let year = Year::begin(1);
    let told = plan_lines::import(&year.desk.register, year.plan, book).unwrap();
    let lines = year.show().lines.into_iter().map(|it| it.line);
    let shown = lines.map(|it| {
        let title = format!("{}{}", it.title_kk, it.title_ru);
        (it.section, title, it.period)
    });
    (told.value, shown.collect())
}

fn shown(lines: &[(&str, &str, &str)]) -> Vec<Shown> {
    let own = |it: &(&str, &str, &str)| (it.0.to_owned(), it.1.to_owned(), it.2.to_owned());
    lines.iter().map(own).collect()
}

const SEPTEMBER: &str = "№;Мероприятие;Срок\n1;Форум;5 сентября\n2;Слёт;сентябрь\n";
const OCTOBER: &str =
    "№;Мероприятие;Срок;Место\n1;Дебаты;октябрь;зал\nВолонтёрство\n2;Субботник;потом;парк\n";

#[test]
fn every_sheet_of_a_plan_is_read_and_names_the_heading_of_what_has_none() {
    let book = workbook(&[("Сентябрь", SEPTEMBER), ("Октябрь", OCTOBER)]);
    let (told, lines) = read(&book);
    assert_eq!(
        lines,
        shown(&[
            ("Сентябрь", "Форум", "2026-09-05"),
            ("Сентябрь", "Слёт", "2026-09"),
            ("Октябрь", "Дебаты", "2026-10"),
            ("Волонтёрство", "Субботник", "")
        ])
    );
    let problem = told.problems.first().unwrap();
    assert_eq!(
        (
            problem.file.as_str(),
            problem.sheet.as_str(),
            problem.row,
            problem.column.as_str()
        ),
        ("жоспар.xlsx", "Октябрь", Some(4), "C"),
        "a problem names its place"
    );
    let nameless = workbook(&[("Лист1", SEPTEMBER), ("Лист2", OCTOBER)]);
    let sections: Vec<String> = read(&nameless).1.into_iter().map(|it| it.0).collect();
    assert_eq!(
        sections,
        ["", "", "", "Волонтёрство"],
        "what a program named is no heading"
    );
    let alone = workbook(&[("План", SEPTEMBER)]);
    assert!(read(&alone).1.iter().all(|it| it.0.is_empty()));
}

#[test]
fn a_sheet_that_is_left_out_is_told() {
    let mut book = workbook(&[
        ("Титул", "Академия молодёжи\nг. Актобе\n"),
        ("План", SEPTEMBER),
        ("Черновик", OCTOBER),
        ("Списки", "Акция\nФорум\n"),
        ("Пусто", SEPTEMBER),
    ]);
    for at in [2, 3] {
        book.sheets[at].visibility = Visibility::Hidden;
    }
    book.sheets[4].rows.clear();
    let (told, lines) = read(&book);
    assert_eq!(lines.len(), 2);
    let problems: Vec<_> = told
        .problems
        .iter()
        .map(|it| (it.sheet.as_str(), it.row, it.code))
        .collect();
    assert_eq!(
        problems,
        [
            ("Титул", None, PlanProblemCode::SheetUnread),
            ("Черновик", None, PlanProblemCode::SheetHidden)
        ]
    );
    assert_eq!(told.left_out, 0, "no row was");
}

#[test]
fn lines_under_every_head_of_a_sheet_are_read() {
    let book = table(
        "№;Мероприятие;Срок\n1;Форум;май 2027\n2;Слёт;июнь\n\nКлубы;;\n\
         №;Мероприятие;Ответственный;Срок\n1;Дебаты;методист;июль\n\
         №;Мероприятие;Ответственный;Срок\n2;Шахматы;тренер;август 2027\n",
    );
    let (told, lines) = read(&book);
    assert_eq!(
        lines,
        shown(&[
            ("", "Форум", "2027-05"),
            ("", "Слёт", "2027-06"),
            ("Клубы", "Дебаты", "2027-07"),
            ("Клубы", "Шахматы", "2027-08")
        ])
    );
    assert_eq!(told.problems, []);
}

#[test]
fn a_line_in_the_words_of_heads_is_a_line() {
    let book = table(
        "№;Мероприятие;Срок;Ответственный\n\
         1;Работа с родителями;каждый месяц;ответственный секретарь\n",
    );
    let (_, lines) = read(&book);
    assert_eq!(lines, shown(&[("", "Работа с родителями", "")]));
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_missing() {
    let folder = tempfile::tempdir().unwrap();
    let said = |path: &std::path::Path| {
        let refused: Error = open_book(path).unwrap_err().into();
        assert_eq!(refused.code(), Code::FileFailed);
        sentence(Lang::En, &refused).0
    };
    assert_eq!(
        said(&folder.path().join("plan.xlsx")),
        "There is no such file or folder."
    );
    assert_eq!(
        said(folder.path()),
        "This is a folder, and a file is needed."
    );
}
