//! What somebody calls themselves in a meeting, read as a name as far as it is one.

use unicode_normalization::char::is_combining_mark;

use super::titles::leads;
use crate::kazakh::fold;
use crate::kazakh::name::{FullName, ReadName, looks_like_device, read_full_name};

/// A label of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The best of the names in it, in its parts; empty where there is none.
    pub read: ReadName,
    /// Every name that stands in it, whole ones first.
    pub names: Vec<FullName>,
    /// Its folded words that may be of a name, initials left out.
    pub words: Vec<String>,
    /// Something that is no name stands beside them: a class, a number, a device.
    pub has_more: bool,
}

impl Label {
    /// Returns the names with both surname and given name, neither an initial.
    pub fn whole_names(&self) -> impl Iterator<Item = &FullName> {
        self.names.iter().filter(|it| is_whole(it))
    }
}

/// Reads a label: «Айгерім (Aigerim Serikova)», «galiia_artyqova», «Айгерим ФА-203», «🌸Дамир».
///
/// ```
/// use tizim_core::intake::presence::read_label;
/// let label = read_label("Айгерім (Aigerim Serikova)");
/// assert_eq!(label.whole_names().count(), 1);
/// assert_eq!(read_label("39 мектеп 10 сынып").names.len(), 0);
/// assert_eq!(read_label("iPhone Айжан").words, ["аижан"]);
/// ```
pub fn read_label(text: &str) -> Label {
    let (outer, inner) = cut_brackets(text);
    let mut reads: Vec<ReadName> = Vec::new();
    let (mut words, mut has_more) = (Vec::new(), false);
    for part in [outer, inner] {
        let (bare, is_cut) = bare(&part);
        has_more |= is_cut;
        if bare.is_empty() {
            continue;
        }
        let read = read_full_name(&bare);
        has_more |= !read.rest.is_empty();
        for word in fold(&read.name.in_full()).split(' ') {
            if word.chars().count() > 1 && !words.iter().any(|it| it == word) {
                words.push(word.to_owned());
            }
        }
        if !read.name.is_empty() {
            reads.push(read);
        }
    }
    // A whole name says more than a given one that stands before it.
    reads.sort_by_key(|it| !is_whole(&it.name));
    let names = reads.iter().map(|it| it.name.clone()).collect();
    let nothing = || ReadName {
        name: FullName::default(),
        ..read_full_name("")
    };
    Label {
        names,
        read: reads.into_iter().next().unwrap_or_else(nothing),
        words,
        has_more,
    }
}

/// Cuts a sign of the host off a label: «Айнұр (Host)».
pub(super) fn host_marked(label: &str) -> (String, bool) {
    let (outer, inner) = cut_brackets(label);
    match leads(&inner) && !outer.trim().is_empty() {
        true => (outer.trim().to_owned(), true),
        false => (label.to_owned(), false),
    }
}

fn is_whole(name: &FullName) -> bool {
    let letters = |text: &str| text.trim_end_matches('.').chars().count();
    letters(&name.surname) > 1 && letters(&name.given) > 1
}

/// What stands before round brackets, and in them.
fn cut_brackets(text: &str) -> (String, String) {
    let Some((before, tail)) = text.split_once('(') else {
        return (text.to_owned(), String::new());
    };
    let (inside, after) = tail.split_once(')').unwrap_or((tail, ""));
    (format!("{before} {after}"), inside.to_owned())
}

/// Leaves the words of letters: a device's words go, digits and signs at a word's end too.
fn bare(text: &str) -> (String, bool) {
    let mut kept: Vec<String> = Vec::new();
    let mut has_more = false;
    // A flower or a heart beside a name makes a nickname of it.
    has_more |= text
        .chars()
        .any(|c| !c.is_ascii() && !c.is_alphanumeric() && !is_mark(c));
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '\'' | '’' | 'ʼ');
    for piece in text.split(|c: char| !is_part(c)) {
        if piece.is_empty() {
            continue;
        }
        // A year or a number glued to a nickname goes; a class or a group goes whole.
        let word = piece.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_cut = word.len() < piece.len();
        let is_code = word.chars().any(|c| c.is_ascii_digit())
            || is_cut && (word.contains('-') || word.chars().count() < 3);
        if word.is_empty() || is_code || looks_like_device(piece) {
            has_more = true;
        } else {
            has_more |= is_cut;
            kept.push(word.to_owned());
        }
    }
    if looks_like_device(text.trim()) && kept.iter().all(|it| is_of_device(it)) {
        return (String::new(), true);
    }
    (kept.join(" "), has_more)
}

/// Signs that names are written with.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '’' | 'ʼ' | '«' | '»' | '–' | '—') || is_combining_mark(c)
}

/// What stands beside the name of a device: «Redmi Note», «P30 lite».
fn is_of_device(word: &str) -> bool {
    let low = word.to_lowercase();
    let words = [
        "note", "lite", "pro", "max", "plus", "mini", "ultra", "of", "se", "air",
    ];
    words.contains(&low.as_str())
}
