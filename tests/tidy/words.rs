//! Every word of the window exists in the three languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::{list, read};

/// The ids of a Fluent file with the values each one takes.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase() || first == '-') {
            line.split(" =")
                .next()
                .unwrap_or_default()
                .clone_into(&mut current);
            found.entry(current.clone()).or_default();
        }
        let values = line.split("{ $").skip(1).chain(line.split("{$").skip(1));
        let is_name = |it: &char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-');
        let names = values.map(|rest| rest.chars().take_while(is_name).collect::<String>());
        found.entry(current.clone()).or_default().extend(names);
    }
    found.remove("");
    found
}

/// All messages of a language, by file and id.
fn language(code: &str) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for path in list(&format!("assets/locales/{code}"), &[".ftl"]) {
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for (id, values) in messages(&read(&path)) {
            all.insert((file.clone(), id), values);
        }
    }
    all
}

#[test]
fn every_message_exists_in_the_three_languages() {
    let kazakh = language("kk");
    for code in ["ru", "en"] {
        let other = language(code);
        let missing: Vec<_> = kazakh
            .keys()
            .filter(|id| !other.contains_key(*id))
            .collect();
        assert!(missing.is_empty(), "missing in {code}: {missing:#?}");
        let more: Vec<_> = other
            .keys()
            .filter(|id| !kazakh.contains_key(*id))
            .collect();
        assert!(more.is_empty(), "only in {code}, missing in kk: {more:#?}");
    }
}

#[test]
fn every_stage_of_long_work_has_words() {
    let words: BTreeSet<String> = language("kk").into_keys().map(|(_, id)| id).collect();
    for path in list("src-tauri", &[".rs"]) {
        let text = read(&path);
        let told = text
            .split("\"stage-")
            .skip(1)
            .filter_map(|it| it.split('"').next());
        for stage in told {
            let id = format!("stage-{stage}");
            assert!(words.contains(&id), "{}: no words for {id}", path.display());
        }
    }
}

#[test]
fn a_message_takes_the_same_values_in_every_language() {
    let kazakh = language("kk");
    for code in ["ru", "en"] {
        let other = language(code);
        let differ: Vec<_> = other
            .iter()
            .filter(|(id, values)| kazakh.get(*id).is_some_and(|kk| kk != *values))
            .collect();
        assert!(
            differ.is_empty(),
            "values differ between kk and {code}: {differ:#?}"
        );
    }
}

#[test]
fn no_id_is_given_twice_in_a_language() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    // The words of papers are read apart from those of the window.
    for (file, id) in language("kk")
        .into_keys()
        .filter(|(file, _)| file != "papers.ftl")
    {
        places.entry(id).or_default().push(file);
    }
    let twice: Vec<_> = places
        .into_iter()
        .filter(|(_, files)| files.len() > 1)
        .collect();
    assert!(twice.is_empty(), "one id, two messages: {twice:#?}");
}
