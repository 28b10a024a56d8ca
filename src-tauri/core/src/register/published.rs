//! What has left this laptop, remembered outside the database.
//!
//! A restored backup or a cloned disk must not write again under numbers that others have already
//! seen. Before a file or a paper leaves, the last operation and the last certificate number are
//! written and synced here; where the database is behind them, the laptop goes on under a new
//! incarnation and from the greater number.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

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

    /// Writes and syncs it; numbers never go down.
    pub fn keep(&self, register: &Path) -> Result<()> {
        let mut keep = self.clone();
        if let Some(before) = Self::find(register).filter(|it| it.laptop == self.laptop) {
            keep.counter = keep.counter.max(before.counter);
            if before.incarnation == keep.incarnation {
                keep.seq = keep.seq.max(before.seq);
            }
        }
        let text = serde_json::to_vec(&keep).unwrap_or_default();
        let target = path(register);
        let fresh = target.with_extension("published-new");
        let deed = "remember what left this laptop";
        let mut file = fs::File::create(&fresh).doing(deed)?;
        file.write_all(&text).doing(deed)?;
        file.sync_all().doing(deed)?;
        fs::rename(&fresh, &target).doing(deed)
    }
}
