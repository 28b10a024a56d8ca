use super::super::read_book;
use super::*;

fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    let book = read_book(text.as_bytes(), "list.csv").unwrap();
    let read = |r: &SheetRow| {
        (
            r.number,
            r.cells.iter().map(|c| c.text().into_owned()).collect(),
        )
    };
    book.sheets[0].rows.iter().map(read).collect()
}

#[test]
fn every_delimiter_and_line_end_is_understood() {
    for delimiter in DELIMITERS {
        let text = format!(
            "a{delimiter}b{delimiter}c\r\n1{delimiter}2{delimiter}3\r4{delimiter}\"5\n\"\"x\"{delimiter}6\n"
        );
        let found = rows(&text);
        assert_eq!(
            found[1],
            (2, vec!["1".into(), "2".into(), "3".into()]),
            "{delimiter:?}"
        );
        assert_eq!(found[2].1[1], "5\n\"x", "{delimiter:?}");
    }
}

#[test]
fn a_sep_line_names_the_delimiter_and_keeps_its_number() {
    assert_eq!(
        rows("sep=;\r\nа,б;в\r\n1,2;3\r\n")[0],
        (2, vec!["а,б".into(), "в".into()])
    );
}

#[test]
fn blank_lines_keep_the_numbers_of_the_others() {
    assert_eq!(
        rows("a,b\n\n,,\n1,2\n")
            .iter()
            .map(|r| r.0)
            .collect::<Vec<_>>(),
        [1, 4]
    );
}

#[test]
fn rows_after_an_unclosed_quote_are_uncertain() {
    let book = read_book("a,b,c\n1,2,3\n\"4,5,6\n7,8,9\n".as_bytes(), "x.csv").unwrap();
    let certain: Vec<_> = book.sheets[0]
        .rows
        .iter()
        .map(|r| !r.is_uncertain)
        .collect();
    assert_eq!(certain, [true, true, false, false]);
    assert_eq!(
        (book.notes[0].code, book.notes[0].row),
        (NoteCode::UnclosedQuote, Some(3))
    );
}

#[test]
fn a_quote_closed_by_a_later_row_is_damage_too() {
    let text = "a,b,c\n\"Асанов,5,6\nБеков,8,9\nҚасым,\"x, y\",1\n";
    let book = read_book(text.as_bytes(), "x.csv").unwrap();
    assert_eq!(
        book.sheets[0].rows.len(),
        4,
        "no row may vanish inside a cell"
    );
    assert!(book.sheets[0].rows[1].is_uncertain);
}

#[test]
fn zero_bytes_are_removed_and_told() {
    let book = read_book(b"a,b\nAs\0\0an,1\n", "x.csv").unwrap();
    assert_eq!(book.sheets[0].rows[1].cells[0].text(), "Asan");
    assert_eq!(
        (book.notes[0].code, book.notes[0].row),
        (NoteCode::NulBytes, Some(2))
    );
}
