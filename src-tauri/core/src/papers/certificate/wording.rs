//! Titles and sentences, filled from patterns in `assets/templates/wording.json`.
//!
//! The patterns set the name in the nominative, so no name is ever inflected here. Case forms of
//! event kinds and ready date words come from outside. A pattern line has several versions, and
//! the first one for which everything it needs is known is taken; a line with none is left out.
//! Forms: `{title}`, `{kind.dative}`, `{sex:he|she|unknown}`, `{count hours:one|few|many}`, and
//! `{reason:}`, which prints nothing and only asks that the value is there.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::CertificateKind;
use crate::papers::words::PaperLang;

/// Sex as far as grammar needs it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    /// Masculine forms.
    Male,
    /// Feminine forms.
    Female,
    /// Forms that hold for both.
    #[default]
    Unknown,
}

/// What the sentence of one paper is made of; everything is ready text of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventWords {
    /// Title of the event without quotation marks.
    pub title: Option<String>,
    /// Case forms of the kind of event with its attribute, as in `dative` → «облыстық форумға».
    pub kind: BTreeMap<String, String>,
    /// When, as it stands in a sentence: «2026 жылғы 20–21 қараша аралығында».
    pub date: Option<String>,
    /// Where, as it stands in a sentence: «Ақтөбе қаласында».
    pub place: Option<String>,
    /// Academic hours.
    pub hours: Option<u32>,
    /// Place won, 1 to 3.
    pub rank: Option<u32>,
    /// What for, typed by the academy; it takes the place of what would be said of the event.
    pub reason: Option<String>,
    /// Sex of the person.
    pub sex: Sex,
}

/// What a paper says around the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// A line between title and name.
    pub lead: Option<String>,
    /// The sentence in the lines its sense falls into.
    pub body: Vec<String>,
    /// The last of these lines, where it tells the hours and nothing else.
    pub hours: Option<String>,
}

/// Returns the titles a kind of paper may carry, the usual one first.
pub fn titles(lang: PaperLang, kind: CertificateKind, event: &EventWords) -> Vec<String> {
    let Some(language) = WORDING.get(&lang) else {
        return Vec::new();
    };
    let patterns = language.titles.get(&kind).into_iter().flatten();
    patterns
        .filter_map(|pattern| fill(pattern, language, event))
        .collect()
}

/// Builds the sentence of a paper.
pub fn wording(lang: PaperLang, kind: CertificateKind, event: &EventWords) -> Wording {
    let sentence = WORDING.get(&lang).and_then(|language| {
        let sentence = language.sentences.get(&kind)?;
        let line =
            |versions: &Vec<String>| versions.iter().find_map(|line| fill(line, language, event));
        let lines = sentence
            .lines
            .iter()
            .filter_map(line)
            .filter(|line| !line.is_empty());
        let body: Vec<String> = lines.collect();
        let hours = event.hours.map(|hours| format!("({hours} "));
        let last = body.last().cloned();
        Some(Wording {
            lead: sentence.lead.clone(),
            hours: last.filter(|it| hours.is_some_and(|hours| it.starts_with(&hours))),
            body,
        })
    });
    sentence.unwrap_or_default()
}

/// Returns the words after a number of academic hours: «академических часов».
pub fn hours_word(hours: u32, lang: PaperLang) -> String {
    let forms: &[&str] = match lang {
        PaperLang::Kk => &["академиялық сағат"],
        PaperLang::Ru => &[
            "академический час",
            "академических часа",
            "академических часов",
        ],
        PaperLang::En => &["academic hour", "academic hours"],
    };
    let form = forms.get(plural(hours, forms.len())).or(forms.last());
    form.map(|it| (*it).to_owned()).unwrap_or_default()
}

/// Returns the words that stay with a quotation before them.
pub(super) fn joiners(lang: PaperLang) -> Vec<String> {
    WORDING
        .get(&lang)
        .map(|language| language.joiners.clone())
        .unwrap_or_default()
}

static WORDING: LazyLock<BTreeMap<PaperLang, Language>> = LazyLock::new(|| {
    let json = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../assets/templates/wording.json"
    ));
    serde_json::from_str(json).unwrap_or_default()
});

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    quotes: [String; 2],
    inner_quotes: [String; 2],
    #[serde(default)]
    joiners: Vec<String>,
    #[serde(default)]
    softer: Vec<Softer>,
    titles: BTreeMap<CertificateKind, Vec<String>>,
    sentences: BTreeMap<CertificateKind, Sentence>,
    #[serde(default)]
    ordinals: Vec<String>,
}

/// A small word that changes before certain beginnings.
#[derive(Debug, Deserialize)]
struct Softer {
    word: String,
    becomes: String,
    before: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    lead: Option<String>,
    lines: Vec<Vec<String>>,
}

/// Fills a pattern; `None` when it needs something unknown.
fn fill(pattern: &str, language: &Language, event: &EventWords) -> Option<String> {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}')?;
        text.push_str(before);
        text.push_str(&value(slot, language, event)?);
        rest = after;
    }
    text.push_str(rest);
    Some(soften(&text, &language.softer))
}

fn value(slot: &str, language: &Language, event: &EventWords) -> Option<String> {
    if let Some((key, forms)) = slot.split_once(':') {
        let forms: Vec<&str> = forms.split('|').collect();
        return choose(key, &forms, language, event);
    }
    let value = match slot {
        "title" => event.title.as_ref().map(|title| quote(title, language)),
        "date" => event.date.clone(),
        "place" => event.place.clone(),
        "reason" => event.reason.clone(),
        "hours" => event.hours.map(|hours| hours.to_string()),
        "rank" => event.rank.map(|rank| rank.to_string()),
        "roman" => event.rank.and_then(roman).map(str::to_owned),
        "ordinal" => event.rank.and_then(|rank| {
            language
                .ordinals
                .get(usize::try_from(rank).ok()?.checked_sub(1)?)
                .cloned()
        }),
        _ => event.kind.get(slot.strip_prefix("kind.")?).cloned(),
    };
    value.filter(|value| !value.trim().is_empty())
}

fn choose(key: &str, forms: &[&str], language: &Language, event: &EventWords) -> Option<String> {
    let form = if key == "sex" {
        let index = match event.sex {
            Sex::Male => 0,
            Sex::Female => 1,
            Sex::Unknown => 2,
        };
        forms.get(index).or(forms.last())
    } else if let Some(counted) = key.strip_prefix("count ") {
        let count = value(counted, language, event)?.parse().ok()?;
        forms.get(plural(count, forms.len())).or(forms.last())
    } else {
        value(key, language, event)?;
        forms.first()
    };
    form.map(|form| (*form).to_owned())
}

/// Returns which form a number takes where a language has one, two or three forms.
fn plural(count: u32, forms: usize) -> usize {
    let (tens, ones) = (count % 100, count % 10);
    match forms {
        2 => usize::from(count != 1),
        3 if (11..=14).contains(&tens) => 2,
        3 => match ones {
            1 => 0,
            2..=4 => 1,
            _ => 2,
        },
        _ => 0,
    }
}

fn roman(rank: u32) -> Option<&'static str> {
    ["I", "II", "III"]
        .get(usize::try_from(rank).ok()?.checked_sub(1)?)
        .copied()
}

/// Puts a title into quotation marks; marks inside it become the inner ones.
fn quote(title: &str, language: &Language) -> String {
    let title = title.trim();
    let marks: [char; 6] = ['«', '»', '“', '”', '„', '"'];
    let inside = title
        .strip_prefix(marks)
        .and_then(|rest| rest.strip_suffix(marks));
    let bare = inside
        .filter(|inside| !inside.contains(marks))
        .unwrap_or(title);
    let [open, close] = &language.quotes;
    let [inner_open, inner_close] = &language.inner_quotes;
    let mut text = open.clone();
    let mut is_open = false;
    for letter in bare.chars() {
        if marks.contains(&letter) {
            text.push_str(if is_open { inner_close } else { inner_open });
            is_open = !is_open;
        } else {
            text.push(letter);
        }
    }
    text + close
}

fn soften(text: &str, rules: &[Softer]) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut softened = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).copied().unwrap_or_default();
        let rule = rules.iter().find(|rule| {
            rule.word == *word && rule.before.iter().any(|start| next.starts_with(start))
        });
        softened.push(rule.map_or(*word, |rule| rule.becomes.as_str()));
    }
    softened.join(" ")
}

#[cfg(test)]
mod tests;
