//! What stands in two versions.

use tizim_core::clock::local_moment;
use tizim_core::common::Argument;
use tizim_core::direction::isolated;
use tizim_core::error::Result;
use tizim_core::exchange::{Choice, Conflict, conflicts};
use tizim_core::plain::{Contacts, Plain};
use tizim_core::register::Register;
use tizim_core::words::words;

use crate::args::{Args, ConflictVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ConflictVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        ConflictVerb::List => {
            let found = conflicts::list(&register, None)?;
            let lines: Result<Vec<Vec<String>>> = found
                .iter()
                .map(|it| lines_of(args, &register, it))
                .collect();
            Ok(Answer::list(to_json(&found), lines?.concat()))
        }
        ConflictVerb::Show { id } => {
            let found = conflicts::show(&register, id)?;
            let lines = lines_of(args, &register, &found)?;
            Ok(Answer::new(to_json(&found), lines))
        }
        ConflictVerb::Resolve { id, choice } => {
            let choice = match (&choice.version, &choice.value) {
                (Some(version), _) => Choice::Version(version.clone()),
                (None, value) => Choice::Value(value.clone().unwrap_or_default()),
            };
            conflicts::resolve(&register, id, &choice)?;
            Ok(Answer::new(
                serde_json::json!({ "resolved": id }),
                [id.clone()],
            ))
        }
    }
}

fn lines_of(args: &Args, register: &Register, it: &Conflict) -> Result<Vec<String>> {
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let label = plain.label(&it.table, &it.field);
    let mut lines = vec![format!("{}  {}, {label}", it.id, isolated(&it.name))];
    for version in &it.versions {
        let value = plain.value(&it.table, &it.field, &version.value)?;
        let offset = register.clock().offset_seconds();
        let at = local_moment(version.milliseconds, offset).format("%Y-%m-%d %H:%M");
        lines.push(format!(
            "    {}  «{}»  {}  {}  {at}",
            version.version,
            isolated(&value),
            isolated(&version.worker),
            isolated(&version.laptop)
        ));
        if let Some(back) = &version.brought_back {
            let by = Argument::Text(format!("{}, {}", back.worker, back.laptop));
            lines.push(format!(
                "        {}",
                words(lang(args)).say("versions-brought-back", &[("by", by)])
            ));
        }
    }
    Ok(lines)
}
