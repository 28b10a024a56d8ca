//! The kinds of deed a transaction may be; history and undo name them in words.

use serde::{Deserialize, Serialize};

/// What a worker did. Numbers are for ever.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u16)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "noun and verb say it")]
pub enum Act {
    AcademyCreate = 1,
    AcademyCorrect = 2,
    LaptopRestore = 3,
    Undo = 4,
    WorkerChange = 5,
    ReferenceChange = 6,
    OrganisationChange = 7,
    SignatoryChange = 8,
    ProgrammeChange = 9,
    EventAdd = 10,
    EventCorrect = 11,
    SessionChange = 12,
    TraineeAdd = 13,
    TraineeCorrect = 14,
    ClubAdd = 15,
    ClubCorrect = 16,
    MembershipChange = 17,
    GrantChange = 18,
    EnrolmentChange = 19,
    AttendanceMark = 20,
    CertificateIssue = 21,
    CertificateVoid = 22,
    Trash = 23,
    Restore = 24,
    ImportTrainees = 25,
    ImportAttendance = 26,
    ValueRestore = 27,
    NotSame = 28,
    DemoFill = 29,
    HeadCountChange = 30,
    ConsentChange = 31,
    LaptopRename = 32,
    TraineeMerge = 33,
    TraineeUnmerge = 34,
    StudyChange = 35,
    OwnFieldChange = 36,
    TraineeAnonymise = 37,
    TraineePurge = 38,
    ClubHandOver = 39,
    ImportClubs = 40,
    ExchangeKeep = 41,
    ExchangeUndo = 42,
    ConflictResolve = 43,
    LaptopJoin = 44,
    HeldAccept = 45,
    HeldRefuse = 46,
    PlanChange = 47,
    ImportPlan = 48,
    GroupChange = 49,
    PublicationChange = 50,
    PhotoChange = 51,
    ImportPresence = 52,
    DoorTake = 53,
    HoursConfirm = 54,
    CheckIn = 55,
    TemplateChange = 56,
    CertificateHandOver = 63,
    CertificateCopy = 64,
    ImportCertificates = 65,
}

impl Act {
    /// Every kind of deed.
    pub const ALL: [Self; 59] = [
        Self::AcademyCreate,
        Self::AcademyCorrect,
        Self::LaptopRestore,
        Self::Undo,
        Self::WorkerChange,
        Self::ReferenceChange,
        Self::OrganisationChange,
        Self::SignatoryChange,
        Self::ProgrammeChange,
        Self::EventAdd,
        Self::EventCorrect,
        Self::SessionChange,
        Self::TraineeAdd,
        Self::TraineeCorrect,
        Self::ClubAdd,
        Self::ClubCorrect,
        Self::MembershipChange,
        Self::GrantChange,
        Self::EnrolmentChange,
        Self::AttendanceMark,
        Self::CertificateIssue,
        Self::CertificateVoid,
        Self::Trash,
        Self::Restore,
        Self::ImportTrainees,
        Self::ImportAttendance,
        Self::ValueRestore,
        Self::NotSame,
        Self::DemoFill,
        Self::HeadCountChange,
        Self::ConsentChange,
        Self::LaptopRename,
        Self::TraineeMerge,
        Self::TraineeUnmerge,
        Self::StudyChange,
        Self::OwnFieldChange,
        Self::TraineeAnonymise,
        Self::TraineePurge,
        Self::ClubHandOver,
        Self::ImportClubs,
        Self::ExchangeKeep,
        Self::ExchangeUndo,
        Self::ConflictResolve,
        Self::LaptopJoin,
        Self::HeldAccept,
        Self::HeldRefuse,
        Self::PlanChange,
        Self::ImportPlan,
        Self::GroupChange,
        Self::PublicationChange,
        Self::PhotoChange,
        Self::ImportPresence,
        Self::DoorTake,
        Self::HoursConfirm,
        Self::CheckIn,
        Self::TemplateChange,
        Self::CertificateHandOver,
        Self::CertificateCopy,
        Self::ImportCertificates,
    ];

    /// Finds a deed by its number; a newer version's deeds are unknown.
    pub fn find(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|act| *act as u16 == number)
    }

    /// Says whether one press of undo may take the deed back: founding the academy cannot be, and
    /// a certificate that was issued may lie in somebody's hands, so it can only be voided. What the
    /// keeper decided on held work the list of laptops says; what it changed is undone as a file is.
    pub const fn is_undoable(self) -> bool {
        !matches!(
            self,
            Self::AcademyCreate
                | Self::LaptopRestore
                | Self::DemoFill
                | Self::CertificateIssue
                | Self::CertificateVoid
                | Self::CertificateCopy
                | Self::TraineePurge
                | Self::LaptopJoin
                | Self::HeldAccept
                | Self::HeldRefuse
        )
    }
}
