//! Files that no laptop writes: taken apart, altered, put together and signed again.

use std::fs::File;
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use tizim_core::error::{Doing as _, Result};
use tizim_core::exchange::bundle::{self, Manifest, Part, Writer};
use tizim_core::exchange::{Entry, Roster, Segment};

use super::Laptop;

/// What is in a file, to be altered.
#[derive(Clone)]
pub(crate) struct Inside {
    pub(crate) manifest: Manifest,
    pub(crate) roster: Vec<Vec<u8>>,
    pub(crate) segments: Vec<Vec<u8>>,
    pub(crate) blobs: Vec<Vec<u8>>,
}

impl Inside {
    /// The segments, read.
    pub(crate) fn read(&self) -> Vec<Segment> {
        let segments = self.segments.iter();
        segments
            .map(|it| Segment::from_bytes(it).unwrap())
            .collect()
    }

    /// Keeps some segments only.
    pub(crate) fn only(mut self, keep: impl Fn(&Segment) -> bool) -> Self {
        self.segments
            .retain(|it| keep(&Segment::from_bytes(it).unwrap()));
        self
    }

    pub(crate) fn list_of_laptops(&self) -> Roster {
        let entries = self.roster.iter().map(|it| Entry::from_bytes(it).unwrap());
        Roster::read(self.manifest.register, None, entries).unwrap()
    }
}

impl Laptop {
    fn key(&self, column: &str) -> [u8; 32] {
        let sql = format!("SELECT {column} FROM this_laptop");
        let key = self
            .register
            .read(|it| it.query_row(&sql, [], |row| row.get(0)).doing("read a key"));
        key.unwrap()
    }

    /// The key that this laptop signs with.
    pub(crate) fn signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.key("signing_key"))
    }

    /// Takes a file apart.
    pub(crate) fn inside(&self, file: &Path) -> Inside {
        let bundle = bundle::open(file, &self.key("sealing_key")).unwrap();
        let sender = |manifest: &Manifest, sent: &[Vec<u8>]| -> Result<_> {
            let entries = sent.iter().map(|it| Entry::from_bytes(it).unwrap());
            let roster = Roster::read(manifest.register, None, entries)?;
            Ok(roster.signing_key(manifest.sender).unwrap())
        };
        let checked = bundle.check(sender).unwrap();
        let mut inside = Inside {
            manifest: checked.manifest().clone(),
            roster: checked.roster().to_vec(),
            segments: Vec::new(),
            blobs: Vec::new(),
        };
        let took = checked.parts(|part| {
            match part {
                Part::Segment(bytes) => inside.segments.push(bytes.to_vec()),
                Part::Blob(bytes) => inside.blobs.push(bytes.to_vec()),
            }
            Ok(())
        });
        took.unwrap();
        inside
    }

    /// Puts a file together that this laptop signs, whatever is in it.
    pub(crate) fn forge(&self, inside: &Inside) -> PathBuf {
        let laptops = inside.list_of_laptops();
        let sealing: Vec<[u8; 32]> = laptops.laptops().map(|it| it.listed.sealing).collect();
        self.forge_for(inside, &sealing, &self.signing_key())
    }

    /// As [`Self::forge`], for other laptops and by another key.
    pub(crate) fn forge_for(
        &self,
        inside: &Inside,
        sealing: &[[u8; 32]],
        key: &SigningKey,
    ) -> PathBuf {
        let path = self.path(&format!("forged-{}.tizim", self.sent()));
        let out = File::create(&path).unwrap();
        let mut writer = Writer::begin(out, inside.manifest.clone(), sealing, key).unwrap();
        for entry in &inside.roster {
            writer.roster(entry).unwrap();
        }
        for segment in &inside.segments {
            writer.segment(segment).unwrap();
        }
        for blob in &inside.blobs {
            writer.blob(blob).unwrap();
        }
        writer.finish().unwrap();
        path
    }
}
