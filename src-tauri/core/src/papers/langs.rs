//! The languages of one paper: one, or Kazakh with Russian below it.

use serde::{Deserialize, Serialize};

use super::words::{PaperLang, Words};
use crate::common::Trilingual;

/// In which languages a paper speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum PaperLangs {
    /// Kazakh.
    #[default]
    #[serde(rename = "kk")]
    Kk,
    /// Russian.
    #[serde(rename = "ru")]
    Ru,
    /// English.
    #[serde(rename = "en")]
    En,
    /// Kazakh, and Russian below or beside it.
    #[serde(rename = "kk+ru")]
    KkRu,
}

impl PaperLangs {
    /// Every choice, in the order it is offered.
    pub const ALL: [Self; 4] = [Self::Kk, Self::Ru, Self::En, Self::KkRu];

    /// Reads `kk`, `ru`, `en` or `kk+ru`.
    pub fn find(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }

    /// Returns what [`PaperLangs::find`] reads.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
            Self::KkRu => "kk+ru",
        }
    }

    /// Returns the language that comes first.
    pub const fn first(self) -> PaperLang {
        match self {
            Self::Kk | Self::KkRu => PaperLang::Kk,
            Self::Ru => PaperLang::Ru,
            Self::En => PaperLang::En,
        }
    }

    /// Returns the language below it, if there is one.
    pub const fn second(self) -> Option<PaperLang> {
        match self {
            Self::KkRu => Some(PaperLang::Ru),
            _ => None,
        }
    }
}

/// The same said in the languages of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// In the first language.
    pub first: String,
    /// In the second; empty where there is none, or where it would say the same.
    pub second: String,
}

impl Said {
    /// Says the same in every language: a name.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            first: text.into(),
            second: String::new(),
        }
    }

    /// Takes what was typed in three languages.
    pub fn of(text: &Trilingual, langs: PaperLangs) -> Self {
        let first = text.shown(langs.first()).to_owned();
        let second = langs.second().map(|lang| text.shown(lang).to_owned());
        Self::pair(first, second)
    }

    /// Puts two texts together; the second is left out where it repeats the first.
    pub fn pair(first: String, second: Option<String>) -> Self {
        let second = second.filter(|it| *it != first).unwrap_or_default();
        Self { first, second }
    }

    /// Says whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty() && self.second.is_empty()
    }

    /// Returns the first with the last word of the second: a blank for a day is filled once, «ж. / г.».
    pub fn with_last_word(&self) -> String {
        match self.second.split_whitespace().last() {
            None => self.first.clone(),
            Some(word) => format!("{} / {word}", self.first),
        }
    }

    /// Returns both on one line.
    pub fn joined(&self, between: &str) -> String {
        match self.second.is_empty() {
            true => self.first.clone(),
            false => format!("{}{between}{}", self.first, self.second),
        }
    }
}

/// The words of papers in the languages of one paper.
pub struct Speech {
    langs: PaperLangs,
    first: Words,
    second: Option<Words>,
}

impl Speech {
    /// Reads the words.
    pub fn of(langs: PaperLangs) -> Self {
        Self {
            langs,
            first: Words::of(langs.first()),
            second: langs.second().map(Words::of),
        }
    }

    /// Returns the languages.
    pub const fn langs(&self) -> PaperLangs {
        self.langs
    }

    /// Says a word.
    pub fn say(&self, key: &str) -> Said {
        self.say_with(key, &[])
    }

    /// Says a sentence with its arguments.
    pub fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> Said {
        let second = self.second.as_ref();
        Said::pair(
            self.first.say_with(key, arguments),
            second.map(|it| it.say_with(key, arguments)),
        )
    }

    /// Says something whose arguments differ by language.
    pub fn say_each(&self, key: &str, name: &str, value: &Said) -> Said {
        let first = self.first.say_with(key, &[(name, &value.first)]);
        let other = match value.second.is_empty() {
            true => &value.first,
            false => &value.second,
        };
        let second = self.second.as_ref();
        Said::pair(first, second.map(|it| it.say_with(key, &[(name, other)])))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_reads_back() {
        for langs in PaperLangs::ALL {
            assert_eq!(PaperLangs::find(langs.code()), Some(langs));
            let json = serde_json::to_string(&langs).unwrap();
            assert_eq!(json, format!("\"{}\"", langs.code()));
        }
        assert_eq!(PaperLangs::find("ru+kk"), None);
    }

    #[test]
    fn a_blank_for_a_day_is_there_once_with_the_year_in_both_languages() {
        let day = |langs| Speech::of(langs).say("sheet-approve-day").with_last_word();
        assert!(day(PaperLangs::KkRu).ends_with("20____ ж. / г."));
        assert!(day(PaperLangs::Kk).ends_with("20____ ж."));
    }

    #[test]
    fn what_is_the_same_in_both_languages_is_said_once() {
        let text = Trilingual {
            kk: "Форум".to_owned(),
            ru: "Форум".to_owned(),
            en: String::new(),
        };
        assert_eq!(Said::of(&text, PaperLangs::KkRu), Said::plain("Форум"));
    }
}
