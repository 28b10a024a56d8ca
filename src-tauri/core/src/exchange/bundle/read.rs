//! Reading a data file: look, check all of it, then take it piece by piece.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use ed25519_dalek::{Signature, VerifyingKey};
use zeroize::Zeroizing;

use super::caps::{LONGEST_PLAIN, LONGEST_ROSTER, Piece};
use super::clear::{Clear, LENGTH};
use super::frames::Frames;
use super::manifest::Manifest;
use super::signed;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::cursor::{Cursor, damaged, too_large};
use crate::ids::Id;
use crate::out_file::require_ordinary;

const DOING: &str = "read a data file";

/// A data file that is whole as it lies on the disk; what is inside is not known yet.
pub struct Bundle {
    file: File,
    clear: Clear,
    hash: [u8; 32],
    secret: Zeroizing<[u8; 32]>,
}

/// A data file that was decrypted to its end and is signed by its sender.
pub struct Checked<'a> {
    bundle: &'a Bundle,
    manifest: Manifest,
    roster: Vec<Vec<u8>>,
    hash: [u8; 32],
    segments: u64,
    blobs: u64,
}

/// A piece of a data file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part<'a> {
    /// The bytes of a segment, which nobody looked into yet.
    Segment(&'a [u8]),
    /// A blob; its BLAKE3 hash is its name.
    Blob(&'a [u8]),
}

/// Returns the BLAKE3 hash of a file, by which the same file is known again.
pub fn hash_of_file(path: &Path) -> Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    let file = File::open(path).doing(DOING)?;
    hasher.update_reader(file).doing(DOING)?;
    Ok(*hasher.finalize().as_bytes())
}

/// Opens a data file with this laptop's secret sealing key and makes sure that it is whole.
///
/// Refuses with [`Code::NotADataFile`], [`Code::NewerFormat`], with [`Code::DamagedFile`] what was cut
/// short or altered on its way, and with [`Code::FileFailed`] a folder, a device and a pipe.
pub fn open(path: &Path, secret: &[u8; 32]) -> Result<Bundle> {
    require_ordinary(path)?;
    let mut file = File::open(path).doing(DOING)?;
    let length = file.metadata().doing(DOING)?.len();
    let clear = Clear::read(&mut file)?;
    if clear.payload > LONGEST_PLAIN {
        return Err(too_large());
    }
    if length.checked_sub(LENGTH as u64) != Some(clear.payload) {
        return Err(damaged());
    }
    let (mut whole, mut check) = (blake3::Hasher::new(), blake3::Hasher::new());
    whole.update(&clear.to_bytes());
    let mut buffer = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut buffer).doing(DOING)?;
        let Some(bytes) = buffer.get(..read).filter(|it| !it.is_empty()) else {
            break;
        };
        whole.update(bytes);
        check.update(bytes);
    }
    if *check.update(&clear.covered()).finalize().as_bytes() != clear.check {
        return Err(damaged());
    }
    Ok(Bundle {
        file,
        clear,
        hash: *whole.finalize().as_bytes(),
        secret: Zeroizing::new(*secret),
    })
}

impl Bundle {
    /// Returns the register that the file says it belongs to.
    pub fn register(&self) -> Id {
        self.clear.register
    }

    /// Returns the hash of the file, as [`hash_of_file`] does.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// Refuses the file of another academy with [`Code::OtherRegister`].
    pub fn belongs_to(&self, register: Id) -> Result<()> {
        if self.clear.register == register {
            Ok(())
        } else {
            Err(Error::refused(Code::OtherRegister))
        }
    }

    /// Decrypts the whole file and makes sure that its sender signed it; only manifest and roster
    /// are kept. The sender's key is asked for by what the file says of itself, which is to be
    /// believed once this returns.
    ///
    /// Refuses with [`Code::NotForThisLaptop`], [`Code::DamagedFile`], [`Code::FileTooLarge`],
    /// [`Code::NewerFormat`], [`Code::BadSignature`], and as `sender_key` does.
    pub fn check(
        &self,
        sender_key: impl Fn(&Manifest, &[Vec<u8>]) -> Result<VerifyingKey>,
    ) -> Result<Checked<'_>> {
        let mut frames = self.frames()?;
        let mut piece = Vec::new();
        frames.next(&mut piece)?;
        let mut checked = Checked {
            bundle: self,
            manifest: Manifest::read(&piece, &self.clear)?,
            roster: Vec::new(),
            hash: [0; 32],
            segments: 0,
            blobs: 0,
        };
        let mut room = LONGEST_ROSTER;
        loop {
            match frames.next(&mut piece)? {
                Piece::Trailer => break,
                Piece::Segment => checked.segments += 1,
                Piece::Blob => checked.blobs += 1,
                Piece::Manifest | Piece::Roster => {
                    // An entry of few bytes takes more than those in memory.
                    let taken = piece.len() + size_of::<Vec<u8>>();
                    room = room.checked_sub(taken).ok_or_else(too_large)?;
                    checked.roster.push(piece.clone());
                }
            }
        }
        checked.hash = frames.hash();
        frames.end()?;
        checked.is_signed(&piece, sender_key)?;
        Ok(checked)
    }

    fn frames(&self) -> Result<Frames<&File>> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(LENGTH as u64)).doing(DOING)?;
        Frames::open(&self.secret, file, self.clear.payload)
    }
}

impl Checked<'_> {
    /// Returns who sends what to whom.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Returns the entries of the roster, as they came.
    pub fn roster(&self) -> &[Vec<u8>] {
        &self.roster
    }

    /// Returns how many segments are inside.
    pub fn segments(&self) -> u64 {
        self.segments
    }

    /// Returns how many blobs are inside.
    pub fn blobs(&self) -> u64 {
        self.blobs
    }

    /// Decrypts the file once more and hands out its segments, then its blobs, one by one.
    ///
    /// What was handed out counts only where this returns without a refusal: it refuses with
    /// [`Code::DamagedFile`] at the end a file that is no longer the one that was checked.
    pub fn parts(&self, mut each: impl FnMut(Part<'_>) -> Result<()>) -> Result<()> {
        let mut frames = self.bundle.frames()?;
        let mut piece = Vec::new();
        loop {
            match frames.next(&mut piece)? {
                Piece::Manifest | Piece::Roster => {}
                Piece::Segment => each(Part::Segment(&piece))?,
                Piece::Blob => each(Part::Blob(&piece))?,
                Piece::Trailer => break,
            }
        }
        if frames.hash() == self.hash {
            Ok(())
        } else {
            Err(damaged())
        }
    }

    fn is_signed(
        &self,
        trailer: &[u8],
        sender_key: impl Fn(&Manifest, &[Vec<u8>]) -> Result<VerifyingKey>,
    ) -> Result<()> {
        let mut cursor = Cursor::over(trailer);
        let hash: [u8; 32] = cursor.array()?;
        let signature = Signature::from_bytes(&cursor.array()?);
        cursor.end()?;
        if hash != self.hash {
            return Err(damaged());
        }
        sender_key(&self.manifest, &self.roster)?
            .verify_strict(&signed(&hash), &signature)
            .map_err(|_| Error::refused(Code::BadSignature))
    }
}
