//! What several papers of a batch share is drawn once: a page falls into runs of layers, and a run
//! whose words are the same on two papers is kept in the file for both.

use super::place::{said, sentence};
use super::{CertificatePaper, PaperText};
use crate::papers::template::{Item, Layer, PageDesign, TextBox};

/// Layers of a page that lie one on another and change together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Nothing in it depends on the paper.
    Fixed,
    /// Words that most papers of a batch share.
    Shared,
    /// What every paper has for itself.
    Own,
}

impl Run {
    fn of(layer: &Layer) -> Self {
        match &layer.item {
            Item::Rule(rule) if rule.beside_sentence => Self::Shared,
            Item::Ornament(_) | Item::Rule(_) | Item::Picture { .. } | Item::Logo(_)
                if !layer.when.is_empty() =>
            {
                Self::Shared
            }
            Item::Ornament(_) | Item::Rule(_) | Item::Picture { .. } | Item::Logo(_) => Self::Fixed,
            Item::Text(field) if is_personal(field) => Self::Own,
            Item::Text(_) | Item::Sentence { .. } | Item::Signatures(_) => Self::Shared,
            Item::Name(_) | Item::Number(_) | Item::Code(_) => Self::Own,
        }
    }
}

/// Parts a page into its runs, in the order of its layers; with `words_only` ornament is left out.
pub(super) fn runs(design: &PageDesign, words_only: bool) -> Vec<(Run, Vec<&Layer>)> {
    let mut all: Vec<(Run, Vec<&Layer>)> = Vec::new();
    for layer in design.visible() {
        let run = Run::of(layer);
        if words_only && run == Run::Fixed {
            continue;
        }
        match all.last_mut() {
            Some((last, layers)) if *last == run => layers.push(layer),
            _ => all.push((run, vec![layer])),
        }
    }
    all
}

/// Everything that decides how a run of shared words looks on a paper.
pub(super) fn words_of(
    layers: &[&Layer],
    paper: &CertificatePaper,
    design: &PageDesign,
) -> Vec<String> {
    let mut words = Vec::new();
    for layer in layers {
        words.push(if is_shown(layer, paper) { "1" } else { "" }.to_owned());
        match &layer.item {
            Item::Text(field) => words.extend(said(field, paper).unwrap_or_default()),
            Item::Sentence { which, .. } => {
                let said = sentence(*which, paper, design);
                words.extend(said.map(|it| it.1).unwrap_or_default());
                // How much room there is depends on who signs.
                words.extend(signed(paper));
            }
            Item::Signatures(_) => words.extend(signed(paper)),
            _ => {}
        }
        words.push(String::new());
    }
    words
}

fn signed(paper: &CertificatePaper) -> Vec<String> {
    let all = paper.texts().flat_map(|text| &text.signatories);
    all.flat_map(|by| [by.position.clone(), by.name.clone()])
        .collect()
}

/// Says whether a paper tells what a layer waits for.
pub(super) fn is_shown(layer: &Layer, paper: &CertificatePaper) -> bool {
    let told = |name: &str| value(name, paper, &paper.text).is_some();
    match layer.when.strip_prefix('!') {
        Some(name) => !told(name),
        None => layer.when.is_empty() || told(&layer.when),
    }
}

/// Fills the academy's own words; nothing where they ask for what this paper does not know. What ends
/// in a colon is asked for and not printed: `{hours:}`.
pub(super) fn own_words(words: &str, paper: &CertificatePaper, text: &PaperText) -> Option<String> {
    let mut filled = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        filled.push_str(before);
        match name.trim().strip_suffix(':') {
            Some(asked) => drop(value(asked, paper, text)?),
            None => filled.push_str(&value(name.trim(), paper, text)?),
        }
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

fn value(name: &str, paper: &CertificatePaper, text: &PaperText) -> Option<String> {
    let value = match name {
        "name" => paper.name.whole(),
        "number" => format!("{}-{}", paper.number, paper.check),
        "issuer" => text.issuer.clone(),
        "title" => text.title.clone(),
        "place" => text.place_year.clone(),
        _ => text.fields.get(name)?.clone(),
    };
    Some(value).filter(|it| !it.trim().is_empty())
}

/// Says whether a line asks for something of the person, so that no two papers share it.
fn is_personal(field: &TextBox) -> bool {
    let all = [&field.words.kk, &field.words.ru, &field.words.en];
    all.iter()
        .any(|words| words.contains("{name") || words.contains("{number"))
}
