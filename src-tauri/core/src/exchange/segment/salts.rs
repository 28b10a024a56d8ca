//! Salts, and the values they hide.
//!
//! Whoever holds the hash of an erased value must not be able to guess the value: a birth date has
//! few possibilities. Without its 16 bytes of chance the hash tells nothing.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Iter};
use std::iter::Peekable;

use super::Transaction;
use crate::error::Result;
use crate::exchange::cursor::{Cursor, damaged};
use crate::value::{Value, write_number};

/// Chance that is hashed with a value.
pub type Salt = [u8; 16];

/// A value of a segment: the position of its operation in the segment and its own in the operation.
pub type Position = (u32, u16);

/// The hashes that stand in the place of erased values.
pub type Blanked = BTreeMap<Position, [u8; 32]>;

/// What fills the key of a value's hash up behind the salt.
const FILLER: [u8; 16] = *b"tizim value 1\0\0\0";

/// What hides values from whoever sees their hashes alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Salts {
    /// Every value's salt is made from this seed: as long as nothing was erased.
    Seed([u8; 32]),
    /// The salt of each value that is still there, in their order. The seed is forgotten, for it
    /// would tell the salts of values that were erased. A segment without values has this form.
    Each(Vec<Salt>),
}

impl Salts {
    /// Returns the canonical bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }

    /// Reads the canonical bytes.
    ///
    /// Refuses with [`crate::error::Code::DamagedFile`] or, where the form is unknown,
    /// [`crate::error::Code::NewerFormat`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut cursor = Cursor::over(bytes);
        let salts = Self::read(&mut cursor)?;
        cursor.end()?;
        Ok(salts)
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Seed(seed) => {
                out.push(0);
                out.extend_from_slice(seed);
            }
            Self::Each(salts) => {
                out.push(1);
                write_number(out, salts.len() as u64);
                out.extend(salts.iter().flatten());
            }
        }
    }

    pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Self> {
        if !cursor.choice()? {
            return cursor.array().map(Self::Seed);
        }
        let count: usize = cursor.small()?;
        let bytes = cursor.take(count.checked_mul(16).ok_or_else(damaged)?)?;
        let (salts, _) = bytes.as_chunks();
        Ok(Self::Each(salts.to_vec()))
    }

    /// Returns the salt of a value that is still there.
    pub fn find(
        &self,
        transactions: &[Transaction],
        blanked: &Blanked,
        position: Position,
    ) -> Option<Salt> {
        let mut found = None;
        each_salt(self, transactions, blanked, |at, salt, _| {
            if at == position {
                found = Some(salt);
            }
        })?;
        found
    }

    /// Returns the hashes of some values, to stand in their place once they are erased. The values
    /// must still be there; positions that do not exist or were blanked before are left out.
    pub fn hashes(
        &self,
        transactions: &[Transaction],
        blanked: &Blanked,
        wanted: &BTreeSet<Position>,
    ) -> Blanked {
        let mut hashes = Blanked::new();
        let walked = each_salt(self, transactions, blanked, |at, salt, value| {
            if wanted.contains(&at) {
                hashes.insert(at, value_hash(&salt, value));
            }
        });
        walked.map(|()| hashes).unwrap_or_default()
    }

    /// Returns the salts of a segment after some values are erased: the seed is gone, and so are the
    /// salts of those values. `blanked` are the values erased before.
    #[must_use]
    pub fn without(
        &self,
        transactions: &[Transaction],
        blanked: &Blanked,
        newly: &BTreeSet<Position>,
    ) -> Self {
        if newly.is_empty() {
            return self.clone();
        }
        let mut kept = Vec::new();
        let walked = each_salt(self, transactions, blanked, |at, salt, _| {
            if !newly.contains(&at) {
                kept.push(salt);
            }
        });
        walked.map_or_else(|| self.clone(), |()| Self::Each(kept))
    }
}

/// Calls with every value that is still there; nothing where there are not as many salts as values.
fn each_salt(
    salts: &Salts,
    transactions: &[Transaction],
    blanked: &Blanked,
    mut call: impl FnMut(Position, Salt, &Value),
) -> Option<()> {
    let mut veil = Veil::over(salts, blanked);
    let operations = transactions.iter().flat_map(|it| &it.operations);
    for (operation, place) in operations.zip(0_u32..) {
        for (written, position) in operation.written.iter().zip(0_u16..) {
            if let Hidden::Salted(salt) = veil.next((place, position))? {
                call((place, position), salt, &written.value);
            }
        }
    }
    veil.is_done().then_some(())
}

/// Returns the salt of a value of a segment whose seed is still known.
pub fn salt_of(seed: &[u8; 32], (operation, value): Position) -> Salt {
    let mut place = [0; 6];
    let [a, b, c, d] = operation.to_le_bytes();
    let [e, f] = value.to_le_bytes();
    place.copy_from_slice(&[a, b, c, d, e, f]);
    let hash = blake3::keyed_hash(seed, &place);
    hash.as_bytes().first_chunk().copied().unwrap_or_default()
}

/// Returns the hash of a value: what stays of it once it is erased.
pub fn value_hash(salt: &Salt, value: &Value) -> [u8; 32] {
    let mut bytes = Vec::with_capacity(64);
    salted_hash(salt, value, &mut bytes)
}

/// As [`value_hash`], in a buffer that serves for many.
pub(super) fn salted_hash(salt: &Salt, value: &Value, bytes: &mut Vec<u8>) -> [u8; 32] {
    bytes.clear();
    value.write(bytes);
    let mut key = [0; 32];
    let (front, back) = key.split_at_mut(16);
    front.copy_from_slice(salt);
    back.copy_from_slice(&FILLER);
    *blake3::keyed_hash(&key, bytes).as_bytes()
}

/// How the next value is hidden.
pub(super) enum Hidden {
    /// It is there, and hashed with this salt.
    Salted(Salt),
    /// It was erased, and this is its hash.
    Blanked([u8; 32]),
}

/// Salts and hashes in the order of the values.
pub(super) struct Veil<'a> {
    seed: Option<&'a [u8; 32]>,
    each: std::slice::Iter<'a, Salt>,
    blanked: Peekable<Iter<'a, Position, [u8; 32]>>,
}

impl<'a> Veil<'a> {
    pub(super) fn over(salts: &'a Salts, blanked: &'a Blanked) -> Self {
        let (seed, each) = match salts {
            Salts::Seed(seed) => (Some(seed), [].iter()),
            Salts::Each(each) => (None, each.iter()),
        };
        let blanked = blanked.iter().peekable();
        Self {
            seed,
            each,
            blanked,
        }
    }

    /// Goes on to the next value; nothing where no salt is left for it.
    pub(super) fn next(&mut self, position: Position) -> Option<Hidden> {
        if let Some((_, hash)) = self.blanked.next_if(|(at, _)| **at == position) {
            return Some(Hidden::Blanked(*hash));
        }
        let salt = match self.seed {
            Some(seed) => salt_of(seed, position),
            None => *self.each.next()?,
        };
        Some(Hidden::Salted(salt))
    }

    /// Says whether every salt and every hash had its value.
    pub(super) fn is_done(&mut self) -> bool {
        self.each.as_slice().is_empty() && self.blanked.peek().is_none()
    }
}
