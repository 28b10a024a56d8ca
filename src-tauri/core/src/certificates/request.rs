//! Everything that decides how a batch of papers looks and who receives one.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::frozen::Frozen;
use super::scope::Scope;
use crate::common::Lang;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::organisations::organisations_on;
use crate::papers::{self, CertificateKind};
use crate::programmes::{self, CompletionRule};
use crate::signatories::signatories_on;

impl CertificateKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Certificate,
        Self::Completion,
        Self::Thanks,
        Self::Diploma,
        Self::Praise,
        Self::Club,
    ];

    /// Returns the code the register keeps.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Thanks => "thanks",
            Self::Diploma => "diploma",
            Self::Praise => "praise",
            Self::Completion => "completion",
            Self::Club => "club",
        }
    }

    /// Returns the template that ships for it.
    pub fn template(self) -> &'static str {
        let found = papers::SHIPPED.iter().find(|it| it.kind == self);
        found.map_or("a-classic", |it| it.key)
    }

    /// Reads a code.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A paper that is given to somebody whom the rule does not give one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Anyway {
    /// The person.
    pub trainee: Id,
    /// Why, in the academy's words; the book keeps it.
    pub reason: String,
}

/// A batch of papers for one event, or for a whole programme.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CertificateRequest {
    /// The event, where the papers are of one.
    pub event: Id,
    /// The programme, where they are of all its events together; `event` counts for nothing then.
    pub programme: Option<Id>,
    /// What kind of paper.
    pub kind: CertificateKind,
    /// Language of the paper.
    pub lang: Lang,
    /// A second language beside or below it.
    pub second: Option<Lang>,
    /// Key of the template.
    pub template: String,
    /// At least so many sessions present or late; 0 asks for none.
    pub min_sessions: u32,
    /// What is asked for beside that: the rule of the programme, or one like it.
    pub rule: CompletionRule,
    /// Only who is on a list in one of these roles, when not empty.
    pub roles: Vec<String>,
    /// Who receives one all the same, and why.
    pub anyway: Vec<Anyway>,
    /// Only these people, when not empty.
    pub only: Vec<Id>,
    /// Never these people.
    pub except: Vec<Id>,
    /// Day of issue, ISO; empty means today.
    pub issued_on: String,
    /// Own wording instead of the template's; empty takes the template's.
    pub wording: String,
    /// Own wording in the second language.
    pub wording_second: String,
    /// The place won, 1 to 3, which diplomas tell; nothing says «winner».
    pub place: Option<u32>,
    /// Academic hours of the whole event, the same on every paper; nothing leaves them out.
    pub hours: Option<u32>,
    /// Whether each paper tells the hours of the sessions its person came to, in place of `hours`.
    /// Nobody's own hours are told where they are none.
    pub own_hours: bool,
    /// Bodies that issue: the first is named, the logos of the first two are printed.
    pub organisations: Vec<Id>,
    /// Who signs, at most three.
    pub signatories: Vec<Id>,
    /// Whether «М.О.» is printed.
    pub stamp_place: bool,
    /// First office number; empty leaves office numbers out.
    pub office_number: String,
}

impl CertificateRequest {
    /// Returns its languages, the first one first.
    pub(super) fn langs(&self) -> impl Iterator<Item = Lang> {
        let second = self.second.filter(|it| *it != self.lang);
        std::iter::once(self.lang).chain(second)
    }

    /// Returns the code of its languages: `kk`, or `kk+ru`.
    pub fn langs_code(&self) -> String {
        self.langs().map(Lang::code).collect::<Vec<_>>().join("+")
    }

    /// Returns the academy's own wording in a language; empty takes the template's.
    pub(super) fn wording_in(&self, lang: Lang) -> &str {
        match lang == self.lang {
            true => &self.wording,
            false => &self.wording_second,
        }
    }

    /// Returns the day of issue.
    pub fn day(&self, today: NaiveDate) -> NaiveDate {
        self.issued_on.parse().unwrap_or(today)
    }

    /// Returns what the batch is of.
    pub(super) fn scope(&self) -> Scope {
        self.programme
            .map_or(Scope::Event(self.event), Scope::Programme)
    }
}

/// Proposes a batch for an event: everybody who came at least once, the bodies and signatories in
/// office on that day, the academy's language.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn defaults(
    connection: &Connection,
    event: Id,
    today: NaiveDate,
) -> Result<CertificateRequest> {
    let last = Last::among(connection, "event = ?1", [event])?.asked;
    // What speakers were thanked by is no rule for those who came.
    let last = last.filter(|it| it.roles.is_empty());
    let last = last.unwrap_or_else(|| CertificateRequest {
        min_sessions: 1,
        ..CertificateRequest::default()
    });
    let proposed = propose(connection, Scope::Event(event), today)?;
    Ok(CertificateRequest {
        event,
        min_sessions: last.min_sessions,
        rule: last.rule,
        ..proposed
    })
}

/// Proposes a batch for a programme: everybody whom its rule calls through with it, or who came at
/// least once where it has none; the rest as [`defaults`] does.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn programme_defaults(
    connection: &Connection,
    programme: Id,
    today: NaiveDate,
) -> Result<CertificateRequest> {
    let rule = programmes::programme(connection, programme)?.rule;
    let proposed = propose(connection, Scope::Programme(programme), today)?;
    Ok(CertificateRequest {
        programme: Some(programme),
        min_sessions: u32::from(rule.is_empty()),
        rule,
        ..proposed
    })
}

fn propose(connection: &Connection, scope: Scope, today: NaiveDate) -> Result<CertificateRequest> {
    let hours = Hours::of(connection, scope)?;
    let language: String = connection
        .query_row("SELECT language FROM academy LIMIT 1", [], |row| row.get(0))
        .optional()
        .doing("propose certificates")?
        .unwrap_or_default();
    let bodies = organisations_on(connection, today)?;
    let signers = signatories_on(connection, today)?;
    let last = Last::read(connection)?;
    let asked = last.asked.clone().unwrap_or_default();
    Ok(CertificateRequest {
        lang: Lang::find(&language).unwrap_or_default(),
        template: "a-classic".to_owned(),
        hours: hours.whole(),
        own_hours: hours.are_counted_by_session(),
        organisations: last.propose(bodies.iter().map(|it| it.id), &asked.organisations),
        signatories: last.propose(signers.iter().map(|it| it.id), &asked.signatories),
        stamp_place: asked.stamp_place,
        issued_on: today.to_string(),
        ..CertificateRequest::default()
    })
}

/// Returns how many sessions the last papers of an event asked for; nothing where there are none.
pub fn rule_of(connection: &Connection, event: Id) -> Result<Option<u32>> {
    let last = Last::among(connection, "event = ?1", [event])?;
    Ok(last.asked.map(|it| it.min_sessions))
}

/// The last paper, for bodies and signatures are chosen once.
#[derive(Default)]
struct Last {
    id: Option<Id>,
    asked: Option<CertificateRequest>,
}

impl Last {
    fn read(connection: &Connection) -> Result<Self> {
        Self::among(connection, "true", [])
    }

    /// Finds it among some papers; one whose content nobody can read tells nothing and is passed over.
    fn among(connection: &Connection, which: &str, of: impl rusqlite::Params) -> Result<Self> {
        const DOING: &str = "propose certificates";
        let mut papers = connection
            .prepare_cached(&format!(
                "SELECT id, content FROM certificate WHERE content <> '' AND {which}
                 ORDER BY id DESC"
            ))
            .doing(DOING)?;
        let mut papers = papers.query(of).doing(DOING)?;
        while let Some(row) = papers.next().doing(DOING)? {
            let content: String = row.get(1).doing(DOING)?;
            if let Some(frozen) = Frozen::find(&content) {
                let id = Some(row.get(0).doing(DOING)?);
                return Ok(Self {
                    id,
                    asked: frozen.asked,
                });
            }
        }
        Ok(Self::default())
    }

    /// Returns who of those in office stands on new papers: the ones of the last paper; where it
    /// had none, the first two that could not stand on it.
    fn propose(&self, in_office: impl Iterator<Item = Id>, before: &[Id]) -> Vec<Id> {
        let mut all: Vec<Id> = in_office.collect();
        let again: Vec<Id> = before
            .iter()
            .copied()
            .filter(|it| all.contains(it))
            .collect();
        if !again.is_empty() {
            return again;
        }
        if let (Some(last), Some(_), []) = (self.id, &self.asked, before) {
            all.retain(|it| *it > last);
        }
        all.truncate(2);
        all
    }
}

/// The hours written at an event and at its sessions.
struct Hours {
    event: u32,
    sessions: u32,
    sessions_without: u32,
}

impl Hours {
    fn of(connection: &Connection, scope: Scope) -> Result<Self> {
        let sql = format!(
            "SELECT coalesce(sum(hours), 0), coalesce(sum(of_sessions), 0), coalesce(sum(without), 0),
               count(*)
             FROM (SELECT coalesce(v.hours, 0) AS hours, coalesce(sum(s.hours), 0) AS of_sessions,
                 count(s.id) - count(nullif(s.hours, 0)) AS without
               FROM event v LEFT JOIN session s ON s.event = v.id AND s.trashed = 0
               WHERE {} GROUP BY v.id)",
            scope.events()
        );
        let (hours, events): (Self, u32) = connection
            .query_row(&sql, [scope.id()], |row| {
                let hours = Self {
                    event: row.get(0)?,
                    sessions: row.get(1)?,
                    sessions_without: row.get(2)?,
                };
                Ok((hours, row.get(3)?))
            })
            .doing("read the hours of the event")?;
        let is_there = events > 0 || matches!(scope, Scope::Programme(_));
        is_there.then_some(hours).or_not_found(scope.id())
    }

    /// What the event says, or what its sessions come to.
    fn whole(&self) -> Option<u32> {
        let whole = if self.event > 0 {
            self.event
        } else {
            self.sessions
        };
        (whole > 0).then_some(whole)
    }

    /// Whether each person's own hours can be told: every session has hours, and they come to what
    /// the event says. A course of 72 hours of which 24 are held together is told whole.
    fn are_counted_by_session(&self) -> bool {
        self.sessions > 0
            && self.sessions_without == 0
            && (self.event == 0 || self.event == self.sessions)
    }
}

/// Returns the school year's or calendar year that stands in numbers.
pub(super) fn year_of(day: NaiveDate) -> i32 {
    day.year()
}
