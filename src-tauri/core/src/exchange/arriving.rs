//! The parts of a file on their way into the register: read and verified beside it.

use std::collections::BTreeSet;
use std::sync::mpsc;

use super::bundle::{Checked, Part};
use super::roster::Roster;
use super::{Header, Segment, SegmentHash};
use crate::error::{Code, Error, Result};

/// A segment that was not here when reading began, as it came and read.
pub struct Arrived {
    /// Its name.
    pub hash: SegmentHash,
    /// As it came.
    pub bytes: Vec<u8>,
    /// As it reads.
    pub segment: Segment,
}

impl Arrived {
    /// Reads a segment and makes sure that its laptop wrote it, where the roster knows the laptop;
    /// nothing where it is known. Needs no register, so that it may run beside what does.
    ///
    /// Refuses as [`Segment::from_bytes`] and [`Segment::verify`] do.
    fn read(bytes: &[u8], known: &BTreeSet<SegmentHash>, roster: &Roster) -> Result<Option<Self>> {
        let hash = Header::of_segment(bytes)?.hash();
        if known.contains(&hash) {
            return Ok(None);
        }
        let segment = Segment::from_bytes(bytes)?;
        if let Some(key) = roster.signing_key(segment.header.author.laptop) {
            segment.verify(roster.register(), &key)?;
        }
        let bytes = bytes.to_vec();
        Ok(Some(Self {
            hash,
            bytes,
            segment,
        }))
    }
}

/// A part of a file, read; of a segment that is here already nothing.
pub enum Piece {
    /// A segment.
    Segment(Option<Box<Arrived>>),
    /// A blob.
    Blob(Vec<u8>),
}

/// So many parts lie ready while one is taken in.
const READY: usize = 2;

/// Decrypts and verifies the parts of a file on a thread of its own while `take` takes in the one
/// before: each is half of the work.
pub fn beside(
    checked: &Checked<'_>,
    known: &BTreeSet<SegmentHash>,
    roster: &Roster,
    mut take: impl FnMut(Piece) -> Result<()>,
) -> Result<()> {
    let (ready, parts) = mpsc::sync_channel::<Result<Piece>>(READY);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let read = checked.parts(|part| {
                let piece = match part {
                    Part::Segment(bytes) => {
                        Piece::Segment(Arrived::read(bytes, known, roster)?.map(Box::new))
                    }
                    Part::Blob(bytes) => Piece::Blob(bytes.to_vec()),
                };
                // Nobody listens any longer: what was refused is told by whoever refused it.
                ready
                    .send(Ok(piece))
                    .map_err(|_| Error::refused(Code::Stopped))
            });
            if let Err(refused) = read {
                drop(ready.send(Err(refused)));
            }
        });
        parts.into_iter().try_for_each(|it| take(it?))
    })
}
