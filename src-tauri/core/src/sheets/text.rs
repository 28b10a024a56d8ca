//! Writing a table as numbered lines, for a messenger.

use super::Table;

/// Writes «1. Асанов Дамир, Алға ауданы»: a line a row, empty cells left out, without a head.
pub(super) fn write(table: &Table) -> String {
    let mut text = String::new();
    for (number, row) in (1..).zip(&table.rows) {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                cell.shown()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .filter(|it| !it.is_empty())
            .collect();
        text.push_str(&format!("{number}. {}\n", cells.join(", ")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::Cell;
    use super::*;

    #[test]
    fn a_line_a_row_without_what_is_empty() {
        let table = Table {
            rows: vec![
                vec![Cell::text("Асанов Дамир"), Cell::Empty, Cell::Number(6)],
                vec![
                    Cell::text("Әлі\nДана"),
                    Cell::text("Алға ауданы"),
                    Cell::Empty,
                ],
            ],
            ..Table::default()
        };
        assert_eq!(
            write(&table),
            "1. Асанов Дамир, 6\n2. Әлі Дана, Алға ауданы\n"
        );
    }
}
