//! Schools as people write them: «СШ №39», «39-мектеп», «№1 Хромтау орта мектебі».

use std::collections::BTreeSet;

use super::Recognised;
use crate::kazakh::fold;
use crate::reference_data::ReferenceRow;

/// Words that say it is a school and name none, folded.
const KIND_WORDS: [&str; 43] = [
    "мектеп",
    "мектеби",
    "мектебинин",
    "орта",
    "жалпи",
    "билим",
    "берет",
    "беретин",
    "школа",
    "школи",
    "среднаиа",
    "средниаиа",
    "обшеобразователнаиа",
    "сш",
    "ош",
    "ом",
    "но",
    "н",
    "г",
    "с",
    "п",
    "а",
    "к",
    "ауили",
    "ауил",
    "село",
    "поселок",
    "пос",
    "кенти",
    "каласи",
    "кала",
    "город",
    "ним",
    "им",
    "имени",
    "атиндаги",
    "кму",
    "ккмм",
    "среднеи",
    "школе",
    "окуши",
    "сшн",
    "ншкола",
];

/// Recognises a school among `candidates`, which a caller may narrow by district beforehand.
///
/// A number must agree; every other word that names something must stand in the school's name. It
/// is certain only when exactly one school fits and leaves no word over. For many texts against the
/// same schools make a [`Schools`] once.
pub fn recognise_school(text: &str, candidates: &[ReferenceRow]) -> Recognised {
    Schools::new(candidates).recognise(text)
}

/// Schools made ready for recognising many texts.
pub struct Schools(Vec<(String, Vec<Features>)>);

impl Schools {
    /// Makes the names of schools ready.
    pub fn new(rows: &[ReferenceRow]) -> Self {
        let ready = |row: &ReferenceRow| {
            let names = row.names().map(Features::new).collect();
            (row.key.clone(), names)
        };
        Self(rows.iter().map(ready).collect())
    }

    /// Recognises a school; see [`recognise_school`].
    pub fn recognise(&self, text: &str) -> Recognised {
        let asked = Features::new(text);
        if asked.is_empty() {
            return Recognised::None;
        }
        let is_name = |name: &Features| name.whole == asked.whole;
        let mut whole = self.0.iter().filter(|(_, names)| names.iter().any(is_name));
        if let (Some((only, _)), None) = (whole.next(), whole.next()) {
            return Recognised::Certain(only.clone());
        }
        let left_over = |names: &[Features]| names.iter().filter_map(|n| asked.lacks(n)).min();
        let mut fits: Vec<(usize, &String)> = self
            .0
            .iter()
            .filter_map(|(key, names)| Some((left_over(names)?, key)))
            .collect();
        fits.sort_unstable();
        match fits.as_slice() {
            [] => Recognised::None,
            [(0, only)] => Recognised::Certain((*only).clone()),
            [(0, first), (more, _), ..] if *more > 0 && !asked.is_bare() => {
                Recognised::Certain((*first).clone())
            }
            _ => Recognised::Likely(fits.iter().take(8).map(|(_, key)| (*key).clone()).collect()),
        }
    }
}

/// What a text tells about a school.
struct Features {
    numbers: Vec<String>,
    words: BTreeSet<String>,
    whole: String,
}

impl Features {
    fn new(text: &str) -> Self {
        let whole = fold(&split_digits(text));
        let mut features = Self {
            numbers: Vec::new(),
            words: BTreeSet::new(),
            whole: whole.clone(),
        };
        for word in whole.split(' ').filter(|word| !word.is_empty()) {
            if word.chars().all(|c| c.is_ascii_digit()) {
                features
                    .numbers
                    .push(word.trim_start_matches('0').to_owned());
            } else if !KIND_WORDS.contains(&word) {
                features.words.insert(word.to_owned());
            }
        }
        features
    }

    fn is_empty(&self) -> bool {
        self.numbers.is_empty() && self.words.is_empty()
    }

    /// A number and nothing else: any place has a school of that number.
    fn is_bare(&self) -> bool {
        self.words.is_empty()
    }

    /// How many words of the school's name the text lacks; `None` if it does not fit.
    fn lacks(&self, name: &Self) -> Option<usize> {
        // The school's own number comes first: №79 (Ақжар-2).
        let same_number = match name.numbers.first() {
            Some(number) => self.numbers.contains(number),
            None => self.numbers.is_empty(),
        };
        let is_subset = self
            .numbers
            .iter()
            .all(|number| name.numbers.contains(number));
        if !same_number || !is_subset || name.is_empty() {
            return None;
        }
        let has = |words: &BTreeSet<String>, wanted: &String| {
            words.iter().any(|word| is_same_word(word, wanted))
        };
        if !self.words.iter().all(|word| has(&name.words, word)) {
            return None;
        }
        // A word only of kind (gimnazia) distinguishes nothing when the number already does.
        let missing = name.words.iter().filter(|word| !has(&self.words, word));
        Some(
            missing
                .filter(|word| !is_kind_of_school(word) || self.numbers.is_empty())
                .count(),
        )
    }
}

/// Words that tell one kind of school from another, folded beginnings.
fn is_kind_of_school(word: &str) -> bool {
    ["гимназ", "лице", "интернат", "колед"]
        .iter()
        .any(|kind| word.starts_with(kind))
}

/// Equal, or one grown from the other by an ending: Хромтау, Хромтауская.
fn is_same_word(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    a == b || short.chars().count() >= 4 && long.starts_with(short)
}

/// «39мектеп» holds a number and a word.
fn split_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut was_digit = None;
    for c in text.chars() {
        let is_digit = c.is_ascii_digit();
        if c.is_alphanumeric() && was_digit.is_some_and(|was| was != is_digit) {
            out.push(' ');
        }
        was_digit = c.is_alphanumeric().then_some(is_digit);
        out.push(if c == '№' { ' ' } else { c });
    }
    out
}
