//! What was written of events.

use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::publications::{self, Publication, PublicationDraft};
use tizim_core::register::Register;

use crate::args::{Args, PublicationFields, PublicationVerb};
use crate::desk;
use crate::say::{Answer, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &PublicationVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        PublicationVerb::Add { event, fields } => {
            let draft = put(PublicationDraft::default(), fields.clone());
            Ok(one(&publications::add(&register, *event, &draft)?.value))
        }
        PublicationVerb::Correct { id, fields } => {
            let kept = register.read(|it| publications::publication(it, *id))?;
            let kept = PublicationDraft {
                title: kept.title,
                outlet: kept.outlet,
                link: kept.link,
                on_date: kept.on_date,
                reach: kept.reach,
            };
            let draft = put(kept, fields.clone());
            Ok(one(&publications::correct(&register, *id, &draft)?.value))
        }
        PublicationVerb::List { event, trash } => {
            let rows = register.read(|it| match trash {
                true => publications::list_trashed(it, *event),
                false => publications::list(it, *event),
            })?;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        PublicationVerb::Trash { ids } => {
            publications::trash(&register, ids)?;
            show_all(&register, ids)
        }
        PublicationVerb::Restore { ids } => {
            publications::restore(&register, ids)?;
            show_all(&register, ids)
        }
    }
}

/// Puts what was typed over what there is.
fn put(mut draft: PublicationDraft, fields: PublicationFields) -> PublicationDraft {
    let PublicationFields {
        title,
        outlet,
        link,
        date,
        reach,
    } = fields;
    draft.title = title.unwrap_or(draft.title);
    draft.outlet = outlet.unwrap_or(draft.outlet);
    draft.link = link.unwrap_or(draft.link);
    draft.on_date = date.unwrap_or(draft.on_date);
    draft.reach = reach.unwrap_or(draft.reach);
    draft
}

fn line(publication: &Publication) -> String {
    let Publication {
        id,
        on_date,
        outlet,
        title,
        link,
        ..
    } = publication;
    format!("{id}  {on_date}  {outlet}  {title}  {link}")
}

fn one(publication: &Publication) -> Answer {
    Answer::new(to_json(publication), [line(publication)])
}

fn show_all(register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        Ok(one(&register.read(|it| publications::publication(it, *id))?))
    })
}
