//! The text of a QR code: words that anybody reads, and the laptop's signature under them.
//!
//! `academy · kind number · name · date`, a line's end, `T1` and the signature in base64url; or, where
//! the academy has a page of its own, that page's address, `#T1`, and signature and words packed
//! together. `docs/format.md` tells the bytes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::NaiveDate;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use unicode_normalization::UnicodeNormalization as _;

use super::letters::{pack, unpack};

/// Stands before every proof; the digit is the version.
const MARK: &str = "T1";
/// What is signed begins with this, so that no other signature of the laptop is taken for one.
const DOMAIN: &[u8] = b"tizim 1 paper\n";
/// Between the parts of the words.
const BETWEEN: &str = " · ";
/// As many letters of the academy's name stand in a code; its page has the whole name.
const ACADEMY_LETTERS: usize = 40;
const SIGNATURE: usize = 64;

/// What the words of a paper say.
pub(in super::super) struct Said<'a> {
    pub academy: &'a str,
    /// The kind of paper in its own language.
    pub kind: &'a str,
    /// The number with its check character.
    pub number: &'a str,
    pub name: &'a str,
    pub day: NaiveDate,
}

impl Said<'_> {
    /// Returns the words, in the one form that is signed.
    pub fn words(&self) -> String {
        let kind_number = format!("{} {}", self.kind, self.number);
        let day = self.day.format("%d.%m.%Y").to_string();
        let academy = short_academy(self.academy);
        let parts = [&academy, &kind_number, self.name, &day].map(part);
        canonical(&parts.join(BETWEEN))
    }
}

/// A part of the words never holds what stands between them.
fn part(text: &str) -> String {
    text.replace('·', "-")
}

/// Returns the academy's name as it stands in a code: cut between words where it is long.
pub(super) fn short_academy(name: &str) -> String {
    let name = canonical(&part(name));
    if name.chars().count() <= ACADEMY_LETTERS {
        return name;
    }
    let cut: String = name.chars().take(ACADEMY_LETTERS - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |it| it.0);
    format!("{}…", whole.trim_end_matches([',', ' ', '«', '"']))
}

/// Brings a text into the form in which it is compared and signed: NFC, and every run of white space
/// one space. Texts that differ in nothing else say the same to a reader.
pub(in super::super) fn canonical(text: &str) -> String {
    let is_space = |it: char| it.is_whitespace() || it == '\u{feff}';
    let text: String = text.nfc().collect();
    let words = text.split(is_space).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Returns the text of a code; without a key it has the same length and proves nothing, for pages
/// that are only looked at.
pub(in super::super) fn compose(words: &str, address: &str, key: Option<&SigningKey>) -> String {
    let signature = key.map_or([0; SIGNATURE], |key| key.sign(&message(words)).to_bytes());
    if address.is_empty() {
        return format!("{words}\n{MARK}{}", BASE64.encode(signature));
    }
    let packed = [signature.as_slice(), &pack(words)].concat();
    format!("{address}#{MARK}{}", BASE64.encode(packed))
}

fn message(words: &str) -> Vec<u8> {
    [DOMAIN, words.as_bytes()].concat()
}

/// A text that has the form of ours; whether it is, the signature tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signed {
    pub words: String,
    pub signature: [u8; SIGNATURE],
    /// The page it names; empty where it begins with words.
    pub address: String,
}

impl Signed {
    /// Reads a text in the form of [`canonical`]; nothing of another form.
    pub fn read(text: &str) -> Option<Self> {
        if let Some((address, proof)) = text.split_once(&format!("#{MARK}"))
            && (address.starts_with("https://") || address.starts_with("http://"))
        {
            let packed = BASE64.decode(proof).ok()?;
            let (signature, words) = packed.split_first_chunk()?;
            return Some(Self {
                words: unpack(words)?,
                signature: *signature,
                address: address.to_owned(),
            });
        }
        let (words, proof) = text.rsplit_once(' ')?;
        let signature = BASE64.decode(proof.strip_prefix(MARK)?).ok()?;
        Some(Self {
            words: words.to_owned(),
            signature: signature.try_into().ok()?,
            address: String::new(),
        })
    }

    /// Says whether the laptop of this key signed exactly these words.
    pub fn is_of(&self, key: &VerifyingKey) -> bool {
        let signature = Signature::from_bytes(&self.signature);
        key.verify_strict(&message(&self.words), &signature).is_ok()
    }
}

/// The words of a paper in their parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub academy: String,
    pub kind: String,
    pub number: String,
    pub name: String,
    pub date: String,
}

impl Parts {
    /// Reads words as far as they have the form of ours.
    pub fn read(words: &str) -> Option<Self> {
        let mut parts: Vec<&str> = words.rsplitn(4, BETWEEN).collect();
        parts.reverse();
        let [academy, numbered, name, date] = parts.as_slice() else {
            return None;
        };
        let (kind, number) = numbered.rsplit_once(' ')?;
        let own = |it: &str| it.to_owned();
        Some(Self {
            academy: own(academy),
            kind: own(kind),
            number: own(number),
            name: own(name),
            date: own(date),
        })
    }
}
