//! Looking for damage, and for a rebuild that differs.

use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;

use super::Register;
use crate::error::{Doing, Result};
use crate::store::{product, rebuild, roster, sources, travel};

/// What a check found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CheckReport {
    /// What SQLite or SQLCipher said of damage, empty when all is well.
    pub damage: Vec<String>,
    /// Whether rebuilding the product tables from the log gives other content.
    pub differs: bool,
    /// How many operations the log holds.
    pub operations: u64,
    /// How many transactions.
    pub transactions: u64,
    /// Operations of a newer version that wait for an upgrade.
    pub unknown: u64,
    /// Parts of the log that are not what their laptop signed: files with them would be refused.
    pub unsigned: u64,
}

impl CheckReport {
    /// Says whether the register is sound.
    pub fn is_sound(&self) -> bool {
        self.damage.is_empty() && !self.differs && self.unsigned == 0
    }
}

/// Moves what was written ahead into the file: its pages are checked as they lie there, and one that
/// the power failed in the middle of is whole again only then.
fn settle(connection: &Connection) -> Result<()> {
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .doing("check the file")
}

/// Puts every part of the log together as it travels, and counts those that their laptops did not sign
/// so.
fn count_unsigned(connection: &Connection) -> Result<u64> {
    let roster = roster::read(connection)?;
    let mut unsigned = 0;
    for hash in sources::closed_hashes(connection)? {
        let segment = travel::compose(connection, &hash)?;
        let Some(key) = roster.signing_key(segment.header.author.laptop) else {
            continue;
        };
        let is_signed = segment.hash() == hash && segment.verify(roster.register(), &key).is_ok();
        unsigned += u64::from(!is_signed);
    }
    Ok(unsigned)
}

impl Register {
    /// Checks the file and rebuilds everything from the log inside a transaction that is then
    /// rolled back; nothing is changed.
    pub fn check(&self) -> Result<CheckReport> {
        self.with_writer(|connection| {
            let mut report = CheckReport::default();
            settle(connection)?;
            for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
                let lines: Vec<String> = connection
                    .prepare(pragma)
                    .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
                    .doing("check the file")?;
                report
                    .damage
                    .extend(lines.into_iter().filter(|line| line != "ok"));
            }
            let transaction = connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .doing("begin a check")?;
            let count = |sql: &str| -> Result<u64> {
                let count: i64 = transaction
                    .query_row(sql, [], |row| row.get(0))
                    .doing("count the log")?;
                Ok(count.cast_unsigned())
            };
            report.operations = count("SELECT count(*) FROM op")?;
            report.transactions = count("SELECT count(*) FROM tx")?;
            report.unknown = count("SELECT count(*) FROM unknown")?;
            report.unsigned = count_unsigned(&transaction)?;
            let before = product::hash_content(&transaction)?;
            rebuild::rebuild(&transaction)?;
            report.differs = before != product::hash_content(&transaction)?;
            transaction.rollback().doing("end a check")?;
            Ok(report)
        })
    }

    /// Makes the product tables anew from the log, as an upgrade of the rules may need.
    pub fn rebuild(&self) -> Result<()> {
        self.with_writer(|connection| {
            let transaction = connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .doing("begin a rebuild")?;
            rebuild::rebuild(&transaction)?;
            transaction.commit().doing("finish a rebuild")
        })
    }
}
