//! The register: one academy's database on one laptop.
//!
//! [`Register::transact`] is the only way to write what staff share. It updates the product
//! tables, appends to the log and reports what changed, in one SQLite transaction. Deliberately
//! absent: any second way to write shared data, and anything that knows a screen.

mod change;
mod check;
mod cover;
mod create;
mod field_change;
mod files;
mod founding;
mod history;
mod identity;
mod import_undone;
mod kept_by;
mod laptop;
mod lock;
mod made_undone;
mod origin;
mod place;
mod published;
mod receive;
mod restore_rules;
mod restore_value;
mod rewrap;
mod shared_folder;
mod status;
mod trash;
mod undo;
mod undo_import;
mod undo_stacks;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior};

pub use change::{Change, Fields};
pub use check::CheckReport;
pub(crate) use create::write_wraps_to;
pub use create::{Created, Founding, Opening, read_wraps, wraps_path, write_wraps};
pub use field_change::FieldChange;
pub use files::{beside, is_own_copy, is_own_file};
pub use history::{HistoryEntry, history, history_count, name_of};
pub use identity::Identity;
pub use import_undone::{ImportUndone, LeftRecord, LeftValue};
pub(crate) use laptop::{begin_source, draw_code, settle};
pub(crate) use lock::Lock;
pub use made_undone::is_making_undone;
pub use origin::Author;
pub(crate) use origin::{is_bringing_back, origin_of};
pub use place::{default_path, register_in, samples_in};
pub use published::Published;
pub(crate) use receive::{Receiving, Stays};
pub(crate) use restore_value::{changes_at, settle_typed, show_own};
pub use shared_folder::is_shared_folder;
pub use status::{KeyPlace, RegisterState, RegisterStatus};
pub use trash::{restore_all, trash_all, trash_whole};
pub use undo::{UndoDone, UndoStatus};
pub(crate) use undo::{set_deed_back, value_before};

use crate::act::Act;
use crate::catalogue::Table;
use crate::clock::Clock;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange;
use crate::ids::Id;
use crate::keys::Secret;
use crate::store::open::{self, Access};
use crate::trainees::LastOrder;

/// What a change answers with.
#[derive(Clone, Debug)]
pub struct Outcome<T> {
    /// What the verb made or found.
    pub value: T,
    /// The tables whose rows changed, for the screen.
    pub changed: Vec<Table>,
    /// The transaction written, if anything was.
    pub tx: Option<i64>,
}

impl<T> Outcome<T> {
    /// Keeps what changed and turns the value into another.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome {
            value: turn(self.value),
            changed: self.changed,
            tx: self.tx,
        }
    }
}

/// An open register.
pub struct Register {
    path: PathBuf,
    key: Secret,
    clock: Arc<dyn Clock>,
    identity: Mutex<Arc<Identity>>,
    worker: Mutex<Id>,
    // Dropped before the writer, so that the writer closes last and folds the write-ahead log in.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    last_order: Mutex<Option<LastOrder>>,
    // Let go of last of all, once every connection is closed.
    _open: Lock,
}

impl Register {
    /// Returns the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the key, for backups and key stores.
    pub fn key(&self) -> &Secret {
        &self.key
    }

    /// Returns under which id key stores keep the key; the academy's own id may come later, with the
    /// answer of those whom the laptop joins.
    pub fn key_id(&self) -> Id {
        read_wraps(&self.path).map_or_else(|_| self.identity().register, |it| it.register)
    }

    /// Returns the clock the rules go by.
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// Returns which register and laptop this is, as it was when the register was written last.
    pub fn identity(&self) -> Arc<Identity> {
        Arc::clone(&lock(&self.identity))
    }

    /// Reads which laptop writes here: reading a file may have changed it, here or in another
    /// program.
    fn identity_in(&self, connection: &Connection) -> Result<Arc<Identity>> {
        let found = Identity::read(connection)?;
        let mut kept = lock(&self.identity);
        if **kept != found {
            *kept = Arc::new(found);
        }
        Ok(Arc::clone(&kept))
    }

    /// Returns the worker whose name new facts carry.
    pub fn worker(&self) -> Id {
        *lock(&self.worker)
    }

    /// Lets another worker go on; nothing is written to what staff share.
    pub fn switch_worker(&self, worker: Id) -> Result<()> {
        *lock(&self.worker) = worker;
        self.keep_setting("worker", &worker.to_string())
    }

    /// Reads one consistent state of the register.
    pub fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let spare = lock(&self.readers).pop();
        let mut connection = match spare {
            Some(connection) => connection,
            None => open::open(&self.path, &self.key, Access::Read)?,
        };
        let value = {
            let snapshot = connection.transaction().doing("begin to read")?;
            let value = look(&snapshot)?;
            snapshot.finish().doing("finish reading")?;
            value
        };
        lock(&self.readers).push(connection);
        Ok(value)
    }

    /// Returns where the order of a long list is kept that was asked for last.
    pub(crate) fn last_order(&self) -> &Mutex<Option<LastOrder>> {
        &self.last_order
    }

    fn author<'a>(&'a self, identity: &'a Identity) -> change::Author<'a> {
        change::Author {
            path: &self.path,
            identity,
            clock: self.clock.as_ref(),
            worker: self.worker(),
        }
    }

    /// Carries out one deed of a worker, wholly or not at all.
    ///
    /// Where the deed fails the register stays byte for byte as it was.
    pub fn transact<T>(
        &self,
        act: Act,
        deed: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let mut writer = lock(&self.writer);
        let transaction = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("begin a change")?;
        // What is written before the academy is here would go when it comes.
        if exchange::waits_empty(&transaction)? {
            return Err(Error::refused(Code::NotJoined));
        }
        let identity = self.identity_in(&transaction)?;
        let mut change = Change::begin(&transaction, self.author(&identity), act)?;
        let value = deed(&mut change)?;
        let (changed, tx) = change.finish()?;
        if tx.is_some() {
            transaction.commit().doing("finish a change")?;
        } else {
            transaction.rollback().doing("leave a change")?;
        }
        Ok(Outcome { value, changed, tx })
    }

    /// Says what a deed would come to, and leaves the register byte for byte as it was.
    pub fn rehearse<T>(
        &self,
        act: Act,
        deed: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut writer = lock(&self.writer);
        let transaction = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("begin a change")?;
        let identity = self.identity_in(&transaction)?;
        let mut change = Change::begin(&transaction, self.author(&identity), act)?;
        let value = deed(&mut change)?;
        drop(change);
        transaction.rollback().doing("leave a change")?;
        Ok(value)
    }

    /// Writes to local tables, which never travel.
    pub fn write_local<T>(&self, deed: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        write_within(&mut lock(&self.writer), deed)
    }

    /// Writes to local tables what nothing rests on, as what was sent to whom: a power failure may take
    /// it back, and nobody waits for the disk.
    pub(crate) fn note_local<T>(&self, deed: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut writer = lock(&self.writer);
        open::wait_for_disk(&writer, false)?;
        let noted = write_within(&mut writer, deed);
        open::wait_for_disk(&writer, true)?;
        noted
    }

    /// Returns a setting of this laptop.
    pub fn find_setting(&self, name: &str) -> Result<Option<String>> {
        use rusqlite::OptionalExtension as _;
        self.read(|connection| {
            connection
                .query_row(
                    "SELECT value FROM local_setting WHERE name = ?1",
                    [name],
                    |row| row.get(0),
                )
                .optional()
                .doing("read a setting")
        })
    }

    /// Returns every setting of this laptop whose name begins so.
    pub fn list_settings(&self, prefix: &str) -> Result<Vec<(String, String)>> {
        self.read(|connection| {
            connection
                .prepare_cached(
                    "SELECT name, value FROM local_setting WHERE substr(name, 1, ?2) = ?1",
                )
                .and_then(|mut statement| {
                    let length = i64::try_from(prefix.chars().count()).unwrap_or_default();
                    statement
                        .query_map(rusqlite::params![prefix, length], |row| {
                            Ok((row.get(0)?, row.get(1)?))
                        })?
                        .collect()
                })
                .doing("read settings")
        })
    }

    /// Keeps a setting of this laptop.
    pub fn keep_setting(&self, name: &str, value: &str) -> Result<()> {
        self.keep_settings(&[(name, value)])
    }

    /// Keeps settings of this laptop, all of them or none.
    pub fn keep_settings(&self, settings: &[(&str, &str)]) -> Result<()> {
        self.write_local(|connection| {
            let mut keep = connection
                .prepare_cached("INSERT OR REPLACE INTO local_setting(name, value) VALUES (?1, ?2)")
                .doing("keep a setting")?;
            settings.iter().try_for_each(|(name, value)| {
                keep.execute([name, value])
                    .doing("keep a setting")
                    .map(drop)
            })
        })
    }

    /// Runs a deed on the writing connection outside of any transaction.
    pub(crate) fn with_writer<T>(
        &self,
        deed: impl FnOnce(&mut Connection) -> Result<T>,
    ) -> Result<T> {
        deed(&mut lock(&self.writer))
    }

    /// Returns a number that changes when another program wrote to the register.
    pub fn data_version(&self) -> Result<i64> {
        let writer = lock(&self.writer);
        writer
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .doing("watch the register")
    }
}

fn write_within<T>(
    writer: &mut Connection,
    deed: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    let transaction = writer
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .doing("begin a local change")?;
    let value = deed(&transaction)?;
    transaction.commit().doing("finish a local change")?;
    Ok(value)
}

/// A panic elsewhere must not lock everybody out: SQLite has rolled the change back.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl std::fmt::Debug for Register {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Register")
            .field("identity", &self.identity())
            .finish_non_exhaustive()
    }
}

/// Returns the error of a catalogue that lacks a field the program names.
pub(crate) fn no_such_field(table: Table, name: &str) -> Error {
    Error::Bug(format!("table {} has no field {name}", table.name()))
}
