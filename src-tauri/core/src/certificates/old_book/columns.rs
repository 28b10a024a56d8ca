//! Which columns of a sheet hold what of a book.

use std::collections::BTreeMap;

use crate::intake::book::{Sheet, SheetRow};

/// How far down a head is looked for: above it stand titles.
const SEARCHED_ROWS: usize = 40;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum OldColumn {
    Number,
    Name,
    Surname,
    Given,
    Patronymic,
    About,
    Kind,
    Date,
    HandedTo,
}

/// Parts of heads; the first line that fits decides. «Берілген күні» is a date and «Кімге берілді» a
/// person: what tells most stands first.
const RULES: [(OldColumn, &[&str]); 9] = [
    (
        OldColumn::Date,
        &["күні", "дата", "мерзім", "date", "жылы", "когда"],
    ),
    (
        OldColumn::Number,
        &[
            "нөмір",
            "номер",
            "number",
            "серия",
            "serial",
            "тіркеу",
            "рег",
            "№",
        ],
    ),
    (
        OldColumn::HandedTo,
        &["алған адам", "получил", "received", "қабылдаған"],
    ),
    (
        OldColumn::Name,
        &[
            "аты-жөн",
            "аты жөн",
            "аты, тег",
            "тегі, аты",
            "тегі аты",
            "т.а.ә",
            "таә",
            "фио",
            "ф.и.о",
            "фамилия, имя",
            "фамилия имя",
            "full name",
            "кімге",
            "кому",
            "участник",
            "қатысушы",
        ],
    ),
    (
        OldColumn::Surname,
        &["тегі", "фамилия", "surname", "last name"],
    ),
    (
        OldColumn::Patronymic,
        &["әкесінің", "отчество", "patronymic", "middle name"],
    ),
    (
        OldColumn::About,
        &[
            "іс-шара",
            "шара",
            "мероприят",
            "event",
            "не үшін",
            "за что",
            "для чего",
            "тақырып",
            "тема",
            "курс",
            "бағдарлама",
            "программа",
            "семинар",
            "форум",
            "атауы",
            "наименов",
        ],
    ),
    (
        OldColumn::Kind,
        &["түрі", "вид", "kind", "тип", "құжат", "документ"],
    ),
    (
        OldColumn::Given,
        &["аты", "имя", "есімі", "given", "first name", "name"],
    ),
];

/// Heads of a column that only counts rows.
const COUNTS: [&str; 8] = ["№", "р/с", "№ р/с", "п/п", "№ п/п", "№п/п", "рет", "no."];

/// The head of a book in a sheet.
#[derive(Clone, Debug)]
pub(super) struct OldHeader {
    /// The row of the heads.
    pub row: u32,
    columns: BTreeMap<OldColumn, usize>,
}

impl OldHeader {
    /// Finds the first row that names a number and a person.
    pub fn find(sheet: &Sheet) -> Option<Self> {
        sheet.rows.iter().take(SEARCHED_ROWS).find_map(Self::of)
    }

    fn of(row: &SheetRow) -> Option<Self> {
        let mut columns = BTreeMap::new();
        let mut counting = None;
        for (at, cell) in row.cells.iter().enumerate() {
            let head = cell.text().trim().to_lowercase();
            if COUNTS.contains(&head.as_str()) {
                counting.get_or_insert(at);
            } else if let Some(column) = meaning(&head) {
                columns.entry(column).or_insert(at);
            }
        }
        // Where no other column is a number, «№» is that of the paper.
        if let (Some(at), None) = (counting, columns.get(&OldColumn::Number)) {
            columns.insert(OldColumn::Number, at);
        }
        let has = |column| columns.contains_key(&column);
        // «Аты» alone is the whole name.
        if !has(OldColumn::Name)
            && !has(OldColumn::Surname)
            && let Some(at) = columns.remove(&OldColumn::Given)
        {
            columns.insert(OldColumn::Name, at);
        }
        let has = |column| columns.contains_key(&column);
        let is_head = has(OldColumn::Number) && (has(OldColumn::Name) || has(OldColumn::Surname));
        is_head.then_some(Self {
            row: row.number,
            columns,
        })
    }

    /// Returns where a column stands.
    pub fn at(&self, column: OldColumn) -> Option<usize> {
        self.columns.get(&column).copied()
    }

    /// Returns what a column holds in a row, without spaces around it.
    pub fn text(&self, row: &SheetRow, column: OldColumn) -> String {
        self.at(column)
            .map_or_else(String::new, |at| row.cell(at).text().trim().to_owned())
    }
}

fn meaning(head: &str) -> Option<OldColumn> {
    let fits = |parts: &[&str]| parts.iter().any(|part| head.contains(part));
    RULES
        .iter()
        .find(|(_, parts)| !head.is_empty() && fits(parts))
        .map(|(column, _)| *column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::book::Cell;

    #[test]
    fn heads_of_books_as_offices_write_them_are_understood() {
        use OldColumn::{About, Date, Given, Kind, Name, Number, Patronymic, Surname};
        for (heads, expected) in [
            (
                "№|Сертификат нөмірі|Аты-жөні|Іс-шара|Берілген күні|Түрі",
                vec![(Number, 1), (Name, 2), (About, 3), (Kind, 5), (Date, 4)],
            ),
            (
                "№ п/п|ФИО|Наименование мероприятия|Рег. №|Дата выдачи",
                vec![(Number, 3), (Name, 1), (About, 2), (Date, 4)],
            ),
            (
                "№|Фамилия|Имя|Отчество|За что",
                vec![
                    (Number, 0),
                    (Surname, 1),
                    (Given, 2),
                    (Patronymic, 3),
                    (About, 4),
                ],
            ),
            ("№|Аты", vec![(Number, 0), (Name, 1)]),
        ] {
            let cells = heads.split('|').map(|it| Cell::Text(it.to_owned()));
            let row = SheetRow {
                number: 3,
                is_hidden: false,
                is_uncertain: false,
                cells: cells.collect(),
            };
            let header = OldHeader::of(&row);
            let expected: BTreeMap<OldColumn, usize> = expected.into_iter().collect();
            assert_eq!(header.map(|it| it.columns), Some(expected), "{heads}");
        }
    }
}
