//! A file per person in a folder.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::cores::{cores, on_all_cores};
use super::{PICTURE_LIMIT, PICTURE_WIDTH, PaperForm, PaperOutput, PapersWritten};
use crate::certificates::draw::{Sheet, read_sheets};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::out_file::OutFile;
use crate::papers::PagePictures;
use crate::register::Register;

/// A paper drawn, with the name its file would like to have.
pub(super) struct Drawn {
    pub name: String,
    /// The page.
    pub pdf: Vec<u8>,
}

impl Drawn {
    /// What a picture carries to be known again: a hash of the page it shows.
    fn mark(&self) -> String {
        let hash = blake3::hash(&self.pdf).to_hex();
        format!("{PICTURE_WIDTH}-{PICTURE_LIMIT}-{hash}")
    }

    /// Returns the bytes of the file.
    pub(super) fn bytes(&self, form: PaperForm) -> Result<Vec<u8>> {
        let drawn = match form {
            PaperForm::Pdf => return Ok(self.pdf.clone()),
            PaperForm::Png => PagePictures::read(&self.pdf)
                .and_then(|pages| pages.light_png(0, PICTURE_WIDTH, PICTURE_LIMIT, &self.mark())),
        };
        drawn.map_err(|error| Error::Bug(format!("draw a picture of a paper: {error}")))
    }

    /// Says whether a file that lies there is this paper.
    fn is_at(&self, path: &Path, form: PaperForm) -> Result<bool> {
        let lies = |limit: u64| {
            let mut bytes = Vec::new();
            let file = std::fs::File::open(path).doing("read a file")?;
            file.take(limit)
                .read_to_end(&mut bytes)
                .doing("read a file")?;
            Ok::<_, Error>(bytes)
        };
        match form {
            PaperForm::Pdf => Ok(lies(self.pdf.len() as u64 + 1)? == self.pdf),
            PaperForm::Png => Ok(PagePictures::mark_of(&lies(512)?) == Some(self.mark())),
        }
    }
}

/// So many papers are in memory at once, for each core.
const AT_ONCE: usize = 8;

/// Draws papers, some at a time on all cores, and hands each share over in order; stops where that
/// breaks.
pub(super) fn for_each_share(
    register: &Register,
    ids: &[Id],
    output: &PaperOutput,
    mut take: impl FnMut(Vec<Drawn>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    let pattern = output.pattern()?;
    let sheets = read_sheets(register, ids)?;
    let total = sheets.len();
    let numbered: Vec<(usize, Sheet)> = (1..).zip(sheets).collect();
    for share in numbered.chunks(cores() * AT_ONCE) {
        let drawn = on_all_cores(share, |(at, sheet)| {
            Ok(Drawn {
                name: pattern.fill(&sheet.facts, *at, total),
                pdf: sheet.draw()?,
            })
        })?;
        if take(drawn)?.is_break() {
            return Err(Error::refused(Code::Stopped));
        }
    }
    Ok(())
}

/// Writes papers into a folder that is there.
pub(super) fn write_folder(
    register: &Register,
    ids: &[Id],
    output: &PaperOutput,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<PapersWritten> {
    let mut done = PapersWritten::default();
    let mut places = Places {
        folder: &output.path,
        form: output.form,
        taken: BTreeSet::new(),
    };
    for_each_share(register, ids, output, |share| {
        let mut missing = Vec::new();
        for drawn in share {
            match places.find(&drawn)? {
                Some(path) => missing.push((path, drawn)),
                None => done.kept += 1,
            }
        }
        // Pictures take long: a press of «stop» is heard between every few.
        for few in missing.chunks(cores()) {
            done.written += write_few(register, few, output.form)?;
            if progress(done.count(), ids.len()).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(progress(done.count(), ids.len()))
    })?;
    Ok(done)
}

fn write_few(register: &Register, few: &[(PathBuf, Drawn)], form: PaperForm) -> Result<u32> {
    let bytes = on_all_cores(few, |(_, drawn)| drawn.bytes(form))?;
    let mut written = 0;
    for ((path, _), bytes) in few.iter().zip(bytes) {
        OutFile::beside(register, path)?.fill(&bytes)?;
        written += 1;
    }
    Ok(written)
}

/// The names of one run.
struct Places<'a> {
    folder: &'a Path,
    form: PaperForm,
    /// In small letters, for systems that do not tell them apart.
    taken: BTreeSet<String>,
}

impl Places<'_> {
    /// Finds a name for a paper: the first that is free; nothing where the paper lies there already.
    fn find(&mut self, drawn: &Drawn) -> Result<Option<PathBuf>> {
        let mut numbers = 1_u32..;
        loop {
            let number = numbers.next().unwrap_or(u32::MAX);
            let name = numbered(&drawn.name, number, self.form);
            let key = name.to_lowercase();
            if self.taken.contains(&key) {
                continue;
            }
            let path = self.folder.join(&name);
            let lies = path.symlink_metadata();
            let is_this = match &lies {
                Ok(about) if about.is_file() => drawn.is_at(&path, self.form)?,
                _ => false,
            };
            if is_this || lies.is_err() {
                self.taken.insert(key);
                return Ok((!is_this).then_some(path));
            }
        }
    }
}

/// Returns a name with its ending; from the second on, with its number in brackets.
pub(super) fn numbered(name: &str, number: u32, form: PaperForm) -> String {
    let ending = form.ending();
    match number {
        1 => format!("{name}.{ending}"),
        _ => format!("{name} ({number}).{ending}"),
    }
}
