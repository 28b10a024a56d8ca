//! The pieces of a file as they come out of decryption, counted and hashed on the way.

use std::io::{BufReader, Read};

use super::caps::{Piece, WINDOW, most_plain};
use super::sealing::{self, Opened, failure};
use crate::error::Result;
use crate::exchange::cursor::{Cursor, damaged, newer, too_large};
use crate::exchange::hashes;

/// A file being decrypted.
pub(super) struct Frames<R: Read> {
    plain: BufReader<zstd::Decoder<'static, BufReader<Opened<R>>>>,
    hasher: blake3::Hasher,
    left: u64,
    last: Option<Piece>,
}

impl<R: Read> Frames<R> {
    /// Begins with a payload of so many bytes.
    pub(super) fn open(secret: &[u8; 32], payload: R, length: u64) -> Result<Self> {
        let opened = sealing::decrypt(secret, payload)?;
        let mut plain = zstd::Decoder::new(opened)
            .map_err(|failed| failure(&failed))?
            .single_frame();
        plain
            .window_log_max(WINDOW)
            .map_err(|failed| failure(&failed))?;
        Ok(Self {
            plain: BufReader::new(plain),
            hasher: hashes::FILE.hasher(),
            left: most_plain(length),
            last: None,
        })
    }

    /// Reads the next piece into a buffer.
    ///
    /// Pieces stand in the order of their kinds: one manifest first, one trailer last.
    pub(super) fn next(&mut self, piece: &mut Vec<u8>) -> Result<Piece> {
        let mut head = vec![self.byte()?];
        let kind = head
            .first()
            .copied()
            .and_then(Piece::of)
            .ok_or_else(newer)?;
        let is_placed = match self.last {
            None => kind == Piece::Manifest,
            Some(last) => kind > Piece::Manifest && kind >= last,
        };
        if !is_placed {
            return Err(damaged());
        }
        self.last = Some(kind);
        let length = self.length(&mut head, kind.longest())?;
        self.fill(piece, length)?;
        if kind != Piece::Trailer {
            self.hasher.update(&head).update(piece);
        }
        Ok(kind)
    }

    /// Returns the hash of all pieces so far but the trailer.
    pub(super) fn hash(&self) -> [u8; 32] {
        *self.hasher.finalize().as_bytes()
    }

    /// Makes sure that nothing follows, inside or outside the compression, and that the last bytes
    /// are those that were encrypted.
    pub(super) fn end(mut self) -> Result<()> {
        sealing::ends(&mut self.plain)?;
        sealing::ends(self.plain.into_inner().finish())
    }

    fn length(&mut self, head: &mut Vec<u8>, longest: usize) -> Result<usize> {
        loop {
            let byte = self.byte()?;
            head.push(byte);
            if byte & 0x80 == 0 {
                break;
            }
            // Nine groups of seven bits are more than any length.
            if head.len() > 10 {
                return Err(damaged());
            }
        }
        Cursor::over(head.get(1..).unwrap_or_default()).count(longest)
    }

    fn byte(&mut self) -> Result<u8> {
        let mut byte = [0];
        self.spend(1)?;
        self.plain
            .read_exact(&mut byte)
            .map_err(|it| failure(&it))?;
        Ok(byte[0])
    }

    fn fill(&mut self, piece: &mut Vec<u8>, length: usize) -> Result<()> {
        self.spend(length as u64)?;
        piece.clear();
        // No room is set aside for what a length claims: the buffer grows with what is there.
        self.plain
            .by_ref()
            .take(length as u64)
            .read_to_end(piece)
            .map_err(|it| failure(&it))?;
        if piece.len() == length {
            Ok(())
        } else {
            Err(damaged())
        }
    }

    fn spend(&mut self, bytes: u64) -> Result<()> {
        self.left = self.left.checked_sub(bytes).ok_or_else(too_large)?;
        Ok(())
    }
}
