//! What events belong to.

use tizim_core::common::Lang;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::programmes::{self, CompletionRule, Programme, ProgrammeDraft, ProgressRow};
use tizim_core::register::Register;
use tizim_core::words;

use crate::args::{Args, ProgrammeVerb, RuleFields};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ProgrammeVerb) -> Result<Answer> {
    let (register, lang) = (desk::open(args)?, lang(args));
    match verb {
        ProgrammeVerb::Add { title, note, rule } => {
            let mut draft = ProgrammeDraft {
                note: note.clone(),
                rule: put_rule(CompletionRule::default(), *rule),
                ..ProgrammeDraft::default()
            };
            draft.title.put(lang, Some(title.clone()));
            Ok(one(&programmes::add(&register, &draft)?.value, lang))
        }
        ProgrammeVerb::Correct {
            id,
            title,
            note,
            rule,
        } => {
            let kept = register.read(|it| programmes::programme(it, *id))?;
            let mut draft = ProgrammeDraft {
                title: kept.title,
                note: note.clone().unwrap_or(kept.note),
                rule: put_rule(kept.rule, *rule),
            };
            draft.title.put(lang, title.clone());
            Ok(one(
                &programmes::correct(&register, *id, &draft)?.value,
                lang,
            ))
        }
        ProgrammeVerb::List { trash } => {
            let rows = register.read(|it| programmes::list(it, *trash))?;
            let lines = rows.iter().map(|it| line(it, lang));
            Ok(Answer::list(to_json(&rows), lines))
        }
        ProgrammeVerb::Show { id } => show_all(&register, &[*id], lang),
        ProgrammeVerb::Progress { id } => {
            let today = register.clock().today();
            let people = register
                .read(|it| programmes::progress(it, *id, today))?
                .people;
            let lines = people.iter().map(|it| progress_line(it, lang));
            Ok(Answer::list(to_json(&people), lines))
        }
        ProgrammeVerb::Trash { ids } => {
            programmes::trash(&register, ids)?;
            show_all(&register, ids, lang)
        }
        ProgrammeVerb::Restore { ids } => {
            programmes::restore(&register, ids)?;
            show_all(&register, ids, lang)
        }
    }
}

/// Puts what was typed over the rule there is.
fn put_rule(mut rule: CompletionRule, typed: RuleFields) -> CompletionRule {
    if let Some(limit) = typed.missed_at_most {
        rule.missed_at_most = limit.0;
    }
    if let Some(limit) = typed.hours_at_least {
        rule.hours_at_least = limit.0;
    }
    rule.all_marked = typed.all_marked.unwrap_or(rule.all_marked);
    rule
}

fn progress_line(row: &ProgressRow, lang: Lang) -> String {
    let words = words::words(lang);
    let there = row.tally.present + row.tally.late;
    let name = [&row.surname, &row.given, &row.patronymic].map(String::as_str);
    let name = name.join(" ");
    let state = to_json(&row.completion.state);
    let state = words.say(
        &format!("completion-{}", state.as_str().unwrap_or_default()).replace('_', "-"),
        &[],
    );
    let reasons = row.completion.reasons.iter();
    let reasons: Vec<String> = reasons.map(|it| words.say_message(it)).collect();
    format!(
        "{}  {}  {there}/{}  {state}  {}",
        row.trainee,
        name.trim(),
        row.tally.sessions,
        reasons.join("; ")
    )
}

fn line(programme: &Programme, lang: Lang) -> String {
    format!("{}  {}", programme.id, programme.title.shown(lang))
}

fn one(programme: &Programme, lang: Lang) -> Answer {
    Answer::new(to_json(programme), [line(programme, lang)])
}

fn show_all(register: &Register, ids: &[Id], lang: Lang) -> Result<Answer> {
    let one_of = |id: &Id| {
        Ok(one(
            &register.read(|it| programmes::programme(it, *id))?,
            lang,
        ))
    };
    Answer::each(ids, one_of)
}
