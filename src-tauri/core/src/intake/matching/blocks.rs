//! Where to look for a person: short keys that two records of one person are likely to share.

use super::facts::Prepared;

/// A hashed key; a clash only costs a comparison.
pub(super) type Key = u64;

/// The most records looked at under one key: a name borne by more is compared by other keys.
const MOST_UNDER_KEY: usize = 400;

/// Records by key, for those known beforehand.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    sorted: Vec<(Key, u32)>,
}

impl Blocks {
    pub(super) fn new(mut entries: Vec<(Key, u32)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        Self { sorted: entries }
    }

    /// Returns the records under a key.
    pub(super) fn find(&self, key: Key) -> impl Iterator<Item = u32> + '_ {
        let start = self.sorted.partition_point(|(k, _)| *k < key);
        self.sorted
            .iter()
            .skip(start)
            .take_while(move |(k, _)| *k == key)
            .take(MOST_UNDER_KEY)
            .map(|(_, record)| *record)
    }
}

/// The keys a record is stored and sought under.
pub(super) fn keys_of(facts: &Prepared) -> Vec<Key> {
    let mut keys = Vec::with_capacity(12);
    for iin in facts.iin.iter().chain(&facts.damaged_iin) {
        keys.push(hash(b'i', iin, ""));
    }
    keys.extend(facts.phones.iter().map(|phone| hash(b'p', phone, "")));
    keys.extend(facts.emails.iter().map(|email| hash(b'e', email, "")));
    let day = facts.birth_date.map(|d| d.to_string()).unwrap_or_default();
    for name in &facts.names {
        let (surname, given) = (name.surname.as_str(), name.given.as_str());
        if !surname.is_empty() && !given.is_empty() {
            let (first, second) = if surname <= given {
                (surname, given)
            } else {
                (given, surname)
            };
            keys.push(hash(b'n', first, second));
            let initial = given.chars().next().unwrap_or(' ').to_string();
            // Asked for by initials, and stored for whoever will come with initials.
            keys.push(hash(b's', surname, &initial));
        }
        if !given.is_empty() && !name.father.is_empty() && !name.is_initial() {
            keys.push(hash(b'f', given, &name.father_key()));
        }
        if !day.is_empty() {
            keys.push(hash(b'g', given, &day));
            keys.push(hash(b'g', surname, &day));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The keys to ask with: initials match whole names only when a side has no more than initials.
pub(super) fn is_asked(facts: &Prepared, key: Key) -> bool {
    let by_initial = |name: &super::name_key::NameKey| {
        let initial = name.given.chars().next().unwrap_or(' ').to_string();
        !name.is_initial() && hash(b's', &name.surname, &initial) == key
    };
    !facts.names.iter().any(by_initial)
}

fn hash(kind: u8, first: &str, second: &str) -> Key {
    let mut state = 0xcbf2_9ce4_8422_2325u64;
    for byte in std::iter::once(kind)
        .chain(first.bytes())
        .chain(std::iter::once(0))
        .chain(second.bytes())
    {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    state
}
