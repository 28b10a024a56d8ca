//! Taking out of a picture what is not the picture: where and when it was taken, by which device.

use crate::error::{Code, Error, Result};

/// Returns a JPEG or PNG without its notes: place, time, device, comments, small copies of itself. Of a
/// JPEG only which side is up is kept: a telephone writes it there instead of turning the picture.
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
        if let Some(side) = side_up(segment).filter(|_| kind == 0xe1) {
            kept.extend_from_slice(&only_side_up(side));
        }
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

/// Reads from the notes of a camera which side of the picture is up, where it is not the first row.
fn side_up(segment: &[u8]) -> Option<u8> {
    const SIDE_UP: u16 = 0x0112;
    let notes = segment.get(4..)?.strip_prefix(b"Exif\0\0")?;
    let is_little = notes.starts_with(b"II");
    let short = |at: usize| {
        let bytes = notes.get(at..at + 2)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let bytes = notes.get(at..at + 4)?.try_into().ok()?;
        let number = if is_little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        };
        usize::try_from(number).ok()
    };
    let table = long(4)?;
    let count = usize::from(short(table)?);
    let mut entries = (0..count).filter_map(|it| table.checked_add(2 + it * 12));
    let entry = entries.find(|at| short(*at) == Some(SIDE_UP))?;
    let side = u8::try_from(short(entry.checked_add(8)?)?).ok()?;
    (2..=8).contains(&side).then_some(side)
}

/// Writes notes that say nothing else.
fn only_side_up(side: u8) -> Vec<u8> {
    let mut segment = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    segment.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0]);
    segment
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
    fn a_photo_taken_sideways_stays_the_right_way_up() {
        let mut notes = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
        // A place first, then the side.
        notes.extend_from_slice(&[0x25, 0x88, 4, 0, 1, 0, 0, 0, 99, 0, 0, 0]);
        notes.extend_from_slice(&[0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
        notes.extend_from_slice(b"\0\0\0\0GPS 50.28");
        let scan = [segment(0xda, b"how"), b"pixels\xff\xd9".to_vec()].concat();
        let start = vec![0xff, 0xd8];
        let photo = [start.clone(), segment(0xe1, &notes), scan.clone()].concat();
        let stripped = strip_notes(&photo).unwrap();
        let kept = only_side_up(6);
        assert_eq!(stripped, [start, kept.clone(), scan].concat());
        assert_eq!(side_up(&kept), Some(6), "what is written reads back");
        assert_eq!(strip_notes(&stripped).unwrap(), stripped, "and stays");
        for length in 0..notes.len() {
            side_up(&segment(0xe1, notes.get(..length).unwrap()));
        }
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
