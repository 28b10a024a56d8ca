//! The stable names of refusals.

use serde::{Deserialize, Serialize};

/// A stable name of a refusal; windows and scripts match on it, never on text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Code {
    /// The register or a file inside it is damaged.
    Damaged,
    /// A file could not be read or written.
    FileFailed,
    /// The program contradicts itself.
    Bug,
    /// The disk or the register is busy longer than five seconds.
    Busy,
    /// No record has this id.
    NotFound,
    /// The text is not an identifier.
    BadId,
    /// A required value is empty.
    Missing,
    /// The value is not one of those allowed.
    BadValue,
    /// The date cannot be read or does not exist.
    BadDate,
    /// The day can be read and lies before the first that is possible there.
    DayTooEarly,
    /// The day can be read and lies after the last that is possible there.
    DayTooLate,
    /// On the day of a parent's consent the person signed for themselves.
    OfAge,
    /// Another has this name already.
    NameTaken,
    /// Whoever leads a club came on that day or later, so that nobody can take their place then.
    TooEarly,
    /// The day lies before the club was founded.
    BeforeFounding,
    /// Two periods of one person in one club meet.
    PeriodsMeet,
    /// Several members of a club have the name that was typed.
    SeveralMembers,
    /// A club of this name is at this school, or in this district where there is no school.
    ClubExists,
    /// The period of an event cannot be read.
    BadPeriod,
    /// There is no register at this place.
    NoRegister,
    /// A register is already at this place.
    RegisterExists,
    /// The register was written by a newer version.
    NewerVersion,
    /// The folder belongs to a cloud service or the network.
    SharedFolder,
    /// The password does not open the register.
    WrongPassword,
    /// The recovery code does not open the register.
    WrongRecoveryCode,
    /// A password or a recovery code is needed.
    PasswordNeeded,
    /// The file is not a backup of Tizim.
    NotABackup,
    /// The register is open in another program, or work in it is under way.
    RegisterInUse,
    /// The path is that of one of the register's own files.
    OwnFile,
    /// The backup was read back and differs.
    BackupDiffers,
    /// The copy that a large import asks for could not be written.
    BackupFailed,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// The record is in the trash.
    InTrash,
    /// The work was stopped by the user.
    Stopped,
    /// Drawing was stopped after the papers had their numbers, which stay given.
    PapersStopped,
    /// The file has nothing in it.
    EmptyFile,
    /// The file has a header and no rows.
    NoDataRows,
    /// The file is not whole.
    CorruptFile,
    /// The file asks for a password.
    EncryptedFile,
    /// The file grows too large when opened.
    ExpandsTooMuch,
    /// The kind of file is not one Tizim reads.
    UnknownFormat,
    /// The file is too large.
    TooLarge,
    /// The file holds XML entities, which no spreadsheet program writes.
    XmlEntities,
    /// The file has no sheet of this name.
    UnknownSheet,
    /// No column holds a person's name.
    NoNameColumn,
    /// No column says that it holds the marks of the session, or several do.
    UnclearMarks,
    /// No sheet lists clubs or grants.
    NoClubList,
    /// No sheet holds a plan of a year.
    NoPlanTable,
    /// No sheet is a report of a meeting: names with times of joining, or with how long.
    NotAReport,
    /// A meeting's report is of another day than the session.
    OtherDay,
    /// Neither the session nor the report says when it was.
    NoTimes,
    /// Hours are confirmed at volunteer and emergency actions alone.
    NotAnAction,
    /// The file has been read before and nothing changed since.
    NoRows,
    /// Nobody meets the rule for a certificate.
    NobodyMeetsRule,
    /// Everybody has a badge already, and none was asked for again.
    BadgesPrinted,
    /// The papers asked for would stand empty.
    PaperEmpty,
    /// A calendar file would hold nothing: no event meant has a day.
    CalendarEmpty,
    /// A name holds letters the paper's typeface lacks.
    LettersMissing,
    /// The paper is void already.
    AlreadyVoid,
    /// The content of a paper is none that a paper has, so that it cannot be drawn.
    PaperUnreadable,
    /// A template is damaged, or of a later version of the program.
    TemplateUnreadable,
    /// The paper comes from the book before the program: there is nothing to draw it from.
    FromOldBook,
    /// No sheet of a file has the columns of a book of papers.
    NoOldBook,
    /// The printer is not there, or there is none.
    NoPrinter,
    /// The system's spooler did not take what was to be printed.
    PrintFailed,
    /// Several papers bear the number that was typed.
    SeveralPapers,
    /// A nameless person gets back nothing that said who they were.
    Nameless,
    /// A person under age may not take part in an emergency action (law 42-VI, art. 12).
    UnderAge,
    /// A blob is larger than 20 MiB.
    BlobTooLarge,
    /// A text is longer than 64 KiB.
    TextTooLong,
    /// The record is in use and cannot be taken away now.
    InUse,
    /// The laptop waits to be let in, or is not among those of the academy.
    NotJoined,
    /// The laptop was withdrawn.
    Withdrawn,
    /// The laptop holds records of its own, which joining would have to bring along.
    HoldsRecords,
    /// The shared folder is not there.
    FolderMissing,
    /// The folder is a laptop's own inside the shared one.
    LaptopFolder,
    /// Two laptops have this name.
    SeveralLaptops,
    /// So much would go to the trash that somebody has to look at it first.
    LooksLikeLoss,
    /// The row of a plan cannot be left out: another record stands under the id of the one it is of.
    RowFixed,
    /// The list of the academy's laptops in a file cannot be right.
    BadRoster,
    /// The code is not that of the keeper's sheet.
    WrongKit,
    /// Only the keeper's laptop may do this.
    KeeperOnly,
    /// There is one main laptop: another is made so by handing over, not by letting it in.
    OneKeeper,
    /// The laptop is the one that somebody sits at, and it cannot be withdrawn or succeed itself.
    OwnLaptop,
    /// The file is not a request to join.
    NotARequest,
    /// The file is a request to join, and such a one is approved, not read.
    IsARequest,
    /// The feature comes with a later version.
    NotYet,
    /// The file is none that laptops of an academy send each other.
    NotADataFile,
    /// The file was written by a newer version, and this one does not know its form.
    NewerFormat,
    /// The file belongs to another academy.
    OtherRegister,
    /// The file was not encrypted for this laptop.
    NotForThisLaptop,
    /// The file from another laptop is cut short or altered.
    DamagedFile,
    /// The file from another laptop is larger, inside or outside, than any may be.
    FileTooLarge,
    /// What the file holds was not signed by whom it names.
    BadSignature,
    /// The file comes from a laptop that the academy does not know.
    UnknownLaptop,
    /// A child may not come in without the written consent of a parent.
    ConsentNeeded,
    /// Nobody on the list of the event is called so.
    NotOnList,
    /// Several people of the list fit what was typed.
    SeveralPeople,
    /// People much alike are in the register already.
    SeemsKnown,
    /// Numbers of a printed list cannot be right.
    BadRows,
    /// The printed list whose numbers were typed is not known.
    ListUnknown,
    /// The file is none for the door of an event.
    NotADoorFile,
    /// The event is over, and its door file opens no more.
    DoorOver,
    /// What a helper did lies beside a door file, and another one in its place could not open it.
    MarksBeside,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 105] = [
        Self::Damaged,
        Self::FileFailed,
        Self::Bug,
        Self::Busy,
        Self::NotFound,
        Self::BadId,
        Self::Missing,
        Self::BadValue,
        Self::BadDate,
        Self::DayTooEarly,
        Self::DayTooLate,
        Self::OfAge,
        Self::NameTaken,
        Self::TooEarly,
        Self::BeforeFounding,
        Self::PeriodsMeet,
        Self::SeveralMembers,
        Self::ClubExists,
        Self::BadPeriod,
        Self::NoRegister,
        Self::RegisterExists,
        Self::NewerVersion,
        Self::SharedFolder,
        Self::WrongPassword,
        Self::WrongRecoveryCode,
        Self::PasswordNeeded,
        Self::NotABackup,
        Self::RegisterInUse,
        Self::OwnFile,
        Self::BackupDiffers,
        Self::BackupFailed,
        Self::NothingToUndo,
        Self::NothingToRedo,
        Self::InTrash,
        Self::Stopped,
        Self::PapersStopped,
        Self::EmptyFile,
        Self::NoDataRows,
        Self::CorruptFile,
        Self::EncryptedFile,
        Self::ExpandsTooMuch,
        Self::UnknownFormat,
        Self::TooLarge,
        Self::XmlEntities,
        Self::UnknownSheet,
        Self::NoNameColumn,
        Self::UnclearMarks,
        Self::NoClubList,
        Self::NoPlanTable,
        Self::NotAReport,
        Self::OtherDay,
        Self::NoTimes,
        Self::NotAnAction,
        Self::NoRows,
        Self::NobodyMeetsRule,
        Self::BadgesPrinted,
        Self::PaperEmpty,
        Self::CalendarEmpty,
        Self::LettersMissing,
        Self::AlreadyVoid,
        Self::PaperUnreadable,
        Self::TemplateUnreadable,
        Self::FromOldBook,
        Self::NoOldBook,
        Self::NoPrinter,
        Self::PrintFailed,
        Self::SeveralPapers,
        Self::Nameless,
        Self::UnderAge,
        Self::BlobTooLarge,
        Self::TextTooLong,
        Self::InUse,
        Self::NotJoined,
        Self::Withdrawn,
        Self::HoldsRecords,
        Self::FolderMissing,
        Self::LaptopFolder,
        Self::SeveralLaptops,
        Self::LooksLikeLoss,
        Self::RowFixed,
        Self::BadRoster,
        Self::WrongKit,
        Self::KeeperOnly,
        Self::OneKeeper,
        Self::OwnLaptop,
        Self::NotARequest,
        Self::IsARequest,
        Self::NotYet,
        Self::NotADataFile,
        Self::NewerFormat,
        Self::OtherRegister,
        Self::NotForThisLaptop,
        Self::DamagedFile,
        Self::FileTooLarge,
        Self::BadSignature,
        Self::UnknownLaptop,
        Self::ConsentNeeded,
        Self::NotOnList,
        Self::SeveralPeople,
        Self::SeemsKnown,
        Self::BadRows,
        Self::ListUnknown,
        Self::NotADoorFile,
        Self::DoorOver,
        Self::MarksBeside,
    ];
}
