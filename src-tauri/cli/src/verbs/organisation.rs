//! Bodies in whose name papers are issued, and who signs them.

use tizim_core::common::{Lang, Shelf};
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::ids::{Id, Link};
use tizim_core::organisations::{self, Organisation, OrganisationDraft};
use tizim_core::register::Register;
use tizim_core::signatories::{self, Signatory, SignatoryDraft};

use crate::args::{
    Args, OrganisationFields, OrganisationVerb, Place, SignatoryFields, SignatoryVerb,
};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb on bodies.
pub fn run(args: &Args, verb: &OrganisationVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    let body = |body: &Organisation| one_body(args, body);
    match verb {
        OrganisationVerb::Add(fields) => {
            let draft = fill_body(args, OrganisationDraft::default(), fields);
            Ok(body(&organisations::add(&register, &draft)?.value))
        }
        OrganisationVerb::Correct { id, fields } => {
            let kept = find_body(&register, *id)?;
            let kept = OrganisationDraft {
                kk: kept.kk,
                ru: kept.ru,
                en: kept.en,
                from: kept.from,
                to: kept.to,
                position: kept.position,
            };
            let draft = fill_body(args, kept, fields);
            Ok(body(&organisations::correct(&register, *id, &draft)?.value))
        }
        OrganisationVerb::Logo { id, file } => {
            let kept = organisations::set_logo(&register, *id, file.as_deref())?;
            Ok(body(&kept.value))
        }
        OrganisationVerb::List { trash } => {
            let rows = register.read(|it| organisations::list(it, Shelf::from(*trash)))?;
            let lines = rows.iter().map(|it| body_line(args, it));
            Ok(Answer::list(to_json(&rows), lines))
        }
        OrganisationVerb::Trash { ids } => {
            organisations::trash(&register, ids)?;
            Answer::each(ids, |id| Ok(body(&find_body(&register, *id)?)))
        }
        OrganisationVerb::Restore { ids } => {
            organisations::restore(&register, ids)?;
            Answer::each(ids, |id| Ok(body(&find_body(&register, *id)?)))
        }
    }
}

fn find_body(register: &Register, id: Id) -> Result<Organisation> {
    register
        .read(|it| organisations::find(it, id))?
        .or_not_found(id)
}

fn fill_body(
    args: &Args,
    mut draft: OrganisationDraft,
    fields: &OrganisationFields,
) -> OrganisationDraft {
    let name = match lang(args) {
        Lang::Kk => &mut draft.kk,
        Lang::Ru => &mut draft.ru,
        Lang::En => &mut draft.en,
    };
    let fields = fields.clone();
    name.full = fields.full.unwrap_or_else(|| name.full.clone());
    name.short = fields.short.unwrap_or_else(|| name.short.clone());
    name.paper = fields.paper.unwrap_or_else(|| name.paper.clone());
    fill_place(
        &fields.place,
        (&mut draft.from, &mut draft.to, &mut draft.position),
    );
    draft
}

fn fill_place(place: &Place, (from, to, position): (&mut String, &mut String, &mut u32)) {
    let place = place.clone();
    if let Some(day) = place.from {
        *from = day;
    }
    if let Some(day) = place.to {
        *to = day;
    }
    *position = place.position.unwrap_or(*position);
}

fn body_line(args: &Args, body: &Organisation) -> String {
    format!("{}  {}", body.id, body.on_paper(lang(args)))
}

fn one_body(args: &Args, body: &Organisation) -> Answer {
    Answer::new(to_json(body), [body_line(args, body)])
}

/// Carries out a verb on signatories.
pub fn run_signatory(args: &Args, verb: &SignatoryVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    let signatory = |it: &Signatory| Answer::new(to_json(it), [signatory_line(args, it)]);
    let show = |id: &Id| Ok(signatory(&find_signatory(&register, *id)?));
    match verb {
        SignatoryVerb::Add(fields) => {
            let draft = fill_signatory(args, SignatoryDraft::default(), fields);
            Ok(signatory(&signatories::add(&register, &draft)?.value))
        }
        SignatoryVerb::Correct { id, fields } => {
            let kept = find_signatory(&register, *id)?;
            let kept = SignatoryDraft {
                name: kept.name,
                title: kept.title,
                organisation: kept.organisation,
                from: kept.from,
                to: kept.to,
                position: kept.position,
            };
            let draft = fill_signatory(args, kept, fields);
            Ok(signatory(
                &signatories::correct(&register, *id, &draft)?.value,
            ))
        }
        SignatoryVerb::List { trash } => {
            let rows = register.read(|it| signatories::list(it, Shelf::from(*trash)))?;
            let lines = rows.iter().map(|it| signatory_line(args, it));
            Ok(Answer::list(to_json(&rows), lines))
        }
        SignatoryVerb::Trash { ids } => {
            signatories::trash(&register, ids)?;
            Answer::each(ids, show)
        }
        SignatoryVerb::Restore { ids } => {
            signatories::restore(&register, ids)?;
            Answer::each(ids, show)
        }
    }
}

fn find_signatory(register: &Register, id: Id) -> Result<Signatory> {
    register
        .read(|it| signatories::find(it, id))?
        .or_not_found(id)
}

fn fill_signatory(
    args: &Args,
    mut draft: SignatoryDraft,
    fields: &SignatoryFields,
) -> SignatoryDraft {
    let fields = fields.clone();
    draft.name.put(lang(args), fields.name);
    draft.title.put(lang(args), fields.title);
    if let Some(body) = fields.organisation {
        draft.organisation = Link(Some(body));
    }
    fill_place(
        &fields.place,
        (&mut draft.from, &mut draft.to, &mut draft.position),
    );
    draft
}

fn signatory_line(args: &Args, signatory: &Signatory) -> String {
    let (name, title) = (&signatory.name, &signatory.title);
    let lang = lang(args);
    format!(
        "{}  {}  {}",
        signatory.id,
        name.shown(lang),
        title.shown(lang)
    )
}
