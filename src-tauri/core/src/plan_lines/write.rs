//! Adding, correcting and trashing lines of a plan.

use super::{PlanLine, PlanLineChanges, PlanLineDraft, line, list, read_term};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::{Code, Error, Result};
use crate::events::Period;
use crate::ids::Id;
use crate::plans;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a line after the others of its section, or after all where its section is new.
///
/// Refuses with [`Code::Missing`] one without a title, and with [`Code::NotFound`] or
/// [`Code::InTrash`] the plan.
pub fn add(register: &Register, plan: Id, draft: PlanLineDraft) -> Result<Outcome<PlanLine>> {
    register.transact(Act::PlanChange, |change| {
        change.present(Table::Plan, plan)?;
        let id = change.mint();
        let section = mended(&draft.section);
        let lines = list(change, plan)?;
        let fields = fields_of(change, plan, draft.into())?.id("plan", Some(plan));
        change.add(Table::PlanLine, id, fields)?;
        require_title(&line(change, id)?)?;
        let last = lines.iter().rposition(|it| it.section == section);
        let at = last.map_or(lines.len(), |last| last + 1);
        let mut order: Vec<Id> = lines.iter().map(|it| it.id).collect();
        order.insert(at, id);
        put_in_order(change, &order)?;
        line(change, id)
    })
}

/// Changes the given fields of a line; a term that changes is understood anew, unless the time it
/// means is given with it.
///
/// Refuses with [`Code::Missing`] when no title would be left, and with [`Code::BadPeriod`] a time that
/// cannot be read.
pub fn correct(register: &Register, id: Id, changes: PlanLineChanges) -> Result<Outcome<PlanLine>> {
    register.transact(Act::PlanChange, |change| {
        change.present(Table::PlanLine, id)?;
        let plan = line(change, id)?.plan;
        let fields = fields_of(change, plan, changes)?;
        change.correct(Table::PlanLine, id, fields)?;
        let left = line(change, id)?;
        require_title(&left)?;
        Ok(left)
    })
}

/// Puts lines in the trash; their events stay.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::PlanLine, *id))
    })
}

/// Takes lines out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::PlanLine, *id))
    })
}

/// Asks the rules of [`correct`] of a line of which a field was put back; refuses with
/// [`Code::Missing`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    require_title(&line(change, id)?)
}

/// Gives lines their places; only those whose place changes are written.
pub(super) fn put_in_order(change: &mut Change<'_>, order: &[Id]) -> Result<()> {
    for (place, id) in (0..).zip(order) {
        let fields = Fields::new().number("position", Some(place));
        change.correct(Table::PlanLine, *id, fields)?;
    }
    Ok(())
}

fn require_title(line: &PlanLine) -> Result<()> {
    if line.title_kk.is_empty() && line.title_ru.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(())
}

/// Turns changes into field values as the register writes them.
pub(super) fn fields_of(change: &Change<'_>, plan: Id, changes: PlanLineChanges) -> Result<Fields> {
    let mut fields = Fields::new();
    let period = match (&changes.period, &changes.term) {
        (Some(period), _) => Some(Period::read(period)?.text().to_owned()),
        (None, Some(term)) => {
            let year = plans::plan(change, plan)?.year;
            let read = read_term(term, &year);
            Some(read.map_or_else(String::new, |it| it.text().to_owned()))
        }
        (None, None) => None,
    };
    if let Some(period) = period {
        fields = fields.text("period", &period);
    }
    let plain = [
        ("section", changes.section),
        ("title_kk", changes.title_kk),
        ("title_ru", changes.title_ru),
        ("term", changes.term),
        ("place", changes.place),
        ("responsible", changes.responsible),
        ("outcome", changes.outcome),
        ("done", changes.done),
    ];
    for (name, text) in plain {
        if let Some(text) = text {
            fields = fields.text(name, &mended(&text));
        }
    }
    Ok(fields)
}
