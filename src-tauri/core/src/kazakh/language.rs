//! The three languages of the papers and the window.

use serde::{Deserialize, Serialize};

/// A language the product speaks.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// Қазақша.
    #[default]
    Kk,
    /// По-русски.
    Ru,
    /// In English.
    En,
}

impl Language {
    /// All languages, Kazakh first.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// Returns the two-letter code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// Finds the language of a code such as «kk», «ru-RU», «EN».
    pub fn find(code: &str) -> Option<Self> {
        let low = code.to_lowercase();
        let short = low.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code() == short)
    }
}
