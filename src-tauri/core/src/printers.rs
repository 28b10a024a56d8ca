//! Printers of the system, through its own print commands.
//!
//! Linux and macOS print through CUPS, whose commands `lpstat` and `lp` have stayed the same for twenty
//! years. Windows has no such command that is sure to be there: papers are opened in the viewer, which
//! prints, and whoever asks is told so. Deliberately absent: drivers, paper trays, colours, which are
//! the printer's own settings.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Serialize;

use crate::error::{Code, Doing, Error, Result};

/// Where the system's print commands are.
#[derive(Clone, Debug)]
pub struct Spooler {
    folder: Option<PathBuf>,
}

/// A printer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Printer {
    /// What the system calls it.
    pub name: String,
    /// Whether the system prints there where nothing else is said.
    pub is_usual: bool,
}

/// What is to be printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrintJob {
    /// The printer; empty for the usual one.
    pub printer: String,
    /// How many times, 1 to 99.
    pub copies: u32,
    /// What the printer's list calls it.
    pub title: String,
}

impl Spooler {
    /// The system's own.
    pub const fn of_system() -> Self {
        Self { folder: None }
    }

    /// Commands in a folder, in place of the system's: for rehearsals.
    pub const fn inside(folder: PathBuf) -> Self {
        Self {
            folder: Some(folder),
        }
    }

    /// Says whether papers can be sent to a printer from here at all.
    pub const fn is_there(&self) -> bool {
        self.folder.is_some() || cfg!(unix)
    }

    fn command(&self, name: &str) -> Command {
        let mut command = match &self.folder {
            Some(folder) => Command::new(folder.join(name)),
            None => Command::new(name),
        };
        // Answers are read, so they have to be in one language.
        command.env("LC_ALL", "C");
        command
    }

    /// Lists printers, the usual one first; none where there is no spooler, or it does not run.
    pub fn printers(&self) -> Vec<Printer> {
        if !self.is_there() {
            return Vec::new();
        }
        let usual = self.ask(&["-d"]);
        let usual = usual.lines().find_map(|line| {
            let name = line.strip_prefix("system default destination:")?;
            Some(name.trim().to_owned())
        });
        let all = self.ask(&["-e"]);
        let names = all.lines().map(str::trim).filter(|it| !it.is_empty());
        let mut printers: Vec<Printer> = names
            .map(|name| Printer {
                name: name.to_owned(),
                is_usual: usual.as_deref() == Some(name),
            })
            .collect();
        printers.sort_by_key(|it| (!it.is_usual, it.name.clone()));
        printers.dedup();
        printers
    }

    fn ask(&self, arguments: &[&str]) -> String {
        let asked = self.command("lpstat").args(arguments).output();
        asked.map_or_else(
            |_| String::new(),
            |it| String::from_utf8_lossy(&it.stdout).into_owned(),
        )
    }

    /// Sends a PDF file to a printer and returns what the spooler calls the job.
    ///
    /// Refuses with [`Code::NoPrinter`] a printer that is not there, or where there is none, with
    /// [`Code::BadValue`] a number of copies out of range, and with [`Code::PrintFailed`], saying why,
    /// where the spooler does not take it.
    pub fn print(&self, pdf: &[u8], job: &PrintJob) -> Result<String> {
        if !(1..=99).contains(&job.copies) {
            return Err(Error::refused(Code::BadValue)
                .with("field", "copies")
                .with("value", job.copies));
        }
        let printer = self.find(&job.printer)?;
        // Readable by this user alone, and gone when the spooler has its copy.
        let mut file = tempfile::Builder::new()
            .prefix("tizim-")
            .suffix(".pdf")
            .tempfile()
            .doing("write a file")?;
        file.write_all(pdf).doing("write a file")?;
        file.flush().doing("write a file")?;
        self.send(&printer, job, file.path())
    }

    fn find(&self, wanted: &str) -> Result<Printer> {
        let printers = self.printers();
        let is_meant = |it: &&Printer| match wanted {
            "" => it.is_usual,
            name => it.name == name,
        };
        let found = printers.iter().find(is_meant).or_else(|| {
            let only = wanted.is_empty() && printers.len() == 1;
            printers.first().filter(|_| only)
        });
        found.cloned().ok_or_else(|| {
            let names: Vec<&str> = printers.iter().map(|it| it.name.as_str()).collect();
            Error::refused(Code::NoPrinter)
                .with("name", if wanted.is_empty() { "usual" } else { wanted })
                .with("printers", names.join(", "))
                .with("why", if names.is_empty() { "none" } else { "name" })
        })
    }

    fn send(&self, printer: &Printer, job: &PrintJob, file: &Path) -> Result<String> {
        let copies = job.copies.to_string();
        let arguments: [&OsStr; 8] = [
            "-d".as_ref(),
            printer.name.as_ref(),
            "-n".as_ref(),
            copies.as_ref(),
            "-t".as_ref(),
            job.title.as_ref(),
            "--".as_ref(),
            file.as_os_str(),
        ];
        let failed = |why: &str| {
            Error::refused(Code::PrintFailed)
                .with("name", &printer.name)
                .with("said", why.trim())
        };
        let sent = self.command("lp").args(arguments).output();
        let sent = sent.map_err(|error| failed(&error.to_string()))?;
        if !sent.status.success() {
            return Err(failed(&String::from_utf8_lossy(&sent.stderr)));
        }
        let said = String::from_utf8_lossy(&sent.stdout);
        let name = said.split_once("request id is ").map_or("", |it| it.1);
        Ok(name
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned())
    }
}

/// Which of the papers are printed: «3-10», «5», «1-3, 7, 12-».
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pages(Vec<(usize, usize)>);

impl Pages {
    /// Reads a range; an empty one means all.
    ///
    /// Refuses with [`Code::BadValue`].
    pub fn read(text: &str) -> Result<Self> {
        let bad = || {
            Error::refused(Code::BadValue)
                .with("field", "pages")
                .with("value", text)
        };
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|it| *it > 0);
        let mut ranges = Vec::new();
        for part in text.split([',', ';']).map(str::trim) {
            if part.is_empty() {
                continue;
            }
            let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
            let from = number(from).ok_or_else(bad)?;
            let to = match to.trim() {
                "" => usize::MAX,
                to => number(to).ok_or_else(bad)?,
            };
            if from > to {
                return Err(bad());
            }
            ranges.push((from, to));
        }
        Ok(Self(ranges))
    }

    /// Returns what of a list is meant, in its order.
    pub fn of<T: Copy>(&self, all: &[T]) -> Vec<T> {
        let is_meant = |at: usize| {
            self.0.is_empty() || self.0.iter().any(|(from, to)| (*from..=*to).contains(&at))
        };
        let meant = (1..).zip(all).filter(|(at, _)| is_meant(*at));
        meant.map(|(_, it)| *it).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_chooses_papers_in_their_order() {
        let all: Vec<u32> = (1..=12).collect();
        for (range, expected) in [
            ("", (1..=12).collect::<Vec<u32>>()),
            ("3-5", vec![3, 4, 5]),
            (" 11 – ", vec![11, 12]),
            ("7, 1-2; 7", vec![1, 2, 7]),
            ("20-30", vec![]),
        ] {
            let pages = Pages::read(range).map(|it| it.of(&all));
            assert_eq!(pages.ok(), Some(expected), "{range}");
        }
        for range in ["0", "5-3", "a", "-3", "1-2-3"] {
            let refused = Pages::read(range).map_err(|it| it.code());
            assert_eq!(refused, Err(Code::BadValue), "{range}");
        }
    }
}
