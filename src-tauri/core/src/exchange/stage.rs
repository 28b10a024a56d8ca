//! How far reading a file is, to its very end: what an erasing that it told of owes is done with it.

use std::ops::ControlFlow;

use crate::register::Register;
use crate::retention::{self, PurgeStage};

/// A part of reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadStage {
    /// The file is looked through.
    Checking,
    /// Its parts are taken in.
    Taking,
    /// What changes is told.
    Comparing,
    /// Somebody was erased: the file of the register is written anew. What was read is taken in
    /// already, so this is not stopped any more.
    Compacting,
    /// A new copy takes the place of the older ones; not stopped either.
    Copying,
}

impl ReadStage {
    /// Returns the Fluent id of what is being done.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Checking => "stage-checking",
            Self::Taking => "stage-taking",
            Self::Comparing => "stage-comparing",
            Self::Compacting => PurgeStage::Compacting.key(),
            Self::Copying => PurgeStage::Copying.key(),
        }
    }
}

/// Hears how far reading is, and may stop it until the register is written anew.
pub type ReadProgress<'a> = dyn FnMut(ReadStage, u64, u64) -> ControlFlow<()> + 'a;

/// Does what an erasing that was heard of owes, the pages of the file and the copies, as it was done on
/// the laptop that erased; what cannot be done now is done at the next opening.
pub(super) fn finish_owed(register: &Register, progress: &mut ReadProgress<'_>) {
    retention::finish_owed(register, &mut |stage, done, total| {
        let stage = match stage {
            PurgeStage::Copying => ReadStage::Copying,
            PurgeStage::Erasing | PurgeStage::Compacting => ReadStage::Compacting,
        };
        progress(stage, u64::from(done), u64::from(total))
    });
}
