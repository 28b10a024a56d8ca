//! What may be put back: an earlier value is held to what a correction of today is held to.

use super::Change;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::own_fields::OwnField;
use crate::{
    academy, clubs, consents, enrolments, event_groups, events, grants, head_counts, memberships,
    organisations, own_fields, plan_lines, plans, programmes, publications, reference, retention,
    sessions, signatories, studies, trainees,
};

/// Rules that compare with what there was before a value is put back.
pub(super) struct Before {
    column: Option<OwnField>,
}

impl Before {
    /// Reads what the rules compare with.
    ///
    /// Refuses with [`crate::error::Code::Nameless`] what said who a nameless person is.
    pub(super) fn of(
        change: &Change<'_>,
        (table, record): (Table, Id),
        field: &str,
    ) -> Result<Self> {
        retention::require_may_return(change, (table, record), field)?;
        let column = match table {
            Table::OwnField => own_fields::find(change, record)?,
            _ => None,
        };
        Ok(Self { column })
    }

    /// Asks the noun of a record whether it may be as it is now that a field was put back;
    /// `trashed` means that it came out of the trash. Refuses as the noun's correction does.
    pub(super) fn require_allowed(
        &self,
        change: &mut Change<'_>,
        (table, record): (Table, Id),
        field: &str,
    ) -> Result<()> {
        match (table, &self.column) {
            (Table::Trainee, _) => trainees::check_restored(change, record, field),
            (Table::Event, _) => events::check_restored(change, record, field),
            (Table::Session, _) => sessions::check_restored(change, record, field),
            (Table::Enrolment, _) => enrolments::check_restored(change, record, field),
            (Table::Club, _) => clubs::check_restored(change, record, field),
            (Table::Consent, _) => consents::check_restored(change, record, field),
            (Table::OwnValue, _) => own_fields::check_value_restored(change, record),
            (Table::OwnField, Some(before)) => own_fields::check_restored(change, before),
            (Table::Academy, _) => academy::check_restored(change),
            (Table::Programme, _) => programmes::check_restored(change, record),
            (Table::Reference, _) => reference::check_restored(change, record),
            (Table::Organisation, _) => organisations::check_restored(change, record),
            (Table::Signatory, _) => signatories::check_restored(change, record),
            (Table::Grant, _) => grants::check_restored(change, record, field),
            (Table::Membership, _) => memberships::check_restored(change, record),
            (Table::Study, _) => studies::check_restored(change, record),
            (Table::Plan, _) => plans::check_restored(change, record),
            (Table::PlanLine, _) => plan_lines::check_restored(change, record),
            (Table::Publication, _) => publications::check_restored(change, record),
            (Table::HeadCount, _) => head_counts::check_restored(change, record),
            (Table::EventGroup, _) => event_groups::check_restored(change, record),
            // A worker and a column of a list never had an empty name.
            _ => Ok(()),
        }
    }
}
