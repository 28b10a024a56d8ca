//! The calendar.

use tizim_core::calendar::{self, CalendarScope, Shift};
use tizim_core::error::Result;
use tizim_core::out_file::OutFile;

use crate::args::{Args, CalendarVerb};
use crate::desk::{self, written};
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &CalendarVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        CalendarVerb::List { from, to } => {
            let found = register.read(|it| calendar::between(it, *from, *to))?;
            let entries = found.entries.iter().map(|it| {
                let title = [&it.title_kk, &it.title_ru, &it.title_en];
                let title = title.into_iter().find(|it| !it.is_empty());
                let title = title.map_or("", String::as_str);
                format!("{}  {}  {title}  {}", it.date, it.starts, it.session_title)
            });
            Ok(Answer::new(to_json(&found), entries))
        }
        CalendarVerb::Shift { event, session, to } => {
            let shift = Shift {
                event: *event,
                session: *session,
                to: to.clone(),
            };
            let moved = calendar::shift(&register, &shift)?.value;
            let line = format!("{}  {}", moved.id, moved.fields.period);
            Ok(Answer::new(to_json(&moved), [line]))
        }
        CalendarVerb::Export {
            event,
            programme,
            from,
            to,
            out,
        } => {
            let file = OutFile::beside(&register, out)?;
            let scope = CalendarScope {
                event: *event,
                programme: *programme,
                from: *from,
                to: *to,
            };
            let now = register.clock().local().to_utc();
            let bytes = register.read(|it| calendar::export(it, &scope, now, lang(args)))?;
            Ok(written(&file.fill(&bytes)?))
        }
    }
}
