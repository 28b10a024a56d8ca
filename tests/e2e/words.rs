//! The words a story expects to see, from the same files that the window reads.

use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use tizim_core::common::Lang;

use crate::driver::Step;

/// All words of a language.
pub(crate) struct Words {
    /// The language.
    pub(crate) lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words of a language; those of papers are the core's and never stand in the window.
    pub(crate) fn of(lang: Lang) -> Step<Self> {
        let languages = lang.code().parse().into_iter().collect();
        let mut bundle = FluentBundle::new(languages);
        bundle.set_use_isolating(false);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales");
        for entry in fs::read_dir(folder.join(lang.code()))? {
            let path = entry?.path();
            if path.ends_with("papers.ftl") {
                continue;
            }
            let resource = FluentResource::try_new(fs::read_to_string(&path)?);
            let resource = resource.map_err(|_| format!("{}", path.display()))?;
            let added = bundle.add_resource(resource);
            added.map_err(|trouble| format!("{}: {trouble:?}", path.display()))?;
        }
        Ok(Self { lang, bundle })
    }

    /// Returns the words of an id.
    pub(crate) fn say(&self, id: &str) -> String {
        self.tell(id, &FluentArgs::new())
    }

    /// Returns the words of an id that counts something.
    pub(crate) fn count(&self, id: &str, count: usize) -> String {
        self.tell(id, &FluentArgs::from_iter([("count", count)]))
    }

    /// Returns the words of an id that counts something and names it, or the only one of it.
    pub(crate) fn count_named(&self, id: &str, count: usize, name: &str) -> String {
        let mut arguments = FluentArgs::from_iter([("count", count)]);
        arguments.set("name", name);
        self.tell(id, &arguments)
    }

    /// An id without words is its own words: no window says that.
    fn tell(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|it| it.value()) else {
            return id.to_owned();
        };
        let mut trouble = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut trouble);
        said.into_owned()
    }
}
