//! Which session a door opens at.

use crate::clock::Clock;
use crate::ids::Id;
use crate::sessions::Session;

use super::moment::FORM;

/// Returns the session that runs or comes next, else the last one; one without hours lasts all day.
pub fn nearest(sessions: &[Session], clock: &dyn Clock) -> Option<Id> {
    let now = clock.local().format(FORM).to_string();
    let is_ahead = |it: &&Session| {
        let end = if it.ends.is_empty() {
            "23:59"
        } else {
            &it.ends
        };
        format!("{}T{end}", it.date) >= now
    };
    let mut by_time: Vec<&Session> = sessions.iter().collect();
    by_time.sort_by_key(|it| (it.date.is_empty(), &it.date, &it.starts, it.position));
    let next = by_time.iter().copied().find(is_ahead);
    next.or(by_time.last().copied()).map(|it| it.id)
}
