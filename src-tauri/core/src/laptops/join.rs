//! Asking to be let in, and letting in.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::{roster, withdraw};
use crate::clock::Clock;
use crate::common::mended;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::join::{Brought, JoinRequest};
use crate::exchange::joined::{self, Pending};
use crate::exchange::roster::{Listed, Role, Roster, RosterDeed};
use crate::exchange::words::Word;
use crate::exchange::{FileWritten, For, write};
use crate::ids::Id;
use crate::keys::{Effort, KeyStore};
use crate::out_file;
use crate::register::{Created, Register, Stays};
use crate::store::roster as entries;

/// A word of a phrase that two people read to each other.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SpokenWord {
    /// Its number, 0 to 255.
    pub number: u8,
    /// The word.
    pub text: String,
}

impl SpokenWord {
    fn of(word: &Word) -> Self {
        Self {
            number: word.number,
            text: word.text.to_owned(),
        }
    }
}

/// A request to be let in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Request {
    /// The laptop that asks.
    pub laptop: Id,
    /// What it is to be called.
    pub name: String,
    /// Who works at it; may be empty.
    pub worker: String,
    /// Whether it brings what it holds.
    pub brings: bool,
    /// How many people it brings.
    pub people: u64,
    /// How many events.
    pub events: u64,
    /// How many clubs.
    pub clubs: u64,
    /// How many certificates.
    pub certificates: u64,
    /// The eight words that both screens show.
    pub words: Vec<SpokenWord>,
}

impl Request {
    fn of(asked: &JoinRequest) -> Result<Self> {
        let brought = asked.brings.unwrap_or_default();
        Ok(Self {
            laptop: asked.laptop,
            name: asked.name.clone(),
            worker: asked.worker.clone(),
            brings: asked.brings.is_some(),
            people: brought.people,
            events: brought.events,
            clubs: brought.clubs,
            certificates: brought.certificates,
            words: asked.words()?.iter().map(SpokenWord::of).collect(),
        })
    }
}

/// What a laptop that asks says of itself.
#[derive(Clone, Debug)]
pub struct Asking {
    /// What it is to be called.
    pub name: String,
    /// Who works at it; may be empty.
    pub worker: String,
    /// The start password; without one the key goes to the key store or beside the register.
    pub password: Option<String>,
    /// How hard a guess at the password is made.
    pub effort: Effort,
}

/// Begins a register that knows its laptop alone and waits to be let in.
///
/// Refuses as founding does, an empty name with [`Code::Missing`].
pub fn begin(
    path: &Path,
    asking: &Asking,
    store: &dyn KeyStore,
    clock: Arc<dyn Clock>,
) -> Result<Created> {
    let name = named(&asking.name)?;
    Register::create_waiting(path, asking, store, clock, |register| {
        let pending = Pending {
            name: name.clone(),
            worker: one_line(&asking.worker),
            brings: false,
            asked: String::new(),
        };
        register.write_local(|it| joined::keep_pending(it, &pending))
    })
}

/// A longer name would not stand beside the eight words that are to be compared.
const LONGEST_NAME: usize = 60;

/// A name is one line, however it was typed.
fn one_line(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    mended(&words.join(" "))
}

fn named(name: &str) -> Result<String> {
    let name = super::plain_name(&mended(name));
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Error::refused(Code::TextTooLong)
            .with("field", "title")
            .with("why", "laptop")
            .with("limit", LONGEST_NAME));
    }
    Ok(name)
}

/// Writes the file with which this laptop asks to be let in; one that holds records of its own
/// brings them along, where `brings` says so.
///
/// Refuses an empty name with [`Code::Missing`], and with [`Code::HoldsRecords`] a laptop that holds
/// records and would not bring them.
pub fn request(
    register: &Register,
    name: &str,
    worker: &str,
    brings: bool,
    out: &Path,
) -> Result<Request> {
    let name = named(name)?;
    let is_pending = register.read(joined::is_pending)?;
    let is_waiting_empty =
        register.read(|it| Ok(joined::find_pending(it)?.is_some_and(|it| !it.brings)))?;
    let brings = match (is_waiting_empty, brings) {
        (true, _) => None,
        (false, true) => Some(register.read(count_brought)?),
        (false, false) if is_pending => Some(register.read(count_brought)?),
        (false, false) => return Err(Error::refused(Code::HoldsRecords)),
    };
    let moment = register.clock().milliseconds();
    let asked = register.read(|connection| {
        let (own, listed) = roster::this_laptop(connection)?;
        let key: [u8; 32] = connection
            .query_row("SELECT signing_key FROM this_laptop", [], |row| row.get(0))
            .doing("read the laptop's keys")?;
        JoinRequest {
            register: brings.map(|_| own),
            laptop: listed.id,
            name: name.clone(),
            worker: one_line(worker),
            signing: listed.signing,
            sealing: listed.sealing,
            brings,
            moment,
            signature: [0; 64],
        }
        .sign(&ed25519_dalek::SigningKey::from_bytes(&key))
    })?;
    out_file::write(register, out, &asked.to_bytes())?;
    let pending = Pending {
        name,
        worker: one_line(worker),
        brings: brings.is_some(),
        asked: hex(&asked.to_bytes()),
    };
    register.write_local(|it| joined::keep_pending(it, &pending))?;
    Request::of(&asked)
}

/// Returns the request with which this laptop asked last, so that its words are shown for as long as
/// it waits; none where it does not wait or has not written a file yet.
pub fn asked(register: &Register) -> Result<Option<Request>> {
    let pending = register.read(joined::find_pending)?;
    let kept = pending.and_then(|it| bytes_of(&it.asked));
    match kept {
        Some(bytes) if !bytes.is_empty() => {
            Ok(Some(Request::of(&JoinRequest::from_bytes(&bytes)?)?))
        }
        _ => Ok(None),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = hex.chars().map(|it| it.to_digit(16)).collect();
    let byte = |pair: &[u32]| match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    };
    digits?.chunks(2).map(byte).collect()
}

/// Thinks better of joining: a laptop that would have brought its records goes on alone.
///
/// Refuses with [`Code::NotFound`] where it did not ask, and with [`Code::NotJoined`] a laptop that
/// has nothing to go on with.
pub fn withdraw_request(register: &Register) -> Result<()> {
    register.write_local(|connection| match joined::find_pending(connection)? {
        None => Err(Error::refused(Code::NotFound)),
        Some(it) if !it.brings => Err(Error::refused(Code::NotJoined)),
        Some(_) => joined::forget_pending(connection),
    })
}

pub(super) fn count_brought(connection: &rusqlite::Connection) -> Result<Brought> {
    let count = |table: &str| -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {table} WHERE trashed = 0");
        let count: i64 = connection
            .query_row(&sql, [], |row| row.get(0))
            .doing("count what is brought")?;
        Ok(count.unsigned_abs())
    };
    Ok(Brought {
        people: count("trainee")?,
        events: count("event")?,
        clubs: count("club")?,
        certificates: count("certificate")?,
    })
}

/// Reads a request, so that its words can be compared before anybody is let in.
///
/// Refuses with [`Code::NotARequest`] another file.
pub fn read_request(file: &Path) -> Result<Request> {
    Request::of(&read(file)?)
}

fn read(file: &Path) -> Result<JoinRequest> {
    let bytes = out_file::read_small(file, 8 * 1024, Code::NotARequest)?;
    JoinRequest::from_bytes(&bytes)
}

/// Returns the name a laptop is let in under: one that another has already gets its code beside it,
/// or else nobody could tell their files apart.
fn unlike_others(roster: &Roster, asked: &JoinRequest, code: &str) -> String {
    let is_taken = roster.laptops().any(|it| {
        it.listed.id != asked.laptop && it.listed.name.to_lowercase() == asked.name.to_lowercase()
    });
    match is_taken {
        true => format!("{} ({code})", asked.name),
        false => asked.name.clone(),
    }
}

/// Lets a laptop in and writes the file that it waits for, with everything the academy has.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, and with [`Code::NotARequest`]
/// another file. A laptop that is in already gets a new file and stays as it is.
pub fn approve(
    register: &Register,
    file: &Path,
    role: Role,
    out: &Path,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<(Request, FileWritten)> {
    let asked = read(file)?;
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    register.take_in(Stays::Yes, |connection| {
        let roster = entries::read(connection)?;
        let is_in = roster.find(asked.laptop);
        let was_withdrawn = is_in.is_some_and(|it| it.is_revoked);
        if is_in.is_some_and(|it| !it.is_revoked && it.listed.signing == asked.signing) {
            return Ok(());
        }
        let code = match is_in {
            Some(known) => known.listed.code.clone(),
            None => roster.free_code(|random| clock.fill(random)),
        };
        let laptop = Listed {
            id: asked.laptop,
            name: unlike_others(&roster, &asked, &code),
            role,
            code,
            signing: asked.signing,
            sealing: asked.sealing,
        };
        roster::write(connection, clock, RosterDeed::Approve { laptop })?;
        // What a laptop wrote that was lost and is found again comes in with it.
        match was_withdrawn {
            true => withdraw::take_what_waits(connection).map(drop),
            false => Ok(()),
        }
    })?;
    let written = write(register, out, For::One(asked.laptop), true, progress)?;
    Ok((Request::of(&asked)?, written))
}
