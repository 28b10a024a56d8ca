//! Finding a row of any list by one of its names.

use super::Recognised;
use crate::kazakh::fold;
use crate::reference_data::ReferenceRow;

/// Recognises the row of a list whose name, in any language or alias, the text is.
///
/// A whole name is certain. Failing that, rows whose name begins with the text, or the text with
/// the name, are offered.
pub fn recognise_row(text: &str, rows: &[ReferenceRow]) -> Recognised {
    let wanted = fold(text);
    if wanted.is_empty() {
        return Recognised::None;
    }
    let with = |fits: &dyn Fn(&str) -> bool| -> Vec<String> {
        let row_fits = |row: &&ReferenceRow| row.key == text || row.names().any(fits);
        rows.iter()
            .filter(row_fits)
            .map(|row| row.key.clone())
            .collect()
    };
    let whole = with(&|name| fold(name) == wanted);
    if let [only] = whole.as_slice() {
        return Recognised::Certain(only.clone());
    }
    let begun = with(&|name| {
        let name = fold(name);
        begins(&name, &wanted) || begins(&wanted, &name)
    });
    match (whole.is_empty(), begun.is_empty()) {
        (false, _) => Recognised::Likely(whole),
        (true, false) => Recognised::Likely(begun),
        (true, true) => Recognised::None,
    }
}

/// Tells whether `long` begins with the whole of `short`, at least three letters of it.
fn begins(long: &str, short: &str) -> bool {
    short.chars().count() >= 3 && long.starts_with(short)
}
