//! Which sheet is a list of clubs or of grants, and what its columns hold.

use std::collections::BTreeMap;

use crate::intake::book::{Sheet, SheetRow, column_letter};
use crate::kazakh::fold;

/// How far down a header is looked for.
const SEARCHED_ROWS: usize = 20;

/// What a sheet lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ListKind {
    Clubs,
    Grants,
}

/// What a column of a list holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum ListColumn {
    Club,
    Kind,
    School,
    Organisation,
    District,
    Leader,
    LeaderPhone,
    LeaderEmail,
    Phone,
    Email,
    Address,
    Link,
    Founded,
    Count,
    Directions,
    Giver,
    Title,
    State,
    AppliedOn,
    Asked,
    WonOn,
    Sum,
    ReportDue,
    ReportedOn,
    Note,
}

/// A title holds these beginnings of words, every one of them; the first line that fits decides.
type Rule = (ListColumn, &'static [&'static [&'static str]]);

const LEADER: &[&str] = &[
    "жетекш",
    "басшы",
    "төраға",
    "лидер",
    "руковод",
    "куратор",
    "председ",
    "leader",
    "head",
];
const PHONE: &[&str] = &[
    "тел",
    "байланыс",
    "ұялы",
    "контакт",
    "моб",
    "phone",
    "contact",
];
const EMAIL: &[&str] = &["почта", "пошта", "email", "mail", "e"];
const DAY: &[&str] = &[
    "күн",
    "дата",
    "мерзім",
    "срок",
    "date",
    "due",
    "уақыт",
    "жыл",
    "год",
];
const REPORT: &[&str] = &["есеп", "отчет", "отчёт", "report"];
const SUM: &[&str] = &[
    "сома",
    "сумма",
    "теңге",
    "тенге",
    "sum",
    "amount",
    "көлем",
    "размер",
];
const ASK: &[&str] = &[
    "сұра",
    "запр",
    "запраш",
    "asked",
    "requested",
    "өтін",
    "заявк",
];

const CLUB_RULES: &[Rule] = &[
    (ListColumn::LeaderPhone, &[LEADER, PHONE]),
    (ListColumn::LeaderEmail, &[LEADER, EMAIL]),
    (ListColumn::Leader, &[LEADER]),
    (
        ListColumn::Count,
        &[&[
            "мүше",
            "саны",
            "адам",
            "колич",
            "числ",
            "участн",
            "член",
            "members",
            "count",
        ]],
    ),
    (ListColumn::Phone, &[&["клуб", "club"], PHONE]),
    (ListColumn::LeaderPhone, &[PHONE]),
    (ListColumn::Email, &[&["почта", "пошта", "email", "mail"]]),
    (
        ListColumn::Link,
        &[&[
            "сілтеме",
            "ссыл",
            "instagram",
            "инстаграм",
            "telegram",
            "телеграм",
            "сайт",
            "парақша",
            "әлеуметтік",
            "соц",
            "link",
            "page",
        ]],
    ),
    (
        ListColumn::Address,
        &[&["мекенжай", "адрес", "орналас", "address"]],
    ),
    (
        ListColumn::Founded,
        &[&[
            "құрыл",
            "ашыл",
            "жыл",
            "год",
            "созд",
            "основ",
            "откры",
            "founded",
            "since",
            "year",
        ]],
    ),
    (
        ListColumn::Directions,
        &[&["бағыт", "направл", "direction"]],
    ),
    (ListColumn::Kind, &[&["түрі", "вид", "тип", "kind", "type"]]),
    (
        ListColumn::School,
        &[&["мектеп", "школ", "school", "оқу", "учебн"]],
    ),
    (
        ListColumn::District,
        &[&[
            "аудан",
            "район",
            "қала",
            "город",
            "district",
            "city",
            "өңір",
        ]],
    ),
    (
        ListColumn::Note,
        &[&["ескерт", "примеч", "note", "коммент"]],
    ),
    (ListColumn::Club, &[&["клуб", "club", "отряд", "волонтер"]]),
    (
        ListColumn::Organisation,
        &[&[
            "ұйым",
            "организац",
            "мекеме",
            "учрежд",
            "organisation",
            "organization",
        ]],
    ),
    (
        ListColumn::Leader,
        &[&["аты", "фио", "тегі", "есім", "имя", "жауапты", "ответств"]],
    ),
    (ListColumn::Club, &[&["атау", "назван", "наимен", "name"]]),
];

const GRANT_RULES: &[Rule] = &[
    (
        ListColumn::State,
        &[&[
            "мәртебе",
            "статус",
            "күй",
            "нәтиже",
            "результат",
            "status",
            "state",
            "кезең",
        ]],
    ),
    (
        ListColumn::ReportDue,
        &[REPORT, &["мерзім", "срок", "due", "дейін", "до"]],
    ),
    (ListColumn::ReportedOn, &[REPORT]),
    (ListColumn::Asked, &[ASK, SUM]),
    (ListColumn::AppliedOn, &[ASK, DAY]),
    (ListColumn::Sum, &[SUM]),
    (
        ListColumn::WonOn,
        &[&["күн", "дата", "date", "жылы", "жеңген", "выигр"]],
    ),
    (ListColumn::Title, &[&["жоба", "проект", "project", "идея"]]),
    (
        ListColumn::Giver,
        &[&[
            "қор",
            "фонд",
            "беруші",
            "донор",
            "грантодат",
            "ұйым",
            "организац",
            "fund",
            "giver",
            "donor",
            "спонсор",
        ]],
    ),
    (ListColumn::Club, &[&["клуб", "club", "отряд"]]),
    (ListColumn::School, &[&["мектеп", "школ", "school"]]),
    (
        ListColumn::Note,
        &[&["ескерт", "примеч", "note", "коммент"]],
    ),
    (
        ListColumn::Title,
        &[&["атау", "назван", "наимен", "title", "тақырып", "тема"]],
    ),
];

/// A sheet understood as a list.
#[derive(Clone, Debug)]
pub(super) struct ListTable {
    pub(super) kind: ListKind,
    /// The header as Excel numbers it.
    pub(super) header_row: u32,
    /// The columns by their zero-based number.
    pub(super) columns: BTreeMap<usize, ListColumn>,
    /// What stands above the header.
    pub(super) title: String,
}

impl ListTable {
    /// Finds the header of a list of clubs or grants; none where the sheet is neither.
    pub(super) fn find(sheet: &Sheet) -> Option<Self> {
        let mut title = sheet.name.clone();
        for row in sheet.rows.iter().take(SEARCHED_ROWS) {
            // A list of clubs with their leaders may tell of sums as well.
            let clubs = read_header(row, ListKind::Clubs);
            let names_leader = |(_, columns): &(ListKind, BTreeMap<usize, ListColumn>)| {
                columns.values().any(|it| *it == ListColumn::Leader)
            };
            let found = match clubs {
                Some(clubs) if names_leader(&clubs) => Some(clubs),
                clubs => read_header(row, ListKind::Grants).or(clubs),
            };
            if let Some((kind, columns)) = found {
                let header_row = row.number;
                return Some(Self {
                    kind,
                    header_row,
                    columns,
                    title,
                });
            }
            for cell in &row.cells {
                title = format!("{title} {}", cell.text());
            }
        }
        None
    }

    /// Returns the column of a meaning.
    pub(super) fn place_of(&self, wanted: ListColumn) -> Option<usize> {
        let found = self.columns.iter().find(|(_, column)| **column == wanted);
        found.map(|(at, _)| *at)
    }

    /// Returns the letter of a meaning's column.
    pub(super) fn letter_of(&self, wanted: ListColumn) -> Option<String> {
        self.place_of(wanted).map(column_letter)
    }

    /// Returns the rows below the header.
    pub(super) fn data<'a>(&self, sheet: &'a Sheet) -> impl Iterator<Item = &'a SheetRow> {
        let header = self.header_row;
        sheet.rows.iter().filter(move |row| row.number > header)
    }
}

/// Reads a row as a header: a list of clubs names the club and something else of it, a sheet of
/// grants the club and the sum.
fn read_header(row: &SheetRow, kind: ListKind) -> Option<(ListKind, BTreeMap<usize, ListColumn>)> {
    let mut columns: BTreeMap<usize, ListColumn> = BTreeMap::new();
    let rules = match kind {
        ListKind::Clubs => CLUB_RULES,
        ListKind::Grants => GRANT_RULES,
    };
    for (at, cell) in row.cells.iter().enumerate() {
        if let Some(column) = read_title(&cell.text(), rules)
            && !columns.values().any(|it| *it == column)
        {
            columns.insert(at, column);
        }
    }
    let has = |wanted: ListColumn| columns.values().any(|it| *it == wanted);
    let is_list = match kind {
        ListKind::Clubs => {
            let of_club = [
                ListColumn::Leader,
                ListColumn::School,
                ListColumn::District,
                ListColumn::Count,
                ListColumn::Founded,
                ListColumn::Directions,
            ];
            has(ListColumn::Club) && of_club.into_iter().any(has)
        }
        ListKind::Grants => {
            let of_grant = [ListColumn::Sum, ListColumn::Asked];
            has(ListColumn::Club) && of_grant.into_iter().any(has)
        }
    };
    is_list.then_some((kind, columns))
}

fn read_title(text: &str, rules: &[Rule]) -> Option<ListColumn> {
    let folded = fold(text);
    if folded.is_empty() || folded.chars().count() > 80 {
        return None;
    }
    let has = |beginning: &&str| {
        let beginning = fold(beginning);
        folded
            .split(' ')
            .any(|word| match beginning.chars().count() {
                1 => word == beginning,
                _ => word.starts_with(&beginning),
            })
            || beginning.contains(' ') && folded.contains(&beginning)
    };
    let fits = |(_, groups): &&Rule| groups.iter().all(|group| group.iter().any(has));
    rules.iter().find(fits).map(|(column, _)| *column)
}
