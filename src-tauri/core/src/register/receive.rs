//! The second door: what other laptops wrote through the first.

use rusqlite::TransactionBehavior;

use super::{Outcome, Register, lock};
use crate::error::{Doing, Result};
pub use crate::store::receive::Receiver;

impl Register {
    /// Takes deeds of other laptops, wholly or not at all.
    ///
    /// Where `deed` fails the register stays byte for byte as it was.
    pub fn receive<T>(
        &self,
        deed: impl FnOnce(&mut Receiver<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let mut writer = lock(&self.writer);
        let transaction = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("begin to take deeds of others")?;
        let mut receiver = Receiver::begin(&transaction)?;
        let value = deed(&mut receiver)?;
        let changed = receiver.finish()?;
        transaction
            .commit()
            .doing("finish taking deeds of others")?;
        Ok(Outcome {
            value,
            changed,
            tx: None,
        })
    }
}
