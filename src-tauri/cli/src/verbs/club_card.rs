//! A club with all that is known of it, in words.

use serde_json::Value;
use tizim_core::catalogue::Table;
use tizim_core::clubs::{self, ClubCard};
use tizim_core::common::Trilingual;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::plain::{Contacts, Plain};
use tizim_core::register::{Register, name_of};
use tizim_core::trainees::join_name;
use tizim_core::words::words;

use crate::args::Args;
use crate::say::{Answer, lang, to_json};

/// Shows a club: its fields, its people, its grants and the events its people were at.
pub fn show(args: &Args, register: &Register, id: Id) -> Result<Answer> {
    let today = register.clock().today();
    let card = register.read(|it| clubs::show(it, id, today))?;
    let mut lines = vec![format!(
        "{}  {}",
        id,
        card.club.club.fields.name(lang(args))
    )];
    lines.extend(fields(args, register, &card)?);
    lines.extend(people(args, register, &card)?);
    lines.extend(grants(args, register, &card)?);
    lines.extend(events(args, &card));
    Ok(Answer::new(to_json(&card), lines))
}

/// The club's own telephone and address stand whole: they are of a body, not of a person.
fn fields(args: &Args, register: &Register, card: &ClubCard) -> Result<Vec<String>> {
    let plain = Plain::new(register, lang(args), Contacts::Whole);
    let mut fields = to_json(&card.club.club.fields);
    if let Some(all) = fields.as_object_mut() {
        let born_at = card.club.club.fields.born_at.0;
        let title = match born_at {
            Some(event) => register.read(|it| name_of(it, Table::Event, event))?,
            None => String::new(),
        };
        all.insert("born_at".to_owned(), Value::String(title));
        return plain.lines("club", all);
    }
    Ok(Vec::new())
}

fn people(args: &Args, register: &Register, card: &ClubCard) -> Result<Vec<String>> {
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let mut lines = Vec::new();
    for one in &card.members {
        let name = join_name(&one.surname, &one.given, &one.patronymic);
        let role = plain.value("membership", "role", &one.role)?;
        let phone = plain.contacts([&one.phone, "", ""]);
        let days = span(&plain, &one.from, &one.to);
        lines.push(format!("    {role}  {name}{days}{phone}"));
    }
    Ok(titled(args, "club-members", lines))
}

fn grants(args: &Args, register: &Register, card: &ClubCard) -> Result<Vec<String>> {
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let mut lines = Vec::new();
    for one in &card.grants {
        let mut kept = to_json(one);
        let Some(fields) = kept.as_object_mut() else {
            continue;
        };
        fields.shift_remove("club");
        fields.shift_remove("title");
        lines.push(format!("    {}  {}", one.id, one.title));
        let told = plain.lines("grant", fields)?;
        lines.extend(told.into_iter().map(|it| format!("        {it}")));
    }
    Ok(titled(args, "clubs-grants", lines))
}

fn events(args: &Args, card: &ClubCard) -> Vec<String> {
    let title = |one: &clubs::ClubEvent| {
        let titles = Trilingual {
            kk: one.title_kk.clone(),
            ru: one.title_ru.clone(),
            en: one.title_en.clone(),
        };
        titles.shown(lang(args)).to_owned()
    };
    let line = |one: &clubs::ClubEvent| format!("    {}  {}", one.period, title(one));
    titled(args, "club-events", card.events.iter().map(line).collect())
}

fn span(plain: &Plain<'_>, from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => String::new(),
        _ => format!("  {} – {}", plain.day(from), plain.day(to)),
    }
}

/// Puts a title above lines; nothing above none.
fn titled(args: &Args, title: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    let title = format!("{}:", words(lang(args)).say(title, &[]));
    std::iter::once(title).chain(lines).collect()
}
