//! Who was at an online session and how long.

use chrono::NaiveDateTime;
use tizim_core::attendance::MarkState;
use tizim_core::common::Argument;
use tizim_core::error::Result;
use tizim_core::intake::import::{
    Answer as Told, Import, PresenceLine, PresenceOf, PresenceWanted,
};
use tizim_core::words::Words;

use super::import::{finish, session_counted};
use crate::args::{Args, ImportPresence, Whose};
use crate::desk;
use crate::say::Answer;

/// Reads a report into a session, counted from 1.
pub fn run(args: &Args, wanted: &ImportPresence) -> Result<Answer> {
    let register = desk::open(args)?;
    let session = session_counted(&register, wanted.event, wanted.session)?;
    let asked = PresenceWanted {
        threshold: wanted.threshold,
        from: wanted.from.clone(),
        to: wanted.to.clone(),
    };
    let place = (wanted.event, session);
    let mut import = Import::open_presence(&register, &wanted.file, place, asked)?;
    for answer in &wanted.answers {
        let told = match answer.who {
            Whose::Known(id) => Told::Same(id),
            Whose::New => Told::New,
            Whose::Out => Told::Out,
        };
        import.answer_line(&register, answer.row, told)?;
    }
    import.replace_marks = wanted.replace_marks;
    finish(args, &register, import, (wanted.dry_run, None))
}

/// What was read, in words.
pub(super) fn lines(words: &Words, of: &PresenceOf, people: &[PresenceLine]) -> Vec<String> {
    let count = |state: MarkState| people.iter().filter(|it| it.mark == Some(state)).count();
    let number = |count: usize| Argument::Number(u32::try_from(count).unwrap_or(u32::MAX));
    // The days are told where what counts does not begin and end on one.
    let is_of_one_day = of.from.get(..10) == of.to.get(..10);
    let clock = |moment: &str| match moment.parse::<NaiveDateTime>() {
        Ok(moment) if is_of_one_day => moment.format("%H:%M").to_string(),
        Ok(moment) => moment.format("%d.%m.%Y %H:%M").to_string(),
        Err(_) => String::new(),
    };
    vec![words.say(
        "import-presence-read",
        &[
            ("from", Argument::Text(clock(&of.from))),
            ("to", Argument::Text(clock(&of.to))),
            ("threshold", Argument::Number(u32::from(of.threshold))),
            ("present", number(count(MarkState::Present))),
            ("absent", number(count(MarkState::Absent))),
        ],
    )]
}
