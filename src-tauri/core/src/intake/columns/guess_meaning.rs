//! What each column means, from its title and its values.

use std::collections::{BTreeMap, BTreeSet};

use super::find_header::Title;
use super::header_words::{TitleMatch, match_title};
use super::look::{Look, look_at};
use super::{Column, ColumnMeaning, GuessConfidence, GuessReason, TableChoices};
use crate::intake::book::{SheetRow, column_letter};
use crate::kazakh::fold;

const SAMPLED_ROWS: usize = 400;
const SHOWN_SAMPLES: usize = 5;

/// Guesses the meaning of every column.
pub(super) fn guess_columns(
    titles: &[Title],
    data: &[&SheetRow],
    choices: &TableChoices,
) -> Vec<Column> {
    let mut drafts: Vec<Draft> = titles
        .iter()
        .enumerate()
        .map(|(index, title)| Draft::new(index, title, data))
        .collect();
    for draft in &mut drafts {
        draft.guess();
    }
    join_name_columns(&mut drafts);
    let keys: Vec<String> = drafts.iter().map(|it| fold(&it.column.title)).collect();
    for (draft, key) in drafts.iter_mut().zip(&keys) {
        // Of two columns with one title nobody knows which was meant.
        let is_only = keys.iter().filter(|it| *it == key).count() == 1;
        let remembered = choices.remembered.get(key).filter(|_| is_only);
        draft.take_choice(choices, remembered.copied());
    }
    keep_one_each(&mut drafts);
    ensure_name(&mut drafts);
    drafts.into_iter().map(|draft| draft.column).collect()
}

struct Draft {
    column: Column,
    found: Option<TitleMatch>,
    looks: BTreeMap<Look, u32>,
    seen: u32,
}

impl Draft {
    fn new(index: usize, title: &Title, data: &[&SheetRow]) -> Self {
        let mut looks = BTreeMap::new();
        let mut samples = Vec::new();
        let mut different = BTreeSet::new();
        let mut seen = 0;
        for row in data.iter().take(SAMPLED_ROWS) {
            let cell = row.cell(index);
            if cell.is_empty() {
                continue;
            }
            seen += 1;
            *looks.entry(look_at(cell)).or_insert(0) += 1;
            let text: String = cell.text().trim().chars().take(80).collect();
            if samples.len() < SHOWN_SAMPLES && different.insert(text.clone()) {
                samples.push(text);
            }
        }
        // The lower title is the narrower one; the upper only helps where it says nothing.
        let found = title.parts.iter().rev().find_map(|part| match_title(part));
        Self {
            column: Column {
                index: index as u32,
                letter: column_letter(index),
                title: title.text(),
                samples,
                filled: data
                    .iter()
                    .filter(|row| !row.cell(index).is_empty())
                    .count() as u32,
                meaning: ColumnMeaning::Ignore,
                confidence: GuessConfidence::Low,
                reason: GuessReason::None,
            },
            found,
            looks,
            seen,
        }
    }

    /// The share of seen values that look so, in percent.
    fn share(&self, looks: &[Look]) -> u32 {
        let count: u32 = looks.iter().filter_map(|look| self.looks.get(look)).sum();
        (count * 100).checked_div(self.seen).unwrap_or(0)
    }

    fn set(&mut self, meaning: ColumnMeaning, confidence: GuessConfidence, reason: GuessReason) {
        self.column.meaning = meaning;
        self.column.confidence = confidence;
        self.column.reason = reason;
    }

    fn guess(&mut self) {
        let by_values = self.guess_by_values();
        match (self.found, by_values) {
            (Some(found), values) => self.guess_by_title(found, values),
            (None, Some(meaning)) => {
                self.set(meaning, GuessConfidence::Medium, GuessReason::Values)
            }
            (None, None) if !self.column.title.is_empty() && self.column.filled > 0 => {
                self.set(
                    ColumnMeaning::Answer,
                    GuessConfidence::Medium,
                    GuessReason::None,
                );
            }
            (None, None) => self.set(
                ColumnMeaning::Ignore,
                GuessConfidence::Low,
                GuessReason::None,
            ),
        }
    }

    fn guess_by_title(&mut self, found: TitleMatch, by_values: Option<ColumnMeaning>) {
        use ColumnMeaning as M;
        let shape = shape_of(found.meaning);
        let fits = shape.is_none_or(|looks| self.seen == 0 || self.share(looks) >= 30);
        match by_values {
            // A title may be wrong, but not about an e-mail address or a phone.
            Some(values) if !fits && matches!(values, M::Phone | M::Email | M::Iin) => {
                self.set(values, GuessConfidence::Medium, GuessReason::Values);
            }
            _ => {
                let confidence = if fits {
                    GuessConfidence::High
                } else {
                    GuessConfidence::Low
                };
                self.set(found.meaning, confidence, GuessReason::Header);
            }
        }
    }

    fn guess_by_values(&self) -> Option<ColumnMeaning> {
        use ColumnMeaning as M;
        let kinds: [(&[Look], M); 5] = [
            (&[Look::Email], M::Email),
            (&[Look::Phone], M::Phone),
            (&[Look::Iin], M::Iin),
            (&[Look::Sex], M::Sex),
            (&[Look::Date], M::BirthDate),
        ];
        let found = kinds
            .into_iter()
            .find(|(looks, _)| self.share(looks) >= 60)
            .map(|(_, meaning)| meaning);
        // Names only where no title says otherwise: places have several words too.
        found.or_else(|| {
            (self.column.title.is_empty() && self.share(&[Look::Name]) >= 60).then_some(M::FullName)
        })
    }

    fn take_choice(&mut self, choices: &TableChoices, remembered: Option<ColumnMeaning>) {
        if let Some(meaning) = choices.chosen.get(&self.column.index) {
            self.set(*meaning, GuessConfidence::High, GuessReason::Chosen);
        } else if let Some(meaning) = remembered.filter(|it| self.may_hold(*it)) {
            self.set(meaning, GuessConfidence::High, GuessReason::Remembered);
        }
    }

    /// Whether the values may be of a meaning that another file gave this title: «Данные» held
    /// phones there and holds birth dates here.
    fn may_hold(&self, meaning: ColumnMeaning) -> bool {
        self.seen == 0 || shape_of(meaning).is_none_or(|shape| self.share(shape) > 0)
    }
}

fn shape_of(meaning: ColumnMeaning) -> Option<&'static [Look]> {
    use ColumnMeaning as M;
    Some(match meaning {
        M::FullName => &[Look::Name, Look::Word],
        M::Surname | M::Given | M::Patronymic => &[Look::Word, Look::Name],
        M::BirthDate | M::Timestamp => &[Look::Date, Look::SmallNumber, Look::Other],
        M::Phone => &[Look::Phone],
        M::Email => &[Look::Email],
        M::Iin => &[Look::Iin, Look::Other],
        M::Sex => &[Look::Sex],
        _ => return None,
    })
}

/// «Аты» or «Тегі» over whole names is a full name, unless the other part has its own column.
fn join_name_columns(drafts: &mut [Draft]) {
    use ColumnMeaning as M;
    let has = |drafts: &[Draft], meaning| {
        drafts
            .iter()
            .any(|d| d.column.meaning == meaning && d.seen > 0)
    };
    for (part, other) in [(M::Given, M::Surname), (M::Surname, M::Given)] {
        if has(drafts, other) {
            continue;
        }
        for draft in drafts.iter_mut().filter(|d| d.column.meaning == part) {
            if draft.share(&[Look::Name]) >= 50 {
                draft.set(M::FullName, GuessConfidence::Medium, GuessReason::Values);
            }
        }
    }
}

/// A meaning that can stand only once goes to the column that deserves it most.
fn keep_one_each(drafts: &mut [Draft]) {
    let mut best: BTreeMap<ColumnMeaning, (bool, GuessConfidence, u32, usize)> = BTreeMap::new();
    for (place, draft) in drafts.iter().enumerate() {
        let column = &draft.column;
        if column.meaning.is_many() {
            continue;
        }
        let is_chosen = matches!(column.reason, GuessReason::Chosen | GuessReason::Remembered);
        let rank = (
            is_chosen,
            column.confidence,
            column.filled,
            usize::MAX - place,
        );
        let entry = best.entry(column.meaning).or_insert(rank);
        *entry = (*entry).max(rank);
    }
    for (place, draft) in drafts.iter_mut().enumerate() {
        let meaning = draft.column.meaning;
        let is_best = best
            .get(&meaning)
            .is_none_or(|(.., at)| *at == usize::MAX - place);
        if meaning.is_many() || is_best {
            continue;
        }
        let has_value = draft.column.filled > 0 && !draft.column.title.is_empty();
        let rest = if has_value {
            ColumnMeaning::Answer
        } else {
            ColumnMeaning::Ignore
        };
        draft.set(rest, GuessConfidence::Low, GuessReason::None);
    }
}

/// Without any name column the one that looks most like names is offered.
fn ensure_name(drafts: &mut [Draft]) {
    let is_name =
        |d: &Draft| d.column.meaning.is_name() && d.column.meaning != ColumnMeaning::Patronymic;
    if drafts.iter().any(is_name) {
        return;
    }
    let free = |d: &&mut Draft| {
        matches!(
            d.column.meaning,
            ColumnMeaning::Answer | ColumnMeaning::Ignore
        ) && d.column.reason == GuessReason::None
    };
    let best = drafts
        .iter_mut()
        .filter(free)
        .max_by_key(|d| d.share(&[Look::Name, Look::Word]));
    if let Some(draft) = best.filter(|d| d.share(&[Look::Name]) >= 30) {
        draft.set(
            ColumnMeaning::FullName,
            GuessConfidence::Low,
            GuessReason::Values,
        );
    }
}
