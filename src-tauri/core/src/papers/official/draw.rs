//! Pages of an official sheet.

use super::head::{Head, LEFT, Placed, RIGHT, TOP, block, running, type_of};
use super::rows::{Row, draw_tick, widths};
use super::{Closing, OfficialSheet, Tick};
use crate::papers::canvas::{Align, POINT, PageSize, Pen};
use crate::papers::fonts::Face;
use crate::papers::langs::{Said, Speech};
use crate::papers::operators::Ink;
use crate::papers::set::{Fit, Lines, Rect, Stand, set};
use crate::papers::shape::Shaper;

const RULE: f64 = 0.5 * POINT;
/// Baseline of the last line of every page from the lower edge.
const FOOT: f64 = 9.0;

/// What stands after the last row.
struct End {
    placed: Vec<Placed>,
    rules: Vec<[[f64; 2]; 2]>,
    height: f64,
}

pub(super) struct Layout<'a> {
    sheet: &'a OfficialSheet,
    speech: &'a Speech,
    size: PageSize,
    widths: Vec<f64>,
    head: Head,
    table_head: Row,
    rows: Vec<Row>,
    end: End,
    /// What stands above the last line of every page, from above.
    notes: Vec<(Tick, Lines)>,
    /// Where the table may go down to.
    floor: f64,
}

/// The rows of one page.
pub(super) struct Page<'a> {
    is_first: bool,
    is_last: bool,
    rows: &'a [Row],
}

impl<'a> Layout<'a> {
    pub fn of(sheet: &'a OfficialSheet, speech: &'a Speech, shaper: &mut Shaper) -> Self {
        let size = sheet.sheet.size();
        let width = size.width - LEFT - RIGHT;
        let widths = widths(&sheet.columns, width);
        let rows = sheet.rows.iter();
        let rows = rows
            .map(|row| Row::lay(row, sheet, &widths, shaper))
            .collect();
        let notes = notes(sheet, width, shaper);
        let notes_height: f64 = notes.iter().map(|(tick, it)| note_height(*tick, it)).sum();
        let above = if notes.is_empty() { 0.0 } else { 2.4 };
        Self {
            head: Head::of(sheet, speech, shaper),
            table_head: Row::head(sheet, &widths, shaper),
            end: lay_end(&sheet.closing, width, shaper),
            floor: size.height - FOOT - 6.0 - notes_height - above,
            sheet,
            speech,
            size,
            widths,
            rows,
            notes,
        }
    }

    fn top(&self, is_first: bool) -> f64 {
        if is_first { self.head.bottom } else { TOP }
    }

    pub fn pages(&self) -> Vec<Page<'_>> {
        let mut pages = Vec::new();
        let mut start = 0;
        loop {
            let is_first = pages.is_empty();
            let end = self.fill(start, is_first);
            let rows = self.rows.get(start..end).unwrap_or_default();
            start = end;
            let is_last = start >= self.rows.len();
            pages.push(Page {
                is_first,
                is_last,
                rows,
            });
            if is_last {
                return pages;
            }
        }
    }

    /// Returns the row after the last that stands on a page.
    fn fill(&self, start: usize, is_first: bool) -> usize {
        let mut y = self.top(is_first) + self.table_head.height;
        let mut end = start;
        let fits = |row: &&Row, y: f64, end: usize| y + row.height <= self.floor || end == start;
        while let Some(row) = self.rows.get(end).filter(|row| fits(row, y, end)) {
            y += row.height;
            end += 1;
        }
        let is_all = end == self.rows.len();
        // What closes the table takes a row along to a page of its own.
        if is_all && y + self.end.height > self.floor && end > start + 1 {
            end -= 1;
        }
        let mut last = end;
        while last > start + 1 && last < self.rows.len() && self.is_heading(last - 1) {
            last -= 1;
        }
        last
    }

    fn is_heading(&self, at: usize) -> bool {
        self.rows.get(at).is_some_and(|row| row.is_heading)
    }

    pub fn draw(&self, page: &Page<'_>, number: (usize, usize), made_on: &str, pen: &mut Pen<'_>) {
        if page.is_first {
            self.head.draw(pen);
        }
        let bottom = self.draw_table(page, pen);
        if page.is_last {
            self.draw_end(bottom, pen);
        }
        self.draw_foot(number, made_on, pen);
    }

    /// Draws the rows with their rules and returns where they end.
    fn draw_table(&self, page: &Page<'_>, pen: &mut Pen<'_>) -> f64 {
        let top = self.top(page.is_first);
        if self.widths.is_empty() || page.rows.is_empty() {
            return top;
        }
        let right = self.size.width - RIGHT;
        let mut y = top;
        for row in std::iter::once(&self.table_head).chain(page.rows) {
            pen.rule([LEFT, y], [right, y], RULE, Ink::Black);
            row.draw(&self.sheet.columns, &self.widths, y, pen);
            if !row.is_heading {
                let mut x = LEFT;
                for width in self.widths.iter().take(self.widths.len() - 1) {
                    x += width;
                    pen.rule([x, y], [x, y + row.height], RULE, Ink::Black);
                }
            }
            y += row.height;
        }
        pen.rule([LEFT, y], [right, y], RULE, Ink::Black);
        for x in [LEFT, right] {
            pen.rule([x, top], [x, y], RULE, Ink::Black);
        }
        y
    }

    fn draw_end(&self, top: f64, pen: &mut Pen<'_>) {
        for placed in &self.end.placed {
            let rect = Rect {
                top: placed.rect.top + top,
                ..placed.rect
            };
            placed.lines.draw(&rect, rect.top, placed.align, pen);
        }
        for [[left, y], [right, _]] in &self.end.rules {
            pen.rule([*left, y + top], [*right, y + top], RULE, Ink::Black);
        }
    }

    fn draw_foot(&self, (page, pages): (usize, usize), made_on: &str, pen: &mut Pen<'_>) {
        let width = self.size.width - LEFT - RIGHT;
        let mut y = self.floor + 2.4;
        if !self.notes.is_empty() {
            pen.rule([LEFT, y], [LEFT + width, y], 0.15, Ink::Black);
            y += 1.4;
        }
        for (tick, lines) in &self.notes {
            draw_tick(*tick, [LEFT, y - 0.1], pen);
            let inset = if *tick == Tick::None { 0.0 } else { 4.6 };
            let rect = Rect::new(LEFT + inset, y, width - inset, lines.height());
            lines.draw(&rect, y, Align::Left, pen);
            y += note_height(*tick, lines);
        }
        let code = match self.sheet.code.as_str() {
            "" => String::new(),
            code => {
                let code = format!("{code}-{page}");
                let said = self.speech.say_with("sheet-code", &[("code", &code)]);
                format!("{} · ", said.first)
            }
        };
        let (page, pages) = (page.to_string(), pages.to_string());
        let said = self
            .speech
            .say_with("paper-page", &[("page", &page), ("pages", &pages)]);
        let fit = Fit {
            kind: type_of(Face::Golos, 9.0),
            one_line: 6.0,
            least: 6.0,
            lines: 1,
            leading: 1.0,
        };
        let top = self.size.height - FOOT - 3.6;
        let left = Rect::new(LEFT, top, width * 0.62, 4.6);
        let at = (Align::Left, Stand::Bottom);
        set(&format!("{code}{made_on}"), &fit, &left, at, pen);
        let right = Rect::new(LEFT + width * 0.64, top, width * 0.36, 4.6);
        set(
            &said.joined(" · "),
            &fit,
            &right,
            (Align::Right, Stand::Bottom),
            pen,
        );
    }
}

/// Squares need more room than lines do.
fn note_height(tick: Tick, lines: &Lines) -> f64 {
    lines.height() + if tick == Tick::None { 0.8 } else { 1.5 }
}

/// The legend and the sentence of consent.
fn notes(sheet: &OfficialSheet, width: f64, shaper: &mut Shaper) -> Vec<(Tick, Lines)> {
    let legend = sheet.legend.iter();
    let legend = legend.map(|(tick, said)| (*tick, said.joined(" / ")));
    let foot = [&sheet.foot.first, &sheet.foot.second];
    let foot = foot.into_iter().map(|it| (Tick::None, it.clone()));
    legend
        .chain(foot)
        .filter(|(_, text)| !text.is_empty())
        .map(|(tick, text)| {
            let inset = if tick == Tick::None { 0.0 } else { 4.6 };
            let kind = type_of(Face::Golos, 8.0);
            (tick, running(&text, kind, width - inset, shaper))
        })
        .collect()
}

fn lay_end(closing: &[Closing], width: f64, shaper: &mut Shaper) -> End {
    let mut end = End {
        placed: Vec::new(),
        rules: Vec::new(),
        height: if closing.is_empty() { 0.0 } else { 4.0 },
    };
    for one in closing {
        match one {
            Closing::Text(said) => end.put(&said.joined(" / "), [LEFT, width], shaper),
            Closing::Signature { label, name } => end.sign(label, name, width, shaper),
        }
    }
    end
}

impl End {
    fn put(&mut self, text: &str, [left, width]: [f64; 2], shaper: &mut Shaper) {
        let lines = block(text, type_of(Face::PtSerif, 11.0), width, shaper);
        let rect = Rect::new(left, self.height, width, lines.height());
        self.height += lines.height() + 1.6;
        self.placed.push(Placed {
            lines,
            rect,
            align: Align::Left,
        });
    }

    /// What is signed for, a line, and a name.
    fn sign(&mut self, label: &Said, name: &Said, width: f64, shaper: &mut Shaper) {
        self.height += 4.0;
        let top = self.height;
        let (line, after) = (LEFT + width * 0.46, LEFT + width * 0.70);
        self.put(&label.joined(" / "), [LEFT, width * 0.44], shaper);
        let bottom = self.height;
        // The line stands on the last baseline of what is said left of it.
        let baseline = bottom - 1.6 - 0.24 * 11.0 * POINT + 0.4;
        self.rules.push([[line, baseline], [after - 2.0, baseline]]);
        if name.first.is_empty() {
            self.rules
                .push([[after, baseline], [LEFT + width, baseline]]);
        } else {
            let lines = block(
                &name.first,
                type_of(Face::PtSerif, 11.0),
                width * 0.30,
                shaper,
            );
            let height = lines.height();
            let rect = Rect::new(
                after,
                (bottom - 1.6 - height).max(top),
                width * 0.30,
                height,
            );
            self.height = self.height.max(rect.bottom() + 1.6);
            self.placed.push(Placed {
                lines,
                rect,
                align: Align::Left,
            });
        }
    }
}
