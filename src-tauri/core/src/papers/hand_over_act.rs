//! The act by which one keeper hands the academy's records to the next: what there is, what is
//! left to do, and a line for each to sign.

use chrono::NaiveDate;

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, PageSize, Pen};
use super::code_sheet::{paragraph, type_of};
use super::fonts::Face;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::words::{PaperLang, Words};
use super::wrap::{Room, fill, wrap};
use crate::kazakh::date::{DateForm, date_in_words};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

const LEFT: f64 = 25.0;
const RIGHT: f64 = 195.0;
/// The last baseline of a page.
const BOTTOM: f64 = 272.0;
/// What the signatures and the number of the page take.
const SIGNATURES: f64 = 62.0;
/// Side of a box to tick.
const TICK: f64 = 3.6;
const LINE: f64 = 5.6;
/// The most lines that stay together.
const LONGEST_TASK: usize = 30;
/// The most laptops that are named.
const MOST_LAPTOPS: usize = 12;

/// What stands in the act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverFacts {
    /// Name of the academy.
    pub academy: String,
    /// The day.
    pub date: NaiveDate,
    /// Who hands over: position and name.
    pub from: String,
    /// Who takes over: position and name, or empty where it is written by hand.
    pub to: String,
    /// The laptops in use, with their codes.
    pub laptops: Vec<String>,
    /// How many people.
    pub people: u64,
    /// How many events.
    pub events: u64,
    /// How many clubs.
    pub clubs: u64,
    /// How many certificates were issued.
    pub certificates: u64,
    /// The number of the last one, or empty.
    pub last_certificate: String,
    /// What is left to do, a line each.
    pub open_tasks: Vec<String>,
    /// The last backup: its day, and what its file is called.
    pub backup: Option<(NaiveDate, String)>,
}

/// Draws the act; what is left to do runs on over as many pages as it takes.
///
/// # Errors
/// [`PaperError::Broken`] when writing fails.
pub fn hand_over_act(facts: &HandOverFacts, lang: PaperLang) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(lang);
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    let kind = type_of(Face::PtSerif, 11.5);
    let room = Room::of(&kind, RIGHT - LEFT - 8.0);
    let tasks: Vec<Vec<String>> = facts
        .open_tasks
        .iter()
        .flat_map(|task| {
            let lines = fill(task, &room, &mut canvas.shaper);
            // What no page could hold goes on in another place.
            let parts = lines.chunks(LONGEST_TASK).map(<[String]>::to_vec);
            parts.collect::<Vec<_>>()
        })
        .collect();
    draw_pages(facts, &tasks, lang, &words, &mut canvas)?;
    let about = FileFacts {
        title: words.say("paper-act-title"),
        author: facts.academy.clone(),
        lang,
        made_on: facts.date,
    };
    assemble(canvas.finish()?, &about)
}

fn draw_pages(
    facts: &HandOverFacts,
    mut tasks: &[Vec<String>],
    lang: PaperLang,
    words: &Words,
    canvas: &mut Canvas,
) -> Result<(), PaperError> {
    for page in 1.. {
        let mut is_last = false;
        canvas.page(None, |pen| {
            let mut act = Act {
                pen,
                words,
                lang,
                y: 24.0,
            };
            if page == 1 {
                act.draw_head(facts);
                act.draw_things(facts);
            }
            tasks = act.draw_tasks(tasks, page == 1);
            is_last = tasks.is_empty() && act.y + SIGNATURES <= BOTTOM;
            if is_last {
                act.draw_signatures(facts);
            }
            act.draw_page(page);
        })?;
        if is_last {
            break;
        }
    }
    Ok(())
}

/// A page of the act being filled from above.
struct Act<'a, 'p> {
    pen: &'a mut Pen<'p>,
    words: &'a Words,
    lang: PaperLang,
    y: f64,
}

impl Act<'_, '_> {
    fn say(&self, key: &str) -> String {
        self.words.say(&format!("paper-act-{key}"))
    }

    fn day(&self, date: NaiveDate) -> String {
        date_in_words(date, self.lang, DateForm::Plain)
    }

    fn draw_head(&mut self, facts: &HandOverFacts) {
        let middle = f64::midpoint(LEFT, RIGHT);
        let kind = type_of(Face::PtSerif, 12.0);
        let room = Room::of(&kind, RIGHT - LEFT);
        for line in wrap(&facts.academy, &room, self.pen.shaper) {
            self.pen.text(&line, &kind, middle, self.y, Align::Centre);
            self.y += 5.6;
        }
        self.y += 9.0;
        let title = type_of(Face::PtSerifBold, 20.0);
        let said = self.say("title");
        self.pen.text(&said, &title, middle, self.y, Align::Centre);
        self.y += 9.0;
        let day = self.day(facts.date);
        self.pen.text(&day, &kind, middle, self.y, Align::Centre);
        self.y += 11.0;
        for (key, name) in [("from", &facts.from), ("to", &facts.to)] {
            let label = self.say(key);
            self.field(&label, name);
        }
        let text = self.say("what");
        let kind = type_of(Face::PtSerif, 11.5);
        self.y = paragraph(&text, &kind, [LEFT, self.y + 1.0], RIGHT - LEFT, self.pen) + 2.5;
    }

    /// A line with its label; what is not known is written by hand.
    fn field(&mut self, label: &str, value: &str) {
        let kind = type_of(Face::PtSerif, 11.5);
        self.pen.text(label, &kind, LEFT, self.y, Align::Left);
        let x = LEFT + 42.0;
        let bold = type_of(Face::PtSerifBold, 11.5);
        self.pen.text(value, &bold, x + 1.0, self.y, Align::Left);
        self.pen
            .rule([x, self.y + 1.4], [RIGHT, self.y + 1.4], 0.2, Ink::Black);
        self.y += 9.0;
    }

    /// What there is, as a table.
    fn draw_things(&mut self, facts: &HandOverFacts) {
        let certificates = match facts.last_certificate.as_str() {
            "" => String::new(),
            last => self.words.say_with("paper-act-last", &[("number", last)]),
        };
        let laptops = self.laptops(&facts.laptops);
        let rows = [
            ("people", facts.people, String::new()),
            ("events", facts.events, String::new()),
            ("clubs", facts.clubs, String::new()),
            ("certificates", facts.certificates, certificates),
            ("laptops", facts.laptops.len() as u64, laptops),
        ];
        let top = self.y;
        self.pen.rule([LEFT, top], [RIGHT, top], 0.4, Ink::Black);
        for (key, count, note) in rows {
            let label = self.say(key);
            self.row(&label, &grouped(count), &note);
        }
        let backup = match &facts.backup {
            Some((day, place)) => format!("{}. {place}", self.day(*day)),
            None => self.say("no-backup"),
        };
        let label = self.say("backup");
        self.row(&label, "", &backup);
        self.draw_ticks();
    }

    /// The names of the laptops, as many as there is room for.
    fn laptops(&self, all: &[String]) -> String {
        // A code stays on the line of its laptop.
        let named = all.iter().take(MOST_LAPTOPS);
        let mut named: Vec<String> = named.map(|it| it.replace(' ', "\u{a0}")).collect();
        if all.len() > MOST_LAPTOPS {
            let more = (all.len() - MOST_LAPTOPS).to_string();
            let more = [("count", more.as_str())];
            named.push(self.words.say_with("paper-act-more", &more));
        }
        named.join(", ")
    }

    /// What lies on the desk, to tick.
    fn draw_ticks(&mut self) {
        self.y += 8.5;
        for key in ["sheet-kit", "sheet-recovery", "stick"] {
            let text = self.say(key);
            let frame = Path::rectangle(LEFT + 0.3, self.y - TICK + 0.5, TICK, TICK);
            self.pen.path(&frame, Paint::Stroke(0.3), Ink::Black);
            let kind = type_of(Face::PtSerif, 11.5);
            self.pen.text(&text, &kind, LEFT + 7.0, self.y, Align::Left);
            self.y += 6.8;
        }
        self.y += 3.5;
    }

    fn row(&mut self, label: &str, count: &str, note: &str) {
        let kind = type_of(Face::PtSerif, 11.5);
        let bold = type_of(Face::GolosSemiBold, 11.0);
        let base = self.y + 5.6;
        self.pen.text(label, &kind, LEFT + 1.0, base, Align::Left);
        self.pen.text(count, &bold, LEFT + 72.0, base, Align::Right);
        let x = LEFT + 78.0;
        let end = paragraph(note, &kind, [x, base], RIGHT - x, self.pen);
        let last = if note.is_empty() { base } else { end - LINE };
        self.y = last.max(base) + 2.6;
        self.pen
            .rule([LEFT, self.y], [RIGHT, self.y], 0.15, Ink::Black);
    }

    /// Draws as many tasks as fit and returns the rest.
    fn draw_tasks<'t>(&mut self, tasks: &'t [Vec<String>], is_first: bool) -> &'t [Vec<String>] {
        let kind = type_of(Face::PtSerif, 11.5);
        if is_first {
            let head = self.say("tasks");
            let bold = type_of(Face::PtSerifBold, 12.0);
            self.pen.text(&head, &bold, LEFT, self.y, Align::Left);
            self.y += 7.0;
            if tasks.is_empty() {
                let none = self.say("no-tasks");
                self.pen.text(&none, &kind, LEFT, self.y, Align::Left);
                self.y += LINE;
            }
        }
        for (done, lines) in tasks.iter().enumerate() {
            if self.y + LINE * (lines.len() as f64 - 1.0) > BOTTOM {
                return tasks.get(done..).unwrap_or_default();
            }
            let frame = Path::rectangle(LEFT + 0.3, self.y - TICK + 0.5, TICK, TICK);
            self.pen.path(&frame, Paint::Stroke(0.25), Ink::Black);
            for line in lines {
                self.pen.text(line, &kind, LEFT + 7.0, self.y, Align::Left);
                self.y += LINE;
            }
            self.y += 0.8;
        }
        &[]
    }

    /// Two columns, at the foot of the page.
    fn draw_signatures(&mut self, facts: &HandOverFacts) {
        let top = BOTTOM - SIGNATURES + 10.0;
        let half = (RIGHT - LEFT - 14.0) / 2.0;
        for (x, key, name) in [
            (LEFT, "handed", &facts.from),
            (LEFT + half + 14.0, "taken", &facts.to),
        ] {
            let bold = type_of(Face::PtSerifBold, 12.0);
            let said = self.say(key);
            self.pen.text(&said, &bold, x, top, Align::Left);
            let kind = type_of(Face::PtSerif, 11.0);
            paragraph(name, &kind, [x, top + 6.5], half, self.pen);
            let small = type_of(Face::Golos, 8.0);
            for (key, y) in [("signature", top + 28.0), ("day", top + 41.0)] {
                self.pen.rule([x, y], [x + half, y], 0.3, Ink::Black);
                let said = self.say(key);
                let middle = x + half / 2.0;
                self.pen.text(&said, &small, middle, y + 3.8, Align::Centre);
            }
        }
    }

    fn draw_page(&mut self, page: usize) {
        if page > 1 {
            let small = type_of(Face::Golos, 9.0);
            self.pen
                .text(&page.to_string(), &small, RIGHT, 287.0, Align::Right);
        }
    }
}

/// Sets a thin space between thousands.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let first = digits.len() % 3;
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
