//! Taking a consent back.

use super::list::read_of;
use super::{ConsentState, Scope};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{read_day, too_early, too_late};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::{retention, trainees};

/// Writes that a person took back what they agreed to in a scope, and returns how many consents
/// that was. Without the consent to their data nothing is a reason to keep it any longer: the
/// person comes on the list of those past their time.
///
/// Refuses with [`Code::NotFound`] and [`Code::InTrash`] a person, with [`Code::Missing`] where
/// nothing stands in the scope, with [`Code::BadDate`] a day that cannot be read, and with
/// [`Code::DayTooLate`] or [`Code::DayTooEarly`] one that lies ahead or before the consent.
pub fn withdraw(register: &Register, person: Id, scope: Scope, on: &str) -> Result<Outcome<u32>> {
    register.transact(Act::ConsentChange, |change| {
        let person = trainees::require(change, person)?;
        let today = change.today();
        let standing: Vec<_> = read_of(change, person, today)?
            .into_iter()
            .filter(|it| it.scope == scope && it.state == ConsentState::Stands)
            .collect();
        if standing.is_empty() {
            return Err(nothing_stands(scope));
        }
        let on = read_withdrawal(change, on)?;
        for consent in &standing {
            write(change, consent.id, &on, &consent.on_date)?;
        }
        if scope == Scope::Data {
            retention::write_keep_until(change, person, &on)?;
        }
        Ok(u32::try_from(standing.len()).unwrap_or(u32::MAX))
    })
}

/// Writes that one consent was taken back; refuses as [`withdraw`] does, a refusal and what was taken
/// back already with [`Code::Missing`].
pub fn withdraw_one(register: &Register, id: Id, on: &str) -> Result<Outcome<u32>> {
    let of = register
        .read(|it| super::list::person_of(it, id))?
        .or_not_found(id)?;
    register.transact(Act::ConsentChange, |change| {
        let on = read_withdrawal(change, on)?;
        let all = read_of(change, of, change.today())?;
        let one = all.iter().find(|it| it.id == id).or_not_found(id)?;
        if matches!(one.state, ConsentState::Refused | ConsentState::Withdrawn) {
            return Err(nothing_stands(one.scope));
        }
        write(change, id, &on, &one.on_date)?;
        let is_last = one.scope == Scope::Data
            && !all.iter().any(|it| {
                it.id != id && it.scope == Scope::Data && it.state == ConsentState::Stands
            });
        if is_last {
            retention::write_keep_until(change, of, &on)?;
        }
        Ok(1)
    })
}

fn nothing_stands(scope: Scope) -> Error {
    Error::refused(Code::Missing).with("field", format!("consent_{}", scope.code()))
}

fn read_withdrawal(change: &Change<'_>, on: &str) -> Result<String> {
    let today = change.today().to_string();
    let on = read_day("withdrawn_on", on)?;
    let on = if on.is_empty() { today.clone() } else { on };
    if on > today {
        return Err(too_late("withdrawn_on", &on, &today));
    }
    Ok(on)
}

fn write(change: &mut Change<'_>, id: Id, on: &str, given: &str) -> Result<()> {
    if on < given {
        return Err(too_early("withdrawn_on", on, given));
    }
    change.correct(Table::Consent, id, Fields::new().text("withdrawn_on", on))
}
