//! Bytes of a text file as letters: UTF-8, UTF-16 of either order, windows-1251.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use super::refusal::{Refusal, RefusalCode};

/// Text and the encoding it was in.
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: &'static Encoding,
}

impl Decoded<'_> {
    pub(crate) fn encoding_name(&self) -> String {
        self.encoding.name().to_ascii_lowercase()
    }
}

/// Decodes by byte order mark, else by what the bytes can be.
///
/// Refuses with [`RefusalCode::Unsupported`] when they cannot be text.
pub(crate) fn decode_text(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => guess_encoding(bytes)?,
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok(Decoded { text, encoding })
}

fn guess_encoding(bytes: &[u8]) -> Result<&'static Encoding, Refusal> {
    let sample = bytes.get(..bytes.len().min(1 << 16)).unwrap_or(bytes);
    if let Some(encoding) = guess_wide(sample) {
        return Ok(encoding);
    }
    let control = sample
        .iter()
        .filter(|b| **b < 0x20 && !b"\t\r\n\0\x0B\x0C\x1A".contains(b))
        .count();
    let zeros = sample.iter().filter(|b| **b == 0).count();
    if control * 20 > sample.len() || zeros * 5 > sample.len() {
        return Err(Refusal::new(RefusalCode::Unsupported, "binary content"));
    }
    Ok(if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1251
    })
}

/// UTF-16 without a mark: nearly every second byte is 0 (Latin, digits) or 4 (Cyrillic).
fn guess_wide(sample: &[u8]) -> Option<&'static Encoding> {
    if sample.len() < 4 {
        return None;
    }
    let share = |offset: usize| {
        let halves = sample.iter().skip(offset).step_by(2);
        let high = halves
            .clone()
            .filter(|b| matches!(**b, 0x00 | 0x04 | 0x20))
            .count();
        (
            high * 100 / halves.count().max(1),
            sample
                .iter()
                .skip(offset)
                .step_by(2)
                .filter(|b| **b == 0)
                .count(),
        )
    };
    let ((even, even_zeros), (odd, odd_zeros)) = (share(0), share(1));
    match () {
        () if odd >= 95 && even < 80 && odd_zeros > 0 => Some(UTF_16LE),
        () if even >= 95 && odd < 80 && even_zeros > 0 => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let decoded = decode_text(bytes).unwrap();
        assert_eq!(
            (decoded.encoding_name().as_str(), &*decoded.text),
            (encoding, text)
        );
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = "Аты-жөні;Туған күні\r\nӘсел Қайрат;14.03.2005\r\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(text.as_bytes(), "utf-8", text);
        check(&[b"\xEF\xBB\xBF", text.as_bytes()].concat(), "utf-8", text);
        check(&le, "utf-16le", text);
        check(&be, "utf-16be", text);
        check(&[b"\xFF\xFE", &*le].concat(), "utf-16le", text);
        check(&[b"\xFE\xFF", &*be].concat(), "utf-16be", text);
        check(
            b"\xD4\xC8\xCE;\xC8\xE2\xE0\xED\xEE\xE2",
            "windows-1251",
            "ФИО;Иванов",
        );
        check(
            b"name,phone\nAsan,7771234567\n",
            "utf-8",
            "name,phone\nAsan,7771234567\n",
        );
    }

    #[test]
    fn binary_content_is_refused() {
        let noise: Vec<u8> = (0..4000u32)
            .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        assert_eq!(
            decode_text(&noise).err().unwrap().code,
            RefusalCode::Unsupported
        );
    }
}
