//! The door that the window has open: of the register, or of a file on a helper's laptop.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tizim_core::check_in::Door;
use tizim_core::clock::{Clock, SystemClock};
use tizim_core::door_file::HelperDoor;
use tizim_core::error::{Code, Error, Result};

use crate::reply::Answer;
use crate::state::aside;

/// A door that is open.
#[derive(Debug)]
pub enum OpenDoor {
    /// Of an event of the register.
    Own(Door),
    /// Of a door file.
    Helper(Box<HelperDoor>),
}

/// The one door of this window; whoever types fast asks while the answer before is still made.
#[derive(Clone, Debug, Default)]
pub struct Doors(Arc<Mutex<Option<OpenDoor>>>);

impl Doors {
    fn open(&self) -> MutexGuard<'_, Option<OpenDoor>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a door in the place of the one before.
    pub fn put(&self, door: OpenDoor) {
        *self.open() = Some(door);
    }

    /// Closes the door.
    pub fn close(&self) {
        *self.open() = None;
    }

    /// Asks the open door, off the window's thread; refuses with `not_found` where none is open.
    pub async fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut OpenDoor, &dyn Clock) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let doors = self.clone();
        aside(move || {
            let mut open = doors.open();
            let door = open.as_mut();
            let door = door.ok_or_else(|| Error::refused(Code::NotFound).with("id", "door"))?;
            Ok(ask(door, &SystemClock)?)
        })
        .await
    }
}
