//! How long people are kept, and how they are forgotten.

use std::io::{self, Write as _};
use std::ops::ControlFlow;

use serde_json::json;
use tizim_core::common::Argument;
use tizim_core::dossier::{self, DossierForm};
use tizim_core::error::Result;
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::retention::{self, PurgeStage, Remainder};
use tizim_core::words::words;

use crate::args::{Args, KeepingVerb};
use crate::desk::written;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, register: &Register, verb: &KeepingVerb) -> Result<Answer> {
    match verb {
        KeepingVerb::Keep { ids, until } => {
            let count = retention::keep_until(register, ids, until)?.value;
            Ok(Answer::counted(
                args,
                json!({ "kept": count }),
                "told-kept",
                count,
            ))
        }
        KeepingVerb::PastKeeping => {
            let today = register.clock().today();
            let rows = register.read(|it| retention::past(it, today, (0, 0)))?.rows;
            let lines = rows
                .iter()
                .map(|it| format!("{}  {}  {}", it.trainee, it.keep_until, it.name));
            Ok(Answer::list(to_json(&rows), lines))
        }
        KeepingVerb::Anonymise { ids } => {
            let count = retention::anonymise(register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "anonymised": count }),
                "act-trainee-anonymise",
                count,
            ))
        }
        KeepingVerb::Purge { id, .. } => {
            let mut heard = None;
            let done = retention::purge(register, *id, &mut |stage, _, _| {
                if heard.replace(stage) != Some(stage) {
                    say_stage(args, stage);
                }
                ControlFlow::Continue(())
            })?
            .value;
            let lines = done.remains.iter().map(|it| remainder(args, it));
            Ok(Answer::list(to_json(&done), lines))
        }
        KeepingVerb::Dossier { id, out } => {
            let form = DossierForm::named(out)?;
            let file = OutFile::beside(register, out)?;
            let bytes = dossier::write(register, *id, lang(args), form)?;
            Ok(written(&file.fill(&bytes)?))
        }
    }
}

/// Says on standard error what erasing is at. Broken off before the file is written anew it has
/// written nothing; broken off later, the rest is done when the register is opened next.
fn say_stage(args: &Args, stage: PurgeStage) {
    let words = words(lang(args));
    let said = words.say(stage.key(), &[]);
    let more = match stage {
        PurgeStage::Compacting => words.say("purge-too-late", &[]),
        PurgeStage::Erasing | PurgeStage::Copying => String::new(),
    };
    // Nobody may be reading.
    drop(writeln!(
        io::stderr(),
        "{}",
        format!("{said}. {more}").trim_end()
    ));
}

/// Says what erasing did not reach.
fn remainder(args: &Args, it: &Remainder) -> String {
    let kind = to_json(&it.kind);
    let kind = kind.as_str().unwrap_or_default().replace('_', "-");
    let arguments = [
        ("count", Argument::Number(it.count)),
        ("detail", Argument::Text(it.detail.clone())),
    ];
    words(lang(args)).say(&format!("purge-remains-{kind}"), &arguments)
}
