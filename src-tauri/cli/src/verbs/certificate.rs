//! Numbered papers.

mod after;

use std::ops::ControlFlow;
use std::path::Path;

use serde_json::{Value, json};
use tizim_core::certificates::{
    self, BookForm, CertificateQuery, CertificateRow, PaperForm, PaperOutput, Verdict,
};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::papers::paper_word;
use tizim_core::register::Register;
use tizim_core::sheets::Form;

use crate::args::{Args, CertificateIssue, CertificateOutput, CertificateVerb, Hours};
use crate::desk::{self, written};
use crate::say::{Answer, lang, to_json};
use crate::verbs::certificate_batch;

/// Carries out a verb.
pub fn run(args: &Args, verb: &CertificateVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        CertificateVerb::Issue(wanted) => issue(args, &register, wanted),
        CertificateVerb::Eligible(batch) => certificate_batch::eligible(args, &register, batch),
        CertificateVerb::Proof { batch, out } => {
            certificate_batch::proof(args, &register, batch, out.as_deref())
        }
        CertificateVerb::Unfinished { verb } => {
            certificate_batch::unfinished(args, &register, verb)
        }
        CertificateVerb::List {
            event,
            year,
            waiting,
        } => {
            let query = CertificateQuery {
                year: *year,
                handed: waiting.then(|| "waiting".to_owned()),
                ..of_event(*event)
            };
            let rows = register
                .read(|it| certificates::list(it, &query, lang(args)))?
                .rows;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        CertificateVerb::Twice => {
            let found = register.read(|it| certificates::twice(it, lang(args)))?;
            let lines = found.iter().flat_map(|it| it.papers.iter().map(line));
            Ok(Answer::list(to_json(&found), lines))
        }
        CertificateVerb::Show { paper } => after::show(args, &register, paper),
        CertificateVerb::Draw { papers, output } => {
            let ids = find_all(&register, papers)?;
            certificates::require_valid(&register, &ids)?;
            write(&register, &ids, &output_of(output)?)
        }
        CertificateVerb::Print(wanted) => after::print(args, &register, wanted),
        CertificateVerb::Printers => after::printers(),
        CertificateVerb::Handed {
            papers,
            on,
            to,
            not,
        } => {
            let ids = find_all(&register, papers)?;
            match not {
                true => certificates::take_hand_over_back(&register, &ids)?,
                false => certificates::hand_over(&register, &ids, on, to)?,
            };
            show_all(args, &register, &ids)
        }
        CertificateVerb::Copy { paper, reason, out } => after::copy(&register, paper, reason, out),
        CertificateVerb::Void { papers, reason } => {
            let ids = find_all(&register, papers)?;
            certificates::void(&register, &ids, reason)?;
            show_all(args, &register, &ids)
        }
        CertificateVerb::Replace { paper, reason, out } => {
            let id = register.read(|it| certificates::find_paper(it, paper))?;
            let usual = || paper_word(lang(args), "reissue-reason");
            let reason = reason.clone().unwrap_or_else(usual);
            // A number is given only when the paper can be written.
            let file = out.as_ref().map(|it| OutFile::beside(&register, it));
            let file = file.transpose()?;
            let new = certificates::replace(&register, id, &reason)?.value;
            if let Some(file) = file {
                file.fill(&draw(&register, &[new])?)?;
            }
            show_all(args, &register, &[new])
        }
        CertificateVerb::Verify { what } => verify(&register, what),
        CertificateVerb::Book { event, year, out } => {
            let query = CertificateQuery {
                year: *year,
                ..of_event(*event)
            };
            book(args, &register, &query, out)
        }
    }
}

/// What a file of papers is called; anything else that is no file is the text of a code.
const FILES: [&str; 5] = ["pdf", "png", "jpg", "jpeg", "txt"];

/// Checks papers; of several the worst says how it ends.
fn verify(register: &Register, what: &str) -> Result<Answer> {
    let path = Path::new(what);
    let named = path.extension().and_then(|it| it.to_str());
    let is_file = named.is_some_and(|it| FILES.contains(&it.to_lowercase().as_str()));
    let found = register.read(|it| match is_file || path.is_file() {
        true => certificates::check_file(it, path),
        false => Ok(vec![certificates::check(it, what)?]),
    })?;
    let verdict = certificates::worst(&found).unwrap_or(Verdict::Foreign);
    let mut answer = Answer::value(match found.as_slice() {
        [only] => to_json(only),
        all => json!({ "verdict": verdict, "papers": all }),
    });
    answer.refused = verdict != Verdict::Genuine;
    Ok(answer)
}

/// Saves the page on which anybody checks papers.
pub fn verify_page(args: &Args, out: &Path) -> Result<Answer> {
    let register = desk::open(args)?;
    let file = OutFile::beside(&register, out)?;
    let today = register.clock().today();
    let page = register.read(|it| certificates::verify_page(it, today))?;
    Ok(written(&file.fill(page.as_bytes())?))
}

/// Finds papers by what was typed.
fn find_all(register: &Register, papers: &[String]) -> Result<Vec<Id>> {
    register.read(|connection| {
        let find = |typed: &String| certificates::find_paper(connection, typed);
        papers.iter().map(find).collect()
    })
}

fn output_of(wanted: &CertificateOutput) -> Result<PaperOutput> {
    let form = match wanted.png {
        true => PaperForm::Png,
        false => PaperForm::Pdf,
    };
    PaperOutput::at(&wanted.out, form, &wanted.name_pattern)
}

pub fn write(register: &Register, ids: &[Id], output: &PaperOutput) -> Result<Answer> {
    let go = &mut |_, _| ControlFlow::Continue(());
    let done = certificates::write_papers(register, ids, output, go)?;
    certificates::written(register, ids)?;
    let path = output.path.display().to_string();
    Ok(Answer::new(
        json!({ "path": path, "written": done.written, "kept": done.kept }),
        [path],
    ))
}

fn of_event(event: Option<Id>) -> CertificateQuery {
    CertificateQuery {
        event,
        ..CertificateQuery::default()
    }
}

/// Issues papers in the language of `--lang` and writes them into one PDF.
fn issue(args: &Args, register: &Register, wanted: &CertificateIssue) -> Result<Answer> {
    let output = output_of(&wanted.output)?;
    output.require(register)?;
    let mut request = certificate_batch::request(args, register, &wanted.batch)?;
    match wanted.hours {
        Some(Hours::Own) => request.own_hours = true,
        Some(Hours::Whole(hours)) => {
            request.own_hours = false;
            request.hours = (hours > 0).then_some(hours);
        }
        None => {}
    }
    let issued = certificates::issue_to(register, &request, &output)?.value;
    write(register, &issued.certificates, &output).map_err(|error| issued.name_given(error))?;
    let left_out: Vec<Value> = issued
        .left_out
        .iter()
        .map(|it| json!({ "trainee": it.trainee, "reason": it.reason }))
        .collect();
    Ok(Answer::new(
        json!({
            "issued": issued.serials.len(),
            "left_out": left_out,
            "serials": issued.serials,
        }),
        issued.serials,
    ))
}

fn draw(register: &Register, ids: &[Id]) -> Result<Vec<u8>> {
    certificates::require_valid(register, ids)?;
    certificates::draw_issued(register, ids, &mut |_| ControlFlow::Continue(()))
}

fn book(args: &Args, register: &Register, query: &CertificateQuery, out: &Path) -> Result<Answer> {
    let file = OutFile::beside(register, out)?;
    let form = match Form::named(out)? {
        Form::Pdf => BookForm::Pdf,
        Form::Xlsx => BookForm::Xlsx,
        Form::Csv | Form::Text => {
            return Err(Error::refused(Code::BadValue)
                .with("field", "file")
                .with("value", out.display()));
        }
    };
    let today = register.clock().today();
    let bytes = certificates::draw_book(register, query, lang(args), today, form)?;
    Ok(written(&file.fill(&bytes)?))
}

fn line(row: &CertificateRow) -> String {
    format!("{}  {}", row.serial, row.name)
}

fn show_all(args: &Args, register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        let row = register.read(|it| certificates::show(it, *id, lang(args)))?;
        Ok(Answer::new(to_json(&row), [line(&row)]))
    })
}
