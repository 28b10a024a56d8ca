//! Districts of the region as people write them: «Хобдинский р-н», «г.Актобе», «Қандыағаш».

use std::sync::LazyLock;

use crate::kazakh::{fold, is_one_slip};
use crate::reference_data::{ReferenceRow, shipped_of};

/// Words that mean a district, folded.
const DISTRICT_WORDS: [&str; 5] = ["аудани", "аудан", "ауд", "раион", "р"];

/// Words that say what kind of place it is and name none, folded.
const KIND_WORDS: [&str; 36] = [
    "аудани",
    "аудан",
    "ауд",
    "раион",
    "раиони",
    "р",
    "рн",
    "он",
    "раионинин",
    "каласи",
    "кала",
    "к",
    "город",
    "гор",
    "г",
    "ауили",
    "ауил",
    "а",
    "с",
    "село",
    "п",
    "поселок",
    "пос",
    "кенти",
    "кент",
    "област",
    "облиси",
    "обл",
    "областинин",
    "облисинин",
    "казакстан",
    "рк",
    "кр",
    "н",
    "мкр",
    "актубинскаиа",
];

static SHIPPED: LazyLock<Districts> = LazyLock::new(|| Districts::new(shipped_of("district")));

/// Recognises a district by the shipped list; returns its key.
///
/// ```
/// use tizim_core::kazakh::recognise::recognise_district;
/// assert_eq!(recognise_district("хобдинский р/н").as_deref(), Some("kobda"));
/// ```
pub fn recognise_district(text: &str) -> Option<String> {
    SHIPPED.recognise(text)
}

/// Recognises a district among `rows`; for many texts make a [`Districts`] once.
pub fn recognise_district_in(text: &str, rows: &[ReferenceRow]) -> Option<String> {
    Districts::new(rows).recognise(text)
}

/// Districts made ready for recognising many texts.
pub struct Districts(Vec<District>);

struct District {
    key: String,
    /// `district`, `city` or `city_district`.
    kind: String,
    /// The folded words of every name, without words that only say what kind of place it is.
    names: Vec<Vec<String>>,
}

impl District {
    fn new(row: &ReferenceRow) -> Self {
        let kind = row.data.get("type").map_or("district", String::as_str);
        // «Ақтөбе қ., Астана ауданы» is told from its sister by the part after the comma.
        let own_part = |name: &str| match kind {
            "city_district" => own_words(name.rsplit(',').next().unwrap_or(name)),
            _ => own_words(name),
        };
        let names = row
            .names()
            .map(own_part)
            .filter(|words| !words.is_empty())
            .collect();
        Self {
            key: row.key.clone(),
            kind: kind.to_owned(),
            names,
        }
    }

    fn stands_in(&self, words: &[&str]) -> bool {
        self.names
            .iter()
            .any(|name| words.windows(name.len()).any(|window| window == name))
    }
}

impl Districts {
    /// Makes the names of districts ready.
    pub fn new<'a>(rows: impl IntoIterator<Item = &'a ReferenceRow>) -> Self {
        Self(rows.into_iter().map(District::new).collect())
    }

    /// Recognises a district; returns its key.
    ///
    /// A town or centre names its district. The two districts of the city need the word district or
    /// the city beside them, because the same words name other cities.
    pub fn recognise(&self, text: &str) -> Option<String> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let named = |kind: &str| -> Vec<&District> {
            let of_kind = self.0.iter().filter(|row| row.kind == kind);
            of_kind.filter(|row| row.stands_in(&words)).collect()
        };
        match named("district").as_slice() {
            [] => {}
            [only] => return Some(only.key.clone()),
            _ => return None,
        }
        let city = named("city").first().copied();
        let says_district = words.iter().any(|word| DISTRICT_WORDS.contains(word));
        let part = named("city_district").first().copied();
        let part = part.filter(|_| says_district || city.is_some());
        part.or(city)
            .or_else(|| self.one_slip_away(&words))
            .map(|row| row.key.clone())
    }

    /// The one district that is a slip away from the only long word of the text.
    fn one_slip_away(&self, words: &[&str]) -> Option<&District> {
        let own: Vec<&&str> = words
            .iter()
            .filter(|word| !KIND_WORDS.contains(word))
            .collect();
        let [word] = own.as_slice() else { return None };
        let is_near = |part: &String| {
            part.chars().count().min(word.chars().count()) >= 6 && is_one_slip(part, word)
        };
        let mut near = self
            .0
            .iter()
            .filter(|row| row.kind != "city_district" && row.names.iter().flatten().any(is_near));
        let first = near.next()?;
        near.next().is_none().then_some(first)
    }
}

/// The folded words of a name that are not just a kind of place.
fn own_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let own = folded
        .split(' ')
        .filter(|word| !word.is_empty() && !KIND_WORDS.contains(word));
    own.map(str::to_owned).collect()
}
