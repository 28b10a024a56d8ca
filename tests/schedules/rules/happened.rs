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
    TwoLaptops 10,
    SevenOrMore 10,
    LetIn 100,
    BroughtWork 30,
    ClockYearsAhead 100,
    ClockYearsBehind 100,
    ClockJumped 100,
    ClockWentBack 30,
    // Files.
    FileLost 100,
    FileReadAgain 100,
    FileOutOfOrder 100,
    FileInPart 100,
    FileForOthers 30,
    CameBeforeItsCauses 100,
    // Disks.
    BackedUp 100,
    RestoredAsItWas 20,
    RestoredBehind 50,
    DiskCopied 50,
    BothDisksWrote 30,
    // What people write.
    PersonAdded 100,
    PersonCorrected 100,
    Emptied 100,
    Enrolled 100,
    RowCorrected 100,
    Answered 100,
    Marked 100,
    Unmarked 30,
    GivenToAnother 30,
    Deleted 100,
    TakenOut 50,
    ChosenOfTwo 50,
    Joined 100,
    JoinedOthers 20,
    Parted 50,
    JoinedAgain 20,
    Issued 100,
    MadeVoid 100,
    DeedTakenBack 50,
    RowsLeftOut 50,
    FileTakenBack 50,
    // Who belongs to the academy.
    Withdrawn 100,
    WrittenAfterwards 50,
    Held 50,
    Accepted 20,
    Refused 20,
    AcceptedAfterAll 5,
    VouchedFor 20,
    LetInAgain 20,
    HandedOver 50,
    KeyDrawnAnew 10,
    TakenOver 20,
    TwoMainLaptops 20,
    ForgedByMember 50,
    RefusedToMember 50,
    // What is there in the end.
    TwoVersions 100,
    WorkedOnWhileDeleted 50,
    OnePersonOfThree 50,
    RowsOfOne 50,
    RowsOfOneDiffer 20,
    WaitsForLost 5,
    HeldInTheEnd 20,
    RefusedInTheEnd 5,
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
