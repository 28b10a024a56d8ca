//! Who looked at hidden data, and what left the register.

use tizim_core::disclosures::{self, DisclosureKind, DisclosureQuery};
use tizim_core::error::Result;
use tizim_core::out_file::OutFile;
use tizim_core::sheets::Form;
use tizim_core::words::words;

use super::consent::day;
use crate::args::{Args, LogFilter, LogVerb};
use crate::desk::{self, written};
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &LogVerb) -> Result<Answer> {
    let (kind, filter) = match verb {
        LogVerb::Views(filter) => (DisclosureKind::Views, filter),
        LogVerb::Exports(filter) => (DisclosureKind::Exports, filter),
    };
    list(args, kind, filter)
}

fn list(args: &Args, kind: DisclosureKind, filter: &LogFilter) -> Result<Answer> {
    let query = DisclosureQuery {
        kind,
        worker: filter.worker,
        trainee: filter.trainee,
        since: day("from", &filter.from)?,
        until: day("to", &filter.to)?,
        ..DisclosureQuery::default()
    };
    let register = desk::open(args)?;
    if let Some(out) = &filter.out {
        let form = Form::named(out)?;
        let file = OutFile::beside(&register, out)?;
        let bytes = disclosures::export(&register, &query, lang(args), form)?;
        return Ok(written(&file.fill(&bytes)?));
    }
    let rows = disclosures::list(&register, &query)?.rows;
    let words = words(lang(args));
    let lines = rows.iter().map(|it| {
        let what = format!("disclosed-what-{}", it.what.replace('_', "-"));
        let what = words.say(&what, &[]);
        format!("{}  {}  {what}  {}  {}", it.at, it.worker, it.name, it.rows)
    });
    Ok(Answer::list(to_json(&rows), lines))
}
