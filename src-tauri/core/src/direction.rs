//! Marks that turn the direction of writing, in what somebody typed or another laptop sent.

use std::borrow::Cow;
use std::iter::repeat_n;

const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// Returns a text that turns nothing beside it: one that holds marks of direction is set apart by marks
/// around it, and any other stays as it is, for whoever copies it.
///
/// ```
/// use tizim_core::direction::isolated;
/// assert_eq!(isolated("Әсел"), "Әсел");
/// assert_eq!(isolated("Әсел\u{202E}"), "\u{2068}Әсел\u{202E}\u{2069}");
/// assert_eq!(isolated("\u{2069}Әсел\u{2067}"), "\u{2068}Әсел\u{2067}\u{2069}\u{2069}");
/// ```
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !text.contains(turns) {
        return Cow::Borrowed(text);
    }
    let mut apart = String::from(BEGIN);
    let mut open = 0_usize;
    for it in text.chars() {
        match it {
            '\u{2066}'..='\u{2068}' => open += 1,
            // An end without its beginning would end the marks around the text.
            END if open == 0 => continue,
            END => open -= 1,
            _ => {}
        }
        apart.push(it);
    }
    apart.extend(repeat_n(END, open + 1));
    Cow::Owned(apart)
}

fn turns(it: char) -> bool {
    matches!(it, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
