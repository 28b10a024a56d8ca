//! E-mail addresses: trimmed and in lower case; what looks mistyped is asked about, never changed.

use serde::{Deserialize, Serialize};

use super::mend::{is_cyrillic, latin_twins};
use super::slip::is_one_slip;

/// An e-mail address as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum ReadEmail {
    /// A sound address.
    Sound {
        /// The address, trimmed and in lower case.
        address: String,
    },
    /// An address that looks mistyped; nothing was changed but case and spaces.
    Doubtful {
        /// What was typed.
        typed: String,
        /// What was probably meant.
        suggestion: Option<String>,
        /// Why it is doubted.
        doubt: EmailDoubt,
    },
    /// No address at all: a word, a dash, nothing.
    None,
}

/// Why an address is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum EmailDoubt {
    /// There is no @, but the end is a mail server's name.
    NoAt,
    /// More than one @.
    SeveralAts,
    /// The server's name is one slip away from a known one.
    MistypedServer,
    /// The server's name cannot be one.
    BadServer,
    /// Cyrillic letters, which servers do not take.
    CyrillicLetters,
    /// Signs or spaces that no address has.
    BadSigns,
}

/// Servers people here use; a name one slip away from these is doubted.
const SERVERS: [&str; 18] = [
    "gmail.com",
    "mail.ru",
    "bk.ru",
    "inbox.ru",
    "list.ru",
    "internet.ru",
    "icloud.com",
    "yandex.ru",
    "yandex.kz",
    "ya.ru",
    "outlook.com",
    "hotmail.com",
    "yahoo.com",
    "rambler.ru",
    "mail.kz",
    "zhubanov.edu.kz",
    "arsu.kz",
    "enu.kz",
];

/// Real servers that stand one slip away from those above.
const NEIGHBOURS: [&str; 14] = [
    "mail.com",
    "email.com",
    "ymail.com",
    "gmx.com",
    "vk.com",
    "me.com",
    "mac.com",
    "live.com",
    "live.ru",
    "inbox.lv",
    "list.com",
    "yandex.by",
    "yandex.com",
    "yandex.ua",
];

/// Reads an e-mail address.
///
/// ```
/// # use tizim_core::kazakh::email::{ReadEmail, read_email};
/// let ReadEmail::Doubtful { suggestion, .. } = read_email("asan@gmial.com") else { panic!() };
/// assert_eq!(suggestion.as_deref(), Some("asan@gmail.com"));
/// ```
pub fn read_email(text: &str) -> ReadEmail {
    let mended = super::mend(text).text;
    // Mending look-alikes would turn a Cyrillic slip into a whole Cyrillic word.
    let raw = if text.chars().any(is_cyrillic) {
        text
    } else {
        &mended
    };
    let typed = raw
        .trim()
        .trim_start_matches("mailto:")
        .trim_matches(['<', '>'])
        .to_lowercase();
    let first = typed
        .split([';', '\n', ' '])
        .find(|part| part.contains('@'));
    let typed = match first {
        Some(part) if part.len() < typed.len() => {
            return match read_word(part.to_owned()) {
                ReadEmail::Doubtful {
                    suggestion: None, ..
                } => read_spaced(&typed, part),
                read => read,
            };
        }
        _ => typed,
    };
    read_word(typed)
}

/// An address with spaces inside: «asan @gmail.com», where no part of it is one.
fn read_spaced(typed: &str, part: &str) -> ReadEmail {
    let is_one = typed.matches('@').count() == 1 && !typed.contains([';', '\n']);
    let whole: String = typed.split_whitespace().collect();
    ReadEmail::Doubtful {
        typed: if is_one { typed } else { part }.to_owned(),
        suggestion: is_one.then(|| guess(&whole)).flatten(),
        doubt: EmailDoubt::BadSigns,
    }
}

/// Reads one word in small letters.
fn read_word(typed: String) -> ReadEmail {
    let doubtful = |doubt, suggestion| ReadEmail::Doubtful {
        typed: typed.clone(),
        suggestion,
        doubt,
    };
    if !typed.contains('@') {
        return match without_at(&typed) {
            Some(meant) => doubtful(EmailDoubt::NoAt, Some(meant)),
            None => ReadEmail::None,
        };
    }
    if typed.chars().any(is_cyrillic) {
        let meant = latin_twins(&latin_ending(&typed)).and_then(|meant| guess(&meant));
        return doubtful(EmailDoubt::CyrillicLetters, meant);
    }
    if typed.matches('@').count() > 1 {
        return doubtful(EmailDoubt::SeveralAts, guess(&with_one_at(&typed)));
    }
    let (user, server) = typed.split_once('@').unwrap_or_default();
    if !is_user(user) {
        let user = user.trim_matches(['.', ',', ':']).replace("..", ".");
        return doubtful(EmailDoubt::BadSigns, guess(&format!("{user}@{server}")));
    }
    if let Some(meant) = meant_server(server) {
        let doubt = if is_server(server) {
            EmailDoubt::MistypedServer
        } else {
            EmailDoubt::BadServer
        };
        return doubtful(doubt, Some(format!("{user}@{meant}")));
    }
    if is_server(server) {
        return ReadEmail::Sound { address: typed };
    }
    let meant = tidy_server(server);
    doubtful(
        EmailDoubt::BadServer,
        Some(format!("{user}@{meant}")).filter(|meant| is_sound(meant)),
    )
}

/// A sound address that a mended text stands for, at the server it probably means.
fn guess(mended: &str) -> Option<String> {
    let (user, server) = mended.split_once('@')?;
    let server = match meant_server(server) {
        Some(known) => known.to_owned(),
        None => tidy_server(server),
    };
    Some(format!("{user}@{server}")).filter(|meant| is_sound(meant))
}

/// One @ where several are: two side by side, one at the end, the server written twice.
fn with_one_at(typed: &str) -> String {
    let mut one = typed.trim_matches('@').to_owned();
    while one.contains("@@") {
        one = one.replace("@@", "@");
    }
    let mut parts = one.split('@');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(user), Some(server), Some(again), None) if server == again => {
            format!("{user}@{server}")
        }
        _ => one,
    }
}

/// The ends of servers that people type in Cyrillic, where twins would make other letters of them.
fn latin_ending(typed: &str) -> String {
    let ends = [(".ру", ".ru"), (".ком", ".com"), (".кз", ".kz")];
    let found = ends.iter().find_map(|(cyrillic, latin)| {
        let rest = typed.strip_suffix(cyrillic)?;
        Some(format!("{rest}{latin}"))
    });
    found.unwrap_or_else(|| typed.to_owned())
}

fn tidy_server(server: &str) -> String {
    let tidy = server.replace(',', ".").replace("..", ".");
    tidy.trim_matches(['.', ' ']).to_owned()
}

fn is_sound(address: &str) -> bool {
    address
        .split_once('@')
        .is_some_and(|(user, server)| is_user(user) && is_server(server))
}

fn is_user(user: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "._-+%'!#$&*/=?^`{|}~".contains(c);
    !user.is_empty()
        && user.len() <= 64
        && user.chars().all(is_sign)
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
}

fn is_server(server: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = server.rsplit('.').next().unwrap_or_default();
    server.contains('.')
        && server.split('.').all(is_label)
        && last.len() >= 2
        && last.chars().all(|c| c.is_ascii_alphabetic())
}

/// «asan.omargmail.com»: the @ was lost before a known server.
fn without_at(typed: &str) -> Option<String> {
    if typed.contains(char::is_whitespace) {
        return None;
    }
    let server = SERVERS.iter().find(|server| typed.ends_with(*server))?;
    let user = typed
        .strip_suffix(server)?
        .trim_end_matches(['.', '#', '&']);
    // @ stands on the key of 2, which after other digits is one more of them: «asan2012mail.ru».
    let user = match user.strip_suffix('2') {
        Some(rest) if !rest.ends_with(|c: char| c.is_ascii_digit()) => rest,
        _ => user,
    };
    let meant = format!("{user}@{server}");
    is_sound(&meant).then_some(meant)
}

/// The known server a mistyped name stands for; `None` for a name that is fine or past guessing.
fn meant_server(server: &str) -> Option<&'static str> {
    let tidy = tidy_server(server);
    let tidy = tidy.as_str();
    if let Some(known) = SERVERS.iter().find(|known| **known == tidy) {
        return (tidy != server).then_some(known);
    }
    if NEIGHBOURS.contains(&tidy) {
        return None;
    }
    if matches!(
        tidy,
        "gmail.ru" | "gmail.kz" | "gmail" | "gmailcom" | "gmail.com.com"
    ) {
        return Some("gmail.com");
    }
    SERVERS
        .iter()
        .find(|known| known.len() > 5 && is_one_slip(tidy, known))
        .copied()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
