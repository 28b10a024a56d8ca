//! Reading a picture from a file a person chose.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use super::LARGEST;
use crate::error::{Code, Doing, Error, Result};
use crate::papers::Picture;

/// The most pixels of a picture; more would fill the memory of a small laptop when unpacked.
const MOST_PIXELS: u64 = 50_000_000;

/// Reads a PNG or JPEG file whole and makes sure that it can be drawn.
///
/// Refuses with [`Code::BlobTooLarge`] above 20 MiB or 50 million pixels, and with
/// [`Code::UnknownFormat`] whatever is not a sound PNG or JPEG.
pub fn read_picture(path: &Path) -> Result<Vec<u8>> {
    let file = fs::File::open(path).doing("read the picture")?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .doing("read the picture")?;
    require_picture(&bytes)?;
    Ok(bytes)
}

/// Makes sure that bytes are a picture that can be drawn; refuses as [`read_picture`] does.
pub fn require_picture(bytes: &[u8]) -> Result<()> {
    if bytes.len() as u64 > LARGEST || png_pixels(bytes).is_some_and(|it| it > MOST_PIXELS) {
        return Err(Error::refused(Code::BlobTooLarge));
    }
    Picture::read(bytes)
        .map(drop)
        .map_err(|_| Error::refused(Code::UnknownFormat))
}

/// Returns how many pixels the first block of a PNG promises, before anything is unpacked.
fn png_pixels(bytes: &[u8]) -> Option<u64> {
    let block = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..16)?;
    let (kind, size) = block.split_at_checked(4)?;
    let (width, height) = size.split_at_checked(4)?;
    let number = |bytes: &[u8]| bytes.try_into().map(u32::from_be_bytes).ok().map(u64::from);
    if kind == b"IHDR" {
        Some(number(width)? * number(height)?)
    } else {
        None
    }
}
