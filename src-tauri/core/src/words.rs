//! Words in three languages, from the same files that the window reads.
//!
//! Rules carry ids and arguments; only the command line, exports and tests turn them into sentences
//! here. Deliberately absent: direction marks around every argument, because everything is written from
//! left to right and they would spoil what is copied into other programs; only what turns the direction
//! itself is set apart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::act::Act;
use crate::common::{Argument, Lang, Message};
use crate::direction::isolated;
use crate::error::{Code, Error};

/// The files that the core says words from, in one language.
macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../assets/locales/", $lang, "/acts.ftl")),
            include_str!(concat!(
                "../../../assets/locales/",
                $lang,
                "/certificates.ftl"
            )),
            include_str!(concat!("../../../assets/locales/", $lang, "/clubs.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/common.ftl")),
            include_str!(concat!(
                "../../../assets/locales/",
                $lang,
                "/duplicates.ftl"
            )),
            include_str!(concat!("../../../assets/locales/", $lang, "/door.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/earned.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/exchange.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/presence.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/refused.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/fields.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/frame.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/home.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/settings.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/papers.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/people.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/plan.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/person.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/intake.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/import.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/told.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/law.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/lists.ftl")),
            include_str!(concat!("../../../assets/locales/", $lang, "/old-book.ftl")),
        ]
    };
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// Returns the words of a language.
///
/// ```
/// use tizim_core::common::Lang;
/// use tizim_core::words::words;
/// assert_eq!(words(Lang::Ru).say("field-surname", &[]), "Фамилия");
/// ```
pub fn words(lang: Lang) -> &'static Words {
    static KK: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::Kk, &sources!("kk")));
    static RU: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::Ru, &sources!("ru")));
    static EN: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::En, &sources!("en")));
    match lang {
        Lang::Kk => &KK,
        Lang::Ru => &RU,
        Lang::En => &EN,
    }
}

impl Words {
    fn read(lang: Lang, sources: &[&str]) -> Self {
        let languages = lang.code().parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(languages);
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(partial, _)| partial));
        }
        Self { bundle }
    }

    /// Says whether there are words for an id.
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// Returns the words of an id with its arguments filled in; the id itself where it has none.
    pub fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, fluent(value)))
            .collect();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned()
    }

    /// Returns the words of a message.
    pub fn say_message(&self, message: &Message) -> String {
        let arguments: Vec<(&str, Argument)> = message
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        self.say(&message.key, &arguments)
    }
}

fn fluent(value: &Argument) -> FluentValue<'static> {
    match value {
        Argument::Text(text) => FluentValue::from(isolated(text).into_owned()),
        Argument::Number(number) => FluentValue::from(*number),
    }
}

/// Returns what an error says to a person and what they can do about it; the latter may be empty.
///
/// A refusal about a field begins with the field's name, and some fields have words of their own.
pub fn sentence(lang: Lang, error: &Error) -> (String, String) {
    let words = words(lang);
    let values = error.values();
    let key = key_of(words, error.code(), &values);
    let arguments = arguments_of(&values);
    let said = words.say(&key, &arguments);
    let todo = format!("{key}-todo");
    let todo = if words.has(&todo) {
        words.say(&todo, &arguments)
    } else {
        String::new()
    };
    let field = values
        .get("field")
        .map(|field| format!("field-{}", field.replace('_', "-")));
    match field.filter(|field| words.has(field)) {
        Some(field) => (format!("{}: {said}", words.say(&field, &[])), todo),
        None => (said, todo),
    }
}

/// A field may say more closely what was wrong with it, `refused-bad-value-phone`, and so may a reason
/// where one code has several: `refused-file-failed-full`.
fn key_of(words: &Words, code: Code, values: &BTreeMap<String, String>) -> String {
    let key = refusal_key(code);
    let closer = ["field", "why"].into_iter().filter_map(|it| values.get(it));
    let mut own = closer.map(|it| format!("{key}-{}", it.replace('_', "-")));
    own.find(|own| words.has(own)).unwrap_or(key)
}

fn arguments_of(values: &BTreeMap<String, String>) -> Vec<(&str, Argument)> {
    values
        .iter()
        .map(|(name, text)| (name.as_str(), Argument::Text(text.clone())))
        .collect()
}

/// Returns the id of the sentence for a code: `refused-wrong-password`.
pub fn refusal_key(code: Code) -> String {
    format!(
        "refused-{}",
        dashed(&serde_json::to_value(code).unwrap_or_default())
    )
}

/// Returns how history and undo name a deed: by its one record where it has a name, otherwise by
/// how many records it was.
pub fn act_message(act: Option<Act>, way: &str, name: &str, count: u32) -> Message {
    let Some(act) = act else {
        return Message::new("act-unknown");
    };
    let general = dashed(&serde_json::to_value(act).unwrap_or_default());
    let plain = matches!(act, Act::Trash | Act::Restore) || general.ends_with("-change");
    let way = format!("act-{way}");
    let key = if plain && words(Lang::Kk).has(&way) {
        way
    } else {
        format!("act-{general}")
    };
    let named = format!("{key}-named");
    if count == 1 && !name.is_empty() && words(Lang::Kk).has(&named) {
        return Message::new(named).name(name);
    }
    Message::new(key).count(count)
}

fn dashed(name: &serde_json::Value) -> String {
    name.as_str().unwrap_or("bug").replace('_', "-")
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

    #[test]
    fn every_refusal_has_words_in_three_languages() {
        for lang in Lang::ALL {
            for code in Code::ALL {
                let key = refusal_key(code);
                assert!(words(lang).has(&key), "{key} in {lang:?}");
                let todo = format!("{key}-todo");
                let have = Lang::ALL.map(|lang| words(lang).has(&todo));
                assert!(have.iter().all(|it| *it == have[0]), "{todo}: {have:?}");
            }
        }
    }

    #[test]
    fn every_deed_has_words_in_three_languages() {
        for lang in Lang::ALL {
            for act in Act::ALL.into_iter().map(Some).chain([None]) {
                let many = words(lang).say_message(&act_message(act, "", "", 3));
                assert!(
                    !many.starts_with("act-") && !many.contains('{'),
                    "{act:?} {lang:?}: {many}"
                );
                let one = words(lang).say_message(&act_message(act, "", "Әсел", 1));
                assert!(
                    !one.starts_with("act-") && !one.contains('{'),
                    "{act:?} {lang:?}: {one}"
                );
            }
        }
    }

    #[test]
    fn every_language_has_the_same_ids() {
        let ids = |sources: &[&str]| -> std::collections::BTreeSet<String> {
            let lines = sources.iter().flat_map(|source| source.lines());
            lines
                .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
                .collect()
        };
        let kk = ids(&sources!("kk"));
        assert_eq!(kk, ids(&sources!("ru")));
        assert_eq!(kk, ids(&sources!("en")));
    }

    #[test]
    fn arguments_come_without_marks_around_them() {
        let message = act_message(Some(Act::TraineeAdd), "", "Әсел Қуанышқызы", 1);
        assert_eq!(
            words(Lang::Kk).say_message(&message),
            "Адам қосылды: Әсел Қуанышқызы"
        );
        let many = act_message(Some(Act::TraineeAdd), "", "Әсел Қуанышқызы", 31);
        assert_eq!(words(Lang::Kk).say_message(&many), "31 адам қосылды");
        let out = act_message(Some(Act::Trash), "trash-membership", "Әсел", 1);
        assert_eq!(words(Lang::Ru).say_message(&out), "Убрано из клуба: Әсел");
        let added = act_message(Some(Act::TraineeAdd), "trash-membership", "Әсел", 1);
        assert_eq!(words(Lang::Kk).say_message(&added), "Адам қосылды: Әсел");
    }

    #[test]
    fn what_was_not_found_and_why_a_file_failed_have_words_of_their_own() {
        let what = ["laptop", "plan_row", "version", "two_versions", "held"];
        let not_found = what.map(|it| Error::not_found(it, "ZZ"));
        let why = ["missing", "folder", "denied", "full"];
        let failed = why.map(|it| Error::refused(Code::FileFailed).with("why", it));
        for lang in Lang::ALL {
            let said = not_found.iter().chain(&failed).map(|it| sentence(lang, it));
            let said: std::collections::BTreeSet<_> = said.collect();
            assert_eq!(said.len(), 9, "{said:?}");
            let whole = |it: &(String, String)| !it.0.contains('{') && !it.1.is_empty();
            assert!(said.iter().all(whole), "{said:?}");
        }
        let (said, _) = sentence(Lang::Ru, &not_found[0]);
        assert_eq!(said, "В академии нет ноутбука «ZZ».");
    }

    #[test]
    fn a_refusal_names_its_field_and_what_to_do() {
        let error = Error::refused(Code::BadDate).with("field", "birth_date");
        let (said, todo) = sentence(Lang::Ru, &error);
        assert_eq!(said, "Дата рождения: Дата не читается или такого дня нет.");
        assert!(todo.contains("27.11.2026"));
    }

    #[test]
    fn the_printed_list_of_the_door_has_its_words() {
        for lang in [Lang::Kk, Lang::Ru, Lang::En] {
            let of_list = ["door-list-code", "door-group", "door-tick"];
            let of_log = ["disclosed-what-call-out", "disclosed-what-door-file"];
            for key in of_list.into_iter().chain(of_log) {
                assert_ne!(words(lang).say(key, &[]), key, "{lang:?}");
            }
        }
    }
}
