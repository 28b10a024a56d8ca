//! Lines made from what stands: lists, marks, papers, clubs, places of study, consents.

use rusqlite::Row;

use super::{Telling, TimelineEntry};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::studies::{self, Study};

const DOING: &str = "tell what happened to a person";

/// Three titles from the columns that begin at a place.
fn titles(row: &Row<'_>, at: usize) -> rusqlite::Result<[String; 3]> {
    Ok([row.get(at)?, row.get(at + 1)?, row.get(at + 2)?])
}

impl Telling<'_> {
    /// Tells everything that stands, in the order in which one thing follows another.
    pub(super) fn tell_rows(&mut self) -> Result<()> {
        self.tell_studies()?;
        self.tell_consents()?;
        self.tell_enrolments()?;
        self.tell_attendance()?;
        self.tell_clubs()?;
        self.tell_papers()
    }

    /// Reads rows about the person.
    fn rows<T>(
        &self,
        sql: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut it| it.query_map([self.person], read)?.collect())
            .doing(DOING)
    }

    /// Returns the name of a role; whoever has none has the usual one.
    fn role(&self, code: &str, usual: &str) -> Result<String> {
        self.named("role", if code.is_empty() { usual } else { code })
    }

    fn tell_enrolments(&mut self) -> Result<()> {
        let rows = self.rows(
            "SELECT e.id, v.id, v.title_kk, v.title_ru, v.title_en, e.role, e.status, e.registered_at
             FROM enrolment e JOIN event v ON v.id = e.event AND v.trashed = 0
             WHERE e.trainee = ?1 AND e.trashed = 0 ORDER BY e.id",
            |row| {
                let place: (Id, Id) = (row.get(0)?, row.get(1)?);
                let said: [String; 3] = [row.get(5)?, row.get(6)?, row.get(7)?];
                Ok((place, titles(row, 2)?, said))
            },
        )?;
        for ((enrolment, event), title, [role, status, registered_at]) in rows {
            let date = match registered_at.get(..10) {
                Some(day) if day.parse::<chrono::NaiveDate>().is_ok() => day.to_owned(),
                _ => self.day_of_birth(enrolment)?,
            };
            let what = format!("enrolled_{status}");
            let role = self.role(&role, "participant")?;
            let entry = TimelineEntry::new(&date, &what, "event", event);
            self.tell(entry.with("event", self.titled(title)).with("role", role));
        }
        Ok(())
    }

    fn tell_attendance(&mut self) -> Result<()> {
        let rows = self.rows(
            "SELECT v.id, v.title_kk, v.title_ru, v.title_en, max(s.date), count(*),
                coalesce(sum(s.hours), 0),
                (SELECT count(*) FROM session o WHERE o.event = v.id AND o.trashed = 0)
             FROM attendance a INDEXED BY attendance_trainee
             CROSS JOIN session s ON s.id = a.session AND s.trashed = 0
             CROSS JOIN event v ON v.id = s.event AND v.trashed = 0
             WHERE a.trainee = ?1 AND a.trashed = 0 AND a.mark IN ('present', 'late')
               AND EXISTS (SELECT 1 FROM enrolment e
                 WHERE e.event = s.event AND e.trainee = a.trainee AND e.trashed = 0)
             GROUP BY v.id ORDER BY max(s.date), v.id",
            |row| {
                let figures: [u32; 3] = [row.get(5)?, row.get(7)?, row.get(6)?];
                Ok((
                    row.get::<_, Id>(0)?,
                    titles(row, 1)?,
                    row.get::<_, String>(4)?,
                    figures,
                ))
            },
        )?;
        for (event, title, date, [attended, sessions, hours]) in rows {
            let entry = TimelineEntry::new(&date, "attended", "event", event)
                .with("event", self.titled(title))
                .number("attended", attended)
                .number("sessions", sessions)
                .number("hours", hours);
            self.tell(entry);
        }
        Ok(())
    }

    fn tell_papers(&mut self) -> Result<()> {
        let rows = self.rows(
            "SELECT c.id, coalesce(v.title_kk, ''), coalesce(v.title_ru, ''),
                coalesce(v.title_en, ''), c.kind, c.serial, c.issued_on,
                w.id IS NOT NULL, coalesce(w.on_date, ''), coalesce(w.reason, '')
             FROM certificate c LEFT JOIN event v ON v.id = c.event
             LEFT JOIN certificate_void w ON w.certificate = c.id AND w.trashed = 0
             WHERE c.trainee = ?1 AND c.trashed = 0 ORDER BY c.issued_on, c.counter",
            |row| {
                let said: [String; 3] = [row.get(4)?, row.get(5)?, row.get(6)?];
                let is_void: bool = row.get(7)?;
                let end: [String; 2] = [row.get(8)?, row.get(9)?];
                Ok((
                    row.get::<_, Id>(0)?,
                    titles(row, 1)?,
                    said,
                    is_void.then_some(end),
                ))
            },
        )?;
        for (paper, title, [kind, serial, issued_on], end) in rows {
            let kind = self.words.say(&format!("paper-{kind}"), &[]);
            let line = |date: &str, what| {
                TimelineEntry::new(date, what, "certificate", paper)
                    .with("kind", &*kind)
                    .with("serial", &*serial)
            };
            let issued = line(&issued_on, "paper").with("event", self.titled(title));
            self.tell(issued);
            if let Some([date, reason]) = end {
                self.tell(line(&date, "paper_void").with("reason", reason));
            }
        }
        Ok(())
    }

    fn tell_clubs(&mut self) -> Result<()> {
        let rows = self.rows(
            "SELECT m.id, c.id, c.name_kk, c.name_ru, c.name_en, m.role, m.since, m.until
             FROM membership m JOIN club c ON c.id = m.club AND c.trashed = 0
             WHERE m.trainee = ?1 AND m.trashed = 0 ORDER BY m.since, m.id",
            |row| {
                let place: (Id, Id) = (row.get(0)?, row.get(1)?);
                let said: [String; 3] = [row.get(5)?, row.get(6)?, row.get(7)?];
                Ok((place, titles(row, 2)?, said))
            },
        )?;
        for ((membership, club), name, [role, since, until]) in rows {
            let name = self.titled(name);
            let line = |date: &str, what| {
                TimelineEntry::new(date, what, "club", club).with("club", &*name)
            };
            let changes = self.changes_of_role(membership)?;
            let first = changes
                .first()
                .map_or(role, |(_, before, _)| before.clone());
            let date = if since.is_empty() {
                self.day_of_birth(membership)?
            } else {
                since
            };
            let first = self.role(&first, "member")?;
            self.tell(line(&date, "club_joined").with("role", first));
            for (date, before, after) in changes {
                let [before, after] = [self.role(&before, "member")?, self.role(&after, "member")?];
                let entry = line(&date, "club_role");
                self.tell(entry.with("before", before).with("after", after));
            }
            if !until.is_empty() {
                self.tell(line(&until, "club_left"));
            }
        }
        Ok(())
    }

    fn tell_studies(&mut self) -> Result<()> {
        let mut places = studies::list(self.connection, self.person)?;
        places.reverse();
        let now = self.place_now()?;
        let begins: Vec<String> = places
            .iter()
            .chain(&now)
            .map(|it| it.since.clone())
            .filter(|it| !it.is_empty())
            .collect();
        for place in places.iter().chain(&now) {
            let said = self.said_place(place)?;
            let line = |date: &str, what| {
                TimelineEntry::new(date, what, "trainee", self.person).with("place", &*said)
            };
            let [began, ended] = [
                line(&place.since, "study"),
                line(&place.until, "study_left"),
            ];
            if !place.since.is_empty() {
                self.tell(began);
            }
            // Who went on somewhere else the next day is told by that place.
            let went_on = begins.iter().any(|it| *it > place.until);
            if !place.until.is_empty() && !went_on {
                self.tell(ended);
            }
        }
        Ok(())
    }

    /// The place of today, where its first day is known.
    fn place_now(&self) -> Result<Option<Study>> {
        let found = self.rows(
            "SELECT id, school, organisation, faculty, course, study_group, study_since
             FROM trainee WHERE id = ?1 AND study_since <> ''",
            |row| {
                Ok(Study {
                    id: row.get(0)?,
                    trainee: row.get(0)?,
                    school: row.get(1)?,
                    organisation: row.get(2)?,
                    faculty: row.get(3)?,
                    course: row.get(4)?,
                    study_group: row.get(5)?,
                    since: row.get(6)?,
                    until: String::new(),
                    trashed: false,
                })
            },
        )?;
        Ok(found.into_iter().next())
    }

    fn said_place(&self, place: &Study) -> Result<String> {
        let parts = [
            self.named("school", &place.school)?,
            place.organisation.clone(),
            self.named("faculty", &place.faculty)?,
            place.course.clone(),
            place.study_group.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        Ok(parts.join(", "))
    }

    fn tell_consents(&mut self) -> Result<()> {
        let rows = self.rows(
            "SELECT id, scope, given, on_date, withdrawn_on FROM consent
             WHERE trainee = ?1 AND trashed = 0 ORDER BY on_date, id",
            |row| {
                let said: [String; 4] = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
                Ok((row.get::<_, Id>(0)?, said))
            },
        )?;
        for (consent, [scope, given, on_date, withdrawn_on]) in rows {
            let scope = self.words.say(&format!("field-consent-{scope}"), &[]);
            let date = if on_date.is_empty() {
                self.day_of_birth(consent)?
            } else {
                on_date
            };
            let what = match given.as_str() {
                "no" => "consent_refused",
                _ => "consent_given",
            };
            let line = |date: &str, what| {
                TimelineEntry::new(date, what, "trainee", self.person).with("scope", &*scope)
            };
            let told = [line(&date, what), line(&withdrawn_on, "consent_withdrawn")];
            let [first, withdrawn] = told;
            self.tell(first);
            if !withdrawn.date.is_empty() {
                self.tell(withdrawn);
            }
        }
        Ok(())
    }
}
