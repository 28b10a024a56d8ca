//! The laptops of the academy.

use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use tizim_core::clock::SystemClock;
use tizim_core::common::{Argument, Lang};
use tizim_core::error::{Code, Doing as _, Error, Result};
use tizim_core::exchange::{self, LaptopKnown, Role};
use tizim_core::keys::Effort;
use tizim_core::laptops::{self, Asking, HandOverPlaces, Request, SpokenWord};
use tizim_core::out_file::OutFile;
use tizim_core::register::{Created, Register};
use tizim_core::words::words;

use super::exchange::{plan_head, plan_lines as exchange_lines};
use crate::args::{Args, HandOver, JoinRequest, LaptopVerb};
use crate::desk;
use crate::say::{Answer, Stages, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &LaptopVerb) -> Result<Answer> {
    match verb {
        LaptopVerb::JoinRequest(wanted) => join_request(args, wanted),
        LaptopVerb::Approve { file, role, out } => approve(args, file, role, out),
        LaptopVerb::List => list(args),
        LaptopVerb::Revoke { laptop } => {
            let register = desk::open(args)?;
            let id = laptops::find(&register, laptop)?;
            laptops::withdraw(&register, id)?;
            let said = words(lang(args)).say("told-laptop-withdrawn", &[]);
            Ok(Answer::new(json!({ "laptop": id }), [said]))
        }
        LaptopVerb::Plan { laptop } => {
            let register = desk::open(args)?;
            let plan = laptops::plan_held(&register, laptops::find(&register, laptop)?)?;
            let mut lines = exchange_lines(args, &register, &plan)?;
            lines.push(words(lang(args)).say("held-says", &[]));
            Ok(Answer::new(to_json(&plan), lines))
        }
        LaptopVerb::Accept { laptop, except } => accept(args, laptop, except),
        LaptopVerb::Refuse { laptop } => refuse(args, laptop),
        LaptopVerb::CopyGone { laptop, undo } => {
            let register = desk::open(args)?;
            let id = laptops::find(&register, laptop)?;
            let said = match undo {
                true => exchange::copy_back(&register, id).map(|()| "told-copy-back")?,
                false => exchange::copy_gone(&register, id).map(|()| "told-copy-gone")?,
            };
            let said = words(lang(args)).say(said, &[]);
            Ok(Answer::new(json!({ "laptop": id, "gone": !undo }), [said]))
        }
        LaptopVerb::Words { file: Some(file) } => Ok(asked(&laptops::read_request(file)?)),
        LaptopVerb::Words { file: None } => own_words(args),
        LaptopVerb::HandOver(wanted) => hand_over(args, wanted),
        LaptopVerb::Kit { out } => {
            let register = desk::open(args)?;
            // An office that was taken over draws its key with the sheet: not for one that cannot be written.
            drop(OutFile::beside(&register, out)?);
            let sheet = laptops::kit_sheet(&register)?;
            laptops::write_sheet(&register, &sheet, lang(args), out)?;
            Ok(desk::written(out))
        }
        LaptopVerb::TakeOver { code } => {
            let register = desk::open(args)?;
            laptops::take_over(&register, &typed(code)?)?;
            let said = words(lang(args)).say("told-laptop-took-over", &[]);
            let laptop = register.identity().laptop;
            Ok(Answer::new(json!({ "laptop": laptop }), [said]))
        }
    }
}

/// A laptop without a register begins one; its recovery code is said once, as founding says it.
fn join_request(args: &Args, wanted: &JoinRequest) -> Result<Answer> {
    let path = desk::path(args)?;
    let ask = |register: &Register| {
        laptops::request(
            register,
            &wanted.name,
            &wanted.worker,
            wanted.bring,
            &wanted.out,
        )
    };
    if path.exists() {
        let register = desk::open(args)?;
        return Ok(asked(&ask(&register)?));
    }
    // A file that cannot be written is refused before a register is there that waits in vain.
    drop(OutFile::apart(&[&path], &wanted.out)?);
    let asking = Asking {
        name: wanted.name.clone(),
        worker: wanted.worker.clone(),
        password: desk::password_to_set(wanted.password_file.as_deref())?,
        effort: Effort::ORDINARY,
    };
    let keys = desk::keys();
    let Created { register, recovery } =
        laptops::begin(&path, &asking, keys.as_ref(), Arc::new(SystemClock))?;
    let request = ask(&register)?;
    let code = recovery.groups().join("-");
    let mut answer = asked(&request);
    if let Some(value) = answer.value.as_object_mut() {
        value.insert("path".to_owned(), json!(path.display().to_string()));
        value.insert("recovery_code".to_owned(), json!(code));
    }
    answer.lines.push(code);
    Ok(answer)
}

fn asked(request: &Request) -> Answer {
    Answer::new(
        to_json(request),
        [request.name.clone(), spoken(&request.words)],
    )
}

fn spoken(words: &[SpokenWord]) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|it| format!("{} {}", it.text, it.number))
        .collect();
    words.join("  ")
}

fn own_words(args: &Args) -> Result<Answer> {
    let register = desk::open(args)?;
    if let Some(request) = laptops::asked(&register)? {
        return Ok(asked(&request));
    }
    let digest = exchange::digest(&register)?;
    let phrase = digest.phrase.clone();
    Ok(Answer::new(to_json(&digest), [phrase]))
}

/// Refuses with `bad_value` to make a second main laptop: that is what `hand-over` is for.
fn approve(args: &Args, file: &Path, role: &str, out: &Path) -> Result<Answer> {
    if role == "keeper" {
        return Err(Error::refused(Code::OneKeeper));
    }
    let register = desk::open(args)?;
    let mut stages = Stages::new(args);
    let (request, written) =
        laptops::approve(&register, file, Role::Member, out, &mut |done, total| {
            stages.tell("stage-writing", done, total)
        })?;
    let lines = [request.name.clone(), written.path.clone()];
    let value = json!({ "request": to_json(&request), "file": to_json(&written) });
    Ok(Answer::new(value, lines))
}

fn list(args: &Args) -> Result<Answer> {
    let register = desk::open(args)?;
    let laptops = exchange::state(&register)?.laptops;
    let lines = laptops.iter().map(|it| line(it, lang(args)));
    Ok(Answer::list(to_json(&laptops), lines))
}

/// What a person sees of a laptop.
pub(super) fn line(it: &LaptopKnown, lang: Lang) -> String {
    let words = words(lang);
    let mut marks = Vec::new();
    let is_main = it.role == "keeper";
    for (is_so, key) in [
        (it.is_this, "told-laptop-this"),
        (is_main, "told-laptop-main"),
        (it.is_withdrawn, "told-laptop-out"),
    ] {
        if is_so {
            marks.push(words.say(key, &[]));
        }
    }
    if !it.is_this && !it.is_withdrawn {
        let count = Argument::Number(u32::try_from(it.unsent).unwrap_or(u32::MAX));
        marks.push(match it.days_behind {
            Some(days) => words.say("told-laptop-heard", &[("days", Argument::Number(days))]),
            None => words.say("told-laptop-silent", &[]),
        });
        if it.unsent < it.lacks {
            let when = Argument::Text(it.sent_at.chars().take(10).collect());
            marks.push(words.say("told-laptop-sent", &[("when", when)]));
        }
        if it.unsent > 0 {
            marks.push(words.say("told-laptop-lacks", &[("count", count)]));
        }
        if !it.copies.is_empty() {
            marks.push(words.say(&format!("told-laptop-copies-{}", it.copies), &[]));
        }
    }
    if it.held > 0 {
        let changes = u32::try_from(it.held_changes).unwrap_or(u32::MAX);
        let told = [
            ("count", Argument::Number(changes)),
            ("from", Argument::Text(it.held_from.clone())),
            ("to", Argument::Text(it.held_to.clone())),
        ];
        marks.push(words.say("told-laptop-held", &told));
    }
    if it.refused_changes > 0 {
        let changes = u32::try_from(it.refused_changes).unwrap_or(u32::MAX);
        let count = ("count", Argument::Number(changes));
        marks.push(words.say("told-laptop-refused", &[count]));
    }
    format!("{}  {}  {}  {}", it.id, it.code, it.name, marks.join(", "))
}

fn accept(args: &Args, laptop: &str, except: &[String]) -> Result<Answer> {
    let register = desk::open(args)?;
    let id = laptops::find(&register, laptop)?;
    let done = laptops::accept(&register, id, except)?.value;
    let words = words(lang(args));
    let mut lines = vec![words.say("told-held-accepted", &[])];
    lines.extend(plan_head(&done.plan, lang(args)));
    let value = json!({
        "laptop": id, "parts": done.parts, "accepted": true,
        "plan": to_json(&done.plan), "kept": done.kept, "file": done.file,
    });
    Ok(Answer::new(value, lines))
}

fn refuse(args: &Args, laptop: &str) -> Result<Answer> {
    let register = desk::open(args)?;
    let id = laptops::find(&register, laptop)?;
    let parts = laptops::refuse(&register, id)?.value;
    let said = words(lang(args)).say("told-held-refused", &[]);
    let value = json!({ "laptop": id, "parts": parts, "accepted": false });
    Ok(Answer::new(value, [said]))
}

fn hand_over(args: &Args, wanted: &HandOver) -> Result<Answer> {
    let register = desk::open(args)?;
    let to = laptops::find(&register, &wanted.laptop)?;
    let places = HandOverPlaces {
        file: &wanted.out,
        copy: &wanted.copy,
        act: &wanted.act,
    };
    let mut stages = Stages::new(args);
    let done = laptops::hand_over_with(&register, to, places, lang(args), &mut |done, total| {
        stages.tell("stage-writing", done, total)
    })?;
    let lines = [done.file.clone(), done.copy.clone(), done.act.clone()];
    Ok(Answer::new(to_json(&done), lines))
}

fn typed(code: &str) -> Result<String> {
    let mut text = String::new();
    match code {
        "-" => io::stdin()
            .read_to_string(&mut text)
            .doing("read the code")
            .map(|_| text.trim().to_owned()),
        code => Ok(code.to_owned()),
    }
}
