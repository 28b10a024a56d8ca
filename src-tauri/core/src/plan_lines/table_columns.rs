//! Which columns of a table hold what of a plan.

use std::collections::BTreeMap;

use crate::intake::book::{Sheet, SheetRow};

/// How far down a header is looked for: above it stand the title and the block of approval.
const SEARCHED_ROWS: usize = 40;

/// What a column of a plan holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum PlanColumn {
    Number,
    TitleKk,
    TitleRu,
    /// A title in either language.
    Title,
    Term,
    /// Where a term ends that has a column for its beginning: «Срок: начало, конец».
    TermEnd,
    Place,
    Responsible,
    Outcome,
    Done,
    Section,
}

/// Heads hold these beginnings of words; the first line that fits decides. «Орындау мерзімі» is a term
/// and «Жауапты орындаушы» a person: what tells most stands first.
const RULES: [(PlanColumn, &[&str]); 8] = [
    (
        PlanColumn::Term,
        &[
            "мерзім",
            "срок",
            "дата",
            "күні",
            "уақыт",
            "айы",
            "месяц",
            "when",
            "term",
        ],
    ),
    (
        PlanColumn::Responsible,
        &[
            "жауапты",
            "ответств",
            "орындаушы",
            "исполнитель",
            "исполнители",
            "responsible",
        ],
    ),
    (
        PlanColumn::Outcome,
        &[
            "аяқтал",
            "заверш",
            "нәтиже",
            "результат",
            "нысан",
            "outcome",
        ],
    ),
    (
        PlanColumn::Done,
        &[
            "орындалу",
            "орындалғ",
            "выполн",
            "отметк",
            "белгі",
            "исполнени",
            "done",
        ],
    ),
    (
        PlanColumn::Place,
        &["орны", "орын", "өтетін", "место", "place", "где"],
    ),
    (
        PlanColumn::Section,
        &["бөлім", "бағыт", "раздел", "направл", "section"],
    ),
    (
        PlanColumn::TitleKk,
        &["іс-шара", "шара", "атау", "мазмұн", "тақырып", "жұмыс"],
    ),
    (
        PlanColumn::TitleRu,
        &[
            "мероприят",
            "наименов",
            "содерж",
            "тема",
            "работ",
            "title",
            "event",
            "name",
        ],
    ),
];

/// Beginnings of the words of heads under which a term begins, and ends.
const TERM_BEGINS: [&str; 8] = ["нач", "баст", "бас", "from", "start", "begin", "с", "от"];
const TERM_ENDS: [&str; 9] = [
    "оконч",
    "коне",
    "конц",
    "заверш",
    "аяқтал",
    "аяғы",
    "соңы",
    "end",
    "finish",
];
/// Words that are such a head alone.
const TERM_ENDS_ALONE: [&str; 5] = ["по", "до", "дейін", "to", "till"];

const NUMBERS: [&str; 7] = ["№", "n", "no", "р/с", "р/н", "п/п", "№ п/п"];

/// What parts a head that names two things: «Раздел / Мероприятие», «Бөлім және іс-шара».
const PARTING: [&str; 4] = [" и ", " және ", " мен ", " and "];

/// The header of a plan: the row it stands in, and what its columns hold.
pub(super) struct PlanHeader {
    pub(super) row: u32,
    pub(super) columns: BTreeMap<PlanColumn, usize>,
    /// Columns that say the same as others, as in another language; they count where those are empty.
    pub(super) others: Vec<(PlanColumn, usize)>,
    /// Whether headings stand in the column of titles: «Раздел / Мероприятие».
    pub(super) has_headings_in_titles: bool,
    /// The words of its cells, by which it is known again.
    texts: Vec<String>,
}

/// What the heads of a row say.
struct Heads {
    columns: BTreeMap<PlanColumn, usize>,
    others: Vec<(PlanColumn, usize)>,
    has_headings_in_titles: bool,
}

impl PlanHeader {
    /// Finds the first header of a sheet: the widest of the rows above, or one that is a header as surely
    /// and stands over it with lines of its own.
    pub(super) fn find(sheet: &Sheet) -> Option<Self> {
        let mut best: Option<Self> = None;
        for header in sheet.rows.iter().take(SEARCHED_ROWS).filter_map(Self::of) {
            let width = header.columns.len();
            if best.as_ref().is_none_or(|it| it.columns.len() < width) {
                best = Some(header);
            }
        }
        let best = best?;
        let mut above = sheet.rows.iter().take_while(|it| it.number < best.row);
        let first = above.find_map(|it| best.next_in(it));
        Some(first.unwrap_or(best))
    }

    /// Reads a header: a row with a title and a term, or with a title and two things more.
    fn of(row: &SheetRow) -> Option<Self> {
        let Heads {
            columns,
            others,
            has_headings_in_titles,
        } = read_heads(row);
        let has_title = columns.keys().any(|it| it.is_title());
        let is_header =
            has_title && (columns.contains_key(&PlanColumn::Term) || columns.len() >= 3);
        is_header.then(|| Self {
            row: row.number,
            columns,
            others,
            has_headings_in_titles,
            texts: row.cells.iter().map(|it| words_of(&it.text())).collect(),
        })
    }

    /// The header that another row is: this one once more, as on a new page, or that of another table.
    ///
    /// Words of a line are like those of heads: a header has the sign of a number among them, or two heads
    /// of this one.
    pub(super) fn next_in(&self, row: &SheetRow) -> Option<Self> {
        let header = Self::of(row)?;
        let is_here = |it: &&String| !it.is_empty() && self.texts.contains(it);
        let is_sure = header.columns.contains_key(&PlanColumn::Number)
            || header.texts.iter().filter(is_here).count() >= 2;
        is_sure.then_some(header)
    }

    /// Goes on with a header that is not this one once more.
    pub(super) fn go_on_with(&mut self, next: Self) {
        if next.texts != self.texts {
            *self = next;
        }
    }

    /// Takes the row under the head where it belongs to it: «начало | конец» under «Срок», or the heads
    /// once more in the other language. Says whether it did.
    pub(super) fn take_second_row(&mut self, row: &SheetRow) -> bool {
        self.take_ends(row) || self.take_other_language(row)
    }

    fn take_ends(&mut self, row: &SheetRow) -> bool {
        let Some(begins) = self.columns.get(&PlanColumn::Term).copied() else {
            return false;
        };
        let ends = begins + 1;
        let mut others = self
            .columns
            .iter()
            .filter(|it| *it.0 != PlanColumn::TermEnd);
        let is_free = !others.any(|it| *it.1 == ends);
        let is_begin = begins_with(&row.cell(begins).text(), &TERM_BEGINS);
        if is_free && is_begin && is_end(&row.cell(ends).text()) {
            self.columns.insert(PlanColumn::TermEnd, ends);
            return true;
        }
        false
    }

    fn take_other_language(&mut self, row: &SheetRow) -> bool {
        let heads = read_heads(row).columns;
        let filled = row.cells.iter().filter(|it| !it.is_empty()).count();
        let here = |at: usize| self.columns.iter().find(|it| *it.1 == at).map(|it| *it.0);
        let fits = |(column, at): (&PlanColumn, &usize)| {
            let here = here(*at);
            here == Some(*column) || column.is_title() && here.is_some_and(PlanColumn::is_title)
        };
        if heads.len() < 2 || heads.len() != filled || !heads.iter().all(fits) {
            return false;
        }
        let title = heads.iter().find(|it| it.0.is_title());
        if let Some((column, at)) = title
            && here(*at) != Some(*column)
        {
            self.columns.retain(|it, _| !it.is_title());
            self.columns.insert(PlanColumn::Title, *at);
        }
        true
    }
}

impl PlanColumn {
    pub(super) const fn is_title(self) -> bool {
        matches!(self, Self::Title | Self::TitleKk | Self::TitleRu)
    }
}

fn read_heads(row: &SheetRow) -> Heads {
    let mut columns = BTreeMap::new();
    let (mut others, mut of_both) = (Vec::new(), None);
    for (at, cell) in row.cells.iter().enumerate() {
        let text = cell.text();
        let Some(column) = read_head(&text) else {
            continue;
        };
        if column == PlanColumn::Section && of_both.is_none() {
            of_both = title_beside_section(&text).map(|title| (title, at));
        }
        match column {
            PlanColumn::Term if columns.contains_key(&column) && is_end(&text) => {
                columns.entry(PlanColumn::TermEnd).or_insert(at);
            }
            column if columns.contains_key(&column) => others.push((column, at)),
            column => {
                columns.insert(column, at);
            }
        }
    }
    // Where titles have a column of their own, sections have theirs.
    let of_both = of_both.filter(|_| !columns.keys().any(|it| it.is_title()));
    if let Some((title, at)) = of_both {
        columns.remove(&PlanColumn::Section);
        columns.insert(title, at);
    }
    Heads {
        columns,
        others,
        has_headings_in_titles: of_both.is_some(),
    }
}

/// Finds the title in a head of sections and events at once; «направление мероприятия» names one thing.
fn title_beside_section(head: &str) -> Option<PlanColumn> {
    let mut head = crate::kazakh::mend(head).text.to_lowercase();
    for word in PARTING {
        head = head.replace(word, "/");
    }
    let mut titles = head
        .split(['/', '\\', '|', ',', ';', '+', '&'])
        .filter_map(read_head)
        .filter(|it| it.is_title());
    let first = titles.next()?;
    let is_one_language = titles.all(|it| it == first);
    Some(if is_one_language {
        first
    } else {
        PlanColumn::Title
    })
}

fn begins_with(head: &str, beginnings: &[&str]) -> bool {
    let head = words_of(head);
    let mut words = head.split(|it: char| !it.is_alphabetic());
    // «с» and «от» are words of their own.
    words.any(|word| {
        beginnings.iter().any(|it| match it.chars().count() {
            1 | 2 => word == *it,
            _ => word.starts_with(it),
        })
    })
}

fn is_end(head: &str) -> bool {
    begins_with(head, &TERM_ENDS) || TERM_ENDS_ALONE.contains(&words_of(head).as_str())
}

/// The words of a head without what sets them apart on paper.
fn words_of(text: &str) -> String {
    crate::kazakh::mend(text).text.trim().to_lowercase()
}

fn read_head(text: &str) -> Option<PlanColumn> {
    let text = words_of(text);
    let text = text.as_str();
    // A sentence above the table is no head.
    if text.is_empty() || text.chars().count() > 80 {
        return None;
    }
    if NUMBERS.contains(&text.trim_end_matches('.')) {
        return Some(PlanColumn::Number);
    }
    let words: Vec<&str> = text
        .split(|it: char| !(it.is_alphanumeric() || it == '-'))
        .filter(|it| !it.is_empty())
        .collect();
    let has = |beginnings: &[&str]| {
        let begins = |word: &&str| beginnings.iter().any(|it| word.starts_with(it));
        words.iter().any(begins)
    };
    let found = RULES.iter().find(|(_, beginnings)| has(beginnings));
    let column = found.map(|(column, _)| *column)?;
    // «Іс-шара / Мероприятие»: the language is told by each title.
    let both = [PlanColumn::TitleKk, PlanColumn::TitleRu].map(|wanted| {
        let rule = RULES.iter().find(|(it, _)| *it == wanted);
        rule.is_some_and(|(_, beginnings)| has(beginnings))
    });
    match (column.is_title(), both) {
        (true, [true, true]) => Some(PlanColumn::Title),
        _ => Some(column),
    }
}
