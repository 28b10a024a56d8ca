//! The first piece of a data file: who sends what to whom.

use super::caps::MOST_LAPTOPS;
use super::clear::{Clear, REPEATED};
use crate::error::Result;
use crate::exchange::SeenAuthor;
use crate::exchange::cursor::{Cursor, damaged};
use crate::exchange::segment::{read_seen, write_seen};
use crate::ids::Id;
use crate::value::write_number;

/// Who sends what to whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Manifest {
    /// The academy's register.
    pub register: Id,
    /// The laptop that wrote the file.
    pub sender: Id,
    /// When, in milliseconds since 1970, by the sender's clock.
    pub written_at: u64,
    /// The last segment of every author that the sender knows, in ascending order.
    pub known: Vec<SeenAuthor>,
    /// The laptops that the file is for, in ascending order.
    pub receivers: Vec<Id>,
    /// Whether everything the sender knows is inside.
    pub is_full: bool,
}

impl Manifest {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Clear::repeated(self.register).to_vec();
        out.extend_from_slice(self.sender.as_bytes());
        write_number(&mut out, self.written_at);
        out.push(u8::from(self.is_full));
        write_seen(&mut out, &self.known);
        write_number(&mut out, self.receivers.len() as u64);
        for receiver in &self.receivers {
            out.extend_from_slice(receiver.as_bytes());
        }
        out
    }

    /// Reads the manifest of a file with this clear header; one that contradicts it is refused.
    pub(super) fn read(bytes: &[u8], clear: &Clear) -> Result<Self> {
        let mut cursor = Cursor::over(bytes);
        if cursor.array::<REPEATED>()? != Clear::repeated(clear.register) {
            return Err(damaged());
        }
        let manifest = Self {
            register: clear.register,
            sender: cursor.id()?,
            written_at: cursor.number()?,
            is_full: cursor.choice()?,
            known: read_seen(&mut cursor)?,
            receivers: read_receivers(&mut cursor)?,
        };
        cursor.end()?;
        Ok(manifest)
    }

    /// Puts lists in their order.
    pub(super) fn in_order(mut self) -> Self {
        self.known.sort_unstable();
        self.known.dedup();
        self.receivers.sort_unstable();
        self.receivers.dedup();
        self
    }
}

fn read_receivers(cursor: &mut Cursor<'_>) -> Result<Vec<Id>> {
    let mut receivers = Vec::new();
    for _ in 0..cursor.count(MOST_LAPTOPS)? {
        let receiver = cursor.id()?;
        if receivers.last().is_some_and(|before| *before >= receiver) {
            return Err(damaged());
        }
        receivers.push(receiver);
    }
    Ok(receivers)
}
