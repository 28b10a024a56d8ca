//! What other programs read in papers that were written.

use std::path::Path;
use std::process::Command;

use super::sure;
use crate::driver::Step;

/// Returns the text of a PDF, every run of white space made one space.
pub(crate) fn text(pdf: &Path) -> Step<String> {
    let said = run(Command::new("pdftotext").arg(pdf).arg("-"))?;
    Ok(said.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Makes sure that a PDF is whole.
pub(crate) fn check(pdf: &Path) -> Step {
    let said = run(Command::new("qpdf").arg("--check").arg(pdf))?;
    sure(said.contains("No syntax or stream encoding errors"), said)
}

fn run(command: &mut Command) -> Step<String> {
    let output = command.output()?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    sure(
        output.status.success(),
        format_args!("{command:?}: {complaint}"),
    )?;
    Ok(String::from_utf8(output.stdout)?)
}
