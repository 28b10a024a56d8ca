//! Imports in progress: they live in memory while the window has them open.
//!
//! One that was worked on is kept in the register as well, so that it waits also when the program is
//! closed, and the last that was put away can be brought back.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::ClubLists;
use tizim_core::intake::import::Import;

/// The imports the window has open, by the names it was given.
#[derive(Debug, Default)]
pub struct Imports(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    open: BTreeMap<Id, Arc<Mutex<Import>>>,
    put_away: Option<(Id, Arc<Mutex<Import>>)>,
    /// Lists of clubs, which are taken in at once and do not wait.
    clubs: BTreeMap<Id, Arc<Mutex<ClubLists>>>,
}

impl Imports {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps an opened import.
    pub fn keep(&self, id: Id, import: Import) {
        self.held().open.insert(id, Arc::new(Mutex::new(import)));
    }

    /// Returns an import that is open.
    pub fn find(&self, id: Id) -> Option<Arc<Mutex<Import>>> {
        self.held().open.get(&id).cloned()
    }

    /// Keeps an opened list of clubs.
    pub fn keep_clubs(&self, id: Id, lists: ClubLists) {
        self.held().clubs.insert(id, Arc::new(Mutex::new(lists)));
    }

    /// Returns a list of clubs that is open; refuses with `not_found` any other.
    pub fn find_clubs(&self, id: Id) -> Result<Arc<Mutex<ClubLists>>> {
        let found = self.held().clubs.get(&id).cloned();
        found.ok_or_else(|| Error::refused(Code::NotFound).with("id", id))
    }

    /// Forgets a list of clubs.
    pub fn leave_clubs(&self, id: Id) {
        self.held().clubs.remove(&id);
    }

    /// Forgets all: what was decided in one register means nothing in another.
    pub fn close_all(&self) {
        *self.held() = Held::default();
    }

    /// Forgets an import here; what the register keeps of it stays.
    pub fn leave(&self, id: Id) {
        self.held().open.remove(&id);
    }

    /// Forgets an import, but for bringing the last one back.
    pub fn put_away(&self, id: Id) {
        let mut held = self.held();
        if let Some(import) = held.open.remove(&id) {
            held.put_away = Some((id, import));
        }
    }

    /// Brings back the import that was put away last; refuses with `not_found` any other.
    pub fn bring_back(&self, id: Id) -> Result<Arc<Mutex<Import>>> {
        let mut held = self.held();
        let import = match held.put_away.take() {
            Some((last, import)) if last == id => import,
            _ => return Err(Error::refused(Code::NotFound).with("id", id)),
        };
        held.open.insert(id, Arc::clone(&import));
        Ok(import)
    }
}
