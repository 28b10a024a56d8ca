//! A few letters inside a PNG, by which a file is known again without drawing it.
//!
//! A text of the kind that every program passes over (chunk `iTXt` of the format), right behind the
//! header.

/// Signature and header of a PNG: what stands before anything else.
const HEAD: usize = 8 + 25;
/// Key, and that the text is neither pressed nor of a language.
const KEY: &[u8] = b"Tizim\0\0\0\0\0";

/// Returns how many bytes a mark adds.
pub(super) fn weight(mark: &str) -> usize {
    12 + KEY.len() + mark.len()
}

/// Puts a mark into a picture.
pub(super) fn put(picture: Vec<u8>, mark: &str) -> Vec<u8> {
    let Some((head, rest)) = picture.split_at_checked(HEAD) else {
        return picture;
    };
    let text = [b"iTXt", KEY, mark.as_bytes()].concat();
    let length = u32::try_from(text.len() - 4).unwrap_or_default();
    let mut sum = flate2::Crc::new();
    sum.update(&text);
    [
        head,
        &length.to_be_bytes(),
        &text,
        &sum.sum().to_be_bytes(),
        rest,
    ]
    .concat()
}

/// Finds the mark of a picture from its beginning.
pub(super) fn find(picture: &[u8]) -> Option<String> {
    let rest = picture.strip_prefix(b"\x89PNG")?.get(HEAD - 4..)?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let text = rest.strip_prefix(b"iTXt")?.get(..length)?;
    let text = text.strip_prefix(KEY)?;
    String::from_utf8(text.to_vec()).ok()
}
