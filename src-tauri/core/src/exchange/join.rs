//! The file with which a new laptop asks to be let in.
//!
//! It is not encrypted, for it holds only what everybody may know, and it is signed with its own
//! key, so that it is whole. Whose it is no signature can tell: that is what the eight words are
//! for, which both people read to each other.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use super::roster::{LONGEST_NAME, is_nil, read_hash, read_name, write_text};
use super::words::{Word, words_of};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::value::{read_byte, read_id, read_number, take, write_number};

/// What every file of Tizim begins with.
const MAGIC: &[u8; 6] = b"TIZIM\x1a";
/// The version of the format.
const VERSION: u8 = 1;
/// The kind of file among those of Tizim.
const KIND: u8 = 2;
/// The longest file that is read.
const LONGEST_FILE: usize = 4_096;

/// What a laptop that worked alone until now brings with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Brought {
    /// How many people.
    pub people: u64,
    /// How many events.
    pub events: u64,
    /// How many clubs.
    pub clubs: u64,
    /// How many certificates.
    pub certificates: u64,
}

/// A request to join.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JoinRequest {
    /// The register that the laptop has now; nothing where it has none.
    pub register: Option<Id>,
    /// The laptop, under the id that it will keep.
    pub laptop: Id,
    /// What it is to be called, at most 200 characters.
    pub name: String,
    /// Who works at it, at most 200 characters; may be empty.
    pub worker: String,
    /// Its Ed25519 key.
    pub signing: [u8; 32],
    /// Its X25519 key.
    pub sealing: [u8; 32],
    /// What it brings, if it comes with records of its own.
    pub brings: Option<Brought>,
    /// When it asked, in milliseconds since 1970 by its clock.
    pub moment: u64,
    /// Its signature.
    pub signature: [u8; 64],
}

impl JoinRequest {
    /// Signs a request with the laptop's key, whatever key and signature it had.
    ///
    /// Refuses with [`Code::NotARequest`] a name that nobody would read.
    pub fn sign(mut self, key: &SigningKey) -> Result<Self> {
        self.signing = key.verifying_key().to_bytes();
        self.signature = key.sign(&self.message()).to_bytes();
        Self::from_bytes(&self.to_bytes())
    }

    /// Returns the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.body();
        out.extend_from_slice(&self.signature);
        out
    }

    /// Reads a file and checks its signature.
    ///
    /// Refuses with [`Code::NotARequest`] another kind of file, a damaged one and one that does
    /// not sign itself, and with [`Code::NewerFormat`] a later format.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let not = || Error::refused(Code::NotARequest);
        if bytes.len() > LONGEST_FILE {
            return Err(not());
        }
        let mut rest = bytes;
        let request = read_request(&mut rest).map_err(|error| match error {
            Error::Damaged(_) => not(),
            other => other,
        })?;
        if !rest.is_empty() {
            return Err(not());
        }
        let key = VerifyingKey::from_bytes(&request.signing).map_err(|_| not())?;
        key.verify_strict(
            &request.message(),
            &Signature::from_bytes(&request.signature),
        )
        .map_err(|_| not())?;
        Ok(request)
    }

    /// Returns the words that both screens show; they take some 30 milliseconds.
    pub fn words(&self) -> Result<[Word; 8]> {
        words_of(&self.hash())
    }

    fn hash(&self) -> [u8; 32] {
        blake3::derive_key("tizim 1 request to join", &self.body())
    }

    fn message(&self) -> Vec<u8> {
        [b"tizim 1 join ".as_slice(), &self.hash()].concat()
    }

    fn body(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&[VERSION, KIND]);
        out.extend_from_slice(self.register.unwrap_or_default().as_bytes());
        out.extend_from_slice(self.laptop.as_bytes());
        write_text(&mut out, &self.name);
        write_text(&mut out, &self.worker);
        out.extend_from_slice(&self.signing);
        out.extend_from_slice(&self.sealing);
        out.push(u8::from(self.brings.is_some()));
        if let Some(it) = &self.brings {
            for count in [it.people, it.events, it.clubs, it.certificates] {
                write_number(&mut out, count);
            }
        }
        write_number(&mut out, self.moment);
        out
    }
}

fn read_request(bytes: &mut &[u8]) -> Result<JoinRequest> {
    let not = || Error::refused(Code::NotARequest);
    if take(bytes, MAGIC.len())? != MAGIC {
        return Err(not());
    }
    match read_byte(bytes)? {
        VERSION => {}
        0 => return Err(not()),
        _ => return Err(Error::refused(Code::NewerFormat)),
    }
    if read_byte(bytes)? != KIND {
        return Err(not());
    }
    let register = Some(read_id(bytes)?).filter(|it| !is_nil(*it));
    let laptop = read_id(bytes)?;
    if is_nil(laptop) {
        return Err(not());
    }
    Ok(JoinRequest {
        register,
        laptop,
        name: read_name(bytes, LONGEST_NAME).ok_or_else(not)?,
        worker: read_name(bytes, LONGEST_NAME).ok_or_else(not)?,
        signing: read_hash(bytes)?,
        sealing: read_hash(bytes)?,
        brings: read_brought(bytes)?,
        moment: read_number(bytes)?,
        signature: take(bytes, 64)?.try_into().map_err(|_| not())?,
    })
}

fn read_brought(bytes: &mut &[u8]) -> Result<Option<Brought>> {
    match read_byte(bytes)? {
        0 => Ok(None),
        1 => Ok(Some(Brought {
            people: read_number(bytes)?,
            events: read_number(bytes)?,
            clubs: read_number(bytes)?,
            certificates: read_number(bytes)?,
        })),
        _ => Err(Error::refused(Code::NotARequest)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn request(brings: Option<Brought>) -> JoinRequest {
        JoinRequest {
            register: None,
            laptop: Id::derive("laptop", &[b"3"]),
            name: "Кабинет 3".to_owned(),
            worker: "Айгерім".to_owned(),
            signing: [0; 32],
            sealing: [7; 32],
            brings,
            moment: 1_790_000_000_000,
            signature: [0; 64],
        }
        .sign(&SigningKey::from_bytes(&[3; 32]))
        .unwrap()
    }

    #[test]
    fn a_request_reads_back() {
        let brought = Brought {
            people: 4_200,
            events: 31,
            clubs: 9,
            certificates: 1_007,
        };
        for request in [request(None), request(Some(brought))] {
            let bytes = request.to_bytes();
            assert_eq!(bytes[..8], *b"TIZIM\x1a\x01\x02");
            assert_eq!(JoinRequest::from_bytes(&bytes).unwrap(), request);
        }
    }

    #[test]
    fn no_bit_of_a_request_may_change() {
        let bytes = request(Some(Brought::default())).to_bytes();
        for cut in 0..bytes.len() {
            let code = JoinRequest::from_bytes(&bytes[..cut]).unwrap_err().code();
            assert_eq!(code, Code::NotARequest, "cut at {cut}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            let code = JoinRequest::from_bytes(&changed).unwrap_err().code();
            let expected = [Code::NotARequest, Code::NewerFormat];
            assert!(expected.contains(&code), "bit {bit}: {code:?}");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert!(JoinRequest::from_bytes(&longer).is_err());
    }

    #[test]
    fn another_key_has_other_words() {
        let mine = request(None);
        let theirs = mine
            .clone()
            .sign(&SigningKey::from_bytes(&[4; 32]))
            .unwrap();
        assert_ne!(mine.words().unwrap(), theirs.words().unwrap());
        let copied = JoinRequest::from_bytes(&mine.to_bytes()).unwrap();
        assert_eq!(
            mine.words().unwrap(),
            copied.words().unwrap(),
            "on both screens"
        );
    }

    #[test]
    fn a_name_that_steers_the_screen_is_refused() {
        for name in ["Кабинет\n2", "Кабинет\u{202e}2", &"б".repeat(201)] {
            let mut request = request(None);
            name.clone_into(&mut request.name);
            let refused = request.sign(&SigningKey::from_bytes(&[3; 32])).unwrap_err();
            assert_eq!(refused.code(), Code::NotARequest);
        }
    }

    proptest! {
        #[test]
        fn bytes_of_a_stranger_never_panic(bytes in any::<Vec<u8>>()) {
            let begun = [b"TIZIM\x1a\x01\x02".as_slice(), &bytes].concat();
            prop_assert!(JoinRequest::from_bytes(&bytes).is_err());
            prop_assert!(JoinRequest::from_bytes(&begun).is_err());
        }
    }
}
