//! This laptop inside the register: its keys, its code, and going on after a backup.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use super::change::Author as Writing;
use super::{Change, Fields, Identity, Published};
use crate::act::Act;
use crate::catalogue::Table;
use crate::clock::Clock;
use crate::error::{Doing, Result};
use crate::exchange::{Author, code_of};
use crate::ids::Id;
use crate::keys::Secret;
use crate::laptops;
use crate::store::open::{self, Access};
use crate::store::{segments, sources};

pub(super) fn draw_id(clock: &dyn Clock) -> Id {
    let mut random = [0; 10];
    clock.fill(&mut random);
    Id::from_moment(clock.milliseconds(), &random)
}

/// Enters this laptop with new keys and a new code in an open file.
pub(super) fn enter_laptop(connection: &Connection, register: Id, clock: &dyn Clock) -> Result<()> {
    let laptop = draw_id(clock);
    let (signing, sealing) = (Secret::draw(clock), Secret::draw(clock));
    let source = begin_source(connection, laptop, 1)?;
    connection
        .execute(
            "INSERT INTO this_laptop(one, register, laptop, source, code, signing_key, sealing_key)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                register,
                laptop,
                source,
                draw_code(clock),
                signing.bytes(),
                sealing.bytes()
            ],
        )
        .doing("enter the laptop")
        .map(drop)
}

/// Begins the log of a laptop's incarnation, with a first segment that has seen what is here;
/// returns its number.
pub(crate) fn begin_source(connection: &Connection, laptop: Id, incarnation: u32) -> Result<u32> {
    let author = Author {
        laptop,
        incarnation,
    };
    let source = sources::begin(connection, author, None)?;
    let seen = segments::seen_now(connection, source)?;
    connection
        .execute(
            "INSERT INTO segment(source, number, first_seq, seen) VALUES (?1, 1, 1, ?2)",
            params![source, serde_json::to_string(&seen).unwrap_or_default()],
        )
        .doing("enter the laptop")?;
    Ok(source)
}

/// Writes the laptop's public record into what staff share.
pub(super) fn add_laptop(change: &mut Change<'_>, name: &str) -> Result<()> {
    let (signing, sealing): ([u8; 32], [u8; 32]) = change
        .query_row(
            "SELECT signing_key, sealing_key FROM this_laptop",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .doing("read the laptop's keys")?;
    let signing = ed25519_dalek::SigningKey::from_bytes(&signing).verifying_key();
    let sealing = x25519_dalek::PublicKey::from(&x25519_dalek::StaticSecret::from(sealing));
    let hex = |bytes: &[u8; 32]| blake3::Hash::from_bytes(*bytes).to_hex().to_string();
    let (laptop, code) = (change.identity().laptop, change.identity().code.clone());
    let name = if name.trim().is_empty() {
        code.clone()
    } else {
        name.trim().to_owned()
    };
    let fields = Fields::new()
        .text("name", &name)
        .text("code", &code)
        .text("signing", &hex(signing.as_bytes()))
        .text("sealing", &hex(sealing.as_bytes()));
    change.add(Table::Laptop, laptop, fields)
}

/// Draws the laptop's code for certificate numbers.
pub(crate) fn draw_code(clock: &dyn Clock) -> String {
    let mut random = [0_u8; 3];
    clock.fill(&mut random);
    code_of(random)
}

/// Makes sure that what this laptop writes next nobody has seen written otherwise: goes on after
/// what left it, or as a laptop of its own where certificate numbers were given that this machine
/// does not remember. Mostly it writes nothing.
pub(super) fn go_on(path: &Path, connection: &mut Connection, clock: &dyn Clock) -> Result<()> {
    let identity = Identity::read(connection)?;
    match find_published(path, &identity) {
        Some(published) => go_on_after(connection, &identity, &published, clock),
        None if Published::of(connection, &identity)?.counter == 0 => Ok(()),
        None => begin_anew(path, connection, &identity, clock),
    }
}

/// Settles who the laptop is in a restored file that is not in its place yet.
///
/// Where this machine remembers what the same laptop sent out, the laptop goes on; elsewhere the
/// copy becomes a laptop of its own, for the old one may still be in use.
pub(crate) fn settle(fresh: &Path, place: &Path, key: &Secret, clock: &dyn Clock) -> Result<()> {
    let deed = "open the restored register";
    let mut connection = open::open(fresh, key, Access::Write)?;
    open::migrate(&mut connection)?;
    let identity = Identity::read(&connection)?;
    match find_published(place, &identity) {
        Some(published) => go_on_after(&mut connection, &identity, &published, clock)?,
        None => begin_anew(place, &mut connection, &identity, clock)?,
    }
    // Last, so that everything is in the file itself and not in a log beside it.
    connection
        .pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))
        .doing(deed)?;
    connection.close().map_err(|(_, error)| error).doing(deed)
}

fn find_published(path: &Path, identity: &Identity) -> Option<Published> {
    Published::find(path).filter(|it| it.laptop == identity.laptop)
}

/// Makes the file a laptop of its own, with new keys and a new code, in one transaction.
fn begin_anew(
    path: &Path,
    connection: &mut Connection,
    old: &Identity,
    clock: &dyn Clock,
) -> Result<()> {
    let deed = "begin as a new laptop";
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .doing(deed)?;
    if Identity::read(&transaction)?.laptop != old.laptop {
        // Another program that opened the file at the same time was the first.
        return Ok(());
    }
    // Signed while the keys of the old laptop are here: nobody could sign it afterwards.
    segments::close(&transaction, clock)?;
    let seed: Option<[u8; 32]> = transaction
        .query_row("SELECT keeper_seed FROM this_laptop", [], |row| row.get(0))
        .doing(deed)?;
    transaction
        .execute("DELETE FROM this_laptop", [])
        .doing(deed)?;
    enter_laptop(&transaction, old.register, clock)?;
    // Whoever opened a copy of the main laptop holds its office: without it a lone academy whose
    // laptop was lost could never let another in.
    transaction
        .execute("UPDATE this_laptop SET keeper_seed = ?1", [seed])
        .doing(deed)?;
    let identity = Identity::read(&transaction)?;
    let author = Writing {
        path,
        identity: &identity,
        clock,
        worker: kept_worker(&transaction)?,
    };
    let mut change = Change::begin(&transaction, author, Act::LaptopRestore)?;
    add_laptop(&mut change, "")?;
    change.finish()?;
    if seed.is_some() {
        laptops::roster::let_in_self(&transaction, clock)?;
    }
    transaction.commit().doing(deed)
}

fn kept_worker(connection: &Connection) -> Result<Id> {
    let kept: Option<String> = connection
        .query_row(
            "SELECT value FROM local_setting WHERE name = 'worker'",
            [],
            |row| row.get(0),
        )
        .optional()
        .doing("read a setting")?;
    Ok(kept.and_then(|it| it.parse().ok()).unwrap_or_default())
}

/// Goes on under a new incarnation where more has left this laptop than the file knows of, and
/// from the greater certificate number; in one transaction, if there is anything to write.
fn go_on_after(
    connection: &mut Connection,
    identity: &Identity,
    published: &Published,
    clock: &dyn Clock,
) -> Result<()> {
    let deed = "go on after a restored backup";
    let inside = Published::of(connection, identity)?;
    // In the register of another academy, which the laptop left, its operations were numbered
    // anew; the numbers of papers go on.
    let behind = published.register == identity.register
        && (published.incarnation > identity.incarnation
            || published.incarnation == identity.incarnation
                && (published.seq > inside.seq || published.segment > inside.segment));
    if !behind && published.counter <= inside.counter {
        return Ok(());
    }
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .doing(deed)?;
    if Identity::read(&transaction)?.source != identity.source {
        return Ok(());
    }
    transaction
        .execute(
            "UPDATE this_laptop SET last_counter = ?1 WHERE last_counter < ?1",
            [published.counter.cast_signed()],
        )
        .doing(deed)?;
    if behind {
        segments::close(&transaction, clock)?;
        let incarnation = published.incarnation.max(identity.incarnation) + 1;
        let source = begin_source(&transaction, identity.laptop, incarnation)?;
        transaction
            .execute("UPDATE this_laptop SET source = ?1", [source])
            .doing(deed)?;
    }
    transaction.commit().doing(deed)
}
