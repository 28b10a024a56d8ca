//! Laptops' keys as age knows them.
//!
//! A register keeps 32 bytes; age takes keys as text in Bech32 only.

use std::io::{BufReader, Read};
use std::str::FromStr;

use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor};
use bech32::{Bech32, Hrp};
use zeroize::Zeroizing;

use super::caps::{LONGEST_AGE_HEADER, MOST_LAPTOPS};
use crate::error::{Code, Error, Result};
use crate::exchange::cursor::damaged;

/// Every entry of an age header for a laptop is two lines; more stand before and after them.
const MOST_LINES: usize = 2 * MOST_LAPTOPS + 8;

/// Makes a recipient of a laptop's public sealing key.
pub(crate) fn recipient(public: &[u8; 32]) -> Result<Recipient> {
    let text = Hrp::parse("age")
        .ok()
        .and_then(|prefix| bech32::encode_lower::<Bech32>(prefix, public).ok());
    let text = text.ok_or_else(|| Error::Bug("a sealing key has no text".into()))?;
    Recipient::from_str(&text).map_err(|_| Error::Bug("a sealing key is no key".into()))
}

/// Makes an identity of a secret sealing key.
pub(crate) fn identity(secret: &[u8; 32]) -> Result<Identity> {
    let text = Hrp::parse("AGE-SECRET-KEY-")
        .ok()
        .and_then(|prefix| bech32::encode_upper::<Bech32>(prefix, secret).ok());
    let text = Zeroizing::new(text.ok_or_else(|| Error::Bug("a sealing key has no text".into()))?);
    Identity::from_str(&text).map_err(|_| Error::Bug("a sealing key is no key".into()))
}

/// What comes out of a decrypted payload.
pub(super) type Opened<R> = age::stream::StreamReader<BufReader<Front<R>>>;

/// The bytes of the age header, read before, and then the rest.
pub(super) type Front<R> = std::io::Chain<std::io::Cursor<Vec<u8>>, R>;

/// Decrypts a payload with a laptop's secret sealing key.
///
/// Refuses with [`Code::NotForThisLaptop`], and with [`Code::DamagedFile`] what is no such payload.
pub(super) fn decrypt<R: Read>(secret: &[u8; 32], mut payload: R) -> Result<Opened<R>> {
    let mut front = Vec::new();
    payload
        .by_ref()
        .take(LONGEST_AGE_HEADER as u64)
        .read_to_end(&mut front)
        .map_err(|failed| failure(&failed))?;
    is_short(&front)?;
    let payload = BufReader::new(std::io::Cursor::new(front).chain(payload));
    let decryptor = Decryptor::new_buffered(payload).map_err(|failed| refusal(&failed))?;
    let identity = identity(secret)?;
    let identities = [&identity as &dyn age::Identity];
    decryptor
        .decrypt(identities.into_iter())
        .map_err(|failed| refusal(&failed))
}

/// Makes sure that the header ends within its cap. The parser reads it anew after every line, so a
/// long one of many lines would keep it busy.
pub(super) fn is_short(front: &[u8]) -> Result<()> {
    let lines = front.split(|byte| *byte == b'\n').take(MOST_LINES);
    let ends = lines.into_iter().any(|line| line.starts_with(b"--- "));
    if ends { Ok(()) } else { Err(damaged()) }
}

fn refusal(failed: &DecryptError) -> Error {
    match failed {
        DecryptError::NoMatchingKeys => Error::refused(Code::NotForThisLaptop),
        DecryptError::Io(failed) => failure(failed),
        _ => damaged(),
    }
}

/// Tells a disk that fails from bytes that are wrong.
pub(super) fn failure(failed: &std::io::Error) -> Error {
    if failed.raw_os_error().is_some() {
        Error::file("read a data file", failed)
    } else {
        damaged()
    }
}

/// Makes sure that nothing is left.
pub(super) fn ends(mut reader: impl Read) -> Result<()> {
    match reader.read(&mut [0]) {
        Ok(0) => Ok(()),
        Ok(_) => Err(damaged()),
        Err(failed) => Err(failure(&failed)),
    }
}
