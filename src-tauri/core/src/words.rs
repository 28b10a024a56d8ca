//! The words of spreadsheets and lists, from the same files as the window's.
//!
//! Deliberately absent: sentences of refusals and of papers; those belong to the window, the
//! command line and `papers`.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::common::Lang;

macro_rules! locale {
    ($lang:literal, $file:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/locales/",
            $lang,
            "/",
            $file,
            ".ftl"
        ))
    };
}

const fn sources(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Kk => [
            locale!("kk", "fields"),
            locale!("kk", "events"),
            locale!("kk", "people"),
        ],
        Lang::Ru => [
            locale!("ru", "fields"),
            locale!("ru", "events"),
            locale!("ru", "people"),
        ],
        Lang::En => [
            locale!("en", "fields"),
            locale!("en", "events"),
            locale!("en", "people"),
        ],
    }
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words of a language.
    pub fn of(lang: Lang) -> Self {
        let languages = lang.code().parse().into_iter().collect();
        let mut bundle = FluentBundle::new(languages);
        // Direction marks would stand as letters in a cell.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            let resource = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(partial, _)| partial));
        }
        Self { bundle }
    }

    /// Returns a word, or its key where the language lacks it.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// Returns a sentence with its arguments, or its key where the language lacks it.
    pub fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|it| it.value()) else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.iter().copied().collect();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}
