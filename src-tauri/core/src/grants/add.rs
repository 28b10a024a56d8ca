//! Adding a grant.

use super::{Grant, GrantDraft, GrantState, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_day, too_early};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// More than any grant was, in tenge.
const GREATEST_SUM: i64 = 1_000_000_000_000;

/// Adds a grant to a club and returns it as kept.
///
/// Refuses with [`Code::NotFound`] or [`Code::InTrash`] the club, with [`Code::Missing`] a grant
/// without a title, with [`Code::BadValue`] a sum that is negative or beyond 10^12 tenge and with
/// [`Code::BadDate`] a day that cannot be read, with [`Code::DayTooEarly`] one before the step of the
/// grant's life that comes first.
pub fn add(register: &Register, club: Id, draft: &GrantDraft) -> Result<Outcome<Grant>> {
    register.transact(Act::GrantChange, |change| {
        let id = write_new(change, club, draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Writes a grant inside a change and returns its id.
pub fn write_new(change: &mut Change<'_>, club: Id, draft: &GrantDraft) -> Result<Id> {
    change.present(Table::Club, club)?;
    let fields = fields_of(draft)?.id("club", Some(club));
    let id = change.mint();
    change.add(Table::Grant, id, fields)?;
    Ok(id)
}

/// Turns a draft into field values.
pub(super) fn fields_of(draft: &GrantDraft) -> Result<Fields> {
    let title = mended(&draft.title);
    if title.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    for (field, sum) in [("sum", draft.sum), ("asked", draft.asked)] {
        if !(0..=GREATEST_SUM).contains(&sum) {
            let refused = Error::refused(Code::BadValue).with("field", field);
            return Err(refused.with("value", sum));
        }
    }
    let days = read_days(draft)?;
    let state = state_of(draft.state, &days);
    let [applied, won, due, reported] = &days;
    Ok(Fields::new()
        .text("title", &title)
        .text("giver", &mended(&draft.giver))
        .text("state", state.code())
        .text("applied_on", applied)
        .number("asked", (draft.asked > 0).then_some(draft.asked))
        .text("won_on", won)
        .number("sum", Some(draft.sum))
        .text("report_due", due)
        .text("reported_on", reported)
        .text("note", &mended(&draft.note)))
}

/// Returns how far a grant has come by what its days say.
pub(super) fn state_of_days(draft: &GrantDraft) -> Result<GrantState> {
    Ok(state_of(draft.state, &read_days(draft)?))
}

/// Reads the days of a grant's life: nothing is decided before it was asked for, nor reported on
/// before it was decided.
fn read_days(draft: &GrantDraft) -> Result<[String; 4]> {
    let applied = read_day("applied_on", &draft.applied_on)?;
    let won = read_day("won_on", &draft.won_on)?;
    let due = read_day("report_due", &draft.report_due)?;
    let reported = read_day("reported_on", &draft.reported_on)?;
    let asked_or_won = if won.is_empty() { &applied } else { &won };
    let ordered = [
        ("won_on", &applied, &won),
        ("reported_on", asked_or_won, &reported),
    ];
    for (field, earlier, later) in ordered {
        if !later.is_empty() && later < earlier {
            return Err(too_early(field, later, earlier));
        }
    }
    Ok([applied, won, due, reported])
}

/// A day that was written tells more than a state nobody touched.
fn state_of(typed: GrantState, [_, won, _, reported]: &[String; 4]) -> GrantState {
    match typed {
        GrantState::Refused => typed,
        _ if !reported.is_empty() => GrantState::Reported,
        GrantState::Applied if !won.is_empty() => GrantState::Won,
        _ => typed,
    }
}
