//! What may be typed after the program's name.

mod academy;
mod attendance;
mod calendar;
mod certificate;
mod certificate_batch;
mod check_in;
mod club;
mod consent;
mod enrolment;
mod event;
mod exchange;
mod group;
mod head_count;
mod import;
mod kazakh;
mod laptop;
mod own_field;
mod paper;
mod plan;
mod programme;
mod session;
mod study;
mod surroundings;
mod template;
mod trainee;
mod trainee_filter;

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand};
use tizim_core::ids::Id;

pub use academy::{
    AcademyFields, AcademyVerb, OrganisationFields, OrganisationVerb, Place, ReferenceFields,
    ReferenceVerb, SignatoryFields, SignatoryVerb, WorkerVerb,
};
pub use attendance::{AttendanceVerb, MarkSet};
pub use calendar::CalendarVerb;
pub use certificate::{
    CertificateIssue, CertificateOutput, CertificatePrint, CertificateVerb, Hours,
};
pub use certificate_batch::{CertificateBatch, UnfinishedVerb};
pub use check_in::{CheckIn, DoorOpen, DoorVerb};
pub use club::{
    ClubCardOut, ClubFields, ClubFilter, ClubHandOver, ClubVerb, GrantFields, GrantVerb,
    MembershipVerb,
};
pub use consent::{
    ConsentDetails, ConsentFields, ConsentMissing, ConsentVerb, KeepingVerb, LogFilter, LogVerb,
};
pub use enrolment::{
    CallOutFilter, ConfirmedHours, Enrol, EnrolmentFields, EnrolmentVerb, WorkedTime,
};
pub use event::{EventAdd, EventClone, EventFields, EventVerb};
pub use exchange::{ConflictVerb, ExchangeVerb};
pub use group::{GroupDivide, GroupFields, GroupVerb};
pub use head_count::HeadCountVerb;
pub use import::{
    ImportAttendance, ImportClubs, ImportPresence, ImportTrainees, ImportVerb, WhichRows, Whose,
};
pub use kazakh::{Form, KazakhVerb};
pub use laptop::{HandOver, JoinRequest, LaptopVerb};
pub use own_field::{OwnFieldFields, OwnFieldVerb};
pub use paper::{BadgeChoice, PaperOf, PaperVerb};
pub use plan::{PlanFields, PlanLineFields, PlanLineVerb, PlanVerb};
pub use programme::{ProgrammeVerb, RuleFields};
pub use session::{SessionFields, SessionRule, SessionVerb};
pub use study::{StudyFields, StudyVerb};
pub use surroundings::{PhotoVerb, PublicationFields, PublicationVerb};
pub use template::TemplateVerb;
pub use trainee::{TraineeFields, TraineeVerb};
pub use trainee_filter::{TraineeFilter, TraineeMany};

/// The register of a youth academy, from the command line.
#[derive(Parser, Debug)]
#[command(name = "tizim-cli", version, about)]
pub struct Args {
    /// The register's file; without it, the one that the window uses.
    #[arg(long, global = true, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// Language of sentences and papers: kk, ru or en; of papers also kk+ru.
    #[arg(long, global = true, default_value = "kk", value_parser = ["kk", "ru", "en", "kk+ru"])]
    pub lang: String,
    /// Print one JSON value.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Verb {
    /// Found an academy.
    Init(Init),
    /// Fill a new register with made-up people and events.
    Demo,
    /// What events belong to.
    #[command(subcommand)]
    Programme(ProgrammeVerb),
    /// Plans of a year.
    #[command(subcommand)]
    Plan(PlanVerb),
    /// Events.
    #[command(subcommand)]
    Event(EventVerb),
    /// Events by day, and for other calendars.
    #[command(subcommand)]
    Calendar(CalendarVerb),
    /// What was written of events.
    #[command(subcommand)]
    Publication(PublicationVerb),
    /// Photos of events.
    #[command(subcommand)]
    Photo(PhotoVerb),
    /// Dated parts of events.
    #[command(subcommand)]
    Session(SessionVerb),
    /// People on the lists of events.
    #[command(subcommand)]
    Enrolment(EnrolmentVerb),
    /// Put people on the list of an event: by themselves, a view, a club or an earlier event.
    Enrol(Enrol),
    /// Groups that the people of an event are divided into.
    #[command(subcommand)]
    Group(GroupVerb),
    /// Marks of people at sessions.
    #[command(subcommand)]
    Attendance(AttendanceVerb),
    /// Let somebody in at the door, by a piece of their name, their badge or their row of the printed
    /// list.
    #[command(name = "checkin")]
    CheckIn(CheckIn),
    /// The door of an event: its list on paper, who came, the helper's laptop.
    #[command(subcommand)]
    Door(DoorVerb),
    /// People counted at events, but not named.
    #[command(subcommand, name = "headcount")]
    HeadCount(HeadCountVerb),
    /// Clubs.
    #[command(subcommand)]
    Club(ClubVerb),
    /// Members of clubs.
    #[command(subcommand)]
    Membership(MembershipVerb),
    /// Sums that clubs won.
    #[command(subcommand)]
    Grant(GrantVerb),
    /// People and attendance from spreadsheets.
    #[command(subcommand)]
    Import(ImportVerb),
    /// People.
    #[command(subcommand)]
    Trainee(Box<TraineeVerb>),
    /// Columns that the academy defines for itself.
    #[command(subcommand)]
    OwnField(OwnFieldVerb),
    /// Who agreed to what.
    #[command(subcommand)]
    Consent(ConsentVerb),
    /// Who looked at hidden data, and what left the register.
    #[command(subcommand)]
    Log(LogVerb),
    /// Numbered papers.
    #[command(subcommand)]
    Certificate(CertificateVerb),
    /// Templates of papers.
    #[command(subcommand)]
    Template(TemplateVerb),
    /// Save the page on which anybody checks the academy's papers.
    VerifyPage {
        /// The page to write.
        #[arg(long, value_name = "OUT.html")]
        out: PathBuf,
    },
    /// Badges, sign-in sheets and other papers of an event; a volunteer's book.
    #[command(subcommand)]
    Paper(PaperVerb),
    /// The academy itself.
    #[command(subcommand)]
    Academy(AcademyVerb),
    /// Bodies in whose name papers are issued.
    #[command(subcommand)]
    Organisation(OrganisationVerb),
    /// Who signs papers.
    #[command(subcommand)]
    Signatory(SignatoryVerb),
    /// Who uses the academy's laptops.
    #[command(subcommand)]
    Worker(WorkerVerb),
    /// Lists of choice.
    #[command(subcommand)]
    Reference(ReferenceVerb),
    /// Find anything: people, events, clubs, programmes, schools, groups, papers, bodies, lists.
    Search {
        /// What was typed; `-` reads a query a line from standard input.
        text: String,
        /// At most so many of each kind.
        #[arg(long, default_value_t = 10)]
        limit: u32,
    },
    /// Kazakh text from standard input, an answer for each line.
    #[command(subcommand)]
    Kazakh(KazakhVerb),
    /// Who changed a record, when, from what; `history list` tells the deeds of all, `history undo DEED`
    /// takes a list back that was taken in, `history restore CHANGE` writes a value of before again.
    #[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
    History {
        /// The record.
        #[arg(required = true)]
        id: Option<Id>,
        #[command(subcommand)]
        verb: Option<HistoryVerb>,
    },
    /// Take the last deed back.
    Undo,
    /// Do the last undone deed again.
    Redo,
    /// Write a backup and read it back.
    Backup {
        /// The file to write.
        out: PathBuf,
    },
    /// Put a backup in the place of the register.
    Restore(Restore),
    /// The laptops of the academy: who is let in, who is the main one.
    #[command(subcommand)]
    Laptop(LaptopVerb),
    /// Files between the laptops of the academy.
    #[command(subcommand)]
    Exchange(ExchangeVerb),
    /// What two laptops wrote of one thing without knowing of each other.
    #[command(subcommand)]
    Conflict(ConflictVerb),
    /// Look for damage, and for a rebuild that differs.
    Check {
        /// Show instead what is the same on two laptops exactly where they hold the same.
        #[arg(long)]
        digest: bool,
    },
}

/// What happened to the whole register.
#[derive(Subcommand, Debug)]
pub enum HistoryVerb {
    /// List deeds, the newest first.
    List {
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Write a value of before again, over what stands now.
    Restore {
        /// The change that wrote it, as `history ID` names it.
        change: String,
        /// The field, by its code or its word; not needed where the change wrote one.
        field: Option<String>,
    },
    /// Take a list back that was taken in, whatever came after it.
    Undo {
        /// The deed, as `history list` names it.
        deed: String,
        /// Say what would go and what would stay, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Founding.
#[derive(Group, Debug)]
pub struct Init {
    /// The academy's name.
    #[arg(long, value_name = "NAME")]
    pub academy: String,
    /// A file with the start password in its first line.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// The first worker.
    #[arg(long, default_value = "")]
    pub worker: String,
    /// What this laptop is called.
    #[arg(long, default_value = "")]
    pub laptop: String,
}

/// Restoring.
#[derive(Group, Debug)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// A file with the start password.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// A file with the code of the recovery sheet.
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}
