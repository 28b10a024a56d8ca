//! The parts of a report: what it says of the meeting, and tables of joins or of totals.

use super::titles::{Title, is_of_several, leads, read_title};
use crate::intake::book::{Sheet, SheetRow};

/// A table of lines.
#[derive(Debug, Clone)]
pub(super) struct Section<'a> {
    pub(super) header: &'a SheetRow,
    /// What its columns hold.
    pub(super) titles: Vec<Option<Title>>,
    pub(super) rows: Vec<&'a SheetRow>,
    /// Its lines are all the time of one person together.
    pub(super) is_of_totals: bool,
    /// It lists those who led the meeting.
    pub(super) is_of_hosts: bool,
}

impl Section<'_> {
    pub(super) fn column(&self, title: Title) -> Option<usize> {
        self.titles.iter().position(|it| *it == Some(title))
    }
}

/// Cuts a sheet into its tables and the lines that belong to none.
pub(super) fn cut(sheet: &Sheet) -> (Vec<Section<'_>>, Vec<&SheetRow>) {
    let (mut sections, mut others): (Vec<Section<'_>>, Vec<&SheetRow>) = (Vec::new(), Vec::new());
    let mut is_inside = false;
    for row in &sheet.rows {
        let titles = titles_of(row);
        if is_header(&titles) {
            let titles = in_two_columns(titles);
            let has = |title: Title| titles.contains(&Some(title));
            let is_of_moments = has(Title::Moment) || has(Title::Joined) && has(Title::Left);
            let is_of_totals =
                !is_of_moments || row.cells.iter().any(|it| is_of_several(&it.text()));
            sections.push(Section {
                header: row,
                is_of_totals,
                is_of_hosts: others.last().is_some_and(|it| is_title_of_hosts(it)),
                titles,
                rows: Vec::new(),
            });
            is_inside = true;
        } else if is_inside && !is_section_title(row) {
            if let Some(section) = sections.last_mut() {
                section.rows.push(row);
            }
        } else {
            is_inside = false;
            others.push(row);
        }
    }
    (sections, others)
}

pub(super) fn titles_of(row: &SheetRow) -> Vec<Option<Title>> {
    row.cells.iter().map(|it| read_title(&it.text())).collect()
}

/// «Имя» beside «Фамилия» is a given name.
fn in_two_columns(mut titles: Vec<Option<Title>>) -> Vec<Option<Title>> {
    let has = |title: Title| titles.contains(&Some(title));
    if has(Title::Surname) && !has(Title::Given) {
        let mut names = titles.iter_mut();
        if let Some(name) = names.find(|it| **it == Some(Title::Name)) {
            *name = Some(Title::Given);
        }
    }
    titles
}

/// A column of names, and one that tells of time; the titles of the meeting itself have its beginning.
fn is_header(titles: &[Option<Title>]) -> bool {
    let has = |title: Title| titles.contains(&Some(title));
    let has_name = has(Title::Name) || has(Title::Given) || has(Title::Surname);
    let has_time = has(Title::Joined) || has(Title::Duration) || has(Title::Moment);
    has_name && has_time && !has(Title::Start) && !has(Title::HostEmail)
}

/// «3. In-Meeting Activities», «Attendee Details»: a line of one cell that is no time and no address.
fn is_section_title(row: &SheetRow) -> bool {
    let mut filled = row.cells.iter().filter(|it| !it.is_empty());
    let first = filled.next().map(|it| it.text());
    let is_only = filled.next().is_none();
    let is_numbered = |text: &str| {
        let bare = text.trim_start_matches(|c: char| c.is_ascii_digit());
        bare.len() < text.len() && bare.starts_with(". ")
    };
    let is_details = |text: &str| text.trim().to_lowercase().ends_with("details");
    is_only && first.is_some_and(|it| is_numbered(&it) || is_details(&it))
}

fn is_title_of_hosts(row: &SheetRow) -> bool {
    is_section_title(row) && row.cells.first().is_some_and(|it| leads(&it.text()))
}
