//! Columns as they are given to a verb: with commas between them, quoted as in CSV.

use tizim_core::error::{Code, Error, Result};
use tizim_core::own_fields::COLUMN;

/// Reads columns as typed. One whose title has a comma stands in quotation marks, `"own:Бойы, см"`
/// or `own:"Бойы, см"`; a mark inside is doubled.
///
/// Refuses with [`Code::BadValue`] a mark that nothing closes.
pub fn split(typed: &[String]) -> Result<Vec<String>> {
    let mut columns = Vec::new();
    for text in typed {
        let mut rest = text.as_str();
        loop {
            let (column, behind) = take_one(rest).ok_or_else(|| {
                let refused = Error::refused(Code::BadValue).with("field", "columns");
                refused.with("value", text)
            })?;
            columns.push(column);
            match behind {
                Some(behind) => rest = behind,
                None => break,
            }
        }
    }
    Ok(columns)
}

/// Takes the first column and returns what stands behind its comma; nothing where a mark stays open.
fn take_one(text: &str) -> Option<(String, Option<&str>)> {
    let text = text.trim_start();
    let (before, quoted) = match text.strip_prefix(COLUMN) {
        Some(title) if title.starts_with('"') => (COLUMN, title),
        _ => ("", text),
    };
    let Some(mut rest) = quoted.strip_prefix('"') else {
        let parted = text.split_once(',');
        let (column, behind) = parted.map_or((text, None), |(it, behind)| (it, Some(behind)));
        return Some((column.trim_end().to_owned(), behind));
    };
    let mut column = before.to_owned();
    loop {
        let (part, behind) = rest.split_once('"')?;
        column.push_str(part);
        let Some(doubled) = behind.strip_prefix('"') else {
            let end = behind.trim_start();
            let behind = end.strip_prefix(',');
            return (behind.is_some() || end.is_empty()).then_some((column, behind));
        };
        column.push('"');
        rest = doubled;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_inside_quotation_marks_parts_nothing() {
        for (typed, columns) in [
            ("name", &["name"][..]),
            ("name,district", &["name", "district"]),
            ("name, district ", &["name", "district"]),
            ("\"own:Бойы, см\",name", &["own:Бойы, см", "name"]),
            ("name,own:\"Бойы, см\"", &["name", "own:Бойы, см"]),
            ("own:\"«Жас», \"\"Қамқор\"\"\"", &["own:«Жас», \"Қамқор\""]),
            ("own:Клуб \"Жас\",name", &["own:Клуб \"Жас\"", "name"]),
            ("name,", &["name", ""]),
        ] {
            assert_eq!(split(&[typed.to_owned()]).unwrap(), columns, "{typed}");
        }
        for typed in ["\"own:Бойы, см", "\"own:Бойы\"см,name", "own:\""] {
            let refused = split(&[typed.to_owned()]).unwrap_err();
            assert_eq!(refused.code(), Code::BadValue, "{typed}");
        }
    }
}
