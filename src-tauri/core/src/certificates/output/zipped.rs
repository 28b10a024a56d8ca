//! A file per person in one ZIP, written piece by piece and put in its place whole.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::ops::ControlFlow;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::cores::{cores, on_all_cores};
use super::files::{Drawn, for_each_share, numbered};
use super::{PaperOutput, PapersWritten};
use crate::error::{Code, Doing as _, Error, Result};
use crate::ids::Id;
use crate::out_file::OutFile;
use crate::register::Register;

/// Writes papers into one ZIP; times are left out, so that the same papers give the same bytes.
pub(super) fn write_zip(
    register: &Register,
    ids: &[Id],
    output: &PaperOutput,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<PapersWritten> {
    let mut file = OutFile::beside(register, &output.path)?;
    let broken = |error: zip::result::ZipError| match error {
        zip::result::ZipError::Io(source) => Error::file("write a file", &source),
        other => Error::Bug(format!("write a ZIP: {other}")),
    };
    // A page and a picture are compressed already.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default());
    let mut writer = ZipWriter::new(file.file());
    let (mut taken, mut done) = (BTreeSet::new(), 0);
    for_each_share(register, ids, output, |share| {
        let names: Vec<String> = share
            .iter()
            .map(|it| free_name(it, output, &mut taken))
            .collect();
        let mut share = share.into_iter().zip(names).peekable();
        while share.peek().is_some() {
            let some: Vec<(Drawn, String)> = share.by_ref().take(cores()).collect();
            let bytes = on_all_cores(&some, |(drawn, _)| drawn.bytes(output.form))?;
            for ((_, name), bytes) in some.iter().zip(bytes) {
                writer.start_file(name, options).map_err(broken)?;
                writer.write_all(&bytes).doing("write a file")?;
                done += 1;
            }
            if progress(done, ids.len()).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    writer.finish().map_err(broken)?;
    file.put()?;
    match done {
        0 => Err(Error::refused(Code::NobodyMeetsRule)),
        _ => Ok(PapersWritten {
            written: u32::try_from(done).unwrap_or(u32::MAX),
            kept: 0,
        }),
    }
}

fn free_name(drawn: &Drawn, output: &PaperOutput, taken: &mut BTreeSet<String>) -> String {
    let mut names = (1..).map(|number| numbered(&drawn.name, number, output.form));
    let free = names.find(|it| taken.insert(it.to_lowercase()));
    free.unwrap_or_default()
}
