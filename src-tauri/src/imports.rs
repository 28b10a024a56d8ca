//! Imports in progress: they live in memory until they are applied or closed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::import::Import;

/// The imports the window has open, by the names it was given.
#[derive(Debug, Default)]
pub struct Imports(Mutex<BTreeMap<Id, Arc<Mutex<Import>>>>);

impl Imports {
    /// Keeps an opened import.
    pub fn keep(&self, id: Id, import: Import) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(id, Arc::new(Mutex::new(import)));
    }

    /// Returns an import; refuses with `not_found` one that was closed.
    pub fn import(&self, id: Id) -> Result<Arc<Mutex<Import>>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&id)
            .cloned()
            .ok_or_else(|| Error::refused(Code::NotFound).with("id", id))
    }

    /// Returns every import that is open.
    pub fn list(&self) -> Vec<(Id, Arc<Mutex<Import>>)> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter()
            .map(|(id, import)| (*id, Arc::clone(import)))
            .collect()
    }

    /// Forgets all: what was decided in one register means nothing in another.
    pub fn close_all(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// Forgets an import.
    pub fn close(&self, id: Id) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&id);
    }
}
