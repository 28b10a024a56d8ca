//! Changing what opens the register: a new password, a new recovery sheet.
//!
//! The key itself stays, so nothing is encrypted anew and older backups keep opening with what
//! they were wrapped with.

use super::{Register, read_wraps, write_wraps};
use crate::error::{Code, Error, Result};
use crate::keys::{self, Effort, RecoveryCode, Wraps};

impl Register {
    /// Sets a new password in place of the old one, or of a forgotten one on the recovery code; a
    /// register without a password needs none, and its key no longer lies beside it.
    ///
    /// Refuses with [`Code::WrongPassword`] and, for an empty new one, with [`Code::Missing`].
    pub fn change_password(&self, old: &str, new: &str, effort: Effort) -> Result<()> {
        if new.is_empty() {
            return Err(Error::refused(Code::Missing).with("field", "password"));
        }
        let mut wraps = self.proven(old)?;
        wraps.set_password(self.key(), new, effort, self.clock())?;
        write_wraps(self.path(), &wraps)?;
        keys::forget_beside(self.path());
        Ok(())
    }

    /// Makes a new recovery code; the sheet printed before no longer opens this register.
    ///
    /// Refuses with [`Code::WrongPassword`].
    pub fn renew_recovery(&self, password: &str) -> Result<RecoveryCode> {
        let mut wraps = self.proven(password)?;
        let code = RecoveryCode::draw(self.clock());
        wraps.set_recovery(self.key(), &code, self.clock())?;
        write_wraps(self.path(), &wraps)?;
        Ok(code)
    }

    /// Reads the wraps, once the password proved to be the register's own.
    fn proven(&self, password: &str) -> Result<Wraps> {
        let wraps = read_wraps(self.path())?;
        if wraps.has_password() {
            let key = match (
                wraps.open_with_password(password),
                RecoveryCode::read(password),
            ) {
                (Err(_), Ok(code)) => wraps.open_with_recovery(&code)?,
                (opened, _) => opened?,
            };
            if key.bytes() != self.key().bytes() {
                return Err(Error::Damaged(
                    "the file of keys belongs to another register".into(),
                ));
            }
        }
        Ok(wraps)
    }
}
