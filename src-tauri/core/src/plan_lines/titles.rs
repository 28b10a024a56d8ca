//! The language of titles, and titles in both in one cell.

use super::PlanLineDraft;
use super::table_columns::{PlanColumn, PlanHeader};

impl PlanHeader {
    /// A title goes to the language it is in, where one column holds both or only one is there.
    pub(super) fn put_title(&self, draft: &mut PlanLineDraft, both: String) {
        let columns = &self.columns;
        let has_both = columns.contains_key(&PlanColumn::TitleKk)
            && columns.contains_key(&PlanColumn::TitleRu);
        if has_both {
            return;
        }
        let title = [both, draft.title_kk.clone(), draft.title_ru.clone()];
        let title = title.into_iter().find(|it| !it.is_empty());
        let title = title.unwrap_or_default();
        if columns.contains_key(&PlanColumn::Title)
            && let Some(titles) = both_titles(&title)
        {
            (draft.title_kk, draft.title_ru) = titles;
            return;
        }
        let is_kazakh = !columns.contains_key(&PlanColumn::TitleRu) && !is_surely_russian(&title)
            || has_kazakh_letters(&title);
        (draft.title_kk, draft.title_ru) = if is_kazakh {
            (title, String::new())
        } else {
            (String::new(), title)
        };
    }
}

/// Parts a cell under a head in both languages: «Сенбілік» over «Субботник». A cell whose lines are all
/// in one language is one title.
fn both_titles(cell: &str) -> Option<(String, String)> {
    let lines: Vec<&str> = cell
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let kazakh_ends = lines.iter().rposition(|it| has_kazakh_letters(it));
    let at = match (kazakh_ends, &lines[..]) {
        (_, [] | [_]) => return None,
        (None, [first, _]) if !is_surely_russian(first) => 1,
        (None, _) => return None,
        (Some(last), _) if last + 1 < lines.len() => last + 1,
        // Russian over Kazakh.
        (Some(_), _) => {
            let at = lines.iter().position(|it| has_kazakh_letters(it))?;
            let (russian, kazakh) = lines.split_at_checked(at)?;
            let is_both = russian.iter().any(|it| is_surely_russian(it));
            return is_both.then(|| (kazakh.join(" "), russian.join(" ")));
        }
    };
    let (kazakh, russian) = lines.split_at_checked(at)?;
    Some((kazakh.join(" "), russian.join(" ")))
}

fn has_kazakh_letters(text: &str) -> bool {
    text.chars().any(|it| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(it))
}

/// Letters that Kazakh words of a plan do not have, in a title without any Kazakh letter.
fn is_surely_russian(text: &str) -> bool {
    !has_kazakh_letters(text) && text.to_lowercase().chars().any(|it| "ёщъьэ".contains(it))
}
