//! The parts of a workbook beside its sheets: list of sheets, links, styles, shared strings.

use std::collections::BTreeMap;

use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Visibility;
use super::budget::{Budget, LARGEST_PART, append_capped};
use super::cell::Epoch;
use super::read_xlsx::{Archive, unpack_part, visit_xml};
use super::refusal::Refusal;

/// A sheet as the workbook lists it.
pub(crate) struct SheetEntry {
    pub(crate) name: String,
    pub(crate) link: String,
    pub(crate) visibility: Visibility,
}

/// The links of the workbook part: id to (kind, path in the archive).
pub(crate) struct Links(BTreeMap<String, (String, String)>);

impl Links {
    pub(crate) fn find_target(&self, id: &str) -> Option<String> {
        self.0.get(id).map(|(_, target)| target.clone())
    }

    pub(crate) fn is_worksheet(&self, id: &str) -> bool {
        self.0
            .get(id)
            .is_some_and(|(kind, _)| kind.ends_with("/worksheet"))
    }

    fn find_kind(&self, kind: &str) -> Option<&str> {
        self.0
            .values()
            .find(|(k, _)| k.ends_with(kind))
            .map(|(_, target)| target.as_str())
    }
}

/// The shared strings, with a mark on those that were cut.
#[derive(Default)]
pub(crate) struct Strings {
    texts: Vec<Box<str>>,
    cut: Vec<u32>,
}

impl Strings {
    /// Returns the string of a number and whether it is whole.
    pub(crate) fn find(&self, index: usize) -> Option<(&str, bool)> {
        let text = self.texts.get(index)?;
        Some((
            text,
            u32::try_from(index).is_ok_and(|i| self.cut.binary_search(&i).is_err()),
        ))
    }
}

/// Calls `visit` for every event of a part; a part that is not there has none.
fn read_part(
    archive: &mut Archive<'_>,
    path: &str,
    visit: impl FnMut(&Event<'_>) -> Result<(), Refusal>,
) -> Result<bool, Refusal> {
    let Some(bytes) = unpack_part(archive, path, LARGEST_PART)? else {
        return Ok(false);
    };
    visit_xml(&bytes, visit)?;
    Ok(true)
}

/// Reads one attribute by its name without prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    if tag.attributes_raw().is_empty() {
        return None;
    }
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let found = attributes
        .flatten()
        .find(|a| a.key.local_name().into_inner() == name)?;
    Some(unescape_value(&found.value))
}

/// Returns true if a switch such as `hidden` is on.
pub(crate) fn is_on(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|v| v == "1" || v == "true")
}

fn unescape_value(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let mut text = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once(';') else {
            break;
        };
        text.extend(resolve(&BytesRef::new(name)));
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// Reads `&amp;`, `&#1234;` and their kind; anything else is left out, never expanded.
pub(crate) fn resolve(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// Finds the workbook part through the package's links.
pub(crate) fn find_workbook_path(archive: &mut Archive<'_>) -> Result<String, Refusal> {
    let mut path = None;
    read_part(archive, "_rels/.rels", |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && tag.local_name().into_inner() == "Relationship"
            && attribute(tag, "Type").is_some_and(|t| t.ends_with("/officeDocument"))
        {
            path = attribute(tag, "Target").map(|t| t.trim_start_matches('/').to_owned());
        }
        Ok(())
    })?;
    Ok(path.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// Reads the list of sheets and the day the workbook counts from.
pub(crate) fn read_workbook(
    archive: &mut Archive<'_>,
    path: &str,
) -> Result<(Vec<SheetEntry>, Epoch), Refusal> {
    let mut entries = Vec::new();
    let mut epoch = Epoch::Year1900;
    let is_there = read_part(archive, path, |event| {
        let (Event::Start(tag) | Event::Empty(tag)) = event else {
            return Ok(());
        };
        match tag.local_name().into_inner() {
            "workbookPr" if is_on(tag, "date1904") => epoch = Epoch::Year1904,
            "sheet" => entries.push(read_entry(tag)),
            _ => {}
        }
        Ok(())
    })?;
    if !is_there {
        return Err(Refusal::corrupt("no workbook part"));
    }
    Ok((entries, epoch))
}

fn read_entry(tag: &BytesStart<'_>) -> SheetEntry {
    let is_hidden = attribute(tag, "state").is_some_and(|state| state != "visible");
    SheetEntry {
        name: attribute(tag, "name").unwrap_or_default(),
        link: attribute(tag, "id").unwrap_or_default(),
        visibility: if is_hidden {
            Visibility::Hidden
        } else {
            Visibility::Visible
        },
    }
}

/// Reads where the workbook's sheets, styles and strings lie.
pub(crate) fn read_links(archive: &mut Archive<'_>, workbook: &str) -> Result<Links, Refusal> {
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", workbook));
    let path = format!("{folder}/_rels/{file}.rels");
    let mut links = BTreeMap::new();
    read_part(archive, path.trim_start_matches('/'), |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && tag.local_name().into_inner() == "Relationship"
            && let (Some(id), Some(kind), Some(target)) = (
                attribute(tag, "Id"),
                attribute(tag, "Type"),
                attribute(tag, "Target"),
            )
        {
            let full = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}/{target}")
                    .trim_start_matches('/')
                    .to_owned(),
            };
            links.insert(id, (kind, full));
        }
        Ok(())
    })?;
    Ok(Links(links))
}

/// Reads which cell styles show a date.
pub(crate) fn read_date_styles(
    archive: &mut Archive<'_>,
    links: &Links,
) -> Result<Vec<bool>, Refusal> {
    let mut custom = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cell_styles = false;
    let path = links
        .find_kind("/styles")
        .unwrap_or("xl/styles.xml")
        .to_owned();
    read_part(archive, &path, |event| {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().into_inner() {
                "numFmt" => {
                    let id = attribute(tag, "numFmtId").and_then(|id| id.parse().ok());
                    let code = attribute(tag, "formatCode").unwrap_or_default();
                    custom.extend(id.map(|id: u32| (id, is_date_format(&code))));
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    let id = attribute(tag, "numFmtId").and_then(|id| id.parse().ok());
                    styles.push(id.unwrap_or(0));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().into_inner() == "cellXfs" => in_cell_styles = false,
            _ => {}
        }
        Ok(())
    })?;
    let is_date = |id: &u32| {
        custom
            .get(id)
            .copied()
            .unwrap_or_else(|| is_built_in_date(*id))
    };
    Ok(styles.iter().map(is_date).collect())
}

fn is_built_in_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// A number format shows a date if a date letter stands outside quotes, brackets and escapes.
fn is_date_format(code: &str) -> bool {
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|c| *c == '"');
            }
            '[' => {
                let inner: String = letters.by_ref().take_while(|c| *c != ']').collect();
                if matches!(
                    inner.to_ascii_lowercase().as_str(),
                    "h" | "hh" | "m" | "mm" | "s" | "ss"
                ) {
                    return true;
                }
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            ';' => return false,
            _ => {}
        }
    }
    false
}

/// Reads the shared strings, phonetic hints left out.
pub(crate) fn read_strings(
    archive: &mut Archive<'_>,
    links: &Links,
    budget: &mut Budget,
) -> Result<Strings, Refusal> {
    let path = links
        .find_kind("/sharedStrings")
        .unwrap_or("xl/sharedStrings.xml")
        .to_owned();
    let mut strings = Strings::default();
    let (mut text, mut letters, mut is_whole) = (String::new(), 0, true);
    let (mut in_text, mut in_hint) = (false, false);
    read_part(archive, &path, |event| {
        match event {
            Event::Start(tag) => match tag.local_name().into_inner() {
                "si" => {
                    (letters, is_whole) = (0, true);
                    text.clear();
                }
                "t" => in_text = true,
                "rPh" => in_hint = true,
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().into_inner() == "si" => {
                strings.texts.push("".into())
            }
            Event::End(tag) => match tag.local_name().into_inner() {
                "t" => in_text = false,
                "rPh" => in_hint = false,
                "si" => {
                    budget.spend_text(text.len() + 24)?;
                    if !is_whole {
                        strings.cut.extend(u32::try_from(strings.texts.len()));
                    }
                    strings.texts.push(unescape_controls(&text).into());
                }
                _ => {}
            },
            Event::Text(more) if in_text && !in_hint => {
                is_whole &= append_capped(&mut text, &mut letters, more)
            }
            Event::CData(more) if in_text && !in_hint => {
                is_whole &= append_capped(&mut text, &mut letters, more)
            }
            Event::GeneralRef(reference) if in_text && !in_hint => text.extend(resolve(reference)),
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

/// Excel writes letters XML cannot hold as `_x000D_`.
pub(crate) fn unescape_controls(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        clean.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        match code
            .and_then(|c| u32::from_str_radix(c, 16).ok())
            .and_then(char::from_u32)
        {
            Some(letter) => {
                clean.push(letter);
                rest = after.get(5..).unwrap_or("");
            }
            None => {
                clean.push_str("_x");
                rest = after;
            }
        }
    }
    clean.push_str(rest);
    clean
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
    fn date_formats_are_told_from_numbers() {
        for code in [
            "dd.mm.yyyy",
            "[$-419]d mmmm yyyy;@",
            "h:mm",
            "[h]:mm",
            "yyyy\\-mm",
        ] {
            assert!(is_date_format(code), "{code}");
        }
        for code in [
            "0.00",
            "#,##0\" тг\"",
            "General",
            "\"day\" 0",
            "[Red]0",
            "0_d",
            "@",
        ] {
            assert!(!is_date_format(code), "{code}");
        }
    }

    #[test]
    fn escapes_become_letters() {
        assert_eq!(unescape_controls("a_x000D_b_xyz"), "a\rb_xyz");
        assert_eq!(unescape_value("a &amp; &#1240; &bomb;b"), "a & Ә b");
    }
}
