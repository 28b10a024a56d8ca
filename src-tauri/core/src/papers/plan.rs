//! The plan of a year: a lying table under its headings, with the block of approval above it.
//!
//! The same sheet is printed twice: before the year with the last column empty, and after it filled. The
//! head stands on every page, a heading never stands alone at the foot of one, and a row that no page
//! holds goes on over the next.

mod lines;

use self::lines::{draw_lines, lay, lines_of};
use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, POINT, PageSize, Pen, Type};
use super::fonts::Face;
use super::langs::{PaperLangs, Speech};
use super::operators::Ink;
use super::set::{Fit, Rect, Stand, set};
use super::shape::Shaper;
use super::table::type_of;

const SIZE: PageSize = PageSize {
    width: 297.0,
    height: 210.0,
};
const LEFT: f64 = 20.0;
const RIGHT: f64 = 285.0;
const TOP: f64 = 15.0;
const FLOOR: f64 = 193.0;
const PADDING: f64 = 1.5;
const RULE: f64 = 0.5 * POINT;
const LEADING: f64 = 1.25;
/// Shares of the width: number, title, term, place, who answers, what it ends with, what came of it.
const SHARES: [f64; 7] = [4.0, 28.0, 13.0, 15.0, 17.0, 14.0, 20.0];
/// Size of the cells in points.
const CELL: f64 = 9.5;
const HEAD: f64 = 8.5;
/// Where the block of approval begins.
const APPROVAL: f64 = 190.0;

/// Who approves a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanApproval {
    /// «БЕКІТЕМІН», «УТВЕРЖДАЮ» or both.
    pub word: String,
    /// The position, a paragraph for each language; empty where it is written by hand.
    pub position: Vec<String>,
    /// Initials and surname, or empty.
    pub name: String,
    /// The line for the day.
    pub date: String,
}

/// Lines of a plan under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanSection {
    /// The heading, or empty.
    pub heading: String,
    /// Seven cells each; a line break in a cell begins a new line.
    pub rows: Vec<Vec<String>>,
}

/// A plan to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanPaper {
    /// The block of approval.
    pub approval: PlanApproval,
    /// Whose plan it is: above the title, a line for each language.
    pub organisers: Vec<String>,
    /// Lines of the title.
    pub titles: Vec<String>,
    /// The seven heads; a line break begins a new line.
    pub heads: Vec<String>,
    /// The plan.
    pub sections: Vec<PlanSection>,
    /// Words at the left foot of every page.
    pub foot: String,
    /// The languages of the numbers of pages.
    pub langs: PaperLangs,
}

/// Draws a plan as a file.
///
/// # Errors
/// [`PaperError::Broken`] when writing fails.
pub fn draw_plan(plan: &PlanPaper, facts: &FileFacts) -> Result<Vec<u8>, PaperError> {
    let mut canvas = Canvas::new(SIZE);
    let layout = Layout::of(plan, &mut canvas.shaper);
    let pages = layout.pages();
    let speech = Speech::of(plan.langs);
    for (index, page) in pages.iter().enumerate() {
        let (number, count) = ((index + 1).to_string(), pages.len().to_string());
        let foot = speech.say_with("paper-page", &[("page", &number), ("pages", &count)]);
        let foot = foot.joined(" · ");
        canvas.page(None, |pen| layout.draw(page, index == 0, &foot, pen))?;
    }
    assemble(canvas.finish()?, facts)
}

/// A row or a heading, broken into lines.
struct Block {
    /// One cell for a heading.
    cells: Vec<Vec<String>>,
    is_heading: bool,
}

impl Block {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(1).max(1)
    }

    fn kind(&self) -> Type {
        match self.is_heading {
            true => type_of(Face::GolosSemiBold, CELL),
            false => type_of(Face::Golos, CELL),
        }
    }

    fn height(&self) -> f64 {
        height_of(self.lines(), CELL)
    }

    /// Parts of a row that no page holds, as many lines each as one does.
    fn parted(self, most: usize) -> Vec<Self> {
        if self.lines() <= most {
            return vec![self];
        }
        let parts = self.lines().div_ceil(most);
        let part = |at: usize| {
            let lines = |cell: &Vec<String>| -> Vec<String> {
                cell.iter().skip(at * most).take(most).cloned().collect()
            };
            Self {
                cells: self.cells.iter().map(lines).collect(),
                is_heading: self.is_heading,
            }
        };
        (0..parts).map(part).collect()
    }
}

fn height_of(lines: usize, points: f64) -> f64 {
    lines as f64 * points * POINT * LEADING + 2.0 * PADDING
}

struct Layout<'a> {
    plan: &'a PlanPaper,
    widths: Vec<f64>,
    head: Vec<Vec<String>>,
    blocks: Vec<Block>,
    position: Vec<String>,
    organisers: Vec<String>,
    titles: Vec<String>,
}

impl<'a> Layout<'a> {
    fn of(plan: &'a PlanPaper, shaper: &mut Shaper) -> Self {
        let shares: f64 = SHARES.iter().sum();
        let widths: Vec<f64> = SHARES
            .iter()
            .map(|it| (RIGHT - LEFT) * it / shares)
            .collect();
        let head = type_of(Face::GolosSemiBold, HEAD);
        let heads = lay(&plan.heads, &widths, &head, shaper);
        let most = ((FLOOR - TOP - 30.0) / (CELL * POINT * LEADING)) as usize;
        let mut blocks = Vec::new();
        for section in &plan.sections {
            if !section.heading.is_empty() {
                let kind = type_of(Face::GolosSemiBold, CELL);
                let width = [RIGHT - LEFT];
                let heading = lay(
                    std::slice::from_ref(&section.heading),
                    &width,
                    &kind,
                    shaper,
                );
                blocks.push(Block {
                    cells: heading,
                    is_heading: true,
                });
            }
            for row in &section.rows {
                let block = Block {
                    cells: lay(row, &widths, &type_of(Face::Golos, CELL), shaper),
                    is_heading: false,
                };
                blocks.extend(block.parted(most.max(1)));
            }
        }
        let wide = type_of(Face::PtSerif, 11.0);
        let title = type_of(Face::PtSerifBold, 14.0);
        let across = RIGHT - LEFT - 20.0;
        let position = lines_of(&plan.approval.position, RIGHT - APPROVAL, &wide, shaper);
        let organisers = lines_of(&plan.organisers, across, &wide, shaper);
        let titles = lines_of(&plan.titles, across, &title, shaper);
        Self {
            plan,
            widths,
            head: heads,
            blocks,
            position,
            organisers,
            titles,
        }
    }

    fn head_height(&self) -> f64 {
        let lines = self.head.iter().map(Vec::len).max().unwrap_or(1);
        height_of(lines, HEAD)
    }

    /// Where whose plan it is stands: under the block of approval.
    fn organisers_top(&self) -> f64 {
        TOP + 6.0 + self.position.len() as f64 * 5.0 + 9.0 + 8.0 + 6.0
    }

    /// Where the title begins.
    fn title_top(&self) -> f64 {
        let lines = self.organisers.len() as f64;
        self.organisers_top() + if lines > 0.0 { lines * 5.0 + 2.0 } else { 0.0 }
    }

    fn first_top(&self) -> f64 {
        self.title_top() + self.titles.len() as f64 * 6.5 + 3.0
    }

    fn pages(&self) -> Vec<&[Block]> {
        let mut pages = Vec::new();
        let mut start = 0;
        loop {
            let top = if pages.is_empty() {
                self.first_top()
            } else {
                TOP
            };
            let mut y = top + self.head_height();
            let mut end = start;
            while let Some(block) = self.blocks.get(end) {
                let next = self.blocks.get(end + 1).map_or(0.0, Block::height);
                let needed = block.height() + if block.is_heading { next } else { 0.0 };
                if y + needed > FLOOR && (end > start || pages.is_empty()) {
                    break;
                }
                y += block.height();
                end += 1;
            }
            pages.push(self.blocks.get(start..end).unwrap_or_default());
            start = end;
            if start >= self.blocks.len() {
                return pages;
            }
        }
    }

    fn draw(&self, page: &[Block], is_first: bool, foot: &str, pen: &mut Pen<'_>) {
        let mut y = TOP;
        if is_first {
            self.draw_approval(pen);
            self.draw_titles(pen);
            y = self.first_top();
        }
        y = self.draw_head(y, pen);
        for block in page {
            y = self.draw_block(block, y, pen);
        }
        let small = type_of(Face::Golos, 9.0);
        let baseline = SIZE.height - 10.0;
        pen.text(foot, &small, RIGHT, baseline, Align::Right);
        // A long name of the academy shrinks.
        let fit = Fit {
            kind: small,
            one_line: 6.0,
            least: 6.0,
            lines: 1,
            leading: 1.0,
        };
        let left = Rect::new(LEFT, baseline - 3.6, RIGHT - LEFT - 50.0, 4.6);
        set(
            &self.plan.foot,
            &fit,
            &left,
            (Align::Left, Stand::Bottom),
            pen,
        );
    }

    fn draw_approval(&self, pen: &mut Pen<'_>) {
        let approval = &self.plan.approval;
        let bold = type_of(Face::PtSerifBold, 12.0);
        let kind = type_of(Face::PtSerif, 11.0);
        let mut y = TOP + 4.0;
        pen.text(&approval.word, &bold, APPROVAL, y, Align::Left);
        y += 6.0;
        for line in &self.position {
            pen.text(line, &kind, APPROVAL, y, Align::Left);
            y += 5.0;
        }
        y += 4.0;
        // The line is signed on; the name stands after it.
        let end = if approval.name.is_empty() {
            RIGHT
        } else {
            APPROVAL + 42.0
        };
        pen.rule([APPROVAL, y + 1.0], [end, y + 1.0], 0.25, Ink::Black);
        pen.text(&approval.name, &kind, end + 2.0, y, Align::Left);
        pen.text(&approval.date, &kind, APPROVAL, y + 8.0, Align::Left);
    }

    fn draw_titles(&self, pen: &mut Pen<'_>) {
        let plain = type_of(Face::PtSerif, 11.0);
        let title = type_of(Face::PtSerifBold, 14.0);
        let middle = f64::midpoint(LEFT, RIGHT);
        for (index, line) in self.organisers.iter().enumerate() {
            let y = self.organisers_top() + index as f64 * 5.0;
            pen.text(line, &plain, middle, y, Align::Centre);
        }
        for (index, line) in self.titles.iter().enumerate() {
            let y = self.title_top() + index as f64 * 6.5;
            pen.text(line, &title, middle, y, Align::Centre);
        }
    }

    fn draw_head(&self, top: f64, pen: &mut Pen<'_>) -> f64 {
        let kind = type_of(Face::GolosSemiBold, HEAD);
        let bottom = top + self.head_height();
        pen.rule([LEFT, top], [RIGHT, top], RULE, Ink::Black);
        let mut left = LEFT;
        for (lines, width) in self.head.iter().zip(&self.widths) {
            let leading = HEAD * POINT * LEADING;
            let space = (bottom - top - leading * lines.len() as f64) / 2.0;
            let at = [left + width / 2.0, top + space];
            draw_lines(lines, &kind, at, Align::Centre, pen);
            left += width;
        }
        self.draw_sides(top, bottom, pen);
        bottom
    }

    fn draw_block(&self, block: &Block, top: f64, pen: &mut Pen<'_>) -> f64 {
        let bottom = top + block.height();
        let kind = block.kind();
        if block.is_heading {
            let at = [f64::midpoint(LEFT, RIGHT), top + PADDING];
            let lines = block.cells.first().map(Vec::as_slice).unwrap_or_default();
            draw_lines(lines, &kind, at, Align::Centre, pen);
            pen.rule([LEFT, bottom], [RIGHT, bottom], RULE, Ink::Black);
            for x in [LEFT, RIGHT] {
                pen.rule([x, top], [x, bottom], RULE, Ink::Black);
            }
            return bottom;
        }
        let mut left = LEFT;
        for (index, (lines, width)) in block.cells.iter().zip(&self.widths).enumerate() {
            let (x, align) = match index {
                0 => (left + width / 2.0, Align::Centre),
                _ => (left + PADDING, Align::Left),
            };
            draw_lines(lines, &kind, [x, top + PADDING], align, pen);
            left += width;
        }
        self.draw_sides(top, bottom, pen);
        bottom
    }

    /// The rule under a row, and those between its cells.
    fn draw_sides(&self, top: f64, bottom: f64, pen: &mut Pen<'_>) {
        pen.rule([LEFT, bottom], [RIGHT, bottom], RULE, Ink::Black);
        let mut x = LEFT;
        pen.rule([x, top], [x, bottom], RULE, Ink::Black);
        for width in &self.widths {
            x += width;
            pen.rule([x, top], [x, bottom], RULE, Ink::Black);
        }
    }
}

#[cfg(test)]
mod tests;
