//! The list of laptops as one of them knows it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use ed25519_dalek::SigningKey;
use tizim_core::clock::Stamp;
use tizim_core::exchange::{Entry, EntryHash, Listed, Role, Roster, RosterDeed};
use tizim_core::ids::Id;

use super::part::Entries;

/// A key that signs entries.
pub(crate) struct Key {
    pub(crate) signing: SigningKey,
    pub(crate) public: [u8; 32],
}

/// So many laptops and sheets a schedule has at most.
const KEYS: u8 = 64;

/// Sheets of the main laptop have the keys from here on, laptops those before.
const SHEETS: u8 = 40;

static MADE: LazyLock<Vec<Key>> = LazyLock::new(|| {
    let make = |seed| {
        let signing = SigningKey::from_bytes(&[seed; 32]);
        let public = signing.verifying_key().to_bytes();
        Key { signing, public }
    };
    (0..KEYS).map(make).collect()
});

/// Returns the key of a laptop by its number.
pub(crate) fn key_of(laptop: u8) -> &'static Key {
    assert!(laptop < SHEETS, "more laptops than keys");
    &MADE[usize::from(laptop)]
}

/// Returns the key of a sheet by its number, while there are any.
pub(crate) fn sheet(which: u8) -> Option<&'static Key> {
    MADE.get(usize::from(SHEETS) + usize::from(which))
}

/// Returns the sheet with a key, if it stands on one.
pub(crate) fn sheet_with(public: &[u8; 32]) -> Option<&'static Key> {
    MADE.iter()
        .skip(usize::from(SHEETS))
        .find(|it| it.public == *public)
}

pub(crate) fn academy() -> Id {
    Id::derive("register", &[b"academy"])
}

pub(crate) fn listed(id: Id, number: u8) -> Listed {
    Listed {
        id,
        name: format!("Кабинет {number}"),
        role: Role::Member,
        code: format!("K{number}"),
        signing: key_of(number).public,
        sealing: [number; 32],
    }
}

/// What a laptop knows of all laptops.
#[derive(Clone)]
pub(crate) struct List {
    pub(crate) entries: Entries,
    pub(crate) roster: Arc<Roster>,
}

/// Lists that were read: many laptops know the same, and signatures take time.
#[derive(Default)]
pub(crate) struct Lists(BTreeMap<Vec<EntryHash>, Arc<Roster>>);

impl Lists {
    fn read(&mut self, entries: &Entries) -> Arc<Roster> {
        let names: Vec<EntryHash> = entries.keys().copied().collect();
        let read = || {
            let all = entries.values().map(|it| Entry::clone(it));
            Arc::new(Roster::read(academy(), Some(founding().0), all).unwrap())
        };
        Arc::clone(self.0.entry(names).or_insert_with(read))
    }

    /// Returns what a laptop knows when it has read a file, of which only what some main laptop
    /// signed is kept.
    pub(crate) fn unite(&mut self, known: &List, sent: &Entries) -> List {
        if sent.keys().all(|it| known.entries.contains_key(it)) {
            return known.clone();
        }
        let mut entries = known.entries.clone();
        entries.extend(sent.iter().map(|(hash, it)| (*hash, Arc::clone(it))));
        let roster = self.read(&entries);
        let all = entries.len();
        entries.retain(|it, _| known.entries.contains_key(it) || roster.is_worth_keeping(it));
        match entries.len() == all {
            true => List { entries, roster },
            false => List {
                roster: self.read(&entries),
                entries,
            },
        }
    }

    /// Signs what follows all that a laptop knows.
    pub(crate) fn write(&mut self, list: &List, deed: RosterDeed, at: u64, key: &Key) -> List {
        let stamp = Stamp(at << 16);
        let entry = list.roster.write(deed, stamp, &key.signing).unwrap();
        let sent = Entries::from([(entry.hash(), Arc::new(entry))]);
        self.unite(list, &sent)
    }
}

/// Returns the entry with which every academy here begins, and the laptop that founded it.
pub(crate) fn founding() -> &'static (EntryHash, Arc<Entry>) {
    static FOUNDING: LazyLock<(EntryHash, Arc<Entry>)> = LazyLock::new(|| {
        let laptop = listed(laptop_id(0), 0);
        let key = &sheet(0).unwrap().signing;
        let entry = Roster::found(academy(), laptop, Stamp(1), key).unwrap();
        (entry.hash(), Arc::new(entry))
    });
    &FOUNDING
}

/// The laptops with which an academy begins.
pub(crate) fn laptop_id(number: u8) -> Id {
    Id::derive("laptop", &[&[number]])
}

/// Returns the list of an academy of so many laptops, 2 to 4.
pub(crate) fn begun(laptops: u8) -> List {
    static BEGUN: LazyLock<Vec<List>> = LazyLock::new(|| {
        let (hash, entry) = founding();
        let entries = Entries::from([(*hash, Arc::clone(entry))]);
        let mut lists = Lists::default();
        let roster = lists.read(&entries);
        let mut all = vec![List { entries, roster }];
        for number in 1..4 {
            let laptop = listed(laptop_id(number), number);
            let deed = RosterDeed::Approve { laptop };
            let last = all.last().unwrap();
            let next = lists.write(last, deed, u64::from(number), sheet(0).unwrap());
            all.push(next);
        }
        all
    });
    BEGUN[usize::from(laptops) - 1].clone()
}
