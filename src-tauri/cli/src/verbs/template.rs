//! Templates of papers.

use tizim_core::error::Result;
use tizim_core::out_file::OutFile;
use tizim_core::papers::PaperLangs;
use tizim_core::register::Register;
use tizim_core::templates::{self, Example, TemplateSample};

use crate::args::{Args, TemplateVerb};
use crate::desk::{self, written};
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &TemplateVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        TemplateVerb::List => {
            let rows = register.read(templates::list)?;
            let lines = rows
                .iter()
                .map(|it| format!("{}  {}", it.id, it.name.shown(lang(args))));
            Ok(Answer::list(to_json(&rows), lines.collect::<Vec<_>>()))
        }
        TemplateVerb::Show { id } => {
            let shown = register.read(|it| templates::show(it, id))?;
            Ok(Answer::value(to_json(&shown)))
        }
        TemplateVerb::Export { id, out } => {
            templates::export(&register, id, out)?;
            Ok(written(out))
        }
        TemplateVerb::Import { file } => {
            let id = templates::import(&register, file)?.value;
            let shown = register.read(|it| templates::show(it, &id))?;
            Ok(Answer::value(to_json(&shown)))
        }
        TemplateVerb::Preview {
            id,
            saving,
            name,
            blank,
            out,
        } => {
            let file = OutFile::beside(&register, out)?;
            let langs = PaperLangs::find(&args.lang).unwrap_or_default();
            let drawn = preview(&register, (id, langs), (*saving, name, *blank))?;
            Ok(written(&file.fill(&drawn)?))
        }
    }
}

fn preview(
    register: &Register,
    (id, langs): (&str, PaperLangs),
    (saving, name, blank): (bool, &str, Option<[f64; 2]>),
) -> Result<Vec<u8>> {
    register.read(|connection| {
        let design = templates::show(connection, id)?.design;
        let name = match name {
            "long" => Example::Long,
            "short" => Example::Short,
            _ => Example::Usual,
        };
        let wanted = TemplateSample {
            design,
            langs,
            saving,
            name,
            blank,
        };
        templates::sample(connection, &wanted)
    })
}
