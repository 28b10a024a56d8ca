//! A part of a deed that may be refused while the rest goes on.

use std::mem;

use super::Change;
use crate::error::{Doing, Error, Result};

impl Change<'_> {
    /// Carries out a part of the deed: where it is refused, what it wrote is taken back, the
    /// refusal is returned inside, and the deed may go on with the next part.
    ///
    /// Fails where anything but a refusal happens; then the whole deed must end.
    pub fn part<T>(
        &mut self,
        deed: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<Result<T, Error>> {
        let next_seq = self.next_seq;
        let changed = mem::take(&mut self.changed);
        let underived = mem::take(&mut self.underived);
        self.connection
            .execute_batch("SAVEPOINT part")
            .doing("begin a part of a change")?;
        let done = deed(self);
        let is_refused = matches!(done, Err(Error::Refused { .. }));
        let end = if is_refused {
            "ROLLBACK TO part; RELEASE part"
        } else {
            "RELEASE part"
        };
        self.connection
            .execute_batch(end)
            .doing("end a part of a change")?;
        let of_part = (
            mem::replace(&mut self.changed, changed),
            mem::replace(&mut self.underived, underived),
        );
        if is_refused {
            self.next_seq = next_seq;
        } else {
            self.changed.extend(of_part.0);
            self.underived.extend(of_part.1);
        }
        match done {
            Ok(value) => Ok(Ok(value)),
            Err(error) if is_refused => Ok(Err(error)),
            Err(error) => Err(error),
        }
    }
}
