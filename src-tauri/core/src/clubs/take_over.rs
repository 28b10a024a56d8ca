//! A new leader in place of whoever leads a club, as a list of clubs tells it.
//!
//! [`super::hand_over()`] is what is done with a club by hand, at the end of a school year, and may keep
//! those who led it as members; here their time as leaders ends the day before the new one comes.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::hand_over::{LEADER, lead};
use crate::catalogue::Table;
use crate::common::write_day;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::memberships::{self, Membership};
use crate::register::{Change, Fields};
use crate::store::joined;

/// Puts a person in place of whoever leads a club: they lead it from a day on, and the others have
/// left it the day before.
///
/// Refuses as [`require_take_over`] does; nothing is written then.
pub(crate) fn take_over(
    change: &mut Change<'_>,
    club: Id,
    person: Id,
    from: NaiveDate,
) -> Result<()> {
    require_take_over(change, club, Some(person), from)?;
    let until = day_before(from);
    for leader in leaders(change, club, Some(person), from)? {
        let fields = Fields::new().text("until", &until);
        change.correct(Table::Membership, leader.id, fields)?;
    }
    lead(change, club, person, &from.to_string())
}

/// Refuses with [`Code::TooEarly`] a day on which or after which somebody who leads the club came.
pub(crate) fn require_take_over(
    connection: &Connection,
    club: Id,
    person: Option<Id>,
    from: NaiveDate,
) -> Result<()> {
    let until = day_before(from);
    let leaders = leaders(connection, club, person, from)?;
    match leaders.iter().find(|it| it.from > until) {
        None => Ok(()),
        Some(leader) => Err(Error::refused(Code::TooEarly)
            .with("value", from)
            .with("since", write_day(&leader.from))),
    }
}

/// Returns who else leads a club on a day.
fn leaders(
    connection: &Connection,
    club: Id,
    person: Option<Id>,
    from: NaiveDate,
) -> Result<Vec<Membership>> {
    let person = person
        .map(|it| joined::shown_of(connection, it))
        .transpose()?;
    let mut leaders = memberships::list(connection, club)?;
    leaders.retain(|it| {
        let is_over = !it.to.is_empty() && it.to < from.to_string();
        it.role == LEADER && !is_over && Some(it.trainee) != person
    });
    Ok(leaders)
}

fn day_before(day: NaiveDate) -> String {
    let before = day.checked_sub_days(Days::new(1));
    before.unwrap_or(day).to_string()
}
