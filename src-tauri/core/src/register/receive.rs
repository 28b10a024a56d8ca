//! Taking in facts of other laptops: the second of the two doors through which facts come. Reading a
//! file and deciding on held work go through it.

use std::cell::Cell;
use std::ops::Deref;

use rusqlite::{Connection, TransactionBehavior};

use super::change::Author;
use super::{Change, Identity, Outcome, Register, lock};
use crate::act::Act;
use crate::clock::Clock;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// Whether what is taken in stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stays {
    /// It is written.
    Yes,
    /// It was only to be looked at: the register is byte for byte as it was.
    No,
}

/// A register that takes in facts of others; it reads as the register will when they are in it.
pub(crate) struct Receiving<'a> {
    connection: &'a Connection,
    register: &'a Register,
    sits: Cell<Option<Id>>,
}

impl Deref for Receiving<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl<'a> Receiving<'a> {
    /// Returns the register as it was before.
    pub(crate) fn before(&self) -> &'a Register {
        self.register
    }

    /// Returns the clock.
    pub(crate) fn clock(&self) -> &'a dyn Clock {
        self.register.clock()
    }

    /// Reads which laptop writes here by now.
    pub(crate) fn identity(&self) -> Result<Identity> {
        Identity::read(self.connection)
    }

    /// Lets a worker go on at this laptop.
    pub(crate) fn sit_down(&self, worker: Id) -> Result<()> {
        self.connection
            .execute(
                "INSERT OR REPLACE INTO local_setting(name, value) VALUES ('worker', ?1)",
                [worker.to_string()],
            )
            .doing("let a worker sit down")?;
        self.sits.set(Some(worker));
        Ok(())
    }

    /// Writes a deed of this laptop beside what is taken in.
    pub(crate) fn change<T>(
        &self,
        act: Act,
        deed: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let identity = self.identity()?;
        let author = Author {
            path: &self.register.path,
            identity: &identity,
            clock: self.clock(),
            worker: self.register.worker(),
        };
        let mut change = Change::begin(self.connection, author, act)?;
        let value = deed(&mut change)?;
        let (changed, tx) = change.finish()?;
        Ok(Outcome { value, changed, tx })
    }
}

/// KiB of pages that the writing connection keeps in memory while it takes a file in: what others
/// wrote lies all over the register, and a page read anew is decrypted anew.
const WHILE_TAKING: i64 = 96_000;

/// KiB of pages that a connection keeps in memory otherwise.
const MOSTLY: i64 = 32_000;

fn remember_pages(connection: &Connection, kib: i64) -> Result<()> {
    connection
        .execute_batch(&format!("PRAGMA cache_size = -{kib}"))
        .doing("set up the connection")
}

impl Register {
    /// Takes in facts of others, wholly or not at all.
    ///
    /// Where the deed fails, or nothing is to stay, the register is byte for byte as it was.
    pub(crate) fn take_in<T>(
        &self,
        stays: Stays,
        deed: impl FnOnce(&Receiving<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut writer = lock(&self.writer);
        remember_pages(&writer, WHILE_TAKING)?;
        let done = self.take_into(&mut writer, stays, deed);
        remember_pages(&writer, MOSTLY)?;
        done
    }

    fn take_into<T>(
        &self,
        writer: &mut Connection,
        stays: Stays,
        deed: impl FnOnce(&Receiving<'_>) -> Result<T>,
    ) -> Result<T> {
        let transaction = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("begin to take in")?;
        let receiving = Receiving {
            connection: &transaction,
            register: self,
            sits: Cell::new(None),
        };
        let value = deed(&receiving)?;
        let sits = receiving.sits.get();
        match stays {
            Stays::Yes => {
                transaction.commit().doing("finish taking in")?;
                self.identity_in(writer)?;
                if let Some(worker) = sits {
                    *lock(&self.worker) = worker;
                }
            }
            Stays::No => transaction.rollback().doing("leave what was looked at")?,
        }
        Ok(value)
    }
}
