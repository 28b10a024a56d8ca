//! Fields and their values in the words of a person, as the window says them.
//!
//! Only what people read comes through here: lines of the command line and the file of a person's
//! data. With `--json` codes and contacts are printed as they are kept.

use crate::common::{Argument, Lang};
use crate::error::Result;
use crate::kazakh::date;
use crate::own_fields::OwnKind;
use crate::reference;
use crate::register::Register;
use crate::trainees::{mask_email, mask_iin, mask_phone, mask_phones};
use crate::words::{Words, words};
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// Whether telephones, addresses and numbers are printed whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Contacts {
    /// Only their ends are.
    Masked,
    /// They are.
    Whole,
}

impl Contacts {
    /// Returns whole ones where they were asked for.
    pub const fn of(reveal: bool) -> Self {
        match reveal {
            true => Self::Whole,
            false => Self::Masked,
        }
    }
}

/// The fields whose values are codes of a list, with the list.
const LISTED: [(&str, &str); 8] = [
    ("district", "district"),
    ("school", "school"),
    ("faculty", "faculty"),
    ("role", "role"),
    ("format", "format"),
    ("categories", "category"),
    ("category", "category"),
    ("directions", "direction"),
];

/// The fields that hold a day.
const DAYS: [&str; 18] = [
    "birth_date",
    "date",
    "founded_on",
    "from",
    "to",
    "since",
    "until",
    "won_on",
    "issued_on",
    "on_date",
    "study_since",
    "withdrawn_on",
    "keep_until",
    "anonymised_on",
    "closed_on",
    "applied_on",
    "report_due",
    "reported_on",
];

/// The fields that hold yes or no.
const YES_NO: [&str; 4] = ["trashed", "emergency", "hidden", "left_academy"];

/// Says fields and values in one language.
#[derive(Clone, Copy)]
pub struct Plain<'a> {
    register: &'a Register,
    lang: Lang,
    contacts: Contacts,
}

impl<'a> Plain<'a> {
    /// Starts with the names that the lists of a register have.
    pub const fn new(register: &'a Register, lang: Lang, contacts: Contacts) -> Self {
        Self {
            register,
            lang,
            contacts,
        }
    }

    fn words(&self) -> &'static Words {
        words(self.lang)
    }

    /// Returns what a field is called; its code where it has no words.
    pub fn label(&self, table: &str, field: &str) -> String {
        let dashed = |text: &str| text.replace('_', "-");
        let own = match (table, field) {
            ("consent", "given") => "field-consent-given".to_owned(),
            ("grant" | "club_grant", "state") => "grant-state".to_owned(),
            _ => format!("field-{}-{}", dashed(table), dashed(field)),
        };
        let ids = [own, format!("field-{}", dashed(field))];
        let id = ids.iter().find(|it| self.words().has(it));
        id.map_or_else(|| field.to_owned(), |id| self.words().say(id, &[]))
    }

    /// Returns a kept value as people read it.
    pub fn value(&self, table: &str, field: &str, value: &str) -> Result<String> {
        let is_yes = ["true", "1", "yes"].contains(&value);
        let say = |id: &str| self.words().say(id, &[]);
        if field == "trashed" && table == "same_person" {
            return Ok(say(if is_yes {
                "history-parted"
            } else {
                "history-joined"
            }));
        }
        if value.is_empty() {
            return Ok(say("history-nothing"));
        }
        if DAYS.contains(&field) {
            return Ok(self.day(value));
        }
        if field == "period" {
            return Ok(period(value, self.lang, |day| self.day(day)));
        }
        if YES_NO.contains(&field) || (table == "consent" && field == "given") {
            return Ok(say(if is_yes { "yes" } else { "no" }));
        }
        if let Some(hidden) = self.contact(field, value) {
            return Ok(hidden);
        }
        if ["logo", "photo"].contains(&field) {
            return Ok(say("history-picture"));
        }
        if ["sum", "asked"].contains(&field) {
            let sum = ("sum", Argument::Text(value.to_owned()));
            return Ok(self.words().say("tenge", &[sum]));
        }
        if table == "own_value" && field == "value" {
            return Ok(self.own_text(value));
        }
        match self.state(table, field, value) {
            Some(word) => Ok(word),
            None => self.listed(table, field, value),
        }
    }

    /// Returns the fields of a record that are not empty, a line each: `Label: value`.
    pub fn lines(&self, table: &str, fields: &Map<String, Value>) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        for (field, value) in fields {
            if ["id", "trashed"].contains(&field.as_str()) {
                continue;
            }
            let texts: Vec<String> = match value {
                Value::String(text) => vec![text.clone()],
                Value::Number(number) if number.as_f64() != Some(0.0) => vec![number.to_string()],
                Value::Array(list) => list
                    .iter()
                    .filter_map(|it| it.as_str().map(str::to_owned))
                    .collect(),
                _ => Vec::new(),
            };
            let said: Vec<String> = texts
                .iter()
                .filter(|it| !it.is_empty())
                .map(|it| self.value(table, field, it))
                .collect::<Result<_>>()?;
            if !said.is_empty() {
                lines.push(format!("{}: {}", self.label(table, field), said.join(", ")));
            }
        }
        Ok(lines)
    }

    /// Returns what a column of the academy's own holds as people read it.
    pub fn own_value(&self, holds: OwnKind, value: &str) -> String {
        match holds {
            OwnKind::Day => self.day(value),
            OwnKind::Yes => self.words().say(value, &[]),
            OwnKind::Number => value.replace('.', ","),
            OwnKind::Text | OwnKind::Choice => value.to_owned(),
        }
    }

    /// The column is not at hand: what looks like yes, no or a day is said as one.
    fn own_text(&self, value: &str) -> String {
        match value {
            "yes" | "no" => self.words().say(value, &[]),
            _ => self.day(value),
        }
    }

    /// Returns a telephone, an address and a number as the end of a line; those there are.
    pub fn contacts(&self, [phone, email, iin]: [&str; 3]) -> String {
        let each = [("phone", phone), ("email", email), ("iin", iin)];
        each.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(field, value)| {
                let shown = self.contact(field, value);
                format!("  {}", shown.unwrap_or_else(|| value.to_owned()))
            })
            .collect()
    }

    /// Returns a day as people write it; what is none stays.
    pub fn day(&self, value: &str) -> String {
        value
            .parse()
            .map_or_else(|_| value.to_owned(), |day| date::short_date(day, self.lang))
    }

    fn contact(&self, field: &str, value: &str) -> Option<String> {
        let mask: fn(&str) -> String = match field {
            _ if self.contacts == Contacts::Whole => return None,
            "phone" => mask_phone,
            "phone_more" => mask_phones,
            "email" => mask_email,
            "iin" => mask_iin,
            _ => return None,
        };
        Some(mask(value))
    }

    /// The word of a state, a kind of paper, a language, a sex.
    fn state(&self, table: &str, field: &str, value: &str) -> Option<String> {
        let prefix = match (table, field) {
            ("own_field", "holds") => "own-kind-",
            ("certificate", "kind") => "paper-",
            ("event", "status") => "status-",
            (_, "status") => "enrolled-",
            (_, "mark") | ("attendance", "state") => "mark-",
            (_, "lang" | "language") => "language-",
            ("grant" | "club_grant", "state") => "grant-state-",
            ("trainee", "sex") => "sex-",
            ("consent", "scope") => "consent-scope-",
            ("consent", "form") => "consent-by-",
            ("consent", "signer") => "consent-signer-",
            _ => return None,
        };
        let id = format!("{prefix}{value}");
        self.words().has(&id).then(|| self.words().say(&id, &[]))
    }

    fn listed(&self, table: &str, field: &str, value: &str) -> Result<String> {
        let list = match (table, field) {
            ("club", "kind") => Some("club_kind"),
            ("event", "kind") => Some("event_kind"),
            ("tag", "code") | ("own_value", _) => None,
            _ => LISTED
                .into_iter()
                .find_map(|(it, list)| (it == field).then_some(list)),
        };
        let Some(list) = list else {
            return Ok(value.to_owned());
        };
        let names: Vec<String> = self.register.read(|it| {
            value
                .split(',')
                .map(|code| reference::name_of(it, list, code.trim(), self.lang))
                .collect()
        })?;
        Ok(names.join(", "))
    }
}

/// Returns when an event was: its days as `day` writes them, or its month by name; a quarter and a
/// year stay as they are kept.
pub(crate) fn period(value: &str, lang: Lang, day: impl Fn(&str) -> String) -> String {
    let month: Option<NaiveDate> = format!("{value}-01").parse().ok();
    match month.filter(|_| value.len() == 7) {
        Some(month) => date::month_in_words(month, lang, date::DateForm::Plain),
        None => value.split('/').map(day).collect::<Vec<_>>().join(" – "),
    }
}
