//! What has left this laptop, remembered outside the database.
//!
//! A restored backup or a cloned disk must not write again under numbers that others have already
//! seen. Before a file or a paper leaves, the last operation, the last part of the work that was signed
//! and the last certificate number are written and synced here; where the database is behind them, the laptop goes on under a new
//! incarnation and from the greater number.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Change, Identity, Register};
use crate::disk;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// The last numbers that left this laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The register.
    pub register: Id,
    /// The laptop.
    pub laptop: Id,
    /// Its incarnation.
    pub incarnation: u32,
    /// The order of its last operation that left.
    pub seq: u64,
    /// The number of its last segment that left. One without operations leaves nothing else behind;
    /// nothing was written of it by versions before.
    #[serde(default)]
    pub segment: u64,
    /// The last counter in a certificate number.
    pub counter: u64,
}

fn path(register: &Path) -> PathBuf {
    super::beside(register, "published")
}

impl Published {
    /// Finds what left the laptop that this register file belongs to.
    pub fn find(register: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(path(register)).ok()?).ok()
    }

    /// Reads the last numbers of the laptop in an open file.
    pub(super) fn of(connection: &Connection, identity: &Identity) -> Result<Self> {
        connection
            .query_row(
                "SELECT s.last_seq, t.last_counter,
                   (SELECT max(number) FROM segment WHERE source = s.number AND hash IS NOT NULL)
                 FROM this_laptop AS t JOIN source AS s ON s.number = t.source",
                [],
                |row| {
                    Ok(Self {
                        register: identity.register,
                        laptop: identity.laptop,
                        incarnation: identity.incarnation,
                        seq: row.get::<_, i64>(0)?.cast_unsigned(),
                        counter: row.get::<_, i64>(1)?.cast_unsigned(),
                        segment: row.get::<_, Option<i64>>(2)?.unwrap_or(0).cast_unsigned(),
                    })
                },
            )
            .doing("read the last numbers")
    }

    /// Writes and syncs it; numbers never go down.
    ///
    /// Only within a change: two programs that wrote here at once could lose the greater number.
    pub(super) fn keep(&self, register: &Path) -> Result<()> {
        let mut keep = self.clone();
        let before = Self::find(register);
        if let Some(before) = before.as_ref().filter(|it| it.laptop == self.laptop) {
            keep.counter = keep.counter.max(before.counter);
            let is_same = before.register == keep.register;
            if is_same && before.incarnation == keep.incarnation {
                keep.seq = keep.seq.max(before.seq);
                keep.segment = keep.segment.max(before.segment);
            }
        }
        if before.as_ref() == Some(&keep) {
            return Ok(());
        }
        let text = serde_json::to_vec(&keep).unwrap_or_default();
        let target = path(register);
        let fresh = target.with_extension("published-new");
        let deed = "remember what left this laptop";
        let mut file = fs::File::create(&fresh).doing(deed)?;
        file.write_all(&text).doing(deed)?;
        file.sync_all().doing(deed)?;
        disk::rename(&fresh, &target).doing(deed)
    }
}

impl Register {
    /// Remembers outside the database what is about to leave this laptop.
    ///
    /// Call it before a file is published or a paper is handed to the printer.
    pub fn publish(&self) -> Result<()> {
        self.write_local(|it| Published::of(it, &Identity::read(it)?)?.keep(&self.path))
    }
}

impl Change<'_> {
    /// Remembers outside the database the last certificate number taken, before the change that
    /// takes it is finished: a number may be missing afterwards, none may come twice.
    pub(crate) fn publish_counter(&self) -> Result<()> {
        Published::of(self, self.identity())?.keep(self.place())
    }
}
