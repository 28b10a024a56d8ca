//! Who has earned papers, the proof before they are issued, and batches that were cut off.

use std::path::Path;

use tizim_core::certificates::{
    self, CertificateProofView, CertificateRequest, Drawing, Eligible, PaperOutput, PaperRun,
};
use tizim_core::common::{Lang, Message};
use tizim_core::error::Result;
use tizim_core::out_file::OutFile;
use tizim_core::papers::PaperLangs;
use tizim_core::register::Register;
use tizim_core::words::words;

use crate::args::{Args, CertificateBatch, UnfinishedVerb};
use crate::desk::written;
use crate::say::{Answer, lang, to_json};

/// Returns the batch that was typed, in the language of `--lang`: what is proposed, with what was typed
/// over it.
pub fn request(
    args: &Args,
    register: &Register,
    typed: &CertificateBatch,
) -> Result<CertificateRequest> {
    let today = register.clock().today();
    let (proposed, least) = match (typed.of.programme, typed.of.event) {
        (Some(programme), _) => {
            let proposed =
                register.read(|it| certificates::programme_defaults(it, programme, today))?;
            let least = proposed.min_sessions;
            (proposed, least)
        }
        (None, event) => {
            let event = event.unwrap_or_default();
            let proposed = register.read(|it| certificates::defaults(it, event, today))?;
            (proposed, 1)
        }
    };
    let mut rule = proposed.rule;
    rule.missed_at_most = typed.missed_at_most.or(rule.missed_at_most);
    rule.hours_at_least = typed.hours_at_least.or(rule.hours_at_least);
    let mut least = typed.min_sessions.unwrap_or(least);
    if !typed.role.is_empty() {
        // Speakers and organisers are marked nowhere.
        least = typed.min_sessions.unwrap_or_default();
        rule.missed_at_most = typed.missed_at_most;
        rule.hours_at_least = typed.hours_at_least;
        rule.all_marked = false;
    }
    let langs = PaperLangs::find(&args.lang).unwrap_or_default();
    let template = typed.template.clone();
    Ok(CertificateRequest {
        lang: langs.first(),
        second: langs.second(),
        kind: typed.kind,
        place: typed.place,
        template: template.unwrap_or_else(|| typed.kind.template().to_owned()),
        roles: typed.role.clone(),
        anyway: typed.anyway.clone(),
        min_sessions: least,
        rule,
        ..proposed
    })
}

/// Says of everybody whether they have earned one, and why.
pub fn eligible(args: &Args, register: &Register, typed: &CertificateBatch) -> Result<Answer> {
    let today = register.clock().today();
    let wanted = request(args, register, typed)?;
    let people = register.read(|it| certificates::eligible(it, &wanted, today))?;
    let lines: Vec<String> = people
        .iter()
        .map(|it| person_line(it, lang(args)))
        .collect();
    Ok(Answer::list(to_json(&people), lines))
}

fn person_line(person: &Eligible, lang: Lang) -> String {
    let say = |message: &Message| words(lang).say_message(message);
    let state = match person.earned {
        true => "earned-yes",
        false => "earned-no",
    };
    let mut said: Vec<String> = person.why.iter().map(say).collect();
    said.extend(person.help.iter().map(say));
    if !person.anyway.is_empty() {
        said.push(say(
            &Message::new("earned-anyway").with("reason", &person.anyway)
        ));
    }
    let state = words(lang).say(state, &[]);
    format!(
        "{}  {}  {state}  {}",
        person.trainee,
        person.name,
        said.join("; ")
    )
}

/// Looks at a batch, and draws the sheet to tick off where a file is named.
pub fn proof(
    args: &Args,
    register: &Register,
    typed: &CertificateBatch,
    out: Option<&Path>,
) -> Result<Answer> {
    let (today, identity) = (register.clock().today(), register.identity());
    let wanted = request(args, register, typed)?;
    if let Some(out) = out {
        let file = OutFile::beside(register, out)?;
        let sheet = register
            .read(|it| certificates::proof_sheet(it, &wanted, &identity, today, lang(args)))?;
        return Ok(written(&file.fill(&sheet)?));
    }
    let looked = register.read(|it| certificates::proof(it, &wanted, &identity, today))?;
    let looked = CertificateProofView::from(looked);
    let say = |message: &Message| words(lang(args)).say_message(message);
    let names = looked.findings.iter();
    let names = names.map(|it| format!("{}  {}: {}", it.trainee, it.name, say(&it.what)));
    let lines: Vec<String> = looked.warnings.iter().map(say).chain(names).collect();
    Ok(Answer::list(to_json(&looked), lines))
}

/// Lists, draws or forgets batches that were cut off.
pub fn unfinished(args: &Args, register: &Register, verb: &UnfinishedVerb) -> Result<Answer> {
    match verb {
        UnfinishedVerb::List => {
            let runs = register.read(|it| certificates::unfinished(it, lang(args)))?;
            let lines: Vec<String> = runs.iter().map(|it| run_line(it, lang(args))).collect();
            Ok(Answer::list(to_json(&runs), lines))
        }
        UnfinishedVerb::Draw { id, out } => {
            let run = register.read(|it| certificates::run(it, *id, lang(args)))?;
            let place = out.clone().unwrap_or_else(|| run.path.clone());
            draw_run(register, &run, &place)
        }
        UnfinishedVerb::Forget { id } => {
            let run = register.read(|it| certificates::run(it, *id, lang(args)))?;
            certificates::forget(register, *id)?;
            Ok(Answer::new(to_json(&run), [run_line(&run, lang(args))]))
        }
    }
}

fn run_line(run: &PaperRun, lang: Lang) -> String {
    let said = Message::new("unfinished-line")
        .with("first", &run.first)
        .with("last", &run.last)
        .with("title", &run.title)
        .count(run.count);
    let said = words(lang).say_message(&said);
    format!("{}  {said}  {}", run.id, run.path.display())
}

fn draw_run(register: &Register, run: &PaperRun, place: &Path) -> Result<Answer> {
    let _drawing = Drawing::of(&run.certificates);
    let output = PaperOutput {
        path: place.to_owned(),
        ..run.output.clone()
    };
    super::certificate::write(register, &run.certificates, &output)
}
