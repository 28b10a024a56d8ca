//! Months over their events, and cells that say nothing.

use tizim_core::intake::book::{Book, Cell};
use tizim_core::plan_lines::{self, PlanProblem, PlanProblemCode};

use super::{Year, table, workbook};

type Shown = (String, String, String, String);

fn read(book: &Book) -> (Vec<PlanProblem>, Vec<Shown>) {
    let year = Year::begin(1);
    let told = plan_lines::import(&year.desk.register, year.plan, book).unwrap();
    let lines = year.show().lines.into_iter().map(|it| it.line);
    let shown = lines.map(|it| {
        let title = format!("{}{}", it.title_kk, it.title_ru);
        (it.section, title, it.term, it.period)
    });
    (told.value.problems, shown.collect())
}

fn shown(lines: &[[&str; 4]]) -> Vec<Shown> {
    let own = |it: &[&str; 4]| {
        let [section, title, term, period] = it.map(str::to_owned);
        (section, title, term, period)
    };
    lines.iter().map(own).collect()
}

#[test]
fn a_month_over_its_events_is_their_term() {
    let headed = table(
        "№;Іс-шара;Мерзімі\n1. Қыркүйек;;\n1;Форум;\n2;Слёт;12 қыркүйек\n3;Кездесу;\n\
         Еріктілік;;\n4;Сенбілік;\nIV тоқсан;;\n5;Есеп;\n",
    );
    let (problems, lines) = read(&headed);
    assert_eq!(
        lines,
        shown(&[
            ["1. Қыркүйек", "Форум", "Қыркүйек", "2026-09"],
            ["1. Қыркүйек", "Слёт", "12 қыркүйек", "2026-09-12"],
            ["1. Қыркүйек", "Кездесу", "Қыркүйек", "2026-09"],
            ["Еріктілік", "Сенбілік", "", ""],
            ["IV тоқсан", "Есеп", "IV тоқсан", "2026-Q4"]
        ])
    );
    assert_eq!(problems, []);
    let unnumbered = table("Мероприятие;Срок\nСентябрь;\nФорум;\n");
    let (_, lines) = read(&unnumbered);
    assert_eq!(
        lines,
        shown(&[["Сентябрь", "Форум", "Сентябрь", "2026-09"]])
    );
    let of_sheets = workbook(&[
        ("Октябрь", "Мероприятие;Срок\nФорум;\n"),
        ("Май", "Мероприятие;Срок\nСлёт;5 мая\n"),
    ]);
    let (_, lines) = read(&of_sheets);
    assert_eq!(
        lines,
        shown(&[
            ["Октябрь", "Форум", "Октябрь", "2026-10"],
            ["Май", "Слёт", "5 мая", "2027-05-05"]
        ])
    );
}

#[test]
fn a_month_among_terms_is_no_heading() {
    let (problems, lines) = read(&table(
        "Срок;Мероприятие\nсентябрь;\n;Форум\n;Слёт\nоктябрь;Дебаты\n;Кездесу\nдекабрь;\n5 мая;\n",
    ));
    assert_eq!(
        lines,
        shown(&[
            ["", "Форум", "сентябрь", "2026-09"],
            ["", "Слёт", "сентябрь", "2026-09"],
            ["", "Дебаты", "октябрь", "2026-10"],
            ["", "Кездесу", "", ""]
        ])
    );
    let problems: Vec<_> = problems.iter().map(|it| (it.row, it.code)).collect();
    assert_eq!(
        problems,
        [
            (Some(7), PlanProblemCode::NoTitle),
            (Some(8), PlanProblemCode::NoTitle)
        ],
        "a term without an event is told"
    );
}

#[test]
fn a_formula_without_a_value_is_an_empty_cell_and_is_told() {
    let mut book = table("№;Мероприятие;Срок\n1;Форум;май\n2;х;х\n3;;\n4;Слёт;х\n");
    let rows = &mut book.sheets[0].rows;
    for (row, column) in [(2, 1), (2, 2), (4, 2)] {
        rows[row].cells[column] = Cell::Error(Cell::NO_VALUE.into());
    }
    let (problems, lines) = read(&book);
    assert_eq!(
        lines,
        shown(&[["", "Форум", "май", "2027-05"], ["", "Слёт", "", ""]])
    );
    let problems: Vec<_> = problems
        .iter()
        .map(|it| (it.row, it.column.as_str(), it.code))
        .collect();
    use PlanProblemCode::{FormulaError, NoTitle};
    assert_eq!(
        problems,
        [
            (Some(3), "B", FormulaError),
            (Some(3), "C", FormulaError),
            (Some(3), "", NoTitle),
            (Some(4), "", NoTitle),
            (Some(5), "C", FormulaError)
        ]
    );
}
