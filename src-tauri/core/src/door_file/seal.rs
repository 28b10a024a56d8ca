//! How the files of the helper's laptop are encrypted: with words that are told by voice, with a key
//! inside the door file, or to the laptops of the academy.

use std::io::{Read as _, Write as _};
use std::path::Path;

use age::secrecy::SecretString;
use age::{Decryptor, Encryptor, scrypt};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Code, Doing, Error, Result};
use crate::exchange::bundle::{opening_key, sealing_key};
use crate::kazakh;
use crate::out_file::read_small;

/// The first bytes of a door file, of the helper's own one and of what is given back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Door,
    Own,
    Given,
}

impl Kind {
    const fn front(self) -> [u8; 8] {
        match self {
            Self::Door => *b"TIZIMDR\x01",
            Self::Own => *b"TIZIMDM\x01",
            Self::Given => *b"TIZIMDG\x01",
        }
    }
}

/// The longest file of any kind, in bytes: 16 MiB.
const LONGEST: u64 = 16 << 20;

/// Two to this power is how often a guess of the words is stretched (some 60 MiB, half a second).
const WORK: u8 = 16;

const DOING: &str = "write a door file";

/// Encrypts with words that are told by voice.
pub(super) fn with_words(content: &impl Serialize, words: &str) -> Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(plain(words)));
    recipient.set_work_factor(WORK);
    sealed(Kind::Door, content, &[&recipient])
}

/// Encrypts to public keys.
pub(super) fn to_keys(kind: Kind, content: &impl Serialize, keys: &[[u8; 32]]) -> Result<Vec<u8>> {
    let recipients = keys.iter().map(sealing_key).collect::<Result<Vec<_>>>()?;
    let recipients: Vec<&dyn age::Recipient> = recipients
        .iter()
        .map(|it| it as &dyn age::Recipient)
        .collect();
    sealed(kind, content, &recipients)
}

fn sealed(
    kind: Kind,
    content: &impl Serialize,
    recipients: &[&dyn age::Recipient],
) -> Result<Vec<u8>> {
    let failed = |_| Error::Bug("a door file is for nobody".to_owned());
    let plain = serde_json::to_vec(content)
        .map_err(|error| Error::Bug(format!("a door file has no text: {error}")))?;
    let encryptor = Encryptor::with_recipients(recipients.iter().copied()).map_err(failed)?;
    let mut out = kind.front().to_vec();
    let mut writer = encryptor.wrap_output(&mut out).doing(DOING)?;
    writer.write_all(&plain).doing(DOING)?;
    writer.finish().doing(DOING)?;
    Ok(out)
}

/// Opens a door file with the words it was written with.
///
/// Refuses with [`Code::NotADoorFile`] another file and with [`Code::WrongPassword`] other words.
pub(super) fn open_with_words<T: DeserializeOwned>(path: &Path, words: &str) -> Result<T> {
    let sealed = read(Kind::Door, path)?;
    let mut identity = scrypt::Identity::new(SecretString::from(plain(words)));
    identity.set_max_work_factor(WORK);
    opened(&sealed, &identity, Code::WrongPassword)
}

/// Opens a file with a secret key.
///
/// Refuses with [`Code::NotADoorFile`] another file and with [`Code::NotForThisLaptop`] one that is
/// encrypted to others.
pub(super) fn open_with_key<T: DeserializeOwned>(
    kind: Kind,
    path: &Path,
    secret: &[u8; 32],
) -> Result<T> {
    let sealed = read(kind, path)?;
    opened(&sealed, &opening_key(secret)?, Code::NotForThisLaptop)
}

fn read(kind: Kind, path: &Path) -> Result<Vec<u8>> {
    let bytes = read_small(path, LONGEST, Code::NotADoorFile)?;
    let front = kind.front();
    let own = |it: &Kind| bytes.starts_with(&it.front());
    let other = [Kind::Door, Kind::Own, Kind::Given].into_iter().find(own);
    match bytes.strip_prefix(&front) {
        Some(sealed) => Ok(sealed.to_vec()),
        None => {
            let refused = Error::refused(Code::NotADoorFile);
            Err(match (kind, other) {
                (Kind::Given, Some(Kind::Door)) => refused.with("why", "door"),
                (Kind::Door, Some(Kind::Given)) => refused.with("why", "given"),
                _ => refused,
            })
        }
    }
}

fn opened<T: DeserializeOwned>(
    sealed: &[u8],
    identity: &dyn age::Identity,
    wrong: Code,
) -> Result<T> {
    let damaged = || Error::refused(Code::DamagedFile);
    let decryptor = Decryptor::new_buffered(sealed).map_err(|_| damaged())?;
    let reader = decryptor.decrypt(std::iter::once(identity));
    let mut reader = reader.map_err(|failed| match failed {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed => Error::refused(wrong),
        _ => damaged(),
    })?;
    let mut plain = Vec::new();
    reader.read_to_end(&mut plain).map_err(|_| damaged())?;
    serde_json::from_slice(&plain).map_err(|_| damaged())
}

/// Words as they count: in whatever case, spelling and layout they were typed.
fn plain(words: &str) -> String {
    let typed = words.trim();
    let layouts = kazakh::other_layouts(typed);
    let is_latin = typed.chars().any(|it| it.is_ascii_alphabetic());
    match layouts.first().filter(|_| is_latin) {
        Some(meant) => kazakh::fold(meant),
        None => kazakh::fold(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_people_type_them() {
        let told = plain("айна інжу қасық бөрік");
        for typed in [
            "Айна інжу ҚАСЫҚ  бөрік",
            "айна инжу касык борик",
            "fqyf 3y;e 0fcs0 ,-h3r",
        ] {
            assert_eq!(plain(typed), told, "{typed}");
        }
    }
}
