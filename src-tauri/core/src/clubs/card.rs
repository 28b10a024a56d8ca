//! The card of a club as a paper.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::events::ClubEvent;
use super::{ClubCard, show};
use crate::academy;
use crate::common::{Lang, Trilingual};
use crate::disclosures::note_export;
use crate::error::{Error, Result};
use crate::events::{self, Period};
use crate::grants::{Grant, StepKind, life_line};
use crate::ids::Id;
use crate::kazakh::phone::spaced;
use crate::memberships::Membership;
use crate::papers::{
    self, CardEvent, CardGrant, CardStep, ClubCardFacts, FileFacts, PaperError, paper_word,
};
use crate::reference;
use crate::register::Register;
use crate::trainees::{self, join_name};

const LEADER: &str = "leader";

/// Draws the card of a club: one page with all that is known of it. Contacts of the club and of
/// those who lead it stand on it only where they are asked for.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn card(register: &Register, id: Id, lang: Lang, contacts: bool) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let (card, file) = register.read(|it| {
        let card = facts_of(it, id, (lang, today), contacts)?;
        let file = FileFacts {
            title: card.name.clone(),
            author: card.academy.clone(),
            lang,
            made_on: today,
        };
        Ok((card, file))
    })?;
    let bytes = papers::club_card(&card, &file).map_err(from_paper)?;
    note_export(
        register,
        "club_card",
        card.leaders.len() + card.members.len(),
    )?;
    Ok(bytes)
}

fn from_paper(error: PaperError) -> Error {
    Error::Bug(format!("draw the card of a club: {error}"))
}

fn facts_of(
    connection: &Connection,
    id: Id,
    (lang, today): (Lang, NaiveDate),
    contacts: bool,
) -> Result<ClubCardFacts> {
    let card = show(connection, id, today)?;
    let day = today.to_string();
    let present = |it: &&Membership| it.from <= day && (it.to.is_empty() || it.to > day);
    let name = |it: &Membership| join_name(&it.surname, &it.given, &it.patronymic);
    let (leaders, members): (Vec<_>, Vec<_>) = card
        .members
        .iter()
        .filter(present)
        .partition(|it| it.role == LEADER);
    let mut facts = own_facts(connection, &card, lang)?;
    if contacts {
        facts.extend(contacts_of(connection, &card, &leaders, lang)?);
    }
    let fields = &card.club.club.fields;
    let kind = reference::name_of(connection, "club_kind", &fields.kind, lang)?;
    let closed = match fields.closed_on.as_str() {
        "" => String::new(),
        day => format!("{} {}", paper_word(lang, "club-card-closed"), digits(day)),
    };
    let kind = [kind, closed].into_iter().filter(|it| !it.is_empty());
    Ok(ClubCardFacts {
        academy: academy::academy(connection)?.name.shown(lang).to_owned(),
        name: fields.name(lang).to_owned(),
        kind: kind.collect::<Vec<_>>().join(" · "),
        facts,
        leaders: leaders.into_iter().map(name).collect(),
        members: members.into_iter().map(name).collect(),
        head_count: fields.head_count,
        events: card.events.iter().map(|it| event(it, lang)).collect(),
        grants: card
            .grants
            .iter()
            .map(|it| grant(it, lang, today))
            .collect(),
    })
}

/// What the club says of itself, label by label.
fn own_facts(
    connection: &Connection,
    card: &ClubCard,
    lang: Lang,
) -> Result<Vec<(String, String)>> {
    let fields = &card.club.club.fields;
    let named = |kind: &str, code: &str| reference::name_of(connection, kind, code, lang);
    let directions = fields
        .directions
        .iter()
        .map(|code| named("direction", code))
        .collect::<Result<Vec<_>>>()?;
    let born_at = match fields.born_at.0 {
        Some(event) => events::event(connection, event)?.fields.title(lang),
        None => String::new(),
    };
    let facts = [
        ("club-card-school", named("school", &fields.school)?),
        ("club-card-organisation", fields.organisation.clone()),
        ("club-card-district", named("district", &fields.district)?),
        ("club-card-directions", directions.join(", ")),
        ("club-card-founded", digits(&fields.founded_on)),
        ("club-card-born-at", born_at),
    ];
    let labelled = facts.map(|(key, value)| (paper_word(lang, key), value));
    Ok(labelled.into_iter().collect())
}

fn contacts_of(
    connection: &Connection,
    card: &ClubCard,
    leaders: &[&Membership],
    lang: Lang,
) -> Result<Vec<(String, String)>> {
    let fields = &card.club.club.fields;
    let mut phones = Vec::new();
    for leader in leaders {
        let person = trainees::show(connection, leader.trainee)?;
        if !person.phone.is_empty() {
            phones.push(spaced(&person.phone));
        }
    }
    let facts = [
        ("club-card-leader-phone", phones.join(", ")),
        ("club-card-phone", spaced(&fields.phone)),
        ("club-card-email", fields.email.clone()),
        ("club-card-address", fields.address.clone()),
        ("club-card-link", fields.link.clone()),
    ];
    let labelled = facts.map(|(key, value)| (paper_word(lang, key), value));
    Ok(labelled.into_iter().collect())
}

fn event(event: &ClubEvent, lang: Lang) -> CardEvent {
    let title = Trilingual {
        kk: event.title_kk.clone(),
        ru: event.title_ru.clone(),
        en: event.title_en.clone(),
    };
    let period = Period::read(&event.period).unwrap_or_default();
    let day = |it: Option<NaiveDate>| it.map(|it| digits(&it.to_string())).unwrap_or_default();
    let (first, last) = (day(period.first()), day(period.last()));
    CardEvent {
        day: match first == last {
            true => first,
            false => format!("{first} – {last}"),
        },
        title: title.shown(lang).to_owned(),
        people: event.people,
    }
}

fn grant(grant: &Grant, lang: Lang, today: NaiveDate) -> CardGrant {
    let sum = if grant.is_given() {
        grant.sum
    } else {
        grant.asked
    };
    let steps = life_line(grant, today).into_iter().map(|it| {
        let key = match (it.kind, it.is_done) {
            (StepKind::Applied, _) => "club-card-step-applied",
            (StepKind::Won, true) => "club-card-step-won",
            (StepKind::Won, false) => "club-card-step-waiting",
            (StepKind::Refused, _) => "club-card-step-refused",
            (StepKind::Reported, true) => "club-card-step-reported",
            (StepKind::Reported, false) if it.is_overdue => "club-card-step-overdue",
            (StepKind::Reported, false) => "club-card-step-due",
        };
        CardStep {
            word: paper_word(lang, key),
            day: digits(&it.on),
            is_done: it.is_done,
            is_overdue: it.is_overdue,
        }
    });
    CardGrant {
        title: grant.title.clone(),
        giver: grant.giver.clone(),
        sum: tenge(sum),
        steps: steps.collect(),
    }
}

/// Writes a day in digits; a year alone stays one.
fn digits(iso: &str) -> String {
    iso.parse::<NaiveDate>()
        .map_or_else(|_| iso.to_owned(), |it| it.format("%d.%m.%Y").to_string())
}

/// Writes a sum in groups of three; nothing where there is none.
fn tenge(sum: i64) -> String {
    if sum == 0 {
        return String::new();
    }
    let plain = sum.to_string();
    let mut out = String::new();
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    format!("{out}\u{a0}₸")
}
