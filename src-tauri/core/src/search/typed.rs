//! What was typed, as words that names are compared with.

use super::Match;
use crate::kazakh;

/// So many words and letters mean somebody; more were pasted by mistake.
const WORDS: usize = 12;
const LETTERS: usize = 200;

/// Returns as much of what was typed as is looked for.
pub(crate) fn as_asked(text: &str) -> &str {
    let (mut words, mut is_inside) = (0, false);
    for (letters, (at, c)) in text.char_indices().enumerate() {
        let is_part = !c.is_whitespace() && !matches!(c, '-' | ',' | '.' | ';' | '/');
        words += usize::from(is_part && !is_inside);
        is_inside = is_part;
        if letters >= LETTERS || words > WORDS {
            return text.get(..at).unwrap_or_default().trim_end();
        }
    }
    text
}

/// Returns folded words, and whether each is met only whole.
pub(super) fn words_of_title(text: &str) -> Vec<(String, bool)> {
    folded_words(text)
        .into_iter()
        .take(WORDS)
        .map(|word| (word.folded, word.is_whole))
        .collect()
}

/// Particles that end a Kazakh patronymic, folded.
const PARTICLES: [&str; 2] = ["ули", "кизи"];

/// Endings of Russian patronymics, folded, longest first, and the particle that means the same.
const RUSSIAN: [(&str, &str); 6] = [
    ("иевич", "ули"),
    ("иевна", "кизи"),
    ("ович", "ули"),
    ("евич", "ули"),
    ("овна", "кизи"),
    ("евна", "кизи"),
];

/// A typed word, folded, with other ways the same is written.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(super) folded: String,
    /// The same with its letters told apart, for codes of groups.
    pub(super) keyed: String,
    /// Each is several words that must all be met.
    others: Vec<Vec<String>>,
    /// One letter typed over and over folds to a single one, which begins half of all words.
    is_whole: bool,
}

impl Word {
    /// Says whether a part begins as typed, or is all that was typed where a beginning says nothing.
    pub(super) fn begins(&self, part: &str) -> bool {
        if self.is_whole {
            part == self.folded
        } else {
            part.starts_with(self.folded.as_str())
        }
    }
}

/// What was typed.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    /// Small letters, otherwise as typed.
    pub(super) plain: Vec<String>,
    /// As the index of names holds words.
    pub(crate) words: Vec<Word>,
}

impl Typed {
    /// Reads words; there may be none.
    pub(crate) fn read(text: &str) -> Self {
        let lower = text.to_lowercase();
        let parts = lower.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '.'));
        Self {
            plain: parts
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect(),
            words: words_of(folded_words(text).into_iter().take(WORDS).collect()),
        }
    }

    /// Keeps the words at these places.
    pub(super) fn only(&self, is_kept: impl Fn(usize) -> bool) -> Self {
        let words: Vec<Word> = self
            .words
            .iter()
            .enumerate()
            .filter(|(at, _)| is_kept(*at))
            .map(|(_, word)| word.clone())
            .collect();
        let folds_to_kept = |plain: &&String| {
            let folded = kazakh::fold(plain);
            words.iter().any(|word| word.folded == folded)
        };
        Self {
            plain: self.plain.iter().filter(folds_to_kept).cloned().collect(),
            words,
        }
    }

    /// Returns the folded words.
    pub(crate) fn folded(&self) -> Vec<String> {
        self.words.iter().map(|word| word.folded.clone()).collect()
    }

    /// Returns a full-text query for all words, each whole or, with an asterisk, as a beginning.
    pub(super) fn query(&self, end: &str) -> String {
        let one = |word: &Word| {
            let mut ways = vec![quote(&word.folded, if word.is_whole { "" } else { end })];
            ways.extend(word.others.iter().map(|other| {
                let parts: Vec<String> = other.iter().map(|it| quote(it, end)).collect();
                format!("({})", parts.join(" AND "))
            }));
            format!("({})", ways.join(" OR "))
        };
        let words: Vec<String> = self.words.iter().map(one).collect();
        words.join(" AND ")
    }

    /// Says whether every word begins some part, or does in another way of writing.
    pub(crate) fn meets(&self, parts: &[&str]) -> bool {
        let begins = |word: &String| parts.iter().any(|part| part.starts_with(word.as_str()));
        self.words.iter().all(|word| {
            parts.iter().any(|part| word.begins(part))
                || word.others.iter().any(|other| other.iter().all(begins))
        })
    }

    /// Says whether every word meets a part of its own: «Ержан Ержанұлы» is no «Ғалымжан Ержанұлы».
    pub(crate) fn meets_apart(&self, parts: &[&str]) -> bool {
        fn place(words: &[Word], parts: &[&str], taken: &mut Vec<bool>) -> bool {
            let Some((word, rest)) = words.split_first() else {
                return true;
            };
            // What is written in several words may stand in one part or in several.
            let mut others = word.others.iter();
            let is_split = others.any(|it| it.len() > 1 && it.iter().all(|one| any(one, parts)));
            if is_split && place(rest, parts, taken) {
                return true;
            }
            for (at, part) in parts.iter().enumerate() {
                let is_other = |it: &Vec<String>| matches!(it.as_slice(), [one] if part.starts_with(one.as_str()));
                let is_met = word.begins(part) || word.others.iter().any(is_other);
                if !is_met || taken.get(at) != Some(&false) {
                    continue;
                }
                set(taken, at, true);
                if place(rest, parts, taken) {
                    return true;
                }
                set(taken, at, false);
            }
            false
        }
        fn any(word: &str, parts: &[&str]) -> bool {
            parts.iter().any(|part| part.starts_with(word))
        }
        fn set(taken: &mut [bool], at: usize, is: bool) {
            if let Some(one) = taken.get_mut(at) {
                *one = is;
            }
        }
        place(&self.words, parts, &mut vec![false; parts.len()])
    }

    /// Says whether every word itself begins some part.
    pub(crate) fn begins(&self, parts: &[&str]) -> bool {
        let begins = |word: &Word| parts.iter().any(|part| word.begins(part));
        self.words.iter().all(begins)
    }

    /// Says whether every word begins some part where a д may be a т.
    pub(super) fn begins_but_for_d(&self, parts: &[&str]) -> bool {
        let same = |text: &str| text.replace('д', "т");
        let parts: Vec<String> = parts.iter().map(|part| same(part)).collect();
        let begins = |word: &Word| {
            let word = Word {
                folded: same(&word.folded),
                ..word.clone()
            };
            parts.iter().any(|part| word.begins(part))
        };
        self.words.iter().all(begins)
    }

    /// Returns how close a title is that all words are known to meet, if they do letter for letter.
    pub(crate) fn letter_for_letter(&self, name: &str) -> Option<Match> {
        if self.plain.len() < self.words.len() {
            return None;
        }
        let name = name.to_lowercase();
        let parts: Vec<&str> = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .collect();
        let is_whole = |word: &String| parts.iter().any(|part| part == word);
        if self.plain.iter().all(is_whole) {
            return Some(Match::Exact);
        }
        let begins = |word: &String| parts.iter().any(|part| part.starts_with(word.as_str()));
        self.plain.iter().all(begins).then_some(Match::Prefix)
    }
}

fn quote(word: &str, end: &str) -> String {
    format!("\"{word}\"{end}")
}

/// Returns typed words as the index of names holds them.
fn folded_words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for token in text.split_whitespace() {
        let own = clean_words(token);
        if let (Some(typed), Some(folded)) = (repeated(token), own.first()) {
            words.push(Word {
                folded: typed.unwrap_or_else(|| folded.clone()),
                keyed: kazakh::keyed(token),
                others: Vec::new(),
                is_whole: true,
            });
            continue;
        }
        let ways: Vec<Vec<String>> = other_readings(token)
            .iter()
            .map(|way| clean_words(way))
            .filter(|way| way.len() == own.len())
            .collect();
        let keyed = kazakh::keyed(token);
        let keyed: Vec<&str> = keyed.split_whitespace().collect();
        let is_alike = keyed.len() == own.len();
        for (at, folded) in own.into_iter().enumerate() {
            let keyed = keyed.get(at).filter(|_| is_alike);
            let mut others = other_ways(&folded);
            for way in ways.iter().filter_map(|way| way.get(at)) {
                if *way != folded {
                    others.push(vec![way.clone()]);
                }
            }
            words.push(Word {
                keyed: keyed.map_or_else(|| folded.clone(), |it| (*it).to_owned()),
                folded,
                others,
                is_whole: false,
            });
        }
    }
    words
}

/// More of one letter than this is no abbreviation («ООО»), and nothing is called so.
const SAME: usize = 3;

/// Says whether a word is one letter typed over and over; gives what is looked for instead of the
/// folded letter where no word is written so.
fn repeated(token: &str) -> Option<Option<String>> {
    let lower = token.to_lowercase();
    let letters: Vec<char> = lower.chars().filter(|it| it.is_alphanumeric()).collect();
    let [first, _, ..] = letters.as_slice() else {
        return None;
    };
    if !first.is_alphabetic() || letters.iter().any(|it| it != first) {
        return None;
    }
    Some((letters.len() > SAME).then(|| letters.iter().collect()))
}

fn clean_words(text: &str) -> Vec<String> {
    let folded = kazakh::fold(text);
    let clean = |word: &str| word.chars().filter(|it| it.is_alphanumeric()).collect();
    let words = folded.split_whitespace().map(clean);
    words.filter(|word: &String| !word.is_empty()).collect()
}

/// Letters that may be read otherwise: Liubov, Ashat and Eralyuly in Latin, Дэулет for Дәулет.
fn other_readings(token: &str) -> Vec<String> {
    let lower = token.to_lowercase();
    let ways: Vec<String> = if lower.chars().any(kazakh::latin::is_latin) {
        let soft = lower.replace("ia", "ya").replace("iu", "yu");
        let soft = soft
            .replace("ıa", "ya")
            .replace("ıý", "yu")
            .replace("ıu", "yu");
        // Yerali begins with one letter; inside a word two letters may have met.
        let first = lower.chars().next().map_or(0, char::len_utf8);
        let (first, rest) = lower.split_at_checked(first).unwrap_or_default();
        let apart = [("yu", "iu"), ("ya", "ia"), ("yo", "io"), ("ye", "ie")]
            .iter()
            .fold(rest.to_owned(), |word, (from, to)| word.replace(from, to));
        let apart = format!("{first}{apart}");
        let last = lower.rsplit_once("sh");
        let last = last.map_or(lower.clone(), |(head, tail)| format!("{head}sx{tail}"));
        let both = soft.replace("sh", "sx");
        vec![soft, apart, lower.replace("sh", "sx"), last, both]
    } else {
        let inner = |at: usize| if at == 0 { 'ә' } else { 'э' };
        let russian = |(at, c): (usize, char)| if c == 'ә' { inner(at) } else { c };
        let first = match lower.chars().next() {
            Some('я') => lower.replacen('я', "ә", 1),
            Some('ю') => lower.replacen('ю', "ү", 1),
            _ => lower.clone(),
        };
        vec![
            lower.replace('э', "ә"),
            lower.char_indices().map(russian).collect(),
            first,
        ]
    };
    ways.into_iter().filter(|way| *way != lower).collect()
}

/// A particle typed apart goes with the father's name before it.
fn words_of(folded: Vec<Word>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for word in folded {
        let is_particle = PARTICLES.contains(&word.folded.as_str());
        match words.last_mut().filter(|_| is_particle) {
            Some(father) => {
                let joined = kazakh::fold(&format!("{}{}", father.folded, word.folded));
                father.others = other_ways(&joined);
                let apart = vec![father.folded.clone(), word.folded];
                father.others.push(apart);
                father.folded = joined;
            }
            None => words.push(word),
        }
    }
    words
}

/// Серікұлы is written Серік ұлы and Серикович, too.
fn other_ways(word: &str) -> Vec<Vec<String>> {
    let long = |stem: &&str| stem.chars().count() >= 2;
    for particle in PARTICLES {
        if let Some(father) = word.strip_suffix(particle).filter(long) {
            let (o, e) = match particle {
                "ули" => ("ович", "евич"),
                _ => ("овна", "евна"),
            };
            let soft = father.trim_end_matches('и');
            return vec![
                vec![father.to_owned(), particle.to_owned()],
                vec![format!("{father}{o}")],
                vec![format!("{soft}{e}")],
                vec![format!("{soft}и{e}")],
            ];
        }
    }
    for (ending, particle) in RUSSIAN {
        if let Some(father) = word.strip_suffix(ending).filter(long) {
            return [father.to_owned(), format!("{father}и")]
                .iter()
                .map(|father| vec![kazakh::fold(&format!("{father}{particle}"))])
                .collect();
        }
    }
    Vec::new()
}
