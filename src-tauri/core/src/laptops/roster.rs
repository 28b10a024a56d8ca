//! What the keeper writes down of laptops.

use ed25519_dalek::SigningKey;
use rusqlite::Connection;

use crate::clock::{Clock, Stamp};
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::roster::{Entry, Listed, Role, Roster, RosterDeed};
use crate::ids::Id;
use crate::keys::Secret;
use crate::store::roster;

const DOING: &str = "write down a laptop";

/// Begins the roster of an academy that has none, with this laptop as its keeper.
pub(crate) fn begin(connection: &Connection, clock: &dyn Clock) -> Result<()> {
    if !roster::entries(connection)?.is_empty() {
        return Ok(());
    }
    let seed = Secret::draw(clock);
    let key = SigningKey::from_bytes(seed.bytes());
    let (register, listed) = this_laptop(connection)?;
    let stamp = Stamp(clock.milliseconds() << 16);
    let entry = Roster::found(register, listed, stamp, &key)?;
    roster::keep(connection, &entry)?;
    roster::pin(connection, &entry.hash())?;
    keep_seed(connection, Some(&seed))
}

/// Keeps or forgets the seed of the keeper's key.
pub(super) fn keep_seed(connection: &Connection, seed: Option<&Secret>) -> Result<()> {
    connection
        .execute(
            "UPDATE this_laptop SET keeper_seed = ?1",
            [seed.map(|it| it.bytes().as_slice())],
        )
        .doing(DOING)
        .map(drop)
}

/// Returns the register and what the roster writes of this laptop.
pub(super) fn this_laptop(connection: &Connection) -> Result<(Id, Listed)> {
    let (register, id, code, signing, sealing): (Id, Id, String, [u8; 32], [u8; 32]) = connection
        .query_row(
            "SELECT register, laptop, code, signing_key, sealing_key FROM this_laptop",
            [],
            |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                ))
            },
        )
        .doing(DOING)?;
    let signing = SigningKey::from_bytes(&signing).verifying_key().to_bytes();
    let sealing = x25519_dalek::PublicKey::from(&x25519_dalek::StaticSecret::from(sealing));
    let name = super::name(connection, id)?;
    let listed = Listed {
        id,
        name: match name.is_empty() {
            true => code.clone(),
            false => name,
        },
        role: Role::Keeper,
        code,
        signing,
        sealing: sealing.to_bytes(),
    };
    Ok((register, listed))
}

/// Returns the seed of the keeper's key, where this laptop holds it.
pub(super) fn seed(connection: &Connection) -> Result<Option<Secret>> {
    let seed: Option<[u8; 32]> = connection
        .query_row("SELECT keeper_seed FROM this_laptop", [], |row| row.get(0))
        .doing(DOING)?;
    Ok(seed.map(Secret::from_bytes))
}

/// Refuses with [`Code::KeeperOnly`] a laptop that is not the keeper.
pub(crate) fn require_keeper(connection: &Connection) -> Result<SigningKey> {
    let refusal = || Error::refused(Code::KeeperOnly);
    let roster = roster::read(connection)?;
    let own: [u8; 32] = connection
        .query_row("SELECT signing_key FROM this_laptop", [], |row| row.get(0))
        .doing(DOING)?;
    // An office that was just handed over is signed for with the successor's own key.
    let kept = seed(connection)?.map(|it| *it.bytes());
    [kept, Some(own)]
        .into_iter()
        .flatten()
        .map(|it| SigningKey::from_bytes(&it))
        .find(|key| *roster.keeper_key() == key.verifying_key().to_bytes())
        .ok_or_else(refusal)
}

/// Lets this laptop in, which went on from a copy and has keys of its own, with the keeper's key
/// that it holds.
pub(crate) fn let_in_self(connection: &Connection, clock: &dyn Clock) -> Result<()> {
    let (_, listed) = this_laptop(connection)?;
    let known = roster::read(connection)?;
    if known.find(listed.id).is_some() || require_keeper(connection).is_err() {
        return Ok(());
    }
    let laptop = Listed {
        role: Role::Member,
        ..listed
    };
    write(connection, clock, RosterDeed::Approve { laptop }).map(drop)
}

/// Writes an entry of the keeper.
///
/// Refuses with [`Code::KeeperOnly`] on any other laptop.
pub(super) fn write(connection: &Connection, clock: &dyn Clock, deed: RosterDeed) -> Result<Entry> {
    let key = require_keeper(connection)?;
    let stamp = Stamp(clock.milliseconds() << 16);
    let entry = roster::read(connection)?.write(deed, stamp, &key)?;
    roster::keep(connection, &entry)?;
    Ok(entry)
}
