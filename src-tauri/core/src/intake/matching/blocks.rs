//! Where to look for a person: short keys that two records of one person are likely to share.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::facts::{Facts, Prepared, mailbox};
use super::name_key::{NameKey, father_of, fold_part};

/// A hashed key; a clash only costs a comparison.
pub(super) type Key = u64;

/// The most records looked at under one key: a name borne by more is compared by other keys.
pub(super) const MOST_UNDER_KEY: usize = 400;

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

/// Folded words that keys are made of.
struct Words<'a> {
    surname: &'a str,
    given: &'a str,
    father: &'a str,
}

/// The keys a record is stored and sought under.
pub(super) fn keys_of(facts: &Prepared) -> Vec<Key> {
    let mut keys = keys_of_numbers(
        facts.iin.iter().chain(&facts.damaged_iin),
        &facts.phones,
        facts.emails.iter(),
    );
    let day = day_of(facts.birth_date);
    for name in &facts.names {
        let words = Words {
            surname: &name.surname,
            given: &name.given,
            father: &name.father,
        };
        add_keys_of_name(&mut keys, &words, &day);
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Folds words, each different one once: a hundred thousand people share a few thousand names.
#[derive(Default)]
pub(super) struct FoldedWords(BTreeMap<String, String>);

impl FoldedWords {
    /// The keys of [`keys_of`], without preparing everything else of a person.
    pub(super) fn keys_of(&mut self, facts: &Facts) -> Vec<Key> {
        let emails: Vec<String> = facts.emails.iter().map(|it| it.to_lowercase()).collect();
        let iins = facts.iin.iter().chain(&facts.damaged_iin);
        let mut keys = keys_of_numbers(iins, &facts.phones, emails.iter());
        let day = day_of(facts.birth_date);
        for name in facts.names.iter().filter(|name| !name.is_empty()) {
            for part in name.parts() {
                if !self.0.contains_key(part) {
                    self.0.insert(part.to_owned(), fold_part(part));
                }
            }
            let [surname, given, patronymic] = name
                .parts()
                .map(|part| self.0.get(part).map_or("", String::as_str));
            let words = Words {
                surname,
                given,
                father: father_of(patronymic),
            };
            add_keys_of_name(&mut keys, &words, &day);
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

/// The key of a phone.
pub(super) fn phone_key(phone: &str) -> Key {
    hash(b'p', phone, "")
}

/// The keys of an e-mail address: its own and its mailbox's.
pub(super) fn email_keys(email: &str) -> impl Iterator<Item = Key> + '_ {
    let mailbox = mailbox(email).map(|name| hash(b'm', name, ""));
    std::iter::once(hash(b'e', email, "")).chain(mailbox)
}

/// The keys of everything by which a person can be reached.
pub(super) fn contact_keys(facts: &Prepared) -> impl Iterator<Item = Key> + '_ {
    let phones = facts.phones.iter().map(|phone| phone_key(phone));
    phones.chain(facts.emails.iter().flat_map(|email| email_keys(email)))
}

/// The keys of whole names, surname and given name in either order.
pub(super) fn full_name_keys(facts: &Prepared) -> impl Iterator<Item = Key> + '_ {
    let whole = |name: &&NameKey| !name.surname.is_empty() && !name.given.is_empty();
    let names = facts.names.iter().filter(whole);
    names.map(|name| full_name_key(&name.surname, &name.given))
}

fn full_name_key(surname: &str, given: &str) -> Key {
    hash(b'n', surname.min(given), surname.max(given))
}

fn keys_of_numbers<'a>(
    iins: impl Iterator<Item = &'a String>,
    phones: &[String],
    emails: impl Iterator<Item = &'a String>,
) -> Vec<Key> {
    let mut keys = Vec::with_capacity(12);
    keys.extend(iins.map(|iin| hash(b'i', iin, "")));
    keys.extend(phones.iter().map(|phone| phone_key(phone)));
    for email in emails {
        keys.extend(email_keys(email));
    }
    keys
}

fn add_keys_of_name(keys: &mut Vec<Key>, words: &Words<'_>, day: &str) {
    let (surname, given) = (words.surname, words.given);
    if !surname.is_empty() && !given.is_empty() {
        keys.push(full_name_key(surname, given));
        // Asked for by initials, and stored for whoever will come with initials.
        keys.push(hash(b's', surname, beginning(given, 1)));
    }
    if !given.is_empty() && !words.father.is_empty() && given.chars().nth(1).is_some() {
        // What every style of patronymic keeps of the father's name.
        keys.push(hash(b'f', given, beginning(words.father, 4)));
    }
    if !day.is_empty() {
        keys.push(hash(b'g', given, day));
        keys.push(hash(b'g', surname, day));
    }
}

/// A day in as many letters as tell it from every other.
fn day_of(date: Option<NaiveDate>) -> String {
    date.map_or_else(String::new, |it| it.num_days_from_ce().to_string())
}

fn beginning(word: &str, letters: usize) -> &str {
    let end = word.char_indices().nth(letters).map(|(at, _)| at);
    end.and_then(|end| word.get(..end)).unwrap_or(word)
}

/// The keys to ask with: initials match whole names only when a side has no more than initials.
pub(super) fn is_asked(facts: &Prepared, key: Key) -> bool {
    let by_initial = |name: &NameKey| {
        !name.is_initial() && hash(b's', &name.surname, beginning(&name.given, 1)) == key
    };
    !facts.names.iter().any(by_initial)
}

pub(super) fn hash(kind: u8, first: &str, second: &str) -> Key {
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
