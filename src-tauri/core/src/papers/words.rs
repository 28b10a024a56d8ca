//! The words papers carry besides names and sentences, from `assets/locales/*/papers.ftl`.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

pub use crate::common::Lang as PaperLang;

macro_rules! locale {
    ($lang:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/locales/",
            $lang,
            "/papers.ftl"
        ))
    };
}

fn source(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::Kk => locale!("kk"),
        PaperLang::Ru => locale!("ru"),
        PaperLang::En => locale!("en"),
    }
}

/// Returns one word of the papers in a language, such as a kind of paper or a column's head.
pub fn paper_word(lang: PaperLang, key: &str) -> String {
    Words::of(lang).say(key)
}

/// The words of one language.
pub(super) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words of a language.
    pub fn of(lang: PaperLang) -> Self {
        let languages = lang.code().parse().into_iter().collect();
        let mut bundle = FluentBundle::new(languages);
        // Direction marks would be set as letters; papers are written in one direction.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source(lang).to_owned());
        let resource = resource.unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// Returns a word, or its key when the language lacks it.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// Returns a sentence with its arguments filled in.
    pub fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned()
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    fn keys(lang: PaperLang) -> Vec<&'static str> {
        let lines = source(lang).lines();
        lines
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect()
    }

    #[test]
    fn every_language_has_the_same_words() {
        assert!(!keys(PaperLang::Kk).is_empty());
        for lang in PaperLang::ALL {
            assert_eq!(keys(lang), keys(PaperLang::Kk), "{lang:?}");
            let words = Words::of(lang);
            for key in keys(lang) {
                assert_ne!(words.say(key), key, "{lang:?}");
            }
        }
    }
}
