//! People counted at events, but not named.

use serde_json::json;
use tizim_core::error::Result;
use tizim_core::head_counts::{self, HeadCount, HeadCountDraft};

use crate::args::{Args, HeadCountVerb};
use crate::desk;
use crate::say::{Answer, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &HeadCountVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        HeadCountVerb::Set {
            event,
            label,
            people,
        } => {
            let draft = HeadCountDraft {
                label: label.clone(),
                people: *people,
            };
            let set = head_counts::set(&register, *event, &draft)?.value;
            Ok(Answer::new(to_json(&set), vec![line(&set)]))
        }
        HeadCountVerb::List { event } => {
            let counts = register.read(|it| head_counts::list(it, *event))?;
            Ok(Answer::list(to_json(&counts), counts.iter().map(line)))
        }
        HeadCountVerb::Trash { ids } => {
            head_counts::trash(&register, ids)?;
            Ok(Answer::value(json!({ "trashed": ids })))
        }
        HeadCountVerb::Restore { ids } => {
            head_counts::restore(&register, ids)?;
            Ok(Answer::value(json!({ "restored": ids })))
        }
    }
}

fn line(count: &HeadCount) -> String {
    format!("{}  {}  {}", count.id, count.people, count.label)
}
