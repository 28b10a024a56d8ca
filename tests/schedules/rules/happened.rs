//! What a schedule met.

use std::collections::BTreeMap;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $least:literal,)*) => {
        /// One kind of thing that happens to an academy.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub(crate) enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)*];

            /// Says how often it must be met to be called met.
            pub(crate) const fn at_least(self) -> u32 {
                match self { $(Self::$name => $least,)* }
            }
        }
    };
}

kinds! {
    // Laptops and clocks.
    TwoLaptops 30,
    SevenOrMore 8,
    LetIn 80,
    BroughtWork 40,
    ClockYearsAhead 100,
    ClockYearsBehind 100,
    ClockJumped 100,
    ClockWentBack 100,
    // Files.
    FileLost 100,
    FileReadAgain 100,
    FileOutOfOrder 100,
    FileInPart 100,
    FileForOthers 100,
    CameBeforeItsCauses 100,
    // Disks.
    BackedUp 100,
    RestoredAsItWas 60,
    RestoredBehind 60,
    DiskCopied 100,
    BothDisksWrote 90,
    // What people write.
    PersonAdded 100,
    PersonCorrected 100,
    Emptied 100,
    Enrolled 100,
    RowCorrected 100,
    Answered 100,
    Marked 100,
    Unmarked 100,
    GivenToAnother 80,
    Deleted 100,
    TakenOut 20,
    ChosenOfTwo 50,
    Joined 100,
    JoinedOthers 30,
    Parted 100,
    JoinedAgain 16,
    Picked 100,
    Issued 100,
    MadeVoid 80,
    DeedTakenBack 100,
    RowsLeftOut 100,
    FileTakenBack 100,
    // Who belongs to the academy.
    Withdrawn 100,
    WrittenAfterwards 100,
    Held 100,
    Accepted 18,
    Refused 15,
    AcceptedAfterAll 2,
    VouchedFor 20,
    LetInAgain 40,
    HandedOver 60,
    KeyDrawnAnew 70,
    TakenOver 70,
    TwoMainLaptops 60,
    ForgedByMember 90,
    RefusedToMember 90,
    // What is there in the end.
    TwoVersions 100,
    WorkedOnWhileDeleted 100,
    PickedWhileParted 17,
    UnderTwoTables 40,
    OnePersonOfThree 90,
    RowsOfOne 100,
    RowsOfOneDiffer 100,
    WaitsForLost 2,
    HeldInTheEnd 90,
    RefusedInTheEnd 8,
    HandedOverTwice 5,
    LetInByAnother 5,
}

/// How often each kind happened.
#[derive(Clone, Default, Debug)]
pub(crate) struct Happened(BTreeMap<Kind, u32>);

impl Happened {
    pub(crate) fn note(&mut self, kind: Kind) {
        *self.0.entry(kind).or_default() += 1;
    }

    pub(crate) fn note_if(&mut self, kind: Kind, happened: bool) {
        if happened {
            self.note(kind);
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (kind, count) in &other.0 {
            *self.0.entry(*kind).or_default() += count;
        }
    }

    pub(crate) fn count(&self, kind: Kind) -> u32 {
        self.0.get(&kind).copied().unwrap_or_default()
    }
}
