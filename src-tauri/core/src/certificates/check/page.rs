//! The page that anybody may hold: `verify.html`, with the academy's public keys and what is void.
//!
//! It tells nothing of people: numbers that are void, since when, and what stands in their place. Why
//! a paper was made void stays in the book.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::NaiveDate;
use ed25519_dalek::VerifyingKey;
use rusqlite::Connection;
use serde::Serialize;
use sha2::{Digest as _, Sha512};

use super::book::code_of;
use super::keys::{Signer, find_signer, signers};
use super::text::{Signed, short_academy};
use crate::academy::{Academy, academy};
use crate::common::{Lang, Trilingual};
use crate::error::{Doing, Result};

/// The page without the academy's facts; `ui/verify` makes it.
const PAGE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../assets/verify/verify.html"
));
const DOING: &str = "gather what the checking page holds";
/// Bytes of a hash that names a paper of a laptop that was sent away.
const PAPER_HASH: usize = 12;

/// What the academy is known by in the words of a paper.
pub(super) struct Facts {
    series: String,
    names: BTreeSet<String>,
}

impl Facts {
    /// Says whether a number or a name claims to be of this academy.
    pub fn is_ours(&self, number: &str, academy: &str, all: &[Signer]) -> bool {
        let of_laptop = |it: &Signer| number.contains(&format!("-{}-", it.code));
        let by_series = !self.series.is_empty() && number.starts_with(&format!("{}-", self.series));
        by_series || self.names.contains(academy) || all.iter().any(of_laptop)
    }
}

/// Reads what the academy is known by.
pub(super) fn facts(connection: &Connection) -> Result<Facts> {
    let names = academy(connection)?.name;
    let names = Lang::ALL.map(|lang| short_academy(names.shown(lang)));
    Ok(Facts {
        series: series(connection)?,
        names: names.into_iter().filter(|it| !it.is_empty()).collect(),
    })
}

fn series(connection: &Connection) -> Result<String> {
    connection
        .query_row("SELECT coalesce(max(series), '') FROM academy", [], |row| {
            row.get(0)
        })
        .doing(DOING)
}

/// Returns the addresses that codes of this academy name: the present one, and those of papers issued
/// before it changed.
pub(super) fn addresses(connection: &Connection) -> Result<BTreeSet<String>> {
    let mut all: BTreeSet<String> = connection
        .prepare_cached(
            "SELECT DISTINCT substr(code, 1, instr(code, '#T1') - 1) FROM
               (SELECT json_extract(content, '$.code') AS code FROM certificate
                WHERE trashed = 0 AND instr(content, '#T1') > 0 AND json_valid(content))
             WHERE instr(code, '#T1') > 1",
        )
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing(DOING)?;
    let now = academy(connection)?.check_address;
    if !now.is_empty() {
        all.insert(now);
    }
    Ok(all)
}

/// A laptop as the page knows it.
#[derive(Serialize)]
pub(super) struct Laptop {
    code: String,
    key: String,
    /// Of one that was sent away, hashes of the papers that count.
    #[serde(skip_serializing_if = "Option::is_none")]
    papers: Option<BTreeSet<String>>,
}

impl Laptop {
    /// Writes down a laptop, with hashes of the papers that count where it was sent away.
    pub fn new(code: &str, key: &VerifyingKey, papers: Option<BTreeSet<String>>) -> Self {
        Self {
            code: code.to_owned(),
            key: BASE64.encode(key.to_bytes()),
            papers,
        }
    }
}

/// What the page holds.
#[derive(Serialize)]
pub(super) struct PageFacts {
    /// Of the form of these facts.
    pub version: u32,
    /// The day they were gathered, ISO: what was made void later the page does not know.
    pub made: String,
    pub name: Trilingual,
    /// The academy as its papers name it.
    pub names: BTreeSet<String>,
    pub series: String,
    pub phone: String,
    pub email: String,
    pub addresses: BTreeSet<String>,
    pub laptops: Vec<Laptop>,
    /// By number: since when it is void, and the number in its place.
    pub void: BTreeMap<String, [String; 2]>,
}

impl PageFacts {
    /// Gathers it from the register.
    pub fn gather(connection: &Connection, today: NaiveDate) -> Result<Self> {
        let kept = academy(connection)?;
        let known = facts(connection)?;
        Ok(Self {
            version: 1,
            made: today.to_string(),
            phone: phone_of(&kept).to_owned(),
            name: kept.name,
            names: known.names,
            series: known.series,
            email: kept.email,
            addresses: addresses(connection)?,
            laptops: laptops(connection)?,
            void: void(connection)?,
        })
    }
}

/// The telephone at which a number is asked: its own one, or that of the academy.
fn phone_of(academy: &Academy) -> &str {
    match academy.check_phone.as_str() {
        "" => &academy.phone,
        own => own,
    }
}

fn laptops(connection: &Connection) -> Result<Vec<Laptop>> {
    let all = signers(connection)?;
    let mut papers: BTreeMap<[u8; 32], BTreeSet<String>> = BTreeMap::new();
    if all.iter().any(|it| it.is_withdrawn) {
        each_code(connection, |code| {
            let signed = Signed::read(&code);
            let signer = signed.as_ref().and_then(|it| find_signer(it, &all));
            if let (Some(signed), Some(signer)) = (&signed, signer.filter(|it| it.is_withdrawn)) {
                let of_signer = papers.entry(signer.key.to_bytes()).or_default();
                of_signer.insert(paper_hash(signed));
            }
        })?;
    }
    let mut laptop = |it: &Signer| {
        let kept = || papers.remove(&it.key.to_bytes()).unwrap_or_default();
        Laptop::new(&it.code, &it.key, it.is_withdrawn.then(kept))
    };
    Ok(all.iter().map(&mut laptop).collect())
}

fn each_code(connection: &Connection, mut take: impl FnMut(String)) -> Result<()> {
    let mut statement = connection
        .prepare("SELECT content FROM certificate WHERE trashed = 0 AND content <> ''")
        .doing(DOING)?;
    let mut rows = statement.query([]).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        let content: String = row.get(0).doing(DOING)?;
        if let Some(code) = code_of(&content) {
            take(code);
        }
    }
    Ok(())
}

/// What names a paper of a laptop that was sent away: whoever holds that laptop cannot find other words
/// of the same name.
pub(super) fn paper_hash(signed: &Signed) -> String {
    let hash = Sha512::digest([signed.signature.as_slice(), signed.words.as_bytes()].concat());
    let start: Vec<u8> = hash.iter().copied().take(PAPER_HASH).collect();
    BASE64.encode(start)
}

fn void(connection: &Connection) -> Result<BTreeMap<String, [String; 2]>> {
    connection
        .prepare(
            "SELECT c.serial, min(v.on_date),
               coalesce((SELECT r.serial FROM certificate r
                 WHERE r.replaces = c.id AND r.trashed = 0 ORDER BY r.counter, r.id LIMIT 1), '')
             FROM certificate c JOIN certificate_void v ON v.certificate = c.id AND v.trashed = 0
             WHERE c.trashed = 0 AND c.serial <> '' GROUP BY c.id ORDER BY c.id",
        )
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?])))?
                .collect()
        })
        .doing(DOING)
}

/// Makes the page, to be put anywhere or sent: one file that asks nothing of any network.
pub fn verify_page(connection: &Connection, today: NaiveDate) -> Result<String> {
    let facts = PageFacts::gather(connection, today)?;
    Ok(fill(&facts))
}

/// Fills the page; words of the academy can be neither a tag nor a mark of the page.
pub(super) fn fill(facts: &PageFacts) -> String {
    let data = serde_json::to_string(facts).unwrap_or_default();
    let data = data.replace('<', "\\u003c");
    let ask = [facts.phone.as_str(), &facts.email];
    let ask: Vec<&str> = ask.into_iter().filter(|it| !it.is_empty()).collect();
    let ask = match ask.is_empty() {
        true => "—".to_owned(),
        false => ask.join(", "),
    };
    PAGE.replace("{{LANG}}", "kk")
        .replace("{{NAME_KK}}", &escaped(facts.name.shown(Lang::Kk)))
        .replace("{{NAME_RU}}", &escaped(facts.name.shown(Lang::Ru)))
        .replace("{{NAME_EN}}", &escaped(facts.name.shown(Lang::En)))
        .replace("{{ASK}}", &escaped(&ask))
        .replace("{{DATA}}", &data)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '<' | '>' | '"' | '\'' | '{' | '}' => {
                out.push_str(&format!("&#{};", u32::from(letter)));
            }
            _ => out.push(letter),
        }
    }
    out
}
