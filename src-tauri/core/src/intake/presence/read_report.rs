//! Reading a report: the tables it has, and their lines.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::meeting::{Meeting, address, read_meeting};
use super::read_duration::read_duration;
use super::read_label::host_marked;
use super::read_moment::{DayOrder, Written, order_of, zone_of_title};
use super::sections::{Section, cut};
use super::spans::Span;
use super::titles::{Title, is_coming, leads, says_yes};
use super::{Join, JoinTime, PresenceReport, ReportKind};
use crate::intake::book::{Book, Cell, SheetRow, Visibility, column_letter};
use crate::intake::rows::{Problem, ProblemCode, SkipReason, Skipped};

/// Reads the first sheet that is a report; nothing where none is.
///
/// `expected` is the day of the session: it tells which number of a date is the month where both may
/// be, and on which day bare times lie.
pub fn read_report(book: &Book, expected: Option<NaiveDate>) -> Option<PresenceReport> {
    let visible = book.sheets.iter().enumerate();
    let mut visible = visible.filter(|(_, sheet)| sheet.visibility == Visibility::Visible);
    visible.find_map(|(at, sheet)| {
        let (sections, others) = cut(sheet);
        (!sections.is_empty()).then(|| read_sections(at, &sections, &others, expected))
    })
}

/// What the lines of a report are read by.
struct Reading {
    order: DayOrder,
    /// The day of bare times.
    day: NaiveDate,
}

fn read_sections(
    sheet: usize,
    sections: &[Section<'_>],
    others: &[&SheetRow],
    expected: Option<NaiveDate>,
) -> PresenceReport {
    let meeting = read_meeting(others);
    let reading = Reading::of(sections, &meeting, expected);
    let has_joins = sections
        .iter()
        .any(|it| !it.is_of_totals && !it.rows.is_empty());
    let mut joins = Vec::new();
    let mut skipped = Vec::new();
    let problems = sections.iter().flat_map(nameless).collect();
    for section in sections.iter().filter(|it| !has_joins || !it.is_of_totals) {
        joins.append(&mut reading.lines(section));
    }
    if has_joins {
        add_totals(&reading, sections, &mut joins, &mut skipped);
    }
    for join in &mut joins {
        join.is_host |= meeting.is_led_by(join);
    }
    joins.sort_by_key(|it| it.row);
    let main = sections
        .iter()
        .rfind(|it| !has_joins || !it.is_of_totals)
        .or(sections.last());
    PresenceReport {
        kind: kind_of(sections, others),
        sheet,
        header_row: main.map_or(0, |it| it.header.number),
        name_column: main.map_or(0, name_column),
        meeting: reading.meeting(&meeting),
        joins,
        problems,
        skipped,
    }
}

/// Totals are of use only for people without a join of their own.
fn add_totals(
    reading: &Reading,
    sections: &[Section<'_>],
    joins: &mut Vec<Join>,
    skipped: &mut Vec<Skipped>,
) {
    let key = |it: &Join| (it.label.to_lowercase(), it.email.clone());
    let known: BTreeSet<_> = joins.iter().map(key).collect();
    let names: BTreeSet<String> = joins.iter().map(|it| it.label.to_lowercase()).collect();
    let told = joins.iter().filter(|it| !it.email.is_empty());
    let with_address: BTreeSet<String> = told.map(|it| it.label.to_lowercase()).collect();
    for section in sections.iter().filter(|it| it.is_of_totals) {
        for join in reading.lines(section) {
            let label = join.label.to_lowercase();
            // One of the two parts of a report may leave addresses out.
            let is_apart = !join.email.is_empty() && with_address.contains(&label);
            let is_known = known.contains(&key(&join)) || names.contains(&label) && !is_apart;
            if is_known {
                skipped.push(Skipped {
                    row: join.row,
                    reason: SkipReason::Total,
                });
            } else {
                joins.push(join);
            }
        }
    }
}

fn name_column(section: &Section<'_>) -> u32 {
    let at = [Title::Name, Title::Surname, Title::Given]
        .into_iter()
        .find_map(|it| section.column(it));
    u32::try_from(at.unwrap_or_default()).unwrap_or_default()
}

fn kind_of(sections: &[Section<'_>], others: &[&SheetRow]) -> ReportKind {
    let has = |title: Title| sections.iter().any(|it| it.column(title).is_some());
    let says = |word: &str| {
        let mut headers = sections.iter().map(|it| it.header);
        headers.any(|it| {
            it.cells
                .iter()
                .any(|it| it.text().to_lowercase().contains(word))
        })
    };
    let is_numbered = |it: &&&SheetRow| {
        it.cells
            .first()
            .is_some_and(|it| it.text().starts_with("1. "))
    };
    match () {
        () if others.iter().any(|it| is_numbered(&it))
            || has(Title::Role)
            || has(Title::Moment) =>
        {
            ReportKind::Teams
        }
        () if says("exited") || has(Title::Given) && !has(Title::Waiting) => ReportKind::Meet,
        () if has(Title::Waiting)
            || says("original name")
            || says("настоящее имя")
            || says("guest") =>
        {
            ReportKind::Zoom
        }
        () => ReportKind::Other,
    }
}

impl Reading {
    fn of(sections: &[Section<'_>], meeting: &Meeting, expected: Option<NaiveDate>) -> Self {
        let mut all: Vec<Written> = meeting.from.into_iter().chain(meeting.to).collect();
        for section in sections {
            let columns = [Title::Joined, Title::Left, Title::Moment];
            let columns: Vec<usize> = columns
                .into_iter()
                .filter_map(|it| section.column(it))
                .collect();
            let cells = section
                .rows
                .iter()
                .flat_map(|row| columns.iter().map(|at| row.cell(*at)));
            all.extend(cells.filter_map(Written::read));
        }
        let order = order_of(&all, expected);
        let told = meeting
            .from
            .filter(Written::has_day)
            .and_then(|it| it.moment(order, NaiveDate::default()));
        let told = told.map(|it| it.date());
        Self {
            order,
            day: told.or(expected).unwrap_or_default(),
        }
    }

    fn meeting(&self, meeting: &Meeting) -> Option<Span> {
        self.span(meeting.from?, meeting.to?)
    }

    /// A moment without a day that comes before the first one lies past midnight.
    fn span(&self, from: Written, to: Written) -> Option<Span> {
        let from = from.moment(self.order, self.day)?;
        let ends_on_a_day = to.has_day();
        let to = to.moment(self.order, from.date())?;
        let to = match to < from && !ends_on_a_day {
            true => to + chrono::TimeDelta::days(1),
            false => to,
        };
        (to >= from).then_some(Span { from, to })
    }

    fn lines(&self, section: &Section<'_>) -> Vec<Join> {
        match (section.column(Title::Action), section.column(Title::Moment)) {
            (Some(action), Some(moment)) => self.comings(section, action, moment),
            _ => {
                let rows = section.rows.iter();
                rows.filter_map(|row| self.line(section, row)).collect()
            }
        }
    }

    /// Reads a moment of a line, by the clock that it or its title names.
    fn written(section: &Section<'_>, row: &SheetRow, title: Title) -> Option<Written> {
        let at = section.column(title)?;
        let zone = zone_of_title(section.header.cell(at));
        Written::read(row.cell(at)).map(|it| it.or_of_zone(zone))
    }

    /// Whether something stands in the place of a moment and is none.
    fn is_unread(&self, cell: &Cell, read: Option<Written>) -> bool {
        let is_filled = cell.text().chars().any(char::is_alphanumeric);
        is_filled
            && read
                .and_then(|it| it.moment(self.order, self.day))
                .is_none()
    }

    fn line(&self, section: &Section<'_>, row: &SheetRow) -> Option<Join> {
        let join = start(section, row)?;
        let cell = |title: Title| {
            section
                .column(title)
                .map_or(&Cell::Empty, |at| row.cell(at))
        };
        let (from, to) = (
            Self::written(section, row, Title::Joined),
            Self::written(section, row, Title::Left),
        );
        let span = from.zip(to).and_then(|(from, to)| self.span(from, to));
        let seconds = seconds_of(cell(Title::Duration));
        let unread = [(Title::Joined, from), (Title::Left, to)]
            .into_iter()
            .find(|(title, read)| self.is_unread(cell(*title), *read));
        let time = match (span, seconds) {
            _ if unread.is_some() => JoinTime::Unknown,
            (Some(span), _) if !section.is_of_totals => JoinTime::Span(span),
            (within, Some(seconds)) => JoinTime::Total { seconds, within },
            (Some(span), None) => JoinTime::Span(span),
            (None, None) => JoinTime::Unknown,
        };
        let lacking = match (from, to) {
            (Some(_), None) => Title::Left,
            _ => Title::Joined,
        };
        let at = section
            .column(unread.map_or(lacking, |it| it.0))
            .or(section.column(Title::Joined))
            .or(section.column(Title::Duration));
        let is_unread = time == JoinTime::Unknown && !join.is_waiting;
        let problem = is_unread.then(|| problem_at(ProblemCode::TimeUnreadable, row, at));
        Some(Join {
            time,
            problem,
            ..join
        })
    }

    /// Lines that each say that somebody came or left: one join from a coming to the leaving after it.
    fn comings(&self, section: &Section<'_>, action: usize, moment: usize) -> Vec<Join> {
        let mut joins: Vec<Join> = Vec::new();
        // Places of those who came and have not left.
        let mut inside: Vec<usize> = Vec::new();
        let mut last = None;
        for row in &section.rows {
            let Some(mut join) = start(section, row) else {
                continue;
            };
            let at = Self::written(section, row, Title::Moment);
            let at = at.and_then(|it| it.moment(self.order, self.day));
            last = last.max(at);
            let is_own = |place: &usize| {
                let of = joins.get(*place);
                of.is_some_and(|it| it.label == join.label && it.email == join.email)
            };
            let open = inside.iter().rposition(is_own);
            match (at, is_coming(&row.cell(action).text()), open) {
                (Some(at), false, Some(open)) => {
                    let came = joins.get_mut(inside.remove(open));
                    if let Some(JoinTime::Span(span)) = came.map(|it| &mut it.time) {
                        span.to = at.max(span.from);
                    }
                    join.time = JoinTime::Total {
                        seconds: 0,
                        within: None,
                    };
                }
                (Some(at), true, _) => {
                    join.time = JoinTime::Span(Span { from: at, to: at });
                    inside.push(joins.len());
                }
                (None, ..) => {
                    join.problem = Some(problem_at(ProblemCode::TimeUnreadable, row, Some(moment)));
                }
                _ => {}
            }
            joins.push(join);
        }
        // Whoever did not leave was there until the report was saved.
        for place in inside {
            let left = joins.get_mut(place).map(|it| &mut it.time);
            if let (Some(JoinTime::Span(span)), Some(last)) = (left, last) {
                span.to = last;
            }
        }
        joins
    }
}

/// Lines that tell a time and nobody whose it is.
fn nameless(section: &Section<'_>) -> Vec<Problem> {
    let times = [Title::Joined, Title::Left, Title::Moment, Title::Duration];
    let is_timed = |row: &&&SheetRow| {
        let mut places = times.iter().filter_map(|it| section.column(*it));
        places.any(|at| !row.cell(at).is_empty())
    };
    let at = usize::try_from(name_column(section)).ok();
    let rows = section.rows.iter().filter(is_timed);
    rows.filter(|row| start(section, row).is_none())
        .map(|row| problem_at(ProblemCode::NoName, row, at))
        .collect()
}

fn problem_at(code: ProblemCode, row: &SheetRow, at: Option<usize>) -> Problem {
    Problem {
        code,
        row: row.number,
        column: at.map(column_letter),
        value: at
            .map(|it| row.cell(it).text().into_owned())
            .unwrap_or_default(),
        suggestion: None,
    }
}

fn seconds_of(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Date(moment) => {
            let midnight = moment.date().and_hms_opt(0, 0, 0)?;
            u32::try_from((*moment - midnight).num_seconds()).ok()
        }
        cell => read_duration(&cell.text()),
    }
}

/// What a line says besides times; nothing where it names nobody.
fn start(section: &Section<'_>, row: &SheetRow) -> Option<Join> {
    let text = |title: Title| {
        let at = section.column(title);
        at.map(|at| row.cell(at).text().trim().to_owned())
            .unwrap_or_default()
    };
    let whole = text(Title::Name);
    let parts = format!("{} {}", text(Title::Surname), text(Title::Given));
    let label = if whole.is_empty() {
        parts.trim().to_owned()
    } else {
        whole
    };
    let at = section.column(Title::Email);
    let email = at.map(|at| address(row.cell(at))).unwrap_or_default();
    if label.is_empty() && email.is_empty() {
        return None;
    }
    let (label, is_marked) = host_marked(&label);
    Some(Join {
        row: row.number,
        label,
        email,
        time: JoinTime::Unknown,
        is_waiting: says_yes(&text(Title::Waiting)),
        is_host: is_marked || section.is_of_hosts || leads(&text(Title::Role)),
        problem: None,
    })
}
