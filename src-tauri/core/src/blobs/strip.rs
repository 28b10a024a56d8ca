//! Taking out of a picture what is not the picture: where and when it was taken, by which device.

use crate::error::{Code, Error, Result};

/// Returns a JPEG or PNG without its notes: place, time, device, comments, small copies of itself.
///
/// Refuses with [`Code::UnknownFormat`] anything else, and what breaks off before its end.
pub fn strip_notes(bytes: &[u8]) -> Result<Vec<u8>> {
    let stripped = if bytes.starts_with(&[0xff, 0xd8]) {
        strip_jpeg(bytes)
    } else {
        strip_png(bytes)
    };
    stripped.ok_or_else(|| Error::refused(Code::UnknownFormat))
}

/// Keeps the segments that say how to draw: all but those of applications and comments; the one of
/// Adobe says which colours these are.
fn strip_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    const ADOBE: u8 = 0xee;
    const SCAN: u8 = 0xda;
    let (start, mut rest) = bytes.split_at_checked(2)?;
    let mut kept = start.to_vec();
    loop {
        let &[0xff, kind, high, low] = rest.first_chunk()? else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low])) + 2;
        let (segment, after) = rest.split_at_checked(length)?;
        let is_note = matches!(kind, 0xe1..=0xef | 0xfe) && kind != ADOBE;
        if !is_note {
            kept.extend_from_slice(segment);
        }
        if kind == SCAN {
            let end = after.windows(2).rposition(|it| it == [0xff, 0xd9])?;
            kept.extend_from_slice(after.get(..end + 2)?);
            return Some(kept);
        }
        rest = after;
    }
}

/// Keeps the chunks that say how to draw.
fn strip_png(bytes: &[u8]) -> Option<Vec<u8>> {
    const NOTES: [&[u8; 4]; 5] = [b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME"];
    let signature = b"\x89PNG\r\n\x1a\n";
    let mut rest = bytes.strip_prefix(signature)?;
    let mut kept = signature.to_vec();
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let kind = after.first_chunk::<4>()?;
        let whole = usize::try_from(u32::from_be_bytes(*length))
            .ok()?
            .checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(whole)?;
        if !NOTES.contains(&kind) {
            kept.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(kept);
        }
        rest = after;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn segment(kind: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, kind], length.as_slice(), body].concat()
    }

    fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [length.as_slice(), kind, body, &[0; 4]].concat()
    }

    #[test]
    fn a_photo_forgets_where_it_was_taken() {
        let scan = [
            segment(0xda, b"how"),
            b"pixels\xff\x00more\xff\xd9".to_vec(),
        ]
        .concat();
        let drawn = [segment(0xe0, b"JFIF"), segment(0xdb, b"table")].concat();
        let notes = [segment(0xe1, b"Exif GPS"), segment(0xfe, b"comment")].concat();
        let start = [0xff, 0xd8];
        let photo = [
            &start,
            notes.as_slice(),
            &drawn,
            &notes,
            &scan,
            b"after the end",
        ]
        .concat();
        assert_eq!(
            strip_notes(&photo).unwrap(),
            [&start, drawn.as_slice(), &scan].concat()
        );
    }

    #[test]
    fn a_png_keeps_what_is_drawn() {
        let signature = b"\x89PNG\r\n\x1a\n".to_vec();
        let drawn = [chunk(b"IHDR", b"size"), chunk(b"IDAT", b"pixels")].concat();
        let end = chunk(b"IEND", b"");
        let notes = [chunk(b"tEXt", b"Author"), chunk(b"eXIf", b"GPS")].concat();
        let photo = [signature.as_slice(), &drawn, &notes, &end, b"hidden"].concat();
        assert_eq!(
            strip_notes(&photo).unwrap(),
            [signature.as_slice(), &drawn, &end].concat()
        );
    }

    #[test]
    fn whatever_breaks_off_is_refused() {
        let whole = [
            vec![0xff, 0xd8],
            segment(0xe0, b"JFIF"),
            segment(0xda, b"how"),
            vec![0xff, 0xd9],
        ]
        .concat();
        assert!(strip_notes(&whole).is_ok());
        for length in 0..whole.len() {
            let refused = strip_notes(whole.get(..length).unwrap()).unwrap_err();
            assert_eq!(refused.code(), Code::UnknownFormat, "{length}");
        }
    }
}
