//! Reading a file: nothing of it or all of it, and what stays as it was here by choice.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::{Connection, params};
use serde::Serialize;

use super::again::{self, Again};
use super::arriving::{Piece, beside};
use super::bundle::{self, Checked, Manifest};
use super::difference::{Difference, DifferenceKind, compare, fold_erased};
use super::here::{Here, sender_key};
use super::keep_ours::keep_ours;
use super::leave_out::left_out;
use super::log::{self, Deed, UndoneFile, note};
use super::plan::{self, Plan};
use super::roster::Entry;
use super::roster_news::{self, RosterNews};
use super::stage::{ReadProgress, ReadStage, finish_owed};
use super::take::{TakenIn, Taking};
use super::undo::LeftRow;
use super::waiting::count_waiting;
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
    /// The file's number on this laptop; none where it brought nothing.
    pub file: Option<i64>,
    /// Whether it is a file that was taken back and is taken in again.
    pub is_again: bool,
    /// What such a file did not bring back, for somebody changed it since.
    pub left: Vec<LeftRow>,
}

/// How a file is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// What it would change is told; of one that was taken back, what taking it in again would.
    Plan,
    /// It is taken in.
    Read,
    /// It is taken in, and nobody looks at its plan.
    Unseen,
    /// It is taken in, and again where it was taken back.
    Again,
}

/// Says what reading a file would change, and leaves the register byte for byte as it was.
///
/// Refuses with [`Code::NotADataFile`], [`Code::NewerFormat`], [`Code::OtherRegister`],
/// [`Code::NotForThisLaptop`], [`Code::DamagedFile`], [`Code::FileTooLarge`],
/// [`Code::BadSignature`], [`Code::UnknownLaptop`] or, stopped, with [`Code::Stopped`].
pub fn plan(register: &Register, file: &Path, progress: &mut ReadProgress<'_>) -> Result<Plan> {
    let read = receive(register, file, &[], How::Plan, progress)?;
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
    let outcome = receive(register, file, except, How::Read, progress)?;
    finish_owed(register, progress);
    Ok(outcome)
}

/// Reads a file, and takes it in once more where it was taken back: what taking it back had taken away
/// comes back, but for rows named in `except` and for what somebody changed since.
///
/// Any other file is read as [`read`] does, and refused as there.
pub fn read_again(
    register: &Register,
    file: &Path,
    except: &[String],
    progress: &mut ReadProgress<'_>,
) -> Result<Outcome<ReadDone>> {
    let outcome = receive(register, file, except, How::Again, progress)?;
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
    let outcome = receive(register, file, &[], How::Unseen, progress)?;
    finish_owed(register, progress);
    Ok(outcome)
}

fn receive(
    register: &Register,
    file: &Path,
    except: &[String],
    how: How,
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
    let stays = match how {
        How::Plan => Stays::No,
        _ => Stays::Yes,
    };
    register.take_in(stays, |receiving| {
        let mut reading = Reading {
            receiving,
            checked: &checked,
            file_hash: bundle.hash(),
            how,
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

/// One file being read within a transaction.
struct Reading<'a, 'b> {
    receiving: &'a Receiving<'a>,
    checked: &'a Checked<'a>,
    file_hash: [u8; 32],
    how: How,
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
        let is_new =
            news.is_any || taken.segments > 0 || waited != count_waiting(self.receiving, None)?;
        let undone = match is_new || joins {
            true => None,
            false => self.find_undone()?,
        };
        let again = match (&undone, self.how) {
            (Some(undone), How::Plan | How::Again) => again::take(self.receiving, undone)?,
            _ => Again::default(),
        };
        let touched = match undone {
            Some(_) => &again.touched,
            None => &taken.touched,
        };
        let differences = fold_erased(self.differences(touched, joins)?, &erased);
        let mut plan = self.plan(&differences, news, joins)?;
        plan.is_known = !is_new;
        plan.undone_at = undone.map(|it| self.moment(it.at)).unwrap_or_default();
        self.tell_of_lost(&mut plan, &erased)?;
        if self.how == How::Unseen && plan.asks_twice {
            return Err(Error::refused(Code::LooksLikeLoss));
        }
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
        changed.extend(&again.changed);
        let mut file = undone.map(|it| it.exchange);
        if !plan.is_known {
            let entry = self.note(Deed::Read, &plan)?;
            file = Some(entry);
            if !joins {
                let stays = |it: &&Difference| !erased.contains(&it.record);
                let told = differences.iter().filter(stays);
                super::undo::remember(self.receiving, entry, told, &kept)?;
            }
        }
        let is_again = again.tx.is_some();
        if let Some(undone) = undone.filter(|_| is_again) {
            self.note(Deed::Again, &plan)?;
            let kept = kept.iter().map(|it| (it.record, it.field));
            log::go_on(self.receiving, undone.exchange, kept)?;
        }
        let manifest = self.checked.manifest();
        known::hear(self.receiving, manifest)?;
        let done = ReadDone {
            has_answer: known::has_news_for(self.receiving, manifest.sender)?,
            kept: u32::try_from(kept.len()).unwrap_or(u32::MAX),
            is_cloned: taken.is_cloned && own == self.receiving.identity()?.laptop,
            file,
            is_again,
            left: again.left,
            plan,
        };
        Ok(Outcome {
            value: done,
            changed: changed.into_iter().collect(),
            tx: ours.tx.or(again.tx),
        })
    }

    /// Finds the file that this one, which holds nothing new, may take in again.
    fn find_undone(&self) -> Result<Option<UndoneFile>> {
        let manifest = self.checked.manifest();
        let of = (manifest.sender, manifest.is_full);
        again::find(self.receiving, &self.file_hash, of)
    }

    fn note(&self, deed: Deed, plan: &Plan) -> Result<i64> {
        let sender = self.checked.manifest().sender;
        note(
            self.receiving,
            deed,
            Some(sender),
            Some(self.file_hash),
            plan,
        )
    }

    fn moment(&self, at: u64) -> String {
        plan::moment(at, self.receiving.clock().offset_seconds())
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

    fn differences(
        &mut self,
        touched: &BTreeSet<(Table, Id)>,
        joins: bool,
    ) -> Result<Vec<Difference>> {
        if joins || touched.is_empty() {
            return Ok(Vec::new());
        }
        go_on(self.progress, ReadStage::Comparing, 0, 1)?;
        self.receiving
            .before()
            .read(|before| compare(before, self.receiving, touched))
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
            is_known: false,
            undone_at: String::new(),
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
