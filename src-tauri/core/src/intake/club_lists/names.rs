//! Names of clubs as people write them: «Алау», Клуб «Алау», АЛАУ, Алау клубы (3-мектеп).

use crate::kazakh::{fold, is_one_slip, mend};

/// Words that say it is a club and name none, folded beginnings of «клуб», «волонтер», «club».
const KIND_WORDS: [&str; 5] = ["клуб", "волонтер", "волонтёр", "club", "volunteer"];

/// Quotes that open and those that close them.
const QUOTES: [(char, char); 5] = [('«', '»'), ('“', '”'), ('„', '“'), ('"', '"'), ('‹', '›')];

/// A shorter name with a slip is another name.
const SHORTEST_WITH_SLIP: usize = 5;

/// The name of a club, freed of what says only that it is a club.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ClubName {
    /// The name as it is kept: «Таза бұлақ».
    pub bare: String,
    /// What names are compared by.
    pub key: String,
    /// What stands beside the name: a school in brackets or before the quotes.
    pub beside: String,
    /// Whether it says that it is a volunteers' club.
    pub says_volunteers: bool,
}

impl ClubName {
    /// Reads a name as typed.
    pub fn read(text: &str) -> Self {
        let text = mend(text).text;
        let (outside, brackets) = split_brackets(&text);
        let folded_volunteer = fold("волонтер");
        let says_volunteers = fold(&text)
            .split(' ')
            .filter(|word| word.starts_with(&folded_volunteer))
            .count()
            > 0;
        let (name, around) = match split_quotes(&outside) {
            Some((inside, around)) => (inside, without_kind(&around)),
            None => {
                let bare = without_kind(&outside);
                let is_bare = bare.is_empty();
                (if is_bare { outside.clone() } else { bare }, String::new())
            }
        };
        let key = fold(&name);
        // Words without a number are of the name, not of a school: «Жасыл» экологиялық клубы.
        let (name, around) = match around.chars().any(|c| c.is_ascii_digit()) {
            false if !around.is_empty() => (outside, String::new()),
            _ => (name, around),
        };
        let bare = in_sentence_case(name.trim());
        Self {
            key,
            beside: format!("{brackets} {around}").trim().to_owned(),
            bare,
            says_volunteers,
        }
    }

    /// Says whether two names are one, but for a slip of a key.
    pub fn is_near(&self, other: &Self) -> bool {
        let long = self.key.chars().count() >= SHORTEST_WITH_SLIP;
        long && is_one_slip(&self.key, &other.key)
    }
}

/// Returns the words that name a club, without those that say only that it is one; all of them where
/// there are no others.
pub(crate) fn named_by(text: &str) -> String {
    let named = without_kind(text);
    if named.is_empty() {
        text.to_owned()
    } else {
        named
    }
}

/// Takes apart what stands outside brackets and inside them.
fn split_brackets(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0_u32);
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
    }
    // A name in brackets alone is a name.
    if outside.trim().is_empty() {
        return (inside, String::new());
    }
    (tidy(&outside), tidy(&inside))
}

/// Takes apart what stands in the first quotes and what stands around them.
fn split_quotes(text: &str) -> Option<(String, String)> {
    let (at, closing) = text.char_indices().find_map(|(at, c)| {
        let (_, closing) = QUOTES.iter().find(|(opening, _)| *opening == c)?;
        Some((at, *closing))
    })?;
    let (before, rest) = text.split_at(at);
    let mut letters = rest.chars();
    letters.next();
    let rest = letters.as_str();
    let (inside, after) = rest.split_once(closing)?;
    let is_name = inside.chars().any(char::is_alphanumeric);
    is_name.then(|| (tidy(inside), tidy(&format!("{before} {after}"))))
}

/// Leaves out words that say only what it is.
fn without_kind(text: &str) -> String {
    let kinds: Vec<String> = KIND_WORDS.iter().map(|it| fold(it)).collect();
    let names_something = |word: &&str| {
        let folded = fold(word);
        !folded.is_empty() && !kinds.iter().any(|kind| folded.starts_with(kind))
    };
    let left: Vec<&str> = text.split_whitespace().filter(names_something).collect();
    left.join(" ")
}

/// «ТАЗА БҰЛАҚ» is «Таза бұлақ»; three letters in capitals are letters.
fn in_sentence_case(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_shouted = letters > 3 && !text.chars().any(char::is_lowercase);
    if !is_shouted {
        return text.to_owned();
    }
    let mut small = text.chars().flat_map(char::to_lowercase);
    let first = small.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + &small.collect::<String>()
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
