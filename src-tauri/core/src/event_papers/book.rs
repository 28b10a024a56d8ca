//! A volunteer's book: what a person did, when, for how long, and who confirmed it.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::make::from_paper;
use crate::academy;
use crate::common::{Trilingual, write_day};
use crate::consents::code_of;
use crate::disclosures::note_export_of;
use crate::error::{Code, Doing, Error, Result};
use crate::events::{DIRECTION, EventStatus};
use crate::ids::Id;
use crate::kazakh::latin::passport;
use crate::organisations::organisations_on;
use crate::papers::{
    Closing, ColumnAlign, EventPaper, FileFacts, OfficialSheet, PaperLang, PaperLangs, Said,
    SheetCell, SheetColumn, SheetRow, Speech, draw_event_papers,
};
use crate::reference;
use crate::register::Register;
use crate::store::joined;
use crate::tags;
use crate::trainees::{self, Trainee};

/// Empty rows for what comes after.
const MORE: usize = 8;
/// The fewest rows of a book.
const LEAST: usize = 17;

/// Draws the books of people, one after another; that they left is remembered on this laptop.
///
/// Refuses with [`Code::NotFound`] a person, and with [`Code::Missing`] where nobody is asked for.
pub fn draw_books(register: &Register, people: &[Id], langs: PaperLangs) -> Result<Vec<u8>> {
    if people.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "trainee"));
    }
    let today = register.clock().today();
    let (papers, facts) = register.read(|connection| {
        let speech = Speech::of(langs);
        let books = people.iter().map(|id| {
            let sheet = book_of(connection, *id, &speech, today)?;
            Ok(EventPaper::Sheet(Box::new(sheet)))
        });
        let author = academy::academy(connection)?.name;
        let facts = FileFacts {
            title: speech.say("sheet-book").first,
            author: author.shown(langs.first()).to_owned(),
            lang: langs.first(),
            made_on: today,
        };
        Ok((books.collect::<Result<Vec<_>>>()?, facts))
    })?;
    let mut go_on = |_| std::ops::ControlFlow::Continue(());
    let bytes = draw_event_papers(&papers, langs, &facts, &mut go_on).map_err(from_paper)?;
    for person in people {
        note_export_of(register, "volunteer_book", *person)?;
    }
    Ok(bytes)
}

/// One line of the book.
struct Deed {
    period: String,
    first_day: String,
    event: Id,
    title: Trilingual,
    confirmed: Option<u32>,
    confirmed_by: String,
}

fn read_deed(row: &Row<'_>) -> rusqlite::Result<Deed> {
    Ok(Deed {
        event: row.get(0)?,
        period: row.get(1)?,
        first_day: row.get(2)?,
        title: Trilingual {
            kk: row.get(3)?,
            ru: row.get(4)?,
            en: row.get(5)?,
        },
        confirmed: row.get(6)?,
        confirmed_by: row.get(7)?,
    })
}

/// What the person did as a volunteer: actions and events where that was their role, and whatever
/// hours were confirmed, once it took place.
fn deeds_of(connection: &Connection, person: Id) -> Result<Vec<Deed>> {
    let sql = "SELECT v.id, v.period, v.first_day, v.title_kk, v.title_ru, v.title_en,
           e.confirmed_minutes, e.confirmed_by, v.status
         FROM enrolment e CROSS JOIN event v ON v.id = e.event AND v.trashed = 0
         WHERE e.trainee = ?1 AND e.trashed = 0
           AND (coalesce(e.confirmed_minutes, 0) > 0
             OR ((e.role = 'volunteer' OR v.kind IN ('volunteer_action', 'charity_action',
                   'emergency_action', 'clean_up'))
               AND EXISTS (SELECT 1 FROM session s CROSS JOIN attendance a
                     ON a.session = s.id AND a.trainee = e.trainee AND a.trashed = 0
                    WHERE s.event = v.id AND s.trashed = 0 AND a.mark IN ('present', 'late'))))
         ORDER BY v.first_day, v.id";
    let rows: Vec<(Deed, String)> = connection
        .prepare_cached(sql)
        .and_then(|mut it| {
            it.query_map([person], |row| Ok((read_deed(row)?, row.get(8)?)))?
                .collect()
        })
        .doing("read what a volunteer did")?;
    let took_place = |status: &String| EventStatus::read(status) != EventStatus::Cancelled;
    let rows = rows.into_iter().filter(|(_, status)| took_place(status));
    Ok(rows.map(|(deed, _)| deed).collect())
}

fn book_of(
    connection: &Connection,
    person: Id,
    speech: &Speech,
    today: NaiveDate,
) -> Result<OfficialSheet> {
    let shown = joined::shown_of(connection, person)?;
    let trainee = trainees::show(connection, shown)?;
    let deeds = deeds_of(connection, shown)?;
    let langs = speech.langs();
    let name = name_in(connection, &trainee, langs.first())?;
    let bodies = organisations_on(connection, today)?;
    let academy = Said::of(&academy::academy(connection)?.name, langs);
    let body = bodies.first().map(|it| {
        let second = langs.second().map(|lang| it.on_paper(lang).to_owned());
        Said::pair(it.on_paper(langs.first()).to_owned(), second)
    });
    let body = body.filter(|it| !it.is_empty());
    let mut sheet = OfficialSheet {
        bookmark: name.clone(),
        organisers: vec![body.unwrap_or(academy)],
        photo: true,
        subject: Said::plain(&name),
        facts: facts_of(connection, &trainee, &deeds, speech)?,
        columns: columns(speech),
        row_height: 8.5,
        points: 10.0,
        ..OfficialSheet::of(speech.say("sheet-book"))
    };
    for deed in &deeds {
        sheet.rows.push(row_of(connection, deed, speech)?);
    }
    let blank = MORE.max(LEAST.saturating_sub(deeds.len()));
    sheet.rows.extend(vec![SheetRow::Cells(Vec::new()); blank]);
    let minutes: u32 = deeds.iter().filter_map(|it| it.confirmed).sum();
    let total = time_in(minutes, speech);
    sheet.closing = vec![Closing::Text(speech.say_each(
        "sheet-book-total",
        "hours",
        &total,
    ))];
    Ok(sheet)
}

fn columns(speech: &Speech) -> Vec<SheetColumn> {
    let column = |key: &str, share: f64, align: ColumnAlign| SheetColumn {
        head: speech.say(key),
        share,
        align,
    };
    vec![
        column("sheet-book-day", 23.0, ColumnAlign::Left),
        column("sheet-book-action", 54.0, ColumnAlign::Left),
        column("sheet-book-direction", 30.0, ColumnAlign::Left),
        column("sheet-book-hours", 25.0, ColumnAlign::Right),
        column("sheet-book-supervisor", 28.0, ColumnAlign::Left),
        column("sheet-sign", 18.0, ColumnAlign::Left),
    ]
}

fn name_in(connection: &Connection, trainee: &Trainee, lang: PaperLang) -> Result<String> {
    let name = trainee.full_name();
    Ok(match lang {
        PaperLang::Kk => name,
        PaperLang::Ru => match trainees::russian_name_of(connection, trainee.id)? {
            russian if russian.is_empty() => name,
            russian => russian,
        },
        PaperLang::En if trainee.latin_name.is_empty() => passport(&name),
        PaperLang::En => trainee.latin_name.clone(),
    })
}

fn facts_of(
    connection: &Connection,
    trainee: &Trainee,
    deeds: &[Deed],
    speech: &Speech,
) -> Result<Vec<(Said, Said)>> {
    let mut codes: Vec<String> = Vec::new();
    for deed in deeds {
        for code in tags::list(connection, deed.event, DIRECTION)? {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    let directions = directions_in(connection, &codes, speech)?;
    let district = word_in(connection, "district", &trainee.district, speech)?;
    let study = match (trainee.school.as_str(), trainee.faculty.as_str()) {
        ("", "") => Said::plain(&trainee.organisation),
        ("", faculty) => word_in(connection, "faculty", faculty, speech)?,
        (school, _) => word_in(connection, "school", school, speech)?,
    };
    let facts = [
        ("sheet-book-directions", directions),
        ("sheet-book-study", study),
        ("sheet-book-district", district),
        ("sheet-book-number", Said::plain(code_of(trainee.id))),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    Ok(facts.map(|(key, value)| (speech.say(key), value)).collect())
}

fn word_in(connection: &Connection, kind: &str, code: &str, speech: &Speech) -> Result<Said> {
    if code.is_empty() {
        return Ok(Said::default());
    }
    let row = reference::find_code(connection, kind, code)?;
    Ok(row.map_or_else(
        || Said::plain(code),
        |it| Said::of(&it.name, speech.langs()),
    ))
}

fn directions_in(connection: &Connection, codes: &[String], speech: &Speech) -> Result<Said> {
    let mut all = (Vec::new(), Vec::new());
    for code in codes {
        let said = word_in(connection, "direction", code, speech)?;
        if !said.second.is_empty() {
            all.1.push(said.second);
        }
        all.0.push(said.first);
    }
    let second = speech.langs().second().map(|_| all.1.join(", "));
    Ok(Said::pair(all.0.join(", "), second))
}

fn row_of(connection: &Connection, deed: &Deed, speech: &Speech) -> Result<SheetRow> {
    let langs = speech.langs();
    let codes = tags::list(connection, deed.event, DIRECTION)?;
    let directions = directions_in(connection, &codes, speech)?;
    let hours = match deed.confirmed {
        Some(minutes) if minutes > 0 => time_in(minutes, speech).first,
        _ => String::new(),
    };
    let day = match deed.period.contains('/') || deed.period.len() < "2026-11-27".len() {
        true if deed.period.parse::<NaiveDate>().is_err() => days(&deed.period),
        _ => write_day(&deed.first_day),
    };
    let title = Said::of(&deed.title, langs);
    Ok(SheetRow::Cells(vec![
        SheetCell::of(day),
        SheetCell {
            small: title.second,
            ..SheetCell::of(title.first)
        },
        SheetCell::of(directions.first),
        SheetCell::of(hours),
        SheetCell::of(&*deed.confirmed_by),
    ]))
}

/// Writes a run of days short: 27.11–28.11.2026; another period stays as it is.
fn days(period: &str) -> String {
    let Some((from, to)) = period.split_once('/') else {
        return period.to_owned();
    };
    match (from.parse::<NaiveDate>(), to.parse::<NaiveDate>()) {
        (Ok(from), Ok(to)) => format!("{}–{}", from.format("%d.%m"), to.format("%d.%m.%Y")),
        _ => period.to_owned(),
    }
}

/// Says minutes as hours and minutes.
fn time_in(minutes: u32, speech: &Speech) -> Said {
    let (hours, rest) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    let key = match (minutes / 60, minutes % 60) {
        (0, rest) if rest > 0 => "sheet-book-minutes-only",
        (_, 0) => "sheet-book-hours-only",
        _ => "sheet-book-hours-minutes",
    };
    speech.say_with(key, &[("hours", &hours), ("minutes", &rest)])
}
