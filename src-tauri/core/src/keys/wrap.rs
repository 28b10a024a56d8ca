//! Wrapping the register's key with a password or a recovery code.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};

use super::{RecoveryCode, Secret};
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use crate::ids::Id;

/// How hard a guess at the password is (Argon2id, RFC 9106).
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Effort {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Effort {
    /// What a password costs on an ordinary laptop: 64 MiB, three passes (RFC 9106 §4, second
    /// choice), well under a second.
    pub const ORDINARY: Self = Self {
        memory_kib: 65_536,
        passes: 3,
        lanes: 1,
    };

    /// The ceiling accepted from a file, so that a forged backup cannot exhaust the machine.
    fn is_bearable(self) -> bool {
        self.memory_kib <= 1_048_576 && self.passes <= 16 && (1..=16).contains(&self.lanes)
    }
}

/// The key under one secret.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
struct Wrap {
    salt: String,
    effort: Effort,
    sealed: String,
}

/// The file of wraps that lies beside a register and inside each backup.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Wraps {
    version: u32,
    /// The register whose key is wrapped.
    pub register: Id,
    password: Option<Wrap>,
    recovery: Option<Wrap>,
}

impl Wraps {
    /// Starts an empty file of wraps.
    pub const fn new(register: Id) -> Self {
        Self {
            version: 1,
            register,
            password: None,
            recovery: None,
        }
    }

    /// Says whether a password opens the register.
    pub const fn has_password(&self) -> bool {
        self.password.is_some()
    }

    /// Wraps the key with a password, in place of any earlier one.
    pub fn set_password(
        &mut self,
        key: &Secret,
        password: &str,
        effort: Effort,
        clock: &dyn Clock,
    ) -> Result<()> {
        self.password = Some(self.wrap("password", key, password.as_bytes(), effort, clock)?);
        Ok(())
    }

    /// Wraps the key with a recovery code, in place of any earlier one.
    pub fn set_recovery(
        &mut self,
        key: &Secret,
        code: &RecoveryCode,
        clock: &dyn Clock,
    ) -> Result<()> {
        // The code is random and long, so guessing is hopeless at any speed.
        let effort = Effort {
            memory_kib: 8_192,
            passes: 1,
            lanes: 1,
        };
        self.recovery = Some(self.wrap("recovery", key, code.bytes(), effort, clock)?);
        Ok(())
    }

    /// Returns the key; refuses with [`Code::WrongPassword`] or, where the register has no
    /// password, [`Code::PasswordNeeded`].
    pub fn open_with_password(&self, password: &str) -> Result<Secret> {
        let wrap = self
            .password
            .as_ref()
            .ok_or_else(|| Error::refused(Code::PasswordNeeded))?;
        self.unwrap("password", wrap, password.as_bytes(), Code::WrongPassword)
    }

    /// Returns the key; refuses with [`Code::WrongRecoveryCode`].
    pub fn open_with_recovery(&self, code: &RecoveryCode) -> Result<Secret> {
        let wrap = self
            .recovery
            .as_ref()
            .ok_or_else(|| Error::refused(Code::WrongRecoveryCode))?;
        self.unwrap("recovery", wrap, code.bytes(), Code::WrongRecoveryCode)
    }

    fn wrap(
        &self,
        purpose: &str,
        key: &Secret,
        secret: &[u8],
        effort: Effort,
        clock: &dyn Clock,
    ) -> Result<Wrap> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        clock.fill(&mut salt);
        clock.fill(&mut nonce);
        let aad = self.bound_to(purpose);
        let payload = Payload {
            msg: key.bytes(),
            aad: &aad,
        };
        let sealed = cipher(secret, &salt, effort)?
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::Bug("the key could not be wrapped".into()))?;
        Ok(Wrap {
            salt: to_hex(&salt),
            effort,
            sealed: to_hex(&[&nonce, sealed.as_slice()].concat()),
        })
    }

    fn unwrap(&self, purpose: &str, wrap: &Wrap, secret: &[u8], code: Code) -> Result<Secret> {
        let damaged = || Error::Damaged("the file of keys is malformed".into());
        if !wrap.effort.is_bearable() {
            return Err(damaged());
        }
        let salt = from_hex(&wrap.salt).ok_or_else(damaged)?;
        let sealed = from_hex(&wrap.sealed).ok_or_else(damaged)?;
        let (nonce, sealed) = sealed.split_at_checked(24).ok_or_else(damaged)?;
        let nonce: [u8; 24] = nonce.try_into().map_err(|_| damaged())?;
        let aad = self.bound_to(purpose);
        let opened = cipher(secret, &salt, wrap.effort)?
            .decrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: sealed,
                    aad: &aad,
                },
            )
            .map_err(|_| Error::refused(code))?;
        opened
            .try_into()
            .map(Secret::from_bytes)
            .map_err(|_| damaged())
    }

    /// Binds a wrap to its register and purpose, so that neither can be exchanged.
    fn bound_to(&self, purpose: &str) -> Vec<u8> {
        [
            b"tizim key 1 ".as_slice(),
            purpose.as_bytes(),
            self.register.as_bytes(),
        ]
        .concat()
    }
}

fn cipher(secret: &[u8], salt: &[u8], effort: Effort) -> Result<XChaCha20Poly1305> {
    let params = Params::new(effort.memory_kib, effort.passes, effort.lanes, Some(32))
        .map_err(|_| Error::Damaged("the file of keys is malformed".into()))?;
    let mut derived = Secret::from_bytes([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, derived.0.as_mut())
        .map_err(|_| Error::Damaged("the file of keys is malformed".into()))?;
    Ok(XChaCha20Poly1305::new(&Key::from(*derived.bytes())))
}

fn to_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok()))
        .collect();
    let digits = digits.filter(|it| it.len() % 2 == 0)?;
    Some(
        digits
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |byte, it| byte << 4 | it))
            .collect(),
    )
}
