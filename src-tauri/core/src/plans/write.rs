//! Adding, correcting and trashing plans.

use super::{PlanDraft, YearPlan, plan};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Lang, mended};
use crate::error::{Code, Error, Result};
use crate::events::Period;
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::words::words;

/// Adds a plan; one without a title gets the usual one.
///
/// Refuses with [`Code::Missing`] one without a year, with [`Code::BadPeriod`] a year that is neither
/// `2026/27` nor `2026`, and with [`Code::NotFound`] or [`Code::InTrash`] who approves it.
pub fn add(register: &Register, draft: &PlanDraft) -> Result<Outcome<YearPlan>> {
    register.transact(Act::PlanChange, |change| {
        let fields = fields_of(change, &named(draft), None)?;
        let id = change.mint();
        change.add(Table::Plan, id, fields)?;
        plan(change, id)
    })
}

/// Changes what a plan says of itself; refuses as [`add`] does. Who approves it already may lie in the
/// trash by now.
pub fn correct(register: &Register, id: Id, draft: &PlanDraft) -> Result<Outcome<YearPlan>> {
    register.transact(Act::PlanChange, |change| {
        change.present(Table::Plan, id)?;
        let approver = plan(change, id)?.approved_by.0;
        let fields = fields_of(change, &named(draft), approver)?;
        change.correct(Table::Plan, id, fields)?;
        plan(change, id)
    })
}

/// Puts plans in the trash; their lines are hidden with them.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter().try_for_each(|id| change.trash(Table::Plan, *id))
    })
}

/// Takes plans out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Plan, *id))
    })
}

/// Asks the rules of [`correct`] of a plan of which a field was put back; refuses as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    read_year(&plan(change, id)?.year).map(drop)
}

/// A plan that nobody called anything is called as such plans are.
fn named(draft: &PlanDraft) -> PlanDraft {
    let mut draft = draft.clone();
    if draft.title_kk.trim().is_empty() && draft.title_ru.trim().is_empty() {
        draft.title_kk = words(Lang::Kk).say("plan-usual-title", &[]);
        draft.title_ru = words(Lang::Ru).say("plan-usual-title", &[]);
    }
    draft
}

fn read_year(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "year"));
    }
    // A month, a quarter and days have a dash.
    let year = (!text.contains('-')).then(|| Period::read(text).ok());
    let year = year.flatten().ok_or_else(|| {
        Error::refused(Code::BadPeriod)
            .with("field", "year")
            .with("value", text)
    })?;
    Ok(year.text().to_owned())
}

fn fields_of(change: &Change<'_>, draft: &PlanDraft, approver: Option<Id>) -> Result<Fields> {
    if let Some(signatory) = draft.approved_by.0.filter(|it| approver != Some(*it)) {
        change.present(Table::Signatory, signatory)?;
    }
    Ok(Fields::new()
        .text("year", &read_year(&draft.year)?)
        .text("title_kk", &mended(&draft.title_kk))
        .text("title_ru", &mended(&draft.title_ru))
        .id("approved_by", draft.approved_by.0)
        .text("note", &mended(&draft.note)))
}
