//! Reading a file: nothing of it or all of it, and what stays as it was here by choice.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use ed25519_dalek::VerifyingKey;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::arriving::{Piece, beside};
use super::bundle::{self, Checked, Manifest};
use super::difference::{Difference, DifferenceKind, compare, fold_erased};
use super::keep_ours::keep_ours;
use super::leave_out::left_out;
use super::log::{Deed, note};
use super::plan::{self, Plan};
use super::roster::{Entry, Roster};
use super::roster_news::{self, RosterNews};
use super::stage::{ReadProgress, ReadStage, finish_owed};
use super::take::{TakenIn, Taking};
use super::{joined, known};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Outcome, Receiving, Register, Stays, name_of};
use crate::retention;
use crate::store::{roster as entries, segments};

/// What reading a file came to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ReadDone {
    /// What it changed.
    pub plan: Plan,
    /// How many rows stayed as they were here, with those that are nothing without them.
    pub kept: u32,
    /// Whether an answer would tell the sender something.
    pub has_answer: bool,
    /// Whether a copy of this laptop's disk writes elsewhere under its name.
    pub is_cloned: bool,
}

/// Says what reading a file would change, and leaves the register byte for byte as it was.
///
/// Refuses with [`Code::NotADataFile`], [`Code::NewerFormat`], [`Code::OtherRegister`],
/// [`Code::NotForThisLaptop`], [`Code::DamagedFile`], [`Code::FileTooLarge`],
/// [`Code::BadSignature`], [`Code::UnknownLaptop`] or, stopped, with [`Code::Stopped`].
pub fn plan(register: &Register, file: &Path, progress: &mut ReadProgress<'_>) -> Result<Plan> {
    let read = receive(register, file, &[], (Stays::No, false), progress)?;
    Ok(read.value.plan)
}

/// Reads a file. Rows of its plan named in `except` stay as they are here, with what is nothing
/// without them, such as the marks of a new person; the others see that as a decision of this laptop.
///
/// A file that holds nothing new changes nothing. Refuses as [`plan`] does, and with
/// [`Code::NotFound`] a row that the plan does not have, with [`Code::Nameless`] one of somebody whom the
/// keeper erased and with [`Code::RowFixed`] one of a record that another displaces; the register is then
/// as it was.
pub fn read(
    register: &Register,
    file: &Path,
    except: &[String],
    progress: &mut ReadProgress<'_>,
) -> Result<Outcome<ReadDone>> {
    let outcome = receive(register, file, except, (Stays::Yes, false), progress)?;
    finish_owed(register, progress);
    Ok(outcome)
}

/// Reads a file that nobody looks at, as one in a shared folder.
///
/// Refuses as [`read`] does, and with [`Code::LooksLikeLoss`] one whose plan asks twice.
pub(super) fn read_unseen(
    register: &Register,
    file: &Path,
    progress: &mut ReadProgress<'_>,
) -> Result<Outcome<ReadDone>> {
    let outcome = receive(register, file, &[], (Stays::Yes, true), progress)?;
    finish_owed(register, progress);
    Ok(outcome)
}

fn receive(
    register: &Register,
    file: &Path,
    except: &[String],
    (stays, is_unseen): (Stays, bool),
    progress: &mut ReadProgress<'_>,
) -> Result<Outcome<ReadDone>> {
    go_on(progress, ReadStage::Checking, 0, 1)?;
    let here = register.read(Here::read)?;
    let bundle = bundle::open(file, &here.sealing)?;
    if !here.is_pending {
        bundle.belongs_to(here.register)?;
    }
    let checked = bundle.check(|manifest: &Manifest, sent: &[Vec<u8>]| {
        let roster = here.unite(manifest.register, sent)?.0;
        sender_key(&roster, manifest.sender)
    })?;
    let (_, roster) = here.unite(checked.manifest().register, checked.roster())?;
    go_on(progress, ReadStage::Checking, 1, 1)?;
    register.take_in(stays, |receiving| {
        let mut reading = Reading {
            receiving,
            checked: &checked,
            file_hash: bundle.hash(),
            is_unseen,
            progress,
        };
        reading.run(roster, except)
    })
}

fn go_on(progress: &mut ReadProgress<'_>, stage: ReadStage, done: u64, total: u64) -> Result<()> {
    match progress(stage, done, total) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::refused(Code::Stopped)),
    }
}

/// What this laptop knows before it reads a file.
struct Here {
    register: Id,
    sealing: [u8; 32],
    is_pending: bool,
    first: Option<[u8; 32]>,
    kept: Vec<Vec<u8>>,
}

impl Here {
    fn read(connection: &Connection) -> Result<Self> {
        let (register, sealing) = connection
            .query_row("SELECT register, sealing_key FROM this_laptop", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .doing("read which laptop this is")?;
        Ok(Self {
            register,
            sealing,
            is_pending: joined::is_pending(connection)?,
            first: entries::first(connection)?,
            kept: entries::entries(connection)?,
        })
    }

    /// Reads the roster of a file together with what is known here of the same academy.
    fn unite(&self, register: Id, sent: &[Vec<u8>]) -> Result<(Roster, Vec<Entry>)> {
        let is_same = register == self.register;
        let kept = self.kept.iter().filter(|_| is_same);
        let all: BTreeSet<&Vec<u8>> = kept.chain(sent).collect();
        let entries: Result<Vec<Entry>> = all.into_iter().map(|it| Entry::from_bytes(it)).collect();
        let entries = entries?;
        let first = self.first.filter(|_| is_same);
        Ok((Roster::read(register, first, entries.clone())?, entries))
    }
}

fn sender_key(roster: &Roster, sender: Id) -> Result<VerifyingKey> {
    roster
        .signing_key(sender)
        .ok_or_else(|| Error::refused(Code::UnknownLaptop))
}

/// One file being read within a transaction.
struct Reading<'a, 'b> {
    receiving: &'a Receiving<'a>,
    checked: &'a Checked<'a>,
    file_hash: [u8; 32],
    is_unseen: bool,
    progress: &'a mut ReadProgress<'b>,
}

impl Reading<'_, '_> {
    fn run(&mut self, roster: Vec<Entry>, except: &[String]) -> Result<Outcome<ReadDone>> {
        let register = self.checked.manifest().register;
        let is_pending = joined::is_pending(self.receiving)?;
        // A copy of the register that asked to be let in again has everything already.
        let joins = is_pending && register != self.receiving.identity()?.register;
        let brought = match joins {
            true => joined::enter(self.receiving, register)?,
            false => None,
        };
        let own = self.receiving.identity()?.laptop;
        segments::close(self.receiving, self.receiving.clock())?;
        let news = roster_news::keep(self.receiving, register, &roster)?;
        let waited = count_waiting(self.receiving, None)?;
        let taken = self.take()?;
        if is_pending {
            joined::finish(self.receiving, brought)?;
        }
        let touched = Some(&taken.touched).filter(|_| !joins && !news.is_other_keeper);
        let erased = retention::erase_heard(self.receiving, touched)?;
        let differences = fold_erased(self.differences(&taken, joins)?, &erased);
        let mut plan = self.plan(&differences, news, joins)?;
        self.tell_of_lost(&mut plan, &erased)?;
        if self.is_unseen && plan.asks_twice {
            return Err(Error::refused(Code::LooksLikeLoss));
        }
        plan.is_known &= taken.segments == 0 && waited == count_waiting(self.receiving, None)?;
        let kept = left_out(self.receiving, &differences, (except, &erased))?;
        if !joins {
            plan.counts = plan::counts(differences.iter().filter(|it| !kept.contains(it)));
        }
        let mut changed: BTreeSet<Table> = taken.touched.iter().map(|(table, _)| *table).collect();
        if taken.is_cloned {
            joined::begin_again(self.receiving)?;
        }
        let ours = self.receiving.change(Act::ExchangeKeep, |change| {
            kept.iter().try_for_each(|it| keep_ours(change, it))
        })?;
        changed.extend(ours.changed);
        if !plan.is_known {
            let sender = self.checked.manifest().sender;
            let entry = note(
                self.receiving,
                Deed::Read,
                Some(sender),
                Some(self.file_hash),
                &plan,
            )?;
            if !joins {
                let stays = |it: &&Difference| !erased.contains(&it.record);
                let told = differences.iter().filter(stays);
                super::undo::remember(self.receiving, entry, told, &kept)?;
            }
        }
        let manifest = self.checked.manifest();
        known::hear(self.receiving, manifest)?;
        let done = ReadDone {
            has_answer: known::has_news_for(self.receiving, manifest.sender)?,
            kept: u32::try_from(kept.len()).unwrap_or(u32::MAX),
            is_cloned: taken.is_cloned && own == self.receiving.identity()?.laptop,
            plan,
        };
        Ok(Outcome {
            value: done,
            changed: changed.into_iter().collect(),
            tx: ours.tx,
        })
    }

    fn take(&mut self) -> Result<TakenIn> {
        let roster = entries::read(self.receiving)?;
        let own = self.receiving.identity()?.laptop;
        let mut taking = Taking::begin(self.receiving, roster, own)?;
        let (known, roster) = (taking.known()?, taking.roster().clone());
        let total = self.checked.segments();
        let mut done = 0;
        beside(self.checked, &known, &roster, |piece| match piece {
            Piece::Segment(arrived) => {
                go_on(self.progress, ReadStage::Taking, done, total)?;
                done += 1;
                arrived.map_or(Ok(()), |it| taking.segment(*it))
            }
            Piece::Blob(bytes) => keep_blob(self.receiving, &taking, &bytes),
        })?;
        taking.waiting()?;
        taking.finish()
    }

    fn differences(&mut self, taken: &TakenIn, joins: bool) -> Result<Vec<Difference>> {
        if joins || taken.touched.is_empty() {
            return Ok(Vec::new());
        }
        go_on(self.progress, ReadStage::Comparing, 0, 1)?;
        self.receiving
            .before()
            .read(|before| compare(before, self.receiving, &taken.touched))
    }

    /// Whoever was erased is called here as before, for nobody else knows who that is; a record that
    /// another one displaces is called so no more either.
    fn tell_of_lost(&self, plan: &mut Plan, erased: &BTreeSet<Id>) -> Result<()> {
        let name = |table, record| {
            let before = self.receiving.before();
            before.read(|it| name_of(it, table, record))
        };
        for row in &mut plan.rows {
            let table = Table::ALL.into_iter().find(|it| it.name() == row.table);
            let is_displaced = row.kind == DifferenceKind::Displaced;
            row.is_fixed = is_displaced || erased.contains(&row.record);
            if let Some(table) =
                table.filter(|_| is_displaced || row.kind == DifferenceKind::Erased)
            {
                row.name = name(table, row.record)?;
            }
        }
        Ok(())
    }

    fn plan(&mut self, differences: &[Difference], news: RosterNews, joins: bool) -> Result<Plan> {
        let own = self.receiving.identity()?.laptop;
        let manifest = self.checked.manifest();
        let offset = self.receiving.clock().offset_seconds();
        let told = plan::told(differences);
        let rows = plan::rows(self.receiving, &told, offset)?;
        let trashed_of_hundred = self
            .receiving
            .before()
            .read(|before| plan::trashed_of_hundred(before, differences))?;
        Ok(Plan {
            from: known::name_of_laptop(self.receiving, manifest.sender)?,
            written_at: plan::moment(manifest.written_at, offset),
            is_known: !news.is_any,
            joins,
            counts: match joins {
                true => joined::counts(self.receiving)?,
                false => plan::counts(differences.iter()),
            },
            trashed_of_hundred,
            asks_twice: trashed_of_hundred > plan::BRAKE && plan::count_lost(differences) > 3,
            waiting: count_waiting(self.receiving, Some("causes"))?,
            held: count_waiting(self.receiving, Some("held"))?,
            laptops: news.let_in,
            withdrawn: news.withdrawn,
            becomes_main: news.main.as_ref().is_some_and(|(id, _)| *id == own),
            main: news.main.map(|(_, name)| name).unwrap_or_default(),
            groups: plan::groups(self.receiving, differences)?,
            untold: u32::try_from(differences.len() - told.len()).unwrap_or(u32::MAX),
            rows,
        })
    }
}

fn count_waiting(connection: &Connection, reason: Option<&str>) -> Result<u32> {
    connection
        .query_row(
            "SELECT count(*) FROM waiting WHERE ?1 IS NULL OR reason = ?1",
            [reason],
            |row| row.get(0),
        )
        .doing("count what waits")
}

/// Keeps a picture that something new names or something here shows: the one of somebody erased
/// does not come back with a file of a laptop that has not heard of it.
fn keep_blob(connection: &Connection, taking: &Taking<'_>, bytes: &[u8]) -> Result<()> {
    let hash = blake3::hash(bytes);
    let (known, shown): (bool, bool) = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM blob WHERE hash = ?1),
               EXISTS (SELECT 1 FROM trainee WHERE photo = ?1)
               OR EXISTS (SELECT 1 FROM organisation WHERE logo = ?1)",
        )
        .and_then(|mut it| it.query_row([hash.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?))))
        .doing("keep a picture")?;
    if known || !(shown || taking.names_picture(hash.as_bytes())) {
        return Ok(());
    }
    connection
        .execute(
            "INSERT INTO blob(hash, bytes) VALUES (?1, ?2)",
            params![hash.as_bytes(), bytes],
        )
        .doing("keep a picture")
        .map(drop)
}
