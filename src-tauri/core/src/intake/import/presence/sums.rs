//! What comes of a report: the time of each person together, and the marks that it writes.

use super::*;

/// What the lines say of one person.
pub(super) struct Sum<'a> {
    pub(super) trainee: Option<Id>,
    pub(super) person: &'a PersonRow,
    pub(super) joins: Vec<JoinTime>,
}

/// A mark that stands at the session.
struct Standing {
    state: MarkState,
    /// It is the sum of an earlier report that nobody touched since.
    is_a_sum: bool,
}

impl Import {
    /// Gathers the lines of each person who is known or added.
    pub(super) fn sums(&self) -> Vec<Sum<'_>> {
        let Some(presence) = &self.presence else {
            return Vec::new();
        };
        let joins: BTreeMap<u32, &crate::intake::presence::Join> = presence
            .report
            .joins
            .iter()
            .map(|it| (it.row, it))
            .collect();
        let mut all: Vec<Sum<'_>> = Vec::new();
        let mut places: BTreeMap<u32, usize> = BTreeMap::new();
        for row in self.plan() {
            let (trainee, first) = match row.state {
                RowState::Known(id) => (Some(id), None),
                RowState::New => (None, None),
                RowState::Repeated(of_row) => (None, places.get(&of_row).copied()),
                RowState::ToChoose(_) | RowState::Later | RowState::Out => continue,
            };
            let place = first.unwrap_or(all.len());
            places.insert(row.person.row, place);
            if place == all.len() {
                all.push(Sum {
                    trainee,
                    person: row.person,
                    joins: Vec::new(),
                });
            }
            let join = joins.get(&row.person.row).filter(|it| !it.is_waiting);
            if let (Some(sum), Some(join)) = (all.get_mut(place), join) {
                sum.joins.push(join.time);
            }
        }
        all
    }

    /// Returns where the report comes to another mark than stands, in the order of rows.
    pub(in crate::intake::import) fn presence_differing(
        &self,
        connection: &Connection,
    ) -> Result<Vec<MarkDiffering>> {
        let (Some(presence), Some(session)) = (&self.presence, self.session) else {
            return Ok(Vec::new());
        };
        let standing = read_standing(connection, session)?;
        let mut differing = Vec::new();
        for sum in self.sums() {
            let (_, mark) = presence.settle(&sum.joins);
            let (Some(trainee), Some(typed)) = (sum.trainee, mark) else {
                continue;
            };
            if let Some(stands) = standing.get(&trainee)
                && !stands.gives_way(typed)
            {
                differing.push(MarkDiffering {
                    row: sum.person.row,
                    trainee,
                    name: trainees::show(connection, trainee)?.full_name(),
                    stands: stands.state,
                    typed,
                });
            }
        }
        Ok(differing)
    }

    /// Writes how long people were there, and their marks.
    pub(in crate::intake::import) fn write_presence(
        &self,
        change: &mut Change<'_>,
        done: &mut ImportDone,
    ) -> Result<()> {
        let (Some(presence), Some(event), Some(session)) =
            (&self.presence, self.event, self.session)
        else {
            return Ok(());
        };
        let standing = read_standing(change, session)?;
        let kept_out: BTreeSet<Id> = done.kept_out.iter().map(|it| it.trainee).collect();
        let mut marks: Vec<(MarkChange, Fields)> = Vec::new();
        for sum in self.sums() {
            let trainee = done.assigned.get(&sum.person.row).copied();
            let Some(trainee) = trainee.filter(|it| !kept_out.contains(it)) else {
                continue;
            };
            let (seconds, Some(state)) = presence.settle(&sum.joins) else {
                continue;
            };
            if retention::is_nameless(change, trainee)? {
                continue;
            }
            let stands = standing.get(&trainee);
            if stands.is_some_and(|it| !it.gives_way(state)) && !self.replace_marks {
                done.marks_kept += 1;
                continue;
            }
            let is_kept = stands.is_some_and(|it| it.is_as_good(state));
            let mark = MarkChange {
                session,
                trainee,
                state: Some(state),
                minutes: 0,
            };
            let fields = Fields::new().number("seconds", Some(i64::from(seconds)));
            match is_kept {
                true => attendance::write_seconds(change, &mark, fields)?,
                false => marks.push((mark, fields)),
            }
            done.marked += 1;
        }
        attendance::write_marks_with(change, event, marks)
    }
}

impl Standing {
    /// Says the same as the report, or more: who was late was there.
    fn is_as_good(&self, mark: MarkState) -> bool {
        self.state == mark || mark == MarkState::Present && self.state == MarkState::Late
    }

    fn gives_way(&self, mark: MarkState) -> bool {
        self.is_a_sum || self.is_as_good(mark)
    }
}

/// Returns the marks of a session by person.
fn read_standing(connection: &Connection, session: Id) -> Result<BTreeMap<Id, Standing>> {
    let rows: Vec<(Id, Id, String, bool)> = connection
        .prepare_cached(
            "SELECT id, trainee, mark, seconds IS NOT NULL FROM attendance
             WHERE session = ?1 AND trashed = 0 AND trainee IS NOT NULL",
        )
        .and_then(|mut it| {
            it.query_map([session], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect()
        })
        .doing("read the marks of a session")?;
    let mut standing = BTreeMap::new();
    for (id, trainee, mark, has_seconds) in rows {
        let Some(state) = MarkState::find(&mark) else {
            continue;
        };
        let act = match has_seconds {
            true => attendance::act_of_mark(connection, id)?,
            false => None,
        };
        let is_a_sum = act == Some(Act::ImportPresence);
        standing.insert(trainee, Standing { state, is_a_sum });
    }
    Ok(standing)
}
