//! The words of intake in a language, from `assets/locales/*/intake.ftl`.

use fluent_bundle::{FluentBundle, FluentResource};

use crate::common::Lang;

macro_rules! locale {
    ($lang:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/locales/",
            $lang,
            "/intake.ftl"
        ))
    };
}

/// The words of one language.
pub(super) struct Words(FluentBundle<FluentResource>);

impl Words {
    pub(super) fn of(lang: Lang) -> Self {
        let source = match lang {
            Lang::Kk => locale!("kk"),
            Lang::Ru => locale!("ru"),
            Lang::En => locale!("en"),
        };
        let mut bundle = FluentBundle::new(lang.code().parse().into_iter().collect());
        let resource = FluentResource::try_new(source.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(partial, _)| partial));
        Self(bundle)
    }

    /// Returns a word, or its key when the language lacks it.
    pub(super) fn say(&self, key: &str) -> String {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| {
                self.0
                    .format_pattern(pattern, None, &mut Vec::new())
                    .into_owned()
            },
        )
    }

    /// Returns the word of a stable name such as `birth_date`.
    pub(super) fn say_of(&self, group: &str, name: &str) -> String {
        self.say(&format!("{group}-{}", name.replace('_', "-")))
    }
}
