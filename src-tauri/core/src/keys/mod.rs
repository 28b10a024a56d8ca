//! The register's key: how it is wrapped, where it lies, how it is found again.
//!
//! The key itself is random and never changes; a password and a printed recovery sheet each wrap
//! it. The file of wraps travels with every backup, so a backup opens on a fresh machine with the
//! password or the sheet alone.

mod keep;
pub(crate) mod printed;
mod recovery;
mod wrap;

pub(crate) use keep::keep_at;
pub use keep::{
    FolderStore, KeyStore, NoStore, find_beside, forget_beside, keep_beside, path_beside,
};
pub use recovery::RecoveryCode;
pub use wrap::{Effort, Wraps};

use zeroize::Zeroizing;

use crate::clock::Clock;

/// Thirty-two secret bytes, wiped from memory after use.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// Wraps bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Draws a new secret.
    pub fn draw(clock: &dyn Clock) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        clock.fill(bytes.as_mut());
        Self(bytes)
    }

    /// Returns the bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the bytes as hexadecimal text, as key stores keep them.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(blake3::Hash::from_bytes(*self.0).to_hex().to_string())
    }

    /// Reads hexadecimal text.
    pub fn from_hex(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text.trim())
            .ok()
            .map(|hash| Self::from_bytes(*hash.as_bytes()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
