//! Numbered papers.

use std::ops::ControlFlow;

use serde_json::{Value, json};
use tizim_core::certificates::{self, CertificateQuery, CertificateRequest};
use tizim_core::error::{Doing as _, Result};

use crate::args::{Args, CertificateIssue, CertificateVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &CertificateVerb) -> Result<Answer> {
    match verb {
        CertificateVerb::Issue(wanted) => issue(args, wanted),
        CertificateVerb::List { event } => {
            let register = desk::open(args)?;
            let query = CertificateQuery {
                event: *event,
                ..CertificateQuery::default()
            };
            let rows = register
                .read(|it| certificates::list(it, &query, lang(args)))?
                .rows;
            let mut lines: Vec<String> = rows
                .iter()
                .map(|it| format!("{}  {}", it.serial, it.name))
                .collect();
            if lines.is_empty() {
                lines.push(String::new());
            }
            Ok(Answer::new(to_json(&rows), lines))
        }
    }
}

/// Issues papers in the language of `--lang` and writes them into one PDF.
fn issue(args: &Args, wanted: &CertificateIssue) -> Result<Answer> {
    let register = desk::open(args)?;
    let today = register.clock().today();
    let defaults = register.read(|it| certificates::defaults(it, wanted.event, today))?;
    let request = CertificateRequest {
        lang: lang(args),
        min_sessions: wanted.min_sessions,
        ..defaults
    };
    let issued = certificates::issue(&register, &request)?.value;
    let pdf = register.read(|it| {
        certificates::draw_issued(it, &issued.certificates, &mut |_| ControlFlow::Continue(()))
    })?;
    std::fs::write(&wanted.out, pdf).doing("write the certificates")?;
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
