//! Reading a whole name from one cell, in whatever order it was typed.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::word::{Role, Word};
use super::{FullName, capitals, patronymic, sign};
use crate::kazakh::{Mend, fold, legacy_repair, mend};

/// How sure a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// Nothing tells the parts apart; the order as typed was kept.
    Unsure,
    /// More for it than against it.
    Likely,
    /// Endings or lists leave no other reading.
    Certain,
}

/// A name as read, with what was mended on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReadName {
    /// The name in its parts.
    pub name: FullName,
    /// What was mended, each kind once.
    pub mends: Vec<Mend>,
    /// How sure the division into parts is.
    pub confidence: Confidence,
    /// What stood in brackets: often the same name in other letters.
    pub also: String,
    /// Words that are no part of a name: a class, a number, a sign.
    pub rest: String,
}

/// A reordering needs at least this much more evidence than the order as typed.
const REORDER_MARGIN: i32 = 15;
const CERTAIN_MARGIN: i32 = 30;

/// Reads a name typed in one cell: «Серік ұлы Асан ОСПАНОВ» is Оспанов Асан Серікұлы.
///
/// The order is changed only when endings or lists speak clearly for it; otherwise the order of
/// documents (surname first) is taken and the confidence is [`Confidence::Unsure`].
///
/// ```
/// use tizim_core::kazakh::name::{FullName, read_full_name};
/// let read = read_full_name("нарқозы  ҚАРТЖАНОВ");
/// assert_eq!(read.name, FullName::new("Қартжанов", "Нарқозы", ""));
/// ```
pub fn read_full_name(text: &str) -> ReadName {
    let Cell {
        words,
        mut mends,
        also,
        rest,
        has_comma,
    } = Cell::read(text);
    let words: Vec<Word> = words.into_iter().map(Word::new).collect();
    let (name, mut confidence, is_moved) = divide(&words, has_comma);
    if is_moved {
        mends.push(Mend::Order);
    }
    if !rest.is_empty() {
        confidence = confidence.min(Confidence::Likely);
    }
    mends.sort_unstable();
    mends.dedup();
    ReadName {
        name,
        mends,
        confidence,
        also,
        rest,
    }
}

/// The mended words of a cell in the order they were typed.
pub(super) struct Cell {
    pub(super) words: Vec<String>,
    pub(super) mends: Vec<Mend>,
    pub(super) also: String,
    pub(super) rest: String,
    has_comma: bool,
}

impl Cell {
    pub(super) fn read(text: &str) -> Self {
        // Nobody in a list of names means Serbian letters: an old font wrote them for Kazakh ones.
        let mended = legacy_repair(text).unwrap_or_else(|| mend(text));
        let mut mends = mended.mends;
        let (main, also) = take_brackets(&mended.text);
        let (words, rest) = split_words(&main);
        let words = mend_initials(words, &mut mends);
        let words = join_patronymic(words, &mut mends);
        let words = capitalise(words, &mut mends);
        let has_comma = main
            .split_whitespace()
            .next()
            .is_some_and(|w| w.ends_with(','));
        Self {
            words,
            mends,
            also,
            rest,
            has_comma,
        }
    }
}

/// Takes out what stands in round brackets.
fn take_brackets(text: &str) -> (String, String) {
    let Some((before, tail)) = text.split_once('(') else {
        return (text.to_owned(), String::new());
    };
    let (inside, after) = tail.split_once(')').unwrap_or((tail, ""));
    if !before.chars().chain(after.chars()).any(char::is_alphabetic) {
        return (inside.to_owned(), String::new());
    }
    (format!("{before} {after}"), inside.trim().to_owned())
}

/// Splits into words of letters; whatever holds a digit or no letter goes to the rest.
fn split_words(text: &str) -> (Vec<String>, String) {
    let mut words = Vec::new();
    let mut rest: Vec<&str> = Vec::new();
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, '_' | ',' | ';' | '/')) {
        let is_word =
            piece.chars().any(char::is_alphabetic) && !piece.chars().any(char::is_numeric);
        if !is_word || sign::is_beside_name(piece) {
            if !piece.is_empty() {
                rest.push(piece);
            }
            continue;
        }
        words.extend(split_initials(piece));
    }
    (words, rest.join(" "))
}

/// «Ә.Б.Оспанов» holds three words; a dot stays only with an initial.
fn split_initials(piece: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in piece.split_inclusive('.') {
        let bare: String = part
            .trim_matches(|c: char| {
                !c.is_alphabetic() && !unicode_normalization::char::is_combining_mark(c)
            })
            .nfc()
            .collect();
        match bare.chars().count() {
            0 => {}
            1 => words.push(format!("{bare}.")),
            2 if part.ends_with('.') && (piece.chars().any(char::is_uppercase) || bare == "дж") =>
            {
                words.push(format!("{bare}."));
            }
            _ => words.push(bare),
        }
    }
    words
}

/// A Latin A. beside Cyrillic words is a Cyrillic А.
fn mend_initials(words: Vec<String>, mends: &mut Vec<Mend>) -> Vec<String> {
    let is_cyrillic = |w: &String| w.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    if !words
        .iter()
        .any(|w| w.chars().count() > 2 && is_cyrillic(w))
    {
        return words;
    }
    let mend_one = |word: String| {
        if word.chars().count() > 2 || is_cyrillic(&word) {
            return word;
        }
        // Beside a Cyrillic letter the look-alike table applies; the letter is then dropped.
        let beside = mend(&format!("н{word}")).text;
        let mended = beside.strip_prefix('н').unwrap_or(&word).to_owned();
        if mended != word && is_cyrillic(&mended) {
            mends.push(Mend::Homoglyph);
            return mended;
        }
        word
    };
    words.into_iter().map(mend_one).collect()
}

/// «Серік ұлы» and «Серік-ұлы» become «Серікұлы»; «Гасан оглы» stays two words of one part.
fn join_patronymic(words: Vec<String>, mends: &mut Vec<Mend>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in words {
        let (head, particle) = match word.rsplit_once('-') {
            Some((head, tail)) if patronymic::is_joined_particle(&fold(tail)) => (Some(head), tail),
            _ => (None, word.as_str()),
        };
        let folded = fold(particle);
        let father = match head {
            Some(head) => Some(head.to_owned()),
            None if patronymic::is_particle(&folded) => {
                out.pop_if(|last| last.chars().filter(|c| c.is_alphabetic()).count() > 1)
            }
            None => None,
        };
        match father {
            Some(father) if patronymic::is_joined_particle(&folded) => {
                mends.push(Mend::SplitPatronymic);
                let is_upper = father.chars().all(|c| !c.is_lowercase());
                let tail = if is_upper {
                    particle.to_uppercase()
                } else {
                    particle.to_lowercase()
                };
                out.push(format!("{father}{tail}"));
            }
            Some(father) => out.push(format!("{father} {particle}")),
            None => out.push(word),
        }
    }
    out
}

fn capitalise(words: Vec<String>, mends: &mut Vec<Mend>) -> Vec<String> {
    let mut out = Vec::with_capacity(words.len());
    for word in words {
        let proper: Vec<String> = word.split(' ').map(capitals).collect();
        let proper = proper.join(" ");
        if proper != word {
            mends.push(Mend::Capitals);
        }
        out.push(proper);
    }
    out
}

/// Gives every word its part; tells how sure that is and whether the order as typed changed.
fn divide(words: &[Word], comma_after_first: bool) -> (FullName, Confidence, bool) {
    match words.len() {
        0 => (FullName::default(), Confidence::Unsure, false),
        1 => divide_one(words),
        2 | 3 => divide_by_score(words, comma_after_first),
        _ => divide_many(words),
    }
}

fn divide_one(words: &[Word]) -> (FullName, Confidence, bool) {
    let Some(word) = words.first() else {
        return (FullName::default(), Confidence::Unsure, false);
    };
    let surname =
        word.fit(Role::Surname) > 20 || word.fit(Role::Surname) > word.fit(Role::Given) + 10;
    let role = if surname { Role::Surname } else { Role::Given };
    let confidence = if word.is_known() {
        Confidence::Likely
    } else {
        Confidence::Unsure
    };
    (build(words, &[role]), confidence, false)
}

/// The orders people use, with how usual each is (tenths); the first is that of documents.
fn orders(count: usize) -> Vec<(Vec<Role>, i32)> {
    use Role::{Given as G, Patronymic as P, Surname as S};
    if count == 2 {
        return vec![
            (vec![S, G], 20),
            (vec![G, S], 10),
            (vec![G, P], 8),
            (vec![S, P], -30),
        ];
    }
    vec![
        (vec![S, G, P], 20),
        (vec![G, P, S], 10),
        (vec![G, S, P], 6),
        (vec![S, P, G], 0),
        (vec![P, G, S], -15),
        (vec![P, S, G], -15),
    ]
}

fn divide_by_score(words: &[Word], comma_after_first: bool) -> (FullName, Confidence, bool) {
    let mut scored: Vec<(i32, Vec<Role>)> = orders(words.len())
        .into_iter()
        .map(|(roles, usual)| {
            let comma = i32::from(comma_after_first && roles.first() == Some(&Role::Surname)) * 40;
            let fits: i32 = words
                .iter()
                .zip(&roles)
                .map(|(word, role)| word.fit(*role))
                .sum();
            (usual + comma + fits, roles)
        })
        .collect();
    let as_typed = scored.first().cloned().unwrap_or_default();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let best = scored.first().cloned().unwrap_or_default();
    let second = scored.get(1).map_or(i32::MIN, |(score, _)| *score);
    let margin = best.0.saturating_sub(second);
    if best.1 != as_typed.1 && best.0 - as_typed.0 < REORDER_MARGIN {
        return (build(words, &as_typed.1), Confidence::Unsure, false);
    }
    let confidence = match margin {
        CERTAIN_MARGIN.. => Confidence::Certain,
        REORDER_MARGIN.. => Confidence::Likely,
        _ => Confidence::Unsure,
    };
    let is_moved = !best.1.is_sorted();
    (build(words, &best.1), confidence, is_moved)
}

/// Four words and more: one patronymic, one surname at an end, the given name is what is left.
fn divide_many(words: &[Word]) -> (FullName, Confidence, bool) {
    let mut roles = vec![Role::Given; words.len()];
    let father = words.iter().rposition(Word::is_patronymic);
    if let Some(role) = father.and_then(|at| roles.get_mut(at)) {
        *role = Role::Patronymic;
    }
    let last = words.len() - 1;
    let ends = [0, last].into_iter().filter(|at| Some(*at) != father);
    let fit = |at: &usize| words.get(*at).map_or(i32::MIN, |w| w.fit(Role::Surname));
    let surname = ends.rev().max_by_key(fit).unwrap_or(0);
    if let Some(role) = roles.get_mut(surname) {
        *role = Role::Surname;
    }
    (build(words, &roles), Confidence::Unsure, !roles.is_sorted())
}

fn build(words: &[Word], roles: &[Role]) -> FullName {
    let part = |wanted: Role| {
        let texts: Vec<&str> = words
            .iter()
            .zip(roles)
            .filter(|(_, role)| **role == wanted)
            .map(|(word, _)| word.text.as_str())
            .collect();
        texts.join(" ")
    };
    FullName {
        surname: part(Role::Surname),
        given: part(Role::Given),
        patronymic: part(Role::Patronymic),
    }
}
