//! Putting a line elsewhere in the order of its plan.

use super::write::put_in_order;
use super::{PlanLine, line, list};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Puts a line at a place counted from 0; it goes over to the section of the line it then stands
/// after, or before where it is the first.
pub fn place(register: &Register, id: Id, position: u32) -> Result<Outcome<()>> {
    register.transact(Act::PlanChange, |change| {
        change.present(Table::PlanLine, id)?;
        let own = line(change, id)?;
        let mut rest: Vec<PlanLine> = list(change, own.plan)?;
        rest.retain(|it| it.id != id);
        let at = usize::try_from(position)
            .unwrap_or(usize::MAX)
            .min(rest.len());
        let before = at.checked_sub(1).and_then(|it| rest.get(it));
        let (before, after) = (
            before.map(|it| &it.section),
            rest.get(at).map(|it| &it.section),
        );
        // Between two sections it stays in its own, where that is one of them.
        let section = match (before, after) {
            (Some(before), Some(after)) if *after == own.section && before != after => after,
            (Some(before), _) => before,
            (None, Some(after)) => after,
            (None, None) => &own.section,
        };
        let fields = Fields::new().text("section", section);
        change.correct(Table::PlanLine, id, fields)?;
        let mut order: Vec<Id> = rest.iter().map(|it| it.id).collect();
        order.insert(at, id);
        put_in_order(change, &order)
    })
}
