//! Imports.

use std::num::ParseIntError;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Imports.
#[derive(Subcommand, Debug)]
pub enum ImportVerb {
    /// People, into an event or the register alone.
    Trainees(ImportTrainees),
    /// Marks of a typed sign-in sheet.
    Attendance(ImportAttendance),
    /// Who was at an online session and how long, from a report of Zoom, Teams or Google Meet.
    Presence(ImportPresence),
    /// Clubs with their leaders, and grants.
    Clubs(ImportClubs),
    /// The book of papers from before the program, with its numbers as they are written.
    Certificates {
        /// The spreadsheet.
        file: PathBuf,
        /// Tell what would come of it and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// People from a file.
#[derive(Group, Debug)]
pub struct ImportTrainees {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The sheet; without it the first visible list.
    #[arg(long)]
    pub sheet: Option<String>,
    /// The event that receives the people.
    #[arg(long)]
    pub event: Option<Id>,
    /// Take names as the list spells them better: `all`, or the numbers of rows, also of those
    /// where no rule can tell; without it every name stays as it is kept.
    #[arg(long, value_name = "all|ROW,…")]
    pub better_names: Option<WhichRows>,
    /// Take what mistyped e-mail addresses were probably meant to be: `all`, or the numbers of rows.
    #[arg(long, value_name = "all|ROW,…")]
    pub guessed_emails: Option<WhichRows>,
    /// What holds for every row that does not say it, such as `school=№ 21 гимназия`, where the list
    /// has no column for it or a half empty one: school, organisation, faculty or category; may be
    /// repeated.
    #[arg(long = "for-all", value_name = "FIELD=VALUE")]
    pub for_all: Vec<String>,
    /// Say what would be done and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Save rows with problems as a spreadsheet to correct.
    #[arg(long, value_name = "OUT.xlsx")]
    pub problems: Option<PathBuf>,
}

/// Rows of a file that an answer is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhichRows {
    /// All that are asked about.
    All,
    /// These.
    These(Vec<u32>),
}

impl FromStr for WhichRows {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "all" {
            return Ok(Self::All);
        }
        let rows = text.split(',').map(|row| row.trim().parse());
        rows.collect::<Result<_, _>>().map(Self::These)
    }
}

/// Marks from a file.
#[derive(Group, Debug)]
pub struct ImportAttendance {
    /// The sign-in sheet.
    pub file: PathBuf,
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// The session, counted from 1.
    #[arg(long)]
    pub session: u32,
    /// Let marks of the sheet take the place of other marks that stand already.
    #[arg(long)]
    pub replace_marks: bool,
    /// Say what would be done and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Presence from a report.
#[derive(Group, Debug)]
pub struct ImportPresence {
    /// The report.
    pub file: PathBuf,
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// The session, counted from 1.
    #[arg(long)]
    pub session: u32,
    /// The part of the session that makes somebody present; whoever was there for less is absent.
    #[arg(long, value_name = "70%", default_value = "70%", value_parser = read_percent)]
    pub threshold: u8,
    /// When what counts begins, such as 15:00 or 2026-10-20T15:00; without it the session's own
    /// times count, or else the meeting's.
    #[arg(long, value_name = "TIME", default_value = "")]
    pub from: String,
    /// When it ends.
    #[arg(long, value_name = "TIME", default_value = "")]
    pub to: String,
    /// Who a line is that is asked about: a person, `new`, or `out` to leave it out. Lines that say
    /// the same follow. May be repeated.
    #[arg(long = "answer", value_name = "ROW=ID|new|out", value_parser = read_answer)]
    pub answers: Vec<RowAnswer>,
    /// Let marks that come of the report take the place of other marks that stand already.
    #[arg(long)]
    pub replace_marks: bool,
    /// Say what would be done and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Who a line of a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RowAnswer {
    /// The line.
    pub row: u32,
    /// Who it is.
    pub who: Whose,
}

/// Who somebody is said to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// A person of the register.
    Known(Id),
    /// Somebody new.
    New,
    /// Nobody who is to be taken in.
    Out,
}

fn read_percent(text: &str) -> Result<u8, String> {
    let number = text.trim().trim_end_matches('%').parse::<u8>();
    match number {
        Ok(number @ 1..=100) => Ok(number),
        _ => Err("a part in hundredths, such as 70%".to_owned()),
    }
}

fn read_answer(text: &str) -> Result<RowAnswer, String> {
    let wrong = || "a row and who it is, such as 12=new".to_owned();
    let (row, who) = text.split_once('=').ok_or_else(wrong)?;
    let row = row.trim().parse().map_err(|_| wrong())?;
    let who = match who.trim() {
        "new" => Whose::New,
        "out" => Whose::Out,
        id => Whose::Known(id.parse().map_err(|_| wrong())?),
    };
    Ok(RowAnswer { row, who })
}

/// Clubs and grants from a file.
#[derive(Group, Debug)]
pub struct ImportClubs {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The sheet; without it every visible list of clubs or grants.
    #[arg(long)]
    pub sheet: Option<String>,
    /// What is said of a doubtful row, by the doubt's id: the club or the person it is, `new`, or
    /// `out` to leave it out; `ID@DAY` and `new@DAY` make a leader in place of whoever leads the club
    /// now, from that day. May be repeated. Rows that say the same are not asked about again.
    #[arg(long = "answer", value_name = "DOUBT=ID[@DAY]|new[@DAY]|out")]
    pub answers: Vec<String>,
    /// Take names of leaders as the list spells them better: `all`, or rows such as `1:5`, row 5 of
    /// the first sheet, also of those where no rule can tell; without it every name stays as it is kept.
    #[arg(long, value_name = "all|SHEET:ROW,…")]
    pub better_names: Option<String>,
    /// Say what would be done and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}
