//! A person's own dative form, for papers.

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Keeps how papers write a person's name in the dative; an empty form goes back to the rule.
///
/// Refuses with [`crate::error::Code::NotFound`] or [`crate::error::Code::InTrash`].
pub fn set_dative(register: &Register, id: Id, form: &str) -> Result<Outcome<()>> {
    register.transact(Act::TraineeCorrect, |change| {
        change.correct(
            Table::Trainee,
            id,
            Fields::new().text("dative", &mended(form)),
        )
    })
}
