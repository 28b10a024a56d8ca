//! Writing a data file, piece by piece.

use std::io::{Seek, SeekFrom, Write};

use ed25519_dalek::{Signer, SigningKey};

use super::caps::{MOST_LAPTOPS, Piece};
use super::clear::{Clear, LENGTH};
use super::manifest::Manifest;
use super::{sealing, signed};
use crate::error::{Doing, Error, Result};
use crate::exchange::hashes;
use crate::ids::Id;
use crate::value::write_number;

const DOING: &str = "write a data file";

/// The compression: its usual level, the fastest that costs little room.
const LEVEL: i32 = 3;

/// A data file being written.
///
/// Pieces come in their order: the roster, segments, blobs. What was written means nothing before
/// [`Writer::finish`], so a name for others to see belongs to the file only after that.
pub struct Writer<W: Write + Seek> {
    out: zstd::Encoder<'static, age::stream::StreamWriter<Measured<W>>>,
    hasher: blake3::Hasher,
    register: Id,
    start: u64,
    key: SigningKey,
    last: Piece,
}

impl<W: Write + Seek> Writer<W> {
    /// Begins a file for the laptops with these public sealing keys, signed by its sender.
    ///
    /// The output is written from where it stands; its clear header is filled in at the end.
    pub fn begin(
        mut out: W,
        manifest: Manifest,
        recipients: &[[u8; 32]],
        key: &SigningKey,
    ) -> Result<Self> {
        if recipients.len() > MOST_LAPTOPS {
            return Err(Error::Bug("a data file is for too many laptops".into()));
        }
        let start = out.stream_position().doing(DOING)?;
        out.write_all(&[0; LENGTH]).doing(DOING)?;
        let recipients = recipients.iter().map(sealing::recipient);
        let recipients = recipients.collect::<Result<Vec<_>>>()?;
        let recipients = recipients.iter().map(|it| it as &dyn age::Recipient);
        let sealed = age::Encryptor::with_recipients(recipients)
            .map_err(|_| Error::Bug("a data file is for nobody".into()))?
            .wrap_output(Measured::over(out))
            .doing(DOING)?;
        let mut writer = Self {
            out: zstd::Encoder::new(sealed, LEVEL).doing(DOING)?,
            hasher: hashes::FILE.hasher(),
            register: manifest.register,
            start,
            key: key.clone(),
            last: Piece::Manifest,
        };
        writer.piece(Piece::Manifest, &manifest.in_order().to_bytes())?;
        Ok(writer)
    }

    /// Adds an entry of the roster.
    pub fn roster(&mut self, entry: &[u8]) -> Result<()> {
        self.piece(Piece::Roster, entry)
    }

    /// Adds a segment.
    pub fn segment(&mut self, bytes: &[u8]) -> Result<()> {
        self.piece(Piece::Segment, bytes)
    }

    /// Adds a blob; its hash is its name.
    pub fn blob(&mut self, bytes: &[u8]) -> Result<()> {
        self.piece(Piece::Blob, bytes)
    }

    /// Signs the file, fills in its clear header and hands the output back.
    pub fn finish(mut self) -> Result<W> {
        let hash = *self.hasher.finalize().as_bytes();
        let signature = self.key.sign(&signed(&hash)).to_bytes();
        self.piece(Piece::Trailer, &[hash.as_slice(), &signature].concat())?;
        let sealed = self.out.finish().doing(DOING)?;
        let measured = sealed.finish().doing(DOING)?;
        let mut clear = Clear {
            register: self.register,
            payload: measured.length,
            check: [0; 32],
        };
        let mut check = measured.hasher;
        clear.check = *check.update(&clear.covered()).finalize().as_bytes();
        let mut out = measured.out;
        out.seek(SeekFrom::Start(self.start)).doing(DOING)?;
        out.write_all(&clear.to_bytes()).doing(DOING)?;
        out.flush().doing(DOING)?;
        Ok(out)
    }

    fn piece(&mut self, kind: Piece, bytes: &[u8]) -> Result<()> {
        if kind < self.last || bytes.len() > kind.longest() {
            return Err(Error::Bug("a piece of a data file is out of place".into()));
        }
        self.last = kind;
        let mut head = vec![kind as u8];
        write_number(&mut head, bytes.len() as u64);
        for part in [head.as_slice(), bytes] {
            self.hasher.update(part);
            self.out.write_all(part).doing(DOING)?;
        }
        Ok(())
    }
}

/// An output whose bytes are counted and hashed.
struct Measured<W> {
    out: W,
    length: u64,
    hasher: blake3::Hasher,
}

impl<W> Measured<W> {
    fn over(out: W) -> Self {
        Self {
            out,
            length: 0,
            hasher: blake3::Hasher::new(),
        }
    }
}

impl<W: Write> Write for Measured<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.length += written as u64;
        self.hasher.update(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
