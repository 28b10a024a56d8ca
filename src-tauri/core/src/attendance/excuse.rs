//! Excusing people, with the reason.

use super::mark::write_marks_with;
use super::{MarkChange, MarkState};
use crate::act::Act;
use crate::common::count_of;
use crate::error::Result;
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Fields, Outcome, Register};

/// Marks people excused at a session for a reason, which may be empty, and returns how many.
///
/// Refuses as [`super::mark`] does.
pub fn excuse(
    register: &Register,
    (event, session): (Id, Id),
    trainees: &[Id],
    reason: &str,
) -> Result<Outcome<u32>> {
    let reason = kazakh::mend(reason).text;
    register.transact(Act::AttendanceMark, |change| {
        let marks = trainees.iter().map(|trainee| {
            let mark = MarkChange {
                session,
                trainee: *trainee,
                state: Some(MarkState::Excused),
                minutes: 0,
            };
            (mark, Fields::new().text("reason", reason.trim()))
        });
        write_marks_with(change, event, marks)?;
        Ok(count_of(trainees))
    })
}
