//! A plan as a paper and as a spreadsheet.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{PlanLineRow, PlanView, plan, show};
use crate::academy;
use crate::common::{Lang, Trilingual};
use crate::disclosures::note_export;
use crate::error::{Error, Result};
use crate::events::Period;
use crate::ids::Id;
use crate::organisations::organisations_on;
use crate::papers::{
    FileFacts, PaperLangs, PlanApproval, PlanPaper, PlanSection, Said, draw_plan, paper_word,
};
use crate::register::Register;
use crate::sheets::{Cell, Form, Table};

/// The columns, by the words of papers.
const HEADS: [&str; 6] = ["event", "term", "place", "responsible", "outcome", "done"];

/// How a plan is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanLook {
    /// The language; English papers are Russian.
    pub lang: Lang,
    /// Whether Russian stands under Kazakh.
    pub is_bilingual: bool,
    /// Whether the last column says what came of the lines.
    pub with_results: bool,
}

impl PlanLook {
    fn langs(self) -> Vec<Lang> {
        match (self.is_bilingual, self.lang) {
            (true, _) => vec![Lang::Kk, Lang::Ru],
            (false, Lang::Kk) => vec![Lang::Kk],
            (false, _) => vec![Lang::Ru],
        }
    }

    fn paper_langs(self) -> PaperLangs {
        match (self.is_bilingual, self.lang) {
            (true, _) => PaperLangs::KkRu,
            (false, Lang::Kk) => PaperLangs::Kk,
            (false, _) => PaperLangs::Ru,
        }
    }

    /// The words of papers in the languages of the look.
    fn say(self, key: &str, between: &str) -> String {
        let said = self.langs().into_iter().map(|it| paper_word(it, key));
        said.collect::<Vec<_>>().join(between)
    }

    /// A text in these languages, each once.
    fn both(self, text: &Trilingual, between: &str) -> String {
        let mut said: Vec<&str> = Vec::new();
        for lang in self.langs() {
            let text = text.shown(lang);
            if !text.is_empty() && !said.contains(&text) {
                said.push(text);
            }
        }
        said.join(between)
    }
}

/// Draws a plan as a PDF that leaves the program, which is noted; refuses with
/// [`crate::error::Code::NotFound`].
pub fn draw(register: &Register, id: Id, look: PlanLook) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let (bytes, lines) = register.read(|it| {
        let lines = plan(it, id)?.lines;
        Ok((preview(it, id, look, today)?, lines))
    })?;
    note_export(
        register,
        "plan",
        usize::try_from(lines).unwrap_or(usize::MAX),
    )?;
    Ok(bytes)
}

/// Draws a plan as it would be printed; refuses as [`draw`] does.
pub fn preview(
    connection: &Connection,
    id: Id,
    look: PlanLook,
    today: NaiveDate,
) -> Result<Vec<u8>> {
    let view = show(connection, id, today)?;
    let titles = titles_of(&view, look);
    let facts = FileFacts {
        title: titles.join(" "),
        author: String::new(),
        lang: look.langs().first().copied().unwrap_or_default(),
        made_on: today,
    };
    let mut paper = paper_of(&view, look, titles);
    paper.organisers = organisers(connection, look, today)?;
    paper.foot = foot_of(&view, look, &paper.organisers, today);
    draw_plan(&paper, &facts).map_err(|error| Error::Bug(format!("draw a plan: {error}")))
}

/// Writes a plan as a spreadsheet that can be read in again; refuses with
/// [`crate::error::Code::NotFound`].
pub fn export(register: &Register, id: Id, look: PlanLook) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let view = register.read(|it| show(it, id, today))?;
    let mut heads = vec![look.say("paper-plan-section", " / ")];
    heads.extend(
        HEADS
            .iter()
            .map(|it| look.say(&format!("paper-plan-{it}"), " / ")),
    );
    let row = |line: &PlanLineRow| {
        let cells = cells_of(line, look).into_iter().map(Cell::text);
        std::iter::once(Cell::text(line.line.section.clone()))
            .chain(cells)
            .collect()
    };
    let table = Table {
        title: titles_of(&view, look).join(" "),
        heads,
        rows: view.lines.iter().map(row).collect(),
        ..Table::default()
    };
    let bytes = table.write(Form::Xlsx, look.lang, today)?;
    note_export(register, "plan", view.lines.len())?;
    Ok(bytes)
}

fn paper_of(view: &PlanView, look: PlanLook, titles: Vec<String>) -> PlanPaper {
    let mut sections: Vec<PlanSection> = Vec::new();
    for (number, line) in (1_usize..).zip(&view.lines) {
        let cells = [vec![number.to_string()], cells_of(line, look)].concat();
        match sections.last_mut() {
            Some(last) if last.heading == line.line.section => last.rows.push(cells),
            _ => sections.push(PlanSection {
                heading: line.line.section.clone(),
                rows: vec![cells],
            }),
        }
    }
    let mut heads = vec!["№".to_owned()];
    heads.extend(
        HEADS
            .iter()
            .map(|it| look.say(&format!("paper-plan-{it}"), "\n")),
    );
    PlanPaper {
        approval: approval_of(view, look),
        titles,
        heads,
        sections,
        langs: look.paper_langs(),
        ..PlanPaper::default()
    }
}

/// Whose plan it is: the academy, or the first body where the academy has no name yet.
fn organisers(connection: &Connection, look: PlanLook, today: NaiveDate) -> Result<Vec<String>> {
    let academy = academy::academy(connection)?.name;
    let bodies = organisations_on(connection, today)?;
    let mut said: Vec<String> = Vec::new();
    for lang in look.langs() {
        let name = match (academy.shown(lang), bodies.first()) {
            ("", Some(body)) => body.on_paper(lang),
            (name, _) => name,
        };
        if !name.is_empty() && !said.iter().any(|it| it == name) {
            said.push(name.to_owned());
        }
    }
    Ok(said)
}

/// The foot of every page: a sheet that lies alone says of which plan it is.
fn foot_of(view: &PlanView, look: PlanLook, organisers: &[String], today: NaiveDate) -> String {
    let (years, key) = years_of(view);
    let year = format!("{years} {}", look.say(key, " / "));
    let day = today.format("%d.%m.%Y").to_string();
    let academy = organisers.first().cloned();
    let parts: Vec<String> = academy.into_iter().chain([year, day]).collect();
    parts.join(" · ")
}

fn cells_of(row: &PlanLineRow, look: PlanLook) -> Vec<String> {
    let line = &row.line;
    let title = Trilingual {
        kk: line.title_kk.clone(),
        ru: line.title_ru.clone(),
        en: String::new(),
    };
    let told = match look.with_results {
        true => look.both(&row.told, "\n"),
        false => String::new(),
    };
    vec![
        look.both(&title, "\n"),
        line.term.clone(),
        line.place.clone(),
        line.responsible.clone(),
        line.outcome.clone(),
        told,
    ]
}

/// The year of a plan in figures, and the word for it.
fn years_of(view: &PlanView) -> (String, &'static str) {
    let year = Period::read(&view.plan.year).unwrap_or_default();
    let (first, last) = (year.first(), year.last());
    let years = match (first, last) {
        (Some(first), Some(last)) if view.plan.year.contains('/') => {
            format!("{}–{}", first.format("%Y"), last.format("%Y"))
        }
        _ => view.plan.year.clone(),
    };
    let key = match view.plan.year.contains('/') {
        true => "paper-plan-school-year",
        false => "paper-plan-year",
    };
    (years, key)
}

fn titles_of(view: &PlanView, look: PlanLook) -> Vec<String> {
    let (years, key) = years_of(view);
    let titles = look.langs().into_iter().flat_map(|lang| {
        let year = paper_word(lang, key);
        [view.plan.title(lang), format!("{years} {year}")]
    });
    let mut said: Vec<String> = Vec::new();
    for title in titles {
        if !said.contains(&title) {
            said.push(title);
        }
    }
    said
}

fn approval_of(view: &PlanView, look: PlanLook) -> PlanApproval {
    let signatory = view.approver.clone().unwrap_or_default();
    let mut position: Vec<String> = Vec::new();
    for lang in look.langs() {
        let title = signatory.title.shown(lang).to_owned();
        if !title.is_empty() && !position.contains(&title) {
            position.push(title);
        }
    }
    let lang = look.langs().first().copied().unwrap_or_default();
    PlanApproval {
        word: look.say("paper-plan-approve", " / "),
        position,
        name: signatory.name.shown(lang).to_owned(),
        date: blank_day(look),
    }
}

/// The line for the day, filled once, with the year in both languages.
fn blank_day(look: PlanLook) -> String {
    let langs = look.paper_langs();
    let day = |lang| paper_word(lang, "paper-plan-date");
    Said::pair(day(langs.first()), langs.second().map(day)).with_last_word()
}
